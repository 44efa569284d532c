"""A module's source in, its mutants out: the same source with one thing turned round, each described."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

BATAS_AMBANG = 20
"""A constant of a module from here on is a threshold or a length: one more or less changes too little."""
GESER_AMBANG = 5

_BANDING: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_HITUNG: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
}
_PASANGAN = {"min": "max", "max": "min", "any": "all", "all": "any"}
_KOSONG = {"str": "''", "tuple": "()", "list": "[]", "dict": "{}", "Mapping": "{}", "set": "set()"}
_TAK_DIUBAH = {"annotation", "returns", "decorator_list", "type_params", "bases", "pattern"}


@dataclass(frozen=True, slots=True)
class Mutan:
    """One change: where it is, what stood there, what stands there now."""

    modul: str
    """The module's path below the package: `hitung/jumlah.py`."""
    fungsi: str
    """Where in the module: `JumlahBiaya.sisa`; a name at the module's top is given as it is."""
    baris: int
    rentang: range
    """Lines of the statement, or of its head, that is run where the change is."""
    lingkup: range
    """Lines of the function around it; none at a module's top."""
    dari: str
    jadi: str
    nomor: int
    """Its place among all mutants of the module."""

    def __str__(self) -> str:
        return f"{self.modul}:{self.baris} {self.fungsi}: {self.dari} -> {self.jadi}"

    @property
    def kunci(self) -> tuple[str, str, str]:
        """What names it although lines move."""
        return self.modul, self.fungsi, f"{self.dari} -> {self.jadi}"


@dataclass(frozen=True, slots=True)
class _Letak:
    """What surrounds a node: the names that lead to it, the statement that it is a part of."""

    nama: tuple[str, ...] = ()
    rentang: range = range(0)
    lingkup: range = range(0)
    hasil: str = ""
    """What the function returns, as annotated."""


@dataclass(frozen=True, slots=True)
class _Tempat:
    """A node at its place in its parent."""

    induk: ast.AST
    bidang: str
    urutan: int | None
    isi: ast.AST
    sekitar: ast.AST
    """What tells it from its like: the parent, of a place in a sequence the expression around that."""

    def taruh(self, node: ast.AST) -> None:
        if self.urutan is None:
            setattr(self.induk, self.bidang, node)
        else:
            getattr(self.induk, self.bidang)[self.urutan] = node


def mutan(modul: str, sumber: str) -> list[Mutan]:
    """Every mutant of a module, in the order of its source."""
    return [
        Mutan(
            modul,
            ".".join(where.nama),
            getattr(place.isi, "lineno", where.rentang.start),
            where.rentang,
            where.lingkup,
            *_ringkas(place, other),
            number,
        )
        for number, (place, where, other) in enumerate(_perubahan(ast.parse(sumber)))
    ]


def diubah(sumber: str, nomor: int) -> str:
    """The module with the change of that number."""
    tree = ast.parse(sumber)
    place, _, other = next(islice(_perubahan(tree), nomor, None))
    place.taruh(other)
    return ast.unparse(ast.fix_missing_locations(tree))


def _perubahan(tree: ast.Module) -> Iterator[tuple[_Tempat, _Letak, ast.expr]]:
    for place, where in list(_jalan(tree, _Letak())):
        for other in _pengganti(place, where):
            yield place, where, other


def _ringkas(place: _Tempat, other: ast.expr) -> tuple[str, str]:
    """What stood there and what stands there now; a constant with what it is a part of."""
    whole = isinstance(place.isi, ast.Constant) and isinstance(place.induk, ast.expr)
    before = _teks_node(place.sekitar if whole else place.isi)
    place.taruh(other)
    after = _teks_node(place.sekitar if whole else other)
    place.taruh(place.isi)
    return before, after


def _teks_node(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())


def _jalan(
    node: ast.AST, where: _Letak, luar: ast.AST | None = None
) -> Iterator[tuple[_Tempat, _Letak]]:
    """Every expression that may be changed, outermost first."""
    around = luar if isinstance(node, ast.Subscript) and isinstance(luar, ast.Attribute) else node
    for field, value in ast.iter_fields(node):
        if field in _TAK_DIUBAH or (field == "keywords" and isinstance(node, ast.ClassDef)):
            continue
        children = value if isinstance(value, list) else [value]
        for index, child in enumerate(children):
            if not isinstance(child, ast.AST) or _dilewati(child):
                continue
            inside = _di_dalam(child, where)
            if isinstance(child, ast.expr):
                place = index if isinstance(value, list) else None
                yield _Tempat(node, field, place, child, around), inside
            yield from _jalan(child, inside, node)


