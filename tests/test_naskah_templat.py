"""What the office may write into the document's template, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from time import process_time
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gambar_docx import R, W, bagian, docx, kepala, lari, par, tab, teks, terhubung, tubuh
from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.naskah import paket
from lkj_xlsx.naskah.isian import ISIAN, MENURUT_KUNCI
from lkj_xlsx.naskah.standar import templat_standar
from lkj_xlsx.naskah.templat import Templat
from lkj_xlsx.naskah.templat_teks import Macam, tanda_dalam
from sdk import kesalahan, perlu_validator
from soffice import perlu_libreoffice, ubah

NILAI = {one.nama: f"«{one.nama}»" for one in ISIAN if not one.blok}
BLOK = {one.nama: par(f"[{one.nama}]") for one in ISIAN if one.blok}
TABEL = tab(("satu", "dua"))


def isi(dokumen: bytes, **nilai: str) -> bytes:
    """The document filled; `nilai` by the placeholder's name with `_` for blanks."""
    given_ = {key.replace("_", " "): value for key, value in nilai.items()}
    text = {**NILAI, **{key: value for key, value in given_.items() if key in NILAI}}
    blocks = {**BLOK, **{key: value for key, value in given_.items() if key in BLOK}}
    return Templat.baca(dokumen, "t.docx").isi(text, blocks)


def tolakan(dokumen: bytes) -> str:
    with pytest.raises(Kegagalan) as refused:
        Templat.baca(dokumen, "t.docx")
    said = str(refused.value)
    assert said.startswith("t.docx: ")
    assert said.endswith(".")
    assert "\n" not in said
    return said.removeprefix("t.docx: ")


# What is filled in


def test_a_value_takes_the_place_of_its_placeholder_with_what_stands_around_it() -> None:
    assert teks(isi(docx("Laporan {jabatan} pada {tahun}."), jabatan="Camat", tahun="2023")) == [
        "Laporan Camat pada 2023."
    ]


@pytest.mark.parametrize("typed", ["{Nama Pejabat}", "{ nama  pejabat }", "{NAMA\u00a0PEJABAT}"])
def test_case_and_blanks_within_braces_are_forgiven(typed: str) -> None:
    assert teks(isi(docx(typed), nama_pejabat="Ani")) == ["Ani"]


def test_the_result_is_formatted_as_the_run_in_which_the_placeholder_begins() -> None:
    body = docx(par(lari("Yth. "), lari("{nama ", "<w:b/>"), lari("pejabat}, ", "<w:i/>"), "hadir"))
    assert tubuh(isi(body, nama_pejabat="Ani")) == par(
        lari("Yth. "), lari("Ani", "<w:b/>"), lari(", ", "<w:i/>"), "hadir"
    )


BATAS = (
    '<w:proofErr w:type="spellStart"/>',
    '<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>',
    "<w:r><w:rPr><w:b/></w:rPr></w:r>",
    "<w:r><w:lastRenderedPageBreak/></w:r>",
    "<w:r><w:softHyphen/></w:r>",
)
PEMBUNGKUS = (
    "{}",
    '<w:hyperlink r:id="rId9">{}</w:hyperlink>',
    '<w:smartTag w:uri="u" w:element="e">{}</w:smartTag>',
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
)
ANEH = st.text(
    st.one_of(st.sampled_from("{}&<>\"'\n\t%$\\"), st.characters(exclude_categories=["Cs"])),
    max_size=12,
)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(sorted(NILAI)).map("{{{}}}".format),
            st.sampled_from(["{{", "}}", "a b", "&"]),
        ),
        min_size=1,
        max_size=5,
    ),
    st.data(),
)
def test_placeholders_split_in_any_way_are_filled_with_any_value(
    words: Sequence[str], data: st.DataObject
) -> None:
    """Whatever runs, bookmarks and controls a placeholder is torn into, and whatever a value holds."""
    text = "".join(words)
    marks = [one for one in tanda_dalam(text) if one.macam is Macam.ISIAN]
    if not marks or any(
        one.macam is not Macam.KURUNG and one not in marks for one in tanda_dalam(text)
    ):
        return
    values = {one.nama: data.draw(ANEH) for one in marks}
    cuts = sorted(data.draw(st.sets(st.integers(1, len(text) - 1))))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    runs = "".join(
        data.draw(st.sampled_from(PEMBUNGKUS)).replace("{}", lari(one))
        + data.draw(st.sampled_from(("", *BATAS)))
        for one in pieces
    )
    expected, at = "", 0
    for one in tanda_dalam(text):
        expected += text[at : one.awal] + (
            one.nama if one.macam is Macam.KURUNG else values[one.nama]
        )
        at = one.akhir
    expected += text[at:]
    body = docx("x {jabatan}", par(runs))
    filled = isi(body, **{key.replace(" ", "_"): value for key, value in values.items()})
    wanted = tertulis(expected)
    assert teks(filled)[1:] in ([wanted], *([[]] if not wanted.strip() else []))


def tertulis(nilai: str) -> str:
    """What is read of a value: line breaks of every kind as one, and nothing that XML does not know."""
    for one in ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"):
        nilai = nilai.replace(one, "\n")
    return "".join(
        one for one in nilai if (one >= " " or one in "\n\t") and one not in "\ufffe\uffff"
    )


