"""What terminals of any width show: no broken word, no lost figure, every remedy."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from buat import FOLDER
from gambar import gambar
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.perintah.konsol import Layar, layar
from lkj_xlsx.perintah.layar import penutup_batch
from lkj_xlsx.perintah.lipatan import lipat, lipat_sel
from lkj_xlsx.perintah.tabel_temuan import sebagai_tabel
from lkj_xlsx.proses.pipeline import Pemeriksaan, periksa_workbook
from lkj_xlsx.temuan import Temuan, Tingkat
from lkj_xlsx.temuan.kalimat import baris_aktif, kalimat_berlokasi, kalimat_tanpa_lokasi
from test_cli import BERSIH, RUSAK, jalankan

Capture = pytest.CaptureFixture[str]
LEBAR = [60, 80, 100, 160]
_WARNA = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(scope="module", params=["contoh", "tempeh"])
def diperiksa(request: pytest.FixtureRequest) -> Pemeriksaan:
    """Either example, checked."""
    return periksa_workbook(FOLDER / f"{request.param}.xlsx")


class Terminal:
    """A terminal of a width, with or without colours; its last screen as people see it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys
        for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
            monkeypatch.delenv(name, raising=False)

    def jalankan(self, lebar: int | None, *args: object, warna: bool = False) -> str:
        """The visible characters; every line is held against the width, but a command on its own."""
        self.monkeypatch.setenv("TERM", "xterm")
        self.monkeypatch.setenv("FORCE_COLOR" if warna else "NO_COLOR", "1")
        self.monkeypatch.setattr(sys.stdout, "isatty", lambda: lebar is not None)
        if lebar is not None:
            self.monkeypatch.setenv("COLUMNS", str(lebar))
        assert jalankan(self.monkeypatch, *args) in {0, 1}
        said = self.capsys.readouterr().out
        assert ("\x1b[" in said) <= warna
        seen = _WARNA.sub("", said)
        lines = [one for one in seen.splitlines() if not one.strip().startswith("lkj-xlsx ")]
        assert lebar is None or max(map(len, lines), default=0) <= lebar
        return seen


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> Terminal:
    return Terminal(monkeypatch, capsys)


def rata(text: str) -> str:
    """The words, whatever lines they stand on."""
    return " ".join(text.split())


@pytest.mark.parametrize("warna", [False, True])
@pytest.mark.parametrize("lebar", [60, 80])
def test_a_narrow_list_holds_every_finding_whole(
    diperiksa: Pemeriksaan, lebar: int, warna: bool, terminal: Terminal
) -> None:
    """Cell, sentence and remedy, each word and figure unbroken; the cell once."""
    said = terminal.jalankan(lebar, "check", diperiksa.path, warna=warna)
    assert "+--" not in said
    words = rata(said)
    assert rata(kalimat_ringkas(diperiksa)) in words
    for one in diperiksa.temuan:
        assert f"Temuan : {rata(kalimat_tanpa_lokasi(one))} Saran : {rata(one.saran)}" in words
        assert f"{one.tingkat} {one.kode}: {one.lokasi[0]}" in words
        assert _kata(one.pesan) <= _kata(words)


def _kata(text: str) -> set[str]:
    """The words and figures, without the marks at their ends."""
    return {word.strip(".:;,()") for word in text.split()}


def kalimat_ringkas(diperiksa: Pemeriksaan) -> str:
    """How many findings there are, as the headline says it."""
    from lkj_xlsx.temuan.hitungan import Hitungan

    return Hitungan.dari(diperiksa.temuan).ringkas


@pytest.mark.parametrize("warna", [False, True])
@pytest.mark.parametrize("lebar", [100, 160])
def test_a_wide_table_holds_every_finding_whole(
    diperiksa: Pemeriksaan, lebar: int, warna: bool, terminal: Terminal
) -> None:
    """No word of a column is broken."""
    said = terminal.jalankan(lebar, "check", diperiksa.path, warna=warna)
    rows = [[rata(" ".join(cell)) for cell in zip(*block, strict=True)] for block in _baris(said)]
    shown = [row for row in rows if row[0] != "Tingkat"]
    assert len(shown) == len(diperiksa.temuan)
    found = _menurut_pejabat(diperiksa)
    for one, (level, code, places, message, advice) in zip(found, shown, strict=True):
        assert (level, code) == (one.tingkat, one.kode)
        assert places.split()[0] == str(one.lokasi[0])
        assert (message, advice) == (rata(kalimat_tanpa_lokasi(one)), rata(one.saran))


