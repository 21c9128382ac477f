"""The wish that a line be exactly as long as its time, by its action."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.core import edit, remedies
from desktop.ui.main_window import MainWindow
from tests.builders import line


def test_a_line_is_spoken_exactly_as_long_as_its_time_until_it_is_told_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.do(edit.insert((line(0, 900, "Hello", line_id="a"),)))
    window.session.select("a")
    action = window.actions_["fit_exact"]
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    assert remedies.exact_of(window.session.document.get("a"), usual=False)
    assert "exactly" in window.messages.title
    action.trigger()
    assert not remedies.exact_of(window.session.document.get("a"), usual=True)
    window.session.undo()
    window.session.undo()
    assert window.session.document.get("a").extra == ()
