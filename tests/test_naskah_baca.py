"""Documents of Word as they are read: what a person sees of them, and one sentence for what is none."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from gambar import gambar, urai_blok
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.naskah.baca import baca_naskah
from lkj_xlsx.naskah.baca_isi import Naskah
from lkj_xlsx.naskah.kenal_tabel import Macam, kenali_tabel
from lkj_xlsx.naskah.standar import templat_standar
from lkj_xlsx.perintah import cli
from naskah_tulis import isi, paragraf, tabel, tulis_naskah, tulis_paket, tulis_xml
from test_naskah_balik import KANTOR, NASKAH

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def dibaca(tmp_path: Path, badan: str, lain: dict[str, str] | None = None) -> Naskah:
    return baca_naskah(tulis_xml(tmp_path / "LAPORAN.docx", badan, lain))


def teks(naskah: Naskah) -> list[str]:
    return [one.teks for one in naskah.alinea]


def lari(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("xml", "terlihat"),
    [
        (f"<w:ins>{lari('72%')}</w:ins>", "72%"),
        (f"<w:moveTo>{lari('72%')}</w:moveTo>", "72%"),
        (f"<w:del><w:r><w:delText>82%</w:delText></w:r></w:del>{lari('72%')}", "72%"),
        (f"<w:moveFrom>{lari('82%')}</w:moveFrom>{lari('72%')}", "72%"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{lari('72%')}</w:sdtContent></w:sdt>", "72%"),
        (f"<w:fldSimple>{lari('72%')}</w:fldSimple>", "72%"),
        (f"<w:smartTag>{lari('72%')}</w:smartTag>", "72%"),
        (f"<w:hyperlink>{lari('72%')}</w:hyperlink>", "72%"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + lari("3"), "3"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>82%</w:t></w:r>" + lari("72%"), "72%"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>72%</w:t></w:r>', "72%"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:t>c</w:t></w:r>", "a\tb\n-c"),
    ],
)  # fmt: skip
def test_a_paragraph_reads_as_a_person_sees_it(tmp_path: Path, xml: str, terlihat: str) -> None:
    """Insertions, controls, fields and tags are there; deletions, instructions and hidden text not."""
    assert teks(dibaca(tmp_path, f"<w:p>{xml}</w:p>")) == [terlihat]


def test_open_changes_are_noted_where_they_change_the_text(tmp_path: Path) -> None:
    """A change that puts back what it took away is none; nor is one of looks."""
    naskah = dibaca(
        tmp_path,
        paragraf("[-70%-][+72%+]")
        + paragraf("[-72%-][+72%+]")
        + '<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr><w:r><w:t>biasa</w:t></w:r></w:p>'
        + tabel([["a", "[+b+]"], ["c", "d"]]),
    )
    assert [str(one).partition("]")[2] for one in naskah.perubahan] == [
        "paragraf 1",
        "Tabel 1 baris 1 kolom 2",
    ]


def test_rows_and_cells_within_controls_are_rows_and_cells(tmp_path: Path) -> None:
    """A deleted row is none; a row may begin further to the right."""
    row = "<w:tr><w:tc>{}</w:tc><w:sdt><w:sdtContent><w:tc>{}</w:tc></w:sdtContent></w:sdt></w:tr>"
    naskah = dibaca(
        tmp_path,
        "<w:tbl>"
        + row.format(paragraf("a"), paragraf("b"))
        + f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraf('x')}</w:tc></w:tr>"
        + f"<w:sdt><w:sdtContent>{row.format(paragraf('c'), paragraf('d'))}</w:sdtContent></w:sdt>"
        + f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>{paragraf("e")}</w:tc></w:tr></w:tbl>',
    )
    (found,) = naskah.tabel
    assert [[one and one.teks for one in row] for row in found.kisi] == [
        ["a", "b"],
        ["c", "d"],
        [None, "e"],
    ]


def test_a_merged_cell_stands_at_every_place_that_it_covers(tmp_path: Path) -> None:
    """Over columns and over rows, with the place where it begins."""
    naskah = dibaca(tmp_path, tabel([["judul"], ["a", "b"], ["^", "c"]]))
    (found,) = naskah.tabel
    assert [[one and one.teks for one in row] for row in found.kisi] == [
        ["judul", "judul"],
        ["a", "b"],
        ["a", "c"],
    ]
    assert str(found.kisi[2][0] and found.kisi[2][0].sel) == "[LAPORAN.docx]Tabel 1 baris 2 kolom 1"
    assert [one.teks for one in found.petak] == ["judul", "a", "b", "c"]


def test_tables_bear_the_number_of_their_caption_unless_two_have_it(tmp_path: Path) -> None:
    """Any other is counted."""
    blocks = ("Tabel 2.1. Perjanjian", [["a", "b"]], "Lihat Tabel 2.2", [["c", "d"]], "Tabel 2.4", [["e", "f"]], "TABEL 2.4", [["g", "h"]])  # fmt: skip
    naskah = baca_naskah(tulis_naskah(tmp_path / "x.docx", *blocks))
    assert [one.nama for one in naskah.tabel] == ["Tabel 2.1", "Tabel 2", "Tabel 3", "Tabel 4"]


def test_notes_boxes_heads_and_nested_tables_have_homes_of_their_own(tmp_path: Path) -> None:
    """A text box is read once, in whichever way it is written first; a line of two heads likewise."""
    box = f"<w:txbxContent>{paragraf('dalam kotak')}{tabel([['k', 'l']])}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = f"<mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    inner = tabel([["dalam", "sel"]])
    outer = f"<w:tbl><w:tr><w:tc>{paragraf('luar')}{inner}<w:p><w:r>{both}</w:r></w:p></w:tc></w:tr></w:tbl>"
    naskah = dibaca(
        tmp_path,
        f"<w:p><w:r>{both}</w:r></w:p>{outer}",
        {
            "header1.xml": paragraf("Kecamatan Contoh"),
            "header2.xml": paragraf("Kecamatan Contoh"),
            "footer1.xml": paragraf("Triwulan III"),
            "footnotes.xml": f"<w:footnote>{paragraf('Sumber: DPA')}</w:footnote>",
            "styles.xml": "",
        },
    )
    told = [
        f"{str(one.sel).partition(']')[2]}: {one.teks}" for one in naskah.semua_teks if one.teks
    ]
    assert told == [
        "kotak teks 1: dalam kotak",
        "kotak teks 2: dalam kotak",
        "kepala halaman 1: Kecamatan Contoh",
        "kaki halaman 1: Triwulan III",
        "catatan kaki 1: Sumber: DPA",
        "tabel dalam kotak teks 1 baris 1 kolom 1: k",
        "tabel dalam kotak teks 1 baris 1 kolom 2: l",
        "tabel dalam kotak teks 2 baris 1 kolom 1: k",
        "tabel dalam kotak teks 2 baris 1 kolom 2: l",
        "Tabel 1 baris 1 kolom 1: luar",
        "tabel dalam Tabel 1 1 baris 1 kolom 1: dalam",
        "tabel dalam Tabel 1 1 baris 1 kolom 2: sel",
    ]


def test_a_table_too_wide_for_anybody_is_cut(tmp_path: Path) -> None:
    """Spans are not believed; a table without a cell is none."""
    assert dibaca(tmp_path, "<w:tbl><w:tr/></w:tbl>").tabel == ()
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="9999"/></w:tcPr>{paragraf("a")}</w:tc>'
    (found,) = dibaca(tmp_path, f"<w:tbl><w:tr>{wide}{wide}</w:tr></w:tbl>").tabel
    assert len(found.kisi[0]) == 256


def test_a_strict_document_reads_like_any(tmp_path: Path) -> None:
    """Word can save in the namespace of the standard."""
    path = tmp_path / "x.docx"
    space = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    tulis_paket(path, {"word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{paragraf("a")}</w:body></w:document>'})  # fmt: skip
    assert teks(baca_naskah(path)) == ["a"]


@pytest.mark.parametrize(
    ("isi_berkas", "kata"),
    [
        (_OLE + b"Word lama", "format Word lama (.doc)"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (b"%PDF-1.7", "bukan dokumen Word"),
        (b"", "berkas kosong"),
        (b"PK\x03\x04rusak", "rusak atau terpotong"),
    ],
)
def test_what_is_no_document_is_one_sentence(tmp_path: Path, isi_berkas: bytes, kata: str) -> None:
    """That names the file and says what to do."""
    path = tmp_path / "LAPORAN.docx"
    path.write_bytes(isi_berkas)
    with pytest.raises(Kegagalan, match=r"^LAPORAN\.docx: ") as failure:
        baca_naskah(path)
    assert kata in str(failure.value)


def test_packages_of_other_programs_are_named(tmp_path: Path) -> None:
    """A workbook, a presentation, a text of LibreOffice, a package without anything."""
    book = gambar("Pejabat\nJabatan | Nama | NIP\n", tmp_path / "x.xlsx").rename(
        tmp_path / "a.docx"
    )
    with pytest.raises(Kegagalan, match="workbook Excel"):
        baca_naskah(book)
    odt = tulis_paket(tmp_path / "b.docx", {"mimetype": "application/vnd.oasis"}, "content.xml")
    with pytest.raises(Kegagalan, match="LibreOffice"):
        baca_naskah(odt)
    slides = tulis_paket(
        tmp_path / "c.docx", {"ppt/presentation.xml": "<p/>"}, "ppt/presentation.xml"
    )
    with pytest.raises(Kegagalan, match="bukan dokumen Word"):
        baca_naskah(slides)
    with zipfile.ZipFile(tmp_path / "d.docx", "w") as package:
        package.writestr("kosong.txt", "")
    with pytest.raises(Kegagalan, match="bukan dokumen Word"):
        baca_naskah(tmp_path / "d.docx")


@pytest.mark.parametrize(
    ("badan", "kata"),
    [
        ('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document/>', "deklarasi XML"),
        ("<w:document><w:body>", "rusak"),
        ("<a>" * 300 + "</a>" * 300, "bersarang terlalu dalam"),
        ("", "rusak"),
    ],
)
def test_harmful_parts_are_refused(tmp_path: Path, badan: str, kata: str) -> None:
    """Entities, unfinished and endless nesting: a sentence, and nothing is fetched or filled."""
    path = tulis_paket(tmp_path / "x.docx", {"word/document.xml": badan})
    with pytest.raises(Kegagalan, match=r"^x\.docx: ") as failure:
        baca_naskah(path)
    assert kata in str(failure.value)
    assert "Excel" not in str(failure.value)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A megabyte of one letter packs to a thousandth."""
    path = tulis_paket(tmp_path / "x.docx", {"word/document.xml": f"<a>{' ' * 3_000_000}</a>"})
    with pytest.raises(Kegagalan, match="dimampatkan secara tidak wajar"):
        baca_naskah(path)


