"""`dubwright`: the window, or a command without one."""

from __future__ import annotations

import sys

from desktop import cli


def main() -> int:
    """Run the command line; the result is the exit code of the program."""
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
