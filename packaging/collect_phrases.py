"""Write the sentences of the layers below the window as marks that lupdate reads.

Those layers may not know Qt. Their sentences are the literal texts given to `phrase`, to an error,
to an Edit or to a Problem; `python packaging/collect_phrases.py` prints them as Python.
"""

from __future__ import annotations

import ast
import functools
import sys
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("desktop/core", "desktop/media", "desktop/jobs", "desktop/ui")
CARRIERS = frozenset({"phrase", "Edit", "Problem", "part", "progress", "__init__"})
"""Calls whose literal texts a person reads, beside the errors of desktop.core.errors."""

VARIABLES = frozenset(
    {
        "pattern",
        "title",
        "hint",
        "why",
        "because",
        "step",
        "STEP",
        "_STEP",
        "note",
        "SENTENCES",
        "REASONS",
        "sentences",
    }
)
"""Names under which such texts wait to be given to one."""


def sentences(root: Path) -> list[str]:
    """Return every sentence below the window, sorted, each once."""
    found: set[str] = set()
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found.update(_of_calls(tree))
            if folder != "desktop/ui":  # there such variables are given to tr()
                found.update(_of_variables(tree))
    return sorted(found)


def _of_calls(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        name = _called(node)
        if isinstance(node, ast.Call) and (name in CARRIERS or name in _error_names()):
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                yield from _texts(argument)
            if name in ("Edit", "phrase") and node.args:
                yield from _texts(node.args[0], least_words=1)


def _of_variables(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and _is_marked(node):
            yield from _texts(node.value)


def _called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


@functools.cache
def _error_names() -> frozenset[str]:
    from desktop.core import errors

    kinds = (kind for kind in vars(errors).values() if isinstance(kind, type))
    return frozenset(kind.__name__ for kind in kinds if issubclass(kind, errors.AppError))


def _is_marked(node: ast.Assign | ast.AnnAssign) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    names = {getattr(x, "id", "") for t in targets for x in ast.walk(t)}
    return bool(names & VARIABLES)


def _texts(node: ast.expr | None, least_words: int = 2) -> Iterator[str]:
    """The literal texts of an expression; the pieces of an f-string are no sentences."""
    if node is None or isinstance(node, ast.JoinedStr):
        return
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and len(node.value.split()) >= least_words:
            yield node.value
        return
    for part in ast.iter_child_nodes(node):
        if isinstance(part, ast.expr):
            yield from _texts(part)


if __name__ == "__main__":
    root = Path(__file__).resolve().parent.parent
    sys.path.insert(0, str(root))
    for text in sentences(root):
        sys.stdout.write(f'QT_TRANSLATE_NOOP("Core", {text!r})\n')
