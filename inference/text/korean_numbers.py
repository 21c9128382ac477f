"""Korean names of numbers: Sino-Korean for most things, native Korean before counters."""

from __future__ import annotations

_DIGITS = ("영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구")
_PLACES = ("", "십", "백", "천")
_GROUPS = ("", "만", "억", "조", "경")
_NATIVE_BEFORE = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_NATIVE_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")


def sino(number: int) -> str:
    """Name a whole number in Sino-Korean.

    >>> sino(0), sino(10000), sino(12345)
    ('영', '만', '만 이천삼백사십오')
    """
    if number < 0:
        return f"마이너스 {sino(-number)}"
    if number >= 10 ** (4 * len(_GROUPS)):
        return digits(str(number))
    if number == 0:
        return _DIGITS[0]
    said: list[str] = []
    for index in range(len(_GROUPS) - 1, -1, -1):
        group = number // 10 ** (4 * index) % 10000
        if group:
            # 10 000 is said without its "one"; 100 000 000 is not.
            name = "" if group == 1 and index == 1 and not said else _under_10000(group)
            said.append(name + _GROUPS[index])
    return " ".join(said)


def native(number: int) -> str:
    """Name 1 to 99 in native Korean as it stands before a counter; Sino-Korean beyond.

    >>> native(1), native(20), native(21)
    ('한', '스무', '스물한')
    """
    if not 1 <= number <= 99:
        return sino(number)
    if number == 20:
        return "스무"
    tens, units = divmod(number, 10)
    return _NATIVE_TENS[tens] + _NATIVE_BEFORE[units]


def native_ordinal(number: int) -> str:
    """Name a place in a row.

    >>> native_ordinal(1), native_ordinal(2)
    ('첫', '두')
    """
    return "첫" if number == 1 else native(number)


def digits(written: str) -> str:
    """Name digit by digit, as in telephone numbers; zero is 공.

    >>> digits("010")
    '공일공'
    """
    return "".join(
        "공" if letter == "0" else _DIGITS[int(letter)] for letter in written if letter.isdecimal()
    )


def decimal(whole: str, fraction: str) -> str:
    """Name a decimal number given as its two strings of digits.

    >>> decimal("3", "14")
    '삼 점 일사'
    """
    return f"{sino(int(whole))} 점 {''.join(_DIGITS[int(letter)] for letter in fraction)}"


def number(written: str) -> str:
    """Name a number as written, with grouping commas and a decimal point.

    >>> number("1,500"), number("0.5")
    ('천오백', '영 점 오')
    """
    whole, point, fraction = written.replace(",", "").partition(".")
    return decimal(whole, fraction) if point and fraction else sino(int(whole))


def _under_10000(number: int) -> str:
    said = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            said += ("" if digit == 1 and place else _DIGITS[digit]) + _PLACES[place]
    return said
