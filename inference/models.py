"""What model folders there are and what they hold, found out without loading a network.

A folder that can speak holds the parts "acoustic" and "vocoder", and "encoder" to take voices;
see `checkpoint` for how a part is stored. The fact "languages" of the acoustic part lists the
languages it has learnt, English if it is silent about them.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from inference.errors import ModelDamaged, ModelMissing

NEEDED = ("acoustic", "vocoder")
_MAX_JSON_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Card:
    """A model that can speak: its folder, one digest of all parts, and its languages."""

    folder: Path
    digest: str
    languages: frozenset[str]

    @property
    def identity(self) -> str:
        """A name that changes whenever the weights do."""
        return f"{self.folder.name}-{self.digest[:12]}"

    def covers(self, language: str) -> bool:
        """Tell whether the model speaks the language, in whatever region of it."""
        return language.lower().replace("_", "-").split("-")[0] in self.languages


def find(root: Path) -> tuple[Path, ...]:
    """Return the folders in `root` that hold all that is needed to speak, by name."""
    if not root.is_dir():
        return ()
    return tuple(folder for folder in sorted(root.iterdir()) if _can_speak(folder))


def describe(folder: Path) -> Card:
    """Read the card of a folder. Raises ModelMissing, ModelDamaged."""
    if not _can_speak(folder):
        raise ModelMissing(folder)
    lines: list[str] = []
    languages: object = None
    for path in sorted(folder.glob("*.json")):
        if not path.with_suffix(".safetensors").is_file():
            continue
        described = _read(path)
        lines.append(f"{path.stem} {described.get('sha256')}")
        facts = described.get("facts")
        if path.stem == "acoustic" and isinstance(facts, dict):
            languages = facts.get("languages")
    known = languages if isinstance(languages, list) else ["en"]
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return Card(folder, digest, frozenset(str(language) for language in known))


def _can_speak(folder: Path) -> bool:
    return all(
        (folder / f"{part}.{kind}").is_file() for part in NEEDED for kind in ("json", "safetensors")
    )


def _read(path: Path) -> dict[str, object]:
    if path.stat().st_size > _MAX_JSON_BYTES:
        raise ModelDamaged(path.parent, "a short description", path.name)
    try:
        described = json.loads(path.read_bytes())
    except ValueError as error:
        raise ModelDamaged(path.parent, path.name, str(error)) from error
    if not isinstance(described, dict):
        raise ModelDamaged(path.parent, path.name, "no object")
    return described
