"""English amounts: currency, percent, units, fractions, ranges and plain numbers."""

from __future__ import annotations

import re

from inference.text.english_letters import spell
from inference.text.english_numbers import cardinal, digits, number, ordinal, year
from inference.text.rule import Rule, rule

NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_END = r"(?![\w%°]|[.,]\d)"
_DASH = r"[-–‐‑]"
_SCALE = r"(?:\s?(?P<scale>thousand|million|billion|trillion|k|K|M|m|bn|B))?"
_SCALES = {"k": "thousand", "m": "million", "bn": "billion", "b": "billion"}

# Symbol: one, several, the hundredth part of it, several of those.
_CURRENCIES = {
    "$": ("dollar", "dollars", "cent", "cents"),
    "US$": ("U S dollar", "U S dollars", "cent", "cents"),
    "C$": ("Canadian dollar", "Canadian dollars", "cent", "cents"),
    "A$": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"),
    "¥": ("yen", "yen", "", ""),
    "₩": ("won", "won", "", ""),
    "₽": ("rouble", "roubles", "kopeck", "kopecks"),
    "₹": ("rupee", "rupees", "paisa", "paise"),
    "₺": ("lira", "lira", "kurush", "kurush"),
    "₿": ("bitcoin", "bitcoins", "", ""),
}
_CODES = {
    "USD": "$",
    "GBP": "£",
    "EUR": "€",
    "JPY": "¥",
    "KRW": "₩",
    "RUB": "₽",
    "INR": "₹",
    "TRY": "₺",
}
# Written: one, several.
_UNITS = {
    "km/h": ("kilometre per hour", "kilometres per hour"),
    "kph": ("kilometre per hour", "kilometres per hour"),
    "m/s": ("metre per second", "metres per second"),
    "mph": ("mile per hour", "miles per hour"),
    "fps": ("frame per second", "frames per second"),
    "rpm": ("revolution per minute", "revolutions per minute"),
    "km²": ("square kilometre", "square kilometres"),
    "m²": ("square metre", "square metres"),
    "m³": ("cubic metre", "cubic metres"),
    "km": ("kilometre", "kilometres"),
    "cm": ("centimetre", "centimetres"),
    "mm": ("millimetre", "millimetres"),
    "nm": ("nanometre", "nanometres"),
    "m": ("metre", "metres"),
    "mi": ("mile", "miles"),
    "ft": ("foot", "feet"),
    "yd": ("yard", "yards"),
    "kg": ("kilogram", "kilograms"),
    "mg": ("milligram", "milligrams"),
    "g": ("gram", "grams"),
    "lb": ("pound", "pounds"),
    "lbs": ("pound", "pounds"),
    "oz": ("ounce", "ounces"),
    "ml": ("millilitre", "millilitres"),
    "mL": ("millilitre", "millilitres"),
    "L": ("litre", "litres"),
    "l": ("litre", "litres"),
    "ms": ("millisecond", "milliseconds"),
    "sec": ("second", "seconds"),
    "s": ("second", "seconds"),
    "min": ("minute", "minutes"),
    "hr": ("hour", "hours"),
    "hrs": ("hour", "hours"),
    "h": ("hour", "hours"),
    "Hz": ("hertz", "hertz"),
    "kHz": ("kilohertz", "kilohertz"),
    "MHz": ("megahertz", "megahertz"),
    "GHz": ("gigahertz", "gigahertz"),
    "W": ("watt", "watts"),
    "kW": ("kilowatt", "kilowatts"),
    "MW": ("megawatt", "megawatts"),
    "kWh": ("kilowatt hour", "kilowatt hours"),
    "V": ("volt", "volts"),
    "dB": ("decibel", "decibels"),
    "KB": ("kilobyte", "kilobytes"),
    "kB": ("kilobyte", "kilobytes"),
    "MB": ("megabyte", "megabytes"),
    "GB": ("gigabyte", "gigabytes"),
    "TB": ("terabyte", "terabytes"),
    "°C": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "°": ("degree", "degrees"),
    "px": ("pixel", "pixels"),
}
_FRACTIONS = {
    "½": "one half",
    "⅓": "one third",
    "⅔": "two thirds",
    "¼": "one quarter",
    "¾": "three quarters",
    "⅕": "one fifth",
    "⅛": "one eighth",
    "⅜": "three eighths",
    "⅝": "five eighths",
    "⅞": "seven eighths",
}
_SIGNS = {"-": "minus ", "−": "minus ", "+": "plus ", "±": "plus or minus "}
_SIGN = r"(?P<sign>(?<![\w)])[-−+±])?"


