"""The sentences that the speech bench lets voices say, and where it leaves the sounds it judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inference.speech import Samples

# In no training corpus: written for this bench alone.
SENTENCES: tuple[str, ...] = (
    "Grandfather kept his fishing rods behind the piano, where nobody ever looked for them.",
    "Could you hold this ladder while I change the bulb above the entrance?",
    "Every autumn the geese rest on our pond before they cross the mountains.",
    "I would rather walk home in the snow than wait another hour for that bus!",
    "She folded the map, thanked the shepherd, and drove towards the coast.",
    "If the engine coughs twice, pull the red handle and count to seven.",
    "Nothing in the pantry but flour, vinegar and a single chocolate egg.",
    "Which of these three photographs was taken before the bridge collapsed?",
    "They painted the nursery yellow, though the baby preferred the cat.",
    "Please tell your brother that his parcel has arrived from Vienna.",
)


@dataclass(slots=True)
class Shelf:
    """Writes judged sounds to a folder, if there is one, and keeps a row about each of them."""

    folder: Path | None
    rows: list[tuple[str, str, str]] = field(default_factory=list)

    def keep(self, name: str, samples: Samples, sample_rate: int, about: str, figures: str) -> None:
        """Write NAME.wav and note what it is and how it was judged."""
        self.rows.append((name, figures, about))
        if self.folder is not None:
            from inference import audio

            path = self.folder / f"{name}.wav"
            path.parent.mkdir(parents=True, exist_ok=True)
            audio.write(path, samples, sample_rate)

    def write_table(self) -> None:
        """Write table.tsv beside the sounds."""
        if self.folder is not None and self.rows:
            lines = ["sound\tjudged\twhat it is", *("\t".join(row) for row in self.rows)]
            table = self.folder / "table.tsv"
            table.write_text("\n".join(lines) + "\n", encoding="utf-8")
