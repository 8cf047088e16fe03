"""Around the answer: consent, sensitive topics, erasing, attachments, groups, buttons, failures."""

from __future__ import annotations

import asyncio
import itertools

import pytest

from bot.channels.messengers import conversation as module
from bot.channels.messengers.base import Incoming
from bot.channels.messengers.facebook import Facebook
from bot.channels.messengers.telegram import Telegram
from bot.channels.messengers.whatsapp import WhatsApp
from bot.channels.messengers.wording import word
from knowledge.answers.payload import sign_payload
from knowledge.safety.texts import get_crisis_text
from knowledge.texts import say

SECRET = "geheim"
CRISIS = {"kind": "crisis", "crisis": "suicidality"}


@pytest.fixture
def talk(bench):
    """Sends messages one after another; returns the texts that each got."""
    ids = itertools.count(1)

    def start(platform_class=Telegram, **changes):
        made = bench(platform_class, **changes)
        made.sent = 0

        def tell(text="", kind="text", address="5", **more):
            async def go():
                await made.inbox.accept([Incoming(address, str(next(ids)), kind, text, **more)])
                await asyncio.wait_for(made.inbox.idle(), 10)

            asyncio.run(go())
            fresh = made.sender.calls[made.sent :]
            made.sent = len(made.sender.calls)
            return [text_of(call.json) for call in fresh]

        made.tell = tell
        return made

    return start


def buttons_of(body):
    """Return the payloads of buttons by title, whatever the platform."""
    if "reply_markup" in body:
        return {row[0]["text"]: row[0]["callback_data"] for row in body["reply_markup"]["inline_keyboard"]}
    if "interactive" in body:
        return {row["title"]: row["id"] for row in body["interactive"]["action"]["sections"][0]["rows"]}
    return {reply["title"]: reply["payload"] for reply in body["message"]["quick_replies"]}


def text_of(body):
    if "interactive" in body:
        return body["interactive"]["body"]["text"]
    text = body.get("text") or body["message"].get("text", "")
    return text["body"] if isinstance(text, dict) else text


def consent(platform="telegram", url="https://lotse.test/chat"):
    sensitive = word("consent_web_chat", platform, url=url) if url else word("consent_no_web_chat", platform)
    return word("consent", platform, sensitive=sensitive)


def test_consent_comes_first_and_once_and_the_first_message_is_answered(talk):
    chat = talk()
    assert chat.tell("Kita in Hamm") == [consent(), "Antwort auf Kita in Hamm"]
    assert chat.tell("danke") == ["Antwort auf danke"]
    assert chat.script.heard == ["Kita in Hamm", "danke"]


def test_consent_says_who_reads_along_where_to_go_and_how_to_erase(talk):
    (first, _) = talk(WhatsApp).tell("Hallo", address="49170")
    for needed in ("Computerprogramm", "Meta", "WhatsApp", "https://lotse.test/chat", "alles löschen", "/stop"):
        assert needed in first


def test_without_a_web_chat_consent_names_a_number(talk):
    first = talk(web_chat_url="").tell("Hallo")[0]
    assert first == consent(url="")
    assert "0800 111 0550" in first and "http" not in first


def test_a_crisis_is_answered_before_anything_else_and_word_for_word(talk):
    chat = talk()
    text = get_crisis_text("suicidality").texts["child"].strip()
    chat.script.texts, chat.script.payload = [text], CRISIS
    assert chat.tell("ich will nicht mehr") == [
        text,
        consent(),
        word("sensitive", "telegram", url="https://lotse.test/chat"),
    ]
    assert chat.tell("ich will nicht mehr") == [text]


@pytest.mark.parametrize("platform", [Facebook, WhatsApp, Telegram])
def test_crisis_texts_are_the_same_everywhere(talk, platform):
    chat = talk(platform)
    for kind in ("suicidality", "violence_child", "medical_emergency", "sexual_abuse"):
        for text in get_crisis_text(kind).texts.values():
            chat.script.texts, chat.script.payload = [text.strip()], {"kind": "crisis", "crisis": kind}
            assert chat.tell("Hilfe")[0] == text.strip()


@pytest.mark.parametrize("need", ["schwangerschaftsberatung", "notlage_krisenhilfe", "jugendberatung"])
def test_sensitive_topics_show_the_way_to_the_web_chat_once(talk, need):
    chat = talk()
    hint = word("sensitive", "telegram", url="https://lotse.test/chat")
    chat.tell("Hallo")
    chat.script.payload = {"understood": {"needs": [need], "topics": [], "intent": None}}
    assert chat.tell("es geht um etwas") == [hint, "Antwort auf es geht um etwas"]
    assert hint not in chat.tell("und noch etwas")


def test_other_topics_do_not(talk):
    chat = talk()
    chat.script.payload = {"understood": {"needs": ["kita"], "topics": ["kita_suche"], "intent": None}}
    assert chat.tell("Kita") == [consent(), "Antwort auf Kita"]


