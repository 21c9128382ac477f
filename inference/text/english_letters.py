"""English words made of letters: acronyms, initials, dotted abbreviations, codes."""

from __future__ import annotations

import re

from inference.text.english_numbers import cardinal
from inference.text.rule import Rule, listed, rule

# Names of the letters in the notation of espeak-ng: its own reading of a single letter depends on
# the neighbours ("A" becomes an article).
_NAMES = {
    "A": "eI",
    "B": "bi:",
    "C": "si:",
    "D": "di:",
    "E": "i:",
    "F": "Ef",
    "G": "dZi:",
    "H": "eItS",
    "I": "aI",
    "J": "dZeI",
    "K": "keI",
    "L": "El",
    "M": "Em",
    "N": "En",
    "O": "oU",
    "P": "pi:",
    "Q": "kju:",
    "R": "A@",
    "S": "Es",
    "T": "ti:",
    "U": "ju:",
    "V": "vi:",
    "W": "dVb@lju:",
    "X": "Eks",
    "Y": "waI",
    "Z": "zi:",
}
_WORD_ACRONYMS = frozenset(
    listed(
        "NASA NATO AIDS UNESCO UNICEF OPEC INTERPOL FIFA UEFA NAFTA ASEAN LASER RADAR SCUBA "
        "SWAT PIN RAM ROM JPEG GIF SIM DARPA NORAD YOLO COVID SARS OSHA NOAA IKEA LEGO AWOL"
    )
)
_SPELLED = frozenset(
    listed(
        "FBI CIA NSA USA UK EU UN US UAE USSR IBM BBC CNN NBC ABC CBS HBO MTV ESPN CEO CFO CTO "
        "COO VIP DJ MC TV PC CD DVD CPU GPU USB URL HTTP HTML PDF FAQ DIY DNA RNA HIV MRI CT "
        "ICU ER ID IQ EQ AI VR AR IT HR PR GPS ATM SUV BMW VW UFO DEA ATF IRS NYPD LAPD NBA NFL "
        "NHL MLB WWE PHD MBA AC DC AM FM PM RSVP ASAP AKA SOS RIP OMG LOL WTF BTW IRA IED EMT "
        "CPR TNT LSD OJ LA NYC HQ POW MIA KGB SQL API XML SDK IOU LGBT HDMI HDTV UHD VHS MP"
    )
)
# Words that people write in capitals to stress them.
_SHOUTED = frozenset(
    listed(
        "A I AM AN AND ANY ARE AS AT BAD BE BIG BUT BY CAN DAD DAY DID DIE DO DOG EAT END EYE "
        "FAR FOR FUN GET GO GOD GOT GUN HAD HAS HE HER HEY HI HIM HIS HOT HOW IF IN IS ITS JOB "
        "KID LET LIE LOT MAD MAN MAY ME MEN MET MOM MY NEW NO NOR NOT NOW OF OFF OH OLD ON ONE "
        "OR OUR OUT OWN PUT RAN RED RUN SAD SAW SAY SEA SEE SET SHE SIR SIT SIX SO SON TEN THE "
        "TO TOO TOP TRY TWO UP USE WAR WAS WAY WE WHO WHY WIN WON YES YET YOU AH UH UM HA EH OW "
        "WOW BOY HUH ALL ASK LAW LAY LED DEAD GONE GOOD HELP HERE KILL KNOW LIKE LOVE MINE MORE "
        "MUST NEED NEVER ONLY OVER PLEASE REAL SAID SAME STOP THAT THEM THEN THERE THIS TIME "
        "VERY WAIT WANT WELL WERE WHAT WHEN WHERE WILL WITH WORK YOUR ALWAYS BACK BEEN COME "
        "DONE DOWN EVER FIRE FREE FROM GIVE HAVE HATE HATED INTO JUST KEEP LAST LEFT LIFE LOOK "
        "MADE MAKE MOVE MUCH NEXT NICE OPEN READ RIDE RIGHT SHUT SOME SURE TAKE TELL THEY TOLD "
        "TRUE WENT EXIT EXTRA EAST WEST NORTH SOUTH"
    )
)
_ALSO_WORDS = frozenset({"IT", "US", "AM", "ID", "ER", "LA", "AR"})
_VOWELS = frozenset("AEIOUY")
_MOST_LETTERS = 6


