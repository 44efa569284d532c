"""The recap's first page tells its story: what lags and who must act, what has changed, what is wrong."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import load_workbook

from buat import FOLDER
from gambar import gambar, laporan_dari
from lkj_xlsx import __version__
from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.dasar.masukan import Sumber, tanda_isi
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.hitung.bingkai import tabel
from lkj_xlsx.hitung.jumlah import kinerja_pejabat
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.sorotan import Butir, sejak_lalu, tertinggal
from lkj_xlsx.hitung.waktu_berjalan import bagian_target, capaian_dinilai, serapan_dinilai
from lkj_xlsx.proses.pipeline import periksa_workbook, proses_workbook
from lkj_xlsx.tampil.lembar import JenisGrafik, Lembar
from lkj_xlsx.tampil.rekap.kelas import KELAS
from lkj_xlsx.tampil.rekap.rekap_anggaran import kolom_anggaran
from lkj_xlsx.tampil.rekap.rekap_cerita import catatan_sumber, kalimat_sejak_lalu
from lkj_xlsx.tampil.rekap.rekap_ringkasan import KOLOM, Ringkasan
from lkj_xlsx.temuan import Status, Temuan, Tingkat
from lkj_xlsx.temuan.terbanyak import aturan_terbanyak
from lkj_xlsx.temuan.warna import WARNA
from lkj_xlsx.writer.tinggi import tata_letak
from test_rekap import DUA_TRIWULAN, atas, ganti, isi, lembar

KOLOM_ANGGARAN = kolom_anggaran(Identitas())
NAMA_KELAS = {"Melebihi pagu", "Sangat Rendah", *(name for _, name, _ in KELAS)}
PARUH = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Contoh
Tahun | 2023
Triwulan | II

Pejabat
Jabatan | Nama | NIP
Camat | A | 198701012010011001
Kasi | B | 198801012010011002

PK
Jabatan | No | Sasaran | Indikator Kinerja | Target | Satuan | Target TW I | Target TW II | Target TW III | Target TW IV
Camat | 1 | Baik | Jumlah rapat | 12 | Kali | 3 | 6 | 9 | 12
Camat | 2 | Baik | Nilai pelayanan | 80 | Nilai | | | |
Camat | 3 | Baik | Lama pelayanan | ≤ 4 hari | | | | |
Camat | 4 | Baik | Opini | WTP | | | | |
Kasi | 1 | Tertib | Jumlah laporan | 10 | Laporan | | | |
Kasi | 2 | Tertib | Persentase desa | #0.9:0% | | | | |
Kasi | 3 | Tertib | Jumlah desa | 8 | desa | | | |

Realisasi
Jabatan | No | TW I | TW II
Camat | 1 | 3 | 6
Camat | 2 | 40 | 40
Camat | 3 | 5 hari | 3 hari
Camat | 4 | WTP | WDP
Kasi | 1 | 1 | 4
Kasi | 2 | #0.3:0% | #0.27:0%
Kasi | 3 | 4 | 8

Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW I | TW II
Camat | Program | 7.01.01 | Program A | 1 | 1000 | 200 | 500
Kasi | Kegiatan | 7.01.01.2.01 | Kegiatan A | 1 | 400 | 100 | 100
"""
"""Half of the year is over: rows that are on time, rows that lag, and rows that no time excuses."""


def persen(*angka: int) -> list[Fraction]:
    return [Fraction(one, 100) for one in angka]


def dinilai(laporan: Laporan) -> dict[str, Fraction | None]:
    identitas = laporan.lkj.identitas
    return {
        one.indikator.indikator: capaian_dinilai(one, identitas)
        for official in laporan.pejabat
        for one in official.capaian
    }


def bagian(laporan: Laporan) -> dict[str, Fraction]:
    return {
        one.indikator.indikator: bagian_target(one, laporan.lkj.identitas)
        for official in laporan.pejabat
        for one in official.capaian
    }


def nama(butir: Butir) -> str:
    return f"{butir.jabatan} {butir.capaian.indikator.no}"


def kolom(lembar: Lembar, nama: str) -> list[object]:
    """The cells of a named column of the table of officials."""
    return [row[KOLOM.di(nama) - 1] for row in isi(lembar)[:3]]


