"""Decide whether a message speaks of a crisis."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from .fold import END, fold
from .model import Crisis
from .patterns import Span, Text
from .people import who_writes, whom
from .signals import TYPES, Rule, Signals, load

_HARMLESS = "§"
_MOST_MATCHES = 6
_NEAR = 14
_BODILY = ("medical_emergency", "poisoning")
_AGAINST_HINTS = ("story", "learning", "past", "over")
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
    words = [signals.repairs.get(word, word) for word in fold(text).split()]
    message = _without_harmless(words, signals)
    kind = _decide(message, words, signals)
    if kind is None:
        return None
    writer = who_writes(message, signals)
    return Crisis(kind, whom(message, kind, writer, signals), writer)


def _without_harmless(words: list[str], signals: Signals) -> Text:
    message = Text(words, signals.lexicon)
    spans = signals.harmless.spans(message)
    if not spans:
        return message
    words = words.copy()
    for start, end in spans:
        words[start:end] = [_HARMLESS] * (end - start)
    return Text(words, signals.lexicon)


def _decide(message: Text, words: list[str], signals: Signals) -> str | None:
    fired = list(_fired(signals.strong, message))
    hint = next((kind for kind, _, _ in _fired(signals.hints, message)), "")
    if not fired and not hint:  # nearly every message ends here
        return None
    contexts = _contexts(message, signals)
    if contexts["denied"]:
        return None
    found = dict.fromkeys(TYPES, 0)
    for kind, rule, spans in fired:
        if any(_counts(kind, rule, span, message, contexts) for span in spans):
            found[kind] += rule.weight
    if hint and not any(found.values()) and not any(contexts[name] for name in _AGAINST_HINTS):
        found[hint] = 1
    if not any(found.values()):
        return None
    calm = _calm(Text(words, signals.lexicon), signals)
    kind = max(TYPES, key=lambda kind: 0 if kind in calm else found[kind])
    return kind if found[kind] and kind not in calm else None


def _fired(rules: dict[str, list[Rule]], message: Text) -> Iterator[tuple[str, Rule, list[Span]]]:
    """Yield each rule that stands in a message, with its type and where it stands."""
    here = message.slots
    for kind in TYPES:
        for rule in rules[kind]:
            if rule.required <= here and (spans := _fires(rule, message)):
                yield kind, rule, spans


def _contexts(message: Text, signals: Signals) -> dict[str, list[Span]]:
    contexts = {name: found.spans(message) for name, found in signals.contexts.items()}
    if who_writes(message, signals) == "child":  # a child's years ago are never over
        contexts["past"] = []
    return contexts


def _calm(message: Text, signals: Signals) -> set[str]:
    """Return the types of which a message, with nothing left out, says that they are not meant."""
    return {kind for situation in signals.calm if situation.holds(message) for kind in situation.kinds}


def _counts(kind: str, rule: Rule, span: Span, message: Text, contexts: dict[str, list[Span]]) -> bool:
    """Say whether a signal is meant: no story, no general question, and not something that is over."""

    def here(name: str) -> bool:
        return any(_same_sentence(span, other, message) for other in contexts[name])

    if here("learning") and kind in _BODILY:
        return False
    if not rule.sure and (here("story") or here("learning")):
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
    if (rule.but and rule.but.holds(message)) or not all(part.holds(message) for part in rule.also):
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
