"""From which likeness on, of 100, two wordings are taken for one: every threshold, with its meaning.

`tests/test_kemiripan.py` holds a pair of wordings on either side of each, within five points.
"""

from __future__ import annotations

from typing import Final

MAKSUD_ANDA: Final = 70
"""A known name is near enough to ask whether it was meant; by the scorer that forgives most."""

KATA_TRIWULAN: Final = 75
"""A word before a numeral means a quarter: `trwilan III`, not `turunan III`."""

BULAN: Final = 75
"""A word is a misspelt month, so that the months beside it are not the whole truth."""

KATA_JABATAN: Final = 82
"""Two words of an office are one, misspelt; the Jabatan still is a finding. Word by word, so that one
word may tell two offices apart.
"""

KATA_JABATAN_PENDEK: Final = 75
"""The same where a word has four letters or fewer."""

JABATAN_LAZIM: Final = 75
"""A usual office is near enough to propose it for one that no kecamatan has."""

JENIS_JABATAN: Final = 60
"""The first word of an office may mean Kasi or Kasubbag."""

NAMA_ORANG: Final = 75
"""Two names under one NIP are more likely one person misspelt than one number copied."""

KATA_NOMENKLATUR: Final = 88
"""Two words of an official name are spellings of one: pemerintah/pemerintahan."""

INDIKATOR_TANPA_NO: Final = 80
"""A row without No means the indicator that is worded so, letter by letter."""

KATA_INDIKATOR: Final = 75
"""Two words of an indicator may be one, misspelt: Fasilitas, Fasilitasi."""

BUNYI_INDIKATOR: Final = 60
"""Two wordings, word by word, may mean one indicator: the rest was left out or misspelt."""

LEBIH_MIRIP: Final = 2
"""By so much another indicator has to be more alike before a row is taken to mean that one."""

BAGIAN_UTUH: Final = 95
"""So much of a wording stands in the other one, that it is a shortened one."""

NAMA_UNIT: Final = 85
"""Two words of a sub unit's name are one, misspelt, where no other sub unit is as near. Word by word, for
neighbouring kecamatan are often alike.
"""

BARIS_NASKAH: Final = 75
"""A line of a document is one that the program wrote, changed by hand."""

KALIMAT_PROGRAM: Final = 80
"""A sentence of a document is one of the program's with a name in it changed, by the words in their order."""
