"""What the assistant remembers of a conversation: needs, ages, place, role. No free text, no names."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, Optional

from knowledge.answers.contract import Understood

SLOT = "memory"
Asked = Literal[
    "place", "which_place", "need", "which_need", "age", "what_to_change", "protection_place", "initiative_place"
]
Who = Literal["son", "daughter"]


@dataclass
class Memory:
    """The state after a turn; it lives in one Rasa slot and is all that a conversation leaves behind."""

    needs: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    children: list[list[int]] = field(default_factory=list)
    """Each child's age: [from, to] in months, both inclusive."""
    who: list[Optional[Who]] = field(default_factory=list)
    """For each child, whether it is a son or a daughter, if that was said; it tells children apart."""
    focus: Optional[int] = None
    """The child spoken of last, of several; None means all."""
    municipality: Optional[str] = None
    municipality_name: Optional[str] = None
    district: Optional[str] = None
    outside: Optional[str] = None
    """Name of a place that is not part of the network."""
    role: Literal["family", "professional"] = "family"
    young: bool = False
    """Whether the writer is a minor, as far as they said their own age."""
    profession: Optional[str] = None
    """Kind of profession, for the steps of child protection."""
    wishes: list[str] = field(default_factory=list)
    """What offers should be like, see `knowledge.search.wishes`."""
    simple: bool = False
    """Whether to answer in simple words."""
    language: str = "de"
    asked: Optional[Asked] = None
    """What the last turn asked, so that a bare answer is understood."""
    suggested: list[str] = field(default_factory=list)
    """Categories that the last turn offered to look for, so that a place or an age alone takes that up."""
    shown: list[str] = field(default_factory=list)
    """Offers shown for these needs, in order."""
    last: list[str] = field(default_factory=list)
    """Offers shown last, so that "das zweite" is understood."""
    greeted: bool = False

    @property
    def age(self) -> Optional[list[int]]:
        """Return the span of all children's ages in months, both inclusive."""
        if not self.children:
            return None
        return [min(low for low, _ in self.children), max(high for _, high in self.children)]

    @property
    def sought_age(self) -> Optional[tuple[int, int]]:
        """Return the age to search for: that of the child spoken of last, or the span of all."""
        age = self.children[self.focus] if self.focus is not None and self.focus < len(self.children) else self.age
        return (age[0], age[1]) if age else None

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
