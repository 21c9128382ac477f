"""The composition root: refuses a Qt that aborts, catches what nobody foresaw, leaves no thread."""

from __future__ import annotations

import locale
import sys

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.ui.messages import CrashDialog
from tests.python import run_python


@pytest.mark.parametrize(
    ("version", "python", "is_refused"),
    [
        ("6.12.0", (3, 11), True),
        ("6.12.3", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("6.11.3", (3, 11), False),
    ],
)
def test_a_qt_that_aborts_python_is_refused_in_a_sentence(
    version: str, python: tuple[int, int], is_refused: bool
) -> None:
    trouble = app.trouble_with_qt(version, python)
    assert bool(trouble) == is_refused
    assert not is_refused or version in trouble


def test_numbers_keep_their_point_whatever_the_system_speaks(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.dress(application)
    assert locale.setlocale(locale.LC_NUMERIC) == "C"


def test_no_thread_keeps_the_interpreter_for_long_while_the_voice_waits_for_it() -> None:
    before_s = sys.getswitchinterval()
    try:
        sys.setswitchinterval(0.005)
        app.take_short_turns()
        assert sys.getswitchinterval() == pytest.approx(0.001)
    finally:
        sys.setswitchinterval(before_s)


def test_the_window_is_built_without_loading_torch_or_the_voices() -> None:
    script = (
        "import sys; from PySide6.QtWidgets import QApplication; from desktop import app;"
        "a = QApplication([]); app.dress(a); r = app.build(lambda: None); r.window.show();"
        "a.processEvents(); r.window.close(); r.close();"
        "print([m for m in ('torch', 'inference', 'mpv', 'sounddevice') if m in sys.modules])"
    )
    done = run_python(script)
    assert done.stdout.strip() == "[]", done.stderr


def test_an_unforeseen_error_is_told_with_a_report_to_send(qtbot: QtBot) -> None:
    guard = app.CrashGuard()
    with qtbot.waitSignal(guard.crashed) as heard:
        guard.crashed.disconnect(guard._tell)
        try:
            raise ZeroDivisionError("a bug")
        except ZeroDivisionError as error:
            guard._on_exception(type(error), error, error.__traceback__)
    report = heard.args[0]
    assert "ZeroDivisionError: a bug" in report
    assert "test_app.py" in report
    assert "Qt 6" in report


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog("what happened", is_work_safe=True)
    qtbot.addWidget(dialog)
    dialog.copy()
    assert QApplication.clipboard().text() == "what happened"
    assert dialog.report.isReadOnly()


def test_what_qt_says_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    app._log_qt(QtMsgType.QtCriticalMsg, QMessageLogContext(), "it broke")
    assert caplog.record_tuples == [("qt", 40, "it broke")]
