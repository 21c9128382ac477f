"""Numbers, dates and money are said in the words of each language."""

from __future__ import annotations

import pytest

from inference.text.normalize import normalize


def said(text: str, language: str) -> str:
    """All that is spoken, pauses included, as one line."""
    return " ".join(piece.spoken or piece.pause for piece in normalize(text, language).pieces)


KOREAN = [
    ("3개", "세 개"),
    ("20살", "스무 살"),
    ("21명이", "스물한 명이"),
    ("책 12권", "책 열두 권"),
    ("3개월", "삼개월"),
    ("5달러", "오달러"),
    ("두 마리, 5마리", "두 마리 , 다섯 마리"),
    ("오후 3시 30분에", "오후 세 시 삼십분에"),
    ("15시", "십오 시"),
    ("3:30", "세 시 삼십 분"),
    ("7시간", "일곱 시간"),
    ("2024년 6월 10일", "이천이십사년 유월 십일"),
    ("10월 3일", "시월 삼일"),
    ("2024-05-17", "이천이십사년 오월 십칠일"),
    ("12,500원", "만 이천오백원"),
    ("₩3,000", "삼천 원"),
    ("$5", "오 달러"),
    ("1억", "일억"),
    ("50%가", "오십 퍼센트가"),
    ("36.5℃", "삼십육 점 오 도"),
    ("3.14", "삼 점 일사"),
    ("1/3", "삼분의 일"),
    ("10~20%", "십에서 이십 퍼센트"),
    ("1번째", "첫 번째"),
    ("2번째", "두 번째"),
    ("3번 봤어", "세 번 봤어"),
    ("3번 버스", "삼번 버스"),
    ("차 5대", "차 다섯 대"),
    ("5대 3", "오대 삼"),
    ("2박3일", "이박 삼일"),
    ("010-1234-5678로", "공일공 , 일이삼사 , 오육칠팔로"),
    ("100km를", "백 킬로미터를"),
    ("FBI가", "에프비아이가"),
    ("0", "영"),
    ("123456789", "일억 이천삼백사십오만 육천칠백팔십구"),
    ("-3도", "마이너스 삼도"),
    ("ㅋㅋㅋ 좋아", "크크크 좋아"),
]
JAPANESE = [
    ("3人", "さんにん"),
    ("1人で", "ひとり で"),
    ("1,980円", "せんきゅうひゃくはちじゅうえん"),
    ("¥500", "ごひゃくえん"),
    ("3万円", "さんまんえん"),
    ("5月3日", "ごがつ みっか"),
    ("4月1日", "しがつ ついたち"),
    ("10時30分", "じゅうじ さんじゅっぷん"),
    ("15:04", "じゅうごじよんぷん"),
    ("4時", "よじ"),
    ("1回", "いっかい"),
    ("20回", "にじゅっかい"),
    ("8個", "はっこ"),
    ("2つ", "ふたつ"),
    ("3600", "さんぜんろっぴゃく"),
    ("10,000", "いちまん"),
    ("3.14", "さんてんいちよん"),
    ("50%", "ごじゅうパーセント"),
    ("ラーメン、ください！", "ラーメン , ください !"),
]
SPANISH = [
    ("1.234.567", "1234567"),
    ("3,5", "3,5"),
    ("-5", "menos 5"),
    ("50%", "50 por ciento"),
    ("5,20 €", "5 euros 20 céntimos"),
    ("1 €", "1 euro"),
    ("$10", "10 dólares"),
    ("17/05/2024", "17 de mayo de 2024"),
    ("15:30", "15 y 30"),
    ("60 km/h", "60 kilómetros por hora"),
    ("Sr. López", "señor López"),
    ("p. ej. esto", "por ejemplo esto"),
    ("¿Qué?", "Qué ?"),
]
FRENCH = [
    ("1 234 €", "1234 euros"),
    ("le 1 janvier", "le premier janvier"),
    ("15h30", "15 heures 30"),
    ("50 %", "50 pour cent"),
    ("M. Dupont", "monsieur Dupont"),
    ("n° 5", "numéro 5"),
    ("l'été", "l'été"),
    ("3 kg", "3 kilogrammes"),
]
GERMAN = [
    ("am 3. Mai 1984", "am dritten Mai 19 hundert 84"),
    ("2024", "2024"),
    ("5,50 €", "5 Euro 50 Cent"),
    ("z.B. hier", "zum Beispiel hier"),
    ("um 10:30 Uhr", "um 10 Uhr 30"),
    ("Dr. Müller", "Doktor Müller"),
    ("1.500 Leute", "1500 Leute"),
    ("Das war 1999. Dann", "Das war 19 hundert 99 . Dann"),
    ("-3 °C", "minus 3 Grad"),
]
RUSSIAN = [
    ("1 рубль, 21 ₽", "1 рубль , 21 рубль"),
    ("3 ₽", "3 рубля"),
    ("5,50 ₽", "5 рублей 50 копеек"),
    ("12 ₽", "12 рублей"),
    ("25%", "25 процентов"),
    ("2%", "2 процента"),
    ("5 мая 2024 г.", "пятое мая 2024 года"),
    ("17.05.2024", "семнадцатое мая 2024 года"),
    ("2 км", "2 километра"),
    ("т.е. так", "то есть так"),
]
TURKISH = [
    ("%50", "yüzde 50"),
    ("50%", "yüzde 50"),
    ("5 TL", "5 lira"),
    ("29 Ekim 1923", "29 Ekim 1923"),
    ("3 km", "3 kilometre"),
    ("Dr. Ahmet", "doktor Ahmet"),
    ("1.500", "1500"),
]
OTHERS = [
    ("it", "5 €", "5 euro"),
    ("it", "1 gennaio", "primo gennaio"),
    ("pt", "R$ 5,00", "5 reais"),
    ("pt-BR", "10%", "10 por cento"),
    ("hi", "नमस्ते 5", "नमस्ते 5"),
    ("pl", "Dzień dobry, 3,5", "Dzień dobry , 3,5"),
]
CASES = [
    *(("ko", *case) for case in KOREAN),
    *(("ja", *case) for case in JAPANESE),
    *(("es", *case) for case in SPANISH),
    *(("fr", *case) for case in FRENCH),
    *(("de", *case) for case in GERMAN),
    *(("ru", *case) for case in RUSSIAN),
    *(("tr", *case) for case in TURKISH),
    *OTHERS,
]


@pytest.mark.parametrize(("language", "text", "words"), CASES)
def test_each_language_is_said_in_its_own_words(language: str, text: str, words: str) -> None:
    assert said(text, language) == words


@pytest.mark.parametrize(("language", "text", "words"), CASES)
def test_pieces_stand_where_the_text_has_them(language: str, text: str, words: str) -> None:
    edges = [(piece.start, piece.end) for piece in normalize(text, language).pieces]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in edges)


@pytest.mark.parametrize(
    ("language", "text", "unspoken"),
    [
        ("ja", "鱻鱻はどこ", ["鱻鱻"]),
        ("ko", "[문 소리] 왔어 ♪", ["[문 소리]", "♪"]),
        ("ko", "漢字는 어려워", ["漢字는"]),
        ("ru", "привет 😀", ["😀"]),
        ("es", "日本 está lejos", ["日本"]),
    ],
)
def test_what_a_language_cannot_speak_is_reported(
    language: str, text: str, unspoken: list[str]
) -> None:
    assert [part.text for part in normalize(text, language).unspoken] == unspoken
