"""The command as the system starts it: what was typed in, the exit status out."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from lkj_xlsx.proses.pemulung import jarang_memulung


def jalankan() -> NoReturn:
    """Run the command and leave at once.

    Python would go through all modules again and again while it loads them, and at the end take every
    workbook in memory apart, cell by cell, for nothing. numpy would start a thread for each processor,
    for linear algebra that nobody here needs; who has set a number keeps it, and workers inherit it.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        with jarang_memulung():
            from lkj_xlsx.perintah.cli import main

            main()
    except SystemExit as end:
        status = end.code
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status if isinstance(status, int) else 1)


if __name__ == "__main__":
    jalankan()
