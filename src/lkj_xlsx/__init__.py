"""lkj-xlsx: tabel LKJ triwulan kecamatan dari satu workbook Excel."""

__version__ = "0.1.0"
