"""Decide whether a message speaks of a crisis."""

from __future__ import annotations

import itertools

from .fold import END, fold
from .model import Crisis
from .patterns import Span, Text
from .people import who_writes, whom
from .signals import TYPES, Rule, Signals, load

_HARMLESS = "§"
_MOST_MATCHES = 6
_NEAR = 14
_BODILY = ("medical_emergency", "poisoning")
_OVER = {
    "violence_partner": "over",
    "violence_child": "over",
    "suicidality": "stable",
    "runaway": "found",
    "medical_emergency": "recovered",
    "poisoning": "recovered",
}


def find_crisis(text: str) -> Crisis | None:
    """Return the crisis that a message speaks of, or None.

    Strong signals count unless their own sentence is a story, or is over and nothing says that it goes on;
    hints count only where nothing in the whole message speaks against them.
    """
    signals = load()
    message = _prepare(text, signals)
    kind = _decide(message, signals)
    if kind is None:
        return None
    writer = who_writes(message, signals)
    return Crisis(kind, whom(message, kind, writer, signals), writer)


def _prepare(text: str, signals: Signals) -> Text:
    words = [signals.repairs.get(word, word) for word in fold(text).split()]
    message = Text(words, signals.lexicon)
    spans = signals.harmless.spans(message)
    if not spans:
        return message
    for start, end in spans:
        words[start:end] = [_HARMLESS] * (end - start)
    return Text(words, signals.lexicon)


def _decide(message: Text, signals: Signals) -> str | None:
    contexts = {name: found.spans(message) for name, found in signals.contexts.items()}
    if contexts["denied"]:
        return None
    if who_writes(message, signals) == "child":  # a child's years ago are never over
        contexts["past"] = []
    here = set(message.places)
    found = {
        kind: sum(
            any(_counts(kind, span, message, contexts) for span in _fires(rule, message))
            for rule in rules
            if rule.required <= here
        )
        for kind, rules in signals.strong.items()
    }
    if any(found.values()):
        return max(TYPES, key=lambda kind: found[kind])
    if any(contexts[name] for name in ("story", "learning", "past", "over")):
        return None
    for kind in TYPES:
        if any(_fires(rule, message) for rule in signals.hints[kind] if rule.required <= here):
            return kind
    return None


def _counts(kind: str, span: Span, message: Text, contexts: dict[str, list[Span]]) -> bool:
    """Say whether a signal is meant: no story, no general question, and not something that is over."""

    def here(name: str) -> bool:
        return any(_same_sentence(span, other, message) for other in contexts[name])

    if here("learning") and kind in _BODILY:
        return False
    if here("story") or here("learning"):
        return here("real")
    over = kind in _OVER and bool(contexts[_OVER[kind]])
    if over and kind in (*_BODILY, "runaway"):
        return False
    if contexts["again"]:
        return True
    if over:
        return False
    return not (here("past") and not contexts["now"])


def _same_sentence(left: Span, right: Span, message: Text) -> bool:
    low, high = min(left[0], right[0]), max(left[1], right[1])
    return END not in message.words[low:high]


def _fires(rule: Rule, message: Text) -> list[Span]:
    places = []
    for piece in rule.pieces:
        found = piece.spans(message)
        if not found:
            return []
        places.append(found)
    if rule.needs and not rule.needs.holds(message):
        return []
    spans = places[0] if len(places) == 1 else _together(places, message, rule.within)
    against = rule.unless.spans(message) if rule.unless and spans else []
    return [span for span in spans if not any(_near(span, other, message) for other in against)]


def _together(places: list[list[Span]], message: Text, within: int) -> list[Span]:
    groups = itertools.product(*(found[:_MOST_MATCHES] for found in places))
    return [(min(group)[0], max(end for _, end in group)) for group in groups if _close(group, message, within)]


def _near(span: Span, other: Span, message: Text) -> bool:
    """Say whether what speaks against a signal stands close enough to concern it."""
    distance = max(other[0] - span[1], span[0] - other[1])
    return distance <= _NEAR and _same_sentence(span, other, message)


def _close(group: tuple[Span, ...], message: Text, within: int) -> bool:
    spans = sorted(group)
    if any(left[1] > right[0] for left, right in zip(spans, spans[1:], strict=False)):
        return False
    first, last = spans[0][0], spans[-1][1]
    return last - first <= within + 1 and END not in message.words[first:last]
