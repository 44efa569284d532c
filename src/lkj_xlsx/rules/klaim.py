"""A sentence of the report in, what it says of the number of indicators out.

Only wordings that are understood to the end are claims: between the number and its verb nothing but
known words may stand. Wishes, conditions, and numbers of something else are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from lkj_xlsx.angka import bilangan
from lkj_xlsx.teks import bersih
from lkj_xlsx.waktu import SebutanTriwulan, Triwulan, sebutan_tahun, sebutan_triwulan


class Jenis(StrEnum):
    """What a number is said to be the number of."""

    SEMUANYA = "semuanya"
    TERCAPAI = "tercapai"
    BELUM = "belum tercapai"
    BELUM_SEMUA = "belum semua tercapai"
    BELUM_WAKTUNYA = "belum waktunya"


@dataclass(frozen=True, slots=True)
class Klaim:
    """One count. `jumlah` None is all of them; `sebagian` may speak of some of them only."""

    jenis: Jenis
    jumlah: int | None
    teks: str
    awal: int
    sebagian: bool = False
    triwulan: Triwulan | None = None
    """The quarter named for it."""
    tahun: int | None = None
    """The year named before it."""


_RAGU = "·"
"""Stands for every character of a date, a quarter or a reference, whose figures count nothing."""
_SATUAN = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_KATA_BILANGAN = rf"sepuluh|sebelas|dua\s?puluh|(?:{_SATUAN})\s?belas|{_SATUAN}"
_BILANGAN = (
    r"(?:(?<![\w.,/%:=-])[0-9]{1,3}(?![\w%]|[.,:/-][0-9]|\s?(?:%|persen))"
    rf"|(?<![\w-])(?<!salah )(?:{_KATA_BILANGAN})(?![\w-]))"
)
_DENGAN_HURUF = r"(?:\s?\([^()0-9]{1,25}\))?"
_HAL = r"(?:indikator|target)(?:nya)?(?:\s+(?:indikator|kinerja|kerja|capaian)(?:nya)?)*(?!\w)"
_JUMLAH_SEMUA = r"dari\s+(?:(?:total|jumlah|keseluruhan|seluruh)\s+)*"
_PISAH = rf"[\s,(){_RAGU}–-]+"
_SELA = (
    r"tersebut|ini|itu|tadi|dimaksud|lain(?:nya)?|sisanya|yang|ada|di\s?antaranya|di\s?atas|sudah"
    r"|telah|masih|baru|hanya|juga|memang|ternyata|dapat|bisa|mampu|berhasil|dinyatakan|ditetapkan"
    r"|diperjanjikan|disepakati|tercantum|tertuang|dimuat|dalam|pada|di|perjanjian\s+kinerja|pk"
    r"|sampai|dengan|hingga|s\.?d\.?|akhir|saat|selama|kurun|waktu|tahun(?:\s+anggaran)?|secara"
    r"|keseluruhan|kami|saja|capaian(?:nya)?|kinerja(?:nya)?|sebesar"
)
_CAPAI = (
    r"(?:tercapai|dicapai|terpenuhi|dipenuhi|terlaksana|terealisasi(?:kan)?|terwujud"
    r"|mencapai\s+(?:target(?:nya)?|100\s?(?:%|persen))|memenuhi\s+target(?:nya)?"
    r"|sesuai\s+(?:dengan\s+)?target|berhasil(?=\s*(?:[.,;]|dan\b|$))|100\s?(?:%|persen))(?!\w)"
)
_TIDAK_PENUH = r"sepenuhnya|seluruhnya|semua(?:nya)?"
_KEADAAN = (
    r"(?:(?P<waktunya>(?:belum|tidak)\s+(?:waktunya|saatnya|jatuh\s+tempo"
    r"|(?:dapat\s+|bisa\s+)?(?:diukur|dinilai|dihitung))(?!\w))"
    rf"|(?P<tolak>belum|tidak|gagal)(?:\s+(?:(?P<penuh>{_TIDAK_PENUH})|dapat|bisa|mampu|berhasil|juga"
    rf"|secara|maksimal|optimal|penuh))*\s+{_CAPAI}"
    r"|(?P<kurang>di\s?bawah\s+target|belum(?=\s*(?:[.,;)]|dan\b|(?:di)?karena(?:kan)?\b|sehingga\b|$)))"
    rf"|(?P<capai>{_CAPAI}))"
)
_LANJUTAN = re.compile(
    rf"(?P<sela>(?:{_PISAH}(?:{_SELA})(?!\w)){{0,16}}{_PISAH}){_KEADAAN}", re.IGNORECASE
)
_EKOR_PERSEN = re.compile(
    r"(?:\s+(?:target\w*|kinerja\w*|sebesar|rata-rata|sampai|dengan|hingga|lebih|kurang|dari|di\s?atas"
    r"|di\s?bawah|hampir|sekitar|antara|minimal|penuh|sepenuhnya))*\s*[0-9]+(?:[.,][0-9]+)?\s?"
    r"(?:%|persen)",
    re.IGNORECASE,
)
_PERSIS_SERATUS = re.compile(
    r"(?:\s+(?:target\w*|kinerja\w*|sebesar|sampai|dengan|hingga|penuh|sepenuhnya))*\s*100\s?(?:%|persen)",
    re.IGNORECASE,
)
_SEPARUH = re.compile(r"\s+(?:sebagian|separuh|setengah)", re.IGNORECASE)
_LALU_JUMLAH = re.compile(
    r"(?:\s+(?:sepenuhnya|penuh|seluruhnya|100\s?(?:%|persen)))*[\s,:]+"
    r"(?:(?:yakni|yaitu|sebanyak|sejumlah|berjumlah|adalah|ada|hanya|baru)\s+)+"
    rf"(?P<banyak>{_BILANGAN}){_DENGAN_HURUF}(?=\s+{_HAL}|\s*(?:[.,;)]|dan\b|sedangkan\b|$))(?:\s+{_HAL})?",
    re.IGNORECASE,
)
_SUBJEK = re.compile(
    rf"(?P<nihil>(?<!\w)(?:belum|tidak)\s+(?:(?:ada|terdapat)(?:\s+satu(?:\s?pun)?)?|satu(?:\s?pun)?)"
    rf"(?!\w)(?:\s+(?P<hal_nihil>{_HAL}))?)"
    rf"|(?P<bukan>(?<!\w)(?:belum|tidak|bukan|hampir|nyaris)\s+)?"
    rf"(?:(?P<semua>(?<!\w)(?:semua|seluruh|segenap|keseluruhan)\s+{_HAL})"
    r"|(?P<semuanya>(?<!\w)(?:semua|seluruh)nya(?!\w)))"
    rf"|(?P<dari>(?<!\w){_JUMLAH_SEMUA})?(?P<banyak>{_BILANGAN}){_DENGAN_HURUF}(?:\s+(?P<hal>{_HAL}))?"
    rf"(?P<pecahan>\s+(?:di\s?antaranya\s+)?{_JUMLAH_SEMUA}(?P<semesta>{_BILANGAN}){_DENGAN_HURUF}"
    rf"\s+{_HAL})?"
    rf"|(?P<polos>(?<!\w){_HAL})",
    re.IGNORECASE,
)


def klaim_jumlah(kalimat: str, jabatan: str = "") -> tuple[Klaim, ...]:
    """Every count of indicators that a sentence claims, in its order.

    A part of it that mentions a single sasaran, program or other office, and what follows that, is left
    aside: its numbers are those of a part.
    """
    text = bersih(kalimat)
    masked = _samarkan(text, jabatan)
    limited = _DIBATASI.search(masked)
    end = _awal_bagian(masked, limited.start()) if limited else len(masked)
    found = list(_klaim(masked[:end], text))
    return tuple(_dengan_waktu(one, text) for one in _sebagian(found, masked))


_ACUAN = re.compile(
    r"(?<!\w)(?:tabel|bab|lampiran|nomor|no\.?|pasal|ayat|butir)\s+[0-9]+(?:\.[0-9]+)*"
    r"|[0-9]{1,2}\s+(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober"
    r"|november|nopember|desember)(?!\w)",
    re.IGNORECASE,
)
_DIBATASI = re.compile(
    r"(?<!\w)(?:(?:pada|untuk|dalam|di|bagi|oleh)\s+(?:(?:kelompok|tingkat|seluruh)\s+)?(?:sasaran|program"
    r"|(?:sub\s?)?kegiatan|tujuan|urusan|bidang|seksi|kasi|kasubbag|sub\s?bag(?:ian)?|sekretaris)"
    r"|(?:setiap|tiap|tiap-tiap|masing-masing)\s+(?:sasaran|program|(?:sub\s?)?kegiatan)"
    r"|(?:sasaran|program|kegiatan)\s+(?:pertama|kedua|ketiga|ini|tersebut|ke-?\s?[0-9]))(?!\w)",
    re.IGNORECASE,
)


_BATAS_BAGIAN = re.compile(
    r"[.;\n](?=\s)|(?<!\w)(?:(?:di)?karena(?:kan)?|(?:di)?sebab(?:kan)?|akibat|sehingga)(?!\w)",
    re.IGNORECASE,
)


def _awal_bagian(masked: str, position: int) -> int:
    """Where the sentence or the reason begins that a position stands in."""
    bounds = [found.start() for found in _BATAS_BAGIAN.finditer(masked, 0, position)]
    return bounds[-1] if bounds else 0


def _samarkan(text: str, jabatan: str) -> str:
    """The text, as long as it was, without the figures that count nothing and the official's name."""
    spans = [(one.awal, one.akhir) for one in sebutan_triwulan(text)]
    spans += [(start, end) for _, start, end in sebutan_tahun(text)]
    spans += [found.span() for found in _ACUAN.finditer(text)]
    if jabatan:
        own = re.compile(rf"(?<!\w){re.escape(jabatan)}(?!\w)", re.IGNORECASE)
        spans += [found.span() for found in own.finditer(text)]
    for start, end in spans:
        text = text[:start] + _RAGU * (end - start) + text[end:]
    return text


