"""Quantities of the performance columns as offices write them in, numbers with a unit out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkj_xlsx.dasar.angka.batas import lepas_batas
from lkj_xlsx.dasar.angka.cetak import angka_teks
from lkj_xlsx.dasar.angka.jenis import (
    Batas,
    Besaran,
    Dibaca,
    Jenis,
    Masalah,
    Persen,
    bukan_angka,
    tak_terbaca,
)
from lkj_xlsx.dasar.angka.pola import tampilan
from lkj_xlsx.dasar.angka.predikat import dikenal
from lkj_xlsx.dasar.angka.rupiah import baca_rupiah
from lkj_xlsx.dasar.angka.tulisan import (
    ANGKA,
    NOL,
    Tulisan,
    bernomor,
    desimal_dari,
    inti,
    kata_baku,
    kunci_satuan,
    rapi,
    ringkas,
    satuan_sama,
    uraikan,
)
from lkj_xlsx.dasar.kata import SAMPAI
from lkj_xlsx.dasar.teks import bersih, kunci

_TERPANJANG = 200
_SERATUS = 100
CONTOH_BESARAN = "12 laporan atau 97%"
"""Writings that can be read, where nothing is known of the cell."""


@dataclass(frozen=True, slots=True)
class _Baris:
    """What the row tells about a cell that does not say it itself."""

    satuan: str
    bulan: int | None
    teks: str = ""
    """What was typed into the cell."""

    @property
    def persen(self) -> bool:
        return satuan_sama(self.satuan, "%")


def baca_besaran(
    nilai: object,
    format: str = "General",  # noqa: A002 - Excel's word for it
    *,
    satuan: str = "",
    persen: bool = False,
    bulan: int | None = None,
    contoh: str = CONTOH_BESARAN,
) -> Dibaca[Besaran]:
    """A target or a realisation, by value and number format together.

    A bare number takes the row's `satuan`, or % where the row is measured in `persen`. `bulan` is
    the number of months that `12 orang/bulan` stands for. A bound (`≤ 3 hari`, `min. 80`, `> 80%`)
    is the number that it names, with its `batas`. An approximation (`± 80`) is that number too, and
    told. A word of quantity is zero only if it says so (`-`, `Nihil`, `tidak ada kasus`); any other
    word is a predicate. `contoh` is what an advice names as a writing that can be read.
    """
    row = _Baris(bersih(satuan) or ("%" if persen else ""), bulan)
    if nilai is None:
        return Dibaca(None)
    if isinstance(nilai, str):
        return _dari_teks(bersih(nilai), row, contoh)
    number = desimal_dari(nilai)
    return bukan_angka(nilai) if number is None else _dari_angka(number, format, row)


def baca_persen(nilai: object, format: str = "General") -> Dibaca[Persen]:  # noqa: A002
    """A percentage that somebody wrote down; what was not due yet was not written down."""
    result = baca_besaran(nilai, format, persen=True)
    found = result.nilai
    if found is None or found.jenis is Jenis.BELUM_WAKTUNYA:
        return Dibaca(None, result.masalah, result.sebab, result.saran)
    if found.jenis is not Jenis.ANGKA or found.nilai is None or not satuan_sama(found.satuan, "%"):
        return tak_terbaca("bukan satu persentase", "Tulis satu persentase, misalnya 72%.")
    bound = found.batas if bernomor(found.teks) else None
    percent = Persen(found.nilai, found.desimal, found.teks, bound, found.ragu)
    return Dibaca(percent, result.masalah, result.sebab, result.saran, result.usul)


def _dari_angka(number: Decimal, number_format: str, row: _Baris) -> Dibaca[Besaran]:
    shown = tampilan(number, number_format)
    if shown.harfiah:
        return _seperti_tertulis(number, shown.teks, row)
    if shown.persen:
        points = ringkas(number * _SERATUS)
        bound = lepas_batas(shown.teks)[0]
        percent = Besaran(
            Jenis.ANGKA, points, "%", teks=shown.teks, desimal=shown.desimal, batas=bound
        )
        return Dibaca(percent)
    unit = _satuan(rapi(shown.satuan), row.bulan) or _Satuan(shown.satuan)
    quantity = Besaran(
        Jenis.ANGKA,
        number,
        teks=shown.teks,
        desimal=shown.desimal,
        batas=lepas_batas(shown.teks)[0],
    )
    return _bersatuan(quantity, unit, row)


def _seperti_tertulis(number: Decimal, text: str, row: _Baris) -> Dibaca[Besaran]:
    """A number whose format prints words alone (`12 orang/9 bulan` over 108): both must agree."""
    result = _dari_teks(bersih(text), row, CONTOH_BESARAN)
    read = result.nilai
    if read is not None and (
        read.nilai == number or (satuan_sama(read.satuan, "%") and read.nilai == number * _SERATUS)
    ):
        return result
    return tak_terbaca(
        f"sel menampilkan tulisan itu, padahal isinya {angka_teks(number)}",
        "Ubah format selnya menjadi Umum (General), lalu ketik ulang isinya.",
    )


_GALAT = re.compile(r"#[A-Z0-9/_]+[!?]?|#+", re.IGNORECASE)
_BELUM = re.compile(
    r"n a|na|tidak berlaku"
    r"|(?:masih )?belum (?:waktu(?:nya)?|tiba|saatnya|masanya|jatuh tempo|rilis|dirilis|terbit"
    r"|diterbitkan|keluar|dikeluarkan|diumumkan|tersedia|ada (?:hasil|nilai|rilis|pengukuran"
    r"|penilaian|data)(?:nya)?|(?:dapat |bisa )?(?:diukur|dinilai|dihitung|dievaluasi))\b.*"
    r"|(?:hasil|nilai)(?:nya)? (?:masih )?belum (?:keluar|terbit|rilis|ada|tersedia|diumumkan)\b.*"
    r"|(?:masih )?menunggu (?:hasil|nilai|penilaian|evaluasi|rilis|pengumuman|survei)\b.*"
    r"|(?:(?:diukur|dinilai|dihitung|dievaluasi|keluar|terbit) )?(?:(?:pada|di) )?akhir tahun\b.*"
)
_TIDAK_ADA = re.compile(
    r"(?:tidak|tak) ada(?: (?!(?:data|informasi|keterangan|nilai|penilaian|hasil|pengukuran"
    r"|target|realisasi|laporan)\b)[a-z]+){0,4}|(?:nihil|nol) [a-z]+(?: [a-z]+)?"
)
"""`tidak ada kasus` is none of them, `tidak ada data` that nobody knows."""
_KIRA = re.compile(
    r"(?:±|\+/-|~|sekitar|kira-kira|kurang lebih|lebih kurang) ?(?=[0-9]|rp)", re.IGNORECASE
)


def _dari_teks(text: str, row: _Baris, contoh: str) -> Dibaca[Besaran]:
    if not text:
        return Dibaca(None)
    row = replace(row, teks=rapi(text))
    core = inti(rapi(text))
    if _GALAT.fullmatch(core):
        return tak_terbaca(
            "isinya pesan galat Excel, bukan angka", "Perbaiki rumusnya, atau ketik angkanya."
        )
    word = _kata(core, row) or _berpredikat(core, row)
    if word is not None:
        return Dibaca(replace(_dengan_angka(word, text), teks=text))
    result = _bilangan(_inti_berbatas(text), row) if len(core) <= _TERPANJANG else None
    if result is None:
        return tak_terbaca(
            "tidak terbaca sebagai angka", f"Tulis satu angka dan satuannya, misalnya {contoh}."
        )
    return replace(result, nilai=result.nilai and replace(result.nilai, teks=text))


def _kata(core: str, row: _Baris) -> Besaran | None:
    """What a text without figures says: nothing was done, it is not due yet, or a predicate."""
    if NOL.fullmatch(core):
        return Besaran(Jenis.ANGKA, Decimal(0), row.satuan)
    if _TIDAK_ADA.fullmatch(kunci(core)):
        return Besaran(Jenis.ANGKA, Decimal(0), row.satuan, batas=Batas.PALING_BANYAK)
    if _BELUM.fullmatch(kunci(core)):
        return Besaran(Jenis.BELUM_WAKTUNYA, None)
    if not bernomor(core) and any(letter.isalpha() for letter in core):
        return Besaran(Jenis.PREDIKAT, None)
    return None


_PREDIKAT_LALU_ANGKA = re.compile(rf"(?P<kata>[^\W\d_][^\d]*?) ?[:=/-]? ?(?P<angka>{ANGKA})")
_ANGKA_LALU_PREDIKAT = re.compile(rf"(?P<angka>{ANGKA}) ?[:=/-]? ?(?P<kata>[^\W\d_][^\d]*)")
_ANGKA_DI_KURUNG = re.compile(
    rf"\((?:(?:nilai|skor|indeks|angka) ?[:=]? ?)?({ANGKA})(?: ?(?:nilai|poin|point|skor))?\)",
    re.IGNORECASE,
)


def _berpredikat(core: str, row: _Baris) -> Besaran | None:
    """`BB 75,3` and `82,5 / A`: a predicate of a known scale and its number."""
    for kind, pattern in (
        (Jenis.PREDIKAT, _PREDIKAT_LALU_ANGKA),
        (Jenis.ANGKA, _ANGKA_LALU_PREDIKAT),
    ):
        found = pattern.fullmatch(core) if len(core) <= _TERPANJANG else None
        if found and dikenal(found["kata"]) and (value := _nilai(found["angka"], "nilai")):
            unit = "" if kind is Jenis.PREDIKAT else row.satuan
            return Besaran(kind, value.angka, unit, desimal=value.desimal)
    return None


def _dengan_angka(word: Besaran, text: str) -> Besaran:
    """A predicate with the number in its parentheses: `BB (75,3)`."""
    found = _ANGKA_DI_KURUNG.search(rapi(text)) if word.jenis is Jenis.PREDIKAT else None
    value = _nilai(found[1], "nilai") if found else None
    return replace(word, nilai=value.angka, desimal=value.desimal) if value else word


def _inti_berbatas(text: str) -> str:
    """The text without its remarks, but for a bound among them: `3 hari (maksimal)`."""
    bound, _ = lepas_batas(text)
    core = inti(rapi(text))
    return core if bound is None or lepas_batas(core)[0] else f"{bound}{core}"


def _bilangan(core: str, row: _Baris) -> Dibaca[Besaran] | None:
    """A text with figures, without its remarks; None where they make no sense."""
    if _KIRA.match(core):
        return _dikira(core, row)
    bound, rest = lepas_batas(core)
    result = _uang(rest, row) or _rentang(rest, row) or _tunggal(rest, row)
    if bound is None or result is None or result.nilai is None:
        return result
    return replace(result, nilai=replace(result.nilai, batas=bound))


def _dikira(core: str, row: _Baris) -> Dibaca[Besaran] | None:
    result = _bilangan(_KIRA.sub("", core, count=1), row)
    if result is None or result.nilai is None or result.masalah:
        return result
    return Dibaca(
        result.nilai, Masalah.RANCU, "perkiraan dibaca sebagai angka pasti", "Tulis angka pastinya."
    )


_RUPIAH = re.compile(r"-? ?rp(?![a-z])", re.IGNORECASE)
_ANGKA_SAJA = re.compile(ANGKA)


def _uang(core: str, row: _Baris) -> Dibaca[Besaran] | None:
    """An amount of money, which follows the rules of money; None if it is none."""
    counted = satuan_sama(row.satuan, "Rp") and _ANGKA_SAJA.fullmatch(core)
    if not counted and not _RUPIAH.match(core):
        return None
    result = baca_rupiah(core)
    amount = result.nilai
    quantity = None if amount is None else Besaran(Jenis.ANGKA, Decimal(amount), "Rp")
    return Dibaca(quantity, result.masalah, result.sebab, result.saran)


_RENTANG = re.compile(
    rf"(?P<bawah>{ANGKA}) ?(?P<satuan>%|[^\W\d_][^\d%]{{0,40}}?)? ?{SAMPAI} ?"
    rf"(?P<atas>[0-9]+(?:[.,][0-9]+)*) ?(?P<sisa>.*)",
    re.IGNORECASE,
)


def _rentang(core: str, row: _Baris) -> Dibaca[Besaran] | None:
    """`80 - 90%`; a reversed one is turned round and told."""
    found = _RENTANG.fullmatch(core)
    if found is None:
        return None
    before, behind = found["satuan"] or "", _satuan(found["sisa"], None)
    if behind is None or (before and behind.satuan and not satuan_sama(before, behind.satuan)):
        return None
    unit = behind.satuan or before
    low, high = (_nilai(found[end], unit or row.satuan) for end in ("bawah", "atas"))
    if low is None or high is None:
        return None
    bounds = sorted((low.angka, high.angka))
    quantity = Besaran(
        Jenis.RENTANG, bounds[0], batas_atas=bounds[1], desimal=max(low.desimal, high.desimal)
    )
    result = _bersatuan(quantity, _Satuan(unit), row)
    doubts = [one.rancu for one in (low, high) if one.rancu]
    if not doubts and low.angka > high.angka:
        return _terbalik(bounds, result)
    return _rancu(doubts, result, row) if doubts else result


def _terbalik(bounds: list[Decimal], result: Dibaca[Besaran]) -> Dibaca[Besaran]:
    low, high = (angka_teks(one) for one in bounds)
    read = f"rentang terbalik dibaca {low} sampai {high}"
    return Dibaca(result.nilai, Masalah.RANCU, read, f"Tulis {low} - {high}.")


_TUNGGAL = re.compile(rf"(?P<angka>{ANGKA})\.? ?(?P<sisa>.*)", re.DOTALL)


def _tunggal(core: str, row: _Baris) -> Dibaca[Besaran] | None:
    """One number and its unit."""
    found = _TUNGGAL.fullmatch(core)
    unit = _satuan(found["sisa"], row.bulan) if found else None
    if found is None or unit is None:
        return None
    value = _nilai(found["angka"], unit.satuan or row.satuan)
    if value is None:
        return None
    quantity = Besaran(Jenis.ANGKA, value.angka, desimal=value.desimal)
    result = _bersatuan(quantity, unit, row)
    return _rancu([value.rancu], result, row) if value.rancu else result


@dataclass(frozen=True, slots=True)
class _Satuan:
    """A unit as written, and by how much its number is to be multiplied: 9 in `orang/9 bulan`."""

    satuan: str = ""
    kali: int = 1


_ORANG = frozenset(
    {"orang", "pegawai", "asn", "pns", "pppk", "personel", "personil", "petugas", "tenaga"}
)
_PER_BULAN = re.compile(r"(?P<apa>[^\W\d_][^\d/%]*?) ?(?:/ ?|per ?)(?:bulan|bln)\.?", re.IGNORECASE)
_PER_TAHUN = re.compile(
    r"(?P<apa>[^\W\d_][^\d/%]*?)(?: ?/ ?| per )(?:1 )?(?:tahun|thn)\.?", re.IGNORECASE
)
_KALI_WAKTU = re.compile(
    r"(?P<apa>[^\W\d_][^\d/%]*?)(?P<tanda> ?[/x*@] ?| selama | )(?P<kali>[0-9]{1,3}) ?"
    r"(?P<waktu>bulan|bln|minggu|mgg|hari|hr|tahun|thn)\.?",
    re.IGNORECASE,
)
_SATUAN_UKUR = re.compile(r"[kcd]?m[23²³]", re.IGNORECASE)
_SATUAN_KATA = re.compile(r"[^\W\d_][^\d%]*")
_SATUAN_PERSEN = re.compile(r"%[^\d%]*")


def _satuan(rest: str, bulan: int | None) -> _Satuan | None:
    """What stands behind a number; None where it is no unit.

    Only people are counted by the month: `4 laporan/bulan` says how often, not how many in all. A
    year is the whole that a target is set for: `5 laporan/tahun` are five.
    """
    if not rest or _SATUAN_UKUR.fullmatch(rest):
        return _Satuan(rest)
    yearly = _PER_TAHUN.fullmatch(rest)
    if yearly and kunci(kata_baku(yearly["apa"])) not in _ORANG:
        return _Satuan(yearly["apa"])
    if bernomor(rest):
        return _kali_waktu(rest)
    if _SATUAN_PERSEN.fullmatch(rest):
        return _Satuan("%")
    if bulan is not None and (people := _orang_per_bulan(rest)):
        return _Satuan(f"{people}-bulan", bulan)
    return _Satuan(rest) if _SATUAN_KATA.fullmatch(rest) else None


def _kali_waktu(rest: str) -> _Satuan | None:
    """`orang/9 bulan`: people and time multiplied, a year being twelve months; of other things only
    what a sign multiplies, and never by years.
    """
    found = _KALI_WAKTU.fullmatch(rest)
    if found is None:
        return None
    thing, period = kata_baku(found["apa"]), kata_baku(found["waktu"]).casefold()
    people = kunci(thing) in _ORANG
    if not people and (period == "tahun" or not found["tanda"].strip()):
        return None
    if period == "tahun":
        return _Satuan(f"{thing}-bulan", int(found["kali"]) * 12)
    return _Satuan(f"{thing}-{period}", int(found["kali"]))


def _orang_per_bulan(unit: str) -> str:
    """The people of a unit such as `orang/bulan`; empty for any other unit."""
    found = _PER_BULAN.fullmatch(unit)
    people = kata_baku(found["apa"]) if found else ""
    return people if kunci(people) in _ORANG else ""


def _bersatuan(quantity: Besaran, unit: _Satuan, row: _Baris) -> Dibaca[Besaran]:
    """The quantity in its own unit, or in the row's if it names none."""
    if not unit.satuan:
        return _polos(quantity, row)
    number = quantity.nilai and quantity.nilai * unit.kali
    return Dibaca(replace(quantity, nilai=number, satuan=unit.satuan))


