"""The words with which sentences count indicators, as patterns; `klaim` puts them together."""

from __future__ import annotations

import re

from lkj_xlsx.dasar.kata import POLA_BILANGAN, POLA_BULAN_UTUH


def _pola(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


RAGU = "·"
"""Stands for every character of a date, a quarter or a reference, whose figures count nothing."""

_BILANGAN = (
    r"(?:(?<![\w.,/%:=-])[0-9]{1,3}(?![\w%]|[.,:/-][0-9]|\s?(?:%|persen))"
    rf"|(?<![\w-])(?<!salah )(?:{POLA_BILANGAN})(?![\w-]))"
)
"""A count: neither part of a longer number nor a percentage, nor the `satu` of `salah satu`."""
_DENGAN_HURUF = r"(?:\s?\([^()0-9]{1,25}\))?"
"""`3 (tiga)`."""
_HAL = r"(?:indikator|target)(?:nya)?(?:\s+(?:indikator|kinerja|kerja|capaian)(?:nya)?)*(?!\w)"
"""What is counted: `indikator kinerja`, `target kerjanya`."""
_DARI = r"dari\s+(?:(?:total|jumlah|keseluruhan|seluruh)\s+)*"
_SERATUS = r"100\s?(?:%|persen)"
_KARENA = r"(?:di)?karena(?:kan)?|(?:di)?sebab(?:kan)?|akibat|lantaran"

_CAPAI = (
    r"(?:tercapai|dicapai|terpenuhi|dipenuhi|terlaksana|terealisasi(?:kan)?|terwujud"
    rf"|mencapai\s+(?:target(?:nya)?|{_SERATUS})|memenuhi\s+target(?:nya)?"
    rf"|sesuai\s+(?:dengan\s+)?target|berhasil(?=\s*(?:[.,;]|dan\b|$))|{_SERATUS})(?!\w)"
)
_KEADAAN = (
    r"(?:(?P<waktunya>(?:belum|tidak)\s+(?:waktunya|saatnya|jatuh\s+tempo"
    r"|(?:dapat\s+|bisa\s+)?(?:diukur|dinilai|dihitung))(?!\w))"
    r"|(?:belum|tidak|gagal)(?:\s+(?:(?P<penuh>sepenuhnya|seluruhnya|semua(?:nya)?)|dapat|bisa|mampu"
    rf"|berhasil|juga|secara|maksimal|optimal|penuh))*\s+{_CAPAI}"
    rf"|di\s?bawah\s+target|belum(?=\s*(?:[.,;)]|dan\b|(?:{_KARENA}|sehingga)\b|$))"
    rf"|(?P<capai>{_CAPAI}))"
)
"""Reached (`capai`), not due (`waktunya`), else missed, perhaps `penuh`: `belum sepenuhnya tercapai`."""

_PISAH = rf"[\s,(){RAGU}–-]+"
_SELA = (
    r"tersebut|ini|itu|tadi|dimaksud|lain(?:nya)?|sisanya|yang|ada|di\s?antaranya|di\s?atas|sudah"
    r"|telah|masih|baru|hanya|juga|memang|ternyata|dapat|bisa|mampu|berhasil|dinyatakan|ditetapkan"
    r"|diperjanjikan|disepakati|tercantum|tertuang|dimuat|dalam|pada|di|perjanjian\s+kinerja|pk"
    r"|sampai|dengan|hingga|s\.?d\.?|akhir|saat|selama|kurun|waktu|tahun(?:\s+anggaran)?|secara"
    r"|keseluruhan|kami|saja|capaian(?:nya)?|kinerja(?:nya)?|sebesar"
)
LANJUTAN = _pola(rf"(?P<sela>(?:{_PISAH}(?:{_SELA})(?!\w)){{0,16}}{_PISAH}){_KEADAAN}")
"""What follows a subject: known words (`sela`), then a verb. Other words make it no claim."""
KEADAAN_DULU = _pola(rf"(?P<sela>(?<!\w)){_KEADAAN}(?:\s+(?:sebanyak|sejumlah|hanya|baru))*\s+\Z")
"""The verb before its number: `sudah tercapai 5 dari 10 indikator`."""
LALU_JUMLAH = _pola(
    rf"(?:\s+(?:sepenuhnya|penuh|seluruhnya|{_SERATUS}))*[\s,:]+"
    r"(?:(?:yakni|yaitu|sebanyak|sejumlah|berjumlah|adalah|ada|hanya|baru)\s+)+"
    rf"(?P<banyak>{_BILANGAN}){_DENGAN_HURUF}"
    rf"(?:\s+{_HAL}|(?=\s*(?:[.,;)]|(?:dan|sedangkan)\b|$)))"
)
"""The number after its verb: `indikator yang belum tercapai, yakni 2 target`."""

SUBJEK = _pola(
    r"(?P<nihil>(?<!\w)(?:belum|tidak)\s+(?:(?:ada|terdapat)(?:\s+satu(?:\s?pun)?)?|satu(?:\s?pun)?)"
    rf"(?!\w)(?:\s+(?P<hal_nihil>{_HAL}))?)"
    r"|(?P<bukan>(?<!\w)(?:belum|tidak|bukan|hampir|nyaris)\s+)?"
    rf"(?:(?P<semua>(?<!\w)(?:semua|seluruh|segenap|keseluruhan)\s+{_HAL})"
    r"|(?P<semuanya>(?<!\w)(?:semua|seluruh)nya(?!\w)))"
    rf"|(?P<dari>(?<!\w){_DARI})?(?P<banyak>{_BILANGAN}){_DENGAN_HURUF}(?:\s+(?P<hal>{_HAL}))?"
    rf"(?P<pecahan>\s+(?:di\s?antaranya\s+)?{_DARI}(?P<semesta>{_BILANGAN}){_DENGAN_HURUF}\s+{_HAL})?"
    rf"|(?P<polos>(?<!\w){_HAL})"
)
"""Of whom a verb may be said: `belum ada indikator`, `semua target`, `dari 10 indikator`, `2`."""

KIRA_KIRA = _pola(
    r"(?<!\w)(?:minimal|maksimal|sedikitnya|setidaknya|paling\s+\w+|sekitar|kira-kira|kurang\s+lebih"
    r"|lebih\s+kurang|lebih(?:\s+dari)?|kurang(?:\s+dari)?|selain|misalnya|contohnya|seperti|termasuk"
    r"|antara\s+lain|hampir|nyaris"
    r"|(?:bertambah|(?:pe)?nambahan|tambahan|naik|kenaikan|berkurang|turun|penurunan)(?:\s+sebanyak)?)\s+\Z"
)
"""What stands before a number that is no exact count, or one of what was added."""
AWAL_SEMESTA = _pola(rf"(?:^|[,;:.({RAGU}]|(?<!\w)(?:maka|bahwa|tersebut|dan))\s*\Z")
SESUDAH_SEMESTA = _pola(
    rf"\s*(?:[,.;:({RAGU}]|$)|\s+(?:tersebut|ini|itu|di\s?atas|dimaksud|ada|terdapat|hanya|baru|masih"
    r"|belum|tidak|sudah|telah|semua(?:nya)?|seluruhnya|maka|sebanyak|di\s?antaranya|dan"
    rf"|(?:di|pada|sampai|selama)\s+(?:dengan\s+)?(?:akhir\s+)?{RAGU}"
    r"|yang\s+(?:(?:sudah|telah)\s+)?(?:ditetapkan|diperjanjikan|disepakati|tercantum|tertuang|dimuat"
    rf"|ada|dimaksud)|{_BILANGAN})(?!\w)"
)
"""What stands before and after `dari 10 indikator` where these are all of them."""
KETERANGAN_YANG = _pola(
    r"(?<!\w)yang(?:\s+(?:yang|sudah|telah|masih|dapat|berhasil|hanya|baru))*\s+\Z"
)
"""The end of what makes the verb a relative clause: `semua target yang sudah` tercapai."""

_SYARAT = r"bila|jika|apabila|kalau|seandainya|diperkirakan|diproyeksikan"
ANDAI = _pola(rf"(?<!\w)(?:{_SYARAT})(?!\w)")
HARAPAN = _pola(
    r"(?<!\w)(?:akan|agar|supaya|(?:ber|di|meng)?harap(?:an|kan)?|ingin|bertekad|optimis|ditargetkan"
    r"|menargetkan|(?:di|me)rencanakan|(?:di|meng)upayakan|berupaya|harus|wajib|hendaknya|seharusnya"
    r"|semestinya|semoga|rencana(?:nya)?|untuk\s+(?:mencapai|pencapaian|mewujudkan|memenuhi)"
    rf"|{_SYARAT})(?!\w)"
)
"""What makes reaching a wish or a condition; nobody wishes to miss, so `ANDAI` is all for that."""
LALU_ANDAI = _pola(
    rf"[\s,]*(?:(?:{_SYARAT})(?!\w)|(?:(?:pada|di|sampai|hingga)\s+)*"
    r"(?:akhir\s+tahun|(?:tahun|triwulan|tribulan)\s+(?:depan|berikutnya|mendatang)))"
)
SEPARUH = _pola(r"\s+(?:sebagian|separuh|setengah)")
EKOR_PERSEN = _pola(
    r"(?:\s+(?:target\w*|kinerja\w*|sebesar|rata-rata|sampai|dengan|hingga|lebih|kurang|dari|di\s?atas"
    r"|di\s?bawah|hampir|sekitar|antara|minimal|penuh|sepenuhnya))*\s*[0-9]+(?:[.,][0-9]+)?\s?"
    r"(?:%|persen)"
)
"""The percentage that a verb is of."""
PERSIS_SERATUS = _pola(
    rf"(?:\s+(?:target\w*|kinerja\w*|sebesar|sampai|dengan|hingga|penuh|sepenuhnya))*\s*{_SERATUS}"
)

_DAFTAR_NOMOR = (
    r"[0-9]+(?![0-9])(?:(?:\s*,\s*(?:dan\s+)?|\s+(?:dan|serta|sampai)\s+|\s?-\s?)[0-9]+"
    r"(?![0-9]|\s?(?:%|persen)|\s+(?:indikator|target|dari)))*"
)
NOMOR_INDIKATOR = _pola(
    rf"\s+(?:ke-?\s?)?{_DAFTAR_NOMOR}(?!\s?(?:%|persen)|\s+(?:indikator|target|dari))"
)
"""`Indikator 2`, `Indikator 2, 5, dan 8`: numbers that name indicators."""

PENUNJUK = _pola(r"(?<!\w)(?:tersebut|ini|itu|tadi)(?!\w)")
SEBAB = _pola(rf"[\s,]*(?:{_KARENA})(?!\w)")

DIBATASI = _pola(
    r"(?<!\w)(?:(?:pada|untuk|dalam|di|bagi|oleh)\s+(?:(?:kelompok|tingkat|seluruh)\s+)?(?:sasaran|program"
    r"|(?:sub\s?)?kegiatan|tujuan|urusan|bidang|seksi|kasi|kasubbag|sub\s?bag(?:ian)?|sekretaris)"
    r"|(?:setiap|tiap|tiap-tiap|masing-masing)\s+(?:sasaran|program|(?:sub\s?)?kegiatan)"
    r"|(?:sasaran|program|kegiatan)\s+(?:pertama|kedua|ketiga|ini|tersebut|ke-?\s?[0-9]))(?!\w)"
)
"""The mention of a part: its numbers are not those of all indicators."""
ACUAN = _pola(
    r"(?<!\w)(?:tabel|bab|lampiran|pasal|ayat|butir)\s+[0-9]+(?:\.[0-9]+)*"
    rf"|(?<!\w)(?:nomor|no\.?)\s+{_DAFTAR_NOMOR}"
    rf"|[0-9]{{1,2}}\s+(?:{POLA_BULAN_UTUH})(?!\w)"
)
PERATURAN = _pola(r"(?:nomor|no\.?)\s+\S+\s+tahun\s+\Z")
"""What stands before the year of a regulation."""
SAAT_ITU = _pola(rf"\s*(?:{_SERATUS})?\s*(?:(?:di|pada|dalam|selama|sampai|dengan|akhir)\s+)*\Z")
"""What may stand between a claim and the quarter that it is of."""

AKHIR_KALIMAT = _pola(r"[.;\n](?=\s)")
AKHIR_KLAUSA = _pola(
    r"[.;\n](?=\s)|(?<!\w)(?:tetapi|tapi|namun|sedangkan|sementara|melainkan|padahal)(?!\w)"
)
AKHIR_BAGIAN = _pola(rf"[.;\n](?=\s)|(?<!\w)(?:{_KARENA}|sehingga)(?!\w)")
