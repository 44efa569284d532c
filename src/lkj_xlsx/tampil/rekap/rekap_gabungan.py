"""Several offices in, the combined recap's sheets out: ranked, with a chart, and what failed."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.dasar.masukan import Gagal
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.hitung.jumlah import rasio_tercetak
from lkj_xlsx.hitung.kantor import (
    Kantor,
    alasan_tak_ikut,
    kembaran,
    masa_utama,
    sebutan_berkas,
)
from lkj_xlsx.hitung.serapan import melebihi_pagu
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import (
    FORMAT_RUPIAH,
    FORMAT_UMUM,
    NOMOR,
    TEKS,
    UANG,
    Acuan,
    Baris,
    Deret,
    Gaya,
    Grafik,
    JenisGrafik,
    Lembar,
    Petak,
    Rata,
    Rumus,
    Sisa,
    kaki_halaman,
    piksel_kolom,
    tautan_berkas,
)
from lkj_xlsx.tampil.rekap.halaman import (
    JUMLAH,
    TAUT,
    TIDAK,
    YA,
    Bingkai,
    baris_grafik,
    baris_kepala,
    baris_pertama,
    baris_tanpa_isi,
    bertanda,
    bertanda_serapan,
    lebar_uang,
    petak_rasio,
    petak_uang,
    sumbu_persen,
)
from lkj_xlsx.tampil.rekap.kelas import LANGKAH_LABEL, petak_kelas, tabel_kelas, warna_kelas
from lkj_xlsx.tampil.rumus import rumus_rasio, sel, selisih
from lkj_xlsx.temuan import Tingkat
from lkj_xlsx.temuan.warna import WARNA

NAMA_GABUNGAN = "Rekap Gabungan"
_TERBANYAK, _TIDAK_TERBACA = "Temuan Terbanyak", "Tidak Terbaca"
_GRAFIK_MAKS = 15
_ATURAN_MAKS = 8
"""Rules that are named."""
_PER_BATANG, _TINGGI_DASAR, _TINGGI_MAKS = 36, 110, 600
_SEMUA = Identitas()
"""How the figures of all offices together are rounded and printed."""

_JUMLAH_ANGKA = NOMOR.dengan(tebal=True, isian=JUMLAH.isian)
_JUMLAH_UANG = UANG.dengan(tebal=True, isian=JUMLAH.isian)

Jalan = Callable[[Path], str]
"""A file in, the way to it from the folder of the combined recap out."""


def lembar_gabungan(
    kantor: Sequence[Kantor], gagal: Sequence[Gagal], jalan: Jalan
) -> tuple[Lembar, ...]:
    """The offices from the best capaian down, equals among themselves.

    The rules that are broken most, and what could not be read, stand on sheets of their own: every page of
    the first repeats the header of the offices.
    """
    ranked = _peringkat(kantor)
    said = _catatan(ranked, gagal)
    first = baris_pertama(1, len(said))
    best = _teratas(ranked)
    height = min(_TINGGI_MAKS, _TINGGI_DASAR + _PER_BATANG * min(len(best), _GRAFIK_MAKS))
    names = first + max(1, len(kantor)) + 2
    classes = Acuan(KOLOM.di("kelas"), names + 1)
    rows = [_Urutan(one, classes, jalan) for one in ranked]
    frame = Bingkai(
        NAMA_GABUNGAN, "Rekap Gabungan Laporan Kinerja", KOLOM.kepala(), KOLOM.lebar(rows), said
    )
    listed = [*KOLOM.semua(rows)]
    sheet = frame.lembar(
        (
            *(listed or [baris_tanpa_isi("Belum ada laporan yang dapat diproses.", len(KOLOM))]),
            replace(_jumlah(ranked, first), bersama=True),
            *_baris_kelas(),
            *((Baris(), *baris_grafik(height)) if best else ()),
        ),
        _SEMUA,
        saring=len(listed),
        grafik=_grafik(frame, ranked, best, height, names + 3) if best else (),
        bersyarat=warna_kelas(KOLOM.di("kelas"), range(first, first + len(listed))),
        kaki=_kaki(NAMA_GABUNGAN, kantor),
    )
    rules = (_lembar_aturan(ranked, _kaki(_TERBANYAK, kantor)),) if ranked else ()
    failed = (_lembar_gagal(gagal, _kaki(_TIDAK_TERBACA, kantor)),) if gagal else ()
    return (sheet, *rules, *failed)


def _kaki(nama: str, kantor: Sequence[Kantor]) -> str:
    """The sheet, the office or how many they are, and the periods that their reports are of."""
    units = list(dict.fromkeys(one.unit_kerja for one in kantor if one.unit_kerja))
    periods = dict.fromkeys(one.periode for one in kantor)
    unit = units[0] if len(units) == 1 else f"{len(units)} unit kerja"
    return kaki_halaman(nama, unit, ", ".join(periods))


@dataclass(frozen=True, slots=True)
class _Tempat:
    """An office at its place; `sendiri` where there is more than one period or measure."""

    peringkat: int | None
    kantor: Kantor
    berkas: str
    alasan: str
    """Why it counts in no total."""
    kembar: bool
    keterangan: str
    golongan: _Golongan
    """Offices of one can be ranked."""


_Golongan = tuple[tuple[int, int], str]
"""A year and quarter, and what the capaian is held against."""


def _peringkat(kantor: Sequence[Kantor]) -> list[_Tempat]:
    """Group by group, that of the totals first; in each by capaian, equal ones by serapan and then by
    name. With indicators that nobody has filled in, without a capaian, or a second time, an office
    stands last and has no rank.
    """
    reasons, twins, files = alasan_tak_ikut(kantor), kembaran(kantor), sebutan_berkas(kantor)
    groups = [(one.masa, one.ukuran) for one in kantor]
    means: defaultdict[_Golongan, list[Fraction]] = defaultdict(list)
    sizes: Counter[_Golongan] = Counter()
    doubled: defaultdict[int, list[str]] = defaultdict(list)
    for one, twin, group, file in zip(kantor, twins, groups, files, strict=True):
        if twin is not None:
            doubled[twin.pertama].append(file)
        elif one.capaian is not None and not one.belum_diisi:
            insort(means[group], one.capaian)
        sizes[group] += twin is None and one.capaian is not None
    main = masa_utama(one for one, twin in zip(kantor, twins, strict=True) if twin is None)
    several = len({ukuran for _, ukuran in groups if ukuran}) > 1
    found = []
    for place, (one, twin, group) in enumerate(zip(kantor, twins, groups, strict=True)):
        rank = None
        if twin is None and one.capaian is not None and not one.belum_diisi:
            rank = 1 + len(means[group]) - bisect_right(means[group], one.capaian)
        remark = _keterangan(
            reasons[place],
            doubled[place],
            _belum_lengkap(one) if twin is None else "",
            one.ukuran if several else "",
            kas=one.menurut_kas,
        )
        found.append(
            _Tempat(rank, one, files[place], reasons[place], twin is not None, remark, group)
        )

    def urutan(tempat: _Tempat) -> tuple[object, ...]:
        masa, ukuran = tempat.golongan
        return (
            masa != main,
            (-masa[0], -masa[1]),
            -sizes[tempat.golongan],
            ukuran,
            *_urutan(tempat),
        )

    return sorted(found, key=urutan)


def _belum_lengkap(kantor: Kantor) -> str:
    """Why an office has no rank: the mean of those filled in says nothing of all."""
    if not kantor.belum_diisi:
        return ""
    return f"Tanpa peringkat: {kantor.belum_diisi} dari {kantor.indikator} indikator belum diisi."


def _keterangan(
    alasan: str, kembarannya: Sequence[str], belum: str, ukuran: str, *, kas: bool
) -> str:
    twins = f"Laporan kembar juga ada di {deretan(kembarannya)}." if kembarannya else ""
    measure = f"Diukur terhadap {ukuran}." if ukuran else ""
    money = "Serapan terhadap anggaran kas, bukan pagu." if kas else ""
    return " ".join(filter(None, (alasan, twins, belum, measure, money)))


def _urutan(tempat: _Tempat) -> tuple[bool, bool, bool, Fraction, bool, Fraction, str, str]:
    kantor = tempat.kantor
    mean = kantor.capaian
    spent = None if kantor.melebihi_pagu else kantor.serapan
    return (
        tempat.kembar,
        mean is None,
        kantor.belum_diisi > 0,
        -(mean or Fraction(0)),
        spent is None,
        -(spent or Fraction(0)),
        kantor.unit_kerja.casefold(),
        tempat.berkas,
    )


def _teratas(tempat: Sequence[_Tempat]) -> list[_Tempat]:
    """The first group's offices but for twins, which stand at its end."""
    return [one for one in tempat if one.golongan == tempat[0].golongan and not one.kembar]


