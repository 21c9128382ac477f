"""English names of numbers."""

from __future__ import annotations

from inference.text.rule import listed

_UNITS = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = listed("_ ten twenty thirty forty fifty sixty seventy eighty ninety")
_SCALES = (
    (10**15, "quadrillion"),
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (10**3, "thousand"),
)
_IRREGULAR_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_LARGEST = 10**18


def cardinal(number: int) -> str:
    """Name a whole number; digit by digit from 10**18 on.

    >>> cardinal(1204)
    'one thousand two hundred four'
    """
    if number < 0:
        return f"minus {cardinal(-number)}"
    if number >= _LARGEST:
        return digits(str(number))
    for value, name in _SCALES:
        if number >= value:
            head, rest = divmod(number, value)
            return _joined(f"{cardinal(head)} {name}", rest)
    if number >= 100:
        head, rest = divmod(number, 100)
        return _joined(f"{_UNITS[head]} hundred", rest)
    if number >= 20:
        head, rest = divmod(number, 10)
        return f"{_TENS[head]}-{_UNITS[rest]}" if rest else _TENS[head]
    return _UNITS[number]


def ordinal(number: int) -> str:
    """Name the place in a row.

    >>> ordinal(21)
    'twenty-first'
    """
    name = cardinal(number)
    cut = max(name.rfind(" "), name.rfind("-")) + 1
    head, last = name[:cut], name[cut:]
    if last in _IRREGULAR_ORDINALS:
        return head + _IRREGULAR_ORDINALS[last]
    if last.endswith("y"):
        return f"{head}{last[:-1]}ieth"
    return f"{head}{last}th"


def digits(written: str) -> str:
    """Name digit by digit; anything else is skipped.

    >>> digits("4-07")
    'four zero seven'
    """
    return " ".join(_UNITS[int(letter)] for letter in written if letter.isdecimal())


def decimal(whole: str, fraction: str) -> str:
    """Name a decimal number given as its two strings of digits.

    >>> decimal("3", "05")
    'three point zero five'
    """
    return f"{cardinal(int(whole or '0'))} point {digits(fraction)}"


def year(number: int) -> str:
    """Name a year between 1000 and 2999 as people say it.

    >>> year(1905), year(2000), year(2024)
    ('nineteen oh five', 'two thousand', 'twenty twenty-four')
    """
    century, rest = divmod(number, 100)
    if century % 10 == 0 and rest < 10:
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    if rest < 10:
        return f"{cardinal(century)} oh {_UNITS[rest]}"
    return f"{cardinal(century)} {cardinal(rest)}"


def plural(name: str) -> str:
    """Put a number word in the plural.

    >>> plural("nineteen sixty"), plural("six")
    ('nineteen sixties', 'sixes')
    """
    if name.endswith("y"):
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith(("x", "s")) else f"{name}s"


def number(written: str) -> str:
    """Name a number as written: grouping commas, one decimal point, leading zeros.

    >>> number("1,204.50"), number("007")
    ('one thousand two hundred four point five zero', 'zero zero seven')
    """
    whole, point, fraction = written.replace(",", "").partition(".")
    if point and fraction:
        return decimal(whole, fraction)
    if len(whole) > 1 and whole[0] == "0":
        return digits(whole)
    return cardinal(int(whole))


def _joined(head: str, rest: int) -> str:
    return f"{head} {cardinal(rest)}" if rest else head
