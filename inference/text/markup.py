"""What stands in a subtitle but is never spoken: tags, sound descriptions, music, emoji."""

from __future__ import annotations

import re

from inference.text.piece import Unspoken

# Formatting has no sound and nothing is lost with it; the rest is reported.
_FORMATTING = re.compile(
    r"</?[A-Za-z][^<>\n]{0,80}>|\{\\[^{}\n]*\}|\\[Nnh]|[\u200b\u200e\u200f\u00ad\ufeff]"
)
# Who speaks, and how, in subtitles for the deaf: "JOHN: Hello", "(sighs) No."
_BEGINNING = r"(?:(?<=\A)|(?<=\n)|(?<=- ))"
_LABEL = rf"{_BEGINNING}[A-Z][A-Z0-9 .'#&]{{1,30}}:(?=\s)"
_MANNER = rf"{_BEGINNING}\([^\W\d]+(?:\s[^\W\d]+){{0,2}}\)"
_EMOJI = r"\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF"
_DESCRIPTION = re.compile(
    r"\[[^\[\]]*\]|［[^［］]*］|【[^【】]*】|[♪♫♬♩]+"
    rf"|{_LABEL}|{_MANNER}"
    rf"|[{_EMOJI}][{_EMOJI}\u200D\uFE0F\u20E3\U000E0020-\U000E007F]*"
)


def hide(text: str) -> tuple[str, tuple[Unspoken, ...]]:
    """Return the text with blanks over all that is not spoken (same length), and what was lost."""
    lost: list[Unspoken] = []

    def cover(match: re.Match[str]) -> str:
        lost.append(Unspoken(match.group(), match.start(), match.end()))
        return " " * len(match.group())

    covered = _FORMATTING.sub(lambda match: " " * len(match.group()), text)
    return _DESCRIPTION.sub(cover, covered), tuple(lost)
