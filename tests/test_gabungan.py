"""Officials who each filled in a copy of their own: one report, or several told apart."""

from __future__ import annotations

import json
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from buat import FOLDER
from gambar import gambar, gambar_bersama, temuan_dari
from lkj_xlsx.baku.sheets import UTAMA
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.masukan import bernama
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.perintah.layar import ringkasan_hasil, sebutan_masukan
from lkj_xlsx.proses.gabungan import Gabungan, kelompokkan
from lkj_xlsx.proses.pipeline import Pemeriksaan, periksa_bersama, periksa_workbook, proses_bersama
from lkj_xlsx.reader import baca, baca_bersama
from lkj_xlsx.reader.intip import intip
from lkj_xlsx.reader.isi_buku import buka
from lkj_xlsx.tampil.lembar import Lembar
from lkj_xlsx.tampil.tabel import tabel_pejabat
from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.daftar_temuan import Diperiksa, sebagai_csv, sebagai_json
from tempeh import Kisi, lapor, tulis

NAMA = re.compile(r"\[[^\]]*\.xlsx\]")
ALAMAT = re.compile(r"\b[A-Z]{1,2}\d+\b|\bbaris \d+")


# The Tempeh report, in one workbook and in seven.


def pejabat_tempeh() -> list[str]:
    return [row[0] for row in lapor()["Pejabat"][1:]]


def milik(grid: Kisi, jabatan: str, *, rapat: bool = False, semua: bool = False) -> Kisi:
    """An official's copy: rows where they stood in the whole, or one below the other (`rapat`).

    With `semua` everybody's Pejabat row stays, as in copies of one prefilled template.
    """
    copy: Kisi = {}
    for name, (head, *rows) in grid.items():
        whole = name == "Identitas" or (semua and name == "Pejabat")
        kept = [row if whole or row[0] == jabatan else [""] * len(row) for row in rows]
        copy[name] = [head, *(row for row in kept if any(row) or not rapat)]
    return copy


def pecah(folder: Path, **cara: bool) -> list[Path]:
    grid = lapor()
    folder.mkdir(exist_ok=True)
    return [
        tulis(milik(grid, jabatan, **cara), folder / f"{nomor} {jabatan}.xlsx")
        for nomor, jabatan in enumerate(pejabat_tempeh(), start=1)
    ]


@pytest.fixture(scope="module")
def satu(tmp_path_factory: pytest.TempPathFactory) -> Pemeriksaan:
    return periksa_workbook(tulis(lapor(), tmp_path_factory.mktemp("satu") / "tempeh.xlsx"))


def tabel(laporan: Laporan) -> list[Lembar]:
    """Tabel 2.1 to 2.4 of every official."""
    return [
        one
        for official in laporan.pejabat
        for one in tabel_pejabat(laporan, official)
        if one.nama.startswith("Tabel 2.")
    ]


def tanpa_nama(temuan: Temuan) -> tuple[object, ...]:
    """A finding without the files that it names."""
    cells = tuple((one.sheet, one.row, one.col) for one in temuan.lokasi)
    said = (NAMA.sub("", temuan.pesan), NAMA.sub("", temuan.saran))
    return (temuan.kode, temuan.tingkat, temuan.pejabat, temuan.no, cells, *said)


def tanpa_alamat(temuan: Temuan) -> tuple[object, ...]:
    """A finding without the files and cells that it names."""
    *rest, _, message, advice = tanpa_nama(temuan)
    return (*rest, len(temuan.lokasi), *(ALAMAT.sub("", str(one)) for one in (message, advice)))


def test_seven_copies_give_the_report_of_the_one_workbook(
    satu: Pemeriksaan, tmp_path: Path
) -> None:
    """One group; every cell of Tabel 2.1 to 2.4 and every finding, each naming its file."""
    paths = pecah(tmp_path)
    assert kelompokkan(paths) == (Gabungan(tuple(paths)),)
    joined = periksa_bersama(paths)
    assert len(tabel(joined.laporan)) == 28
    assert tabel(joined.laporan) == tabel(satu.laporan)
    assert [*map(tanpa_nama, joined.temuan)] == [*map(tanpa_nama, satu.temuan)]
    named = {place.berkas for one in joined.temuan for place in one.lokasi}
    assert named == {path.name for path in paths}


@pytest.mark.parametrize("cara", [{"rapat": True}, {"rapat": True, "semua": True}])
def test_where_the_rows_stand_in_the_copies_is_all_the_same(
    cara: dict[str, bool], satu: Pemeriksaan, tmp_path: Path
) -> None:
    """Rows moved up, and copies that all list everybody in Pejabat."""
    joined = periksa_bersama(pecah(tmp_path, **cara))
    assert tabel(joined.laporan) == tabel(satu.laporan)
    found, expected = ([*map(tanpa_alamat, one.temuan)] for one in (joined, satu))
    assert sorted(map(str, found)) == sorted(map(str, expected))


