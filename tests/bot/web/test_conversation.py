"""A conversation as people have it: by keyboard, on a bad line, over a reload, and gone at once when it must be."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Request, Route, expect

from tests.bot.web.conftest import PATIENCE, RECORDED, OpenChat, Stage

pytestmark = pytest.mark.browser

OFFERS = RECORDED["offers"]["message"]
MESSAGES = "**/webhooks/web/messages"
EXIT = "https://www.tagesschau.de/**"
VOICES = """
    const said = [];
    window.said = said;
    const voices = [{lang: "de-DE", localService: true, name: "hier"}, {lang: "ar-SA", localService: false, name: "fern"}];
    Object.defineProperty(window, "speechSynthesis", {value: {
        getVoices: () => voices, cancel: () => said.push("cancel"), addEventListener: () => {}, removeEventListener: () => {},
        speak: utterance => said.push(utterance.lang + " " + utterance.text),
    }});
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


def test_a_whole_conversation_by_keyboard(open_chat: OpenChat):
    chat = open_chat().ready()
    press = chat.page.keyboard.press

    def focused() -> str:
        return chat.page.evaluate(
            "() => { const found = document.querySelector('familien-lotse').shadowRoot.activeElement; return found ? found.getAttribute('aria-label') || found.textContent || found.id : ''; }"
        )

    def walk(name: str) -> None:
        for _ in range(80):
            press("Tab")
            if re.search(name, focused()):
                ring = chat.page.evaluate(
                    "() => getComputedStyle(document.querySelector('familien-lotse').shadowRoot.activeElement).outlineStyle"
                )
                assert ring == "solid", f"{name} shows that it has the focus"
                return
        raise AssertionError(f"{name} cannot be reached with the tab key")

    walk("^message$") if focused() != "message" else None
    chat.page.keyboard.type(OFFERS)
    press("Enter")
    expect(chat.widget.locator(".card")).to_have_count(3, timeout=PATIENCE)
    assert focused() == "message", "an answer does not take the focus away"
    chat.page.evaluate("() => document.querySelector('familien-lotse').shadowRoot.querySelector('.card').focus()")
    for _ in range(3):
        press("Shift+Tab")
    walk("Angaben ändern|Karte|Anrufen")
    walk("^Ja$")
    press("Enter")
    expect(chat.widget.locator(".feedback .done")).to_have_text("Danke für Ihre Rückmeldung.")
    assert focused() == "Ja", "the focus stays"
    walk("Mehr zu 1")
    press("Enter")
    expect(chat.turns).to_have_count(2, timeout=PATIENCE)
    assert focused() == "Mehr zu 1"
    walk("Verlauf löschen")
    press("Enter")
    expect(chat.widget.locator(".hello").last).to_contain_text("gelöscht")
    assert focused() == "Verlauf löschen"


def test_a_message_on_a_bad_line_is_answered_once(open_chat: OpenChat, stage: Stage):
    chat = open_chat(quiet=False).ready()
    sent: list[str] = []

    def flaky(route: Route, request: Request) -> None:
        sent.append(json.loads(request.post_data or "{}")["id"])
        if len(sent) == 1:
            route.abort()  # never arrived
        elif len(sent) == 2:
            route.fetch()  # arrived, and the answer is lost
            route.abort()
        else:
            route.continue_()

    chat.page.route(MESSAGES, flaky)
    before = stage.agent.count(OFFERS)
    chat.box.fill(OFFERS)
    chat.box.press("Enter")
    expect(chat.widget.get_by_role("status").filter(has_text="noch einmal")).to_be_visible()
    expect(chat.widget.locator(".card").first).to_be_visible(timeout=PATIENCE)
    assert len(sent) == 3 and len(set(sent)) == 1, "the same id each time"
    assert stage.agent.count(OFFERS) == before + 1
    expect(chat.turns).to_have_count(1)
    expect(chat.widget.locator(".user")).to_have_count(1)


