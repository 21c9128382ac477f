"""The table of everything a person can do, in the order of the menus.

To add an action: 1. add a row to the module of its menu; 2. give the object named before the dot
of its handler a method of the name after it. Menu, key, tooltip and the list of keys follow.
"""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.actions_dub import DUB
from desktop.ui.actions_edit import EDIT
from desktop.ui.actions_file import FILE
from desktop.ui.actions_help import HELP
from desktop.ui.actions_line import LINE
from desktop.ui.actions_play import PLAY
from desktop.ui.actions_timeline import TIMELINE
from desktop.ui.actions_view import VIEW

ACTIONS: tuple[ActionSpec, ...] = FILE + EDIT + LINE + PLAY + DUB + VIEW + TIMELINE + HELP
