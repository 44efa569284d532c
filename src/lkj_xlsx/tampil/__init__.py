"""Figures in, printable sheets out: Tabel 2.1 to 2.4, Narasi, Pemeriksaan, the recap."""