def test_half_of_a_years_target_in_june_is_on_time() -> None:
    """What is added up is held against half of its target; readings, bounds and predicates are not."""
    laporan = laporan_dari(PARUH)
    half = Fraction(1, 2)
    assert bagian(laporan) == {
        "Jumlah rapat": half, "Nilai pelayanan": 1, "Lama pelayanan": 1, "Opini": 1,
        "Jumlah laporan": half, "Persentase desa": half, "Jumlah desa": half,
    }  # fmt: skip
    assert dinilai(laporan) == {
        "Jumlah rapat": 1, "Nilai pelayanan": half, "Lama pelayanan": 1, "Opini": None,
        "Jumlah laporan": Fraction(8, 10), "Persentase desa": Fraction(6, 10), "Jumlah desa": 1,
    }  # fmt: skip
    rows = isi(lembar(laporan)["Capaian"])
    assert [row[8:11] for row in rows] == [
        ["50% target setahun", 1, "Sangat Tinggi"],
        ["target setahun", half, "Sangat Rendah"],
        ["target setahun", 1, "Sangat Tinggi"],
        [None, None, None],
        ["50% target setahun", Fraction(8, 10), "Tinggi"],
        ["50% target setahun", Fraction(6, 10), "Rendah"],
        ["50% target setahun", 1, "Sangat Tinggi"],
    ]


@pytest.mark.parametrize(
    ("triwulan", "rapat"), [("I", Fraction(1, 4)), ("III", Fraction(3, 4)), ("IV", Fraction(1))]
)
def test_the_part_of_the_year_follows_the_quarter(triwulan: str, rapat: Fraction) -> None:
    found = bagian(laporan_dari(ganti(PARUH, "Triwulan | II", f"Triwulan | {triwulan}")))
    assert [found["Jumlah rapat"], found["Nilai pelayanan"]] == [rapat, 1]


def test_a_quarterly_target_is_no_part_of_a_year() -> None:
    """Six of the six meetings that were planned by June; without a quarterly target the year's counts."""
    laporan = laporan_dari(ganti(PARUH, "Triwulan | II", "Triwulan | II\nDasar Target | Triwulan"))
    found = bagian(laporan)
    assert [found["Jumlah rapat"], found["Jumlah laporan"]] == persen(100, 50)
    assert isi(lembar(laporan)["Capaian"])[0][6:11] == [
        1, "Tercapai", "target triwulan", 1, "Sangat Tinggi",
    ]  # fmt: skip
    assert "Capaian terhadap target setahun dan target triwulan" in atas(
        lembar(laporan)["Ringkasan"]
    )


def test_quarters_of_their_own_are_classed_as_they_are_put_together() -> None:
    """Added quarters against the annual target, but neither a mean nor a last value."""
    text = ganti(PARUH, "Triwulan | II", "Triwulan | II\nSifat Realisasi | Per triwulan")
    text = ganti(text, "Target TW IV\n", "Target TW IV | Cara Hitung\n")
    text = ganti(
        text,
        "Jumlah laporan | 10 | Laporan | | | |",
        "Jumlah laporan | 10 | Laporan | | | | | Rata-rata",
    )
    text = ganti(
        text, "Jumlah desa | 8 | desa | | | |", "Jumlah desa | 8 | desa | | | | | Nilai akhir"
    )
    found = bagian(laporan_dari(text))
    assert found["Jumlah rapat"] == Fraction(1, 2)
    assert {found[one] for one in ("Jumlah laporan", "Jumlah desa", "Nilai pelayanan")} == {1}
    planned = ganti(text, "Triwulan | II\n", "Triwulan | II\nDasar Target | Triwulan\n")
    assert bagian(laporan_dari(planned))["Jumlah rapat"] == 1


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("Jumlah rapat | 12 | Kali", "Jumlah rapat | 0 | Kali"),
        ("Jumlah rapat | 12 | Kali", "Jumlah rapat | -12 | Kali"),
        ("Jumlah rapat | 12 | Kali", "Jumlah rapat | 10 - 12 | Kali"),
        ("Jumlah rapat | 12 | Kali", "Jumlah rapat | ≥ 12 | Kali"),
    ],
)
def test_targets_that_cannot_be_shared_out_count_whole(lama: str, baru: str) -> None:
    assert bagian(laporan_dari(ganti(PARUH, lama, baru)))["Jumlah rapat"] == 1


def test_a_minimal_target_counts_whole() -> None:
    text = ganti(PARUH, "Target | Satuan |", "Target | Satuan | Polaritas |")
    text = text.replace("12 | Kali |", "12 | Kali | Minimal |")
    text = text.replace(
        "Jumlah laporan | 10 | Laporan |", "Jumlah laporan | 10 | Laporan | Maksimal |"
    )
    found = bagian(laporan_dari(text))
    assert [found["Jumlah rapat"], found["Jumlah laporan"]] == persen(100, 50)


