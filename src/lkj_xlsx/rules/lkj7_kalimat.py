"""LKJ7: the sentences and captions of the report in, what contradicts the tables out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkj_xlsx.baku.model import Identitas, Kalimat, Pejabat
from lkj_xlsx.dasar.angka import bilangan
from lkj_xlsx.dasar.jabatan import kepala_wilayah
from lkj_xlsx.dasar.teks import bersih, deretan, kunci
from lkj_xlsx.dasar.waktu import Triwulan, sebutan_tahun, sebutan_triwulan
from lkj_xlsx.hitung.capaian import Capaian, hitung_capaian
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.bahasa.jabatan_tertulis import JabatanKantor, jabatan_keliru, pihak_sama
from lkj_xlsx.rules.bahasa.klaim import JenisKlaim, Klaim, klaim_jumlah
from lkj_xlsx.rules.bahasa.konteks import konteks
from lkj_xlsx.rules.kalimat_laporan import kalimat_laporan
from lkj_xlsx.rules.masa import triwulan_dilaporkan
from lkj_xlsx.rules.usul_teks import usul_ganti
from lkj_xlsx.temuan import Pelanggaran, Tingkat


@aturan("LKJ701", "jumlah-beda", Tingkat.GALAT)
def jumlah_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Banyaknya indikator, yang tercapai, atau yang belum tercapai di kalimat ini tidak sama
    dengan tabel. Tercapai berarti 100% atau lebih; yang belum waktunya diukur tidak dihitung sebagai
    tercapai atau belum. Rencana, harapan, dan hitungan satu sasaran atau kegiatan tidak diperiksa.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah pembinaan | 4 kali
        Kasi Pemerintahan | 2 | Jumlah fasilitasi | 12 kali
        Realisasi
        Jabatan | No | TW III
        Kasi Pemerintahan | 1 | 4 kali
        Kasi Pemerintahan | 2 | 9 kali
        Kalimat
        Jabatan | Kalimat
        Kasi Pemerintahan | Sampai September 2 indikator telah tercapai 100%.
    Perbaikan: Tulis ulang angka di kalimat menurut tabel. Bila realisasi di tabel yang salah, betulkan
    sheet Realisasi.
    """
    for one, row in kalimat_laporan(laporan):
        if triwulan_dilaporkan(laporan.lkj) is None:
            continue
        wrong = _klaim_keliru(one, row, laporan)
        if wrong:
            quoted = deretan(f'"{klaim.teks}"' for klaim in wrong)
            facts = _hitung(one.capaian)
            cell = row.asal["kalimat"]
            yield Pelanggaran(
                f"Tertulis {quoted}, padahal menurut tabel {_fakta(facts, one.jabatan)}.",
                (cell,),
                f"Tulis ulang {cell} menurut tabel: {_kalimat_benar(facts)}",
                one.jabatan,
            )


@dataclass(frozen=True, slots=True)
class _Hitungan:
    """The indicators of an official in a quarter, counted."""

    semua: int
    tercapai: tuple[int | None, ...]
    belum: int
    belum_waktunya: int
    lengkap: bool
    """Every indicator has a figure or is not due yet."""


def _hitung(capaian: Sequence[Capaian]) -> _Hitungan:
    states = Counter(one.terbilang for one in capaian)
    reached = tuple(one.indikator.no for one in capaian if one.tercapai)
    return _Hitungan(
        semua=len(capaian),
        tercapai=reached,
        belum=states[Keadaan.DIHITUNG] + states[Keadaan.PREDIKAT_DI_BAWAH] - len(reached),
        belum_waktunya=states[Keadaan.BELUM_WAKTUNYA],
        lengkap=not states[Keadaan.BELUM_DIISI] and not states[Keadaan.TAK_TERHITUNG],
    )


