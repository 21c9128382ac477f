"""Actions of the help menu: help."""

from __future__ import annotations

from desktop.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Need

_A, _N = ActionSpec, Need

# fmt: off
HELP: tuple[ActionSpec, ...] = (
    _A("keys", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts…"),
       ("F1",), "keyboard", _N.NOTHING, "keys.show_keys", "help.1"),
    _A("sample", QT_TRANSLATE_NOOP("Actions", "&Sample and hints"),
       (), "film", _N.NOTHING, "hints.show_sample", "help.1"),
    _A("about", QT_TRANSLATE_NOOP("Actions", "&About Dubwright"),
       (), "info", _N.NOTHING, "window.show_about", "help.1"),
)
# fmt: on