@dataclass(frozen=True, slots=True)
class _Urutan:
    """An office at its place, with what its cells are made of."""

    tempat: _Tempat
    tabel_kelas: Acuan
    jalan: Jalan

    @property
    def kantor(self) -> Kantor:
        return self.tempat.kantor

    @property
    def identitas(self) -> Identitas:
        """How the office's own figures are printed."""
        return Identitas(desimal=self.kantor.desimal, pembulatan=self.kantor.pembulatan)


def _lebar_uang(rows: Sequence[_Urutan]) -> float:
    money = [one for row in rows for one in (row.kantor.pagu, row.kantor.realisasi)]
    return lebar_uang([*money, sum(row.kantor.pagu or 0 for row in rows)])


def _lebar_keterangan(rows: Sequence[_Urutan]) -> Sisa:
    """Room for a remark on few lines, where there is one."""
    return Sisa(1.5, 38) if any(row.tempat.keterangan for row in rows) else Sisa(0.5, 13)


def _petak_uang(urutan: _Urutan, amount: int | None, rumus: Rumus | None = None) -> Petak:
    return bertanda(petak_uang(amount, rumus=rumus), urutan.kantor.catatan)


def _petak_serapan(urutan: _Urutan) -> Petak:
    office, own = urutan.kantor, urutan.identitas
    stored = bool(office.catatan) or office.menurut_kas
    live = None if stored else rumus_rasio(sel(_REALISASI), sel(_PAGU), own)
    cell = petak_rasio(office.serapan, own, rumus=live)
    return bertanda_serapan(cell, office.catatan, melebihi=office.melebihi_pagu)


