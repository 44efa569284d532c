"""LKJ1: the report in, out what is wrong with the officials, their numbers and their superiors."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from lkj_xlsx.baku.model import Lkj, Pejabat
from lkj_xlsx.dasar.angka import nip_teks
from lkj_xlsx.dasar.jabatan import jabatan_tunggal, kunci_jabatan
from lkj_xlsx.dasar.kemiripan import NAMA_ORANG
from lkj_xlsx.dasar.nip import PANJANG_NIP, Nip, nip_sah
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import deretan, kemiripan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.bahasa.nama_orang import urai_nama
from lkj_xlsx.rules.masa import akhir_triwulan
from lkj_xlsx.rules.sebutan_orang import AtasanBeda, Sebutan, atasan_beda, semua_sebutan
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul

_JENIS_KELAMIN = {"1": "laki-laki", "2": "perempuan"}


@aturan("LKJ101", "nip-bentuk", Tingkat.GALAT)
def nip_bentuk(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: NIP selalu 18 angka. Bila sel berformat angka, Excel hanya menyimpan 15 angka pertama dan
    mengganti tiga angka terakhir dengan nol.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 02
    Perbaikan: Ketik ulang 18 angka NIP dari surat keputusan; sel yang berformat angka harus berformat
    Teks lebih dahulu.
    """
    named = semua_sebutan(laporan.lkj)
    known = _nip_menurut_orang(named, akhir_triwulan(laporan.lkj))
    for one in named:
        cause = _cacat_bentuk(one)
        if cause:
            yield Pelanggaran(
                f'{_kepala_nip(one)} "{one.nip_diketik}" di {one.sel_nip} {cause}.',
                (one.sel_nip,),
                f"{_ketik_ulang(one)} 18 angka NIP{_milik(one)}{_di_tempat_lain(one, known)}".rstrip(
                    "."
                )
                + ".",
                one.baris.jabatan,
            )


_HURUF = re.compile(r"[^\W\d_](?:[^\d]*[^\W\d_])?")
"""Words as typed: from the first to the last letter between figures."""


def _ketik_ulang(sebutan: Sebutan) -> str:
    if sebutan.nip_berupa_angka:
        return f"Jadikan {sebutan.sel_nip} berformat Teks, lalu ketik ulang"
    return f"Ketik ulang di {sebutan.sel_nip}"


def _cacat_bentuk(sebutan: Sebutan) -> str:
    typed = sebutan.nip_diketik
    if not typed or sebutan.nip is not None:
        return ""
    if sebutan.nip_berupa_angka:
        return (
            "tersimpan sebagai angka; Excel hanya menyimpan 15 angka pertama, jadi tiga angka "
            "terakhirnya hilang"
        )
    digits = "".join(letter for letter in typed if letter in "0123456789")
    strange = dict.fromkeys(_HURUF.findall(typed))
    if strange:
        quoted = deretan(f'"{one}"' for one in strange)
        return f"memuat {quoted}; NIP hanya terdiri atas {PANJANG_NIP} angka"
    if len(digits) == PANJANG_NIP:
        return f"memuat tanda selain angka; NIP hanya terdiri atas {PANJANG_NIP} angka"
    return f"berisi {len(digits)} angka; NIP selalu {PANJANG_NIP} angka"


def _kepala_nip(sebutan: Sebutan) -> str:
    return "NIP Atasan" if sebutan.sebagai_atasan else "NIP"


def _milik(sebutan: Sebutan) -> str:
    return f" {sebutan.nama}" if sebutan.nama else ""


def _nip_menurut_orang(
    sebutan: Iterable[Sebutan], akhir: date | None
) -> dict[tuple[str, str], Sebutan]:
    """Where the sound NIP of an office or a name stands, so that a broken one can be mended by it."""
    found: dict[tuple[str, str], Sebutan] = {}
    for one in sebutan:
        if one.nip_layak(akhir):
            if jabatan_tunggal(one.jabatan):
                found.setdefault(("jabatan", kunci_jabatan(one.jabatan)), one)
            found.setdefault(("nama", one.orang.nama), one)
    return found


