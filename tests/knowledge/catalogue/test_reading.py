"""Broken content: file, line and field of every mistake, in German."""

from __future__ import annotations

import pytest

from knowledge.catalogue.reading import content_files, hash_content, read_content
from knowledge.yamlfile import ContentError

TOWN = "musterstadt.yml"


def problems_of(folder):
    with pytest.raises(ContentError) as caught:
        read_content(folder)
    return caught.value.problems


def test_right_content_is_read(content):
    read = read_content(content.folder)
    assert set(read.files) == {"deutschland.yml", TOWN}
    assert [offer.id for offer in read.files[TOWN].offers] == ["musterstadt-beratung", "musterstadt-kita"]
    assert any(body.key == "jugendamt" for body in read.bodies)


@pytest.mark.parametrize(
    ("old", "new", "field", "message"),
    [
        ("provider: Caritas", "traeger: Caritas", "offers.1.traeger", "dieses Feld gibt es nicht"),
        ("category: erziehungsberatung", "category: beratung", "offers.1.category", "„beratung“ ist keine Angebotsart"),
        ("phone: 0211 8991", "phone: 8991 12", "offers.1.phone", "fehlt die Vorwahl"),
        ("  age:", "  age: {from: 72, to: 36}\n  eligibility:", "offers.1.age", "beginnt mit 72 und endet mit 36"),
        (
            "topics: [spricht_kaum]",
            "topics: [spricht_nie]",
            "offers.1.topics",
            "„spricht_nie“ steht nicht in topics.yml",
        ),
        ("id: musterstadt-kita", "id: musterstadt-beratung", "offers.2.id", "gibt es schon in musterstadt.yml"),
        ("to: 215", "to: 2150", "offers.1.age.to", "höchstens 327"),
        ('seen: "2024-03"', "seen: neulich", "offers.1.source.seen", "kein Datum"),
        ("opening_hours: Mo-Fr", "opening_hours: Montag", "offers.1.opening_hours", "OSM-Format"),
        ("kind: kreisfreie Stadt", "kind: Dorf", "municipality.kind", "„Dorf“ ist keine Art"),
        ('ags: "05999"', 'ags: "5999"', "municipality.ags", "nicht die erwartete Form"),
        ("website: https://", "website: ", "municipality.website", "nicht die erwartete Form"),
        ("name: Kita Sonnenschein", "name:", "offers.2.name", "darf nicht leer sein"),
    ],
)
def test_a_mistake_is_named(content, broken, old, new, field, message):
    if field == "offers.1.age":
        for line in ("from: 0", "to: 215"):
            content.break_line(f"    {line}", "")
    line = content.break_line(old, new)
    broken(problems_of(content.folder), TOWN, line, field, message)


def test_a_missing_source_is_named_at_its_offer(content, broken):
    content.break_line("    url: https://www.musterstadt.example/kita", "")
    line = content.break_line("  summary: Kindertagesstätte", "  summary: Kindertagesstätte") + 1
    broken(problems_of(content.folder), TOWN, line, "offers.2.source", "darf nicht leer sein")


def test_a_source_that_is_left_out_altogether(content, broken):
    text = content.town.read_text(encoding="utf-8")
    content.town.write_text(
        text.replace("  source:\n    url: https://www.musterstadt.example/kita\n", ""), encoding="utf-8"
    )
    line = content.break_line("- id: musterstadt-kita", "- id: musterstadt-kita")
    broken(problems_of(content.folder), TOWN, line, "offers.2.source", "fehlt")


def test_broken_yaml_is_named(content, broken):
    line = content.break_line("topics: [spricht_kaum]", "topics: [spricht_kaum")
    problems = problems_of(content.folder)
    assert [(problem.file, problem.field) for problem in problems] == [(TOWN, "")]
    assert problems[0].line in (line, line + 1)
    assert "kein gültiges YAML" in problems[0].message


def test_a_day_that_does_not_exist_is_named(content):
    content.break_line("name: Kita Sonnenschein", "name: Kita Sonnenschein\n  verified: {on: 2026-02-30, by: Stadt}")
    assert problems_of(content.folder)[0].file == TOWN


