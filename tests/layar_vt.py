"""A command and a width in, the lines that a terminal of that width shows at the end out."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path

_URUTAN = re.compile(r"\x1b\[([?\d;]*)([A-Za-z])|([\r\n])|([^\x1b\r\n]+)")
_BARIS = 500


class LayarVt:
    """As much of a terminal as our output needs: it has no last row."""

    def __init__(self, lebar: int) -> None:
        self.lebar = lebar
        self.baris: list[list[str]] = [[]]
        self.y = self.x = 0

    def terima(self, text: str) -> None:
        at = 0
        while at < len(text):
            found = _URUTAN.match(text, at)
            assert found, f"an unknown sequence: {text[at : at + 12]!r}"
            at = found.end()
            number, command, control, words = found.groups()
            if command:
                self._perintah(command, number)
            elif control == "\r":
                self.x = 0
            elif control == "\n":
                self._turun()
            else:
                self._tulis(words)

    @property
    def teks(self) -> list[str]:
        return ["".join(line).rstrip() for line in self.baris]

    def _perintah(self, command: str, number: str) -> None:
        assert command in "AKmhl", f"an unknown sequence: {command}"
        if command == "A":
            self.y = max(0, self.y - int(number or 1))
        elif command == "K":
            kept = [] if number == "2" else self.baris[self.y][: self.x]
            self.baris[self.y] = kept

    def _turun(self) -> None:
        self.y += 1
        if self.y == len(self.baris):
            self.baris.append([])

    def _tulis(self, words: str) -> None:
        for letter in words:
            if self.x == self.lebar:
                self.x = 0
                self._turun()
            line = self.baris[self.y]
            line.extend(" " * (self.x + 1 - len(line)))
            line[self.x] = letter
            self.x += 1


def di_terminal(lebar: int, *args: str | Path) -> tuple[int, list[str]]:
    """The exit status of a run whose output and errors go to a terminal, and its screen."""
    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", _BARIS, lebar, 0, 0))
    without = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR"}
    env = {key: value for key, value in os.environ.items() if key not in without}
    with subprocess.Popen(
        [sys.executable, "-m", "lkj_xlsx", *map(str, args)],
        stdin=subprocess.DEVNULL,
        stdout=side,
        stderr=side,
        env=env | {"TERM": "xterm", "PYTHONUTF8": "1"},
    ) as process:
        os.close(side)
        said = b"".join(iter(lambda: _potongan(main), b""))
    os.close(main)
    screen = LayarVt(lebar)
    screen.terima(said.decode())
    return process.returncode, screen.teks


def _potongan(fd: int) -> bytes:
    """What is there to read; nothing where the other side is closed, which Linux reports as an error."""
    try:
        return os.read(fd, 2**16)
    except OSError:
        return b""
