"""Japanese names of numbers, in kana, with their changes of sound."""

from __future__ import annotations

_DIGITS = ("ゼロ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう")
_HUNDREDS = {3: "さんびゃく", 6: "ろっぴゃく", 8: "はっぴゃく"}
_THOUSANDS = {3: "さんぜん", 8: "はっせん"}
_GROUPS = ("", "まん", "おく", "ちょう", "けい")
_GROUP_CHANGES = {(1, 3): "いっちょう", (8, 3): "はっちょう", (10, 3): "じゅっちょう"}


def cardinal(number: int) -> str:
    """Name a whole number.

    >>> cardinal(0), cardinal(3600), cardinal(10000)
    ('ゼロ', 'さんぜんろっぴゃく', 'いちまん')
    """
    if number < 0:
        return f"マイナス{cardinal(-number)}"
    if number >= 10 ** (4 * len(_GROUPS)):
        return digits(str(number))
    if number == 0:
        return _DIGITS[0]
    said: list[str] = []
    for index in range(len(_GROUPS) - 1, -1, -1):
        group = number // 10 ** (4 * index) % 10000
        if group:
            said.append(_GROUP_CHANGES.get((group, index), _under_10000(group) + _GROUPS[index]))
    return "".join(said)


def digits(written: str) -> str:
    """Name digit by digit.

    >>> digits("03")
    'ゼロさん'
    """
    return "".join(_DIGITS[int(letter)] for letter in written if letter.isdecimal())


def number(written: str) -> str:
    """Name a number as written, with grouping commas and a decimal point.

    >>> number("1,234"), number("3.14")
    ('せんにひゃくさんじゅうよん', 'さんてんいちよん')
    """
    whole, point, fraction = written.replace(",", "").partition(".")
    if point and fraction:
        head = {"0": "れい", "1": "いっ", "8": "はっ"}.get(whole, cardinal(int(whole)))
        return f"{head}てん{digits(fraction)}"
    return cardinal(int(whole))


def _under_10000(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    hundreds, rest = divmod(rest, 100)
    tens, units = divmod(rest, 10)
    said = _place(thousands, "せん", _THOUSANDS)
    said += _place(hundreds, "ひゃく", _HUNDREDS)
    said += _place(tens, "じゅう", {})
    return said + (_DIGITS[units] if units else "")


def _place(digit: int, name: str, changes: dict[int, str]) -> str:
    if digit == 0:
        return ""
    return changes.get(digit, name if digit == 1 else _DIGITS[digit] + name)
