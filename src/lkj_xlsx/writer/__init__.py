"""Sheets in, the bytes of a workbook out: the only room that knows xlsxwriter."""
