"""Actions of the line menu: lines, their times and texts."""

from __future__ import annotations

from desktop.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Need

_A, _N = ActionSpec, Need

# fmt: off
LINE: tuple[ActionSpec, ...] = (
    _A("line_new", QT_TRANSLATE_NOOP("Actions", "&New line at playhead"),
       ("F9",), "line-new", _N.NOTHING, "lines.insert", "line.1"),
    _A("line_split", QT_TRANSLATE_NOOP("Actions", "&Split at playhead"),
       ("Ctrl+K",), "split", _N.INSIDE_LINE, "lines.split", "line.1"),
    _A("line_merge", QT_TRANSLATE_NOOP("Actions", "&Merge with next"),
       ("Ctrl+M",), "merge", _N.NEXT_LINE, "lines.merge", "line.1"),
    _A("line_delete", QT_TRANSLATE_NOOP("Actions", "&Delete"),
       ("Ctrl+Shift+Del",), "delete", _N.LINE, "lines.delete", "line.1", ("Del",)),
    _A("set_start", QT_TRANSLATE_NOOP("Actions", "Set start to playhead"),
       ("F11",), "set-start", _N.LINE, "lines.set_start", "line.2", ("[",)),
    _A("set_end", QT_TRANSLATE_NOOP("Actions", "Set end to playhead"),
       ("F12",), "set-end", _N.LINE, "lines.set_end", "line.2", ("]",)),
    _A("line_next", QT_TRANSLATE_NOOP("Actions", "Ne&xt line"),
       ("Alt+Down",), "next", _N.LINES, "lines.next", "line.3"),
    _A("line_previous", QT_TRANSLATE_NOOP("Actions", "&Previous line"),
       ("Alt+Up",), "previous", _N.LINES, "lines.previous", "line.3"),
    _A("line_commit", QT_TRANSLATE_NOOP("Actions", "Done, &on to the next"),
       ("Ctrl+Return",), "success", _N.LINE, "lines.commit", "line.3"),
    _A("line_edit", QT_TRANSLATE_NOOP("Actions", "&Write in the current line"),
       ("F2",), "keyboard", _N.LINE, "lines.edit_text", "line.3"),
    _A("next_problem", QT_TRANSLATE_NOOP("Actions", "Next &problem"),
       ("Ctrl+F8",), "warning", _N.LINES, "problems.next", "line.6"),
    _A("previous_problem", QT_TRANSLATE_NOOP("Actions", "Previous p&roblem"),
       ("Ctrl+Shift+F8",), "warning", _N.LINES, "problems.previous", "line.6"),
    _A("fix_problem", QT_TRANSLATE_NOOP("Actions", "&Fix the problem of this line"),
       ("Alt+Return",), "fix", _N.LINE, "problems.fix", "line.6"),
    _A("fix_all_problems", QT_TRANSLATE_NOOP("Actions", "Fix &all problems like this one"),
       ("Alt+Shift+Return",), "fix", _N.LINE, "problems.fix_all", "line.6"),
)
# fmt: on
