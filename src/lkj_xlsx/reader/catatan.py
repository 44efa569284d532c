"""The rows of every sheet in, the records of the report out; each row becomes one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from lkj_xlsx.baku.columns import Sheet
from lkj_xlsx.baku.contoh import sisa_contoh
from lkj_xlsx.baku.model import (
    Anggaran,
    CaraHitung,
    Evaluasi,
    Identitas,
    Indikator,
    Kalimat,
    Kelompok,
    Libur,
    Pejabat,
    Pengecualian,
    Polaritas,
    Realisasi,
    RumusMinimal,
    SifatRealisasi,
    Strategi,
    TingkatAnggaran,
    Tugas,
)
from lkj_xlsx.baku.sheets import (
    ANGGARAN,
    EVALUASI,
    KALIMAT,
    LIBUR,
    PEJABAT,
    PENGECUALIAN,
    PK,
    REALISASI,
    STRATEGI,
    TUGAS,
)
from lkj_xlsx.dasar.angka import (
    Besaran,
    Jenis,
    banding_predikat,
    besaran_teks,
    persen_teks,
    ringkas,
    rupiah_teks,
    satuan_sama,
)
from lkj_xlsx.dasar.jabatan import (
    kepala_wilayah,
    kunci_jabatan,
    pejabat_luar,
    penjabat_sementara,
    tanpa_keterangan,
    tanpa_pejabat,
)
from lkj_xlsx.dasar.nip import TANPA_NIP
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel
from lkj_xlsx.dasar.teks import beberapa, deretan, kosong_bergaris, kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.reader.cocok import DaftarIndikator
from lkj_xlsx.reader.gabungan_sel import (
    BarisGabungan,
    baris_gabungan,
    catat_realisasi_bersama,
)
from lkj_xlsx.reader.jabatan import DaftarJabatan
from lkj_xlsx.reader.kembar import bersama, jabatan_kembar, pemegang_lain
from lkj_xlsx.reader.penampung import Penampung
from lkj_xlsx.reader.sel import BarisMasukan
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul
from lkj_xlsx.temuan import lkj0_isian as isian

_SETAHUN = 12
_PENYELA_KODE = re.compile(r"[\s.\-_]+")
"""What people put between the letters of a rule's code and its number."""
_SEL_DISEBUT = 6
_PERSENTASE = re.compile(r"^(?:nilai |rata rata |jumlah )?(?:pe?rsentase|pre?sentase|persen|%)\b")


def baca_pejabat(
    rows: Iterable[Asal], identitas: Identitas, penampung: Penampung
) -> tuple[Pejabat, ...]:
    """The officials, with what their rows leave blank filled in from their superior and Identitas."""
    found: dict[str, list[Pejabat]] = {}
    for asal in rows:
        row = BarisMasukan(PEJABAT, asal, penampung, asal.teks("jabatan"))
        row.wajib(*(["nip"] if tanpa_pejabat(asal.teks("nama")) else []))
        one = row.rekaman(
            Pejabat,
            nama=_nama(row, "nama"),
            nip=_nip(row, "nip", "nama"),
            pangkat=_tanpa_strip(row.teks("pangkat")),
            jabatan_atasan=_tanpa_strip(row.teks("jabatan_atasan")),
            nama_atasan=_nama(row, "nama_atasan"),
            nip_atasan=_nip(row, "nip_atasan", "nama_atasan"),
        )
        holders = found.setdefault(kunci_jabatan(one.jabatan), [])
        if all(pemegang_lain(one, other) for other in holders):
            holders.append(one)
        else:
            _catat_pejabat_ganda(row, one, holders[0])
    officials = {one.jabatan: one for one in (_satu(each, penampung) for each in found.values())}
    offices = DaftarJabatan(tuple(officials))
    return tuple(
        _lengkapi(one, officials, offices, identitas, penampung) for one in officials.values()
    )


def _catat_pejabat_ganda(row: BarisMasukan, one: Pejabat, first: Pejabat) -> None:
    row.catat(
        isian.BARIS_GANDA,
        f'Jabatan "{one.jabatan}" sudah ada di {first.asal["jabatan"]}; baris ini tidak dipakai untuk '
        "tanda tangan.",
        one.asal["jabatan"],
        first.asal["jabatan"],
    )


