"""The index of every place that people name: towns, districts, Kreise, plate codes, postcodes, places outside."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterable, Literal, Optional

import yaml

from knowledge.places.content import Ambiguous, ForeignFile, MunicipalityPlace, Outside, PlacesFile, TownPlace
from knowledge.settings import CONTENT
from knowledge.yamlfile import SafeLoader

Level = Literal["municipality", "town", "outside", "region", "district"]

_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_BARE = {"ä": "a", "ö": "o", "ü": "u"}
_ELSEWHERE = "außerhalb"
_SAME_LETTER = str.maketrans("ёіїыєґأإآٱىیئکگپڤة", "еиииегاااايييكغبفه", "ـ")
_INFLECTED_KREIS = re.compile(r"(isch)er kreis$")
_KREIS_FORMS = ("kreis {}", "landkreis {}", "krs {}", "kr {}")
_WORDLIKE_PLATES = frozenset({"SO", "MI", "SI", "SU"})
_NO_ADJECTIVE = frozenset({"lage", "wissen", "kirchen", "alpen", "much", "enger", "wetter", "buende", "haan", "rees"})


@dataclass(frozen=True)
class Place:
    """One place: a municipality of the network, perhaps with a part of it, or else the name of a place outside.

    `district` is the town inside a Kreis, or the district of a city; where both are known it is the town.
    """

    municipality: Optional[str]
    municipality_name: Optional[str]
    district: Optional[str]
    outside: Optional[str]


@dataclass(frozen=True)
class Name:
    """What one written form can mean.

    places: what it means without a hint; several mean that only the writer knows.
    readings: everything it can mean if a neighbouring word says so.
    needs: the condition from `ordinary_words`, if it is an ordinary word as well.
    whole: the form is one word in the file; it may not be put together from several.
    """

    key: str
    places: tuple[Place, ...]
    readings: tuple[Place, ...]
    level: Level
    needs: Optional[str]
    whole: bool


@dataclass
class Gazetteer:
    """All names by their folded form, ready to be looked up."""

    names: dict[str, Name] = field(default_factory=dict)
    spaced: dict[str, Name] = field(default_factory=dict)
    """Names of several words whose letters put together are another place: "Rhein-Berg" is not Rheinberg."""
    adjectives: dict[str, Name] = field(default_factory=dict)
    plates: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    postcodes: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    proper: set[str] = field(default_factory=set)
    """Forms of the official names, not of aliases or misspellings."""
    needs: dict[str, str] = field(default_factory=dict)
    kreise_outside: dict[str, str] = field(default_factory=dict)
    """First five digits of the official key → name of a Kreis outside."""
    kreis_of_outside: dict[str, str] = field(default_factory=dict)
    """Name of a place outside → its Kreis or Land."""
    longest: int = 1
    """Words of the longest name."""
    heads: set[str] = field(default_factory=set)
    """The first letters of every name, one to four of them: what no name begins with need not be looked up."""
    foreign: dict[str, Place] = field(default_factory=dict)
    """Forms of other scripts and languages, folded by `fold_foreign`."""
    careful: dict[str, Place] = field(default_factory=dict)
    """Those that are a place only directly after a preposition of their language."""

    def lies_in(self, place: Place, kreis: Place) -> bool:
        """Say whether a place lies in what a Kreis (of the network or outside) covers and is not the Kreis itself."""
        if place == kreis:
            return False
        if kreis.outside is not None:
            if place.outside is not None:
                return self.kreis_of_outside.get(place.outside) == kreis.outside
            return place.municipality is not None and self.kreise_outside.get(place.municipality[:5]) == kreis.outside
        if kreis.municipality is None or kreis.district is not None or place.municipality is None:
            return False
        return len(kreis.municipality) == 5 and place.municipality.startswith(kreis.municipality)


def fold_name(text: str) -> str:
    """Fold a name to the letters that count: lower case, ä/ö/ü/ß spelled out, no accents, hyphens or spaces."""
    spelled = text.lower() if text.isascii() else unicodedata.normalize("NFC", text).lower().translate(_SPELLED)
    if not spelled.isascii():
        spelled = unicodedata.normalize("NFKD", spelled)
    return _NOT_A_LETTER.sub("", spelled)


def fold_foreign(text: str) -> str:
    """Fold a word of any script to the letters that count: lower case, no marks, one letter for each family."""
    return "".join(char for char in text.lower().translate(_SAME_LETTER) if char.isalpha())


def _variants(text: str) -> set[str]:
    """Return the folded forms of a name with each of its umlauts spelled out or left bare."""
    lowered = unicodedata.normalize("NFC", text).lower()
    if not any(char in _BARE for char in lowered):
        return {fold_name(text)}
    choices = [(char, _BARE[char]) if char in _BARE else (char,) for char in lowered]
    if sum(len(choice) > 1 for choice in choices) > 3:
        return {fold_name(text)}
    return {fold_name("".join(letters)) for letters in itertools.product(*choices)}


@functools.lru_cache(maxsize=1)
def get_gazetteer() -> Gazetteer:
    """Return the gazetteer of the project's own `places.yml`, read on first use."""
    return read_gazetteer(CONTENT / "places.yml")


