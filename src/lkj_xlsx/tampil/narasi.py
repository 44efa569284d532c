"""An official's figures in, or those of the whole office, sentences to paste into the report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lkj_xlsx.baku.model import Anggaran, DasarAnggaran, Identitas
from lkj_xlsx.baku.nomenklatur import tingkat_kode
from lkj_xlsx.baku.sheets import EVALUASI
from lkj_xlsx.dasar.angka import Besaran, Jenis, besaran_teks, persen_teks, rupiah_teks
from lkj_xlsx.dasar.periode import Periode
from lkj_xlsx.dasar.teks import bersih, deretan, kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.jumlah import JumlahBiaya, desimal_jumlah
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import BarisAnggaran, Laporan, LaporanPejabat
from lkj_xlsx.hitung.pembulatan import dicetak
from lkj_xlsx.hitung.serapan import sebutan_kas, tanpa_belanja
from lkj_xlsx.tampil.tabel.petak import satuan_persen

JUDUL_CAPAIAN, JUDUL_ANGGARAN = "Capaian Kinerja", "Realisasi Anggaran"
JUDUL_RENCANA, JUDUL_PENUTUP = "Rencana Tindak Lanjut", "Penutup"
"""The headings by which a part is found."""
_TERCAPAI, _BELUM = "tercapai", "belum tercapai"
_PAGU, _KAS = "pagu", "anggaran kas"
_DIKATAKAN: dict[str, str] = {
    _TERCAPAI: "telah mencapai 100%",
    _BELUM: "belum mencapai 100%",
    Keadaan.BELUM_DIISI: "belum diisi realisasinya",
    Keadaan.BELUM_WAKTUNYA: "belum waktunya diukur",
    Keadaan.TAK_TERHITUNG: "tidak dapat dihitung capaiannya",
}
"""What is said of an indicator, in the order in which it is said."""
_DIKATAKAN_SEMUA: dict[str, str] = {
    _TERCAPAI: "seluruh indikator tersebut telah mencapai 100%",
    _BELUM: "belum ada indikator yang mencapai 100%",
    Keadaan.BELUM_DIISI: "belum ada indikator yang diisi realisasinya",
    Keadaan.BELUM_WAKTUNYA: "seluruh indikator tersebut belum waktunya diukur",
    Keadaan.TAK_TERHITUNG: "capaian seluruh indikator tersebut tidak dapat dihitung",
}


@dataclass(frozen=True, slots=True)
class Bagian:
    """A headed piece of the report: paragraphs, then the list that the last of them announces."""

    judul: str
    paragraf: tuple[str, ...]
    butir: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Narasi:
    """The sentences of one official, or of the office as a whole."""

    jabatan: str
    bagian: tuple[Bagian, ...]


@dataclass(frozen=True, slots=True)
class _Pos:
    """A budget row whose money is known; `dasar` is what serapan is measured against."""

    baris: Anggaran
    pagu: int
    dasar: int
    realisasi: int


def narasi_pejabat(laporan: Laporan, satu: LaporanPejabat, biaya: JumlahBiaya) -> Narasi:
    """The sentences of one official, whose money is `biaya`."""
    owner = _pemilik(satu)
    period, identitas = laporan.periode, laporan.lkj.identitas
    return Narasi(
        owner,
        (
            _bagian_capaian(owner, satu.capaian, period, identitas),
            _bagian_anggaran(owner, satu.anggaran, biaya, period, identitas),
            *_bagian_evaluasi(satu),
            *_bagian_rencana(owner, satu),
            _penutup(owner, period),
        ),
    )


def narasi_kecamatan(laporan: Laporan, biaya: JumlahBiaya) -> Narasi:
    """The sentences of the office as a whole: all indicators, and each rupiah once."""
    owner = bersih(laporan.lkj.identitas.unit_kerja) or "kecamatan"
    period = laporan.periode
    return Narasi(
        owner,
        (
            _bagian_capaian_kecamatan(owner, laporan.pejabat, period),
            _bagian_anggaran_kecamatan(owner, biaya, period, laporan.lkj.identitas),
            _penutup(owner, period),
        ),
    )


def _pemilik(satu: LaporanPejabat) -> str:
    return bersih(satu.jabatan) or "pejabat ini"


def _bagian_capaian(
    owner: str, capaian: Sequence[Capaian], masa: Periode, identitas: Identitas
) -> Bagian:
    """How many indicators were reached, then every one that was not, with its figures or the reason."""
    title = JUDUL_CAPAIAN
    promise = f"Perjanjian Kinerja {owner}{masa.setahun}"
    if not capaian:
        return Bagian(title, (f"{promise} belum memuat indikator kinerja.",))
    until = f"Sampai dengan akhir {masa.panjang}"
    if len(capaian) == 1:
        (only,) = capaian
        detail = _rincian(only, identitas)
        return Bagian(
            title,
            (
                f"{promise} memuat satu indikator kinerja, yaitu {_indikator(only)}.",
                f"{until}, {_hitungan(capaian)}{f' ({detail})' if detail else ''}.",
            ),
        )
    announced, items = _daftar_belum(capaian, identitas)
    return Bagian(
        title,
        (
            f"{promise} memuat {len(capaian)} indikator kinerja. {until}, {_hitungan(capaian)}.",
            *announced,
        ),
        items,
    )


def _hitungan(capaian: Iterable[Capaian]) -> str:
    """A clause that says of every indicator, by number, what became of it."""
    counts = Counter(map(_golongan, capaian))
    if counts.total() == 1:
        return f"indikator tersebut {_DIKATAKAN[next(iter(counts))]}"
    if len(counts) == 1:
        return _DIKATAKAN_SEMUA[next(iter(counts))]
    parts = deretan(
        f"{counts[group]} indikator {said}" for group, said in _DIKATAKAN.items() if counts[group]
    )
    none_reached = counts[_BELUM] and not counts[_TERCAPAI]
    return f"{_DIKATAKAN_SEMUA[_BELUM]}: {parts}" if none_reached else f"sebanyak {parts}"


def _golongan(capaian: Capaian) -> str:
    if capaian.keadaan in {Keadaan.DIHITUNG, Keadaan.PREDIKAT_DI_BAWAH}:
        return _TERCAPAI if capaian.tercapai else _BELUM
    return capaian.terbilang


def _daftar_belum(
    capaian: Sequence[Capaian], identitas: Identitas
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The indicators not reached: a sentence for a single one, else what announces their list and it."""
    missing = [one for one in capaian if not one.tercapai]
    groups = {_golongan(one) for one in missing}
    said = deretan((said for group, said in _DIKATAKAN.items() if group in groups), "atau")
    if not missing:
        return (), ()
    if len(missing) == 1:
        (only,) = missing
        detail = _rincian(only, identitas)
        ending = f" ({detail})" if detail else ""
        return (f"Indikator yang {said} adalah {_indikator(only)}{ending}.",), ()
    items = (
        f"{_indikator(one)}: {_rincian(one, identitas) or _DIKATAKAN[_golongan(one)]}."
        for one in missing
    )
    return (f"Indikator yang {said} adalah sebagai berikut.",), tuple(items)


