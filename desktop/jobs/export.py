"""The dubbed film, start to end: takes, mix, sound track, mux, a look at the result, a rename."""

from __future__ import annotations

import contextlib
import math
import os
import secrets
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.core import formats
from desktop.core.document import Document
from desktop.core.dub_plan import DubPlan, plan
from desktop.core.errors import DiskFull, FileError, ReadOnly, shown, write_error
from desktop.core.phrase import phrase
from desktop.jobs import parts, report, sound
from desktop.jobs.dubbing import Dubbed, dub_lines
from desktop.jobs.report import FilmReport, Report
from desktop.jobs.sound import Target
from desktop.jobs.speaking import Narrator
from desktop.jobs.studio import Studio, usual
from desktop.jobs.ticket import Ticket
from desktop.media import ffmpeg, loudness, mux
from desktop.media.ffmpeg import MediaInfo
from desktop.media.loudness import Measured
from desktop.media.mixdown import Bed

SOUND_BYTES_PER_S = 24_000
"""What the encoded dub needs on disk, at 192 kbit/s."""

WAV_BYTES_PER_S = 192_000
"""What the mix needs as it is, 16-bit stereo at 48 kHz."""

SPARE_BYTES = 8_000_000

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a person may choose about the file."""

    with_subtitles: bool = True
    with_loudness: bool = True
    """Measure the loudness of the dub for the report; costs a few seconds per hour of film."""
    film_lufs: float | None = None
    """How loud the film is under the lines, where that was measured before."""
    burn: bool = False
    """Write the subtitles into the picture, which is encoded again for it."""
    stems: Path | None = None
    """Folder for a sound of each voice, as long as the film."""
    lines: Path | None = None
    """Folder for a sound of each line, and a table of them."""
    track: int = 0
    """The sound track of the film that lies under the dub, counted from 0."""
    studio: Studio = field(default_factory=usual)
    """Where encoded sound is kept for the next export."""


@dataclass(slots=True)
class Clock:
    """Seconds spent per stage."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextlib.contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(time.perf_counter() - start, 3)


@dataclass(frozen=True, slots=True)
class _Task:
    """What one film is made of, for each step of its making."""

    document: Document
    dubbed: Dubbed
    info: MediaInfo
    options: ExportOptions
    clock: Clock


def export(
    document: Document,
    info: MediaInfo,
    out: Path,
    options: ExportOptions,
    narrator: Narrator,
    ticket: Ticket,
) -> Report:
    """Speak what is missing and write the film, for a caller that has one thread.

    info is what `check` returned. Raises AppError, and JobCancelled when the ticket was cancelled;
    either leaves nothing behind. Lines that cannot be spoken do not end it: the report has them.
    """
    clock = Clock()
    with clock.stage("speech"):
        speech = ticket.part(0.0, 0.5, "speaking")
        dubbed = dub_lines(document, info.duration_ms, narrator, speech)
    return write_film(document, dubbed, info, out, options, ticket.part(0.5, 1.0), clock)


def check(film: Path, out: Path) -> MediaInfo:
    """Look at the film and at the place of the target before any work; raises AppError."""
    info = ffmpeg.probe(film)
    refuse_the_source(film, out)
    if mux.is_sound(out):
        refuse_an_unwritable_place(out, needed_for_sound(info))
        return info
    # What compose refuses, it refuses for the name and the streams alone.
    mux.compose(info, Path("dub.m4a"), out, language="", title="")
    refuse_an_unwritable_place(out, needed_bytes(info))
    return info


