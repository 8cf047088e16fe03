"""Which language a message is written in: German, or one of ten in which families are greeted and sent on."""

from __future__ import annotations

from .detect import LANGUAGES, detect_language

__all__ = ["LANGUAGES", "detect_language"]
