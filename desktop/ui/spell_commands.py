"""Spelling in the window: words are marked while one writes, mended by menu, walked through."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from desktop.core import edit
from desktop.core.line import Line
from desktop.core.settings import Settings
from desktop.core.spelling import Word, dictionaries, dictionary_for, own_folder, words
from desktop.ui import question
from desktop.ui.action_spec import QT_TRANSLATE_NOOP
from desktop.ui.actions import Actions
from desktop.ui.feature import Feature, Parts
from desktop.ui.language_names import native_name
from desktop.ui.spell_checker import SpellChecker
from desktop.ui.text_marks import TextMarks
from desktop.ui.theme import theme_of
from desktop.ui.timers import once

_REST_MS = 250  # words are looked up when the keys rest
_SPELLING = QT_TRANSLATE_NOOP("Core", "Mend the spelling")


class SpellCommands(Feature):
    """Handlers of spelling; the language is that of the project."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._session, self._box = parts.session, parts.editor.text
        self._marks = TextMarks(self._box.document(), theme_of(parts.window.palette()))
        self._checker = SpellChecker(parts.jobs, self)
        self._marks.set_judge(self._is_right)
        self._is_on = False
        self._is_walking = False
        self._names: frozenset[str] = frozenset()
        self._rest = once(self, self._look, _REST_MS)
        self._checker.learned.connect(self._on_learned)
        self._checker.failed.connect(parts.messages.tell_error)
        self._box.textChanged.connect(self._rest.start)
        self._box.menu_opening.connect(self._fill_menu)
        self._box.palette_changed.connect(self._recolour)
        self._session.project_opened.connect(self._choose_dictionary)
        self._session.document_edited.connect(self._on_edited)

    def take_actions(self, actions: Actions) -> None:
        """Know the switch."""
        self._switch = actions["spell_check"]

    def apply_settings(self, settings: Settings) -> None:
        """Check or do not, by the dictionary that was chosen."""
        self._is_on = settings.editing.checks_spelling
        self._switch.setChecked(self._is_on)
        self._choose_dictionary()

    def close(self) -> None:
        """Look nothing up any more."""
        self._rest.stop()
        self._is_on = False

    # --- handlers ----------------------------------------------------------------------------

    def toggle(self) -> None:
        """Mark misspelled words, or no longer."""
        preferences = self.parts.preferences
        editing = preferences.value.editing
        preferences.change(editing=replace(editing, checks_spelling=not editing.checks_spelling))

    def next(self) -> None:
        """Go to the next misspelled word and choose it."""
        if not self._is_on:
            self.toggle()
        if self._checker.file is None:
            self.choose()
            return
        self._is_walking = True
        lines = self._session.document.lines
        unknown = {w.text for line in lines for w in words(line.text)}
        unknown = {word for word in unknown if not self._checker.is_known(word)}
        if unknown:
            self._checker.ask(unknown)
        else:
            self._walk()

    def add(self) -> None:
        """Let the word at the caret be right from now on."""
        word = self._word_at(self._box.caret)
        if word is not None:
            self._checker.add(word.text)

    def choose(self) -> None:
        """Ask for the dictionary of the project's language."""
        language = self._language
        none = self.tr("None")
        names = [x.name for x in dictionaries()]
        current = self._checker.file.name if self._checker.file else none
        title = self.tr("Dictionary")
        text = self.tr(
            "Dictionary for “{language}”, the language of this project.\n"
            "More of them (.aff and .dic) can be put into {folder}."
        )
        label = text.format(language=native_name(language), folder=own_folder())
        items = [none, *names]
        shown = current if current in items else none  # its file may be gone by now
        name = question.ask_choice(self.parts.window, title, label, items, shown)
        if name is not None:
            editing = self.parts.preferences.value.editing
            chosen = "" if name == none else name
            self.parts.preferences.change(editing=editing.with_dictionary(language, chosen))

    # --- look --------------------------------------------------------------------------------

    @property
    def _language(self) -> str:
        return self._session.document.dub.language

    def _choose_dictionary(self) -> None:
        wish = self.parts.preferences.value.editing.dictionary_for(self._language)
        self._checker.use(dictionary_for(self._language, wish) if self._is_on else None)
        self._rest.start()

    def _on_edited(self, change: edit.Edit) -> None:
        if change.dub_after is not None:
            self._choose_dictionary()

    def _look(self) -> None:
        """Look up the words of the line, but for the one that is still being typed."""
        speakers = {line.speaker for line in self._session.document.lines}
        self._names = frozenset(w.text.casefold() for name in speakers for w in words(name))
        text, caret = self._box.toPlainText(), self._box.caret
        is_typing = self._box.hasFocus()
        self._checker.ask(
            word.text for word in words(text) if not (is_typing and word.end == caret == len(text))
        )

    def _is_right(self, word: str) -> bool:
        """Say what is known of a word; the names of speakers are right."""
        return self._checker.is_right(word) or word.casefold() in self._names

    def _on_learned(self) -> None:
        self._marks.rehighlight()
        if self._is_walking:
            self._walk()

    # --- walk --------------------------------------------------------------------------------

    def _walk(self) -> None:
        self._is_walking = False
        found = self._next_wrong()
        if found is None:
            self.parts.messages.tell(self.tr("No misspelled word was found"), tone="ok")
            return
        line, word = found
        self._session.select(line.id)
        self.parts.editor.write()
        self._box.select(word.start, word.end)

    def _next_wrong(self) -> tuple[Line, Word] | None:
        """The next misspelled word behind the caret, beginning anew after the last line."""
        lines = list(self._session.document.lines)
        current = self._session.current_line
        place = self._session.document.index_of(current.id) if current is not None else 0
        after = self._box.selection[1] if current is not None else 0
        for number, line in enumerate((*lines[place:], *lines[:place], *lines[place : place + 1])):
            from_here = after if number == 0 else 0
            for word in words(line.text):
                if word.start >= from_here and not self._is_right(word.text):
                    return line, word
        return None

    # --- the menu ----------------------------------------------------------------------------

    def _fill_menu(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Put what may have been meant at the head of the menu of the text."""
        word = self._word_at(self._box.place_of(cursor))
        if word is None or self._is_right(word.text):
            return
        first = menu.actions()[0] if menu.actions() else None
        made = [self._mending(menu, word, text) for text in self._checker.suggestions(word.text)]
        if not made:
            nothing = QAction(self.tr("No suggestions"), menu)
            nothing.setEnabled(False)
            made.append(nothing)
        keep = QAction(self.tr("Add “{word}” to your words").format(word=word.text), menu)
        keep.triggered.connect(partial(self._checker.add, word.text))
        for action in (*made, keep):
            if first is not None:
                menu.insertAction(first, action)
            else:
                menu.addAction(action)
        if first is not None:
            menu.insertSeparator(first)

    def _mending(self, menu: QMenu, word: Word, text: str) -> QAction:
        action = QAction(text, menu)
        font = action.font()
        font.setBold(True)
        action.setFont(font)
        action.triggered.connect(partial(self._mend, word, text))
        return action

    def _mend(self, word: Word, by: str) -> None:
        line = self._session.current_line
        if line is None or line.text[word.start : word.end] != word.text:
            return
        text = line.text[: word.start] + by + line.text[word.end :]
        self.parts.editor.end_typing()
        self._session.do(edit.Edit(_SPELLING, (line,), (replace(line, text=text),)))
        self._box.select(word.start + len(by), word.start + len(by))

    def _word_at(self, place: int) -> Word | None:
        text = self._box.toPlainText()
        return next((w for w in words(text) if w.start <= place <= w.end), None)

    def _recolour(self) -> None:
        self._marks.set_theme(theme_of(self._box.palette()))
