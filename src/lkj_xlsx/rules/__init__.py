"""What must hold: the catalogue of all rules, and the report in, its findings out."""

from __future__ import annotations

from collections.abc import Iterable

from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.rules.aturan import Rule
from lkj_xlsx.rules.lkj0_contoh import ATURAN_CONTOH
from lkj_xlsx.rules.lkj0_lembar import ATURAN_LEMBAR
from lkj_xlsx.rules.lkj0_sifat import ATURAN_SIFAT
from lkj_xlsx.rules.lkj1_pejabat import ATURAN_PEJABAT
from lkj_xlsx.rules.lkj2_identitas import ATURAN_IDENTITAS, dahulukan
from lkj_xlsx.rules.lkj2_periode import ATURAN_PERIODE
from lkj_xlsx.rules.lkj3_bersama import ATURAN_BERSAMA
from lkj_xlsx.rules.lkj3_perjanjian import ATURAN_PERJANJIAN
from lkj_xlsx.rules.lkj3_pk import ATURAN_PK
from lkj_xlsx.rules.lkj3_triwulan import ATURAN_TARGET_TRIWULAN
from lkj_xlsx.rules.lkj4_capaian import ATURAN_CAPAIAN
from lkj_xlsx.rules.lkj5_anggaran import ATURAN_ANGGARAN
from lkj_xlsx.rules.lkj5_kas import ATURAN_KAS
from lkj_xlsx.rules.lkj5_kaskade import ATURAN_KASKADE
from lkj_xlsx.rules.lkj5_kode import ATURAN_KODE
from lkj_xlsx.rules.lkj5_nomenklatur import ATURAN_NOMENKLATUR
from lkj_xlsx.rules.lkj5_sipd import ATURAN_SIPD, satu_sebab
from lkj_xlsx.rules.lkj6_strategi import ATURAN_STRATEGI
from lkj_xlsx.rules.lkj7_kalimat import ATURAN_KALIMAT
from lkj_xlsx.rules.lkj7_persen import ATURAN_PERSEN
from lkj_xlsx.rules.pengecualian import kecualikan
from lkj_xlsx.rules.usul_teks import satu_usul_sesel
from lkj_xlsx.temuan import Aturan, Temuan
from lkj_xlsx.temuan.lkj0_isian import ATURAN_ISIAN
from lkj_xlsx.temuan.lkj8_naskah import ATURAN_NASKAH

__all__ = ["ATURAN", "RULES", "periksa"]

RULES: tuple[Rule, ...] = (
    *ATURAN_CONTOH,
    *ATURAN_LEMBAR,
    *ATURAN_SIFAT,
    *ATURAN_PEJABAT,
    *ATURAN_PERIODE,
    *ATURAN_IDENTITAS,
    *ATURAN_PERJANJIAN,
    *ATURAN_PK,
    *ATURAN_TARGET_TRIWULAN,
    *ATURAN_BERSAMA,
    *ATURAN_CAPAIAN,
    *ATURAN_ANGGARAN,
    *ATURAN_KAS,
    *ATURAN_KASKADE,
    *ATURAN_KODE,
    *ATURAN_NOMENKLATUR,
    *ATURAN_SIPD,
    *ATURAN_STRATEGI,
    *ATURAN_KALIMAT,
    *ATURAN_PERSEN,
)

ATURAN: tuple[Aturan, ...] = tuple(
    sorted(
        {*ATURAN_ISIAN, *(rule.aturan for rule in RULES), *ATURAN_NASKAH},
        key=lambda one: one.kode,
    )
)
"""Every rule, also those that the reader and the reading of documents apply, in the order of their codes."""


def periksa(laporan: Laporan, temuan_pembaca: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """All findings of a report, the reader's included, worst first, exceptions applied."""
    found = [*temuan_pembaca]
    for rule in RULES:
        found.extend(rule.temuan(laporan))
    known = frozenset(one.kode for one in ATURAN)
    kept = dahulukan(tuple(kecualikan(found, laporan.lkj, known)))
    return satu_usul_sesel(_urut(satu_sebab(kept, laporan, RULES), laporan))


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
