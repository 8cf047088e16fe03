"""Whole conversations as YAML: what people say, and what must and must not come back.

Each file in `scripts/` is a list of conversations:

    - name: two_children_in_one_town
      tags: [two_children]
      turns:
        - say: "mein sohn ist 4 und spricht kaum, neuss"   # or press: "Mehr Angebote"
          kind: offers                 # or a list of acceptable kinds
          needs: [fruehfoerderung]     # the first need is one of these
          needs_include: [kita]        # all of these are among the needs
          age: [48, 59]                # exactly; null: none known
          place: Neuss                 # name of the municipality; null: none known
          district: Norf
          role: professional
          language: de
          crisis: null                 # a type, or null
          intent: need_fruehfoerderung # or a list
          offers: {least: 1, most: 3, categories: [fruehfoerderung, gesundheit_kind], in: Neuss, new: true}
          relaxed: [district]          # exactly these
          asks: true                   # exactly one question mark in the texts, and kind question
          contains: ["Neuss"]          # each is in the texts, any case
          lacks: ["Frühförderung"]     # none is in the texts, any case
          buttons: ["Ohne Ort weiter"] # each is part of a button's title
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "scripts"
TURN_KEYS = {
    "say", "press", "kind", "needs", "needs_include", "age", "place", "district", "role", "language", "crisis", "intent",
    "offers", "relaxed", "asks", "contains", "lacks", "buttons",
}  # fmt: skip
OFFER_KEYS = {"least", "most", "categories", "in", "new"}


@dataclass(frozen=True)
class Conversation:
    """One conversation of a file."""

    name: str
    tags: tuple[str, ...]
    turns: tuple[dict[str, Any], ...]


def read_conversations() -> Iterator[Conversation]:
    """Return all conversations.

    Raises:
        ValueError: a turn has a key that nobody checks, or checks nothing.
    """
    for path in sorted(FOLDER.glob("*.yml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
            for turn in entry["turns"]:
                unknown = set(turn) - TURN_KEYS | set(turn.get("offers") or {}) - OFFER_KEYS
                if unknown:
                    raise ValueError(f"{path.name}, {entry['name']}: nobody checks {sorted(unknown)}")
                if ("say" in turn) == ("press" in turn):
                    raise ValueError(f"{path.name}, {entry['name']}: a turn has either say or press")
            yield Conversation(f"{path.stem}-{entry['name']}", tuple(entry.get("tags", ())), tuple(entry["turns"]))


def differences(turn: dict[str, Any], answer: Any, earlier: set[str]) -> list[str]:
    """Return what is not as the script says.

    Args:
        turn: one turn of the script.
        answer: the assistant's answer, a `Turn` of `tests/conftest.py`.
        earlier: ids of all offers shown before.
    """
    understood, offers = answer.understood, answer.offers
    text = answer.text.casefold()
    buttons = [entry["title"].casefold() for entry in answer.payload["follow_ups"]]
    found: dict[str, Any] = {
        "age": understood["age_months"],
        "place": understood["municipality_name"],
        "district": understood["district"],
        "role": understood["role"],
        "language": understood["language"],
        "crisis": answer.payload["crisis"],
        "relaxed": answer.payload["relaxed"],
    }
    wrong = [f"{key}: {found[key]!r}, not {turn[key]!r}" for key in found if key in turn and found[key] != turn[key]]
    for key, value in (("kind", answer.kind), ("intent", understood["intent"])):
        if key in turn and value not in as_list(turn[key]):
            wrong.append(f"{key}: {value!r}, not {turn[key]!r}")
    if "needs" in turn and (understood["needs"] or [None])[0] not in turn["needs"]:
        wrong.append(f"needs: {understood['needs']}, first not of {turn['needs']}")
    if not set(turn.get("needs_include", ())) <= set(understood["needs"]):
        wrong.append(f"needs: {understood['needs']} lack some of {turn['needs_include']}")
    wrong += [f"text lacks {part!r}" for part in as_list(turn.get("contains", [])) if part.casefold() not in text]
    wrong += [f"text has {part!r}" for part in as_list(turn.get("lacks", [])) if part.casefold() in text]
    wrong += [
        f"no button {part!r} in {buttons}"
        for part in as_list(turn.get("buttons", []))
        if not any(part.casefold() in title for title in buttons)
    ]
    if turn.get("asks") and (answer.kind != "question" or text.count("?") != 1):
        wrong.append(f"kind {answer.kind}, {text.count('?')} question marks, not one question")
    return wrong + offer_differences(turn.get("offers") or {}, offers, earlier)


def offer_differences(wanted: dict[str, Any], offers: list[dict[str, Any]], earlier: set[str]) -> list[str]:
    """Return what is wrong about the offers."""
    wrong = []
    if len(offers) < wanted.get("least", 0) or len(offers) > wanted.get("most", len(offers)):
        wrong.append(f"{len(offers)} offers")
    categories = [offer["category"] for offer in offers]
    if "categories" in wanted and not set(categories) & set(wanted["categories"]):
        wrong.append(f"offers of {categories}, none of {wanted['categories']}")
    if "in" in wanted and not any(wanted["in"] in str(offer) for offer in offers):
        wrong.append(f"no offer in {wanted['in']}")
    if wanted.get("new") and (again := earlier & {offer["id"] for offer in offers}):
        wrong.append(f"shown again: {again}")
    return wrong


def as_list(value: Any) -> list[Any]:
    """Return a list of one for a single value."""
    return value if isinstance(value, list) else [value]