def _polos(quantity: Besaran, row: _Baris) -> Dibaca[Besaran]:
    """A bare number in the unit of its row."""
    top = quantity.batas_atas or quantity.nilai or Decimal(0)
    people = _orang_per_bulan(rapi(row.satuan))
    if row.bulan is not None and people and top and quantity.jenis is Jenis.ANGKA:
        return _orang_bulan(quantity, people, row.bulan)
    in_unit = replace(quantity, satuan=row.satuan)
    if not row.persen or not 0 < top <= 1:
        return Dibaca(in_unit)
    percent = angka_teks(ringkas(top * _SERATUS))
    return Dibaca(
        replace(in_unit, ragu=True),
        Masalah.PERSEN_TANPA_FORMAT,
        f"tanpa tanda persen, dibaca {angka_teks(top)}%",
        f"Tulis {percent}% bila itu yang dimaksud, atau {angka_teks(top)}% bila memang sekecil itu.",
        f"{percent}%" if quantity.jenis is Jenis.ANGKA and not quantity.batas else "",
    )


def _orang_bulan(quantity: Besaran, people: str, bulan: int) -> Dibaca[Besaran]:
    """A bare number beside a Satuan `orang/bulan`: people, as in `12 orang/bulan`; but told."""
    count = quantity.nilai or Decimal(0)
    total, unit = count * bulan, f"{people}-bulan"
    return Dibaca(
        replace(quantity, nilai=total, satuan=unit),
        Masalah.RANCU,
        f"dibaca {angka_teks(count)} {people} × {bulan} bulan = {angka_teks(total)} {unit}",
        f"Tulis {angka_teks(count)} {people}/{bulan} bulan; bila {angka_teks(count)} sudah jumlah "
        f"{unit}, tulis {angka_teks(count)} {unit}.",
    )


