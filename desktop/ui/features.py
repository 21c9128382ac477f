"""The features of the window, by the name that the handlers of actions use.

To add one: write a `Feature` in a module of its own and add a row here. A heavy module is imported
in its maker's methods, when it is first used: the window must paint within a second.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject

from desktop.ui.act_commands import ActCommands
from desktop.ui.export_commands import ExportCommands
from desktop.ui.feature import Feature, FeatureMaker, Parts
from desktop.ui.file_tracks import FileTracks
from desktop.ui.file_windows import FileWindows
from desktop.ui.find_commands import FindCommands
from desktop.ui.hints_commands import HintsCommands
from desktop.ui.history_commands import HistoryCommands
from desktop.ui.keys_commands import KeysCommands
from desktop.ui.lexicon_commands import LexiconCommands
from desktop.ui.line_playing import LinePlaying
from desktop.ui.line_voices import LineVoices
from desktop.ui.problems import Problems
from desktop.ui.recent_commands import RecentCommands
from desktop.ui.refine_commands import RefineCommands
from desktop.ui.remedy_commands import RemedyCommands
from desktop.ui.retime_commands import RetimeCommands
from desktop.ui.shots_commands import ShotsCommands
from desktop.ui.spell_commands import SpellCommands
from desktop.ui.take_queue import TakeQueue
from desktop.ui.takes_commands import TakesCommands
from desktop.ui.text_commands import TextCommands
from desktop.ui.timeline_commands import TimelineCommands
from desktop.ui.timing_commands import TimingCommands
from desktop.ui.translate_commands import TranslateCommands


def _remedies(parts: Parts) -> QObject:
    return RemedyCommands(parts.session, parts.dubbing, parts.messages, parts.editor, parts.window)


FEATURES: Mapping[str, FeatureMaker] = MappingProxyType(
    {
        "act": ActCommands,
        "export": ExportCommands,
        "find": FindCommands,
        "hearing": LinePlaying,
        "hints": HintsCommands,
        "history": HistoryCommands,
        "keys": KeysCommands,
        "line_voices": LineVoices,
        "lexicon": LexiconCommands,
        "problems": Problems,
        "recent": RecentCommands,
        "refining": RefineCommands,
        "remedies": _remedies,
        "speaking": TakeQueue,
        "takes": TakesCommands,
        "shots": ShotsCommands,
        "retime": RetimeCommands,
        "spelling": SpellCommands,
        "text": TextCommands,
        "timeline": TimelineCommands,
        "timing": TimingCommands,
        "tracks": FileTracks,
        "translate": TranslateCommands,
        "windows": FileWindows,
    }
)


class Features:
    """All features of one window."""

    def __init__(self, parts: Parts) -> None:
        self.by_name: dict[str, QObject] = {name: make(parts) for name, make in FEATURES.items()}
        self.all = tuple(x for x in self.by_name.values() if isinstance(x, Feature))

    def may_close(self) -> bool:
        """Ask each in turn; the first that minds keeps the window open."""
        return all(feature.may_close() for feature in self.all)

    def close(self) -> None:
        """End them all, the last made first."""
        for feature in reversed(self.all):
            feature.close()
