"""Random small budgets as records: blanks, unreadable cells, missing codes, codes of several officials.

`python tests/acak_anggaran.py --banyak 2000 --benih 7` compares what every place of a run says of the
money of each; the gate runs a small, fixed share of them.
"""

from __future__ import annotations

import random
import re
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import unescape

from lkj_xlsx.baku.model import Anggaran, DasarAnggaran, Identitas, Lkj, Pejabat, YaTidak
from lkj_xlsx.baku.nomenklatur import tingkat_kode
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.bingkai import Tabel, tabel
from lkj_xlsx.hitung.jumlah import Jumlah
from lkj_xlsx.hitung.kantor import kantor_dari
from lkj_xlsx.hitung.laporan import hitung
from lkj_xlsx.naskah.isi import Bahan, isian_blok, isian_sebaris
from lkj_xlsx.tampil.kolom import LembarData
from lkj_xlsx.tampil.lembar import Lembar, Nilai, Petak
from lkj_xlsx.tampil.narasi import Narasi, narasi_kecamatan, narasi_pejabat
from lkj_xlsx.tampil.pemeriksaan import lembar_pemeriksaan
from lkj_xlsx.tampil.rekap import lembar_rekap
from lkj_xlsx.tampil.rekap.rekap_data import data_laporan
from lkj_xlsx.tampil.rekap.rekap_gabungan import lembar_gabungan
from lkj_xlsx.tampil.tabel import tabel_pejabat
from lkj_xlsx.temuan.hitungan import Hitungan

KOLOM = {"jabatan": 1, "tingkat": 2, "kode": 3, "uraian": 4, "pagu": 6, "pagu_perubahan": 7}
KODE = (
    "7.01.01", "7.01.02", "7.01.01.2.01", "7.01.01.2.02", "7.01.01.2.01.01", "7.01.01.2.01.02",
    "7.01.02.2.01", "7.01.02.2.01.03", "", "7.1", "Program A",
)  # fmt: skip
JABATAN = ("Camat Randu", "Sekretaris Kecamatan", "Kasi Pemerintahan")
JUMLAH = (0, 1, 250, 1_000, 1_500, 2_000)


def anggaran(chance: random.Random, row: int) -> Anggaran:
    """A budget row; an amount is known, blank, or typed in words that nobody can read."""
    asal_kolom = KOLOM | {
        f"{name}_{one.value}": first + one.value
        for name, first in (("tw", 7), ("kas_tw", 11))
        for one in Triwulan
    }
    typed: dict[str, Ketikan] = {}

    def amount(field: str) -> int | None:
        kind = chance.choices(("angka", "kosong", "kata"), (8, 2, 1))[0]
        if kind == "kosong":
            return None
        value = chance.choice(JUMLAH)
        text = f"{value}" if kind == "angka" else "dua ribu"
        cell = Sel("Anggaran", row, asal_kolom[field])
        typed[field] = Ketikan(cell, value if kind == "angka" else text, "General", text)
        return value if kind == "angka" else None

    kode = chance.choice(KODE)
    return Anggaran(
        jabatan=chance.choice(JABATAN),
        tingkat=tingkat_kode(kode) or chance.choice(("Program", "Kegiatan")),
        kode=kode,
        uraian=f"Uraian {row}",
        pagu_murni=amount("pagu"),
        triwulan=tuple(amount(f"tw_{one.value}") for one in Triwulan),
        kas=tuple(amount(f"kas_tw_{one.value}") for one in Triwulan),
        asal=Asal("Anggaran", row, asal_kolom, typed),
    )


def buat_lkj(chance: random.Random) -> Lkj:
    """An office of three officials with up to eight budget rows, in any quarter."""
    rows = tuple(anggaran(chance, row) for row in range(2, 2 + chance.randrange(9)))
    return Lkj(
        Identitas(
            unit_kerja="Kecamatan Randu", tahun=2023, triwulan=chance.choice([*Triwulan]),
            desimal=chance.choice((0, 0, 3)), dasar_anggaran=chance.choice([*DasarAnggaran]),
            baris_jumlah=YaTidak.YA,
        ),
        tuple(Pejabat(one) for one in JABATAN),
        anggaran=rows,
        sheet_terbaca=frozenset({"Identitas", "Pejabat", "Anggaran"}),
    )  # fmt: skip