def _klaim(masked: str, text: str) -> Iterator[Klaim]:
    """The claims of a text, a number without a noun only where one was named before."""
    position, named = 0, False
    while found := _SUBJEK.search(masked, position):
        position = found.end()
        noun = found["hal"] or found["hal_nihil"] or found["semua"] or found["pecahan"]
        named = named or bool(noun or found["polos"])
        if not named or _KIRA_KIRA.search(masked[: found.start()]):
            continue
        state = _LANJUTAN.match(masked, found.end())
        counted = _LALU_JUMLAH.match(masked, state.end()) if state else None
        if counted and _LANJUTAN.match(masked, counted.end()):
            counted = None
        total = _semesta(found, state, counted, masked)
        if total is not None:
            yield Klaim(Jenis.SEMUANYA, total, text[found.start() : found.end()], found.start())
        if state is None or _bukan_klaim(found, state, masked):
            continue
        end = counted.end() if counted else _akhir(state, masked)
        position = max(position, end)
        words = text[found.start() : end]
        for kind, number in _isi(found, state, counted):
            yield Klaim(kind, number, words, found.start())


_KIRA_KIRA = re.compile(
    r"(?<!\w)(?:minimal|maksimal|sedikitnya|setidaknya|paling\s+\w+|sekitar|kira-kira|kurang\s+lebih"
    r"|lebih\s+kurang|lebih(?:\s+dari)?|kurang(?:\s+dari)?|selain|misalnya|contohnya|seperti|termasuk"
    r"|antara\s+lain|hampir|nyaris)\s+\Z",
    re.IGNORECASE,
)
_AWAL_BAGIAN = re.compile(
    rf"(?:^|[,;:.({_RAGU}]|(?<!\w)(?:maka|bahwa|tersebut|dan))\s*\Z", re.IGNORECASE
)
_SESUDAH_SEMESTA = re.compile(
    rf"\s*(?:[,.;:({_RAGU}]|$)|\s+(?:tersebut|ini|itu|di\s?atas|dimaksud|ada|terdapat|hanya|baru|masih"
    r"|belum|tidak|sudah|telah|semua(?:nya)?|seluruhnya|maka|sebanyak|di\s?antaranya|dan"
    rf"|(?:di|pada|sampai|selama)\s+(?:dengan\s+)?(?:akhir\s+)?{_RAGU}"
    r"|yang\s+(?:(?:sudah|telah)\s+)?(?:ditetapkan|diperjanjikan|disepakati|tercantum|tertuang|dimuat"
    rf"|ada|dimaksud)|{_BILANGAN})(?!\w)",
    re.IGNORECASE,
)
_KETERANGAN_YANG = re.compile(
    r"(?<!\w)yang(?:\s+(?:yang|sudah|telah|masih|dapat|berhasil|hanya|baru))*\s+\Z", re.IGNORECASE
)


