"""The look of the program: two sets of colours, the palette and the style sheet made of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from types import MappingProxyType

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop.core import paths

# Where the desktop names no font, Qt falls back to one of these; a better one is often installed.
_FALLBACK_FAMILIES = {"DejaVu Sans", "Sans Serif", "Bitstream Vera Sans", "Nimbus Sans"}
_BETTER_FAMILIES = ("Inter", "Noto Sans", "Cantarell", "Ubuntu")
# One sign of Chinese origin is drawn in another way in every country.
_FAMILIES_OF = MappingProxyType({"ja": "Noto Sans CJK JP", "zh": "Noto Sans CJK SC"})
_FAMILY_ELSEWHERE = "Noto Sans CJK KR"


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour that the program uses, by what it is for."""

    name: str
    window: str
    surface: str
    raised: str
    field: str
    border: str
    line: str  # hairlines between rows and panels
    text: str
    muted: str
    faint: str  # disabled
    accent: str
    accent_hover: str
    on_accent: str
    selected: str  # behind a selected row: quiet, so that its text and marks stay readable
    hover: str
    ok: str
    warn: str
    error: str
    note: str


DARK = Theme(
    name="dark",
    window="#15171c",
    surface="#1b1e25",
    raised="#262a33",
    field="#121419",
    border="#343a47",
    line="#272b35",
    text="#e8ebf1",
    muted="#a0a8b7",
    faint="#626a79",
    accent="#7aa8ff",
    accent_hover="#96baff",
    on_accent="#0b1220",
    selected="#28385a",
    hover="#222731",
    ok="#63c892",
    warn="#e6b455",
    error="#ff8078",
    note="#7fb2ea",
)

LIGHT = Theme(
    name="light",
    window="#eef0f4",
    surface="#ffffff",
    raised="#f0f2f6",
    field="#ffffff",
    border="#c9cfda",
    line="#e3e7ee",
    text="#191d25",
    muted="#586172",
    faint="#9aa2b0",
    accent="#2459c4",
    accent_hover="#1c4aa8",
    on_accent="#ffffff",
    selected="#dce7fc",
    hover="#f1f4f9",
    ok="#157244",
    warn="#8a5800",
    error="#bf2f2b",
    note="#1f6aa8",
)


def system_theme() -> Theme:
    """The theme that the desktop asks for; light where it does not say."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def theme_of(palette: QPalette) -> Theme:
    """The theme that a palette was made of, so that a widget needs no way to the application."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def apply(application: QApplication, theme: Theme) -> None:
    """Dress the whole application: style, font, palette, style sheet."""
    focused = application.focusWidget()
    if application.style().name() != "fusion":
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setFont(_readable_font(application.font()))
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))
    if focused is not None:
        # A question lays its buttons out anew, and Enter would press another one.
        focused.setFocus()


def palette(theme: Theme) -> QPalette:
    """The palette of a theme, with every role that our widgets and Qt's own dialogs read."""
    made = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.field,
        role.AlternateBase: theme.surface,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.error,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Light: theme.raised,
        role.Midlight: theme.raised,
        role.Mid: theme.border,
        role.Dark: theme.line,
        role.Shadow: theme.window,
    }
    for each, colour in colours.items():
        made.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.faint))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.raised))
    made.setColor(QPalette.ColorGroup.Disabled, role.Accent, QColor(theme.faint))
    return made


def style_sheet(theme: Theme) -> str:
    """The style sheet with the theme's colours in place of their @names."""
    text = (paths.resources() / "style.qss").read_text(encoding="utf-8")
    values = asdict(theme) | {"icons": (paths.resources() / "icons").as_posix()}
    # Longest first: @accent_hover must not be taken for @accent.
    for name in sorted(values, key=len, reverse=True):
        text = text.replace(f"@{name}", str(values[name]))
    return text


def time_font(base: QFont) -> QFont:
    """A font whose figures are equally wide, so that running times do not dance."""
    font = QFont(base)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _readable_font(font: QFont) -> QFont:
    better = QFont(font)
    if QFontInfo(font).family() in _FALLBACK_FAMILIES:
        installed = set(QFontDatabase.families())
        language = QLocale().name().partition("_")[0]
        wanted = (*_BETTER_FAMILIES, _FAMILIES_OF.get(language, _FAMILY_ELSEWHERE), "Open Sans")
        better.setFamilies([*(x for x in wanted if x in installed), font.family()])
    better.setPointSizeF(max(10.0, font.pointSizeF()))
    return better
