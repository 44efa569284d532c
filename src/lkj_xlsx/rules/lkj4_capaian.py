"""LKJ4: the report in, out where figures of performance contradict each other."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import pairwise

from lkj_xlsx.baku.model import Anggaran, Pembulatan, Polaritas, Realisasi
from lkj_xlsx.dasar.angka import Jenis, persen_teks, satuan_sama
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.bahasa.bunyi import Hubungan
from lkj_xlsx.rules.capaian_bersama import capaian_bersama, pelanggaran_bersama, sel_bersama
from lkj_xlsx.rules.masa import triwulan_dilaporkan
from lkj_xlsx.rules.padanan import padanan
from lkj_xlsx.rules.satuan import satuan_lain_di, sebut
from lkj_xlsx.rules.tertulis import Putusan, diperiksa, putusan_capaian, putusan_serapan
from lkj_xlsx.temuan import Pelanggaran, Tingkat

_SERATUS = 100


@aturan("LKJ401", "capaian-tertulis-beda", Tingkat.GALAT)
def capaian_tertulis_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Capaian yang tertulis di naskah laporan tidak sama dengan realisasi dibagi target, juga
    bila angka di belakang koma yang tidak tercetak diperhitungkan.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
        Realisasi
        Jabatan | No | TW III | Capaian Tertulis
        Camat Tempeh | 1 | 70% | 82%
    Perbaikan: Tulis capaian menurut tabel; bila target atau realisasi yang salah ketik, betulkan itu.
    """
    for one, row, verdict in _capaian_tertulis(laporan):
        if verdict is Putusan.SALAH:
            cell = row.asal["capaian_tertulis"]
            proper = _persen(one, laporan)
            yield Pelanggaran(
                f'Capaian tertulis "{row.asal.teks("capaian_tertulis")}" untuk '
                f"{sebut(one.indikator)}, padahal {_hitungan(one)} adalah {proper}.",
                (cell, *one.asal),
                f"Tulis {proper} di {cell} dan di naskah laporan, atau betulkan target atau "
                "realisasinya.",
                row.jabatan,
                one.indikator.no,
            )
    for together in capaian_bersama(laporan):
        if together.putusan is Putusan.SALAH:
            yield pelanggaran_bersama(together, laporan)


def _capaian_tertulis(laporan: Laporan) -> Iterator[tuple[Capaian, Realisasi, Putusan]]:
    """Each capaian written for the reporting quarter with the verdict on it.

    A row that is another indicator's is left to LKJ304, one for several indicators to
    `capaian_bersama`.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    shared = sel_bersama(laporan)
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            row = one.realisasi
            if row is None or row.capaian_tertulis is None or not diperiksa(row, quarter):
                continue
            if row.asal["capaian_tertulis"] in shared:
                continue
            if milik.banding(row, one.indikator).hubungan is not Hubungan.LAIN:
                verdict = putusan_capaian(one, row.capaian_tertulis, laporan.lkj.identitas)
                yield one, row, verdict


def _persen(one: Capaian, laporan: Laporan) -> str:
    ratio = one.persen
    return persen_teks(ratio * _SERATUS, laporan.lkj.identitas.desimal) if ratio is not None else ""


def _hitungan(one: Capaian) -> str:
    """`70% / 97%`, as typed; in words where the formula is another."""
    target = one.indikator.asal.teks(one.kolom_target)
    value = one.realisasi.asal.teks(f"tw_{one.triwulan.value}") if one.realisasi else ""
    if one.indikator.polaritas is Polaritas.MINIMAL:
        return f"realisasi {value} terhadap target {target} (Minimal)"
    return f"{value} / {target}"


@aturan("LKJ402", "pembulatan-beda", Tingkat.PERINGATAN)
def pembulatan_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Persen yang tertulis hanya benar dengan cara pembulatan yang lain daripada yang dipilih di
    Identitas; di satu laporan semua persen harus dibulatkan dengan cara yang sama.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III | Serapan Tertulis
        Sekretaris Kecamatan | Kegiatan | 7.01.01.2.06 | Administrasi Umum | 73.345.458 | 49.836.000 | 68%
    Perbaikan: Tulis persen menurut tabel, atau pilih Pembulatan yang dipakai kantor di Identitas.
    """
    for one, row, verdict in _capaian_tertulis(laporan):
        if verdict is Putusan.PEMBULATAN_LAIN:
            yield _dibulatkan_lain(
                row, "capaian_tertulis", _persen(one, laporan), laporan, one.indikator.no
            )
    for together in capaian_bersama(laporan):
        if together.putusan is Putusan.PEMBULATAN_LAIN:
            yield pelanggaran_bersama(together, laporan)
    quarter = triwulan_dilaporkan(laporan.lkj)
    for official in laporan.pejabat:
        for budget in official.anggaran:
            written, share = budget.anggaran.serapan_tertulis, budget.serapan.persen
            if written is None or share is None or not diperiksa(budget.anggaran, quarter):
                continue
            verdict = putusan_serapan(budget.serapan, written, laporan.lkj.identitas)
            if verdict is Putusan.PEMBULATAN_LAIN:
                proper = persen_teks(share * _SERATUS, laporan.lkj.identitas.desimal)
                yield _dibulatkan_lain(budget.anggaran, "serapan_tertulis", proper, laporan)