def _menurut_pejabat(diperiksa: Pemeriksaan) -> list[Temuan]:
    found = diperiksa.temuan
    officials = dict.fromkeys(one.pejabat for one in found)
    return [one for official in officials for one in found if one.pejabat == official]


def _baris(said: str) -> list[list[list[str]]]:
    """The rows of the tables, each as its lines, each as its cells."""
    blocks: list[list[list[str]]] = [[]]
    for line in said.splitlines():
        if line.startswith("|"):
            blocks[-1].append([cell.strip() for cell in line[1:-1].split(" | ")])
        elif blocks[-1]:
            blocks.append([])
    return [one for one in blocks if one]


@pytest.mark.parametrize("warna", [False, True])
@pytest.mark.parametrize("lebar", LEBAR)
@pytest.mark.parametrize(
    "args",
    [
        ("explain",),
        *(("explain", code) for code in ("LKJ015", "LKJ209", "LKJ313", "LKJ504", "LKJ701")),
        ("template", "baru.xlsx", "--from", FOLDER / "tempeh.xlsx", "--tahun", "2024"),
        ("template", "baru.xlsx", "--from", FOLDER / "contoh.xlsx", "--lengkap"),
        ("template", "nama yang agak panjang untuk sebuah workbook kecamatan.xlsx", "--contoh"),
    ],
)
def test_a_fold_changes_nothing_but_where_lines_end(
    lebar: int, warna: bool, args: tuple[object, ...], tmp_path: Path, terminal: Terminal
) -> None:
    """The same words at any width as in a file."""
    terminal.monkeypatch.chdir(tmp_path)
    more = ["--timpa"] if args[0] == "template" else []
    whole = terminal.jalankan(None, *args, *more, warna=warna)
    folded = terminal.jalankan(lebar, *args, *more, warna=warna)
    assert rata(folded) == rata(whole)


@pytest.mark.parametrize("name", ["contoh", "tempeh"])
def test_a_run_is_told_whole_at_any_width(name: str, tmp_path: Path, terminal: Terminal) -> None:
    """Every finding that is shown is shown whole, with its remedy; only the folder may be broken."""
    args = ("process", FOLDER / f"{name}.xlsx", "--output", tmp_path / "hasil")
    terminal.jalankan(None, *args)
    whole = terminal.jalankan(None, *args)
    assert whole.count("Saran: ") == len(re.findall(r"\[(?:Galat|Peringatan|Catatan)\]", whole))
    for lebar in LEBAR:
        folded = terminal.jalankan(lebar, *args, warna=lebar == 80)
        assert "".join(folded.split()) == "".join(whole.split())
        assert set(whole.split()) - set(folded.split()) <= {str(tmp_path / "hasil")}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("pendek", ["pendek"]),
        ("", [""]),
        ("satu dua tiga empat", ["satu dua", "  tiga", "  empat"]),
        ("  satu dua tiga", ["  satu dua", "   tiga"]),
        ("Saran : satu dua tiga", ["Saran :", "   satu", "   dua", "   tiga"]),
        ("/folder/yang/panjang/sekali", ["/folder/", "  yang/", "  panjang/", "  sekali"]),
        ("Sub-Koordinator-Umum", ["Sub-", "  Koordinator-", "  Umum"]),
        ("Tanpatempatputus ya", ["Tanpatempatputus", "  ya"]),
        ("\x1b[1msatu dua tiga\x1b[0m", ["\x1b[1msatu dua", "  tiga\x1b[0m"]),
    ],
)
def test_lines_are_folded_at_blanks_and_hang(text: str, lines: list[str]) -> None:
    """Only a word longer than a line is broken, behind a slash or a hyphen; colours take no room."""
    assert lipat(text, 11 if text.startswith("  ") else 10).split("\n") == lines
    assert lipat(text, None) == text


