"""The rules that make written Korean speakable."""

from __future__ import annotations

import re

from inference.text.korean_numbers import digits, native, native_ordinal, number, sino
from inference.text.rule import Rule, listed, plain, rule

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
# What follows directly: particles and endings stay with their word.
_TAIL = r"(?P<tail>[가-힣]*)"
_SIGN = r"(?P<sign>(?<!\w)[-−+])?"

# Counters that take native numbers.
_NATIVE_COUNTERS = listed(
    "시간 시 살 개 명 사람 마리 권 장 병 잔 대 송이 그루 켤레 벌 채 가지 번째 번 곳 군데 "
    "달 쌍 줄 통 갑 자루 척 배 판 모금 방울 조각 숟갈 걸음 바퀴 마디"
)
_SCALES = {"천": 10**3, "만": 10**4, "억": 10**8, "조": 10**12}
_CURRENCIES = {"₩": "원", "$": "달러", "€": "유로", "£": "파운드", "¥": "엔", "元": "위안"}
_UNITS = {
    "km/h": "킬로미터 퍼 아워",
    "km²": "제곱킬로미터",
    "m²": "제곱미터",
    "㎡": "제곱미터",
    "㎞": "킬로미터",
    "㎝": "센티미터",
    "㎜": "밀리미터",
    "㎏": "킬로그램",
    "km": "킬로미터",
    "cm": "센티미터",
    "mm": "밀리미터",
    "m": "미터",
    "kg": "킬로그램",
    "mg": "밀리그램",
    "g": "그램",
    "ml": "밀리리터",
    "mL": "밀리리터",
    "L": "리터",
    "l": "리터",
    "°C": "도",
    "℃": "도",
    "°": "도",
    "kHz": "킬로헤르츠",
    "MHz": "메가헤르츠",
    "GHz": "기가헤르츠",
    "Hz": "헤르츠",
    "GB": "기가바이트",
    "MB": "메가바이트",
    "TB": "테라바이트",
    "kW": "킬로와트",
    "W": "와트",
    "V": "볼트",
    "fps": "에프피에스",
}
_LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        listed(
            "에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 "
            "엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트"
        ),
        strict=True,
    )
)
_SIGNS = {
    "%": "퍼센트",
    "&": "앤드",
    "+": "더하기",
    "=": "는",
    "×": "곱하기",
    "÷": "나누기",
    "@": "골뱅이",
    "#": "샵",
    "℃": "도",
    "°": "도",
    "₩": "원",
    "$": "달러",
    "K-pop": "케이팝",
    "K팝": "케이팝",
    "ㅋㅋㅋ": "크크크",
    "ㅋㅋ": "크크",
    "ㅋ": "크",
    "ㅎㅎ": "흐흐",
    "ㅎ": "흐",
    "ㅠㅠ": "흑흑",
    "ㅜㅜ": "흑흑",
}
_UNIT = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
# 개월 and 달러 only begin like counters, 5대 3 is a score, and buses are numbered, not counted.
_NO_COUNT = {
    "개": "(?!월)",
    "달": "(?!러)",
    "대": r"(?!\s?\d)",
    "번": r"(?!호|지|\s?(?:버스|문제|출구|국도|선|방|채널|홈|게이트|좌석|테이블|카메라|타자|트랙))",
}
_COUNTER = "|".join(
    counter + _NO_COUNT.get(counter, "")
    for counter in sorted(_NATIVE_COUNTERS, key=len, reverse=True)
)
_DASH = r"[-–~∼〜]"


def _signed(match: re.Match[str], said: str) -> str:
    return {"-": "마이너스 ", "−": "마이너스 ", "+": "플러스 "}.get(match["sign"] or "", "") + said


def _counted(match: re.Match[str]) -> str:
    value = int(match["number"].replace(",", ""))
    counter = match["counter"]
    if counter == "번째":
        said = native_ordinal(value)
    elif counter == "시" and value > 12:
        # Hours of the 24-hour clock are Sino-Korean.
        said = sino(value)
    else:
        said = native(value)
    return f"{said} {counter}{match['tail']}"


def _date(match: re.Match[str]) -> str | None:
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{sino(int(match['year']))}년 {month_name(month)} {sino(day)}일{match['tail']}"


def month_name(month: int) -> str:
    """Name a month: June and October lose their last consonant.

    >>> month_name(6), month_name(10), month_name(12)
    ('유월', '시월', '십이월')
    """
    return {6: "유월", 10: "시월"}.get(month, f"{sino(month)}월")


