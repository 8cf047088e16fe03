"""The index of places."""

from __future__ import annotations

import pytest

from knowledge.places.content import PlacesFile
from knowledge.places.gazetteer import Place, fold_name, get_gazetteer, index_places
from knowledge.settings import CONTENT
from knowledge.yamlfile import read_yaml


@pytest.fixture(scope="module")
def content() -> PlacesFile:
    return PlacesFile.parse_obj(read_yaml(CONTENT / "places.yml")[0])


@pytest.mark.parametrize(
    ("text", "key"),
    [("Köln", "koeln"), ("koeln", "koeln"), ("NEUSS", "neuss"), ("Neuß", "neuss"), ("Castrop-Rauxel", "castroprauxel"), ("Fröndenberg/Ruhr", "froendenbergruhr"),
     ("M'gladbach", "mgladbach"), ("Ko\u0308ln", "koeln"), ("Liège", "liege"), ("Köln \N{PARTY POPPER}", "koeln"), ("", "")],
)  # fmt: skip
def test_folding(text: str, key: str) -> None:
    assert fold_name(text) == key


def test_every_municipality_is_found_by_its_name(content: PlacesFile) -> None:
    names = get_gazetteer().names
    for municipality in content.municipalities:
        key = fold_name(municipality.name)
        assert names[key].places[0] == Place(municipality.ags, municipality.name, None, None), municipality.name


def test_keys_are_official_and_unique(content: PlacesFile) -> None:
    keys = [municipality.ags for municipality in content.municipalities]
    assert len(set(keys)) == len(keys)
    assert all(key.isdigit() and key.startswith("05") and len(key) in (5, 8) for key in keys)
    assert all(len(municipality.ags) == 5 for municipality in content.municipalities if municipality.towns)


def test_every_town_is_found_in_its_kreis(content: PlacesFile) -> None:
    names = get_gazetteer().names
    for municipality in content.municipalities:
        for town in municipality.towns:
            readings = names[fold_name(town.name)].readings
            assert Place(municipality.ags, municipality.name, town.name, None) in readings, town.name


def test_every_ordinary_word_and_every_ambiguous_word_is_indexed(content: PlacesFile) -> None:
    gazetteer = get_gazetteer()
    known = gazetteer.names.keys() | gazetteer.plates.keys() | gazetteer.spaced.keys()
    for word in [item.word for item in content.ambiguous]:
        assert fold_name(word) in known, word
    assert gazetteer.names["essen"].needs == "preposition"


def test_every_candidate_of_an_ambiguous_word_is_understood(content: PlacesFile) -> None:
    gazetteer = get_gazetteer()
    for item in content.ambiguous:
        key = fold_name(item.word)
        name = gazetteer.names.get(key) or gazetteer.spaced.get(key)
        if name is not None and not item.clear and any("außerhalb" not in candidate for candidate in item.candidates):
            assert name.places, item.word


@pytest.mark.parametrize(
    ("key", "name", "district"),
    [("unna", "Kreis Unna", "Unna"), ("kreisunna", "Kreis Unna", None), ("siegen", "Kreis Siegen-Wittgenstein", "Siegen"), ("muelheim", "Mülheim an der Ruhr", None),
     ("hamm", "Hamm", None), ("lippe", "Kreis Lippe", None), ("marxloh", "Duisburg", "Marxloh"), ("dusseldorf", "Düsseldorf", None)],
)  # fmt: skip
def test_what_a_name_means_without_a_hint(key: str, name: str, district: str | None) -> None:
    places = get_gazetteer().names[key].places
    assert [(place.municipality_name, place.district) for place in places] == [(name, district)]


def test_a_town_of_the_network_is_no_part_of_its_kreis() -> None:
    gazetteer = get_gazetteer()
    assert gazetteer.names["ahlen"].places == (Place("05570004", "Ahlen", None, None),)
    kreis = gazetteer.names["kreiswarendorf"].places[0]
    assert gazetteer.lies_in(gazetteer.names["ahlen"].places[0], kreis)
    assert not gazetteer.lies_in(kreis, kreis)


def test_towns_of_the_network_lie_in_a_kreis_outside() -> None:
    gazetteer = get_gazetteer()
    outside = gazetteer.names["kreiswesel"].places[0]
    assert outside == Place(None, None, None, "Kreis Wesel")
    assert gazetteer.lies_in(gazetteer.names["moers"].places[0], outside)
    assert not gazetteer.lies_in(gazetteer.names["neuss"].places[0], outside)


def test_postcodes() -> None:
    codes = get_gazetteer().postcodes
    assert codes["41464"] == (Place("05162024", "Neuss", None, None),)
    assert codes["59174"] == (Place("05978", "Kreis Unna", "Kamen", None),)
    assert codes["45127"] == (Place(None, None, None, "Essen"),)
    assert "10115" not in codes
    assert all(len(code) == 5 and places for code, places in codes.items())


def test_rhein_berg_is_not_rheinberg() -> None:
    gazetteer = get_gazetteer()
    assert gazetteer.spaced["rheinberg"].places[0].municipality_name == "Rheinisch-Bergischer Kreis"
    assert gazetteer.names["rheinberg"].places[0].outside == "Rheinberg"


def test_a_small_file_of_ones_own() -> None:
    content = PlacesFile.parse_obj(
        {
            "municipalities": [
                {
                    "name": "Astadt",
                    "ags": "05001",
                    "plates": ["AS"],
                    "aliases": ["astädtle"],
                    "postcodes": ["40000-40002"],
                    "districts": [{"name": "Süd"}],
                },
                {
                    "name": "Kreis Bdorf",
                    "ags": "05002",
                    "postcodes": ["40002"],
                    "towns": [
                        {"name": "Bdorf", "own_jugendamt": None, "plates": ["BD"], "districts": [{"name": "Süd"}]}
                    ],
                },
            ],
            "ambiguous": [{"word": "süd", "candidates": ["Süd (Astadt)", "Süd (Bdorf)"], "note": None}],
            "outside": [{"name": "Ctal", "kreis_or_land": "Anderswo", "aliases": ["zetal"]}],
        }
    )
    gazetteer = index_places(content)
    assert gazetteer.names["astadtle"].places == gazetteer.names["astadt"].places
    assert [place.municipality for place in gazetteer.names["sued"].places] == ["05001", "05002"]
    assert [place.municipality for place in gazetteer.postcodes["40002"]] == ["05001", "05002"]
    assert gazetteer.plates["bd"] == (Place("05002", "Kreis Bdorf", "Bdorf", None),)
    assert gazetteer.names["zetal"].places[0].outside == "Ctal"
