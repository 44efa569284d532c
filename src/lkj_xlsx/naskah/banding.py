"""A document and the workbook that it goes with in; everything in which they differ, at its place, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lkj_xlsx.dasar.jabatan import kunci_jabatan
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih, deretan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.naskah.acuan_isi import CENTANG, BarisIsi, baris_isi, kunci_baris, tabel_centang
from lkj_xlsx.naskah.baca_isi import PARAGRAF, Alinea, Naskah, TabelNaskah, judul_bernomor
from lkj_xlsx.naskah.bagian import awal_isi, bagian_laporan
from lkj_xlsx.naskah.banding_baris import nomor_kolom_keliru, tanpa_tanda
from lkj_xlsx.naskah.banding_biaya import banding_biaya, banding_predikat
from lkj_xlsx.naskah.banding_isi import banding_isi
from lkj_xlsx.naskah.banding_kalimat import banding_teks_naskah, judul_tabel
from lkj_xlsx.naskah.banding_kantor import banding_kantor, belum_lengkap, konsep_hilang, varian
from lkj_xlsx.naskah.banding_kinerja import Milik, banding_kinerja
from lkj_xlsx.naskah.banding_masa import masa_lain
from lkj_xlsx.naskah.banding_pejabat import banding_tanda_tangan, blok_hilang
from lkj_xlsx.naskah.banding_strategi import banding_strategi
from lkj_xlsx.naskah.hasil import Hasil, Pemilik, Tampak, temuan
from lkj_xlsx.naskah.kenal_pejabat import pemilik_naskah
from lkj_xlsx.naskah.kenal_tabel import Macam, TabelLaporan, kenali_tabel
from lkj_xlsx.naskah.tanda_tangan import tanda_tangan
from lkj_xlsx.naskah.terlihat import SEMUA_SEL, TERLIHAT
from lkj_xlsx.rules import ATURAN
from lkj_xlsx.rules.bahasa.bunyi import rapat
from lkj_xlsx.rules.pengecualian import kecualikan
from lkj_xlsx.temuan import Status, Temuan, Tingkat, Usul
from lkj_xlsx.temuan.lkj0_isian import PENGECUALIAN_TAK_TERPAKAI


def bandingkan_naskah(
    naskah: Naskah, laporan: Laporan, temuan_workbook: Sequence[Temuan]
) -> tuple[Temuan, ...]:
    """What is wrong in a document, be it of one official or of several, beside its workbook's report.

    Worst first; Kegagalan where a report is that of nobody in the workbook.
    """
    parts = [*bagian_laporan(naskah)]
    found = [
        one
        for part in parts
        for one in _bandingkan(part, laporan, temuan_workbook, satu=len(parts) == 1)
    ]
    return _urut(found, naskah)


def _bandingkan(
    naskah: Naskah, laporan: Laporan, temuan_workbook: Sequence[Temuan], *, satu: bool
) -> Iterator[Temuan]:
    """`satu`: the document is of one official, so that the mark of a draft is on it or is not."""
    tables = kenali_tabel(naskah.tabel)
    milik = Milik(laporan, pemilik_naskah(naskah, tables, laporan))
    other = masa_lain(naskah, tables, milik)
    if other is not None:
        opened = (one for one in _perubahan(naskah, milik) if isinstance(one, Temuan))
        yield from _dikecualikan([other, *opened], laporan)
        return
    galat = _galat(temuan_workbook, milik.jabatan)
    results = [*_hasil(naskah, tables, milik)]
    results += banding_kantor(naskah, milik, galat)
    if satu:
        results += belum_lengkap(naskah, milik)
    told = frozenset(
        place for one in results if isinstance(one, Temuan) for place in one.lokasi if place.naskah
    )
    lines = [*_baris(naskah, tables, milik)]
    expected = baris_isi(milik, galat)
    ticks = [Alinea(text, place) for text, place in tabel_centang(naskah)]
    names = varian(naskah, milik)
    # Without any chapter it is no report of which parts could be missing.
    whole = awal_isi(naskah) is not None
    for written, block in ((lines, False), (ticks, True)) if whole else ():
        wanted = [one for one in expected if (one.blok == CENTANG) is block]
        results += banding_isi(written, wanted, told, names, milik.jabatan)
    if satu and _buatan_program(lines, expected):
        results += konsep_hilang(naskah, milik, galat)
    shown = _tampak(one for one in results if isinstance(one, Tampak))
    own = [one for one in results if isinstance(one, Temuan)]
    yield from _dikecualikan(own, laporan)
    yield from _dari_workbook(temuan_workbook, shown, milik.jabatan, naskah)


def _galat(temuan: Iterable[Temuan], jabatan: str) -> int:
    """The findings that make the official's document a draft; a galat that is nobody's is everybody's."""
    return sum(
        one.tingkat is Tingkat.GALAT and one.status is Status.AKTIF and one.pejabat in {jabatan, ""}
        for one in temuan
    )


