"""A sentence or caption in, the office in it that should be its owner's but is another out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lkj_xlsx.baku.model import Pejabat
from lkj_xlsx.dasar.jabatan import kepala_wilayah, kunci_jabatan
from lkj_xlsx.dasar.teks import bersih, kunci

_KEPALA = re.compile(
    r"(?<!\w)(?:(?:plt|plh|pj|pjs)\.?\s+)?(?:kepala\s+)?(?:camat|sekretaris|sekcam|sekmat|sekdis|seklur"
    r"|kasubb?ag|kasie?|ka\.?\s?(?:sub\s?bag|sie?|distrik|jawatan)"
    r"|kepala\s+(?:seksi|sub\s?bag(?:ian)?|kecamatan|distrik|kelurahan|kapanewon|kemantren|jawatan)"
    r"|lurah|panewu(?:\s+anom)?|mantri\s+(?:pamong\s+praja|anom)|sub\s?koordinator)(?!\w)",
    re.IGNORECASE,
)
"""How the name of an office begins."""
_JUDUL = re.compile(
    r"(?:tabel\s+[0-9.]+\s*[:.]?\s*)?(?:lembar\s+dokumen\s+perjanjian\s+kinerja|capaian\s+kinerja"
    r"|cost\s+per\s+outcome|strategi\s+pencapaian\s+target\s+kinerja)\s+(?P<sisa>.+)",
    re.IGNORECASE,
)
_WAKTU = re.compile(
    r"[\s,(–-]+(?:tahun|thn|ta|t\.a\.?|tri[wb]ulan\w*|tw|periode|semester|[0-9]{4})(?!\w).*\Z",
    re.IGNORECASE,
)
_TENTANG = re.compile(
    r"(?<!\w)(?:(?P<tugas>tugas\s+pokok\s+(?:dan|serta|&)\s+fungsi|tupoksi|tugas\s+dan\s+fungsi)"
    r"|akuntabilitas|(?:(?:analisis|evaluasi)(?:\s+atas)?|atas|gambaran|pencapaian)\s+kinerja)\s+",
    re.IGNORECASE,
)
_SEBAGAI_LAIN = re.compile(
    r"(?<!\w)(?:(?:men|di|ber)?(?:dukung|tunjang|bina)\w*|membantu|dibantu|membina|menentukan|menyumbang"
    r"|berkontribusi|menopang|menilai|penilaian|mengevaluasi|memantau|pemantauan|kepada|bersama|arahan"
    r"|perintah|atasan|bawahan|dibandingkan)(?!\w)",
    re.IGNORECASE,
)
_BERHENTI = frozenset(
    re.findall(
        r"\w+",
        "adalah akan antara atas bahwa belum berdasarkan berjalan bersama beserta dalam dapat dengan di "
        "dimaksud ini itu juga karena ke kepada maka masih menurut oleh pada para sampai sebagai "
        "sebagaimana secara selama selaku serta sesuai sudah tahun telah tentang terhadap tersebut "
        "tidak tribulan triwulan untuk yang",
    )
)
"""Words that end the name of an office, also in a text all in capitals."""
_WILAYAH = frozenset({"kecamatan", "distrik", "kapanewon", "kemantren", "kelurahan"})


@dataclass(frozen=True, slots=True)
class JabatanKeliru:
    """An office that should be the owner's; `terdaftar` is whether some other official holds it."""

    teks: str
    terdaftar: bool


@dataclass(frozen=True)
class JabatanKantor:
    """The offices of a report, in the forms in which sentences are held against them."""

    pejabat: tuple[Pejabat, ...]
    unit_kerja: str = ""

    @cached_property
    def kunci(self) -> frozenset[str]:
        return frozenset(_kunci(one.jabatan) for one in self.pejabat)

    @cached_property
    def kata(self) -> frozenset[str]:
        """The words of which their names consist."""
        return frozenset(
            word for one in self.pejabat for word in kunci_jabatan(one.jabatan).split()
        )

    @cached_property
    def bawahan(self) -> Mapping[str, list[str]]:
        """The offices below each office."""
        found = defaultdict(list)
        for one in self.pejabat:
            found[one.jabatan_atasan].append(one.jabatan)
        return found

    @cached_property
    def tempat(self) -> frozenset[str]:
        """The words that may be added to an office because they name where it is."""
        heads = [kepala_wilayah(one.jabatan) for one in self.pejabat]
        names = {word for one in heads if one for word in one.tempat.split()}
        return _WILAYAH | names | set(kunci(self.unit_kerja).split())


def jabatan_keliru(
    kalimat: str, pemilik: Pejabat, kantor: JabatanKantor, *, judul: bool
) -> JabatanKeliru | None:
    """The office in a caption or in a sentence about duties and results that is not its owner's.

    Sentences that speak of a superior, a subordinate or a colleague as such ("mendukung kinerja
    Camat") are left alone, and so is `Kepala Kasubbag Keuangan`, who is the Kasubbag Keuangan.
    """
    own = _kunci(pemilik.jabatan)
    for written in _disebut(bersih(kalimat), pemilik, kantor, judul=judul):
        key = _kunci(written)
        another = key != own and key in kantor.kunci
        if another or not _sama(written, pemilik.jabatan, kantor.tempat):
            known = any(_sama(written, one.jabatan, kantor.tempat) for one in kantor.pejabat)
            return JabatanKeliru(written, known)
    return None