def test_a_value_with_braces_is_text_and_never_filled_in_again() -> None:
    assert teks(isi(docx("{jabatan} {tahun}"), jabatan="{tahun} {{ }}", tahun="2023")) == [
        "{tahun} {{ }} 2023"
    ]


def test_a_value_of_several_lines_keeps_them_within_its_paragraph() -> None:
    assert tubuh(isi(docx("({jabatan})"), jabatan="a\r\nb & <c>\n\x00d\ud800\te")) == (
        '<w:p><w:r><w:t xml:space="preserve">(a</w:t><w:br/><w:t xml:space="preserve">b &amp; &lt;c&gt;</w:t>'
        '<w:br/><w:t xml:space="preserve">d</w:t><w:tab/>'
        '<w:t xml:space="preserve">e)</w:t></w:r></w:p>'
    )


def test_a_brace_that_is_meant_is_written_twice() -> None:
    assert teks(isi(docx("{{a}} {{{jabatan}}} }} {{"), jabatan="Camat")) == ["{a} {Camat} } {"]


def test_headers_footers_notes_tables_and_text_boxes_are_filled() -> None:
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"{par('{tahun}')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{par("{unit kerja}")}</w:footnote></w:footnotes>'
    whole = docx(
        tab(("{jabatan}", "b")),
        par("x", box),
        lain={"word/header1.xml": kepala("{periode}"), "word/notes.xml": notes},
        hubungan={
            "rId1": ("header", "header1.xml"),
            "rId2": ("footnotes", "notes.xml"),
            "rId3": ("footer", "gone.xml"),
        },
    )
    filled = isi(whole, jabatan="Camat", tahun="2023", periode="III", unit_kerja="Kec")
    assert teks(filled) == ["Camat", "b", "x2023", "2023"]
    assert teks(filled, "word/header1.xml") == ["III"]
    assert teks(filled, "word/notes.xml") == ["Kec"]


def test_a_paragraph_of_nothing_but_an_empty_value_vanishes() -> None:
    assert teks(isi(docx("a", "{konsep}", "b"), konsep="")) == ["a", "b"]


def test_a_paragraph_stays_where_more_than_an_empty_value_is_in_it() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert teks(isi(docx("{konsep} a", par("{konsep}", field)), konsep="")) == [" a", ""]


def test_a_cell_and_a_header_keep_a_paragraph() -> None:
    whole = docx(
        tab(("{konsep}", "{evaluasi}")),
        lain={"word/header1.xml": kepala("{konsep}")},
        hubungan={"rId1": ("header", "header1.xml")},
    )
    filled = isi(whole, konsep="", evaluasi="")
    assert teks(filled) == ["", ""]
    assert teks(filled, "word/header1.xml") == [""]


# Blocks


def test_a_block_takes_the_place_of_its_paragraph() -> None:
    filled = isi(docx("a", par("{tabel", " 2.1}"), "b"), **{"tabel_2.1": par("c") + TABEL})
    assert tubuh(filled) == par("a") + par("c") + TABEL + par("b")


def _detik(baris: int) -> float:
    """Of the processor, to put a table of so many rows into a document; the least of some trials."""
    template = Templat.baca(docx("{tabel 2.1}"))
    block = {"tabel 2.1": tab(*[("satu", "dua", "tiga", "empat")] * baris)}
    trials = []
    for _ in range(3):
        start = process_time()
        template.isi({}, block)
        trials.append(process_time() - start)
    return min(trials)


def test_four_times_the_rows_take_no_sixteen_times_the_time() -> None:
    assert _detik(3200) < 8 * _detik(800)


def test_an_empty_block_takes_its_paragraph_away() -> None:
    assert tubuh(isi(docx("a", "{evaluasi}", "b"), evaluasi="")) == par("a") + par("b")


def test_two_tables_do_not_become_one_and_a_document_ends_in_a_paragraph() -> None:
    whole = docx(TABEL, "{tabel 2.1}", "{tabel 2.2}")
    filled = isi(whole, **{"tabel_2.1": TABEL, "tabel_2.2": TABEL})
    assert tubuh(filled) == f"{TABEL}<w:p/>{TABEL}<w:p/>{TABEL}<w:p/>"


def test_two_tables_stay_two_where_the_paragraph_between_them_vanishes() -> None:
    assert tubuh(isi(docx(TABEL, "{konsep}", TABEL, "{evaluasi}"), konsep="", evaluasi="")) == (
        f"{TABEL}<w:p/>{TABEL}<w:p/>"
    )


def test_the_end_of_a_section_stays_where_a_block_took_its_paragraph() -> None:
    section = '<w:sectPr><w:pgSz w:w="100" w:h="200"/></w:sectPr>'
    filled = isi(docx(par("{tabel 2.1}", sifat=section), "{tahun}"), **{"tabel_2.1": TABEL})
    assert tubuh(filled) == f"{TABEL}<w:p><w:pPr>{section}</w:pPr></w:p>{par('«tahun»')}"


