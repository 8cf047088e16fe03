"""Judge whether the name of a place stands in a message as a place."""

from __future__ import annotations

import re
from typing import Optional

from knowledge.places.gazetteer import Name

from . import words
from .hits import Hit
from .not_places import NotPlaces
from .ordinary import OrdinaryWords
from .quarters import quarter_in_slot

_RESIDENCE = re.compile(
    r"(?:^| )(?:wohn(?:e|en|t|haft)?|leb(?:e|en|t)|zuhause|daheim|umzug|ziehen|gezogen|ziehe)"
    r"(?: (?:jetzt|noch|hier|zur zeit|seit|mit|wir|ich|alle|beide|auch|direkt|da|ja|\d+|jahren?|monaten?|kindern?|kurzem)){0,5} (?:in|nach)$"
    r"|(?:^| )(?:naehe|richtung|stadtteil|ortsteil|bezirk)(?: von)?$"
)
_KREIS_OFFICE = re.compile(r"kreis(?:jugend|gesundheits|sozial|schul)?(?:amt|verwaltung)|landratsamt|kreishaus")


class Judge(NotPlaces, OrdinaryWords):
    """Decides on names that the gazetteer knows."""

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
            return self._is_known_district(name, first, last)
        return self._is_ordinary_place(name.key, first, last) or quarter_in_slot(name, self.tokens, first, last)

    def _is_region(self, first: int) -> bool:
        before = self._before(first)
        return (
            self.bare or self.alone or before in ("in", "im", "aus", "vom", "raum", "am", "von", "der", "dem", "ganzen")
        )

    def _is_known_district(self, name: Name, first: int, last: int) -> bool:
        few = len(name.places) <= 3 and name.key not in words.VERY_ORDINARY
        if self.bare:
            return few or (len(name.places) <= 2 and name.key not in words.VERB_LIKE)
        if self._is_well_known(name, first, few) or quarter_in_slot(name, self.tokens, first, last):
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
