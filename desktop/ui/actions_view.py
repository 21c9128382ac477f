"""Actions of the view menu: what the window shows."""

from __future__ import annotations

from desktop.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Need

_A, _N = ActionSpec, Need

# fmt: off
VIEW: tuple[ActionSpec, ...] = (
    _A("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom &in on the timeline"),
       ("Ctrl++", "Ctrl+="), "zoom-in", _N.NOTHING, "window.zoom_in", "view.1",
       timeline_keys=("+", "=")),
    _A("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
       ("Ctrl+-",), "zoom-out", _N.NOTHING, "window.zoom_out", "view.1", timeline_keys=("-",)),
    _A("zoom_fit", QT_TRANSLATE_NOOP("Actions", "Show the &whole film"),
       ("Ctrl+0",), "zoom-fit", _N.NOTHING, "window.zoom_fit", "view.1", timeline_keys=("0",)),
    _A("timeline_back", QT_TRANSLATE_NOOP("Actions", "Scroll the timeline &back"),
       (), "previous", _N.NOTHING, "timeline.scroll:-1", "view.1", timeline_keys=("PgUp",)),
    _A("timeline_on", QT_TRANSLATE_NOOP("Actions", "Scroll the timeline &on"),
       (), "next", _N.NOTHING, "timeline.scroll:+1", "view.1", timeline_keys=("PgDown",)),
    _A("takes", QT_TRANSLATE_NOOP("Actions", "&Takes"),
       ("Ctrl+Shift+Y",), "history", _N.NOTHING, "takes.show", "view.2", is_checkable=True),
    _A("voices", QT_TRANSLATE_NOOP("Actions", "&Voices"),
       ("Ctrl+Shift+V",), "voice", _N.NOTHING, "window.toggle_voices", "view.2", is_checkable=True),
    _A("history", QT_TRANSLATE_NOOP("Actions", "&History"),
       ("Ctrl+Alt+H",), "history", _N.NOTHING, "history.toggle", "view.2", is_checkable=True),
    _A("originals", QT_TRANSLATE_NOOP("Actions", "&Original text"),
       ("Ctrl+Alt+G",), "translate", _N.NOTHING, "translate.toggle", "view.2", is_checkable=True),
    _A("problems", QT_TRANSLATE_NOOP("Actions", "&Problems"),
       ("Ctrl+Alt+P",), "warning", _N.NOTHING, "problems.toggle", "view.2", is_checkable=True),
    _A("focus_table", QT_TRANSLATE_NOOP("Actions", "Go to the ta&ble of lines"),
       ("Shift+F2",), "go-to", _N.LINES, "keys.focus_table", "view.4", text_keys=("Esc",)),
    _A("focus_timeline", QT_TRANSLATE_NOOP("Actions", "Go to the time&line"),
       ("Ctrl+F2",), "go-to", _N.NOTHING, "keys.focus_timeline", "view.4"),
    _A("columns", QT_TRANSLATE_NOOP("Actions", "&Columns of the table…"),
       (), "settings", _N.LINES, "window.choose_columns", "view.4"),
)
# fmt: on
