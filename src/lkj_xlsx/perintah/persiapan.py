"""A command in, everything loaded that it works with out; from then on the collector passes over it."""

from __future__ import annotations

from lkj_xlsx.proses.pemulung import lewati_yang_termuat


def siap_memeriksa() -> None:
    """Load what a check needs: openpyxl without numpy."""
    from lkj_xlsx.reader.berkas.muat import muat_openpyxl_tanpa_numpy

    muat_openpyxl_tanpa_numpy()
    import lkj_xlsx.proses.pipeline  # noqa: F401

    lewati_yang_termuat()


def siap_memproses() -> None:
    """Load what makes results, too: pandas and the writer."""
    import lkj_xlsx.hitung.bingkai
    import lkj_xlsx.proses.hasil
    import lkj_xlsx.proses.pipeline  # noqa: F401

    lewati_yang_termuat()