def test_too_large_a_part_or_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By limits far above a thousand pages."""
    path = tulis_naskah(tmp_path / "x.docx", "a" * 500)
    monkeypatch.setattr("lkj_xlsx.naskah.baca_paket.TERURAI_TERBESAR", 100)
    with pytest.raises(Kegagalan, match="terlalu besar"):
        baca_naskah(path)
    monkeypatch.setattr("lkj_xlsx.naskah.baca_paket.UKURAN_TERBESAR", 100)
    with pytest.raises(Kegagalan, match="lebih besar dari"):
        baca_naskah(path)


def test_a_path_that_leads_to_no_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing there, a folder, a lock file of Word, a file that the system keeps back."""
    with pytest.raises(Kegagalan, match="tidak ditemukan"):
        baca_naskah(tmp_path / "tiada.docx")
    with pytest.raises(Kegagalan, match="bukan berkas biasa"):
        baca_naskah(tmp_path)
    with pytest.raises(Kegagalan, match="berkas kunci"):
        baca_naskah(tmp_path / "~$LAPORAN.docx")
    path = tulis_naskah(tmp_path / "x.docx", "a")

    def tolak(_: Path) -> bytes:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "read_bytes", tolak)
    with pytest.raises(Kegagalan, match="tidak diizinkan"):
        baca_naskah(path)


