"""LKJ3: the report in, out where the other sheets depart from the Perjanjian Kinerja."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum

from lkj_xlsx.baku.model import Anggaran, Indikator, Realisasi
from lkj_xlsx.baku.sheets import PK, REALISASI
from lkj_xlsx.dasar.angka import Besaran, Jenis, predikat_sama, satuan_sama
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import deretan, kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian, sebanding
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.serapan import triwulan_terhitung
from lkj_xlsx.hitung.setahun import target_berlaku
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.bahasa.bunyi import Hubungan, beda_kata, rapat
from lkj_xlsx.rules.bahasa.ejaan import salah_eja
from lkj_xlsx.rules.masa import triwulan_dilaporkan
from lkj_xlsx.rules.padanan import BarisPadanan, Padanan, ada_jabatan_asing, padanan
from lkj_xlsx.rules.satuan import BERSATUAN, kutip, satuan_lain, satuan_lain_di, sebut
from lkj_xlsx.rules.sisa_satuan import sisa_pk, sisa_realisasi
from lkj_xlsx.rules.tertulis import diperiksa
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul


@aturan("LKJ301", "indikator-tak-ada-di-pk", Tingkat.GALAT)
def indikator_tak_ada_di_pk(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Baris ini menyebut nomor indikator yang tidak ada di PK pejabat itu, jadi isinya tidak
    masuk hitungan.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pelayanan Umum | 1 | Jumlah izin yang diterbitkan | 40 izin
        Realisasi
        Jabatan | No | Indikator Kinerja | TW III
        Kasi Pelayanan Umum | 11 | Jumlah izin yang diterbitkan | 30 izin
    Perbaikan: Betulkan No menurut sheet PK, atau tambahkan indikatornya di PK bila memang diperjanjikan.
    """
    if PK.name not in laporan.lkj.sheet_terbaca:
        return
    for milik in padanan(laporan):
        if not milik.laporan.capaian:
            yield from _tanpa_pk(milik, laporan)
        elif milik.terbaca:
            rows: tuple[BarisPadanan, ...] = (*milik.realisasi, *milik.strategi)
            yield from (_indikator_asing(milik, row) for row in rows if milik.asing(row))
            for budget in milik.laporan.anggaran:
                yield from _nomor_asing(milik, budget.anggaran)


def _tanpa_pk(milik: Padanan, laporan: Laporan) -> Iterator[Pelanggaran]:
    """One finding for an official of whom PK has nothing, unless it has it under a strange Jabatan."""
    rows: tuple[BarisPadanan, ...] = (*milik.realisasi, *milik.strategi)
    if rows and milik.dikenal and not ada_jabatan_asing(laporan, laporan.lkj.indikator):
        sheets = dict.fromkeys(row.asal.sheet for row in rows)
        yield Pelanggaran(
            f"PK tidak memuat satu pun indikator {milik.jabatan}, padahal ada {len(rows)} barisnya di "
            f"sheet {deretan(sheets)}.",
            tuple(row.asal.penunjuk("no", "indikator") for row in rows),
            f"Isi indikator {milik.jabatan} di sheet PK, atau betulkan Jabatan di baris-baris itu.",
            milik.jabatan,
        )


def _indikator_asing(milik: Padanan, row: BarisPadanan) -> Pelanggaran:
    cell = row.asal["no"]
    what = f'"{kutip(row.indikator)}"' if row.no is None else f"No {row.no}"
    near = milik.daftar.seperti(row.indikator)
    hint, mend = "", f"Tulis di {cell} No yang ada di PK, atau tambahkan indikatornya di PK."
    usul: tuple[Usul, ...] = ()
    if near is not None:
        hint = f' Bunyinya {_seperti(row, near)} No {near.no}: "{kutip(near.indikator)}".'
        holder = _pemakai(milik, row, near)
        if holder is None:
            mend = f"Tulis {near.no} di {cell} bila itu yang dimaksud; bila bukan, tambahkan di PK."
            usul = (Usul(cell, str(near.no)),)
        else:
            mend = (
                f"Periksa {holder.asal['no']}, yang sudah memakai No {near.no}: satukan kedua baris bila "
                "sama; bila bukan, tambahkan indikatornya di PK."
            )
    return Pelanggaran(
        f"{what} di sheet {row.asal.sheet} tidak ada di PK {milik.jabatan}, yang memuat "
        f"{milik.nomor}.{hint}",
        (cell, *([near.asal["no"]] if near else [])),
        mend,
        milik.jabatan,
        row.no,
        usul=usul,
    )


