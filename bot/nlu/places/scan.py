"""Look up every word of a message and judge whether it stands there as a place."""

from __future__ import annotations

from typing import Optional

from knowledge.places.gazetteer import Name

from . import slots, words
from .codes import Codes
from .foreign import find_foreign, with_foreign_ending
from .hits import Hit
from .judge import Judge
from .surroundings import ENDINGS
from .typos import abbreviated, everyday_words, guess

_LONG = 9


class Scanner(Judge, Codes):
    """Reads one message from left to right."""

    def scan(self) -> list[Hit]:
        """Return all hits, those that are not sure included."""
        index = 0
        while index < len(self.tokens):
            hit = self._at(index) if self.tokens[index].key else None
            if hit is None or not hit.sure:
                hit = self._foreign(index) or hit
            if hit:
                self.hits.append(hit)
                index = hit.last + 1
            else:
                index += 1
        return self.hits

    def _at(self, index: int) -> Optional[Hit]:
        token = self.tokens[index]
        if token.key.isdigit():
            return self._postcode(index)
        if token.key[:4] not in self.gazetteer.heads:
            return self._plate(index) or self._typo(index)
        rejected = False
        for size, key in reversed(self._keys(index)):
            name = self.gazetteer.spaced.get(key) if size > 1 else None
            name = name or self.gazetteer.names.get(key)
            if name and size == 1 and not name.whole and len(key) < _LONG and key.startswith("kreis"):
                name = None  # "kreisen" is no Kreis EN
            if name and (size == 1 or not name.whole or self._may_split(name, index, size)):
                hit = self._judge(name, index, index + size - 1)
                if hit:
                    return hit
                rejected = True
            if size <= 2:
                hit = self._adjective(key, index, index + size - 1)
                if hit:
                    return hit
                rejected = rejected or self._adjective_of(key) is not None
        return self._plate(index) or (None if rejected else self._typo(index))

    def _foreign(self, index: int) -> Optional[Hit]:
        found = find_foreign(self.tokens, index, self.gazetteer)
        if found:
            size, place = found
            return Hit(index, index + size - 1, (place,), (place,))
        if not self.tokens[index].key:
            return None
        name = with_foreign_ending(self.tokens, index, self.text, self.gazetteer)
        return Hit(index, index, name.places, name.readings) if name else None

    def _adjective(self, key: str, first: int, last: int) -> Optional[Hit]:
        name = self._adjective_of(key)
        if (
            name is None
            or self._before(first) in words.TITLES
            or self._is_street(last)
            or self._before(first) in words.NOT_RESIDENCE
        ):
            return None
        following = self.tokens[last + 1].key if last + 1 < len(self.tokens) else ""
        if following == "schule" and not name.places[0].municipality:
            return None
        if following in words.NOT_LOCAL or any(
            following.endswith(word) for word in ("tabelle", "modell", "training", "screening", "liste", "test")
        ):
            return None
        hard = key in words.HARD_ADJECTIVES or (
            name.needs in ("preposition", "municipality") and not key.startswith(("siegen", "kamen", "essener", "lipp"))
        )
        hard = hard or key in everyday_words()
        if hard and following not in words.LOCAL_NOUNS:
            return None
        if hard and not self.tokens[first].capital and key not in words.HARD_ADJECTIVES:
            return None
        return Hit(first, last, name.places, name.readings, adjective=True)

    def _adjective_of(self, key: str) -> Optional[Name]:
        if (len(key) < 6 and not key.startswith("koel")) or ("er" not in key[3:] and "sch" not in key):
            return None
        stems = (key[: len(key) - len(end)] for end in ENDINGS if key.endswith(end))
        return next((self.gazetteer.adjectives[stem] for stem in stems if stem in self.gazetteer.adjectives), None)

    def _typo(self, index: int) -> Optional[Hit]:
        token = self.tokens[index]
        preposition = self._preposition(index)
        last = self.hits[-1] if self.hits else None
        beside = last is not None and last.last == index - 1 and token.gap in (" ", "-", ", ", " (")
        if len(token.key) < 5 or not (preposition or token.capital or self.bare or beside):
            return None
        if self._before(index) in words.TITLES or self._is_street(index) or self._excluded(index):
            return None
        short = abbreviated(token.key) if self.text[token.end : token.end + 1] == "." else None
        if short and (token.capital or preposition or self.bare or slots.is_offer(self.tokens, index)):
            return Hit(index, index, short.places, short.readings)
        name = guess(token.key)
        if name is None:
            return None
        strong = self.bare or preposition in words.STRONG | words.ANNOUNCING | {"nach", "bei", "von", "und"}
        if name.level == "district":
            sure = strong and (len(token.key) >= 7 or self.bare)
            return Hit(index, index, name.places, name.readings, sure=sure, district=True) if strong or beside else None
        if not strong and (not token.capital or len(token.key) < 6 or len(name.key) < 6):
            return None
        return Hit(index, index, name.places, name.readings)
