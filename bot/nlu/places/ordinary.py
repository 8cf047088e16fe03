"""Towns whose name is an ordinary word as well: "Essen", "Hamm", "Lage", "Kamen"."""

from __future__ import annotations

from . import slots, words
from .foreign import after_foreign_preposition, has_turkish_ending
from .sentences import named_by_sentence
from .surroundings import Surroundings

_FOLLOWERS = {"essen": {"trinken", "schlafen", "und"}, "lippe": {"gebissen", "gaumen", "kiefer", "beissen"}}
_LAGE_AFTER = {
    "zu",
    "sein",
    "bin",
    "ist",
    "war",
    "dass",
    "versetzt",
    "das",
    "sind",
    "waere",
    "mich",
    "ihn",
    "ihm",
    "sich",
}
_HAVE_AFTER = {
    "wir",
    "ma",
    "se",
    "sie",
    "die",
    "mir",
    "keine",
    "kein",
    "nix",
    "noch",
    "schon",
    "uns",
    "auch",
    "das",
    "den",
    "ihn",
    "es",
    "wa",
    "immer",
    "nur",
    "so",
    "viel",
}


class OrdinaryWords(Surroundings):
    """Tells a town from the word it is spelt like."""

    def _is_ordinary_place(self, key: str, first: int, last: int) -> bool:
        if self.bare or has_turkish_ending(self.tokens, last) or after_foreign_preposition(self.tokens, first):
            return True
        if slots.in_slot(key, self.tokens, first, last) or named_by_sentence(key, self.tokens, first, last):
            return True
        preposition = self._preposition(first)
        token = self.tokens[first]
        after = self._after(last)
        if key == "essen":
            return self._is_essen(preposition, first, last)
        if key == "lage":
            return (
                preposition in words.STRONG | {"nach", "bei"}
                and after not in _LAGE_AFTER
                and self._before(first, 2) not in ("nicht", "nich")
            )
        if after in _FOLLOWERS.get(key, ()):
            return False
        if key in ("enger", "frechen") and after and (self.tokens[last + 1].capital or len(after) > 7):
            return False
        if key == "lev" and self.alone:
            return True
        if (key in words.TAIL_WORDS and (self._stands_alone(first, last) or after == "dazu")) or self._or_place(last):
            return True
        if key in words.NOUNS:
            if preposition in words.STRONG or (preposition == "nach" and (token.capital or self._moves(first, last))):
                return not (key == "halle" and after.isdigit())
            if preposition == "bei":
                return (key not in ("wetter", "lippe", "lotte", "wissen", "melle") and token.capital) or self._lives(
                    first
                )
            if preposition == "und":
                return token.capital
            return token.capital and self._institution(first, words.FIRM_INSTITUTIONS)
        if key in ("wenden", "senden", "kamen", "inden") and not token.capital and preposition in words.ANNOUNCING:
            of_the_town = key == "kamen" and preposition == "stadt" and self._before(first, 2) == "der"
            return of_the_town or preposition in ("raum", "naehe", "wohnort", "plz")
        if key == "wenden" and not token.capital and not self._lives(first):
            return False
        if preposition and not (preposition == "um" and key in words.VERBS and after != "herum"):
            return not (preposition == "und" and key in words.VERBS and not token.capital)
        if self._institution(first, words.INSTITUTIONS) and (
            token.capital or not after or (key == "hamm" and after not in _HAVE_AFTER)
        ):
            return True
        return key in words.VERBS and self._written_as_name(first, after)

    def _stands_alone(self, first: int, last: int) -> bool:
        """Say whether the word is the first or the last thing said, between stops: "Sohn 4, spricht kaum, siegen"."""
        starts = first == 0 or self.tokens[first].ends_clause
        ends = last + 1 == len(self.tokens) or self.tokens[last + 1].ends_clause
        if not starts or not ends:
            return False
        if self.tokens[first].key == "datteln":  # not a list of fruit
            listed = last + 2 >= len(self.tokens) or self.tokens[last + 2].ends_clause
            return (first == 0 and not (listed and last + 1 < len(self.tokens))) or "." in self.tokens[first].gap
        return first == 0 or last + 1 == len(self.tokens) or self.tokens[first].capital

    def _or_place(self, last: int) -> bool:
        """Say whether an "oder" and another place follow."""
        if (
            last + 2 >= len(self.tokens)
            or self.tokens[last + 1].key not in ("oder", "bzw")
            or self.tokens[last + 1].ends_clause
        ):
            return False
        other = self.gazetteer.names.get(self.tokens[last + 2].key)
        if other is None or other.level not in ("municipality", "town", "outside"):
            return False
        return other.needs in (None, "exact", "not_name") or (
            self.tokens[last].capital and self.tokens[last + 2].capital and other.key != "essen"
        )

    def _written_as_name(self, first: int, after: str) -> bool:
        """Say whether a verb stands in capitals where German writes it small."""
        token = self.tokens[first]
        if not token.capital or self.shouting or after in _HAVE_AFTER:
            return False
        if first == 0 or self._stopped(first):
            return not after
        return self._before(first) not in ("das", "zum", "beim", "dem", "vom", "ans", "am", "im", "des", "ein", "kein")

    def _is_essen(self, preposition: str, first: int, last: int) -> bool:
        after = self._after(last)
        if (
            after == "und"
            and last + 2 < len(self.tokens)
            and self.tokens[last + 2].key in ("trinken", "schlafen", "gewicht")
        ):
            return False
        window = [token.key for token in self.tokens[max(0, first - 8) : first]]
        if preposition == "aus" and any(key.startswith(("halt", "haelt")) for key in window):
            return True
        if preposition == "aus" and {"nichts", "nix", "wenig", "viel", "nich"} & {
            token.key for token in self.tokens[max(0, first - 4) : first]
        }:
            return False
        if preposition in words.STRONG:
            return True
        if preposition == "nach":
            return self._moves(first, last)
        if preposition in ("bei", "um"):
            return self.tokens[first].capital and self._lives(first)
        if preposition == "von":
            office = self._before(first, 2).endswith(words.FIRM_INSTITUTIONS)
            return office or "nach" in [t.key for t in self.tokens[last + 1 : last + 5]] or self._moves(first, last)
        if preposition in ("und", "bis", "zwischen"):
            return self.tokens[first].capital or (bool(self.hits) and self._before(self.hits[-1].first) in words.STRONG)
        if preposition in words.ANNOUNCING:
            return True
        return self.tokens[first].capital and self._institution(first, words.FIRM_INSTITUTIONS)
