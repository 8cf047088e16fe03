"""Plate codes and postcodes: "GE", "DU-Marxloh", "K.-Ehrenfeld", 45879."""

from __future__ import annotations

from typing import Optional

from knowledge.places.gazetteer import Place, fold_name

from . import slots, words
from .hits import Hit
from .surroundings import Surroundings


class Codes(Surroundings):
    """Decides on letters and numbers that stand for a place."""

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
