"""Findings in, the table out that people read on a wide terminal, or the list for a narrow one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import typer

from lkj_xlsx.perintah.lipatan import lipat, lipat_sel, panjang
from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.kalimat import kalimat_tanpa_lokasi, sebaris
from lkj_xlsx.temuan.warna import WARNA

LEBAR_TABEL = 100
"""From so many columns on there is room for a table."""
_KEPALA = ("Tingkat", "Kode", "Lokasi", "Temuan", "Saran")
_BAGIAN_TEMUAN, _BAGIAN_SARAN = 14, 11
_KALIMAT_TERSEMPIT = 24
_LOKASI_DITAMPILKAN = 4


def sebagai_tabel(judul: str, temuan: Sequence[Temuan], *, lebar: int, warna: bool) -> str:
    """What people read: a section for each official, worst findings first.

    A table where every word fits into its column, else a list.
    """
    widths = _lebar_kolom(temuan, lebar)
    lines = [_tebal(judul, warna=warna)]
    for official in dict.fromkeys(one.pejabat for one in temuan):
        own = [one for one in temuan if one.pejabat == official]
        title = official or "Seluruh workbook"
        if widths:
            lines += ["", _tebal(title, warna=warna), *_tabel(own, widths, warna=warna)]
        else:
            count = Hitungan.dari(own).ringkas
            lines += ["", _tebal(f"{title}: {count}", warna=warna)]
            lines += [line for one in own for line in ("", *_butir(one, warna=warna))]
    return lipat("\n".join([*lines, ""]), None if widths else lebar)


def _butir(found: Temuan, *, warna: bool) -> Iterator[str]:
    """A finding in a list: level, code and cells; what is wrong; how to mend it."""
    silenced = f" ({found.status})" if found.status is Status.DIKECUALIKAN else ""
    head = f"{found.tingkat} {found.kode}{silenced}"
    places = ", ".join(_lokasi(found))
    yield f"  {_berwarna(head, found) if warna else head}{f': {places}' if places else ''}"
    yield f"    Temuan : {kalimat_tanpa_lokasi(found)}"
    yield f"    Saran  : {sebaris(found.saran)}"


def _lebar_kolom(temuan: Sequence[Temuan], lebar: int) -> tuple[int, ...]:
    """The widths of the columns; none where a table has no room for its longest word."""
    rows = [_sel_tabel(one) for one in temuan]
    fixed = [
        max(map(len, (head, *(line for row in rows for line in row[at]))))
        for at, head in enumerate(_KEPALA[:3])
    ]
    room = lebar - sum(fixed) - 3 * len(_KEPALA) - 1
    message = room * _BAGIAN_TEMUAN // (_BAGIAN_TEMUAN + _BAGIAN_SARAN)
    widths = (*fixed, message, room - message)
    if lebar < LEBAR_TABEL or widths[-1] < _KALIMAT_TERSEMPIT:
        return ()
    fits = (
        panjang(line) <= width
        for row in rows
        for cell, width in zip(row[3:], widths[3:], strict=True)
        for line in lipat_sel(cell[0], width)
    )
    return widths if all(fits) else ()


def _tabel(temuan: Sequence[Temuan], lebar: Sequence[int], *, warna: bool) -> Iterator[str]:
    rule = f"+{'+'.join('-' * (width + 2) for width in lebar)}+"
    yield rule
    head = [name.ljust(width) for name, width in zip(_KEPALA, lebar, strict=True)]
    yield f"| {' | '.join(_tebal(one, warna=warna) for one in head)} |"
    yield rule
    for one in temuan:
        *fixed, message, advice = _sel_tabel(one)
        folded = (
            lipat_sel(cell[0], width)
            for cell, width in zip((message, advice), lebar[3:], strict=True)
        )
        for line in zip_longest(*fixed, *folded, fillvalue=""):
            cells = [text.ljust(width) for text, width in zip(line, lebar, strict=True)]
            yield f"| {' | '.join(_berwarna(cell, one) if warna else cell for cell in cells)} |"
        yield rule


def _sel_tabel(found: Temuan) -> tuple[Sequence[str], ...]:
    """The lines of each cell, those of the sentences not folded yet."""
    silenced = [f"({found.status})"] if found.status is Status.DIKECUALIKAN else []
    return (
        [str(found.tingkat), *silenced],
        [found.kode],
        _lokasi(found),
        [kalimat_tanpa_lokasi(found)],
        [found.saran],
    )


def _lokasi(found: Temuan) -> list[str]:
    shown = [str(place) for place in found.lokasi[:_LOKASI_DITAMPILKAN]]
    rest = len(found.lokasi) - len(shown)
    return [*shown, *([f"+{rest}"] if rest else [])]


def _berwarna(text: str, found: Temuan) -> str:
    if found.status is Status.DIKECUALIKAN:
        return typer.style(text, dim=True)
    return typer.style(text, fg=WARNA[found.tingkat].terminal)


def _tebal(text: str, *, warna: bool) -> str:
    return typer.style(text, bold=True) if warna else text
