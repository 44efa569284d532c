"""A folder in, the same folder open on the screen, if the system has a way to show it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_SABAR = 3
"""Seconds in which an opener that cannot open anything says so."""


def buka_folder(folder: Path) -> bool:
    """Show a folder in the system's file manager; False where that cannot be done."""
    place = folder.resolve()
    try:
        if sys.platform == "win32":
            os.startfile(place)  # noqa: S606 - a folder that we made
            return True
        return _terbuka("open" if sys.platform == "darwin" else "xdg-open", place)
    except OSError:
        return False


def _terbuka(opener: str, folder: Path) -> bool:
    """Whether the opener could; it is there on servers, too, and fails there without a screen.

    Nothing typed reaches it: for want of a file manager it may try a browser in this terminal.
    """
    started = subprocess.Popen(  # noqa: S603 - a folder that we made
        [opener, str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return started.wait(_SABAR) == 0
    except subprocess.TimeoutExpired:
        # It stays for as long as its window does.
        return True
