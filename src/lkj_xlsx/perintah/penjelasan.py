"""The catalogue of rules in, the text that `explain` prints and the documentation repeats out."""

from __future__ import annotations

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.teks import terdekat
from lkj_xlsx.rules import ATURAN
from lkj_xlsx.temuan import Aturan

KELUARGA: dict[str, str] = {
    "LKJ0": "isian workbook",
    "LKJ1": "pejabat",
    "LKJ2": "periode dan tanggal",
    "LKJ3": "perjanjian kinerja",
    "LKJ4": "capaian kinerja",
    "LKJ5": "anggaran",
    "LKJ6": "strategi",
    "LKJ7": "kalimat laporan",
    "LKJ8": "naskah laporan",
}
_PANJANG_KELUARGA = 4


def daftar_aturan() -> str:
    """Every rule on a line, by family."""
    lines: list[str] = []
    family = ""
    for one in ATURAN:
        if one.kode[:_PANJANG_KELUARGA] != family:
            family = one.kode[:_PANJANG_KELUARGA]
            lines += ["", f"{family}: {KELUARGA[family]}"]
        lines.append(f"  {one.kode}  {one.tingkat:<10}  {one.nama}")
    lines += ["", "Penjelasan satu aturan: lkj-xlsx explain LKJ504"]
    return "\n".join(lines[1:])


def jelaskan_aturan(kode: str) -> str:
    """One rule whole; Kegagalan with the nearest one for a code or name that is none."""
    wanted = kode.strip().upper()
    for one in ATURAN:
        if wanted in {one.kode, one.kode.removeprefix("LKJ"), one.nama.upper()}:
            return _penjelasan(one)
    near = terdekat(wanted, [name for one in ATURAN for name in (one.kode, one.nama)])
    hint = f" Maksud Anda {near}?" if near else ""
    raise Kegagalan(f'Aturan "{kode}" tidak ada.{hint} Daftar aturan: lkj-xlsx explain')


def _penjelasan(aturan: Aturan) -> str:
    example = "\n".join(f"    {line}" for line in aturan.contoh.splitlines())
    return "\n".join(
        [
            f"{aturan.kode} {aturan.nama} ({aturan.tingkat})",
            "",
            f"Mengapa    {aturan.mengapa}",
            "",
            "Contoh yang ditemukan aturan ini:",
            "",
            example,
            "",
            f"Perbaikan  {aturan.perbaikan}",
        ]
    )