def _petak_ikut(urutan: _Urutan) -> Petak:
    return bertanda(Petak(TIDAK if urutan.tempat.alasan else YA, _YA_TIDAK), urutan.tempat.alasan)


_YA_TIDAK = Gaya(rata=Rata.TENGAH, ukuran=10)
_KETERANGAN = Gaya(ukuran=10, takuk=1)

KOLOM: DaftarKolom[_Urutan] = DaftarKolom(
    (
        Kolom("peringkat", "Peringkat", 9.5, lambda one: Petak(one.tempat.peringkat, NOMOR)),
        Kolom("unit", "Unit Kerja", Sisa(1, 26), lambda one: Petak(one.kantor.unit_kerja, TEKS)),
        Kolom("periode", "Periode", 12, lambda one: Petak(one.kantor.periode, TEKS)),
        Kolom("indikator", "Indikator", 9.5, lambda one: Petak(one.kantor.indikator, NOMOR)),
        Kolom("tercapai", "Tercapai", 9, lambda one: Petak(one.kantor.tercapai, NOMOR)),
        Kolom("persen_tercapai", "Tercapai (%)", 9.5,
              lambda one: _petak_tercapai(one.kantor.tercapai, one.kantor.indikator)),
        Kolom("capaian", "Capaian rata-rata", 10,
              lambda one: petak_rasio(one.kantor.capaian, one.identitas)),
        Kolom("dinilai", "Terhadap waktu", 9.5,
              lambda one: petak_rasio(one.kantor.dinilai, one.identitas)),
        Kolom("kelas", "Kelas", 13,
              lambda one: petak_kelas(one.kantor.dinilai, KOLOM.di("dinilai"), one.tabel_kelas)),
        Kolom("pagu", "Pagu", _lebar_uang, lambda one: _petak_uang(one, one.kantor.pagu)),
        Kolom("realisasi", "Realisasi", _lebar_uang, lambda one: _petak_uang(one, one.kantor.realisasi)),
        Kolom("sisa", "Sisa", _lebar_uang, lambda one: _petak_uang(
            one, _kurang(one.kantor.pagu, one.kantor.realisasi), selisih(KOLOM.di("pagu"), KOLOM.di("realisasi")))),
        Kolom("serapan", "Serapan", 9.5, _petak_serapan),
        Kolom("galat", "Galat", 7, lambda one: Petak(one.kantor.galat, NOMOR)),
        Kolom("peringatan", "Peringatan", 11, lambda one: Petak(one.kantor.peringatan, NOMOR)),
        Kolom("rekap", "Rekap", 7, lambda one: Petak(
            "buka", TAUT, tautan=tautan_berkas(one.jalan(one.kantor.rekap)))),
        Kolom("berkas", "Berkas", Sisa(0.6, 18), lambda one: Petak(one.tempat.berkas, _KETERANGAN)),
        Kolom("ikut", "Ikut jumlah", 7, _petak_ikut),
        Kolom("keterangan", "Keterangan", _lebar_keterangan,
              lambda one: Petak(one.tempat.keterangan or None, _KETERANGAN)),
    )
)  # fmt: skip
_INDIKATOR, _TERCAPAI = KOLOM.di("indikator"), KOLOM.di("tercapai")
_PAGU, _REALISASI, _IKUT = KOLOM.di("pagu"), KOLOM.di("realisasi"), KOLOM.di("ikut")


