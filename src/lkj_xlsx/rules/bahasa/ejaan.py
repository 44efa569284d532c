"""A text in, the words in it that are misspelt and how they are spelt out.

Only what is wrong wherever it stands: no abbreviation, no name, no word that is merely not liked.
The standard forms are those of the Kamus Besar Bahasa Indonesia.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lkj_xlsx.dasar.waktu import sebutan_triwulan

EJAAN_BAKU: dict[str, str] = {
    "presentase": "persentase", "prosentase": "persentase", "persentasi": "persentase",
    "persentse": "persentase", "pesentase": "persentase", "persetase": "persentase",
    "faslitasi": "fasilitasi", "fasiltasi": "fasilitasi", "fasilitsi": "fasilitasi",
    "fasiitasi": "fasilitasi", "fasilitasii": "fasilitasi",
    "kordinasi": "koordinasi", "koordiansi": "koordinasi", "koodinasi": "koordinasi",
    "koordinsi": "koordinasi", "koordinasii": "koordinasi",
    "ketentraman": "ketenteraman", "ketertban": "ketertiban", "ketertibn": "ketertiban",
    "peggandaan": "penggandaan", "pengandaan": "penggandaan", "penggadaan": "penggandaan",
    "baang": "barang", "barag": "barang", "cetkan": "cetakan",
    "terpeliharannya": "terpeliharanya", "terpenuhiya": "terpenuhinya",
    "terfasilitasnya": "terfasilitasinya", "tersediannya": "tersedianya",
    "terlaksanannya": "terlaksananya", "tersusunya": "tersusunnya",
    "terselengaranya": "terselenggaranya", "tercapainnya": "tercapainya",
    "meningkatya": "meningkatnya", "mandata": "mendata",
    "penyelengaraan": "penyelenggaraan", "penyelanggaraan": "penyelenggaraan",
    "penyelengggaraan": "penyelenggaraan", "penyelenggaran": "penyelenggaraan",
    "pelaksanan": "pelaksanaan", "pelakasanaan": "pelaksanaan", "pelaksaan": "pelaksanaan",
    "pemerintahn": "pemerintahan", "pemeritahan": "pemerintahan", "pemerinthan": "pemerintahan",
    "pemberdayan": "pemberdayaan", "pemberdyaan": "pemberdayaan",
    "masyarkat": "masyarakat", "masayarakat": "masyarakat", "masarakat": "masyarakat",
    "masyarakt": "masyarakat", "kecmatan": "kecamatan", "kecamtan": "kecamatan",
    "kelurahn": "kelurahan", "kegitan": "kegiatan", "kegiatn": "kegiatan", "kegaitan": "kegiatan",
    "adminstrasi": "administrasi", "administasi": "administrasi", "admnistrasi": "administrasi",
    "administrsi": "administrasi", "adminitrasi": "administrasi",
    "anggran": "anggaran", "angaran": "anggaran", "keuanagan": "keuangan", "keungan": "keuangan",
    "perancanaan": "perencanaan", "perencanan": "perencanaan", "penganggran": "penganggaran",
    "pengawsan": "pengawasan", "pegawasan": "pengawasan", "pembinan": "pembinaan",
    "pemeliharan": "pemeliharaan", "pengadan": "pengadaan", "penyedian": "penyediaan",
    "pelayananan": "pelayanan", "pelaynan": "pelayanan", "pelayana": "pelayanan",
    "peningkatkan": "peningkatan", "penyusunanan": "penyusunan", "peyusunan": "penyusunan",
    "kepegawian": "kepegawaian",
    "indiaktor": "indikator", "indikataor": "indikator", "indikatr": "indikator",
    "lapoan": "laporan", "laporaan": "laporan", "laproan": "laporan",
    "dokumem": "dokumen", "dokumne": "dokumen", "dukumen": "dokumen",
    "evalusi": "evaluasi", "evalusai": "evaluasi", "evauasi": "evaluasi",
    "rekomedasi": "rekomendasi", "rekomendsi": "rekomendasi",
    "realiasi": "realisasi", "relisasi": "realisasi", "realisai": "realisasi",
    "akuntabilias": "akuntabilitas", "akuntablitas": "akuntabilitas",
    "capain": "capaian", "pencapain": "pencapaian", "kinrja": "kinerja", "kenerja": "kinerja",
    "trwilan": "triwulan", "triwualn": "triwulan", "triwuan": "triwulan", "triwlan": "triwulan",
    "kwartal": "kuartal", "kwalitas": "kualitas", "kwantitas": "kuantitas",
    "kwitansi": "kuitansi", "kuisioner": "kuesioner", "kwesioner": "kuesioner",
    "kuosioner": "kuesioner", "efektifitas": "efektivitas", "aktifitas": "aktivitas",
    "produktifitas": "produktivitas", "kreatifitas": "kreativitas", "obyektif": "objektif",
    "obyek": "objek", "subyek": "subjek", "jadual": "jadwal", "sistim": "sistem",
    "managemen": "manajemen", "manejemen": "manajemen", "analisa": "analisis",
    "ijin": "izin", "perijinan": "perizinan", "resiko": "risiko", "praktek": "praktik",
    "tehnis": "teknis", "tehnik": "teknik", "propinsi": "provinsi", "karna": "karena",
    "dikarnakan": "dikarenakan", "himbauan": "imbauan", "menghimbau": "mengimbau",
    "merubah": "mengubah", "dirubah": "diubah", "hakekat": "hakikat", "perduli": "peduli",
    "standart": "standar", "standarisasi": "standardisasi", "detil": "detail",
    "hirarki": "hierarki", "pebruari": "Februari", "nopember": "November",
    "dessember": "Desember", "desembar": "Desember",
    "diatas": "di atas", "dibawah": "di bawah", "didalam": "di dalam", "diluar": "di luar",
    "disamping": "di samping", "diantara": "di antara", "dimana": "di mana",
    "terimakasih": "terima kasih",
}  # fmt: skip
"""Misspelt words and the standard ones, in small letters but for names."""

_KATA = re.compile(r"[^\W\d_]+")
_UNGKAPAN = (
    (re.compile(r"\bmurenbang", re.IGNORECASE), "musrenbang"),
    (re.compile(r"\bkurung(?= waktu\b)", re.IGNORECASE), "kurun"),
    (
        re.compile(r"\bdi (?=(?:laksanakan|karenakan|sediakan|tetapkan|capai)\b)", re.IGNORECASE),
        "di",
    ),
)
"""What a single word does not tell: the beginning of a compound, a word beside another."""
_KATA_TRIWULAN = frozenset(
    {"triwulan", "triwulanan", "tribulan", "tribulanan", "kuartal", "kuartalan", "tw"}
)


@lru_cache(2**12)
def salah_eja(text: str) -> tuple[tuple[str, str], ...]:
    """Each misspelt word as written, and as it is spelt; once, in the order of the text."""
    found: dict[int, tuple[str, str]] = {}
    for word in _KATA.finditer(text):
        if word[0].casefold() in EJAAN_BAKU:
            found[word.start()] = (word[0], _seperti(word[0], EJAAN_BAKU[word[0].casefold()]))
    for phrase, proper in _UNGKAPAN:
        for part in phrase.finditer(text):
            rest = _KATA.match(text, part.end())
            tail = rest[0] if rest else ""
            found[part.start()] = (part[0] + tail, _seperti(part[0], proper) + tail)
    for mention in sebutan_triwulan(text):
        word_of = mention.kata.replace("-", "").replace(" ", "")
        if word_of.casefold() not in _KATA_TRIWULAN:
            found.setdefault(mention.awal, (mention.kata, _seperti(mention.kata, "triwulan")))
    return tuple(dict.fromkeys(found[place] for place in sorted(found)))


def _seperti(written: str, proper: str) -> str:
    """The standard form in capitals as the written one is."""
    if len(written) > 1 and written.isupper():
        return proper.upper()
    return proper[0].upper() + proper[1:] if written[0].isupper() else proper