def test_a_picture_and_the_ends_of_pages_stay_on_their_side_of_a_block() -> None:
    page, picture = '<w:br w:type="page"/>', "<w:drawing/>"
    whole = docx(par(f"<w:r>{page}</w:r>", "{tabel 2.1}", f"<w:r>{picture}</w:r>"), "{tahun}")
    assert tubuh(isi(whole, **{"tabel_2.1": TABEL})) == (
        f"<w:p><w:r>{page}</w:r></w:p>{TABEL}<w:p><w:r>{picture}</w:r></w:p>{par('«tahun»')}"
    )


@pytest.mark.parametrize(
    "block",
    [
        par("c"),
        par("c", sifat='<w:pStyle w:val="x"/>'),
        par("c", sifat="<w:pageBreakBefore/>"),
        TABEL,
    ],
)
def test_a_block_begins_a_page_where_its_placeholder_does(block: str) -> None:
    whole = docx(par("{tabel 2.1}", sifat="<w:pageBreakBefore/>"))
    first = bagian(isi(whole, **{"tabel_2.1": block})).find(f".//{{{W}}}p")
    names = [one.tag.rpartition("}")[2] for one in first[0]]
    assert names in (["pageBreakBefore"], ["pStyle", "pageBreakBefore"])


def test_a_block_frees_itself_from_content_controls_and_keeps_bookmarks() -> None:
    control = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    mark = '<w:bookmarkStart w:id="1" w:name="a"/>'
    inner = par(f"{mark}{lari('{tabel 2.1}')}")
    whole = docx(
        control.replace("{}", control.replace("{}", inner)), '<w:bookmarkEnd w:id="1"/>', "a"
    )
    assert (
        tubuh(isi(whole, **{"tabel_2.1": TABEL}))
        == f'{mark}{TABEL}<w:bookmarkEnd w:id="1"/>{par("a")}'
    )


def test_a_control_bound_to_other_words_shows_ours() -> None:
    properties = '<w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="b"/>'
    whole = docx(
        f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{par('{jabatan}')}</w:sdtContent></w:sdt>"
    )
    assert "dataBinding" not in tubuh(isi(whole))
    assert "showingPlcHdr" not in tubuh(isi(whole))


# What is refused


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (("a", "", "{nama pejabatt}"), "isian {nama pejabatt} di paragraf 2 tidak dikenal; ganti dengan {nama pejabat}."),
        (("{qqq}",), "isian {qqq} di paragraf 1 tidak dikenal; tulis salah satu isian templat baku."),
        (("{}",), "isian {} di paragraf 1 tidak dikenal; tulis salah satu isian templat baku."),
        ((tab(("a",), ("{x1}",)),), "isian {x1} di tabel 1 baris 2 tidak dikenal; tulis salah satu isian templat baku."),
        (
            (tab(("a",)), "x", tab(("a", tab(("b",), ("{Tahunn}",)) + par()))),
            "isian {Tahunn} di tabel 2 baris 1 tidak dikenal; ganti dengan {tahun}.",
        ),
        (
            ("{tahunn}", "{x1}", "{x2}"),
            "isian {tahunn} di paragraf 1 tidak dikenal; ganti dengan {tahun} (dan 2 kesalahan lain).",
        ),
        (
            ("Jabatan: {jabatan",),
            ('kurung kurawal di paragraf 1 tidak ditutup ("Jabatan: {jabatan"); tulis isian seperti {jabatan} '
            "utuh dalam satu paragraf, dan kurung kurawal biasa sebagai {{ atau }}."),
        ),
        (
            ("pejabat} dan seterusnya sampai habis semuanya",),
            ('kurung kurawal di paragraf 1 tidak dibuka ("pejabat} dan seterusnya sampai …"); tulis isian '
            "seperti {jabatan} utuh dalam satu paragraf, dan kurung kurawal biasa sebagai {{ atau }}."),
        ),
        (
            ("{{ jabatan }}",),
            "isian {{jabatan}} di paragraf 1 ditulis dengan dua kurung kurawal; tulis {jabatan}.",
        ),
        (
            ("Lihat {tabel 2.1}.",),
            ("isian {tabel 2.1} di paragraf 1 diganti tabel atau beberapa paragraf; tulis sendirian di "
            "paragrafnya."),
        ),
        (
            ("{tabel 2.1} {tabel 2.2}",),
            ("isian {tabel 2.1} di paragraf 1 diganti tabel atau beberapa paragraf; tulis sendirian di "
            "paragrafnya (dan 1 kesalahan lain)."),
        ),
        (
            ("Tanpa isian.",),
            ("tidak memuat satu pun isian seperti {jabatan} atau {tabel 2.1}; mulailah dari templat baku: "
            'lkj-xlsx template --naskah "templat naskah.docx".'),
        ),
    ],
)  # fmt: skip
def test_a_placeholder_that_cannot_be_filled_is_named_with_its_place(
    body: tuple[str, ...], said: str
) -> None:
    assert tolakan(docx(*body)) == said


def test_a_block_in_a_header_or_a_text_box_is_refused() -> None:
    header = docx(
        lain={"word/h.xml": kepala("{tabel 2.1}")}, hubungan={"rId1": ("header", "h.xml")}
    )
    assert tolakan(header) == (
        "isian {tabel 2.1} di kepala halaman tidak dapat dipasang; pindahkan ke isi dokumen."
    )
    box = par("x", f"<w:r><w:pict><w:txbxContent>{par('{tugas}')}</w:txbxContent></w:pict></w:r>")
    assert tolakan(docx("a", box)) == (
        "isian {tugas} di kotak teks di paragraf 2 tidak dapat dipasang; pindahkan ke isi dokumen."
    )


