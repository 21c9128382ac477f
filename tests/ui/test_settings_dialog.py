"""The settings: the dub as an undo step, the rest at once, nothing on Cancel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from desktop.core import settings
from desktop.core.settings import Settings
from desktop.ui.language_box import LanguageBox
from desktop.ui.preferences import Preferences
from desktop.ui.session import Session
from desktop.ui.settings_dialog import SettingsDialog
from tests.ui import stage


@pytest.fixture
def session() -> Session:
    return stage.session()


@pytest.fixture
def preferences() -> Preferences:
    return Preferences(Settings())


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, preferences: Preferences) -> SettingsDialog:
    dialog = SettingsDialog(session, preferences)
    qtbot.addWidget(dialog)
    return dialog


def test_the_dub_is_changed_as_a_step(dialog: SettingsDialog, session: Session) -> None:
    dialog.pace.setValue(1.2)
    dialog.bed.setCurrentIndex(dialog.bed.findData("replace"))
    dialog.accept()
    assert (session.document.dub.pace, session.document.dub.bed) == (1.2, "replace")
    session.undo()
    assert (session.document.dub.pace, session.document.dub.bed) == (1.0, "duck")


def choose(dialog: SettingsDialog, profile: str) -> None:
    box = dialog.limits.profile
    box.setCurrentIndex(box.findData(profile))


def test_the_limits_of_a_profile_are_shown_with_their_sources_and_cannot_be_written(
    dialog: SettingsDialog,
) -> None:
    choose(dialog, "netflix")
    assert (dialog.limits.cps.value(), dialog.limits.shortest.value()) == (20, 833)
    assert "Netflix Partner Help Center" in dialog.limits.sources.text()
    assert not dialog.limits.cps.isEnabled()


def test_a_profile_belongs_to_the_project_and_is_proposed_to_the_next(
    dialog: SettingsDialog, session: Session, preferences: Preferences
) -> None:
    choose(dialog, "ted")
    dialog.accept()
    assert (session.project.profile, preferences.value.profile) == ("ted", "ted")
    assert preferences.value.limits == Settings().limits


def test_own_limits_are_kept_on_disk(dialog: SettingsDialog) -> None:
    choose(dialog, "custom")
    dialog.limits.cps.setValue(17)
    dialog.new_line.setValue(3000)
    dialog.accept()
    kept = settings.load()
    assert (kept.limits.max_cps, kept.new_line_ms) == (17.0, 3000)


def test_accepting_without_a_change_is_no_step(dialog: SettingsDialog, session: Session) -> None:
    dialog.accept()
    assert not session.history.stack.canUndo()


def test_cancel_changes_nothing(
    dialog: SettingsDialog, session: Session, preferences: Preferences
) -> None:
    dialog.pace.setValue(1.5)
    choose(dialog, "custom")
    dialog.limits.cps.setValue(5)
    dialog.reject()
    assert not session.history.stack.canUndo()
    assert preferences.value == Settings()


@pytest.mark.parametrize(("typed", "code"), [("sr-Latn", "sr-Latn"), ("not a code!", "en")])
def test_any_language_code_can_be_typed(qtbot: QtBot, typed: str, code: str) -> None:
    box = LanguageBox("en")
    qtbot.addWidget(box)
    box.setEditText(typed)
    assert box.code == code


def test_a_language_that_is_not_offered_is_kept(qtbot: QtBot) -> None:
    box = LanguageBox("eo")
    qtbot.addWidget(box)
    assert box.code == "eo"


def test_a_change_in_the_window_keeps_the_threads_that_were_measured_meanwhile() -> None:
    preferences = Preferences(Settings())
    settings.keep_speech_threads(3)
    preferences.change(volume=40)
    assert (settings.load().volume, settings.load().speech_threads) == (40, 3)


def test_languages_are_named_in_words_that_can_be_read(qtbot: QtBot) -> None:
    default = QLocale()
    try:
        QLocale.setDefault(QLocale("ko"))
        box = LanguageBox("de")
        qtbot.addWidget(box)
        assert box.currentText() == "Deutsch (de)"
        assert box.itemText(box.findData("ko")) == "한국어 (ko)"
    finally:
        QLocale.setDefault(default)
