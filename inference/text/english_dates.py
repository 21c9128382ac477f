"""English dates, decades and times of day."""

from __future__ import annotations

import re

from inference.text.english_letters import spell
from inference.text.english_numbers import cardinal, ordinal, plural, year
from inference.text.rule import Rule, closing, listed, rule

_MONTHS = listed(
    "January February March April May June July August September October November December"
)
_SHORT_MONTHS = {month[:3]: month for month in _MONTHS} | {"Sept": "September"}
_DAYS = {
    "Mon": "Monday",
    "Tue": "Tuesday",
    "Tues": "Tuesday",
    "Wed": "Wednesday",
    "Thu": "Thursday",
    "Thur": "Thursday",
    "Thurs": "Thursday",
    "Fri": "Friday",
    "Sat": "Saturday",
    "Sun": "Sunday",
}
_MONTH = (
    rf"(?P<month>{'|'.join(_MONTHS)}|(?:{'|'.join(sorted(_SHORT_MONTHS, key=len, reverse=True))})"
    r"\.?)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})"
_HALF = r"(?P<half>[aApP]\.?\s?[mM](?:\.|(?!\w)))"
_DECADES = {
    "20": "twenties",
    "30": "thirties",
    "40": "forties",
    "50": "fifties",
    "60": "sixties",
    "70": "seventies",
    "80": "eighties",
    "90": "nineties",
}


def _month(written: str) -> str:
    bare = written.rstrip(".")
    return _SHORT_MONTHS.get(bare, bare)


def _with_year(said: str, match: re.Match[str]) -> str:
    return f"{said} {year(int(match['year']))}" if match["year"] else said


def _month_day(match: re.Match[str]) -> str | None:
    if not 1 <= int(match["day"]) <= 31:
        return None
    return _with_year(f"{_month(match['month'])} {ordinal(int(match['day']))}", match)


def _day_month(match: re.Match[str]) -> str | None:
    if not 1 <= int(match["day"]) <= 31:
        return None
    article = "" if match["article"] is None else match["article"]
    day = f"{article or 'the '}{ordinal(int(match['day']))} of {_month(match['month'])}"
    return _with_year(day, match)


def _month_year(match: re.Match[str]) -> str:
    return f"{_month(match['month'])} {year(int(match['year']))}"


def _numeric(match: re.Match[str]) -> str | None:
    """Read year-month-day, and month/day/year, unless only day/month/year can be meant."""
    first, second = int(match["first"]), int(match["second"])
    is_dotted = match["gap"] in ".-"
    if (first > 12 or is_dotted) and second <= 12:
        first, second = second, first
    if not (1 <= first <= 12 and 1 <= second <= 31):
        return None
    written = match["year"]
    full = int(written) if len(written) == 4 else _century(int(written))
    return f"{_MONTHS[first - 1]} {ordinal(second)} {year(full)}"


def _iso(match: re.Match[str]) -> str | None:
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{_MONTHS[month - 1]} {ordinal(day)} {year(int(match['year']))}"


def _century(short: int) -> int:
    return 2000 + short if short < 50 else 1900 + short


def _decade(match: re.Match[str]) -> str:
    decade = int(match["year"])
    if decade % 100 == 0:
        return plural(year(decade)) if decade % 1000 else plural(cardinal(decade))
    return plural(year(decade))


def _half(match: re.Match[str]) -> str:
    half = match["half"]
    return f" {spell(half[0] + 'M')}{closing(match)}" if half else ""


def _clock(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 24 or minute > 59:
        return None
    half = _half(match)
    if match["second"]:
        return f"{cardinal(hour)} {_minute(minute)} and {cardinal(int(match['second']))} seconds"
    if minute == 0:
        if half:
            return cardinal(hour) + half
        if 1 <= hour <= 12:
            return f"{cardinal(hour)} o'clock"
        return f"{cardinal(hour)} hundred" if hour else "midnight"
    return f"{cardinal(hour) if hour else 'zero'} {_minute(minute)}{half}"


def _minute(minute: int) -> str:
    return f"oh {cardinal(minute)}" if minute < 10 else cardinal(minute)


def _hour(match: re.Match[str]) -> str | None:
    hour = int(match["hour"])
    return f"{cardinal(hour)}{_half(match)}" if 1 <= hour <= 12 else None


RULES: tuple[Rule, ...] = (
    rule(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\w)", _iso),
    rule(
        r"(?P<first>\d{1,2})(?P<gap>[./-])(?P<second>\d{1,2})(?P=gap)(?P<year>\d{4}|\d{2})(?!\w)",
        _numeric,
    ),
    rule(rf"{_MONTH}\s{_DAY}(?!\w)(?:(?:,\s?|\s){_YEAR})?(?!\w)", _month_day),
    rule(rf"(?P<article>the\s)?{_DAY}\s(?:of\s)?{_MONTH}(?!\w)(?:,?\s{_YEAR})?(?!\w)", _day_month),
    rule(rf"{_MONTH},?\s{_YEAR}(?!\w)", _month_year),
    rule(r"(?P<year>[12]\d{2}0)['’]?s(?!\w)", _decade),
    rule(r"['’]?(?P<decade>[2-9]0)['’]?s(?!\w)", lambda m: _DECADES[m["decade"]]),
    rule(
        rf"(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?::(?P<second>\d{{2}}))?(?:\s?{_HALF})?(?!\w|:)",
        _clock,
    ),
    rule(rf"(?P<hour>\d{{1,2}})\s?{_HALF}", _hour),
    rule(
        rf"(?P<day>{'|'.join(sorted(_DAYS, key=len, reverse=True))})\.(?!\w)",
        lambda m: _DAYS[m["day"]],
    ),
    rule(
        rf"(?P<month>{'|'.join(sorted(_SHORT_MONTHS, key=len, reverse=True))})\.(?=\s+\w)",
        lambda m: _month(m["month"]) if m["month"] != "May" else None,
    ),
)