_SALIN = 'lkj-xlsx template "LKJ Camat - baru.xlsx" --from "LKJ Camat.xlsx"'


@pytest.mark.parametrize("lebar", [20, 40, 60, 70, 80])
@pytest.mark.parametrize("akhir", [".", ". Lalu isi lagi seperti biasa, dan simpan.", ""])
def test_a_command_to_copy_stays_on_a_line(lebar: int, akhir: str) -> None:
    """Where it is wider than the screen, too: on one of its own."""
    text = f"Siapkan baris itu dari PK yang sudah terisi: {_SALIN}{akhir}"
    lines = lipat(text, lebar).split("\n")
    (own,) = (one for one in lines if "lkj-xlsx" in one)
    assert _SALIN in own
    assert rata(" ".join(lines)) == text
    if lebar < len(_SALIN):
        assert own.strip().removesuffix(".") == _SALIN
    assert all(len(one) <= lebar for one in lines if one != own)


def test_a_cell_folds_a_command_between_its_names() -> None:
    """Within a name only where it is wider than the cell."""
    assert lipat_sel(f"Ketik {_SALIN}.", 26) == (
        "Ketik lkj-xlsx template",
        '"LKJ Camat - baru.xlsx"',
        '--from "LKJ Camat.xlsx".',
    )
    assert lipat_sel('lkj-xlsx check "LKJ Camat-Wanasari.xlsx"', 14) == (
        "lkj-xlsx check",
        '"LKJ Camat-',
        'Wanasari.xlsx"',
    )


@pytest.mark.parametrize("lebar", range(10, 34))
def test_a_number_stays_with_what_it_is(lebar: int) -> None:
    text = "Isi Realisasi untuk No 3, lalu (No 12) di bawahnya"
    shown = lipat(text, lebar)
    assert "No 3," in shown
    assert "(No 12)" in shown
    assert rata(shown) == text


def test_a_label_keeps_its_text_on_its_right() -> None:
    """Also one of a list, and one without a colon."""
    for text in (
        "  Hasil  : satu dua tiga empat lima enam",
        "Mengapa    satu dua tiga empat lima enam",
    ):
        _, *more = lipat(text, 36).split("\n")
        assert more == [" " * text.index("satu") + "enam"]


def test_cells_of_a_table_do_not_hang() -> None:
    assert lipat_sel("satu dua tiga", 10) == (
        "satu dua",
        "tiga",
    )
    assert lipat_sel("", 10) == ("",)


def temuan(pesan: str, *lokasi: Sel, pejabat: str = "") -> Temuan:
    return Temuan("LKJ504", "aturan", Tingkat.GALAT, pejabat, lokasi, pesan, "Betulkan.")


@pytest.mark.parametrize(
    ("pesan", "says"),
    [
        ('Kalimat di PK!F7 menyebut "II".', 'PK!F7: Kalimat menyebut "II".'),
        ('Gelar "A.Md" (PK!F7) berbeda dari "S.E." (PK!F8).', 'PK!F7: Gelar "A.Md" berbeda dari "S.E." (PK!F8).'),
        ("Target di PK!F7.", "PK!F7: Target."),
        ("Nilai di PK!F7 dan PK!F8 berbeda.", "Nilai di PK!F7 dan PK!F8 berbeda."),
        ("PK!F7 kosong.", "PK!F7 kosong."),
        ("Nilai di PK!F71 berbeda.", "PK!F7: Nilai di PK!F71 berbeda."),
        ("Target kosong.", "PK!F7: Target kosong."),
    ],
)  # fmt: skip
def test_a_place_is_named_once_in_a_line(pesan: str, says: str) -> None:
    """It is left out of the sentence where that stays one, else before it."""
    assert kalimat_berlokasi(temuan(pesan, Sel("PK", 7, 6))) == says


def test_without_a_place_the_official_is_named_or_nobody() -> None:
    assert kalimat_berlokasi(temuan("Kosong.", pejabat="Camat")) == "Camat: Kosong."
    assert kalimat_berlokasi(temuan("Kosong.")) == "Kosong."


