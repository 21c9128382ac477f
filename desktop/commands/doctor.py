"""`dubwright doctor`: what the program needs, found or not, and how to get what is missing."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict

from desktop.commands.console import Console
from desktop.commands.probes import PROBES, Finding
from desktop.jobs.ticket import Ticket

PROBE_TIMEOUT_S = 60.0

Ask = Callable[[str], Finding]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say how it prints."""
    parser.add_argument("--json", action="store_true", help="print one JSON array")
    parser.add_argument("--probe", choices=tuple(PROBES), help=argparse.SUPPRESS)


def run(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    """Ask everything and print the answers; 1 when something that is needed is missing."""
    if arguments.probe:
        console.result(json.dumps(asdict(PROBES[arguments.probe]())))
        return 0
    findings = examine(lambda name: ask_apart(name, os.environ), ticket)
    if arguments.json:
        console.result(json.dumps([asdict(f) for f in findings], ensure_ascii=False, indent=1))
    else:
        console.result(table(findings))
    return 1 if any(f.needed and not f.found for f in findings) else 0


def examine(ask: Ask, ticket: Ticket) -> tuple[Finding, ...]:
    """Put all questions, two at a time."""
    findings: list[Finding] = []
    with ThreadPoolExecutor(2) as pool:
        for number, finding in enumerate(pool.map(ask, PROBES)):
            ticket.progress((number + 1) / len(PROBES), finding.name)
            findings.append(finding)
    return tuple(findings)


def ask_apart(name: str, environment: Mapping[str, str]) -> Finding:
    """Put one question in a process of its own: a broken library may end it without harm."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]
    quiet = {"QT_QPA_PLATFORM": "offscreen"} if name == "fonts" else {}
    try:
        told = subprocess.run(
            [*start, "doctor", "--probe", name],
            capture_output=True,
            timeout=PROBE_TIMEOUT_S,
            check=False,
            stdin=subprocess.DEVNULL,
            env={**environment, **quiet},
        )
    except subprocess.TimeoutExpired:
        return Finding(name, False, "it did not answer", "Restart the computer, then try again")
    try:
        return Finding(**json.loads(told.stdout))
    except (ValueError, TypeError):
        last = told.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        why = last[0] if last else f"it ended with code {told.returncode}"
        return Finding(name, False, why, "Install Dubwright again")


def table(findings: tuple[Finding, ...]) -> str:
    """Rows for a person: a mark, the name, what was found, and the remedy where it is missing."""
    width = max(len(finding.name) for finding in findings)
    rows: list[str] = []
    for finding in findings:
        mark = "ok " if finding.found else ("NO " if finding.needed else "-  ")
        rows.append(f"{mark} {finding.name:{width}}  {finding.version or 'not found'}".rstrip())
        if not finding.found and finding.remedy:
            rows.append(f"    {'':{width}}  {finding.remedy}")
    return "\n".join(rows)
