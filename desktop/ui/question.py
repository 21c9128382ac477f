"""Small questions before the work: a choice of buttons, a name, a number, one of several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QInputDialog,
    QLabel,
    QLayout,
    QMessageBox,
    QSpinBox,
    QWidget,
)

from desktop.ui.time_edit import TEXT_MARGIN

_MARGINS = (24, 24, 24, 16)
_LEAST_WIDTH = 360
# What a message box keeps free by itself.
_AIR = 12
_TEXT_WIDTHS = (280, 440)


def box(parent: QWidget, title: str, text: str, advice: str = "") -> QMessageBox:
    """A question without buttons yet: the caller adds them, and asks with `pressed`."""
    made = QMessageBox(QMessageBox.Icon.Question, title, text, parent=parent)
    made.setInformativeText(advice)
    made.setContentsMargins(_AIR, _AIR, _AIR, 0)
    for label in made.findChildren(QLabel, "qt_msgbox_label"):
        # Else Qt breaks a question of usual length, and leaves a word or two in the second row.
        least, most = _TEXT_WIDTHS
        label.setMinimumWidth(min(max(label.sizeHint().width(), least), most))
    return made


def pressed(box: QMessageBox) -> QAbstractButton | None:
    """Ask; the button that was pressed, or that Escape stands for."""
    box.exec()
    box.deleteLater()
    return box.clickedButton()


def ask_text(parent: QWidget, title: str, label: str, text: str = "") -> str | None:
    """Ask for a name; None when the person thinks better of it."""
    dialog = _dialog(parent, title, label)
    dialog.setTextValue(text)
    return dialog.textValue() if _is_given(dialog) else None


def ask_number(
    parent: QWidget, title: str, label: str, number: int, span: tuple[int, int]
) -> int | None:
    """Ask for a whole number within a span; None when the person thinks better of it."""
    dialog = _dialog(parent, title, label)
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(*span)
    dialog.setIntValue(number)
    for field in dialog.findChildren(QSpinBox):
        field.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
    return dialog.intValue() if _is_given(dialog) else None


def ask_choice(
    parent: QWidget, title: str, label: str, items: Sequence[str], chosen: str
) -> str | None:
    """Ask for one of several; None when the person thinks better of it."""
    dialog = _dialog(parent, title, label)
    dialog.setComboBoxItems(list(items))
    dialog.setTextValue(chosen)
    return dialog.textValue() if _is_given(dialog) else None


def _dialog(parent: QWidget, title: str, label: str) -> QInputDialog:
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    return dialog


def _is_given(dialog: QInputDialog) -> bool:
    # Qt lays the dialog out when it is asked for its size, and not before.
    width = max(_LEAST_WIDTH, dialog.minimumSizeHint().width())
    layout = dialog.layout()
    assert layout is not None
    layout.setContentsMargins(*_MARGINS)
    layout.setSpacing(12)
    # Else the layout decides how wide the dialog may be.
    layout.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)
    dialog.setMinimumWidth(width)
    is_given = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return is_given
