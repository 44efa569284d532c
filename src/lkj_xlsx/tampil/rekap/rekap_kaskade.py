"""A report in, the recap's sheet Kaskade out: the tree of codes with what each lacks or has too much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from lkj_xlsx.baku.model import Anggaran, TingkatAnggaran
from lkj_xlsx.dasar.teks import deretan, kunci
from lkj_xlsx.hitung.jumlah import JumlahBiaya
from lkj_xlsx.hitung.kaskade import PAGU, Kaskade, Lajur, Patahan, Simpul, patahan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.tampil.dibuat import dibuat
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import (
    KELOMPOK,
    TEKS,
    Acuan,
    Baris,
    Gaya,
    Lembar,
    Petak,
    Rumus,
    Sisa,
    ditandai,
)
from lkj_xlsx.tampil.rekap.halaman import (
    JUMLAH,
    NAMA_KASKADE,
    Bingkai,
    Tautan,
    baris_tanpa_isi,
    lebar_uang,
    periode_panjang,
    petak_sumber,
    petak_uang,
)
from lkj_xlsx.tampil.rumus import rumus_jumlah, selisih

_Isi = Mapping[str, Petak]
"""The cells of a row by the names of their columns; what is not named is empty."""


def _kolom(nama: str, judul: str, lebar: float | Sisa) -> Kolom[_Isi]:
    empty = petak_uang(None) if nama in _UANG else Petak(None, TEKS)
    return Kolom(nama, judul, lebar, lambda row: row.get(nama, empty))


_UANG = ("pagu", "anak_pagu", "selisih_pagu", "realisasi", "anak_realisasi", "selisih_realisasi")


def _daftar(kode: float, uang: float) -> DaftarKolom[_Isi]:
    """The columns, as wide as the codes and the amounts need."""
    return DaftarKolom(
        (
            _kolom("kode", "Kode", kode),
            _kolom("uraian", "Uraian", Sisa(1.6, 28)),
            _kolom("jabatan", "Pejabat", Sisa(1, 18)),
            _kolom("pagu", "Pagu", uang),
            _kolom("anak_pagu", "Jumlah di bawahnya", uang),
            _kolom("selisih_pagu", "Selisih", uang),
            _kolom("realisasi", "Realisasi", uang),
            _kolom("anak_realisasi", "Jumlah di bawahnya", uang),
            _kolom("selisih_realisasi", "Selisih", uang),
            _kolom("keterangan", "Keterangan", Sisa(0.9, 18)),
            _kolom("sumber", "Sumber", 14),
        )
    )


_PENJELASAN = (
    "Pagu dan realisasi setiap kode dibandingkan dengan jumlah kode di bawahnya; baris berwarna "
    "tidak cocok."
)
_JUMLAH_MAKS = 200
"""Terms of one live sum: Excel takes 255."""
_TEBAL = {TingkatAnggaran.PROGRAM}
_TANPA_KODE = "Tanpa Kode yang sah (tidak masuk pohon)"


@dataclass(frozen=True, slots=True)
class _Cabang:
    """A row of the tree: a code, or one official's part of it; `anak` are rows of the sheet."""

    simpul: Simpul
    dalam: int
    baris: int
    bagian: Anggaran | None = None
    """The row of a single official, where the code's officials differ or share."""
    anak: tuple[int, ...] = ()
    anak_bagian: tuple[int, ...] = ()


def lembar_kaskade(laporan: Laporan, biaya: JumlahBiaya, tautan: Tautan) -> Lembar:
    """Every code below its parent: its own money, that of the codes below it, the difference.

    Rows that break the tree are marked and say why; each rupiah stands on one line only, but where
    officials differ about it.
    """
    quarter = laporan.triwulan
    tree = laporan.kaskade
    listed = _lebar(tree)
    frame = Bingkai(
        NAMA_KASKADE,
        f"Kaskade Anggaran – {periode_panjang(laporan)}",
        listed.kepala(),
        listed.lebar(()),
        (_PENJELASAN,),
    )
    columns = (PAGU, laporan.lajur(quarter))
    broken = [_menurut_kode(patahan(tree, column)) for column in columns]
    branches = tuple(_cabang(tree, frame.baris_pertama, columns))

    def rows() -> Iterator[Baris]:
        for one in branches:
            gaps = [_milik(one, each) for each in broken]
            yield listed.baris(_baris(one, gaps, listed, columns[1], tautan))
        if tree.tanpa_kode:
            yield Baris((Petak(_TANPA_KODE, KELOMPOK, kolom=len(listed)),), bersama=True)
        yield from listed.semua(_tanpa_kode(tree.tanpa_kode, columns[1], tautan))
        yield listed.baris(_jumlah_kecamatan(biaya, listed))

    many = len(branches) + len(tree.tanpa_kode)
    nothing = [baris_tanpa_isi("Belum ada baris di sheet Anggaran.", len(listed))]
    return frame.lembar(
        dibuat(rows, many + bool(tree.tanpa_kode) + 1) if many else nothing, laporan.lkj.identitas
    )