@pytest.mark.parametrize(
    ("setelan", "laporan", "lainnya"),
    [
        ("", 1, Fraction(33, 100)),
        ("Batas Capaian | Tanpa batas\n", Fraction(180, 100), Fraction(33, 100)),
        ("Batas Capaian | 120%\n", Fraction(120, 100), Fraction(33, 100)),
        ("Desimal | 2\n", 1, Fraction(3332, 10_000)),
        ("Desimal | 2\nPembulatan | Bulatkan\n", 1, Fraction(3334, 10_000)),
    ],
)
def test_what_is_classed_is_capped_and_rounded_as_the_capaian(
    setelan: str, laporan: Fraction | int, lainnya: Fraction
) -> None:
    """9 of 10 are 90 % and so 180 % of half; 2 of 12 are printed as 16, 16,66 or 16,67 %."""
    text = ganti(PARUH, "Triwulan | II\n", f"Triwulan | II\n{setelan}")
    text = ganti(
        ganti(text, "Kasi | 1 | 1 | 4", "Kasi | 1 | 1 | 9"),
        "Camat | 1 | 3 | 6",
        "Camat | 1 | 1 | 2",
    )
    found = dinilai(laporan_dari(text))
    expected = Fraction(32, 100) if lainnya == Fraction(33, 100) else lainnya
    assert (found["Jumlah laporan"], found["Jumlah rapat"]) == (laporan, expected)


def test_means_are_classed_by_the_means_of_what_is_classed() -> None:
    """(50 + 50 + 100) / 3 and (100 + 50 + 100) / 3, cut to two decimals; both from one place."""
    laporan = laporan_dari(PARUH)
    sheet = lembar(laporan)["Ringkasan"]
    assert kolom(sheet, "capaian") == [
        Fraction(6666, 10_000), Fraction(5666, 10_000), Fraction(6166, 10_000),
    ]  # fmt: skip
    assert kolom(sheet, "dinilai") == [
        Fraction(8333, 10_000), Fraction(80, 100), Fraction(8166, 10_000),
    ]  # fmt: skip
    assert kolom(sheet, "kelas") == ["Tinggi"] * 3
    figures = tabel(laporan)
    for official, sums in zip(laporan.pejabat, figures.kini.pejabat, strict=True):
        assert kinerja_pejabat(official, laporan.lkj.identitas) == sums.kinerja


def test_money_is_classed_by_the_part_of_the_pagu() -> None:
    """Half of 1000 is on time in June, a quarter of 400 is half of what is asked."""
    laporan = laporan_dari(PARUH)
    rows = isi(lembar(laporan)["Anggaran"])
    assert [row[8:11] for row in rows] == [
        [Fraction(1, 2), 1, "Sangat Tinggi"],
        [Fraction(1, 4), Fraction(1, 2), "Sangat Rendah"],
    ]
    late = laporan_dari(
        ganti(
            ganti(PARUH, "Triwulan | II", "Triwulan | IV"),
            "TW I | TW II\nCamat | Program",
            "TW I | TW IV\nCamat | Program",
        )
    )
    used = [row.serapan for one in late.pejabat for row in one.anggaran]
    assert [serapan_dinilai(one, late.lkj.identitas) for one in used] == persen(50, 25)
    empty = laporan_dari(ganti(PARUH, "| 1000 | 200 | 500", "| 1000 | 200 |"))
    used = [row.serapan for one in empty.pejabat for row in one.anggaran]
    assert serapan_dinilai(used[0], empty.lkj.identitas) is None


def test_the_sheets_say_what_the_classes_are_held_against() -> None:
    """Before TW IV; then everything is held against the whole, and nothing is said."""
    now, end = laporan_dari(PARUH), laporan_dari(ganti(PARUH, "Triwulan | II", "Triwulan | IV"))
    sheets, final = lembar(now), lembar(end)
    for name in ("Ringkasan", "Capaian"):
        assert "Karena baru 50% tahun berjalan" in atas(sheets[name])
        assert "tahun berjalan" not in atas(final[name])
    assert "terhadap 50% pagu" in atas(sheets["Anggaran"])
    assert "pagu" not in atas(final["Anggaran"])
    assert [one.judul for one in sheets["Ringkasan"].grafik] == [
        "Capaian rata-rata per pejabat terhadap target setahun",
        "Serapan anggaran per pejabat terhadap pagu setahun",
    ]
    assert [one.judul for one in final["Ringkasan"].grafik] == [
        "Capaian rata-rata per pejabat", "Serapan anggaran per pejabat",
    ]  # fmt: skip


def test_where_nothing_is_added_up_the_class_is_said_to_be_that_of_the_capaian() -> None:
    text = PARUH[: PARUH.index("Camat | 1 | Baik")] + PARUH[PARUH.index("Camat | 2 | Baik") :]
    head, _, rest = text.partition("Kasi | 1 | Tertib")
    text = head + rest[rest.index("\nRealisasi") :]
    said = atas(lembar(laporan_dari(text))["Ringkasan"])
    assert "kelas menilainya apa adanya" in said
    assert "Karena baru" not in said


