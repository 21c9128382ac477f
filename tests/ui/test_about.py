"""What the program says of itself."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox

from desktop.app import report_of
from desktop.core.version import version
from desktop.ui.main_window import MainWindow


def test_the_version_is_told_where_help_is_and_where_something_broke(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "about", lambda _window, _title, text: told.append(text))
    window.actions_["about"].trigger()
    assert version() in told[0]
    assert version() in report_of(ValueError("a reason"), None)
