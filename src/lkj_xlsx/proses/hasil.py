"""A finished report in, its workbooks on disk out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from lkj_xlsx import __version__
from lkj_xlsx.dasar.aman import tulis_aman, tulis_bersama
from lkj_xlsx.dasar.hasil_sendiri import AKHIRAN_SALINAN
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.masukan import Masukan, Sumber, jalan
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.hitung.bingkai import Tabel
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.proses.gabungan import AKHIRAN_NASKAH, AWALAN_CETAK
from lkj_xlsx.proses.naskah import (
    NaskahJadi,
    PembuatNaskah,
    PermintaanNaskah,
    kalimat_dilengkapi,
    selamatkan_suntingan,
)
from lkj_xlsx.proses.pemulung import memulung_setiap
from lkj_xlsx.proses.salinan_masukan import SalinanMasukan
from lkj_xlsx.proses.tanda import TANDA_HASIL
from lkj_xlsx.tampil.data_laporan import DataLaporan
from lkj_xlsx.tampil.kolom import LembarData
from lkj_xlsx.tampil.lembar import Lembar, kaki_halaman
from lkj_xlsx.tampil.pemeriksaan import lembar_pemeriksaan, tautan_sel
from lkj_xlsx.tampil.rekap import lembar_rekap
from lkj_xlsx.tampil.rekap.rekap_narasi import narasi_satu
from lkj_xlsx.tampil.tabel import BANYAK_TABEL, lembar_pejabat
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.writer.buku import tulis_buku
from lkj_xlsx.writer.nama import (
    NAMA_TERPENDEK,
    PANJANG_JALUR,
    nama_berbeda,
    nama_berkas,
    sisa_jalur,
    tanpa_kurung,
)

_BERMAKRO = ".xlsm"


@dataclass(frozen=True, slots=True)
class Tertulis:
    """The files that a report has made, and what people should know of them."""

    berkas: tuple[Path, ...]
    kabar: str = ""
    dilengkapi: str = ""
    """What the documents still ask for."""


def tulis_hasil(
    salinan: Sequence[SalinanMasukan],
    tabel: Tabel,
    data: DataLaporan,
    temuan: Sequence[Temuan],
    folder: Path,
    tandai: Callable[[Path, Sequence[Path]], None] | None = None,
    *,
    cetak: bool = False,
    naskah: PermintaanNaskah | None = None,
) -> Tertulis:
    """Write every workbook of a report into `folder`, or none; Kegagalan where the disk refuses.

    The recap comes first, then the officials in their order, with `naskah` their documents, with `cetak`
    the one to print and its PDF, then the annotated copies of the inputs. `tandai` is called last, with
    the place of their mark and the files as they lie before they go to `folder`, unless something is to
    be told of them: it may be otherwise next time.
    """
    laporan = tabel.laporan
    masukan = [one.masukan for one in salinan]
    names = _nama_hasil(laporan, masukan, folder, cetak=cetak, naskah=naskah is not None)
    ways = {one.sebutan: jalan(folder, one.path) for one in masukan}
    paths = [folder / name for name in names.semua]
    template = (naskah.templat,) if naskah and naskah.templat else ()
    pastikan_bukan_masukan(paths, (*(one.path for one in masukan), *template))
    unmade = _tanpa_pejabat(cetak=cetak, naskah=naskah is not None) if not laporan.pejabat else ""
    unprinted = ""
    with tulis_bersama(folder, TANDA_HASIL) as sementara:
        books = _workbook(tabel, data, temuan, ways, [one.sumber for one in salinan])
        author = PembuatNaskah(laporan, temuan, naskah) if naskah else None
        documents = _tulis_pejabat(tabel, names, memulung_setiap(books), author, sementara)
        edited = selamatkan_suntingan((folder / name for name in names.naskah), sementara)
        if names.cetakan:
            # Who does not print starts no other program.
            from lkj_xlsx.proses.cetak import buat_pdf, lembar_cetak

            target = sementara / names.cetakan[0]
            tulis_buku(target, tuple(lembar_cetak(laporan)), judul=nama_cetak(laporan))
            unprinted = buat_pdf(target, lama=folder / names.cetakan[1])
        for name, one in zip(names.salinan, salinan, strict=True):
            _tulis(sementara / name, one.isi)
        told = "\n".join(filter(None, (unmade, edited, unprinted)))
        if tandai is not None and not told:
            tandai(sementara / TANDA_HASIL, [sementara / one.name for one in paths])
    return Tertulis(
        tuple(one for one in paths if not unprinted or one.suffix != ".pdf"),
        told,
        kalimat_dilengkapi(documents),
    )


@dataclass(frozen=True, slots=True)
class _NamaHasil:
    """The names of all results; `judul` are those of the workbooks before they are cut."""

    judul: Sequence[str]
    buku: Sequence[str]
    """The recap, then the officials' in their order."""
    naskah: Sequence[str]
    """The officials' documents, if there are to be any."""
    cetakan: Sequence[str]
    salinan: Sequence[str]

    @property
    def semua(self) -> tuple[str, ...]:
        return (*self.buku, *self.naskah, *self.cetakan, *self.salinan)