def test_a_reload_goes_on_and_sends_what_was_not_answered(open_chat: OpenChat, stage: Stage):
    chat = open_chat().ready().say("offers")
    token = json.loads(json.loads(chat.stored())[0][0][1])["token"]
    senders = {stage.agent.heard[-1].sender_id}
    chat.button("Ja").click()
    expect(chat.widget.locator(".feedback .done")).not_to_be_empty()
    chat.page.reload()
    expect(chat.widget.locator(".card")).to_have_count(3)
    expect(chat.button("Ja")).to_have_attribute("aria-disabled", "true")
    message = RECORDED["question"]["message"]
    before = stage.agent.count(message)
    stage.agent.wait = 1.0
    chat.box.fill(message)
    chat.box.press("Enter")
    expect(chat.widget.locator(".user")).to_have_count(2)
    chat.page.wait_for_timeout(300)
    chat.page.reload()
    expect(chat.turns).to_have_count(2, timeout=PATIENCE)
    stage.agent.wait = 0.0
    senders.add(stage.agent.heard[-1].sender_id)
    assert len(senders) == 1, "it is the same conversation"
    assert stage.agent.count(message) == before + 1, "the reload did not send it twice"
    assert json.loads(json.loads(chat.stored())[0][0][1])["token"] != token, "answers bring a fresh token"


def test_another_tab_is_another_conversation(open_chat: OpenChat, stage: Stage):
    chat = open_chat().ready().say("offers")
    first = stage.agent.heard[-1].sender_id
    context = chat.page.context
    other = context.new_page()
    other.goto(stage.url)
    expect(other.locator(".hello")).to_be_visible()
    expect(other.locator(".card")).to_have_count(0)
    # A window that a page opens gets a copy of its sessionStorage, as a duplicated tab does.
    with context.expect_page() as opened:
        chat.page.evaluate("() => { window.open('/') }")
    copy = opened.value
    assert "familienlotse" in copy.evaluate("Object.keys(sessionStorage).join()")
    expect(copy.locator(".hello")).to_be_visible()
    expect(copy.locator(".card")).to_have_count(0)
    copy.get_by_role("textbox").fill("Hallo")
    copy.get_by_role("textbox").press("Enter")
    expect(copy.locator(".turn.bot:not(.hello)")).to_have_count(1, timeout=PATIENCE)
    assert stage.agent.heard[-1].sender_id != first


def test_leaving_quickly_leaves_nothing(open_chat: OpenChat, stage: Stage):
    chat = open_chat("/einbetten", ways_out=["https://www.tagesschau.de/"]).ready()
    page = chat.page
    page.evaluate("sessionStorage.setItem('der-seite', 'bleibt')")
    chat.say("violence")
    sender = stage.agent.heard[-1].sender_id
    token = json.loads(next(value for key, value in json.loads(chat.stored())[0] if key.startswith("familienlotse.")))[
        "token"
    ]
    page.context.route(
        EXIT, lambda route: route.fulfill(status=200, content_type="text/html", body="<title>Nachrichten</title>")
    )
    entries = page.evaluate("history.length")
    erased: list[str] = []
    page.context.on("request", lambda sent: erased.append(sent.method) if sent.url.endswith("/sessions") else None)
    chat.turns.last.get_by_role("button", name="Seite schnell verlassen").click()
    page.wait_for_url("https://www.tagesschau.de/**")
    assert page.evaluate("history.length") == entries, "the chat's place in the history is taken"
    assert "DELETE" in erased
    page.goto(stage.url + "/datenschutz")
    assert json.loads(page.evaluate("JSON.stringify(Object.entries(sessionStorage))")) == [["der-seite", "bleibt"]]
    answer = page.request.post(f"{stage.url}/webhooks/web/sessions/renew", headers={"Authorization": f"Bearer {token}"})
    assert answer.status == 401, "the token is worth nothing any more"
    assert sender not in stage.agent.tracker_store.kept
    page.goto(stage.url + "/einbetten")
    expect(chat.widget.locator(".hello")).to_be_visible()


