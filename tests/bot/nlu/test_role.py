"""Who writes."""

from __future__ import annotations

import pytest

from bot.nlu.role import find_role


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
    ],
)
def test_families(text):
    assert find_role(text) is None