@pytest.mark.parametrize("benih", range(3))
def test_a_sheet_that_lists_all_officials_gives_their_order(
    benih: int, satu: Pemeriksaan, tmp_path: Path
) -> None:
    """In whatever order the files are given: the same tables, the same findings."""
    paths = pecah(tmp_path, semua=True)
    random.Random(benih).shuffle(paths)  # noqa: S311 - an order, no secret
    assert kelompokkan(paths) == (Gabungan(tuple(paths)),)
    joined = periksa_bersama(paths)
    assert joined.path == paths[0]
    assert tabel(joined.laporan) == tabel(satu.laporan)
    found, expected = ([*map(tanpa_alamat, one.temuan)] for one in (joined, satu))
    assert sorted(map(str, found)) == sorted(map(str, expected))


def test_else_superiors_come_first_and_equals_as_given(tmp_path: Path) -> None:
    """By rank: Camat, Sekretaris (III), Kasi (IV), Kasubbag below the Sekretaris."""
    paths = pecah(tmp_path)
    joined = periksa_bersama(paths[::-1])
    assert [one.jabatan for one in joined.laporan.pejabat] == [
        "Camat Tempeh", "Sekretaris Kecamatan", "Kasi Pelayanan Umum",
        "Kasi Pemberdayaan Masyarakat", "Kasi Pemerintahan", "Kasubbag Umum dan Kepegawaian",
        "Kasubbag Keuangan",
    ]  # fmt: skip


# Which workbooks belong together.


def naskah(jabatan: str = "Kasi Pemerintahan", *, setelan: str = "", lain: str = "") -> str:
    """A workbook of one official, drawn; `setelan` replaces settings, `lain` adds Pejabat rows."""
    settings = {
        "Unit Kerja": "Kecamatan Contoh",
        "Kabupaten/Kota": "Kabupaten Contoh",
        "Tahun": "2023",
        "Triwulan": "III",
    }
    for line in filter(None, setelan.split(";")):
        label, _, value = line.partition("=")
        settings[label.strip()] = value.strip()
    drawn = "\n".join(f"{label} | {value}" for label, value in settings.items())
    return f"""
Identitas
Isian | Nilai
{drawn}
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan | Tempat | Tanggal Laporan
{jabatan} | SITI AMINAH, S.STP | 19870702 200602 2 002 | | Contoh | 3 Oktober 2023
{lain}
PK
Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
{jabatan} | Sasaran | 1 | Layanan {jabatan} membaik | Persentase layanan {jabatan} | 97%
Realisasi
Jabatan | No | TW III
{jabatan} | 1 | 70%
Strategi
Jabatan | No | Strategi | Pada Bulan
{jabatan} | 1 | Menyusun jadwal {jabatan} | Januari s/d Desember 2023
"""


def kantor(folder: Path, **naskah_menurut_nama: str) -> list[Path]:
    return [gambar(text, folder / f"{name}.xlsx") for name, text in naskah_menurut_nama.items()]


def nama(laporan: tuple[Gabungan, ...]) -> list[list[str]]:
    return [[path.stem for path in one.paths] for one in laporan]


def test_officials_of_one_office_and_quarter_make_one_report(tmp_path: Path) -> None:
    """The office compares without case and punctuation, the quarter as a number or a numeral."""
    paths = kantor(
        tmp_path,
        a=naskah("Kasi A"),
        b=naskah("Kasi B", setelan="Unit Kerja=KECAMATAN  contoh.;Triwulan=3"),
        c=naskah("Kasi C", setelan="Tahun=2023 "),
    )
    assert nama(kelompokkan(paths)) == [["a", "b", "c"]]


@pytest.mark.parametrize(
    "setelan",
    ["Triwulan=II", "Tahun=2022", "Unit Kerja=Kecamatan Lain"],
)
def test_another_quarter_year_or_office_is_another_report(setelan: str, tmp_path: Path) -> None:
    """The near twins, in the order given."""
    paths = kantor(
        tmp_path, a=naskah("Kasi A"), b=naskah("Kasi B", setelan=setelan), c=naskah("Kasi C")
    )
    assert nama(kelompokkan(paths)) == [["a", "c"], ["b"]]