def _satu(pemegang: Sequence[Pejabat], penampung: Penampung) -> Pejabat:
    """The official of a Jabatan; where several hold it, nobody's name stands for the others."""
    first, *others = pemegang
    if not others:
        return first
    penampung.terima(isian.BARIS_GANDA, jabatan_kembar(pemegang))
    return bersama(pemegang)


def _tanpa_strip(text: str) -> str:
    """A dash says that there is none."""
    return "" if kosong_bergaris(text) else text


def _nama(row: BarisMasukan, field: str) -> str:
    typed = row.teks(field)
    return "" if tanpa_pejabat(typed) else typed


def _nip(row: BarisMasukan, field: str, nama: str) -> str:
    """The number; a dash, or beside a vacant office a word like `Kosong`, says that there is none."""
    typed = row.nip(field)
    none = tanpa_pejabat if tanpa_pejabat(row.asal.teks(nama)) else kosong_bergaris
    return TANPA_NIP if none(typed) else typed


def _lengkapi(
    pejabat: Pejabat,
    semua: Mapping[str, Pejabat],
    jabatan: DaftarJabatan,
    identitas: Identitas,
    penampung: Penampung,
) -> Pejabat:
    office = pejabat.jabatan_atasan
    atasan: Pejabat | None = None
    if office:
        name, known = jabatan.kenali(office)
        atasan = semua.get(name)
        if not (known or sisa_contoh(office)) and (atasan or not pejabat.nama_atasan):
            _catat_atasan_asing(pejabat, office, jabatan, penampung)
        office = name
    own_date = pejabat.asal.teks("tanggal_laporan")
    name = pejabat.nama_atasan or (atasan.nama if atasan else "")
    return replace(
        pejabat,
        jabatan_atasan=office,
        nama_atasan=name,
        nip_atasan=_nip_atasan(pejabat.nip_atasan, atasan),
        pangkat_atasan=atasan.pangkat if atasan and kunci(atasan.nama) == kunci(name) else "",
        tempat=pejabat.tempat or identitas.tempat,
        tanggal_laporan=pejabat.tanggal_laporan if own_date else identitas.tanggal_laporan,
        sebutan=tanpa_keterangan(pejabat.jabatan, pejabat.nama),
        sebutan_atasan=_sebutan_atasan(pejabat, office, atasan),
    )


def _sebutan_atasan(pejabat: Pejabat, office: str, atasan: Pejabat | None) -> str:
    """The superior's title as it is signed: who signs for them with a name of their own is `Plh.`."""
    if atasan is None:
        return office
    typed = pejabat.jabatan_atasan
    acting = penjabat_sementara(typed) and not penjabat_sementara(atasan.jabatan)
    other = pejabat.nama_atasan and not _senama(pejabat.nama_atasan, atasan.nama)
    return typed if acting and other else tanpa_keterangan(office, atasan.nama)


def _senama(one: str, other: str) -> bool:
    """Whether two names are one, whatever degrees stand behind them."""
    return kunci(one.partition(",")[0]) == kunci(other.partition(",")[0])


def _nip_atasan(typed: str, atasan: Pejabat | None) -> str:
    """The superior's NIP as typed, else their own row's, which also counts before a mere dash."""
    own = atasan.nip if atasan else ""
    return own or typed if typed in {"", TANPA_NIP} else typed


def _catat_atasan_asing(
    pejabat: Pejabat, office: str, jabatan: DaftarJabatan, penampung: Penampung
) -> None:
    """A superior without a row; one outside the office is only to be named."""
    told = _jabatan_asing(office, (pejabat.asal["jabatan_atasan"],), jabatan, pejabat.jabatan)
    near = jabatan.dimaksud(office) or jabatan.lebih_panjang(office)
    if not near and (pejabat_luar(office) or _kepala_kantor(pejabat.jabatan, jabatan)):
        name, number = (
            pejabat.asal[field]
            if field in pejabat.asal.kolom
            else f"kolom {header}, yang belum ada"
            for field, header in (("nama_atasan", "Nama Atasan"), ("nip_atasan", "NIP Atasan"))
        )
        told = replace(
            told,
            pesan=f'Jabatan "{office}" tidak ada di sheet {PEJABAT.name}, dan Nama Atasan kosong, jadi nama '
            "penanda tangannya tidak diketahui.",
            saran=f"Isi nama {office} di {name} dan NIP-nya di {number} (- bila tidak punya NIP); pejabat "
            f"di luar kantor ini tidak perlu punya baris di sheet {PEJABAT.name}.",
        )
    penampung.terima(isian.JABATAN_TAK_DIKENAL, told)