def _menurut_kode(found: Iterable[Patahan]) -> Mapping[str, Sequence[Patahan]]:
    by_code: defaultdict[str, list[Patahan]] = defaultdict(list)
    for one in found:
        by_code[one.simpul.kode].append(one)
    return by_code


def _milik(cabang: _Cabang, patahan: Mapping[str, Sequence[Patahan]]) -> Patahan | None:
    """The break that a line shows: a sub unit's own at its part, any other at the code's.

    The code shows it too where its sub units together differ.
    """
    found = patahan.get(cabang.simpul.kode, ())
    if cabang.bagian is not None:
        own = [one for one in found if _sub_unit_sendiri(cabang.simpul, cabang.bagian, one.baris)]
        return own[0] if own else None
    parts = cabang.simpul.baris if cabang.anak_bagian else ()
    rest = [
        one
        for one in found
        if not any(_sub_unit_sendiri(cabang.simpul, part, one.baris) for part in parts)
    ]
    return rest[-1] if rest else _searah(cabang.simpul, found)


def _searah(simpul: Simpul, patahan: Sequence[Patahan]) -> Patahan | None:
    """A break that is the code's as well: the sub units together differ in the same way."""
    for one in patahan:
        own, below = simpul.jumlah(one.lajur), simpul.jumlah_anak(one.lajur)
        if own is not None and below is not None and (own - below) * one.selisih > 0:
            return one
    return None


def _sub_unit_sendiri(simpul: Simpul, bagian: Anggaran, baris: Sequence[Anggaran]) -> bool:
    """Whether rows are one part that is all there is of its sub unit, beside those of others."""
    alone = len(simpul.milik) > 1 and len(simpul.milik[kunci(bagian.sub_unit)]) == 1
    return alone and [one.asal.posisi for one in baris] == [bagian.asal.posisi]


def _jumlah_kecamatan(biaya: JumlahBiaya, kolom: DaftarKolom[_Isi]) -> _Isi:
    """The office's sums, each rupiah once, or why there are none."""
    marked = ditandai(JUMLAH) if biaya.keberatan else JUMLAH
    return {
        **dict.fromkeys((one.nama for one in kolom.kolom), Petak(None, JUMLAH)),
        "uraian": Petak("Jumlah seluruhnya, setiap rupiah sekali", JUMLAH),
        "pagu": petak_uang(biaya.pagu, tebal=True),
        "realisasi": petak_uang(biaya.realisasi, tebal=True),
        "keterangan": Petak(biaya.keberatan, marked),
    }


def _lebar(kaskade: Kaskade) -> DaftarKolom[_Isi]:
    rows = [row for node in kaskade.simpul() for row in node.baris]
    money = lebar_uang(
        [*(one.pagu for one in rows), *(one for row in rows for one in row.triwulan)]
    )
    return _daftar(float(min(24, max([11, *(len(row.kode) + 1 for row in rows)]))), money)


def _cabang(kaskade: Kaskade, pertama: int, lajur: Sequence[Lajur]) -> Iterator[_Cabang]:
    """The rows of the tree from the top, each with the places of the rows below it."""
    numbers = count(pertama)

    def below(simpul: Simpul, dalam: int) -> tuple[_Cabang, ...]:
        own = next(numbers)
        parts = _bagian(simpul, lajur)
        own_parts = tuple(_Cabang(simpul, dalam + 1, next(numbers), row) for row in parts)
        children = [below(one, dalam + 1) for one in simpul.anak]
        head = _Cabang(
            simpul,
            dalam,
            own,
            anak=tuple(one[0].baris for one in children),
            anak_bagian=tuple(one.baris for one in own_parts),
        )
        return (head, *own_parts, *(row for one in children for row in one))

    for root in kaskade.akar:
        yield from below(root, 0)


def _bagian(simpul: Simpul, lajur: Sequence[Lajur]) -> tuple[Anggaran, ...]:
    """The officials' own rows, where one line for all of them would hide something."""
    if len(simpul.baris) == 1:
        (only,) = simpul.baris
        whole = all(one.nilai(only) == simpul.jumlah(one) for one in lajur)
        return () if whole else simpul.baris
    differ = any(len({one.nilai(row) for row in simpul.baris}) > 1 for one in lajur)
    return simpul.baris if simpul.dibagi or differ else ()


