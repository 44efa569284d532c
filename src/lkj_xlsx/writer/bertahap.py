"""Worksheets in whose rows go to a file as they are written, so that no large sheet is in memory.

Their texts stand in their cells, not in the list that a workbook's other sheets share.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import TYPE_CHECKING, Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.url import Url
from xlsxwriter.worksheet import Worksheet

if TYPE_CHECKING:
    from typing import TextIO

_SALINAN = 2**16
_SIFAT_BARIS = ("row_info", "set_rows")
"""What was set of rows, as xlsxwriter calls it since 3.3, and before."""
_DALAM = (
    "constant_memory", "dim_rowmax", "external_hyper_links", "fh", "previous_row", "rel_count",
    "row_sizes", "table", "tmpdir", "_escape_control_characters", "_get_range_data", "_initialize",
    "_opt_close", "_write_hyperlink_external", "_write_hyperlink_internal", "_write_hyperlinks",
    "_write_single_row", "_write_string", "_write_url", "_xml_end_tag", "_xml_start_tag",
)  # fmt: skip
"""What of a worksheet's inside is reached for here and in `writer.data`, under no promise of its maker."""


@cache
def dalam_dikenal() -> bool:
    """Whether xlsxwriter is made inside as we know it; where it is not, sheets are written as it offers."""
    sheet = Worksheet()
    known = any(hasattr(sheet, name) for name in _SIFAT_BARIS) and hasattr(Url, "_target")
    return known and all(hasattr(sheet, name) for name in _DALAM)


class LembarUrut(Worksheet):  # type: ignore[misc]  # xlsxwriter has no types
    """Keeps the row that is being written, and no other."""

    def _initialize(self, init_data: Mapping[str, object]) -> None:
        super()._initialize({**init_data, "constant_memory": True})

    def lepas(self) -> None:
        """Close what is still open."""
        self._opt_close()


class LembarBertahap(LembarUrut):
    """Keeps the rows that are not finished yet: a cell may reach down into the next ones.

    Links go to a file as well, and those to one target share its relationship. Of `kolom_grafik` the
    contents are kept: charts show what stood there when they were written.
    """

    table: defaultdict[int, dict[int, Any]]
    fh: TextIO

    def __init__(self) -> None:
        super().__init__()
        self.row_sizes = _TinggiBaris()
        self._sifat_baris = next(vars(self)[one] for one in _SIFAT_BARIS if one in vars(self))
        self._tujuan: dict[str, int] = {}
        self._tautan: TextIO | None = None
        self.kolom_grafik: frozenset[int] = frozenset()
        self._isi: dict[tuple[int, int], object] = {}

    def tulis_sampai(self, row: int) -> None:
        """Finish the rows above this one."""
        waiting = self.table
        for number in range(self.previous_row, row):
            cells = waiting.pop(number, {})
            for col in self.kolom_grafik & cells.keys():
                self._isi[number, col] = _isi(cells[col])
            self.table = defaultdict(dict, {number: cells})
            super()._write_single_row(number + 1)
            self._sifat_baris.pop(number, None)
        self.table = waiting

    def _write_single_row(self, current_row_num: int = 0) -> None:
        """Not when a cell further down is written, but when the row is finished."""

    def _write_url(
        self, row: int, col: int, url: str, cell_format: Any, string: str, _tip: None
    ) -> int:
        link = Url(url)
        target = link._target()  # noqa: SLF001
        number = 0
        if not url.startswith("internal:"):
            if target not in self._tujuan:
                self.rel_count += 1
                self._tujuan[target] = self.rel_count
                self.external_hyper_links.append(["/hyperlink", target, "External"])
            number = self._tujuan[target]
        if self._tautan is None:
            self._tautan = TemporaryFile("w+", encoding="utf-8", dir=self.tmpdir)  # noqa: SIM115
        rows, self.fh = self.fh, self._tautan
        if number:
            self._write_hyperlink_external(row, col, number, link)
        else:
            self._write_hyperlink_internal(row, col, link)
        self.fh = rows
        return int(self._write_string(row, col, string, cell_format))

    def _get_range_data(self, first: int, left: int, last: int, right: int) -> list[object]:
        rows, columns = range(first, last + 1), range(left, right + 1)
        return [self._isi.get((row, col)) for row in rows for col in columns]

    def _write_hyperlinks(self) -> None:
        if self._tautan is None:
            return
        self._xml_start_tag("hyperlinks")
        self._tautan.seek(0)
        while piece := self._tautan.read(_SALINAN):
            self.fh.write(piece)
        self._xml_end_tag("hyperlinks")

    def lepas(self) -> None:
        super().lepas()
        if self._tautan is not None:
            self._tautan.close()


def _isi(cell: Any) -> object:
    """What a chart shows of a cell, as xlsxwriter writes it down."""
    if hasattr(cell, "number"):
        return f"{cell.number:.16g}"
    return getattr(cell, "value", getattr(cell, "string", ""))


class _TinggiBaris(dict[int, list[Any]]):
    """Heights in pixels and whether hidden, by row, as xlsxwriter asks for them; a number each.

    Every row has one, set in their order, and none is hidden.
    """

    def __init__(self) -> None:
        super().__init__()
        self.piksel = array("l")

    def __setitem__(self, row: int, ukuran: list[Any]) -> None:
        self.piksel[row:] = array("l", [int(ukuran[0])])

    def __getitem__(self, row: int) -> list[Any]:
        return [self.piksel[row], False]

    def __contains__(self, row: object) -> bool:
        return isinstance(row, int) and row < len(self.piksel)

    def __bool__(self) -> bool:
        return bool(self.piksel)


@contextmanager
def buku_bertahap(path: Path) -> Iterator[Workbook]:
    """A workbook that is put together from files beside `path`, of which none stays behind."""
    with TemporaryDirectory(
        dir=path.parent, prefix=".", suffix=".sementara", ignore_cleanup_errors=True
    ) as folder:
        book = Workbook(str(path), {"tmpdir": folder})
        try:
            yield book
            _tutup(book)
        finally:
            for sheet in book.worksheets():
                if isinstance(sheet, LembarUrut):
                    sheet.lepas()


def _tutup(book: Workbook) -> None:
    try:
        book.close()
    except FileCreateError as wrapped:
        # xlsxwriter hides what the system said.
        (refusal,) = wrapped.args
        raise refusal from None
