"""The table of everything a person can do: text, keys, icon, when allowed, what is called.

To add an action: 1. add a row here; 2. give the object named before the dot of its handler a
method of the name after it. Menu, key, tooltip and the list of keys follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text where it stands: Qt's tools look for a function of this name."""
    return text


class Need(Enum):
    """What must be there for an action to make sense."""

    NOTHING = "nothing"
    FILM = "a film"
    FILM_AND_LINES = "a film and at least one line"
    LINE = "a current line"
    LINES = "at least one line"
    NEXT_LINE = "a line after the current one, or several chosen"
    INSIDE_LINE = "a current line that can be split"
    UNDO = "a step to take back"
    REDO = "a step to do again"
    SPEAKING = "speech under way"
    TOO_LONG = "a current line whose speech is too long"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row. `view_keys` act only while no text is written and no button has the focus."""

    id: str
    text: str
    keys: tuple[str, ...]
    icon: str
    need: Need
    handler: str
    place: str  # menu.group: a new group starts below a separator
    view_keys: tuple[str, ...] = ()
    is_checkable: bool = False


MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("line", QT_TRANSLATE_NOOP("Actions", "&Line")),
    ("play", QT_TRANSLATE_NOOP("Actions", "&Playback")),
    ("dub", QT_TRANSLATE_NOOP("Actions", "&Dub")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

_A = ActionSpec
_N = Need

# fmt: off
FILE = (
    _A("new", QT_TRANSLATE_NOOP("Actions", "&New project"),
       ("Ctrl+N",), "new", _N.NOTHING, "files.new", "file.1"),
    _A("open", QT_TRANSLATE_NOOP("Actions", "&Open…"),
       ("Ctrl+O",), "open", _N.NOTHING, "files.open", "file.1"),
    _A("open_film", QT_TRANSLATE_NOOP("Actions", "Open &film…"),
       ("Ctrl+Shift+O",), "film", _N.NOTHING, "files.open_film", "file.1"),
    _A("open_subtitles", QT_TRANSLATE_NOOP("Actions", "Open s&ubtitles…"),
       ("Ctrl+Alt+O",), "subtitles", _N.NOTHING, "files.open_subtitles", "file.1"),
    _A("save", QT_TRANSLATE_NOOP("Actions", "&Save"),
       ("Ctrl+S",), "save", _N.NOTHING, "files.save", "file.2"),
    _A("save_as", QT_TRANSLATE_NOOP("Actions", "Save project &as…"),
       ("Ctrl+Shift+S",), "save-as", _N.NOTHING, "files.save_as", "file.2"),
    _A("export_subtitles", QT_TRANSLATE_NOOP("Actions", "Save su&btitles as…"),
       ("Ctrl+Shift+E",), "subtitles", _N.LINES, "files.export_subtitles", "file.2"),
    _A("export_dub", QT_TRANSLATE_NOOP("Actions", "&Export dubbed film…"),
       ("Ctrl+E",), "export", _N.FILM_AND_LINES, "dub.export", "file.3"),
    _A("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"),
       ("Ctrl+Q",), "close", _N.NOTHING, "window.close", "file.4"),
)
EDIT = (
    _A("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"),
       ("Ctrl+Z",), "undo", _N.UNDO, "lines.undo", "edit.1"),
    _A("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"),
       ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", _N.REDO, "lines.redo", "edit.1"),
    _A("find", QT_TRANSLATE_NOOP("Actions", "&Find…"),
       ("Ctrl+F",), "find", _N.LINES, "window.find", "edit.2"),
    _A("find_next", QT_TRANSLATE_NOOP("Actions", "Find ne&xt"),
       ("F3",), "next", _N.LINES, "window.find_next", "edit.2"),
    _A("find_previous", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"),
       ("Shift+F3",), "previous", _N.LINES, "window.find_previous", "edit.2"),
    _A("go_to", QT_TRANSLATE_NOOP("Actions", "&Go to line…"),
       ("Ctrl+G",), "go-to", _N.LINES, "window.go_to_line", "edit.2"),
    _A("settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"),
       ("Ctrl+,",), "settings", _N.NOTHING, "window.show_settings", "edit.3"),
)
LINE = (
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
)
PLAY = (
    _A("play", QT_TRANSLATE_NOOP("Actions", "&Play or pause"),
       ("Ctrl+Space",), "play", _N.FILM, "dub.toggle_playing", "play.1", ("Space",)),
    _A("step_back", QT_TRANSLATE_NOOP("Actions", "One frame &back"),
       ("Alt+Left",), "step-back", _N.FILM, "playback.step_back", "play.2", (",",)),
    _A("step_forward", QT_TRANSLATE_NOOP("Actions", "One frame &forward"),
       ("Alt+Right",), "step-forward", _N.FILM, "playback.step_forward", "play.2", (".",)),
    _A("seek_back", QT_TRANSLATE_NOOP("Actions", "One second back"),
       ("Alt+Shift+Left",), "seek-back", _N.NOTHING, "playback.seek_back", "play.2"),
    _A("seek_forward", QT_TRANSLATE_NOOP("Actions", "One second forward"),
       ("Alt+Shift+Right",), "seek-forward", _N.NOTHING, "playback.seek_forward", "play.2"),
    _A("seek_start", QT_TRANSLATE_NOOP("Actions", "To the start of the line"),
       ("Alt+Home",), "set-start", _N.LINE, "playback.seek_line_start", "play.2"),
    _A("faster", QT_TRANSLATE_NOOP("Actions", "F&aster"),
       ("Ctrl+]",), "speed", _N.FILM, "playback.faster", "play.3"),
    _A("slower", QT_TRANSLATE_NOOP("Actions", "S&lower"),
       ("Ctrl+[",), "speed", _N.FILM, "playback.slower", "play.3"),
    _A("normal_speed", QT_TRANSLATE_NOOP("Actions", "&Normal speed"),
       ("Ctrl+\\",), "speed", _N.FILM, "playback.normal_speed", "play.3"),
    _A("louder", QT_TRANSLATE_NOOP("Actions", "&Louder"),
       ("Ctrl+Up",), "volume", _N.FILM, "playback.louder", "play.4"),
    _A("quieter", QT_TRANSLATE_NOOP("Actions", "&Quieter"),
       ("Ctrl+Down",), "volume", _N.FILM, "playback.quieter", "play.4"),
    _A("mute", QT_TRANSLATE_NOOP("Actions", "&Mute"),
       ("Ctrl+Shift+M",), "volume-off", _N.FILM, "playback.mute", "play.4"),
)
DUB = (
    _A("play_line", QT_TRANSLATE_NOOP("Actions", "&Hear this line"),
       ("F5",), "play-line", _N.LINE, "dub.play_line", "dub.1"),
    _A("play_dub", QT_TRANSLATE_NOOP("Actions", "&Play from here with the dub"),
       ("F6",), "play", _N.FILM, "dub.play_from_here", "dub.1"),
    _A("dub_sound", QT_TRANSLATE_NOOP("Actions", "&Dub instead of the original sound"),
       ("F7",), "dub", _N.FILM, "dub.toggle_dub", "dub.1", is_checkable=True),
    _A("speak_all", QT_TRANSLATE_NOOP("Actions", "&Speak all lines that are out of date"),
       ("F8",), "speak-all", _N.LINES, "dub.speak_all", "dub.2"),
    _A("speak_cancel", QT_TRANSLATE_NOOP("Actions", "S&top speaking"),
       ("Ctrl+.",), "stop", _N.SPEAKING, "dub.cancel", "dub.2"),
    _A("fit_extend", QT_TRANSLATE_NOOP("Actions", "Too long: &extend into the gap"),
       ("Ctrl+1",), "set-end", _N.TOO_LONG, "remedies.extend", "dub.3"),
    _A("fit_move_next", QT_TRANSLATE_NOOP("Actions", "Too long: &move the next line"),
       ("Ctrl+2",), "next", _N.TOO_LONG, "remedies.move_next", "dub.3"),
    _A("fit_faster", QT_TRANSLATE_NOOP("Actions", "Too long: &allow ×1.5 here"),
       ("Ctrl+3",), "speed", _N.TOO_LONG, "remedies.allow_rate", "dub.3"),
    _A("fit_overlap", QT_TRANSLATE_NOOP("Actions", "Too long: allow &overlap"),
       ("Ctrl+4",), "merge", _N.TOO_LONG, "remedies.allow_overlap", "dub.3"),
    _A("voice_record", QT_TRANSLATE_NOOP("Actions", "&Record a voice…"),
       ("Ctrl+R",), "record", _N.NOTHING, "voices.record", "dub.3"),
    _A("voice_from_lines", QT_TRANSLATE_NOOP("Actions", "Take a voice &from the selected lines…"),
       (), "voice", _N.FILM_AND_LINES, "voices.from_lines", "dub.3"),
    _A("cast", QT_TRANSLATE_NOOP("Actions", "&Cast…"),
       ("Ctrl+Shift+R",), "subtitles", _N.LINES, "voices.show_cast", "dub.3"),
)
VIEW = (
    _A("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom &in on the timeline"),
       ("Ctrl++", "Ctrl+="), "zoom-in", _N.NOTHING, "window.zoom_in", "view.1"),
    _A("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
       ("Ctrl+-",), "zoom-out", _N.NOTHING, "window.zoom_out", "view.1"),
    _A("zoom_fit", QT_TRANSLATE_NOOP("Actions", "Show the &whole film"),
       ("Ctrl+0",), "zoom-fit", _N.NOTHING, "window.zoom_fit", "view.1"),
    _A("voices", QT_TRANSLATE_NOOP("Actions", "&Voices"),
       ("Ctrl+Shift+V",), "voice", _N.NOTHING, "window.toggle_voices", "view.2", is_checkable=True),
)
HELP = (
    _A("keys", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
       ("F1",), "keyboard", _N.NOTHING, "window.show_keys", "help.1"),
    _A("about", QT_TRANSLATE_NOOP("Actions", "&About Dubwright"),
       (), "info", _N.NOTHING, "window.show_about", "help.1"),
)
# fmt: on

ACTIONS: tuple[ActionSpec, ...] = FILE + EDIT + LINE + PLAY + DUB + VIEW + HELP