def test_the_furthest_behind_come_first_and_nobody_on_time_is_named() -> None:
    """A reading at 50 %, 27 of 45 % (60), 4 of 5 reports (80), then a predicate without a percentage."""
    found = tertinggal(tabel(laporan_dari(PARUH)))
    assert [nama(one) for one in found] == ["Camat 2", "Kasi 2", "Kasi 1", "Camat 4"]
    assert [one.dinilai for one in found] == [*persen(50, 60, 80), None]
    sheet = lembar(laporan_dari(PARUH))["Ringkasan"]
    rows = [row for row in isi(sheet) if len(row) > 4 and row[4] in {"Camat", "Kasi"}]
    assert [(row[0], row[1], row[4], row[7], row[9]) for row in rows] == [
        (1, "Nilai pelayanan", "Camat", Fraction(1, 2), "Sangat Rendah"),
        (2, "Persentase desa", "Kasi", Fraction(3, 10), "Rendah"),
        (3, "Jumlah laporan", "Kasi", Fraction(4, 10), "Tinggi"),
        (4, "Opini", "Camat", "di bawah target", None),
    ]
    links = [one.tautan for row in sheet.baris for one in row.petak if one and one.tautan]
    assert links == ["Realisasi!D3", "Realisasi!D7", "Realisasi!D6", "Realisasi!D5"]


def test_equally_late_ones_come_in_the_order_of_the_sheets_five_at_most() -> None:
    """Seven indicators at zero: the first five are named, and that there are more."""
    rows = "\n".join(f"Camat | {no} | Baik | Jumlah {no} | 10 | Kali" for no in range(1, 8))
    done = "\n".join(f"Camat | {no} | 0" for no in range(1, 8))
    text = f"""
    Identitas
    Isian | Nilai
    Unit Kerja | Kecamatan Contoh
    Tahun | 2023
    Triwulan | I

    Pejabat
    Jabatan | Nama | NIP
    Camat | A | 198701012010011001

    PK
    Jabatan | No | Sasaran | Indikator Kinerja | Target | Satuan
    {rows}

    Realisasi
    Jabatan | No | TW I
    {done}
    """
    laporan = laporan_dari("\n".join(map(str.strip, text.splitlines())))
    assert [one.capaian.indikator.no for one in tertinggal(tabel(laporan))] == [1, 2, 3, 4, 5, 6, 7]
    listed = isi(lembar(laporan)["Ringkasan"])
    named = [row[1] for row in listed if len(row) > 4 and row[4] == "Camat"]
    assert named == [f"Jumlah {no}" for no in range(1, 6)]
    heads = [row[1] for row in listed if len(row) > 1]
    assert "Paling tertinggal (5 dari 7 indikator yang tertinggal)" in heads


def test_a_strict_bound_met_exactly_lags_however_high_it_is() -> None:
    text = ganti(ganti(PARUH, "≤ 4 hari", "< 4 hari"), "5 hari | 3 hari", "5 hari | 4 hari")
    assert "Camat 3" in [nama(one) for one in tertinggal(tabel(laporan_dari(text)))]
    assert "Camat 3" not in [nama(one) for one in tertinggal(tabel(laporan_dari(PARUH)))]


def test_where_nothing_lags_that_is_said_and_where_nothing_is_known_too() -> None:
    contoh = periksa_workbook(FOLDER / "contoh.xlsx").laporan
    assert tertinggal(tabel(contoh)) == ()
    assert "Tidak ada: semua indikator" in str(isi(lembar(contoh)["Ringkasan"]))
    assert "Belum ada capaian yang dapat diurutkan." in str(
        isi(lembar(laporan_dari(""))["Ringkasan"])
    )


def kalimat(teks: str) -> tuple[str, ...]:
    laporan = laporan_dari(teks)
    return kalimat_sejak_lalu(sejak_lalu(tabel(laporan)), laporan.lkj.identitas)


def test_what_has_changed_since_the_quarter_before() -> None:
    """Reached: Opini only, then bound and desa; fallen: Opini and the percentage; 200 rupiah, then 500."""
    since = sejak_lalu(tabel(laporan_dari(PARUH)))
    assert [nama(one) for one in since.baru_tercapai] == ["Camat 3", "Kasi 3"]
    assert [nama(one) for one in since.turun] == ["Camat 4", "Kasi 2"]
    assert (since.bertambah, since.serapan_bertambah) == (300, Fraction(3, 10))
    indicators, money = kalimat(PARUH)
    assert indicators == (
        "Kinerja: dari 7 indikator, yang tercapai naik dari 1 menjadi 2; 2 baru tercapai (Camat No 3 dan "
        "Kasi No 3) dan 2 turun capaiannya (Camat No 4 dan Kasi No 2)."
    )
    assert money == (
        "Anggaran: realisasi bertambah Rp300 menjadi Rp500, serapan naik dari 20,00% menjadi 50,00%."
    )
    front = str(isi(lembar(laporan_dari(PARUH))["Ringkasan"]))
    assert "Berubah sejak Triwulan I" in front
    assert "realisasi bertambah Rp300" in front


