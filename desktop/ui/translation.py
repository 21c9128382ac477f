"""The language of the window: Qt's translators, and the sentences of the layers below it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from desktop.core import paths
from desktop.core.errors import AppError, sentences
from desktop.core.phrase import Phrase
from desktop.ui.action_spec import QT_TRANSLATE_NOOP

CONTEXT = "Core"
"""Where the sentences of the layers below the window stand in the files of Qt Linguist."""

SOURCE_LANGUAGE = "en"

# What Qt's own dialogs say and its translations lack: ours are asked first.
QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")
QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File")


def said(text: str) -> str:
    """A sentence from below the window in the language of the window; unknown ones stay."""
    if isinstance(text, Phrase):
        values = {name: _said_value(value) for name, value in text.values.items()}
        return QCoreApplication.translate(CONTEXT, text.template).format(**values)
    return QCoreApplication.translate(CONTEXT, text) if text else text


def said_seconds(figure: str) -> str:
    """A length with the word for seconds as the language of the window writes it."""
    return QCoreApplication.translate(CONTEXT, "{seconds} s").format(seconds=figure)


def said_error(error: AppError) -> str:
    """What failed and what to do, in the language of the window."""
    return sentences(said(error.title), said(error.hint))


def languages() -> tuple[str, ...]:
    """The languages that the window speaks, as BCP 47 tags; the first is that of the program."""
    files = sorted(_folder().glob("dubwright_*.qm"))
    return (SOURCE_LANGUAGE, *(path.stem.removeprefix("dubwright_") for path in files))


def chosen(wish: str) -> str:
    """The language to use for a wish of the settings; "" follows the system."""
    wanted = [wish] if wish else QLocale.system().uiLanguages()
    known = languages()
    for tag in wanted:
        short = tag.replace("_", "-").split("-")[0].lower()
        if short in known:
            return short
    return SOURCE_LANGUAGE


def install(application: QCoreApplication, wish: str) -> str:
    """Make the window speak the language of a wish; return its tag.

    Call it before the window is built: texts are looked up when a widget is made.
    """
    tag = chosen(wish)
    QLocale.setDefault(QLocale(tag))
    if tag == SOURCE_LANGUAGE:
        return tag
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt / f"qtbase_{tag}.qm", _folder() / f"dubwright_{tag}.qm"):
        translator = KeptTranslator(application)
        if translator.read(file):
            application.installTranslator(translator)
    return tag


class KeptTranslator(QTranslator):
    """Holds its texts in memory.

    Qt would map the file, and the program would die of a bus error when another version of it is
    written over the one that runs.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data = b""

    def read(self, file: Path) -> bool:
        """Take the texts out of a .qm file; False where there is none or it is none."""
        try:
            self._data = file.read_bytes()
        except OSError:
            return False
        return self.load(self._data)


def _said_value(value: object) -> object:
    return said(value) if isinstance(value, str) else value


def _folder() -> Path:
    return paths.resources() / "translations"
