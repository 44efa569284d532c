"""Columns once: what a kind holds, what a record holds, and that neither leaves anything out."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from lkj_xlsx.baku.columns import KINDS, Kind
from lkj_xlsx.baku.sheets import SETELAN, SHEETS

SEMUA_KIND = {name: one for name, one in vars(Kind).items() if isinstance(one, Kind)}


def test_setiap_kind_terdaftar_dan_bernama_sendiri() -> None:
    """No kind is left out of KINDS, and people can tell them apart by name."""
    assert set(SEMUA_KIND) == {name for name in Kind.__annotations__ if name.isupper()}
    assert list(SEMUA_KIND.values()) == list(KINDS)
    assert len({one.nama for one in KINDS}) == len(KINDS)


def test_setiap_kind_dipakai() -> None:
    used = {column.kind for sheet in SHEETS for column in sheet.columns}
    assert used | {one.kind for one in SETELAN} == set(KINDS)


@pytest.mark.parametrize(
    ("kind", "value", "form", "wanted"),
    [
        (Kind.NOMOR, 3, "General", True),
        (Kind.NOMOR, "No", "General", False),
        (Kind.RUPIAH, "Rp 4.110.000,-", "General", True),
        (Kind.RUPIAH, "Pagu", "General", False),
        (Kind.NIP, "19870702 200602 2 002", "@", True),
        (Kind.NIP, "NIP", "@", False),
        (Kind.TEKS, "Camat", "General", False),
        (Kind.BESARAN, 12, "General", False),
    ],
)
def test_yang_tidak_mungkin_sebuah_judul(
    kind: Kind, value: object, form: str, wanted: bool
) -> None:
    assert kind.khas(value, form) is wanted


@pytest.mark.parametrize(
    ("kind", "one", "other", "wanted"),
    [
        (Kind.TANGGAL, date(2023, 10, 2), "2 Oktober 2023", True),
        (Kind.TANGGAL, datetime(2023, 10, 2), "3 Oktober 2023", False),  # noqa: DTZ001 - Excel's
        (Kind.TANGGAL, "besok", "Besok", True),
        (Kind.JABATAN, "Kasi Umum", "Kepala Seksi Umum", True),
        (Kind.JABATAN, "Kasi Umum", "Kasubbag Umum", False),
        (Kind.NIP, "19870702 200602 2 002", "198707022006022002", True),
        (Kind.NIP, "19870702 200602 2 002", "198707022006022003", False),
        (Kind.TEKS, "S.Sos.", "s. sos", True),
    ],
)
def test_dua_sel_yang_menyatakan_hal_yang_sama(
    kind: Kind, one: object, other: object, wanted: bool
) -> None:
    assert (kind.sama(one, str(one)) == kind.sama(other, str(other))) is wanted
