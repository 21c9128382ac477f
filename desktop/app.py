"""The composition root: builds every object of the window, hands them over, guards the whole."""

from __future__ import annotations

import locale
import logging
import logging.handlers
import os
import platform
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.core import paths, settings
from desktop.core.errors import AppError
from desktop.core.files import make_folder
from desktop.core.version import version
from desktop.jobs.speaking import Speaker, load_speaker
from desktop.ui import theme, translation
from desktop.ui.main_window import Edges, MainWindow
from desktop.ui.messages import CrashDialog
from desktop.windows import Running as Running
from desktop.windows import Windows

if TYPE_CHECKING:
    from desktop.media.ffmpeg import MediaInfo
    from desktop.media.player import Drawing, VideoPlayer

log = logging.getLogger(__name__)

_BAD_QT = "6.12."
_LOG_BYTES = 1_000_000
_TURN_S = 0.001


def main(files: Sequence[Path]) -> int:
    """Open the window with a project, or a film and its subtitles; return the exit code."""
    if trouble := trouble_with_qt(PySide6.__version__, sys.version_info[:2]):
        sys.stderr.write(f"dubwright: {trouble}\n")
        return 1
    start_logging()
    take_short_turns()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    translation.install(application, settings.load().interface_language)
    dress(application)
    guard = CrashGuard()
    guard.install()
    windows = Windows(load_speaker, _edges())
    guard.find_windows = lambda: [running.window for running in windows.running]
    windows.open(files)
    if not files:
        windows.welcome()
    code = application.exec()
    if not windows.close():
        # A network computes on: Python would tear its thread down under it and abort.
        logging.shutdown()
        os._exit(code)
    return code


def trouble_with_qt(version: str, python: tuple[int, ...]) -> str:
    """Say why this PySide6 cannot be used with this Python, "" when it can."""
    if version.startswith(_BAD_QT) and python < (3, 12):
        return (
            f"PySide6 {version} makes Python {python[0]}.{python[1]} abort. "
            "Install the version that pyproject.toml names."
        )
    return ""


def take_short_turns() -> None:
    """Let no thread keep the interpreter for longer than a millisecond while others wait for it.

    A line that is to be heard at once asks for it hundreds of times, and the window paints.
    """
    sys.setswitchinterval(_TURN_S)


def dress(application: QApplication) -> None:
    """Name the application, give it its look, and let it follow the desktop's dark and light."""
    # Qt sets the locale of the system; libmpv refuses to work where a comma splits numbers.
    locale.setlocale(locale.LC_NUMERIC, "C")
    application.setApplicationName("Dubwright")
    application.setApplicationDisplayName("Dubwright")
    application.setDesktopFileName("dubwright")
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "dubwright.svg")))
    theme.apply(application, theme.system_theme())
    application.styleHints().colorSchemeChanged.connect(
        lambda _: theme.apply(application, theme.system_theme())
    )


def build(make_speaker: Callable[[], Speaker], edges: Edges | None = None) -> Running:
    """Build one window and everything it works with; make_speaker runs on the speech thread."""
    return Windows(make_speaker, edges or _edges()).add()


def _edges() -> Edges:
    return Edges(make_player, probe, paths.cache())


def make_player(drawing: Drawing) -> VideoPlayer:
    """A player of films; raises ToolMissing where libmpv is not installed."""
    from desktop.media.player import Player

    return Player(drawing)


def probe(path: Path) -> MediaInfo:
    """What is in a film; raises UnsupportedVideo, FileError or ToolMissing."""
    from desktop.media import ffmpeg

    return ffmpeg.probe(path)


def start_logging() -> None:
    """Write what happens into a file in the cache, and warnings to the terminal as well."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    form = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.WARNING)
    handlers: list[logging.Handler] = [terminal]
    try:
        path = make_folder(paths.cache()) / "dubwright.log"
        handlers.append(
            logging.handlers.RotatingFileHandler(
                path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
            )
        )
    except AppError as error:
        sys.stderr.write(f"dubwright: no log is written. {error}\n")
    for handler in handlers:
        handler.setFormatter(form)
        root.addHandler(handler)


class CrashGuard(QObject):
    """Catches what nobody foresaw, wherever it happens, logs it and tells it once at a time."""

    crashed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.find_windows: Callable[[], Sequence[MainWindow]] = tuple
        self._is_telling = False
        self.crashed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of Python, of its threads and of Qt."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_log_qt)

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.critical("an unforeseen error", exc_info=(kind, error, trace))
        self.crashed.emit(report_of(error, trace))

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _tell(self, report: str) -> None:
        if self._is_telling:
            return
        self._is_telling = True
        windows = self.find_windows()
        is_work_safe = bool(windows) and all(window.is_work_safe for window in windows)
        CrashDialog(report, is_work_safe, windows[0] if windows else None).exec()
        self._is_telling = False


def report_of(error: BaseException, trace: TracebackType | None) -> str:
    """A text that a person can send: versions and where it happened; nothing of their work."""
    where = "".join(traceback.format_exception(type(error), error, trace))
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"Dubwright {version()} on {system}, Qt {PySide6.__version__}\n\n{where}"


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    logging.getLogger("qt").log(levels.get(kind, logging.ERROR), "%s", text)
