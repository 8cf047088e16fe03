"""Build the index of places from their file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Iterable, Optional

from knowledge.places.adjectives import adjectives
from knowledge.places.content import Ambiguous, ForeignFile, MunicipalityPlace, Outside, PlacesFile, TownPlace
from knowledge.places.folding import fold_foreign, fold_name, variants
from knowledge.places.model import Gazetteer, Level, Name, Place
from knowledge.places.postcodes import narrowest

_ELSEWHERE = "außerhalb"
_INFLECTED_KREIS = re.compile(r"(isch)er kreis$")
_KREIS_FORMS = ("kreis {}", "landkreis {}", "krs {}", "kr {}")
_WORDLIKE_PLATES = frozenset({"SO", "MI", "SI", "SU"})
_NO_ADJECTIVE = frozenset({"lage", "wissen", "kirchen", "alpen", "much", "enger", "wetter", "buende", "haan", "rees"})


@dataclass
class _Form:
    """One written form while the index is built."""

    whole: bool
    by_level: dict[Level, list[Place]] = field(default_factory=dict)


class Indexer:
    """Builds the index of one places file."""

    def __init__(self, content: PlacesFile) -> None:
        self.content = content
        self.result = Gazetteer(needs={fold_name(word.word): word.needs for word in content.ordinary_words})
        self.forms: dict[str, _Form] = {}
        self.spaced: dict[str, _Form] = {}
        self.official: dict[str, Place] = {}
        self.codes: dict[str, list[tuple[int, Place]]] = {}
        self.ambiguous: dict[str, Ambiguous] = {}
        for item in content.ambiguous:
            for key in {fold_name(item.word)} if fold_name(item.word) in self.result.needs else variants(item.word):
                self.ambiguous[key] = item

    def build(self, foreign: Optional[ForeignFile] = None) -> Gazetteer:
        """Return the index.

        Raises:
            KeyError: a foreign form is of a place that the places file does not hold.
        """
        for municipality in self.content.municipalities:
            self._add_municipality(municipality)
        for outside in self.content.outside:
            self._add_outside(outside)
        for key, entry in self.ambiguous.items():
            if " " not in entry.word and "-" not in entry.word:
                self.forms.setdefault(key, _Form(whole=True))
            else:
                self.spaced.setdefault(key, _Form(whole=False))
        for key, form in self.forms.items():
            self._name(key, form, self.result.names)
        for key, form in self.spaced.items():
            if key not in self.result.names:
                self._name(key, form, self.result.names)
            elif self.result.names[key].whole:
                self._name(key, form, self.result.spaced)
        self._derive()
        forms = (*self.result.names, *self.result.spaced, *self.result.adjectives)
        self.result.heads = {form[:length] for form in forms for length in range(1, 5)}
        self.result.postcodes = {code: narrowest(found) for code, found in self.codes.items()}
        self._add_foreign(foreign)
        return self.result

    def _add_foreign(self, foreign: Optional[ForeignFile]) -> None:
        outside = {item.name: Place(None, None, None, item.name) for item in self.content.outside}
        for item in foreign.places if foreign else ():
            place = self.official.get(item.place) or outside[item.place]
            for form in (*item.cyrillic, *item.arabic, *item.latin):
                self.result.foreign[fold_foreign(form)] = place
            for form in item.careful:
                self.result.careful[fold_foreign(form)] = place

    def _name(self, key: str, form: _Form, names: dict[str, Name]) -> None:
        name = self._resolve(key, form)
        if name and len(key) == 2:  # a plate code that several places share
            self.result.plates.setdefault(key, name.places)
        elif name:
            names[key] = name

    # -- collecting ---------------------------------------------------------------------------------------------

    def _add(self, names: Iterable[str], level: Level, place: Place) -> None:
        for name in names:
            forms = {fold_name(name)} if fold_name(name) in self.result.needs else variants(name)
            words = len(re.findall(r"[^\W_]+", name))
            self.result.longest = max(self.result.longest, words)
            for key in forms:
                form = (self.forms if words == 1 else self.spaced).setdefault(key, _Form(whole=words == 1))
                places = form.by_level.setdefault(level, [])
                if place not in places:
                    places.append(place)

    def _add_proper(self, name: str) -> None:
        self.result.proper |= variants(name) | variants(re.split(r"[ /(-]", name)[0])

    def _add_codes(self, ranges: Iterable[str], weight: int, place: Place) -> None:
        for item in ranges:
            low, _, high = item.partition("-")
            for code in range(int(low), int(high or low) + 1):
                self.codes.setdefault(f"{code:05d}", []).append((weight, place))

    def _add_plates(self, plates: Iterable[str], place: Place) -> None:
        for plate in plates:
            self.result.plates[fold_name(plate)] = (*self.result.plates.get(fold_name(plate), ()), place)

    def _add_municipality(self, municipality: MunicipalityPlace) -> None:
        whole = Place(municipality.ags, municipality.name, None, None)
        names = [municipality.name, *municipality.aliases]
        names += [_INFLECTED_KREIS.sub(r"\1en kreis", name.lower()) for name in names]
        self._add(names, "municipality", whole)
        self._add_proper(municipality.name.removeprefix("Kreis "))
        self.official.setdefault(municipality.name, whole)
        self._add_codes(municipality.postcodes, 1, whole)
        self._add_plates(municipality.plates, whole)
        for district in municipality.districts:
            part = Place(municipality.ags, municipality.name, district.name, None)
            self._add([district.name, *district.aliases], "district", part)
            self.official.setdefault(f"{district.name} ({municipality.name})", part)
        if municipality.name.startswith("Kreis "):
            short = municipality.name.removeprefix("Kreis ")
            self._add([form.format(short) for form in _KREIS_FORMS], "municipality", whole)
        for plate in municipality.plates:
            if municipality.towns and plate not in _WORDLIKE_PLATES:
                self._add([form.format(plate) for form in _KREIS_FORMS], "municipality", whole)
        for town in municipality.towns:
            self._add_town(municipality, town)

    def _add_town(self, municipality: MunicipalityPlace, town: TownPlace) -> None:
        place = Place(municipality.ags, municipality.name, town.name, None)
        self._add([town.name, *town.aliases], "town", place)
        self._add_proper(town.name)
        self.official.setdefault(f"{town.name} ({municipality.name})", place)
        self._add_codes(town.postcodes, 2, place)
        self._add_plates(town.plates, place)
        for district in town.districts:
            self._add([district.name, *district.aliases], "district", place)
            self.official.setdefault(f"{district.name} ({town.name})", place)
            self.official.setdefault(f"{district.name} ({town.name}, {municipality.name})", place)

    def _add_outside(self, outside: Outside) -> None:
        place = Place(None, None, None, outside.name)
        names = [outside.name, *outside.aliases]
        self._add_proper(outside.name)
        if "Kreis" in outside.name:
            names += [name.replace("Märkischer", "Märkischen") for name in names]
            names += [_INFLECTED_KREIS.sub(r"\1en kreis", name.lower()) for name in names]
            if outside.name.startswith("Kreis "):
                names += [form.format(outside.name.removeprefix("Kreis ")) for form in _KREIS_FORMS]
            names += [
                form.format(plate) for form in _KREIS_FORMS for plate in outside.plates if plate not in _WORDLIKE_PLATES
            ]
        self._add(names, "outside", place)
        self._add_codes(outside.postcodes, 2, place)
        self._add_plates(outside.plates, place)
        self.result.kreis_of_outside[outside.name] = outside.kreis_or_land
        if outside.ags:
            self.result.kreise_outside[outside.ags] = outside.name

    # -- deciding what a form means -----------------------------------------------------------------------------

    def _resolve(self, key: str, form: _Form) -> Optional[Name]:
        levels: tuple[Level, ...] = ("municipality", "town", "outside", "district")
        readings = [place for level in levels for place in form.by_level.get(level, [])]
        needs = self.result.needs.get(key)
        level: Level = next((level for level in levels if level in form.by_level), "region")
        places = tuple(form.by_level.get(level, []))
        kreis_outside = level == "outside" and places[0].outside in self.result.kreise_outside.values()
        if key in self.ambiguous and not kreis_outside:
            candidates = self._candidates(self.ambiguous[key])
            readings += candidates
            places = tuple(candidates[:1] if self.ambiguous[key].clear else candidates) or places
            if level == "region" and len(candidates) <= 2 and all("übrig" not in (p.outside or "") for p in candidates):
                level = "outside" if candidates and candidates[0].outside else "town"
        if not places:
            return None
        return Name(key, places, tuple(dict.fromkeys([*places, *readings])), level, needs, form.whole)

    def _candidates(self, entry: Ambiguous) -> list[Place]:
        found = [self._candidate(text) for text in entry.candidates]
        places = list(dict.fromkeys(place for place in found if place))
        return places if any(place.municipality for place in places) else places[:1]

    def _candidate(self, text: str) -> Optional[Place]:
        """Find the place that a candidate of `ambiguous` names, or make one for a place that is not listed."""
        if text in self.official:
            return self.official[text]
        if _ELSEWHERE in text:
            bare = re.sub(r"\s*\([^()]*außerhalb[^()]*\)", "", text).strip()
            names = [outside.name for outside in self.content.outside]
            if bare not in names:
                bare = next((name for name in names if name.startswith(f"{bare} (")), bare)
            return Place(None, None, None, bare)
        match = re.fullmatch(r"(.+) \((?:(.+), )?([^,]+)\)", text)
        if match and match[2]:  # a part of a town that its districts do not list
            return self.official.get(f"{match[2]} ({match[3]})")
        if match and match[3] in self.official:
            city = self.official[match[3]]
            return Place(city.municipality, city.municipality_name, match[1], None)
        return None

    # -- derived forms ------------------------------------------------------------------------------------------

    def _derive(self) -> None:
        """Add genitives ("Dortmunds") to the names, and index adjectives and what the people are called."""
        far = {o.name for o in self.content.outside if o.kreis_or_land not in self._near()}
        for key, name in list(self.result.names.items()):
            if (
                name.level == "district"
                and name.whole
                and name.needs is None
                and len(name.places) == 1
                and len(key) > 8
            ):
                for stem in adjectives(key):
                    self.result.adjectives.setdefault(stem, name)
            if name.level not in ("municipality", "town", "outside") or not name.whole or len(key) < 4:
                continue
            if name.places[0].outside in far or key in self.result.plates:
                continue
            if len(key) >= 5 and not key.endswith("s") and name.needs in (None, "exact"):
                self.result.names.setdefault(
                    key + "s", Name(key + "s", name.places, name.readings, name.level, None, True)
                )
            named = key in self.result.proper or key in self.ambiguous or key.endswith("erland")
            if key not in _NO_ADJECTIVE and named:
                for stem in adjectives(key):
                    self.result.adjectives.setdefault(stem, name)

    def _near(self) -> set[str]:
        return {"Nordrhein-Westfalen", *self.result.kreise_outside.values()}