def test_a_word_too_long_for_a_column_makes_it_a_list() -> None:
    """The word stays whole; so does a table whose places leave no room for sentences."""
    word = "PROGRAM" * 10
    for found in (
        temuan(f"Pagu {word} Rp5.000.", Sel("PK", 7, 6)),
        temuan("Pagu Rp5.000.", Sel("PK", 7, 6, f"{word}.xlsx")),
    ):
        said = sebagai_tabel("Judul", [found], lebar=110, warna=False)
        assert "+--" not in said
        assert word in said
        assert "Saran  : Betulkan." in said


def test_errors_are_folded_to_their_own_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    assert jalankan(monkeypatch, "check", "tiada sama sekali.xlsx") == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) > 1
    assert max(map(len, lines)) <= 40
    assert all(line.startswith("  ") for line in lines[1:])


def test_the_width_is_that_of_the_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that cannot tell gets the width of a file; a Windows console is not filled to the brim."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "fileno", lambda: 2)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((72, 20)))
    assert layar(sys.stderr).lebar == 72
    monkeypatch.setattr(sys, "platform", "win32")
    assert layar(sys.stderr).lebar == 71

    def refuse(_: int) -> os.terminal_size:
        raise OSError

    monkeypatch.setattr(os, "get_terminal_size", refuse)
    assert layar(sys.stderr).lebar == 131


def test_a_batch_names_both_of_its_workbooks() -> None:
    said = penutup_batch([], [], Path("hasil") / "Rekap Gabungan.xlsx").splitlines()
    assert said[1:] == [
        f"Rekap gabungan: {Path('hasil') / 'Rekap Gabungan.xlsx'}",
        f"Data gabungan: {Path('hasil') / 'Data Gabungan.xlsx'}",
    ]


