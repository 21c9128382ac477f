"""What helps a line whose speech is too long or too short, by its action."""

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


def test_the_text_of_a_line_that_is_too_long_is_shortened_by_the_count_of_its_characters(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.do(
        edit.insert((line(0, 500, "Far too many words for this", line_id="a"), line(600, 900, "b")))
    )
    window.session.select("a")
    action = window.actions_["fit_shorten"]
    assert not action.isEnabled()
    window.dub.speak_all()
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    assert window.focusWidget() is window.editor.text
    state = window.dubbing.state_of("a")
    assert state is not None
    count = remedies.characters_to_lose(
        "Far too many words for this", state.rendered_ms, state.overflow_ms
    )
    assert f"about {count}" in window.messages.title
    assert f"27 characters, about {count} too many" in window.editor.counts.text()
    editor = window.editor
    for width in range(editor.width(), 200, -10):
        editor.resize(width, editor.height())
        if not editor.speed.isVisibleTo(editor):
            break
    assert editor.counts.isVisibleTo(editor), "it goes after the speed, not before"
    window.session.do(edit.set_text(window.session.document.get("a"), "Far", session=0))
    qtbot.waitUntil(lambda: "too many" not in window.editor.counts.text())
