"""Every threshold of likeness, with a pair of wordings on either side of it, within five points.

Moved by five points up or down, a threshold fails its pair: what the product makes of it changes.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import lkj_xlsx
from gambar import IDENTITAS_CONTOH, temuan_dari, temuan_naskah
from lkj_xlsx.baku.model import Identitas, Indikator, Lkj
from lkj_xlsx.baku.nomenklatur import nomenklatur
from lkj_xlsx.baku.sipd import EksporSipd, UnitSipd
from lkj_xlsx.dasar import kemiripan as ambang
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.teks import kemiripan, maksud_anda
from lkj_xlsx.dasar.waktu import RentangBulan, Triwulan, baca_bulan, sebutan_triwulan
from lkj_xlsx.hitung.sipd import sipd_untuk
from lkj_xlsx.reader.cocok import DaftarIndikator
from lkj_xlsx.reader.jabatan import DaftarJabatan
from lkj_xlsx.rules.bahasa.bunyi import DaftarBunyi, Hubungan
from lkj_xlsx.templat.susunan import susunan_pejabat


def _indikator(*wordings: str) -> tuple[Indikator, ...]:
    return tuple(
        Indikator("Camat", no, "Sasaran", "Tertib", wording, None)
        for no, wording in enumerate(wordings, 1)
    )


def test_maksud_anda_menyebut_yang_cukup_dekat() -> None:
    """`Tgkt` may well be Tingkat; `Anggota` is another thing than Anggaran."""
    assert maksud_anda("Tgkt", ["Tingkat", "Uraian"]) == ' Maksud Anda "Tingkat"?'
    assert maksud_anda("Anggota", ["Anggaran", "Strategi"]) == ""


def test_kata_di_depan_angka_adalah_triwulan_yang_salah_ketik() -> None:
    assert Triwulan.dari("trwln III") is Triwulan.III
    assert [one.triwulan for one in sebutan_triwulan("Laporan trwln II")] == [Triwulan.II]
    assert Triwulan.dari("turunan III") is None
    assert sebutan_triwulan("kegiatan dan turunan II") == ()


def test_kata_di_samping_bulan_adalah_bulan_yang_salah_ketik() -> None:
    """A misspelt month leaves the range unread; a name beside a month is only a name."""
    assert baca_bulan("Maret dan Agusut") is None
    assert baca_bulan("Maret bersama Agustin") == RentangBulan(3, 3, None, None)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Kasi Pelayanan Social", "Kasi Pelayanan Sosial"),
        ("Kasi Pelaksanaan Sosial", ""),
        ("Cmt Tempeh", "Camat Tempeh"),
        ("Kasubbag Umumnya", ""),
    ],
)
def test_kata_jabatan_yang_salah_ketik_dan_jabatan_lain(typed: str, meant: str) -> None:
    """Long words may miss more letters than short ones."""
    offices = DaftarJabatan(("Camat Tempeh", "Kasi Pelayanan Sosial", "Kasubbag Umum"))
    assert offices.kenali(typed) == (meant or typed, False)


@pytest.mark.parametrize(
    ("jabatan", "usul"),
    [
        ("Operator Pelayanan Umum", "Kasi Pelayanan Umum"),
        ("Pengelola Pelayanan Umum", ""),
        ("Kasikesra Sosial", "Kasi Sosial"),
        ("Kasipemdes Sosial", ""),
    ],
)
def test_jabatan_yang_diusulkan_untuk_templat(jabatan: str, usul: str) -> None:
    with pytest.raises(Kegagalan) as refused:
        susunan_pejabat(jabatan)
    assert (f'Maksud Anda "{usul}"?' in str(refused.value)) == bool(usul)
    assert ("Maksud Anda" in str(refused.value)) == bool(usul)


@pytest.mark.parametrize(
    ("satu", "lain", "pertama"),
    [("AHMAD FAUZI", "AHMAD FAIZAL", "B"), ("SITI NURJANAH", "SITI NURHALIZA", "C")],
)
def test_satu_nip_dua_nama(satu: str, lain: str, pertama: str) -> None:
    """Names alike are mended first, else the number that was copied."""
    (found,) = temuan_dari(
        f"""
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | {satu} | 19870702 200602 2 002
        Kasi Pelayanan Umum | {lain} | 19870702 200602 2 002
        """,
        "LKJ105",
    )
    assert [str(one) for one in found.lokasi[:2]] == [f"Pejabat!{pertama}3", f"Pejabat!{pertama}2"]


def test_kata_nama_resmi_yang_salah_ketik() -> None:
    code = "7.01.01.2.06.04"
    assert nomenklatur().sesuai(code, "Penyediaan Bahn Logistik Kantor")
    assert not nomenklatur().sesuai(code, "Penyediaan Bahan Logistic Kantor")


def test_indikator_tanpa_nomor_dicari_menurut_bunyinya() -> None:
    listed = DaftarIndikator(_indikator("Indeks kepuasan masyarakat", "Jumlah dokumen perencanaan"))
    assert listed.nomor(None, "Survei kepuasan masyarakat") == 1
    assert listed.nomor(None, "Jumlah dokumen perencanaan perangkat daerah") is None


def test_kata_indikator_yang_salah_ketik() -> None:
    """`rencana` counts for `perencanaan`, `melayani` not for `pelayanan`; either decides the whole."""
    listed = DaftarBunyi(
        _indikator("Jumlah dokumen perencanaan kecamatan", "Jumlah petugas pelayanan kecamatan")
    )
    assert listed.seperti("Jumlah dokumen rencana desa") is listed.indikator[0]
    assert listed.seperti("Jumlah petugas melayani warga") is None


def test_bunyi_yang_berarti_indikator_yang_sama() -> None:
    """Six of ten words are enough, four of seven are not."""
    listed = DaftarBunyi(
        _indikator(
            "Jumlah rapat koordinasi lintas sektor kecamatan", "Jumlah laporan kinerja kecamatan"
        )
    )
    assert listed.seperti("Jumlah rapat koordinasi bulanan") is listed.indikator[0]
    assert listed.seperti("Jumlah laporan keuangan") is None


def test_indikator_lain_harus_nyata_lebih_mirip() -> None:
    """A wording as near to another indicator as to its own is its own, misspelt."""
    wording = "Jumlah laporan keuangan semester yang disampaikan"
    own = "Jumlah laporan keuangan bulanan yang disusun"
    nearer = DaftarBunyi(_indikator(own, "Jumlah laporan keuangan yang dikirim"))
    assert nearer.bandingkan(wording, nearer.indikator[0]).lebih_mirip is nearer.indikator[1]
    as_near = DaftarBunyi(_indikator(own, "Jumlah laporan keuangan tahunan yang dikirim"))
    found = as_near.bandingkan(wording, as_near.indikator[0])
    assert (found.hubungan, found.lebih_mirip) == (Hubungan.MIRIP, None)


def test_bunyi_yang_dipendekkan() -> None:
    """All words of a shortened wording stand in the other one, a slip of the pen aside."""
    listed = DaftarBunyi(
        _indikator("Jumlah dokumen rapat perangkat daerah yang disusun tepat waktu")
    )
    assert listed.seperti("Jumlah dokuman rapat") is listed.indikator[0]
    assert listed.seperti("Jumlah dokumentasi rapat") is None


def test_nama_sub_unit_yang_salah_ketik() -> None:
    """Word by word: `Kecamatan` is the same in every name."""
    assert _sub_unit("Kecamatan Wanasari", "Kecamatan Wanasary")
    assert not _sub_unit("Kecamatan Tempeh", "Kecamatan Tempih")


def _sub_unit(nama: str, kantor: str) -> bool:
    """Whether an export's sub unit is taken for an office."""
    unit = UnitSipd("1", nama)
    export = EksporSipd((), {}, {(unit, "7.01.01.2.06.0004", 2024, ""): 1})
    try:
        found = sipd_untuk(export, Lkj(Identitas(unit_kerja=kantor, tahun=2024)), "isian.xlsx")
    except Kegagalan:
        return False
    return found.unit[""] == (unit,)