def _kepala_kantor(typed: str, jabatan: DaftarJabatan) -> bool:
    """Whether an official heads the whole office: a Camat, or a Lurah where nobody is Camat."""
    own = kepala_wilayah(typed)
    heads = [one for one in map(kepala_wilayah, jabatan.resmi) if one]
    return own is not None and (
        own.sebutan != "lurah" or all(one.sebutan == "lurah" for one in heads)
    )


def _jabatan_asing(
    typed: str, places: tuple[Sel, ...], jabatan: DaftarJabatan, pejabat: str
) -> Pelanggaran:
    meant = jabatan.dimaksud(typed)
    longer = () if meant else jabatan.lebih_panjang(typed)
    usul = tuple(Usul(one, meant) for one in places) if meant else ()
    if meant:
        advice = (
            f'Tulis "{meant}" di {beberapa(places, _SEL_DISEBUT, "sel lain")}; bila memang pejabat '
            f"lain, tambahkan barisnya di sheet {PEJABAT.name}."
        )
    elif longer:
        named = deretan((f'"{one}"' for one in longer), "atau")
        advice = f"Tulis jabatan itu lengkap seperti di sheet {PEJABAT.name}: {named}."
    else:
        advice = isian.JABATAN_TAK_DIKENAL.perbaikan
    return Pelanggaran(
        f'Jabatan "{typed}" tidak ada di sheet {PEJABAT.name}.{jabatan.saran(typed)}',
        places,
        advice,
        pejabat,
        usul=usul,
    )


@dataclass(frozen=True, slots=True)
class Pembaca:
    """What reading the rows of officials needs to know: whom there are, and where findings go."""

    jabatan: DaftarJabatan
    penampung: Penampung
    kembar: frozenset[str] = frozenset()
    """The titles whose rows may be any of several people's: repetitions in them are no mistake."""
    sifat: SifatRealisasi = SifatRealisasi.KUMULATIF

    def bulan(self, triwulan: Triwulan) -> int:
        """The months that a figure of a quarter is about."""
        return triwulan.bulan if self.sifat is SifatRealisasi.KUMULATIF else Triwulan.I.bulan

    def baris(self, rows: Iterable[Asal], sheet: Sheet) -> Iterator[BarisMasukan]:
        """The rows of a sheet with blanks filled down and the official found.

        An unknown Jabatan is one finding for each spelling in a sheet, at all of its cells.
        """
        filled = list(_isi_turun(rows, sheet))
        strange: dict[str, list[Asal]] = {}
        for asal in filled:
            typed = asal.teks("jabatan")
            office, known = self.jabatan.kenali(typed)
            if typed and not known and not sisa_contoh(typed):
                strange.setdefault(typed, []).append(asal)
            yield BarisMasukan(sheet, asal, self.penampung, office)
        for typed, rows_of in strange.items():
            places = dict.fromkeys(one["jabatan"] for one in rows_of)
            owner = self.jabatan.kenali(typed)[0]
            self.penampung.terima(
                isian.JABATAN_TAK_DIKENAL,
                _jabatan_asing(typed, tuple(places), self.jabatan, owner),
            )


_BATAS_TURUN: dict[str, tuple[str, ...]] = {
    "kelompok": ("jabatan",),
    "sasaran": ("jabatan", "kelompok"),
    "dasar": ("jabatan",),
}


def _isi_turun(rows: Iterable[Asal], sheet: Sheet) -> Iterator[Asal]:
    """Blanks that mean "as in the row above", Kelompok, Sasaran and Dasar never across their bounds."""
    fields = [column.field for column in sheet.columns if column.diisi_turun]
    above: dict[str, Ketikan] = {}
    for asal in rows:
        cells = dict(asal.ketikan)
        for field in fields:
            if field in cells:
                for below, bounds in _BATAS_TURUN.items():
                    if field in bounds and _berganti(field, cells[field], above):
                        above.pop(below, None)
                above[field] = cells[field]
            elif field in above:
                cells[field] = above[field]
        yield replace(asal, ketikan=cells)