@dataclass(frozen=True, slots=True)
class _Rancu:
    """A number with one separator that may be either of two, and its two meanings."""

    diketik: str
    tanda: str
    utuh: str
    pecahan: str
    beribu: bool
    """Whether it was read as thousands."""


def _rancu(ragu: Sequence[_Rancu], result: Dibaca[Besaran], row: _Baris) -> Dibaca[Besaran]:
    """How what is doubtful was read, and the whole of what is typed as it is to be written."""
    whole = fraction = row.teks
    for one in ragu:
        whole = whole.replace(one.diketik, one.utuh, 1)
        fraction = fraction.replace(one.diketik, one.pecahan, 1)
    first = ragu[0]
    name = _NAMA_PISAH[first.tanda]
    if first.beribu:
        return Dibaca(
            result.nilai,
            Masalah.RANCU,
            f"{name} dibaca sebagai pemisah ribuan: {first.utuh}",
            f'Tulis "{whole}" tanpa {name}, atau "{fraction}" bila memang desimal.',
            whole,
        )
    return Dibaca(
        result.nilai,
        Masalah.RANCU,
        f"{name} dibaca sebagai tanda desimal: {first.pecahan}",
        f'Isi sel dengan angka saja bila memang {first.pecahan}, atau tulis "{whole}" tanpa {name}.',
    )