def test_standing_still_and_falling_are_told_as_such() -> None:
    still = ganti(PARUH, "| 1000 | 200 | 500", "| 1000 | 200 | 200")
    assert kalimat(still)[1] == "Anggaran: realisasi tetap Rp200, serapan tetap 20,00%."
    fallen = ganti(PARUH, "| 1000 | 200 | 500", "| 1000 | 200 | 150")
    assert kalimat(fallen)[1] == (
        "Anggaran: realisasi berkurang Rp50 menjadi Rp150, serapan turun dari 20,00% menjadi 15,00%."
    )
    text = ganti(
        ganti(PARUH, "5 hari | 3 hari", "5 hari | 5 hari"), "Kasi | 3 | 4 | 8", "Kasi | 3 | 4 | 4"
    )
    text = ganti(ganti(text, "WTP | WDP", "WTP | WTP"), "#0.27:0%", "#0.3:0%")
    assert kalimat(text)[0] == (
        "Kinerja: dari 7 indikator, yang tercapai tetap 1; tidak ada yang baru tercapai dan tidak ada yang "
        "turun capaiannya."
    )


def test_without_a_quarter_before_nothing_is_compared() -> None:
    """In TW I, and where the quarter before, or this one, was not filled in."""
    assert kalimat(ganti(PARUH, "Triwulan | II", "Triwulan | I")) == (
        "Triwulan pertama tahun ini: belum ada triwulan sebelumnya.",
    )
    assert kalimat(DUA_TRIWULAN) == (
        "Triwulan II tidak diisi di workbook ini, jadi tidak ada pembanding.",
    )
    assert kalimat(ganti(PARUH, "Triwulan | II", "Triwulan | III")) == (
        "Triwulan III tidak diisi di workbook ini, jadi tidak ada pembanding.",
    )


def test_sums_that_are_not_whole_are_not_compared() -> None:
    """An unreadable amount, a missing code, or money that nobody has typed before."""
    unread = kalimat(ganti(PARUH, "| 1000 | 200 | 500", "| 1000 | dua ratus | 500"))[1]
    assert unread.startswith("Anggaran: tidak dibandingkan. Tidak ikut dijumlahkan karena")
    assert "Anggaran!G2" in unread
    uncoded = kalimat(ganti(PARUH, "Camat | Program | 7.01.01 |", "Camat | Program | |"))[1]
    assert "Tidak dijumlahkan: belum ada Kode yang sah" in uncoded
    text = ganti(
        ganti(PARUH, "| 1000 | 200 | 500", "| 1000 | | 500"), "| 400 | 100 | 100", "| 400 | | 100"
    )
    assert (
        kalimat(text)[1] == "Anggaran: tidak dibandingkan, karena salah satu triwulan belum diisi."
    )
    free = ganti(ganti(PARUH, "| 1000 | 200 | 500", "| 0 | 200 | 500"), "| 400 |", "| 0 |")
    assert kalimat(free)[1] == "Anggaran: realisasi bertambah Rp300 menjadi Rp500."
    told = [row[1] for row in isi(lembar(laporan_dari(free))["Jejak"]) if row[3] is not None]
    assert "Realisasi bertambah" in told
    assert "Serapan bertambah" not in told


def test_an_indicator_without_a_number_is_named_by_its_wording() -> None:
    laporan = laporan_dari(PARUH)
    since = sejak_lalu(tabel(laporan))
    first, second = since.baru_tercapai
    wordless = replace(second.capaian, indikator=replace(second.capaian.indikator, no=None))
    changed = replace(since, baru_tercapai=(first, replace(second, capaian=wordless)))
    said = kalimat_sejak_lalu(changed, laporan.lkj.identitas)[0]
    assert '2 baru tercapai (Camat No 3 dan Kasi "Jumlah desa")' in said


def test_no_more_than_three_indicators_are_named_in_a_sentence() -> None:
    laporan = laporan_dari(berbanyak())
    said = kalimat_sejak_lalu(sejak_lalu(tabel(laporan)), laporan.lkj.identitas)[0]
    assert (
        f"7 turun capaiannya ({TUJUH[0]} No 1, {TUJUH[1]} No 1, {TUJUH[2]} No 1, dan 4 lainnya)"
        in said
    )