def _pemakai(milik: Padanan, row: BarisPadanan, indikator: Indikator) -> Realisasi | None:
    """The row of Realisasi that bears an indicator's No already; of Strategi several may."""
    if not isinstance(row, Realisasi):
        return None
    return next((one for one in milik.realisasi if one.no == indikator.no), None)


def _nomor_asing(milik: Padanan, row: Anggaran) -> Iterator[Pelanggaran]:
    strange = [str(no) for no in row.no_indikator if no not in milik.indikator]
    if strange:
        cell = row.asal["no_indikator"]
        yield Pelanggaran(
            f'No Indikator "{row.asal.teks("no_indikator")}" pada "{kutip(row.uraian)}" menyebut No '
            f"{deretan(strange)}, yang tidak ada di PK {milik.jabatan}; PK memuat {milik.nomor}.",
            (cell,),
            f"Tulis di {cell} nomor indikator PK yang dibiayai baris itu.",
            milik.jabatan,
            kode_anggaran=row.kode,
        )


@aturan("LKJ302", "indikator-tanpa-realisasi", Tingkat.GALAT)
def indikator_tanpa_realisasi(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Indikator yang diperjanjikan harus dilaporkan; tanpa realisasi triwulan ini barisnya kosong
    di Tabel 2.2 dan 2.3. Bila Sifat Realisasi Per triwulan, semua triwulan sejak Januari diperlukan. Di
    TW IV tahun sudah berakhir: n/a dan belum keluar terhitung belum diisi, dan
    diperingatkan di target yang menunggu hasilnya.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
        Realisasi
        Jabatan | No | TW II | TW III
        Camat Tempeh | 1 | 45% |
    Perbaikan: Isi realisasi triwulan itu; tulis - atau 0 bila memang nihil, n/a bila belum waktunya
    diukur.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    if quarter is None or not {PK.name, REALISASI.name} <= laporan.lkj.sheet_terbaca:
        return
    needed = triwulan_terhitung(quarter, laporan.lkj.identitas.sifat_realisasi)
    for milik in padanan(laporan):
        absent = [one for one in needed if milik.realisasi and _tanpa_kolom(milik.realisasi, one)]
        if absent:
            yield from (_kolom_triwulan_hilang(milik, one) for one in absent)
            continue
        silent = _tak_terhubung(milik, milik.realisasi, laporan, laporan.lkj.realisasi)
        told = milik.dimaksud(milik.realisasi)
        for no, one in milik.capaian.items():
            if one.tanpa_rencana:
                continue
            if one.keadaan is Keadaan.BELUM_DIISI and one.realisasi is not None:
                yield _belum_diisi(one, one.realisasi)
            elif one.realisasi is None and no not in told and not silent:
                yield _tanpa_baris(one)
            elif one.terbilang is Keadaan.BELUM_DIISI and one.realisasi is not None:
                yield _tak_kunjung_keluar(one, one.realisasi)


def _tanpa_kolom(rows: Sequence[Realisasi], quarter: Triwulan) -> bool:
    return all(f"tw_{quarter.value}" not in row.asal.kolom for row in rows)


def _tak_terhubung(
    milik: Padanan, rows: Sequence[BarisPadanan], laporan: Laporan, sheet: Sequence[BarisPadanan]
) -> bool:
    """Whether the reader has already said why rows that seem to be missing are not found."""
    if rows:
        return milik.tak_jelas(rows)
    return not milik.dikenal or ada_jabatan_asing(laporan, sheet)


def _kolom_triwulan_hilang(milik: Padanan, quarter: Triwulan) -> Pelanggaran:
    return Pelanggaran(
        f"Sheet {REALISASI.name} tidak punya kolom TW {quarter.romawi}, jadi realisasi "
        f"{milik.jabatan} untuk triwulan itu tidak ada.",
        tuple(one.asal.penunjuk("no", "indikator") for one in milik.realisasi),
        f"Tambahkan kolom TW {quarter.romawi} di sheet {REALISASI.name} dan isi realisasinya.",
        milik.jabatan,
    )


def _belum_diisi(capaian: Capaian, row: Realisasi) -> Pelanggaran:
    quarters = capaian.setahun.kosong
    cells = tuple(row.asal[f"tw_{one.value}"] for one in quarters)
    last = capaian.triwulan is Triwulan.IV
    waiting = "" if last else ", n/a bila belum waktunya diukur"
    return Pelanggaran(
        f"Realisasi {deretan(one.pendek for one in quarters)} untuk {sebut(capaian.indikator)} belum "
        "diisi.",
        (*cells, capaian.indikator.asal.penunjuk("no", "indikator")),
        f"Isi {deretan(map(str, cells))}; tulis - atau 0 bila memang nihil{waiting}.",
        row.jabatan,
        capaian.indikator.no,
    )


def _tak_kunjung_keluar(capaian: Capaian, row: Realisasi) -> Pelanggaran:
    """In TW IV, at the promise: what stands in the realisation is true, but settles nothing."""
    cell = row.asal[f"tw_{capaian.triwulan.value}"]
    waiting = capaian.nilai is not None and capaian.nilai.jenis is Jenis.BELUM_WAKTUNYA
    place = cell if waiting else capaian.sel_target
    typed = (row.asal if waiting else capaian.indikator.asal).teks(
        f"tw_{capaian.triwulan.value}" if waiting else capaian.kolom_target
    )
    return Pelanggaran(
        f'Tahun sudah berakhir, tetapi {place} untuk {sebut(capaian.indikator)} masih "{typed}"; '
        "indikator ini terhitung belum diisi.",
        (capaian.sel_target,),
        f"Isi {place} begitu angkanya ada; bila sampai laporan ditandatangani belum ada, jelaskan di "
        "kolom Ket.",
        row.jabatan,
        capaian.indikator.no,
        tingkat=Tingkat.PERINGATAN,
    )


def _tanpa_baris(capaian: Capaian) -> Pelanggaran:
    indikator = capaian.indikator
    return Pelanggaran(
        f"{sebut(indikator)} tidak punya baris di sheet {REALISASI.name}.",
        (indikator.asal.penunjuk("no", "indikator"),),
        f"Tambahkan baris {indikator.jabatan} No {indikator.no} di sheet {REALISASI.name} dan isi "
        f"TW {capaian.triwulan.romawi}; tulis - atau 0 bila memang nihil.",
        indikator.jabatan,
        indikator.no,
    )


@aturan("LKJ303", "penulisan-beda", Tingkat.PERINGATAN)
def penulisan_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Bunyi indikator harus sama dengan Perjanjian Kinerja yang ditandatangani. Tabel memakai
    bunyi PK, tetapi naskah yang disalin dari baris ini akan berbeda.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase fasilitasi pemberdayaan masyarakat | 100%
        Realisasi
        Jabatan | No | Indikator Kinerja | TW III
        Camat Tempeh | 1 | Presentase fasilitas pemberdayaan masyarakat | 45%
    Perbaikan: Salin bunyi indikator dari sheet PK; bila PK yang salah ketik, betulkan PK.
    """
    for milik in padanan(laporan):
        for row, indikator in milik.berpasangan():
            if indikator.indikator and milik.banding(row, indikator).hubungan is Hubungan.MIRIP:
                cell, source = row.asal["indikator"], indikator.asal["indikator"]
                words = beda_kata(row.indikator, indikator.indikator)
                spelt = _ejaan_baku(indikator.indikator)
                mended = f" dengan ejaan baku di {cell}, juga di {source}"
                how = f" di {cell} seperti di {source}" if spelt == indikator.indikator else mended
                yield Pelanggaran(
                    f"Bunyi indikator No {indikator.no} berbeda dari PK: {words}.",
                    (cell, source),
                    f'Tulis "{spelt}"{how}; bila PK yang salah ketik, betulkan PK.',
                    milik.jabatan,
                    indikator.no,
                    usul=(Usul(cell, spelt),),
                )


def _ejaan_baku(text: str) -> str:
    """A wording of PK as LKJ310 wants it spelt: an advice to copy it must not contradict that one."""
    for wrong, right in salah_eja(text):
        text = text.replace(wrong, right)
    return text


@aturan("LKJ304", "indikator-lain", Tingkat.GALAT)
def indikator_lain(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Nomor baris ini menunjuk satu indikator, tetapi bunyinya indikator yang lain. Nomor yang
    menentukan, jadi angkanya mungkin dihitung untuk indikator yang salah.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa yang menetapkan RKPDes tepat waktu | 100%
        Camat Tempeh | 2 | Persentase desa yang menetapkan APBDes tepat waktu | 85%
        Realisasi
        Jabatan | No | Indikator Kinerja | TW III
        Camat Tempeh | 1 | Persentase desa yang menetapkan APBDes tepat waktu | 40%
        Camat Tempeh | 2 | Persentase desa yang menetapkan RKPDes tepat waktu | 90%
    Perbaikan: Bila bunyinya yang benar, betulkan No; bila No yang benar, salin bunyi dari PK dan periksa
    angka di baris itu.
    """
    elsewhere = _menurut_inti(laporan.lkj.indikator)
    for milik in padanan(laporan):
        for row, indikator in milik.berpasangan():
            found = milik.banding(row, indikator)
            if indikator.indikator and found.hubungan is Hubungan.LAIN:
                other = found.lebih_mirip or elsewhere.get(_inti(row.indikator))
                yield _indikator_lain(milik, row, indikator, other)


def _indikator_lain(
    milik: Padanan, row: BarisPadanan, indikator: Indikator, other: Indikator | None
) -> Pelanggaran:
    cell, source = row.asal["indikator"], indikator.asal["indikator"]
    usul: tuple[Usul, ...] = ()
    if other is None:
        hint = f"tidak ada indikator {row.jabatan} yang berbunyi seperti itu"
        mend = f"Betulkan No di {row.asal['no']}"
    elif other.jabatan == row.jabatan:
        hint = f"bunyinya {_seperti(row, other)} No {other.no}"
        mend = f"Bila bunyinya yang benar, tulis {other.no} di {row.asal['no']}"
        holder = _pemakai(milik, row, other)
        if holder is not None and milik.banding(holder, other).hubungan is not Hubungan.LAIN:
            mend = f"Bila bunyinya yang benar, satukan baris ini dengan {holder.asal['no']}"
        else:
            usul = (Usul(row.asal["no"], str(other.no)),)
    else:
        hint = f"bunyinya {_seperti(row, other)} No {other.no} milik {other.jabatan}"
        mend = f"Betulkan No di {row.asal['no']}"
    return Pelanggaran(
        f'"{kutip(row.indikator)}" bukan bunyi indikator No {indikator.no} di PK, yaitu '
        f'"{kutip(indikator.indikator)}"; {hint}.',
        (cell, source, *([other.asal["indikator"]] if other else [])),
        f'{mend}; bila No {indikator.no} yang benar, tulis "{indikator.indikator}" di {cell} dan '
        "periksa isi baris itu.",
        row.jabatan,
        indikator.no,
        usul=usul,
    )


def _seperti(row: BarisPadanan, other: Indikator) -> str:
    return "sama dengan" if rapat(row.indikator) == rapat(other.indikator) else "mirip"


_KATA_UKUR = re.compile(
    r"^(?:(?:rata rata|jumlah|pe?rsentase|presentase|prosentase|persen|nilai|tingkat|cakupan) )+"
)


def _inti(wording: str) -> str:
    """What a wording measures, without the word for how: Jumlah, Persentase, Rata-rata."""
    return _KATA_UKUR.sub("", kunci(wording)).replace(" ", "")


def _menurut_inti(indikator: Iterable[Indikator]) -> Mapping[str, Indikator]:
    found: dict[str, Indikator] = {}
    for one in indikator:
        if one.no is not None and one.indikator:
            found.setdefault(_inti(one.indikator), one)
    return found


@aturan("LKJ305", "target-beda", Tingkat.GALAT)
def target_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Target yang tertulis di naskah laporan harus sama dengan target di Perjanjian Kinerja.
    Bila hanya cara menulisnya yang lain, seperti 12 orang/bulan dan 12 orang/12 bulan, ini peringatan.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pelayanan Umum | 1 | Jumlah izin yang diterbitkan | 40 izin
        Realisasi
        Jabatan | No | TW III | Target Tertulis
        Kasi Pelayanan Umum | 1 | 30 izin | 45 izin
    Perbaikan: Tulis target menurut PK di naskah dan di kolom Target Tertulis.
    """
    for one, row, difference in _target_tertulis(laporan):
        level = _TINGKAT_BEDA.get(difference)
        if level is not None:
            cell, source = row.asal["target_tertulis"], one.sel_target
            typed, proper = (
                row.asal.teks("target_tertulis"),
                one.indikator.asal.teks(one.kolom_target),
            )
            how = "ditulis lain daripada" if level is Tingkat.PERINGATAN else "berbeda dari"
            yield Pelanggaran(
                f'Target tertulis "{typed}" untuk {sebut(one.indikator)} {how} target di PK, '
                f'"{proper}".',
                (cell, source),
                f'Tulis "{proper}" di {cell} dan di naskah laporan; bila PK yang salah ketik, betulkan '
                f"{source}.",
                row.jabatan,
                one.indikator.no,
                tingkat=level,
                usul=(Usul(cell, proper),),
            )


class Beda(IntEnum):
    """In what a written target departs from the promised one; the least comes first."""

    SAMA = 0
    TULISAN = 1
    SATUAN = 2
    JUMLAH = 3


_TINGKAT_BEDA = {Beda.TULISAN: Tingkat.PERINGATAN, Beda.JUMLAH: Tingkat.GALAT}


def _target_tertulis(laporan: Laporan) -> Iterator[tuple[Capaian, Realisasi, Beda]]:
    """Each target written for the reporting quarter, and in what it departs from PK's.

    Where the quarter has a target of its own, the annual one is right as well: Tabel 2.1 prints it.
    A row that is another indicator's is left to LKJ304.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            row = one.realisasi
            if row is None or row.target_tertulis is None or not diperiksa(row, quarter):
                continue
            own, _ = target_berlaku(one.indikator, one.triwulan, laporan.lkj.identitas)
            promised = [target for target in (one.target, own, one.indikator.target) if target]
            if promised and milik.banding(row, one.indikator).hubungan is not Hubungan.LAIN:
                yield one, row, min(beda_target(target, row.target_tertulis) for target in promised)


def beda_target(target: Besaran, written: Besaran) -> Beda:
    if Jenis.BELUM_WAKTUNYA in (target.jenis, written.jenis):
        return Beda.SAMA
    if target.jenis is not written.jenis or _batas_lain(target, written):
        return Beda.JUMLAH
    if target.jenis is Jenis.PREDIKAT:
        return Beda.SAMA if _sepredikat(target, written) else Beda.JUMLAH
    if (target.nilai, target.batas_atas) != (written.nilai, written.batas_atas):
        return Beda.SAMA if _pecahan_persen(target, written) else Beda.JUMLAH
    if not sebanding(target, written):
        return Beda.SATUAN
    return Beda.SAMA if _setulisan(target, written) else Beda.TULISAN


def _batas_lain(satu: Besaran, lain: Besaran) -> bool:
    """`≤ 3 hari` beside `≥ 3 hari`; a bound that one of them leaves out is no other bound."""
    return None not in (satu.batas, lain.batas) and satu.batas is not lain.batas


def _sepredikat(satu: Besaran, lain: Besaran) -> bool:
    """By their numbers where both have one."""
    if satu.nilai is not None and lain.nilai is not None:
        return satu.nilai == lain.nilai
    return predikat_sama(satu, lain)


def _pecahan_persen(satu: Besaran, lain: Besaran) -> bool:
    """`0,97` beside `97%`, `10000%` beside `100%`: LKJ015 or LKJ024 has asked already what is meant."""
    if satu.nilai is None or lain.nilai is None or not satu.satuan == lain.satuan == "%":
        return False
    low, high = sorted((satu, lain), key=lambda one: one.nilai or 0)
    asked = "%" not in low.teks or satu.ragu or lain.ragu
    return asked and (low.nilai or 0) * 100 == high.nilai


_ANGKA = re.compile(r"\d+(?:[.,]\d+)*")
_SISIPAN = re.compile(r"\([^()]*\)")


def _setulisan(target: Besaran, written: Besaran) -> bool:
    """Whether two equal quantities are written alike, as far as more than one number makes them up."""
    numbers = [_ANGKA.findall(_SISIPAN.sub("", one.teks)) for one in (target, written)]
    return numbers[0] == numbers[1] or all(len(found) < 2 for found in numbers)  # noqa: PLR2004


@aturan("LKJ306", "satuan-beda", Tingkat.PERINGATAN)
def satuan_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Target, realisasi, dan kolom Satuan satu indikator harus bersatuan sama; 9 dokumen tidak
    dapat dibandingkan dengan 12 laporan.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target | Satuan
        Kasi Pelayanan Umum | 1 | Jumlah izin yang diterbitkan | 40 izin | berkas
    Perbaikan: Samakan satuannya dengan target di PK; bila PK yang salah, betulkan PK.
    """
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            yield from _satuan_pk(one.indikator)
            if one.realisasi is not None and (
                milik.banding(one.realisasi, one.indikator).hubungan is not Hubungan.LAIN
            ):
                left = sisa_realisasi(milik, one, one.realisasi, laporan)
                yield from _satuan_realisasi(one, one.realisasi, laporan, left)
    for one, row, difference in _target_tertulis(laporan):
        if difference is Beda.SATUAN:
            yield _satuan_beda(one.indikator, (row.asal["target_tertulis"],), one.sel_target)


def _satuan_pk(indikator: Indikator) -> Iterator[Pelanggaran]:
    """The column Satuan and the targets of the quarters against the unit of the target."""
    target = indikator.target
    if target is None or target.jenis not in BERSATUAN:
        return
    source = indikator.asal["target"]
    if indikator.satuan and not _satuan_kolom_sama(indikator.satuan, target.satuan):
        yield _satuan_beda(indikator, (indikator.asal["satuan"],), source)
    left = sisa_pk(indikator)
    strange = [
        cell
        for quarter, one in zip(Triwulan, indikator.target_triwulan, strict=True)
        if (cell := indikator.asal[f"target_tw_{quarter.value}"]) not in left
        and one is not None
        and satuan_lain(target, one)
    ]
    if strange:
        yield _satuan_beda(indikator, tuple(strange), source)


def _satuan_kolom_sama(kolom: str, satuan: str) -> bool:
    """Whether the column Satuan means a target's unit: `persen (%)` is %, `orang` is orang-bulan too."""
    spellings = (kolom, *re.split(r"[()]", kolom))
    units = (satuan, satuan.partition("-")[0])
    return any(satuan_sama(one, unit) for one in spellings if one.strip() for unit in units)


def _satuan_realisasi(
    capaian: Capaian, row: Realisasi, laporan: Laporan, left: Sequence[Sel]
) -> Iterator[Pelanggaran]:
    """The quarters but the reported one, unless that has the fault too: then LKJ406 names them all.

    What is left of an example is LKJ028's.
    """
    strange = {
        quarter: cell
        for quarter in Triwulan
        if (cell := row.asal[f"tw_{quarter.value}"]) not in left
        and satuan_lain_di(capaian.indikator, row, quarter, laporan)
    }
    if strange and capaian.triwulan not in strange and not capaian.setahun.alasan:
        yield _satuan_beda(capaian.indikator, tuple(strange.values()), capaian.sel_target)


def _satuan_beda(indikator: Indikator, cells: Sequence[Sel], source: Sel) -> Pelanggaran:
    target = indikator.asal.teks("target")
    return Pelanggaran(
        f'Satuan di {deretan(map(str, cells))} tidak sama dengan satuan target "{target}" untuk '
        f"{sebut(indikator)}.",
        (*cells, source),
        f'Samakan satuannya dengan target "{target}"; bila PK yang salah, betulkan {source}.',
        indikator.jabatan,
        indikator.no,
    )


ATURAN_PERJANJIAN: tuple[Rule, ...] = (
    indikator_tak_ada_di_pk,
    indikator_tanpa_realisasi,
    penulisan_beda,
    indikator_lain,
    target_beda,
    satuan_beda,
)
