"""A template in; refused for what no document may have, and freed of what would be looked up elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.naskah.isian import MENURUT_KUNCI
from lkj_xlsx.naskah.paket import JENIS, PaketDokumen, Unsur, tulis_xml, w
from lkj_xlsx.naskah.templat_letak import sebutan_letak
from lkj_xlsx.reader.berkas.hubungan import bagian_hubungan
from lkj_xlsx.reader.berkas.tambah.isi_paket import IsiPaket

_BERMAKRO = b"macroEnabled"
_TEMPLAT_WORD = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
_BOLEH_LUAR = frozenset({"hyperlink"})
"""Led to only when somebody clicks."""
_DILEPAS: Mapping[str, str] = {
    "attachedTemplate": "attachedTemplate",
    "mailMergeSource": "mailMerge",
    "mailMergeHeaderSource": "mailMerge",
}
"""Relationships to files that a finished document needs no more, and the element of settings that goes
with each."""
_SEBUTAN_LUAR: Mapping[str, str] = {"image": "gambar", "subDocument": "subdokumen"}
_MENGAMBIL = frozenset(
    [
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
        "MACROBUTTON",
        "RD",
    ]
)
"""Fields that fetch their result from another file, or run a macro."""
_PERUBAHAN = tuple(
    map(
        w,
        [
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "cellIns",
            "cellDel",
            "cellMerge",
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "trPrChange",
            "tcPrChange",
            "tblGridChange",
            "numberingChange",
        ],
    )
)
_PARAGRAF, _KAR, _PERINTAH = w("p"), w("fldChar"), w("instrText")
_SEDERHANA, _JENIS_KAR = w("fldSimple"), w("fldCharType")
_KENDALI = (
    w("dataBinding"),
    "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding",
    w("showingPlcHdr"),
)
"""What lets a content control show its own words in the place of ours."""
_KOMENTAR = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))
_BAGIAN_KOMENTAR = frozenset(
    ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
)
"""What was remarked on the template, and by whom: Word prints it in the margin."""
_TEKS_LAIN = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}t",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t",
)
_SENI = "{urn:schemas-microsoft-com:vml}textpath"
_ISIAN = re.compile(r"\{([^{}<>]{1,60})\}")
_BERGAMBAR = ("word/charts/", "word/diagrams/")


def tolak_yang_berbahaya(dokumen: PaketDokumen, akar: Mapping[str, Unsur]) -> None:
    """Kegagalan for macros, for what is fetched from elsewhere, for changes that nobody has accepted."""
    if _bermakro(dokumen):
        raise dokumen.tolak(
            "memuat makro atau kontrol ActiveX; di Word pilih Simpan Sebagai, Dokumen Word (.docx)."
        )
    for root in akar.values():
        _tolak_perubahan(dokumen, root)
        _tolak_pengambil(dokumen, root)
    for kind, target in _luar(dokumen):
        if kind not in _BOLEH_LUAR and kind not in _DILEPAS:
            raise dokumen.tolak(
                f'{_SEBUTAN_LUAR.get(kind, "isi")} di dalamnya ditautkan ke "{target}", di luar dokumen; '
                "sisipkan ke dalam dokumen, atau hapus."
            )
    for text in _teks_lain(dokumen, akar):
        for found in _ISIAN.findall(text):
            if kunci(found) in MENURUT_KUNCI:
                raise dokumen.tolak(
                    f"isian {{{found}}} di dalam rumus, grafik, SmartArt, atau WordArt tidak dapat diisi; "
                    "pindahkan ke teks biasa."
                )


def bersihkan(dokumen: PaketDokumen, paket: IsiPaket, akar: Mapping[str, Unsur]) -> None:
    """Take away what leads to other files, what would put other words in the place of ours, remarks."""
    for root in akar.values():
        for one in list(root.iter(*_KENDALI, *_KOMENTAR)):
            one.getparent().remove(one)
    for related in paket.hubungan(dokumen.utama):
        if related.jenis in _BAGIAN_KOMENTAR and paket.ada(related.bagian):
            paket.putuskan(dokumen.utama, related.id)
            paket.buang(related.bagian)
    types = paket.baca(JENIS)
    if _TEMPLAT_WORD[0] in types:
        paket.ganti(JENIS, types.replace(*_TEMPLAT_WORD))
    for settings in dokumen.terkait(dokumen.utama).get("settings", ()):
        _lepaskan(dokumen, paket, settings)


def _bermakro(dokumen: PaketDokumen) -> bool:
    names = dokumen.paket.bagian
    return any(
        "vbaproject" in name or "/activex/" in name for name in names
    ) or _BERMAKRO in IsiPaket(dokumen.paket).baca(JENIS)


def _tolak_perubahan(dokumen: PaketDokumen, root: Unsur) -> None:
    found = next(root.iter(*_PERUBAHAN), None)
    if found is not None:
        raise dokumen.tolak(
            f"masih memuat perubahan terlacak (Lacak Perubahan){_di(root, found)}; terima atau tolak semua "
            "perubahan di Word, lalu simpan."
        )


def _tolak_pengambil(dokumen: PaketDokumen, root: Unsur) -> None:
    for element, instruction in _perintah(root):
        word = next(iter(instruction.split()), "").upper()
        if word in _MENGAMBIL:
            raise dokumen.tolak(
                f"bidang (field) {word}{_di(root, element)} mengambil isi dari luar dokumen; ganti dengan "
                "isinya (Ctrl+Shift+F9 di Word), lalu simpan."
            )
    if next(root.iter(w("altChunk")), None) is not None:
        raise dokumen.tolak(
            "memuat berkas lain yang disisipkan utuh; buka di Word lalu simpan kembali sebagai .docx."
        )
    for one in root.iter("{urn:schemas-microsoft-com:vml}*"):
        source = one.get("src", "")
        if "//" in source or "\\\\" in source:
            raise dokumen.tolak(
                f'gambar di dalamnya ditautkan ke "{source}", di luar dokumen; sisipkan ke dalam dokumen, '
                "atau hapus."
            )


def _perintah(root: Unsur) -> Iterator[tuple[Unsur, str]]:
    """The instructions of all fields, however many runs one is written in."""
    open_fields: list[str] = []
    for one in root.iter(_SEDERHANA, _KAR, _PERINTAH):
        if one.tag == _SEDERHANA:
            yield one, one.get(w("instr"), "")
        elif one.tag == _PERINTAH:
            if open_fields:
                open_fields[-1] += one.text or ""
        elif one.get(_JENIS_KAR) == "begin":
            open_fields.append("")
        elif one.get(_JENIS_KAR) == "end" and open_fields:
            yield one, open_fields.pop()


def _di(root: Unsur, unsur: Unsur) -> str:
    """` di paragraf 5` where the element stands in a paragraph of the body."""
    above = next((one for one in (unsur, *unsur.iterancestors()) if one.tag == _PARAGRAF), None)
    known = root.tag == w("document") and above is not None
    return f" di {sebutan_letak(root, above)}" if known else ""


def _luar(dokumen: PaketDokumen) -> Iterator[tuple[str, str]]:
    """Every relationship that leads out of the package: the last word of its type, and where to."""
    for key in dokumen.paket.bagian:
        if key.endswith(".rels"):
            for one in dokumen.xml(key):
                target = one.get("Target", "")
                if one.get("TargetMode", "").casefold() == "external" or "://" in target:
                    yield one.get("Type", "").rpartition("/")[2], target


def _lepaskan(dokumen: PaketDokumen, paket: IsiPaket, settings: str) -> None:
    rels = bagian_hubungan(settings)
    loose = (
        [one for one in dokumen.xml(rels) if one.get("Type", "").rpartition("/")[2] in _DILEPAS]
        if dokumen.ada(rels)
        else []
    )
    for one in loose:
        paket.putuskan(settings, one.get("Id", ""))
    root = dokumen.xml(settings)
    gone = [one for name in sorted({*_DILEPAS.values()}) for one in root.iter(w(name))]
    for one in gone:
        one.getparent().remove(one)
    if gone:
        paket.ganti(settings, tulis_xml(root))


def _teks_lain(dokumen: PaketDokumen, akar: Mapping[str, Unsur]) -> Iterator[str]:
    """Texts that are no paragraphs of the document."""
    for root in akar.values():
        for one in root.iter(*_TEKS_LAIN):
            yield one.text or ""
        for one in root.iter(_SENI):
            yield one.get("string", "")
    for key in dokumen.paket.bagian:
        if key.startswith(_BERGAMBAR) and key.endswith(".xml"):
            yield from dokumen.xml(key).itertext()