def temuan(kode: str, tingkat: Tingkat = Tingkat.GALAT, status: Status = Status.AKTIF) -> Temuan:
    return Temuan(kode, f"nama-{kode}", tingkat, "", (Sel("PK", 2, 1),), "", "", status)


def test_the_most_frequent_rules_come_first_of_equals_the_worst() -> None:
    found = [
        temuan("LKJ310", Tingkat.CATATAN), temuan("LKJ310", Tingkat.CATATAN),
        temuan("LKJ401", Tingkat.PERINGATAN), temuan("LKJ401"),
        temuan("LKJ102"), *[temuan("LKJ999", status=Status.DIKECUALIKAN)] * 5,
    ]  # fmt: skip
    assert [(one.kode, one.tingkat, one.banyak) for one in aturan_terbanyak(found)] == [
        ("LKJ401", Tingkat.GALAT, 2), ("LKJ310", Tingkat.CATATAN, 2), ("LKJ102", Tingkat.GALAT, 1),
    ]  # fmt: skip
    rows = [row for row in isi(lembar(laporan_dari(PARUH), found)["Ringkasan"]) if len(row) > 15]
    told = [(row[12], row[15]) for row in rows if "LKJ" in str(row[12])]
    assert told == [("LKJ401 nama-LKJ401", 2), ("LKJ310 nama-LKJ310", 2), ("LKJ102 nama-LKJ102", 1)]


def test_a_workbook_without_findings_says_so_on_the_page() -> None:
    assert "Tidak ada temuan" in str(isi(lembar(laporan_dari(PARUH))["Ringkasan"]))


def test_why_the_column_of_pagu_does_not_add_up() -> None:
    """1000 and 400 are 1000, since the kegiatan is part of the program; without one nothing is said."""
    said = "Baris Kecamatan Contoh bukan jumlah kolom Pagu dan Realisasi di atasnya"
    assert said in atas(lembar(laporan_dari(PARUH))["Ringkasan"])
    apart = ganti(PARUH, "Kasi | Kegiatan | 7.01.01.2.01", "Kasi | Kegiatan | 7.01.02.2.01")
    sheet = lembar(laporan_dari(apart))["Ringkasan"]
    assert said not in atas(sheet)
    assert kolom(sheet, "pagu") == [1000, 400, 1400]
    without = ganti(PARUH, "Camat | Program | 7.01.01 |", "Camat | Program | |")
    assert said not in atas(lembar(laporan_dari(without))["Ringkasan"])


def test_the_first_page_names_file_content_and_program(tmp_path: Path) -> None:
    """Equal input gives equal bytes, another content another mark; more files are all named."""
    path = gambar(PARUH, tmp_path / "isian juli.xlsx")
    recap = proses_workbook(path, tmp_path / "a").berkas[0]
    mark = tanda_isi(path.read_bytes())
    assert len(mark) == 12
    texts = [
        cell
        for row in load_workbook(recap)["Ringkasan"].iter_rows(values_only=True)
        for cell in row
    ]
    assert f"Dibuat dari isian juli.xlsx (tanda isi {mark}) dengan lkj-xlsx {__version__}." in texts
    again = proses_workbook(path, tmp_path / "b").berkas[0]
    assert again.read_bytes() == recap.read_bytes()
    assert tanda_isi(path.read_bytes() + b"x") != mark
    both = [Sumber("a.xlsx", "1" * 12), Sumber("b.xlsx", "2" * 12)]
    assert list(catatan_sumber(both, "1.0")) == [
        f"Dibuat dari a.xlsx (tanda isi {'1' * 12}) dan b.xlsx (tanda isi {'2' * 12}) dengan lkj-xlsx 1.0."
    ]
    assert list(catatan_sumber((), "1.0")) == []


def test_charts_end_at_100_percent_unless_something_is_above() -> None:
    assert [one.sampai for one in lembar(laporan_dari(PARUH))["Ringkasan"].grafik] == [1, 1]
    over = lembar(laporan_dari(ganti(PARUH, "| 1000 | 200 | 500", "| 1000 | 200 | 1001")))
    first, second = over["Ringkasan"].grafik
    assert (first.sampai, second.sampai) == (1, None)
    assert second.judul.endswith("(ada yang di atas 100%)")
    full = lembar(laporan_dari(ganti(PARUH, "| 1000 | 200 | 500", "| 1000 | 200 | 1000")))
    assert [one.sampai for one in full["Ringkasan"].grafik] == [1, 1]
    absurd = lembar(laporan_dari(ganti(PARUH, "| 1000 | 200 | 500", "| 1000 | 200 | 26000")))
    cut = absurd["Ringkasan"].grafik[1]
    assert cut.sampai == Fraction(3, 2)
    assert cut.judul.endswith("(terpotong di 150%)")


