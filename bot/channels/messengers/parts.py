"""What one message to a person can hold, whatever the platform."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Literal


@dataclass(frozen=True)
class Limits:
    """What a platform can show. Lengths are UTF-16 units unless said otherwise."""

    text: int
    text_with_choices: int
    """A text that carries choices may have to be shorter."""
    choices: int
    """Most choices under one text."""
    title: int
    """Title of a choice."""
    payload: int
    """Bytes that a choice may carry as UTF-8."""
    cards: int = 0
    """Most cards in a row; 0 means that there are none."""
    card_text: int = 0
    """Title and subtitle, each."""
    card_buttons: int = 0


@dataclass(frozen=True)
class Choice:
    """A quick reply."""

    title: str
    payload: str
    full: str = ""
    """The whole title, where it had to be cut."""


@dataclass(frozen=True)
class CardButton:
    """A button that leaves the chat."""

    kind: Literal["call", "web"]
    title: str
    value: str
    """A number in E.164, or an address."""


@dataclass(frozen=True)
class Card:
    """One offer in short. Cards repeat what the texts say; they are left out where a platform has none."""

    title: str
    subtitle: str
    buttons: tuple[CardButton, ...] = ()


@dataclass(frozen=True)
class Part:
    """One message: a text or a row of cards, either with choices under it."""

    text: str = ""
    cards: tuple[Card, ...] = ()
    choices: tuple[Choice, ...] = field(default=())

    def plain(self) -> Part:
        """Return its text alone."""
        return replace(self, cards=(), choices=())

    def to_json(self) -> str:
        """Return it as it is stored."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, raw: str) -> Part:
        """Read what `to_json` wrote."""
        value = json.loads(raw)
        cards = tuple(
            Card(card["title"], card["subtitle"], tuple(CardButton(**button) for button in card["buttons"]))
            for card in value["cards"]
        )
        return cls(value["text"], cards, tuple(Choice(**choice) for choice in value["choices"]))
