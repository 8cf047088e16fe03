"""A message as the intent model sees it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Optional

AGE_BUCKETS = ((-9, -1, "schwanger"), (0, 11, "baby"), (12, 35, "klein"), (36, 71, "kita"), (72, 131, "grundschule"))
OLDEST_BUCKETS = ((132, 191, "jugend"), (192, 400, "jungerwachsen"))


@dataclass(frozen=True)
class Example:
    """Text and what the recognisers before the classifier found in it."""

    text: str
    age: Optional[tuple[int, int]] = None
    """Child's age in months."""
    places: Sequence[tuple[int, int]] = ()
    """Spans of places in the text."""
    professional: bool = False


def mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with every place replaced by one word: which town it is says nothing about the need."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} ortsname {text[end:]}"
    return text


def age_bucket(age: Optional[tuple[int, int]]) -> Optional[str]:
    """Return the life stage that an age falls into, by its middle."""
    if age is None:
        return None
    middle = (age[0] + age[1]) / 2
    for low, high, name in (*AGE_BUCKETS, *OLDEST_BUCKETS):
        if low <= middle < high + 1:
            return name
    return None
