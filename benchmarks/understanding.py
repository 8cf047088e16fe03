"""How well the trained assistant understands the development set, measure by measure."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

from benchmarks.messages import Labelled, read_messages

FIRST = 1
AMONG = 3


@dataclass(frozen=True)
class Parsed:
    """What the assistant made of a message."""

    intent: str
    needs: tuple[str, ...]
    likely: tuple[str, ...]
    age: Optional[tuple[int, int]]
    municipality: Optional[str]
    outside: Optional[str]
    district: Optional[str]
    ambiguous: bool
    crisis: Optional[str]
    role: str
    language: str


@dataclass
class Measure:
    """A share: how many of how many, and what went wrong."""

    name: str
    goal: str
    right: int = 0
    of: int = 0
    wrong: list[str] = field(default_factory=list)

    def count(self, is_right: bool, note: str) -> None:
        """Count one message."""
        self.of += 1
        self.right += is_right
        if not is_right:
            self.wrong.append(note)

    @property
    def share(self) -> float:
        """Return the share of right ones, 0 to 1."""
        return self.right / self.of if self.of else 0.0


def parse_all(model: Path, texts: Iterable[str]) -> list[Parsed]:
    """Run texts through the trained model, as the server does."""
    from rasa.core.agent import Agent

    from knowledge.logs import configure_logging

    agent = Agent.load(str(model))
    configure_logging()

    async def run() -> list[Parsed]:
        return [to_parsed(await agent.parse_message(text)) for text in texts]

    return asyncio.run(run())


def to_parsed(parse: dict[str, Any]) -> Parsed:
    """Return Rasa's parse in our words."""
    found: dict[str, list[Any]] = defaultdict(list)
    for entity in parse.get("entities", []):
        found[entity["entity"]].append(entity["value"])
    place = (found.get("place") or [{}])[0]
    age = (found.get("age") or found.get("bare_age") or [None])[0]
    return Parsed(
        intent=parse["intent"]["name"],
        needs=tuple(found.get("need", ())),
        likely=tuple(found.get("likely_need", ())),
        age=(age[0], age[1]) if age else None,
        municipality=place.get("municipality_name"),
        outside=place.get("outside"),
        district=place.get("district"),
        ambiguous=bool(place.get("candidates")),
        crisis=(found.get("crisis") or [None])[0],
        role=(found.get("role") or ["family"])[0],
        language=(found.get("language") or ["de"])[0],
    )


def measure(labelled: Sequence[Labelled], parsed: Sequence[Parsed]) -> list[Measure]:
    """Return all measures of the understanding."""
    pairs = list(zip(labelled, parsed))
    return [
        *need_measures(pairs),
        *age_measures(pairs),
        *place_measures(pairs),
        *crisis_measures(pairs),
        *kind_measures(pairs),
    ]


Pairs = Sequence[tuple[Labelled, Parsed]]


def need_measures(pairs: Pairs) -> list[Measure]:
    """First place, among three, several needs."""
    first = Measure("need in first place", "≥ 90 %")
    three = Measure("need among the first three", "≥ 97 %")
    also = Measure("all further needs named", "—")
    for message, parse in pairs:
        if message.kind != "need":
            continue
        ranked = list(dict.fromkeys([*parse.needs, *parse.likely]))
        note = f"{message.text[:110]} | {', '.join(message.needs)} | {', '.join(ranked[:AMONG]) or parse.intent}"
        first.count(bool(parse.needs) and parse.needs[0] in message.needs, note)
        three.count(any(need in message.needs for need in ranked[:AMONG]), note)
        if message.also:
            also.count(set(message.also) <= set(parse.needs), note)
    return [first, three, also]


def age_measures(pairs: Pairs) -> list[Measure]:
    """Right where one is said, none where none is."""
    right = Measure("age right", "≥ 97 %")
    false = Measure("no age where none is said", "≥ 98 %")
    for message, parse in pairs:
        note = f"{message.text[:110]} | {message.age} | {parse.age}"
        if message.age is not None:
            right.count(parse.age == message.age, note)
        elif message.kind != "follow_up":
            false.count(parse.age is None, note)
    return [right, false]


def place_measures(pairs: Pairs) -> list[Measure]:
    """Right where one is said, none where none is."""
    right = Measure("place right", "≥ 98 %")
    false = Measure("no place where none is said", "≥ 99 %")
    district = Measure("town or district right", "—")
    for message, parse in pairs:
        said = parse.municipality or parse.outside
        note = f"{message.text[:110]} | {message.place or message.outside} | {said or parse.ambiguous}"
        if message.place is not None:
            right.count(parse.municipality == message.place, note)
            if message.district:
                district.count(
                    (parse.district or "").casefold() == message.district.casefold(), f"{note} {parse.district}"
                )
        elif message.outside is not None:
            right.count(parse.outside is not None, note)
        else:
            false.count(said is None and not parse.ambiguous, note)
    return [right, false, district]


def crisis_measures(pairs: Pairs) -> list[Measure]:
    """Recall, type, false alarms."""
    recall = Measure("crisis recognised", "100 %")
    kind = Measure("… with the right type", "—")
    alarm = Measure("no false alarm", "≥ 98 %")
    for message, parse in pairs:
        note = f"{message.text[:110]} | {message.crisis} | {parse.crisis}"
        if message.crisis is not None:
            recall.count(parse.crisis is not None, note)
            kind.count(parse.crisis == message.crisis, note)
        else:
            alarm.count(parse.crisis is None, note)
    return [recall, kind, alarm]


def kind_measures(pairs: Pairs) -> list[Measure]:
    """Question of knowledge or offer, out of scope, language, role, the rest of the talk."""
    fact = Measure("question of knowledge or wish for an offer", "≥ 95 %")
    scope = Measure("out of scope recognised", "≥ 92 %")
    language = Measure("language right", "≥ 98 %")
    role = Measure("role right", "—")
    talk = Measure("small talk and follow-ups right", "—")
    for message, parse in pairs:
        note = f"{message.text[:110]} | {message.kind} {message.intent or ''} | {parse.intent}"
        if message.kind in ("faq", "initiative", "need"):
            asks = parse.intent in ("ask_fact", "ask_initiative", "child_protection")
            fact.count(asks == (message.kind != "need"), note)
        if message.kind == "out_of_scope":
            scope.count(parse.intent == "out_of_scope", note)
        if message.kind in ("smalltalk", "follow_up") and message.intent:
            talk.count(parse.intent == message.intent, note)
        language.count(parse.language == message.language, f"{note} {parse.language}")
        if message.kind == "need":
            role.count(parse.role == message.role, note)
    return [fact, scope, language, role, talk]


def confusions(labelled: Sequence[Labelled], parsed: Sequence[Parsed], most: int = 10) -> list[tuple[str, str, int]]:
    """Return (meant, understood, how often) of the commonest mistakes about the need."""
    counts = Counter(
        (message.needs[0], parse.needs[0] if parse.needs else parse.intent)
        for message, parse in zip(labelled, parsed)
        if message.kind == "need" and (not parse.needs or parse.needs[0] not in message.needs)
    )
    return [(meant, understood, number) for (meant, understood), number in counts.most_common(most)]


def run(model: Path) -> tuple[list[Measure], list[tuple[str, str, int]]]:
    """Measure the trained model on the whole development set."""
    labelled = read_messages()
    parsed = parse_all(model, [message.text for message in labelled])
    return measure(labelled, parsed), confusions(labelled, parsed)
