"""All keys: found by name or by key, recorded anew, reset; presets of other editors."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.keys import OWN_PRESET, PLACES, KeyChoice, Keys, presets, resolve, users
from desktop.ui import window_layout
from desktop.ui.action_spec import MENUS
from desktop.ui.action_table import ACTIONS
from desktop.ui.actions import full_name, translated
from desktop.ui.badge import set_tone
from desktop.ui.keys_field import KeyField
from desktop.ui.keys_map import default_keys, native
from desktop.ui.mnemonics import plain, settle
from desktop.ui.preferences import Preferences

_ID = Qt.ItemDataRole.UserRole


class KeysDialog(QDialog):
    """Every action with its keys, in the order of the menus; a change acts at once."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._defaults = default_keys()
        self._names = {spec.id: full_name(spec) for spec in ACTIONS}
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        window_layout.open_as(self, 920, 680)
        self._build()
        self._fill()
        self._show_keys()

    # --- build -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find by name or by key"))
        self.search.setAccessibleName(self.tr("Find by name or by key"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.preset = QComboBox(self)
        self.preset.addItem(self.tr("Dubwright"), OWN_PRESET)
        for preset in presets():
            self.preset.addItem(preset.name, preset.id)
        self.preset.setCurrentIndex(max(0, self.preset.findData(self._choice.preset)))
        self.preset.activated.connect(self._on_preset)
        label = QLabel(self.tr("Keys &like"), self)
        label.setBuddy(self.preset)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(label)
        top.addWidget(self.preset)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.reset_all = QPushButton(self.tr("Reset a&ll"), self)
        buttons.addButton(self.reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        self.reset_all.clicked.connect(self._on_reset_all)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setProperty("autoDefault", False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(12)
        rows.addLayout(top)
        rows.addWidget(self._tree(), 1)
        rows.addWidget(self._nothing())
        rows.addLayout(self._record_form())
        rows.addWidget(buttons)
        settle(self)
        self.search.setFocus()

    def _tree(self) -> QTreeWidget:
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.tree.setHeaderLabels(
            [
                self.tr("Action"),
                self.tr("Anywhere"),
                self.tr("While not writing"),
                self.tr("On the timeline"),
                self.tr("While writing a line"),
            ]
        )
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.currentItemChanged.connect(self._on_chosen)
        return self.tree

    def _nothing(self) -> QLabel:
        """What stands below the list when nothing is found in it."""
        self.nothing = QLabel(self.tr("No action has this name or this key."), self)
        set_tone(self.nothing, "muted")
        self.nothing.hide()
        return self.nothing

    def _record_form(self) -> QFormLayout:
        self.title = QLabel(self)
        self.title.setObjectName("heading")
        self.field = KeyField(self)
        self.field.key_pressed.connect(self._on_key)
        self.place = QComboBox(self)
        texts = (
            self.tr("anywhere in the window"),
            self.tr("while nothing is written"),
            self.tr("on the timeline"),
            self.tr("while a line is written"),
        )
        for place, text in zip(PLACES, texts, strict=True):
            self.place.addItem(text, place)
        self.place.setAccessibleName(self.tr("Where the key acts"))
        self.place.activated.connect(self._show_clash)
        self.add, self.remove, self.reset = (
            self._button(text)
            for text in (self.tr("&Add"), self.tr("&Remove its keys"), self.tr("Rese&t"))
        )
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.reset.clicked.connect(self._on_reset)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.field, self.place, self.add):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.remove)
        row.addWidget(self.reset)
        self.clash = QLabel(self)
        self.clash.setWordWrap(True)
        self.clash.setMinimumHeight(self.fontMetrics().lineSpacing())
        form = QFormLayout()
        form.addRow(self.title)
        form.addRow(row)
        form.addRow(self.clash)
        return form

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _fill(self) -> None:
        size = QSize(0, self.fontMetrics().height() + 10)
        for menu, title in MENUS:
            specs = [x for x in ACTIONS if x.place.startswith(f"{menu}.")]
            head = QTreeWidgetItem([plain(translated(title))])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = self.font()
            font.setBold(True)
            head.setFont(0, font)
            head.setSizeHint(0, size)
            self.tree.addTopLevelItem(head)
            for spec in specs:
                item = QTreeWidgetItem([self._names[spec.id]])
                item.setSizeHint(0, size)
                item.setData(0, _ID, spec.id)
                head.addChild(item)
                self._items[spec.id] = item
            head.setExpanded(True)
        self.tree.setCurrentItem(self._items[ACTIONS[0].id])

    # --- show --------------------------------------------------------------------------------

    @property
    def _choice(self) -> KeyChoice:
        return self._preferences.value.keys

    @property
    def _bindings(self) -> dict[str, Keys]:
        return resolve(self._defaults, self._choice)

    @property
    def _chosen_id(self) -> str:
        item = self.tree.currentItem()
        return str(item.data(0, _ID) or "") if item is not None else ""

    def choose(self, action_id: str) -> None:
        """Show this action."""
        self.tree.setCurrentItem(self._items[action_id])

    def _show_keys(self) -> None:
        own = dict(self._choice.own)
        for action_id, keys in self._bindings.items():
            item = self._items[action_id]
            for column, place in enumerate(PLACES, start=1):
                item.setText(column, "   ".join(native(key) for key in keys.of(place)))
            font = item.font(0)
            font.setItalic(action_id in own)
            item.setFont(0, font)
        self._filter(self.search.text())
        self._show_chosen()

    def _show_chosen(self) -> None:
        action_id = self._chosen_id
        is_any = bool(action_id)
        self.title.setText(self._names.get(action_id, ""))
        self.remove.setEnabled(is_any and any(self._bindings[action_id]))
        self.reset.setEnabled(action_id in dict(self._choice.own))
        self.reset_all.setEnabled(bool(self._choice.own))
        self.field.setEnabled(is_any)
        self._show_clash()

    def _show_clash(self) -> None:
        key, action_id = self.field.key, self._chosen_id
        self.add.setEnabled(bool(key and action_id))
        others = [self._names[x] for x in self._clashing()]
        text = ""
        if key and action_id and others:
            text = self.tr("{key} is used for “{other}” now. Adding it here takes it from there.")
            text = text.format(key=native(key), other="”, “".join(others))
        self.clash.setText(text)
        set_tone(self.clash, "warn")

    def _clashing(self) -> list[str]:
        found = users(self._bindings, self.field.key, str(self.place.currentData()))
        return [x for x in found if x != self._chosen_id]

    def _filter(self, text: str) -> None:
        wanted, bindings = text.casefold().strip(), self._bindings
        for action_id, item in self._items.items():
            keys = [native(key).casefold() for key, _ in bindings[action_id]]
            is_found = wanted in self._names[action_id].casefold() or wanted in keys
            item.setHidden(not is_found)
        for row in range(self.tree.topLevelItemCount()):
            if head := self.tree.topLevelItem(row):
                children = (head.child(i) for i in range(head.childCount()))
                head.setHidden(all(child is None or child.isHidden() for child in children))
        self.nothing.setVisible(all(item.isHidden() for item in self._items.values()))

    # --- follow ------------------------------------------------------------------------------

    def _on_chosen(self, _now: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        self.field.clear_key()
        if self._items:
            self._show_chosen()

    def _on_key(self, _key: str) -> None:
        """Offer the place that fits: a key that types must not be stolen from the text."""
        place = "outside" if self.field.is_typing else "anywhere"
        self.place.setCurrentIndex(self.place.findData(place))
        self._show_clash()

    def _on_add(self) -> None:
        key, place, action_id = self.field.key, str(self.place.currentData()), self._chosen_id
        bindings, choice = self._bindings, self._choice
        for other in self._clashing():
            choice = choice.changed(other, bindings[other].without(key))
        choice = choice.changed(action_id, bindings[action_id].with_key(key, place))
        self.field.clear_key()
        self._change(choice)

    def _on_remove(self) -> None:
        self._change(self._choice.changed(self._chosen_id, Keys()))

    def _on_reset(self) -> None:
        self._change(self._choice.reset(self._chosen_id))

    def _on_reset_all(self) -> None:
        self._change(KeyChoice(self._choice.preset))

    def _on_preset(self, _index: int) -> None:
        self._change(KeyChoice(str(self.preset.currentData()), self._choice.own))

    def _change(self, choice: KeyChoice) -> None:
        self._preferences.change(keys=choice)
        self._show_keys()
