"""LKJ313: the quarterly targets of PK in, out where they do not lead to the annual one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from lkj_xlsx.baku.model import CaraHitung, Indikator, Polaritas, SifatRealisasi
from lkj_xlsx.dasar.angka import Besaran, Jenis, angka_teks, predikat_sama
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import polaritas_berlaku, sebanding
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.setahun import bacaan, cara_bawaan, persentase
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.deret_triwulan import deret_lain
from lkj_xlsx.rules.satuan import sebut
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul


@aturan("LKJ313", "target-triwulan-beda", Tingkat.PERINGATAN)
def target_triwulan_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Target TW harus berakhir pada target setahun: bila Sifat Realisasi Kumulatif, Target TW IV
    sama dengan target setahun dan tidak ada yang turun; bila Per triwulan, keempatnya digabung menurut
    Cara Hitung menjadi target setahun. Bila tidak, capaian triwulan dan capaian setahun diukur terhadap
    janji yang berbeda.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target | Target TW I | Target TW II | Target TW III | Target TW IV
        Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 12 desa | 3 desa | 6 desa | 9 desa | 10 desa
    Perbaikan: Cocokkan dengan Perjanjian Kinerja dan rencana aksinya, lalu betulkan Target TW atau Target.
    """
    cumulative = laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.KUMULATIF
    other: list[Indikator] = []
    for one in laporan.lkj.indikator:
        given = tuple(
            (quarter, target)
            for quarter, target in zip(Triwulan, one.target_triwulan, strict=True)
            if target is not None and target.jenis is not Jenis.BELUM_WAKTUNYA
        )
        if one.target is None or one.target.ragu or any(target.ragu for _, target in given):
            continue
        if cumulative and _per_triwulan(one, one.target, given):
            other.append(one)
            continue
        complete = bool(given) and given[-1][0] is Triwulan.IV
        ending = (
            list(_berakhir_lain(one, one.target, given, cumulative=cumulative)) if complete else []
        )
        yield from ending
        if cumulative:
            yield from _turun(one, one.target, given[:-1] if ending else given)
    if other and not deret_lain(laporan):
        yield from map(_bersifat_lain, other)


_Rencana = Sequence[tuple[Triwulan, Besaran]]


def _per_triwulan(indikator: Indikator, target: Besaran, rencana: _Rencana) -> bool:
    """Whether targets that ought to be sums since January come to the annual one as quarters of their
    own alone.
    """
    added = cara_bawaan(indikator) is CaraHitung.JUMLAH and not persentase(indikator)
    if not added or len(rencana) < len(Triwulan) or _sama(target, rencana[-1][1]):
        return False
    whole = _gabungan(target, [one for _, one in rencana], CaraHitung.JUMLAH)
    return whole is not None and whole == (target.angka, target.angka_atas)


def _bersifat_lain(indikator: Indikator) -> Pelanggaran:
    cells = [indikator.asal[f"target_tw_{one.value}"] for one in Triwulan]
    return Pelanggaran(
        f"Target TW I sampai TW IV untuk {sebut(indikator)} berjumlah sama dengan target setahun "
        f'"{indikator.asal.teks("target")}", padahal Sifat Realisasi di Identitas Kumulatif.',
        (*cells, indikator.asal["target"]),
        f"Tulis target sejak Januari di {cells[1]} sampai {cells[-1].alamat}: setiap triwulan ditambah "
        "triwulan sebelumnya.",
        indikator.jabatan,
        indikator.no,
    )


