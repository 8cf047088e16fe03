"""German ages: every age a message names, and the child's age in whole months."""

from __future__ import annotations

from .choose import child_age, children_ages, speaker_age
from .find import find_ages
from .model import Age

__all__ = ["Age", "child_age", "children_ages", "find_ages", "speaker_age"]
