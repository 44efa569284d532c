"""A count of findings: numbers, words, and the worst that still counts."""

from __future__ import annotations

import pytest

from lkj_xlsx.temuan import Status, Temuan, Tingkat
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.warna import BERSIH, DIKECUALIKAN, WARNA

G, P, C = Tingkat


def _temuan(tingkat: Tingkat, *, diam: bool = False) -> Temuan:
    status = Status.DIKECUALIKAN if diam else Status.AKTIF
    return Temuan("LKJ999", "contoh", tingkat, "Camat", (), "Salah.", "Betulkan.", status)


def test_yang_dikecualikan_dihitung_tersendiri() -> None:
    found = [_temuan(G), _temuan(G), _temuan(C), _temuan(G, diam=True), _temuan(P, diam=True)]
    count = Hitungan.dari(found)
    assert count == Hitungan(2, 0, 1, 2, 1)
    assert count.menurut_tingkat == {G: 2, P: 0, C: 1}
    assert count.aktif == 3
    assert count.yang_ada == "2 galat, 1 catatan"
    assert count.ringkas == "2 galat, 0 peringatan, 1 catatan (2 dikecualikan)"
    assert count.lengkap == (
        "2 galat, 0 peringatan, 1 catatan; dikecualikan 2, di antaranya 1 galat"
    )


def test_tanpa_temuan() -> None:
    none = Hitungan.dari([])
    assert (none.ringkas, none.yang_ada) == ("tidak ada temuan", "")
    assert none.lengkap == "0 galat, 0 peringatan, 0 catatan"
    silent = Hitungan.dari([_temuan(G, diam=True)])
    assert silent.ringkas == "tidak ada temuan (1 dikecualikan)"


@pytest.mark.parametrize(
    ("temuan", "terburuk"),
    [
        ([_temuan(C), _temuan(G), _temuan(P)], G),
        ([_temuan(C), _temuan(P), _temuan(G, diam=True)], P),
        ([_temuan(C)], C),
        ([_temuan(G, diam=True)], None),
    ],
)
def test_terburuk_yang_masih_berlaku(temuan: list[Temuan], terburuk: Tingkat | None) -> None:
    assert Hitungan.dari(temuan).terburuk is terburuk


def test_setiap_tingkat_berwarna_sendiri() -> None:
    assert list(WARNA) == list(Tingkat)
    colours = [*WARNA.values(), DIKECUALIKAN, BERSIH]
    for kind in zip(*colours, strict=True):
        assert len(set(kind)) == len(colours)