def _baris(naskah: Naskah, tabel: Sequence[TabelLaporan], milik: Milik) -> Iterator[Alinea]:
    """The lines of the body that are no captions and no signatures."""
    used = {part.nama for one in tabel for part in one.tabel}
    others = [one for one in naskah.tabel if one.nama not in used]
    blocks = tanda_tangan(naskah, others, milik.satu.pejabat)
    apart = {line.sel for one in blocks for line in one.semua}
    apart |= {line.sel for one in tabel for part in one.tabel for line in judul_tabel(part)}
    for line in naskah.alinea:
        if line.sel.sheet == PARAGRAF and line.sel not in apart and bersih(line.teks):
            yield line


def _buatan_program(baris: Sequence[Alinea], acuan: Sequence[BarisIsi]) -> bool:
    """Whether most of what the program writes stands in a document."""
    written = {kunci_baris(tanpa_tanda(one.teks)) for one in baris}
    return sum(one.kunci in written for one in acuan) * 2 > len(acuan)


def _hasil(naskah: Naskah, tabel: Sequence[TabelLaporan], milik: Milik) -> Iterator[Hasil]:
    used = {part.nama for one in tabel for part in one.tabel}
    others = [one for one in naskah.tabel if one.nama not in used]
    yield from _perubahan(naskah, milik)
    yield from _tabel_hilang(naskah, tabel, others, milik)
    yield from _nomor_kembar(tabel, milik)
    for one in tabel:
        yield from _tabel(one, milik)
    offices = {kunci_jabatan(one.jabatan) for one in milik.laporan.pejabat} - {""}
    blocks = tanda_tangan(naskah, others, milik.satu.pejabat, offices)
    yield from banding_tanda_tangan(blocks, milik)
    yield from blok_hilang(naskah, others, blocks, milik)
    lines = frozenset(line.sel for one in blocks for line in one.semua)
    yield from banding_teks_naskah(naskah, tabel, others, lines, milik)


def _perubahan(naskah: Naskah, milik: Milik) -> Iterator[Hasil]:
    if naskah.perubahan:
        many = len(naskah.perubahan)
        first = naskah.perubahan[0]
        more = f" dan {many - 1} tempat lain" if many > 1 else ""
        yield temuan(
            "LKJ806",
            f"Masih ada perubahan terlacak yang belum diterima atau ditolak: {first}{more}. Yang "
            "diperiksa adalah naskah bila semuanya diterima.",
            naskah.perubahan,
            "Terima atau tolak semua perubahan di Word (Tinjau, Terima), simpan, lalu periksa lagi.",
            Pemilik(milik.jabatan),
        )


def _tabel_hilang(
    naskah: Naskah, tabel: Sequence[TabelLaporan], lain: Sequence[TabelNaskah], milik: Milik
) -> Iterator[Hasil]:
    """One finding for all tables that are not there; a table under such a number is named."""
    known = {one.macam for one in tabel}
    missing = [one for one in Macam if one not in known and _perlu(one, milik)]
    if not missing:
        return
    named = [f"Tabel {one}" for one in missing]
    strange = [one for one in lain if one.nama in named]
    places = [one.sel for one in strange] or [Sel("naskah", 0, 0, naskah.nama, naskah=True)]
    odd = f"; di {deretan(str(one.sel) for one in strange)} judul kolomnya lain" if strange else ""
    yield temuan(
        "LKJ802",
        f"Naskah tidak memuat {deretan(named)} dengan judul kolom yang dikenal{odd}.",
        places,
        f"Tambahkan {deretan(named)} dengan judul kolom seperti tabel program, atau buat ulang naskahnya.",
        Pemilik(milik.jabatan),
    )


