"""The questions of `dubwright doctor`: is it there, in which version, how does one get it."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.core import files, paths
from desktop.core.errors import FileError, ToolMissing

TOOL_TIMEOUT_S = 20.0


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to one question."""

    name: str
    found: bool
    version: str
    """Version or whatever else tells what was found."""
    remedy: str = ""
    """What to do where it was not found."""
    needed: bool = True
    """Whether something stops working without it."""


def ffmpeg() -> Finding:
    """The program that reads and writes films."""
    return _tool("ffmpeg")


def ffprobe() -> Finding:
    """The program that tells what is in a film."""
    return _tool("ffprobe")


def libmpv() -> Finding:
    """The library that plays films."""
    from desktop.media import libmpv as library

    try:
        module = library.libmpv()
        player = library.start(module, {})
        version = str(player.mpv_version)
        player.terminate()
    except ToolMissing as error:
        return Finding("libmpv", False, "", error.remedy)
    return Finding("libmpv", True, version)


def sound() -> Finding:
    """Microphones and loudspeakers."""
    from desktop.media.devices import PortAudio

    try:
        system = PortAudio()
    except ToolMissing as error:
        return Finding("sound devices", False, "", error.remedy, needed=False)
    inputs, outputs = system.inputs(), system.outputs()
    text = f"{len(inputs)} microphones, {len(outputs)} loudspeakers"
    remedy = "Connect a microphone to record a voice, and a loudspeaker or headphones to listen"
    return Finding("sound devices", bool(inputs and outputs), text, remedy, needed=False)


def gpu() -> Finding:
    """A device that makes speech faster."""
    import torch

    kinds = {
        "CUDA": torch.cuda.is_available(),
        "Metal": torch.backends.mps.is_available(),
    }
    name = next((kind for kind, is_there in kinds.items() if is_there), "")
    if name == "CUDA":
        name = f"CUDA, {torch.cuda.get_device_name(0)}"
    version = f"{name}, torch {torch.__version__}" if name else f"none, torch {torch.__version__}"
    remedy = "Speech is made on the processor; a supported graphics card makes it faster"
    return Finding("GPU", bool(name), version, remedy, needed=False)


def espeak() -> Finding:
    """The voices that always speak."""
    from inference import Synthesizer
    from inference.errors import InferenceError

    try:
        count = len(Synthesizer.load().languages())
    except InferenceError as error:
        return Finding("espeak-ng", False, str(error), "pip install espeakng-loader")
    return Finding("espeak-ng", True, f"{count} languages")


def models() -> Finding:
    """The neural voices."""
    from desktop.commands.model import model_folders

    names = [folder.name for folder in model_folders()]
    remedy = "The voices of espeak-ng speak; install Dubwright again for its neural voice"
    return Finding("speech models", bool(names), ", ".join(names), remedy, needed=False)


def fonts() -> Finding:
    """Letters for every language, Chinese, Japanese and Korean among them."""
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    systems = QFontDatabase.WritingSystem
    wanted = {
        "Latin": systems.Latin,
        "Korean": systems.Korean,
        "Japanese": systems.Japanese,
        "Chinese": systems.SimplifiedChinese,
    }
    missing = [name for name, system in wanted.items() if not QFontDatabase.families(system)]
    families = QFontDatabase.families(systems.Korean)
    del application
    remedy = "sudo apt-get install fonts-dejavu-core fonts-noto-cjk"
    if missing:
        return Finding("fonts", False, f"no letters for {', '.join(missing)}", remedy)
    return Finding("fonts", True, f"{families[0]} for Chinese, Japanese and Korean")


def display() -> Finding:
    """A screen for the window."""
    from desktop.commands.window import has_display

    is_there = has_display(os.environ, sys.platform)
    names = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")
    text = next((f"{n}={os.environ[n]}" for n in names if os.environ.get(n)), sys.platform)
    remedy = "Without a screen the commands work: dubwright dub VIDEO SUBTITLES -o OUT.mp4"
    return Finding("display", is_there, text if is_there else "", remedy, needed=False)


def folders() -> Finding:
    """A place for voices, takes and settings."""
    try:
        for folder in (paths.user_data(), paths.cache(), paths.config()):
            files.make_folder(folder)
            probe = folder / ".doctor"
            files.write_whole(probe, b"")
            probe.unlink()
    except (FileError, OSError) as error:
        return Finding("own folders", False, str(error), "Make your home folder writable")
    return Finding("own folders", True, str(paths.user_data()))


def python() -> Finding:
    """The packages the program is made of."""
    names = ("PySide6", "numpy", "soundfile", "soxr", "pysrt", "pysubs2", "torch", "safetensors")
    missing = [name for name in names if importlib.util.find_spec(name) is None]
    version = sys.version.split()[0]
    if missing:
        text = f"{version}, without {', '.join(missing)}"
        return Finding("Python", False, text, f"pip install {' '.join(missing)}")
    return Finding("Python", True, version)


PROBES: Mapping[str, Callable[[], Finding]] = {
    "python": python,
    "ffmpeg": ffmpeg,
    "ffprobe": ffprobe,
    "libmpv": libmpv,
    "sound": sound,
    "gpu": gpu,
    "models": models,
    "espeak": espeak,
    "fonts": fonts,
    "display": display,
    "folders": folders,
}


def _tool(name: str) -> Finding:
    from desktop.media.ffmpeg import find_tool

    try:
        path = find_tool(name)
        told = subprocess.run(
            [str(path), "-version"],
            capture_output=True,
            timeout=TOOL_TIMEOUT_S,
            check=True,
            stdin=subprocess.DEVNULL,
        )
    except ToolMissing as error:
        return Finding(name, False, "", error.remedy)
    except (OSError, subprocess.SubprocessError) as error:
        return Finding(name, False, str(error), "Install it again")
    text = told.stdout.decode("utf-8", "replace")
    match = re.search(r"version (\S+)", text)
    return Finding(name, True, f"{match.group(1) if match else 'of unknown version'}, {path}")
