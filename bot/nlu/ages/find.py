"""The parser: runs the rules in order of certainty and says whose each age is."""

from __future__ import annotations

import dataclasses
import datetime
import re

from .bare import find_bare, find_coming
from .births import find_births
from .blocks import block_non_ages, block_past
from .counted import find_compounds, find_counted
from .fold import fold
from .model import Age, Board, Found
from .owner import asks_for_self, owner
from .pregnancy import find_pregnancy
from .stages import find_checkups, find_grades, find_stages

_ADULT_AT = 21 * 12
_HAS_CHILD = re.compile(
    r"\b(?:klientin|schuelerin|jugendliche|betreute|tochter|nachbarin)\b[^!?\n]{0,40}\b(?:hat|mit)\s+(?:schon\s+|selbst\s+)?(?:ein|einen|eine|ihr|ihrem|einem)\s+(?:\w+\s+){0,3}?(?:baby|kind|sohn|saeugling|kleinkind)\b"
)
_SHE_IS_PREGNANT = re.compile(
    r"\b(?:ich\s+bin|bin|ich)\b[^.!?]{0,40}schwanger|\bschwanger\s+(?:bin|und\s+habe)|^\s*schwanger"
)


def find_ages(text: str, today: datetime.date, *, expected: bool = False) -> list[Age]:
    """All ages in a message in the order of the text: the children's, the writer's and other people's.

    today: the day that dates of birth and due dates are counted from.
    expected: the assistant has just asked for the age, so a bare number up to 20 is one.
    A message that is nothing but a number up to 20 counts as an age even unasked; a caller that has offered a numbered
    list must look for its positions first. Never raises for any text.
    """
    folded = fold(text)
    board = Board(folded.text, today, expected)
    find_pregnancy(board)
    find_births(board)
    find_checkups(board)
    block_past(board)
    find_compounds(board)
    find_grades(board)
    find_coming(board)
    block_non_ages(board)
    find_counted(board)
    find_bare(board)
    find_stages(board)
    for_self = asks_for_self(folded.text)
    ages: list[Age] = []
    for found in sorted(board.found, key=lambda item: item.start):
        start, end = folded.span(found.start, found.end)
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        whose = owner(folded.text, found)
        alone = whose == "speaker" and for_self and found.low < _ADULT_AT
        ages.append(Age(found.low, found.high, start, end, text[start:end], whose, found.kind, alone))
    return _settle(ages, folded.text, board.found)


def _settle(ages: list[Age], text: str, found: list[Found]) -> list[Age]:
    """Set apart a pregnant or parenting teenager who is spoken of: the child is the one to come, or the baby."""
    if _HAS_CHILD.search(text) and any(age.high <= 60 for age in ages if age.whose == "child"):
        return [
            dataclasses.replace(age, whose="other") if age.whose == "child" and age.low >= 168 else age for age in ages
        ]
    if not any(item.kind == "pregnancy" for item in found) or _SHE_IS_PREGNANT.search(text):
        return ages
    return [
        dataclasses.replace(age, whose="other")
        if age.whose == "child" and 144 <= age.low <= 251 and age.kind != "pregnancy"
        else age
        for age in ages
    ]