def _indikator(capaian: Capaian) -> str:
    return bersih(capaian.indikator.indikator).rstrip(" .") or "indikator tanpa nama"


def _rincian(capaian: Capaian, identitas: Identitas) -> str:
    """The figures of an indicator, or why there are none; empty where its state says it all."""
    if capaian.keadaan in {Keadaan.TAK_TERHITUNG, Keadaan.PREDIKAT_DI_BAWAH}:
        return bersih(capaian.alasan)
    if capaian.persen is None or capaian.target is None or capaian.nilai is None:
        return ""
    if capaian.tepat_di_batas:
        return (
            f"realisasi {_besaran(capaian.nilai)} tepat di batas, sedangkan target "
            f"{_besaran(capaian.target)}"
        )
    rounded = " setelah dibulatkan" if capaian.persen >= 1 and not capaian.tercapai else ""
    return (
        f"capaian {persen_teks(capaian.persen * 100, identitas.desimal)}{rounded}, "
        f"target {_besaran(capaian.target)}, "
        f"realisasi {_besaran(capaian.nilai, persen=satuan_persen(capaian.target))}"
    )


def _besaran(besaran: Besaran, *, persen: bool = False) -> str:
    """A quantity as the tables show it: as typed, with a unit that stands elsewhere.

    A zero typed in words or as a dash is `nihil`; `persen` where a bare number is so many percent.
    """
    typed = bersih(besaran_teks(besaran))
    if besaran.nilai == 0 and not any(letter.isdigit() for letter in typed):
        return "nihil"
    told = besaran.satuan and besaran.satuan.casefold() in typed.casefold()
    if told or besaran.jenis is not Jenis.ANGKA or not typed[-1:].isdigit():
        return typed
    if satuan_persen(besaran, persen=persen):
        return f"{typed}%"
    return f"{typed} {besaran.satuan}".strip()