def _semesta(
    found: re.Match[str],
    state: re.Match[str] | None,
    counted: re.Match[str] | None,
    masked: str,
) -> int | None:
    """The number of all indicators that `dari 10 indikator` and `3 dari 10 indikator` speak of.

    `Dari 8 indikator yang belum tercapai` counts a part.
    """
    if found["pecahan"]:
        return bilangan(found["semesta"])
    if not found["dari"] or not found["hal"]:
        return None
    part = state is not None and counted is None and _KETERANGAN_YANG.search(state["sela"])
    begins = _AWAL_BAGIAN.search(masked[: found.start()])
    if part or not begins or not _SESUDAH_SEMESTA.match(masked, found.end()):
        return None
    return bilangan(found["banyak"])


_BATAS_KLAUSA = re.compile(
    r"[.;\n](?=\s|$)|(?<!\w)(?:tetapi|tapi|namun|sedangkan|sementara|melainkan|padahal)(?!\w)",
    re.IGNORECASE,
)
_SYARAT = r"bila|jika|apabila|kalau|seandainya|diperkirakan|diproyeksikan"
_ANDAI = re.compile(rf"(?<!\w)(?:{_SYARAT})(?!\w)", re.IGNORECASE)
_HARAPAN = re.compile(
    r"(?<!\w)(?:akan|agar|supaya|diharapkan|(?:di|me[nm])targetkan|(?:di|me)rencanakan|diupayakan"
    r"|mengupayakan|berupaya|untuk\s+(?:mencapai|pencapaian|mewujudkan|memenuhi)|harus|wajib"
    rf"|hendaknya|se(?:harus|mesti)nya|semoga|rencana(?:nya)?|{_SYARAT})(?!\w)",
    re.IGNORECASE,
)
_LALU_SYARAT = re.compile(rf"[\s,]*(?:{_SYARAT})(?!\w)", re.IGNORECASE)


