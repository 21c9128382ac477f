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


def test_a_damaged_voice_is_told_with_its_remedy_mended_and_removed(
    folder: Path, capsys: Capture
) -> None:
    assert run(capsys, "voice", "add", "Me", "me.wav")[0] == 0
    own = VoiceLibrary().find("Me").folder
    (own / "voice.dubvoice").write_bytes(b"not a voice")

    code, out, err = run(capsys, "voice", "list")
    assert code == 0
    assert [line.split()[-1] for line in out.splitlines() if own.name in line] == ["damaged"]
    assert f"voice renew “{own.name}”" in err
    rows = json.loads(run(capsys, "voice", "list", "--json")[1])
    damaged = {row["name"]: row["problem"] for row in rows if row["kind"] == "damaged"}
    assert "cannot be used" in damaged[own.name]

    assert run(capsys, "voice", "renew", own.name)[1].startswith("Me: ")
    assert [one.name for one in VoiceLibrary().voices()] == ["Me"]
    (own / "voice.dubvoice").write_bytes(b"not a voice")
    assert run(capsys, "voice", "remove", own.name)[0] == 0
    assert not own.exists()


def test_every_refusal_names_what_and_a_remedy(folder: Path, capsys: Capture) -> None:
    (folder / "still.txt").write_text("no sound here", encoding="utf-8")
    (folder / "empty.txt").write_text(" ", encoding="utf-8")
    soundfile.write("short.wav", babble(4.0, 150.0)[:8_000], 16_000)
    assert run(capsys, "voice", "add", "Me", "me.wav")[0] == 0
    refused = {
        ("voice", "add", "A", "nowhere.wav"): "nowhere.wav",
        ("voice", "add", "A", "still.txt"): "still.txt",
        ("voice", "add", "A", "short.wav"): "ten seconds",
        ("voice", "add", "A", "me.wav", "--text", "nowhere.txt"): "nowhere.txt",
        ("voice", "add", "A", "me.wav", "--text", "empty.txt", "--refine"): "--text FILE",
        ("voice", "add", "Me", "me.wav"): "Choose another name",
        ("voice", "score", "Nobody", "me.wav"): "no voice called “Nobody”",
        ("voice", "score", "Me", "nowhere.wav"): "nowhere.wav",
        ("voice", "score", "Me", "short.wav"): "three seconds",
        ("voice", "remove", "Nobody"): "Your own voices are: Me",
        ("voice", "renew", "Nobody"): "no voice called “Nobody”",
        ("voice", "export", "Me", "nowhere/me.dubvoice"): "nowhere",
        ("voice", "import", "nowhere.dubvoice"): "nowhere.dubvoice",
        ("voice", "import", "me.wav"): "me.wav",
    }
    for words, told in refused.items():
        code, out, err = run(capsys, *words)
        assert (code, out) == (1, ""), words
        assert told in err, (words, err)
        assert "Traceback" not in err
    assert [one.name for one in VoiceLibrary().voices()] == ["Me"]


def test_a_wrong_word_is_told_by_the_usual_code(folder: Path, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        run(capsys, "voice", "add", "Me")
    assert caught.value.code == 2