def test_quiet_commands_print_findings_and_errors_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Nothing of a clean workbook; of another a line a finding, the same of check and process."""
    clean, wrong = gambar(BERSIH, tmp_path / "bersih.xlsx"), gambar(RUSAK, tmp_path / "rusak.xlsx")
    monkeypatch.chdir(tmp_path)
    for args in (
        ["check", clean], ["process", clean], ["explain"], ["explain", "LKJ504"],
        ["template", "baru"], ["template", "contoh", "--contoh"], ["template", "lagi", "--from", clean],
    ):  # fmt: skip
        assert jalankan(monkeypatch, *args, "--quiet") == 0
        assert capsys.readouterr() == ("", "")
    assert jalankan(monkeypatch, "check", wrong, "--quiet") == 1
    told = capsys.readouterr().out
    assert told.startswith("rusak.xlsx: Galat LKJ006 Realisasi!C2: ")
    assert all(" Saran: " in line for line in told.splitlines())
    assert jalankan(monkeypatch, "process", wrong, "--quiet") == 1
    assert capsys.readouterr() == (told, "")
    batch = ["process", clean, wrong, "--output", "semua", "--terpisah", "--quiet", "--jobs", 2]
    assert jalankan(monkeypatch, *batch) == 1
    assert capsys.readouterr() == (told, "")
    assert jalankan(monkeypatch, "check", "tiada.xlsx", "--quiet") == 2
    assert "tidak ditemukan" in capsys.readouterr().err
    assert jalankan(monkeypatch, "explain", "LKJ999", "--quiet") == 2


@pytest.mark.parametrize("perintah", ["check", "process"])
def test_quiet_findings_are_a_line_each_for_a_program_and_folded_for_people(
    perintah: str, terminal: Terminal, tmp_path: Path
) -> None:
    """Whatever COLUMNS says to a pipe; on a terminal words stay whole and a finding begins at the edge."""
    target = ["--output", tmp_path] if perintah == "process" else []
    args = [perintah, FOLDER / "tempeh.xlsx", "--quiet", *target]
    terminal.monkeypatch.setenv("COLUMNS", "80")
    piped = terminal.jalankan(None, *args).splitlines()
    found = periksa_workbook(FOLDER / "tempeh.xlsx").temuan
    assert piped == [f"tempeh.xlsx: {one}" for one in baris_aktif(found)]
    shown = terminal.jalankan(80, *args)
    assert rata(shown) == rata(" ".join(piped))
    begun = [line for line in shown.splitlines() if not line.startswith("  ")]
    assert len(begun) == len(piped)
    assert all(map(str.startswith, piped, begun))


def test_a_quiet_template_still_tells_what_was_wrong_in_the_old_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """That is a finding."""
    old = gambar(BERSIH.replace("| 97%", "| 9x/7y"), tmp_path / "lama.xlsx")
    assert jalankan(monkeypatch, "template", tmp_path / "baru", "--from", old, "--quiet") == 1
    assert 'PK!F2: "9x/7y" tidak terbaca' in capsys.readouterr().out


def test_results_of_an_earlier_name_are_listed_and_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """What we wrote for another quarter or unit, not what the office put there; once more in a batch."""
    path = gambar(BERSIH, tmp_path / "a.xlsx")
    jalankan(monkeypatch, "process", path)
    assert "Hasil lama" not in capsys.readouterr().out
    folder = tmp_path / "a_hasil"
    gambar(BERSIH, folder / "catatan sendiri.xlsx")
    (folder / "surat.docx").touch()
    before = {one.name for one in folder.iterdir()}
    gambar(
        "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Wanasari\nTahun | 2023\nTriwulan | III\n"
        + BERSIH,
        path,
    )
    jalankan(monkeypatch, "process", path)
    said = capsys.readouterr().out
    _, left = said.split("Hasil lama di folder itu")
    assert "yang sudah ditandatangani jangan dihapus:" in left.splitlines()[0]
    assert [line.strip() for line in left.splitlines()[1:]] == [
        "Rekap LKJ TW III 2023 - Kecamatan Contoh.xlsx"
    ]
    assert before <= {one.name for one in folder.iterdir()}
    other = gambar(BERSIH, tmp_path / "b.xlsx")
    jalankan(monkeypatch, "process", path, other)
    assert (
        "Hasil lama di folder itu, tidak dihapus: Rekap LKJ TW III 2023 - Kecamatan Contoh.xlsx"
        in capsys.readouterr().out
    )


def test_the_pdf_of_an_earlier_printout_is_listed_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A PDF of the office's own is not, whatever it was made of."""
    path = gambar(BERSIH, tmp_path / "a.xlsx")
    jalankan(monkeypatch, "process", path)
    folder = tmp_path / "a_hasil"
    recap = next(folder.glob("Rekap*.xlsx"))
    old = folder / "Cetak LKJ TW II 2023 - Kecamatan Contoh.xlsx"
    old.write_bytes(recap.read_bytes())
    for name in (old.with_suffix(".pdf"), recap.with_suffix(".pdf"), folder / "Cetak LKJ kami.pdf"):
        name.touch()
    capsys.readouterr()
    jalankan(monkeypatch, "process", path, "--ulang")
    _, left = capsys.readouterr().out.split("Hasil lama di folder itu")
    assert [line.strip() for line in left.splitlines()[1:]] == [
        "Cetak LKJ TW II 2023 - Kecamatan Contoh.pdf",
        "Cetak LKJ TW II 2023 - Kecamatan Contoh.xlsx",
    ]


def test_other_programs_are_handed_utf8(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    """Whatever letters the console has; JSON without a mark before it, and none on a terminal."""
    path = gambar(RUSAK.replace("SITI", "SÍTI"), tmp_path / "a.xlsx")
    jalankan(monkeypatch, "check", path, "--format", "csv")
    said = capfdbinary.readouterr().out
    assert said.startswith("\ufeffberkas;".encode())
    jalankan(monkeypatch, "check", path, "--format", "json")
    assert capfdbinary.readouterr().out.startswith(b"[\n")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    jalankan(monkeypatch, "check", path, "--format", "csv")
    assert capfdbinary.readouterr().out.startswith(b"berkas;")


def test_a_screen_remembers_that_it_is_quiet() -> None:
    assert layar(senyap=True).senyap
    assert not Layar().senyap
