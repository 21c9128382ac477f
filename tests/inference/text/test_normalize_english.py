"""Written English becomes the words that a reader would say."""

from __future__ import annotations

import pytest

from inference.text.english_letters import spell
from inference.text.normalize import normalize


def said(text: str, language: str = "en") -> str:
    """All that is spoken, pauses included, as one line."""
    return " ".join(piece.spoken or piece.pause for piece in normalize(text, language).pieces)


NUMBERS = [
    ("0", "zero"),
    ("13", "thirteen"),
    ("21 dogs", "twenty-one dogs"),
    ("101", "one hundred one"),
    ("1,234", "one thousand two hundred thirty-four"),
    ("1000000", "one million"),
    ("12,345,678", "twelve million three hundred forty-five thousand six hundred seventy-eight"),
    ("3.14", "three point one four"),
    (".5", "point five"),
    ("-5", "minus five"),
    ("007", "zero zero seven"),
    ("1st", "first"),
    ("22nd", "twenty-second"),
    ("the 100th", "the one hundredth"),
    ("1,000th", "one thousandth"),
    ("10-20 people", "ten to twenty people"),
    ("10–20", "ten to twenty"),
    ("1/2", "one half"),
    ("3/4 of it", "three quarters of it"),
    ("2 1/2 hours", "two and a half hours"),
    ("5/8", "five eighths"),
    ("½", "one half"),
    ("1½ cups", "one and a half cups"),
    ("No. 5", "number five"),
    ("#1", "number one"),
    ("version 1.2.3", "version one point two point three"),
    ("24/7", "twenty-four seven"),
    ("20/20", "twenty twenty"),
    ("9/11", "nine eleven"),
    ("4x4", "four by four"),
    ("2x faster", "two times faster"),
    ("3² + 10⁶", "three squared plus ten to the power of six"),
    ("10^6", "ten to the power of six"),
    ("a 10:1 chance", "a ten to one chance"),
    ("~450", "about four hundred fifty"),
    ("< 5", "is less than five"),
]
YEARS = [
    ("in 1984", "in nineteen eighty-four"),
    ("in 1905", "in nineteen oh five"),
    ("in 1900", "in nineteen hundred"),
    ("in 2000", "in two thousand"),
    ("since 2005", "since two thousand five"),
    ("by 2024", "by twenty twenty-four"),
    ("in 1066", "in ten sixty-six"),
    ("1066 soldiers", "one thousand sixty-six soldiers"),
    ("1914-1918", "nineteen fourteen to nineteen eighteen"),
    ("the 1990s", "the nineteen nineties"),
    ("the '90s", "the nineties"),
    ("the 80s", "the eighties"),
    ("the 1800s", "the eighteen hundreds"),
]
DATES = [
    ("July 4, 1776", "July fourth seventeen seventy-six"),
    ("July 4th", "July fourth"),
    ("Jan. 3rd, 2020", "January third twenty twenty"),
    ("4 July 1776", "the fourth of July seventeen seventy-six"),
    ("the 3rd of May", "the third of May"),
    ("May 2024", "May twenty twenty-four"),
    ("2024-05-17", "May seventeenth twenty twenty-four"),
    ("5/17/2024", "May seventeenth twenty twenty-four"),
    ("17/5/2024", "May seventeenth twenty twenty-four"),
    ("17.05.2024", "May seventeenth twenty twenty-four"),
    ("Mon. morning", "Monday morning"),
    ("May I go", "May I go"),
]
TIMES = [
    ("at 3:30", "at three thirty"),
    ("10:05", "ten oh five"),
    ("12:00", "twelve o'clock"),
    ("18:00", "eighteen hundred"),
    ("00:30", "zero thirty"),
    ("7pm", f"seven {spell('PM')}"),
    ("3:30 p.m.", f"three thirty {spell('PM')}"),
    ("at 5 a.m. He slept", f"at five {spell('AM')} . He slept"),
    ("at 5 a.m. sharp", f"at five {spell('AM')} sharp"),
]
MONEY = [
    ("$1", "one dollar"),
    ("$5", "five dollars"),
    ("$5.20", "five dollars and twenty cents"),
    ("$0.99", "ninety-nine cents"),
    ("$1.01", "one dollar and one cent"),
    ("$3.5 million", "three point five million dollars"),
    ("$5k", "five thousand dollars"),
    ("$2bn", "two billion dollars"),
    ("£20", "twenty pounds"),
    ("£1.50", "one pound and fifty pence"),
    ("€5", "five euros"),
    ("5 €", "five euros"),
    ("¥1,000", "one thousand yen"),
    ("₩5,000", "five thousand won"),
    ("20 USD", "twenty dollars"),
    ("50¢", "fifty cents"),
    ("$10-20", "ten to twenty dollars"),
    ("-$5", "minus five dollars"),
]
MEASURES = [
    ("50%", "fifty percent"),
    ("0.5%", "zero point five percent"),
    ("10-20%", "ten to twenty percent"),
    ("5 km", "five kilometres"),
    ("1 km", "one kilometre"),
    ("a 5-km run", "a five kilometre run"),
    ("60 km/h", "sixty kilometres per hour"),
    ("-5°C", "minus five degrees Celsius"),
    ("90°", "ninety degrees"),
    ("16 GB", "sixteen gigabytes"),
    ("5'10\"", "five foot ten"),
    ("150 lbs", "one hundred fifty pounds"),
    ("10 m", "ten metres"),
    ("2.4 GHz", "two point four gigahertz"),
    ("1080p", "ten eighty p"),
    ("in km/h", "in kilometres per hour"),
]
ABBREVIATIONS = [
    ("Mr. Smith", "mister Smith"),
    ("Mr Smith", "mister Smith"),
    ("Mrs. O'Hara", "missus O'Hara"),
    ("Dr. No", "doctor No"),
    ("St. John", "saint John"),
    ("Mr. & Mrs. Smith", "mister and missus Smith"),
    ("Ave Maria", "Ave Maria"),
    ("a Ph.D.", "a [[,pi:,eItS'di:]]"),
    ("Main St. is", "Main street is"),
    ("Capt. Kirk", "captain Kirk"),
    ("King Jr. spoke", "King junior spoke"),
    ("e.g. this", "for example this"),
    ("i.e., that", "that is , that"),
    ("bread, etc. Then", "bread , et cetera . Then"),
    ("Ali vs. Frazier", "Ali versus Frazier"),
    ("Acme Inc. is", "Acme incorporated is"),
    ("No. I won't.", "No . I won't ."),
    ("and/or", "and or"),
    ("w/o", "without"),
]
ROMAN = [
    ("Louis XIV", "Louis the fourteenth"),
    ("Henry V said", "Henry the fifth said"),
    ("World War II", "World War two"),
    ("World War I", "World War one"),
    ("Chapter IV", "Chapter four"),
    ("ch. IV", "chapter four"),
    ("Rocky III", "Rocky three"),
    ("I am I", "I am I"),
    ("this war I fought", "this war I fought"),
]
LETTERS = [
    ("the FBI", f"the {spell('FBI')}"),
    ("the U.S.A.", f"the {spell('USA')}"),
    ("NASA", "NASA"),
    ("two CDs", "two [[,si:'di:z]]"),
    ("the BBC's", "the [[,bi:,bi:'si:z]]"),
    ("George W. Bush", f"George {spell('W')} Bush"),
    ("plan B", f"plan {spell('B')}"),
    ("a dog", "a dog"),
    ("an MP3", f"an {spell('MP')} three"),
    ("H2O", f"{spell('H')} two {spell('O')}"),
    ("Flight BA117", f"Flight {spell('BA')} one seventeen"),
    ("GET OUT NOW!", "get out now !"),
    ("LET US GO", "let us go"),
    ("STOP IT, now!", "stop it , now !"),
    ("IT'S OVER", "it's over"),
    ("DR. NO IS HERE", "doctor no is here"),
    ("our IT team", f"our {spell('IT')} team"),
    ("I said NO.", "I said no ."),
]
SPOKEN_WAYS = [
    ("W-what?", "what ?"),
    ("Nooooo!", "No !"),
    ("Sooo", "So"),
    ("Hmmm", "[[h'@m]]"),
    ("OK", "okay"),
    ("get 'em", "get [[@m]]"),
    ("'Hello,' he said", "Hello , he said"),
    ("don’t", "don't"),
    ("well-known", "well-known"),
    ("wait--what", "wait , what"),
    ("wait—what", "wait , what"),
    ("wait - what", "wait , what"),
    ("- Wait.\n- What?", "Wait . What ?"),
    ("rock 'n' roll", "rock [[@n]] roll"),
    ("what?!", "what ?"),
    ("oh...", "oh ."),
    ("rock & roll", "rock and roll"),
    ("2 + 2 = 4", "two plus two equals four"),
    ("#MeToo", "hashtag MeToo"),
]
ADDRESSES = [
    ("www.example.com", f"{spell('WWW')} dot example dot com"),
    ("https://example.org/a", "example dot org slash a"),
    ("me@example.org", "me at example dot org"),
    ("555-1234", "five five five , one two three four"),
    ("212-555-0199", "two one two , five five five , zero one nine nine"),
    ("(212) 555-0199", "two one two , five five five , zero one nine nine"),
    ("call 911", "call nine one one"),
]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        *NUMBERS,
        *YEARS,
        *DATES,
        *TIMES,
        *MONEY,
        *MEASURES,
        *ABBREVIATIONS,
        *ROMAN,
        *LETTERS,
        *SPOKEN_WAYS,
        *ADDRESSES,
    ],
)
def test_english_is_said_as_a_reader_would(text: str, words: str) -> None:
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "unspoken"),
    [
        ("[door slams] Hello", ["[door slams]"]),
        ("♪ la la ♪", ["♪", "♪"]),
        ("JOHN: Hello", ["JOHN:"]),
        ("- MAN #2: Run!", ["MAN #2:"]),
        ("(sighs) No.", ["(sighs)"]),
        ("He said (and I agree) no.", []),
        ("It is 10 P.M.: go", []),
        ("Note: go", []),
        ("Hi 😀!", ["😀"]),
        ("👍🏽👩‍🚀 ok", ["👍🏽👩‍🚀"]),
        ("東京 is big", ["東京"]),
        ("α + β", ["α", "β"]),
        ("a * b", ["*"]),
        ("<i>Hello</i> {\\an8}there", []),
        ("“Quotes” (and) «more» - dashes", []),
        ("plain words only", []),
    ],
)
def test_what_cannot_be_spoken_is_reported(text: str, unspoken: list[str]) -> None:
    found = normalize(text, "en").unspoken
    assert [part.text for part in found] == unspoken
    assert [text[part.start : part.end] for part in found] == unspoken


@pytest.mark.parametrize(
    "text", [case for cases in (NUMBERS, DATES, MONEY, ADDRESSES) for case, _ in cases]
)
def test_pieces_stand_where_the_text_has_them(text: str) -> None:
    padded = f"well {text} then"
    pieces = normalize(padded, "en").pieces
    assert [padded[p.start : p.end] for p in (pieces[0], pieces[-1])] == ["well", "then"]
    edges = [(piece.start, piece.end) for piece in pieces]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(padded) for start, end in edges)
    covered = {index for start, end in edges for index in range(start, end)}
    missed = {letter for index, letter in enumerate(padded) if index not in covered}
    assert missed <= set(" ,.#()")