@pytest.mark.parametrize(
    ("inner", "where"),
    [
        (f'<w:ins w:id="1">{lari("x")}</w:ins>', " di paragraf 2"),
        ('<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>', " di paragraf 2"),
        (f'<w:moveTo w:id="1">{lari("x")}</w:moveTo>', " di paragraf 2"),
        ('<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>', " di paragraf 2"),
    ],
)  # fmt: skip
def test_changes_that_nobody_has_accepted_are_refused(inner: str, where: str) -> None:
    assert tolakan(docx("{jabatan}", par("y", inner))) == (
        f"masih memuat perubahan terlacak (Lacak Perubahan){where}; terima atau tolak semua perubahan di "
        "Word, lalu simpan."
    )


def test_a_changed_header_is_refused_too() -> None:
    part = kepala("a").replace("<w:r>", '<w:ins w:id="1"><w:r>').replace("</w:r>", "</w:r></w:ins>")
    whole = docx("{jabatan}", lain={"word/h.xml": part}, hubungan={"r1": ("header", "h.xml")})
    assert "perubahan terlacak (Lacak Perubahan);" in tolakan(whole)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("image", 'gambar di dalamnya ditautkan ke "http://a.b/c.png", di luar dokumen'),
        ("subDocument", 'subdokumen di dalamnya ditautkan ke "http://a.b/c.png", di luar dokumen'),
        ("oleObject", 'isi di dalamnya ditautkan ke "http://a.b/c.png", di luar dokumen'),
    ],
)
def test_what_is_fetched_from_elsewhere_is_refused(kind: str, said: str) -> None:
    whole = docx("{jabatan}", hubungan={"rId7": (kind, "http://a.b/c.png")})
    assert tolakan(whole) == f"{said}; sisipkan ke dalam dokumen, atau hapus."


def test_a_link_to_click_on_is_kept() -> None:
    whole = docx("{jabatan}", hubungan={"rId9": ("hyperlink", "https://a.b/")})
    with ZipFile(BytesIO(isi(whole))) as file:
        assert b"https://a.b/" in file.read("word/_rels/document.xml.rels")


@pytest.mark.parametrize(
    "runs",
    [
        '<w:fldSimple w:instr=" INCLUDETEXT &quot;a.docx&quot; "/>',
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r>'
            '<w:r><w:instrText>TEXT "a.docx"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
    ],
)
def test_a_field_that_fetches_its_result_is_refused(runs: str) -> None:
    assert tolakan(docx("{jabatan}", par("x", runs))) == (
        "bidang (field) INCLUDETEXT di paragraf 2 mengambil isi dari luar dokumen; ganti dengan isinya "
        "(Ctrl+Shift+F9 di Word), lalu simpan."
    )


def test_fields_of_the_document_itself_are_kept() -> None:
    runs = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "LINK" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" PAGE "/>'
    )
    stray = '<w:r><w:instrText>LINK</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
    assert runs in tubuh(isi(docx("{jabatan}", par(runs), par(stray))))


def test_other_documents_and_pictures_by_address_are_refused() -> None:
    assert "disisipkan utuh" in tolakan(docx("{jabatan}", '<w:altChunk r:id="rId1"/>'))
    shape = '<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="{}"/>'
    whole = docx("{jabatan}", par(f"<w:r><w:pict>{shape.format('http://a/b.png')}</w:pict></w:r>"))
    assert 'gambar di dalamnya ditautkan ke "http://a/b.png"' in tolakan(whole)
    assert isi(docx("{jabatan}", par(f"<w:r><w:pict>{shape.format('b.png')}</w:pict></w:r>")))


def test_an_attached_template_and_a_mail_merge_are_left_behind() -> None:
    settings = (
        f'<w:settings xmlns:w="{W}" xmlns:r="{R}"><w:attachedTemplate r:id="rId1"/>'
        '<w:mailMerge><w:dataSource r:id="rId2"/></w:mailMerge></w:settings>'
    )
    rels = terhubung(
        {
            "rId1": ("attachedTemplate", "file:///C:/x.dotm"),
            "rId2": ("mailMergeSource", "file:///C:/x.xlsx"),
        }
    )
    whole = docx(
        "{jabatan}",
        lain={"word/settings.xml": settings, "word/_rels/settings.xml.rels": rels},
        hubungan={"rId1": ("settings", "settings.xml")},
    )
    with ZipFile(BytesIO(isi(whole))) as file:
        assert b"C:/" not in file.read("word/_rels/settings.xml.rels")
        assert b"attachedTemplate" not in file.read("word/settings.xml")
        assert b"mailMerge" not in file.read("word/settings.xml")


