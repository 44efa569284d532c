"""The filled-in example: a small consistent office, as a workbook to try things on."""

from __future__ import annotations

from pathlib import Path

from lkj_xlsx.dasar.aman import tulis_aman
from lkj_xlsx.dasar.kegagalan import Kegagalan

_DI_PAKET = Path(__file__).with_name("contoh.xlsx")
_DI_SUMBER = Path(__file__).parents[3] / "examples" / "contoh.xlsx"
"""pyproject.toml puts it beside this module in the wheel; in a checkout it stands where it is made."""


def isi_contoh() -> bytes:
    """The example as a file's bytes."""
    return (_DI_PAKET if _DI_PAKET.exists() else _DI_SUMBER).read_bytes()


def tulis_contoh(target: Path) -> None:
    """Write the example; an existing file is replaced only by a complete new one."""
    with tulis_aman(target) as temporary:
        temporary.write_bytes(isi_contoh())


def pastikan_sendiri(utama: str, sebab: str, pilihan: dict[str, bool]) -> None:
    """Kegagalan where an option is asked for together with any of these that is given."""
    for option, given in pilihan.items():
        if given:
            raise Kegagalan(
                f"{utama} dan {option} tidak dapat dipakai bersama: {sebab}; hapus salah satu pilihan itu."
            )