def _klaim_keliru(one: LaporanPejabat, row: Kalimat, laporan: Laporan) -> list[Klaim]:
    """The claims of a sentence that are not true of the quarter that they may speak of."""
    numbers = [item.indikator.no for item in one.capaian]
    if not numbers or len(set(numbers)) < len(numbers) or _LAMPAU.search(row.kalimat):
        return []
    claims = klaim_jumlah(row.kalimat, one.jabatan)
    comparing = (
        len({klaim.triwulan for klaim in claims} - {None}) > 1
        or _BANDING.search(row.kalimat) is not None
    )
    return [
        klaim
        for klaim in claims
        if klaim.tahun in {None, laporan.lkj.identitas.tahun}
        and not _benar(klaim, claims, one, laporan.lkj.identitas, membandingkan=comparing)
    ]


_LAMPAU = re.compile(
    r"(?<!\w)(?:tri[wb]ulan(?:an)?|periode|tahun|semester|bulan)\s+(?:yang\s+)?(?:lalu|sebelumnya|kemarin)"
    r"(?!\w)",
    re.IGNORECASE,
)
_BANDING = re.compile(
    r"(?<!\w)(?:(?:di)?banding(?:kan)?|daripada|naik|turun|meningkat|menurun|bertambah|berkurang|semula"
    r"|sebelumnya)(?!\w)",
    re.IGNORECASE,
)


def _benar(
    klaim: Klaim,
    semua: Sequence[Klaim],
    one: LaporanPejabat,
    identitas: Identitas,
    *,
    membandingkan: bool,
) -> bool:
    """Whether a claim is true of the reporting quarter, or of another that it names.

    An earlier quarter whose figures the workbook lacks is believed where the sentence compares;
    a later one is a plan.
    """
    if _cocok(klaim, semua, _hitung(one.capaian)):
        return True
    named = klaim.triwulan or identitas.triwulan
    if named == identitas.triwulan:
        return False
    if named > identitas.triwulan:
        return True
    earlier = _hitung(_capaian_triwulan(one, named, identitas))
    if earlier.lengkap:
        return _cocok(klaim, semua, earlier)
    return membandingkan


def _capaian_triwulan(
    one: LaporanPejabat, triwulan: Triwulan, identitas: Identitas
) -> list[Capaian]:
    return [
        hitung_capaian(item.indikator, item.realisasi, triwulan, identitas) for item in one.capaian
    ]


def _cocok(klaim: Klaim, semua: Sequence[Klaim], hitungan: _Hitungan) -> bool:
    """Whether a claim agrees with a count. Several of one kind may be its parts: 1 and 2 of 3."""
    if klaim.jenis is JenisKlaim.SEMUANYA:
        return klaim.sebagian or klaim.jumlah == hitungan.semua
    if not hitungan.lengkap:
        return True
    if klaim.jenis is JenisKlaim.BELUM_SEMUA:
        return hitungan.belum + hitungan.belum_waktunya > 0
    counts = {
        JenisKlaim.TERCAPAI: len(hitungan.tercapai),
        JenisKlaim.BELUM: hitungan.belum,
        JenisKlaim.BELUM_WAKTUNYA: hitungan.belum_waktunya,
    }
    count = counts.pop(klaim.jenis)
    if klaim.jumlah is None:
        return counts.get(JenisKlaim.TERCAPAI, 0) + counts.get(JenisKlaim.BELUM, 0) == 0
    parts = sum(one.jumlah or 0 for one in semua if one.jenis is klaim.jenis)
    return count in {klaim.jumlah, parts} or (klaim.sebagian and klaim.jumlah < count)


def _fakta(hitungan: _Hitungan, jabatan: str) -> str:
    if not hitungan.lengkap:
        return f"{jabatan} punya {hitungan.semua} indikator"
    numbers = deretan(str(no) for no in hitungan.tercapai if no is not None)
    which = f" (No {numbers})" if numbers else ""
    return f"dari {hitungan.semua} indikator {jabatan}, {_bagian(hitungan, which)}"


def _kalimat_benar(hitungan: _Hitungan) -> str:
    if not hitungan.lengkap:
        return f'"Dari {hitungan.semua} indikator, …".'
    return f'"Dari {hitungan.semua} indikator, {_bagian(hitungan)}."'