def _disebut(text: str, pemilik: Pejabat, kantor: JabatanKantor, *, judul: bool) -> Iterator[str]:
    """The offices that a text names where only the owner's may stand."""
    caption = _JUDUL.fullmatch(text)
    rest = _WAKTU.sub("", caption["sisa"]).rstrip(" .:") if caption else ""
    office = _jabatan_di_awal(rest, kantor.kata)
    if office and (judul or office == rest):
        yield office
        return
    if judul:
        yield from _di_judul_lain(text, pemilik, kantor)
    yield from _di_kalimat(text, pemilik, kantor)


def _di_judul_lain(text: str, pemilik: Pejabat, kantor: JabatanKantor) -> Iterator[str]:
    """The offices in a caption of other words, unless the owner's is among them."""
    starts = [found.start() for found in _KEPALA.finditer(text)]
    offices = [_jabatan_di_awal(text[start:], kantor.kata) for start in starts]
    if not any(_sama(one, pemilik.jabatan, kantor.tempat) for one in offices):
        yield from offices


def _di_kalimat(text: str, pemilik: Pejabat, kantor: JabatanKantor) -> Iterator[str]:
    for found in _TENTANG.finditer(text):
        office = _jabatan_di_awal(text[found.end() :], kantor.kata)
        before = text[: found.start()].rpartition(". ")[2]
        subordinate = any(
            _sama(office, one, kantor.tempat) for one in kantor.bawahan.get(pemilik.jabatan, ())
        )
        of_another = _SEBAGAI_LAIN.search(before) or (subordinate and not found["tugas"])
        if office and not of_another:
            yield office


_PANJANG_JABATAN = 200


def _jabatan_di_awal(text: str, kata: frozenset[str] = frozenset()) -> str:
    """The office with which a text begins, as written; empty where it begins with none.

    A word belongs to it if it is capitalised or one of `kata`, those of which the officials' Jabatan
    consist, `dan` if such a word follows that does not begin another office.
    """
    head = _KEPALA.match(text)
    if head is None:
        return ""
    taken = [head[0]]
    words = text[head.end() : head.end() + _PANJANG_JABATAN].split()
    for word, following in zip(words, [*words[1:], ""], strict=False):
        plain = word.rstrip(".,;:)")
        deciding = plain
        if plain.casefold() in {"dan", "&"}:
            deciding = "" if _KEPALA.match(following) else following
        if not _bagian_nama(deciding, kata):
            break
        taken.append(plain)
        if plain != word:
            break
    return " ".join(taken)


def _bagian_nama(word: str, known: frozenset[str]) -> bool:
    plain = word.strip(".,;:()").casefold()
    return plain not in _BERHENTI and (word[:1].isupper() or plain in known)


def _sama(written: str, jabatan: str, tempat: frozenset[str]) -> bool:
    """Whether an office as written is an official's: alike, shortened, or with the place added."""
    typed, own = _kunci(written), _kunci(jabatan)
    if own == typed or own.startswith(f"{typed} "):
        return True
    if kunci(written) == "sekretaris" and own.startswith("sekretaris "):
        return True
    added = typed.removeprefix(f"{own} ")
    return added != typed and set(added.split()) <= tempat


_KEPALA_BERLEBIH = re.compile(
    r"^kepala (?=kepala |sekretaris |camat |lurah |panewu |mantri )|(?<=^kepala distrik )distrik "
)


def _kunci(office: str) -> str:
    """The key of an office, without a word `Kepala` too many."""
    return _KEPALA_BERLEBIH.sub("", kunci_jabatan(office))


_PERJANJIAN = re.compile(
    r"(?<!\w)(?:perjanjian|kontrak|kesepakatan|disepakati|(?:di|me)(?:tanda|nanda)tangani)(?!\w)",
    re.IGNORECASE,
)
_ANTARA = re.compile(r"(?<!\w)antara\s+(?P<pihak>.+)", re.IGNORECASE)
_PENGHUBUNG = re.compile(r"\s+(?:dengan|dan|serta)\s+", re.IGNORECASE)


def pihak_sama(kalimat: str) -> tuple[str, str] | None:
    """The two parties of an agreement where both are one office, as written; else None."""
    text = bersih(kalimat)
    found = _ANTARA.search(text)
    if found is None or not _PERJANJIAN.search(text):
        return None
    parties = found["pihak"]
    for link in _PENGHUBUNG.finditer(parties):
        first = _jabatan_di_awal(parties[: link.start()])
        second = _jabatan_di_awal(parties[link.end() :])
        if first and second and _satu_orang(first, second):
            return first, second
    return None


def _satu_orang(first: str, second: str) -> bool:
    """Whether two offices are one; `Camat` or `Kepala Distrik` alone is any of them.

    Two heads of one place are one person by whatever name: `Camat X` and `Panewu X`. A lurah is the
    camat's subordinate, and no other head is a lurah.
    """
    if _kunci(first) == _kunci(second):
        return True
    one, other = kepala_wilayah(_kunci(first)), kepala_wilayah(_kunci(second))
    if one is None or other is None:
        return False
    if (one.sebutan == "lurah") != (other.sebutan == "lurah"):
        return False
    return one.tempat == other.tempat or not (one.tempat and other.tempat)
