"""LKJ3, second part: what the Perjanjian Kinerja itself lacks, and what it should have beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lkj_xlsx.baku.model import Indikator, Kelompok, Polaritas, TingkatAnggaran
from lkj_xlsx.baku.nomenklatur import tingkat_kode
from lkj_xlsx.baku.sheets import PK, STRATEGI
from lkj_xlsx.dasar.angka import Jenis
from lkj_xlsx.dasar.origin import Asal, Sel
from lkj_xlsx.dasar.teks import beberapa, deretan
from lkj_xlsx.hitung.capaian import polaritas_berlaku
from lkj_xlsx.hitung.laporan import BarisAnggaran, Laporan, LaporanPejabat
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.bahasa.ejaan import salah_eja
from lkj_xlsx.rules.padanan import Padanan, ada_jabatan_asing, padanan
from lkj_xlsx.rules.satuan import sebut
from lkj_xlsx.rules.usul_teks import usul_ganti
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul

_SEL_DISEBUT = 6
_TINGKAT: dict[str, TingkatAnggaran] = {
    Kelompok.PROGRAM: TingkatAnggaran.PROGRAM,
    Kelompok.KEGIATAN: TingkatAnggaran.KEGIATAN,
    Kelompok.SUB_KEGIATAN: TingkatAnggaran.SUB_KEGIATAN,
}
"""The budget level that pays for a group; the group Sasaran is paid for by any."""


@aturan("LKJ307", "target-nol", Tingkat.GALAT)
def target_nol(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Capaian adalah realisasi dibagi target; dengan target nol capaian tidak dapat dihitung.
    Indikator Minimal boleh bertarget nol: nol memenuhinya, yang lain tidak. Target TW yang nol berarti
    belum ada yang direncanakan sampai triwulan itu.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 0 desa
    Perbaikan: Isi target yang diperjanjikan; bila memang belum ditargetkan, hapus indikatornya dari PK.
    """
    for one in laporan.lkj.indikator:
        target = one.target
        if target is None or polaritas_berlaku(one, target) is Polaritas.MINIMAL:
            continue
        if (target.batas_atas if target.jenis is Jenis.RENTANG else target.nilai) == 0:
            cell = one.asal["target"]
            yield Pelanggaran(
                f"Target nol untuk {sebut(one)}, jadi capaiannya tidak dapat dihitung.",
                (cell,),
                f"Isi target yang diperjanjikan di {cell}.",
                one.jabatan,
                one.no,
            )


