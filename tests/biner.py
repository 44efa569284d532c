"""A formula of our tables and the cells around it in, its value in plain binary floats out.

Excel computes so. LibreOffice is kinder: its INT takes 56.99999999999999 for 57.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import floor, trunc

from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.worksheet.worksheet import Worksheet

_RENTANG = re.compile(r"([A-Z]+)([0-9]+):\1([0-9]+)")
_SEL = re.compile(r"\b([A-Z]+[0-9]+)\b")
_SAMA = re.compile(r"(?<![<>])=")


def _bulat(number: float, digits: int) -> float:
    """ROUND to whole numbers, halves away from zero."""
    assert digits == 0
    return float(floor(abs(number) + 0.5)) * (1 if number >= 0 else -1)


def _rata_rata(*numbers: float) -> float:
    return sum(numbers) / len(numbers)


def _jika(condition: bool, then: Callable[[], object], other: Callable[[], object]) -> object:
    return then() if condition else other()


def nilai_biner(rumus: str, sheet: Worksheet) -> object:
    """The value of a formula; `sheet` holds the stored values of the cells."""
    text = _RENTANG.sub(_satu_satu, rumus.removeprefix("="))
    text = _SEL.sub(lambda found: f"sel('{found[1]}')", text)
    names = {
        "sel": lambda address: _biner(_nilai(sheet, address)),
        "INT": floor, "TRUNC": trunc, "ROUND": _bulat, "MIN": min, "MAX": max,
        "AVERAGE": _rata_rata, "IF": _jika,
    }  # fmt: skip
    return eval(_malas(_SAMA.sub("==", text).replace(">==", ">=")), names)  # noqa: S307 - our own


def _nilai(sheet: Worksheet, address: str) -> object:
    column, row = coordinate_from_string(address)
    return sheet.cell(row, column_index_from_string(column)).value


def _satu_satu(found: re.Match[str]) -> str:
    column, first, last = found[1], int(found[2]), int(found[3])
    return ",".join(f"{column}{row}" for row in range(first, last + 1))


def _biner(value: object) -> object:
    return value.casefold() if isinstance(value, str) else value


def _malas(text: str) -> str:
    """`IF(a,b,c)` with its branches put off, so that the one not taken may divide by zero."""
    place = text.find("IF(")
    while place >= 0:
        cuts = _koma(text, place + 3)
        for cut in reversed(cuts):
            text = f"{text[: cut + 1]}lambda: {text[cut + 1 :]}"
        place = text.find("IF(", place + 3)
    return text


def _koma(text: str, start: int) -> list[int]:
    depth, found = 0, []
    for index in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[index], 0)
        if depth < 0:
            break
        if text[index] == "," and depth == 0:
            found.append(index)
    return found