# Which table is which.


def macam(tmp_path: Path, *baris: list[list[str]]) -> list[tuple[Macam, list[str]]]:
    """The tables of the report in a document, and what their rows name."""
    naskah = baca_naskah(tulis_naskah(tmp_path / "x.docx", *baris))
    return [
        (one.macam, [row.teks("indikator") or row.teks("sasaran") for row in one.baris])
        for one in kenali_tabel(naskah.tabel)
    ]


def test_a_table_that_goes_on_in_another_is_one(tmp_path: Path) -> None:
    """Each page of a typed report may have a table of its own, with the header or its numbers again."""
    head = ["No", "Sasaran", "Indikator Kinerja", "Target"]
    first = [["Lampiran"], head, ["(1)", "(2)", "(3)", "(4)"], ["1", "s", "Jumlah a", "2 a"]]
    second = [
        head,
        ["2", "s", "Jumlah b", "3 b"],
        ["", "", "", ""],
        head,
        ["3", "", "Jumlah c", "3 b"],
    ]
    own = [["No", "Nama", "Paraf"], ["1", "Budi", ""]]
    assert macam(tmp_path, first, second, own) == [
        (Macam.PERJANJIAN, ["Jumlah a", "Jumlah b", "Jumlah c"])
    ]


def test_columns_are_known_by_their_headers_in_any_order(tmp_path: Path) -> None:
    """In one row or two, in the words of other offices."""
    flat = [
        ["Capaian Kinerja (%)", "Realisasi s.d. TW III", "Target", "Indikator Kinerja Kegiatan"],
        ["50%", "1 a", "2 a", "Jumlah a"],
    ]
    unmerged = [
        ["No", "Sasaran/ Kegiatan", "Anggaran", "", "", "Kinerja", "", "", "Efisiensi", ""],
        ["", "", "Pagu", "Realisasi", "Penyerapan", "T", "R", "%", "", "Paraf"],
        ["Kegiatan"],
        ["1", "Administrasi Umum", "5", "4", "80%", "", "", "", "", ""],
    ]
    naskah = baca_naskah(tulis_naskah(tmp_path / "y.docx", flat, unmerged))
    first, second = kenali_tabel(naskah.tabel)
    assert [one.teks("indikator") for one in first.baris] == ["Jumlah a"]
    assert second.macam is Macam.BIAYA
    assert second.kolom == {
        "no", "sasaran", "pagu", "belanja", "serapan", "target", "realisasi", "capaian", "efisiensi",
    }  # fmt: skip


