"""What a clerk changes in a document beside its tables is told at its place; the document as made is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from buat import FOLDER
from gambar import gambar
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.laporan import Laporan, hitung
from lkj_xlsx.naskah.baca import baca_naskah
from lkj_xlsx.naskah.banding import bandingkan_naskah
from lkj_xlsx.naskah.banding_isi import petikan_beda
from lkj_xlsx.naskah.standar import templat_standar
from lkj_xlsx.proses.naskah import PermintaanNaskah
from lkj_xlsx.proses.naskah_dibaca import naskah_dimaksud, periksa_naskah
from lkj_xlsx.proses.pencarian import workbook_dimaksud
from lkj_xlsx.proses.pipeline import proses_workbook
from lkj_xlsx.temuan import Temuan, Tingkat
from naskah_sunting import Suntingan, ganti, nomor_alinea, sunting, tulis
from test_naskah_balik import Kantor, tempat


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Kantor:
    return Kantor(FOLDER / "contoh.xlsx", tmp_path_factory.mktemp("contoh"))


def semua_teks(document: Document) -> Iterable[Paragraph]:
    """Every paragraph, also of tables and feet."""
    places = [document.element.body]
    places += [one.footer._element for one in document.sections]  # noqa: SLF001 - no other way
    for place in places:
        for one in place.iter(qn("w:p")):
            yield Paragraph(one, document)


def ganti_semua(lama: str, baru: str) -> Suntingan:
    """Words replaced wherever they stand, as Find and Replace does it."""

    def edit(document: Document) -> None:
        found = [one for one in semua_teks(document) if lama in one.text]
        assert found
        for one in found:
            tulis(one, one.text.replace(lama, baru))

    return edit


def masa(laporan: Laporan, triwulan: Triwulan, tahun: int) -> Laporan:
    """The report of the same workbook for another time."""
    identitas = replace(laporan.lkj.identitas, triwulan=triwulan, tahun=tahun)
    return hitung(replace(laporan.lkj, identitas=identitas), triwulan)


@pytest.mark.parametrize(
    ("triwulan", "tahun", "disebut"),
    [
        (Triwulan.III, 2024, ("Triwulan II Tahun 2024", "Triwulan III Tahun 2024")),
        (Triwulan.II, 2025, ("Triwulan II Tahun 2024", "Triwulan II Tahun 2025")),
    ],
)
def test_the_workbook_of_another_period_is_one_finding(
    contoh: Kantor, triwulan: Triwulan, tahun: int, disebut: tuple[str, str]
) -> None:
    """Both periods, and which workbook to name; nothing of what hangs on it."""
    report = masa(contoh.pemeriksaan.laporan, triwulan, tahun)
    for path in contoh.naskah:
        (found,) = bandingkan_naskah(baca_naskah(path), report, ())
        assert found.kode == "LKJ801"
        assert found.tingkat is Tingkat.GALAT
        assert all(one in found.pesan for one in disebut)
        assert f"Sebutkan workbook {disebut[0]}" in found.saran


def test_a_word_that_names_another_quarter_is_a_mistake_of_the_document(
    contoh: Kantor, tmp_path: Path
) -> None:
    """On the cover alone, or in a sentence."""
    source = contoh.naskah[0]
    for start in ("Triwulan II", "Demikian laporan"):
        line = nomor_alinea(source, start)
        edited = sunting(
            source, tmp_path / f"{line}.docx", ganti(line, "Triwulan II", "Triwulan III")
        )
        assert [(one.kode, tempat(one.lokasi[0])) for one in contoh.periksa(edited)] == [
            ("LKJ201", f"paragraf {line}")
        ]


def ganti_ke(lama: str, baru: str, ke: int = 1) -> Suntingan:
    """Words replaced in one paragraph that has them, be it in a table or not."""

    def edit(document: Document) -> None:
        one = [line for line in semua_teks(document) if lama in line.text][ke - 1]
        tulis(one, one.text.replace(lama, baru))

    return edit


def hapus(mulai: str, ke: int = 1) -> Suntingan:
    """A paragraph taken away by how it begins."""

    def edit(document: Document) -> None:
        one = [line for line in document.paragraphs if line.text.startswith(mulai)][ke - 1]
        one._p.getparent().remove(one._p)  # noqa: SLF001 - no other way to remove it

    return edit


def hapus_tabel(nomor: int) -> Suntingan:
    def edit(document: Document) -> None:
        one = document.tables[nomor]._tbl  # noqa: SLF001 - likewise
        one.getparent().remove(one)

    return edit


def baru(
    kantor: Kantor, nomor: int, folder: Path, *suntingan: Suntingan
) -> list[tuple[str, str, str]]:
    """What an edited document says that it did not say before: code, place, sentence."""
    source = kantor.naskah[nomor]
    edited = sunting(source, folder / "LAPORAN.docx", *suntingan)
    before = {(one.kode, _pesan(one)) for one in kantor.periksa(source)}
    return [
        (one.kode, tempat(one.lokasi[0]), _pesan(one))
        for one in kantor.periksa(edited)
        if (one.kode, _pesan(one)) not in before
    ]


def _pesan(one: Temuan) -> str:
    return one.pesan.replace(f"[{one.lokasi[0].berkas}]", "")


@pytest.fixture(scope="module")
def tempeh(tmp_path_factory: pytest.TempPathFactory) -> Kantor:
    return Kantor(FOLDER / "tempeh.xlsx", tmp_path_factory.mktemp("tempeh"))


SUKAMAJU = """
Identitas
Isian | Nilai
Unit Kerja | KECAMATAN SUKA MAJU
Kabupaten/Kota | Kota Randu
Tahun | 2023
Triwulan | III
Tempat | Randu
Tanggal Laporan | 3 Oktober 2023
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan
Plt. Camat Suka Maju | SITI AMINAH, S.STP | 19870702 200602 2 002 |
Sekretaris | BUDI SANTOSO, S.E. | 19790821 200501 1 007 | Plt. Camat Suka Maju
PK
Jabatan | No | Sasaran | Indikator Kinerja | Target
Plt. Camat Suka Maju | 1 | Layanan membaik | Persentase layanan tepat waktu | 90%
Sekretaris | 1 | Surat terkirim | Persentase surat terkirim tepat waktu | 90%
Realisasi
Jabatan | No | TW I | TW II | TW III
Plt. Camat Suka Maju | 1 | 20% | 40% | 70%
Sekretaris | 1 | 20% | 40% | 70%
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW I | TW II | TW III
Plt. Camat Suka Maju | Program | 7.01.06 | PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA | 1 | 880.000.000 | 100.000.000 | 200.000.000 | 440.000.000
Sekretaris | Program | 7.01.01 | PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA | 1 | 4.000.000 | 1.000.000 | 2.000.000 | 3.000.000
Strategi
Jabatan | No | Strategi | Pada Bulan
Plt. Camat Suka Maju | 1 | Menyusun jadwal layanan | Januari s/d Desember 2023
Plt. Camat Suka Maju | 1 | Menambah petugas loket | Januari s/d Desember 2023
Plt. Camat Suka Maju | 1 | Memeriksa antrean setiap pekan | Januari s/d Desember 2023
Sekretaris | 1 | Mencatat surat keluar | Januari s/d Desember 2023
Tugas
Jabatan | Dasar | Uraian
Plt. Camat Suka Maju | Peraturan Wali Kota Nomor 12 Tahun 2021 | Memimpin kecamatan
Sekretaris | Peraturan Wali Kota Nomor 12 Tahun 2021 | Menyusun rencana kecamatan
Evaluasi
Jabatan | Triwulan | Faktor Pendorong | Faktor Penghambat | Tindak Lanjut
Plt. Camat Suka Maju | III | Koordinasi dengan desa berjalan lancar. | Petugas loket terbatas. | Membina 3 desa pada Triwulan IV.
Sekretaris | III | Surat dicatat pada hari yang sama | Perangko habis pada awal bulan | Membeli perangko untuk tiga bulan
"""


@pytest.fixture(scope="module")
def sukamaju(tmp_path_factory: pytest.TempPathFactory) -> Kantor:
    folder = tmp_path_factory.mktemp("sukamaju")
    return Kantor(gambar(SUKAMAJU, folder / "isian.xlsx"), folder / "hasil")


def test_a_document_as_it_was_made_says_nothing(sukamaju: Kantor) -> None:
    """With an acting head, with Evaluasi and a plan for another quarter."""
    workbook = [(one.kode, one.pesan) for one in sukamaju.pemeriksaan.temuan]
    told = [(one.kode, _pesan(one)) for path in sukamaju.naskah for one in sukamaju.periksa(path)]
    assert set(told) <= set(workbook)


@pytest.mark.parametrize(
    ("suntingan", "tempat_semua", "kata"),
    [
        (ganti_semua("KECAMATAN SUKA MAJU", "KECAMATAN SUKA MAKMUR"), "sampul dan kaki halaman", "SUKA MAKMUR"),
        (ganti_semua("KECAMATAN SUKA MAJU", "KECAMATAN SUKAMAJU"), "sampul dan kaki halaman", "SUKAMAJU"),
        (ganti_ke("KECAMATAN SUKA MAJU", "Kecamatan Suka Makmur"), "sampul", "Suka Makmur"),
        (ganti_semua("Kota Randu", "Kota Randa"), "sampul", "Kota Randa"),
        (ganti_ke("Plt. Camat Suka Maju", "Sekretaris"), "sampul", "Sekretaris"),
        (ganti_ke("Plt. Camat Suka Maju", "Camat Suka Maju"), "sampul", "Camat Suka Maju"),
    ],
)  # fmt: skip
def test_another_name_on_the_cover_or_at_the_edges_is_one_finding(
    sukamaju: Kantor, tmp_path: Path, suntingan: Suntingan, tempat_semua: str, kata: str
) -> None:
    """At the first of its places, with what the workbook has."""
    ((code, _, said),) = baru(sukamaju, 0, tmp_path, suntingan)
    assert code == "LKJ805"
    assert f"di {tempat_semua} tertulis" in said
    assert kata in said


@pytest.mark.parametrize(
    ("lama", "baru_"),
    [
        ("KECAMATAN SUKA MAJU", "Kecamatan  Suka Maju"),
        ("KECAMATAN SUKA MAJU", "KANTOR KECAMATAN SUKA MAJU KOTA RANDU"),
        ("Kota Randu", "PEMERINTAH KOTA RANDU"),
        ("LAPORAN KINERJA", "LAPORAN KINERJA INSTANSI PEMERINTAH"),
    ],
)
def test_other_writings_of_a_name_are_no_difference(
    sukamaju: Kantor, tmp_path: Path, lama: str, baru_: str
) -> None:
    """Case, blanks, and words around it."""
    assert baru(sukamaju, 0, tmp_path, ganti_ke(lama, baru_)) == []


def test_an_acting_head_without_the_mark_is_told_at_cover_edge_and_signature(
    sukamaju: Kantor, tmp_path: Path
) -> None:
    """Changed everywhere; the sentences that say the same are not told one by one."""
    found = baru(sukamaju, 0, tmp_path, ganti_semua("Plt. Camat Suka Maju", "Camat Suka Maju"))
    assert [(code, said.partition(" tertulis")[0]) for code, _, said in found] == [
        ("LKJ805", "Jabatan di sampul dan kaki halaman"),
        ("LKJ805", "Jabatan di blok tanda tangan"),
    ]


def test_another_title_above_a_signature_is_told(sukamaju: Kantor, tmp_path: Path) -> None:
    """The official's and the superior's; short forms are no other titles."""

    def ganti_tanda_tangan(lama: str, baru_: str) -> Suntingan:
        def edit(document: Document) -> None:
            cells = [cell for row in document.tables[-1].rows for cell in row.cells]
            (line,) = {
                id(line._p): line  # noqa: SLF001 - a merged cell stands at several places
                for cell in cells
                for line in cell.paragraphs
                if line.text == lama
            }.values()
            tulis(line, baru_)

        return edit

    def told(lama: str, baru_: str) -> list[str]:
        found = baru(sukamaju, 1, tmp_path, ganti_tanda_tangan(lama, baru_))
        return [said.partition(" di naskah")[0] for _, _, said in found]

    assert told("Sekretaris", "Sekretaris Daerah") == [
        'Jabatan di blok tanda tangan tertulis "Sekretaris Daerah"'
    ]
    assert told("Plt. Camat Suka Maju", "Camat Suka Maju") == [
        'Jabatan atasan di blok tanda tangan tertulis "Camat Suka Maju"'
    ]
    assert told("Sekretaris", "SEKCAM") == []


def test_a_report_without_its_signature_is_told(
    sukamaju: Kantor, tempeh: Kantor, tmp_path: Path
) -> None:
    """Where the closing chapter is there; signed in another way it is no matter."""
    for kantor, number in ((sukamaju, 0), (tempeh, 3)):
        ((code, _, said),) = baru(kantor, number, tmp_path, hapus_tabel(6))
        assert (code, said.partition(" tanda tangan")[0]) == ("LKJ802", "Naskah tidak memuat blok")

    def bertanda(document: Document) -> None:
        document.add_paragraph("Randu, 3 Oktober 2023")
        document.add_paragraph("SITI AMINAH, S.STP")

    assert baru(sukamaju, 0, tmp_path, hapus_tabel(6), bertanda) == []
    assert baru(sukamaju, 0, tmp_path, hapus_tabel(6), hapus("BAB III")) == []


@pytest.mark.parametrize(
    ("kantor", "suntingan", "kode", "di", "kata"),
    [
        ("contoh", ganti_ke("Nomor 12", "Nomor 21"), "LKJ801", "BAB I", "Nomor 21"),
        ("contoh", ganti_ke("Membina dan mengawasi", "Membina"), "LKJ805", "BAB I", "Membina pemerintah"),
        ("contoh", hapus("b.\tMembina"), "LKJ802", "BAB I", "Membina dan mengawasi"),
        ("contoh", ganti_ke("sudah baik", "sangat baik"), "LKJ805", "bagian 2.5", "sangat baik"),
        ("contoh", hapus("Pagu anggaran"), "LKJ802", "bagian 2.2", "Pagu anggaran Camat"),
        ("tempeh", hapus("Pagu anggaran"), "LKJ802", "bagian 2.2", "Pagu anggaran Camat"),
        ("tempeh", hapus("2.\tPagu anggaran"), "LKJ802", "BAB III", "Pagu anggaran Camat"),
                ("sukamaju", ganti_ke("berjalan lancar", "tersendat"), "LKJ805", "bagian 2.3", "tersendat"),
        ("sukamaju", hapus("Faktor Penghambat"), "LKJ802", "bagian 2.3", "Petugas loket terbatas"),
        ("sukamaju", hapus("2.\tMenambah"), "LKJ802", "bagian 2.4", "Menambah petugas loket"),
        ("sukamaju", ganti_ke("2.\tMenambah petugas loket", "2.\tRapat tiap bulan"), "LKJ805", "bagian 2.4", "Rapat tiap bulan"),
        ("sukamaju", ganti_ke("3.\tMemeriksa antrean setiap pekan", "3.\tMemeriksa antrean setiap hari", 2), "LKJ805", "BAB III", "setiap hari"),
    ],
)  # fmt: skip
def test_what_the_program_wrote_is_told_where_it_reads_otherwise_or_is_gone(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    kantor: str,
    suntingan: Suntingan,
    kode: str,
    di: str,
    kata: str,
) -> None:
    """One edit, one finding, which quotes what stands there."""
    found = baru(request.getfixturevalue(kantor), 0, tmp_path, suntingan)
    ((code, _, said),) = found
    assert code == kode
    assert f"di {di} " in said.casefold().replace(di.casefold(), di)
    assert kata in said


def test_a_whole_part_is_missed_only_where_it_is_announced(
    sukamaju: Kantor, tmp_path: Path
) -> None:
    """All of Evaluasi gone below its heading; the heading gone as well; words of the office's own there."""
    gone = [hapus(f"{one}: ") for one in ("Faktor Pendorong", "Faktor Penghambat", "Tindak Lanjut")]
    ((code, _, said),) = baru(sukamaju, 0, tmp_path, *gone)
    assert code == "LKJ802"
    assert "dan 2 baris lain" in said
    assert baru(sukamaju, 0, tmp_path, *gone, hapus("2.3. EVALUASI")) == []
    words = (
        "Evaluasi atas kegiatan ini dilaksanakan bersama seluruh kepala desa di balai kecamatan."
    )
    line = ganti_ke("Faktor Pendorong: Koordinasi dengan desa berjalan lancar.", words)
    assert baru(sukamaju, 0, tmp_path, line, *gone[1:]) == []


