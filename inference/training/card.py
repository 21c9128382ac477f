"""Tables in a model's card that are written by measuring, not by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def put_table(card: Path, about: str, rows: Sequence[Sequence[str]]) -> None:
    """Write a table, its head first, into the card; an older one about the same is replaced.

    A card that is not there yet is begun.
    """
    begin, end = f"<!-- measured: {about} -->\n", "<!-- end -->\n"
    head, *body = rows
    lines = [head, ["---"] * len(head), *body]
    table = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    made = f"{begin}Measured by `evaluate`: {about}.\n\n{table}{end}"
    text = card.read_text(encoding="utf-8") if card.exists() else f"# {card.parent.name}\n"
    before, mark, after = text.partition(begin)
    text = before + made + after.partition(end)[2] if mark else f"{text.rstrip()}\n\n{made}"
    card.parent.mkdir(parents=True, exist_ok=True)
    card.write_text(text, encoding="utf-8")
