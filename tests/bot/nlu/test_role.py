"""Who writes."""

from __future__ import annotations

import pytest

from bot.nlu.role import find_role, is_role_switch


@pytest.mark.parametrize(
    "text",
    [
        "ich bin Erzieherin in einer Kita und suche eine Frühförderstelle für ein Kind in meiner Gruppe",
        "Als Schulsozialarbeiterin betreue ich eine Schülerin, 14 J., die schwänzt",
        "Hallo, hier Familienhebamme. Mutter (19), Säugling 4 Monate, sucht Entlastung",
        "Schulsozialarbeit Gesamtschule: Schüler, 15, 80 Fehlstunden, wohin verweisen?",
        "Kinderarztpraxis Köln: Patient 2;8, V.a. Sprachentwicklungsstörung",
    ],
)
def test_professionals(text):
    assert find_role(text) == "professional"


@pytest.mark.parametrize(
    "text",
    [
        "mein sohn ist 4 und spricht kaum",
        "die erzieherin sagt er braucht logopädie",
        "ich bin erzieherin und mein sohn schläft nicht",
        "tagesmutter gesucht in köln",
        "unsere hebamme hat abgesagt",
        "meine lehrerin hasst mich",
        "polizei war da. gibts noch andere vereine?",
    ],
)
def test_families(text):
    assert find_role(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "ach, ich frag diesmal für mein eigenes Kind, nicht als Logopädin",
        "das ist nicht dienstlich, es geht um unsere Kleine",
        "nein, ich bin keine Fachkraft",
    ],
)
def test_who_says_that_they_ask_privately_is_a_family(text):
    assert find_role(text) == "family"


@pytest.mark.parametrize(
    "text",
    [
        "Asthma-Schulung fürs Kind, 7 Jahre",
        "Mutter-Kind-Kur, Auszeit mit Kind (6) gesucht",
        "hebamme brühl, entbindung in 4 wochen",
        "tagesmutter kamen ab sommer",
    ],
)
def test_what_families_look_for_is_no_case(text):
    assert find_role(text) is None


def test_not_as_one_profession_but_as_another_is_professional():
    assert find_role("ich arbeite nicht als Erzieherin, sondern als Tagesmutter") != "family"


@pytest.mark.parametrize(
    ("text", "switch"),
    [
        ("Ich bin keine Fachkraft, ich frage für meine eigene Familie", True),
        ("Ich bin Fachkraft", True),
        ("ich frage privat", True),
        ("ich bin Fachkraft in der Kita und suche eine Beratung für eine Familie", False),
        ("mein Sohn ist 4", False),
    ],
)
def test_a_message_that_says_nothing_but_who_writes(text, switch):
    assert is_role_switch(text) is switch
