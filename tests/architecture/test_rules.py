"""The rules of the house: who imports whom, how long a file may be, what lies where."""

from __future__ import annotations

import ast
import dataclasses
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.checks import Limits
from desktop.core.dub import DubSettings
from desktop.core.editing import Editing
from desktop.core.settings import Settings
from tests.python import run_python

ROOT = Path(__file__).parents[2]
CEILING = 400
"""No module is longer than what fits in a head (lines)."""
SCREEN = 40
"""No function is longer than what is seen at once (lines)."""

TORCH = {"torch", "torchaudio", "inference"}
QT = {"PySide6", "shiboken6"}
MACHINE = {"mpv", "sounddevice", "ffmpeg", "soundfile", "soxr"}
ROOF = {"desktop.app", "desktop.windows", "desktop.cli", "desktop.commands", "desktop.bench"}
"""What builds the program, or runs it without a window: it imports, and nothing imports it."""

NEVER = {
    "desktop.core": QT
    | TORCH
    | MACHINE
    | ROOF
    | {"numpy", "desktop.media", "desktop.jobs", "desktop.ui"},
    "desktop.media": QT | TORCH | ROOF | {"desktop.jobs", "desktop.ui"},
    "desktop.jobs": ROOF | {"PySide6.QtWidgets", "PySide6.QtGui", "desktop.ui"},
    "desktop.ui": TORCH | ROOF | {"subprocess", "threading"},
    "inference": {"desktop", "mpv", "sounddevice", "ffmpeg", "pysrt", "pysubs2"} | QT,
}
"""Package -> what nothing below it may import, neither at the top nor inside a function."""

BORROWED = {
    "pysrt": "formats",
    "pysubs2": "formats",
    "charset_normalizer": "formats",
    # Python's own expressions cannot be stopped: this one is the rule of what is found, no device.
    "regex": "find",
    # A library of rules about words in memory, loaded when a dictionary is: no device either.
    "ctypes": "spelling",
}
"""What the core takes from elsewhere -> the modules that may, by the beginning of their names."""


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package.replace(".", "/")).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Yield every name that the file imports when it runs; imports for type checkers are free."""
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            waiting.extend(node.orelse)
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        waiting.extend(ast.iter_child_nodes(node))


@pytest.mark.parametrize("package", NEVER)
def test_nothing_imports_a_layer_above_it(package: str) -> None:
    broken = {
        (str(path.relative_to(ROOT)), name)
        for path in modules(package)
        for name in imported(path)
        if any(name == banned or name.startswith(f"{banned}.") for banned in NEVER[package])
        and not (package == "desktop.jobs" and name.split(".")[0] == "inference")
    }
    assert not broken


def test_the_core_borrows_only_what_is_named_here_and_only_where() -> None:
    ours = {"desktop", *sys.stdlib_module_names} - set(BORROWED)
    broken = {
        (path.stem, name)
        for path in modules("desktop.core")
        for name in (whole.split(".")[0] for whole in imported(path))
        if name not in ours and not path.stem.startswith(BORROWED.get(name, "nowhere"))
    }
    assert not broken


def test_training_is_a_leaf() -> None:
    outside = [p for p in modules("desktop") + modules("inference") if "training" not in p.parts]
    users = [
        str(path.relative_to(ROOT))
        for path in outside
        if "bench" not in path.parts
        and any("inference.training" in name for name in imported(path))
    ]
    assert not users


def test_only_the_workers_and_the_commands_reach_inference() -> None:
    allowed = {"jobs", "commands", "bench", "app.py", "cli.py"}
    users = [
        str(path.relative_to(ROOT))
        for path in modules("desktop")
        if not allowed & set(path.parts)
        and any(name.split(".")[0] == "inference" for name in imported(path))
    ]
    assert not users


def test_the_rule_sees_a_forbidden_import_inside_a_function(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text("def late():\n    from torch import nn\n    return nn\n", encoding="utf-8")
    assert "torch.nn" in set(imported(module))


@pytest.mark.parametrize("package", ["desktop", "inference", "tests"])
def test_no_module_is_longer_than_the_ceiling(package: str) -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in modules(package)
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > CEILING
    }
    assert not long


@pytest.mark.parametrize("package", ["desktop", "inference"])
def test_no_function_is_longer_than_a_screen(package: str) -> None:
    long = {
        f"{path.relative_to(ROOT)}: {node.name}": node.end_lineno - node.lineno + 1
        for path in modules(package)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= SCREEN
    }
    assert not long


@pytest.mark.parametrize("package", ["desktop", "inference"])
def test_every_module_says_what_it_is_for(package: str) -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in modules(package)
        if ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) is None
    ]
    assert not silent


@pytest.mark.parametrize("folder", ["packaging", "resources"])
def test_data_folders_are_no_packages(folder: str) -> None:
    assert not list((ROOT / folder).rglob("__init__.py"))


def test_the_packaging_library_is_not_shadowed() -> None:
    code = "import packaging.version; print(packaging.version.Version('1.2'))"
    run = run_python(code)
    assert run.stdout.strip() == "1.2", run.stderr


def test_the_top_level_holds_what_the_readme_lists_and_nothing_else() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    top = {name.split("/")[0] for name in tracked if not name.startswith(".")}
    assert top == {
        "desktop",
        "inference",
        "packaging",
        "resources",
        "tests",
        "pyproject.toml",
        "README.md",
        "LICENSE",
    }


def test_there_are_no_mocks() -> None:
    word = "unittest." + "mock"
    users = [str(p) for p in modules("tests") + modules("desktop") if word in p.read_text("utf-8")]
    assert not users


@pytest.mark.parametrize("kind", [Settings, Editing, DubSettings, Limits])
def test_every_setting_is_read_somewhere(kind: type) -> None:
    declared = {"settings", "editing", "dub"}
    texts = [p.read_text("utf-8") for p in modules("desktop") if p.stem not in declared]
    words = {word for text in texts for word in re.findall(r"[A-Za-z_]\w*", text)}
    names = {field.name for field in dataclasses.fields(kind)}
    assert not names - words


def test_the_core_imports_without_any_of_the_machine() -> None:
    """The core must answer where ffmpeg, mpv, PortAudio, Qt and torch are all missing."""
    names = [
        f"desktop.core.{path.stem}" for path in modules("desktop.core") if path.stem != "__init__"
    ]
    code = (
        "import sys, importlib\n"
        f"for name in {sorted(QT | TORCH | MACHINE | {'numpy'})!r}: sys.modules[name] = None\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
    )
    run = run_python(code)
    assert run.returncode == 0, run.stderr
