"""A place in a sentence in, what the words around it make of it out: a plan, a comparison, neither."""

from __future__ import annotations

import re
from dataclasses import dataclass

_JANGKAUAN = 500
"""So many characters either side are looked at: no honest sentence is longer."""

_SINGKATAN = ("s.d", "tw", "triw", "no", "tgl", "thn", "th", "rp", "kec", "kab", "plt")
_BUKAN_SINGKATAN = "".join(r"(?<!(?i:\b" + re.escape(short) + "))" for short in _SINGKATAN)
_AKHIR_KALIMAT = re.compile(_BUKAN_SINGKATAN + r'[.?!]\s+(?=[A-Z0-9"“(])')
_BATAS_KLAUSA = re.compile(
    r"\n|;|,(?!\d)(?!\s*(?:yaitu|yakni|atau)\b)"
    r"|\b(?:tetapi|tapi|namun|sedangkan|sementara|sehingga|karena|dikarenakan|maka|padahal|walaupun"
    r"|meskipun|walau|meski)\b",
    re.IGNORECASE,
)


def _kata(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


_MEMBANDINGKAN = _kata(
    r"(?:di)?banding(?:kan)?(?!\s+(?:dengan\s+)?target)", r"perbandingan(?:nya)? (?:dengan|terhadap)",
    "daripada", r"selisih(?:nya)? dengan", "sejak", "semenjak", r"(?:di)?mulai", "sebelumnya",
    r"(?:ke)?lanjutan", "melanjutkan", "menindaklanjuti",
    r"tindak lanjut(?: atas| dari)? (?:hasil|evaluasi|temuan|rekomendasi)",
    r"(?:naik|turun|meningkat|menurun|kenaikan|penurunan|peningkatan|bertambah|berkurang|beda|berbeda"
    r"|lebih \w+|sama|tertunda|bergeser|digeser|dialihkan|pindahan|berubah)\b[^,;]{0,80}\bdari(?:pada)?",
    r"sama (?:dengan|seperti)",
)  # fmt: skip
"""A caption like "Perbandingan target dan realisasi Triwulan II" compares nothing with that quarter."""
_SEPERTI = re.compile(r"\bseperti(?: halnya)?(?: pada| di| dalam)?\s*\Z", re.IGNORECASE)
_PERUBAHAN = _kata(
    "naik", "turun", "meningkat", "menurun", "kenaikan", "penurunan", "peningkatan", "bertambah",
    "berkurang", "lebih", "sedangkan", "sementara", "menjadi", "tetap", "dibanding(?:kan)?",
    "perbandingan", "daripada", "sebelumnya",
)  # fmt: skip
_RENCANA_TETAP = _kata(
    "direncanakan", "rencananya", "dijadwalkan", r"jadwal(?:nya)?", "semula", "ditargetkan"
)
_RENCANA = _kata(
    "akan", "direncanakan", r"rencana(?:nya| tindak lanjut| pelaksanaan| penyerapan)", "dijadwalkan", r"jadwal(?:nya)?", "ditargetkan",
    "dianggarkan", "diharapkan", r"harapan(?:nya)?", "diupayakan", "diusahakan", "dilanjutkan",
    "menunggu", "ditunda", "tertunda", "digeser", "bergeser", "dialihkan", "diselesaikan",
    "dituntaskan", r"(?:di|men)?percepat", "paling lambat", r"selambat(?:-?lambatnya)?", "menjelang",
    "nanti", r"(?:yang akan |men)datang", "berikutnya", "selanjutnya", r"(?:mem|di)?persiapkan",
    "persiapan", "menyiapkan", r"baru (?:dapat|bisa|dimulai|dilaksanakan|dibayarkan|terlaksana)",
    "belum waktunya", "jatuh tempo", "agar", "supaya", "percepatan",
)  # fmt: skip
_BERLANGSUNG = re.compile(
    r"(?<!yang )(?<!telah )(?<!sudah )\b(?:dilakukan|dilaksanakan|dibayar(?:kan)?|direalisasikan|diserap"
    r"|dimulai|berlangsung|langkah|strategi|upaya|fokus|prioritas)"
    r"(?:\s+(?:untuk|pada|di|dalam|akhir|awal)){0,3}\s*\Z",
    re.IGNORECASE,
)
"""Right before a time to come these tell what is to be done then, without any `akan`."""
_SUDAH = _kata("belum", "sudah", "telah", "masih", "tercapai", "tidak")
_SELESAI = _kata("selesai", "tuntas", "rampung", "lunas", "berakhir")
_NEGASI = _kata("belum", "tidak", "tak")
_LEWAT = re.compile(
    r"\W*(?:tahun\W+\d{4}\W*)?(?:yang\s+)?(?:lalu|sebelumnya|kemarin|silam)\b", re.IGNORECASE
)
_MENDATANG = re.compile(
    r"\W*(?:tahun\W+\d{4}\W*)?(?:yang\s+akan\s+datang|mendatang|nanti|berikutnya|selanjutnya|depan)\b",
    re.IGNORECASE,
)
_LALU_AKAN = re.compile(
    r"(?:(?!\b(?:dan|belum|sudah|telah|masih)\b)[^,;\n])*?\b(?:akan|direncanakan|dijadwalkan)\b",
    re.IGNORECASE,
)
_PELAKSANAAN = _kata(
    "pelaksanaan", "pembayaran", "pencairan", "kegiatan", r"(?:di)?laksanakan", "terlaksana", "cair",
    r"(?:di)?bayar(?:kan)?", "terealisasi", "sudah", "telah",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Konteks:
    """What stands before and after a place, in its sentence and, nearer, in its clause."""

    sebelum: str
    sesudah: str
    klausa_sebelum: str
    klausa_sesudah: str

    @property
    def kalimat_lain(self) -> str:
        """The sentence without the place itself."""
        return f"{self.sebelum} {self.sesudah}"

    @property
    def dibandingkan(self) -> bool:
        """Whether the place is what something else is compared with, or continues from."""
        return bool(
            _MEMBANDINGKAN.search(self.klausa_sebelum)
            or _SEPERTI.search(self.klausa_sebelum)
            or _LEWAT.match(self.sesudah)
        )

    @property
    def berubah(self) -> bool:
        """Whether the sentence speaks of a change from one time to another."""
        return _PERUBAHAN.search(self.kalimat_lain) is not None

    @property
    def rencana_tetap(self) -> bool:
        """Whether something was or is planned for this time, be it past or to come."""
        return _RENCANA_TETAP.search(self.klausa_sebelum) is not None

    @property
    def rencana_ke_depan(self) -> bool:
        """Whether something is to be done at this time.

        The words may stand before it in the clause, just behind it ("pada Triwulan IV akan …"), or in
        an earlier clause, if its own does not tell what has been.
        """
        if _RENCANA.search(self.klausa_sebelum) or _MENDATANG.match(self.sesudah):
            return True
        if _BERLANGSUNG.search(self.klausa_sebelum) or _LALU_AKAN.match(self.klausa_sesudah):
            return True
        own = f"{self.klausa_sebelum} {self.klausa_sesudah}"
        return _RENCANA.search(self.sebelum) is not None and _SUDAH.search(own) is None

    @property
    def selesai(self) -> bool:
        """Whether something was finished at this time and does not go on."""
        return (
            _SELESAI.search(self.klausa_sebelum) is not None
            and _NEGASI.search(self.klausa_sebelum) is None
        )

    @property
    def pelaksanaan(self) -> bool:
        """Whether a remark in a few words tells when something was or is to be done."""
        return (
            _PELAKSANAAN.search(self.klausa_sebelum) is not None
            and _NEGASI.search(self.klausa_sebelum) is None
        )


def konteks(text: str, awal: int, akhir: int) -> Konteks:
    """The surroundings of `text[awal:akhir]`."""
    before = _sesudah_terakhir(_AKHIR_KALIMAT, text[max(0, awal - _JANGKAUAN) : awal], text[awal])
    after = _sampai_pertama(_AKHIR_KALIMAT, text[akhir : akhir + _JANGKAUAN])
    return Konteks(
        before,
        after,
        _sesudah_terakhir(_BATAS_KLAUSA, before),
        _sampai_pertama(_BATAS_KLAUSA, after),
    )


def _sesudah_terakhir(bound: re.Pattern[str], text: str, lanjutan: str = "") -> str:
    """The text behind the last bound; `lanjutan` is what follows it and may be looked ahead at."""
    ends = [found.end() for found in bound.finditer(text + lanjutan)]
    return text[ends[-1] :] if ends else text


def _sampai_pertama(bound: re.Pattern[str], text: str) -> str:
    found = bound.search(text)
    return text[: found.start()] if found else text