def test_marks_of_a_draft_go_with_the_galat_of_the_workbook(
    contoh: Kantor, tempeh: Kantor, tmp_path: Path
) -> None:
    """Another number, a mark too many, and one that was taken away."""
    ((code, place, said),) = baru(tempeh, 0, tmp_path, ganti_semua("– 4 galat", "– 2 galat"))
    assert (code, place) == ("LKJ801", "paragraf 1")
    assert "ada 4 galat" in said
    ((code, _, said),) = baru(
        contoh, 0, tmp_path, ganti_ke("LAPORAN KINERJA", "KONSEP – 2 galat belum diperbaiki")
    )
    assert code == "LKJ805"
    assert "tidak ada galat lagi" in said

    def bersih_konsep(document: Document) -> None:
        for one in semua_teks(document):
            if one.text.startswith("KONSEP"):
                tulis(one, "")

    found = [said.partition(",")[0] for _, _, said in baru(tempeh, 0, tmp_path, bersih_konsep)]
    assert found == [
        "Naskah tidak bertanda KONSEP",
        'Masih ada "[lengkapi: …]" di naskah: paragraf 12 dan 2 tempat lain.',
    ]


def test_what_is_still_to_be_filled_in_is_told_of_a_report_that_is_no_draft(
    contoh: Kantor, tmp_path: Path
) -> None:
    """As a warning, once."""
    edit = ganti_ke("Membina dan mengawasi pemerintah desa", "[lengkapi: uraian tugas]")
    ((code, _, said),) = baru(contoh, 0, tmp_path, edit)
    assert code == "LKJ805"
    assert "[lengkapi: …]" in said