def _month(match: re.Match[str]) -> str | None:
    month = int(match["month"])
    return f"{month_name(month)}{match['tail']}" if 1 <= month <= 12 else None


def _clock(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 24 or minute > 59:
        return None
    hours = native(hour) if 1 <= hour <= 12 else sino(hour)
    said = f"{hours} 시" + (f" {sino(minute)} 분" if minute else "")
    return f"{said}{match['tail']}"


def _currency(match: re.Match[str]) -> str:
    said = number(match["number"])
    return f"{said}{match['scale'] or ''} {_CURRENCIES[match['mark']]}{match['tail']}"


def _scaled(match: re.Match[str]) -> str:
    """Say 3만 5천원, 1억: the digits are Sino-Korean, 1만 loses its one."""
    said = number(match["number"])
    if said == "일" and match["scale"] in ("천", "만"):
        said = ""
    return f"{said}{match['scale']}{match['tail']}"


def _telephone(match: re.Match[str]) -> str:
    return " , ".join(digits(group) for group in re.findall(r"\d+", match.group())) + match["tail"]


def _spelled(match: re.Match[str]) -> str:
    return "".join(_LETTERS[letter] for letter in match["letters"]) + match["tail"]


RULES: tuple[Rule, ...] = (
    rule(r"0\d{1,2}[-.\s]\d{3,4}[-.\s]\d{4}(?!\d)" + _TAIL, _telephone),
    rule(r"1\d{3}-\d{4}(?!\d)" + _TAIL, _telephone),
    rule(
        rf"(?P<year>\d{{4}})(?:[-/.]\s?)(?P<month>\d{{1,2}})(?:[-/.]\s?)(?P<day>\d{{1,2}})\.?{_TAIL}",
        _date,
    ),
    rule(rf"(?P<month>\d{{1,2}})월{_TAIL}", _month),
    rule(r"(?P<hour>\d{1,2}):(?P<minute>\d{2})" + _TAIL, _clock),
    rule(rf"(?P<mark>[₩$€£¥])\s?(?P<number>{_NUMBER})(?P<scale>[천만억조])?{_TAIL}", _currency),
    rule(rf"(?P<number>{_NUMBER})(?P<scale>[천만억조])(?P<tail>)(?=\d|\s?\d|[가-힣]|\b)", _scaled),
    rule(
        rf"(?P<a>{_NUMBER})\s?{_DASH}\s?(?P<b>{_NUMBER})\s?(?P<unit>%|{_UNIT})(?![A-Za-z]){_TAIL}",
        lambda m: (
            f"{number(m['a'])}에서 {number(m['b'])} "
            f"{'퍼센트' if m['unit'] == '%' else _UNITS[m['unit']]}{m['tail']}"
        ),
    ),
    rule(
        rf"{_SIGN}(?P<number>{_NUMBER})\s?%(?:p|포인트)?{_TAIL}",
        lambda m: _signed(m, f"{number(m['number'])} 퍼센트{m['tail']}"),
    ),
    rule(
        rf"{_SIGN}(?P<number>{_NUMBER})\s?(?P<unit>{_UNIT})(?![A-Za-z/²]){_TAIL}",
        lambda m: _signed(m, f"{number(m['number'])} {_UNITS[m['unit']]}{m['tail']}"),
    ),
    rule(
        rf"(?P<number>\d{{1,3}}(?:,\d{{3}})*)\s?(?P<counter>{_COUNTER}){_TAIL}",
        _counted,
    ),
    rule(
        r"(?P<top>\d{1,3})/(?P<bottom>\d{1,3})(?![\d/])" + _TAIL,
        lambda m: f"{sino(int(m['bottom']))}분의 {sino(int(m['top']))}{m['tail']}",
    ),
    rule(
        rf"(?P<a>{_NUMBER}){_DASH}(?P<b>{_NUMBER})(?!\d){_TAIL}",
        lambda m: f"{number(m['a'])}에서 {number(m['b'])}{m['tail']}",
    ),
    rule(r"0\d+" + _TAIL, lambda m: digits(m.group()) + m["tail"]),
    rule(
        rf"{_SIGN}(?P<number>{_NUMBER})(?![\d]){_TAIL}",
        lambda m: _signed(m, f"{number(m['number'])}{m['tail']}"),
    ),
    plain(_SIGNS, ""),
    rule(rf"(?P<letters>[A-Z]{{1,6}})(?![A-Za-z]){_TAIL}", _spelled),
)


def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of Korean; the language is "ko"."""
    return RULES
