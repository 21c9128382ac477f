"""English readings of web addresses, mail addresses, file names and telephone numbers."""

from __future__ import annotations

import re

from inference.text.english_letters import spell
from inference.text.english_numbers import cardinal, digits
from inference.text.rule import Rule, listed, rule

_MARKS = {
    ".": "dot",
    "/": "slash",
    "@": "at",
    "-": "dash",
    "_": "underscore",
    ":": "colon",
    "?": "question mark",
    "=": "equals",
    "&": "and",
    "#": "hash",
    "~": "tilde",
    "+": "plus",
    "%": "percent",
}
_ENDINGS = (
    "com|org|net|edu|gov|mil|int|info|biz|io|ai|app|dev|tv|me|co|uk|us|de|fr|es|it|nl|ru|jp|kr|cn|tr"
    "|eu|ca|au|ch|at|se|no|fi|dk|pl|br|in"
)
_SPELLED = frozenset(
    listed("www uk us de fr es ru jp kr cn tr eu tv io ai nl ca au ch html php pdf")
)


def _address(match: re.Match[str]) -> str:
    written = re.sub(r"^https?://", "", match.group()).rstrip("/")
    said: list[str] = []
    for part in re.findall(r"[A-Za-z]+|\d+|.", written):
        if part in _MARKS:
            said.append(_MARKS[part])
        elif part.isdigit():
            said.append(digits(part) if len(part) > 4 or part[0] == "0" else cardinal(int(part)))
        elif part.isalpha() and part.isascii():
            said.append(spell(part.upper()) if part.lower() in _SPELLED else part)
    return " ".join(said)


def _telephone(match: re.Match[str]) -> str | None:
    groups = re.findall(r"\d+", match.group())
    if not 7 <= sum(map(len, groups)) <= 15:
        return None
    plus = "plus " if match.group().startswith("+") else ""
    return plus + " , ".join(digits(group) for group in groups)


def _emergency(match: re.Match[str]) -> str:
    return digits(match.group())


RULES: tuple[Rule, ...] = (
    rule(r"https?://[^\s<>\"“”]*[\w/]", _address),
    rule(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", _address),
    rule(
        rf"(?:www\.)?(?:[A-Za-z0-9-]+\.)+(?:{_ENDINGS})(?:/[\w./?=&%#~+-]*[\w/])?(?![\w-]|\.\w)",
        _address,
    ),
    rule(r"\+\d{1,3}[\s.-]?(?:\(\d{1,4}\)[\s.-]?)?\d{1,4}(?:[\s.-]\d{2,4}){1,4}(?!\w)", _telephone),
    rule(r"\(\d{3}\)\s?\d{3}[\s.-]\d{4}(?!\w)", _telephone),
    rule(r"(?:1[\s.-])?\d{3}[.-]\d{3}[.-]\d{4}(?!\w)", _telephone),
    rule(r"\d{3}-\d{4}(?![\w-])", _telephone),
    rule(r"(?:911|007)(?![\w%]|[.,]\d)", _emergency),
)
