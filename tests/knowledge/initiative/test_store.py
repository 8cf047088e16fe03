"""What each municipality set out to do: every one of the network, sourced, in plain words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knowledge.catalogue.freshness import earliest_day
from knowledge.initiative.store import get_programme, read_programmes
from knowledge.settings import CONTENT
from knowledge.yamlfile import ContentError, read_yaml

RIGHT = """\
phases:
  "2012": "https://land.nrw"
programmes:
  "05170024":
    name: Moers
    since: 2012
    text: "Prävention ist Chefsache. Es gibt ein gemeinsames Leitbild."
    source: "https://moers.de"
    as_of: "2024"
"""
MOST_WORDS = 25
SENTENCE_END = re.compile(r"(?<=[.!?])(?<!St\.)(?<!\d\.)\s+")
HOST = re.compile(r"https?:|www\.|\b[\w-]+\.(?:de|nrw|info|org|com|net|eu)\b")
DU = re.compile(r"\b(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|euer|eure[mnrs]?)\b", re.IGNORECASE)
PARTY = re.compile(r"\b(?:CDU|SPD|FDP|AfD|Grüne[n]?|Linke[n]?)\b")
PROGRAMMES = read_programmes(CONTENT / "leitbild.yml")
EACH = [pytest.param(ags, programme, id=programme.name) for ags, programme in PROGRAMMES.items()]


def members() -> dict[str, tuple[str, int]]:
    """Return name and phase of every municipality of the catalogue that belongs to the network."""
    found = {}
    for path in sorted((CONTENT / "municipalities").glob("*.yml")):
        municipality = read_yaml(path)[0]["municipality"]
        if "phase" in municipality:
            found[municipality["ags"]] = (municipality["name"], municipality["phase"])
    return found


def problems_of(tmp_path: Path, text: str) -> list[tuple[int, str, str]]:
    path = tmp_path / "leitbild.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_programmes(path)
    return [(problem.line, problem.field, problem.message) for problem in caught.value.problems]


def test_a_right_file(tmp_path: Path) -> None:
    path = tmp_path / "leitbild.yml"
    path.write_text(RIGHT, encoding="utf-8")
    moers = read_programmes(path)["05170024"]
    assert (moers.since, moers.since_source, moers.as_of) == (2012, "https://land.nrw", "2024")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('    source: "https://moers.de"\n', "", (4, "source", "fehlt")),
        ("https://moers.de", "Stadt Moers", (8, "source", "hat nicht die erwartete Form")),
        ("    text:", "    txt:", (7, "txt", "dieses Feld gibt es nicht")),
        ("since: 2012", "since: 2013", (6, "since", "2013 steht nicht in „phases“")),
        ('as_of: "2024"', "as_of: neulich", (9, "as_of", "„neulich“ ist kein Datum wie 2020, 2020-03 oder 2020-03-26")),
        ('"05170024":', '"Moers":', (4, "Moers", "kein Gemeindeschlüssel mit 5 oder 8 Ziffern")),
        ("as_of:", "more_sources: [Rathaus]\n    as_of:", (9, "more_sources.0", "„Rathaus“ ist keine Adresse")),
        ("phases:", "phase:", (1, "", "hier werden genau „phases“ und „programmes“ erwartet")),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, old: str, new: str, problem: tuple[int, str, str]) -> None:
    assert old in RIGHT
    assert problem in problems_of(tmp_path, RIGHT.replace(old, new))


@pytest.mark.parametrize(
    "text", ["", "- Moers\n", "phases: {}\nprogrammes: []\n", 'phases: {}\nprogrammes: {"05711": a}\n']
)
def test_a_file_of_another_shape_is_refused(tmp_path: Path, text: str) -> None:
    assert all("erwartet" in message for _, _, message in problems_of(tmp_path, text))


def test_a_municipality_that_stands_twice_is_refused(tmp_path: Path) -> None:
    entry = RIGHT.split("programmes:\n")[1]
    assert "steht zweimal" in problems_of(tmp_path, RIGHT + entry)[0][2]


def test_every_member_has_its_programme_and_its_year() -> None:
    assert {ags: (programme.name, programme.since) for ags, programme in PROGRAMMES.items()} == members()


def test_a_programme_is_found_by_key() -> None:
    moers = get_programme("05170024")
    assert moers is not None and moers.name == "Moers" and moers.since == 2012
    assert get_programme("05113") is None, "Essen does not belong to the forty"


@pytest.mark.parametrize(("ags", "programme"), EACH)
def test_a_text_is_short_and_plain(ags: str, programme) -> None:
    sentences = SENTENCE_END.split(programme.text)
    assert 2 <= len(sentences) <= 5
    assert [sentence for sentence in sentences if len(sentence.split()) > MOST_WORDS] == []
    assert not HOST.search(programme.text) and not DU.search(programme.text)
    assert "\n" not in programme.text and "{" not in programme.text


@pytest.mark.parametrize(("ags", "programme"), EACH)
def test_a_source_is_dated_or_honestly_undated(ags: str, programme) -> None:
    sources = [programme.source, *programme.more_sources]
    assert len(set(sources)) == len(sources)
    if programme.as_of is not None:
        # A plan may reach beyond the year of its source: "Bis 2027", "2018 bis 2022".
        newest = earliest_day(programme.as_of).year
        told = [int(year) for year in re.findall(r"\b20\d\d\b", programme.text)]
        assert not [year for year in told if year > newest and f"is {year}" not in programme.text]


@pytest.mark.parametrize(("ags", "programme"), EACH)
def test_a_party_is_named_as_the_source_or_not_at_all(ags: str, programme) -> None:
    for party in PARTY.findall(programme.text):
        assert f"Eine Seite der {party}" in programme.text
