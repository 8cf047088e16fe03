"""Fill the memory from a message: any order, any turn; what is said later overwrites."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Optional

from actions.heard import ABOUT_OFFERS, Heard, HeardPlace
from actions.memory import Memory, Who

MOST_NEEDS: Final = 4
MOST_TOPICS: Final = 6
MOST_CHILDREN: Final = 8
WITHOUT_NEED: Final = (
    "ask_privacy", "bot_challenge", "erase_data", "goodbye", "human_handoff", "insult", "normal_language",
    "out_of_scope", "simple_language", "start_over", "thank",
)  # fmt: skip
"""Intents about the talk itself: whatever need they sound like is not one."""
OF_AGE: Final = 216
"""Months from which a person is of age."""
SURE: Final = 0.5
"""Confidence from which a message without a topic still starts a new need."""


def merge(memory: Memory, heard: Heard) -> Memory:
    """Return the memory after a message. A new need starts a new list of shown offers; the rest is kept."""
    after = replace(memory, asked=None, suggested=[])
    if heard.place is not None and not heard.place.candidates:
        after = _with_place(after, heard.place)
    elif heard.place is None and heard.home is not None and not (after.municipality or after.outside):
        after = _with_place(after, heard.home)
    after = _with_children(after, heard)
    if heard.speaker_age is not None:
        after = replace(after, young=heard.speaker_age[1] < OF_AGE)
    if heard.role is not None:
        after = replace(after, role="professional" if heard.role == "professional" else "family")
    if heard.profession is not None and after.role == "professional":
        after = replace(after, profession=after.profession or heard.profession)
    if heard.language is not None:
        after = replace(after, language=heard.language)
    if heard.intent not in ABOUT_OFFERS:
        # "Auch abends?" asks about what was shown, it does not filter.
        after = _with_wishes(after, heard.wishes)
    if heard.intent in WITHOUT_NEED:
        return after
    if heard.crisis is not None and after.needs:
        # After the help, the search goes on where it was.
        return after
    if heard.needs and after.needs and (is_only_a_detail(heard, memory) or is_only_a_role(memory, heard)):
        return after
    if heard.needs and list(heard.needs) != after.needs:
        return _with_needs(after, heard)
    if heard.topics and heard.needs:
        after = replace(after, topics=list(heard.topics))
    return after


def _with_needs(memory: Memory, heard: Heard) -> Memory:
    """A new need comes first; one that is said to come on top leaves the earlier ones standing behind it."""
    needs, topics = list(heard.needs), list(heard.topics)
    if heard.further and not heard.correction:
        needs = list(dict.fromkeys([*needs, *memory.needs]))[:MOST_NEEDS]
        topics = list(dict.fromkeys([*topics, *memory.topics]))[:MOST_TOPICS]
    return replace(memory, needs=needs, topics=topics, shown=[])


def _with_children(memory: Memory, heard: Heard) -> Memory:
    """Add a child, mend one's age, or turn to another one that is known already."""
    ages = [list(age) for age in heard.children] or [list(age) for age in (heard.age,) if age]
    if not ages and heard.bare_age is not None and not heard.needs:
        ages = [list(heard.bare_age)]
    own = list(heard.speaker_age or ())
    if ages and own and own[1] < OF_AGE and own not in ages and "jugendberatung" in heard.needs:
        # A youngster who minds a little brother asks for themself.
        ages.append(own)
    if not ages:
        known = [index for index, who in enumerate(memory.who) if who is not None and who == heard.who]
        return replace(memory, focus=known[0]) if len(known) == 1 and len(memory.children) > 1 else memory
    if len(ages) > 1 or not memory.children:
        if ages == memory.children:
            return memory
        first: list[Optional[Who]] = [heard.who] if len(ages) == 1 else [None] * len(ages)
        return replace(memory, children=ages, who=first, focus=None, shown=[])
    age = ages[0]
    if age in memory.children:
        return replace(memory, focus=memory.children.index(age) if len(memory.children) > 1 else None)
    index = _which_child(memory, heard)
    if index is None:
        children, who = [*memory.children, age], [*memory.who, heard.who]
        if len(children) <= MOST_CHILDREN:
            return replace(memory, children=children, who=who, focus=len(children) - 1, shown=[])
        index = len(memory.children) - 1
    children, who = list(memory.children), list(memory.who)
    children[index], who[index] = age, heard.who or who[index]
    return replace(memory, children=children, who=who, focus=index if len(children) > 1 else None, shown=[])


def _which_child(memory: Memory, heard: Heard) -> Optional[int]:
    """Return the known child whose age a message mends; None if it speaks of another one."""
    last = memory.focus if memory.focus is not None else len(memory.children) - 1
    same = [index for index, who in enumerate(memory.who) if who is not None and who == heard.who]
    if heard.other_child and not heard.correction:
        return None
    if heard.who is not None and not same and memory.who[last] is not None and not heard.correction:
        # A daughter after a son is another child.
        return None
    return same[-1] if same else last


def _with_wishes(memory: Memory, wishes: tuple[str, ...]) -> Memory:
    """Wishes add up; `none` takes all back, another language or provider replaces the one before."""
    if not wishes:
        return memory
    if wishes == ("none",):
        return replace(memory, wishes=[], shown=[])
    kinds = {wish.partition(":")[0] for wish in wishes}
    kept = [wish for wish in memory.wishes if wish.partition(":")[0] not in kinds]
    return replace(memory, wishes=[*kept, *wishes], shown=[])


def is_only_a_detail(heard: Heard, memory: Memory) -> bool:
    """Tell whether a message most likely adds a place or an age to what was said before, not a new need.

    So does whatever answers our own question for the place ("das sag ich nicht").
    """
    answers = heard.place is not None or heard.age is not None or memory.asked in ("place", "which_place")
    return answers and not heard.topics and heard.confidence < SURE


def is_only_a_role(memory: Memory, heard: Heard) -> bool:
    """Tell whether a message only corrects who writes: in "nein, ich bin die SPFH" the profession is no new need."""
    return heard.correction and heard.role is not None and heard.role != memory.role and heard.age is None


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