def test_erasing_says_that_it_is_gone(open_chat: OpenChat, stage: Stage):
    chat = open_chat().ready().say("offers")
    sender = stage.agent.heard[-1].sender_id
    chat.button("Verlauf löschen").click()
    expect(chat.widget.locator(".hello")).to_contain_text("Der Verlauf ist gelöscht, hier und auf dem Server.")
    assert sender not in stage.agent.tracker_store.kept
    assert chat.stored() == "[[],[]]"
    chat.say("question")
    assert stage.agent.heard[-1].sender_id != sender, "what comes next is a new conversation"


def test_erasing_without_a_connection_says_so(open_chat: OpenChat):
    chat = open_chat(quiet=False).ready().say("offers")
    chat.page.route("**/webhooks/web/sessions", lambda route: route.abort())
    chat.button("Verlauf löschen").click()
    expect(chat.widget.locator(".hello")).to_contain_text("Den Server erreiche ich gerade nicht")
    assert chat.stored() == "[[],[]]"


def test_feedback_only_under_real_answers_and_once(open_chat: OpenChat):
    chat = open_chat().ready()
    counted: list[dict] = []
    chat.page.on(
        "request", lambda sent: counted.append(sent.post_data_json) if sent.url.endswith("/feedback") else None
    )
    for name in ("question", "crisis", "arabic", "greeting"):
        chat.say(name)
    expect(chat.widget.locator(".feedback")).to_have_count(0)
    chat.say("info").say("details").say("offers")
    expect(chat.widget.locator(".feedback")).to_have_count(3)
    group = chat.turns.last.get_by_role("group", name="War das hilfreich?")
    group.get_by_role("button", name="Nein").click()
    expect(group).to_contain_text("Danke")
    for again in ("Ja", "Nein"):
        group.get_by_role("button", name=again).dispatch_event("click")
    expect(group.get_by_role("button", name="Nein")).to_have_attribute("aria-pressed", "true")
    assert counted == [{"helpful": False, "category": "fruehfoerderung", "kind": "offers"}]


def test_offers_to_take_away(open_chat: OpenChat):
    chat = open_chat().ready().say("offers")
    with chat.page.expect_download() as download:
        chat.button("Als PDF mitnehmen").click()
    assert download.value.suggested_filename == "angebote.pdf"
    assert download.value.path().read_bytes().startswith(b"%PDF")
    expect(chat.widget.get_by_role("status").filter(has_text="PDF")).to_be_visible()


def test_sharing_and_ways_there(open_chat: OpenChat):
    chat = open_chat(permissions=["clipboard-read", "clipboard-write"]).ready().say("offers")
    offer = RECORDED["offers"]["messages"][-1]["custom"]["offers"][0]
    first = chat.widget.locator(".card").first
    first.get_by_role("button", name="Kopieren").click()
    expect(chat.widget.get_by_role("status").filter(has_text="Kopiert")).to_be_visible()
    assert chat.page.evaluate("navigator.clipboard.readText()").startswith(offer["name"])
    expect(first.get_by_role("link", name="Karte")).to_have_attribute(
        "href", re.compile("^https://www.openstreetmap.org/search")
    )
    expect(first.get_by_role("link", name="Route")).to_have_attribute("href", re.compile("directions.*Neuss"))
    expect(first.get_by_role("link", name="Anrufen 115")).to_have_attribute("href", "tel:115")
    android = open_chat(user_agent="Mozilla/5.0 (Linux; Android 9)").ready().say("offers")
    expect(android.widget.get_by_role("link", name="Route").first).to_have_attribute("href", re.compile("^geo:0,0"))


def test_reading_aloud_with_voices_of_this_device_only(open_chat: OpenChat):
    chat = open_chat(script=VOICES).ready().say("question")
    chat.turns.last.get_by_role("button", name="Vorlesen").click()
    assert chat.page.evaluate("said")[0].startswith("de-DE Ich suche für Sie")
    chat.turns.last.get_by_role("button", name="Vorlesen anhalten").click()
    assert chat.page.evaluate("said").count("cancel") == 1
    expect(chat.turns.last.get_by_role("button", name="Vorlesen", exact=True)).to_be_visible()
    chat.say("arabic")
    expect(chat.turns.last.get_by_role("button", name="Vorlesen")).to_have_count(0)
    silent = open_chat().ready().say("question")
    expect(silent.turns.last.get_by_role("button", name="Vorlesen")).to_have_count(0)


