"""The question before voices are taken from people in a film."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.ui import question


def may_take_voices(parent: QWidget, title: str, text: str) -> bool:
    """Ask; True only where the person says that those who speak have allowed it."""
    advice = QCoreApplication.translate(
        "Permission", "Do this only if the people who speak have allowed it."
    )
    box = question.box(parent, title, text, advice)
    allowed = QCoreApplication.translate("Permission", "It is allowed")
    yes = box.addButton(allowed, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)  # nobody allows it by pressing Enter too soon
    return question.pressed(box) == yes