def _berganti(field: str, typed: Ketikan, above: dict[str, Ketikan]) -> bool:
    key = kunci_jabatan if field == "jabatan" else kunci
    return field not in above or key(above[field].teks) != key(typed.teks)


def baca_pk(rows: Iterable[Asal], pembaca: Pembaca) -> tuple[Indikator, ...]:
    """The indicators; an official's No is kept, or told by row order where it cannot be used."""
    found = [_indikator(row, pembaca) for row in pembaca.baris(rows, PK)]
    _catat_sasaran_kosong(found, pembaca.penampung)
    by_office: dict[str, list[Indikator]] = {}
    for one in found:
        by_office.setdefault(one.jabatan, []).append(one)
    return tuple(
        one
        for office, indikator in by_office.items()
        for one in (
            indikator
            if office in pembaca.kembar and not _tanpa_nomor(indikator)
            else _bernomor(office, indikator, pembaca.penampung)
        )
    )


def _catat_sasaran_kosong(indikator: Sequence[Indikator], penampung: Penampung) -> None:
    """One finding for the rows of a group that have no Sasaran above to take over, in a workbook that
    names any; none of an official with a group that cannot be read, which is what is to be mended first.
    """
    if not any("sasaran" in one.asal.ketikan for one in indikator):
        return
    groups: dict[tuple[str, str], list[Indikator]] = {}
    unread = {one.jabatan for one in indikator if not isinstance(one.kelompok, Kelompok)}
    for one in indikator:
        if "sasaran" not in one.asal.ketikan and one.jabatan not in unread:
            groups.setdefault((one.jabatan, one.kelompok), []).append(one)
    for (office, group), rows in groups.items():
        first, *below = [one.asal["sasaran"] for one in rows]
        others = f", begitu juga {beberapa(below, _SEL_DISEBUT, 'sel lain')}" if below else ""
        penampung.catat(
            isian.SEL_WAJIB_KOSONG,
            f"Sasaran kosong di baris pertama {group} {office} ({first}){others}; tidak ada sasaran di atasnya "
            "yang dapat dipakai, jadi dicetak kosong.",
            first,
            *below,
            saran=f"Isi Sasaran di {first}; sel kosong di bawahnya ikut sasaran itu.",
            pejabat=office,
            no=rows[0].no,
            tingkat=Tingkat.PERINGATAN,
        )


def _indikator(row: BarisMasukan, pembaca: Pembaca) -> Indikator:
    row = replace(row, no=row.nomor("no"))
    row.wajib("no")
    satuan = row.teks("satuan")
    wording = row.teks("indikator")
    persen = satuan == "%" or kunci(satuan) == "persen" or (
        not satuan and _PERSENTASE.match(kunci(wording)) is not None
    )  # fmt: skip

    def besaran(field: str, bulan: int) -> Besaran | None:
        read = row.besaran(field, satuan=satuan, persen=persen, bulan=bulan)
        return _persen_wajar(row, field, read)

    target = besaran("target", _SETAHUN)
    quarterly = tuple(besaran(f"target_tw_{one.value}", pembaca.bulan(one)) for one in Triwulan)
    polarity = _polaritas(row, target, quarterly)
    return row.rekaman(
        Indikator,
        jabatan=row.pejabat,
        no=row.no,
        kelompok=_pilihan_atau_ketikan(row, "kelompok", Kelompok) or Kelompok.SASARAN,
        indikator=wording,
        target=target,
        satuan=satuan,
        polaritas=polarity or Polaritas.MAKSIMAL,
        polaritas_tertulis=polarity,
        rumus_minimal=row.pilihan("rumus_minimal", RumusMinimal),
        cara_hitung=_cara_hitung(row, target, pembaca.sifat),
        target_triwulan=quarterly,
    )


