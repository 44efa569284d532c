"""Findings in, the table out that people read on the terminal."""

from __future__ import annotations

import io
from collections.abc import Sequence

from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.warna import DIKECUALIKAN, WARNA


def sebagai_tabel(judul: str, temuan: Sequence[Temuan], *, lebar: int, warna: bool) -> str:
    """A table for people, a section for each official, worst findings first."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    target = io.StringIO()
    console = Console(
        file=target, width=lebar, force_terminal=warna, no_color=not warna, highlight=False,
        legacy_windows=False,
    )  # fmt: skip
    console.print(Text(judul, style="bold"))
    for official in dict.fromkeys(one.pejabat for one in temuan):
        table = Table(box=box.ASCII2, title=Text(official or "Seluruh workbook"),
                      title_justify="left", show_lines=True, expand=True)  # fmt: skip
        for header, ratio in (("Tingkat", 4), ("Kode", 3), ("Lokasi", 5), ("Temuan", 14),
                              ("Saran", 11)):  # fmt: skip
            table.add_column(header, ratio=ratio, overflow="fold")
        for one in temuan:
            if one.pejabat == official:
                table.add_row(*(Text(cell) for cell in _sel_tabel(one)), style=_gaya(one))
        console.print(table)
    return target.getvalue()


def _gaya(found: Temuan) -> str:
    silenced = found.status is Status.DIKECUALIKAN
    return (DIKECUALIKAN if silenced else WARNA[found.tingkat]).terminal


def _sel_tabel(found: Temuan) -> tuple[str, ...]:
    shown = [str(place) for place in found.lokasi[:4]]
    more = [f"+{len(found.lokasi) - 4}"] if len(found.lokasi) > 4 else []  # noqa: PLR2004 - a cell's worth
    silenced = found.status is Status.DIKECUALIKAN
    level = f"{found.tingkat}\n({found.status})" if silenced else str(found.tingkat)
    return (level, found.kode, "\n".join(shown + more), found.pesan, found.saran)
