"""Names that are a street, a building, a person or a club, not a place."""

from __future__ import annotations

import re

from knowledge.places.gazetteer import Name

from . import words
from .surroundings import Surroundings


class NotPlaces(Surroundings):
    """Tells what bears the name of a place and is none."""

    def _is_street(self, last: int) -> bool:
        """Say whether the words after make a street or a building of the name."""
        if last + 1 < len(self.tokens):
            token = self.tokens[last + 1]
            if not token.ends_clause and token.key in words.STREETS and token.gap.strip(" .") in ("", "-"):
                return (
                    "-" in token.gap
                    or self.tokens[last].key.endswith(("er", "en", "sch"))
                    or token.key in ("str", "strasse", "strase", "strasze", "allee", "chaussee", "gasse")
                )
        end = last
        while end + 1 < len(self.tokens) and self.tokens[end + 1].gap in ("-", "–"):
            end += 1
        return end > last and self.tokens[end].key in words.FACILITIES

    def _is_person(self, name: Name, first: int, last: int) -> bool:
        before = self._before(first)
        if before in words.TITLES:
            return not (before in ("familie", "name") and self.tokens[first].gap.strip())
        if before == "ist" and self._before(first, 2) in ("name", "nachname", "vorname"):
            return True
        if (name.needs != "not_name" and name.key not in words.FIRST_NAMES) or self._preposition(first):
            return False
        if before in words.PERSONS_BEFORE and not self.tokens[first].ends_clause:
            return True
        if name.key not in words.FIRST_NAMES:
            return False
        if self._after(last) in ("heisst", "heiss", "hiess"):
            return True
        after = self.text[self.tokens[last].end : self.tokens[last].end + 30].lower()
        if re.match(
            r"\s*(?:\(\s*\d{1,2}\s*(?:\)|j|mon|m\b)|,?\s*(?:ist|wird|ist jetzt|ist gerade|wurde)\s+(?:jetzt |gerade |bald |fast )?\d|,?\s*\d{1,2}\s*(?:jahre|j\b|monate|mon\b|wochen))",
            after,
        ):
            return True
        return self._after(last) in words.CHILD_VERBS

    def _excluded(self, first: int) -> bool:
        """Say whether the word before makes it a court, a club or another place of the name."""
        before = self._before(first)
        if before in words.NOT_RESIDENCE or before == "bad":
            return True
        if self._is_match(first):
            return True
        return before in words.FOOTBALL and self._after(first) in ("", "gespielt", "gewonnen", "verloren")

    def _is_match(self, first: int) -> bool:
        """Say whether two clubs play each other: "Dortmund gegen Schalke"."""
        after = self.tokens[first + 1 : first + 3]
        if len(after) < 2 or after[0].key not in words.FOOTBALL or after[0].ends_clause:
            return False
        return after[1].key in self.gazetteer.names or after[1].key in words.CLUBS
