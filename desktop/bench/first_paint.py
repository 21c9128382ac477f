"""The program as it starts, but it tells the moment of its first paint and ends."""

from __future__ import annotations

import json
import sys
import time

from desktop import cli
from desktop.commands import window


def main() -> int:
    """Open the window through the front door; prints one JSON object."""
    # The front door does the same first of all; here Qt is needed before it opens.
    window.import_before_qt()
    painted = _watch()
    code = cli.main(())
    told = {
        "painted": painted[0] if painted else None,
        "processor_s": time.process_time(),
        "torch": "torch" in sys.modules,
        "modules": len(sys.modules),
    }
    sys.stdout.write(f"{json.dumps(told)}\n")
    return code


def _watch() -> list[float]:
    """Begin to look out for the first paint of a window; its moment will be in the list."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    painted: list[float] = []

    class Witness(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            is_paint = event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow)
            if is_paint and not painted:
                painted.append(time.time())
                QTimer.singleShot(0, QApplication.quit)
            return False

    application = QApplication(sys.argv[:1])
    application.installEventFilter(Witness(application))
    return painted


if __name__ == "__main__":
    sys.exit(main())
