"""What lags, what has changed and what is often wrong in; what the recap's first page says of it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from lkj_xlsx.baku.model import DasarAnggaran, Identitas
from lkj_xlsx.dasar.angka import persen_teks, rupiah_teks
from lkj_xlsx.dasar.masukan import Sumber
from lkj_xlsx.dasar.teks import beberapa, bersih, deretan
from lkj_xlsx.hitung.jumlah import HasilIndikator, JumlahBiaya, JumlahTriwulan, desimal_jumlah
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.serapan import sebutan_kas
from lkj_xlsx.hitung.sorotan import Butir, SejakLalu
from lkj_xlsx.hitung.waktu_berjalan import (
    UTUH,
    bagian_berjalan,
    bagian_target,
    dasar_rata_rata,
)

DISOROT = 5
"""Indicators that the first page names, and rules."""
_DISEBUT = 3
"""Indicators that a sentence names."""


def judul_tertinggal(butir: Sequence[Butir]) -> str:
    """What stands above the names of the indicators that lag."""
    if len(butir) > DISOROT:
        return f"Paling tertinggal ({DISOROT} dari {len(butir)} indikator yang tertinggal)"
    return "Indikator yang tertinggal"


def tanpa_tertinggal(rekap: JumlahTriwulan) -> str:
    """The sentence where nothing lags, or nothing can be told to."""
    counts = rekap.kecamatan.kinerja.jumlah
    measured = counts[HasilIndikator.TERCAPAI] + counts[HasilIndikator.BELUM_TERCAPAI]
    if not measured:
        return "Belum ada capaian yang dapat diurutkan."
    return "Tidak ada: semua indikator yang terukur sudah sampai pada bagian targetnya."


def kalimat_sejak_lalu(sejak: SejakLalu, identitas: Identitas) -> tuple[str, ...]:
    """What has changed since the quarter before: a sentence on indicators, one on money, or why none."""
    before, after = sejak.sebelum, sejak.sesudah
    if sejak.alasan or before is None or after is None:
        return (f"{sejak.alasan[0].upper()}{sejak.alasan[1:]}.",)
    reached = [one.kinerja.jumlah[HasilIndikator.TERCAPAI] for one in (before, after)]
    told = deretan(
        [_disebut("baru tercapai", sejak.baru_tercapai), _disebut("turun capaiannya", sejak.turun)]
    )
    was, now = reached
    many = f"dari {after.kinerja.indikator} indikator, yang tercapai"
    return (
        f"Kinerja: {many} {_dari_ke(str(was), str(now), now - was)}; {told}.",
        _kalimat_biaya(sejak, before.biaya, after.biaya, identitas),
    )


def _dari_ke(lalu: str, kini: str, selisih: Fraction | int) -> str:
    """`naik dari 1 menjadi 2`, `tetap 2`."""
    if not selisih:
        return f"tetap {kini}"
    return f"{'naik' if selisih > 0 else 'turun'} dari {lalu} menjadi {kini}"


def _disebut(apa: str, butir: Sequence[Butir]) -> str:
    if not butir:
        return f"tidak ada yang {apa}"
    return f"{len(butir)} {apa} ({beberapa(map(_nama, butir), _DISEBUT)})"


def _nama(butir: Butir) -> str:
    """`Camat Tempeh No 2`; by its wording where it has no number."""
    indikator = butir.capaian.indikator
    if indikator.no is None:
        return f'{butir.jabatan} "{bersih(indikator.indikator)}"'
    return f"{butir.jabatan} No {indikator.no}"


def _kalimat_biaya(
    sejak: SejakLalu, lalu: JumlahBiaya, kini: JumlahBiaya, identitas: Identitas
) -> str:
    if sejak.alasan_biaya:
        return f"Anggaran: tidak dibandingkan. {sejak.alasan_biaya}"
    if sejak.bertambah is None or kini.realisasi is None:
        return "Anggaran: tidak dibandingkan, karena salah satu triwulan belum diisi."
    verb = "berkurang" if sejak.bertambah < 0 else "bertambah"
    money = (
        f"realisasi {verb} Rp{rupiah_teks(abs(sejak.bertambah))} menjadi Rp{rupiah_teks(kini.realisasi)}"
        if sejak.bertambah
        else f"realisasi tetap Rp{rupiah_teks(kini.realisasi)}"
    )
    grown = sejak.serapan_bertambah
    if grown is None or lalu.serapan is None or kini.serapan is None:
        return f"Anggaran: {money}."
    digits = desimal_jumlah(identitas)
    before, after = (persen_teks(one * 100, digits) for one in (lalu.serapan, kini.serapan))
    return f"Anggaran: {money}, serapan {_dari_ke(before, after, grown)}."


def catatan_waktu(laporan: Laporan) -> tuple[str, ...]:
    """Before TW IV: what the percentages are held against, and what the classes are."""
    identitas, quarter = laporan.lkj.identitas, laporan.triwulan
    over = bagian_berjalan(quarter)
    capaian = [one for official in laporan.pejabat for one in official.capaian]
    base = dasar_rata_rata(capaian)
    if over == UTUH or not base:
        return ()
    parts = (bagian_target(one, identitas) for one in capaian if one.persen is not None)
    if all(one == UTUH for one in parts):
        said = (
            f"Capaian terhadap {base}; kelas menilainya apa adanya, karena tidak ada angka yang dijumlahkan "
            "sepanjang tahun terhadap target setahun."
        )
        return (said,)
    share = _persen(over)
    said = (
        f"Capaian terhadap {base}. Karena baru {share} tahun berjalan, Terhadap waktu dan Kelas menilai angka "
        f"yang bertambah sepanjang tahun terhadap {share} target setahun; yang lain (nilai, predikat, rentang, "
        "makin kecil makin baik) apa adanya."
    )
    return (said,)


def catatan_waktu_anggaran(laporan: Laporan) -> tuple[str, ...]:
    """The same of money."""
    over = bagian_berjalan(laporan.triwulan)
    if not any(one.anggaran for one in laporan.pejabat):
        return ()
    if laporan.lkj.identitas.dasar_anggaran is DasarAnggaran.KAS:
        return (
            (
                f"Serapan terhadap {sebutan_kas(laporan.triwulan)}, bukan terhadap pagu setahun; Terhadap waktu dan "
                "Kelas menilainya apa adanya."
            ),
        )
    if over == UTUH:
        return ()
    share = _persen(over)
    said = (
        f"Serapan terhadap pagu setahun. Karena baru {share} tahun berjalan, Terhadap waktu dan Kelas menilainya "
        f"terhadap {share} pagu."
    )
    return (said,)


def catatan_kas(laporan: Laporan, rekap: JumlahTriwulan) -> Iterator[str]:
    """What serapan is, where it is not of the pagu that stands beside it."""
    biaya = rekap.kecamatan.biaya
    if laporan.lkj.identitas.dasar_anggaran is not DasarAnggaran.KAS or biaya.kas is None:
        return
    yield (
        f"Serapan terhadap {sebutan_kas(rekap.triwulan)}, bukan terhadap pagu setahun; seluruhnya "
        f"Rp{rupiah_teks(biaya.kas)}."
    )


def dinilai_terhadap(bagian: Fraction, dasar: str) -> str:
    """`75% target setahun`, or the target as it stands."""
    return dasar if bagian == UTUH else f"{_persen(bagian)} {dasar}"


def _persen(bagian: Fraction) -> str:
    return persen_teks(bagian * 100, 0)


def catatan_pagu(rekap: JumlahTriwulan) -> Iterator[str]:
    """Why the officials' money does not add up to the office's, where it does not."""
    whole = {row.asal.posisi for row in rekap.kecamatan.biaya.baris}
    own = {row.asal.posisi for one in rekap.pejabat for row in one.biaya.baris}
    if whole and own - whole:
        yield (
            f"Baris {rekap.kecamatan.nama} bukan jumlah kolom Pagu dan Realisasi di atasnya: anggaran "
            "yang sudah termasuk dalam kode di atasnya (kegiatan dalam program), atau dalam kode yang "
            "sama pada pejabat lain, hanya dihitung sekali."
        )


def catatan_sumber(sumber: Sequence[Sumber], versi: str) -> Iterator[str]:
    """What the recap was made of, and by which version of the program."""
    if sumber:
        files = deretan(f"{one.nama} (tanda isi {one.tanda})" for one in sumber)
        yield f"Dibuat dari {files} dengan lkj-xlsx {versi}."
