"""The window speaks Korean and Japanese whole: every text, every placeholder."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core import paths
from desktop.core.errors import DiskFull
from desktop.core.phrase import phrase
from desktop.ui import translation

TAGS = ("ja", "ko")
ROOT = Path(__file__).resolve().parents[2]
FILES = paths.resources() / "translations"
_PLACEHOLDER = re.compile(r"%n|%\d|\{\w*\}|</?\w+/?>")


@pytest.fixture
def korean(qtbot: QtBot) -> Iterator[None]:
    application = QApplication.instance()
    assert application is not None
    before = QLocale()
    translation.install(application, "ko")
    yield
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def messages(tag: str) -> Iterator[tuple[str, str, ElementTree.Element]]:
    tree = ElementTree.parse(FILES / f"dubwright_{tag}.ts")
    for context in tree.iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            made = message.find("translation")
            assert made is not None
            yield context.findtext("name") or "", source, made


def texts(made: ElementTree.Element) -> list[str]:
    plural = [form.text or "" for form in made.iter("numerusform")]
    return plural or [made.text or ""]


@pytest.mark.parametrize("tag", TAGS)
def test_every_text_is_translated(tag: str) -> None:
    missing = [
        f"{context}: {source}"
        for context, source, made in messages(tag)
        if made.get("type") == "unfinished" or not all(texts(made))
    ]
    assert not missing


@pytest.mark.parametrize("tag", TAGS)
def test_translations_keep_every_placeholder(tag: str) -> None:
    for context, source, made in messages(tag):
        wanted = Counter(_PLACEHOLDER.findall(source))
        for text in texts(made):
            assert Counter(_PLACEHOLDER.findall(text)) == wanted, (context, source, text)


@pytest.mark.parametrize("tag", TAGS)
def test_menu_keys_of_one_context_are_kept(tag: str) -> None:
    for context, source, made in messages(tag):
        has_key = re.search(r"&\w", source) is not None
        for text in texts(made):
            assert (re.search(r"&\w", text) is not None) == has_key, (context, source, text)


@pytest.mark.parametrize("tag", TAGS)
def test_the_endings_of_files_stand_in_brackets_that_qt_understands(tag: str) -> None:
    """Between wide brackets Qt takes every word for an ending, and hides the files."""
    kinds = re.compile(r" \((?:\{0\}|\{endings\}|\*%1|\*)\)$")
    found = [(source, made) for _, source, made in messages(tag) if kinds.search(source)]
    assert len(found) > 5
    for source, made in found:
        for text in texts(made):
            assert kinds.search(text), (source, text)


def test_no_text_was_forgotten(tmp_path: Path) -> None:
    """What lupdate finds today is in the files: run packaging/translations.sh after a change."""
    core = tmp_path / "core.py"
    collected = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "collect_phrases.py")],
        capture_output=True,
        check=True,
    )
    core.write_bytes(collected.stdout)
    sources = [str(core), str(ROOT / "desktop" / "app.py")]
    sources += sorted(str(path) for path in (ROOT / "desktop" / "ui").rglob("*.py"))
    found = tmp_path / "found_ko.ts"
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    options = ["-silent", "-locations", "none", "-target-language", "ko", "-ts", str(found)]
    subprocess.run([str(tool), *sources, *options], check=True, capture_output=True)
    today = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(found).iter("context")
        for message in context.iter("message")
    }
    kept = {(context, source) for context, source, _ in messages("ko")}
    assert not today - kept


def test_the_window_asks_for_the_language_of_the_settings() -> None:
    assert translation.chosen("ko") == "ko"
    assert translation.chosen("ja_JP") == "ja"
    assert translation.chosen("xx") == "en"
    assert set(translation.languages()) == {"en", *TAGS}


def test_sentences_from_below_are_said_in_korean(korean: None) -> None:
    error = DiskFull(Path("영화.srt"))
    title = translation.said(error.title)
    assert title != error.title
    assert "영화.srt" in title
    assert translation.said_error(error).startswith(title)


def test_an_unknown_sentence_stays_as_it_is(korean: None) -> None:
    assert translation.said("no such sentence") == "no such sentence"
    assert translation.said(phrase("no such {thing}", thing="pattern")) == "no such pattern"


def test_buttons_of_qt_itself_are_korean(korean: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


def test_texts_outlive_the_file_that_they_came_from(tmp_path: Path) -> None:
    file = tmp_path / "dubwright_ko.qm"
    shutil.copy(FILES / file.name, file)
    translator = translation.KeptTranslator()
    assert translator.read(file)
    file.write_bytes(b"")
    assert translator.translate("Actions", "&File") == "파일(&F)"
    assert not translator.read(tmp_path / "nothing.qm")
