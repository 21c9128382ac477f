"""`dubwright dub VIDEO SUBTITLES -o OUT`: the whole dub without a window."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.commands import speakers
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
from desktop.jobs.export import ExportOptions, check, export, refuse_an_unwritable_place
from desktop.jobs.report import Report
from desktop.jobs.speaking import Narrator
from desktop.jobs.ticket import Ticket
from desktop.media import mux
from desktop.media.ffmpeg import MediaInfo

SHOWN_FAILURES = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the film, its text, the target and the manner of the dub."""
    parser.add_argument("video", type=Path, metavar="VIDEO", help="the film")
    parser.add_argument("subtitles", type=Path, metavar="SUBTITLES", help="what is spoken, when")
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="OUT",
        help="film to write: .mp4 or .mkv; or the sound alone: .wav, .flac, .mp3, .opus, .m4a",
    )
    speakers.add_voice_arguments(parser)
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
        "--burn",
        action="store_true",
        help="write the subtitles into the picture, which is encoded again for it",
    )
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


def run(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    """Dub the film; 1 when a line could not be spoken, though the film was written."""
    out: Path = arguments.output
    subtitle = formats.read(arguments.subtitles)
    info = check(arguments.video, out)
    if arguments.report:
        refuse_an_unwritable_place(arguments.report, 0)
    warn_of_oddities(arguments.subtitles, subtitle, console)
    _tell_of_the_film(info, out, subtitle, console)
    ticket.progress(0.0, "loading the voice")
    shelf, speaker = speakers.open_shelf()
    voice = speakers.chosen_voice(arguments.voice, arguments.language, shelf, speaker, ticket)
    dub = DubSettings(
        bed=arguments.bed,
        language=arguments.language,
        voice=voice.name,
        loudness=arguments.loudness,
    )
    report = export(
        Document(subtitle.lines, dub),
        info,
        out,
        ExportOptions(
            with_loudness=arguments.report is not None,
            burn=arguments.burn,
            stems=arguments.stems,
            lines=arguments.lines,
        ),
        Narrator(speaker, TakeStore(paths.cache() / "takes"), shelf),
        ticket,
    )
    if arguments.report:
        reports.write(report, arguments.report)
    _tell_of_the_lines(report, console)
    spoken = len(report.lines) - len(report.failed) - len(report.with_status("silent"))
    console.result(f"{shown(out)}: {spoken} of {len(report.lines)} lines spoken")
    return 1 if report.failed else 0


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
