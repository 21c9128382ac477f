"""`dubwright voice refine` and `voice add --refine`: what they ask for, and how they end."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest

from desktop import cli
from desktop.commands.console import Console
from desktop.commands.refining import in_words_of, refine_and_tell
from desktop.jobs.refining import Ending, Refines
from desktop.jobs.refining_wire import Failed, told_by
from desktop.jobs.ticket import Ticket
from desktop.jobs.voice_library import Notes, VoiceLibrary
from tests.inference.refinement.spoken import TEXT, recording, speaker
from tests.inference.tiny import voice, write_model

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def library() -> VoiceLibrary:
    """Ada, of whom only seconds are kept."""
    made = VoiceLibrary()
    sound = (np.zeros(2000, dtype=np.float32), 16_000)
    made.add(voice("Ada"), Notes(text="What she says", seconds=9.0, language="en"), sound)
    return made


def run(capsys: Capture, *words: str) -> tuple[int, str, str]:
    code = cli.main(list(words))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_adding_and_refining_needs_the_words(tmp_path: Path, capsys: Capture) -> None:
    code, _, err = run(capsys, "voice", "add", "Ada", str(tmp_path / "a.wav"), "--refine")
    assert code == 1
    assert "--text FILE" in err


def test_a_voice_that_cannot_be_refined_is_told_in_one_sentence(
    library: VoiceLibrary, capsys: Capture
) -> None:
    code, _, err = run(capsys, "voice", "refine", "Ada")
    assert code == 1
    assert "9 seconds of speech" in err
    assert run(capsys, "voice", "refine", "Nobody")[0] == 1


def test_a_refined_voice_is_made_instant_again(library: VoiceLibrary, capsys: Capture) -> None:
    code, out, _ = run(capsys, "voice", "refine", "Ada", "--undo")
    assert (code, out) == (0, "Ada is the instant voice again\n")


def test_a_window_hears_of_a_failure_as_a_line(
    library: VoiceLibrary, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    monkeypatch.setattr("os.nice", lambda _by: 0, raising=False)
    code, out, _ = run(capsys, "voice", "refine", "--wire", "--", "Ada")
    told = told_by(out.splitlines()[-1])
    assert code == 1
    assert isinstance(told, Failed)
    assert "9 seconds" in told.title


def test_ctrl_c_leaves_a_refining_to_be_taken_up_again(tmp_path: Path) -> None:
    from inference import Synthesizer

    folder = write_model(tmp_path / "model")
    library = VoiceLibrary()
    notes = Notes(text=TEXT, seconds=60.0, language="en")
    own = library.add(voice("Ada"), notes, recording(speaker(folder)))
    out, err = io.StringIO(), io.StringIO()
    ticket = Ticket(None)
    ticket.cancel()
    reader: Refines = Synthesizer.load(folder)
    ending = refine_and_tell("Ada", reader, library, Console(out, err), ticket)
    assert ending.end == "paused"
    assert "go on with: dubwright voice refine" in out.getvalue()
    assert any(path.name.startswith("refining") for path in own.folder.iterdir())


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        (Ending("refined", 1.6, 1.2), "25 % nearer"),
        (Ending("kept", 1.6, 1.7), "instant voice is kept"),
        (Ending("paused", 1.6, 1.5), "not finished"),
    ],
)
def test_every_ending_has_its_words(ending: Ending, said: str) -> None:
    assert said in in_words_of(ending, "Ada")