def test_remarks_on_the_template_are_left_behind() -> None:
    mark = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    remarks = f'<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="Ani"/></w:comments>'
    whole = docx(
        par(mark.format(lari("{jabatan}"))),
        par(mark.format(lari("{konsep}"))),
        lain={"word/comments.xml": remarks, "word/people.xml": "<a/>"},
        hubungan={
            "rId1": ("comments", "comments.xml"),
            "rId2": ("people", "people.xml"),
            "rId3": ("people", "no.xml"),
        },
    )
    filled = isi(whole, konsep="")
    assert "comment" not in tubuh(filled)
    assert teks(filled) == ["«jabatan»"]
    with ZipFile(BytesIO(filled)) as file:
        assert not {"word/comments.xml", "word/people.xml"} & {*file.namelist()}
        assert b"comments.xml" not in file.read("word/_rels/document.xml.rels")


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/activeX/activeX1.xml"])
def test_macros_are_refused(name: str) -> None:
    assert tolakan(docx("{jabatan}", lain={name: "<a/>"})) == (
        "memuat makro atau kontrol ActiveX; di Word pilih Simpan Sebagai, Dokumen Word (.docx)."
    )


def test_a_document_with_macros_is_refused_by_its_type_and_a_template_of_word_becomes_a_document() -> (
    None
):
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    assert "makro" in tolakan(docx("{jabatan}", jenis=kind))
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    with ZipFile(BytesIO(isi(docx("{jabatan}", jenis=f"{office}.template.main+xml")))) as file:
        assert f"{office}.document.main+xml".encode() in file.read("[Content_Types].xml")


def test_a_placeholder_where_none_can_be_filled_is_refused() -> None:
    formula = (
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r>'
        "<m:t>{pagu}</m:t></m:r></m:oMath>"
    )
    art = '<w:r><w:pict><v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="{konsep}"/></w:pict></w:r>'
    for whole, name in (
        (docx("{jabatan}", par("a", formula)), "pagu"),
        (docx("{jabatan}", par("a", art)), "konsep"),
        (docx("{jabatan}", lain={"word/diagrams/data1.xml": "<a>{tahun}</a>"}), "tahun"),
    ):
        assert tolakan(whole) == (
            f"isian {{{name}}} di dalam rumus, grafik, SmartArt, atau WordArt tidak dapat diisi; pindahkan "
            "ke teks biasa."
        )
    assert isi(docx("{jabatan}", par("a", formula.replace("pagu", "x"))))


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zip_berisi(*names: str, isi_: bytes = b"<a/>") -> bytes:
    package = BytesIO()
    with ZipFile(package, "w") as file:
        for name in names:
            file.writestr(name, isi_)
    return package.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "berkas kosong; salin ulang dari sumbernya."),
        (b"%PDF-1.7", "bukan dokumen Word (.docx), meskipun namanya mungkin begitu; buka di Word lalu Simpan Sebagai .docx."),
        (OLE, "format Word lama (.doc); buka di Word lalu Simpan Sebagai .docx."),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "dokumen dikunci dengan kata sandi; simpan ulang di Word tanpa kata sandi."),
        (zip_berisi("xl/workbook.xml"), "workbook Excel, bukan dokumen Word; sebutkan berkas .docx."),
        (zip_berisi("ppt/presentation.xml"), "berkas PowerPoint, bukan dokumen Word; sebutkan berkas .docx."),
        (zip_berisi("content.xml"), "format OpenDocument (.odt); buka di LibreOffice atau Word lalu Simpan Sebagai .docx."),
        (zip_berisi("a.txt"), "berkas zip, bukan dokumen Word; bila dokumennya ada di dalamnya, ekstrak dahulu."),
        (docx("{jabatan}")[:-40], "berkas rusak atau terpotong; salin ulang dari sumbernya, atau buka di Word lalu simpan kembali."),
        (docx("{jabatan}", "<w:p>"), "berkas rusak atau terpotong; salin ulang dari sumbernya, atau buka di Word lalu simpan kembali."),
        (docx("{jabatan}", lain={"word/document.xml": "<x/>"}), "isi dokumennya tidak lengkap; buka di Word lalu simpan kembali."),
        (
            docx("{jabatan}", lain={"word/document.xml": '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'}),
            "disimpan sebagai Strict Open XML; di Word pilih Simpan Sebagai, Dokumen Word (.docx) yang biasa.",
        ),
        (
            docx("{jabatan}", lain={"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "isinya terlalu besar, dimampatkan secara tidak wajar, atau berisi XML yang tidak pernah ditulis Word, dan tidak dibuka; salin isinya ke dokumen baru di Word.",
        ),
        (
            docx("{jabatan}", lain={"word/media/../a.xml": "<a>" + " " * 2**22 + "</a>"}),
            "isinya terlalu besar, dimampatkan secara tidak wajar, atau berisi XML yang tidak pernah ditulis Word, dan tidak dibuka; salin isinya ke dokumen baru di Word.",
        ),
    ],
)  # fmt: skip
def test_a_file_that_is_no_document_is_refused_in_one_sentence(data: bytes, said: str) -> None:
    assert tolakan(data) == said


def test_a_document_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paket, "UKURAN_TERBESAR", 10)
    assert "berkas terlalu besar" in tolakan(docx("{jabatan}"))


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.docx").write_bytes(docx("{jabatan}"))

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(Kegagalan, match="tidak dapat dibaca; tutup berkas itu"):
        Templat.baca(tmp_path / "t.docx")