def _bagian_anggaran(
    owner: str,
    baris: Sequence[BarisAnggaran],
    biaya: JumlahBiaya,
    masa: Periode,
    identitas: Identitas,
) -> Bagian:
    """The official's own budget, as the recap sums it."""
    title = JUDUL_ANGGARAN
    if not baris:
        return Bagian(title, (f"Tidak ada anggaran atas nama {owner}{masa.setahun}.",))
    if biaya.alasan:
        announced = (
            f"Anggaran {owner}{masa.setahun} tidak dijumlahkan karena {biaya.alasan}. Serapan tiap "
            f"baris sampai dengan akhir {masa.panjang} adalah sebagai berikut."
        )
        rows = (f"{_uraian(one.anggaran)}: {_rincian_anggaran(one, identitas)}." for one in baris)
        return Bagian(title, (announced,), tuple(rows))
    counted = {row.asal.posisi for row in biaya.baris}
    known = [
        found
        for one in baris
        if one.anggaran.asal.posisi in counted and (found := _pos(one)) is not None
    ]
    return Bagian(
        title,
        (*_paragraf_anggaran(owner, biaya, masa, identitas), *_sorotan(known, identitas)),
    )


def _paragraf_anggaran(
    owner: str, biaya: JumlahBiaya, masa: Periode, identitas: Identitas
) -> Iterator[str]:
    """The sums, and what is left out of them, in the words of the recap."""
    until = f"Sampai dengan akhir {masa.panjang}"
    what = _untuk(biaya.baris)
    if biaya.pagu is None:
        yield f"Pagu anggaran {owner}{masa.setahun} untuk {what} belum terbaca."
    else:
        yield (
            f"Pagu anggaran {owner}{masa.setahun} adalah {_rupiah(biaya.pagu)} untuk {what}. {until}, "
            f"{_nasib(biaya, masa, identitas)}."
        )
    if biaya.keberatan and not biaya.alasan_realisasi:
        yield biaya.keberatan


def _nasib(biaya: JumlahBiaya, masa: Periode, identitas: Identitas) -> str:
    """What became of the money of several rows."""
    if biaya.alasan_realisasi:
        return f"realisasi tidak dijumlahkan karena {biaya.alasan_realisasi}"
    if biaya.realisasi is None:
        return _belum_diketahui(biaya, masa)
    if biaya.sisa is not None and biaya.pagu is not None:
        if biaya.kas is None:
            return f"anggaran tersebut {_serapan(biaya.pagu, biaya.realisasi, identitas)}"
        return _dari_kas(biaya.kas, biaya.realisasi, masa.triwulan, identitas)
    if biaya.serapan is None:
        return f"realisasi yang terbaca adalah {_rupiah(biaya.realisasi)}"
    by_cash = identitas.dasar_anggaran is DasarAnggaran.KAS
    base = sebutan_kas(masa.triwulan) if by_cash else _PAGU
    return (
        f"realisasi yang terbaca adalah {_rupiah(biaya.realisasi)}; serapan baris yang {base} dan "
        f"realisasinya terbaca adalah {_persen(biaya.serapan, identitas)}"
    )


def _belum_diketahui(biaya: JumlahBiaya, masa: Periode) -> str:
    """Why there is no realisasi to be summed; none is asked for where none is planned."""
    if biaya.kas == 0 and not biaya.dilewati:
        return tanpa_belanja(masa.triwulan)
    return f"realisasi anggaran tersebut {'belum diisi' if biaya.belum_diisi else 'belum terbaca'}"


def _dari_kas(kas: int, spent: int, triwulan: Triwulan, identitas: Identitas) -> str:
    """What became of the cash plan of the year so far."""
    if not kas and not spent:
        return tanpa_belanja(triwulan)
    said = _serapan(kas, spent, identitas, _KAS)
    return f"dari {sebutan_kas(triwulan)} sebesar {_rupiah(kas)} {said}"