def _dibulatkan_lain(
    row: Realisasi | Anggaran, field: str, proper: str, laporan: Laporan, no: int | None = None
) -> Pelanggaran:
    cell = row.asal[field]
    how = laporan.lkj.identitas.pembulatan
    other = "dipotong" if how is Pembulatan.BULATKAN else "dibulatkan"
    name = "Capaian" if field == "capaian_tertulis" else "Serapan"
    return Pelanggaran(
        f'{name} tertulis "{row.asal.teks(field)}" {other}, padahal Pembulatan di Identitas {how}: '
        f"{proper}.",
        (cell,),
        f"Tulis {proper} di {cell} dan di naskah laporan.",
        row.jabatan,
        no,
        kode_anggaran=row.kode if isinstance(row, Anggaran) else "",
    )


@aturan("LKJ403", "capaian-dibatasi", Tingkat.CATATAN)
def capaian_dibatasi(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Capaian indikator ini melebihi Batas Capaian, jadi yang dicetak adalah batasnya.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasubbag Umum | 1 | Jumlah paket bahan logistik | 1 paket
        Realisasi
        Jabatan | No | TW III
        Kasubbag Umum | 1 | 2 paket
    Perbaikan: Tidak perlu diubah bila benar; periksa realisasinya bila terasa terlalu besar.
    """
    cap = laporan.lkj.identitas.batas_capaian
    for official in laporan.pejabat:
        for one in official.capaian:
            if cap is not None and one.mentah is not None and one.mentah * _SERATUS > cap:
                yield Pelanggaran(
                    f"Capaian {sebut(one.indikator)} adalah {persen_teks(one.mentah * _SERATUS, 0)}, "
                    f"dicetak {persen_teks(cap)} menurut Batas Capaian.",
                    one.asal[::-1],
                    "Tidak perlu diubah bila benar; periksa realisasinya bila terasa terlalu besar.",
                    official.jabatan,
                    one.indikator.no,
                )


@aturan("LKJ404", "realisasi-turun", Tingkat.PERINGATAN)
def realisasi_turun(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Realisasi dihitung kumulatif sejak Januari, jadi tidak mungkin lebih kecil daripada
    triwulan sebelumnya. Tidak berlaku untuk indikator Minimal.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 12 desa
        Realisasi
        Jabatan | No | TW II | TW III
        Kasi Pemerintahan | 1 | 9 desa | 6 desa
    Perbaikan: Isi angka kumulatif (sampai dengan triwulan itu), bukan angka triwulan itu saja.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            if one.realisasi and one.indikator.polaritas is Polaritas.MAKSIMAL and quarter:
                yield from _turun(one, one.realisasi, quarter)


def _turun(one: Capaian, row: Realisasi, quarter: Triwulan) -> Iterator[Pelanggaran]:
    """One finding at each quarter that falls below the filled one before it."""
    filled = [
        (at, value)
        for at, value in zip(Triwulan, row.triwulan, strict=True)
        if at <= quarter and value is not None and value.jenis is Jenis.ANGKA
    ]
    for (earlier, less), (later, value) in pairwise(filled):
        same = satuan_sama(less.satuan, value.satuan) or 0 in {less.nilai, value.nilai}
        if same and (value.nilai or 0) < (less.nilai or 0):
            cell, source = row.asal[f"tw_{later.value}"], row.asal[f"tw_{earlier.value}"]
            yield Pelanggaran(
                f'Realisasi TW {later.romawi} "{row.asal.teks(f"tw_{later.value}")}" lebih kecil '
                f'daripada TW {earlier.romawi} "{row.asal.teks(f"tw_{earlier.value}")}" untuk '
                f"{sebut(one.indikator)}.",
                (cell, source),
                f"Isi {cell} dengan angka kumulatif sejak Januari, atau betulkan {source}.",
                row.jabatan,
                one.indikator.no,
            )


@aturan("LKJ405", "triwulan-terlewat", Tingkat.PERINGATAN)
def triwulan_terlewat(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Triwulan yang lalu kosong untuk indikator ini, padahal diisi sebelum dan sesudahnya, atau
    diisi untuk indikator lain pejabat itu. Triwulan yang tidak diisi siapa pun bukan temuan.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 12 desa
        Realisasi
        Jabatan | No | TW I | TW II | TW III
        Kasi Pemerintahan | 1 | 3 desa | | 9 desa
    Perbaikan: Isi realisasi triwulan itu; tulis - atau 0 bila nihil, n/a bila belum waktunya diukur.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    for milik in padanan(laporan):
        filled = {at for at in Triwulan if any(_terisi(row, at) for row in milik.realisasi)}
        for one in milik.capaian.values():
            row = one.realisasi
            if row is None or quarter is None or not _terisi(row, quarter):
                continue
            missed = [at for at in Triwulan if at < quarter and _terlewat(row, at, filled)]
            if missed:
                cells = tuple(row.asal[f"tw_{at.value}"] for at in missed)
                names = deretan(f"TW {at.romawi}" for at in missed)
                yield Pelanggaran(
                    f"Realisasi {names} untuk {sebut(one.indikator)} kosong, padahal triwulan lain "
                    "atau indikator lain sudah diisi.",
                    cells,
                    f"Isi {deretan(map(str, cells))}; tulis - atau 0 bila nihil, n/a bila belum "
                    "waktunya diukur.",
                    row.jabatan,
                    one.indikator.no,
                )


def _terisi(row: Realisasi, quarter: Triwulan) -> bool:
    return row.asal.teks(f"tw_{quarter.value}") != ""


def _terlewat(row: Realisasi, quarter: Triwulan, terisi: Container[Triwulan]) -> bool:
    """Blank after a filled quarter of the row, or in one that the official has filled elsewhere."""
    if _terisi(row, quarter) or f"tw_{quarter.value}" not in row.asal.kolom:
        return False
    return quarter in terisi or any(_terisi(row, at) for at in Triwulan if at < quarter)


@aturan("LKJ406", "capaian-tak-terhitung", Tingkat.GALAT)
def capaian_tak_terhitung(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Target dan realisasi terbaca, tetapi tidak dapat dibandingkan, misalnya karena satuannya
    lain; capaiannya dikosongkan di tabel.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasubbag Keuangan | 1 | Jumlah laporan keuangan | 12 laporan
        Realisasi
        Jabatan | No | TW III
        Kasubbag Keuangan | 1 | 9 dokumen
    Perbaikan: Samakan satuan dan bentuk realisasi dengan target di PK.
    """
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            row = one.realisasi
            if row is None or one.keadaan is not Keadaan.TAK_TERHITUNG or not _terbaca(one):
                continue
            reported = row.asal[f"tw_{one.triwulan.value}"]
            also = [
                row.asal[f"tw_{at.value}"]
                for at in Triwulan
                if at != one.triwulan and satuan_lain_di(one.indikator, row, at, laporan)
            ]
            yield Pelanggaran(
                f"Capaian {sebut(one.indikator)} tidak dapat dihitung: {one.alasan}.",
                (reported, one.sel_target, *also),
                f"Tulis realisasi di {reported} dengan satuan dan bentuk yang sama dengan target di "
                f"{one.sel_target}, atau betulkan target itu.",
                row.jabatan,
                one.indikator.no,
            )


def _terbaca(one: Capaian) -> bool:
    """Both cells are read, and the target is not zero: LKJ307 has said that."""
    if one.nilai is None or one.target is None:
        return False
    top = one.target.batas_atas if one.target.jenis is Jenis.RENTANG else one.target.nilai
    return top != 0


ATURAN_CAPAIAN: tuple[Rule, ...] = (
    capaian_tertulis_beda,
    pembulatan_beda,
    capaian_dibatasi,
    realisasi_turun,
    triwulan_terlewat,
    capaian_tak_terhitung,
)