def _dilewati(node: ast.AST) -> bool:
    """Imports, `__all__`, patterns of words, and what only the type checker reads."""
    if isinstance(node, ast.Assign):
        return any(isinstance(one, ast.Name) and one.id == "__all__" for one in node.targets)
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) in {"re.compile", "cast", "assert_never"}
    return isinstance(node, ast.Import | ast.ImportFrom | ast.Assert)


def _di_dalam(node: ast.AST, where: _Letak) -> _Letak:
    if isinstance(node, ast.FunctionDef):
        result = ast.unparse(node.returns) if node.returns else ""
        lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
        return _Letak((*where.nama, node.name), lines, lines, result)
    if isinstance(node, ast.ClassDef):
        return _Letak((*where.nama, node.name))
    if not isinstance(node, ast.stmt):
        return where
    body = getattr(node, "body", None) or getattr(node, "cases", None)
    end = node.end_lineno or node.lineno
    if body:
        first = body[0].pattern if isinstance(body[0], ast.match_case) else body[0]
        end = max(node.lineno, first.lineno - 1)
    names = where.nama if where.lingkup else (*where.nama, *_sasaran(node))
    return replace(where, nama=names, rentang=range(node.lineno, end + 1))


def _sasaran(node: ast.stmt) -> tuple[str, ...]:
    """The names that a statement at the top of a module or class gives a value."""
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return tuple(one.id for one in targets if isinstance(one, ast.Name))


def _pengganti(place: _Tempat, where: _Letak) -> Iterator[ast.expr]:
    """What may stand in a node's place; never the same twice."""
    seen = {ast.dump(place.isi)}
    for one in (*_isi(place.isi, where), *_peran(place, where)):
        if ast.dump(one) not in seen:
            seen.add(ast.dump(one))
            yield one


def _isi(node: ast.AST, where: _Letak) -> Iterator[ast.expr]:
    """Changes that the node itself offers."""
    match node:
        case ast.Compare(left, ops, comparators):
            for index, op in enumerate(ops):
                for other in _BANDING[type(op)]:
                    yield ast.Compare(left, [*ops[:index], other(), *ops[index + 1 :]], comparators)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.Not() | ast.USub(), operand) if not isinstance(operand, ast.Constant):
            yield operand
        case ast.BinOp():
            yield from _hitungan(node)
        case ast.Call(ast.Name(name), arguments, keywords):
            yield from (ast.Call(*one, keywords) for one in _panggilan(name, arguments))
        case ast.Constant(int(value)) if not isinstance(value, bool):
            step = GESER_AMBANG if not where.lingkup and value >= BATAS_AMBANG else 1
            yield ast.Constant(value + step)
            yield ast.Constant(value - step)


def _panggilan(name: str, arguments: list[ast.expr]) -> Iterator[tuple[ast.expr, list[ast.expr]]]:
    if name in _PASANGAN:
        yield ast.Name(_PASANGAN[name]), arguments
    if name == "Fraction" and len(arguments) > 1:
        yield ast.Name(name), arguments[::-1]


def _hitungan(node: ast.BinOp) -> Iterator[ast.expr]:
    """Plus for minus and the like, a ratio turned over; texts are joined, not added up."""
    left, op, right = node.left, node.op, node.right
    if _teks(left) or _teks(right):
        return
    if type(op) in _HITUNG:
        yield ast.BinOp(left, _HITUNG[type(op)](), right)
    if isinstance(op, ast.Div):
        yield ast.BinOp(right, op, left)
        yield ast.BinOp(left, ast.Mult(), right)


def _teks(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def _peran(place: _Tempat, where: _Letak) -> Iterator[ast.expr]:
    """Changes that the node's place offers: a condition is forced, a result is emptied."""
    if place.bidang in {"test", "ifs", "guard"}:
        yield ast.Constant(True)
        yield ast.Constant(False)
    if isinstance(place.induk, ast.Return) and not _kosong(place.isi):
        if where.hasil == "bool":
            yield ast.Constant(True)
            yield ast.Constant(False)
        else:
            empty = _KOSONG.get(where.hasil.split("[")[0], "None")
            yield ast.parse(empty, mode="eval").body


def _kosong(node: ast.AST) -> bool:
    return ast.unparse(node) in {"None", "''", "()", "[]", "{}", "set()"}