def _bagian(hitungan: _Hitungan, rincian: str = "") -> str:
    reached = len(hitungan.tercapai)
    parts = [f"{reached} tercapai 100%{rincian}" if reached else "belum ada yang tercapai 100%"]
    if hitungan.belum and reached:
        parts.append(f"{hitungan.belum} belum tercapai")
    if hitungan.belum_waktunya:
        parts.append(f"{hitungan.belum_waktunya} belum waktunya diukur")
    return deretan(parts)


@aturan("LKJ702", "pejabat-judul-beda", Tingkat.GALAT)
def pejabat_judul_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Judul tabel, atau kalimat tentang tugas pokok dan fungsi, akuntabilitas, atau kinerja,
    menyebut pejabat lain atau jabatan yang tidak ada; biasanya tersalin dari laporan orang lain.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Camat Tempeh | SITI AMINAH, S.STP | 19870702 200602 2 002
        Sekretaris Kecamatan | BUDI SANTOSO, S.E. | 19790821 200501 1 007
        Kalimat
        Jabatan | Bagian | Kalimat
        Camat Tempeh | Judul Tabel 2.1 | Lembar Dokumen Perjanjian Kinerja Sekretaris Kecamatan
    Perbaikan: Tulis jabatan pemilik laporan; bila kalimat itu milik pejabat lain, betulkan kolom Jabatan.
    """
    officials = tuple(one.pejabat for one in laporan.pejabat if one.pejabat.terdaftar)
    offices = JabatanKantor(officials, laporan.lkj.identitas.unit_kerja)
    for one, row in kalimat_laporan(laporan):
        wrong = jabatan_keliru(row.kalimat, one.pejabat, offices, judul=_judul(row))
        if wrong is None or not one.pejabat.terdaftar:
            continue
        cell = row.asal["kalimat"]
        what = "pejabat lain" if wrong.terdaftar else "jabatan yang tidak ada di sheet Pejabat"
        yield Pelanggaran(
            f'Kalimat di laporan {one.jabatan} menyebut "{wrong.teks}", {what}.',
            (cell,),
            f'Tulis "{one.jabatan}" sebagai ganti "{wrong.teks}" di {cell}.',
            one.jabatan,
            usul=usul_ganti(row.asal, "kalimat", [(wrong.teks, one.jabatan)]),
        )


@aturan("LKJ703", "rumus-kolom-beda", Tingkat.PERINGATAN)
def rumus_kolom_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Capaian adalah realisasi dibagi target: kolom 6 = 5/4, atau 5 = 4/3 pada tabel tanpa kolom
    No. Rumus di kalimat ini membagi kolom yang keliru.
    Contoh:
        Kalimat
        Jabatan | Bagian | Kalimat
        Kasi Pemerintahan | Kolom Capaian | Capaian 6=4/5
    Perbaikan: Tulis nomor kolom realisasi dibagi nomor kolom target.
    """
    for one, row in kalimat_laporan(laporan):
        told = _KONTEKS_RUMUS.search(f"{row.bagian} {row.kalimat}") is not None
        for found in _RUMUS.finditer(row.kalimat):
            result, upper, lower = (int(found[name]) for name in ("hasil", "atas", "bawah"))
            # A formula stands beside words that make it one of columns, or alone in its cell.
            meant = told or bersih(row.kalimat) == found[0].strip()
            if (upper, lower) == (result - 1, result - 2) or not meant:
                continue
            right = f"{result}={result - 1}/{result - 2}"
            cell = row.asal["kalimat"]
            yield Pelanggaran(
                f'Rumus kolom "{found[0]}" keliru: capaian adalah realisasi (kolom {result - 1}) dibagi '
                f"target (kolom {result - 2}).",
                (cell,),
                f'Ganti "{bersih(found[0])}" dengan "{right}" di {cell}'
                f"{_DENGAN_KOLOM_NO.get(result, '')}.",
                one.jabatan,
                usul=usul_ganti(row.asal, "kalimat", [(bersih(found[0]), right)], semua=True),
            )


