"""What the latest message said, read from Rasa's parse of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final, Literal, Optional, Sequence

from actions.memory import Memory

NEED_PREFIX: Final = "need_"
SURE: Final = 0.5
"""Confidence from which a message means what it says, whatever was shown before."""
ONLY_DETAILS: Final = ("inform", "nlu_fallback", "out_of_scope")
"""What the classifier makes of a message that holds little but a place or an age."""
PLACE_FOR: Final = {"protection_place": "child_protection", "initiative_place": "ask_initiative"}
"""What was asked -> the intent that a place alone carries on."""
PROTECTION_LAWS: Final = frozenset({"law:8a", "law:8b"})
ABOUT_OFFERS: Final = ("offer_details", "ask_cost", "ask_hours", "ask_access", "ask_languages", "ask_waiting")
"""Questions about what was shown."""


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
    in_context: bool = False
    """Whether what was shown before has decided the intent."""
    follow_up: Optional[str] = None
    """The intent it has if it speaks of what was shown before; only the memory knows."""
    needs: tuple[str, ...] = ()
    """Categories meant, best first."""
    likely: tuple[str, ...] = ()
    """The best categories whatever their confidence, to ask about when unsure."""
    topics: tuple[str, ...] = ()
    age: Optional[tuple[int, int]] = None
    children: tuple[tuple[int, int], ...] = ()
    """Each child's age, where several are named."""
    who: Optional[Literal["son", "daughter"]] = None
    """Which child is meant, as far as one sex alone is named."""
    correction: bool = False
    """Takes back what was said before."""
    other_child: bool = False
    """Speaks of a child beside the one before."""
    further: bool = False
    """Adds a need to those said before."""
    wishes: tuple[str, ...] = ()
    """What offers should be like; ("none",) takes all wishes back."""
    profession: Optional[str] = None
    speaker_age: Optional[tuple[int, int]] = None
    """The writer's own age, in months."""
    bare_age: Optional[tuple[int, int]] = None
    """A number that is an age only if one was asked for."""
    place: Optional[HeardPlace] = None
    home: Optional[HeardPlace] = None
    """The municipality of the page that the person writes on; it holds until they name a place."""
    role: Optional[str] = None
    language: Optional[str] = None
    crisis: Optional[str] = None
    writer: Literal["child", "parent", "professional"] = "parent"
    """Who writes, as far as a crisis text needs to know."""
    position: Optional[int] = None
    """Which of the offers shown last is meant, from 0."""
    positions: tuple[int, ...] = ()
    """All offers that are meant, for a comparison, from 0."""
    detail: Optional[str] = None
    """Which detail to change, from a button: age, place, need, role, wishes."""
    fact: Optional[str] = None
    """Key of the entry that answers a question of knowledge."""
    likely_facts: tuple[str, ...] = ()
    """Keys of the likeliest answers, best first, whether or not one is sure."""
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
        follow_up=first("follow_up"),
        needs=tuple(dict.fromkeys(found.get("need", []))),
        likely=tuple(dict.fromkeys(found.get("likely_need", []))),
        topics=tuple(dict.fromkeys(found.get("topic", []))),
        age=_range(first("age")),
        children=tuple((int(low), int(high)) for low, high in found.get("child", [])),
        who=first("who"),
        correction=bool(first("correction")),
        other_child=bool(first("other_child")),
        further=bool(first("further")),
        wishes=tuple(dict.fromkeys(found.get("wish", []))),
        profession=first("profession"),
        speaker_age=_range(first("speaker_age")),
        bare_age=_range(first("bare_age")),
        place=HeardPlace(**{**place, "candidates": tuple(place.get("candidates", ()))}) if place else None,
        home=_home(message.get("metadata") or {}),
        role=first("role"),
        language=first("language"),
        crisis=first("crisis"),
        writer=first("writer") or "parent",
        position=first("position"),
        positions=tuple(dict.fromkeys(found.get("position", []))),
        detail=first("detail"),
        fact=first("fact"),
        likely_facts=tuple(dict.fromkeys(found.get("likely_fact", []))),
        offer=first("offer"),
    )


def _home(metadata: dict[str, Any]) -> Optional[HeardPlace]:
    if not metadata.get("municipality"):
        return None
    return HeardPlace(
        municipality=metadata["municipality"],
        municipality_name=metadata.get("municipality_name"),
        district=metadata.get("district"),
    )


def in_context(heard: Heard, memory: Memory) -> Heard:
    """Read a message in the light of the conversation.

    A place alone answers what the last turn asked or offered. Professionals who name § 8a want its steps.
    Where offers were shown, an unsure short message speaks of them ("und was kost das"); where none were, "was kostet
    die kita" is no question about an offer.
    """
    if PROTECTION_LAWS & set(heard.wishes):
        heard = replace(heard, wishes=tuple(wish for wish in heard.wishes if wish not in PROTECTION_LAWS))
        if "professional" in (heard.role, memory.role) and heard.crisis is None:
            return replace(heard, intent="child_protection", needs=(), topics=(), in_context=True)
    taken_up = _taken_up(heard, memory)
    if taken_up is not None:
        return taken_up
    if memory.last and heard.follow_up and _may_be_another(heard):
        return replace(heard, intent=heard.follow_up, needs=(), topics=(), in_context=True)
    if heard.intent == "ask_languages" and _language(heard.wishes) and _language(memory.wishes):
        # "Doch lieber Kurdisch" changes the filter that is set.
        return replace(heard, intent="filter_offers", in_context=True)
    if not memory.last and heard.intent in ABOUT_OFFERS and heard.offer is None and heard.fact is not None:
        return replace(heard, intent="ask_fact", in_context=True)
    return heard


def _taken_up(heard: Heard, memory: Memory) -> Optional[Heard]:
    """Return the message as the answer to what the last turn asked or offered, None if it is none."""
    if heard.intent not in ONLY_DETAILS or (heard.place is None and heard.age is None):
        return None
    if heard.place is not None and memory.asked in PLACE_FOR and not heard.topics:
        return replace(heard, intent=PLACE_FOR[memory.asked], needs=(), in_context=True)
    if memory.suggested and not memory.needs and not heard.needs:
        return replace(heard, intent="inform", needs=tuple(memory.suggested), in_context=True)
    return None


def _language(wishes: Sequence[str]) -> bool:
    return any(wish.startswith("language:") for wish in wishes)


def _may_be_another(heard: Heard) -> bool:
    """Tell whether a message is unsure enough to mean something else than the classifier says."""
    if heard.place is not None or heard.age is not None or heard.crisis or heard.offer or heard.fact:
        return False
    unsure = heard.intent in ("nlu_fallback", "out_of_scope", "ask_fact", "inform")
    return heard.confidence < SURE and (unsure or str(heard.intent).startswith(NEED_PREFIX))


def _range(value: Any) -> Optional[tuple[int, int]]:
    return (int(value[0]), int(value[1])) if value else None
