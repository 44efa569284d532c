"""Results as they come in, the same results out, with a progress bar where somebody is watching."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

_T = TypeVar("_T")


def dengan_kemajuan(hasil: Iterable[_T], banyak: int) -> Iterator[_T]:
    """Pass the results on; a batch on a terminal shows how many are done and the time left."""
    if banyak < 2 or not sys.stderr.isatty():  # noqa: PLR2004 - one is no batch
        yield from hasil
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    bar = Progress(
        TextColumn("Memproses"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("sisa"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=sys.stdout.isatty(),
    )
    with bar:
        task = bar.add_task("", total=banyak)
        for one in hasil:
            yield one
            bar.advance(task)