def _nomor_kembar(tabel: Sequence[TabelLaporan], milik: Milik) -> Iterator[Hasil]:
    """A table under the number of another one that is there, too."""
    titles = [(one.macam, *title) for one in tabel if (title := judul_bernomor(one.tabel[0]))]
    right = {number for kind, _, number in titles if kind == number}
    for kind, line, number in titles:
        if kind != number and number in right and not bersih(line.teks).endswith("."):
            whole = bersih(line.teks.replace(number, kind, 1))
            yield temuan(
                "LKJ804",
                f"Judul di {line.sel} menyebut Tabel {number}, padahal isinya Tabel {kind}, dan Tabel {number} "
                "ada di tempat lain.",
                (line.sel,),
                f'Ganti "{number}" dengan "{kind}" di {line.sel}.',
                Pemilik(milik.jabatan),
                usul=(Usul(line.sel, whole, sebagian=True),),
            )


def _perlu(macam: Macam, milik: Milik) -> bool:
    """Whether the workbook has anything for a table."""
    satu = milik.satu
    if macam is Macam.BIAYA:
        return bool(satu.anggaran or satu.capaian)
    if macam is Macam.STRATEGI:
        return bool(satu.strategi)
    return bool(satu.capaian)


def _tabel(tabel: TabelLaporan, milik: Milik) -> Iterator[Hasil]:
    lacking = tabel.kurang
    if lacking:
        table = tabel.tabel[0]
        named = deretan(f'"{one}"' for one in lacking)
        yield temuan(
            "LKJ802",
            f"{table.nama} tidak punya kolom {named}, jadi isinya tidak dapat dicocokkan.",
            (table.sel,),
            f"Beri {table.nama} judul kolom {named}, atau buat ulang naskahnya.",
            Pemilik(milik.jabatan),
        )
    yield from nomor_kolom_keliru(tabel, milik.jabatan)
    if tabel.macam is Macam.STRATEGI:
        yield from banding_strategi(tabel, milik)
        return
    if "indikator" in tabel.kolom:
        yield from banding_kinerja(tabel, milik)
    if tabel.macam is Macam.BIAYA:
        yield from banding_biaya(tabel, milik)
    elif tabel.macam is Macam.KINERJA:
        yield from banding_predikat(tabel, milik)


def _tampak(tampak: Iterable[Tampak]) -> dict[Sel, list[Sel]]:
    """The places of the document that show a cell, by the cell."""
    found: dict[Sel, list[Sel]] = {}
    for one in tampak:
        places = found.setdefault(one.asal, [])
        if one.tempat not in places:
            places.append(one.tempat)
    return found


def _dikecualikan(temuan: Sequence[Temuan], laporan: Laporan) -> Iterator[Temuan]:
    """The findings with what the sheet Pengecualian silences; its unused entries are the workbook's."""
    known = frozenset(one.kode for one in ATURAN)
    for one in kecualikan(temuan, laporan.lkj, known):
        if one.kode != PENGECUALIAN_TAK_TERPAKAI.kode:
            yield one


def _dari_workbook(
    temuan: Sequence[Temuan], tampak: dict[Sel, list[Sel]], jabatan: str, naskah: Naskah
) -> Iterator[Temuan]:
    """What is wrong in the workbook already and shown by the document, at its places as well."""
    teks: dict[Sel, str] = {}
    for line in naskah.semua_teks:
        teks[line.sel] = f"{teks.get(line.sel, '')} {line.teks}"
    for one in temuan:
        if one.kode not in TERLIHAT or one.pejabat != jabatan:
            continue
        cells = one.lokasi if one.kode in SEMUA_SEL else one.lokasi[:1]
        places = [place for cell in cells for place in tampak.get(cell, ())]
        if places:
            quoting = [place for place in places if _mengutip(one, teks.get(place, ""))]
            yield replace(one, lokasi=tuple(dict.fromkeys((*(quoting or places), *one.lokasi))))


_KUTIPAN = re.compile(r'"([^"]+)"')


def _mengutip(temuan: Temuan, teks: str) -> bool:
    """Whether a place says what the finding quotes first: of several strategies in a cell it is one."""
    quoted = _KUTIPAN.search(temuan.pesan)
    return quoted is not None and rapat(quoted[1]) in rapat(teks)


def _urut(temuan: Sequence[Temuan], naskah: Naskah) -> tuple[Temuan, ...]:
    """Worst first, then in the order of the document; nothing is said twice at one place."""
    order = {one.nama: at for at, one in enumerate(naskah.tabel, start=1)}
    once = {(one.kode, one.lokasi, one.pesan): one for one in temuan}

    def key(one: Temuan) -> tuple[object, ...]:
        first = one.lokasi[0]
        return (one.status, one.tingkat.urutan, one.kode, order.get(first.sheet, 0), first)

    return tuple(sorted(once.values(), key=key))
