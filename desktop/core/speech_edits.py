"""The verbs that change how lines are spoken and which of their takes counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from desktop.core.edit import Edit
from desktop.core.line import Line
from desktop.core.line_speech import PLAIN, LineSpeech, clamped
from desktop.core.phrase import phrase

_Change = Callable[[LineSpeech], LineSpeech]


def set_seed(lines: Sequence[Line], seed: int) -> Edit:
    """Have the lines read in another way; the choice of a take ends."""
    return _set(phrase("Another take"), lines, "seed", seed)


def set_pace(lines: Sequence[Line], pace: float, session: int = 0) -> Edit:
    """Speak the lines so many times as fast as the project; edits of one session are one step."""
    return _set(phrase("Set pace"), lines, "pace", round(pace, 4), session)


def set_pitch(lines: Sequence[Line], semitones: float, session: int = 0) -> Edit:
    """Speak the lines higher or lower."""
    return _set(phrase("Set pitch"), lines, "pitch_semitones", round(semitones, 4), session)


def set_gain(lines: Sequence[Line], gain_db: float, session: int = 0) -> Edit:
    """Make the lines louder or quieter in the dub; their takes stay."""
    return _set(phrase("Set loudness"), lines, "gain_db", round(gain_db, 4), session)


def set_pause_before(lines: Sequence[Line], pause_ms: int, session: int = 0) -> Edit:
    """Let the speech begin so long after the start of its line; the takes stay."""
    return _set(phrase("Set pause"), lines, "pause_before_ms", pause_ms, session)


def plain_speech(lines: Sequence[Line]) -> Edit:
    """Speak the lines as the project is spoken; stars stay."""

    def plain(speech: LineSpeech) -> LineSpeech:
        return LineSpeech(stars=speech.stars, gone=speech.gone)

    return _change(phrase("Reset speech"), lines, plain)


def pin(line: Line, key: str, asked: str) -> Edit:
    """Choose a take of the line for as long as what is asked for (asked_for) stays the same."""

    def pinned(speech: LineSpeech) -> LineSpeech:
        gone = tuple(other for other in speech.gone if other != key)
        return replace(speech, take=key, take_of=asked, gone=gone)

    return _change(phrase("Choose take"), (line,), pinned)


def unpin(line: Line) -> Edit:
    """Let the take follow from words and voice again."""
    return _change(
        phrase("Release take"), (line,), lambda speech: replace(speech, take="", take_of="")
    )


def star(line: Line, key: str, is_starred: bool = True) -> Edit:
    """Mark a take to be kept, or take the mark away."""

    def marked(speech: LineSpeech) -> LineSpeech:
        others = tuple(other for other in speech.stars if other != key)
        return replace(speech, stars=(*others, key) if is_starred else others)

    return _change(phrase("Star take") if is_starred else phrase("Unstar take"), (line,), marked)


def throw_away(line: Line, key: str) -> Edit:
    """Put a take aside; nothing chooses or marks it any more. Undo brings it back."""

    def without(speech: LineSpeech) -> LineSpeech:
        gone = (*(other for other in speech.gone if other != key), key)
        stars = tuple(other for other in speech.stars if other != key)
        if speech.take == key:
            speech = replace(speech, take="", take_of="")
        return replace(speech, stars=stars, gone=gone)

    return _change(phrase("Delete take"), (line,), without)


def _set(label: str, lines: Sequence[Line], name: str, value: float, session: int = 0) -> Edit:
    changes: dict[str, Any] = {name: type(getattr(PLAIN, name))(clamped(name, value))}
    key = ",".join(line.id for line in lines) if session else ""
    merge_key = f"speech:{name}:{key}:{session}" if session else ""
    edit = _change(label, lines, lambda speech: replace(speech, **changes))
    return replace(edit, merge_key=merge_key)


def _change(label: str, lines: Sequence[Line], change: _Change) -> Edit:
    after = tuple(replace(line, speech=change(line.speech)) for line in lines)
    return Edit(label, tuple(lines), after)