def test_a_file_that_cannot_be_read_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "templat naskah.docx").write_bytes(docx("{jabatan}"))
    (tmp_path / "~$t.docx").write_bytes(b"x")
    for name, said in (
        ("templat naska.docx", 'berkas tidak ditemukan (maksud Anda "templat naskah.docx"?)'),
        ("", "ini folder, bukan dokumen"),
        ("~$t.docx", "ini bukan dokumen Word"),
    ):
        with pytest.raises(Kegagalan) as refused:
            Templat.baca(tmp_path / name)
        assert said in str(refused.value)
    assert Templat.baca(tmp_path / "templat naskah.docx").dipakai == {"jabatan"}


@given(st.data())
def test_a_damaged_template_is_refused_in_a_sentence_or_filled(data: st.DataObject) -> None:
    """Whatever bytes of whatever part are others."""
    with ZipFile(BytesIO(templat_standar())) as file:
        parts = {name: bytearray(file.read(name)) for name in file.namelist()}
    for _ in range(data.draw(st.integers(1, 3))):
        part = parts[data.draw(st.sampled_from(sorted(parts)))]
        at = data.draw(st.integers(0, len(part) - 1))
        part[at : at + data.draw(st.integers(0, 8))] = data.draw(
            st.one_of(st.binary(max_size=3), st.sampled_from([b"0", b"-1", b"{", b"}", b"<a/>"]))
        )
    package = BytesIO()
    with ZipFile(package, "w") as file:
        for name, part in parts.items():
            file.writestr(name, bytes(part))
    with suppress(Kegagalan):
        template = Templat.baca(package.getvalue())
        template.lebar_blok(UkuranKertas.A4)
        template.isi(NILAI, BLOK, kertas=UkuranKertas.A4)


def test_a_package_without_types_is_refused() -> None:
    whole = docx("{jabatan}")
    with ZipFile(BytesIO(whole)) as file:
        parts = {name: file.read(name) for name in file.namelist() if "Content" not in name}
    package = BytesIO()
    with ZipFile(package, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    assert tolakan(package.getvalue()).startswith("isi dokumennya tidak lengkap")
    assert tolakan(docx("{jabatan}", lain={"[Content_Types].xml": "<a/>"})).startswith(
        "berkas rusak"
    )


# The package


def test_equal_input_gives_equal_bytes_without_person_or_clock() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
        "<cp:lastModifiedBy>Ani</cp:lastModifiedBy></cp:coreProperties>"
    )
    root = terhubung(
        {
            "rId1": ("officeDocument", "word/document.xml"),
            "rId2": ("x/core-properties", "docProps/core.xml"),
        }
    )
    whole = docx(
        "{jabatan}",
        lain={"docProps/core.xml": core, "_rels/.rels": root, "word/media/a.png": "abc"},
    )
    filled = Templat.baca(whole).isi(NILAI, BLOK, judul="LKJ & \x011")
    assert filled == Templat.baca(whole).isi(NILAI, BLOK, judul="LKJ & 1")
    with ZipFile(BytesIO(filled)) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert file.read("word/media/a.png") == b"abc"
        properties = file.read("docProps/core.xml")
        assert b"Ani" not in properties
        assert b"<dc:title>LKJ &amp; 1</dc:title>" in properties


def test_a_document_without_properties_gets_them() -> None:
    with ZipFile(BytesIO(isi(docx("{jabatan}")))) as file:
        assert b"docProps/core.xml" in file.read("_rels/.rels")
        assert b"core-properties+xml" in file.read("[Content_Types].xml")
        assert b"lkj-xlsx" in file.read("docProps/core.xml")


@pytest.mark.parametrize(
    ("size", "paper", "becomes"),
    [
        ('w:w="11906" w:h="16838"', UkuranKertas.F4, (12240, 18720)),
        ('w:w="16838" w:h="11906" w:orient="landscape" w:code="9"', UkuranKertas.F4, (18720, 12240)),
        ('w:w="12191" w:h="18711"', UkuranKertas.A4, (11906, 16838)),
        ('w:w="12240" w:h="15840"', UkuranKertas.A4, (11906, 16838)),
        ('w:w="12240" w:h="20160"', UkuranKertas.A4, (12240, 20160)),
        ('w:w="9000" w:h="9000"', UkuranKertas.F4, (9000, 9000)),
        ('w:w="11906" w:h="16838"', None, (11906, 16838)),
        ('w:w="x" w:h="16838"', UkuranKertas.F4, ("x", 16838)),
    ],
)  # fmt: skip
def test_pages_of_a_standard_size_follow_the_paper_and_others_stay(
    size: str, paper: UkuranKertas | None, becomes: tuple[object, object]
) -> None:
    whole = docx("{jabatan}", seksi=f"<w:sectPr><w:pgSz {size}/></w:sectPr>")
    page = bagian(Templat.baca(whole).isi(NILAI, BLOK, kertas=paper)).find(f".//{{{W}}}pgSz")
    assert (page.get(f"{{{W}}}w"), page.get(f"{{{W}}}h")) == tuple(map(str, becomes))


