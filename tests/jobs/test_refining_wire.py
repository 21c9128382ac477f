"""What a refining process says on its lines, and what it obeys."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.core.phrase import Phrase, phrase
from desktop.jobs.refining import Control, Ending, Step
from desktop.jobs.refining_wire import Failed, line_of, obey, told_by


def test_a_step_arrives_as_it_was_sent() -> None:
    picture = np.linspace(-11.0, 1.0, 80 * 30).reshape(80, 30).astype(np.float32)
    sent = Step("vocoder", 7, 0.25, 61.5, 1.6, 1.2, {"spectrum": 0.5}, 1.3, picture)
    heard = told_by(line_of(sent))
    assert isinstance(heard, Step)
    assert heard.picture is not None
    assert np.abs(heard.picture - picture).max() < 0.05
    assert (heard.stage, heard.step, heard.share, heard.left_s) == ("vocoder", 7, 0.25, 61.5)
    assert (heard.instant, heard.best, heard.distance) == (1.6, 1.2, 1.3)
    assert heard.figures == {"spectrum": 0.5}


@pytest.mark.parametrize("ending", [Ending("paused"), Ending("refined", 1.6, 1.2, 0.9)])
def test_an_ending_arrives_as_it_was_sent(ending: Ending) -> None:
    assert told_by(line_of(ending)) == ending


def test_an_error_keeps_its_pattern_for_the_language_of_the_window() -> None:
    heard = told_by(line_of(Failed(phrase("“{name}” is a robot", name="Ada"), "Wait")))
    assert isinstance(heard, Failed)
    assert isinstance(heard.title, Phrase)
    assert (heard.title, heard.title.template) == ("“Ada” is a robot", "“{name}” is a robot")
    assert heard.error.hint == "Wait"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Loading…",
        "[1, 2]",
        "{}",
        '{"end": "exploded", "instant": 1, "refined": 1, "likeness": null}',
        line_of(Step("vocoder", 7, 0.25, None, 1.6, 1.2)).replace("0.25", "NaN"),
        line_of(Step("vocoder", 7, 0.25, None, 1.6, 1.2)).replace("null", '{"rows": 9}'),
        '{"failed": {"pattern": "{x}", "values": {}}, "hint": ""}',
        "[" * 100_000,
    ],
)
def test_what_is_no_news_is_not_heard(line: str) -> None:
    assert told_by(line) is None


def test_words_are_obeyed_and_silence_pauses() -> None:
    control = Control()

    def words() -> list[str]:
        return ["nonsense\n", "stop\n"]

    obey(iter(words()[:1]), control)
    assert control.pause.is_set()
    assert not control.stop.is_set()
    obey(iter(words()), control)
    assert control.stop.is_set()