def _pos(baris: BarisAnggaran) -> _Pos | None:
    pagu, base, spent = baris.serapan.pagu, baris.serapan.dasar, baris.serapan.realisasi
    if pagu is None or base is None or spent is None:
        return None
    return _Pos(baris.anggaran, pagu, base, spent)


def _sebab(baris: BarisAnggaran) -> str:
    """Why the money of a row is not known."""
    unfilled = baris.serapan.keadaan is Keadaan.BELUM_DIISI
    return "realisasi belum diisi" if unfilled else bersih(baris.serapan.alasan)


def _untuk(baris: Sequence[Anggaran]) -> str:
    """What the money of the rows is for."""
    codes = {row.kode for row in baris}
    return _uraian(baris[0]) if len(baris) == 1 else f"{len(codes)} {_sebutan(baris)}"


def _serapan(dasar: int, spent: int, identitas: Identitas, sebutan: str = _PAGU) -> str:
    """What became of an amount. Spent and left are 100,00% together, whichever way is rounded."""
    if dasar == 0:
        money = f"telah terserap {_rupiah(spent)}" if spent else "belum terserap"
        return f"{money}, tetapi persentasenya tidak dapat dihitung karena {sebutan}nya nol"
    share = _tercetak(Fraction(spent, dasar), identitas)
    left = dasar - spent
    if spent == 0:
        return f"belum terserap ({_persen(share, identitas)}) dan tersisa seluruhnya ({_persen(1 - share, identitas)})"
    if left == 0:
        return f"telah terserap seluruhnya ({_persen(share, identitas)})"
    money = f"telah terserap {_rupiah(spent)} ({_persen(share, identitas)})"
    if left < 0:
        return (
            f"{money}, yaitu {_rupiah(-left)} ({_persen(share - 1, identitas)}) di atas {sebutan}"
        )
    return f"{money} dan tersisa {_rupiah(left)} ({_persen(1 - share, identitas)})"


def _sorotan(pos: Sequence[_Pos], identitas: Identitas) -> Iterator[str]:
    """Of several rows those above their pagu, and those not begun, else the least absorbed."""
    if len(pos) == 1:
        return
    over = [one for one in pos if one.realisasi > one.pagu]
    if over:
        told = (
            f"{_uraian(one.baris)} (pagu {_rupiah(one.pagu)}, realisasi {_rupiah(one.realisasi)})"
            for one in over
        )
        yield f"Realisasi yang melebihi pagu terdapat pada {_deretan(told)}."
    shares = {
        place: Fraction(one.realisasi, one.dasar) for place, one in enumerate(pos) if one.dasar
    }
    least = min(shares.values(), default=Fraction(0))
    lowest = [one for place, one in enumerate(pos) if shares.get(place) == least]
    if 0 < len(lowest) < len(shares):
        named = _deretan(_uraian(one.baris) for one in lowest)
        share = _persen(_tercetak(least, identitas), identitas)
        yield (
            f"Serapan terendah, yaitu {share}, terdapat pada {named}."
            if least
            else f"Anggaran yang belum terserap sama sekali adalah {named}."
        )


def _rincian_anggaran(baris: BarisAnggaran, identitas: Identitas) -> str:
    found = _pos(baris)
    if found is None:
        return _sebab(baris)
    used = baris.serapan
    said = (
        _dari_kas(found.dasar, found.realisasi, used.triwulan, identitas)
        if used.menurut_kas
        else _serapan(found.pagu, found.realisasi, identitas)
    )
    return f"pagu {_rupiah(found.pagu)}, {said}"


def _uraian(baris: Anggaran) -> str:
    return bersih(baris.uraian).rstrip(" .") or bersih(baris.kode) or "baris tanpa uraian"


def _sebutan(baris: Iterable[Anggaran]) -> str:
    """What the rows are called together: their Tingkat, where all have one and their codes agree."""
    levels = {str(level or "") for row in baris for level in (row.tingkat, tingkat_kode(row.kode))}
    only = levels.pop().lower()
    return only if only and not levels else "baris anggaran"


def _rupiah(amount: int) -> str:
    return f"{'-' if amount < 0 else ''}Rp{rupiah_teks(abs(amount))}"


def _persen(share: Fraction, identitas: Identitas) -> str:
    return persen_teks(share * 100, desimal_jumlah(identitas))


