"""Look up every word of a message and judge whether it stands there as a place."""

from __future__ import annotations

import re
from typing import Optional

from knowledge.places.gazetteer import Name, Place, fold_name, get_gazetteer

from . import slots, words
from .foreign import after_foreign_preposition, find_foreign, has_turkish_ending, with_turkish_ending
from .hits import Hit
from .tokens import Token
from .typos import abbreviated, everyday_words, guess

_LONG = 9
_ENDINGS = ("", "n", "in", "innen", "s", "e", "en", "em", "es")
_RESIDENCE = re.compile(
    r"(?:^| )(?:wohn(?:e|en|t|haft)?|leb(?:e|en|t)|zuhause|daheim|umzug|ziehen|gezogen|ziehe)"
    r"(?: (?:jetzt|noch|hier|zur zeit|seit|mit|wir|ich|alle|beide|auch|direkt|da|ja|\d+|jahren?|monaten?|kindern?|kurzem)){0,5} (?:in|nach)$"
    r"|(?:^| )(?:naehe|richtung|stadtteil|ortsteil|bezirk)(?: von)?$"
)
_MOTION = re.compile(
    r"\b(?:zieh\w*|zog\w*|umzug|umzieh\w*|gezogen|umgezogen|fahr\w*|gefahren|komm\w*|pendel\w*|wechsel\w*|zug|weg)\b"
)
_KREIS_OFFICE = re.compile(r"kreis(?:jugend|gesundheits|sozial|schul)?(?:amt|verwaltung)|landratsamt|kreishaus")
_LIVING = re.compile(r"\b(?:wohn\w*|leb\w*)\b")
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


