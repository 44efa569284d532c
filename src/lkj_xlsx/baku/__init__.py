"""The standard workbook as data: its sheets and columns, the records they hold, the nomenclature."""
