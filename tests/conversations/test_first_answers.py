"""Whole conversations through the running server with the real model."""

from __future__ import annotations

import secrets

import pytest

NEUSS = "05162024"


def test_the_main_job(assistant):
    turn = assistant.ask("Hallo, mein Sohn ist 4 und spricht kaum, wir wohnen in Neuss")
    assert turn.kind == "offers"
    assert turn.understood["age_months"] == [48, 59]
    assert turn.understood["municipality"] == NEUSS
    assert turn.understood["needs"][0] == "fruehfoerderung"
    assert "spricht_kaum" in turn.understood["topics"]
    assert turn.offers[0]["municipality"] == NEUSS
    for offer in turn.offers:
        assert offer["phone"] or offer["website"] or offer["address"]
        assert offer["source"].startswith("http")
        low, high = offer["age_months"] or [0, 400]
        assert low <= 59
        assert high >= 48
        assert "noch nicht nachgeprüft" in turn.text or offer["checked"]["state"] != "unverified"


@pytest.mark.parametrize(
    ("message", "municipality", "categories"),
    [
        ("suche kitaplatz für meine tochter 2 in bielefeld", "05711", {"kita"}),
        ("wir brauchen eine tagesmutter in köln, kind 14 monate", "05315", {"kindertagespflege"}),
        ("bin schwanger 24. ssw und brauche eine hebamme in dortmund", "05913", {"hebamme"}),
        ("mein sohn 15 schwänzt die schule, gelsenkirchen", "05513", {"schulberatung", "erziehungsberatung"}),
        ("ich möchte deutsch lernen, wohne in münster", "05515", {"migration_sprache"}),
        ("wir können die klassenfahrt nicht bezahlen, leben von bürgergeld, witten", "05954036", {"finanzielle_hilfe"}),
        ("suche ausbildung nach der 10. klasse in moers", "05170024", {"uebergang_beruf"}),
    ],
)
def test_finds_the_need_in_many_towns(assistant, message, municipality, categories):
    turn = assistant.ask(message)
    assert turn.kind == "offers"
    assert turn.understood["municipality"] == municipality
    assert turn.understood["needs"][0] in categories
    assert turn.offers[0]["municipality"] == municipality


def test_asks_for_the_place_and_then_answers(assistant):
    sender = secrets.token_hex(8)
    first = assistant.ask("meine tochter ist 3 und beißt andere kinder", sender)
    assert first.kind == "question"
    assert first.understood["needs"][0] == "erziehungsberatung"
    second = assistant.ask("in Hamm", sender)
    assert second.kind == "offers"
    assert second.understood["municipality"] == "05915"
    assert second.understood["age_months"] == [36, 47]
    assert second.understood["needs"][0] == "erziehungsberatung"


def test_more_offers_are_never_the_same(assistant):
    sender = secrets.token_hex(8)
    first = assistant.ask("kitaplatz in neuss für 3jährige", sender)
    second = assistant.ask(first.button("Mehr Angebote"), sender)
    assert second.kind == "offers"
    assert not {offer["id"] for offer in first.offers} & {offer["id"] for offer in second.offers}


def test_details_of_the_second(assistant):
    sender = secrets.token_hex(8)
    first = assistant.ask("kitaplatz in neuss für 3jährige", sender)
    second = assistant.ask("erzähl mir mehr zum zweiten", sender)
    assert second.kind == "details"
    assert second.offers[0]["id"] == first.offers[1]["id"]


def test_a_correction_overwrites(assistant):
    sender = secrets.token_hex(8)
    assistant.ask("erziehungsberatung in moers", sender)
    turn = assistant.ask("nee, Dinslaken, Moers ist meine ex", sender)
    assert turn.understood["municipality"] == "05170008"
    assert turn.understood["needs"][0] == "erziehungsberatung"


def test_a_place_outside_is_said_to_be(assistant):
    turn = assistant.ask("suche erziehungsberatung in Hamburg, sohn 5")
    assert turn.understood["municipality"] is None
    assert "Hamburg" in turn.text
    assert "115" in turn.text
    assert all(offer["municipality"] in ("00", "05") for offer in turn.offers)


def test_crisis_comes_before_everything(assistant):
    turn = assistant.ask("wann macht die kita in neuss auf? ach egal ich will eigentlich einfach nicht mehr leben")
    assert turn.kind == "crisis"
    assert turn.payload["crisis"] == "suicidality"
    assert "112" in turn.text


def test_after_a_crisis_the_conversation_goes_on(assistant):
    sender = secrets.token_hex(8)
    assistant.ask("mein kind hat spülmaschinentabs gegessen", sender)
    turn = assistant.ask("alles gut jetzt. wir suchen einen kitaplatz in hamm", sender)
    assert turn.kind == "offers"
    assert turn.payload["crisis"] is None


def test_without_a_sender_nobody_shares_a_conversation(assistant):
    assistant.post({"message": "wir wohnen in neuss"})
    messages = assistant.post({"message": "kitaplatz gesucht"})
    payload = next(entry["custom"] for entry in messages if "custom" in entry)
    assert payload["understood"]["municipality"] is None


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("hallo", "smalltalk"),
        ("danke dir", "smalltalk"),
        ("wie wird das wetter morgen", "redirect"),
        ("ich kann nicht mehr", "question"),
        ("wer liest das hier mit?", "info"),
        ("was ist kein kind zurücklassen?", "info"),
        ("wie lange bekommt man elterngeld", "info"),
        ("My son is four years old and he does not speak, can you help us please", "redirect"),
    ],
)
def test_kinds_of_answers(assistant, message, kind):
    assert assistant.ask(message).kind == kind


def test_everything_can_be_forgotten(assistant):
    sender = secrets.token_hex(8)
    assistant.ask("wir wohnen in neuss, sohn 4, spricht kaum", sender)
    turn = assistant.ask("alles löschen bitte", sender)
    assert turn.understood["municipality"] is None
    assert turn.understood["needs"] == []
    assert turn.understood["age_months"] is None
