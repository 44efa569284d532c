"""The commands: what people type in, what they read on the terminal and the exit status out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from lkj_xlsx import __version__
from lkj_xlsx.dasar.berkas_dimaksud import AKHIRAN_DOKUMEN, berkas_dimaksud
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.perintah.bantuan import Grup, Perintah, SalahPanggil, kesalahan_panggilan
from lkj_xlsx.perintah.konsol import (
    LEBAR_BERKAS,
    keluarkan,
    layar,
    sebutkan,
    siapkan_huruf,
    tampilkan,
)
from lkj_xlsx.temuan.bentuk import Bentuk

if TYPE_CHECKING:
    from lkj_xlsx.baku.sipd import EksporSipd
    from lkj_xlsx.dasar.masukan import Gagal
    from lkj_xlsx.perintah.kerja import Selesai
    from lkj_xlsx.perintah.rencana import Tugas
    from lkj_xlsx.proses.ingatan import Ingatan
    from lkj_xlsx.proses.naskah import PermintaanNaskah
    from lkj_xlsx.proses.pipeline import Pemeriksaan
    from lkj_xlsx.temuan.daftar_temuan import Diperiksa

TIDAK_DAPAT_DIPROSES = 2
_DIHENTIKAN = 130
"""What typer makes of Ctrl-C, as every shell does."""

app = typer.Typer(
    cls=Grup,
    name="lkj-xlsx",
    help="Tabel LKJ triwulan kecamatan dari satu workbook Excel, beserta setiap ketidakcocokannya.",
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> NoReturn:
    """Run the command that was typed; every wrong call is one Indonesian sentence, status 2."""
    siapkan_huruf(sys.stdout, sys.stderr)
    try:
        status = app(prog_name="lkj-xlsx", standalone_mode=False)
    except SalahPanggil as misuse:
        _gagal(kesalahan_panggilan(misuse))
    except Kegagalan as failure:
        _gagal(str(failure))
    if status == _DIHENTIKAN:
        _gagal("Dihentikan; hasil yang sudah selesai tetap ada.", _DIHENTIKAN)
    raise SystemExit(status or 0)


def _gagal(sentence: str, status: int = TIDAK_DAPAT_DIPROSES) -> NoReturn:
    sebutkan(sentence)
    raise SystemExit(status)


@app.callback(invoke_without_command=True)
def _awal(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Versi program.")] = False,
) -> None:
    if version:
        typer.echo(f"lkj-xlsx {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
        raise typer.Exit(TIDAK_DAPAT_DIPROSES)


_Workbook = Annotated[
    list[Path], typer.Argument(metavar="WORKBOOK...", help="Workbook, atau folder berisi workbook.")
]
_Ketat = Annotated[bool, typer.Option("--strict", help="Peringatan pun membuat status keluar 1.")]
_Senyap = Annotated[
    bool, typer.Option("--quiet", help="Tampilkan hanya temuan dan kesalahan, untuk skrip.")
]
_Terpisah = Annotated[
    bool,
    typer.Option(
        "--terpisah",
        help="Jangan gabungkan beberapa workbook dari satu kantor menjadi satu laporan.",
    ),
]
_Sipd = Annotated[
    list[Path] | None,
    typer.Option(
        "--sipd",
        metavar="EKSPOR",
        help="Ekspor SIPD (berkas atau folder; boleh diulang) untuk dibandingkan dengan Anggaran.",
    ),
]
_SubUnit = Annotated[
    str,
    typer.Option(
        "--sub-unit",
        metavar="NAMA",
        help="Sub unit yang dipakai bila ekspor SIPD memuat beberapa.",
    ),
]


@app.command(cls=Perintah)
def process(
    workbook: _Workbook,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FOLDER", help="Folder hasil; bawaan: <nama>_hasil."),
    ] = None,
    jobs: Annotated[
        int,
        typer.Option("--jobs", metavar="N", min=1, help="Banyaknya proses untuk beberapa laporan."),
    ] = 1,
    terpisah: _Terpisah = False,
    cetak: Annotated[
        bool,
        typer.Option(
            "--cetak",
            help="Buat juga satu berkas berisi tabel semua pejabat, siap dicetak (dan PDF).",
        ),
    ] = False,
    naskah: Annotated[
        bool,
        typer.Option("--naskah", help="Buat juga naskah laporan (.docx) setiap pejabat."),
    ] = False,
    templat_naskah: Annotated[
        Path | None,
        typer.Option(
            "--templat-naskah",
            metavar="FILE.docx",
            help="Buat naskah itu dari templat sendiri (lihat template --naskah).",
        ),
    ] = None,
    buka: Annotated[
        bool, typer.Option("--open", help="Buka folder hasilnya sesudah selesai.")
    ] = False,
    sipd: _Sipd = None,
    sub_unit: _SubUnit = "",
    strict: _Ketat = False,
    ulang: Annotated[
        bool,
        typer.Option("--ulang", help="Buat ulang semua laporan, juga yang tidak berubah."),
    ] = False,
    quiet: _Senyap = False,
) -> int:
    """Buat tabel, rekap, dan daftar temuan dari workbook yang sudah diisi."""
    from lkj_xlsx.perintah.kemajuan import dengan_kemajuan
    from lkj_xlsx.perintah.kerja import kerjakan, pesan
    from lkj_xlsx.perintah.layar import sisa_folder, status_temuan
    from lkj_xlsx.perintah.rencana import (
        berkas_gabungan,
        hasil_tertinggal,
        ingatan_dari,
        kabar_salinan,
        kabar_terbuka,
        rencana,
    )
    from lkj_xlsx.proses.kunci import Pilihan

    asked = naskah or templat_naskah is not None
    documents = _permintaan_naskah(templat_naskah, senyap=quiet) if asked else None
    combined = berkas_gabungan(workbook, output)
    memory = ingatan_dari(combined.parent, ulang=ulang)
    ekspor = _ekspor(sipd, sub_unit, senyap=quiet)
    plan = rencana(workbook, output, terpisah=terpisah, ingatan=memory, ekspor=ekspor)
    for sentence in () if quiet else (*kabar_salinan(plan), *kabar_terbuka(plan)):
        sebutkan(sentence)
    screen = layar(senyap=quiet)
    chosen = Pilihan(terpisah=terpisah, cetak=cetak, naskah=asked, sub_unit=sub_unit)
    orders = pesan(plan, chosen, screen, ulang=ulang, naskah=documents)
    news = not quiet and any(one.lama is None for one in orders)
    done: list[Selesai] = []
    worst = 0
    for one in dengan_kemajuan(kerjakan(orders, jobs, screen), len(plan) if news else 0):
        _sebutkan(one.tugas, one.gagal, senyap=quiet)
        done.append(one)
        if one.intisari is not None:
            if one.teks:
                tampilkan(one.teks, screen)
            worst = max(worst, status_temuan(one.intisari.hitungan, ketat=strict))
    written = any(one.intisari for one in done)
    if len(plan) > 1 and written:
        closing = _gabungkan(combined, done, memory, ulang=ulang)
        if not quiet:
            tampilkan(closing, screen)
    if not quiet:
        renewed = [one.tugas.folder for one in done if one.intisari is not None]
        lost = [one.tugas.folder for one in done if one.intisari is None]
        if left := hasil_tertinggal(workbook, output, renewed, lost):
            tampilkan(sisa_folder(left), screen)
    if buka and written:
        _bukakan(plan[0].folder if len(plan) == 1 else combined.parent)
    return TIDAK_DAPAT_DIPROSES if any(one.gagal for one in done) else worst


def _permintaan_naskah(templat: Path | None, *, senyap: bool) -> PermintaanNaskah:
    """How the documents are to be made; Kegagalan before anything is read where they cannot be."""
    from lkj_xlsx.naskah.terpasang import pastikan_terpasang
    from lkj_xlsx.proses.naskah import PermintaanNaskah

    pastikan_terpasang()
    if templat is None:
        return PermintaanNaskah()
    from lkj_xlsx.naskah.templat import Templat

    path = berkas_dimaksud(templat, AKHIRAN_DOKUMEN)
    missing = Templat.baca(path).kekurangan
    if missing and not senyap:
        sebutkan(f"{path.name}: {missing}")
    return PermintaanNaskah(path)


def _gabungkan(gabungan: Path, selesai: Sequence[Selesai], ingatan: Ingatan, *, ulang: bool) -> str:
    """Make the combined recap of a batch, or leave it as it is; how the batch ended."""
    from lkj_xlsx.perintah.layar import penutup_batch
    from lkj_xlsx.proses.hasil_gabungan import Bagian, gabungkan

    parts = [
        Bagian(one.intisari.kantor, one.tugas.folder, one.tanda, one.data)
        for one in selesai
        if one.intisari is not None
    ]
    failed = [failure for one in selesai for failure in one.gagal]
    inputs = [path for one in selesai for path in one.tugas.paths]
    gabungkan(gabungan.parent, parts, failed, inputs, ingatan.dipakai, ulang=ulang)
    offices = [one.kantor for one in parts]
    return penutup_batch(offices, failed, gabungan, sum(one.tetap for one in selesai))


@app.command(cls=Perintah)
def check(
    workbook: Annotated[
        list[Path],
        typer.Argument(
            metavar="WORKBOOK...",
            help="Workbook, atau folder berisi workbook; bersama --dengan: naskah laporan (.docx).",
        ),
    ],
    bentuk: Annotated[
        Bentuk,
        typer.Option(
            "--format",
            metavar="[tabel|json|csv]",
            help="Bentuk daftar temuan; csv dengan pemisah titik koma, untuk Excel.",
        ),
    ] = Bentuk.TABEL,
    dengan: Annotated[
        list[Path] | None,
        typer.Option(
            "--dengan",
            metavar="WORKBOOK",
            help="Cocokkan naskah laporan (.docx) dengan workbook ini (boleh diulang).",
        ),
    ] = None,
    terpisah: _Terpisah = False,
    sipd: _Sipd = None,
    sub_unit: _SubUnit = "",
    strict: _Ketat = False,
    quiet: _Senyap = False,
) -> int:
    """Periksa workbook, atau naskah laporan terhadap workbook-nya; tidak menulis apa pun."""
    from lkj_xlsx.perintah.layar import penutup_periksa
    from lkj_xlsx.perintah.rencana import kabar_terbuka, pastikan_berpasangan, rencana
    from lkj_xlsx.temuan.daftar_temuan import Diperiksa, sebagai_csv, sebagai_json

    pastikan_berpasangan(workbook, dengan)
    checked: list[Diperiksa] = []
    worst = 0
    ekspor = _ekspor(sipd, sub_unit, senyap=quiet)
    plan = rencana(dengan or workbook, terpisah=terpisah, ekspor=ekspor)
    for sentence in () if quiet or bentuk is not Bentuk.TABEL else kabar_terbuka(plan):
        sebutkan(sentence)
    if dengan:
        checked, worst = _periksa_naskah(
            workbook, plan, ketat=strict, senyap=quiet, tabel=bentuk is Bentuk.TABEL
        )
    for tugas in () if dengan else plan:
        pemeriksaan, failed = _periksa(tugas)
        _sebutkan(tugas, failed, senyap=quiet)
        if pemeriksaan is not None:
            checked.append(Diperiksa(pemeriksaan.berkas, pemeriksaan.temuan))
            worst = max(worst, _nilai(pemeriksaan, ketat=strict))
            if bentuk is Bentuk.TABEL:
                _tampilkan(pemeriksaan, senyap=quiet)
        checked.extend(Diperiksa(str(one.path), kesalahan=one.kesalahan) for one in failed)
        worst = max(worst, TIDAK_DAPAT_DIPROSES if failed else 0)
    if bentuk is Bentuk.TABEL and len(checked) > 1 and not quiet:
        tampilkan(penutup_periksa(checked))
    elif bentuk is Bentuk.JSON:
        keluarkan(f"{sebagai_json(checked)}\n")
    elif bentuk is Bentuk.CSV:
        keluarkan(sebagai_csv(checked), bom=True)
    return worst


def _periksa_naskah(
    paths: Sequence[Path], plan: Sequence[Tugas], *, ketat: bool, senyap: bool, tabel: bool
) -> tuple[list[Diperiksa], int]:
    """Documents held against one report, each shown as soon as it is read."""
    from lkj_xlsx.perintah.naskah import periksa_semua_naskah, status_naskah, tampilkan_naskah
    from lkj_xlsx.perintah.rencana import satu_laporan

    tugas = satu_laporan(plan)
    pemeriksaan, failed = _periksa(tugas)
    if pemeriksaan is None:
        raise Kegagalan(failed[0].kesalahan)
    _sebutkan(tugas, failed, senyap=senyap)
    head = pemeriksaan.laporan.kepala
    checked = []
    worst = TIDAK_DAPAT_DIPROSES if failed else 0
    for path, one in periksa_semua_naskah(paths, pemeriksaan):
        tampilkan_naskah(path, one, head, tabel=tabel, senyap=senyap)
        checked.append(one)
        worst = max(worst, status_naskah(one, gagal=TIDAK_DAPAT_DIPROSES, ketat=ketat))
    return checked, worst


def _ekspor(paths: Sequence[Path] | None, sub_unit: str, *, senyap: bool) -> EksporSipd | None:
    """What the budget system exports, told in a line; None where nothing was named."""
    if not paths:
        if sub_unit:
            raise Kegagalan(
                "--sub-unit hanya berguna bersama --sipd; sebutkan berkas atau folder ekspor SIPD-nya."
            )
        return None
    from lkj_xlsx.perintah.ekspor import kabar_ekspor
    from lkj_xlsx.reader.ekspor.baca import baca_ekspor

    ekspor = baca_ekspor(paths, sub_unit)
    if not senyap:
        sebutkan(kabar_ekspor(ekspor))
    return ekspor


def _bukakan(folder: Path) -> None:
    from lkj_xlsx.perintah.penjelajah import buka_folder

    if not buka_folder(folder):
        sebutkan(f"{folder}: folder ini tidak dapat dibuka dari sini; bukalah sendiri.")


def _periksa(tugas: Tugas) -> tuple[Pemeriksaan | None, Sequence[Gagal]]:
    """The report checked, and its workbooks that could not be read."""
    from lkj_xlsx.dasar.masukan import Gagal
    from lkj_xlsx.perintah.persiapan import siap_memeriksa

    siap_memeriksa()
    from lkj_xlsx.proses.pipeline import periksa_bersama

    try:
        pemeriksaan = periksa_bersama(tugas.paths, tugas.ekspor)
    except Kegagalan as failure:
        return None, (Gagal(tugas.paths[0], str(failure)),)
    return pemeriksaan, pemeriksaan.gagal


def _nilai(pemeriksaan: Pemeriksaan, *, ketat: bool) -> int:
    from lkj_xlsx.perintah.layar import status_temuan
    from lkj_xlsx.temuan.hitungan import Hitungan

    return status_temuan(Hitungan.dari(pemeriksaan.temuan), ketat=ketat)


def _sebutkan(tugas: Tugas, gagal: Sequence[Gagal], *, senyap: bool) -> None:
    """What people should know of a report beside its result."""
    for one in gagal:
        sebutkan(one.kesalahan)
    if tugas.keterangan and not senyap:
        sebutkan(tugas.keterangan)


def _tampilkan(pemeriksaan: Pemeriksaan, *, senyap: bool) -> None:
    from lkj_xlsx.perintah.layar import baris_senyap, sebutan_masukan
    from lkj_xlsx.perintah.tabel_temuan import sebagai_tabel
    from lkj_xlsx.temuan.hitungan import Hitungan
    from lkj_xlsx.temuan.kalimat import baris_aktif

    screen = layar()
    if senyap:
        if lines := baris_senyap(pemeriksaan.masukan, baris_aktif(pemeriksaan.temuan)):
            tampilkan(lines, screen)
        return
    named = sebutan_masukan(pemeriksaan.masukan)
    count = Hitungan.dari(pemeriksaan.temuan).ringkas
    title = f"{pemeriksaan.laporan.kepala} ({named}): {count}"
    width = screen.lebar or LEBAR_BERKAS
    tampilkan(sebagai_tabel(title, pemeriksaan.temuan, lebar=width, warna=screen.warna), screen)


@app.command(cls=Perintah)
def explain(
    kode: Annotated[
        str | None, typer.Argument(metavar="[KODE]", help="Kode aturan, misalnya LKJ504.")
    ] = None,
    quiet: _Senyap = False,
) -> None:
    """Jelaskan semua aturan, atau satu aturan: mengapa, contoh, dan cara memperbaiki."""
    from lkj_xlsx.perintah.penjelasan import daftar_aturan, jelaskan_aturan

    told = daftar_aturan() if kode is None else jelaskan_aturan(kode)
    if not quiet:
        tampilkan(told)


@app.command(cls=Perintah)
def template(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Nama workbook baru (.xlsx).")],
    *,
    lama: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="LAMA", help="Workbook lama yang isinya dibawa ke workbook baru."
        ),
    ] = None,
    tahun: Annotated[
        int | None,
        typer.Option(
            "--tahun",
            metavar="TAHUN",
            help="Tahun workbook baru; bila lain dari LAMA, realisasi tidak dibawa.",
        ),
    ] = None,
    pejabat: Annotated[
        str | None,
        typer.Option(
            "--pejabat",
            metavar="DAFTAR",
            help='Isi sheet Pejabat: "Camat, Sekretaris, Kasi …", atau baku.',
        ),
    ] = None,
    opsional: Annotated[
        bool,
        typer.Option(
            "--lengkap",
            help="Sertakan sheet Evaluasi dan Tugas, dan kolom tambahan (Pangkat, Target TW, Pagu "
            "Perubahan).",
        ),
    ] = False,
    contoh: Annotated[
        bool, typer.Option("--contoh", help="Tulis contoh yang sudah terisi, untuk berlatih.")
    ] = False,
    naskah: Annotated[
        bool,
        typer.Option("--naskah", help="Tulis templat naskah laporan (.docx), untuk disunting."),
    ] = False,
    timpa: Annotated[bool, typer.Option("--timpa", help="Timpa berkas yang sudah ada.")] = False,
    sipd: _Sipd = None,
    sub_unit: _SubUnit = "",
    quiet: _Senyap = False,
) -> int:
    """Buat workbook untuk diisi: kosong, dengan isi workbook lama, atau contoh yang sudah terisi."""
    if contoh or naskah:
        given = {"--from": lama, "--tahun": tahun, "--pejabat": pejabat, "--sipd": sipd}
        options = {name: value is not None for name, value in given.items()}
        options["--lengkap"] = opsional
        if naskah:
            options["--contoh"] = contoh
            return _templat_naskah(file, options, timpa=timpa, senyap=quiet)
        return _contoh(file, options, timpa=timpa, senyap=quiet)
    from lkj_xlsx.templat.isi_awal import isi_awal, nama_templat
    from lkj_xlsx.writer.buku_templat import tulis_templat

    if lama is not None:
        from lkj_xlsx.reader.berkas.muat import muat_openpyxl_tanpa_numpy

        muat_openpyxl_tanpa_numpy()
        lama = berkas_dimaksud(lama)
    target = nama_templat(file, lama, timpa=timpa)
    ekspor = _ekspor(sipd, sub_unit, senyap=quiet)
    awal = isi_awal(lama, tahun, pejabat, opsional=opsional, ekspor=ekspor)
    tulis_templat(target, awal.isi, awal.setelan, opsional=opsional)
    lines = [f"Templat siap diisi: {target}", *filter(None, [awal.kabar])]
    if lama is None:
        new = target.with_name(f"{target.stem} - baru.xlsx")
        lines.append(
            "Sesudah PK terisi, baris Realisasi dan Strategi dapat disiapkan: "
            f'lkj-xlsx template "{new}" --from "{target}"'
        )
    if not quiet:
        tampilkan("\n".join([*lines, f'Sesudah diisi: lkj-xlsx process "{target}"']))
    elif not awal.utuh:
        tampilkan(awal.kabar)
    return int(not awal.utuh)


def _contoh(file: Path, pilihan: dict[str, bool], *, timpa: bool, senyap: bool) -> int:
    from lkj_xlsx.templat.contoh import pastikan_sendiri, tulis_contoh
    from lkj_xlsx.templat.isi_awal import nama_templat

    pastikan_sendiri("--contoh", "contoh sudah terisi lengkap", pilihan)
    target = nama_templat(file, None, timpa=timpa)
    tulis_contoh(target)
    if not senyap:
        tampilkan(f'Contoh yang sudah terisi: {target}\nCobalah: lkj-xlsx process "{target}"')
    return 0


def _templat_naskah(file: Path, pilihan: dict[str, bool], *, timpa: bool, senyap: bool) -> int:
    from lkj_xlsx.dasar.aman import tulis_aman
    from lkj_xlsx.naskah.terpasang import pastikan_terpasang
    from lkj_xlsx.templat.contoh import pastikan_sendiri
    from lkj_xlsx.templat.isi_awal import NASKAH, nama_templat

    pastikan_sendiri("--naskah", "templat naskah tidak diisi dari workbook", pilihan)
    pastikan_terpasang()
    from lkj_xlsx.naskah.isian import ISIAN
    from lkj_xlsx.naskah.standar import templat_standar
    from lkj_xlsx.proses.pencarian import contoh_workbook

    target = nama_templat(file, None, timpa=timpa, jenis=NASKAH)
    with tulis_aman(target) as temporary:
        temporary.write_bytes(templat_standar())
    if not senyap:
        inline, blocks = (
            ", ".join(one.tertulis for one in ISIAN if one.blok == blok) for blok in (False, True)
        )
        tampilkan(
            f"Templat naskah siap disunting di Word atau LibreOffice: {target}\n"
            f"Isian di dalam kalimat: {inline}\n"
            f"Isian sendiri di paragrafnya: {blocks}\n"
            f'Sesudah disunting: lkj-xlsx process "{contoh_workbook(target.parent)}" '
            f'--templat-naskah "{target}"'
        )
    return 0
