"""openpyxl's reader of a workbook, handed the texts that cells share.

openpyxl makes half a dozen objects of each, for fonts of its pieces that nobody reads.
"""

from __future__ import annotations

from io import BytesIO

from openpyxl.reader.excel import ExcelReader

from lkj_xlsx.reader.berkas.ringkas import Ringkas


class Pembaca(ExcelReader):
    def __init__(self, buku: Ringkas) -> None:
        super().__init__(BytesIO(buku.isi), data_only=True)
        self._kata = buku.kata

    def read_strings(self) -> None:
        self.shared_strings = [*self._kata]
