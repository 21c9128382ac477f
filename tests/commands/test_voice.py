"""`dubwright voice`: recordings become voices, are scored, passed on and taken over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import soundfile

from desktop import cli
from desktop.jobs.voice_library import VoiceLibrary
from tests.media.babble import babble, with_noise

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    sound = with_noise(babble(7.0, 150.0), 40.0)
    soundfile.write("me.wav", sound, 16_000)
    soundfile.write("more.ogg", sound, 16_000)
    return tmp_path


def run(capsys: Capture, *words: str) -> tuple[int, str, str]:
    code = cli.main(list(words))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_a_voice_from_several_files_is_graded_scored_passed_on_and_removed(
    folder: Path, capsys: Capture
) -> None:
    (folder / "said.txt").write_text("Nothing in particular", encoding="utf-8")
    words = ("Me", "me.wav", "more.ogg", "--text", "said.txt", "--permission", "--json")
    code, out, err = run(capsys, "voice", "add", *words)
    assert code == 0, err
    told = json.loads(out)
    assert (told["name"], told["verdict"]) == ("Me", "good")
    notes = VoiceLibrary().find("Me").notes
    assert notes.text == "Nothing in particular"
    assert notes.consent is not None
    assert notes.consent.ground == "permission"

    code, out, _ = run(capsys, "voice", "score", "Me", "me.wav", "--json")
    scored = json.loads(out)
    assert (code, scored["reference"]["meaning"]) == (0, "same")
    assert set(scored["voice"] or {"score": 0}) >= {"score"}

    assert run(capsys, "voice", "export", "Me", "me.dubvoice")[0] == 0
    assert run(capsys, "voice", "import", "me.dubvoice")[1].startswith("Me 2: ")
    assert run(capsys, "voice", "remove", "Me")[0] == 0
    rows = json.loads(run(capsys, "voice", "list", "--json")[1])
    assert [row["name"] for row in rows if row["kind"] == "own"] == ["Me 2"]


def test_a_hostile_voice_file_is_refused_in_one_sentence(folder: Path, capsys: Capture) -> None:
    (folder / "bad.dubvoice").write_bytes(b"\x80\x04\x95pickle")
    code, out, err = run(capsys, "voice", "import", "bad.dubvoice")
    assert (code, out) == (1, "")
    assert "bad.dubvoice" in err
    assert "Traceback" not in err


def test_only_one_s_own_voices_can_be_passed_on(folder: Path, capsys: Capture) -> None:
    code, _, err = run(capsys, "voice", "export", "Espeak", "x.dubvoice")
    assert (code, "no voice called “Espeak”" in err) == (1, True)
