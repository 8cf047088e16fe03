"""Logging that never holds what people wrote.

Rasa and its libraries put user text into log messages and exceptions into tracebacks. So a record from them is
reduced to its level, its logger and, for an error, the kind of the exception and the place in the code.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any, Final

import structlog

OUR_LOGGERS: Final = ("lotse",)
"""Loggers whose messages we write ourselves, without user text."""


class ContentFreeFormatter(logging.Formatter):
    """Format our own records as they are and everybody else's without their content."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line, and for an exception one more per frame, with no values in them."""
        ours = record.name.split(".")[0] in OUR_LOGGERS
        message = record.getMessage() if ours else f"{record.module}.{record.funcName}:{record.lineno}"
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {message}"
        if record.exc_info and record.exc_info[0] is not None:
            frames = traceback.extract_tb(record.exc_info[2])[-6:]
            places = " < ".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in reversed(frames))
            line += f" [{record.exc_info[0].__name__} at {places}]"
        return line


def only_event(_logger: Any, level: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Keep a structured record's name ("rest.message.received.failure"), never its values."""
    name = str(event.get("event", ""))
    return {"event": name if " " not in name else "rasa", "level": level}


def configure_logging() -> None:
    """Send warnings, and our own information, to standard error without any content of messages."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(ContentFreeFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("lotse").setLevel(logging.INFO)
    # Rasa logs through structlog too, by default every message at debug level to standard output.
    structlog.configure(
        processors=[only_event, structlog.processors.KeyValueRenderer(key_order=["event"])],
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    # Some libraries install handlers of their own, which would print around ours.
    for name in list(logging.root.manager.loggerDict):
        logger = logging.getLogger(name)
        logger.handlers[:] = []
        logger.propagate = True