def read_gazetteer(path: Path) -> Gazetteer:
    """Read a places file and index it.

    Raises:
        OSError: the file cannot be read.
        yaml.YAMLError: it is not YAML.
        pydantic.ValidationError: it does not hold what it should.
    """
    with path.open(encoding="utf-8") as stream:
        content = PlacesFile.parse_obj(yaml.load(stream, Loader=SafeLoader))
    foreign = path.with_name("places_foreign.yml")
    if not foreign.exists():
        return index_places(content)
    with foreign.open(encoding="utf-8") as stream:
        return index_places(content, ForeignFile.parse_obj(yaml.load(stream, Loader=SafeLoader)))


def index_places(content: PlacesFile, foreign: Optional[ForeignFile] = None) -> Gazetteer:
    """Index a places file, and the forms of its places in other languages.

    Raises:
        KeyError: a foreign form is of a place that the places file does not hold.
    """
    return _Indexer(content).build(foreign)


@dataclass
class _Form:
    """One written form while the index is built."""

    whole: bool
    by_level: dict[Level, list[Place]] = field(default_factory=dict)


class _Indexer:
    def __init__(self, content: PlacesFile) -> None:
        self.content = content
        self.result = Gazetteer(needs={fold_name(word.word): word.needs for word in content.ordinary_words})
        self.forms: dict[str, _Form] = {}
        self.spaced: dict[str, _Form] = {}
        self.official: dict[str, Place] = {}
        self.codes: dict[str, list[tuple[int, Place]]] = {}
        self.ambiguous: dict[str, Ambiguous] = {}
        for item in content.ambiguous:
            for key in {fold_name(item.word)} if fold_name(item.word) in self.result.needs else _variants(item.word):
                self.ambiguous[key] = item

    def build(self, foreign: Optional[ForeignFile] = None) -> Gazetteer:
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
        self.result.postcodes = {code: _narrowest(found) for code, found in self.codes.items()}
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
            forms = {fold_name(name)} if fold_name(name) in self.result.needs else _variants(name)
            words = len(re.findall(r"[^\W_]+", name))
            self.result.longest = max(self.result.longest, words)
            for key in forms:
                form = (self.forms if words == 1 else self.spaced).setdefault(key, _Form(whole=words == 1))
                places = form.by_level.setdefault(level, [])
                if place not in places:
                    places.append(place)

    def _add_proper(self, name: str) -> None:
        self.result.proper |= _variants(name) | _variants(re.split(r"[ /(-]", name)[0])

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
            if name.level not in ("municipality", "town", "outside") or not name.whole or len(key) < 4:
                continue
            if name.places[0].outside in far or key in self.result.plates:
                continue
            if len(key) >= 5 and not key.endswith("s") and name.needs in (None, "exact"):
                self.result.names.setdefault(
                    key + "s", Name(key + "s", name.places, name.readings, name.level, None, True)
                )
            if key not in _NO_ADJECTIVE and (key in self.result.proper or key in self.ambiguous):
                for stem in _adjectives(key):
                    self.result.adjectives.setdefault(stem, name)

    def _near(self) -> set[str]:
        return {"Nordrhein-Westfalen", *self.result.kreise_outside.values()}


def _adjectives(key: str) -> set[str]:
    """Return how people and things of a town are called, without their endings."""
    stems = {key + "er"}
    if key.endswith("e"):
        stems = {key + "r"}
    if key.endswith("ingen"):
        stems = {key[:-2] + "er"}
    if key.endswith("hausen"):
        stems |= {key[:-6] + "haeuser", key[:-6] + "hauser"}
    if key == "muenster":
        stems |= {"muensteraner"}
    if key == "luenen":
        stems |= {"luener"}
    if key == "rheine":
        stems |= {"rheinenser"}
    if key in ("koeln", "koln"):
        stems |= {key + "sch"}
    if key == "lippe":
        stems = {"lippisch"}
    return stems


def _narrowest(found: list[tuple[int, Place]]) -> tuple[Place, ...]:
    """Choose what a postcode means: the town rather than its Kreis, the Kreis if several of its towns share it."""
    best = max(weight for weight, _ in found)
    places = list(dict.fromkeys(place for weight, place in found if weight == best))
    others = [place for weight, place in found if weight < best]
    for other in others:
        if all(place.municipality != other.municipality for place in places):
            places.append(other)
    merged: dict[Optional[str], list[Place]] = {}
    for place in places:
        merged.setdefault(place.municipality, []).append(place)
    result: list[Place] = []
    for key, group in merged.items():
        if key is None or len(group) == 1:
            result.append(group[0])
        else:
            result.append(Place(group[0].municipality, group[0].municipality_name, None, None))
    return tuple(result)