def test_decimals_of_nothing_are_no_other_amount(sukamaju: Kantor, tmp_path: Path) -> None:
    """In sentences and in tables; another amount is told in both."""
    for new, codes in (("880.000.000,00", []), ("890.000.000", ["LKJ801"] * 3)):
        found = baru(sukamaju, 0, tmp_path, ganti_semua("880.000.000", new))
        assert [code for code, _, _ in found if code != "LKJ501"] == codes


def test_a_number_in_a_plan_is_held_against_the_workbook(sukamaju: Kantor, tmp_path: Path) -> None:
    """Only the number differs."""
    ((code, _, said),) = baru(sukamaju, 0, tmp_path, ganti_ke("3 desa", "5 desa"))
    assert code == "LKJ801"
    assert '"5" di naskah, padahal menurut workbook "3"' in said


def test_a_plan_may_name_a_later_quarter_and_a_sentence_may_not(
    sukamaju: Kantor, tmp_path: Path
) -> None:
    """As in the sheet Evaluasi."""
    edit = ganti_ke("Membina 3 desa", "Membina 3 desa dan kelurahan")
    assert [code for code, _, _ in baru(sukamaju, 0, tmp_path, edit)] == ["LKJ805"]
    wrong = ganti_ke("Koordinasi dengan desa berjalan", "Koordinasi pada Triwulan IV berjalan")
    assert [code for code, _, _ in baru(sukamaju, 0, tmp_path, wrong)] == ["LKJ201"]