def test_a_header_in_two_rows_may_begin_with_a_blank(tmp_path: Path) -> None:
    """Each column is known by what stands in either row."""
    rows = [
        ["", "Indikator Kinerja", "Sasaran", "", ""],
        ["No", "", "", "Target", "Realisasi"],
        ["1", "Jumlah a", "s", "2 a", "1 a"],
    ]
    assert macam(tmp_path, rows) == [(Macam.KINERJA, ["Jumlah a"])]


def test_reading_a_document_needs_neither_its_library_nor_pandas(
    kantor: Path, naskah: Path
) -> None:
    """What only the writing of documents needs is not loaded to check one."""
    code = (
        "import sys; sys.argv[1:] = ['check', sys.argv[1], '--dengan', sys.argv[2], '--quiet']\n"
        "from lkj_xlsx.perintah.cli import main\n"
        "try: main()\n"
        "except SystemExit: print([one for one in ('docx', 'lxml', 'pandas') if one in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(naskah), str(kantor)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_no_other_table_is_taken_for_one_of_the_report(tmp_path: Path) -> None:
    """Whatever heads it."""
    assert (
        macam(
            tmp_path, [["Target", "Realisasi"], ["1", "2"]], [["a"]], [["No", "Uraian"], ["1", "x"]]
        )
        == []
    )


# The command.


CAMAT = """
Naskah Tabel 2.1
No | Sasaran | Indikator Kinerja | Target
1 | Layanan membaik | Persentase layanan tepat waktu | 97%
Naskah Tabel 2.2
No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian
1 | Layanan membaik | Persentase layanan tepat waktu | 97% | 70% | 72%
Naskah Tabel 2.3
No | Kegiatan | Pagu | Realisasi Anggaran | Serapan
1 | PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA | 4.000.000 | 1.000.000 | 25%
Naskah Tabel 2.4
No | Indikator Kinerja | Strategi | Pada Bulan
1 | Persentase layanan tepat waktu | Menyusun jadwal layanan | Januari s/d Desember 2023
"""


def jalankan(monkeypatch: pytest.MonkeyPatch, *args: object) -> int:
    monkeypatch.setattr(sys, "argv", ["lkj-xlsx", *map(str, args)])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert isinstance(end.value.code, int)
    return end.value.code


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    return gambar(KANTOR, tmp_path / "isian.xlsx")


@pytest.fixture
def naskah(tmp_path: Path) -> Path:
    """The document of one official, drawn, with an edited target."""
    return tulis_naskah(
        tmp_path / "LAPORAN.docx", *urai_blok(NASKAH.replace("12 desa\n", "13 desa\n", 1))
    )


def test_check_tells_what_a_document_says_otherwise(
    kantor: Path, naskah: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In each form, with the exit status of workbooks; a file that cannot be read beside it."""
    assert jalankan(monkeypatch, "check", naskah, "--dengan", kantor) == 1
    said = capsys.readouterr().out
    assert "(LAPORAN.docx): " in said
    assert "Tabel 2.1 baris 3 kolom 4" in said
    assert "[LAPORAN.docx]" not in said
    assert jalankan(monkeypatch, "check", naskah, "--dengan", kantor, "--quiet") == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(
        one.startswith("LAPORAN.docx: Galat LKJ305 Tabel 2.1 baris 3 kolom 4: ") for one in lines
    )
    clean = tulis_naskah(naskah.with_name("rapi.docx"), *urai_blok(CAMAT))
    assert jalankan(monkeypatch, "check", clean, "--dengan", kantor, "--quiet") == 0
    assert capsys.readouterr().out == ""
    old = naskah.with_name("lama.doc")
    old.write_bytes(_OLE)
    assert jalankan(monkeypatch, "check", naskah, old, "--dengan", kantor, "--format", "json") == 2
    output = capsys.readouterr()
    first, second = json.loads(output.out)
    assert first["berkas"] == str(naskah)
    places = [one["lokasi"] for one in first["temuan"] if one["kode"] == "LKJ305"]
    assert places == [["[LAPORAN.docx]Tabel 2.1 baris 3 kolom 4", "PK!F3"]]
    assert second["kesalahan"] in output.err
    assert "temuan" not in second
    assert jalankan(monkeypatch, "check", naskah, "--dengan", kantor, "--format", "csv") == 1
    assert ";[LAPORAN.docx]Tabel 2.1 baris 3 kolom 4; PK!F3;" in capsys.readouterr().out.replace(
        '"', ""
    )


def test_a_folder_and_a_pattern_name_documents(
    kantor: Path, naskah: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each document once, without Word's lock files."""
    naskah.with_name("~$LAPORAN.docx").write_text("kunci")
    folder = naskah.parent
    assert (
        jalankan(monkeypatch, "check", folder, folder / "*.docx", naskah, "--dengan", kantor) == 1
    )
    assert capsys.readouterr().out.count("(LAPORAN.docx)") == 1
    empty = folder / "kosong"
    empty.mkdir()
    assert jalankan(monkeypatch, "check", empty, "--dengan", kantor) == 2
    assert "folder tanpa naskah" in capsys.readouterr().err
    assert jalankan(monkeypatch, "check", empty / "*.docx", "--dengan", kantor) == 2
    assert "tidak ada naskah yang cocok" in capsys.readouterr().err


def test_a_document_and_its_workbook_go_together(
    kantor: Path, naskah: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One without the other, several offices, a workbook that cannot be read: a sentence each."""

    def kata(*args: object) -> str:
        assert jalankan(monkeypatch, "check", *args) == 2
        return " ".join(capsys.readouterr().err.split())

    assert "LAPORAN.docx: naskah diperiksa bersama workbook-nya" in kata(naskah)
    assert "isian.xlsx" in kata(naskah, kantor)
    assert "--dengan hanya berguna" in kata(kantor, "--dengan", kantor)
    other = gambar(KANTOR.replace("Contoh", "Lain"), naskah.with_name("lain.xlsx"))
    assert "2 laporan" in kata(naskah, "--dengan", kantor, "--dengan", other, "--terpisah")
    broken = naskah.with_name("rusak.xlsx")
    broken.write_bytes(b"PK")
    assert "rusak.xlsx" in kata(naskah, "--dengan", broken)
    strange = tulis_naskah(
        naskah.with_name("asing.docx"), "Laporan Kinerja Kasi Trantib", [["a", "b"]]
    )
    assert "tidak dikenali sebagai laporan" in kata(strange, "--dengan", kantor)


def test_names_are_forgiven_as_those_of_workbooks_are(
    naskah: Path, kantor: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without their ending or in other case; what came in pieces, or in the wrong order, is said so."""
    document = naskah.with_name("LKJ S.STP Kasi.docx")
    document.write_bytes(naskah.read_bytes())
    for typed in ("LKJ S.STP Kasi", "lkj s.stp kasi.DOCX"):
        assert jalankan(monkeypatch, "check", document.with_name(typed), "--dengan", kantor) == 1

    def kata(*words: str | Path) -> str:
        capsys.readouterr()
        assert jalankan(monkeypatch, "check", *words) == 2
        return " ".join(capsys.readouterr().err.split())

    pieces = str(document).split(" ")
    quoted = f'diapit tanda petik; ketik "{document}"'
    assert quoted in kata(*pieces, "--dengan", kantor)
    assert quoted in kata(*pieces)
    book = gambar(KANTOR, naskah.with_name("data kantor.xlsx"))
    first, rest = str(book).split(" ")
    assert f'diapit tanda petik; ketik "{book}"' in kata(naskah, "--dengan", first, rest)
    right = f'check "{naskah}" --dengan "{kantor}"'
    assert right in kata(kantor, "--dengan", naskah)
    assert f'check "{document}" --dengan "WORKBOOK.xlsx"' in kata(document, "--dengan", naskah)
    near = kata(document.with_name("LKJ S.STP Kasie.docx"), "--dengan", kantor)
    assert 'maksud Anda "LKJ S.STP Kasi.docx"' in near


def test_a_template_is_told_as_one(
    naskah: Path, kantor: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its placeholders; one that somebody left in a report makes none of it."""
    template = naskah.with_name("templat.docx")
    template.write_bytes(templat_standar())
    capsys.readouterr()
    assert jalankan(monkeypatch, "check", template, "--dengan", kantor) == 2
    assert "ini templat naskah, masih berisi {konsep}" in capsys.readouterr().err
    blocks = [*urai_blok(NASKAH)]
    report = tulis_naskah(naskah.with_name("laporan.docx"), "{jabatan} {apa}", *blocks)
    assert jalankan(monkeypatch, "check", report, "--dengan", kantor) == 1


def test_runs_of_texts() -> None:
    """The helper of these tests writes tracked changes as Word does."""
    assert isi("a[-b-]") == (
        '<w:r><w:t xml:space="preserve">a</w:t></w:r><w:del w:id="1" w:author="x"><w:r>'
        '<w:delText xml:space="preserve">b</w:delText></w:r></w:del>'
    )


_DIHAPUS = '<w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>'


def test_a_deleted_paragraph_mark_joins_what_it_parted(tmp_path: Path) -> None:
    """In the body and in a cell, at the place of the first, told as an open change; a table parts them."""
    parted = f"<w:p>{_DIHAPUS}{lari('Rp1.000')}</w:p><w:p>{lari('.000')}</w:p>"
    cell = f"<w:tbl><w:tr><w:tc>{parted}</w:tc></w:tr></w:tbl>"
    lonely = f"<w:p>{_DIHAPUS}{lari('awal')}</w:p>"
    naskah = dibaca(tmp_path, parted + paragraf("sesudah") + lonely + cell + lonely)
    assert [(one.teks, one.sel.row) for one in naskah.alinea] == [
        ("Rp1.000.000", 1),
        ("sesudah", 3),
        ("awal", 4),
        ("awal", 5),
    ]
    (table,) = naskah.tabel
    assert [one.alinea for one in table.petak] == [("Rp1.000.000",)]
    assert [str(one).partition("]")[2] for one in naskah.perubahan] == [
        "paragraf 1",
        "Tabel 1 baris 1 kolom 1",
    ]


def test_a_mark_that_is_only_formatted_or_inserted_joins_nothing(tmp_path: Path) -> None:
    """Two paragraphs stay two."""
    for mark in ('<w:ins w:id="1"/>', "<w:b/>"):
        body = f"<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{lari('satu')}</w:p>{paragraf('dua')}"
        assert teks(dibaca(tmp_path, body)) == ["satu", "dua"]


@pytest.mark.parametrize(
    ("huruf", "kode", "terlihat"),
    [
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "B3", "≥"),
        ("Symbol", "F0A3", "≤"),
        ("Symbol", "F0B1", "±"),
        ("Symbol", "F0B4", "×"),
        ("Symbol", "F0B8", "÷"),
        ("Symbol", "F0B0", "°"),
        ("Symbol", "F02D", "−"),
        ("Symbol", "F061", ""),
        ("Times New Roman", "2265", "≥"),
        ("Arial", "00B0", "°"),
        ("Arial", "F0B0", ""),
        ("Wingdings", "F0FC", ""),
        ("Wingdings", "FC", ""),
        ("Arial", "x", ""),
        ("", "2265", ""),
    ],
)
def test_symbols_are_read_as_people_see_them(
    tmp_path: Path, huruf: str, kode: str, terlihat: str
) -> None:
    """Those of figures, of the font Symbol; pictures say nothing."""
    run = f'<w:r><w:sym w:font="{huruf}" w:char="{kode}"/><w:t>90%</w:t></w:r>'
    assert teks(dibaca(tmp_path, f"<w:p>{run}</w:p>")) == [f"{terlihat}90%"]
