"""LKJ4: the report in, out where figures of performance contradict each other."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from lkj_xlsx.baku.model import (
    Anggaran,
    CaraHitung,
    Identitas,
    Pembulatan,
    Polaritas,
    Realisasi,
    SifatRealisasi,
)
from lkj_xlsx.dasar.angka import Jenis, besaran_teks, persen_teks, satuan_sama
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian, polaritas_berlaku
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.pembulatan import dicetak
from lkj_xlsx.hitung.setahun import bacaan, belum_direncanakan, target_berlaku
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.bahasa.bunyi import Hubungan
from lkj_xlsx.rules.capaian_bersama import capaian_bersama, pelanggaran_bersama, sel_bersama
from lkj_xlsx.rules.deret_triwulan import deret_lain
from lkj_xlsx.rules.masa import triwulan_dilaporkan
from lkj_xlsx.rules.padanan import padanan
from lkj_xlsx.rules.satuan import satuan_lain_di, sebut
from lkj_xlsx.rules.sisa_satuan import sisa_realisasi
from lkj_xlsx.rules.tertulis import Putusan, diperiksa, putusan_capaian, putusan_serapan
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul

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
            if one.keadaan is Keadaan.PREDIKAT_DI_BAWAH:
                yield _tertulis_di_bawah(one, row)
                continue
            proper = _persen(one, laporan)
            yield Pelanggaran(
                f'Capaian tertulis "{row.asal.teks("capaian_tertulis")}" untuk '
                f"{sebut(one.indikator)}, padahal {_hitungan(one)} adalah {proper}.",
                (cell, *one.asal),
                f"Tulis {proper} di {cell} dan di naskah laporan, atau betulkan target atau "
                "realisasinya.",
                row.jabatan,
                one.indikator.no,
                usul=(Usul(cell, proper),),
            )
    for together in capaian_bersama(laporan):
        if together.putusan is Putusan.SALAH:
            yield pelanggaran_bersama(together, laporan)


def _tertulis_di_bawah(one: Capaian, row: Realisasi) -> Pelanggaran:
    """A hundred percent written for a predicate that was not reached."""
    cell = row.asal["capaian_tertulis"]
    return Pelanggaran(
        f'Capaian tertulis "{row.asal.teks("capaian_tertulis")}" untuk {sebut(one.indikator)}, padahal '
        f"belum tercapai: {one.alasan}.",
        (cell, *one.asal),
        f"Hapus persen di {cell} dan di naskah laporan, karena predikat di bawah target tidak "
        "berpersen; bila predikat atau targetnya yang salah ketik, betulkan itu.",
        row.jabatan,
        one.indikator.no,
        usul=(Usul(cell, ""),),
    )


def _capaian_tertulis(laporan: Laporan) -> Iterator[tuple[Capaian, Realisasi, Putusan]]:
    """Each capaian written for the reporting quarter with the verdict on it.

    A row that is another indicator's is left to LKJ304, a percentage in doubt to LKJ015 and LKJ024,
    one for several indicators to `capaian_bersama`.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    shared = sel_bersama(laporan)
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            row = one.realisasi
            if row is None or row.capaian_tertulis is None or not diperiksa(row, quarter):
                continue
            if row.capaian_tertulis.ragu or _ragu(one):
                continue
            if row.asal["capaian_tertulis"] in shared:
                continue
            if milik.banding(row, one.indikator).hubungan is not Hubungan.LAIN:
                verdict = putusan_capaian(one, row.capaian_tertulis, laporan.lkj.identitas)
                yield one, row, verdict


def _ragu(one: Capaian) -> bool:
    """Whether the reader has asked already if another target or realisation was meant."""
    return any(quantity is not None and quantity.ragu for quantity in (one.target, one.nilai))


def _persen(one: Capaian, laporan: Laporan) -> str:
    ratio = one.persen
    return persen_teks(ratio * _SERATUS, laporan.lkj.identitas.desimal) if ratio is not None else ""


def _ketikan(one: Capaian) -> str:
    """The realisation as typed, of several quarters together as they are put together."""
    if one.realisasi is None:
        return ""
    parts = [part.triwulan for part in one.setahun.bagian] or [one.triwulan]
    return _digabung([one.realisasi.asal.teks(f"tw_{at.value}") for at in parts], one)


def _ketikan_target(one: Capaian) -> str:
    parts = [f"target_tw_{part.triwulan.value}" for part in one.setahun.bagian_target]
    return _digabung([one.indikator.asal.teks(at) for at in parts or [one.kolom_target]], one)