def test_a_signature_that_differs_is_told_with_both_values(contoh: Kantor, tmp_path: Path) -> None:
    """The name once, at the document's place; the day beside that of the workbook."""
    renamed = ganti_ke("DEWI ANGGRAINI, S.IP", "RUDI HARTONO, S.IP")
    ((code, place, said),) = baru(contoh, 2, tmp_path, renamed)
    assert (code, place) == ("LKJ105", "Tabel 7 baris 5 kolom 3")
    assert said == (
        'Nama di blok tanda tangan tertulis "RUDI HARTONO, S.IP." di naskah, padahal menurut workbook '
        '"DEWI ANGGRAINI, S.IP." (Pejabat!C4).'
    )
    for day, code in (("4 Juli 2024", "LKJ801"), ("3 Juni 2024", "LKJ204")):
        ((told, _, said),) = baru(contoh, 2, tmp_path, ganti_ke("3 Juli 2024", day))
        assert told == code
        assert f'"Wanasari, {day}"' in said
        assert '"Wanasari, 3 Juli 2024"' in said


def test_lines_in_another_order_and_names_that_the_workbook_lacks_say_nothing(
    sukamaju: Kantor, tmp_path: Path
) -> None:
    """A template of the office's own may place things otherwise; an office without a kind has no name."""

    def pindah(document: Document) -> None:
        lines = [one for one in document.paragraphs if one.text.startswith("Faktor P")]
        last = document.paragraphs[-1]._p  # noqa: SLF001 - no other way to move it
        for one in lines:
            last.addprevious(one._p)  # noqa: SLF001 - likewise

    assert baru(sukamaju, 0, tmp_path, pindah) == []
    laporan = sukamaju.pemeriksaan.laporan
    identitas = replace(laporan.lkj.identitas, unit_kerja="SUKAMAJU", kabupaten="")
    report = hitung(replace(laporan.lkj, identitas=identitas), laporan.triwulan)
    assert bandingkan_naskah(baca_naskah(sukamaju.naskah[0]), report, ()) == ()