def write_film(
    document: Document,
    dubbed: Dubbed,
    info: MediaInfo,
    out: Path,
    options: ExportOptions,
    ticket: Ticket,
    clock: Clock | None = None,
) -> Report:
    """Mix the takes and write the film; needs no voice. Raises AppError, JobCancelled."""
    clock = clock or Clock()
    if dubbed.first_error is not None and not dubbed.takes:
        raise dubbed.first_error
    if options.track < len(info.audio):
        info = replace(info, track=options.track)
    task = _Task(document, dubbed, info, options, clock)
    is_quick = mux.is_sound(out) or (mux.copies_picture(info, out) and not options.burn)
    mixed = 0.6 if is_quick else 0.05
    with _workshop(out) as shop:
        film = shop / f"film{out.suffix.lower()}"
        dub = shop / mux.dub_name(out)
        with clock.stage("mix"):
            mixing = ticket.part(0.0, mixed, "mixing the sound")
            the_plan, target, measured = _mix(task, dub, mixing)
        _write_parts(task, the_plan, ticket.part(mixed, mixed))
        _finish(task, dub, film, ticket.part(mixed, 0.95, "writing the film"))
        if options.with_loudness and measured is None:
            listening = ticket.part(0.95, 1.0, "measuring the loudness")
            with clock.stage("loudness"):
                measured = loudness.measure(dub, info.duration_ms, listening.progress)
        ticket.check()
        _put_in_place(film, out)
    ticket.progress(1.0, "done")
    measured = measured or Measured(None, None)
    sound_report = target.told(the_plan, measured)
    film_report = FilmReport(info.duration_ms, measured.lufs, clock.seconds, sound_report)
    return Report(film_report, report.line_reports(document, dubbed, the_plan))


def _finish(task: _Task, dub: Path, film: Path, ticket: Ticket) -> None:
    """Make the whole film of a mixed dub, and look at it."""
    document, info, options, clock = task.document, task.info, task.options, task.clock
    voice = _main_voice(task.dubbed)
    if mux.is_sound(film):
        with clock.stage("mux"):
            language = document.dub.language
            title = mux.title_of(voice, language)
            arguments = mux.compose_sound(dub, film, language=language, title=title)
            _run(arguments, info, film, ticket)
        with clock.stage("check"):
            mux.verify_sound(film, info.duration_ms)
        return
    with clock.stage("mux"):
        subtitles = None
        if options.with_subtitles or options.burn:
            subtitles = _subtitles(document, film.parent, info.duration_ms)
        soft, burned = (None, subtitles) if options.burn else (subtitles, None)
        _mux(document, info, (dub, soft, burned), film, voice, ticket)
    with clock.stage("check"):
        mux.verify(film, info, has_subtitles=soft is not None)


def _write_parts(task: _Task, the_plan: DubPlan, ticket: Ticket) -> None:
    """Write the stems and the lines that were asked for; what was written stays."""
    options, voices = task.options, task.dubbed.voices
    if options.stems is not None:
        with task.clock.stage("stems"):
            parts.write_stems(the_plan, bed_of(task.info), voices, options.stems, ticket)
    if options.lines is not None:
        with task.clock.stage("lines"):
            parts.write_lines(the_plan, task.document, voices, options.lines, ticket)


def _mix(task: _Task, dub: Path, ticket: Ticket) -> tuple[DubPlan, Target, Measured | None]:
    """Mix the dub as loud as it shall be; tell what it was made for and what was measured."""
    document, info, options = task.document, task.info, task.options
    bed, studio = bed_of(info), options.studio
    film_lufs = options.film_lufs
    if film_lufs is None:
        listening = ticket.part(0.0, 0.05, "listening to the film")
        film_lufs = sound.film_lufs(document, bed, info.duration_ms, studio, listening)
    the_plan = plan(document, task.dubbed.takes, info.duration_ms, film_lufs)
    target = Target(document.dub.loudness, film_lufs, info.duration_ms)
    mixing = ticket.part(0.05, 1.0)
    if dub.suffix == ".wav":
        the_plan, measured = sound.mix(the_plan, bed, dub, target, studio, mixing)
    else:
        wants = options.with_loudness
        the_plan, measured = sound.encode(the_plan, bed, dub, target, studio, mixing, wants)
    return the_plan, target, measured


def bed_of(info: MediaInfo) -> Bed | None:
    """The sound of the film that stays under the dub; None for a silent film."""
    return Bed(info.path, info.track) if info.audio else None


def refuse_the_source(source: Path, out: Path) -> None:
    """Raise FileError when writing to out would write over the film, under whatever name."""
    try:
        is_same = out.exists() and out.samefile(source)
    except OSError as error:
        raise write_error(out, error) from error
    if is_same:
        raise FileError(
            out,
            phrase("{path} is the film itself", path=shown(out)),
            "Choose another name for the dubbed film",
        )


