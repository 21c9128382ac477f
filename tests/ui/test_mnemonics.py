"""Menu keys: gone from plain texts in every language, and used once in every menu."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from desktop.ui.main_window import MainWindow
from desktop.ui.mnemonics import distinct, key_of, plain


@pytest.mark.parametrize(
    ("text", "bare"),
    [("&Open…", "Open…"), ("열기(&O)…", "열기…"), ("開く (&O)", "開く"), ("Tracks", "Tracks")],
)
def test_a_plain_text_has_no_menu_key(text: str, bare: str) -> None:
    assert plain(text) == bare


def test_who_comes_first_keeps_the_key() -> None:
    assert distinct(["&Redo", "&Replace", "Find"]) == ["&Redo", "R&eplace", "Find"]


def test_the_start_of_a_word_is_taken_before_its_inside() -> None:
    assert distinct(["&Save", "&Save as"]) == ["&Save", "Save &as"]


def test_nobody_takes_the_key_of_somebody_later() -> None:
    assert distinct(["&Go", "&Go on", "&On", "&Next"]) == ["&Go", "Go on", "&On", "&Next"]


def test_a_key_behind_the_words_becomes_any_that_is_free() -> None:
    assert distinct(["줄(&A)", "글(&A)…", "새로(&B)"]) == ["줄(&A)", "글(&C)…", "새로(&B)"]


def _menus(menu: QMenu) -> list[QMenu]:
    inner = [action.menu() for action in menu.actions()]
    return [menu, *(x for found in inner if isinstance(found, QMenu) for x in _menus(found))]


def test_no_menu_of_the_window_uses_a_key_twice(window: MainWindow) -> None:
    tops = [action.menu() for action in window.menuBar().actions()]
    for menu in (x for top in tops if isinstance(top, QMenu) for x in _menus(top)):
        keys = [key for action in menu.actions() if (key := key_of(action.text()))]
        assert len(keys) == len(set(keys)), (menu.title(), sorted(keys))


def test_no_field_of_the_window_takes_the_key_of_a_menu(window: MainWindow) -> None:
    menus = set(window.actions_.menu_keys)
    labels = [x for x in window.findChildren(QLabel) if x.buddy() is not None]
    buttons = window.findChildren(QPushButton)
    assert labels
    texts = [*(x.text() for x in labels), *(x.text() for x in buttons)]
    assert not [text for text in texts if key_of(text) in menus]


def test_keys_that_others_have_are_never_used() -> None:
    assert distinct(["&End", "&Next"], "en") == ["En&d", "Ne&xt"]
