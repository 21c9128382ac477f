"""Actions of the edit menu: undo, finding and the settings."""

from __future__ import annotations

from desktop.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Need

_A, _N = ActionSpec, Need

# fmt: off
EDIT: tuple[ActionSpec, ...] = (
    _A("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"),
       ("Ctrl+Z",), "undo", _N.UNDO, "lines.undo", "edit.1"),
    _A("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"),
       ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", _N.REDO, "lines.redo", "edit.1"),
    _A("find", QT_TRANSLATE_NOOP("Actions", "&Find…"),
       ("Ctrl+F",), "find", _N.LINES, "window.find", "edit.2"),
    _A("replace", QT_TRANSLATE_NOOP("Actions", "&Replace…"),
       ("Ctrl+H",), "find", _N.LINES, "find.open_replace", "edit.2"),
    _A("find_next", QT_TRANSLATE_NOOP("Actions", "Find ne&xt"),
       ("F3",), "next", _N.LINES, "window.find_next", "edit.2"),
    _A("find_previous", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"),
       ("Shift+F3",), "previous", _N.LINES, "window.find_previous", "edit.2"),
    _A("go_to", QT_TRANSLATE_NOOP("Actions", "&Go to line…"),
       ("Ctrl+G",), "go-to", _N.LINES, "window.go_to_line", "edit.2"),
    _A("spell_next", QT_TRANSLATE_NOOP("Actions", "&Next misspelled word"),
       ("Ctrl+F7",), "spelling", _N.LINES, "spelling.next", "edit.3/spelling"),
    _A("spell_add", QT_TRANSLATE_NOOP("Actions", "&Add the word at the caret to your words"),
       (), "spelling", _N.LINE, "spelling.add", "edit.3/spelling"),
    _A("spell_dictionary", QT_TRANSLATE_NOOP("Actions", "&Dictionary…"),
       (), "spelling", _N.NOTHING, "spelling.choose", "edit.3/spelling"),
    _A("spell_check", QT_TRANSLATE_NOOP("Actions", "&Mark misspelled words"),
       (), "spelling", _N.NOTHING, "spelling.toggle", "edit.3/spelling", is_checkable=True),
    _A("palette", QT_TRANSLATE_NOOP("Actions", "Find a &command…"),
       ("Ctrl+Shift+P",), "find", _N.NOTHING, "keys.show_palette", "edit.3"),
    _A("settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"),
       ("Ctrl+,",), "settings", _N.NOTHING, "window.show_settings", "edit.3"),
    _A("open_original", QT_TRANSLATE_NOOP("Actions", "Open an &original beside the lines…"),
       (), "translate", _N.LINES, "translate.open_original", "edit.4/translation"),
    _A("begin_translation", QT_TRANSLATE_NOOP("Actions", "&Begin: the texts become the original"),
       (), "translate", _N.LINES, "translate.begin", "edit.4/translation"),
    _A("swap_original", QT_TRANSLATE_NOOP("Actions", "E&xchange text and original"),
       (), "translate", _N.LINES, "translate.swap", "edit.4/translation"),
    _A("save_original", QT_TRANSLATE_NOOP("Actions", "&Save the original as…"),
       (), "save-as", _N.LINES, "translate.save_original", "edit.4/translation"),
    _A("remove_original", QT_TRANSLATE_NOOP("Actions", "&Remove the original"),
       (), "delete", _N.LINES, "translate.remove", "edit.4/translation"),
)
# fmt: on
