"""The answers to questions of knowledge."""

from __future__ import annotations

import pytest

from knowledge.catalogue.freshness import earliest_day
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.faq.store import get_faq, read_faq
from knowledge.settings import CONTENT
from knowledge.yamlfile import ContentError

ENTRY = """\
- key: kita_anspruch
  theme: Kita
  question: "Hat mein Kind einen Anspruch?"
  also: [a, b, c]
  answer: "Ja, ab dem ersten Geburtstag."
  as_of: "2025"
  source: "https://buzer.de"
  categories: [kita]
"""


def problems_of(folder, text):
    (folder / "kita.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_faq(folder)
    return [(problem.file, problem.line, problem.field, problem.message) for problem in caught.value.problems]


def test_a_right_entry(tmp_path):
    (tmp_path / "kita.yml").write_text(ENTRY, encoding="utf-8")
    entry = read_faq(tmp_path)["kita_anspruch"]
    assert entry.as_of == "2025" and entry.law is None and entry.changes_yearly is False


def test_a_date_without_quotes(tmp_path):
    (tmp_path / "kita.yml").write_text(ENTRY.replace('"2025"', "2025-03-01"), encoding="utf-8")
    assert read_faq(tmp_path)["kita_anspruch"].as_of == "2025-03-01"


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "message"),
    [
        ('  source: "https://buzer.de"\n', "", 1, "source", "fehlt"),
        ("  theme:", "  thema:", 2, "thema", "dieses Feld gibt es nicht"),
        ("[a, b, c]", "[a, b]", 4, "also", "braucht mindestens 3 Eintrag"),
        ("[kita]", "[kindergarten]", 8, "categories.0", "„kindergarten“ ist keine Angebotsart"),
        ('"2025"', "neulich", 6, "as_of", "„neulich“ ist kein Datum wie 2020, 2020-03 oder 2020-03-26"),
        ("kita_anspruch", "Kita Anspruch", 1, "key", "hat nicht die erwartete Form"),
        ("Ja, ab dem ersten Geburtstag.", "Ja.", 5, "answer", "ist zu kurz (mindestens 20 Zeichen)"),
    ],
)
def test_a_mistake_is_named(tmp_path, old, new, line, field, message):
    assert old in ENTRY
    assert ("kita.yml", line, field, message) in problems_of(tmp_path, ENTRY.replace(old, new))


def test_a_key_that_is_there_twice(tmp_path):
    assert problems_of(tmp_path, ENTRY + ENTRY) == [("kita.yml", 9, "key", "„kita_anspruch“ gibt es schon")]


def test_a_key_that_another_file_has(tmp_path):
    (tmp_path / "anspruch.yml").write_text(ENTRY, encoding="utf-8")
    assert problems_of(tmp_path, ENTRY) == [("kita.yml", 1, "key", "„kita_anspruch“ gibt es schon")]


def test_broken_yaml(tmp_path):
    assert problems_of(tmp_path, "- key: [\n")[0][0] == "kita.yml"


def test_an_empty_file_holds_nothing(tmp_path):
    (tmp_path / "kita.yml").write_text("# noch leer\n", encoding="utf-8")
    assert read_faq(tmp_path) == {}


@pytest.mark.parametrize("text", ["key: kita\n", "nur Text\n", "- nur Text\n"])
def test_a_file_of_another_shape_is_said_in_german(tmp_path, text):
    found = problems_of(tmp_path, text)
    assert {problem[0] for problem in found} == {"kita.yml"}
    assert all("expected" not in problem[3] for problem in found)


def test_the_real_answers_can_be_said():
    faq = get_faq()
    assert len(faq) > 50
    for key, entry in faq.items():
        assert key == entry.key
        assert all(line.strip() for line in entry.answer.strip().splitlines()), f"{key}: Rasa splits at blank lines"
        assert "{" not in entry.answer, key
        assert entry.as_of is None or earliest_day(entry.as_of)
        assert set(entry.categories) <= set(CATEGORIES)


def test_no_two_real_answers_are_asked_for_in_the_same_words():
    seen: dict[str, str] = {}
    double = []
    for key, entry in get_faq().items():
        for asked in {text.casefold().strip(" ?.!") for text in [entry.question, *entry.also]}:
            if seen.setdefault(asked, key) != key:
                double.append((asked, seen[asked], key))
    assert double == []


def test_the_real_folder_is_read_whole():
    themes = {path.stem for path in (CONTENT / "faq").glob("*.yml")}
    assert len(themes) >= 10