def _di_tempat_lain(sebutan: Sebutan, known: dict[tuple[str, str], Sebutan]) -> str:
    """Another number of the same office or name, quoted as a help."""
    same = known.get(("jabatan", kunci_jabatan(sebutan.jabatan)))
    if same is None and sebutan.nama:
        same = known.get(("nama", sebutan.orang.nama))
    return (
        f'; di {same.sel_nip} tertulis "{same.nip_diketik}"'
        if same and same.nip != sebutan.nip
        else ""
    )


@aturan("LKJ102", "nip-tanggal-lahir", Tingkat.GALAT)
def nip_tanggal_lahir(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Delapan angka pertama NIP adalah tanggal lahir (tahun, bulan, tanggal); di sini tanggalnya
    tidak ada, jadi NIP salah ketik.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870231 200602 2 002
    Perbaikan: Cocokkan NIP dengan surat keputusan pengangkatan, lalu betulkan.
    """
    end = akhir_triwulan(laporan.lkj)
    yield from _nip_cacat(laporan.lkj, lambda nip: nip.cacat_lahir(end))


@aturan("LKJ103", "nip-tmt", Tingkat.GALAT)
def nip_tmt(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Angka ke-9 sampai ke-14 NIP adalah tahun dan bulan pengangkatan: bulan 01 sampai 12, atau
    21 untuk PPPK, dan tidak mungkin sesudah triwulan yang dilaporkan.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200613 2 002
    Perbaikan: Cocokkan NIP dengan surat keputusan pengangkatan, lalu betulkan.
    """
    end = akhir_triwulan(laporan.lkj)
    yield from _nip_cacat(laporan.lkj, lambda nip: nip.cacat_tmt(end))


@aturan("LKJ104", "nip-jenis-kelamin", Tingkat.GALAT)
def nip_jenis_kelamin(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Angka ke-15 NIP adalah jenis kelamin: 1 laki-laki, 2 perempuan. Gelar Drs. hanya untuk
    laki-laki; Dra. dan Hj. hanya untuk perempuan.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | Dra. SITI AMINAH | 19870702 200602 1 002
    Perbaikan: Cocokkan NIP dan gelar dengan surat keputusan, lalu betulkan yang salah.
    """
    yield from _nip_cacat(laporan.lkj, Nip.cacat_kelamin)
    yield from _gelar_tak_cocok(laporan.lkj)


@aturan("LKJ105", "nip-nama-beda", Tingkat.GALAT)
def nip_nama_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Satu NIP hanya milik satu orang, tetapi di sini dipakai untuk dua nama: salah satu NIP
    tersalin dari baris lain, atau salah satu nama salah tulis.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002
        Kasi Pelayanan Umum | RINA WATI, S.Sos | 19870702 200602 2 002
    Perbaikan: Tulis NIP masing-masing menurut surat keputusan; bila orangnya satu, samakan namanya.
    """
    for group in _kelompok(_tak_terlapor(laporan.lkj), lambda one: one.nip):
        people = _orang_lain(group)
        if len(people) > 1:
            first, *rest = people
            alike = all(kemiripan(first.orang.nama, one.orang.nama) >= NAMA_ORANG for one in rest)
            names = tuple(one.sel_nama for one in (*rest, first))
            numbers = tuple(one.sel_nip for one in (*rest, first))
            owners = deretan(f'"{one.nama}" ({one.sel_nip})' for one in people)
            yield Pelanggaran(
                f"NIP {_nip_teks(first)} dipakai untuk {len(people)} nama: {owners}.",
                _unik(names + numbers if alike else numbers + names),
                f"Samakan nama di {deretan(map(str, names), 'atau')} bila orangnya satu; bila tidak, "
                f"tulis NIP masing-masing di {deretan(map(str, numbers), 'atau')}.",
                rest[0].baris.jabatan,
            )


@aturan("LKJ106", "nama-nip-beda", Tingkat.PERINGATAN)
def nama_nip_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Satu nama tertulis dengan dua NIP: salah satu NIP mungkin salah ketik, atau memang ada dua
    orang bernama sama.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Sekretaris Kecamatan | SITI AMINAH, S.STP | 19870702 200602 2 002
        Plt. Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 003
    Perbaikan: Betulkan NIP yang salah; bila memang dua orang, catat di sheet Pengecualian.
    """
    end = akhir_triwulan(laporan.lkj)
    sound = [one for one in _tak_terlapor(laporan.lkj) if one.nama and one.nip_layak(end)]
    for group in _kelompok(sound, lambda one: one.orang.nama):
        people = _wakil(group, lambda one: one.nip)
        if len(people) > 1:
            numbers = deretan(f"{_nip_teks(one)} ({one.sel_nip})" for one in people)
            yield Pelanggaran(
                f'Nama "{people[0].nama}" tertulis dengan {len(people)} NIP: {numbers}.',
                _unik(one.sel_nip for one in (*people[1:], people[0])),
                "Betulkan NIP yang salah menurut surat keputusan; bila memang dua orang bernama sama, "
                "catat di sheet Pengecualian.",
                people[1].baris.jabatan,
            )


@aturan("LKJ107", "gelar-beda", Tingkat.PERINGATAN)
def gelar_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Gelar orang yang sama, atau singkatan namanya (MUH., MUHAMMAD), tertulis berbeda di dua
    tempat. Beda titik, koma, dan spasi saja tidak dipersoalkan.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan
        Sekretaris Kecamatan | BUDI SANTOSO, A.Md.Kep | 19700507 199203 1 009 | | |
        Kasubbag Keuangan | SITI AMINAH, S.Pd | 19870702 200602 2 002 | Sekretaris Kecamatan | BUDI SANTOSO, A.Md | 19700507 199203 1 009
    Perbaikan: Samakan nama dan gelar dengan surat keputusan, di semua tempat.
    """
    told = {id(one.baris) for beda in atasan_beda(laporan.lkj) if beda.nama for one in beda.lain}
    for group in _kelompok(semua_sebutan(laporan.lkj), _kunci_orang):
        named = [one for one in group if not (one.sebagai_atasan and id(one.baris) in told)]
        for people in _seorang(named):
            right = _gelar_acuan(people)
            agreeing = [one for one in people if _tertulis_sama(one, right)]
            for one in people:
                if not _tertulis_sama(one, right):
                    yield _gelar_lain(one, right, agreeing)


def _seorang(sebutan: Iterable[Sebutan]) -> list[list[Sebutan]]:
    """Namings that may be of one person, each group with its first; LKJ105 tells of the others."""
    groups: list[list[Sebutan]] = []
    for one in sebutan:
        same = next((group for group in groups if group[0].orang.orang_sama(one.orang)), None)
        if same is None:
            groups.append([one])
        else:
            same.append(one)
    return groups


def _tertulis_sama(one: Sebutan, other: Sebutan) -> bool:
    return one.orang.tulisan_sama(other.orang) and one.orang.gelar_sama(other.orang)


@aturan("LKJ108", "atasan-tak-cocok", Tingkat.GALAT)
def atasan_tak_cocok(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Nama atau NIP atasan tidak sama dengan yang tertulis di baris atasan itu sendiri, jadi dua
    tanda tangan di laporan yang sama saling bertentangan.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan
        Camat Tempeh | BUDI SANTOSO, S.STP | 19700507 199203 1 009 | | |
        Kasi Pemerintahan | SITI AMINAH, S.Pd | 19870702 200602 2 002 | Camat Tempeh | BUDI SANTOSA, S.STP | 19700507 199203 1 009
    Perbaikan: Samakan dengan baris atasan, atau kosongkan Nama Atasan dan NIP Atasan: keduanya diambil
    dari baris itu.
    """
    for beda in atasan_beda(laporan.lkj):
        yield _baris_atasan(beda) if beda.barisnya_sendiri else _baris_bawahan(beda)


@aturan("LKJ109", "atasan-melingkar", Tingkat.GALAT)
def atasan_melingkar(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Menurut kolom Jabatan Atasan seseorang menjadi atasan dirinya sendiri, langsung atau lewat
    pejabat lain. Ini hanya mungkin bila ia Plt., Plh., atau Pj.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan
        Camat Tempeh | BUDI SANTOSO, S.STP | 19700507 199203 1 009 | Sekretaris Kecamatan
        Sekretaris Kecamatan | SITI AMINAH, S.STP | 19870702 200602 2 002 | Camat Tempeh
    Perbaikan: Betulkan Jabatan Atasan; kosongkan untuk pejabat tertinggi. Bila ia menjabat sementara,
    tulis Plt., Plh., atau Pj. di depan jabatannya.
    """
    offices = _menurut_jabatan(laporan.lkj)
    circles = list(_lingkaran(offices))
    for circle in circles:
        if not any(map(_sementara, circle)):
            yield _melingkar(circle)
    told = {kunci_jabatan(one.jabatan) for circle in circles for one in circle}
    yield from _atasan_sendiri(laporan.lkj, offices, told)


@aturan("LKJ110", "usia-tak-wajar", Tingkat.PERINGATAN)
def usia_tak_wajar(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Menurut NIP-nya orang ini diangkat sebelum berumur 18 tahun, atau sudah lewat 60 tahun
    ketika triwulan berakhir; biasanya tahun di NIP salah ketik.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19970702 200602 2 002
    Perbaikan: Cocokkan NIP dengan surat keputusan pengangkatan, lalu betulkan.
    """
    end = akhir_triwulan(laporan.lkj)
    yield from _nip_cacat(laporan.lkj, lambda nip: nip.umur_tak_wajar(end))


@aturan("LKJ111", "jabatan-kosong", Tingkat.CATATAN)
def jabatan_kosong(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Menurut kolom Nama (-, Kosong, Lowong) jabatan ini belum ada pejabatnya; ruang tanda tangan
    dicetak bertitik-titik.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | - | -
    Perbaikan: Biarkan bila memang kosong; bila sudah ada Plt. atau Plh., tulis nama dan NIP-nya.
    """
    for one in laporan.lkj.pejabat:
        if one.lowong:
            cell = one.asal["nama"]
            yield Pelanggaran(
                f'Jabatan {one.jabatan} kosong (Nama "{one.asal.teks("nama")}" di {cell}); ruang tanda '
                "tangannya dicetak bertitik-titik.",
                (cell,),
                f"Biarkan bila memang kosong; bila sudah ada Plt. atau Plh., tulis namanya di {cell} dan "
                f"NIP-nya di {_tempat_nip(one)}.",
                one.jabatan,
            )


def _tempat_nip(pejabat: Pejabat) -> Sel | str:
    return pejabat.asal["nip"] if "nip" in pejabat.asal.kolom else "kolom NIP, yang belum ada"


def _nip_cacat(lkj: Lkj, cacat: Callable[[Nip], str]) -> Iterator[Pelanggaran]:
    """One breach for each defective number, at all cells in which it stands, the own row first."""
    named = semua_sebutan(lkj)
    known = _nip_menurut_orang(named, akhir_triwulan(lkj))
    for group in _kelompok(named, lambda one: one.nip):
        first = group[0]
        cause = cacat(first.nip) if first.nip else ""
        if cause:
            yield Pelanggaran(
                f'{_kepala_nip(first)} "{first.nip_diketik}"{_milik(first)} di {first.sel_nip}: '
                f"{cause}.",
                _unik(one.sel_nip for one in group),
                f"Cocokkan NIP{_milik(first)} dengan surat keputusan, lalu betulkan "
                f"{deretan(map(str, _unik(one.sel_nip for one in group)))}"
                f"{_di_tempat_lain(first, known)}.",
                first.baris.jabatan,
            )


def _gelar_tak_cocok(lkj: Lkj) -> Iterator[Pelanggaran]:
    """Drs., Dra. and Hj. against the NIP's digit, once for each person."""
    for group in _kelompok(semua_sebutan(lkj), lambda one: one.nip):
        for one in _wakil(group, lambda one: one.orang.kelamin or None):
            number, sex = one.nip, one.orang.kelamin
            if number and not number.cacat_kelamin() and number.kelamin != sex:
                yield Pelanggaran(
                    f'"{one.nama}" bergelar {_JENIS_KELAMIN[sex]}, tetapi angka ke-15 NIP '
                    f"{_nip_teks(one)} adalah {number.kelamin} ({_JENIS_KELAMIN[number.kelamin]}).",
                    (one.sel_nip, one.sel_nama),
                    f"Betulkan NIP di {one.sel_nip}, atau gelar di {one.sel_nama}.",
                    one.baris.jabatan,
                    tingkat=Tingkat.PERINGATAN,
                )


def _tak_terlapor(lkj: Lkj) -> list[Sebutan]:
    """Every naming of a person but those that LKJ108 has reported."""
    told = {one.baris.asal.posisi for beda in atasan_beda(lkj) for one in beda.lain}
    return [
        one
        for one in semua_sebutan(lkj)
        if not (one.sebagai_atasan and one.baris.asal.posisi in told)
    ]


def _kelompok(sebutan: Iterable[Sebutan], key: Callable[[Sebutan], object]) -> list[list[Sebutan]]:
    """Those with the same key together; those without one (None) in no group."""
    groups: dict[object, list[Sebutan]] = {}
    for one in sebutan:
        mark = key(one)
        if mark is not None:
            groups.setdefault(mark, []).append(one)
    return list(groups.values())


def _wakil(sebutan: Iterable[Sebutan], key: Callable[[Sebutan], object]) -> list[Sebutan]:
    """The first of each kind."""
    return [group[0] for group in _kelompok(sebutan, key)]


def _orang_lain(sebutan: Iterable[Sebutan]) -> list[Sebutan]:
    """The first naming of each person whom one NIP is said to be of."""
    found: list[Sebutan] = []
    for one in sebutan:
        if one.nama and not any(one.orang.orang_sama(other.orang) for other in found):
            found.append(one)
    return found


def _unik(cells: Iterable[Sel]) -> tuple[Sel, ...]:
    return tuple(dict.fromkeys(cells))


def _nip_teks(sebutan: Sebutan) -> str:
    return nip_teks(sebutan.nip.angka) if sebutan.nip else sebutan.nip_diketik


def _kunci_orang(sebutan: Sebutan) -> object:
    """Who may be meant: whoever has the NIP, or, where none was typed, a name in its office."""
    if not sebutan.nama:
        return None
    number = sebutan.nip or _nip_pengganti(sebutan)
    return number or (sebutan.orang.nama, kunci_jabatan(sebutan.jabatan))


def _nip_pengganti(sebutan: Sebutan) -> Nip | None:
    """The superior's NIP as the reader has filled it in from their own row."""
    filled = sebutan.baris.nip_atasan if sebutan.sebagai_atasan else ""
    return Nip(filled) if nip_sah(filled) and not sebutan.nip_diketik else None


def _gelar_acuan(group: Sequence[Sebutan]) -> Sebutan:
    """How the name is to be written by which the others are judged.

    As in the own row, unless at least two others agree with each other and none with it; where no own
    row is, as most have it.
    """
    own, *others = group
    if own.sebagai_atasan:
        return max(group, key=lambda one: sum(_tertulis_sama(one, other) for other in group))
    agreed = len(others) > 1 and all(_tertulis_sama(one, others[0]) for one in others)
    return others[0] if agreed else own


def _gelar_lain(salah: Sebutan, acuan: Sebutan, sepakat: Sequence[Sebutan]) -> Pelanggaran:
    places = _unik(one.sel_nama for one in sepakat)
    what = "Gelar" if salah.orang.tulisan_sama(acuan.orang) else "Penulisan nama"
    return Pelanggaran(
        f'{what} di "{salah.nama}" ({salah.sel_nama}) berbeda dari "{acuan.nama}" '
        f"({deretan(map(str, places))}), padahal orangnya sama.",
        (salah.sel_nama, *places),
        f'Tulis "{acuan.nama}" di {salah.sel_nama}, atau betulkan {deretan(map(str, places))} bila '
        "yang salah di sana.",
        salah.baris.jabatan,
        usul=(Usul(salah.sel_nama, acuan.nama),),
    )


def _baris_bawahan(beda: AtasanBeda) -> Pelanggaran:
    own, other = beda.resmi, beda.lain[0]
    parts, mends = [], []
    if beda.nama:
        parts.append(f'Nama Atasan "{other.nama}" ({other.sel_nama}), bukan "{own.nama}"')
        mends.append(f'"{own.nama}" di {other.sel_nama}')
    if beda.nip:
        parts.append(f"NIP Atasan {_nip_teks(other)} ({other.sel_nip}), bukan {_nip_teks(own)}")
        mends.append(f"{_nip_teks(own)} di {other.sel_nip}")
    return Pelanggaran(
        f"{' dan '.join(parts)} seperti di baris {own.jabatan} sendiri ({own.sel_nama}).",
        (*_sel_beda(beda, other), *_sel_beda(beda, own)),
        f"Tulis {' dan '.join(mends)}, atau betulkan baris {own.sel_nama} bila yang salah di sana.",
        other.baris.jabatan,
        usul=tuple(_usul_atasan(beda, other, own)),
    )


def _baris_atasan(beda: AtasanBeda) -> Pelanggaran:
    own, first = beda.resmi, beda.lain[0]
    cells = _sel_beda(beda, own)
    others = tuple(cell for one in beda.lain for cell in _sel_beda(beda, one))
    says, instead = _nama_dan_nip(beda, own), _nama_dan_nip(beda, first)
    same = "; NIP-nya sama, jadi orangnya satu" if own.nip and own.nip == first.nip else ""
    return Pelanggaran(
        f"{own.jabatan} tertulis {says} di barisnya sendiri, tetapi {instead} sebagai atasan di "
        f"{len(beda.lain)} baris lain yang semuanya sama{same}.",
        (*cells, *others),
        f"Tulis {instead} di {deretan(map(str, cells))}; bila baris itu yang benar, betulkan "
        f"{deretan(map(str, others))}.",
        own.jabatan,
        usul=tuple(_usul_atasan(beda, own, first)),
    )


def _usul_atasan(beda: AtasanBeda, salah: Sebutan, benar: Sebutan) -> Iterator[Usul]:
    """What differs in one mention of a person, as the other has it."""
    if beda.nama:
        yield Usul(salah.sel_nama, benar.nama)
    if beda.nip:
        yield Usul(salah.sel_nip, _nip_teks(benar))


def _nama_dan_nip(beda: AtasanBeda, sebutan: Sebutan) -> str:
    name = f'"{sebutan.nama}"' if beda.nama else ""
    number = f"NIP {_nip_teks(sebutan)}" if beda.nip else ""
    return " dengan ".join(filter(None, (name, number)))


def _sel_beda(beda: AtasanBeda, sebutan: Sebutan) -> tuple[Sel, ...]:
    name = (sebutan.sel_nama,) if beda.nama else ()
    return (*name, sebutan.sel_nip) if beda.nip else name


def _menurut_jabatan(lkj: Lkj) -> dict[str, Pejabat]:
    rows = [one for one in reversed(lkj.pejabat) if one.terdaftar and one.jabatan]
    return {kunci_jabatan(one.jabatan): one for one in rows}


def _lingkaran(offices: dict[str, Pejabat]) -> Iterator[list[Pejabat]]:
    """Every circle of offices once, its members from the first of them in the sheet."""
    rank = {office: one.asal.row for office, one in offices.items()}
    done: set[str] = set()
    for start in sorted(offices, key=rank.__getitem__):
        path: dict[str, None] = {}
        office = start
        while office in offices and office not in done and office not in path:
            path[office] = None
            office = kunci_jabatan(offices[office].jabatan_atasan)
        done.update(path)
        if office in path:
            names = list(path)
            circle = names[names.index(office) :]
            top = circle.index(min(circle, key=rank.__getitem__))
            yield [offices[one] for one in circle[top:] + circle[:top]]


def _sementara(pejabat: Pejabat) -> bool:
    return Sebutan(pejabat).sementara or Sebutan(pejabat, sebagai_atasan=True).sementara


def _melingkar(circle: Sequence[Pejabat]) -> Pelanggaran:
    first = circle[0]
    chain = [one.jabatan for one in circle]
    cells = tuple(one.asal["jabatan_atasan"] for one in circle)
    if len(circle) == 1:
        said = f"Atasan {first.jabatan} adalah {first.jabatan} sendiri."
    else:
        said = f"Jabatan Atasan melingkar: {' → '.join([*chain, first.jabatan])}."
    return Pelanggaran(
        said,
        cells,
        f"Betulkan Jabatan Atasan di {deretan(map(str, cells), 'atau')}; kosongkan untuk pejabat "
        "tertinggi.",
        first.jabatan,
    )


def _atasan_sendiri(lkj: Lkj, offices: dict[str, Pejabat], told: set[str]) -> Iterator[Pelanggaran]:
    """People who by name and NIP are their own superior, in another office than their own."""
    for one in _bukan_108(lkj):
        office = kunci_jabatan(one.jabatan)
        superior = offices.get(kunci_jabatan(one.jabatan_atasan))
        acting = _sementara(one) or (superior is not None and Sebutan(superior).sementara)
        if office in told or acting or not _orang_sama(one):
            continue
        typed = Sebutan(one, sebagai_atasan=True)
        place = typed.sel_nip if typed.nip_diketik else one.asal["jabatan_atasan"]
        yield Pelanggaran(
            f"{one.nama} ({one.jabatan}) menjadi atasan dirinya sendiri: NIP atasannya sama dengan "
            f"NIP-nya, {nip_teks(one.nip)}.",
            (place, one.asal["nip"]),
            f"Tulis atasan yang sebenarnya di baris {one.asal['nama']}; bila {one.nama} menjabat "
            f'sementara, tulis "Plt. {one.jabatan_atasan or one.jabatan}".',
            one.jabatan,
        )


def _bukan_108(lkj: Lkj) -> Iterator[Pejabat]:
    told = {one.baris.asal.posisi for beda in atasan_beda(lkj) for one in beda.lain}
    return (one for one in lkj.pejabat if one.terdaftar and one.asal.posisi not in told)


def _orang_sama(pejabat: Pejabat) -> bool:
    own = Sebutan(pejabat)
    if own.nip is None or pejabat.nip_atasan != own.nip.angka:
        return False
    superior = urai_nama(pejabat.nama_atasan).nama
    return not superior or superior == own.orang.nama


ATURAN_PEJABAT: tuple[Rule, ...] = (
    nip_bentuk, nip_tanggal_lahir, nip_tmt, nip_jenis_kelamin, nip_nama_beda, nama_nip_beda,
    gelar_beda, atasan_tak_cocok, atasan_melingkar, usia_tak_wajar, jabatan_kosong,
)  # fmt: skip