def _nama_hasil(
    laporan: Laporan, masukan: Sequence[Masukan], folder: Path, *, cetak: bool, naskah: bool
) -> _NamaHasil:
    room = panjang_nama(folder)
    titles = (nama_rekap(laporan), *(nama_pejabat(laporan, one) for one in laporan.pejabat))
    stems = nama_berbeda(titles, room)
    return _NamaHasil(
        titles,
        [f"{name}.xlsx" for name in stems],
        [f"{name}{AKHIRAN_NASKAH}" for name in stems[1:]] if naskah else [],
        _nama_cetakan(laporan, room) if cetak and laporan.pejabat else [],
        _nama_salinan(masukan, room),
    )


def _tulis_pejabat(
    tabel: Tabel,
    nama: _NamaHasil,
    buku: Iterable[Sequence[Lembar | LembarData]],
    pembuat: PembuatNaskah | None,
    folder: Path,
) -> list[NaskahJadi]:
    """The recap, then each official's workbook and, made of its tables, the document."""
    owners = (None, *zip(tabel.laporan.pejabat, tabel.kini.pejabat, strict=True))
    documents = ("", *nama.naskah) if pembuat else ("",) * len(owners)
    made: list[NaskahJadi] = []
    for name, title, sheets, owner, document in zip(
        nama.buku, nama.judul, buku, owners, documents, strict=True
    ):
        tulis_buku(folder / name, sheets, judul=title)
        if pembuat and owner:
            tables = [one for one in sheets if isinstance(one, Lembar)][:BANYAK_TABEL]
            done = pembuat(*owner, tables)
            _tulis(folder / document, done.isi)
            made.append(replace(done, isi=b""))
    return made


def _tanpa_pejabat(*, cetak: bool, naskah: bool) -> str:
    """What was asked for and is not made of a report without officials."""
    missing = [name for name, asked in (("Berkas cetak", cetak), ("Naskah", naskah)) if asked]
    return f"{deretan(missing)} tidak dibuat: belum ada pejabat." if missing else ""


def _tulis(path: Path, isi: bytes) -> None:
    with tulis_aman(path) as temporary:
        temporary.write_bytes(isi)


def pastikan_bukan_masukan(paths: Iterable[Path], masukan: Iterable[Path]) -> None:
    """An input may bear the name of a result and lie in the folder of the results."""
    inputs = {one.resolve() for one in masukan}
    for path in paths:
        if path.resolve() in inputs:
            raise Kegagalan(
                f"{path.name}: berkas masukan bernama sama dengan salah satu hasilnya dan tidak ditimpa; "
                "ganti namanya, atau pilih folder lain dengan --output."
            )


