"""Asks in which encoding a file is to be read, with rows of it to judge by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.core.formats_encoding import candidates, sample
from desktop.ui import window_layout
from desktop.ui.action_spec import QT_TRANSLATE_NOOP

_REGIONS: Mapping[str, str] = MappingProxyType(
    {
        "utf-8": QT_TRANSLATE_NOOP("Encodings", "all languages"),
        "utf-16-le": QT_TRANSLATE_NOOP("Encodings", "all languages"),
        "utf-16-be": QT_TRANSLATE_NOOP("Encodings", "all languages"),
        "cp1252": QT_TRANSLATE_NOOP("Encodings", "Western Europe"),
        "iso8859_15": QT_TRANSLATE_NOOP("Encodings", "Western Europe"),
        "latin-1": QT_TRANSLATE_NOOP("Encodings", "Western Europe"),
        "cp850": QT_TRANSLATE_NOOP("Encodings", "Western Europe, DOS"),
        "cp1250": QT_TRANSLATE_NOOP("Encodings", "Central Europe"),
        "cp1251": QT_TRANSLATE_NOOP("Encodings", "Cyrillic"),
        "koi8_r": QT_TRANSLATE_NOOP("Encodings", "Russian"),
        "cp1253": QT_TRANSLATE_NOOP("Encodings", "Greek"),
        "cp1254": QT_TRANSLATE_NOOP("Encodings", "Turkish"),
        "cp1255": QT_TRANSLATE_NOOP("Encodings", "Hebrew"),
        "cp1256": QT_TRANSLATE_NOOP("Encodings", "Arabic"),
        "cp1257": QT_TRANSLATE_NOOP("Encodings", "Baltic"),
        "cp1258": QT_TRANSLATE_NOOP("Encodings", "Vietnamese"),
        "cp874": QT_TRANSLATE_NOOP("Encodings", "Thai"),
        "cp949": QT_TRANSLATE_NOOP("Encodings", "Korean"),
        "cp932": QT_TRANSLATE_NOOP("Encodings", "Japanese"),
        "euc_jp": QT_TRANSLATE_NOOP("Encodings", "Japanese"),
        "gb18030": QT_TRANSLATE_NOOP("Encodings", "Chinese, simplified"),
        "big5": QT_TRANSLATE_NOOP("Encodings", "Chinese, traditional"),
    }
)


def encoding_title(encoding: str) -> str:
    """What an encoding is called, and where it is used."""
    region = _REGIONS.get(encoding, "")
    said = QCoreApplication.translate("Encodings", region) if region else ""
    return f"{encoding} — {said}" if said else encoding


class EncodingDialog(QDialog):
    """Encodings that can be meant, the likeliest first; the rows change with the choice."""

    def __init__(self, name: str, data: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self.setWindowTitle(self.tr("In which letters is this written?"))
        window_layout.open_as(self, 620, 520)
        intro = QLabel(
            self.tr(
                "“{name}” does not say in which encoding it is written. Choose the one whose "
                "rows below read right."
            ).format(name=name),
            self,
        )
        intro.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Encodings"))
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Rows of the file"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(12)
        rows.addWidget(intro)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.preview, 1)
        rows.addWidget(buttons)
        self._fill()
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        self._show()

    @property
    def encoding(self) -> str:
        """The encoding that is chosen."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else "utf-8"

    def _fill(self) -> None:
        for encoding in candidates(self._data):
            item = QListWidgetItem(encoding_title(encoding))
            item.setData(Qt.ItemDataRole.UserRole, encoding)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _show(self) -> None:
        self.preview.setPlainText(sample(self._data, self.encoding, n_rows=12))