def _cara_hitung(
    row: BarisMasukan, target: Besaran | None, sifat: SifatRealisasi
) -> CaraHitung | None:
    """The column's choice; one that the figures do not allow is told."""
    chosen = row.pilihan("cara_hitung", CaraHitung)
    if chosen is None or chosen is CaraHitung.NILAI_AKHIR:
        return chosen
    cell = row.asal["cara_hitung"]
    words = target is not None and target.jenis is Jenis.PREDIKAT and target.nilai is None
    if words:
        against = (
            f'target "{row.asal.teks("target")}", yang tidak dapat dijumlahkan atau dirata-ratakan'
        )
        else_ = f"bila yang diukur angka, betulkan target di {row.asal['target']}"
    elif chosen is CaraHitung.RATA_RATA and sifat is SifatRealisasi.KUMULATIF:
        against = "Sifat Realisasi Kumulatif: angka sejak Januari tidak dapat dirata-ratakan"
        else_ = f'bila kolom TW berisi angka triwulan itu saja, pilih "{SifatRealisasi.PER_TRIWULAN}" pada '
        else_ += "Sifat Realisasi di Identitas"
    else:
        return chosen
    row.catat(
        isian.ISIAN_BERTENTANGAN,
        f"Cara Hitung {chosen} bertentangan dengan {against}; yang dipakai {CaraHitung.NILAI_AKHIR}.",
        cell,
        *([row.asal["target"]] if words else []),
        saran=f'Pilih "{CaraHitung.NILAI_AKHIR}" di {cell}; {else_}.',
        usul=(Usul(cell, CaraHitung.NILAI_AKHIR),),
    )
    return CaraHitung.NILAI_AKHIR


_SEBUTAN_POLARITAS = {
    Polaritas.MINIMAL: "makin kecil makin baik",
    Polaritas.MAKSIMAL: "makin besar makin baik",
}


def _polaritas(
    row: BarisMasukan, target: Besaran | None, triwulan: Sequence[Besaran | None]
) -> Polaritas | None:
    """What the words in Target say, else the column; a column that says the opposite is told."""
    chosen = row.pilihan("polaritas", Polaritas)
    fields = ("target", *(f"target_tw_{one.value}" for one in Triwulan))
    for field, promise in zip(fields, (target, *triwulan), strict=True):
        meant = _polaritas_batas(promise)
        if promise is None or meant is None or chosen in {None, meant}:
            continue
        cell, source = row.asal["polaritas"], row.asal[field]
        row.catat(
            isian.ISIAN_BERTENTANGAN,
            f'Polaritas {chosen} bertentangan dengan {row.sheet.column(field).header} "{promise.teks}" '
            f"({promise.teks} = {_SEBUTAN_POLARITAS[meant]}); yang dipakai {meant}.",
            cell,
            source,
            saran=f'Pilih "{meant}" di {cell}; bila bukan itu yang diperjanjikan, betulkan kata di {source}.',
            usul=(Usul(cell, meant),),
        )
    return _polaritas_batas(target) or chosen


def _polaritas_batas(target: Besaran | None) -> Polaritas | None:
    if target is None or target.batas is None:
        return None
    return Polaritas.MINIMAL if target.batas.atas else Polaritas.MAKSIMAL


_SERATUS = 100
_PERSEN_TAK_WAJAR = 1000
_KALI_TARGET = 10


def _persen_wajar(
    row: BarisMasukan, field: str, value: Besaran | None, target: Besaran | None = None
) -> Besaran | None:
    """The quantity, marked and told where no such percentage can be meant.

    That is 1000 % and more, as Excel makes of 10 in a cell of format `0%`, or ten times the target.
    """
    if value is None or value.nilai is None or value.jenis is not Jenis.ANGKA:
        return value
    if not satuan_sama(value.satuan, "%"):
        return value
    if value.nilai < _PERSEN_TAK_WAJAR and not _berkali_target(value.nilai, target):
        return value
    cell = row.asal.ketikan[field]
    formatted = not isinstance(cell.nilai, str) and "%" in cell.format
    likely = persen_teks(_persen_dimaksud(value.nilai, formatted=formatted))
    proper = persen_teks(value.nilai)
    how = "; Excel menjadikan 100 di sel berformat persen 10000%" if formatted else ""
    row.catat(
        isian.PERSEN_TAK_WAJAR,
        f'"{cell.teks}" di kolom {row.sheet.column(field).header} tidak wajar untuk persen{how}. '
        f"Mungkin maksudnya {likely}.",
        cell.sel,
        saran=f"Tulis {likely} di {cell.sel} bila itu yang dimaksud; biarkan bila memang {proper}.",
        usul=(Usul(cell.sel, likely),),
    )
    return replace(value, ragu=True)


def _persen_dimaksud(number: Decimal, *, formatted: bool) -> Decimal:
    """The typed percentage with its decimal point moved: two places where the cell's format did it,
    else as few as make it no more than the whole.
    """
    shifted = (ringkas(number / 10), ringkas(number / _SERATUS))
    if formatted and number >= _SERATUS:
        return shifted[1]
    return shifted[0] if shifted[0] <= _SERATUS else shifted[1]