def test_how_wide_a_block_may_be_is_told_by_its_cell_its_columns_and_its_page() -> None:
    turned = (
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:left="1000" w:right="838" w:gutter="1000"/>'
        "</w:sectPr>"
    )
    columns = (
        '<w:sectPr><w:pgSz w:w="12000" w:h="18000"/><w:cols w:num="2" w:space="400"/></w:sectPr>'
    )
    cell = (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>'
        f"{par('{tugas}')}</w:tc><w:tc>{par('{strategi}')}</w:tc></w:tr></w:tbl>"
    )
    whole = docx(
        par("{tabel 2.1}"),
        par("{tabel 2.2}", sifat=turned),
        cell,
        "{tabel 2.3}",
        "{tabel 2.2}",
        seksi=columns,
    )
    template = Templat.baca(whole)
    assert template.lebar_blok() == {
        "tabel 2.1": 700.0, "tabel 2.2": 290.0, "tugas": 89.2, "strategi": 134.2, "tabel 2.3": 290.0,
    }  # fmt: skip
    assert template.lebar_blok(UkuranKertas.F4)["tabel 2.1"] == (18720 - 2838) / 20
    assert Templat.baca(docx("{tugas}", seksi="")).lebar_blok() == {"tugas": 612.0}


@pytest.mark.parametrize(
    ("grid", "cells", "wide"),
    [
        ("3000 2000", ("", "{tugas}"), 89.2),
        ("3000 2000", ('<w:gridSpan w:val="2"/>{tugas}',), 239.2),
        ("3000 2000 1000", ("", '<w:gridSpan w:val="2"/>{tugas}'), 139.2),
        ("3000 2000", ("", '<w:tcW w:w="2500" w:type="pct"/>{tugas}'), 89.2),
        ("3000 2000", ("", '<w:tcW w:w="0" w:type="auto"/>{tugas}'), 89.2),
        ("3000 2000", ("", '<w:tcW w:w="4000" w:type="dxa"/>{tugas}'), 189.2),
        ("0 0", ("", "{tugas}"), 289.2),
        ("", ('<w:gridSpan w:val="x"/>', '<w:gridSpan w:val="3"/>{tugas}'), 439.2),
        ("3000 300", ("", "{tugas}"), 28.35),
    ],
)
def test_a_cell_without_a_width_of_its_own_is_as_wide_as_its_columns(
    grid: str, cells: Sequence[str], wide: float
) -> None:
    """A cell's traits stand before its text; what is wider than its cell would be cut off."""
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in grid.split())
    parts = [one.rpartition(">") for one in cells]
    made = "".join(f"<w:tc><w:tcPr>{a}{b}</w:tcPr>{par(text)}</w:tc>" for a, b, text in parts)
    table = f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid><w:tr>{made}</w:tr></w:tbl>"
    page = '<w:sectPr><w:pgSz w:w="12000" w:h="18000"/></w:sectPr>'
    assert Templat.baca(docx(table, seksi=page)).lebar_blok() == {"tugas": wide}
    nested = f"<w:tbl><w:tr><w:tc>{table}<w:p/></w:tc></w:tr></w:tbl>"
    inner = Templat.baca(docx(nested, seksi=page)).lebar_blok()["tugas"]
    assert inner == wide or (not grid.strip("0 ") and inner < wide)


def test_margins_wider_than_the_page_leave_a_table_some_room() -> None:
    page = '<w:sectPr><w:pgSz w:w="3000" w:h="9000"/><w:pgMar w:left="2000" w:right="2000"/></w:sectPr>'
    assert Templat.baca(docx("{tugas}", seksi=page)).lebar_blok() == {"tugas": 28.35}


# Styles


def gaya(*pasangan: tuple[str, str]) -> str:
    default = ' w:default="1"'
    listed = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"{default if name == "Normal" else ""}>'
        f'<w:name w:val="{name}"/></w:style>'
        for key, name in pasangan
    )
    return f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph"/>{listed}</w:styles>'


def test_styles_are_found_by_name_and_those_that_are_missing_added() -> None:
    whole = docx(
        "{tugas}",
        lain={"word/styles.xml": gaya(("a", "Normal"), ("LKJIsi", "lkj isi"))},
        hubungan={"rId1": ("styles", "styles.xml")},
    )
    block = par("x", sifat='<w:pStyle w:val="LkjIsi"/>') + par(
        "y", sifat='<w:pStyle w:val="LkjButir"/>'
    )
    filled = isi(whole, tugas=block)
    assert tubuh(filled) == block.replace("LkjIsi", "LKJIsi")
    found = {
        one.get(f"{{{W}}}styleId"): [
            based.get(f"{{{W}}}val") for based in one.iter(f"{{{W}}}basedOn")
        ]
        for one in bagian(filled, "word/styles.xml").iter(f"{{{W}}}style")
    }
    assert found == {
        None: [], "a": [], "LKJIsi": [], "LkjButir": ["a"], "LkjJudulTabel": ["a"], "LkjSel": ["a"],
        "LkjCatatan": ["a"],
    }  # fmt: skip


def test_a_template_without_styles_gets_a_part_of_them() -> None:
    filled = isi(docx("{tugas}"))
    assert b"LKJ Isi Tabel" in ZipFile(BytesIO(filled)).read("word/styles.xml")
    assert bagian(filled, "word/styles.xml").find(f".//{{{W}}}basedOn") is None
    assert b"styles+xml" in ZipFile(BytesIO(filled)).read("[Content_Types].xml")


# The standard template


