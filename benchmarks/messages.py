"""The development set: messages that are not in the training data, with what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import yaml

FOLDER = Path(__file__).parent / "messages"


@dataclass(frozen=True)
class Labelled:
    """One message and its labels."""

    text: str
    kind: str
    needs: tuple[str, ...]
    """Acceptable categories for the first place."""
    also: tuple[str, ...]
    """Further categories that must be among the named ones."""
    age: Optional[tuple[int, int]]
    place: Optional[str]
    """Name of a municipality of the network."""
    outside: Optional[str]
    district: Optional[str]
    crisis: Optional[str]
    role: str
    language: str
    intent: Optional[str]


def read_messages(folder: Path = FOLDER) -> list[Labelled]:
    """Return the whole set."""
    return [to_labelled(entry) for path in sorted(folder.glob("*.yml")) for entry in yaml.safe_load(path.read_text())]


def to_labelled(entry: dict[str, Any]) -> Labelled:
    """Return one entry of a file."""
    age = entry.get("age")
    return Labelled(
        text=entry["text"],
        kind=entry["kind"],
        needs=tuple(entry.get("needs") or ()),
        also=tuple(entry.get("also") or ()),
        age=(int(age[0]), int(age[1])) if age else None,
        place=entry.get("place"),
        outside=entry.get("outside"),
        district=entry.get("district"),
        crisis=entry.get("crisis"),
        role=entry.get("role") or "family",
        language=entry.get("language") or "de",
        intent=entry.get("intent"),
    )