def _berkali_target(number: Decimal, target: Besaran | None) -> bool:
    """Whether a percentage is ten times its target, unless the target itself is in doubt."""
    if target is None or target.ragu or not satuan_sama(target.satuan, "%"):
        return False
    top = target.batas_atas or target.nilai or Decimal(0)
    return top > 0 and number >= _KALI_TARGET * top


def _pilihan_atau_ketikan(
    row: BarisMasukan, field: str, choices: type[Kelompok | TingkatAnggaran]
) -> str:
    """The choice, or what was typed where it is none: a row is printed under some heading."""
    return row.pilihan(field, choices) or row.asal.teks(field)


def _bernomor(
    office: str, indikator: Sequence[Indikator], penampung: Penampung
) -> Iterator[Indikator]:
    """PK's No as typed, unless it restarts or is blank; then 1, 2, 3 … in row order, with a note."""
    if not _perlu_diurutkan(indikator):
        yield from indikator
        return
    penampung.catat(
        isian.NOMOR_DIURUTKAN,
        f"No di PK untuk {office} kosong atau dimulai lagi; indikator dinomori 1 sampai "
        f"{len(indikator)} menurut urutan baris.",
        *(
            one.asal.penunjuk("no", "indikator")
            for one in indikator
            if one.no is None or one.no == 1
        ),
        pejabat=office,
    )
    for number, one in enumerate(indikator, start=1):
        yield replace(one, no=number)


def _perlu_diurutkan(indikator: Sequence[Indikator]) -> bool:
    """A blank No, or one that starts again at 1 in another group; a mere repetition is a mistake."""
    return _tanpa_nomor(indikator) or any(
        one.no == 1 and index > 0 and one.kelompok != indikator[index - 1].kelompok
        for index, one in enumerate(indikator)
    )


def _tanpa_nomor(indikator: Sequence[Indikator]) -> bool:
    return any(one.no is None and not one.asal.teks("no") for one in indikator)


def diurutkan(indikator: Sequence[Indikator]) -> bool:
    """Whether an official's indicators bear other numbers than PK's own."""
    return any(one.asal.teks("no").rstrip(". ") != str(one.no) for one in indikator)


def catat_ganda(rows: Sequence[Indikator] | Sequence[Realisasi], penampung: Penampung) -> None:
    """Note every later row of a (Jabatan, No)."""
    first: dict[tuple[str, int], Indikator | Realisasi] = {}
    for one in rows:
        if one.no is None:
            continue
        known = first.setdefault((one.jabatan, one.no), one)
        if known is not one:
            penampung.catat(
                isian.BARIS_GANDA,
                f"No {one.no} untuk {one.jabatan} sudah ada di {known.asal.penunjuk('no', 'indikator')}; yang dipakai baris "
                "yang pertama.",
                one.asal.penunjuk("no", "indikator"),
                known.asal.penunjuk("no", "indikator"),
                pejabat=one.jabatan,
                no=one.no,
            )


def baca_realisasi(
    rows: Iterable[Asal], pembaca: Pembaca, daftar: Callable[[str], DaftarIndikator]
) -> tuple[Realisasi, ...]:
    found = list(pembaca.baris(rows, REALISASI))
    catat_realisasi_bersama(found)
    return tuple(_realisasi(row, daftar(row.pejabat), pembaca) for row in found)


def _realisasi(row: BarisMasukan, daftar: DaftarIndikator, pembaca: Pembaca) -> Realisasi:
    row = _dengan_nomor(row, daftar)
    row.wajib("no")
    indikator = daftar.ambil(row.no)
    target = indikator.target if indikator else None
    satuan = (target.satuan if target else "") or (indikator.satuan if indikator else "")
    example = _contoh(target)

    def besaran(field: str, bulan: int) -> Besaran | None:
        value = row.besaran(field, satuan=satuan, persen=satuan == "%", bulan=bulan, contoh=example)
        return None if _bukan_angka(row, field, value, target) else value

    def tercapai(one: Triwulan) -> Besaran | None:
        field = f"tw_{one.value}"
        return _persen_wajar(row, field, besaran(field, pembaca.bulan(one)), target)

    return row.rekaman(
        Realisasi,
        jabatan=row.pejabat,
        no=row.no,
        triwulan=tuple(map(tercapai, Triwulan)),
        target_tertulis=besaran("target_tertulis", _SETAHUN),
    )