@aturan("LKJ308", "nomor-lompat", Tingkat.PERINGATAN)
def nomor_lompat(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Indikator setiap pejabat dinomori 1, 2, 3, dan seterusnya; nomor yang melompat atau tidak
    urut biasanya berarti ada baris yang hilang atau tertukar.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 12 desa
        Kasi Pemerintahan | 3 | Jumlah fasilitasi | 12 fasilitasi
    Perbaikan: Nomori indikator pejabat itu berurutan di PK, dan sesuaikan No di sheet lain.
    """
    for milik in padanan(laporan):
        if milik.terbaca and not milik.menurut_urutan:
            yield from _lompatan(milik)


def _lompatan(milik: Padanan) -> Iterator[Pelanggaran]:
    """One finding for an official; a No that stands twice is LKJ011's."""
    numbers = list(milik.indikator)
    wrong = [after for before, after in pairwise((0, *numbers)) if after != before + 1]
    if wrong:
        cells = tuple(milik.indikator[no].asal["no"] for no in wrong)
        yield Pelanggaran(
            f"No indikator {milik.jabatan} di PK tidak berurutan: "
            f"{deretan(str(no) for no in numbers)}.",
            cells,
            f"Nomori 1 sampai {len(numbers)} menurut urutan baris, mulai dari {cells[0]}; sesuaikan No "
            "di sheet lain.",
            milik.jabatan,
        )


@aturan("LKJ309", "indikator-tanpa-strategi", Tingkat.PERINGATAN)
def indikator_tanpa_strategi(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Tabel 2.4 memuat strategi untuk setiap indikator; indikator ini tidak punya satu pun.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 12 desa
        Kasi Pemerintahan | 2 | Jumlah fasilitasi | 12 fasilitasi
        Strategi
        Jabatan | No | Strategi
        Kasi Pemerintahan | 1 | Mengunjungi desa menurut jadwal
    Perbaikan: Tambahkan strateginya di sheet Strategi dengan Jabatan dan No indikator itu.
    """
    if not {PK.name, STRATEGI.name} <= laporan.lkj.sheet_terbaca:
        return
    for milik in padanan(laporan):
        if not milik.strategi:
            if milik.indikator and milik.dikenal and not _asing(laporan):
                yield _tanpa_strategi(milik.jabatan, list(milik.indikator.values()))
        elif not milik.tak_jelas(milik.strategi):
            told = milik.dimaksud(milik.strategi)
            for no, one in milik.indikator.items():
                if no not in told:
                    yield _tanpa_strategi(milik.jabatan, [one])


def _asing(laporan: Laporan) -> bool:
    return ada_jabatan_asing(laporan, laporan.lkj.strategi)


def _tanpa_strategi(office: str, indikator: Sequence[Indikator]) -> Pelanggaran:
    """One indicator, or an official who has no strategy at all."""
    single = indikator[0] if len(indikator) == 1 else None
    what = f"I{sebut(single)[1:]}" if single else f"Semua indikator {office}"
    rows = f"No {single.no}" if single else f"No 1 sampai {len(indikator)}"
    return Pelanggaran(
        f"{what} tidak punya strategi di sheet {STRATEGI.name}.",
        tuple(one.asal.penunjuk("no", "indikator") for one in indikator),
        f"Tambahkan baris {office} {rows} di sheet {STRATEGI.name}.",
        office,
        single.no if single else None,
    )


@aturan("LKJ310", "ejaan", Tingkat.CATATAN)
def ejaan(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Kata ini salah tulis atau tidak baku menurut Kamus Besar Bahasa Indonesia. Uraian di
    Anggaran tidak diperiksa, juga kata darinya yang dikutip di Kalimat, Evaluasi, atau Tugas: nama resmi
    di nomenklatur punya ejaannya sendiri.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Presentase desa tertib administrasi | 97%
    Perbaikan: Betulkan ejaannya, juga di naskah laporan.
    """
    found: dict[tuple[str, str, str], dict[Sel, tuple[Asal, str]]] = {}
    official = {
        wrong.casefold() for row in laporan.lkj.anggaran for wrong, _ in salah_eja(row.uraian)
    }
    for office, asal, field, text in _tulisan(laporan):
        for wrong, right in salah_eja(text):
            if field in _NASKAH and wrong.casefold() in official:
                continue
            found.setdefault((office, wrong, right), {})[asal[field]] = (asal, field)
    for (office, wrong, right), cells in found.items():
        yield Pelanggaran(
            f'Ejaan "{wrong}" seharusnya "{right}".',
            tuple(cells),
            f'Ganti "{wrong}" dengan "{right}" di {deretan(map(str, cells))}.',
            office,
            usul=tuple(
                usul
                for asal, field in cells.values()
                for usul in usul_ganti(asal, field, [(wrong, right)], semua=True)
            ),
        )


_NASKAH = frozenset({"kalimat", "faktor_pendorong", "faktor_penghambat", "tindak_lanjut", "uraian"})
"""The columns of sentences, which may quote an official name."""


def _tulisan(laporan: Laporan) -> Iterator[tuple[str, Asal, str, str]]:
    """Every cell whose prose is the office's own: whose it is, its row, its field, its text."""
    lkj = laporan.lkj
    for promise in lkj.indikator:
        yield promise.jabatan, promise.asal, "sasaran", promise.sasaran
        yield promise.jabatan, promise.asal, "indikator", promise.indikator
    for result in lkj.realisasi:
        yield result.jabatan, result.asal, "indikator", result.indikator
    for plan in lkj.strategi:
        yield plan.jabatan, plan.asal, "indikator", plan.indikator
        yield plan.jabatan, plan.asal, "butir", " ".join(plan.butir)
    for duty in lkj.tugas:
        yield duty.jabatan, duty.asal, "uraian", " ".join(duty.uraian)
    for sentence in lkj.kalimat:
        yield sentence.jabatan, sentence.asal, "kalimat", sentence.kalimat
    for quarter in lkj.evaluasi:
        for field, text in quarter.per_kolom.items():
            yield quarter.jabatan, quarter.asal, field, text


@aturan("LKJ311", "kelompok-tingkat-beda", Tingkat.PERINGATAN)
def kelompok_tingkat_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Sasaran Program dibiayai program, Sasaran Kegiatan oleh kegiatan, Sasaran Sub Kegiatan oleh
    sub kegiatan. Kelompok di PK ini tidak setingkat dengan satu pun baris anggaran yang membiayainya.
    Contoh:
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target
        Kasubbag Umum | Sasaran Kegiatan | 1 | Jumlah paket bahan logistik | 1 paket
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu
        Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.04 | Penyediaan Bahan Logistik | 1 | 28.502.958
    Perbaikan: Isi No Indikator di baris anggaran yang setingkat; bila memang tidak ada, pilih Kelompok yang
    setingkat dengan anggarannya di PK.
    """
    for one in laporan.pejabat:
        wrong: defaultdict[tuple[str, TingkatAnggaran], list[Sel]] = defaultdict(list)
        for (cell, group), levels in _menurut_sel(one).items():
            proper = _TINGKAT.get(group)
            if proper is not None and levels and proper not in levels:
                wrong[group, min(levels, key=list(TingkatAnggaran).index)].append(cell)
        for (group, level), cells in wrong.items():
            yield _kelompok_beda(one, group, level, cells)


def _menurut_sel(one: LaporanPejabat) -> dict[tuple[Sel, str], set[TingkatAnggaran]]:
    """By the cell of a Kelompok, all levels that pay for the indicators that it stands for.

    Where no row says what it pays for, an official's only level pays for the only group.
    """
    found: defaultdict[tuple[Sel, str], set[TingkatAnggaran]] = defaultdict(set)
    if any(row.anggaran.no_indikator for row in one.anggaran):
        for row in one.anggaran:
            level = _tingkat(row)
            for paid in row.dibiayai:
                if paid is not None and level is not None:
                    indikator = paid.indikator
                    found[indikator.asal["kelompok"], indikator.kelompok].add(level)
        return found
    groups = {item.indikator.kelompok for item in one.capaian}
    levels = {_tingkat(row) for row in one.anggaran} - {None}
    if len(groups) == len(levels) == 1:
        for item in one.capaian:
            indikator = item.indikator
            found[indikator.asal["kelompok"], indikator.kelompok].update(filter(None, levels))
    return found


def _tingkat(row: BarisAnggaran) -> TingkatAnggaran | None:
    """The level that a row's code tells, else its Tingkat: LKJ507 says where the two differ."""
    typed = next((one for one in TingkatAnggaran if one == row.anggaran.tingkat), None)
    return tingkat_kode(row.anggaran.kode) or typed


def _kelompok_beda(
    one: LaporanPejabat, group: str, level: TingkatAnggaran, cells: Sequence[Sel]
) -> Pelanggaran:
    """Where a row of the group's own level does not say what it pays for, that is asked first: the
    Kelompok stands in a signed agreement.
    """
    proper = next(name for name, paid_by in _TINGKAT.items() if paid_by is level)
    choose = f'ilih "{proper}" di {deretan(map(str, cells))}.'
    said = f'Kelompok "{group}" untuk {one.jabatan} dibiayai baris anggaran tingkat {level}'
    blank = [
        row.anggaran.asal["no_indikator"]
        for row in one.anggaran
        if _tingkat(row) is _TINGKAT[group] and not row.anggaran.no_indikator
    ]
    if blank:
        places = beberapa(blank, _SEL_DISEBUT, "sel lain")
        return Pelanggaran(
            f"{said}; No Indikator baris tingkat {_TINGKAT[group]} kosong di {places}.",
            (*blank, *cells),
            f"Isi dahulu No Indikator di {places}; bila baris itu memang tidak membiayainya, p{choose}",
            one.jabatan,
        )
    return Pelanggaran(
        f"{said}.",
        (*cells, *_sel_tingkat(one.anggaran, level)),
        f"P{choose}",
        one.jabatan,
        usul=tuple(Usul(cell, proper) for cell in cells),
    )


def _sel_tingkat(rows: Iterable[BarisAnggaran], level: TingkatAnggaran) -> Iterator[Sel]:
    return (
        row.anggaran.asal.penunjuk("tingkat", "uraian") for row in rows if _tingkat(row) is level
    )


ATURAN_PK: tuple[Rule, ...] = (
    target_nol,
    nomor_lompat,
    indikator_tanpa_strategi,
    ejaan,
    kelompok_tingkat_beda,
)
