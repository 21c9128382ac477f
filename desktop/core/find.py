"""Find and replace in the text of lines, by words or by regular expression."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from desktop.core.edit import Edit
from desktop.core.errors import AppError
from desktop.core.line import Line, plain_text
from desktop.core.phrase import phrase
from desktop.core.tags import MARKUP

if TYPE_CHECKING:
    import regex

FIND_LIMIT_S = 0.4
"""Longer than this nobody waits while typing what to look for."""

REPLACE_LIMIT_S = 2.0

_ABOUT_MARKUP = {False: re.compile(r"[<>{}\\#]"), True: re.compile(r"[<>#]|\\\{")}
"""Who writes such a sign means tags too; for plain texts, and for regular expressions."""

_DOLLAR = re.compile(r"\$(?:(\$)|(\d{1,2}))")

Pattern: TypeAlias = "regex.Pattern[str]"
Match: TypeAlias = "regex.Match[str]"


class TooSlow(AppError):
    """A regular expression that would take too long for the lines there are."""

    def __init__(self, text: str) -> None:
        hint = "Make it simpler: repetitions inside of repetitions, as in (a+)+, try countless ways"
        super().__init__(phrase("“{text}” takes too long to look for", text=text), hint)


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for."""

    text: str
    is_regex: bool = False
    is_case_sensitive: bool = False
    is_whole_word: bool = False

    def is_markup(self, match: Match) -> bool:
        """Say whether a place lies inside of a tag, which was not what was looked for."""
        text = match.string
        if ("<" not in text and "{" not in text) or _ABOUT_MARKUP[self.is_regex].search(self.text):
            return False
        spans = (markup.span() for markup in MARKUP.finditer(text))
        return any(start < match.start() and match.end() < end for start, end in spans)

    def compiled(self) -> Pattern:
        """Return the pattern; raise AppError when the regular expression is not one."""
        # Python's own expressions cannot be stopped: a bad one would freeze the window for hours.
        import regex

        pattern = self.text if self.is_regex else regex.escape(self.text)
        if self.is_whole_word:
            pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
        flags = regex.MULTILINE | (0 if self.is_case_sensitive else regex.IGNORECASE)
        try:
            return regex.compile(pattern, flags)
        except (regex.error, OverflowError, RecursionError) as error:
            pattern = "“{text}” is not a regular expression: {reason}"
            raise AppError(
                phrase(pattern, text=self.text, reason=str(error)),
                "Mend it, or switch regular expressions off",
            ) from error


@dataclass(frozen=True, slots=True)
class Found:
    """One place in the text of a line: from start up to, not including, end."""

    line_id: str
    start: int
    end: int


def find(lines: Iterable[Line], query: Query, limit_s: float = FIND_LIMIT_S) -> tuple[Found, ...]:
    """Return every place in the order of the lines; places of no length are left out.

    Letters of tags are found only by those who mean tags: with a bracket, or with a #.

    Raises AppError for what is no regular expression, TooSlow when it takes longer than limit_s.
    """
    if not query.text:
        return ()
    pattern, clock = query.compiled(), _Clock(query, limit_s)
    return tuple(
        Found(line.id, match.start(), match.end())
        for line in lines
        for match in clock.matches(pattern, line.text)
        if match.end() > match.start()
    )


def matching(
    lines: Iterable[Line], query: Query, limit_s: float = FIND_LIMIT_S
) -> tuple[Line, ...]:
    """Return the lines that hold it, as it is written or as it is read without tags.

    Raises as `find`.
    """
    if not query.text:
        return ()
    pattern, clock = query.compiled(), _Clock(query, limit_s)

    def holds(text: str) -> bool:
        return any(match.end() > match.start() for match in clock.matches(pattern, text))

    return tuple(
        line
        for line in lines
        if holds(line.text)
        or (("<" in line.text or "{" in line.text) and holds(plain_text(line.text)))
    )


def replace_one(line: Line, found: Found, query: Query, by: str) -> Edit:
    """Replace one place; in a regular expression \\1 or $1 stands for its first group.

    Raises AppError when `by` names a group that is not there, TooSlow when looking for it again
    takes too long, ValueError when the text has changed since the place was found.
    """
    # Looked for from the beginning, as it was found: \K and (?r) do not match where they begin.
    matches = _Clock(query, FIND_LIMIT_S).matches(query.compiled(), line.text)
    match = next((one for one in matches if one.span() == (found.start, found.end)), None)
    if match is None:
        raise ValueError("the text is no longer what was found")
    text = line.text[: found.start] + _expanded(match, query, by) + line.text[found.end :]
    return Edit("Replace", (line,), (replace(line, text=text),))


def replace_all(
    lines: Sequence[Line], query: Query, by: str, limit_s: float = REPLACE_LIMIT_S
) -> Edit:
    """Replace every place in one edit; lines without any are not part of it.

    Raises AppError for what is no regular expression, TooSlow when it takes longer than limit_s.
    """
    if not query.text:
        return Edit("Replace all")
    pattern, clock = query.compiled(), _Clock(query, limit_s)
    before: list[Line] = []
    after: list[Line] = []
    for line in lines:
        text = clock.replaced(pattern, line.text, by)
        if text != line.text:
            before.append(line)
            after.append(replace(line, text=text))
    return Edit("Replace all", tuple(before), tuple(after))


class _Clock:
    """Runs one pattern over many texts, all together no longer than the limit."""

    def __init__(self, query: Query, limit_s: float) -> None:
        self._query = query
        self._end = time.monotonic() + limit_s

    def matches(self, pattern: Pattern, text: str) -> Iterator[Match]:
        try:
            for match in pattern.finditer(text, timeout=self._left_s):
                if not self._query.is_markup(match):
                    yield match
        except TimeoutError:
            raise TooSlow(self._query.text) from None

    def replaced(self, pattern: Pattern, text: str, by: str) -> str:
        try:
            result = pattern.sub(
                lambda match: _replacement(match, self._query, by), text, timeout=self._left_s
            )
            return str(result)
        except TimeoutError:
            raise TooSlow(self._query.text) from None

    @property
    def _left_s(self) -> float:
        left_s = self._end - time.monotonic()
        if left_s <= 0:
            raise TooSlow(self._query.text)
        return left_s


def _replacement(match: Match, query: Query, by: str) -> str:
    if query.is_markup(match):
        return str(match.group())
    return _expanded(match, query, by) if match.group() else ""


def _expanded(match: Match, query: Query, by: str) -> str:
    if not query.is_regex:
        return by
    import regex

    try:
        return str(match.expand(_DOLLAR.sub(lambda found: _group(found, match), by)))
    except (regex.error, IndexError) as error:
        raise AppError(
            phrase(
                "“{text}” cannot stand for what was found: {reason}", text=by, reason=str(error)
            ),
            "Use \\1 for the first group in brackets, \\\\ for a backslash",
        ) from error


def _group(found: re.Match[str], match: Match) -> str:
    """What $1 means in other editors; $5 stays a price where there are no five groups."""
    if found[1]:
        return "$"
    return f"\\g<{int(found[2])}>" if int(found[2]) <= match.re.groups else found[0]
