"""Guess which place a misspelt word means, and never an everyday word."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Optional

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.places.gazetteer import Level, Name, fold_name, get_gazetteer

_EVERYDAY = Path(__file__).with_name("everyday.txt")
_ORDER: dict[Level, int] = {"municipality": 0, "town": 1, "outside": 2, "district": 3, "region": 4}
_TWO_ERRORS_FROM = 9
_ONE_ERROR_FROM = 5
_DISTRICT_FROM = 6
_KREIS = re.compile(r"(?:land)?kreis|krs|kr(?!e)")


@functools.lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """Return the everyday words that look like a place."""
    lines = _EVERYDAY.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@functools.lru_cache(maxsize=1)
def _pool() -> dict[str, list[str]]:
    """Return the names that may be guessed, by their first letter."""
    gazetteer = get_gazetteer()
    pool: dict[str, list[str]] = {}
    for key, name in gazetteer.names.items():
        if name.level == "region" or name.needs in ("municipality", "preposition", "upper_case"):
            continue
        if len(key) < (_DISTRICT_FROM if name.level == "district" else _ONE_ERROR_FROM) or not (
            name.whole or len(key) >= _TWO_ERRORS_FROM
        ):
            continue
        if (not name.whole and _KREIS.match(key)) or (key not in gazetteer.proper and _is_misspelling(key, name)):
            continue
        pool.setdefault(key[0], []).append(key)
    return pool


def _is_misspelling(key: str, name: Name) -> bool:
    """Say whether a form is a known misspelling or a genitive, near which nothing more should be guessed."""
    place = name.places[0]
    official = fold_name(place.outside or place.district or place.municipality_name or "")
    return key.endswith("s") or OSA.distance(key, official, score_cutoff=2) <= 2


_NO_SHORT_FORM = frozenset(
    "moench moenche moenchen stein steinf bergisch gummi warte waren wuppe lever kreis siege herfo".split()
)


@functools.lru_cache(maxsize=1)
def _short_forms() -> dict[str, Optional[Name]]:
    """Return how the longer town names of the network may be cut short, None where two begin alike."""
    gazetteer = get_gazetteer()
    found: dict[str, Optional[Name]] = {}
    for key in sorted(gazetteer.proper):
        name = gazetteer.names.get(key)
        if name is None or name.level not in ("municipality", "town", "outside") or len(key) < 7:
            continue
        for size in range(5, len(key) - 1):
            short = key[:size]
            found[short] = name if short not in found or found[short] == name else None
    return found


def abbreviated(key: str) -> Optional[Name]:
    """Return the place whose name a word with a full stop cuts short ("Mönchengladb."), None if not just one."""
    if len(key) < 5 or key in _NO_SHORT_FORM or key[-1] in "aeiou" or key in everyday_words():
        return None
    name = _short_forms().get(key)
    return name if name and name.level == "municipality" else None


def guess(key: str) -> Optional[Name]:
    """Return the name that a folded word most likely misspells, None if there is none or more than one."""
    if len(key) < _ONE_ERROR_FROM or not key.isalpha() or key in everyday_words() or key[0] not in _pool():
        return None
    names = get_gazetteer().names
    cutoff = 2 if len(key) >= _TWO_ERRORS_FROM else 1
    found: list[tuple[float, int, str]] = []
    for candidate, distance, _ in process.extract(
        key, _pool()[key[0]], scorer=OSA.distance, score_cutoff=cutoff, limit=8
    ):
        level = names[candidate].level
        if distance == 2 and (len(candidate) < _TWO_ERRORS_FROM or level == "district"):
            continue
        found.append((distance, _ORDER[level], candidate))
    if not found:
        return None
    found.sort()
    best = names[found[0][2]]
    rivals = {names[other].places for distance, order, other in found if (distance, order) == found[0][:2]}
    return best if len(rivals) == 1 else None
