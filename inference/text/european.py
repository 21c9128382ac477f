"""The rules that make Spanish, French, German, Italian, Portuguese, Turkish, Russian speakable.

The numbers themselves are left in figures, for espeak-ng reads them well in these languages; the
rules bring them into the form that it reads and say what stands around them.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping

from inference.text.amounts import European, Forms
from inference.text.rule import Rule, plain, rule

_MODULES = {
    "es": "spanish",
    "fr": "french",
    "de": "german",
    "it": "italian",
    "pt": "portuguese",
    "tr": "turkish",
    "ru": "russian",
}
_GROUP = r"[.\u00a0\u202f'’ ]"
_NUMBER = rf"(?:\d{{1,3}}(?:{_GROUP}\d{{3}})+(?!\d)|\d+)(?:,\d+)?"
_SIGN = r"(?P<sign>(?<![\w)])[-−])?"
_DASH = r"[-–‐‑]"
_NO_MORE = r"(?![\w]|[.,]\d)"


def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of one of the languages, by its code."""
    module = importlib.import_module(f"inference.text.{_MODULES[language]}")
    return _Speaker(module.TABLE).rules()


class _Speaker:
    """Says what the patterns found, in the words of one language."""

    def __init__(self, table: European) -> None:
        self.table = table

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules in the order they are tried."""
        table = self.table
        money, units = _any(table.currencies), _any(table.units)
        months = "|".join(table.months)
        return (
            plain(dict(table.abbreviations), r"(?!\w)"),
            rule(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\w)", self._date),
            rule(
                r"(?P<day>\d{1,2})(?P<gap>[./-])(?P<month>\d{1,2})(?P=gap)(?P<year>\d{4})(?!\w)",
                self._date,
            ),
            rule(rf"(?P<day>\d{{1,2}})\.?\s(?P<month>{months})(?!\w)", self._day, re.IGNORECASE),
            rule(r"(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?!\w)(?:\sUhr|\s?h(?!\w))?", self._clock),
            rule(rf"{_SIGN}(?P<mark>{money})\s?(?P<number>{_NUMBER}){_NO_MORE}", self._money),
            rule(rf"{_SIGN}(?P<number>{_NUMBER})\s?(?P<mark>{money})(?!\w)", self._money),
            rule(rf"{_SIGN}%\s?(?P<number>{_NUMBER})", self._percent),
            rule(rf"{_SIGN}(?P<number>{_NUMBER})\s?%", self._percent),
            rule(rf"{_SIGN}(?P<number>{_NUMBER})\s?(?P<unit>{units})(?![\w/])", self._measure),
            rule(rf"(?P<a>{_NUMBER})\s?{_DASH}\s?(?P<b>{_NUMBER})(?![\w-])", self._range),
            rule(rf"{_SIGN}(?P<number>{_NUMBER})(?!\w)", self._number),
            plain(dict(table.signs), ""),
        )

    def _number(self, match: re.Match[str]) -> str:
        figures = _figures(match["number"])
        if match["number"] == figures and not match["sign"]:
            figures = self._year(figures)
        return self._signed(match, figures)

    def _year(self, figures: str) -> str:
        if not self.table.century or not (figures.isdecimal() and 1100 <= int(figures) < 2000):
            return figures
        hundreds, rest = divmod(int(figures), 100)
        return f"{hundreds} {self.table.century} {rest or ''}".strip()

    def _signed(self, match: re.Match[str], said: str) -> str:
        return f"{self.table.minus} {said}" if match["sign"] else said

    def _date(self, match: re.Match[str]) -> str | None:
        day, month = int(match["day"]), int(match["month"])
        if not (1 <= day <= 31 and 1 <= month <= 12):
            return None
        return self.table.date.format(
            day=self._day_name(day),
            month=self.table.months[month - 1],
            year=self._year(match["year"]),
        )

    def _day(self, match: re.Match[str]) -> str | None:
        day = int(match["day"])
        return f"{self._day_name(day)} {match['month']}" if 1 <= day <= 31 else None

    def _day_name(self, day: int) -> str:
        return self.table.ordinals.get(day, str(day))

    def _clock(self, match: re.Match[str]) -> str | None:
        hour, minute = int(match["hour"]), int(match["minute"])
        if hour > 24 or minute > 59:
            return None
        said = self.table.clock.format(hour=hour, minute=minute if minute else "")
        return said.removesuffix(" ").removesuffix(" y").removesuffix(" e")

    def _money(self, match: re.Match[str]) -> str:
        mark = match["mark"]
        figures = _figures(match["number"])
        whole, comma, part = figures.partition(",")
        forms, cents = self.table.currencies[mark], self.table.cents.get(mark)
        if not (comma and cents and len(part) == 2):
            return self._signed(match, f"{figures} {_form(forms, figures)}")
        said = [f"{whole} {_form(forms, whole)}"] if int(whole) else []
        if int(part):
            said.append(f"{int(part)} {_form(cents, str(int(part)))}")
        return self._signed(match, " ".join(said) or f"0 {_form(forms, '0')}")

    def _percent(self, match: re.Match[str]) -> str:
        before, after = self.table.percent
        figures = _figures(match["number"])
        return f"{before} {self._signed(match, figures)} {_form(after, figures)}".strip()

    def _measure(self, match: re.Match[str]) -> str:
        figures = _figures(match["number"])
        return self._signed(match, f"{figures} {_form(self.table.units[match['unit']], figures)}")

    def _range(self, match: re.Match[str]) -> str:
        return f"{_figures(match['a'])} {self.table.to} {_figures(match['b'])}"


def _figures(written: str) -> str:
    """Take the marks between thousands out: 1.234,5 becomes 1234,5."""
    return re.sub(_GROUP, "", written)


def _form(forms: Forms, figures: str) -> str:
    """Choose the form of a noun after a number."""
    if len(forms) < 3:
        return forms[0] if figures == "1" else forms[-1]
    if "," in figures:
        return forms[1]
    last_two, last = int(figures) % 100, int(figures) % 10
    if last == 1 and last_two != 11:
        return forms[0]
    return forms[1] if 2 <= last <= 4 and not 12 <= last_two <= 14 else forms[2]


def _any(words: Mapping[str, Forms]) -> str:
    names = sorted(words, key=len, reverse=True)
    return "|".join(map(re.escape, names))
