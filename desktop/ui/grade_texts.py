"""The words for a grade, its faults and a likeness, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.media.grade import SENTENCES, Finding, Grade
from desktop.media.likeness import meaning_of
from desktop.ui.badge import Tone
from desktop.ui.translation import said

# The sentences of the faults stand in desktop.media.grade, for the command line as well.
# The context is written out each time: the tool that collects texts reads no names.


def reason(finding: Finding) -> str:
    """What is wrong."""
    text = said(SENTENCES[finding.fault][0])
    return text.replace("%1", finding.shown_value)


def remedy(finding: Finding) -> str:
    """What to do about it."""
    return said(SENTENCES[finding.fault][1])


def verdict(grade: Grade) -> tuple[str, Tone]:
    """The whole judgement in a sentence."""
    if grade.verdict == "good":
        return QCoreApplication.translate("Grade", "This is a good recording"), "ok"
    if grade.verdict == "usable":
        return QCoreApplication.translate("Grade", "It will do, but could be better"), "warn"
    return QCoreApplication.translate("Grade", "This will not make a good voice"), "error"


def likeness(score: float | None) -> tuple[str, str, Tone]:
    """A word for a likeness, what it means, and its tone; "" where it was not measured."""
    if score is None:
        return "", "", "muted"
    meaning = QCoreApplication.translate(
        "Grade", "Nearer to the recording than %1 of 100 other people would be"
    ).replace("%1", str(min(99, int(100 * score))))
    found = meaning_of(score)
    if found == "same":
        return QCoreApplication.translate("Grade", "Same person"), meaning, "ok"
    if found == "close":
        return QCoreApplication.translate("Grade", "Quite close"), meaning, "ok"
    return QCoreApplication.translate("Grade", "Different"), meaning, "warn"


def duration(seconds: float) -> str:
    """Seconds as a person reads them."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"
