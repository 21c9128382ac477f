"""The cast: who speaks in a document, in which voice, and what a change of voice costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace as changed

from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.line import Line, plain_text, speaker_of

RENAME = "Rename voice"


@dataclass(frozen=True, slots=True)
class Role:
    """One speaker and their lines; "" is everything that names no speaker."""

    speaker: str
    voices: tuple[str, ...]
    """The voices of the lines, the most used first; "" is the voice of the project."""
    line_ids: tuple[str, ...]

    @property
    def voice(self) -> str:
        """The one voice of the role; "" while it has none or several."""
        return self.voices[0] if len(self.voices) == 1 else ""

    @property
    def is_mixed(self) -> bool:
        """Some lines have another voice than the others."""
        return len(self.voices) > 1

    @property
    def is_unassigned(self) -> bool:
        """No voice was chosen for this speaker."""
        return bool(self.speaker) and self.voices == ("",)


def speaker(line: Line) -> str:
    """Who speaks a line: as the file says, or as the text begins ("ANNA: Hello")."""
    return line.speaker or speaker_of(line.text)


def roles(document: Document) -> tuple[Role, ...]:
    """Every speaker in the order of appearance; lines of nobody come last."""
    lines: dict[str, list[Line]] = {}
    for line in document.lines:
        lines.setdefault(speaker(line), []).append(line)
    named = sorted(lines.items(), key=lambda item: item[0] == "")
    return tuple(_role(name, spoken) for name, spoken in named)


def give(document: Document, voices: Iterable[tuple[str, str]]) -> Edit:
    """Let each speaker have a voice; pairs of speaker and voice, "" the voice of the project."""
    wished = dict(voices)
    before = [
        line
        for line in document.lines
        if speaker(line) in wished and line.voice != wished[speaker(line)]
    ]
    after = tuple(changed(line, voice=wished[speaker(line)]) for line in before)
    return Edit("Set voice", tuple(before), after)


def rename_voice(document: Document, old: str, new: str) -> Edit:
    """Let the lines of a voice follow it to its new name."""
    before = tuple(line for line in document.lines if line.voice == old)
    after = tuple(changed(line, voice=new) for line in before)
    dub = document.dub
    if dub.voice != old:
        return Edit(RENAME, before, after)
    return Edit(RENAME, before, after, "", dub, changed(dub, voice=new))


def used_voices(document: Document) -> frozenset[str]:
    """The names of all voices that speak here; the first built-in one has none."""
    names = {line.voice or document.dub.voice for line in document.lines}
    return frozenset((names | {document.dub.voice}) - {""})


def out_of_date_by(edit: Edit, document: Document) -> int:
    """How many lines have to be spoken again because an edit gave them another voice."""
    before = {line.id: line for line in edit.removed}
    other = {
        line.id
        for line in edit.inserted
        if line.id in before and line.voice != before[line.id].voice and _is_spoken(line)
    }
    old, new = edit.dub_before, edit.dub_after
    if old is not None and new is not None and old.voice != new.voice:
        other |= {line.id for line in document.lines if not line.voice and _is_spoken(line)}
    return len(other)


def _is_spoken(line: Line) -> bool:
    return any(character.isalnum() for character in plain_text(line.text))


def _role(name: str, lines: list[Line]) -> Role:
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.voice] = counts.get(line.voice, 0) + 1
    voices = tuple(sorted(counts, key=lambda voice: (-counts[voice], voice)))
    return Role(name, voices, tuple(line.id for line in lines))
