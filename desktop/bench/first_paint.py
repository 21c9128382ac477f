"""The program as it starts, but it tells the moment of its first paint and ends."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop import cli


class Witness(QObject):
    """Sees the window when it is painted for the first time."""

    painted: float | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the moment and end the program."""
        is_paint = event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow)
        if is_paint and self.painted is None:
            self.painted = time.time()
            QTimer.singleShot(0, QApplication.quit)
        return False


def main() -> int:
    """Open the window through the front door; prints one JSON object."""
    application = QApplication(sys.argv[:1])
    witness = Witness()
    application.installEventFilter(witness)
    code = cli.main(())
    told = {
        "painted": witness.painted,
        "processor_s": time.process_time(),
        "torch": "torch" in sys.modules,
        "modules": len(sys.modules),
    }
    sys.stdout.write(f"{json.dumps(told)}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