def _bukan_klaim(found: re.Match[str], state: re.Match[str], masked: str) -> bool:
    """Whether the words are a wish, a condition, a restriction, or of another percentage."""
    reached = state["capai"] is not None
    before = _klausa_sebelum(masked, found.start())
    tail = masked[state.end() :]
    percent = _EKOR_PERSEN.match(tail)
    return (
        (_HARAPAN if reached else _ANDAI).search(before) is not None
        or _LALU_SYARAT.match(masked[_akhir(state, masked) :]) is not None
        or _SEPARUH.match(tail) is not None
        or (percent is not None and _PERSIS_SERATUS.match(tail) is None)
        or (found["bukan"] or "").strip().casefold() in {"hampir", "nyaris"}
        or bool((found["semua"] or found["semuanya"]) and _KETERANGAN_YANG.search(state["sela"]))
    )


def _klausa_sebelum(masked: str, position: int) -> str:
    bounds = [found.end() for found in _BATAS_KLAUSA.finditer(masked, 0, position)]
    return masked[bounds[-1] if bounds else 0 : position]


def _akhir(state: re.Match[str], masked: str) -> int:
    percent = _EKOR_PERSEN.match(masked, state.end())
    return percent.end() if percent else state.end()


def _isi(
    found: re.Match[str], state: re.Match[str], counted: re.Match[str] | None
) -> Iterable[tuple[Jenis, int | None]]:
    """What the subject and its verb say together."""
    kind = _jenis(state)
    if counted:
        return [(kind, bilangan(counted["banyak"]))]
    if found["polos"]:
        return []
    if found["nihil"]:
        return [(kind, 0)]
    everything = found["semua"] or found["semuanya"]
    loosely = (state["penuh"] or "").casefold()
    if (everything and found["bukan"]) or loosely.startswith(("semua", "seluruh")):
        return [(Jenis.BELUM_SEMUA, None)]
    if loosely and found["dari"]:
        return [(Jenis.BELUM_SEMUA, None)]
    return [(kind, None if everything else bilangan(found["banyak"]))]