_DENGAN_KOLOM_NO = {5: ', atau "6=5/4" bila tabelnya memakai kolom No'}
_RUMUS = re.compile(
    r"(?<![\w.,=/:])(?P<hasil>[3-9]|1[0-9])\s?=\s?\(?\s?(?P<atas>1?[0-9])\s?[/:÷]\s?(?P<bawah>1?[0-9])"
    r"(?![\w,]|\.[0-9]|\s?[/:=])(?:\s?\))?"
)
_KONTEKS_RUMUS = re.compile(r"kolom|capaian|rumus|serapan|realisasi|target|%|persen", re.IGNORECASE)


@aturan("LKJ704", "klaim-maksimal", Tingkat.PERINGATAN)
def klaim_maksimal(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Kalimat ini mengatakan kinerja sudah maksimal, optimal, atau dicapai secara maksimal, padahal masih ada target yang
    belum tercapai. "Sebagian sudah dicapai secara maksimal" hanya keliru bila belum ada yang tercapai.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah fasilitasi | 12 kali
        Realisasi
        Jabatan | No | TW III
        Kasi Pemerintahan | 1 | 9 kali
        Kalimat
        Jabatan | Kalimat
        Kasi Pemerintahan | Target kinerja sudah tercapai secara maksimal.
    Perbaikan: Tulis menurut tabel, misalnya "belum semua target tercapai".
    """
    for one, row in kalimat_laporan(laporan):
        claim = _klaim_maksimal(row.kalimat) or _klaim_sudah_maksimal(
            row.kalimat, one.jabatan, laporan.lkj.identitas
        )
        facts = _hitung(one.capaian)
        if claim is None or not facts.belum or triwulan_dilaporkan(laporan.lkj) is None:
            continue
        if claim.sebagian and (facts.tercapai or not facts.lengkap):
            continue
        cell = row.asal["kalimat"]
        yield Pelanggaran(
            f'Tertulis "{claim.teks}", padahal {facts.belum} dari {facts.semua} indikator '
            f"{one.jabatan} belum tercapai 100%.",
            (cell,),
            f'Tulis menurut tabel di {cell}, misalnya "belum semua target tercapai".',
            one.jabatan,
        )


@dataclass(frozen=True, slots=True)
class _Maksimal:
    """The words that claim a maximum; `sebagian` where they claim it of a part."""

    teks: str
    sebagian: bool


_MAKSIMAL = re.compile(
    r"(?<!\w)(?P<sudah>(?:(?:sudah|telah|dapat|bisa|berhasil)\s+){0,3})(?:(?:tercapai|dicapai|terpenuhi"
    r"|dipenuhi|terealisasi(?:kan)?|terwujud|(?P<laksana>terlaksana|dilaksanakan))\s+"
    r"(?:(?:dengan|secara)\s+)?(?:sangat\s+)?(?:maksimal|optimal)"
    r"|secara\s+(?:maksimal|optimal)\s+(?:(?:sudah|telah)\s+)?(?:tercapai|dicapai))(?!\w)",
    re.IGNORECASE,
)
_HAL_KINERJA = re.compile(
    r"(?<!\w)(?:(?P<kinerja>kinerja|target|indikator|(?:pen)?capaian|sasaran)"
    r"|(?P<seluruhnya>(?:semua|seluruh|segenap)\s+(?:program|(?:sub\s?)?kegiatan))"
    r"|anggaran|pagu|program|kegiatan|pelayanan|tugas)(?:nya)?(?!\w)",
    re.IGNORECASE,
)
_DISANGKAL = re.compile(r"(?<!\w)(?:belum|tidak|kurang|bukan|tanpa)(?!\w)", re.IGNORECASE)
_DIHARAPKAN = re.compile(
    r"(?<!\w)(?:akan|agar|supaya|guna|diharapkan|diupayakan|berupaya|harus|perlu|hendaknya|semoga|bila"
    r"|jika|apabila|kalau|untuk\s+(?:me\w+|dapat|pencapaian))(?!\w)",
    re.IGNORECASE,
)
_SEBAGIAN = re.compile(
    r"(?<!\w)(?:sebagian|beberapa|ada\s+yang|lain(?:nya)?|selebihnya|sisanya)(?!\w)", re.IGNORECASE
)
_SUDAH_MAKSIMAL = re.compile(
    r"(?<!\w)(?:sudah|telah)\s+(?:sangat\s+)?(?:maksimal|optimal)(?!\w)", re.IGNORECASE
)
_DIBATASI_SESUDAH = re.compile(
    r"(?<!\w)(?:kecuali|dibanding(?:kan)?|belum\s+(?:semua|seluruh(?:nya)?|tercapai))(?!\w)",
    re.IGNORECASE,
)
"""What says behind a claim that not all is reached, or what it is held against."""
_HAL_UTUH = re.compile(r"(?<!\w)(?:kinerja|(?:pen)?capaian)(?:nya)?(?!\w)", re.IGNORECASE)
_KATA_KINERJA = re.compile(
    r"(?:(?:kinerja|(?:pen)?capaian)(?:nya)?|target|indikator|sasaran|kami|ini|tersebut|itu|secara|umum"
    r"|keseluruhan|seluruh|semua|pada|di|dalam|selama|untuk|sampai|dengan|hingga|s|d|sd|akhir|dinilai|dan"
    r"|tri[wb]ulan(?:an)?|tw|tahun|periode|i{1,3}|iv|[1-4]|20[0-9]{2}|rata|tingkat|bahwa|maka)"
)
"""The words of which a clause may be that speaks of the whole performance, with its office and period."""
_BERBILANGAN = re.compile(
    r"(?<![\w.])(\w+(?:\s(?:belas|puluh))?)\s+(?:indikator|target)", re.IGNORECASE
)
_AKHIR_KALIMAT = re.compile(r"[.;\n](?=\s)")
_AKHIR_ANAK_KALIMAT = re.compile(
    r"[.,;\n](?=\s)|(?<!\w)(?:tetapi|tapi|namun|sedangkan|sementara|melainkan|padahal)(?!\w)",
    re.IGNORECASE,
)


def _klaim_maksimal(kalimat: str) -> _Maksimal | None:
    """The words that claim a maximum, unless denied, wished for, counted, or said of something else.

    "Dapat tercapai" without "sudah" is a wish. Tasks and services done "secara maksimal" are effort;
    so is what was carried out, unless it is the targets.
    """
    text = bersih(kalimat)
    for found in _MAKSIMAL.finditer(text):
        before = _sejak(_AKHIR_KALIMAT, text, found.start())
        near = _sejak(_AKHIR_ANAK_KALIMAT, text, found.start())
        wish = _DIHARAPKAN.search(before) or found["sudah"].casefold().strip() in {"dapat", "bisa"}
        counted = any(bilangan(one[1]) is not None for one in _BERBILANGAN.finditer(near))
        subjects = list(_HAL_KINERJA.finditer(near))
        about = _tentang_kinerja(subjects[-1] if subjects else None, found, near)
        if about and not wish and not counted and not _DISANGKAL.search(near):
            return _Maksimal(found[0], _SEBAGIAN.search(near) is not None)
    return None


def _tentang_kinerja(hal: re.Match[str] | None, klaim: re.Match[str], sebelum: str) -> bool:
    """Whether a claim is of the performance: what was carried out is effort, unless it is everything."""
    carried_out = (klaim["laksana"] or "").casefold()
    if hal is None:
        return not carried_out or (carried_out == "terlaksana" and not sebelum.strip())
    return hal["kinerja"] is not None or (
        hal["seluruhnya"] is not None and carried_out == "terlaksana"
    )


def _klaim_sudah_maksimal(kalimat: str, jabatan: str, identitas: Identitas) -> _Maksimal | None:
    """`Capaian kinerja sudah maksimal`, where nothing narrows it down: no indicator, effort, other
    office or other period.
    """
    text = bersih(kalimat)
    for found in _SUDAH_MAKSIMAL.finditer(text):
        around = konteks(text, found.start(), found.end())
        near, wish = around.klausa_sebelum, _DIHARAPKAN.search(around.sebelum)
        of_now = {one.triwulan for one in sebutan_triwulan(near)} <= {identitas.triwulan} and {
            year for year, _, _ in sebutan_tahun(near)
        } <= {identitas.tahun}
        own = (jabatan, identitas.unit_kerja, identitas.kabupaten)
        wish = wish or _DIBATASI_SESUDAH.search(around.sesudah)
        if of_now and not wish and _HAL_UTUH.search(near) and not _kata_lain(near, own):
            return _Maksimal(found[0], sebagian=False)
    return None


def _kata_lain(text: str, kantor: Sequence[str]) -> bool:
    """Whether a clause has words that narrow it down to a part, or speak of something else."""
    words = f" {kunci(text)} ".replace(" tahun anggaran ", " tahun ")
    for one in kantor:
        words = words.replace(f" {kunci(one)} ", " ")
    return not all(_KATA_KINERJA.fullmatch(one) for one in words.split())


def _sejak(batas: re.Pattern[str], text: str, position: int) -> str:
    """The text before a position from the last boundary on."""
    bounds = [found.end() for found in batas.finditer(text, 0, position)]
    return text[bounds[-1] if bounds else 0 : position]


@aturan("LKJ705", "pihak-sama", Tingkat.GALAT)
def pihak_perjanjian_sama(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Perjanjian Kinerja dibuat dua orang. Kepala kecamatan adalah Camat, jadi perjanjian antara
    Camat dengan Kepala Kecamatan menyebut satu orang dua kali; begitu juga Kepala Distrik, Panewu, Mantri
    Pamong Praja, dan Lurah dengan dirinya sendiri.
    Contoh:
        Kalimat
        Jabatan | Kalimat
        Camat Tempeh | Perjanjian Kinerja disepakati antara Camat Tempeh dengan Kepala Kecamatan Tempeh.
    Perbaikan: Tulis atasan langsung sebagai pihak kedua; bagi Camat itu Bupati atau Wali Kota.
    """
    for one, row in kalimat_laporan(laporan):
        pair = pihak_sama(row.kalimat)
        if pair:
            cell = row.asal["kalimat"]
            superior = _atasan_lazim(one.pejabat, laporan)
            example = f", misalnya {superior}" if superior else ""
            yield Pelanggaran(
                f'Perjanjian "antara {pair[0]} dengan {pair[1]}" menyebut satu orang dua kali.',
                (cell,),
                f"Tulis atasan langsung sebagai pihak kedua di {cell}{example}.",
                one.jabatan,
            )


def _atasan_lazim(pejabat: Pejabat, laporan: Laporan) -> str:
    """Whom an official has an agreement with: the superior in Pejabat; where none is named there,
    the head of the region for a Camat, and for all others the Camat of the workbook, if it has one.
    """
    if pejabat.jabatan_atasan:
        return pejabat.jabatan_atasan
    own = kepala_wilayah(pejabat.jabatan)
    if own and own.sebutan != "lurah":
        return _kepala_daerah(laporan.lkj.identitas)
    heads = ((one.jabatan, kepala_wilayah(one.jabatan)) for one in laporan.pejabat)
    return next((name for name, head in heads if head and head.sebutan != "lurah"), "")


def _kepala_daerah(identitas: Identitas) -> str:
    """Who stands above a Camat: the Bupati of a kabupaten, the Wali Kota of a kota."""
    kind, _, name = identitas.kabupaten.partition(" ")
    title = {"kabupaten": "Bupati", "kota": "Wali Kota"}.get(kind.casefold())
    return f"{title} {name}" if title and name else "Bupati atau Wali Kota"


def _judul(row: Kalimat) -> bool:
    return kunci(row.bagian).startswith("judul")


ATURAN_KALIMAT: tuple[Rule, ...] = (
    jumlah_beda,
    pejabat_judul_beda,
    rumus_kolom_beda,
    klaim_maksimal,
    pihak_perjanjian_sama,
)
