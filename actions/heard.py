"""What the latest message said, read from Rasa's parse of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, Optional

NEED_PREFIX = "need_"


@dataclass(frozen=True)
class HeardPlace:
    """A place as `bot.nlu.places` emits it; several candidates mean that the word is ambiguous."""

    municipality: Optional[str] = None
    municipality_name: Optional[str] = None
    district: Optional[str] = None
    outside: Optional[str] = None
    candidates: tuple[dict[str, Any], ...] = ()
    word: str = ""


@dataclass(frozen=True)
class Heard:
    """One message."""

    intent: Optional[str] = None
    confidence: float = 0.0
    needs: tuple[str, ...] = ()
    """Categories meant, best first."""
    likely: tuple[str, ...] = ()
    """The best categories whatever their confidence, to ask about when unsure."""
    topics: tuple[str, ...] = ()
    age: Optional[tuple[int, int]] = None
    bare_age: Optional[tuple[int, int]] = None
    """A number that is an age only if one was asked for."""
    place: Optional[HeardPlace] = None
    role: Optional[str] = None
    language: Optional[str] = None
    crisis: Optional[str] = None
    writer: Literal["child", "parent", "professional"] = "parent"
    """Who writes, as far as a crisis text needs to know."""
    position: Optional[int] = None
    """Which of the offers shown last is meant, from 0."""
    fact: Optional[str] = None
    """Key of the entry that answers a question of knowledge."""
    offer: Optional[str] = None
    """Id of an offer, from a button."""


def read_message(message: dict[str, Any]) -> Heard:
    """Turn Rasa's `latest_message` into what it said."""
    intent = message.get("intent") or {}
    found: dict[str, list[Any]] = {}
    for entity in message.get("entities", []):
        found.setdefault(entity["entity"], []).append(entity["value"])

    def first(name: str) -> Any:
        return found[name][0] if name in found else None

    place = first("place")
    return Heard(
        intent=intent.get("name"),
        confidence=float(intent.get("confidence") or 0.0),
        needs=tuple(dict.fromkeys(found.get("need", []))),
        likely=tuple(dict.fromkeys(found.get("likely_need", []))),
        topics=tuple(dict.fromkeys(found.get("topic", []))),
        age=_range(first("age")),
        bare_age=_range(first("bare_age")),
        place=HeardPlace(**{**place, "candidates": tuple(place.get("candidates", ()))}) if place else None,
        role=first("role"),
        language=first("language"),
        crisis=first("crisis"),
        writer=first("writer") or "parent",
        position=first("position"),
        fact=first("fact"),
        offer=first("offer"),
    )


def _range(value: Any) -> Optional[tuple[int, int]]:
    return (int(value[0]), int(value[1])) if value else None
