"""From all the ages of a message to the one that matters: the child's span, or the writer's own."""

from __future__ import annotations

from collections.abc import Sequence

from .model import ROUGH_KINDS, Age

_SLACK = 14
_CORRECTION = 6
_EXACT = frozenset({"years", "months", "weeks", "birthdate", "corrected"})


def _settled(ages: Sequence[Age]) -> list[Age]:
    """The children's ages without those that another mention of the same child makes superfluous."""
    children = [age for age in ages if age.whose == "child"]
    corrected = [age for age in children if age.kind == "corrected"]
    if corrected:
        children = [
            age
            for age in children
            if age.kind == "corrected"
            or not any(
                age.high - c.low >= 0 and age.low - c.high <= _CORRECTION + 12 * (age.high - age.low > 0)
                for c in corrected
            )
        ]
    exact = [age for age in children if age.kind in _EXACT and age.low > 0]
    children = [
        age
        for age in children
        if age.kind not in {"range", "years"}
        or age.low != 0
        or age.high < 23
        or not any(other is not age and other.high <= age.high for other in exact)
    ]
    precise = [age for age in children if age.kind not in ROUGH_KINDS or age.kind == "stage"]
    if precise:
        children = [age for age in children if age in precise or not _same_child(age, precise)]
    return children


def _same_child(rough: Age, precise: Sequence[Age]) -> bool:
    """Whether a rough mention most likely speaks of a child whose age is known precisely."""
    if rough.kind in {"checkup", "group"}:
        return any(age.low >= 0 for age in precise)
    return any(age.low >= 0 and age.low <= rough.high + _SLACK and age.high >= rough.low - _SLACK for age in precise)


def child_age(ages: Sequence[Age]) -> tuple[int, int] | None:
    """The span of the children's ages in whole months, both ends inclusive (pregnancy -9 .. -1).

    A writer under 21 who speaks of no child asks for himself: then it is his own age. Of a writer under 18 (pregnant: under 20) who is
    pregnant or a parent, his own age belongs to the span too. None if nothing is known.
    """
    children = children_ages(ages)
    if not children:
        return None
    return min(low for low, _ in children), max(high for _, high in children)


def children_ages(ages: Sequence[Age]) -> list[tuple[int, int]]:
    """Each child's age in whole months, both ends inclusive, in the order of the message, no age twice.

    The ages are those whose span `child_age` returns.
    """
    children = _settled(ages) or [age for age in ages if age.whose == "speaker" and age.for_self]
    if not children:
        return []
    children = [*children, *(age for age in ages if age.with_child and age.kind not in ROUGH_KINDS)]
    return list(dict.fromkeys((age.low, age.high) for age in children))


def speaker_age(ages: Sequence[Age]) -> tuple[int, int] | None:
    """The writer's own age in whole months, both ends inclusive; None if it is not said."""
    own = [age for age in ages if age.whose == "speaker"]
    precise = [age for age in own if age.kind not in ROUGH_KINDS] or own
    return (precise[0].low, precise[0].high) if precise else None