@pytest.mark.parametrize(
    "setelan", ["Unit Kerja=", "Tahun=", "Triwulan=", "Tahun=dua ribu", "Triwulan=V", "Tahun=#REF!"]
)
def test_what_does_not_say_office_year_and_quarter_is_never_joined(
    setelan: str, tmp_path: Path
) -> None:
    """Both lack the same setting: nothing says that they belong together."""
    paths = kantor(
        tmp_path, a=naskah("Kasi A", setelan=setelan), b=naskah("Kasi B", setelan=setelan)
    )
    assert nama(kelompokkan(paths)) == [["a"], ["b"]]


def test_an_official_in_two_workbooks_means_two_reports_and_says_so(tmp_path: Path) -> None:
    """However the Jabatan is written; the sentence names both files and the official."""
    paths = kantor(tmp_path, a=naskah("Kasi Umum"), b=naskah("Plt. Kepala Seksi UMUM"))
    first, second = kelompokkan(paths)
    assert (first.keterangan, nama((first, second))) == ("", [["a"], ["b"]])
    assert second.keterangan == (
        "b.xlsx tidak digabung dengan a.xlsx, walaupun unit kerja dan triwulannya sama: Plt. Kepala "
        "Seksi UMUM ada di keduanya. Supaya digabung, biarkan di setiap workbook hanya baris pejabat yang "
        "diisi di sana dan hapus baris pejabat lain di sheet PK, Realisasi, Anggaran, dan Strategi; sheet "
        "Pejabat boleh sama di semua workbook."
    )


def test_copies_of_a_whole_office_are_joined_as_the_sentence_says(tmp_path: Path) -> None:
    """Rows of others deleted in the four sheets that it names, Pejabat left as it is."""
    office = (FOLDER / "contoh.txt").read_text("utf-8")
    copies = []
    for number, name in enumerate(("a.xlsx", "b.xlsx")):
        copies.append(gambar(office, tmp_path / name))
        book = load_workbook(copies[-1])
        for sheet in (book[one] for one in ("PK", "Realisasi", "Anggaran", "Strategi")):
            for row in range(sheet.max_row, 1, -1):
                if (sheet.cell(row, 1).value == "Camat Wanasari") == bool(number):
                    sheet.delete_rows(row)
        book.save(copies[-1])
    (joined,) = kelompokkan(copies)
    assert joined == Gabungan(tuple(copies))
    assert proses_bersama(copies, tmp_path / "hasil").pemeriksaan.temuan == ()


def test_each_workbook_joins_the_first_report_that_has_none_of_its_officials(
    tmp_path: Path,
) -> None:
    """A third that conflicts with neither joins the first; a fourth the one that lacks it."""
    paths = kantor(
        tmp_path, a=naskah("Kasi A"), b=naskah("Kasi A"), c=naskah("Kasi C"), d=naskah("Kasi C")
    )
    assert nama(kelompokkan(paths)) == [["a", "c"], ["b", "d"]]


def test_many_shared_officials_are_counted(tmp_path: Path) -> None:
    """Three are named: two versions of a whole office's workbook."""
    other = lapor()
    other["Pejabat"][1][1] = "SITI AMINAH, S.STP"
    copies = [tulis(lapor(), tmp_path / "a.xlsx"), tulis(other, tmp_path / "b.xlsx")]
    _, second = kelompokkan(copies)
    assert "Kasi Pemerintahan, dan 4 pejabat lain ada di keduanya" in second.keterangan


def test_kept_apart_when_asked(tmp_path: Path) -> None:
    """`--terpisah`, and a single workbook is looked at by nobody."""
    paths = kantor(tmp_path, a=naskah("Kasi A"), b=naskah("Kasi B"))
    assert nama(kelompokkan(paths, terpisah=True)) == [["a"], ["b"]]
    assert kelompokkan([Path("tiada.xlsx")]) == (Gabungan((Path("tiada.xlsx"),)),)
    assert kelompokkan([]) == ()


CAMAT = "Camat | BUDI SANTOSO, S.STP | 19700507 199203 1 009"


def test_a_superior_who_is_only_listed_is_no_conflict(tmp_path: Path) -> None:
    """Every copy has the Camat's row in Pejabat; their indicators are in their own."""
    paths = kantor(
        tmp_path,
        a=naskah("Kasi A", lain=CAMAT),
        b=naskah("Kasi B", lain=CAMAT),
        c=naskah("Camat").replace("SITI AMINAH", "BUDI SANTOSO"),
    )
    assert nama(kelompokkan(paths)) == [["a", "b", "c"]]


def test_copies_that_nobody_has_filled_in_are_not_joined(tmp_path: Path) -> None:
    """Without any indicator those listed are in the workbook: who is in two is not said."""
    empty = naskah("Kasi A", lain=CAMAT).partition("PK\n")[0]
    paths = kantor(tmp_path, a=empty, b=empty, c=naskah("Kasi B"))
    assert nama(kelompokkan(paths)) == [["a", "c"], ["b"]]