def panjang_nama(folder: Path) -> int:
    """How long the names of results may be, without their extension; Kegagalan where too short."""
    room = sisa_jalur(folder) - len(_BERMAKRO)
    if room < NAMA_TERPENDEK:
        raise Kegagalan(
            f"{folder.name}: jalur folder hasil terlalu panjang: Excel hanya membuka berkas yang jalurnya "
            f"paling panjang {PANJANG_JALUR} huruf; pilih folder lain dengan --output, atau pendekkan nama "
            "folder dan workbook-nya."
        )
    return room


def nama_berkas_rekap(laporan: Laporan, folder: Path) -> str:
    """The file name of a report's recap in a folder."""
    return f"{nama_berbeda([nama_rekap(laporan)], panjang_nama(folder))[0]}.xlsx"


def _nama_salinan(masukan: Sequence[Masukan], panjang: int) -> list[str]:
    """Those of inputs of one name told apart by their folders; a workbook with macros stays one."""
    stems = (Path(one.sebutan or one.path.name).with_suffix("").as_posix() for one in masukan)
    plain = (tanpa_kurung(stem.replace("/", " - ")) for stem in stems)
    names = nama_berbeda(plain, panjang, AKHIRAN_SALINAN)
    macros = (one.path.suffix.casefold() == _BERMAKRO for one in masukan)
    return [
        f"{name}{_BERMAKRO if macro else '.xlsx'}"
        for name, macro in zip(names, macros, strict=True)
    ]


def _nama_cetakan(laporan: Laporan, panjang: int) -> list[str]:
    name = nama_berbeda([nama_cetak(laporan)], panjang)[0]
    return [f"{name}{one}" for one in (".xlsx", ".pdf")]


def _workbook(
    tabel: Tabel,
    data: DataLaporan,
    temuan: Sequence[Temuan],
    masukan: Mapping[str, str],
    sumber: Sequence[Sumber],
) -> Iterator[tuple[Lembar | LembarData, ...]]:
    """Each workbook's sheets, made when it is its turn: those of an office at once fill the memory."""
    laporan = tabel.laporan
    checks = _pemeriksaan(laporan, temuan, masukan, "")
    link = partial(tautan_sel, masukan=masukan)
    yield lembar_rekap(tabel, data, temuan, checks, link, sumber, __version__)
    owned: defaultdict[str, list[Temuan]] = defaultdict(list)
    for found in temuan:
        owned[found.pejabat].append(found)
    for one, sums in zip(laporan.pejabat, tabel.kini.pejabat, strict=True):
        checks = _pemeriksaan(laporan, owned[one.jabatan], masukan, one.jabatan)
        yield (*lembar_pejabat(laporan, one), narasi_satu(laporan, one, sums.biaya), checks)


def _pemeriksaan(
    laporan: Laporan, temuan: Sequence[Temuan], masukan: Mapping[str, str], milik: str
) -> Lembar:
    return lembar_pemeriksaan(
        temuan,
        judul=f"Pemeriksaan {milik or nama_unit(laporan)} – {laporan.lkj.identitas.periode.pendek}",
        masukan=masukan,
        kertas=laporan.lkj.identitas.ukuran_kertas,
        kaki=kaki_halaman(
            f"Pemeriksaan {milik}", laporan.lkj.identitas.unit_kerja, laporan.periode
        ),
    )


def nama_unit(laporan: Laporan) -> str:
    return laporan.lkj.identitas.unit_kerja or "Tanpa Unit Kerja"


def nama_rekap(laporan: Laporan) -> str:
    return nama_berkas(f"Rekap LKJ {laporan.lkj.identitas.periode.pendek} - {nama_unit(laporan)}")


def nama_cetak(laporan: Laporan) -> str:
    return nama_berkas(
        f"{AWALAN_CETAK} {laporan.lkj.identitas.periode.pendek} - {nama_unit(laporan)}"
    )


def nama_pejabat(laporan: Laporan, satu: LaporanPejabat) -> str:
    return nama_berkas(
        f"LKJ {laporan.lkj.identitas.periode.pendek} - {satu.nomor} {satu.jabatan or 'Tanpa Jabatan'}"
    )
