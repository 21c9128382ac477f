"""The command line as a contract: results, sentences, exit codes, and clean ends."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop import cli
from desktop.commands.console import Console
from tests.jobs import films

Capture = pytest.CaptureFixture[str]

ESPEAK = ("--voice", "Espeak")
"""The voice that needs no network, so that a test takes no seconds to load one."""


def run(capsys: Capture, *words: str) -> tuple[int, str, str]:
    """Exit code, results and everything else."""
    try:
        code = cli.main(words)
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    told = capsys.readouterr()
    return code, told.out, told.err


def test_dub_writes_the_film_and_its_report(folder: Path, capsys: Capture) -> None:
    words = ("dub", "film.mp4", "lines.srt", "-o", "out.mp4", "--report", "R.json", *ESPEAK)
    code, out, err = run(capsys, *words, "--bed", "replace", "--language", "en")
    assert code == 0, err
    assert "2 of 2 lines spoken" in out
    assert "mixing the sound" in err
    report = json.loads((folder / "R.json").read_text(encoding="utf-8"))
    assert [line["status"] for line in report["lines"]] == ["ok", "ok"]
    assert report["film"]["loudness"] < -5
    heard = films.sound(folder / "out.mp4")
    for line in report["lines"]:
        assert films.onset(heard, line["start_ms"]) == pytest.approx(line["start_ms"], abs=10)
    assert sorted(p.name for p in folder.iterdir()) == [
        "R.json",
        "film.mp4",
        "lines.srt",
        "out.mp4",
    ]


def test_a_second_dub_speaks_only_what_changed(folder: Path, capsys: Capture) -> None:
    words = ("dub", "film.mp4", "lines.srt", "-o", "out.mp4", *ESPEAK)
    assert run(capsys, *words)[0] == 0
    takes = set((Path(os.environ["DUBWRIGHT_HOME"]) / "cache" / "takes").iterdir())
    text = (folder / "lines.srt").read_text(encoding="utf-8")
    (folder / "lines.srt").write_text(text.replace("Good bye", "Farewell"), encoding="utf-8")
    assert run(capsys, *words)[0] == 0
    more = set((Path(os.environ["DUBWRIGHT_HOME"]) / "cache" / "takes").iterdir())
    assert takes < more
    assert len(more - takes) in (2, 4)  # a take and what is known of it, once more if it was long


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("dub", "gone.mp4", "lines.srt", "-o", "o.mp4"), "gone.mp4” cannot be read: it does not"),
        (("dub", "film.mp4", "gone.srt", "-o", "o.mp4"), "gone.srt” cannot be read: it does not"),
        (("dub", "lines.srt", "lines.srt", "-o", "o.mp4"), "cannot be opened as a video"),
        (("dub", "empty", "lines.srt", "-o", "o.mp4"), "the file is empty"),
        (("dub", "film.mp4", "film.mp4", "-o", "o.mp4"), "cannot be read"),
        (("dub", "film.mp4", "lines.srt", "-o", "film.mp4"), "is the film itself"),
        (("dub", "film.mp4", "lines.srt", "-o", "o.gif"), "ends in .mp4 or .mkv"),
        (("dub", "film.mp4", "lines.srt", "-o", "no/o.mp4"), "there is no folder"),
        (("dub", "film.mp4", "lines.srt", "-o", "o.mp4", "--report", "no/r"), "there is no folder"),
        (("dub", "film.mp4", "lines.srt", "-o", "o.mp4", "--voice", "Nobody"), "no voice called"),
        (("dub", "film.mp4", "lines.srt", "-o", "o.mp4", "--voice", "lines.srt"), "No voice can"),
        (("dub", "film.mp4", "lines.srt", "-o", "o.mp4", "--language", "qqq"), "No voice speaks"),
        (("say", "♪", "-o", "o.wav", *ESPEAK), "nothing that the voice can speak"),
        (("say", "Hello", "-o", "o.exe"), "not a name for a sound file"),
        (("say", "Hello", "-o", "no/o.wav"), "its folder does not exist"),
        (("convert", "lines.srt", "lines.xyz"), "no ending that names a subtitle format"),
        (("convert", "lines.srt", "lines.srt"), "is the file that is read"),
        (("voice", "remove", "Nobody"), "no voice called “Nobody”"),
        (("voice", "add", "Me", "gone.wav"), "gone.wav"),
        (("model", "import", "gone"), "does not exist"),
    ],
)
def test_what_cannot_be_done_ends_in_one_clear_sentence(
    folder: Path, capsys: Capture, words: Sequence[str], sentence: str
) -> None:
    (folder / "empty").write_bytes(b"")
    before = sorted(path.name for path in folder.iterdir())
    code, out, err = run(capsys, *words)
    assert code == 1
    assert out == ""
    told = [row for row in err.splitlines() if row.startswith("dubwright: ")]
    assert len(told) == 1, err
    assert sentence in told[0]
    assert told[0].endswith(".")
    assert "Traceback" not in err
    assert sorted(path.name for path in folder.iterdir()) == before


@pytest.mark.parametrize(
    "words",
    [
        ("dub",),
        ("dub", "film.mp4", "lines.srt"),
        ("dub", "film.mp4", "lines.srt", "-o", "o.mp4", "--bed", "soft"),
        ("dub", "film.mp4", "lines.srt", "-o", "o.mp4", "--language", "not a code"),
        ("say", "Hello", "-o", "o.wav", "--seconds", "-1"),
        ("say", "Hello", "-o", "o.wav", "--seconds", "nan"),
        ("convert", "lines.srt", "a.vtt", "--encoding", "klingon"),
        ("voice",),
        ("voice", "add", " ", "x.wav"),
        ("bench", "nothing"),
        ("--unknown",),
        ("a", "b", "c"),
    ],
)
def test_wrong_usage_is_exit_code_2(folder: Path, capsys: Capture, words: Sequence[str]) -> None:
    code, out, err = run(capsys, *words)
    assert code == 2
    assert out == ""
    assert err


def test_say_speaks_in_exactly_the_seconds_asked_for(folder: Path, capsys: Capture) -> None:
    assert run(capsys, "say", "Hello there", "-o", "a.wav", "--seconds", "1.5", *ESPEAK)[0] == 0
    samples, rate = soundfile.read("a.wav")
    assert len(samples) / rate == pytest.approx(1.5, abs=1 / rate)
    assert np.abs(samples).max() > 0.1


def test_say_takes_a_voice_by_name_and_from_a_recording(folder: Path, capsys: Capture) -> None:
    names = [row["name"] for row in json.loads(run(capsys, "voice", "list", "--json")[1])]
    assert run(capsys, "say", "Hello", "-o", "one.wav", "--voice", names[-1])[0] == 0
    longer = "This is a recording of somebody who speaks for quite some time. " * 3
    assert run(capsys, "say", longer, "-o", "me.flac", *ESPEAK)[0] == 0
    code, out, err = run(capsys, "say", "Hello", "-o", "two.wav", "--voice", "me.flac")
    assert code == 0, err
    assert "in the voice me" in out


def test_a_voice_of_one_s_own_is_added_listed_used_and_removed(
    folder: Path, capsys: Capture
) -> None:
    longer = "This is a recording of somebody who speaks for quite some time. " * 3
    run(capsys, "say", longer, "-o", "me.wav", *ESPEAK)
    assert run(capsys, "voice", "add", "나 🎤", "me.wav")[0] == 0
    assert "나 🎤" in run(capsys, "voice", "list")[1]
    assert run(capsys, "say", "Hello", "-o", "a.wav", "--voice", "나 🎤")[0] == 0
    code, _, err = run(capsys, "voice", "add", "나 🎤", "me.wav")
    assert (code, "a voice called “나 🎤” already" in err) == (1, True)
    assert run(capsys, "voice", "remove", "나 🎤")[0] == 0
    assert "나 🎤" not in run(capsys, "voice", "list")[1]


def test_convert_says_what_it_guessed_unless_the_encoding_is_named(
    folder: Path, capsys: Capture
) -> None:
    korean = Path(__file__).parents[1] / "data" / "korean_cp949.srt"
    (folder / "korean.srt").write_bytes(korean.read_bytes())
    code, _, err = run(capsys, "convert", "korean.srt", "korean.vtt")
    assert code == 0
    assert "read as cp949; the encoding was guessed from the letters" in err
    code, _, err = run(capsys, "convert", "korean.srt", "korean.vtt", "--encoding", "euc-kr")
    assert (code, err) == (0, "")
    assert "안녕하세요" in (folder / "korean.vtt").read_text(encoding="utf-8")


def test_convert_keeps_every_line_and_says_what_was_odd(folder: Path, capsys: Capture) -> None:
    with (folder / "lines.srt").open("a", encoding="utf-8") as file:
        file.write("\nstray words\n\n4\n00:00:03,000 --> 00:00:04,000\n<i>End</i>\n")
    code, out, err = run(capsys, "convert", "lines.srt", "lines.vtt")
    assert code == 0
    assert "lines.vtt" in out
    assert "block 2 at line 5" in err
    text = (folder / "lines.vtt").read_text(encoding="utf-8")
    assert text.startswith("WEBVTT")
    for words in ("Hello.", "Good bye.", "stray words", "<i>End</i>"):
        assert words in text


def test_lines_that_are_silent_or_too_long_are_told_with_their_time(
    folder: Path, capsys: Capture
) -> None:
    (folder / "lines.srt").write_text(
        "1\n00:00:00,200 --> 00:00:00,300\nThese words need far more time than that.\n\n"
        "2\n00:00:00,250 --> 00:00:00,250\nNeither has this.\n\n"
        "3\n00:10:00,000 --> 00:10:01,000\nThe film is over.\n",
        encoding="utf-8",
    )
    code, out, err = run(capsys, "dub", "film.mp4", "lines.srt", "-o", "o.mp4", *ESPEAK)
    assert code == 0, err
    assert "2 of 3 lines spoken" in out
    assert "Line at 0:00:00.2: The speech is " in err
    assert "Line at 0:10:00.0: " in err
    assert "Lines too long for their place: " in err


def test_names_of_any_kind_work(folder: Path, capsys: Capture) -> None:
    film, text, out = "-rf 'x' 100%d $HOME.mp4", "줄\n바꿈: 🎬 [a].srt", '-o "y".mkv'
    (folder / "film.mp4").rename(folder / film)
    (folder / "lines.srt").rename(folder / text)
    code, told, err = run(capsys, "dub", film, text, "-o", out, "--report", "-r.json", *ESPEAK)
    assert code == 0, err
    assert len(films.streams(folder / out)) == 4
    assert {path.name for path in folder.iterdir()} == {film, text, out, "-r.json"}
    assert (folder / "-r.json").is_file()
    assert "\n" not in told.strip()


def test_after_two_dashes_everything_is_a_name(folder: Path, capsys: Capture) -> None:
    assert run(capsys, "say", *ESPEAK, "-o", "a.wav", "--", "-hello")[0] == 0
    assert (folder / "a.wav").is_file()


def test_without_a_display_the_window_says_what_works_instead(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, out, err = run(capsys)
    assert (code, out) == (1, "")
    assert "There is no display here" in err
    assert "dubwright dub VIDEO SUBTITLES -o OUT.mp4" in err


def test_help_names_every_command(capsys: Capture) -> None:
    code, out, _ = run(capsys, "--help")
    assert code == 0
    for name, summary in cli.COMMANDS.items():
        assert f"{name:9}{summary}" in out


@pytest.mark.parametrize("name", list(cli.COMMANDS))
def test_every_command_explains_itself(capsys: Capture, name: str) -> None:
    code, out, _ = run(capsys, name, "--help")
    assert code == 0
    assert f"dubwright {name}" in out


def start(folder: Path, *words: str) -> subprocess.Popen[str]:
    """The program as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *words],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1])},
    )