def _seksi(isi_: bytes) -> list[tuple[bool, bool]]:
    """Of each section whether it lies, and whether it holds a table."""
    found, tables = [], False
    for one in bagian(isi_).iter(f"{{{W}}}tbl", f"{{{W}}}pgSz"):
        if one.tag.endswith("tbl"):
            tables = True
            continue
        found.append((one.get(f"{{{W}}}orient") == "landscape", tables))
        tables = False
    return found


def test_the_standard_template_is_the_same_everywhere_and_holds_every_block() -> None:
    assert templat_standar() == templat_standar()
    template = Templat.baca(templat_standar())
    assert {one.nama for one in ISIAN if one.blok} <= template.dipakai
    assert "konsep" in template.dipakai
    assert template.kekurangan == ""
    assert all(ours == theirs for ours, theirs in template.gaya.items())


@pytest.mark.validator
@perlu_validator
def test_templates_and_what_is_filled_into_them_are_valid(tmp_path: Path) -> None:
    """Also where blocks begin pages, end sections, meet tables or are empty."""
    page, section = "<w:pageBreakBefore/>", '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/>'
        f'</w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>{par("a")}</w:tc></w:tr>'
        "</w:tbl>"
    )
    break_ = '<w:r><w:br w:type="page"/></w:r>'
    own = docx(
        par("{tabel 2.1}", sifat=page),
        par("{tugas}", sifat=page),
        par(break_, "{tabel 2.2}", sifat=section),
        table.replace(par("a"), par("{konsep}")),
        "{evaluasi}",
        table,
        "{tabel 2.3}",
    )
    values = {**NILAI, "konsep": "", "jabatan": "a\n\tb"}
    blocks = {
        key: table if key.startswith("tabel") else par("b", sifat='<w:pStyle w:val="LkjIsi"/>')
        for key in BLOK
    }
    blocks["evaluasi"] = ""
    for name, whole in (("own", own), ("standard", templat_standar())):
        filled = Templat.baca(whole).isi(values, blocks, kertas=UkuranKertas.F4)
        for kind, data in (("template", whole), ("filled", filled)):
            (tmp_path / f"{name}-{kind}.docx").write_bytes(data)
            assert not kesalahan(tmp_path / f"{name}-{kind}.docx"), (name, kind)


def test_text_of_the_standard_template_stands_upright_and_tables_lie() -> None:
    blocks = {key: TABEL if key.startswith("tabel") else one for key, one in BLOK.items()}
    filled = Templat.baca(templat_standar()).isi(NILAI, blocks)
    assert _seksi(filled) == [(False, False), (False, False), (True, True), (False, False)]


def test_every_page_names_whose_report_of_which_time_it_is_and_whether_it_is_a_draft() -> None:
    template = Templat.baca(templat_standar())
    draft = template.isi({**NILAI, "konsep": "KONSEP"}, BLOK)
    final = template.isi({**NILAI, "konsep": ""}, BLOK)
    every = ["«jabatan» – «periode»", "«unit kerja»", "Halaman 1 dari 1"]
    assert teks(draft)[0] == "KONSEP"
    assert teks(draft, "word/footer1.xml") == ["KONSEP"]
    assert teks(draft, "word/footer2.xml") == [*every, "KONSEP"]
    assert "KONSEP" not in "".join(teks(final))
    assert teks(final, "word/footer1.xml") == [""]
    assert teks(final, "word/footer2.xml") == [*every, ""]


def test_a_template_tells_which_tables_its_documents_will_not_have() -> None:
    assert Templat.baca(docx("{konsep}", "{tabel 2.1}")).kekurangan == (
        "templat ini tidak memuat {tabel 2.2}, {tabel 2.3}, dan {tabel 2.4}, jadi naskahnya pun tidak; "
        "tambahkan bila diperlukan."
    )


@pytest.mark.libreoffice
@perlu_libreoffice
def test_a_template_saved_by_libreoffice_works_as_before(tmp_path: Path) -> None:
    (tmp_path / "t.docx").write_bytes(templat_standar())
    saved = ubah([tmp_path / "t.docx"], "docx", tmp_path)[0]
    values = {key: f"{one}\n<b> & {{c}}" for key, one in NILAI.items()}
    blocks = {key: par("a", sifat='<w:pStyle w:val="LkjIsi"/>') + TABEL for key in BLOK}
    ours, theirs = (Templat.baca(one) for one in (tmp_path / "t.docx", saved))
    assert ours.dipakai == theirs.dipakai
    assert {key: round(one) for key, one in ours.lebar_blok(UkuranKertas.A4).items()} == {
        key: round(one) for key, one in theirs.lebar_blok(UkuranKertas.A4).items()
    }
    assert [one for one in teks(theirs.isi(values, blocks)) if one.strip()] == [
        one for one in teks(ours.isi(values, blocks)) if one
    ]
    names = {
        one.get(f"{{{W}}}styleId"): one.find(f"{{{W}}}name").get(f"{{{W}}}val")
        for one in bagian(theirs.isi(values, blocks), "word/styles.xml").iter(f"{{{W}}}style")
    }
    assert sorted(names.values()).count("LKJ Isi") == 1
    assert names[theirs.gaya["LkjIsi"]] == "LKJ Isi"


def test_names_of_placeholders_are_told_apart() -> None:
    assert len(MENURUT_KUNCI) == len(ISIAN) == len({one.nama for one in ISIAN})