@pytest.mark.parametrize(("spent", "over"), [("1001", True), ("1000", False), ("26000", True)])
def test_what_is_more_than_the_pagu_gets_no_class(spent: str, *, over: bool) -> None:
    """In red where the class would stand, as the formula tells it, and said above; the sum is marked."""
    sheets = lembar(laporan_dari(ganti(PARUH, "| 1000 | 200 | 500", f"| 1000 | 200 | {spent}")))
    first, second = (
        row.petak[KOLOM_ANGGARAN.di("kelas") - 1]
        for row in sheets["Anggaran"].baris
        if row.petak and row.petak[0] and row.petak[0].nilai in {1, 2}
    )
    assert first is not None
    assert second is not None
    assert (first.nilai, second.nilai) == (
        "Melebihi pagu" if over else "Sangat Tinggi",
        "Sangat Rendah",
    )
    assert first.rumus is not None
    assert first.rumus.pola.startswith('IF({}>{},"Melebihi pagu",IF(')
    places = [KOLOM_ANGGARAN.di(one) for one in ("realisasi", "pagu")]
    assert [one.kolom for one in first.rumus.acuan[:2]] == places
    assert ("Melebihi pagu: realisasi lebih besar" in atas(sheets["Anggaran"])) == over
    colours = {one.rumus.pola: one.isian for one in sheets["Anggaran"].bersyarat}
    assert colours['{}="Melebihi pagu"'] == WARNA[Tingkat.GALAT].isian
    marked = [
        cell.komentar for row in sheets["Ringkasan"].baris for cell in row.petak
        if cell and "melebihi pagu" in cell.komentar
    ]  # fmt: skip
    assert len(marked) == 2 * over


def test_more_than_the_cash_plan_may_be_within_the_pagu() -> None:
    """Only what is more than the pagu cannot be."""
    text = ganti(PARUH, "Triwulan | II", "Triwulan | II\nDasar Anggaran | Kas")
    text = ganti(
        text, "Pagu | TW I | TW II", "Pagu | Anggaran Kas TW I | Anggaran Kas TW II | TW I | TW II"
    )
    text = ganti(text, "| 1000 | 200 | 500", "| 1000 | 100 | 300 | 200 | 500")
    text = ganti(text, "| 400 | 100 | 100", "| 400 | 500 | 900 | 100 | 450")
    rows = [row for row in isi(lembar(laporan_dari(text))["Anggaran"]) if row and row[0] in {1, 2}]
    assert [[one for one in row if one in NAMA_KELAS] for row in rows] == [
        ["Sangat Tinggi"], ["Melebihi pagu"],
    ]  # fmt: skip


def test_the_charts_over_the_quarters_end_there_too() -> None:
    """Of what they draw, in whichever quarter it stands, lines and bars alike."""
    assert [one.sampai for one in lembar(laporan_dari(PARUH))["Tren"].grafik] == [1, 1]
    over = lembar(laporan_dari(ganti(PARUH, "| 1000 | 200 | 500", "| 1000 | 1001 | 500")))
    first, second = over["Tren"].grafik
    assert (first.sampai, second.sampai) == (1, None)
    assert second.judul == "Serapan anggaran s.d. triwulan (ada yang di atas 100%)"
    single = ganti(PARUH, "Triwulan | II", "Triwulan | I")
    bars = lembar(laporan_dari(single))["Tren"].grafik
    assert [(one.jenis, one.sampai) for one in bars] == [(JenisGrafik.BATANG, 1)] * 2
    above = lembar(laporan_dari(ganti(single, "| 1000 | 200 | 500", "| 1000 | 1001 | 500")))
    assert [one.sampai for one in above["Tren"].grafik] == [1, None]


@pytest.mark.parametrize(("banyak", "tambahan", "per_batang"), [
    (5, "", 28), (6, "", 16), (7, " dan Pelayanan", 16), (8, "", 16), (8, " dan Pelayanan", 28),
])  # fmt: skip
def test_a_bar_has_room_for_its_name_where_the_page_has(
    banyak: int, tambahan: str, per_batang: int
) -> None:
    """LibreOffice leaves out every second name that takes two lines beside a narrow bar."""
    text = berbanyak(banyak).replace(
        "Kasi Pemberdayaan Masyarakat", f"Kasi Pemberdayaan Masyarakat{tambahan}"
    )
    charts = lembar(laporan_dari(text))["Ringkasan"].grafik
    assert [one.tinggi for one in charts] == [48 + banyak * per_batang] * 2


def test_the_axis_is_written(tmp_path: Path) -> None:
    recap = load_workbook(proses_workbook(FOLDER / "contoh.xlsx", tmp_path).berkas[0])
    charts = recap["Ringkasan"]._charts  # type: ignore[attr-defined]  # noqa: SLF001 - the only way to them
    assert [one.y_axis.scaling.max for one in charts] == [1, 1]


