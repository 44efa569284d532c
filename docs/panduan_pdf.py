"""`PANDUAN.md` and its pictures in, the same as `PANDUAN.pdf` and as one file `PANDUAN.html` out.

`python docs/panduan_pdf.py` writes both, and so does `python docs/panduan.py`, which calls it. The
converter is Typst (PyPI `typst`: a wheel without system packages, with its own fonts), for development
only; what it makes of a text depends on the text, the pictures and its version, which is pinned, and on
nothing else: no clock, no font of the machine. `markdown-it-py` reads the Markdown.
"""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path

import typst
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from lkj_xlsx.perintah.lipatan import lipat

AKAR = Path(__file__).resolve().parent.parent
SUMBER = AKAR / "PANDUAN.md"
PDF = AKAR / "PANDUAN.pdf"
HTML = AKAR / "PANDUAN.html"

KOLOM_KODE = 92
"""Characters of a line of output across the page."""
_KOLOM_TABEL = 104
"""Characters of a table's text across the page, a little less than there is room for."""
_UDARA_SEL = 2
"""Characters that the edges of a cell take."""
_BARIS_UTUH = 24
"""Lines of output that are not torn over two pages."""
_LAMPIRAN = "Lampiran"
"""The heading that begins with this begins a part of its own, on a new page."""
_TAK_TERJANGKAR = re.compile(r"[^\w\- ]")

_BERGARIS = re.compile(r"((?<!\S)(?=\S{1,20}(?:\s|$))\S*(?:--|/)\S+)")
"""A short word with what Typst may break it at."""

_TATA = """\
#set document(title: {judul}, date: none)
#let kaki(bagian) = context align(center, text(8.5pt, fill: luma(90))[#bagian · halaman
  #counter(page).display() dari #counter(page).final().first()])
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 20mm), footer: kaki({judul}))
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "id", hyphenate: false)
#set par(leading: 0.6em, spacing: 0.95em, justify: false)
#set list(indent: 4pt, spacing: 0.75em)
#set enum(indent: 4pt, spacing: 0.75em)
#show raw: set text(font: "DejaVu Sans Mono", size: 8.2pt)
#show link: set text(fill: rgb("#1f4e79"))
#show heading: set text(fill: rgb("#1f4e79"))
#show heading.where(level: 1): set text(19pt)
#show heading.where(level: 2): set text(14.5pt)
#show heading.where(level: 3): set text(11.5pt)
#show heading: set block(above: 1.5em, below: 0.8em)
#show table: set text(9pt)
#show table: set par(leading: 0.5em)
#show table.cell.where(y: 0): strong
#set table(stroke: 0.4pt + luma(170), inset: (x: 4.5pt, y: 4pt), fill: (_, y) => if y == 0 {{ rgb("#dce6f1") }})
#set table.cell(breakable: false, align: left)
#let kode(isi, perintah: false, utuh: false) = block(width: 100%, fill: luma(244), inset: 6pt, radius: 2pt,
  stroke: 0.4pt + luma(200), sticky: perintah, breakable: not utuh, raw(isi, block: true))
#let gambar(jalur, ket) = block(width: 100%, above: 1em, below: 1.2em, breakable: false,
  stroke: 0.4pt + luma(190), inset: 2pt, image(jalur, width: 100%, alt: ket))
#let halaman(label) = context [~(hal.~#counter(page).at(label).first())]
"""

_GAYA = """\
body { font: 16px/1.5 "Segoe UI", Carlito, Calibri, sans-serif; color: #222; max-width: 56rem; margin: 2rem auto; padding: 0 1rem }
h1, h2, h3, a { color: #1f4e79 }
h2 { border-bottom: 1px solid #ccc; margin-top: 2.5rem }
table { border-collapse: collapse; margin: 1rem 0 }
th, td { border: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top }
th { background: #dce6f1 }
code { font: .85em Consolas, "DejaVu Sans Mono", monospace; background: #f2f2f2 }
pre { background: #f2f2f2; border: 1px solid #ddd; padding: .6rem; white-space: pre-wrap }
img { max-width: 100%; border: 1px solid #ccc }
@media print { body { max-width: none; font-size: 11pt } tr, img, pre { break-inside: avoid } h2, h3 { break-after: avoid } }
"""


def pdf(text: str) -> bytes:
    """The guide as a PDF."""
    made = typst.compile(
        ke_typst(text).encode(), root=str(AKAR), format="pdf", ignore_system_fonts=True, timestamp=0
    )
    if not isinstance(made, bytes):
        raise TypeError(type(made))
    return made


def html(text: str) -> str:
    """The guide as one HTML file: the pictures are inside."""
    tree = pohon(text)
    body = "".join(_HtmlSimpul(tree).blok(node) for node in tree.children)
    return (
        '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(_judul(tree))}</title>\n<style>\n{_GAYA}</style>\n</head>\n<body>\n"
        f"{body}</body>\n</html>\n"
    )


def ke_typst(text: str) -> str:
    """The guide in Typst's language."""
    tree = pohon(text)
    body = "\n\n".join(_TypstSimpul(tree).blok(node) for node in tree.children)
    return f"{_TATA.format(judul=_teks(_judul(tree)))}\n{body}\n"


