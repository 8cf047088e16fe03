"""Places in other scripts and with the endings of other languages: "Мюнстері", "دورتموند", "Duisburg'da"."""

from __future__ import annotations

import re
from typing import Optional, Sequence

from knowledge.places.gazetteer import Gazetteer, Name, Place, fold_foreign

from .tokens import Token

_CYRILLIC_ENDINGS = ("ському", "ского", "ском", "ский", "ська", "ська", "ові", "ови", "ом", "ем", "ам", "а", "у", "е", "и", "ю", "я", "ь")  # fmt: skip
_ARABIC_PREFIXES = ("وب", "ول", "بال", "ب", "ل", "و", "ف", "ك")
_TURKISH = frozenset(
    "da de ta te dan den tan ten ya ye a e i u in un nin nun yi yu deyim dayim deyiz dayiz daki deki dayiz tayim teyim taki teki li lu dali deli liyim luyum liyiz luyuz ya ye'de dayken deyken".split()
)
_GLUED = re.compile(r"(.{4,}?)(?:daki|deki|taki|teki|dayim|deyim|dayiz|deyiz|dan|den|tan|ten|da|de|ta|te)")
_TURKISH_WORDS = re.compile(
    r"\b(?:\w*oturuyor\w*|ya[sş][ıi]yor\w*|kre[sş]\w*|ar[ıi]yor\w*|[çc]ocu\w*|bebe[gğk]\w*|i[çc]in|nerede|nas[ıi]l|var\s+m[ıi]|istiyor\w*|hamile\w*|ebe|doktor\w*|yard[ıi]m\w*|ev|ya[sş][ıi]nda|k[ıi]z[ıi]m|o[gğ]lum|ve|ben|biz|bir|ta[sş][ıi]nd\w*)\b",
    re.IGNORECASE,
)
#: Directly before a place in languages other than German; "u" and "do" are German talk as well.
_PREPOSITIONS = frozenset("w we în à en la në from near din în".split())
_CAREFUL_AFTER = frozenset("в у во біля из з із із в під под до від w we z في در به".split())


def find_foreign(tokens: Sequence[Token], index: int, gazetteer: Gazetteer) -> Optional[tuple[int, Place]]:
    """Return the number of words and the place, if a foreign form of a place begins here."""
    raw = fold_foreign(tokens[index].raw)
    for size in (2, 1):
        if size == 2 and (index + 1 >= len(tokens) or not tokens[index + 1].joins):
            continue
        word = raw if size == 1 else raw + fold_foreign(tokens[index + 1].raw)
        place = _look_up(word, gazetteer.foreign)
        if place is not None:
            return size, place
    if raw and index and tokens[index - 1].raw.lower() in _CAREFUL_AFTER and not tokens[index].ends_clause:
        place = _look_up(raw, gazetteer.careful, endings=("е", "и"))
        if place is not None:
            return 1, place
    return None


def _look_up(word: str, forms: dict[str, Place], endings: Sequence[str] = _CYRILLIC_ENDINGS) -> Optional[Place]:
    if word in forms:
        return forms[word]
    if word.isascii():
        return None
    if "\u0400" <= word[0] <= "\u04ff":
        for ending in endings:
            stem = word[: -len(ending)]
            if word.endswith(ending) and len(stem) > 2:
                found = forms.get(stem) or forms.get(stem + "ь")
                if found:
                    return found
    elif "\u0600" <= word[0] <= "\u06ff":
        for prefix in _ARABIC_PREFIXES:
            if word.startswith(prefix) and len(word) - len(prefix) > 3 and word[len(prefix) :] in forms:
                return forms[word[len(prefix) :]]
    return None


def has_turkish_ending(tokens: Sequence[Token], last: int) -> bool:
    """Say whether an apostrophe and a Turkish case ending follow: "Hamm'da"."""
    if last + 1 >= len(tokens):
        return False
    ending = tokens[last + 1]
    return ending.gap in ("'", "’", "‘", "`", "´") and ending.key in _TURKISH


def with_turkish_ending(key: str, text: str, gazetteer: Gazetteer) -> Optional[Name]:
    """Return the place that a word with a Turkish ending written without apostrophe names: "Duisburgda"."""
    match = _GLUED.fullmatch(key)
    name = gazetteer.names.get(match[1]) if match else None
    if name is None or name.level not in ("municipality", "town", "outside") or not _TURKISH_WORDS.search(text):
        return None
    return name


def after_foreign_preposition(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a preposition of another language stands directly before a word in capitals: "w Essen"."""
    if not first or not tokens[first].capital or tokens[first].gap.strip():
        return False
    return tokens[first - 1].raw.lower() in _PREPOSITIONS