def _turun(indikator: Indikator, target: Besaran, rencana: _Rencana) -> Iterator[Pelanggaran]:
    """Sums since January that fall; what is read off, or is better when less, may."""
    read = bacaan(indikator) or indikator.cara_hitung is CaraHitung.NILAI_AKHIR
    if read or polaritas_berlaku(indikator, target) is Polaritas.MINIMAL:
        return
    same = [(at, one) for at, one in rencana if sebanding(target, one)]
    for (before, more), (after, less) in pairwise(same):
        high, low = more.angka, less.angka
        if high is not None and low is not None and low < high:
            cells = [indikator.asal[f"target_tw_{one.value}"] for one in (after, before)]
            yield Pelanggaran(
                f'Target {after.pendek} "{_ketikan(indikator, after)}" untuk {sebut(indikator)} lebih '
                f'kecil daripada Target {before.pendek} "{_ketikan(indikator, before)}", padahal '
                "ditulis kumulatif.",
                tuple(cells),
                f"Isi {cells[0]} dengan target sejak Januari, atau betulkan {cells[1]}.",
                indikator.jabatan,
                indikator.no,
            )


def _berakhir_lain(
    indikator: Indikator, target: Besaran, rencana: _Rencana, *, cumulative: bool
) -> Iterator[Pelanggaran]:
    _, last = rencana[-1]
    ends = _sama(target, last)
    way = CaraHitung.NILAI_AKHIR if cumulative else cara_bawaan(indikator)
    source = indikator.asal["target"]
    if way is CaraHitung.NILAI_AKHIR:
        if not ends:
            yield _akhir_beda(indikator)
        return
    free = persentase(indikator) and indikator.cara_hitung is None
    if len(rencana) < len(Triwulan) or (free and ends):
        return
    whole = _gabungan(target, [one for _, one in rencana], way)
    if whole is None or whole == (target.angka, target.angka_atas):
        return
    verb = "dijumlahkan" if way is CaraHitung.JUMLAH else "dirata-ratakan"
    unit = target.satuan if target.satuan == "%" else f" {target.satuan}"
    shown = " - ".join(angka_teks(one) for one in dict.fromkeys(whole))
    cells = [indikator.asal[f"target_tw_{quarter.value}"] for quarter, _ in rencana]
    yield Pelanggaran(
        f"Target TW I sampai TW IV untuk {sebut(indikator)} {verb} menjadi {shown}{unit.rstrip()}, "
        f'padahal target setahun "{indikator.asal.teks("target")}".',
        (*cells, source),
        f"Betulkan Target TW di {cells[0]} sampai {cells[-1].alamat} sehingga {verb} menjadi target "
        f"setahun, atau betulkan target setahun di {source}.",
        indikator.jabatan,
        indikator.no,
    )


def _akhir_beda(indikator: Indikator) -> Pelanggaran:
    cell, source = indikator.asal["target_tw_4"], indikator.asal["target"]
    proper = indikator.asal.teks("target")
    return Pelanggaran(
        f'Target TW IV "{_ketikan(indikator, Triwulan.IV)}" untuk {sebut(indikator)} tidak sama dengan '
        f'target setahun "{proper}".',
        (cell, source),
        f'Tulis "{proper}" di {cell}, atau betulkan target setahun di {source}.',
        indikator.jabatan,
        indikator.no,
        usul=(Usul(cell, proper),),
    )


def _ketikan(indikator: Indikator, quarter: Triwulan) -> str:
    return indikator.asal.teks(f"target_tw_{quarter.value}")


def _sama(target: Besaran, last: Besaran) -> bool:
    """Whether two promises are one; units that differ are LKJ306's."""
    if None in (target.angka, last.angka):
        return predikat_sama(target, last)
    if not sebanding(target, last):
        return True
    return (target.angka, target.angka_atas) == (last.angka, last.angka_atas)


def _gabungan(
    target: Besaran, rencana: Sequence[Besaran], cara: CaraHitung
) -> tuple[Fraction, Fraction] | None:
    """Both ends of the quarters put together; None where they cannot be."""
    lows = [one.angka for one in rencana if one.angka is not None and sebanding(target, one)]
    highs = [one.angka_atas for one in rencana if one.angka_atas is not None]
    if len(lows) < len(rencana):
        return None
    share = Fraction(len(rencana) if cara is CaraHitung.RATA_RATA else 1)
    return sum(lows) / share, sum(highs) / share


ATURAN_TARGET_TRIWULAN: tuple[Rule, ...] = (target_triwulan_beda,)
