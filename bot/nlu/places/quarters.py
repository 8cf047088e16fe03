"""Quarters named without their town where a short message says a place: "krabbelgruppe kalk", "3. Klasse, Wanne"."""

from __future__ import annotations

import re
from typing import Sequence

from knowledge.places.gazetteer import Name

from . import slots, words
from .tokens import Token

_LONGEST_SEARCH = 7
_MOST_PLACES = 2
#: Words as well, but so well known that beside an offer they are the quarter.
_KNOWN = words.WELL_KNOWN_DISTRICTS | {"wanne", "hassel"}
_FACTS = re.compile(
    r"\b(?:(?:klasse|sohn|tochter|kind|baby|maedchen|junge|kleine[rn]?|ab|kinder) \d+|\d+ (?:klasse|schuljahr|kinder|jahre?|jaehrige[rn]?|j|monate?|mon|wochen|ssw)|schwanger|alleinerziehend)\b"
)
_THINGS = re.compile(
    r"\b(?:angst|mag|liebt|spielt|bade\w*|badet|wasser|duschen|bruellt|malen|baum|baeume|heisst|namens)\b"
)


def quarter_in_slot(name: Name, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether a quarter that is a word or a surname as well stands beside an offer or behind the facts."""
    if name.level != "district" or len(name.places) > _MOST_PLACES:
        return False
    if name.key in words.NO_DISTRICT_BY_PREPOSITION or name.key in words.VERB_LIKE:
        return False
    known = name.key not in words.VERY_ORDINARY or name.key in _KNOWN
    following = slots.after(tokens, last)
    if slots.is_offer(tokens, first):
        return (known or tokens[first].capital) and (following is None or following.key in slots.HEADER)
    return known and (_before_offer(tokens, first, last) or _behind_facts(tokens, first, last))


def _before_offer(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether a search begins with the quarter: "hochfeld kita"."""
    if first or len(tokens) > _LONGEST_SEARCH or slots.after(tokens, last) is None:
        return False
    further = tokens[last + 2 : last + 3]
    return slots.is_offer(tokens, last + 2) and (
        not further or further[0].ends_clause or further[0].key in slots.HEADER or further[0].key.isdigit()
    )


def _behind_facts(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether the quarter stands alone at the end, after age or class: "2 Kinder, 1 und 3, Schalke"."""
    if last + 1 < len(tokens) or not first or not tokens[first].ends_clause:
        return False
    head = " ".join(token.key for token in tokens[:first])
    return bool(_FACTS.search(head)) and not _THINGS.search(head)