def tulis() -> None:
    """Renew both files."""
    text = SUMBER.read_text(encoding="utf-8")
    PDF.write_bytes(pdf(text))
    HTML.write_text(html(text), encoding="utf-8", newline="\n")


def jangkar(judul: str) -> str:
    """The anchor that GitHub gives a heading."""
    return _TAK_TERJANGKAR.sub("", judul.lower()).replace(" ", "-")


def pohon(text: str) -> SyntaxTreeNode:
    """The guide's Markdown as a tree."""
    return SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(text))


def _judul(tree: SyntaxTreeNode) -> str:
    return _polos(next(node for node in tree.children if node.type == "heading"))


def _polos(node: SyntaxTreeNode) -> str:
    """The text of a node without its looks."""
    if node.type in {"text", "code_inline"}:
        return node.content
    if node.type in {"softbreak", "hardbreak"}:
        return " "
    return "".join(_polos(child) for child in node.children)


def _diumumkan(node: SyntaxTreeNode | None) -> bool:
    """Is it a picture, a table or an output, with or without a comment before it?"""
    if node is None or node.type == "html_block":
        return node is not None and _diumumkan(node.next_sibling)
    return any(one.type in {"image", "table", "fence"} for one in node.walk())


def _jangkar_semua(tree: SyntaxTreeNode) -> frozenset[str]:
    return frozenset(jangkar(_polos(node)) for node in tree.children if node.type == "heading")