def test_switches_show_what_the_assistant_understood(open_chat: OpenChat, stage: Stage):
    chat = open_chat().ready()
    simple, role = chat.button("Einfache Sprache"), chat.button("Ich bin Fachkraft")
    expect(simple).to_have_attribute("aria-pressed", "false")
    simple.click()
    expect(simple).to_have_attribute("aria-pressed", "true")
    assert stage.agent.heard[-1].text == "einfache sprache bitte"
    role.click()
    expect(role).to_have_attribute("aria-pressed", "true")
    role.click()
    expect(role).to_have_attribute("aria-pressed", "false")
    assert "keine Fachkraft" in stage.agent.heard[-1].text
    expect(simple).to_have_attribute("aria-pressed", "true")
    chat.page.reload()
    expect(simple).to_have_attribute("aria-pressed", "true")
    simple.click()
    expect(chat.turns).to_have_count(4, timeout=PATIENCE)
    expect(simple).to_have_attribute("aria-pressed", "true")  # this recording knows no way back, so it stays on
    button = next(item for item in RECORDED["simple"]["messages"][-1]["custom"]["follow_ups"])
    sent = json.loads(json.loads(chat.stored())[0][0][1])
    assert sent["normal"] == button["payload"], "the way back is the assistant's own signed button"


def test_a_session_that_runs_out_asks_before(open_chat: OpenChat):
    chat = open_chat(clock=True).ready().say("offers")
    box = chat.widget.get_by_role("alert")
    chat.page.clock.run_for(56 * 60_000)
    expect(box).to_be_empty()
    chat.page.clock.run_for(3 * 60_000)
    expect(box).to_contain_text("Möchten Sie weitermachen?")
    chat.button("Weitermachen").click()
    expect(chat.widget.get_by_role("status").filter(has_text="wir machen weiter")).to_be_visible()
    expect(box).to_be_empty()
    chat.page.clock.run_for(61 * 60_000)
    expect(box).to_contain_text("vergessen")
    assert chat.stored() == "[[],[]]"
    expect(chat.widget.locator(".card")).to_have_count(3)
    chat.say("question")
    expect(box).to_be_empty()


def test_a_session_that_the_server_forgot_is_opened_again(open_chat: OpenChat, stage: Stage):
    chat = open_chat(quiet=False).ready().say("offers")
    token = json.loads(json.loads(chat.stored())[0][0][1])["token"]
    answer = chat.page.request.delete(
        f"{stage.url}/webhooks/web/sessions", headers={"Authorization": f"Bearer {token}"}
    )
    assert answer.status == 204
    before = stage.agent.count(RECORDED["question"]["message"])
    chat.say("question")
    expect(chat.widget.get_by_role("status").filter(has_text="vergessen")).to_be_visible()
    assert stage.agent.count(RECORDED["question"]["message"]) == before + 1


def test_too_many_messages_wait(open_chat: OpenChat):
    chat = open_chat(quiet=False).ready()
    refused: list[bool] = []

    def refuse(route: Route) -> None:
        refused.append(True)
        if len(refused) > 1:
            return route.continue_()
        return route.fulfill(
            status=429,
            headers={"Retry-After": "1"},
            json={"error": "too_many_requests", "text": "Bitte warten Sie einen Moment."},
        )

    chat.page.route(MESSAGES, refuse)
    chat.box.fill(OFFERS)
    chat.box.press("Enter")
    expect(chat.widget.get_by_role("status").filter(has_text="Bitte warten Sie")).to_be_visible()
    expect(chat.widget.locator(".card").first).to_be_visible(timeout=PATIENCE)


def test_markup_stays_text(open_chat: OpenChat):
    chat = open_chat().ready()
    chat.ask("<img src=x onerror=document.title='hacked'> hallo")
    assert chat.page.title() != "hacked"
    expect(chat.widget.locator(".user img")).to_have_count(0)
