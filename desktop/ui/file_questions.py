"""What the window asks about files: which to open, where to save, what to do with unsaved work."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from desktop.core import formats, project
from desktop.core.files import read_bytes
from desktop.ui import question

FILM_ENDINGS = tuple(
    f".{ending}"
    for kinds in (
        "mp4 mkv mov m4v webm avi mpg mpeg ts m2ts mts wmv flv ogv 3gp",
        "mp3 wav flac m4a aac ogg opus",
    )
    for ending in kinds.split()
)

# Qt's tools find the texts by this name.
translate = QCoreApplication.translate


class Unsaved(Enum):
    """What to do with work that is not on disk."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def is_film(path: Path) -> bool:
    """Say whether a file is to be opened as a film, by its name."""
    return path.suffix.lower() in FILM_ENDINGS


def is_subtitle(path: Path) -> bool:
    """Say whether a file is to be opened as subtitles, by its name."""
    return path.suffix.lower() in formats.ENDINGS


def what_to_open(parent: QWidget, folder: str) -> Path | None:
    """Ask for any file that can be opened, None when the person thinks better of it."""
    every = _wildcards([*FILM_ENDINGS, *formats.ENDINGS, project.FILE])
    filters = (
        translate("FileQuestions", "Films, subtitles, projects ({0})").replace("{0}", every),
        translate("FileQuestions", "All files (*)"),
    )
    return _ask_open(parent, translate("FileQuestions", "Open"), folder, ";;".join(filters))


def which_film(parent: QWidget, folder: str) -> Path | None:
    """Ask for a film."""
    every = _wildcards(FILM_ENDINGS)
    filters = (
        translate("FileQuestions", "Films ({0})").replace("{0}", every),
        translate("FileQuestions", "All files (*)"),
    )
    return _ask_open(parent, translate("FileQuestions", "Open film"), folder, ";;".join(filters))


def which_subtitles(parent: QWidget, folder: str) -> Path | None:
    """Ask for a subtitle file."""
    every = _wildcards(formats.ENDINGS)
    filters = (
        translate("FileQuestions", "Subtitles ({0})").replace("{0}", every),
        translate("FileQuestions", "All files (*)"),
    )
    title = translate("FileQuestions", "Open subtitles")
    return _ask_open(parent, title, folder, ";;".join(filters))


def where_to_save(parent: QWidget, suggested: Path) -> Path | None:
    """Ask for the name of a project; its ending is added where it was left out."""
    kind = translate("FileQuestions", "Dubwright project ({0})").replace(
        "{0}", f"*{project.SUFFIX}"
    )
    title = translate("FileQuestions", "Save project as")
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kind)
    if not name:
        return None
    path = Path(name)
    if path.name == project.FILE:
        return path.parent
    is_named = path.suffix == project.SUFFIX
    return path if is_named else path.with_name(path.name + project.SUFFIX)


def where_to_write_subtitles(parent: QWidget, suggested: Path) -> Path | None:
    """Ask for the name of a subtitle file; SubRip where no ending says otherwise."""
    kinds = (
        ("SubRip", "*.srt"),
        ("Advanced SubStation", "*.ass"),
        ("SubStation", "*.ssa"),
        ("WebVTT", "*.vtt"),
        ("TTML", "*.ttml"),
        ("SubViewer", "*.sbv"),
        (translate("FileQuestions", "Plain text"), "*.txt"),
    )
    filters = ";;".join(f"{name} ({pattern})" for name, pattern in kinds)
    title = translate("FileQuestions", "Save subtitles as")
    name, chosen = QFileDialog.getSaveFileName(parent, title, str(suggested), filters)
    if not name:
        return None
    path = Path(name)
    if is_subtitle(path):
        return path
    ending = next((pattern[1:] for _, pattern in kinds if pattern in chosen), ".srt")
    return path.with_name(path.name + ending)


def which_encoding(parent: QWidget, path: Path) -> str:
    """Ask in which encoding a file is written, "" when the person thinks better of it.

    Raises FileError when the file cannot be read.
    """
    from desktop.ui.encoding_dialog import EncodingDialog

    dialog = EncodingDialog(path.name, read_bytes(path), parent)
    is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.encoding if is_chosen else ""


def what_about_unsaved(parent: QWidget, name: str) -> Unsaved:
    """Ask before work would be lost."""
    text = translate("FileQuestions", "Save the changes to “{0}”?").replace("{0}", name)
    advice = translate("FileQuestions", "If you don’t save them, they are lost.")
    box = question.box(parent, "Dubwright", text, advice)
    save = box.addButton(translate("FileQuestions", "&Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(
        translate("FileQuestions", "&Don’t save"), QMessageBox.ButtonRole.DestructiveRole
    )
    cancel = box.addButton(translate("FileQuestions", "&Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    answers = {save: Unsaved.SAVE, discard: Unsaved.DISCARD}
    pressed = question.pressed(box)
    return next((x for button, x in answers.items() if button == pressed), Unsaved.CANCEL)


def may_overwrite(parent: QWidget, name: str) -> bool:
    """Ask before a project is overwritten that another program has saved meanwhile."""
    text = translate("FileQuestions", "“{0}” was saved by another program in the meantime.")
    advice = translate("FileQuestions", "To keep both, cancel and choose “Save project as…”.")
    box = question.box(parent, "Dubwright", text.replace("{0}", name), advice)
    box.setIcon(QMessageBox.Icon.Warning)
    overwrite = box.addButton(
        translate("FileQuestions", "&Overwrite"), QMessageBox.ButtonRole.DestructiveRole
    )
    cancel = box.addButton(translate("FileQuestions", "&Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return question.pressed(box) == overwrite


def what_about_export(parent: QWidget, name: str) -> bool:
    """Ask before a film that is being written is given up."""
    text = translate("FileQuestions", "“{0}” is still being written. Stop it?")
    box = question.box(parent, "Dubwright", text.replace("{0}", name))
    stop = box.addButton(
        translate("FileQuestions", "&Stop"), QMessageBox.ButtonRole.DestructiveRole
    )
    go_on = box.addButton(translate("FileQuestions", "&Go on"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(go_on)
    return question.pressed(box) == stop


def _ask_open(parent: QWidget, title: str, folder: str, filters: str) -> Path | None:
    # The endings are many: written out they would make the dialog as wide as the screen.
    quiet = QFileDialog.Option.HideNameFilterDetails
    name, _ = QFileDialog.getOpenFileName(parent, title, folder, filters, options=quiet)
    return Path(name) if name else None


def _wildcards(endings: Iterable[str]) -> str:
    return " ".join(f"*{ending}" if ending.startswith(".") else ending for ending in endings)
