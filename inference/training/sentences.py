"""Sentences of our own for the synthesizers to read: short, spoken, varied in sound and melody."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator


def _several(listed: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in listed.split(","))


PEOPLE = _several(
    "Martha,Oscar,Judith,Theo,Ingrid,Vaughn,Priya,Chester,Yolanda,Hugh,Beatrix,Samir,Fiona,Jerome,"
    "Lucille,Kenji,Agatha,Dmitri,Rosalind,Owen,the doctor,the captain,my sister,our neighbour,"
    "the young thief,that judge,the old gardener,your father,her cousin,the night nurse"
)
PLACES = _several(
    "the harbour,a village church,the third floor,the north bridge,our garage,the bakery,"
    "an empty theatre,the frozen lake,the railway yard,the edge of the forest,a quiet suburb,"
    "the museum,the orchard,that lighthouse,the top of the stairs,the courthouse,a beach in June,"
    "the valley beyond the mill,the kitchen,a rough part of town,the airport,the south tower"
)
THINGS = _several(
    "the copper key,a bag of oranges,his violin,two boiled eggs,the broken radio,a yellow envelope,"
    "the garden shears,her measuring tape,a loaf of rye bread,the blue umbrella,an old photograph,"
    "the whole choir,a jar of honey,those muddy boots,the spare wheel,"
    "a rusty anchor,the last match,"
    "your birthday cake,a pile of letters,the leather gloves,"
    "this thick book,fresh fish,a toy horse,"
    "the silver watch,a youthful smile,the azure vase,both cushions,a treasure map"
)
PAST = _several(
    "carried,hid,dropped,found,sold,borrowed,painted,wrapped up,threw away,"
    "forgot,measured,cherished,"
    "pulled out,washed,lost,guarded,stole,examined,unlocked,weighed,judged,brought back,chose,"
    "shook,watched,described,earned,moved"
)
BASE = _several(
    "carry,hide,drop,find,sell,borrow,paint,wrap,throw away,forget,measure,cherish,pull out,wash,"
    "lose,guard,steal,examine,unlock,weigh,judge,bring back,choose,shake,watch,describe,earn,"
    "move"
)
WHEN = _several(
    "before dawn,last Thursday,in the pouring rain,at a quarter past nine,all winter,for once,"
    "after the funeral,while the others slept,during the storm,two years ago,just in time,"
    "without a word,on the way home,in broad daylight,as usual,by pure chance,this very morning,"
    "when the music stopped,under the huge moon,with both hands"
)
MOODS = _several(
    "cheerful,exhausted,furious,curious,ashamed,jealous,quite alone,thirsty,proud,terribly shy,"
    "worried,foolish,generous,strangely calm,unsure,brave enough,half asleep,overjoyed"
)
WEATHER = _several(
    "rain,thick fog,a cold breeze,thunder,bright sunshine,fine snow,a huge wave,dry heat"
)
SAYINGS = (
    "Oh, come on!",
    "Well, that's that.",
    "Are you all right?",
    "Hush, somebody's coming.",
    "You can't be serious!",
    "Wait. Did you hear it too?",
    "I was only joking.",
    "Thanks. I owe you one.",
    "No way! Not again!",
    "What on earth is going on?",
    "Let me go!",
    "It's nothing, really.",
    "Sure, why not?",
    "Who else knows about this?",
    "Yes. No. Maybe.",
    "Good morning, everyone.",
    "Please, sit down.",
    "Never mind, I'll do it myself.",
    "How should I know?",
    "Don't you ever say that again!",
    "Happy birthday, old friend!",
    "Excuse me, is this seat taken?",
    "Look out behind you!",
    "Whatever you say, boss.",
    "Am I too late?",
    "That's enough for today.",
    "Could you repeat that, please?",
    "Ouch! That hurts.",
    "So what do we do now?",
    "Hurry up, the boat is leaving!",
)
NUMBERS = (
    "There were {n} chairs and only {m} guests.",
    "Room {n} is upstairs, on the left.",
    "She paid {n} dollars for {thing}.",
    "It's {m} minutes to {hour}, and {who} is late.",
    "We drove {n} miles through {weather}.",
    "In nineteen {n}, {who} left {place} for good.",
    "Count to {m}, then open your eyes.",
    "Only {m} percent of them voted yes.",
)
STATEMENTS = (
    "{Who} {past} {thing} {when}.",
    "{Who} said that {other} {past} {thing}.",
    "Nobody at {place} was {mood}, and {who} knew it.",
    "There was {weather} over {place}, so {who} stayed inside.",
    "I think {who} is {mood}, but I could be wrong.",
    "If you {base} {thing}, I will {base2} {thing2}.",
    "First {who} {past} {thing}; then {other} {past2} {thing2}.",
    "Between you and me, {who} never {past} {thing}.",
    "{When_}, {who} {past} {thing} near {place}.",
    "They wanted to {base} {thing}, not {thing2}.",
    "{Who} was {mood}, {mood2}, and a little {mood3}.",
    "We should {base} {thing} before {who} reaches {place}.",
    "My mother always told me to {base} {thing}.",
    "It takes patience to {base} {thing} {when}.",
)
QUESTIONS = (
    "Did {who} {base} {thing} {when}?",
    "Why would {who} {base} {thing}?",
    "Have you seen {who} anywhere near {place}?",
    "What happened to {thing}?",
    "Is {who} really {mood}, or is it an act?",
    "Who {past} {thing} {when}?",
    "Where did you {base} {thing}?",
    "Would you rather {base} {thing} or {base2} {thing2}?",
    "You mean {who} {past} {thing}?",
    "How long does it take to get to {place}?",
)
EXCLAMATIONS = (
    "{Who} {past} {thing}! Can you believe it?",
    "Don't {base} {thing}, whatever you do!",
    "What a way to {base} {thing}!",
    "Stop! You will {base} {thing}!",
    "How {mood} you look today!",
    "Quick, {base} {thing}!",
    "I told you to {base} {thing}, not {thing2}!",
    "Get away from {place}, now!",
)
TENS = _several("twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety")
UNITS = _several("one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve")


def sentences(count: int, seed: int) -> tuple[str, ...]:
    """Give `count` different sentences; the same seed gives the same ones."""
    rng = random.Random(seed)
    kinds = _kinds(rng)
    seen: dict[str, None] = {}
    while len(seen) < count:
        seen[next(kinds)] = None
    return tuple(seen)


def _kinds(rng: random.Random) -> Iterator[str]:
    pools: tuple[tuple[str, ...], ...] = (STATEMENTS, QUESTIONS, EXCLAMATIONS, NUMBERS)
    spare = list(SAYINGS)
    rng.shuffle(spare)
    while True:
        if spare and rng.random() < 0.1:
            yield spare.pop()
            continue
        pool = rng.choices(pools, weights=(5, 3, 2, 1))[0]
        yield _fill(rng.choice(pool), rng)


def _fill(template: str, rng: random.Random) -> str:
    def pick(words: tuple[str, ...]) -> str:
        return rng.choice(words)

    who = pick(PEOPLE)
    when = pick(WHEN)
    makers: dict[str, Callable[[], str]] = {
        "Who": lambda: _capital(who),
        "who": lambda: who,
        "other": lambda: pick(PEOPLE),
        "past": lambda: pick(PAST),
        "past2": lambda: pick(PAST),
        "base": lambda: pick(BASE),
        "base2": lambda: pick(BASE),
        "thing": lambda: pick(THINGS),
        "thing2": lambda: pick(THINGS),
        "when": lambda: when,
        "When_": lambda: _capital(when),
        "place": lambda: pick(PLACES),
        "mood": lambda: pick(MOODS),
        "mood2": lambda: pick(MOODS),
        "mood3": lambda: pick(MOODS),
        "weather": lambda: pick(WEATHER),
        "hour": lambda: pick(UNITS),
        "n": lambda: f"{pick(TENS)} {pick(UNITS[:9])}",
        "m": lambda: pick(UNITS),
    }
    return template.format(**{name: make() for name, make in makers.items()})


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