def _bukan_angka(
    row: BarisMasukan, field: str, value: Besaran | None, target: Besaran | None
) -> bool:
    """A word beside a target that is a number cannot be read; beside a word it is a predicate.

    So it is beside a number that names a predicate of its scale: `82,5 (A)`.
    """
    if value is None or value.jenis is not Jenis.PREDIKAT or value.nilai is not None:
        return False
    if target is None or target.jenis not in {Jenis.ANGKA, Jenis.RENTANG}:
        return False
    if banding_predikat(target, value) is not None:
        return False
    unknown = "; tulis - atau 0 bila nihil, n/a bila hasilnya belum keluar"
    row.catat(
        isian.ANGKA_TAK_TERBACA,
        f'"{value.teks}" di kolom {row.sheet.column(field).header}: bukan angka, padahal targetnya '
        f"{target.teks}.",
        row.asal[field],
        saran=f"Tulis angkanya, misalnya {_contoh(target)}{unknown}."
        if field != "target_tertulis"
        else "Tulis target yang tercetak di naskah laporan, dengan angka dan satuannya.",
    )
    return True


def _contoh(target: Besaran | None) -> str:
    """A realisation as it can be read, in the target's unit and never the target itself."""
    if target is None or target.nilai is None:
        return "11 laporan atau 75%"
    number = target.nilai * Decimal("0.75")
    if target.nilai == target.nilai.to_integral_value():
        number = number.to_integral_value(ROUND_FLOOR)
    other = target.nilai + 1 if number in {0, target.nilai} else ringkas(number)
    if satuan_sama(target.satuan, "Rp"):
        return f"Rp{rupiah_teks(int(other))}"
    return besaran_teks(Besaran(Jenis.ANGKA, other, target.satuan))


def _dengan_nomor(row: BarisMasukan, daftar: DaftarIndikator) -> BarisMasukan:
    """The row with the No of its indicator; a blank No that no wording tells is an empty cell."""
    typed = row.nomor("no")
    number = daftar.nomor(typed, row.asal.teks("indikator"))
    if number is None and not row.terisi("no") and "no" in row.asal.kolom:
        row.kosong("no")
    return replace(row, no=number)


def baca_anggaran(rows: Iterable[Asal], pembaca: Pembaca) -> tuple[Anggaran, ...]:
    return tuple(map(_anggaran, baris_gabungan(list(pembaca.baris(rows, ANGGARAN)))))


def _anggaran(gabungan: BarisGabungan) -> Anggaran:
    row = replace(gabungan.baris, kode_anggaran=gabungan.baris.kode("kode"))
    row.wajib(*(("pagu",) if gabungan.tanpa_pagu else ()))
    return row.rekaman(
        Anggaran,
        jabatan=row.pejabat,
        tingkat=_pilihan_atau_ketikan(row, "tingkat", TingkatAnggaran),
        kode=row.kode_anggaran,
    )


def baca_strategi(
    rows: Iterable[Asal], pembaca: Pembaca, daftar: Callable[[str], DaftarIndikator]
) -> tuple[Strategi, ...]:
    """The strategies; a row with neither No nor wording goes on with the indicator above."""
    found: list[Strategi] = []
    seen: dict[object, Strategi] = {}
    for row in pembaca.baris(rows, STRATEGI):
        one = _strategi(row, daftar(row.pejabat), found[-1] if found else None)
        found.append(one)
        same = (one.jabatan, one.no, kunci(one.indikator), tuple(map(kunci, one.butir)),
                kunci(one.pada_bulan))  # fmt: skip
        first = seen.setdefault(same, one)
        if first is not one and one.butir and one.jabatan not in pembaca.kembar:
            row.catat(
                isian.BARIS_GANDA,
                f"Baris ini sama persis dengan baris {first.asal.row}.",
                one.asal["butir"],
                first.asal["butir"],
            )
    return tuple(found)


def _strategi(row: BarisMasukan, daftar: DaftarIndikator, above: Strategi | None) -> Strategi:
    row = _dengan_nomor(row, daftar)
    blank = not row.terisi("no") and not row.terisi("indikator")
    if blank and above and above.jabatan == row.pejabat:
        row = replace(row, no=above.no)
    row.wajib("no")
    return row.rekaman(Strategi, jabatan=row.pejabat, no=row.no)


