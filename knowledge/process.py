"""Processes that must not outlive the one that started them."""

from __future__ import annotations

import os
import threading
import time
from typing import Final

CHECK_EVERY: Final = 1.0


def watch_parent() -> None:
    """End this process when its parent is gone, so that a killed supervisor leaves no port taken."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(CHECK_EVERY)
        os._exit(0)

    threading.Thread(target=watch, name="watch-parent", daemon=True).start()