_CURRENCY = "|".join(re.escape(mark) for mark in sorted(_CURRENCIES, key=len, reverse=True))
_CODE = "|".join(_CODES)
_UNIT = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_FRACTION = "".join(_FRACTIONS)


def _amount(sign: str | None, written: str, scale: str | None, mark: str) -> str:
    one, several, part, parts = _CURRENCIES[mark]
    before = _SIGNS.get(sign or "", "")
    if scale:
        return f"{before}{number(written)} {_SCALES.get(scale.lower(), scale)} {several}"
    whole, point, cents = written.replace(",", "").partition(".")
    if not (point and parts and len(cents) == 2):
        return f"{before}{number(written)} {one if written == '1' else several}"
    said = [f"{cardinal(int(whole))} {one if int(whole) == 1 else several}"] if int(whole) else []
    if int(cents):
        said.append(f"{cardinal(int(cents))} {part if int(cents) == 1 else parts}")
    return before + (" and ".join(said) or f"zero {several}")


def _currency(match: re.Match[str]) -> str:
    return _amount(match["sign"], match["number"], match["scale"], match["mark"])


def _currency_range(match: re.Match[str]) -> str:
    several = _CURRENCIES[match["mark"]][1]
    return f"{number(match['a'])} to {number(match['b'])} {several}"


def _currency_code(match: re.Match[str]) -> str:
    return _amount(match["sign"], match["number"], match["scale"], _CODES[match["code"]])


def _unit(match: re.Match[str]) -> str:
    one, several = _UNITS[match["unit"]]
    before = _SIGNS.get(match["sign"] or "", "")
    is_one = match["number"] == "1" or match["gap"] == "-"
    return f"{before}{number(match['number'])} {one if is_one else several}"


def _unit_range(match: re.Match[str]) -> str:
    said = "percent" if match["unit"] == "%" else _UNITS[match["unit"]][1]
    return f"{number(match['a'])} to {number(match['b'])} {said}"


def _height(match: re.Match[str]) -> str:
    feet = "foot" if match["inches"] else ("foot" if match["feet"] == "1" else "feet")
    return f"{number(match['feet'])} {feet} {number(match['inches'] or '0')}".removesuffix(" zero")


def _fraction(match: re.Match[str]) -> str | None:
    top, bottom = int(match["top"]), int(match["bottom"])
    if match["whole"] is None and (top >= bottom or match.group() == "9/11"):
        return f"{cardinal(top)} {cardinal(bottom)}"
    if bottom > 100 or bottom < 2 or top < 1:
        return None
    if bottom in (2, 4):
        name = {2: "half", 4: "quarter"}[bottom]
        several = {2: "halves", 4: "quarters"}[bottom]
    else:
        name = ordinal(bottom)
        several = f"{name}s"
    part = f"{cardinal(top)} {name if top == 1 else several}"
    if match["whole"] is None:
        return part
    article = f"a {name}" if top == 1 and bottom <= 4 else part
    return f"{cardinal(int(match['whole']))} and {article}"


def _fraction_sign(match: re.Match[str]) -> str:
    part = _FRACTIONS[match["part"]]
    if not match["whole"]:
        return part
    return f"{cardinal(int(match['whole']))} and {part.replace('one ', 'a ', 1)}"


_POWERS = {"²": "squared", "³": "cubed"}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _power(match: re.Match[str]) -> str:
    base, raised = match["base"], match["raised"]
    said = number(base) if base.isdecimal() else spell(base)
    if raised in _POWERS:
        return f"{said} {_POWERS[raised]}"
    return f"{said} to the power of {cardinal(int(raised.lstrip('^').translate(_RAISED)))}"


def _lines(match: re.Match[str]) -> str:
    """Say 1080p and 720p as the picture's people do."""
    lines = match["lines"]
    head, rest = int(lines[:-2]), int(lines[-2:])
    return f"{cardinal(head)} {cardinal(rest) if rest else 'hundred'} {match['letter']}"


def _range(match: re.Match[str]) -> str:
    first, second = match["a"], match["b"]
    both_years = all(len(one) == 4 and one.isdecimal() and one > "1099" for one in (first, second))
    name = year if both_years else cardinal
    if both_years:
        return f"{name(int(first))} to {name(int(second))}"
    return f"{number(first)} to {number(second)}"


def _plain(match: re.Match[str]) -> str:
    before = _SIGNS.get(match["sign"] or "", "")
    return before + number(match["number"])


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|of|before|after|year|circa|late|early|mid|to|and|around"
    r"|between|back|class|summer|winter|spring|autumn|fall)\s+|[(])$",
    re.IGNORECASE,
)


