"""A folder in, the same folder open on the screen, if the system has a way to show it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def buka_folder(folder: Path) -> bool:
    """Show a folder in the system's file manager; False where that cannot be done."""
    try:
        if sys.platform == "win32":
            os.startfile(folder)  # noqa: S606 - a folder that we made
        else:
            opener = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.Popen(  # noqa: S603 - a folder that we made
                [opener, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
    except OSError:
        return False
    return True
