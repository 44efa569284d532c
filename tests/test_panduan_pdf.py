"""The guide as PDF and as HTML: what is committed is what its source makes, and it can be read."""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
import sys
from importlib import import_module

import pytest

from buat import FOLDER

AKAR = FOLDER.parent
PANDUAN = (AKAR / "PANDUAN.md").read_text(encoding="utf-8")
TERBANYAK = 25
"""Pages of what is to be read."""

sys.path.append(str(AKAR / "docs"))
cetak = import_module("panduan_pdf")
perlu_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler (pdftotext) tidak terpasang"
)


def halaman(pdf: bytes) -> list[str]:
    """The text of each page."""
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return done.stdout.decode().removesuffix("\f").split("\f")


@pytest.fixture(scope="module")
def lembar() -> list[str]:
    return halaman(cetak.PDF.read_bytes())


@perlu_poppler
def test_the_pdf_is_what_the_source_makes(lembar: list[str]) -> None:
    """`python docs/panduan_pdf.py` would change neither a page's text nor their number."""
    assert halaman(cetak.pdf(PANDUAN)) == lembar


def test_the_html_is_what_the_source_makes() -> None:
    """To the letter, pictures included."""
    assert cetak.HTML.read_text(encoding="utf-8") == cetak.html(PANDUAN)


@perlu_poppler
def test_the_guide_is_short_enough_to_be_read(lembar: list[str]) -> None:
    """The tables of rules stand behind it, in a part that begins on a page of its own."""
    (first,) = [n for n, page in enumerate(lembar) if page.lstrip().startswith("Lampiran:")]
    assert first <= TERBANYAK
    assert all("LKJ001" not in page for page in lembar[:first])
    assert "LKJ001" in lembar[first]
    assert all("Lampiran: arti setiap kode temuan · halaman" in page for page in lembar[first:])


@perlu_poppler
def test_the_contents_name_the_pages(lembar: list[str]) -> None:
    """Each section's heading stands on the page that the contents give it."""
    told = re.findall(r"^ *((?:\d+\.|Lampiran:) .+?) \(hal\. (\d+)\)", lembar[0], re.MULTILINE)
    assert len(told) == PANDUAN.count("\n## ")
    for title, page in told:
        assert re.search(rf"^ *{re.escape(title)}", lembar[int(page) - 1], re.MULTILINE), title


@perlu_poppler
def test_commands_and_outputs_stand_on_lines_of_their_own(lembar: list[str]) -> None:
    """A command is never folded, so that it can be typed as it stands; of an output no word is broken."""
    lines = {" ".join(line.split()) for page in lembar for line in page.splitlines()}
    words = {word for line in lines for word in line.split()}
    for kind, content in re.findall(r"```(bat|text)\n(.*?)```", PANDUAN, re.DOTALL):
        if kind == "bat":
            assert " ".join(content.split()) in lines
        assert set(content.split()) <= words


@perlu_poppler
def test_options_and_short_words_with_a_slash_are_not_broken() -> None:
    """Wherever a line ends: `--from` is typed with its dashes, `n/a` is one word."""
    (page,) = halaman(cetak.pdf("# J\n\n" + "tulis n/a atau --from. " * 200))
    assert {word for word in page.split() if set(word) & set("-/")} == {"n/a", "--from."}


def test_equal_sources_make_equal_files() -> None:
    """No clock and no chance gets into the PDF."""
    text = "# Judul\n\nIsi, lihat [atas](#judul).\n"
    assert cetak.pdf(text) == cetak.pdf(text)
    assert cetak.pdf(text) != cetak.pdf(text.replace("Isi", "Lain"))


def test_the_html_needs_no_other_file() -> None:
    """Its pictures are inside, and its links lead into itself or to the internet."""
    page = cetak.HTML.read_text(encoding="utf-8")
    for name, content in zip(
        re.findall(r"!\[[^\]]+\]\(([^)]+)\)", PANDUAN),
        re.findall(r'src="data:image/png;base64,([^"]+)"', page),
        strict=True,
    ):
        assert base64.b64decode(content) == (AKAR / name).read_bytes()
    ids = set(re.findall(r' id="([^"]+)"', page))
    for target in re.findall(r'href="([^"]+)"', page):
        assert target.removeprefix("#") in ids or target.startswith("https://"), target


@perlu_poppler
def test_signs_of_either_language_are_text() -> None:
    """What a clerk types is shown as typed, whatever it means to Typst or to a browser."""
    source = """# J\n\na #let \\*b\\* $x$ "y" \\\\ \\<z> & `#"k";` = @c --- ~$d"""
    shown = """a #let *b* $x$ "y" \\ <z> & #"k"; = @c --- ~$d"""
    assert shown in halaman(cetak.pdf(source))[0]
    assert "&lt;z&gt; &amp; <code>#&quot;k&quot;;</code>" in cetak.html(source)


@pytest.mark.parametrize("text", ["# J\n\n<table></table>\n", "# J\n\na <b>b</b>\n"])
def test_html_in_the_source_is_refused(text: str) -> None:
    """It would look otherwise on either side; comments are left out."""
    for make in (cetak.ke_typst, cetak.html):
        with pytest.raises(ValueError, match="<"):
            make(text)
        assert "catatan" not in make("# J\n\n<!-- catatan -->\n")


def test_a_column_holds_its_longest_word_and_the_talkative_one_gets_the_rest() -> None:
    """Widths are shares; a table of short words is as wide as its words ask for."""
    tree = cetak.pohon(f"# J\n\n| Kode | Arti |\n| --- | --- |\n| LKJ001 | {'kata ' * 60} |\n")
    rows = [row.children for part in tree.children[1].children for row in part.children]
    code, meaning = cetak.lebar_kolom(rows)
    assert 8 * 100 <= code < meaning / 5


def test_the_files_are_small_enough_to_be_sent() -> None:
    """By mail, and over a slow line."""
    assert cetak.PDF.stat().st_size < 4_000_000
    assert cetak.HTML.stat().st_size < 4_000_000
