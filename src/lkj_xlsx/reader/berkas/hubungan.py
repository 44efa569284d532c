"""Names and relationships of a package's parts in, the parts that they lead to out.

Names of parts compare without case and as paths: some programs write backslashes, `./` and `../`.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath, split
from urllib.parse import unquote

AKAR = ""
"""Stands for the package itself, whose relationships name the workbook."""


@dataclass(frozen=True, slots=True)
class Hubungan:
    """One relationship: its id, the last word of its type, the part that it leads to.

    `nama` is the part's name as it is written there.
    """

    id: str
    jenis: str
    bagian: str
    nama: str


def kunci_bagian(nama: str) -> str:
    """What two ways of writing one part's name share."""
    return _nama_bagian(nama).casefold()


def _nama_bagian(nama: str) -> str:
    return normpath("/" + unquote(nama).replace("\\", "/")).lstrip("/")


def bagian_hubungan(bagian: str) -> str:
    """The part in which the relationships of a part stand."""
    folder, name = split(bagian)
    return kunci_bagian(join(folder, "_rels", f"{name}.rels"))


def baca_hubungan(bagian: str, xml: bytes) -> Iterator[Hubungan]:
    """Every relationship of a part to another of the package."""
    for one in ET.fromstring(xml).iter():  # noqa: S314 - what is read holds no declarations
        if nama_unsur(one) == "Relationship" and one.get("TargetMode") != "External":
            target = one.get("Target", "").replace("\\", "/")
            name = _nama_bagian(join("/" + dirname(bagian), target))
            kind = one.get("Type", "").rpartition("/")[2]
            yield Hubungan(one.get("Id", ""), kind, name.casefold(), name)


def nama_unsur(unsur: ET.Element) -> str:
    """An element's name without its namespace."""
    return unsur.tag.rpartition("}")[2]
