"""The answer contract, version 1: what a turn means, for widgets, integrators and tests.

The JSON Schema beside this file, `answer-1.schema.json`, is the published form; a test holds both together.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Final, Literal, Optional

SCHEMA: Final = "familienlotse/answer/1"
Kind = Literal["offers", "question", "info", "crisis", "details", "redirect", "smalltalk"]
CRISIS_TYPES: Final = (
    "suicidality",
    "violence_child",
    "violence_partner",
    "medical_emergency",
    "poisoning",
    "acute_overload_shaken_baby",
    "sexual_abuse",
    "runaway",
)


@dataclass
class Understood:
    """The whole state after this turn, earlier turns included."""

    intent: Optional[str] = None
    needs: list[str] = field(default_factory=list)
    """Categories, best first."""
    topics: list[str] = field(default_factory=list)
    age_months: Optional[list[int]] = None
    """[from, to] in months, both inclusive; pregnancy is negative."""
    municipality: Optional[str] = None
    """AGS."""
    municipality_name: Optional[str] = None
    district: Optional[str] = None
    role: Literal["family", "professional"] = "family"
    language: str = "de"


@dataclass
class Answer:
    """One turn's `custom` payload."""

    kind: Kind
    understood: Understood
    crisis: Optional[str] = None
    offers: list[dict[str, Any]] = field(default_factory=list)
    relaxed: list[str] = field(default_factory=list)
    """Criteria given up to find something: `district`, `age`, `need`, `municipality`, or a wish."""
    follow_ups: list[dict[str, str]] = field(default_factory=list)
    """Buttons: what to show, and what to send back when it is pressed."""

    def to_payload(self) -> dict[str, Any]:
        """Return the payload as it goes over the wire."""
        return {"schema": SCHEMA, **asdict(self)}
