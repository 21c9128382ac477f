"""What the bench of the dub works on: a short film and lines as people write them."""

from __future__ import annotations

from pathlib import Path

from desktop.core.line import Line
from desktop.media import ffmpeg

FILM = "film.mp4"
EVERY_MS = 4000
FIRST_MS = 700

SENTENCES = (
    "Wait.",
    "Where did you put the keys?",
    "I told you already, they are in the kitchen.",
    "No, they are not.",
    "Then somebody must have taken them while we were asleep.",
    "Nobody takes keys and leaves the silver behind.",
    "Good morning! You are up early today.",
    "The train to the coast leaves in twenty minutes from platform nine.",
    "We will never make it.",
    "Call your sister and ask whether she can drive us.",
    "She sold the car in April, do you not remember?",
    "Oh.",
    "There was a letter for you this morning, without a stamp.",
    "What does it say?",
    "It says that the house was never ours, and that we have a week to leave it.",
    "That cannot be right.",
    "Sit down, both of you, and listen to me for once.",
    "My grandfather built this place with his own two hands, stone by stone.",
    "And he sold it, stone by stone, at the card table.",
    "You knew?",
    "Everybody in the valley knew, except the three people who lived here.",
    "I need some air.",
    "Take a coat with you; it has been snowing since noon.",
    "If anybody asks for me, say that I went to see the notary.",
)


def lines(count: int) -> tuple[Line, ...]:
    """Lines at regular moments; every sixth has less time than it needs."""
    found = []
    for number in range(count):
        text = SENTENCES[number % len(SENTENCES)]
        start_ms = FIRST_MS + number * EVERY_MS
        length_ms = min(EVERY_MS - 300, max(900, 75 * len(text)))
        if number % 6 == 5:
            length_ms = max(600, 40 * len(text))
        found.append(Line(f"{number:04}", start_ms, start_ms + length_ms, text))
    return tuple(found)


def make_film(folder: Path, duration_ms: int) -> Path:
    """Write a film with a quiet murmur in it, and return its path."""
    path = folder / FILM
    seconds = str(duration_ms / 1000)
    picture = ("-f", "lavfi", "-t", seconds, "-i", "testsrc2=size=320x180:rate=25")
    murmur = "anoisesrc=color=pink:amplitude=0.03:sample_rate=48000:seed=5"
    sound = ("-f", "lavfi", "-t", seconds, "-i", murmur, "-ac", "2", "-c:a", "aac")
    form = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p")
    arguments = ("-y", *picture, *sound, *form, str(path))
    ffmpeg.run(arguments, duration_ms=duration_ms, progress=lambda _: None)
    return path
