"""Writing that leaves either the whole new file or the old one untouched."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lkj_xlsx.kegagalan import Kegagalan

_SEBAB: dict[int, str] = {
    errno.ENOSPC: "penyimpanan penuh; kosongkan ruang lalu jalankan lagi",
    errno.EDQUOT: "jatah penyimpanan habis; kosongkan ruang lalu jalankan lagi",
    errno.EROFS: "folder tujuan hanya dapat dibaca; pilih folder lain dengan --output",
    errno.ENAMETOOLONG: "nama atau foldernya terlalu panjang; pilih folder lain dengan --output",
    errno.ENOENT: "folder tujuan tidak ada atau jalurnya terlalu panjang; pilih folder lain dengan "
    "--output",
    errno.ENOTDIR: "tujuan bukan folder; pilih folder lain dengan --output",
    errno.EEXIST: "tujuan bukan folder; pilih folder lain dengan --output",
}
_DITOLAK = (
    "tidak diizinkan menulis; tutup berkas itu bila sedang dibuka di Excel, atau pilih folder lain "
    "dengan --output"
)


@contextmanager
def tulis_aman(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path` to write to, and rename it when all went well.

    Raises Kegagalan where the disk or the system refuses; the temporary file never stays behind.
    """
    temporary = path.with_name(f".{os.getpid()}-{path.name[-100:]}.sementara")
    with terjemahkan(path):
        try:
            yield temporary
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


@contextmanager
def terjemahkan(path: Path) -> Iterator[None]:
    """Turn an OSError of writing to `path` into the sentence that says what to do."""
    try:
        yield
    except OSError as refusal:
        reason = _SEBAB.get(refusal.errno or 0, _DITOLAK)
        raise Kegagalan(f"{path.name}: tidak dapat ditulis: {reason}.") from refusal