def _catatan(tempat: Sequence[_Tempat], gagal: Sequence[Gagal]) -> tuple[str, ...]:
    said = [f"{len(tempat)} laporan, diurutkan menurut capaian rata-rata."]
    if len({one.golongan for one in tempat}) > 1:
        said[0] = (
            f"{len(tempat)} laporan, diurutkan menurut capaian rata-rata; peringkat hanya di antara laporan "
            "dari periode yang sama yang diukur dengan cara yang sama."
        )
    said += _catatan_ukuran([one.kantor for one in tempat])
    left_out = [one for one in tempat if one.alasan]
    if left_out:
        said.append(
            f"{len(left_out)} laporan tidak ikut dijumlahkan, karena kembar atau dari periode lain: lihat kolom "
            "Ikut jumlah dan Keterangan."
        )
    if any(one.kantor.belum_diisi and not one.kembar for one in tempat):
        said.append(
            "Laporan yang sebagian atau seluruh indikatornya belum diisi tidak diberi peringkat dan berada "
            "sesudah yang lain: lihat kolom Keterangan."
        )
    if gagal:
        said.append(f"{len(gagal)} berkas tidak dapat diproses: lihat sheet {_TIDAK_TERBACA}.")
    if any(one.kantor.catatan for one in tempat):
        said.append("Sel anggaran berwarna: jumlahnya tidak lengkap; alasannya di komentar sel.")
    if any(one.kantor.melebihi_pagu for one in tempat):
        said.append(
            "Sel serapan berwarna: realisasinya melebihi pagu, jadi salah satu angkanya keliru."
        )
    return tuple(said)


def _catatan_ukuran(kantor: Sequence[Kantor]) -> Iterator[str]:
    """What the capaian are held against, where it is one for all, and the classes, before TW IV."""
    measures = {one.ukuran for one in kantor if one.ukuran}
    said = f"Capaian terhadap {next(iter(measures))}. " if len(measures) == 1 else ""
    if any(one.dinilai != one.capaian for one in kantor):
        yield (
            f"{said}Terhadap waktu dan Kelas menilai angka yang bertambah sepanjang tahun terhadap bagian "
            "target setahun menurut bagian tahun yang sudah berjalan; yang lain apa adanya."
        )
    elif said:
        yield said.strip()


def _petak_tercapai(tercapai: int, indikator: int, *, tebal: bool = False) -> Petak:
    ratio = Fraction(tercapai, indikator) if indikator else None
    shown = rasio_tercetak(ratio, _SEMUA)
    formula = rumus_rasio(sel(_TERCAPAI), sel(_INDIKATOR), _SEMUA)
    return petak_rasio(shown, _SEMUA, rumus=formula, tebal=tebal)


