"""The colours of the timeline, made of the theme, and one colour for each voice."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from desktop.ui.theme import theme_of

# Hues in degrees that stay apart from each other and from the red of an error.
_HUES = (217, 168, 38, 285, 95, 195, 325, 55)


@dataclass(frozen=True, slots=True)
class BlockColours:
    """How the block of a line looks: at rest, and when it is the current one."""

    fill: QColor
    edge: QColor
    current_fill: QColor
    current_edge: QColor
    text: QColor
    current_text: QColor


@dataclass(frozen=True, slots=True)
class TimelineColours:
    """Everything that is painted besides the blocks."""

    is_dark: bool
    back: QColor
    ruler: QColor
    ruler_text: QColor
    tick: QColor
    major_tick: QColor
    lane: QColor
    hairline: QColor
    slot: QColor  # behind the waveform where a line is
    current_slot: QColor
    wave: QColor
    slot_wave: QColor
    current_wave: QColor
    zero: QColor
    playhead: QColor
    guide: QColor
    shot: QColor
    accent: QColor
    text: QColor
    muted: QColor
    ok: QColor
    warn: QColor
    error: QColor
    waiting: QColor


def mixed(a: QColor, b: QColor, share: float) -> QColor:
    """A colour between two: all a for a share of 0, all b for 1."""
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def colours_of(palette: QPalette) -> TimelineColours:
    """The colours that suit a palette."""
    theme = theme_of(palette)
    is_dark = theme.name == "dark"
    back, text, accent = QColor(theme.field), QColor(theme.text), QColor(theme.accent)
    muted, lane = QColor(theme.muted), QColor(theme.surface if is_dark else theme.window)
    return TimelineColours(
        is_dark=is_dark,
        back=back,
        ruler=QColor(theme.surface if is_dark else theme.raised),
        ruler_text=muted,
        tick=mixed(lane, muted, 0.35),
        major_tick=mixed(lane, muted, 0.7),
        lane=lane,
        hairline=QColor(theme.line if is_dark else theme.border),
        slot=mixed(back, accent, 0.09 if is_dark else 0.08),
        current_slot=mixed(back, accent, 0.22 if is_dark else 0.17),
        wave=mixed(mixed(back, muted, 0.5 if is_dark else 0.55), accent, 0.1),
        slot_wave=mixed(mixed(back, muted, 0.72), accent, 0.22),
        current_wave=mixed(accent, text, 0.1),
        zero=mixed(back, muted, 0.22),
        playhead=QColor("#ff5d5d" if is_dark else "#d92d2d"),
        guide=QColor(theme.warn if is_dark else "#b87400"),
        shot=QColor("#b493f5" if is_dark else "#7a4fd0"),
        accent=accent,
        text=text,
        muted=muted,
        # The theme's own are made for text; a bar may be brighter.
        ok=QColor(theme.ok if is_dark else "#2f9e66"),
        warn=QColor(theme.warn if is_dark else "#dd9a1a"),
        error=QColor(theme.error if is_dark else "#d8443f"),
        waiting=mixed(lane, muted, 0.55),
    )


def voice_colour(name: str, chosen: str, accent: QColor) -> QColor:
    """The colour of a voice: the chosen one, or one that its name always gets; "" is the accent."""
    if chosen and QColor.isValidColorName(chosen):
        return QColor(chosen)
    if not name:
        return accent
    return QColor.fromHsl(_HUES[zlib.crc32(name.encode()) % len(_HUES)], 150, 140)


def block_colours(voice: QColor, colours: TimelineColours) -> BlockColours:
    """A quiet block in the colour of its voice, and a strong one for the current line."""
    ground = QColor("#20242d") if colours.is_dark else QColor("#ffffff")
    return BlockColours(
        fill=mixed(ground, voice, 0.3 if colours.is_dark else 0.17),
        edge=mixed(ground, voice, 0.75 if colours.is_dark else 0.6),
        current_fill=mixed(ground, voice, 0.62 if colours.is_dark else 0.38),
        current_edge=mixed(voice, QColor("white" if colours.is_dark else "black"), 0.3),
        text=mixed(colours.text, voice, 0.1),
        current_text=QColor("white" if colours.is_dark else "#0c1018"),
    )
