"""The small pattern language of the signal files.

A pattern is a row of words that must follow each other inside one sentence:

    er|sie           one of several words
    schlag*          any word that begins so (`*schlag`, `*schlag*` likewise)
    will_nicht       several words as one alternative
    mich?            a word that may be missing
    <carer>          any entry of a word list
    ~   ~3           up to five, up to three further words
    ^   $            the sentence begins or ends here (also as an alternative: `und|$`)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from .fold import END, fold_word

Words = dict[str, list[str]]
Span = tuple[int, int]
Starts = tuple[frozenset[int], tuple[tuple[int, tuple[str, ...]], ...]]
_GAP = re.compile(r"~(\d*)")
_USUAL_GAP = 5
_MOST_SEEN = 4096
_NONE: frozenset[int] = frozenset()


class PatternError(ValueError):
    """A pattern names a word list that does not exist."""


@cache
def _glob(pattern: str) -> re.Pattern[str]:
    return re.compile(re.escape(pattern).replace(r"\*", ".*"))


def _fits(pattern: str, word: str) -> bool:
    return bool(_glob(pattern).fullmatch(word)) if "*" in pattern else pattern == word


@dataclass
class Lexicon:
    """All alternatives of all patterns, found by their first word; built once, then only read."""

    slots: dict[str, int] = field(default_factory=dict)
    literal: dict[str, list[tuple[int, tuple[str, ...]]]] = field(default_factory=dict)
    prefix: dict[str, list[tuple[int, tuple[str, ...]]]] = field(default_factory=dict)
    suffix: dict[str, list[tuple[int, tuple[str, ...]]]] = field(default_factory=dict)
    other: list[tuple[str, int, tuple[str, ...]]] = field(default_factory=list)
    seen: dict[str, Starts] = field(default_factory=dict)
    """What was found for single words of late; most words come again and again."""

    def slot(self, alternatives: list[tuple[str, ...]]) -> int:
        """Return the number under which a text notes where one of the alternatives stands."""
        key = "|".join(sorted("_".join(words) for words in alternatives))
        if key not in self.slots:
            self.slots[key] = len(self.slots)
            for first, *rest in set(alternatives):
                self._add(first, self.slots[key], tuple(rest))
        return self.slots[key]

    def _add(self, first: str, slot: int, rest: tuple[str, ...]) -> None:
        self.seen.clear()
        if "*" not in first:
            self.literal.setdefault(first, []).append((slot, rest))
        elif first.count("*") == 1 and first.endswith("*"):
            self.prefix.setdefault(first[:-1], []).append((slot, rest))
        elif first.count("*") == 1 and first.startswith("*"):
            self.suffix.setdefault(first[1:], []).append((slot, rest))
        else:
            self.other.append((first, slot, rest))

    def starting_with(self, word: str) -> Starts:
        """Return where an alternative of one word is this word, and each longer one whose first word it is."""
        found = self.seen.get(word)
        if found is None:
            if len(self.seen) >= _MOST_SEEN:
                self.seen.clear()
            every = list(self._search(word))
            whole = frozenset(slot for slot, rest in every if not rest)
            found = self.seen[word] = (whole, tuple(start for start in every if start[1]))
        return found

    def _search(self, word: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        yield from self.literal.get(word, ())
        for end in range(1, len(word) + 1):
            yield from self.prefix.get(word[:end], ())
            yield from self.suffix.get(word[-end:], ())
        yield from ((slot, rest) for first, slot, rest in self.other if _fits(first, word))


class Text:
    """The folded words of a message, and where the alternatives of a lexicon stand among them."""

    def __init__(self, words: list[str], lexicon: Lexicon) -> None:
        self.words = words
        self._whole: list[frozenset[int]] = []
        self._longer: dict[int, list[Span]] = {}
        self._places: dict[int, dict[int, list[int]]] = {}
        for start, word in enumerate(words):
            whole, longer = lexicon.starting_with(word) if word != END else (_NONE, ())
            self._whole.append(whole)
            for slot, rest in longer:
                end = start + 1 + len(rest)
                if end <= len(words) and all(map(_fits, rest, words[start + 1 : end])):
                    self._longer.setdefault(slot, []).append((start, end))
        self.slots: set[int] = set(self._longer).union(*self._whole)
        """All slots of which an alternative stands somewhere in the text."""

    def places(self, slot: int) -> dict[int, list[int]]:
        """Return where the alternatives of a slot begin, each with all its ends; worked out when first asked."""
        found = self._places.get(slot)
        if found is None:
            found = {start: [start + 1] for start, whole in enumerate(self._whole) if slot in whole}
            for start, end in self._longer.get(slot, ()):
                found.setdefault(start, []).append(end)
            self._places[slot] = found
        return found

    def begins(self, place: int) -> bool:
        """Say whether a sentence begins at this place."""
        return place == 0 or self.words[place - 1] == END

    def ends(self, place: int) -> bool:
        """Say whether a sentence ends at this place."""
        return place == len(self.words) or self.words[place] == END

    def __str__(self) -> str:
        return f" {' '.join(self.words)} "


@dataclass(frozen=True)
class Step:
    """One part of a pattern: a slot of the lexicon, a gap, or the edge of a sentence."""

    slot: int = -1
    gap: int = 0
    optional: bool = False
    begin: bool = False
    end: bool = False

    def after(self, text: Text, places: set[int]) -> set[int]:
        """Return the places that can be reached from these by taking this step."""
        if self.gap:
            return set().union(*(_walk(text, place, self.gap) for place in places))
        if self.begin:
            return {place for place in places if text.begins(place)}
        found = text.places(self.slot)
        reached = {end for place in places for end in found.get(place, ())}
        if self.end:
            reached |= {place for place in places if text.ends(place)}
        return reached | places if self.optional else reached


def _walk(text: Text, place: int, steps: int) -> set[int]:
    reached = {place}
    while steps and not text.ends(place):
        place, steps = place + 1, steps - 1
        reached.add(place)
    return reached


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern."""

    steps: tuple[Step, ...]
    source: str
    required: frozenset[int] = field(init=False, compare=False)
    """Slots without which the pattern cannot stand; asked first, since nearly every pattern fails here."""

    def __post_init__(self) -> None:
        slots = (step.slot for step in self.steps if step.slot >= 0 and not (step.optional or step.end))
        object.__setattr__(self, "required", frozenset(slots))

    def spans(self, text: Text) -> list[Span]:
        """Return where the pattern stands: each beginning with its nearest end."""
        if not self.required <= text.slots:
            return []
        first = self.steps[0]
        plain = first.slot >= 0 and not (first.optional or first.end)
        starts = text.places(first.slot) if plain else range(len(text.words) + 1)
        return [(start, min(ends)) for start in starts if (ends := self._ends(text, start))]

    def _ends(self, text: Text, start: int) -> set[int]:
        places = {start}
        for step in self.steps:
            places = step.after(text, places)
            if not places:
                break
        return places


