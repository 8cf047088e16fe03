"""What the recogniser answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

About = Literal["self", "child", "other"]
Writer = Literal["child", "parent", "professional"]


@dataclass(frozen=True)
class Crisis:
    """A crisis that a message speaks of, whom it is about, and who writes."""

    type: str
    about: About
    writer: Writer
