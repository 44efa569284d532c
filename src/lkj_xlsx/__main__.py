"""`python -m lkj_xlsx`: the same commands, where the folder of `lkj-xlsx` is not on the path."""

from __future__ import annotations

from lkj_xlsx.cli import main

if __name__ == "__main__":
    main()