@pytest.mark.parametrize("rusak", [b"bukan excel", b"PK\x03\x04 terpotong", b""])
def test_what_cannot_be_read_is_left_to_its_own_report(rusak: bytes, tmp_path: Path) -> None:
    """Opening it will say why; the others are joined without it."""
    paths = kantor(tmp_path, a=naskah("Kasi A"), b=naskah("Kasi B"))
    (tmp_path / "rusak.xlsx").write_bytes(rusak)
    found = kelompokkan([paths[0], tmp_path / "rusak.xlsx", paths[1], tmp_path / "tiada.xlsx"])
    assert nama(found) == [["a", "b"], ["rusak"], ["tiada"]]


# A look into a workbook without opening it.


@pytest.mark.parametrize("name", ["tempeh.xlsx", "contoh.xlsx"])
def test_a_look_sees_the_text_that_opening_sees(name: str) -> None:
    """Every cell of every main sheet whose text does not hang on a format."""
    path = FOLDER / name
    opened = {kunci(one.nama): one for one in buka(path).sheet}
    seen = intip(path, (sheet.name for sheet in UTAMA))
    assert len(seen) == len(UTAMA)
    for key, sheet in seen.items():
        for row, cells in sheet.baris.items():
            for col, cell in cells.items():
                known = opened[key].baris[row][col]
                if isinstance(cell.nilai, str):
                    assert (cell.teks, cell.sel) == (known.teks, known.sel)
        assert sheet.baris.keys() <= opened[key].baris.keys()


