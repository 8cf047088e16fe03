"""The words of one message around a place: what stands before and after it, in the same clause."""

from __future__ import annotations

import re
from typing import Optional

from knowledge.places.gazetteer import Name, get_gazetteer

from . import words
from .hits import Hit
from .tokens import Token
from .typos import guess

#: How people and things of a place end: "Dortmunder", "Dortmunderin".
ENDINGS = ("", "n", "in", "innen", "s", "e", "en", "em", "es")
_MOTION = re.compile(
    r"\b(?:zieh\w*|zog\w*|umzug|umzieh\w*|gezogen|umgezogen|fahr\w*|gefahren|komm\w*|pendel\w*|wechsel\w*|zug|weg)\b"
)
_LIVING = re.compile(r"\b(?:wohn\w*|leb\w*)\b")


class Surroundings:
    """One message, its words and what has been found in it so far."""

    def __init__(self, text: str, tokens: list[Token], expected: bool) -> None:
        self.text = text
        self.tokens = tokens
        self.gazetteer = get_gazetteer()
        self.hits: list[Hit] = []
        letters = [char for char in text if char.isalpha()]
        self.shouting = len(letters) > 6 and sum(char.isupper() for char in letters) > 0.7 * len(letters)
        self.alone = len(tokens) == 1
        self.bare = False
        self.bare = expected and self._is_bare()

    def _keys(self, index: int) -> list[tuple[int, str]]:
        """Return the folded word alone and put together with those after it, as far as nothing stands between them."""
        key = self.tokens[index].key
        found = [(1, key)]
        for place in range(index + 1, min(index + self.gazetteer.longest + 2, len(self.tokens))):
            token = self.tokens[place]
            if not token.key or not token.joins or ("." in token.gap and len(self.tokens[place - 1].key) > 5):
                break
            key += token.key
            found.append((len(found) + 1, key))
        return found

    def _key(self, index: int, size: int) -> Optional[str]:
        """Return the folded words put together, None if something stands between them."""
        found = self._keys(index)
        return found[size - 1][1] if size <= len(found) else None

    def _may_split(self, name: Name, index: int, size: int) -> bool:
        """Say whether a name of one word may be written as these several."""
        if size == 2 and "-" in self.tokens[index + 1].gap and len(name.key) >= 8 and len(self.tokens[index].key) >= 4:
            return name.level != "district"
        first, last = self.tokens[index].key, self.tokens[index + size - 1].key
        if size != 2 or len(name.key) < 8 or len(first) < 3 or len(last) < 3 or name.level in ("district", "region"):
            return False
        if name.key in words.NO_SPLIT:
            return len(name.key) > 7 and self._preposition(index) in words.STRONG
        return last.endswith(words.SPLIT_TAILS)

    def _before(self, index: int, back: int = 1) -> str:
        """Return the folded word before, "" at the start or after a stop."""
        if index < back or self._stopped(index):
            return ""
        return self.tokens[index - back].key

    def _stopped(self, index: int) -> bool:
        return any(char in ".!?;\n" for char in self.tokens[index].gap) and len(self.tokens[index - 1].key) > 4

    def _after(self, index: int) -> str:
        """Return the folded word after, "" at the end or before a stop."""
        if index + 1 >= len(self.tokens) or self.tokens[index + 1].ends_clause:
            return ""
        return self.tokens[index + 1].key

    def _preposition(self, index: int) -> str:
        """Return the word that announces a place directly before, "" if there is none."""
        place = index - 1
        if place >= 0 and self.tokens[place].key in words.BETWEEN and not self.tokens[index].gap.strip():
            index, place = place, place - 1
        if place < 0:
            return ""
        key = self.tokens[place].key
        gap = self.tokens[index].gap.strip(" \t\u00a0\"„'")
        if (key in words.PREPOSITIONS and not gap) or (key in words.ANNOUNCING and gap in ("", ":", "-")):
            return key
        if self.hits and self.hits[-1].sure:
            last = self.hits[-1].last
            if (last == place and gap in (",", "/", "&", "+")) or (key in words.COORDINATING and last == place - 1):
                return "und"
        return ""

    def _institution(self, index: int, endings: tuple[str, ...]) -> bool:
        return not self.tokens[index].gap.strip() and self._before(index).endswith(endings)

    def _moves(self, first: int, last: int) -> bool:
        around = self.tokens[max(0, first - 7) : first] + self.tokens[last + 1 : last + 5]
        return bool(_MOTION.search(" ".join(token.key for token in around)))

    def _lives(self, first: int) -> bool:
        return bool(_LIVING.search(" ".join(token.key for token in self.tokens[max(0, first - 7) : first])))

    def _is_bare(self) -> bool:
        """Say whether the message is nothing but places and filler words."""
        if len(self.tokens) > 12:
            return False
        index = 0
        while index < len(self.tokens):
            size = next((size for size in range(5, 0, -1) if self._is_bare_word(index, size)), 0)
            if not size:
                return False
            index += size
        return True

    def _is_bare_word(self, index: int, size: int) -> bool:
        if index + size > len(self.tokens):
            return False
        key = self._key(index, size)
        if key is None:
            return False
        gazetteer = self.gazetteer
        if key in gazetteer.names:
            return size == 1 or not gazetteer.names[key].whole or len(key) >= 8
        if size > 1:
            return False
        if (
            key in words.FILLERS
            or key in gazetteer.plates
            or key in words.LONE_PLATES
            or (len(key) == 5 and key.isdigit())
        ):
            return True
        return guess(key) is not None or any(
            key == stem + end
            for end in ENDINGS[:2]
            for stem in (key.removesuffix(end),)
            if stem in gazetteer.adjectives
        )
