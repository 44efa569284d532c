"""The script of mutants: what it changes, what it leaves alone, and that its exceptions still exist."""

from __future__ import annotations

import pytest

from mutan import SETARA, usang
from mutan_ubah import diubah, mutan
from mutan_uji import Uji, pilih


def perubahan(sumber: str) -> set[str]:
    return {f"{one.dari} -> {one.jadi}" for one in mutan("modul.py", sumber)}


@pytest.mark.parametrize(
    ("sumber", "ada"),
    [
        ("def f(a):\n    g(a < 3)", {"a < 3 -> a <= 3", "a < 3 -> a >= 3", "a < 3 -> a < 4"}),
        ("def f(a, b):\n    g(a + b)", {"a + b -> a - b"}),
        ("def f(a, b):\n    g(a / b)", {"a / b -> b / a", "a / b -> a * b"}),
        ("def f(a, b):\n    g(a and b)", {"a and b -> a or b"}),
        ("def f(a):\n    g(not a)", {"not a -> a"}),
        ("def f(a):\n    g(max(a))", {"max(a) -> min(a)"}),
        ("def f(a, b):\n    g(Fraction(a, b))", {"Fraction(a, b) -> Fraction(b, a)"}),
        ("def f(a):\n    if a: g()", {"a -> True", "a -> False"}),
        ("def f(a) -> str:\n    return a", {"a -> ''"}),
        ("def f(a) -> bool:\n    return a", {"a -> True", "a -> False"}),
        ("def f(a) -> tuple[int, ...]:\n    return a", {"a -> ()"}),
        ("def f(a):\n    return a", {"a -> None"}),
        ("AMBANG: Final = 75", {"75 -> 80", "75 -> 70"}),
    ],
)
def test_what_is_changed(sumber: str, ada: set[str]) -> None:
    assert ada <= perubahan(sumber)


@pytest.mark.parametrize(
    "sumber",
    [
        'def f():\n    """Not 1 < 2."""',
        '__all__ = ["a", "b"]',
        "from a import b",
        'POLA = re.compile("a{1,2}", 2)',
        "def f(a: Literal[1]) -> Literal[2]: ...",
        "def f(a):\n    g('a' + f'{a}')",
        "def f():\n    return None",
        "@lru_cache(5)\ndef f(): ...",
    ],
)
def test_what_is_left_alone(sumber: str) -> None:
    """Texts, what only type checkers read, patterns of words, and results that are empty already."""
    assert perubahan(sumber) == set()


def test_a_mutant_is_the_module_with_one_change() -> None:
    """The same number gives the same, and the names around it lead to it."""
    source = "class A:\n    batas = 3\n    def f(self, a):\n        return a < self.batas\n"
    found = mutan("modul.py", source)
    assert {one.fungsi for one in found} == {"A.batas", "A.f"}
    for one in found:
        changed = diubah(source, one.nomor)
        assert changed != source
        assert one.jadi in changed
    boundary = next(one for one in found if one.jadi == "a <= self.batas")
    assert (boundary.baris, list(boundary.rentang), list(boundary.lingkup)) == (4, [4], [3, 4])
    assert boundary.kunci == ("modul.py", "A.f", "a < self.batas -> a <= self.batas")


def test_tests_that_run_more_of_a_function_are_tried_first_and_one_of_each_kind() -> None:
    one = next(
        one
        for one in mutan("modul.py", "def f(a):\n    if a < 3:\n        g()\n        h()\n")
        if one.jadi == "a <= 3"
    )

    def uji(name: str, seconds: float, *lines: int) -> Uji:
        return Uji(name, seconds, {"modul.py": sum(1 << line for line in lines)})

    tests = [
        uji("lain", 0.1, 9),
        uji("sedikit", 0.1, 2),
        uji("sedikit lambat", 0.3, 2),
        uji("banyak lambat", 0.9, 2, 3, 4),
        uji("banyak", 0.5, 2, 3, 4),
    ]
    chosen = [one.nama for one in pilih(tests, one, 9)]
    assert chosen == ["banyak", "sedikit", "banyak lambat", "sedikit lambat"]
    assert len(pilih(tests, one, 1)) == 1


def test_every_exception_has_its_reason_and_an_old_one_is_told() -> None:
    """None of them answers to a module without mutants."""
    assert all(SETARA.values())
    assert usang([]) == sorted(SETARA)
    known = mutan("modul.py", "def f(a):\n    return a\n")
    assert usang(known) == sorted(SETARA)