def ganti(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """The same package with its parts changed."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts.items():
            new.writestr(name, change(name, data))
    return path


SEL = (
    b'<row><c t="inlineStr"><is><t>Isian</t></is></c><c t="inlineStr"><is><r><t>Ni</t></r><r>'
    b"<t>lai</t></r></is></c></row>"
    b'<row><c t="str"><f>A1</f><v>Tahun</v></c><c><v>2023</v></c><c t="e"><v>#REF!</v></c></row>'
    b'<row r="9"><c r="A9" t="inlineStr"><is><t>Desimal</t></is></c><c r="AB9"><v>0.5</v></c></row>'
)


def test_a_look_understands_what_other_programs_write(tmp_path: Path) -> None:
    """Text in the cell, text in pieces, results of formulas, cells that do not say where they are."""
    path = gambar("Identitas\nIsian | Nilai\nTahun | 2023", tmp_path / "a.xlsx", lengkap=False)

    def inline(name: str, data: bytes) -> bytes:
        if name == "xl/_rels/workbook.xml.rels":
            return re.sub(rb"<Relationship [^>]*sharedStrings[^>]*>", b"", data)
        if name == "xl/worksheets/sheet1.xml":
            return re.sub(rb"<sheetData>.*</sheetData>", b"<sheetData>%b</sheetData>" % SEL, data)
        return data

    (sheet,) = intip(ganti(path, inline), ["identitas"]).values()
    assert {
        (row, col): (cell.teks, cell.nilai)
        for row, cells in sheet.baris.items()
        for col, cell in cells.items()
    } == {
        (1, 1): ("Isian", "Isian"),
        (1, 2): ("Nilai", "Nilai"),
        (2, 1): ("Tahun", "Tahun"),
        (2, 2): ("2023", 2023),
        (9, 1): ("Desimal", "Desimal"),
        (9, 28): ("0.5", 0.5),
    }


def test_a_look_at_a_damaged_part_sees_nothing(tmp_path: Path) -> None:
    """No traceback: the workbook stays alone, and opening it says what is wrong."""
    path = gambar(naskah(), tmp_path / "a.xlsx")

    def damage(name: str, data: bytes) -> bytes:
        return data[:50] if name == "xl/workbook.xml" else data

    assert intip(ganti(path, damage), ["Identitas"]) == {}


# What the joined workbooks say.


RINA = "19751129 199903 2 004"


def bersama(text: str, folder: Path) -> Pemeriksaan:
    return periksa_bersama(gambar_bersama(text, folder))


def dua(a: str, b: str) -> str:
    return f"[a.xlsx]\n{a}\n[b.xlsx]\n{b}"


def temuan(pemeriksaan: Pemeriksaan, kode: str = "") -> list[Temuan]:
    """The findings but for the empty Anggaran, which most of these drawings leave out."""
    return [one for one in pemeriksaan.temuan if one.kode.startswith(kode) and one.kode != "LKJ022"]


def lokasi(temuan: Temuan) -> list[str]:
    return [str(one) for one in temuan.lokasi]


def test_consistent_copies_give_no_finding(tmp_path: Path) -> None:
    """Blank beside filled in contradicts nothing, and what one has need not be in the other."""
    found = bersama(
        dua(
            naskah("Kasi A", setelan="Pembulatan=Bulatkan;Tempat=;Versi Templat=1.3", lain=CAMAT),
            naskah("Kasi B", setelan="Tempat=Contoh;Kabupaten/Kota=;Desimal=1", lain=CAMAT),
        ),
        tmp_path,
    )
    identitas = found.laporan.lkj.identitas
    assert temuan(found) == []
    assert (identitas.pembulatan, identitas.tempat, identitas.desimal, identitas.kabupaten) == (
        "Bulatkan", "Contoh", 1, "Kabupaten Contoh",
    )  # fmt: skip
    assert str(identitas.asal["tempat"]) == "[b.xlsx]Identitas!B6"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tempat=Lumajang", "Tempat=Tempeh"),
        ("Tanggal Laporan=3 Oktober 2023", "Tanggal Laporan=4 Oktober 2023"),
        ("Pembulatan=Potong", "Pembulatan=Bulatkan"),
        ("Batas Capaian=100%", "Batas Capaian=Tanpa batas"),
        ("Desimal=0", "Desimal=2"),
        ("Kabupaten/Kota=Kabupaten A", "Kabupaten/Kota=Kabupaten B"),
    ],
)
def test_contradictory_settings_are_one_finding_at_both_cells(
    a: str, b: str, tmp_path: Path
) -> None:
    """It quotes both and says which counts: that of the first workbook."""
    found = bersama(dua(naskah("Kasi A", setelan=a), naskah("Kasi B", setelan=b)), tmp_path)
    (one,) = temuan(found, "LKJ020")
    mine, other = (cell.partition("=")[2] for cell in (a, b))
    first, second = one.lokasi[1], one.lokasi[0]
    assert (first.berkas, second.berkas) == ("a.xlsx", "b.xlsx")
    assert first.row == second.row
    assert f'"{mine}" di {first}, tetapi "{other}" di {second}; yang dipakai {first}.' in one.pesan


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tanggal Laporan=3 Oktober 2023", "Tanggal Laporan=@2023-10-03"),
        ("Batas Capaian=100%", "Batas Capaian=#1:0%"),
        ("Pembulatan=Potong", "Pembulatan=potong"),
        ("Triwulan=III", "Triwulan=3"),
        ("Versi Templat=1.3", "Versi Templat=1,3"),
    ],
)
def test_the_same_setting_in_another_writing_is_no_contradiction(
    a: str, b: str, tmp_path: Path
) -> None:
    found = bersama(dua(naskah("Kasi A", setelan=a), naskah("Kasi B", setelan=b)), tmp_path)
    assert temuan(found, "LKJ0") == []


def test_what_is_wrong_with_the_settings_of_one_workbook_is_named_there(tmp_path: Path) -> None:
    """An old template, an unknown setting, one written twice; what all lack is missing once."""
    wrong = "Kabupaten/Kota=;Versi Templat=0.9;Warna=Biru"
    found = bersama(
        dua(naskah("Kasi A", setelan="Kabupaten/Kota="), naskah("Kasi B", setelan=wrong)), tmp_path
    )
    assert [(one.kode, lokasi(one)) for one in temuan(found)] == [
        ("LKJ005", ["[a.xlsx]Identitas!B3"]),
        ("LKJ014", ["[b.xlsx]Identitas!B6"]),
        ("LKJ004", ["[b.xlsx]Identitas!A7"]),
        ("LKJ205", ["[b.xlsx]Identitas!B6"]),
    ]


def test_two_holders_of_one_title_in_two_workbooks_are_no_contradiction(tmp_path: Path) -> None:
    """Each has their own row; told to add a remark, not to make the workbooks agree."""
    title = "Analis Kebijakan"
    other = naskah(title).replace("SITI AMINAH, S.STP | 19870702 200602 2 002", f"RINA | {RINA}")
    found = bersama(dua(naskah(title), other), tmp_path)
    (told,) = temuan(found, "LKJ011")
    assert [(str(one.sel), one.nilai) for one in told.usul] == [
        ("[a.xlsx]Pejabat!A2", f"{title} (SITI AMINAH)"),
        ("[b.xlsx]Pejabat!A2", f"{title} (RINA)"),
    ]
    assert temuan(found, "LKJ020") == []


def test_a_copy_of_the_same_holder_is_no_second_one(tmp_path: Path) -> None:
    title = "Analis Kebijakan"
    found = bersama(dua(naskah(title), naskah(title)), tmp_path)
    assert (temuan(found, "LKJ020"), temuan(found, "LKJ011")[0].lokasi[0].sheet) == ([], "PK")


def test_the_official_is_taken_from_their_own_workbook(tmp_path: Path) -> None:
    """Another copy's row that says otherwise is a finding; the same in other writing is not."""
    other = "Kasi B | Siti Aminah S.STP | 198707022006022003 | | CONTOH | 03-10-2023"
    found = bersama(dua(naskah("Kasi A", lain=other), naskah("Kasi B")), tmp_path)
    (one,) = temuan(found, "LKJ020")
    assert lokasi(one) == ["[a.xlsx]Pejabat!C3", "[b.xlsx]Pejabat!C2"]
    assert one.pejabat == "Kasi B"
    assert one.pesan.startswith("NIP Kasi B berbeda")
    (official,) = (row for row in found.laporan.lkj.pejabat if row.jabatan == "Kasi B")
    assert str(official.asal["nip"]) == "[b.xlsx]Pejabat!C2"


def test_one_contradiction_is_one_finding_however_many_repeat_it(tmp_path: Path) -> None:
    """Each wording quoted once, each cell named; a superior spelt in short is the same."""
    wrong = "Kasi C | SITI AMINAH, S.STP | 19870702 200602 2 002 | Sekcam | Lain"
    right = naskah("Kasi C").replace("2 002 | |", "2 002 | Sekretaris Kecamatan |")
    text = (
        f"[a.xlsx]\n{naskah('Kasi A', lain=wrong)}\n[b.xlsx]\n{naskah('Kasi B', lain=wrong)}\n"
        f"[c.xlsx]\n{right}"
    )
    (one,) = temuan(bersama(text, tmp_path), "LKJ020")
    assert len(one.lokasi) == 3
    assert one.pesan.count("Lain") == 1


def test_a_superior_is_found_in_another_workbook(tmp_path: Path) -> None:
    """Jabatan Atasan without a name: the name comes from the Camat's own copy."""
    kasi = naskah("Kasi A").replace("2 002 | |", "2 002 | Camat |")
    camat = (
        naskah("Camat")
        .replace("SITI AMINAH", "BUDI SANTOSO")
        .replace("19870702 200602 2 002", "19700507 199203 1 009")
    )
    found = bersama(dua(kasi, camat), tmp_path)
    official = next(row for row in found.laporan.lkj.pejabat if row.jabatan == "Kasi A")
    assert official.nama_atasan == "BUDI SANTOSO, S.STP"
    assert [row.jabatan for row in found.laporan.lkj.pejabat] == ["Camat", "Kasi A"]
    assert temuan(found) == []


def test_superiors_in_a_circle_are_ordered_all_the_same(tmp_path: Path) -> None:
    """LKJ109 names the circle; the order ends somewhere."""
    a = naskah("Kasi A").replace("2 002 | |", "2 002 | Kasi B |")
    b = naskah("Kasi B").replace("2 002 | |", "2 002 | Kasi A |")
    found = bersama(dua(a, b), tmp_path)
    assert [row.jabatan for row in found.laporan.lkj.pejabat] == ["Kasi A", "Kasi B"]
    assert len(temuan(found, "LKJ109")) == 1


ANGGARAN = """
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW III
"""


def test_checks_run_across_the_workbooks(tmp_path: Path) -> None:
    """A program in one, its kegiatan in another: the pagu that breaks the tree names both."""
    a = f"{naskah('Camat')}{ANGGARAN}Camat | Program | 7.01.02 | Pelayanan | 1 | 5.000.000 | 1"
    b = f"{naskah('Kasi A')}{ANGGARAN}Kasi A | Kegiatan | 7.01.02.2.01 | Urusan | 1 | 8.000.000 | 1"
    (one,) = temuan(bersama(dua(a, b), tmp_path), "LKJ504")
    assert lokasi(one) == ["[a.xlsx]Anggaran!F2", "[b.xlsx]Anggaran!F2"]


def test_a_blank_jabatan_never_means_the_row_above_in_another_workbook(tmp_path: Path) -> None:
    """The first row of a copy has nothing above it."""
    b = naskah("Kasi B").replace("Kasi B | Sasaran | 1", " | Sasaran | 1")
    found = bersama(dua(naskah("Kasi A"), b), tmp_path)
    assert [one.jabatan for one in found.laporan.lkj.indikator] == ["Kasi A", ""]


def test_sheets_are_missing_in_one_workbook(tmp_path: Path) -> None:
    """A finding for that file alone; what the others have is read."""
    paths = gambar_bersama(dua(naskah("Kasi A"), naskah("Kasi B")), tmp_path)
    book = load_workbook(paths[1])
    del book["Anggaran"]
    book["Strategi"].row_dimensions[2].hidden = True
    book["PK"].delete_rows(1, 9)
    book.save(paths[1])
    found = periksa_bersama(paths)
    assert {(one.kode, *lokasi(one)) for one in temuan(found, "LKJ0")} == {
        ("LKJ001", "[b.xlsx]Anggaran!A1"),
        ("LKJ002", "[b.xlsx]PK!A1"),
        ("LKJ013", "[b.xlsx]Strategi!A2"),
    }
    assert found.laporan.lkj.sheet_terbaca == {sheet.name for sheet in UTAMA}


RANCU = "97%", "1.500 laporan"


def test_an_exception_by_cell_silences_in_its_own_workbook(tmp_path: Path) -> None:
    """Both copies have the finding at PK!F2; one accepts it. A file's name may stand before it."""
    entry = "Pengecualian\nKode | Sel | Alasan | Oleh\nLKJ007 | {} | Benar | Camat\n"
    a, b = (naskah(one).replace(*RANCU).replace("70%", "900") for one in ("Kasi A", "Kasi B"))
    for sel, silenced in (("PK!F2", "a.xlsx"), ("[b.xlsx]PK!F2", "b.xlsx")):
        found = bersama(dua(a + entry.format(sel), b), tmp_path)
        quiet = [one for one in temuan(found, "LKJ007") if one.status is Status.DIKECUALIKAN]
        assert [lokasi(one) for one in quiet] == [[f"[{silenced}]PK!F2"]]
        assert temuan(found, "LKJ017") == []
    alone = periksa_workbook(gambar(a + entry.format("[c.xlsx]PK!F2"), tmp_path / "c.xlsx"))
    assert [one.status for one in temuan(alone, "LKJ007")] == [Status.DIKECUALIKAN]


def test_what_copies_of_one_template_share_counts_once(tmp_path: Path) -> None:
    """Sentences, exceptions and holidays that are the same in both; an own one beside them stays."""
    shared = (
        "Kalimat\nJabatan | Kalimat\nKasi A | Semua target sudah terlaksana.\n"
        "Pengecualian\nKode | Jabatan | No | Alasan | Oleh\nLKJ404 | Kasi A | 1 | Benar | Camat\n"
        "Libur\nTanggal | Keterangan\n15 Desember 2023 | Hari Jadi\n"
    )
    lkj = bersama(
        dua(naskah("Kasi A") + shared, f"{naskah('Kasi B')}{shared}16 Desember 2023 | Lain\n"),
        tmp_path,
    ).laporan.lkj
    assert (len(lkj.kalimat), len(lkj.pengecualian), len(lkj.libur)) == (1, 1, 2)


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    """In the locations and in the names of the annotated copies."""
    text = f"[kasi/isian.xlsx]\n{naskah('Kasi A')}\n[camat/Isian.xlsx]\n{naskah('Camat', setelan='Desimal=9')}"
    found = bersama(text, tmp_path)
    assert {str(cell) for one in temuan(found) for cell in one.lokasi} == {
        "[camat/Isian.xlsx]Identitas!B6"
    }


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["/x/a.xlsx"], [""]),
        (["/x/a.xlsx", "/x/b.xlsx"], ["a.xlsx", "b.xlsx"]),
        (["/x/a.xlsx", "/y/A.xlsx", "/y/b.xlsx"], ["x/a.xlsx", "y/A.xlsx", "b.xlsx"]),
        (["/1/x/a.xlsx", "/2/x/a.xlsx"], ["1/x/a.xlsx", "2/x/a.xlsx"]),
        (["/a.xlsx", "/a.xlsx"], ["//a.xlsx", "//a.xlsx"]),
    ],
)
def test_names_are_as_short_as_they_can_be(paths: list[str], names: list[str]) -> None:
    """One needs none; of equal ones as many folders as it takes."""
    assert [one.sebutan for one in bernama([Path(one) for one in paths])] == names