def test_a_long_line_is_quoted_around_what_differs() -> None:
    """Word for word as it stands there; a short one whole."""
    head, tail = "kata di depan " * 8, " kata di belakang" * 8
    ours, theirs = petikan_beda(f"{head}Nomor 21{tail}", f"{head}Nomor 12{tail}")
    assert ours.startswith("… ")
    assert ours.endswith(" …")
    assert ours[2:-2] in f"{head}Nomor 21{tail}"
    assert theirs == ours.replace("21", "12")
    assert petikan_beda("Nomor 21", "Nomor 12") == ("Nomor 21", "Nomor 12")
    more = petikan_beda(f"{head}tamat", f"{head}tamat sudah")
    assert more[1].endswith("tamat sudah")


@pytest.mark.parametrize(
    ("lama", "baru_", "ke", "kode", "kata"),
    [
        ("Triwulan II", "Triwulan III", 1, "LKJ201", "Kalimat di sampul (paragraf 3) menyebut"),
        ("– Triwulan II ", "– Triwulan III ", 1, "LKJ201", "Kalimat di kaki halaman ("),
        ("pada Triwulan II", "pada Triwulan III", 1, "LKJ201", "Kalimat di BAB III ("),
        ("Rp54.000.000", "Rp53.000.000", 1, "LKJ801", "Kalimat di bagian 2.2 menyebut"),
        ("dari 1 April", "dari 1 Juli", 1, "LKJ801", 'tertulis "1 Juli s.d. 30 Juni 2024"'),
    ],
)
def test_a_sentence_is_told_with_the_part_in_which_it_stands(
    contoh: Kantor, tmp_path: Path, lama: str, baru_: str, ke: int, kode: str, kata: str
) -> None:
    """As people call it, and with the words that stand there."""
    ((code, _, said),) = baru(contoh, 2, tmp_path, ganti_ke(lama, baru_, ke))
    assert code == kode
    assert kata in said
    assert baru_.removeprefix("dari ").removeprefix("pada ").removeprefix("– ").strip() in said