def _tercetak(share: Fraction, identitas: Identitas) -> Fraction:
    return dicetak(share, desimal_jumlah(identitas), identitas.pembulatan)


def _deretan(names: Iterable[str]) -> str:
    """An enumeration of names that may have commas of their own."""
    *others, last = [*names] or [""]
    return "; ".join([*others, f"dan {last}"]) if others else last


def _bagian_evaluasi(satu: LaporanPejabat) -> Iterator[Bagian]:
    """The official's own words on the quarter, by what they are about."""
    texts = tuple(
        f"{EVALUASI.column(field).header}: {text}"
        for one in satu.evaluasi
        if not one.triwulan_tak_terbaca
        for field, text in one.per_kolom.items()
        if text
    )
    if texts:
        yield Bagian("Evaluasi", texts)


def _bagian_rencana(owner: str, satu: LaporanPejabat) -> Iterator[Bagian]:
    """Every strategy once, in the order of Tabel 2.4; nothing where Evaluasi alone says what follows."""
    title = JUDUL_RENCANA
    items = butir_strategi(satu)
    if len(items) == 1:
        yield Bagian(title, (f"Rencana tindak lanjut {owner} adalah sebagai berikut: {items[0]}",))
    elif items:
        yield Bagian(title, (f"Rencana tindak lanjut {owner} adalah sebagai berikut.",), items)
    elif not any(one.tindak_lanjut for one in satu.evaluasi if not one.triwulan_tak_terbaca):
        yield Bagian(title, (f"Rencana tindak lanjut {owner} belum diisi.",))


def butir_strategi(satu: LaporanPejabat) -> tuple[str, ...]:
    """The strategies of an official, each once, in the order of Tabel 2.4."""
    places: dict[int | None, int] = {}
    for place, one in enumerate(satu.capaian):
        places.setdefault(one.indikator.no, place)
    found: dict[str, str] = {}
    for row in sorted(satu.strategi, key=lambda one: places.get(one.no, len(places))):
        for item in row.butir:
            found.setdefault(kunci(item), f"{bersih(item).rstrip(' .;,')}.")
    found.pop("", None)
    return tuple(found.values())


def _penutup(owner: str, masa: Periode) -> Bagian:
    closing = (
        f"Demikian laporan kinerja {owner} {masa.panjang} ini disampaikan sebagai pertanggungjawaban atas "
        "pelaksanaan Perjanjian Kinerja."
    )
    return Bagian(JUDUL_PENUTUP, (closing,))


def _bagian_capaian_kecamatan(
    owner: str, pejabat: Sequence[LaporanPejabat], masa: Periode
) -> Bagian:
    """All indicators together. "Pada seluruh bidang tugas" sets them apart from those of one official."""
    title = JUDUL_CAPAIAN
    promising = [one for one in pejabat if one.capaian]
    capaian = [item for one in promising for item in one.capaian]
    if not capaian:
        return Bagian(
            title, (f"Perjanjian Kinerja {owner}{masa.setahun} belum memuat indikator kinerja.",)
        )
    many = f"{len(promising)} pejabat" if len(promising) > 1 else "pejabat"
    total = (
        f"Perjanjian Kinerja {many} {owner}{masa.setahun} memuat {len(capaian)} indikator kinerja. Pada "
        f"seluruh bidang tugas sampai dengan akhir {masa.panjang}, {_hitungan(capaian)}."
    )
    if len(promising) == 1:
        return Bagian(title, (total,))
    items = tuple(
        f"{_pemilik(one)}: {sum(item.tercapai for item in one.capaian)} dari {len(one.capaian)}."
        for one in promising
    )
    announced = "Indikator yang telah mencapai 100% menurut pejabat adalah sebagai berikut."
    return Bagian(title, (total, announced), items)


def _bagian_anggaran_kecamatan(
    owner: str, biaya: JumlahBiaya, masa: Periode, identitas: Identitas
) -> Bagian:
    title = JUDUL_ANGGARAN
    if biaya.alasan:
        said = f"Anggaran {owner}{masa.setahun} tidak dijumlahkan karena {biaya.alasan}."
        return Bagian(title, (said,))
    return Bagian(title, tuple(_paragraf_anggaran(owner, biaya, masa, identitas)))