class Scanner:
    """Reads one message from left to right."""

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

    def scan(self) -> list[Hit]:
        """Return all hits, those that are not sure included."""
        index = 0
        while index < len(self.tokens):
            hit = (self._at(index) if self.tokens[index].key else None) or self._foreign(index)
            if hit:
                self.hits.append(hit)
                index = hit.last + 1
            else:
                index += 1
        return self.hits

    # -- looking up ---------------------------------------------------------------------------------------------

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
        name = with_turkish_ending(self.tokens[index].key, self.text, self.gazetteer)
        return Hit(index, index, name.places, name.readings) if name else None

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

    # -- surroundings -------------------------------------------------------------------------------------------

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
        return before in words.FOOTBALL and self._after(first) in ("", "gespielt", "gewonnen", "verloren")

    def _institution(self, index: int, endings: tuple[str, ...]) -> bool:
        return not self.tokens[index].gap.strip() and self._before(index).endswith(endings)

    # -- judging ------------------------------------------------------------------------------------------------

    def _judge(self, name: Name, first: int, last: int) -> Optional[Hit]:
        if (
            name.needs == "upper_case"
            or self._is_person(name, first, last)
            or self._is_street(last)
            or self._excluded(first)
        ):
            return None
        sure = self._stands_as_place(name, first, last)
        if sure is None:
            return None
        places = name.places
        if first and _KREIS_OFFICE.fullmatch(self._before(first)):
            places = tuple(place for place in name.readings if place.district is None and place.municipality) or places
        loose = name.key in words.VERY_ORDINARY
        hinted = bool(self._preposition(first)) and not (
            loose and name.key in words.VERB_LIKE and not self.tokens[first].capital
        )
        return Hit(
            first,
            last,
            places,
            name.readings,
            sure,
            hinted,
            loose and name.key in words.VERB_LIKE,
            False,
            name.level == "region",
            name.level == "district",
        )

    def _stands_as_place(self, name: Name, first: int, last: int) -> Optional[bool]:
        """True: it is a place; False: only beside a place that fits; None: it is none."""
        if name.level == "region":
            return self._is_region(first) or None
        if name.needs in (None, "exact") or name.key in words.CLEAR:
            return True
        if name.needs == "not_name":
            return True
        if name.needs == "municipality":
            return self._is_known_district(name, first)
        return self._is_ordinary_place(name.key, first, last)

    def _is_region(self, first: int) -> bool:
        before = self._before(first)
        return (
            self.bare or self.alone or before in ("in", "im", "aus", "vom", "raum", "am", "von", "der", "dem", "ganzen")
        )

    def _is_known_district(self, name: Name, first: int) -> bool:
        few = len(name.places) <= 3 and name.key not in words.VERY_ORDINARY
        if self.bare:
            return few or (len(name.places) <= 2 and name.key not in words.VERB_LIKE)
        if self._is_well_known(name, first, few):
            return True
        if not few and (len(name.places) > 2 or name.key in words.VERB_LIKE):
            return False
        window = " ".join(token.key for token in self.tokens[max(0, first - 8) : first])
        if _RESIDENCE.search(window):
            return few or self.tokens[first].capital
        served = self._before(first) == "in" and self._before(first, 2).endswith(words.INSTITUTIONS)
        return served and self.tokens[first].capital and name.key not in words.VERB_LIKE

    def _is_well_known(self, name: Name, first: int, few: bool) -> bool:
        """Say whether "in", "aus" or "bei" makes a place of a district: "sitze in Bilk", not "in horst verliebt"."""
        if not first or self.tokens[first].gap.strip(" ") or self.tokens[first].ends_clause:
            return False
        if name.level != "district" or len(name.places) > 2 or name.key in words.NO_DISTRICT_BY_PREPOSITION:
            return False
        if not few and name.key not in words.WELL_KNOWN_DISTRICTS:
            return False
        preposition = self.tokens[first - 1].key
        if self._after(first).endswith(("t", "en")) and self._after(first).startswith(("ge", "ver", "be")):
            return False  # "in linden geklettert"
        if preposition == "in" or (preposition == "inn" and self.tokens[first].capital):
            return True
        return preposition in ("aus", "bei") and (self.tokens[first].capital or name.key in words.WELL_KNOWN_DISTRICTS)

    def _is_ordinary_place(self, key: str, first: int, last: int) -> bool:
        if self.bare or has_turkish_ending(self.tokens, last) or after_foreign_preposition(self.tokens, first):
            return True
        if slots.in_slot(key, self.tokens, first, last):
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
            return "nach" in [token.key for token in self.tokens[last + 1 : last + 5]] or self._moves(first, last)
        if preposition in ("und", "bis", "zwischen"):
            return self.tokens[first].capital or (bool(self.hits) and self._before(self.hits[-1].first) in words.STRONG)
        if preposition in words.ANNOUNCING:
            return True
        return self.tokens[first].capital and self._institution(first, words.FIRM_INSTITUTIONS)

    def _moves(self, first: int, last: int) -> bool:
        around = self.tokens[max(0, first - 7) : first] + self.tokens[last + 1 : last + 5]
        return bool(_MOTION.search(" ".join(token.key for token in around)))

    def _lives(self, first: int) -> bool:
        return bool(_LIVING.search(" ".join(token.key for token in self.tokens[max(0, first - 7) : first])))

    # -- other forms --------------------------------------------------------------------------------------------

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
        stems = (key[: len(key) - len(end)] for end in _ENDINGS if key.endswith(end))
        return next((self.gazetteer.adjectives[stem] for stem in stems if stem in self.gazetteer.adjectives), None)

    def _plate(self, index: int) -> Optional[Hit]:
        token = self.tokens[index]
        key = token.key
        if key in words.LONE_PLATES:
            return self._lone_plate(index)
        places = self.gazetteer.plates.get(key)
        if not places or fold_name(token.raw) != key:  # "mhhh" is no "MH"
            return None
        hit = Hit(index, index, places, places)
        if not self.shouting and slots.plate_in_slot(self.tokens, index):
            return hit
        if self.bare and (len(self.tokens) <= 3 or token.raw.isupper()):
            return hit
        preposition = self._preposition(index)
        after = self._after(index)
        ends = not after
        upper = token.raw.isupper() and not self.shouting
        if upper:
            if self.alone:
                return hit
            if preposition in words.STRONG | {"nach", "bei", "von", "um", "und"} or self._institution(
                index, ("amt", "spz", "klinik", "jobcenter")
            ):
                emphasised = (
                    key in words.ENDING_PLATES
                    and key not in ("st", "un", "ha", "bot", "wit", "din", "her", "ob")
                    and not ends
                    and preposition in ("in", "um", "von", "bei", "und", "nach")
                    and after in ("einer", "einem", "einen", "so", "dem", "der", "den", "die", "das")
                )
                return None if emphasised or (key == "so" and not ends) else hit
            linked = index + 1 < len(self.tokens) and self.tokens[index + 1].gap in ("-", " ", "/", " - ")
            return Hit(index, index, places, places, sure=False) if linked or "/" in token.gap else None
        if key in words.LOWER_PLATES and preposition in words.LOWER_PLATE_PREPOSITIONS and not token.raw.isupper():
            if preposition in ("nach", "stadt") and key in words.ENDING_PLATES:
                return None
            next_dot = (
                self.text[token.end : token.end + 1] in (".", "-") and key == "st" and index + 1 < len(self.tokens)
            )
            if next_dot or (key in words.ENDING_PLATES and not ends and preposition != "kreis"):
                return None
            return hit
        return Hit(index, index, places, places, sure=False) if self._precedes_district(index, places[0]) else None

    def _precedes_district(self, index: int, place: Place) -> bool:
        """Say whether a district of just this town follows: "ge buer", "DU Hochfeld"."""
        if not slots.before_its_district(self.tokens[index].key, self.tokens, index):
            return False
        upper = self.tokens[index].raw.isupper()
        for size, key in self._keys(index + 1)[:3]:
            name = self.gazetteer.names.get(key)
            if name is None or name.key in words.VERB_LIKE or (name.whole and size > 1):
                continue
            known = name.needs != "municipality" or name.key in words.WELL_KNOWN_DISTRICTS
            if (upper or known) and any(
                other.municipality == place.municipality and other.district for other in name.readings
            ):
                return True
        return False

    def _lone_plate(self, index: int) -> Optional[Hit]:
        token = self.tokens[index]
        name = self.gazetteer.names[words.LONE_PLATES[token.key]]
        if len(token.key) == len(token.raw) and self._precedes_district(index, name.places[0]):
            return Hit(index, index, name.places, name.readings, sure=False)
        if not token.raw.isupper() or (self.shouting and not self.bare and not self.alone):
            return None
        if token.key == "du" and slots.plate_in_slot(self.tokens, index):
            return Hit(index, index, name.places, name.readings)
        linked = index + 1 < len(self.tokens) and self.tokens[index + 1].gap in ("-", "/")
        if len(token.key) == 1:
            return Hit(index, index, name.places, name.readings, sure=False) if linked else None
        announced = token.key == "du" and self._preposition(index) in ("in", "aus", "raum", "nach", "stadt")
        if self.bare or (announced and self._after(index) not in ("bist", "hast", "kannst", "musst")):
            return Hit(index, index, name.places, name.readings)
        return Hit(index, index, name.places, name.readings, sure=False) if linked else None

    def _postcode(self, index: int) -> Optional[Hit]:
        token = self.tokens[index]
        if len(token.key) != 5 or not token.raw.isdigit():
            return None
        if token.start and self.text[token.start - 1] in ".,/+" and index and self.tokens[index - 1].key.isdigit():
            return None
        if index + 1 < len(self.tokens):
            follower = self.tokens[index + 1]
            if follower.key in words.MONEY_AFTER or (follower.key.isdigit() and follower.gap in (".", ",", "/", "-")):
                return None
        if self.text[token.end : token.end + 2].strip()[:1] in ("€", "%", "$"):
            return None
        before = self.tokens[index - 1].key if index else ""
        if before in words.NUMBER_BEFORE or (
            before.isdigit() and before.startswith("0") and not token.gap.strip(" /-")
        ):
            return None
        places = self.gazetteer.postcodes.get(token.key)
        if places:
            return Hit(index, index, places, places)
        if (self.bare or before in ("plz", "postleitzahl")) and "01067" <= token.key <= "99998":
            place = Place(None, None, None, f"Postleitzahl {token.key}")
            return Hit(index, index, (place,), (place,))
        return None

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

    # -- a bare answer ------------------------------------------------------------------------------------------

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
            for end in _ENDINGS[:2]
            for stem in (key.removesuffix(end),)
            if stem in gazetteer.adjectives
        )
