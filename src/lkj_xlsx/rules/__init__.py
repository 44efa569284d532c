"""What must hold: the catalogue of all rules, and the report in, its findings out."""

from __future__ import annotations

from collections.abc import Iterable

from lkj_xlsx.laporan import Laporan
from lkj_xlsx.rules.anggaran import ANGGARAN
from lkj_xlsx.rules.aturan import Rule
from lkj_xlsx.rules.capaian import CAPAIAN
from lkj_xlsx.rules.isian import ISIAN
from lkj_xlsx.rules.kalimat import KALIMAT
from lkj_xlsx.rules.kode_anggaran import KODE_ANGGARAN
from lkj_xlsx.rules.nomenklatur import NOMENKLATUR
from lkj_xlsx.rules.pejabat import PEJABAT
from lkj_xlsx.rules.pengecualian import kecualikan
from lkj_xlsx.rules.periode import PERIODE
from lkj_xlsx.rules.perjanjian import PERJANJIAN
from lkj_xlsx.rules.pk import PK_SENDIRI
from lkj_xlsx.rules.strategi import STRATEGI
from lkj_xlsx.temuan import Aturan, Temuan

__all__ = ["ATURAN", "RULES", "periksa"]

RULES: tuple[Rule, ...] = (
    *PEJABAT,
    *PERIODE,
    *PERJANJIAN,
    *PK_SENDIRI,
    *CAPAIAN,
    *ANGGARAN,
    *KODE_ANGGARAN,
    *NOMENKLATUR,
    *STRATEGI,
    *KALIMAT,
)

ATURAN: tuple[Aturan, ...] = tuple(
    sorted((*ISIAN, *(rule.aturan for rule in RULES)), key=lambda one: one.kode)
)
"""Every rule, also those that the reader applies, in the order of their codes."""


def periksa(laporan: Laporan, temuan_pembaca: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """All findings of a report, the reader's included, worst first, exceptions applied."""
    found = [*temuan_pembaca]
    for rule in RULES:
        found.extend(rule.temuan(laporan))
    known = frozenset(one.kode for one in ATURAN)
    return _urut(kecualikan(found, laporan.lkj, known), laporan)


def _urut(temuan: Iterable[Temuan], laporan: Laporan) -> tuple[Temuan, ...]:
    place = {one.jabatan: one.nomor for one in laporan.pejabat}
    return tuple(
        sorted(
            temuan,
            key=lambda one: (
                one.status,
                one.tingkat.urutan,
                place.get(one.pejabat, 0),
                one.kode,
                one.lokasi[:1],
            ),
        )
    )