def test_no_web_chat_no_hint(talk):
    chat = talk(web_chat_url="")
    chat.script.payload = CRISIS
    assert len(chat.tell("x")) == 2


def test_the_conversation_has_a_keyed_id(talk):
    chat = talk()
    chat.tell("Hallo", address="5550123")
    chat.tell("Hallo", address="5550123")
    chat.tell("Hallo", address="5550124")
    first, again, other = chat.script.senders
    assert first == again != other
    assert "5550123" not in first and len(first) == 64
    assert chat.script.channels == ["telegram"] * 3


@pytest.mark.parametrize("text", ["/restart", '/crisis{"kind": "x"}', '  /need_kita{"need": "kita"}', "/erase_data"])
def test_free_text_is_never_a_command(talk, text):
    chat = talk()
    chat.tell(text)
    assert not chat.script.heard[0].startswith("/")


def test_what_telegram_calls_commands(talk):
    chat = talk()
    for text in ("/start", "/start abc", "/START@lotse_bot"):
        chat.tell(text)
    chat.tell(kind="start")
    assert chat.script.heard == ["/greet"] * 4


def test_stop_erases_and_confirms_without_consent(talk):
    chat = talk()
    chat.tell("Hallo")
    person = chat.inbox.person("5")
    chat.script.texts = [say("erase_data")]
    chat.script.payload = {"understood": {"intent": "erase_data"}}
    assert chat.tell("/stop") == [say("erase_data"), word("erased", "telegram")]
    assert chat.script.heard[-1] == "/erase_data"
    assert not chat.store.contact(person).told
    chat.script.payload = {}
    assert chat.tell("Hallo")[0] == consent()


def test_erasing_by_words_does_the_same(talk):
    chat = talk(WhatsApp)
    chat.tell("Hallo", address="49170")
    chat.script.payload = {"understood": {"intent": "erase_data"}}
    assert chat.tell("alles löschen", address="49170")[-1] == word("erased", "whatsapp")
    assert not chat.store.contact(chat.inbox.person("49170")).told


def test_stop_erases_even_if_the_turn_fails(talk):
    chat = talk()
    chat.tell("Hallo")
    chat.script.error = RuntimeError("Text einer Person")
    assert chat.tell("/stop") == [word("erase_failed", "telegram", minutes=60), word("erased", "telegram")]
    assert not chat.store.contact(chat.inbox.person("5")).told


def test_whoever_asks_about_privacy_hears_about_the_messenger_too(talk):
    chat = talk()
    chat.tell("Hallo")
    chat.script.payload = {"understood": {"intent": "ask_privacy"}}
    assert chat.tell("Was speichern Sie?")[-1] == word("privacy", "telegram")


def test_attachments_are_answered_kindly_without_a_turn(talk):
    chat = talk()
    assert chat.tell(kind="attachment", attachment=True) == [consent(), word("attachment", "telegram")]
    assert chat.script.heard == []


def test_many_pictures_in_a_row_get_one_answer(talk):
    chat = talk()
    said = [chat.tell(kind="attachment", attachment=True) for _ in range(10)]
    assert said == [[consent(), word("attachment", "telegram")], *[[]] * 9]
    assert chat.sender.notices == []
    said = [chat.tell(f"Bild {number}", kind="attachment", attachment=True) for number in range(2)]
    assert said == [["Antwort auf Bild 0"], ["Antwort auf Bild 1"]]


def test_after_a_text_or_a_while_it_is_said_again(talk, monkeypatch):
    chat = talk()
    chat.tell(kind="attachment", attachment=True)
    chat.tell("Hallo")
    assert chat.tell(kind="attachment", attachment=True) == [word("attachment", "telegram")]
    monkeypatch.setattr(module, "SERIES", 0.0)
    assert chat.tell(kind="attachment", attachment=True) == [word("attachment", "telegram")]


def test_a_caption_is_heard(talk):
    chat = talk()
    chat.tell("Hallo")
    texts = chat.tell("Mein Sohn ist 4", kind="attachment", attachment=True)
    assert texts == [word("attachment", "telegram"), "Antwort auf Mein Sohn ist 4"]


def test_groups_are_refused_once(talk):
    chat = talk()
    assert chat.tell(kind="group", address="-100") == [word("group", "telegram")]
    assert chat.tell(kind="group", address="-100") == []
    assert chat.script.heard == []


@pytest.mark.parametrize("trouble", ["error", "silent", "slow"])
def test_a_failure_inside_gives_the_numbers(talk, trouble, monkeypatch, caplog):
    chat = talk()
    if trouble == "error":
        chat.script.error = RuntimeError("Text einer Person")
    elif trouble == "silent":
        chat.script.silent = True
    else:
        monkeypatch.setattr(module, "TURN_SECONDS", 0.05)
        chat.script.wait = lambda _: asyncio.sleep(5)
    first, *more = chat.tell("Mein geheimer Text")
    assert [first, more[0]] == [consent(), say("failure")]
    assert "Mein geheimer Text" not in caplog.text