def perbedaan(lkj: Lkj) -> Iterator[str]:
    """Every place that says something else of the money than the sums do."""
    figures = tabel(hitung(lkj))
    data = data_laporan(figures)
    checks = lembar_pemeriksaan((), judul="Pemeriksaan", masukan={})
    sheets = {one.nama: one for one in lembar_rekap(figures, data, (), checks, str)}
    for one in figures.kini.semua:
        yield from _lembar(sheets, one)
        yield from _serapan(sheets["Ringkasan"], one)
        yield from _narasi(figures, one)
    for one in figures.kini.pejabat:
        yield from _tabel(figures, one)
        yield from _naskah(figures, one)
    yield from _kantor(figures)
    yield from _data(sheets["Data Anggaran"], figures.kini.kecamatan)


def _isi(lembar: Lembar | LembarData) -> list[list[tuple[Nilai, str]]]:
    assert isinstance(lembar, Lembar)
    head = lembar.berulang[1] if lembar.berulang else 0
    return [[(one.nilai, one.komentar) if one else (None, "") for one in row.petak] for row in lembar.baris[head:]]  # fmt: skip


def _lembar(sheets: dict[str, Lembar | LembarData], satu: Jumlah) -> Iterator[str]:
    biaya = satu.biaya
    said: dict[str, tuple[Nilai, Nilai, str]] = {}
    for row in _isi(sheets["Ringkasan"]):
        if len(row) > 12 and row[1][0] == satu.nama:
            said["Ringkasan"] = (row[10][0], row[11][0], row[10][1])
    for row in _isi(sheets["Tren"]):
        if len(row) > 12 and row[1][0] == satu.nama:
            now = int(satu.triwulan) - 1
            said["Tren"] = (row[6][0], row[7 + now][0], row[11 + now][1])
    if satu.nomor == 0:
        for row in _isi(sheets["Kaskade"])[-1:]:
            if len(row) > 9:
                said["Kaskade"] = (row[3][0], row[6][0], str(row[9][0] or ""))
    for place, (pagu, spent, why) in said.items():
        if (pagu, spent, why) != (biaya.pagu, biaya.realisasi, biaya.keberatan) and not (
            place == "Tren" and not satu.terisi
        ):
            yield f"{place} {satu.nama}: {pagu} {spent} {why!r}, {biaya}"


def _serapan(sheet: Lembar | LembarData, satu: Jumlah) -> Iterator[str]:
    for row in _isi(sheet):
        if len(row) > 13 and row[1][0] == satu.nama and row[13][0] != satu.biaya.serapan:
            yield f"Ringkasan {satu.nama}: {row[13][0]}, {satu.biaya}"


def _tabel(figures: Tabel, satu: Jumlah) -> Iterator[str]:
    """The row of sums of an official all of whose rows are of one Tingkat is that of the recap."""
    laporan = figures.laporan
    sheet = tabel_pejabat(laporan, laporan.pejabat[satu.nomor - 1])[2]
    sums = [row.petak for row in sheet.baris if len(row.petak) > 1 and _berjudul(row.petak[1])]
    if len(sums) == 1:
        by_cash = laporan.lkj.identitas.dasar_anggaran is DasarAnggaran.KAS
        said = [one.nilai if one else None for one in sums[0][3 : 7 if by_cash else 6]]
        biaya = satu.biaya
        money = [biaya.pagu, *([biaya.kas] if by_cash else []), biaya.realisasi, biaya.serapan]
        if said != money:
            yield f"Tabel 2.3 {satu.nama}: {said}, {biaya}"


def _berjudul(petak: Petak | None) -> bool:
    return petak is not None and str(petak.nilai).startswith("JUMLAH")


_PAGU = re.compile(r"Pagu anggaran .*? adalah Rp([\d.]+) untuk")
_TANPA_RENCANA = "belum ada belanja yang direncanakan"
_TERBACA = re.compile(r"(?:telah terserap|terbaca adalah) (-?Rp[\d.]+)")


