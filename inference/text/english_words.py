"""English abbreviations, titles, Roman numerals after names, interjections and signs."""

from __future__ import annotations

import re

from inference.text.english_numbers import cardinal, ordinal
from inference.text.roman import roman
from inference.text.rule import Rule, closing, listed, plain, rule

_TITLES = {
    "Mr": "mister",
    "Mrs": "missus",
    "Ms": "miz",
    "Dr": "doctor",
    "Prof": "professor",
    "Rev": "reverend",
    "Hon": "honourable",
    "Gen": "general",
    "Col": "colonel",
    "Maj": "major",
    "Capt": "captain",
    "Cpt": "captain",
    "Lt": "lieutenant",
    "Sgt": "sergeant",
    "Cpl": "corporal",
    "Pvt": "private",
    "Adm": "admiral",
    "Gov": "governor",
    "Sen": "senator",
    "Rep": "representative",
    "Pres": "president",
    "Det": "detective",
    "Insp": "inspector",
    "Supt": "superintendent",
    "Fr": "father",
    "St": "saint",
    "Mt": "mount",
    "Ft": "fort",
}
_AFTER_NAMES = {
    "St": "street",
    "Ave": "avenue",
    "Blvd": "boulevard",
    "Rd": "road",
    "Ln": "lane",
    "Hwy": "highway",
    "Apt": "apartment",
    "Jr": "junior",
    "Sr": "senior",
    "Inc": "incorporated",
    "Ltd": "limited",
    "Corp": "corporation",
    "Co": "company",
    "Bros": "brothers",
    "Dept": "department",
    "Univ": "university",
}
_ABBREVIATIONS = {
    "e.g.": "for example",
    "i.e.": "that is",
    "etc.": "et cetera",
    "et al.": "and others",
    "vs.": "versus",
    "vs": "versus",
    "v.": "versus",
    "approx.": "approximately",
    "ca.": "circa",
    "cf.": "compare",
    "est.": "established",
    "min.": "minimum",
    "max.": "maximum",
    "vol.": "volume",
    "Vol.": "volume",
    "fig.": "figure",
    "Fig.": "figure",
    "ch.": "chapter",
    "Ch.": "chapter",
    "pp.": "pages",
    "a.k.a.": "also known as",
    "w/o": "without",
    "w/": "with",
    "ft.": "feet",
    "dept.": "department",
    "govt.": "government",
    "misc.": "miscellaneous",
    "temp.": "temperature",
    "esp.": "especially",
    "incl.": "including",
    "ext.": "extension",
    "bldg.": "building",
    "Ph.D.": "[[,pi:,eItS'di:]]",
}
# What espeak-ng spells or mangles, in words or in its phones.
_INTERJECTIONS = {
    "hm": "[[h'@m]]",
    "hmm": "[[h'@m]]",
    "mm": "[[m:]]",
    "mhm": "[[m'hm]]",
    "mm-hm": "[[m'hm]]",
    "mm-hmm": "[[m'hm]]",
    "uh-huh": "[[@h'V]]",
    "uh-uh": "[['V?V]]",
    "uh-oh": "[['V?oU]]",
    "uh": "[['V]]",
    "um": "[['Vm]]",
    "er": "[['3:]]",
    "sh": "[[S:]]",
    "shh": "[[S:]]",
    "psst": "[[ps:t]]",
    "pst": "[[ps:t]]",
    "brr": "[[br'3:]]",
    "grr": "[[gr'3:]]",
    "argh": "[['A@g]]",
    "ah": "[['A:]]",
    "aw": "[['O:]]",
    "aww": "[['O:]]",
    "phew": "[[fj'u:]]",
    "pfft": "[[p'ft]]",
    "tsk": "[[t'Isk]]",
    "ok": "okay",
    "'em": "[[@m]]",
    "'til": "[[tIl]]",
}
_SIGNS = {
    "&": "and",
    "+": "plus",
    "=": "equals",
    "×": "times",
    "÷": "divided by",
    "≈": "about",
    "≠": "is not",
    "≤": "at most",
    "≥": "at least",
    "√": "the square root of",
    "π": "pi",
    "∞": "infinity",
    "@": "at",
    "%": "percent",
    "#": "hash",
    "§": "section",
    "©": "copyright",
    "°": "degrees",
    "$": "dollars",
    "£": "pounds",
    "€": "euros",
}
_PARTS = (
    "chapter|part|act|scene|volume|book|section|phase|type|title|class|level|episode|season|war"
    "|version|article|appendix|stage|mark|round|group|figure|table|apollo|rocky|grade|bowl"
)
_RULERS = (
    "henry|louis|elizabeth|george|charles|james|edward|richard|william|philip|napoleon|paul"
    "|benedict|pius|alexander|nicholas|peter|catherine|ivan|john|mary|frederick|francis|leo"
    "|gregory|innocent|urban|clement|ferdinand|ramses|ptolemy|gustav|christian|leopold|olav|haakon"
)
_ROMAN_BEFORE = re.compile(rf"\b(?P<before>{_PARTS}|(?:ch|vol|pt)\.)\s$", re.IGNORECASE)
_RULER_BEFORE = re.compile(rf"\b(?P<before>{_RULERS})\s$", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"\b[A-Z][a-z]+\s$")
_SAFE_ALONE = frozenset(
    listed("II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI")
)


