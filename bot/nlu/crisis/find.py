"""Decide whether a message speaks of a crisis."""

from __future__ import annotations

import itertools
import re

from .fold import END, fold, sentences
from .model import Crisis
from .people import who_writes, whom
from .signals import TYPES, Rule, Signals, load

_MOST_MATCHES = 6


def find_crisis(text: str) -> Crisis | None:
    """Return the crisis that a message speaks of, or None.

    Strong signals count unless their own sentence is a story, or is over and nothing says that it goes on;
    hints count only where nothing in the whole message speaks against them.
    """
    signals = load()
    message = _prepare(text, signals)
    writer = who_writes(message, signals)
    kind = _decide(message, writer, signals)
    return Crisis(kind, whom(message, kind, writer, signals), writer) if kind else None


def _prepare(text: str, signals: Signals) -> str:
    words = fold(text).split()
    message = f" {' '.join(signals.repairs.get(word, word) for word in words)} "
    return signals.harmless.sub("§ ", message)


def _decide(message: str, writer: str, signals: Signals) -> str | None:
    parts = sentences(message)
    for kind in TYPES:
        if any(_holds(rule, message, parts, writer, signals, kind) for rule in signals.strong[kind]):
            return kind
    if any(signals.contexts[name].search(message) for name in ("story", "learning", "past", "over")):
        return None
    for kind in TYPES:
        if any(_fires(rule, message, [part], writer) for rule in signals.hints[kind] for part in parts):
            return kind
    return None


def _holds(rule: Rule, message: str, parts: list[str], writer: str, signals: Signals, kind: str) -> bool:
    return _fires(rule, message, [part for part in parts if not _dismissed(part, message, signals, kind)], writer)


def _dismissed(part: str, message: str, signals: Signals, kind: str) -> bool:
    """Say whether a sentence tells a story, asks in general, or tells of something that is over."""
    contexts = signals.contexts
    if contexts["story"].search(part) or contexts["learning"].search(part):
        return not contexts["real"].search(part)
    if kind in ("medical_emergency", "poisoning", "acute_overload_shaken_baby"):
        return bool(contexts["past"].search(part)) and not contexts["now"].search(message)
    if contexts["over"].search(message):
        return not contexts["again"].search(message)
    return bool(contexts["past"].search(part)) and not contexts["now"].search(message)


def _fires(rule: Rule, message: str, parts: list[str], writer: str) -> bool:
    if rule.writer and rule.writer != writer:
        return False
    if rule.unless and rule.unless.search(message):
        return False
    if not all(need.search(message) for need in rule.needs):
        return False
    return any(_together(rule, part) for part in _stretches(rule, message, parts))


def _stretches(rule: Rule, message: str, parts: list[str]) -> list[str]:
    """Return the texts a rule is tried on: single sentences, and the message for rules tied to its ends."""
    tied = any(r"\A" in piece.pattern or r"\Z" in piece.pattern for piece in rule.pieces)
    return [message] if tied and parts else parts


def _together(rule: Rule, part: str) -> bool:
    places: list[list[re.Match[str]]] = []
    for piece in rule.pieces:
        found = list(itertools.islice(piece.finditer(part), _MOST_MATCHES))
        if not found:
            return False
        places.append(found)
    if len(places) == 1:
        return True
    return any(_close(group, part, rule.within) for group in itertools.product(*places))


def _close(group: tuple[re.Match[str], ...], part: str, within: int) -> bool:
    first, last = min(match.start() for match in group), max(match.end() for match in group)
    spans = sorted(match.span() for match in group)
    if any(left[1] > right[0] for left, right in itertools.pairwise(spans)):
        return False
    return part.count(" ", first, last - 1) <= within and f" {END} " not in part[first:last]