def _jumlah(tempat: Sequence[_Tempat], pertama: int) -> Baris:
    """All reports that count together; a mean of means would say nothing, so that there is none."""
    kantor = [one.kantor for one in tempat if not one.alasan]
    last = pertama + len(tempat) - 1
    flags = Acuan(_IKUT, pertama, _IKUT, last)

    def total(kolom: int, values: Iterable[int | None], gaya: Gaya, form: str) -> Petak:
        known = [one for one in values if one is not None]
        column = Acuan(kolom, pertama, kolom, last)
        formula = Rumus(f'SUMIFS({{}},{{}},"{YA}")', (column, flags)) if known else None
        return Petak(sum(known) if known else None, gaya, format=form, rumus=formula)

    def count(kolom: int, values: Iterable[int]) -> Petak:
        return total(kolom, values, _JUMLAH_ANGKA, FORMAT_UMUM)

    pagu = total(_PAGU, [one.pagu for one in kantor], _JUMLAH_UANG, FORMAT_RUPIAH)
    spent = total(_REALISASI, [one.realisasi for one in kantor], _JUMLAH_UANG, FORMAT_RUPIAH)
    indicators = count(_INDIKATOR, [one.indikator for one in kantor])
    reached = count(_TERCAPAI, [one.tercapai for one in kantor])
    empty = Petak(None, JUMLAH)
    return Baris(
        (
            Petak(_judul_jumlah(tempat, kantor), JUMLAH, kolom=3),
            None,
            None,
            indicators,
            reached,
            _petak_tercapai(
                sum(one.tercapai for one in kantor),
                sum(one.indikator for one in kantor),
                tebal=True,
            ),
            *[empty] * 3,
            pagu,
            spent,
            *_sisa_dan_serapan(kantor, pagu, spent),
            count(KOLOM.di("galat"), [one.galat for one in kantor]),
            count(KOLOM.di("peringatan"), [one.peringatan for one in kantor]),
            *[empty] * 4,
        )
    )


def _judul_jumlah(tempat: Sequence[_Tempat], dihitung: Sequence[Kantor]) -> str:
    if len(dihitung) == len(tempat):
        return "Seluruh laporan"
    return f"{len(dihitung)} laporan yang ikut jumlah ({dihitung[0].periode})"


def _sisa_dan_serapan(
    kantor: Sequence[Kantor], pagu: Petak, realisasi: Petak
) -> tuple[Petak, Petak]:
    """Of all reports together, as long as the money of each is whole."""
    if any(one.catatan or one.realisasi is None for one in kantor):
        reason = "Tidak dihitung: anggaran sebagian laporan tidak lengkap."
        return bertanda(petak_uang(None, tebal=True), reason), bertanda(
            petak_rasio(None, _SEMUA, tebal=True), reason
        )
    budget, spent = (one.nilai if isinstance(one.nilai, int) else None for one in (pagu, realisasi))
    return (
        petak_uang(
            _kurang(budget, spent),
            rumus=selisih(KOLOM.di("pagu"), KOLOM.di("realisasi")),
            tebal=True,
        ),
        _serapan_semua(kantor, budget, spent),
    )


def _serapan_semua(kantor: Sequence[Kantor], pagu: int | None, realisasi: int | None) -> Petak:
    """The ratio of the sums against what all of them measure it by; none where they differ."""
    by_cash = {one.menurut_kas for one in kantor}
    if len(by_cash) > 1:
        reason = "Tidak dihitung: sebagian laporan mengukur serapan terhadap anggaran kas."
        return bertanda(petak_rasio(None, _SEMUA, tebal=True), reason)
    base, live = pagu, rumus_rasio(sel(_REALISASI), sel(_PAGU), _SEMUA)
    if True in by_cash:
        base = sum(one.kas or 0 for one in kantor)
    ratio = Fraction(realisasi, base) if base and realisasi is not None else None
    cell = petak_rasio(
        rasio_tercetak(ratio, _SEMUA), _SEMUA, rumus=None if True in by_cash else live, tebal=True
    )
    return bertanda_serapan(cell, "", melebihi=melebihi_pagu(pagu, realisasi))


def _kurang(pagu: int | None, realisasi: int | None) -> int | None:
    return None if pagu is None or realisasi is None else pagu - realisasi


