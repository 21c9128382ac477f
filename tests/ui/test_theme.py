"""Both themes can be read: contrast as the accessibility guidelines ask for it."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core import paths
from desktop.ui import icons, theme
from desktop.ui.theme import DARK, LIGHT, Theme

TEXT = 4.5  # WCAG 2.2 AA for text
MARK = 3.0  # for icons, borders of fields and the like

THEMES = pytest.mark.parametrize("look", [DARK, LIGHT], ids=["dark", "light"])


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    shade = QColor(colour)
    red, green, blue = (linear(x) for x in (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
@pytest.mark.parametrize("ink", ["text", "muted", "ok", "warn", "error", "note", "accent"])
@pytest.mark.parametrize("ground", ["window", "surface", "field", "raised"])
def test_text_can_be_read_on_every_ground(look: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(look, ink), getattr(look, ground)) >= TEXT


@THEMES
@pytest.mark.parametrize("ground", ["selected", "hover"])
@pytest.mark.parametrize("ink", ["text", "muted", "ok", "warn", "error", "note"])
def test_a_selected_row_can_be_read_with_its_marks(look: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(look, ink), getattr(look, ground)) >= TEXT


@THEMES
def test_the_text_of_the_main_button_can_be_read(look: Theme) -> None:
    assert contrast(look.on_accent, look.accent) >= TEXT
    assert contrast(look.on_accent, look.accent_hover) >= TEXT


@THEMES
def test_the_focus_can_be_seen(look: Theme) -> None:
    assert contrast(look.accent, look.surface) >= MARK


@THEMES
def test_every_name_in_the_sheet_is_a_colour_of_the_theme(look: Theme) -> None:
    assert re.findall(r"@\w+", theme.style_sheet(look)) == []


@THEMES
def test_every_picture_in_the_sheet_is_there(look: Theme) -> None:
    names = re.findall(r"url\(([^)]+)\)", theme.style_sheet(look))
    assert names
    assert [name for name in names if not (paths.resources() / "icons" / name).exists()] == []


@THEMES
def test_a_widget_finds_its_theme_from_its_palette(look: Theme) -> None:
    assert theme.theme_of(theme.palette(look)) is look


def test_an_icon_has_the_colour_of_its_state(qtbot: QtBot) -> None:
    palette = theme.palette(DARK)
    icon = icons.icon("stop", palette)
    middle = icon.pixmap(32, 32).toImage().pixelColor(16, 16)
    assert middle == palette.color(QPalette.ColorRole.ButtonText)
    off = icon.pixmap(32, 32, QIcon.Mode.Disabled).toImage().pixelColor(16, 16)
    assert off == palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)


def test_an_icon_is_sharp_at_twice_the_scale(qtbot: QtBot) -> None:
    image = icons.icon("play", theme.palette(LIGHT)).pixmap(QSize(20, 20), 2.0)
    assert (image.width(), image.devicePixelRatio()) == (40, 2.0)


def test_a_name_without_a_drawing_is_a_mistake() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("nothing like this", QPalette())


def test_signs_are_drawn_as_the_language_of_the_window_writes_them(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    families = ["Noto Sans CJK KR", "Noto Sans CJK JP", "DejaVu Sans"]
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: families)
    before = QLocale()
    try:
        for language, family in (("ja", "Noto Sans CJK JP"), ("ko", "Noto Sans CJK KR")):
            QLocale.setDefault(QLocale(language))
            assert theme._readable_font(QFont("DejaVu Sans")).families()[0] == family
    finally:
        QLocale.setDefault(before)
