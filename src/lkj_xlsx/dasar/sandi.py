"""Values of declared types in, JSON out, and back: what comes back is exactly what went in, or a ValueError.

No pickle: a file that somebody else wrote can be refused, and can do nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

_T = TypeVar("_T")
_Ubah = Callable[[Any], Any]
_PECAHAN = re.compile(r"-?[0-9]+/[1-9][0-9]*")
_DESIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:E[-+][0-9]{1,3})?")


class Sandi(NamedTuple):
    """How the values of one type become JSON, and how they come back."""

    ke_json: _Ubah
    dari_json: _Ubah


def ke_json(nilai: object) -> Any:
    """A dataclass as a JSON object of its fields, its values by the types that it declares."""
    kind: Any = type(nilai)
    return sandi(kind).ke_json(nilai)


def dari_json(tipe: type[_T], nilai: Any) -> _T:
    """The dataclass that the object was made of; ValueError where it was made of anything else."""
    kind: Any = tipe
    found: _T = sandi(kind).dari_json(nilai)
    return found


def tulisan_json(nilai: Any) -> bytes:
    """JSON in its one writing: the same value is always the same bytes."""
    return json.dumps(nilai, ensure_ascii=True, separators=(",", ":")).encode()


@lru_cache(None)
def sandi(tipe: Any) -> Sandi:
    """The code of a type; TypeError for one that has none."""
    if tipe in _POLOS:
        return Sandi(_sama, _hanya(tipe))
    if tipe in _TEKS:
        return _TEKS[tipe]
    if get_origin(tipe) in (Union, UnionType):
        return _pilihan(get_args(tipe))
    if get_origin(tipe) in (tuple, Sequence):
        return _deret(*get_args(tipe), *([...] if get_origin(tipe) is Sequence else []))
    if isinstance(tipe, type) and issubclass(tipe, Enum):
        return Sandi(lambda one: one.value, tipe)
    if is_dataclass(tipe):
        return _catatan(tipe)
    raise TypeError(f"no code for {tipe}")


def _sama(nilai: Any) -> Any:
    return nilai


def _hanya(tipe: type) -> _Ubah:
    def kembali(nilai: Any) -> Any:
        if type(nilai) is not tipe:
            raise ValueError(f"not a {tipe.__name__}")
        return nilai

    return kembali


def _tertulis(pola: re.Pattern[str], buat: Callable[[str], object]) -> _Ubah:
    def kembali(nilai: Any) -> Any:
        if type(nilai) is not str or not pola.fullmatch(nilai):
            raise ValueError("not in the writing of its type")
        return buat(nilai)

    return kembali


_POLOS = (str, int, bool, NoneType)
_TEKS = {
    Fraction: Sandi(
        lambda one: f"{one.numerator}/{one.denominator}", _tertulis(_PECAHAN, Fraction)
    ),
    Decimal: Sandi(str, _tertulis(_DESIMAL, Decimal)),
    date: Sandi(date.isoformat, _tertulis(re.compile(r"\d{4}-\d\d-\d\d"), date.fromisoformat)),
    Path: Sandi(Path.as_posix, _tertulis(re.compile(r"[^\0]*", re.DOTALL), Path)),
}


def _deret(*bagian: Any) -> Sandi:
    """`tuple[X, ...]`, as which a sequence comes back too, or a tuple of a fixed length."""
    if len(bagian) == 2 and bagian[1] is Ellipsis:  # noqa: PLR2004 - the type and the dots
        go, back = sandi(bagian[0])
        return Sandi(
            lambda some: [go(one) for one in some],
            lambda some: tuple([back(one) for one in _daftar(some)]),
        )
    codes = [sandi(one) for one in bagian]
    return Sandi(
        lambda some: [code.ke_json(one) for code, one in zip(codes, some, strict=True)],
        lambda some: tuple(
            code.dari_json(one) for code, one in zip(codes, _daftar(some), strict=True)
        ),
    )


def _daftar(nilai: Any) -> list[Any]:
    if type(nilai) is not list:
        raise ValueError("not a list")
    return nilai


def _pilihan(bagian: tuple[Any, ...]) -> Sandi:
    """One of several types: plain values as they are, of all others but one kind by its name."""
    plain = {one for one in bagian if one in _POLOS}
    others = {one: sandi(one) for one in bagian if one not in plain}
    if len(others) == 1 and plain == {NoneType}:
        ((go, back),) = others.values()
        return Sandi(
            lambda one: None if one is None else go(one),
            lambda one: None if one is None else back(one),
        )
    named = {one.__name__: code for one, code in others.items()}

    def pergi(nilai: Any) -> Any:
        kind = type(nilai)
        return nilai if kind in plain else {kind.__name__: others[kind].ke_json(nilai)}

    def kembali(nilai: Any) -> Any:
        if type(nilai) in plain:
            return nilai
        if type(nilai) is not dict or len(nilai) != 1 or not nilai.keys() <= named.keys():
            raise ValueError("none of the types")
        ((name, value),) = nilai.items()
        return named[name].dari_json(value)

    return Sandi(pergi, kembali)


def _catatan(tipe: Any) -> Sandi:
    """A dataclass; its object has each of its fields and no other."""
    hints = get_type_hints(tipe)
    codes = {one.name: sandi(hints[one.name]) for one in fields(tipe)}

    def pergi(nilai: Any) -> Any:
        return {name: code.ke_json(getattr(nilai, name)) for name, code in codes.items()}

    def kembali(nilai: Any) -> Any:
        if type(nilai) is not dict or nilai.keys() != codes.keys():
            raise ValueError(f"not the fields of {tipe.__name__}")
        return tipe(**{name: code.dari_json(nilai[name]) for name, code in codes.items()})

    return Sandi(pergi, kembali)