@pytest.mark.parametrize(("akhir", "tampak"), [("setiap bulan", True), ("rutin", False)])
def test_kalimat_program_dengan_kata_lain(akhir: str, tampak: bool) -> None:
    """Two words replaced in a sentence of ten leave it one of the program's; of nine nobody knows."""
    said = f"Mengunjungi desa menurut jadwal pembinaan bersama petugas kecamatan {akhir}"
    other = said.replace("desa", "warga").replace("petugas", "kader")
    told = temuan_naskah(f"""{IDENTITAS_CONTOH}
Pejabat
Jabatan | Nama
Kasi Satu | ANI
Strategi
Jabatan | No | Strategi | Pada Bulan
Kasi Satu | 1 | {said} | Mei 2023
Naskah
Isi |
Laporan Kinerja Kasi Satu |
{other} |
""")
    assert ("LKJ805" in {one.kode for one in told}) == tampak


def _angka_sendiri(node: ast.AST) -> bool:
    """Whether a likeness is held against a number written on the spot."""
    if isinstance(node, ast.keyword):
        return node.arg == "score_cutoff" and isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Compare) and (
        "kemiripan" in ast.unparse(node.left)
        and any(isinstance(one, ast.Constant) for one in node.comparators)
    )


def test_setiap_ambang_ada_di_satu_tabel() -> None:
    """Nothing but the table says from which likeness on, and all of it is in use."""
    root = Path(lkj_xlsx.__file__).parent
    modules = [path for path in root.rglob("*.py") if path.name != "kemiripan.py"]
    nodes = [
        node for path in modules for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not [ast.unparse(node) for node in nodes if _angka_sendiri(node)]
    used = {node.id for node in nodes if isinstance(node, ast.Name)}
    assert {name for name in vars(ambang) if name.isupper()} <= used


def test_baris_naskah_yang_diubah() -> None:
    """A line of a document with words changed is still that line; at some point it is another one."""
    line = "Melakukan fasilitasi pemberdayaan masyarakat sesuai data."
    alike = kemiripan(line, "Melakukan pemberdayaan warga sesuai data.")
    other = kemiripan(line, "Melaporkan pemberdayaan warga sesuai data.")
    assert ambang.BARIS_NASKAH <= alike < ambang.BARIS_NASKAH + 5
    assert ambang.BARIS_NASKAH - 5 < other < ambang.BARIS_NASKAH