@pytest.mark.parametrize(
    "suntingan",
    [
        *(hapus(f"{{{one}}}") for one in ("dasar", "tugas", "kalimat capaian", "tanggapan", "kesimpulan", "strategi", "penutup", "konsep", "unit kerja")),
        hapus("BAB III"),
        hapus("BAB I\nPENDAHULUAN"),
        ganti_semua("{dasar}", "Dasar pelaksanaan tugas adalah peraturan kepala daerah tentang tata kerja."),
        ganti_semua("{penutup}", "Demikian laporan ini kami sampaikan untuk menjadi periksa."),
        ganti_semua("{jabatan}", "{jabatan} {unit kerja}"),
        ganti_semua("{unit kerja}", "Pemerintah {kabupaten}, {unit kerja}"),
    ],
)  # fmt: skip
def test_documents_of_a_template_of_the_office_say_nothing_new(
    tmp_path: Path, suntingan: Suntingan
) -> None:
    """What it leaves out, words or places otherwise is no difference."""
    standard = tmp_path / "standar.docx"
    standard.write_bytes(templat_standar())
    template = sunting(standard, tmp_path / "templat.docx", suntingan)
    for book in (gambar(SUKAMAJU, tmp_path / "isian.xlsx"), FOLDER / "contoh.xlsx"):
        made = proses_workbook(book, tmp_path / book.stem, naskah=PermintaanNaskah(template))
        assert not made.pemeriksaan.temuan
        documents = [path for path in made.berkas if path.suffix == ".docx"]
        assert documents
        for path in documents:
            assert [one.pesan for one in periksa_naskah(path, made.pemeriksaan)] == []