def test_ctrl_c_cancels_cleanly(folder: Path) -> None:
    rows = (f"{n}\n00:00:00,{n:03} --> 00:00:02,000\nLine number {n}.\n" for n in range(1, 900))
    (folder / "lines.srt").write_text("\n".join(rows), encoding="utf-8")
    words = ("dub", "film.mp4", "lines.srt", "-o", "out.mp4", *ESPEAK)
    process = start(folder, *words, "--voice", "Espeak")
    assert process.stderr is not None
    for row in process.stderr:
        if "speaking line" in row:
            break
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert err.splitlines()[-1] == "dubwright: Cancelled; nothing was left behind."
    assert sorted(path.name for path in folder.iterdir()) == ["film.mp4", "lines.srt"]


def test_results_and_everything_else_go_different_ways(folder: Path) -> None:
    process = start(folder, "convert", "lines.srt", "lines.ass")
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    assert out == "“lines.ass”: 2 lines\n"


def test_a_reader_that_has_heard_enough_is_no_error(folder: Path) -> None:
    process = start(folder, "voice", "list", "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    process.wait(60)
    process.stderr.close()
    assert "Traceback" not in err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_progress_is_one_bar_with_the_time_left() -> None:
    now = [0.0]
    err = Terminal()
    console = Console(io.StringIO(), err, lambda: now[0])
    console.progress(0.0, "mixing")
    now[0] = 10.0
    console.progress(0.25, "mixing")
    assert "\n" not in err.getvalue()
    assert (
        err.getvalue().split("\r")[-1].startswith("[######..................]  25 % 0:30 left mix")
    )
    console.result("done")
    assert err.getvalue().endswith("\r")


def test_without_a_terminal_progress_is_a_line_now_and_then() -> None:
    err = io.StringIO()
    console = Console(io.StringIO(), err)
    for step in range(1001):
        console.progress(step / 1000, f"speaking line {step} of 1000" if step < 900 else "mixing")
    rows = err.getvalue().splitlines()
    assert 10 <= len(rows) <= 13
    assert rows[0] == "  0 % speaking line 0 of 1000"
    assert rows[-1] == "100 % mixing"
