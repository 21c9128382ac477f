"""Actions of the file menu: files, projects and exports."""

from __future__ import annotations

from desktop.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Need

_A, _N = ActionSpec, Need

# fmt: off
FILE: tuple[ActionSpec, ...] = (
    _A("new", QT_TRANSLATE_NOOP("Actions", "&New project"),
       ("Ctrl+N",), "new", _N.NOTHING, "files.new", "file.1"),
    _A("new_window", QT_TRANSLATE_NOOP("Actions", "New &window"),
       ("Ctrl+Shift+N",), "new", _N.NOTHING, "windows.new_window", "file.1"),
    _A("open", QT_TRANSLATE_NOOP("Actions", "&Open…"),
       ("Ctrl+O",), "open", _N.NOTHING, "files.open", "file.1"),
    _A("open_film", QT_TRANSLATE_NOOP("Actions", "Open &film…"),
       ("Ctrl+Shift+O",), "film", _N.NOTHING, "files.open_film", "file.1"),
    _A("open_subtitles", QT_TRANSLATE_NOOP("Actions", "Open s&ubtitles…"),
       ("Ctrl+Alt+O",), "subtitles", _N.NOTHING, "files.open_subtitles", "file.1"),
    _A("open_track", QT_TRANSLATE_NOOP("Actions", "Open subtitles of the f&ilm itself…"),
       (), "film", _N.FILM, "tracks.open_track", "file.1"),
    _A("save", QT_TRANSLATE_NOOP("Actions", "&Save"),
       ("Ctrl+S",), "save", _N.NOTHING, "files.save", "file.2"),
    _A("save_as", QT_TRANSLATE_NOOP("Actions", "Save project &as…"),
       ("Ctrl+Shift+S",), "save-as", _N.NOTHING, "files.save_as", "file.2"),
    _A("export_subtitles", QT_TRANSLATE_NOOP("Actions", "Save su&btitles as…"),
       ("Ctrl+Shift+E",), "subtitles", _N.LINES, "files.export_subtitles", "file.2"),
    _A("export_dub", QT_TRANSLATE_NOOP("Actions", "&Export dubbed film…"),
       ("Ctrl+E",), "export", _N.FILM_AND_LINES, "dub.export", "file.3"),
    _A("close_window", QT_TRANSLATE_NOOP("Actions", "&Close window"),
       ("Ctrl+W",), "close", _N.NOTHING, "windows.close_window", "file.4"),
    _A("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"),
       ("Ctrl+Q",), "close", _N.NOTHING, "windows.leave", "file.4"),
)
# fmt: on