def _jenis(state: re.Match[str]) -> Jenis:
    if state["waktunya"]:
        return Jenis.BELUM_WAKTUNYA
    return Jenis.TERCAPAI if state["capai"] else Jenis.BELUM


_PENUNJUK = re.compile(r"(?<!\w)(?:tersebut|ini|itu|tadi)(?!\w)", re.IGNORECASE)
_SEBAB = re.compile(
    r"[\s,]*(?:(?:di)?karena(?:kan)?|(?:di)?sebab(?:kan)?|akibat|lantaran)(?!\w)", re.IGNORECASE
)


def _sebagian(klaim: Iterable[Klaim], masked: str) -> Iterator[Klaim]:
    """The claims, those marked that may speak of some only.

    `Dua indikator tersebut belum tercapai` and `dua indikator belum tercapai karena …` do, unless the
    sentence divides up all indicators; and so does whatever follows `dari 8 indikator yang belum …`.
    """
    every = list(klaim)
    kinds = {one.jenis for one in every}
    divides = Jenis.SEMUANYA in kinds or {Jenis.TERCAPAI, Jenis.BELUM} <= kinds
    within = False
    for one in every:
        loose = _PENUNJUK.search(one.teks) or _SEBAB.match(masked, one.awal + len(one.teks))
        yield replace(one, sebagian=within or (bool(loose) and not divides))
        of_all = any(other.jenis is Jenis.SEMUANYA and other.awal == one.awal for other in every)
        within = within or (one.teks.casefold().startswith("dari") and not of_all)


_SEKARANG = re.compile(
    r"\s*(?:100\s?(?:%|persen))?\s*(?:(?:di|pada|dalam|selama|sampai|dengan|akhir)\s+)*\Z",
    re.IGNORECASE,
)


def _dengan_waktu(klaim: Klaim, text: str) -> Klaim:
    """The claim with the quarter beside or before it and the year before it, within its sentence."""
    bounds = [found.end() for found in re.finditer(r"[.;\n](?=\s)", text[: klaim.awal])]
    start = bounds[-1] if bounds else 0
    end = klaim.awal + len(klaim.teks)
    quarters = sebutan_triwulan(text)
    after = [one for one in quarters if one.awal >= end and _SEKARANG.match(text[end : one.awal])]
    before = [one for one in quarters if start <= one.awal < end]
    years = [
        year
        for year, place, _ in sebutan_tahun(text)
        if start <= place < end and not _ATURAN.search(text[:place])
    ]
    quarter: SebutanTriwulan | None = next(iter(after), None) or next(reversed(before), None)
    return replace(
        klaim,
        triwulan=quarter.triwulan if quarter else None,
        tahun=years[-1] if years else None,
    )


_ATURAN = re.compile(r"(?:nomor|no\.?)\s+\S+\s+tahun\s+\Z", re.IGNORECASE)
