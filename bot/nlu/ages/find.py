"""The parser: runs the rules in order of certainty and says whose each age is."""

from __future__ import annotations

import dataclasses
import datetime
import re

from .bare import find_bare, find_coming
from .births import find_births
from .blocks import block_non_ages, block_past
from .bursts import find_bursts
from .corrected import find_corrected
from .counted import find_compounds, find_counted
from .expecting import find_expecting
from .fold import fold
from .foreign import find_foreign
from .model import ROUGH_KINDS, Age, Board
from .nobodys import forbid_nobodys
from .owner import asks_for_self, owner
from .pregnancy import find_pregnancy
from .stages import find_checkups, find_grades, find_stages

_ADULT_AT = 21 * 12
_YOUNG = 18 * 12
_YOUNG_MOTHER = 20 * 12
#: Brothers and sisters younger than this are minded by the writer, whatever he thinks of them.
_MINDED = 7 * 12
_FRIEND = re.compile(r"\bfreund\w*")
_NOT_HERS = re.compile(
    r"\b(?:mama|mutter|mutti|mami|stiefmutter|schwester|lehrerin|tante|stiefmama)\s+(?:ist|is|wird)?\s*(?:wieder\s+|jetzt\s+|auch\s+|noch\s*mal\s+|nochmal\s+|gerade\s+)*(?:schwanger|hochschwanger)\b"
)
_GENERAL = re.compile(r"schwangerschaft")
_OWN_PREGNANCY = re.compile(
    r"\b(?:mein\w*|neue[nr]?|diese[rn]?|zweite[nr]?|naechste[nr]?|hilfe\s+in\s+der)\s+schwangerschaft\b"
)
_OWN_CHILD = re.compile(
    r"\b(?:mein\w{0,2}|unser\w{0,2}|hab\w{0,2}|mit|ein\w{0,2}|und|der|die|das)\s+(?:\w+\s+)?(?:baby|sohn|tochter|kind|saeugling|zwillinge\w?|kleine[rnms]?|maus)\b"
    r"|\b(?:bin|als|junge|alleinerziehende|mit)\s+(?:\w+\s+){0,3}(?:mama|mutter|papa|vater|mami)\b"
    r"|\b(?:bin|ich)\s+(?:erst\s+|gerade\s+|grad\s+)?1[0-9]\W+(?:baby|saeugling|sohn|tochter|kind)\b"
    r"|\b(?:(?:у|в)\s+мен[яе]|мо[йяї]|моему|моей|моєму|моїй)\s+(?:\w+\s+)?(?:сын|син|доч|доньк|реб[её]н|дитин|малыш)\w*"
)
_SIBLING = re.compile(r"bruder|brueder|schwester|geschwister|cousin|nichte|neffe|nachbar|babysit|\benkel|betreue")
#: Two young people who are both meant: "er ist 12, ich bin 15".
_WITH_SIBLING = re.compile(
    r"\b(?:er|sie)\s+(?:ist\s+)?(?:erst\s+|auch\s+|schon\s+)?[0-9]{1,2}\s*,?\s*(?:und\s+)?ich\s+(?:bin\s+|selbst\s+|schon\s+|erst\s+)*1[0-9]\b|\bich\s+(?:bin\s+)?1[0-9]\s*,?\s*(?:und\s+)?(?:er|sie)\s+(?:ist\s+|erst\s+|auch\s+)*[0-9]{1,2}(?![0-9])"
)
_OWN_CHILD_SAID = re.compile(r"\b(?:sohn|tochter|mein\w*\s+(?:baby|kind)|freund\w*)\b")
_HAS_CHILD = re.compile(
    r"\b(?:klientin|schuelerin|jugendliche|betreute|tochter|nachbarin)\b[^!?\n]{0,40}\b(?:hat|mit)\s+(?:schon\s+|selbst\s+)?(?:(?:ein|einen|eine|ihr|ihrem|einem)\s+)?(?:\w+\s+){0,3}?(?:baby|kind|sohn|saeugling|kleinkind)\b"
)
#: A brother, a sister or a friend, and his or her age beside it.
_PEER_BEFORE = re.compile(
    r"\b(?:stief|halb|zwillings)?-?(?:bruder|schwester|cousine?|kumpel|freund(?:in)?|mitschueler(?:in)?|ex)\b(?![^.!?]*\b(?:sohn|tochter|kind|baby)\b)[^.!?]{0,25}$"
)
_AGAINST_ME = re.compile(
    r"\b(?:(?:schlaegt|haut|nimmt|aergert|beschimpft|droht|bedroht|fasst|klaut|hasst|kommt)\s+(?:\w+\s+){0,3}(?:mich|mir)|gibt\s+es\s+mich|nerv\w*|petz\w*|bevorzugt?|liebling\w*|(?:kriegt|bekommt|darf)\s+(?:immer\s+)?alles|hasse?n?|neid\w*|eifersuech\w*|streit\w*|zoff)\b"
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
    board = Board(folded.text, today, expected, folded.capitals() if "ET" in text else None)
    forbid_nobodys(board)
    find_pregnancy(board)
    find_expecting(board)
    find_foreign(board)
    find_births(board)
    find_checkups(board)
    block_past(board)
    find_corrected(board)
    find_compounds(board)
    find_grades(board)
    find_coming(board)
    block_non_ages(board)
    find_counted(board)
    find_bursts(board)
    find_bare(board)
    find_stages(board)
    for_self: bool | None = None
    ages: list[Age] = []
    peers: list[Age] = []
    for found in sorted(board.found, key=lambda item: item.start):
        start, end = folded.span(found.start, found.end)
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        whose = owner(folded.text, found)
        alone = False
        if whose == "speaker" and found.low < _ADULT_AT:
            for_self = asks_for_self(folded.text) if for_self is None else for_self
            alone = for_self
        ages.append(Age(found.low, found.high, start, end, text[start:end], whose, found.kind, alone))
        if whose == "child" and found.kind not in ROUGH_KINDS and _PEER_BEFORE.search(folded.text[: found.start]):
            peers.append(ages[-1])
    return _settle(_among_peers(ages, peers, folded.text), folded.text)


def _among_peers(ages: list[Age], peers: list[Age], text: str) -> list[Age]:
    """Set apart the brother, sister or friend of a young writer who writes about himself; a smaller one is minded."""
    own = min((age.low for age in ages if age.whose == "speaker"), default=_YOUNG)
    if not peers or own >= _YOUNG or _OWN_CHILD_SAID.search(_FRIEND.sub(" ", text)):
        return ages
    against = _AGAINST_ME.search(text) is not None
    apart = [age for age in peers if age.low >= own - 24 or (against and age.low >= _MINDED)]
    return [dataclasses.replace(age, whose="other") if age in apart else age for age in ages]


def _settle(ages: list[Age], text: str) -> list[Age]:
    """Set apart the grown-up who is pregnant or has the child, and mark the writer who is a young parent himself."""
    if not ages:
        return ages
    pregnant = [age for age in ages if age.kind == "pregnancy"]
    young = any(age.whose == "speaker" and age.low < _YOUNG for age in ages)
    hers = bool(pregnant) and young and _NOT_HERS.search(text) is not None
    if hers and not _SHE_IS_PREGNANT.search(_NOT_HERS.sub(" ", text)):
        own = [age for age in ages if age.kind != "pregnancy"]
        return [dataclasses.replace(age, for_self=age.whose == "speaker") for age in own]
    parents = any(age.high <= 60 for age in ages if age.whose == "child") and bool(_HAS_CHILD.search(text))
    if parents or (pregnant and not _SHE_IS_PREGNANT.search(text)):
        ages = [
            dataclasses.replace(age, whose="other")
            if age.whose == "child" and _YOUNG <= age.low <= _ADULT_AT and age.kind != "pregnancy"
            else age
            for age in ages
        ]
    in_general = bool(pregnant) and all(_GENERAL.fullmatch(age.text.lower()) for age in pregnant)
    born = any(age.whose == "child" and 0 <= age.low < _YOUNG and age.kind not in ROUGH_KINDS for age in ages)
    if in_general and born and not _OWN_PREGNANCY.search(text):
        ages, pregnant = [age for age in ages if age.kind != "pregnancy"], []
    limit = _YOUNG_MOTHER if pregnant else _YOUNG
    if not any(age.whose == "speaker" and age.low < limit for age in ages):
        return ages
    if not pregnant and _WITH_SIBLING.search(text) and not _OWN_CHILD_SAID.search(text):
        return [
            dataclasses.replace(age, with_child=True) if age.whose == "speaker" and age.low < _YOUNG else age
            for age in ages
        ]
    small = any(age.whose == "child" and age.low >= 0 and age.high <= 60 for age in ages)
    if not pregnant and not (small and _OWN_CHILD.search(text) and not _SIBLING.search(text)):
        return ages
    return [
        dataclasses.replace(age, with_child=True) if age.whose == "speaker" and age.low < limit else age for age in ages
    ]