def _grafik(
    bingkai: Bingkai, tempat: Sequence[_Tempat], teratas: Sequence[_Tempat], tinggi: int, di: int
) -> tuple[Grafik]:
    """The best offices of the first group, capaian beside serapan; it begins in the row `di`."""
    shown = teratas[:_GRAFIK_MAKS]
    first = bingkai.baris_pertama
    last = first + len(shown) - 1
    mixed = len({one.golongan for one in tempat}) > 1
    period = f", {teratas[0].kantor.periode}" if mixed else ""
    best = f" ({_GRAFIK_MAKS} peringkat teratas)" if len(shown) < len(teratas) else ""
    series = (("Capaian rata-rata", KOLOM.di("capaian")), ("Serapan anggaran", KOLOM.di("serapan")))
    ratios = [one for that in shown for one in (that.kantor.capaian, that.kantor.serapan)]
    title, end = sumbu_persen(f"Capaian dan serapan per laporan{period}{best}", ratios)
    return (
        Grafik(
            JenisGrafik.BATANG,
            title,
            Acuan(KOLOM.di("unit"), first, KOLOM.di("unit"), last),
            tuple(Deret(name, Acuan(column, first, column, last)) for name, column in series),
            Acuan(1, di),
            lebar=sum(map(piksel_kolom, bingkai.lebar(_SEMUA))) - 4,
            tinggi=tinggi,
            format="0%",
            sampai=end,
        ),
    )


@dataclass(frozen=True, slots=True)
class _AturanBersama:
    """A rule with the number of reports that break it, and how often they do together."""

    kode: str
    nama: str
    tingkat: Tingkat
    laporan: int
    banyak: int


def _aturan_bersama(kantor: Iterable[Kantor]) -> list[_AturanBersama]:
    """The rules that most reports break first, then those that are broken most often."""
    found: dict[str, _AturanBersama] = {}
    for office in kantor:
        for code, name, level, number in office.aturan:
            known = found.get(code) or _AturanBersama(code, name, Tingkat(level), 0, 0)
            worst = min(known.tingkat, Tingkat(level), key=lambda one: one.urutan)
            found[code] = _AturanBersama(
                code, name, worst, known.laporan + 1, known.banyak + number
            )
    return sorted(
        found.values(), key=lambda one: (-one.laporan, -one.banyak, one.tingkat.urutan, one.kode)
    )


def _baris_kelas() -> tuple[Baris, ...]:
    """The table of classes below that of the offices, under a gap, on the page where that ends."""
    gap: tuple[None, ...] = (None,) * (KOLOM.di("kelas") - LANGKAH_LABEL - 1)
    names, bounds = tabel_kelas()
    return Baris(bersama=True), Baris((*gap, *names), bersama=True), Baris((*gap, *bounds))


def _lembar_aturan(tempat: Sequence[_Tempat], kaki: str) -> Lembar:
    """The rules that are broken most among the offices."""
    offices = [one.kantor for one in tempat if not one.kembar]
    rules = _aturan_bersama(offices)[:_ATURAN_MAKS]
    head = ("No", "Temuan", "Tingkat", f"Di berapa dari {len(offices)} laporan", "Banyaknya")
    frame = Bingkai(
        _TERBANYAK, "Temuan terbanyak", (baris_kepala(*head),), (5, Sisa(1, 40), 14, 14, 12)
    )
    rows = [_baris_aturan(number, one) for number, one in enumerate(rules, start=1)]
    none = baris_tanpa_isi("Tidak ada temuan di laporan mana pun.", len(head))
    return frame.lembar(rows or (none,), _SEMUA, saring=len(rows), kaki=kaki)


def _baris_aturan(nomor: int, aturan: _AturanBersama) -> Baris:
    colour = WARNA[aturan.tingkat].isian
    return Baris(
        (
            Petak(nomor, NOMOR),
            Petak(f"{aturan.kode} {aturan.nama}", TEKS),
            Petak(str(aturan.tingkat), TEKS.dengan(isian=colour)),
            Petak(aturan.laporan, NOMOR),
            Petak(aturan.banyak, NOMOR),
        )
    )


def _lembar_gagal(gagal: Sequence[Gagal], kaki: str) -> Lembar:
    frame = Bingkai(
        _TIDAK_TERBACA,
        "Berkas yang tidak dapat diproses",
        (baris_kepala("No", "Berkas", "Sebab dan cara mengatasinya"),),
        (5, Sisa(1), Sisa(2)),
    )
    rows = [
        Baris((Petak(number, NOMOR), Petak(str(one.path), TEKS), Petak(one.kesalahan, TEKS)))
        for number, one in enumerate(gagal, start=1)
    ]
    return frame.lembar(rows, _SEMUA, saring=len(rows), kaki=kaki)