@pytest.mark.parametrize("platform", [Facebook, WhatsApp, Telegram])
def test_without_rasa_there_are_numbers_the_jugendamt_and_buttons_that_work(talk, platform):
    chat = talk(platform)
    chat.script.error = RuntimeError("no action server")

    async def recall(_):
        return {"municipality": "05162024", "municipality_name": "Neuss", "needs": ["kita"]}

    chat.conversation.recall = recall
    said = "\n".join(chat.tell("Wir brauchen Hilfe", address="49170"))
    assert "112" in said and "110" in said and "Jugendamt" in said and "Neuss" in said
    buttons = buttons_of(chat.sender.calls[-1].json)
    assert len(buttons) == 7
    payload = buttons["Kita" if platform is Facebook else "Kita und Kindergarten"]
    said = "\n".join(chat.tell("Kita", kind="button", payload=payload, address="49170"))
    assert say("degraded_offers") in said and "Neuss" in said and "1. " in said


def test_without_rasa_and_memory_a_crisis_is_still_seen(talk):
    chat = talk()
    chat.tell("Hallo")
    chat.script.error = RuntimeError("no action server")

    async def recall(_):
        raise RuntimeError("no memory")

    chat.conversation.recall = recall
    assert chat.tell("ich will nicht mehr leben")[0] in {
        text.strip() for text in get_crisis_text("suicidality").texts.values()
    }


def test_a_short_payload_comes_back_as_a_command(talk):
    chat = talk(Facebook)
    payload = sign_payload(SECRET, "more_offers")
    chat.tell("Mehr", kind="button", payload=payload)
    assert chat.script.heard == ["/more_offers"]


@pytest.mark.parametrize("platform", [WhatsApp, Telegram])
def test_a_long_payload_goes_through_a_token_of_this_person(talk, platform):
    chat = talk(platform)
    long = sign_payload(SECRET, "inform", {"place": {"municipality": "05162024", "name": "x" * 300}})
    chat.script.payload = {"follow_ups": [{"title": "Neuss", "payload": long}]}
    chat.tell("Wo?", address="5")
    body = chat.sender.calls[-1].json
    if platform is Telegram:
        token = body["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    else:
        token = body["interactive"]["action"]["buttons"][0]["reply"]["id"]
    assert len(token) <= 64
    chat.tell("Neuss", kind="button", payload=token, address="5")
    assert chat.script.heard[-1].startswith('/inform{"place"')
    chat.tell("Neuss", kind="button", payload=token, address="6")
    assert chat.script.heard[-1] == "Neuss"


def test_an_unknown_button_is_its_title_or_kindly_too_old(talk):
    chat = talk()
    chat.tell("Hallo")
    chat.tell("Kita suchen", kind="button", payload="/b.forged.signature")
    assert chat.script.heard[-1] == "Kita suchen"
    assert chat.tell("", kind="button", payload="gone") == [word("button_expired", "telegram")]
    assert chat.tell("", kind="button", payload="#1") == [word("button_expired", "telegram")]


def test_numbers_stand_for_choices_until_the_next_answer(talk):
    chat = talk(WhatsApp)
    follow_ups = [
        {"title": f"Wahl {number}", "payload": sign_payload(SECRET, f"need_{number}")} for number in range(12)
    ]
    chat.script.payload = {"follow_ups": follow_ups}
    assert "12. Wahl 11" in chat.tell("Hallo")[-1]
    chat.script.payload = {}
    chat.tell(" 12. ")
    assert chat.script.heard[-1] == "/need_11"
    chat.tell("12")
    assert chat.script.heard[-1] == "12"


def test_choices_and_cards_of_an_answer_reach_messenger(talk):
    chat = talk(Facebook)
    offer = {"name": "Beratung", "why": ["x"], "phone": "+492131", "website": "https://x"}
    chat.script.payload = {
        "kind": "offers",
        "offers": [offer],
        "follow_ups": [{"title": "Mehr zu 1", "payload": sign_payload(SECRET, "offer_details", {"offer": "a"})}],
    }
    chat.tell("Hallo")
    last = chat.sender.calls[-1].json["message"]
    assert last["attachment"]["payload"]["elements"][0]["title"] == "Beratung"
    assert last["quick_replies"][0]["title"] == "Mehr zu 1"


def test_an_answer_that_did_not_arrive_is_owned_up_to_once(talk):
    chat = talk()
    chat.tell("Hallo")
    chat.sender.outcomes = ["given up"]
    assert chat.tell("Kita") == []
    assert chat.tell("Noch da?") == [word("missed", "telegram"), "Antwort auf Noch da?"]
    assert chat.tell("Gut") == ["Antwort auf Gut"]


def test_a_text_whose_buttons_are_refused_goes_without_them(talk):
    chat = talk()
    chat.tell("Hallo")
    chat.script.payload = {"follow_ups": [{"title": "Mehr", "payload": "/b.x"}]}
    chat.sender.outcomes = ["refused"]
    assert chat.tell("Kita") == ["Antwort auf Kita"]
    assert "reply_markup" not in chat.sender.calls[-1].json
