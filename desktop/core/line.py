"""A line: what is written, when, and in which voice it is spoken."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass

from desktop.core.line_speech import PLAIN, LineSpeech

_TAG = re.compile(
    r"</?(?:i|b|u|s|em|strong|font|c|v|lang|ruby|rt|span|br|p)(?:[\s.][^<>\n]*)?/?>"
    r"|<\d+:[\d:.]+>",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"\s*(?:[-–—]\s*)?(?:\[([^\[\]\n:]{1,30})\]|([^\W\d_][^\n:.!?,]{0,29})):(?!\S)"
)
_OVERRIDE = re.compile(r"\{(?:\\|[A-Za-z]:)[^{}\n]*\}")


@dataclass(frozen=True, slots=True)
class Line:
    """One subtitle; text has "\\n" between rows and may hold <i>, <b> and other tags.

    voice "" means the voice of the project. extra holds what the file said of this line and we
    do not show (a style, a margin, a position): it returns to the file as it came. speech is for
    the dub only and goes into no subtitle file.
    """

    id: str
    start_ms: int
    end_ms: int
    text: str
    voice: str = ""
    speaker: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    speech: LineSpeech = PLAIN

    @property
    def duration_ms(self) -> int:
        return self.end_ms - self.start_ms


def new_id() -> str:
    """Return a name for a line that no other line has."""
    return secrets.token_hex(6)


def make(
    start_ms: int,
    end_ms: int,
    text: str,
    *,
    voice: str = "",
    speaker: str = "",
    extra: tuple[tuple[str, str], ...] = (),
) -> Line:
    """Return a line with an id of its own."""
    return Line(new_id(), start_ms, end_ms, text, voice, speaker, extra)


def plain_text(text: str) -> str:
    """Return what a person would read aloud: no tags, no override blocks, rows kept."""
    if "<" in text:
        text = _TAG.sub("", text)
    if "{" in text:
        text = _OVERRIDE.sub("", text)
    return text.replace("\\h", " ").replace("\u00a0", " ").strip()


def speaker_of(text: str) -> str:
    """Return who speaks, where the text begins with a name as in "ANNA: Hello"; "" where not.

    A name is written in capitals or in brackets: "Look: there it is" has no speaker. Scripts
    without capitals have short names.
    """
    match = _SPEAKER.match(plain_text(text))
    if match is None:
        return ""
    if match[1]:
        return match[1].strip()
    name = match[2].strip()
    has_case = name.lower() != name.upper()
    is_name = name == name.upper() if has_case else len(name) <= 8 and " " not in name
    return name if is_name else ""