def test_all_of_a_list_gone_is_one_finding(sukamaju: Kantor, tmp_path: Path) -> None:
    """Below the sentence that announces it."""
    items = [hapus(f"{number}.\tMe") for number in (1, 2, 3)]
    ((code, _, said),) = baru(sukamaju, 0, tmp_path, *items)
    assert code == "LKJ802"
    assert 'Di bagian 2.4 naskah tidak memuat "Menyusun jadwal layanan." dan 2 baris lain' in said


def test_reports_in_one_document_are_not_asked_for_marks_of_a_draft(
    tempeh: Kantor, tmp_path: Path
) -> None:
    """Where one ends, the mark of the next stands above its heading."""
    first, second = (docx.Document(str(path)) for path in tempeh.naskah[2:4])
    for one in [*second.element.body][:-1]:
        first.element.body.insert(len(first.element.body) - 1, one)
    joined = tmp_path / "LAPORAN.docx"
    first.save(str(joined))
    told = [one.pesan for one in tempeh.periksa(joined)]
    assert not [one for one in told if "KONSEP" in one or "lengkapi" in one or "memuat" in one]


def test_another_place_before_the_day_leaves_the_day_alone(
    sukamaju: Kantor, tmp_path: Path
) -> None:
    """The advice and the value it proposes mend the place; a day that is wrong too names the right place."""
    source = sukamaju.naskah[0]
    proper = sukamaju.pemeriksaan.laporan.pejabat[0].pejabat.tempat
    assert proper
    edited = sunting(source, tmp_path / "tempat.docx", ganti_semua(f"{proper}, ", "Surabaya, "))
    (found,) = sukamaju.periksa(edited)
    (usul,) = found.usul
    assert found.kode == "LKJ805"
    assert f'Ganti "Surabaya" dengan "{proper}"' in found.saran
    assert usul.nilai.startswith(f"{proper}, ")
    assert usul.nilai != f"{proper}, "


def test_the_first_line_of_a_list_is_missed_above_the_rest(tmp_path: Path) -> None:
    text = ("Menyusun rencana kecamatan", "Melaporkan kegiatan", "Menyimpan arsip")
    drawn = SUKAMAJU.replace(
        "Menyusun rencana kecamatan",
        "\n".join([text[0], *(f"Sekretaris | | {one}" for one in text[1:])]),
    )
    office = Kantor(gambar(drawn, tmp_path / "isian.xlsx"), tmp_path / "hasil")
    for number, side in ((0, "di atas"), (1, "di bawah")):

        def cabut(document: Document, words: str = text[number]) -> None:
            (line,) = [
                one for one in document.paragraphs if words.casefold() in one.text.casefold()
            ]
            line._element.getparent().remove(line._element)  # noqa: SLF001 - no other way

        edited = sunting(office.naskah[1], tmp_path / f"{number}.docx", cabut)
        (found,) = office.periksa(edited)
        assert found.kode == "LKJ802"
        assert f"itu {side} [" in found.saran


@pytest.mark.parametrize("pola", ["a**.docx", "**z.docx"])
def test_a_pattern_of_two_asterisks_is_one(tmp_path: Path, pola: str) -> None:
    with pytest.raises(Kegagalan, match="tidak ada naskah yang cocok"):
        list(naskah_dimaksud([tmp_path / pola]))


def test_a_word_of_denial_too_many_is_to_be_taken_away(contoh: Kantor, tmp_path: Path) -> None:
    """The advice names the word; it proposes no empty text in its place."""
    edited = sunting(
        contoh.naskah[0], tmp_path / "a.docx", ganti_ke(", terdapat pada", ", tidak terdapat pada")
    )
    found = contoh.periksa(edited)
    assert found
    assert not any('Tulis ""' in one.saran or 'workbook ""' in one.pesan for one in found)
    assert any('Hapus "tidak"' in one.saran for one in found)


def test_a_workbook_s_pattern_of_two_asterisks_is_one(tmp_path: Path) -> None:
    with pytest.raises(Kegagalan, match="tidak ada workbook"):
        workbook_dimaksud([tmp_path / "a**.xlsx"])
