"""Menus, tooltips, keys and the enabled state of everything, made of the one table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QPalette, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QWidget

from desktop.ui import icons
from desktop.ui.action_spec import MENUS, SUBMENUS, ActionSpec, Need
from desktop.ui.action_table import ACTIONS
from desktop.ui.keys_map import KeyMap
from desktop.ui.mnemonics import distinct, key_of, keys_of, plain, settle
from desktop.ui.translation import said


def translated(text: str) -> str:
    """A text of the table in the language of the window."""
    return QCoreApplication.translate("Actions", text)


def plain_text(spec: ActionSpec) -> str:
    """The translated text of an action without the mark of its menu key."""
    return plain(translated(spec.text))


def full_name(spec: ActionSpec) -> str:
    """The plain text of an action behind the name of its submenu, to be told without its menu."""
    _, _, submenu = spec.place.partition("/")
    text = plain_text(spec).rstrip("…")
    return f"{translated(SUBMENUS[submenu]).replace('&', '')}: {text}" if submenu else text


class Actions(QObject):
    """The QActions of one window, by id."""

    def __init__(self, handlers: Mapping[str, object], window: QWidget) -> None:
        """Handlers holds, by the name used in the table, the objects whose methods are called."""
        super().__init__(window)
        self._by_id: dict[str, QAction] = {}
        self._specs = {spec.id: spec for spec in ACTIONS}
        self._texts = _menu_texts()
        for spec in ACTIONS:
            owner, _, method = spec.handler.partition(".")
            method, _, argument = method.partition(":")
            handler = getattr(handlers[owner], method)
            self._make(spec, partial(handler, argument) if argument else handler, window)
        self.recolour(window.palette())
        names = {spec.id: plain_text(spec) for spec in ACTIONS}
        self.keys = KeyMap(self._by_id, names, window)

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def refresh(self, met: frozenset[Need]) -> None:
        """Enable exactly the actions whose need is met."""
        for action_id, action in self._by_id.items():
            action.setEnabled(self._specs[action_id].need in met)

    def name_steps(self, stack: QUndoStack) -> None:
        """Say in the menu which step would be taken back or done again."""
        for action_id, label in (("undo", stack.undoText()), ("redo", stack.redoText())):
            text = self._texts[action_id]
            self._by_id[action_id].setText(f"{text}: {said(label)}" if label else text)

    def recolour(self, palette: QPalette) -> None:
        """Draw every icon again, after the theme changed."""
        for action_id, action in self._by_id.items():
            action.setIcon(icons.icon(self._specs[action_id].icon, palette))

    @property
    def menu_keys(self) -> list[str]:
        """The letters that open a menu of the window."""
        return [key_of(translated(text)) for _, text in MENUS]

    def settle(self, panel: QWidget) -> None:
        """Give the fields of a panel keys that neither a menu has nor a field beside it.

        Panels lie behind each other: what is hidden does not hear its key.
        """
        window = panel.window()
        middle = window.centralWidget() if isinstance(window, QMainWindow) else None
        beside = middle.findChildren(QWidget) if middle is not None else []
        settle(panel, (*self.menu_keys, *keys_of(beside)))

    def fill(self, bar: QMenuBar) -> None:
        """Build all menus into the bar."""
        for name, text in MENUS:
            menu = bar.addMenu(translated(text))
            self._fill_menu(menu, [x for x in ACTIONS if x.place.startswith(f"{name}.")])

    def menu(self, action_ids: Iterable[str], parent: QWidget) -> QMenu:
        """A menu of some actions, for a right click; "" stands for a separator."""
        menu = QMenu(parent)
        for action_id in action_ids:
            if action_id:
                menu.addAction(self._by_id[action_id])
            else:
                menu.addSeparator()
        return menu

    def _fill_menu(self, menu: QMenu, specs: list[ActionSpec]) -> None:
        group = specs[0].place.split("/")[0] if specs else ""
        submenus: dict[str, QMenu] = {}
        for spec in specs:
            place, _, submenu = spec.place.partition("/")
            if place != group:
                menu.addSeparator()
                group = place
            if submenu and submenu not in submenus:
                submenus[submenu] = menu.addMenu(self._texts[submenu])
            target = submenus[submenu] if submenu else menu
            target.addAction(self._by_id[spec.id])

    def _make(self, spec: ActionSpec, handler: Callable[[], object], window: QWidget) -> None:
        action = QAction(self._texts[spec.id], window)
        action.setObjectName(spec.id)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(spec.is_checkable)
        action.setAutoRepeat(not spec.is_checkable)
        action.triggered.connect(lambda: handler())
        window.addAction(action)
        self._by_id[spec.id] = action


def _menu_texts() -> dict[str, str]:
    """The translated texts of actions and of inner menus; no menu has one of its keys twice."""
    names: dict[str, list[str]] = {}
    texts = {spec.id: translated(spec.text) for spec in ACTIONS}
    for spec in ACTIONS:
        place, _, inner = spec.place.partition("/")
        rows = names.setdefault(place.split(".")[0], [])
        if inner:
            texts[inner] = translated(SUBMENUS[inner])
            if inner not in rows:
                rows.append(inner)
            rows = names.setdefault(f"/{inner}", [])
        rows.append(spec.id)
    for rows in names.values():
        texts.update(zip(rows, distinct([texts[name] for name in rows]), strict=True))
    return texts