def _teks(text: str) -> str:
    r"""A string of Typst's: `"…"` with what it would understand otherwise escaped."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


class _Simpul:
    """What both languages do alike with a node of the Markdown."""

    def __init__(self, tree: SyntaxTreeNode) -> None:
        self.jangkar = _jangkar_semua(tree)

    def blok(self, node: SyntaxTreeNode) -> str:
        """A paragraph, a list, a table …; a kind that the guide does not use fails."""
        made: str = getattr(self, f"_{node.type}")(node)
        return made

    def sebaris(self, nodes: Sequence[SyntaxTreeNode]) -> str:
        """What stands within a line."""
        return "".join(self.blok(node) for node in nodes)

    def _inline(self, node: SyntaxTreeNode) -> str:
        return self.sebaris(node.children)


class _TypstSimpul(_Simpul):
    """Nodes of the Markdown in, Typst out."""

    def _heading(self, node: SyntaxTreeNode) -> str:
        title = _polos(node)
        begin = f"#set page(footer: kaki({_teks(title)}))\n" if title.startswith(_LAMPIRAN) else ""
        label = f"<{jangkar(title)}>"
        return f"{begin}#heading(level: {node.tag[1:]})[{self.sebaris(node.children)}] {label}"

    def _paragraph(self, node: SyntaxTreeNode) -> str:
        """Text; on the page of the picture, the table or the output that it announces."""
        text = self.sebaris(node.children)
        announces = _polos(node).endswith(":") or _diumumkan(node.next_sibling)
        return f"#block(sticky: true)[{text}]" if announces and not node.hidden else text

    def _bullet_list(self, node: SyntaxTreeNode) -> str:
        return f"#list({self._butir(node)})"

    def _ordered_list(self, node: SyntaxTreeNode) -> str:
        return f"#enum(start: {node.attrGet('start') or 1}, {self._butir(node)})"

    def _butir(self, node: SyntaxTreeNode) -> str:
        items = ("\n\n".join(map(self.blok, item.children)) for item in node.children)
        return ", ".join(f"[{item}]" for item in items)

    def _fence(self, node: SyntaxTreeNode) -> str:
        """A command stays with what follows, and a short output on one page."""
        text = lipat(node.content.rstrip(), KOLOM_KODE)
        looks = {"perintah": node.info == "bat", "utuh": text.count("\n") < _BARIS_UTUH}
        options = "".join(f", {name}: {str(value).lower()}" for name, value in looks.items())
        return f"#kode({_teks(text)}{options})"

    def _table(self, node: SyntaxTreeNode) -> str:
        rows = [row.children for part in node.children for row in part.children]
        widths = ", ".join(f"{width}fr" for width in lebar_kolom(rows))
        first, *rest = ("".join(f"[{self._sel(cell)}], " for cell in row) for row in rows)
        body = "\n".join(rest)
        return f"#table(columns: ({widths},), table.header({first}),\n{body})"

    def _sel(self, cell: SyntaxTreeNode) -> str:
        return self.sebaris(cell.children)

    def _html_block(self, node: SyntaxTreeNode) -> str:
        return _hanya_komentar(node)

    def _html_inline(self, node: SyntaxTreeNode) -> str:
        return "#linebreak();" if node.content == "<br>" else _hanya_komentar(node)

    def _text(self, node: SyntaxTreeNode) -> str:
        """Typst would end a line behind `--` of an option and behind `/`."""
        pieces = _BERGARIS.split(node.content)
        return "".join(
            f"#box({_teks(piece)});" if index % 2 else f"#{_teks(piece)};"
            for index, piece in enumerate(pieces)
            if piece
        )

    def _softbreak(self, _: SyntaxTreeNode) -> str:
        return '#" ";'

    def _hardbreak(self, _: SyntaxTreeNode) -> str:
        return "#linebreak();"

    def _strong(self, node: SyntaxTreeNode) -> str:
        return f"#strong[{self.sebaris(node.children)}];"

    def _em(self, node: SyntaxTreeNode) -> str:
        return f"#emph[{self.sebaris(node.children)}];"

    def _code_inline(self, node: SyntaxTreeNode) -> str:
        """Words of code are never broken; between them a line may end."""
        words = node.content.split(" ")
        return '#" ";'.join(f"#box(raw({_teks(word)}));" for word in words)

    def _link(self, node: SyntaxTreeNode) -> str:
        text, target = self.sebaris(node.children), str(node.attrGet("href"))
        if target.startswith("https:"):
            return f"#link({_teks(target)})[{text}];"
        if target.removeprefix("#") in self.jangkar:
            label = f"<{target.removeprefix('#')}>"
            return f"#link({label})[{text}#halaman({label})];"
        return text

    def _image(self, node: SyntaxTreeNode) -> str:
        path = _teks(f"/{node.attrGet('src')}")
        return f"#gambar({path}, {_teks(_polos(node))});"


class _HtmlSimpul(_Simpul):
    """Nodes of the Markdown in, HTML out."""

    def _unsur(
        self, node: SyntaxTreeNode, tag: str = "", atribut: str = "", akhir: str = ""
    ) -> str:
        name = tag or node.tag
        return f"<{name}{atribut}>{self.sebaris(node.children)}</{name}>{akhir}"

    def _heading(self, node: SyntaxTreeNode) -> str:
        return self._unsur(node, atribut=f' id="{jangkar(_polos(node))}"', akhir="\n")

    def _paragraph(self, node: SyntaxTreeNode) -> str:
        return self.sebaris(node.children) if node.hidden else self._unsur(node, akhir="\n")

    def _bullet_list(self, node: SyntaxTreeNode) -> str:
        return self._unsur(node, akhir="\n")

    def _ordered_list(self, node: SyntaxTreeNode) -> str:
        start = node.attrGet("start")
        return self._unsur(node, atribut=f' start="{start}"' if start else "", akhir="\n")

    def _fence(self, node: SyntaxTreeNode) -> str:
        return f"<pre>{escape(node.content.rstrip())}</pre>\n"

    def _html_block(self, node: SyntaxTreeNode) -> str:
        return _hanya_komentar(node)

    def _html_inline(self, node: SyntaxTreeNode) -> str:
        return node.content if node.content == "<br>" else _hanya_komentar(node)

    def _text(self, node: SyntaxTreeNode) -> str:
        return escape(node.content)

    def _softbreak(self, _: SyntaxTreeNode) -> str:
        return "\n"

    def _hardbreak(self, _: SyntaxTreeNode) -> str:
        return "<br>"

    def _code_inline(self, node: SyntaxTreeNode) -> str:
        return f"<code>{escape(node.content)}</code>"

    def _link(self, node: SyntaxTreeNode) -> str:
        target = str(node.attrGet("href"))
        if target.startswith("https:") or target.removeprefix("#") in self.jangkar:
            return self._unsur(node, atribut=f' href="{escape(target)}"')
        return self.sebaris(node.children)

    def _image(self, node: SyntaxTreeNode) -> str:
        content = (AKAR / str(node.attrGet("src"))).read_bytes()
        inside = base64.b64encode(content).decode()
        return f'<img alt="{escape(_polos(node))}" src="data:image/png;base64,{inside}">'

    def _list_item(self, node: SyntaxTreeNode) -> str:
        return self._unsur(node, akhir="\n")

    _strong = _em = _thead = _tbody = _th = _td = _unsur
    _table = _tr = _list_item


def _hanya_komentar(node: SyntaxTreeNode) -> str:
    """Nothing, for a comment; other HTML in the guide is a mistake."""
    if not node.content.startswith("<!--"):
        raise ValueError(node.content)
    return ""


def lebar_kolom(rows: Sequence[Sequence[SyntaxTreeNode]]) -> list[int]:
    """Shares of the page's width: every column holds its longest word, and more where more is told."""
    columns = [[_polos(cell) for cell in column] for column in zip(*rows, strict=True)]
    words = [max(map(_kata_terpanjang, column)) + _UDARA_SEL for column in columns]
    lines = [max(map(len, column)) + _UDARA_SEL for column in columns]
    room = _KOLOM_TABEL - sum(words)
    wishes = [math.sqrt(line - word) for line, word in zip(lines, words, strict=True)]
    total = sum(wishes) or 1
    return [
        round(100 * (word + max(0, room) * wish / total))
        for word, wish in zip(words, wishes, strict=True)
    ]


def _kata_terpanjang(text: str) -> int:
    return max(map(len, text.split()), default=1)


if __name__ == "__main__":
    tulis()