def test_a_workbook_that_cannot_be_read_is_named_and_the_others_are_checked(
    tmp_path: Path,
) -> None:
    """The failure is a sentence beside the report; where all fail, it is raised."""
    paths = kantor(tmp_path, a=naskah("Kasi A"), b=naskah("Kasi B"))
    (tmp_path / "c.xlsx").write_bytes(b"rusak")
    found = periksa_bersama([*paths, tmp_path / "c.xlsx"])
    assert [one.jabatan for one in found.laporan.pejabat] == ["Kasi A", "Kasi B"]
    assert [(one.path.name, one.kesalahan[:7]) for one in found.gagal] == [("c.xlsx", "c.xlsx:")]
    alone = periksa_bersama([paths[0], tmp_path / "c.xlsx"])
    assert (alone.berkas, len(alone.gagal)) == (str(paths[0]), 1)
    assert alone.masukan == bernama(paths[:1])
    (tmp_path / "d.xlsx").write_bytes(b"rusak")
    with pytest.raises(Kegagalan, match=r"(?s)c\.xlsx: .*d\.xlsx: "):
        baca_bersama([tmp_path / "c.xlsx", tmp_path / "d.xlsx"])


# What is told and written of them.


def test_the_results_link_to_the_right_input_and_mark_each(tmp_path: Path) -> None:
    """An annotated copy of every input, with its own findings; links that lead to its cells."""
    text = f"[kasi/isian.xlsx]\n{naskah('Kasi A').replace(*RANCU)}\n[camat/isian.xlsx]\n{naskah('Camat')}"
    paths = gambar_bersama(text, tmp_path)
    hasil = proses_bersama(paths, tmp_path / "hasil")
    assert [one.name for one in hasil.berkas] == [
        "Rekap LKJ TW III 2023 - Kecamatan Contoh.xlsx",
        "LKJ TW III 2023 - 1 Kasi A.xlsx",
        "LKJ TW III 2023 - 2 Camat.xlsx",
        "kasi - isian - diperiksa.xlsx",
        "camat - isian - diperiksa.xlsx",
    ]
    kasi, camat = (load_workbook(path)["PK"]["F2"] for path in hasil.berkas[3:])
    assert kasi.comment is not None
    assert "LKJ007" in kasi.comment.text
    assert camat.comment is None
    checks = load_workbook(hasil.berkas[0])["Pemeriksaan"]
    links = [row[5].hyperlink for row in checks.iter_rows(min_row=5) if row[2].value == "LKJ007"]
    assert [(one.target, one.location) for one in links if one] == [
        ("..\\kasi\\isian.xlsx", "'PK'!F2")
    ]
    said = ringkasan_hasil(hasil)
    assert "(gabungan 2 workbook: kasi/isian.xlsx dan camat/isian.xlsx)" in said