@dataclass(frozen=True, slots=True)
class _Nilai:
    angka: Decimal
    desimal: int
    rancu: _Rancu | None = None


_TAK_BERIBU = frozenset({"nilai", "indeks", "skor", "poin", "point", "skala", "angka"})
_NAMA_PISAH = {".": "titik", ",": "koma"}


def _nilai(digits: str, satuan: str) -> _Nilai | None:
    """Typed digits as a number. A percent has no thousands; elsewhere one separator may be either."""
    written = uraikan(digits)
    if written is None:
        return None
    if not written.ragu or satuan_sama(satuan, "%"):
        return _Nilai(ringkas(written.desimal()), len(written.pecahan))
    grouped = _beribu(written, satuan)
    whole, fraction = angka_teks(written.ribuan()), angka_teks(ringkas(written.desimal()))
    doubt = _Rancu(digits, written.ragu, whole, fraction, grouped)
    if grouped:
        return _Nilai(written.ribuan(), 0, doubt)
    return _Nilai(ringkas(written.desimal()), len(written.pecahan), doubt)


def _beribu(written: Tulisan, satuan: str) -> bool:
    """Whether a lone separator before three digits is likelier to group thousands.

    A dot does so in Indonesia. A comma marks decimals there, but nobody writes decimals that end in
    0, or a fraction of a thing that can be counted. A score has no thousands at all.
    """
    if kunci_satuan(satuan) in _TAK_BERIBU:
        return False
    return written.ragu == "." or written.pecahan.endswith("0") or bool(satuan)
