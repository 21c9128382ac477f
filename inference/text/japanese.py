"""The rules that make written Japanese speakable: numbers, and the counters that change with them.

espeak-ng reads kana but no kanji: the other kanji are read by `japanese_readings`.
"""

from __future__ import annotations

import re

from inference.text.japanese_numbers import cardinal, digits, number
from inference.text.rule import Rule, plain, rule

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_MONTHS = {4: "し", 7: "しち", 9: "く"}
_HOURS = {4: "よ", 7: "しち", 9: "く", 14: "じゅうよ", 19: "じゅうく"}
_DAYS = {
    1: "ついたち",
    2: "ふつか",
    3: "みっか",
    4: "よっか",
    5: "いつか",
    6: "むいか",
    7: "なのか",
    8: "ようか",
    9: "ここのか",
    10: "とおか",
    14: "じゅうよっか",
    20: "はつか",
    24: "にじゅうよっか",
}
# Minutes and other counters that begin with h double or harden after some digits.
_PEOPLE = {1: "ひとり", 2: "ふたり", 4: "よにん"}
_THINGS = dict(
    enumerate(
        (
            "ひとつ",
            "ふたつ",
            "みっつ",
            "よっつ",
            "いつつ",
            "むっつ",
            "ななつ",
            "やっつ",
            "ここのつ",
        ),
        start=1,
    )
)
_FEW_PEOPLE = {"一人": "ひとり", "二人": "ふたり"}
_HARD = {1: "いっ", 3: "さん", 4: "よん", 6: "ろっ", 8: "はっ", 0: "じゅっ"}
_UNITS = {
    "円": "えん",
    "ドル": "ドル",
    "ユーロ": "ユーロ",
    "ポンド": "ポンド",
    "ウォン": "ウォン",
    "年": "ねん",
    "秒": "びょう",
    "時間": "じかん",
    "週間": "しゅうかん",
    "度": "ど",
    "番": "ばん",
    "倍": "ばい",
    "枚": "まい",
    "台": "だい",
    "点": "てん",
    "名": "めい",
    "階": "かい",
    "回": "かい",
    "歳": "さい",
    "才": "さい",
    "個": "こ",
    "km": "キロメートル",
    "cm": "センチメートル",
    "mm": "ミリメートル",
    "m": "メートル",
    "kg": "キログラム",
    "g": "グラム",
    "℃": "ど",
    "°C": "ど",
    "%": "パーセント",
    "％": "パーセント",
}
# Counters before which 1, 6, 8 and 10 are cut short.
_SHORTENING = frozenset({"階", "回", "歳", "才", "個", "点"})
_CURRENCIES = {"¥": "えん", "￥": "えん", "$": "ドル", "€": "ユーロ", "£": "ポンド", "₩": "ウォン"}
_SIGNS = {
    "&": "アンド",
    "＆": "アンド",
    "+": "プラス",
    "=": "イコール",
    "×": "かける",
    "@": "アットマーク",
    "%": "パーセント",
}
_UNIT = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))


def _shortened(value: int) -> str:
    """Name a number before a counter that shortens it: 1 回 is いっかい, 20 回 にじゅっかい."""
    head, last = divmod(value, 10)
    if last not in (0, 1, 6, 8) or value == 0:
        return cardinal(value)
    if last:
        return (cardinal(head * 10) if head else "") + _HARD[last]
    return cardinal(value).removesuffix("じゅう") + _HARD[0] if head % 10 else cardinal(value)


def _minutes(value: int) -> str:
    last = value % 10
    sound = "ぷん" if last in (0, 1, 3, 4, 6, 8) else "ふん"
    said = _shortened(value) if last in (0, 1, 6, 8) else cardinal(value)
    return said + sound


def _measured(match: re.Match[str]) -> str:
    written, unit = match["number"], match["unit"]
    if unit in _SHORTENING and written.isdigit():
        return _shortened(int(written)) + _UNITS[unit]
    return number(written) + _UNITS[unit]


def _people(match: re.Match[str]) -> str:
    value = int(match["number"])
    return _PEOPLE.get(value) or f"{cardinal(value)}にん"


def _things(match: re.Match[str]) -> str | None:
    return _THINGS.get(int(match["number"]))


def _month(match: re.Match[str]) -> str:
    month = int(match["number"])
    return f"{_MONTHS.get(month, cardinal(month))}がつ"


def _day(match: re.Match[str]) -> str:
    day = int(match["number"])
    return _DAYS.get(day) or f"{cardinal(day)}にち"


def _hour(match: re.Match[str]) -> str:
    hour = int(match["number"])
    return f"{_HOURS.get(hour, cardinal(hour))}じ"


def _clock(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 24 or minute > 59:
        return None
    said = f"{_HOURS.get(hour, cardinal(hour))}じ"
    return said + (_minutes(minute) if minute else "")


def _telephone(match: re.Match[str]) -> str:
    return " , ".join(digits(group) for group in re.findall(r"\d+", match.group()))


RULES: tuple[Rule, ...] = (
    rule(r"0\d{1,4}-\d{1,4}-\d{3,4}(?!\d)", _telephone),
    rule(r"(?P<hour>\d{1,2})[:：](?P<minute>\d{2})(?!\d)", _clock),
    rule(r"(?P<number>\d{1,2})月", _month),
    rule(r"(?P<number>\d{1,2})日(?!間)", _day),
    rule(r"(?P<number>\d{1,2})時(?!間)", _hour),
    rule(r"(?P<number>\d+)分(?!の)", lambda m: _minutes(int(m["number"]))),
    rule(r"(?P<number>\d+)人", _people),
    rule(r"(?P<number>[1-9])つ", _things),
    plain(_FEW_PEOPLE, "(?!前)"),
    rule(
        rf"(?P<mark>[¥￥$€£₩])\s?(?P<number>{_NUMBER})",
        lambda m: number(m["number"]) + _CURRENCIES[m["mark"]],
    ),
    rule(
        rf"(?P<number>{_NUMBER})(?P<scale>[万億兆])(?P<unit>円|ドル)?",
        lambda m: (
            number(m["number"])
            + {"万": "まん", "億": "おく", "兆": "ちょう"}[m["scale"]]
            + _UNITS.get(m["unit"] or "", "")
        ),
    ),
    rule(rf"(?P<number>{_NUMBER})\s?(?P<unit>{_UNIT})(?![A-Za-z])", _measured),
    rule(
        rf"(?P<sign>(?<![\w])[-−])?(?P<number>{_NUMBER})",
        lambda m: ("マイナス" if m["sign"] else "") + number(m["number"]),
    ),
    plain(_SIGNS, ""),
)


def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of Japanese; the language is "ja"."""
    return RULES
