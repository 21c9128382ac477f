"""Code that is run in a Python of its own: what it loads, or breaks, stays there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_ROOT = Path(__file__).parents[1]


def run_python(
    code: str, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run code where all of the project can be imported, for two minutes at most."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