def test_json_has_a_list_of_files_and_csv_divides_them(tmp_path: Path) -> None:
    """One workbook stays a string; a location begins with its file."""
    text = dua(naskah("Kasi A").replace(*RANCU), naskah("Kasi B"))
    found = bersama(text, tmp_path)
    told = Diperiksa(found.berkas, found.temuan)
    (report,) = json.loads(sebagai_json([told]))
    assert report["berkas"] == [str(tmp_path / "a.xlsx"), str(tmp_path / "b.xlsx")]
    assert "[a.xlsx]PK!F2" in [one["lokasi"][0] for one in report["temuan"]]
    assert f'"{tmp_path / "a.xlsx"}; {tmp_path / "b.xlsx"}";LKJ' in sebagai_csv([told])
    alone = periksa_workbook(tmp_path / "a.xlsx")
    assert alone.berkas == str(tmp_path / "a.xlsx")
    assert sebutan_masukan(alone.masukan) == "a.xlsx"


def test_one_workbook_reads_as_it_always_did(tmp_path: Path) -> None:
    """Alone or as a group of one: no file is named."""
    path = gambar(naskah(setelan="Kabupaten/Kota=;Desimal=9"), tmp_path / "a.xlsx")
    alone, group = baca(path), baca_bersama([path])
    assert alone == group
    assert [str(cell) for one in alone.temuan for cell in one.lokasi] == [
        "Identitas!B3", "Identitas!B6",
    ]  # fmt: skip


def test_the_example_of_the_rule_needs_both_workbooks() -> None:
    """Without the second, the first contradicts nobody."""
    settings = (
        "Identitas\nIsian | Nilai\nUnit Kerja | K\nKabupaten/Kota | L\nTahun | 2023\nTriwulan | III"
    )
    assert temuan_dari(f"[a.xlsx]\n{settings}", "LKJ020") == []


def test_a_path_is_named_by_as_little_as_tells_it_from_all_others() -> None:
    """Case set aside; one that nothing tells is named whole."""
    paths = [Path("/k/a/isian.xlsx"), Path("/k/b/isian.xlsx"), Path("/k/lain.xlsx")]
    assert [one.sebutan for one in bernama(paths)] == ["a/isian.xlsx", "b/isian.xlsx", "lain.xlsx"]
    alike = [Path("/k/A.xlsx"), Path("/K/a.xlsx")]
    assert [one.sebutan for one in bernama(alike)] == [
        "/".join(one.absolute().parts) for one in alike
    ]