def baca_evaluasi(rows: Iterable[Asal], pembaca: Pembaca) -> tuple[Evaluasi, ...]:
    """The evaluations; several of an official and quarter add to each other, but for the same twice."""
    found: list[Evaluasi] = []
    seen: dict[object, Evaluasi] = {}
    for row in pembaca.baris(rows, EVALUASI):
        row.wajib()
        one = row.rekaman(
            Evaluasi,
            jabatan=row.pejabat,
            faktor_pendorong=row.alinea("faktor_pendorong"),
            faktor_penghambat=row.alinea("faktor_penghambat"),
            tindak_lanjut=row.alinea("tindak_lanjut"),
        )
        found.append(one)
        same = (one.jabatan, one.triwulan, *map(kunci, one.per_kolom.values()))
        first = seen.setdefault(same, one)
        if first is not one and any(one.per_kolom.values()) and one.jabatan not in pembaca.kembar:
            row.catat(
                isian.BARIS_GANDA,
                f"Baris ini sama persis dengan baris {first.asal.row}.",
                one.sel_isi,
                first.sel_isi,
                saran=f"Hapus baris {one.asal.row}; bila untuk pejabat atau triwulan lain, betulkan Jabatan "
                f"atau Triwulan-nya di {one.asal['jabatan']} atau {one.asal['triwulan']}.",
            )
    return tuple(found)


def baca_tugas(rows: Iterable[Asal], pembaca: Pembaca) -> tuple[Tugas, ...]:
    """The duties. A list that was pasted line by line goes on with its letters; a duty in a cell that is
    merged over rows of one official and regulation is one.
    """
    found: list[Tugas] = []
    seen: dict[object, Tugas] = {}
    numbered: dict[str, int] = {}
    for row in pembaca.baris(rows, TUGAS):
        row.wajib()
        duties, numbered[row.pejabat] = row.lanjutan_butir("uraian", numbered.get(row.pejabat, 0))
        one = row.rekaman(Tugas, jabatan=row.pejabat, uraian=duties)
        first = seen.setdefault((one.jabatan, kunci(one.dasar), *map(kunci, duties)), one)
        if first is one or not duties:
            found.append(one)
        elif first.asal["uraian"] != one.asal["uraian"]:
            found.append(one)
            if one.jabatan not in pembaca.kembar:
                _catat_tugas_ganda(row, first)
    return tuple(found)


def _catat_tugas_ganda(row: BarisMasukan, first: Tugas) -> None:
    own = replace(row.asal, ketikan={})
    row.catat(
        isian.BARIS_GANDA,
        f"Baris ini sama persis dengan baris {first.asal.row}.",
        row.asal["uraian"],
        first.asal["uraian"],
        saran=f"Hapus baris {row.asal.row}; bila tugas pejabat lain, tulis Jabatan-nya di {own['jabatan']}.",
    )


def baca_kalimat(rows: Iterable[Asal], pembaca: Pembaca) -> tuple[Kalimat, ...]:
    found = []
    for row in pembaca.baris(rows, KALIMAT):
        row.wajib()
        found.append(row.rekaman(Kalimat, jabatan=row.pejabat, bagian=row.sebutan("bagian")))
    return tuple(found)


def baca_pengecualian(
    rows: Iterable[Asal], jabatan: DaftarJabatan, penampung: Penampung
) -> tuple[Pengecualian, ...]:
    found = []
    for asal in rows:
        row = BarisMasukan(PENGECUALIAN, asal, penampung)
        row.wajib()
        found.append(
            row.rekaman(
                Pengecualian,
                kode=_PENYELA_KODE.sub("", row.teks("kode")).upper(),
                jabatan=jabatan.kenali(row.teks("jabatan"))[0] if row.terisi("jabatan") else "",
            )
        )
    return tuple(found)


def baca_libur(rows: Iterable[Asal], penampung: Penampung) -> tuple[Libur, ...]:
    found = []
    for asal in rows:
        row = BarisMasukan(LIBUR, asal, penampung)
        row.wajib()
        day: date | None = row.tanggal("tanggal")
        if day is not None:
            found.append(row.rekaman(Libur, tanggal=day))
    return tuple(found)
