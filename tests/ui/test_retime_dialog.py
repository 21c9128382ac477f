"""Shift, stretch and frame rate: which lines, what is shown before, what is remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop.core.editing import Editing
from desktop.ui.retime_dialog import RateDialog, RetimeDialog, ShiftDialog, StretchDialog
from desktop.ui.session import Session
from tests.builders import lines
from tests.ui import stage


@pytest.fixture
def session() -> Session:
    session = stage.session(*lines(10))
    session.select("l4")
    return session


def is_ok(dialog: RetimeDialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_all_lines_are_shifted_unless_others_are_meant(qtbot: QtBot, session: Session) -> None:
    dialog = ShiftDialog(session, [], Editing(shift_ms=-500))
    qtbot.addWidget(dialog)
    assert dialog.delta_ms == -500
    assert len(dialog.scope.lines) == 10
    dialog.scope_box.setCurrentIndex(1)
    assert dialog.scope.name == "from_here"
    assert [x.id for x in dialog.scope.lines] == ["l4", "l5", "l6", "l7", "l8", "l9"]
    assert "Line 5 begins at 00:00:07.500 instead of 00:00:08.000." in dialog.preview.text()


def test_several_chosen_lines_are_meant(qtbot: QtBot, session: Session) -> None:
    chosen = [session.document.get("l2"), session.document.get("l3")]
    dialog = ShiftDialog(session, chosen, Editing(shift_scope="from_here"))
    qtbot.addWidget(dialog)
    assert dialog.scope.name == "chosen"
    assert dialog.scope.lines == tuple(chosen)


def test_the_last_choice_comes_back(qtbot: QtBot, session: Session) -> None:
    dialog = ShiftDialog(session, [], Editing(shift_scope="from_here"))
    qtbot.addWidget(dialog)
    assert dialog.scope.name == "from_here"


def test_lines_are_shifted_to_the_playhead(qtbot: QtBot, session: Session) -> None:
    session.seek(1234)
    dialog = ShiftDialog(session, [], Editing())
    qtbot.addWidget(dialog)
    dialog.from_playhead.click()
    assert dialog.delta_ms == 1234


def test_no_distance_is_no_change(qtbot: QtBot, session: Session) -> None:
    dialog = ShiftDialog(session, [], Editing(shift_ms=0))
    qtbot.addWidget(dialog)
    assert not is_ok(dialog)


def test_two_lines_are_put_right_and_the_rest_follows(qtbot: QtBot, session: Session) -> None:
    dialog = StretchDialog(session, [], Editing())
    qtbot.addWidget(dialog)
    assert not is_ok(dialog)
    dialog.moments[0].set_ms(1000)
    dialog.moments[1].set_ms(37_000)
    dialog.show_preview()
    assert is_ok(dialog)
    change = dialog.change()
    assert change is not None
    assert [x.start_ms for x in change.inserted][:2] == [1000, 5000]


def test_two_chosen_lines_are_the_two_points_for_all(qtbot: QtBot, session: Session) -> None:
    chosen = [session.document.get("l2"), session.document.get("l6")]
    dialog = StretchDialog(session, chosen, Editing())
    qtbot.addWidget(dialog)
    assert (dialog.scope.name, len(dialog.scope.lines)) == ("all", 10)
    dialog.moments[0].set_ms(5000)
    dialog.moments[1].set_ms(21_000)
    change = dialog.change()
    assert change is not None
    after = {x.id: x.start_ms for x in change.inserted}
    assert (after["l2"], after["l6"], after["l8"]) == (5000, 21_000, 29_000)


def test_moments_that_change_places_are_refused(qtbot: QtBot, session: Session) -> None:
    dialog = StretchDialog(session, [], Editing())
    qtbot.addWidget(dialog)
    dialog.moments[0].set_ms(50_000)
    dialog.show_preview()
    assert not is_ok(dialog)
    assert "must come after" in dialog.preview.text()


def test_lines_follow_the_film_to_another_frame_rate(qtbot: QtBot, session: Session) -> None:
    session.open_media(stage.film(fps=25))
    dialog = RateDialog(session, [], replace(Editing(), rate_was=23.976))
    qtbot.addWidget(dialog)
    assert (dialog.was, dialog.becomes) == (23.976, 25.0)
    change = dialog.change()
    assert change is not None
    assert change.inserted[-1].start_ms == round(18_000 * 24_000 / 1001 / 25)


@pytest.mark.parametrize("text", ["", "fast", "0", "1000"])
def test_what_is_no_frame_rate_changes_nothing(qtbot: QtBot, session: Session, text: str) -> None:
    dialog = RateDialog(session, [], Editing())
    qtbot.addWidget(dialog)
    dialog._was.setCurrentText(text)
    assert dialog.was == 0.0
    assert not is_ok(dialog)


def test_nothing_breaks_without_lines(qtbot: QtBot) -> None:
    for kind in (ShiftDialog, StretchDialog, RateDialog):
        dialog = kind(stage.session(), [], Editing())
        qtbot.addWidget(dialog)
        assert not is_ok(dialog)
