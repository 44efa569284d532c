"""The colours of the template: where they stand, and what they tell."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lkj_xlsx.tampil.lembar import Gaya


@dataclass(frozen=True, slots=True)
class Tanda:
    """A colour: what it is called, what it tells, and what it looks like."""

    nama: str
    arti: str
    isian: str
    warna: str = ""
    tebal: bool = False

    def pada(self, gaya: Gaya) -> Gaya:
        """Looks with this colour over them."""
        return replace(
            gaya,
            isian=self.isian,
            warna=self.warna or gaya.warna,
            tebal=self.tebal or gaya.tebal,
        )


KEPALA_WAJIB = Tanda(
    "Judul kolom biru tua",
    "Kolom wajib diisi di setiap baris yang dipakai.",
    isian="#1F4E78", warna="#FFFFFF", tebal=True,
)  # fmt: skip
KEPALA_BOLEH = Tanda(
    "Judul kolom biru muda",
    "Kolom boleh dikosongkan.",
    isian="#DDEBF7", warna="#1F3864", tebal=True,
)  # fmt: skip
KEPALA_TRIWULAN = Tanda(
    "Judul kolom hijau",
    "Kolom TW dari triwulan yang dilaporkan: kolom inilah yang diisi sekarang.",
    isian="#548235", warna="#FFFFFF", tebal=True,
)  # fmt: skip
CONTOH = Tanda(
    "Baris abu-abu",
    "Baris contoh dari templat: dilewati selama tidak satu selnya pun diubah. Timpa seluruh barisnya "
    "dengan isi kantor, atau hapus barisnya.",
    isian="#F2F2F2", warna="#7F7F7F",
)  # fmt: skip
KURANG = Tanda(
    "Sel jingga",
    "Isian wajib yang masih kosong di baris yang sudah mulai diisi.",
    isian="#F4B183",
)
BELUM = Tanda(
    "Sel kuning",
    "Realisasi kinerja triwulan yang dilaporkan belum diisi.",
    isian="#FFF2CC",
)
SALAH = Tanda(
    "Sel merah",
    "Isian keliru: NIP bukan 18 angka, realisasi anggaran di atas pagu, No yang tidak ada di sheet "
    "PK untuk jabatan itu, Kode dan No Indikator yang diubah Excel menjadi angka atau jam, atau isi baris "
    "contoh yang tertinggal.",
    isian="#FFB3B3", warna="#9C0006", tebal=True,
)  # fmt: skip
LEGENDA = (KEPALA_WAJIB, KEPALA_BOLEH, KEPALA_TRIWULAN, CONTOH, KURANG, BELUM, SALAH)