def _digabung(ketikan: Sequence[str], one: Capaian) -> str:
    if len(ketikan) == 1:
        return ketikan[0]
    if one.setahun.cara is CaraHitung.RATA_RATA:
        return f"rata-rata {deretan(ketikan)}"
    return f"({' + '.join(ketikan)})"


def _hitungan(one: Capaian) -> str:
    """`70% / 97%`, as typed; in words where the formula is another."""
    target, value = _ketikan_target(one), _ketikan(one)
    if polaritas_berlaku(one.indikator, one.target) is Polaritas.MINIMAL:
        return f"realisasi {value} terhadap target {target} (Minimal)"
    plain = (
        one.target is not None and one.target.jenis is Jenis.ANGKA and (one.target.nilai or 0) > 0
    )
    return f"{value} / {target}" if plain else f"realisasi {value} terhadap target {target}"


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
            if written.ragu:
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
        usul=(Usul(cell, proper),),
        kode_anggaran=row.kode if isinstance(row, Anggaran) else "",
    )


@aturan("LKJ403", "capaian-dibatasi", Tingkat.CATATAN)
def capaian_dibatasi(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Capaian indikator ini melebihi Batas Capaian, jadi yang dicetak adalah batasnya. Tidak
    disebut bila angka yang tercetak sama saja.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasubbag Umum | 1 | Jumlah paket bahan logistik | 1 paket
        Realisasi
        Jabatan | No | TW III
        Kasubbag Umum | 1 | 2 paket
    Perbaikan: Tidak perlu diubah bila benar; periksa realisasinya bila terasa terlalu besar.
    """
    identitas = laporan.lkj.identitas
    cap = identitas.batas_capaian
    for official in laporan.pejabat:
        for one in official.capaian:
            if cap is None or one.mentah is None or _ragu(one):
                continue
            free = dicetak(one.mentah, identitas.desimal, identitas.pembulatan)
            if free != one.persen:
                yield Pelanggaran(
                    f"Capaian {sebut(one.indikator)} adalah "
                    f"{persen_teks(free * _SERATUS, identitas.desimal)}, "
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
    triwulan sebelumnya. Tidak berlaku untuk indikator Minimal, dan untuk yang dibaca, bukan
    dijumlahkan: nilai, indeks, skor, poin, predikat, rentang, batas, dan Cara Hitung Nilai akhir. Persen
    yang turun hanya catatan. Bila Sifat Realisasi Per triwulan, yang diperiksa angka di bawah nol.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 12 desa
        Realisasi
        Jabatan | No | TW II | TW III
        Kasi Pemerintahan | 1 | 9 desa | 6 desa
    Perbaikan: Isi angka kumulatif (sampai dengan triwulan itu), bukan angka triwulan itu saja; untuk
    persen yang diukur ulang setiap triwulan, isi Cara Hitung di PK dengan Nilai akhir.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    if quarter is None or deret_lain(laporan):
        return
    cumulative = laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.KUMULATIF
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            rising = polaritas_berlaku(one.indikator, one.target) is Polaritas.MAKSIMAL
            read = bacaan(one.indikator) or one.indikator.cara_hitung is CaraHitung.NILAI_AKHIR
            if one.realisasi and rising and not read:
                check = _turun if cumulative else _di_bawah_nol
                yield from check(one, one.realisasi, quarter)


def _di_bawah_nol(one: Capaian, row: Realisasi, quarter: Triwulan) -> Iterator[Pelanggaran]:
    """A quarter of its own that takes something away from the year so far."""
    target = one.indikator.target
    if target is None or target.angka is None or target.angka < 0:
        return
    for at, value in zip(Triwulan, row.triwulan, strict=True):
        if at <= quarter and value is not None and value.angka is not None and value.angka < 0:
            cell = row.asal[f"tw_{at.value}"]
            yield Pelanggaran(
                f'Realisasi {at.pendek} "{row.asal.teks(f"tw_{at.value}")}" untuk '
                f"{sebut(one.indikator)} di bawah nol, padahal angka triwulan itu saja ditambahkan ke "
                "triwulan sebelumnya.",
                (cell,),
                f"Betulkan {cell}; bila memang ada koreksi triwulan lalu, catat alasannya di sheet "
                "Pengecualian.",
                row.jabatan,
                one.indikator.no,
            )


def _turun(one: Capaian, row: Realisasi, quarter: Triwulan) -> Iterator[Pelanggaran]:
    """One finding at each quarter that falls below the filled one before it."""
    filled = [
        (at, value)
        for at, value in zip(Triwulan, row.triwulan, strict=True)
        if at <= quarter and value is not None and value.jenis is Jenis.ANGKA and not value.ragu
    ]
    for (earlier, less), (later, value) in pairwise(filled):
        same = satuan_sama(less.satuan, value.satuan) or 0 in {less.nilai, value.nilai}
        if same and (value.nilai or 0) < (less.nilai or 0):
            cell, source = row.asal[f"tw_{later.value}"], row.asal[f"tw_{earlier.value}"]
            percent = satuan_sama(value.satuan, "%")
            measured = (
                'Bila persen ini diukur ulang setiap triwulan, isi Cara Hitung di PK dengan "Nilai akhir"; '
                "bila tidak, i"
                if percent
                else "I"
            )
            yield Pelanggaran(
                f'Realisasi TW {later.romawi} "{row.asal.teks(f"tw_{later.value}")}" lebih kecil '
                f'daripada TW {earlier.romawi} "{row.asal.teks(f"tw_{earlier.value}")}" untuk '
                f"{sebut(one.indikator)}.",
                (cell, source),
                f"{measured}si {cell} dengan angka kumulatif sejak Januari, atau betulkan {source}.",
                row.jabatan,
                one.indikator.no,
                tingkat=Tingkat.CATATAN if percent else None,
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
    if laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.PER_TRIWULAN:
        return  # LKJ302 asks for every quarter
    for milik in padanan(laporan):
        filled = {at for at in Triwulan if any(_terisi(row, at) for row in milik.realisasi)}
        for one in milik.capaian.values():
            row = one.realisasi
            if row is None or quarter is None or not _terisi(row, quarter):
                continue
            missed = [
                at
                for at in Triwulan
                if at < quarter
                and _terlewat(row, at, filled)
                and not _tanpa_rencana(one, at, laporan.lkj.identitas)
            ]
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


def _tanpa_rencana(one: Capaian, quarter: Triwulan, identitas: Identitas) -> bool:
    return belum_direncanakan(one.indikator, *target_berlaku(one.indikator, quarter, identitas))


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
            left = sisa_realisasi(milik, one, row, laporan)
            if not {reported, *one.semua_sel_realisasi}.isdisjoint(left):
                continue  # LKJ028 has told why
            also = [cell for cell in one.semua_sel_realisasi if cell != reported] or [
                cell
                for at in Triwulan
                if at != one.triwulan
                and (cell := row.asal[f"tw_{at.value}"]) not in left
                and satuan_lain_di(one.indikator, row, at, laporan)
            ]
            yield Pelanggaran(
                f"Capaian {sebut(one.indikator)} tidak dapat dihitung: {one.alasan}.",
                (reported, one.sel_target, *also),
                _saran_terhitung(one, reported),
                row.jabatan,
                one.indikator.no,
            )


def _saran_terhitung(one: Capaian, cell: Sel) -> str:
    """How to write a realisation that can be held against its target."""
    if one.setahun.alasan:
        return (
            "Samakan bentuk dan satuan semua triwulan dengan target, atau pilih Cara Hitung lain di "
            f"{one.indikator.asal['cara_hitung']}."
        )
    kinds = [quantity and quantity.jenis for quantity in (one.target, one.nilai)]
    mend = f"atau betulkan target di {one.sel_target}"
    match kinds:
        case [Jenis.PREDIKAT, Jenis.PREDIKAT]:
            return f"Tulis di {cell} predikat dari skala yang dipakai target, {mend}."
        case [Jenis.PREDIKAT, _]:
            return f"Tulis predikatnya di {cell}, {mend} menjadi angka bila yang diukur angka."
        case [_, Jenis.RENTANG]:
            return f"Tulis satu angka di {cell}, {mend}."
        case _:
            unit = one.target.satuan if one.target else ""
            return f'Tulis realisasi di {cell} dalam satuan "{unit}", {mend} bila satuannya keliru.'


def _terbaca(one: Capaian) -> bool:
    """Both cells are read, and the target is not zero: LKJ307 has said that."""
    if one.nilai is None or one.target is None:
        return False
    top = one.target.batas_atas if one.target.jenis is Jenis.RENTANG else one.target.nilai
    if one.setahun.alasan:
        return True
    return top != 0 or polaritas_berlaku(one.indikator, one.target) is Polaritas.MINIMAL


@aturan("LKJ407", "predikat-di-bawah-target", Tingkat.CATATAN)
def predikat_di_bawah_target(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Predikat yang dicapai lebih rendah daripada yang diperjanjikan: indikator ini belum tercapai.
    Predikat tidak dapat dibagi, jadi tidak ada persentasenya, dan indikator ini tidak ikut rata-rata.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Predikat SAKIP kecamatan | BB
        Realisasi
        Jabatan | No | TW III
        Camat Tempeh | 1 | B
    Perbaikan: Tidak perlu diubah bila benar. Bila nilainya juga angka, tulis keduanya di target dan
    realisasi, seperti BB (75,3): angkanya yang dihitung.
    """
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            cell = one.sel_realisasi
            if one.keadaan is Keadaan.PREDIKAT_DI_BAWAH and cell is not None:
                yield Pelanggaran(
                    f"Target {sebut(one.indikator)} belum tercapai: {one.alasan}.",
                    (cell, one.sel_target),
                    "Tidak perlu diubah bila benar; periksa predikatnya bila terasa keliru.",
                    milik.jabatan,
                    one.indikator.no,
                )


@aturan("LKJ408", "tepat-di-batas", Tingkat.PERINGATAN)
def tepat_di_batas(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Target "< 5 %" meminta kurang dari 5 %; realisasi yang tepat 5 % belum memenuhinya, walaupun
    capaiannya tercetak 100%. Sering yang dimaksud sebenarnya paling banyak 5 %.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase pengaduan yang terlambat ditangani | < 5 %
        Realisasi
        Jabatan | No | TW III
        Camat Tempeh | 1 | 5 %
    Perbaikan: Periksa realisasinya dan bunyi target di Perjanjian Kinerja yang ditandatangani.
    """
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            cell, bound = one.sel_realisasi, one.target.batas if one.target else None
            if cell is not None and bound is not None and one.tepat_di_batas:
                asked = "kurang dari" if bound.atas else "lebih dari"
                promised = _ketikan_target(one)
                yield Pelanggaran(
                    f'Realisasi "{_ketikan(one)}" untuk {sebut(one.indikator)} tepat di batas target '
                    f'"{promised}", yang meminta {asked} itu: belum tercapai.',
                    (cell, one.sel_target),
                    f"Periksa realisasi di {cell}; bila menurut Perjanjian Kinerja batas itu sendiri "
                    f"sudah memenuhi, betulkan targetnya di {one.sel_target}.",
                    milik.jabatan,
                    one.indikator.no,
                )


@aturan("LKJ409", "cara-hitung-persen", Tingkat.PERINGATAN)
def cara_hitung_persen(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Angka di kolom TW per triwulan, dan persennya bila dijumlahkan melewati target. Karena itu
    yang dipakai persen triwulan terakhir; bila seharusnya dijumlahkan atau dirata-ratakan, capaiannya lain.
    Contoh:
        Identitas
        Isian | Nilai
        Unit Kerja | Kecamatan Tempeh
        Kabupaten/Kota | Kabupaten Lumajang
        Tahun | 2023
        Triwulan | III
        Sifat Realisasi | Per triwulan
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase layanan tepat waktu | 90%
        Realisasi
        Jabatan | No | TW I | TW II | TW III
        Camat Tempeh | 1 | 80% | 85% | 88%
    Perbaikan: Isi Cara Hitung di PK: Nilai akhir bila persen diukur ulang setiap triwulan, Jumlah bila
    setiap triwulan menambah persen sebelumnya, Rata-rata bila rata-ratanya yang diperjanjikan.
    """
    if deret_lain(laporan):
        return
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            total, last, row = one.setahun.dijumlahkan, one.nilai, one.realisasi
            if total is None or last is None or row is None or one.persen is None:
                continue
            cell = one.indikator.asal.penunjuk("cara_hitung", "target", "indikator")
            present = "cara_hitung" in one.indikator.asal.kolom
            where = (
                f"Isi Cara Hitung di {cell}"
                if present
                else "Tambahkan kolom Cara Hitung di sheet PK dan isi di baris indikator itu"
            )
            shown = persen_teks(one.persen * _SERATUS, laporan.lkj.identitas.desimal)
            yield Pelanggaran(
                f"Persen per triwulan untuk {sebut(one.indikator)} bila dijumlahkan menjadi "
                f"{besaran_teks(total)}, melewati target; yang dipakai triwulan terakhir, "
                f"{besaran_teks(last)} (capaian {shown}).",
                (cell, *(row.asal[f"tw_{at.value}"] for at in Triwulan if at <= one.triwulan)),
                f'{where}: "{CaraHitung.NILAI_AKHIR}" bila persen ini diukur ulang setiap triwulan, '
                f'"{CaraHitung.JUMLAH}" bila setiap triwulan menambah yang sebelumnya.',
                milik.jabatan,
                one.indikator.no,
            )


ATURAN_CAPAIAN: tuple[Rule, ...] = (
    capaian_tertulis_beda,
    pembulatan_beda,
    capaian_dibatasi,
    realisasi_turun,
    triwulan_terlewat,
    capaian_tak_terhitung,
    predikat_di_bawah_target,
    tepat_di_batas,
    cara_hitung_persen,
)
