"""`dubwright dub VIDEO SUBTITLES -o OUT`: the whole dub without a window; many films as well."""

from __future__ import annotations

import argparse
from functools import cached_property
from pathlib import Path

from desktop.commands import dub_batch, speakers
from desktop.commands.console import Console
from desktop.commands.convert import warn_of_oddities
from desktop.core import formats, paths
from desktop.core.document import Document
from desktop.core.dub import BEDS, DubSettings
from desktop.core.errors import shown
from desktop.core.loudness import PRESETS
from desktop.core.subtitle import SubtitleFile
from desktop.core.takes import TakeStore
from desktop.core.timing import format_clock
from desktop.jobs import report as reports
from desktop.jobs.batch import Item, no_subtitles, subtitles_beside
from desktop.jobs.export import ExportOptions, check, export, refuse_an_unwritable_place
from desktop.jobs.report import Report
from desktop.jobs.speaking import Narrator, Speaker
from desktop.jobs.ticket import Ticket
from desktop.jobs.voices import VoiceShelf
from desktop.media import mux
from desktop.media.ffmpeg import MediaInfo

SHOWN_FAILURES = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the film, its text, the target and the manner of the dub."""
    _add_files(parser)
    speakers.add_voice_arguments(parser)
    _add_manner(parser)
    parser.add_argument(
        "--stems", type=Path, metavar="FOLDER", help="write a WAV for each voice as well"
    )
    parser.add_argument(
        "--lines",
        type=Path,
        metavar="FOLDER",
        help="write a WAV for each line as well, and a table of them (CSV)",
    )
    parser.add_argument(
        "--report", type=Path, metavar="R.json", help="write what became of each line"
    )


def _add_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "inputs",
        nargs="+",
        type=Path,
        metavar="VIDEO [SUBTITLES] | FILM… | FOLDER",
        help="a film and what is spoken in it; or many films, with their subtitles beside them",
    )
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="OUT",
        help="film to write: .mp4 or .mkv; or the sound alone: .wav, .flac, .mp3, .opus, .m4a; "
        "or, for many films, the folder to write into",
    )
    parser.add_argument(
        "--kind",
        choices=dub_batch.ENDINGS,
        default="",
        help="kind of the files of many films (default: that of the film, or mp4)",
    )


def _add_manner(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--bed",
        choices=BEDS,
        default=DubSettings().bed,
        help="what becomes of the original sound under the dub (default: %(default)s)",
    )
    parser.add_argument(
        "--loudness",
        choices=tuple(PRESETS),
        default=DubSettings().loudness,
        metavar="PRESET",
        help=f"how loud the dub is: {', '.join(PRESETS)} (default: %(default)s, the film's own)",
    )
    parser.add_argument(
        "--exact",
        action="store_true",
        help="speak each line exactly as long as its time, as far as that sounds well",
    )
    parser.add_argument(
        "--burn",
        action="store_true",
        help="write the subtitles into the picture, which is encoded again for it",
    )


def run(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    """Dub the film, or each of many; 1 when a line could not be spoken, or a film not written."""
    dubber = _Dubber(arguments, console)
    if dub_batch.is_batch(arguments.inputs, arguments.output):
        return dub_batch.run(arguments, console, ticket, dubber.dub_one_of_many, dubber.who)
    film, out = arguments.inputs[0], arguments.output
    subtitles = arguments.inputs[1] if len(arguments.inputs) == 2 else None
    item = Item(film, subtitles or subtitles_beside(film, arguments.language), out)
    if item.subtitles is None:
        raise no_subtitles(film)
    report = dubber.dub(item, ticket, arguments.report)
    _tell_of_the_lines(report, console)
    spoken = len(report.lines) - len(report.failed) - len(report.with_status("silent"))
    console.result(f"{shown(out)}: {spoken} of {len(report.lines)} lines spoken")
    return 1 if report.failed else 0


class _Dubber:
    """Dubs films by the words of one command; the voice is loaded for the first of them."""

    def __init__(self, arguments: argparse.Namespace, console: Console) -> None:
        self._arguments, self._console = arguments, console
        self._voice: tuple[Narrator, str] | None = None

    @cached_property
    def _opened(self) -> tuple[VoiceShelf, Speaker]:
        return speakers.open_shelf()

    @property
    def who(self) -> str:
        """What speaks, by the bytes that its voice was made of; raises SpeechError, FileError."""
        shelf, _ = self._opened
        return speakers.identity(self._arguments.voice, self._arguments.language, shelf)

    def dub(self, item: Item, ticket: Ticket, report_to: Path | None, part: str = "") -> Report:
        """Write one film, and its report where one is wanted; part names its folder of sounds."""
        arguments = self._arguments
        assert item.subtitles is not None
        subtitle = formats.read(item.subtitles)
        info = check(item.film, item.out)
        if report_to:
            refuse_an_unwritable_place(report_to, 0)
        warn_of_oddities(item.subtitles, subtitle, self._console)
        _tell_of_the_film(info, item.out, subtitle, self._console)
        narrator, voice = self._ready(ticket)
        dub = DubSettings(
            bed=arguments.bed,
            language=arguments.language,
            voice=voice,
            loudness=arguments.loudness,
            exact=arguments.exact,
        )
        options = ExportOptions(
            with_loudness=report_to is not None,
            burn=arguments.burn,
            stems=arguments.stems and arguments.stems / part,
            lines=arguments.lines and arguments.lines / part,
        )
        document = Document(subtitle.lines, dub)
        report = export(document, info, item.out, options, narrator, ticket)
        if report_to:
            reports.write(report, report_to)
        return report

    def dub_one_of_many(self, item: Item, ticket: Ticket) -> Report:
        """Write one film of a batch; its stems and lines go into folders of its own."""
        return self.dub(item, ticket, item.report, item.out.stem)

    def _ready(self, ticket: Ticket) -> tuple[Narrator, str]:
        if self._voice is None:
            arguments = self._arguments
            ticket.progress(0.0, "loading the voice")
            shelf, speaker = self._opened
            voice = speakers.chosen_voice(
                arguments.voice, arguments.language, shelf, speaker, ticket
            )
            narrator = Narrator(speaker, TakeStore(paths.cache() / "takes"), shelf)
            self._voice = narrator, voice.name
        return self._voice


def _tell_of_the_film(info: MediaInfo, out: Path, subtitle: SubtitleFile, console: Console) -> None:
    if info.video and not mux.is_sound(out) and not mux.copies_picture(info, out):
        console.inform(
            f"An MP4 file cannot hold a picture of the form {info.video.codec}, so it is encoded "
            "again, which takes long; with a name that ends in .mkv it is copied."
        )
    if not info.audio:
        console.inform(f"{shown(info.path)} has no sound; only the dub will be heard.")
    if not subtitle.lines:
        console.inform("There are no lines in the subtitles; the film gets no speech.")


def _tell_of_the_lines(report: Report, console: Console) -> None:
    for line in report.failed[:SHOWN_FAILURES]:
        console.inform(f"Line at {format_clock(line.start_ms)} was not spoken. {line.message}")
    if report.failed:
        n_failed = len(report.failed)
        console.inform(
            f"{n_failed} of {len(report.lines)} lines could not be spoken and are silent in the "
            "film. Change their text or their voice and run the command again; the other lines "
            "are kept."
        )
    late = report.with_status("overflow")
    told = [line for line in report.with_status("silent") if line.message]
    for line in told[:SHOWN_FAILURES] + list(late[:SHOWN_FAILURES]):
        console.inform(f"Line at {format_clock(line.start_ms)}: {line.message}")
    if late:
        console.inform(
            f"Lines too long for their place: {len(late)}. "
            "Shorten their text or give them more time."
        )