def test_an_id_that_another_file_has(content, broken):
    other = content.folder / "municipalities" / "nachbarstadt.yml"
    text = content.town.read_text(encoding="utf-8").replace("05999", "05998").replace("Musterstadt", "Nachbarstadt")
    other.write_text(text.replace("musterstadt-kita", "nachbarstadt-kita"), encoding="utf-8")
    broken(problems_of(content.folder), "nachbarstadt.yml", 9, "offers.1.id", "gibt es schon in musterstadt.yml")


@pytest.mark.parametrize("same", ["05999", "Musterstadt"])
def test_a_municipality_that_another_file_has(content, same):
    other = content.folder / "municipalities" / "nachbarstadt.yml"
    text = content.town.read_text(encoding="utf-8").replace("musterstadt-", "nachbarstadt-")
    text = (
        text.replace("name: Musterstadt", "name: Nachbarstadt") if same == "05999" else text.replace("05999", "05998")
    )
    other.write_text(text, encoding="utf-8")
    problems = problems_of(content.folder)
    assert [problem.file for problem in problems] == ["nachbarstadt.yml"]
    assert same in problems[0].message


def test_a_kreis_that_is_not_there(content, broken):
    line = content.break_line("kind: kreisfreie Stadt", "kind: kreisangehörige Stadt\n  within: '05123'") + 1
    broken(problems_of(content.folder), TOWN, line, "municipality.within", "„05123“ ist keine Kommune")


def test_a_body_that_is_not_there(content, broken):
    line = content.break_line("name: Kita Sonnenschein", "name: Kita Sonnenschein\n  covers: [zauberamt]") + 1
    broken(problems_of(content.folder), TOWN, line, "offers.2.covers", "„zauberamt“ steht nicht in everywhere.yml")


def test_all_mistakes_are_named_at_once(content):
    content.break_line("category: kita", "category: kindergarten")
    content.break_line("phone: 0211 8991", "phone: 8991 12")
    (content.folder / "municipalities" / "zweite.yml").write_text("offers: [\n", encoding="utf-8")
    (content.folder / "municipalities" / "dritte.yml").write_text("municipality: {}\n", encoding="utf-8")
    assert {problem.file for problem in problems_of(content.folder)} == {TOWN, "zweite.yml", "dritte.yml"}
    assert len([problem for problem in problems_of(content.folder) if problem.file == TOWN]) == 2


@pytest.mark.parametrize("text", ["", "- eins\n- zwei\n", "nur Text\n"])
def test_a_file_of_another_shape_is_said_in_german(content, text):
    content.town.write_text(text, encoding="utf-8")
    problems = problems_of(content.folder)
    assert [(problem.file, problem.line) for problem in problems] == [(TOWN, 1)]
    assert "expected" not in problems[0].message


def test_broken_shared_files(content, broken):
    line = content.break_line("title: Sprechen und Sprache", "titel: Sprechen", content.folder / "topics.yml")
    broken(problems_of(content.folder), "topics.yml", line, "spricht_kaum.titel", "dieses Feld gibt es nicht")


def test_a_topic_that_is_only_text(content):
    with (content.folder / "topics.yml").open("a", encoding="utf-8") as topics:
        topics.write("neues_thema: nur ein Satz\n")
    assert [problem.file for problem in problems_of(content.folder)] == ["topics.yml"]


def test_a_wrong_place(content, broken):
    line = content.break_line("ags: ", "schluessel: ", content.folder / "places.yml")
    broken(
        problems_of(content.folder),
        "places.yml",
        line,
        "municipalities.1.schluessel",
        "dieses Feld gibt es nicht",
    )


@pytest.mark.parametrize("name", ["topics.yml", "everywhere.yml", "places.yml"])
def test_a_missing_shared_file(content, name):
    (content.folder / name).unlink()
    assert name in [problem.file for problem in problems_of(content.folder)]


def test_the_hash_changes_with_every_file(content):
    before = hash_content(content.folder)
    assert hash_content(content.folder) == before
    for path in content_files(content.folder):
        kept = path.read_bytes()
        path.write_bytes(kept + b"\n# anders\n")
        assert hash_content(content.folder) != before, path.name
        path.write_bytes(kept)
    assert hash_content(content.folder) == before