@dataclass(frozen=True)
class AnyOf:
    """Several patterns of which one is enough."""

    patterns: tuple[Pattern, ...] = ()

    def spans(self, text: Text) -> list[Span]:
        """Return where any of the patterns stands."""
        return [span for pattern in self.patterns for span in pattern.spans(text)]

    def holds(self, text: Text) -> bool:
        """Say whether any of the patterns stands in the text."""
        return any(pattern.spans(text) for pattern in self.patterns)


def _alternatives(token: str, words: Words) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for option in token.split("|"):
        if option.startswith("<") and option.endswith(">"):
            if option[1:-1] not in words:
                raise PatternError(f"Wortliste {option} gibt es nicht")
            for entry in words[option[1:-1]]:
                found += _alternatives(entry.replace(" ", "_"), words)
        elif option not in ("", "$", END):
            found.append(tuple(fold_word(part) for part in option.replace("_", " ").split()))
    return found


def _step(token: str, words: Words, lexicon: Lexicon) -> Step:
    gap = _GAP.fullmatch(token)
    if gap:
        return Step(gap=int(gap[1] or _USUAL_GAP))
    if token == "^":
        return Step(begin=True)
    optional = token.endswith("?")
    token = token.rstrip("?")
    end = any(option in ("$", END) for option in token.split("|"))
    return Step(slot=lexicon.slot(_alternatives(token, words)), optional=optional, end=end)


def compile_pattern(pattern: str, words: Words, lexicon: Lexicon) -> Pattern:
    """Compile one pattern."""
    return Pattern(tuple(_step(token, words, lexicon) for token in pattern.split()), pattern)


def compile_any(patterns: list[str], words: Words, lexicon: Lexicon) -> AnyOf:
    """Compile several patterns of which one is enough."""
    return AnyOf(tuple(compile_pattern(pattern, words, lexicon) for pattern in patterns))