def spell(letters: str) -> str:
    """Return the names of the letters as one word, stressed on the last.

    >>> spell("FBI")
    "[[,Ef,bi:'aI]]"
    """
    names = [_NAMES[letter] for letter in letters.upper() if letter in _NAMES]
    stressed = [f",{name}" for name in names[:-1]] + [f"'{names[-1]}"]
    return f"[[{''.join(stressed)}]]"


def _is_spelled(word: str, context: str, at: int) -> bool:
    if word in _SHOUTED or len(word) > _MOST_LETTERS:
        return False
    if word in _SPELLED:
        return not _is_shouting(context) and not (word in _ALSO_WORDS and _is_loud(context, at))
    has_vowel = bool(_VOWELS & set(word))
    if not has_vowel:
        return True
    return len(word) <= 3 and not _is_shouting(context)


def _is_shouting(context: str) -> bool:
    """Tell whether a whole text of several words stands in capitals."""
    return not any(letter.islower() for letter in context) and len(context.split()) > 1


def _is_loud(context: str, at: int) -> bool:
    """Tell whether the neighbours of a word in capitals are in capitals too."""
    before = context[:at].split()[-1:]
    after = context[at:].split()[1:2]
    return any(len(word) > 1 and word.isupper() for word in (*before, *after))


def _acronym(match: re.Match[str]) -> str | None:
    word, ending = match["word"], match["ending"] or ""
    if word in _WORD_ACRONYMS:
        return None
    if not _is_spelled(word, match.string, match.start()):
        # In capitals espeak-ng would spell some of them: US, IT, LA.
        return match.group().lower().replace("’", "'")
    return _with_ending(word) if ending else spell(word)


def _with_ending(word: str) -> str:
    """Put a plural or genitive on spelled letters: the sound depends on the last one."""
    sound = "Iz" if word[-1] in "SXZH" else ("s" if word[-1] in "FKPT" else "z")
    return spell(word)[:-2] + sound + "]]"


def _dotted(match: re.Match[str]) -> str:
    return spell("".join(letter for letter in match.group() if letter.isalpha()))


def _code(match: re.Match[str]) -> str:
    """Say letters and numbers in turn: MP3, B2B, 4K, H2O."""
    said: list[str] = []
    for part in re.findall(r"[A-Za-z]+|\d+", match.group()):
        if part.isdigit():
            said.append(_number_in_code(part))
        elif part.isupper() or len(part) == 1:
            said.append(spell(part))
        else:
            said.append(part)
    return " ".join(said)


def _number_in_code(part: str) -> str:
    if part[0] == "0" and len(part) > 1:
        return " ".join("oh" if letter == "0" else cardinal(int(letter)) for letter in part)
    if len(part) == 3 and part[1:] != "00":
        rest = int(part[1:])
        tail = f"oh {cardinal(rest)}" if rest < 10 else cardinal(rest)
        return f"{cardinal(int(part[0]))} {tail}"
    return cardinal(int(part))


def _stutter(match: re.Match[str]) -> str | None:
    """Say "w-what" as the word; a stuttered vowel is a word by itself."""
    sound, word = match["sound"], match["word"]
    if word[: len(sound)].lower() != sound.lower() or word.lower() == sound.lower():
        return None
    return word


RULES: tuple[Rule, ...] = (
    rule(r"(?P<sound>[A-Za-z]{1,2})-(?:(?P=sound)-)*(?P<word>[A-Za-z][\w'’]+)(?![\w-])", _stutter),
    rule(r"(?:[A-Za-z]\.){2,}(?:[A-Za-z](?!\w))?", _dotted),
    rule(r"[A-HJ-Z]\.(?=\s?[A-Z])", _dotted),
    rule(r"(?P<word>[A-Z]{2,})(?P<ending>['’]s|s)?(?![\w'’])", _acronym),
    rule(r"[A-Z]+['’][A-Z]+(?![\w'’])", lambda m: m.group().lower().replace("’", "'")),
    rule(r"(?:[A-Z]+\d+|\d+[A-Z])[A-Z\d]*(?!\w)", _code),
    rule(r"[B-HJ-NP-Z](?![\w'’.])", lambda m: spell(m.group())),
)
