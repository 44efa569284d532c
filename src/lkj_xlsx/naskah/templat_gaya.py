"""A template's styles in; those that what we insert refers to found in it by name, or added, out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lkj_xlsx.naskah.paket import PaketDokumen, Unsur, W, tulis_xml, urai, w
from lkj_xlsx.naskah.standar_gaya import GAYA, gaya_satu
from lkj_xlsx.reader.berkas.tambah.isi_paket import IsiPaket

_GAYA, _NAMA, _ID, _NILAI, _JENIS = w("style"), w("name"), w("styleId"), w("val"), w("type")
_DASAR, _BAWAAN = w("basedOn"), w("default")
_RUJUKAN = re.compile(r'(<w:pStyle w:val=")([^"]*)"')
_JENIS_BAGIAN = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_JENIS_HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"


def sediakan_gaya(dokumen: PaketDokumen, paket: IsiPaket) -> dict[str, str]:
    """Which id of the template's stands for each of ours.

    An office that restyled `LKJ Isi` has restyled what we insert; one whose template is of its own
    making gets the styles that it lacks.
    """
    places = dokumen.terkait(dokumen.utama).get("styles", ())
    root = dokumen.xml(places[0]) if places else urai(f'<w:styles xmlns:w="{W}"/>'.encode())
    own = {_nama(one): one.get(_ID, "") for one in _paragraf(root)}
    default = next((one.get(_ID, "") for one in _paragraf(root) if _bawaan(one)), "")
    missing = [one for one in GAYA if one.sisipan and one.nama.casefold() not in own]
    for one in missing:
        added = urai(f'<w:styles xmlns:w="{W}">{gaya_satu(one)}</w:styles>'.encode())[0]
        based = added.find(_DASAR)
        if default:
            based.set(_NILAI, default)
        else:
            added.remove(based)
        root.append(added)
    if missing and places:
        paket.ganti(places[0], tulis_xml(root))
    elif missing:
        folder = paket.nama(dokumen.utama).rpartition("/")[0]
        key = paket.tambah(f"{folder}/styles.xml".lstrip("/"), tulis_xml(root), _JENIS_BAGIAN)
        paket.hubungkan(dokumen.utama, _JENIS_HUBUNGAN, key)
    return {one.id: own.get(one.nama.casefold(), one.id) for one in GAYA if one.sisipan}


def dengan_gaya(blok: str, peta: Mapping[str, str]) -> str:
    """A block that refers to the template's styles."""
    if all(ours == theirs for ours, theirs in peta.items()):
        return blok
    return _RUJUKAN.sub(lambda found: f'{found[1]}{peta.get(found[2], found[2])}"', blok)


def _paragraf(root: Unsur) -> list[Unsur]:
    return [one for one in root.iter(_GAYA) if one.get(_JENIS) == "paragraph"]


def _nama(gaya: Unsur) -> str:
    name = gaya.find(_NAMA)
    return "" if name is None else str(name.get(_NILAI, "")).casefold()


def _bawaan(gaya: Unsur) -> bool:
    return gaya.get(_BAWAAN) in {"1", "true", "on"}
