"""The question before voices are taken from people in a film."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def may_take_voices(parent: QWidget, title: str, question: str) -> bool:
    """Ask; True only where the person says that those who speak have allowed it."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question)
    box.setParent(parent, box.windowFlags())
    box.setInformativeText(
        QCoreApplication.translate(
            "Permission", "Do this only if the people who speak have allowed it."
        )
    )
    text = QCoreApplication.translate("Permission", "It is allowed")
    yes = box.addButton(text, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is yes