def _narasi(figures: Tabel, satu: Jumlah) -> Iterator[str]:
    laporan = figures.laporan
    told: Narasi
    if satu.nomor == 0:
        told = narasi_kecamatan(laporan, satu.biaya)
    else:
        told = narasi_pejabat(laporan, laporan.pejabat[satu.nomor - 1], satu.biaya)
    (part,) = [one for one in told.bagian if one.judul == "Realisasi Anggaran"]
    text = " ".join(part.paragraf)
    if text.startswith("Tidak ada anggaran"):
        return
    biaya = satu.biaya
    if biaya.alasan:
        if f"karena {biaya.alasan}." not in text or "Rp" in text:
            yield f"Narasi {satu.nama}: {text!r}, {biaya}"
        return
    pagu = _PAGU.search(text)
    if (pagu and int(pagu[1].replace(".", ""))) != biaya.pagu:
        yield f"Narasi {satu.nama}: {text!r}, {biaya}"
    whole = biaya.pagu if biaya.kas is None else biaya.kas
    spent = biaya.realisasi or None if _TANPA_RENCANA in text else biaya.realisasi
    if _terserap(text, whole) != spent and biaya.pagu is not None:
        yield f"Narasi {satu.nama}: {text!r}, {biaya}"
    if biaya.keberatan and (biaya.alasan_realisasi or biaya.keberatan) not in text:
        yield f"Narasi {satu.nama}: {text!r}, {biaya}"


def _naskah(figures: Tabel, satu: Jumlah) -> Iterator[str]:
    """The document has the sentences of Narasi, and the sums of the recap where a template asks for them."""
    laporan, official = figures.laporan, figures.laporan.pejabat[satu.nomor - 1]
    told = narasi_pejabat(laporan, official, satu.biaya)
    stuff = Bahan(laporan, official, satu, told, tabel_pejabat(laporan, official), 0)
    (part,) = [one for one in told.bagian if one.judul == "Realisasi Anggaran"]
    block = unescape(isian_blok(stuff)["kalimat anggaran"])
    said = [*part.paragraf, *(f"{text}" for text in part.butir)]
    if [one for one in said if f">{one}<" not in block]:
        yield f"Naskah {satu.nama}: {block!r}, {said}"
    biaya = satu.biaya
    written = isian_sebaris(stuff)
    sums = {"pagu": biaya.pagu, "realisasi": biaya.realisasi, "sisa": biaya.sisa}
    for name, amount in sums.items():
        if written[name] != ("–" if amount is None else f"{amount:,}".replace(",", ".")):
            yield f"Naskah {satu.nama}: {name} {written[name]}, {biaya}"


def _terserap(text: str, dasar: int | None) -> int | None:
    if found := _TERBACA.search(text):
        return int(re.sub(r"[^\d-]", "", found[1]))
    if "telah terserap seluruhnya" in text:
        return dasar
    return 0 if "belum terserap" in text else None


def _kantor(figures: Tabel) -> Iterator[str]:
    whole = figures.kini.kecamatan
    office = kantor_dari(figures.laporan, whole, Hitungan(), (Path("a.xlsx"),), Path("b.xlsx"))
    sheet, *_ = lembar_gabungan([office], [], str)
    row = _isi(sheet)[0]
    said = (row[9][0], row[10][0], row[9][1])
    if said != (whole.biaya.pagu, whole.biaya.realisasi, whole.biaya.keberatan):
        yield f"Rekap Gabungan: {said}, {whole.biaya}"


def _data(sheet: Lembar | LembarData, kecamatan: Jumlah) -> Iterator[str]:
    """The rows that count add up to the office's sums; where there is none, none counts."""
    assert isinstance(sheet, LembarData)
    place = {one.field: number for number, one in enumerate(sheet.kolom)}
    rows = list(sheet.baris)

    def total(field: str, *flags: str) -> int | None:
        amounts = [
            row[place[field]]
            for row in rows
            if row[place["ikut_jumlah"]] in flags and row[place[field]] is not None
        ]
        return sum(one for one in amounts if isinstance(one, int)) if amounts else None

    biaya = kecamatan.biaya
    if total("pagu", "Ya", "Pagu saja") != biaya.pagu:
        yield f"Data Anggaran: pagu {total('pagu', 'Ya', 'Pagu saja')}, {biaya}"
    if total("realisasi_triwulan", "Ya") != biaya.realisasi:
        yield f"Data Anggaran: realisasi {total('realisasi_triwulan', 'Ya')}, {biaya}"


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--banyak", type=int, default=2000)
    parser.add_argument("--benih", type=int, default=7)
    options = parser.parse_args()
    chance = random.Random(options.benih)  # noqa: S311 - a repeatable sample
    found = [text for _ in range(options.banyak) for text in perbedaan(buat_lkj(chance))]
    sys.stdout.write(
        "\n".join([*found[:10], f"{options.banyak} anggaran, {len(found)} perbedaan\n"])
    )
    raise SystemExit(bool(found))


if __name__ == "__main__":
    main()
