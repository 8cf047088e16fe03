"""The shapes the age parser works with; every age is in whole months."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from .numbers import ANY_UNIT, LEAD_START, NUMBER_START

_DIGIT_OR_HALF = re.compile("[0-9]|halb")
Whose = Literal["child", "speaker", "other"]

#: Kinds that name an age only roughly; a precise age of the same child replaces them.
ROUGH_KINDS = frozenset({"grade", "checkup", "stage", "group"})


@dataclass(frozen=True)
class Age:
    """One age named in a message.

    low, high: whole months, both inclusive; pregnancy is -9 .. -1.
    start, end: span in the original text, end exclusive; text is exactly that span.
    whose: "child" (the unborn child included), "speaker" (the writer) or "other" (partner, grandmother, dog).
    kind: years, months, weeks, days, range, grade, checkup, pregnancy, birthdate, stage, group or corrected.
    for_self: only on the speaker's ages: the writer is under 21 and speaks of no child, so asks for himself.
    with_child: only on the speaker's ages: the writer is under 18 (pregnant: under 20) and pregnant, a parent or speaks for a sibling too.
    """

    low: int
    high: int
    start: int
    end: int
    text: str
    whose: Whose
    kind: str
    for_self: bool = False
    with_child: bool = False


@dataclass(frozen=True)
class Found:
    """An age at a span of the folded text; whose is None until the surroundings have been read.

    attributive: the form stands before its noun ("vierjährige Tochter"), so the owner is to its right.
    """

    start: int
    end: int
    low: int
    high: int
    kind: str
    whose: Whose | None = None
    attributive: bool = False


@dataclass
class Board:
    """The folded text and what has been claimed in it so far; the first rule to claim a span keeps it.

    capitals: the same text with the writer's own capital letters, if they are known.
    """

    text: str
    today: datetime.date
    expected: bool = False
    capitals: str | None = None
    found: list[Found] = field(default_factory=list)
    _taken: bytearray = field(default_factory=bytearray)
    _forbidden: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start with every character free."""
        self._taken = bytearray(len(self.text))

    @cached_property
    def _starts(self) -> tuple[list[int], bool]:
        """Where numbers begin in the text, and whether one of them is more than "ein"."""
        starts, real = [], _DIGIT_OR_HALF.search(self.text) is not None
        for match in NUMBER_START.finditer(self.text):
            starts.append(match.start())
            real = real or not match["one"]
        return starts, real

    @cached_property
    def _leads(self) -> list[int]:
        """Where numbers or words that bound them begin."""
        return sorted({*self._starts[0], *(match.start() for match in LEAD_START.finditer(self.text))})

    @property
    def has_number(self) -> bool:
        """Whether the text names any number beside "ein"."""
        return self._starts[1]

    @cached_property
    def has_unit(self) -> bool:
        """Whether the text names a unit of time."""
        return ANY_UNIT.search(self.text) is not None

    def has(self, *parts: str) -> bool:
        """Whether the text holds any of these strings; cheap, to spare a pattern that cannot match."""
        text = self.text
        return any(part in text for part in parts)

    def at_numbers(self, pattern: re.Pattern[str], led: bool = False) -> Iterator[re.Match[str]]:
        """Like finditer for a pattern that begins with a number (or, if led, with what bounds it), but faster."""
        done = 0
        for start in self._leads if led else self._starts[0]:
            if start >= done and (match := pattern.match(self.text, start)):
                done = max(match.end(), start + 1)
                yield match

    def free(self, start: int, end: int) -> bool:
        """Say whether nothing has been claimed in [start, end)."""
        return not any(self._taken[start:end])

    def meets(self, start: int, end: int) -> bool:
        """Say whether [start, end) overlaps an age already found or what may not become one."""
        return any(found.start < end and start < found.end for found in self.found) or any(
            first < end and start < last for first, last in self._forbidden
        )

    def block(self, start: int, end: int) -> None:
        """Claim a span that is not an age."""
        end = min(end, len(self._taken))
        if start < end:
            self._taken[start:end] = b"\1" * (end - start)

    def forbid(self, start: int, end: int) -> None:
        """Claim a span that no rule may take for an age, not even one that may overrule others."""
        self.block(start, end)
        self._forbidden.append((start, end))

    def add(
        self,
        start: int,
        end: int,
        low: int,
        high: int,
        kind: str,
        whose: Whose | None = None,
        attributive: bool = False,
        over_blocked: bool = False,
    ) -> bool:
        """Claim a span as an age (months, inclusive); False if part of it is taken or the range is empty.

        over_blocked: a span that is only blocked, not an age, may be claimed all the same.
        """
        taken = self.meets(start, end) if over_blocked else not self.free(start, end)
        if high < low or end <= start or taken:
            return False
        self.block(start, end)
        self.found.append(Found(start, end, low, high, kind, whose, attributive))
        return True