def needed_bytes(info: MediaInfo) -> int:
    """Room on the disk for the film and for the sound track that is made first."""
    sound = 2 * SOUND_BYTES_PER_S * info.duration_ms // 1000
    return info.path.stat().st_size + sound + SPARE_BYTES


def needed_for_sound(info: MediaInfo) -> int:
    """Room on the disk for the mix, and at most as much again for the file made of it."""
    return 2 * WAV_BYTES_PER_S * info.duration_ms // 1000 + SPARE_BYTES


def refuse_an_unwritable_place(out: Path, needed: int) -> None:
    """Raise FileError, ReadOnly or DiskFull unless a file of so many bytes can be put there."""
    folder = out.absolute().parent
    try:
        if not folder.is_dir():
            raise FileError(
                out,
                phrase(
                    "{path} cannot be written: there is no folder {folder}",
                    path=shown(out),
                    folder=shown(folder),
                ),
                "Make that folder first, or choose another one",
            )
        if out.is_dir():
            raise FileError(
                out,
                phrase("{path} cannot be written: a folder has that name", path=shown(out)),
                "Choose another name",
            )
        if not os.access(out if out.exists() else folder, os.W_OK):
            raise ReadOnly(out)
        free = shutil.disk_usage(folder).free
        # Opening the place tells what the rights alone do not: a read-only disk, too long a name.
        _workshop_folder(out).rmdir()
    except OSError as error:
        raise write_error(out, error) from error
    if free < needed:
        raise _too_little_room(out, needed, free)


def _too_little_room(out: Path, needed: int, free: int) -> DiskFull:
    error = DiskFull(out)
    error.title = phrase(
        "{path} cannot be written: the disk has {free} MB free, and about {needed} MB are needed",
        path=shown(out),
        free=free // MEGABYTE,
        needed=math.ceil(needed / MEGABYTE),
    )
    return error


def _workshop_folder(out: Path) -> Path:
    folder = out.absolute().parent / f".{out.name[:40]}.{secrets.token_hex(4)}.part"
    folder.mkdir()
    return folder


@contextlib.contextmanager
def _workshop(out: Path) -> Iterator[Path]:
    """A folder beside the target for what is not finished; gone at the end, however it ends."""
    try:
        folder = _workshop_folder(out)
    except OSError as error:
        raise write_error(out, error) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _subtitles(document: Document, shop: Path, duration_ms: int) -> Path | None:
    """The text as a SubRip file within the length of the film; None without a line to show."""
    lines = [
        replace(line, start_ms=max(0, line.start_ms), end_ms=min(line.end_ms, duration_ms))
        for line in document
        if line.text.strip()
    ]
    visible = [line for line in lines if line.end_ms > line.start_ms]
    if not visible:
        return None
    path = shop / "text.srt"
    formats.write(path, visible, format="srt")
    return path


def _mux(
    document: Document,
    info: MediaInfo,
    inputs: tuple[Path, Path | None, Path | None],
    film: Path,
    voice: str,
    ticket: Ticket,
) -> None:
    """Write the film from the dub, the subtitles beside the picture, and those within it."""
    dub, soft, burned = inputs
    language = document.dub.language
    title = mux.title_of(voice, language)

    def write(head: int) -> None:
        arguments = mux.compose(
            info, dub, film,
            language=language, title=title, subtitles=soft, burned=burned, head=head,
        )  # fmt: skip
        _run(arguments, info, film, ticket)

    is_mkv = film.suffix.lower() in mux.MKV
    head = mux.head_bytes(info)
    write(head)
    if head and not is_mkv and not mux.has_table(film):
        write(0)


def _run(arguments: list[str], info: MediaInfo, film: Path, ticket: Ticket) -> None:
    ffmpeg.run(
        arguments,
        duration_ms=info.duration_ms,
        progress=ticket.progress,
        step="writing the film",
        partial=film,
    )


def _main_voice(dubbed: Dubbed) -> str:
    """The voice that speaks most lines."""
    voices = Counter(dubbed.voices[line_id] for line_id in dubbed.takes)
    return voices.most_common(1)[0][0] if voices else ""


def _put_in_place(film: Path, out: Path) -> None:
    try:
        film.replace(out)
    except OSError as error:
        raise write_error(out, error) from error