def _year(match: re.Match[str]) -> str | None:
    value = int(match.group())
    if 1900 <= value < 2100 or (
        1000 <= value < 2100 and _YEAR_BEFORE.search(match.string[: match.start()])
    ):
        return year(value)
    return None


def _version(match: re.Match[str]) -> str:
    return " point ".join(number(part) for part in match.group().split("."))


def _numbered(match: re.Match[str]) -> str:
    return f"number {number(match['number'])}"


RULES: tuple[Rule, ...] = (
    rule(
        rf"(?P<mark>{_CURRENCY})(?P<a>{NUMBER}){_DASH}(?:{_CURRENCY})?(?P<b>{NUMBER}){_END}",
        _currency_range,
    ),
    rule(rf"{_SIGN}(?P<mark>{_CURRENCY})\s?(?P<number>{NUMBER}){_SCALE}(?!\w|[.,]\d)", _currency),
    rule(
        rf"{_SIGN}(?P<number>{NUMBER})\s?(?P<scale>million|billion|trillion)?"
        rf"(?:(?P<mark>{_CURRENCY})(?!\w|\d))",
        _currency,
    ),
    rule(rf"{_SIGN}(?P<number>{NUMBER}){_SCALE}\s(?P<code>{_CODE})(?!\w)", _currency_code),
    rule(
        rf"(?P<number>{NUMBER})\s?[¢](?!\w)",
        lambda m: f"{number(m['number'])} {'cent' if m['number'] == '1' else 'cents'}",
    ),
    rule(rf"(?P<a>{NUMBER})\s?{_DASH}\s?(?P<b>{NUMBER})\s?(?P<unit>%|{_UNIT})(?!\w)", _unit_range),
    rule(
        rf"{_SIGN}(?P<number>{NUMBER})\s?%",
        lambda m: f"{_SIGNS.get(m['sign'] or '', '')}{number(m['number'])} percent",
    ),
    rule(rf"(?P<number>{NUMBER})\s?‰", lambda m: f"{number(m['number'])} per thousand"),
    rule(
        r"(?P<feet>\d)['’′](?:\s?(?P<inches>\d{1,2})(?:\"|”|″|''|’’)?)(?!\w)",
        _height,
    ),
    rule(rf"{_SIGN}(?P<number>{NUMBER})(?P<gap>\s?|-)(?P<unit>{_UNIT})(?![\w'’])", _unit),
    rule(r"(?P<base>\d+|[A-Za-z]{1,2})(?P<raised>\^\d+|[⁰¹²³⁴-⁹]+)(?!\w)", _power),
    rule(r"(?P<lines>\d{3,4})(?P<letter>[pi])(?!\w)", _lines),
    rule(
        r"(?P<a>\d+)\s?[x×]\s?(?P<b>\d+)(?!\w)",
        lambda m: f"{number(m['a'])} by {number(m['b'])}",
    ),
    rule(r"(?P<number>\d+)x(?!\w)", lambda m: f"{number(m['number'])} times"),
    rule(r"(?P<a>\d+):(?P<b>\d)(?!\w)", lambda m: f"{number(m['a'])} to {number(m['b'])}"),
    rule(r"24/7(?!\w)", lambda _: "twenty-four seven"),
    rule(r"(?:(?P<whole>\d+)\s)?(?P<top>\d{1,3})[/⁄](?P<bottom>\d{1,3})(?![\w/])", _fraction),
    rule(rf"(?P<whole>\d+)?\s?(?P<part>[{_FRACTION}])", _fraction_sign),
    rule(
        r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w)",
        lambda m: ordinal(int(m["number"].replace(",", ""))),
    ),
    rule(rf"(?P<a>{NUMBER}){_DASH}(?P<b>{NUMBER})(?![\w-]|[.,]\d)", _range),
    rule(r"km/h(?!\w)", lambda _: "kilometres per hour"),
    rule(r"mph(?!\w)", lambda _: "miles per hour"),
    rule(rf"(?:No\.|no\.|Nos\.|№|#)\s?(?P<number>{NUMBER})(?!\w)", _numbered),
    rule(r"\d{4}(?![\w%]|[.,]\d|,\d)", _year),
    rule(r"\d+(?:\.\d+){2,}(?!\w)", _version),
    rule(rf"{_SIGN}(?P<number>{NUMBER})(?!\w)", _plain),
    rule(
        r"(?P<sign>[-−+])?\.(?P<digits>\d+)(?!\w)",
        lambda m: f"{_SIGNS.get(m['sign'] or '', '')}point {digits(m['digits'])}",
    ),
)
