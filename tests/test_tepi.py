"""Twins on the edge of rules: what a bound, a second cell or one more condition decides."""

from __future__ import annotations

from gambar import temuan_dari


def sel(text: str, kode: str) -> list[list[str]]:
    return [[str(cell) for cell in one.lokasi] for one in temuan_dari(text, kode)]


def test_superiors_without_a_row_of_their_own_are_held_against_none() -> None:
    """Two officials name the Bupati differently: no row of the Bupati says who is right."""
    drawn = """
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan
        Camat Contoh | SITI AMINAH | - | Bupati Contoh | BUDI SANTOSO
        Kasi Pemerintahan | RINA WATI | - | Bupati Contoh | ANDI WIJAYA
        """
    assert sel(drawn, "LKJ108") == []
    own = f"{drawn}\nBupati Contoh | BUDI SANTOSO | - | |"
    assert sel(own, "LKJ108") == [["Pejabat!E3", "Pejabat!B4"]]


def test_rows_that_do_not_agree_with_each_other_are_reported_each() -> None:
    """Two that name the superior alike speak against the own row; two that differ do not."""

    def drawn(satu: str, lain: str) -> str:
        return f"""
            Pejabat
            Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan
            Camat Contoh | BUDI SANTOSO | - | |
            Kasi Pemerintahan | RINA WATI | - | Camat Contoh | {satu}
            Kasi Pelayanan Umum | SITI AMINAH | - | Camat Contoh | {lain}
            """

    assert sel(drawn("BUDI SANTOSA", "BUDI SANTOSA"), "LKJ108") == [
        ["Pejabat!B2", "Pejabat!E3", "Pejabat!E4"]
    ]
    assert sel(drawn("BUDI SANTOSA", "BUDY SANTOSO"), "LKJ108") == [
        ["Pejabat!E3", "Pejabat!B2"],
        ["Pejabat!E4", "Pejabat!B2"],
    ]
    assert sel(drawn("BUDI SANTOSO", "BUDY SANTOSO"), "LKJ108") == [["Pejabat!E4", "Pejabat!B2"]]


def test_a_range_from_zero_is_no_target_of_zero() -> None:
    """What cannot be compared with 0 - 5 hari is told; with 0 hari another rule has told it."""

    def drawn(target: str) -> str:
        return f"""
            PK
            Jabatan | No | Indikator Kinerja | Target
            Kasi Pemerintahan | 1 | Lama layanan | {target}
            Realisasi
            Jabatan | No | TW III
            Kasi Pemerintahan | 1 | 3 desa
            """

    assert sel(drawn("0 - 5 hari"), "LKJ406") == [["Realisasi!C2", "PK!D2"]]
    assert sel(drawn("0 hari"), "LKJ406") == []