def _baris(
    cabang: _Cabang,
    patahan: Sequence[Patahan | None],
    kolom: DaftarKolom[_Isi],
    spent: Lajur,
    tautan: Tautan,
) -> _Isi:
    simpul, part = cabang.simpul, cabang.bagian
    rows = (part,) if part else simpul.baris
    bold = simpul.tingkat in _TEBAL and part is None
    style = replace(Gaya(tebal=bold), takuk=1 + min(cabang.dalam, 10))
    return {
        "kode": Petak("" if part else simpul.kode, TEKS.dengan(tebal=bold)),
        "uraian": Petak(
            f"bagian {part.sub_unit}".strip() if part else simpul.baris[0].uraian, style
        ),
        "jabatan": Petak(deretan(dict.fromkeys(map(_pemegang, rows))), TEKS),
        **_tiga(cabang, PAGU, kolom, "pagu", patahan[0]),
        **_tiga(cabang, spent, kolom, "realisasi", patahan[1]),
        "keterangan": _keterangan(cabang, patahan, (PAGU, spent)),
        "sumber": petak_sumber(rows[0].asal[rows[0].kolom_pagu], tautan),
    }


def _pemegang(row: Anggaran) -> str:
    """Whose row it is, with its part of the office where it names one."""
    return f"{row.jabatan} ({row.sub_unit})" if row.sub_unit else row.jabatan


def _tiga(
    cabang: _Cabang,
    lajur: Lajur,
    kolom: DaftarKolom[_Isi],
    nama: str,
    patahan: Patahan | None,
) -> _Isi:
    """Own amount, the sum below, the difference; marked where the tree breaks."""
    place = kolom.di(nama)
    shares, children = None, _jumlah(cabang.anak, place)
    if cabang.bagian is None:
        own, below = cabang.simpul.jumlah(lajur), cabang.simpul.jumlah_anak(lajur)
        parts = [lajur.nilai(row) for row in cabang.simpul.baris]
        added = cabang.simpul.dibagi and (own is None or own == sum(filter(None, parts)))
        shares = _jumlah(cabang.anak_bagian, place) if added else None
    else:
        own = lajur.nilai(cabang.bagian)
        if not _sub_unit_sendiri(cabang.simpul, cabang.bagian, (cabang.bagian,)):
            return {nama: petak_uang(own)}
        below = cabang.simpul.di_bawah(kunci(cabang.bagian.sub_unit), lajur)
    difference = own - below if own is not None and below is not None else None
    cells = {
        nama: petak_uang(own, rumus=shares),
        f"anak_{nama}": petak_uang(below, rumus=children),
        f"selisih_{nama}": petak_uang(difference, rumus=selisih(place, kolom.di(f"anak_{nama}"))),
    }
    if patahan is None:
        return cells
    return {name: replace(one, gaya=ditandai(one.gaya)) for name, one in cells.items()}


def _jumlah(rows: Sequence[int], kolom: int) -> Rumus | None:
    if not 0 < len(rows) <= _JUMLAH_MAKS:
        return None
    return rumus_jumlah(*(Acuan(kolom, row) for row in rows))


def _keterangan(
    cabang: _Cabang, patahan: Sequence[Patahan | None], lajur: Sequence[Lajur]
) -> Petak:
    words = [
        f"{name} {'lebih' if one.selisih > 0 else 'kurang'} dari jumlah di bawahnya"
        for name, one in zip(("Pagu", "Realisasi"), patahan, strict=True)
        if one is not None
    ]
    if cabang.bagian is not None:
        return Petak("; ".join(words) or None, ditandai(TEKS) if words else TEKS)
    if cabang.simpul.ganda:
        words.append("Kode tertulis dua kali untuk satu pejabat")
    if cabang.simpul.menaungi and any(cabang.simpul.milik):
        words.append("Baris tanpa Sub Unit memuat semua Sub Unit")
    words.extend(_angka_kurang(cabang.simpul, lajur))
    text = "; ".join(words)
    return Petak(text, ditandai(TEKS) if text else TEKS)


def _angka_kurang(simpul: Simpul, lajur: Sequence[Lajur]) -> Iterator[str]:
    for name, column in zip(("Pagu", "Realisasi"), lajur, strict=True):
        amounts = [column.nilai(row) for row in simpul.baris]
        if None in amounts:
            yield f"{name} belum lengkap"
        elif simpul.jumlah(column) is None:
            yield f"{name} berbeda antara pejabat"


def _tanpa_kode(rows: Iterable[Anggaran], spent: Lajur, tautan: Tautan) -> Iterator[_Isi]:
    for row in rows:
        yield {
            "kode": Petak(row.kode or row.asal.teks("kode"), TEKS),
            "uraian": Petak(row.uraian, TEKS),
            "jabatan": Petak(_pemegang(row), TEKS),
            "pagu": petak_uang(row.pagu),
            "realisasi": petak_uang(spent.nilai(row)),
            "sumber": petak_sumber(row.asal["kode"], tautan),
        }
