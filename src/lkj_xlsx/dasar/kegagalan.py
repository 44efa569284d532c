"""The one exception for what cannot be gone on with: a sentence for people, and nothing else."""

from __future__ import annotations


class Kegagalan(Exception):  # noqa: N818 - "kegagalan" is the word for it
    """A workbook that cannot be read, or a result that cannot be written.

    The message is one Indonesian sentence: which file, what is wrong, what to do.
    """
