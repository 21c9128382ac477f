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
    """A model that can speak: its folder, one digest of all parts, and its languages.

    `vocoder` is the folder of the generator, mostly the same one.
    """

    folder: Path
    digest: str
    languages: frozenset[str]
    vocoder: Path

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


def describe(folder: Path, vocoder: Path | None = None) -> Card:
    """Read the card of a folder, spoken by the generator in `vocoder` when one is given.

    Raises ModelMissing, ModelDamaged.
    """
    if not _can_speak(folder):
        raise ModelMissing(folder)
    homes = {path.stem: folder for path in sorted(folder.glob("*.json"))}
    if vocoder is not None:
        homes["vocoder"] = vocoder
    lines: list[str] = []
    for part, home in sorted(homes.items()):
        if (home / f"{part}.safetensors").is_file():
            lines.append(f"{part} {_read(home / f'{part}.json').get('sha256')}")
        elif part in NEEDED:
            raise ModelMissing(home)
    facts = _read(folder / "acoustic.json").get("facts")
    languages = facts.get("languages") if isinstance(facts, dict) else None
    known = languages if isinstance(languages, list) else ["en"]
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return Card(folder, digest, frozenset(map(str, known)), homes["vocoder"])


def _can_speak(folder: Path) -> bool:
    return all(
        (folder / f"{part}.{kind}").is_file() for part in NEEDED for kind in ("json", "safetensors")
    )


def _read(path: Path) -> dict[str, object]:
    if not path.is_file():
        raise ModelMissing(path.parent)
    if path.stat().st_size > _MAX_JSON_BYTES:
        raise ModelDamaged(path.parent, "a short description", path.name)
    try:
        described = json.loads(path.read_bytes())
    except ValueError as error:
        raise ModelDamaged(path.parent, path.name, str(error)) from error
    if not isinstance(described, dict):
        raise ModelDamaged(path.parent, path.name, "no object")
    return described