def _roman(match: re.Match[str]) -> str | None:
    numeral = match["numeral"]
    value = roman(numeral)
    before = match.string[: match.start()]
    if value is None or value > 60 or (len(numeral) == 1 and numeral not in "IVX"):
        return None
    if numeral != "I" and _RULER_BEFORE.search(before):
        return f"the {ordinal(value)}"
    part = _ROMAN_BEFORE.search(before)
    if part and (numeral != "I" or part["before"][0].isupper()):
        return cardinal(value)
    if numeral in _SAFE_ALONE and _NAME_BEFORE.search(before):
        return cardinal(value)
    return None


def _title(match: re.Match[str]) -> str:
    title = match["title"].capitalize()
    if title == "St" and _NAME_BEFORE.search(match.string[: match.start()]):
        return "street"
    return _TITLES[title]


def _after_name(match: re.Match[str]) -> str:
    return _AFTER_NAMES[match["word"]]


def _abbreviation(match: re.Match[str]) -> str:
    said = _ABBREVIATIONS[match.group()]
    return said + closing(match) if match.group() == "etc." else said


def _interjection(match: re.Match[str]) -> str | None:
    if match.group() == "ER":
        return None
    written = match.group().lower().replace("’", "'")
    short = re.sub(r"(.)\1{2,}", r"\1\1", written)
    for form in (written, short, re.sub(r"(.)\1+", r"\1", written)):
        if form in _INTERJECTIONS:
            return _INTERJECTIONS[form]
    return None


def _drawled(match: re.Match[str]) -> str | None:
    """Shorten a word drawn out in writing: "Sooo", "Noooo", "Yesss"."""
    if not re.search(r"([A-Za-z])\1\1", match.group()):
        return None
    return re.sub(r"([A-Za-z])\1{2,}", r"\1", match.group())


_ANY_TITLE = "|".join((*_TITLES, *map(str.upper, _TITLES)))
_COMMON_TITLE = "Mr|Mrs|Ms|Dr|Prof|St|Sgt|Lt|Capt|MR|MRS|DR"
_ABBREVIATION = "|".join(re.escape(word) for word in sorted(_ABBREVIATIONS, key=len, reverse=True))

RULES: tuple[Rule, ...] = (
    rule(rf"(?:{_ABBREVIATION})(?!\w)", _abbreviation),
    rule(rf"(?P<title>{_COMMON_TITLE})(?=\s[A-Z])", _title),
    rule(rf"(?P<title>{_ANY_TITLE})\.(?=\s?[\w&])", _title),
    rule(rf"(?P<word>{'|'.join(_AFTER_NAMES)})\.(?!\w)", _after_name),
    rule(r"(?P<word>Jr|Sr|Blvd|Ltd)(?![\w.])", _after_name),
    rule(r"(?P<numeral>[IVXLCDM]+)(?!\w|\.\w|['’])", _roman),
    rule(r"['’]?[A-Za-z]+(?:-[A-Za-z]+)?(?![\w'’-])", _interjection),
)
LAST_RULES: tuple[Rule, ...] = (
    rule(r"['’]n['’]?(?!\w)", lambda _: "[[@n]]"),
    rule(r"[A-Za-z]+(?![\w'’-])", _drawled),
    rule(r"and/or(?!\w)", lambda _: "and or"),
    rule(r"#(?=[A-Za-z])", lambda _: "hashtag"),
    rule(r"~\s?(?=[\d$£€])", lambda _: "about"),
    rule(r"<(?=\s?[\d-])", lambda _: "is less than"),
    rule(r">(?=\s?[\d-])", lambda _: "is more than"),
    plain(_SIGNS, ""),
)
