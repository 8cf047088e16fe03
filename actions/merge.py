"""Fill the memory from a message: any order, any turn; what is said later overwrites."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from actions.heard import Heard, HeardPlace
from actions.memory import Memory

SURE: Final = 0.5
"""Confidence from which a message without a topic still starts a new need."""


def merge(memory: Memory, heard: Heard) -> Memory:
    """Return the memory after a message. A new need starts a new list of shown offers; the rest is kept."""
    after = replace(memory, asked=None)
    if heard.place is not None and not heard.place.candidates:
        after = _with_place(after, heard.place)
    age = heard.age or (heard.bare_age if not heard.needs else None)
    if age is not None and list(age) != after.age:
        after = replace(after, age=list(age), shown=[], last=after.last)
    if heard.role is not None:
        after = replace(after, role="professional" if heard.role == "professional" else "family")
    if heard.language is not None:
        after = replace(after, language=heard.language)
    if heard.needs and after.needs and is_only_a_detail(heard):
        return after
    if heard.needs and list(heard.needs) != after.needs:
        after = replace(after, needs=list(heard.needs), topics=list(heard.topics), shown=[])
    elif heard.topics and heard.needs:
        after = replace(after, topics=list(heard.topics))
    return after


def is_only_a_detail(heard: Heard) -> bool:
    """Tell whether a message most likely adds a place or an age to what was said before, not a new need."""
    return (heard.place is not None or heard.age is not None) and not heard.topics and heard.confidence < SURE


def _with_place(memory: Memory, place: HeardPlace) -> Memory:
    if place.outside is not None:
        return replace(
            memory, municipality=None, municipality_name=None, district=None, outside=place.outside, shown=[]
        )
    # A district named alone ("in Norf") belongs to the municipality already known.
    return replace(
        memory,
        municipality=place.municipality,
        municipality_name=place.municipality_name,
        district=place.district,
        outside=None,
        shown=[] if place.municipality != memory.municipality or place.district != memory.district else memory.shown,
    )
