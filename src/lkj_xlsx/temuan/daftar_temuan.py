"""Findings of workbooks in, text for other programs out: json, csv."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass

from lkj_xlsx.temuan import Temuan
from lkj_xlsx.temuan.hitungan import Hitungan

KOLOM_TEMUAN = ("kode", "aturan", "tingkat", "pejabat", "lokasi", "pesan", "saran", "status")
KOLOM_CSV = ("berkas", *KOLOM_TEMUAN)


@dataclass(frozen=True, slots=True)
class Diperiksa:
    """A report that was checked: its findings, or the sentence that says why it was not read."""

    berkas: str | tuple[str, ...]
    """The workbook, or those that together are the report."""
    temuan: tuple[Temuan, ...] = ()
    kesalahan: str = ""


def sebagai_json(diperiksa: Iterable[Diperiksa]) -> str:
    """A list, one object a report, as the contract names its keys."""
    return json.dumps([_objek(one) for one in diperiksa], ensure_ascii=False, indent=2)


def _objek(one: Diperiksa) -> dict[str, object]:
    if one.kesalahan:
        return {"berkas": one.berkas, "kesalahan": one.kesalahan}
    count = Hitungan.dari(one.temuan)
    return {
        "berkas": one.berkas,
        **{level.lower(): many for level, many in count.menurut_tingkat.items()},
        "dikecualikan": count.dikecualikan,
        "temuan": [_temuan(found) for found in one.temuan],
    }


def _temuan(found: Temuan) -> dict[str, object]:
    return {
        "kode": found.kode,
        "aturan": found.aturan,
        "tingkat": found.tingkat.lower(),
        "pejabat": found.pejabat,
        "lokasi": [str(place) for place in found.lokasi],
        "pesan": found.pesan,
        "saran": found.saran,
        "status": str(found.status),
    }


def sebagai_csv(diperiksa: Iterable[Diperiksa]) -> str:
    """A header and a finding a row, or a file that was not read; several locations or workbooks are divided by a semicolon.

    So are the fields: where a comma stands before decimals, Excel divides at semicolons.
    """
    target = io.StringIO()
    writer = csv.DictWriter(target, KOLOM_CSV, delimiter=";", lineterminator="\n")
    writer.writeheader()
    for one in diperiksa:
        files = one.berkas if isinstance(one.berkas, str) else "; ".join(one.berkas)
        rows = [_baris_kesalahan(one)] if one.kesalahan else map(baris_temuan, one.temuan)
        for row in rows:
            cells = {"berkas": files, **row}
            writer.writerow({name: _tanpa_rumus(text) for name, text in cells.items()})
    return target.getvalue()


def _baris_kesalahan(one: Diperiksa) -> dict[str, str]:
    """A file that was not read as a row of texts: no rule, no cell, the sentence."""
    return dict.fromkeys(KOLOM_TEMUAN, "") | {"tingkat": "kesalahan", "pesan": one.kesalahan}


def baris_temuan(found: Temuan) -> dict[str, str]:
    """A finding as a row of texts, by KOLOM_TEMUAN."""
    places = "; ".join(str(place) for place in found.lokasi)
    return {name: str(text) for name, text in _temuan(found).items()} | {"lokasi": places}


def _tanpa_rumus(text: str) -> str:
    """The text with an apostrophe before what Excel would take for a formula when it opens the CSV."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