def test_the_new_figures_lead_to_their_cells() -> None:
    """What is classed to the cells of its capaian, the growth to those of both quarters."""
    rows = isi(lembar(laporan_dari(PARUH))["Jejak"])
    found = {(row[0], row[1], str(row[2])): row[3:] for row in rows if row[3] is not None}
    assert found["Camat", "Capaian terhadap waktu", "1. Jumlah rapat (50% target setahun)"] == [
        1, "PK!E2", "12", "Realisasi!D2", "6",
    ]  # fmt: skip
    assert not any("Nilai pelayanan (" in key[2] for key in found)
    assert found["Kasi", "Serapan terhadap waktu", "7.01.01.2.01 Kegiatan A (50% pagu)"] == [
        Fraction(1, 2), "Anggaran!F3", "400", "Anggaran!H3", "100",
    ]  # fmt: skip
    grown = next(row[3:] for row in rows if row[1] == "Realisasi bertambah")
    assert grown == [300, "Anggaran!G2", "200", "Anggaran!H2", "500"]
    assert next(row[3] for row in rows if row[1] == "Serapan bertambah") == Fraction(3, 10)
    means = [row[3] for row in rows if row[1] == "Capaian rata-rata"]
    assert means == [Fraction(6666, 10_000), Fraction(5666, 10_000), Fraction(6166, 10_000)]
    assert sum(row[1] == "Rata-rata terhadap waktu" for row in rows) == 3
    end = isi(lembar(laporan_dari(ganti(PARUH, "Triwulan | II", "Triwulan | IV")))["Jejak"])
    assert not any("terhadap waktu" in str(row[1]) or "bertambah" in str(row[1]) for row in end)


PARA_KASI = tuple(f"Kasi Pemberdayaan Masyarakat {one}" for one in "ABCDEFGH")
TUJUH = PARA_KASI[:7]


def berbanyak(banyak: int = 7) -> str:
    """Officials whose indicators have long names, with a quarter before and every kind of note."""
    wording = "Jumlah Dokumen Perubahan RKA-SKPD dan Laporan Hasil Koordinasi Penyusunan Dokumen Perubahan"
    head, officials = PARUH[: PARUH.index("Pejabat")], PARA_KASI[:banyak]
    people = "\n".join(
        f"{one} | {one[-1]} | 19870101201001100{no}" for no, one in enumerate(officials, 1)
    )
    plan = "\n".join(f"{one} | 1 | Baik | {wording} {one[-1]} | 8 | Dokumen" for one in officials)
    done = "\n".join(f"{one} | 1 | 2 | 1" for one in officials)
    money = "\n".join(
        f"{one} | {'Program' if no == 1 else 'Kegiatan'} | 7.01.01{'' if no == 1 else f'.2.0{no}'} | x | 1 | "
        f"{1_000_000_000 * no} | {10 * no} | {20 * no}"
        for no, one in enumerate(officials, 1)
    )
    return (
        f"{head}Pejabat\nJabatan | Nama | NIP\n{people}\n\nPK\nJabatan | No | Sasaran | Indikator Kinerja | "
        f"Target | Satuan\n{plan}\n\nRealisasi\nJabatan | No | TW I | TW II\n{done}\n\nAnggaran\nJabatan | "
        f"Tingkat | Kode | Uraian | No Indikator | Pagu | TW I | TW II\n{money}\n"
    )


@pytest.mark.parametrize("kertas", ["F4", "A4"])
@pytest.mark.parametrize("banyak", [1, 4, 5, 7])
def test_the_first_sheet_of_up_to_seven_officials_is_one_page(kertas: str, banyak: int) -> None:
    """As it is planned, which is as LibreOffice prints it, also where every name takes two lines."""
    text = ganti(berbanyak(banyak), "Triwulan | II", f"Triwulan | II\nUkuran Kertas | {kertas}")
    laporan = laporan_dari(text)
    found = [temuan(f"LKJ10{one}") for one in range(7)]
    tables = tabel(laporan)
    front = Ringkasan(tables, tuple(found), str, (Sumber("a.xlsx", "0" * 12),), "1.0").lembar()
    assert len(kalimat_sejak_lalu(sejak_lalu(tables), laporan.lkj.identitas)) == 2
    assert tata_letak(front).awal_halaman == ()


def test_the_first_sheet_of_the_example_is_one_page() -> None:
    checked = periksa_workbook(FOLDER / "tempeh.xlsx")
    assert len(checked.laporan.pejabat) == len(TUJUH)
    assert tata_letak(lembar(checked.laporan, checked.temuan)["Ringkasan"]).awal_halaman == ()
