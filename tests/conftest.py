"""Where nothing may skip (LKJ_XLSX_TANPA_LEWAT, as in .ci/run), a skipped test is a failed one.

Colours that a caller forces upon everything are not for what the tests read.
"""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

os.environ.pop("FORCE_COLOR", None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and os.environ.get("LKJ_XLSX_TANPA_LEWAT"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may skip: {report.longrepr}"
    return report
