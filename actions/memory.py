"""What the assistant remembers of a conversation: needs, ages, place, role. No free text, no names."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, Optional

from knowledge.answers.contract import Understood

SLOT = "memory"
Asked = Literal["place", "which_place", "need", "which_need"]


@dataclass
class Memory:
    """The state after a turn; it lives in one Rasa slot and is all that a conversation leaves behind."""

    needs: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    age: Optional[list[int]] = None
    """Months, both inclusive."""
    municipality: Optional[str] = None
    municipality_name: Optional[str] = None
    district: Optional[str] = None
    outside: Optional[str] = None
    """Name of a place that is not part of the network."""
    role: Literal["family", "professional"] = "family"
    language: str = "de"
    asked: Optional[Asked] = None
    """What the last turn asked, so that a bare answer is understood."""
    shown: list[str] = field(default_factory=list)
    """Offers shown for these needs, in order."""
    last: list[str] = field(default_factory=list)
    """Offers shown last, so that "das zweite" is understood."""
    greeted: bool = False

    @classmethod
    def from_slot(cls, value: Optional[dict[str, Any]]) -> Memory:
        """Read the slot; fields of another version are passed over."""
        known = {entry.name for entry in fields(cls)}
        return cls(**{key: item for key, item in (value or {}).items() if key in known})

    def to_slot(self) -> dict[str, Any]:
        """Return what goes into the slot."""
        return asdict(self)

    def understood(self, intent: Optional[str]) -> Understood:
        """Return the state as the answer contract words it."""
        return Understood(
            intent=intent,
            needs=list(self.needs),
            topics=list(self.topics),
            age_months=self.age,
            municipality=self.municipality,
            municipality_name=self.municipality_name,
            district=self.district,
            role=self.role,
            language=self.language,
        )
