"""Every state of the chat without barriers that axe-core can find, and what a screen reader is told."""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import expect

from tests.bot.web.conftest import DESKTOP, PATIENCE, RECORDED, OpenChat, keep_picture

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 640}
ANSWERS = [
    "offers",
    "question",
    "info",
    "details",
    "crisis",
    "violence",
    "arabic",
    "persian",
    "turkish",
    "arabic_crisis",
]


def sideways(chat) -> int:
    """Return by how many pixels the page or the conversation is wider than it should be."""
    return chat.page.evaluate(
        """() => {
            const boxes = [document.documentElement, document.querySelector("familien-lotse").shadowRoot.querySelector(".scroller")];
            return Math.max(...boxes.map(box => box.scrollWidth - box.clientWidth));
        }"""
    )


def small_targets(chat) -> list[str]:
    """Return what can be pressed and is smaller than 24 pixels; links inside a sentence may be (WCAG 2.5.8)."""
    return chat.page.evaluate(
        """() => Array.from(document.querySelector("familien-lotse").shadowRoot.querySelectorAll("a, button, input, textarea"))
            .filter(found => found.getClientRects().length && !found.closest(".bubble, .fact, .summary, .notice, .typing"))
            .filter(found => found.offsetHeight < 24 || found.offsetWidth < 24)
            .map(found => found.outerHTML)"""
    )


def test_start(open_chat: OpenChat):
    chat = open_chat().ready()
    expect(chat.widget.locator(".hello")).to_contain_text("Computerprogramm")
    assert chat.barriers() == []
    chat.button("Mehr: Schrift, Farben, Datenschutz").click()
    assert chat.barriers() == []
    assert small_targets(chat) == []


def test_every_kind_of_answer(open_chat: OpenChat):
    chat = open_chat().ready()
    for name in ANSWERS:
        chat.say(name)
    assert chat.barriers() == []
    assert small_targets(chat) == []
    assert sideways(chat) <= 0


@pytest.mark.parametrize(
    "options",
    [
        {"color_scheme": "dark"},
        {"contrast": "more", "color_scheme": "dark"},
        {"forced_colors": "active"},
        {"viewport": NARROW},
    ],
    ids=lambda options: "-".join(
        str(value) if isinstance(value, str) else str(value["width"]) for value in options.values()
    ),
)
def test_ways_of_looking(open_chat: OpenChat, options):
    chat = open_chat(**options).ready()
    chat.say("offers").say("violence").say("arabic")
    assert chat.barriers() == []
    assert sideways(chat) <= 0
    if options.get("viewport") != NARROW:
        return
    chat.button("Mehr: Schrift, Farben, Datenschutz").click()
    chat.widget.get_by_label("sehr groß").check()
    assert sideways(chat) <= 0, "the largest letters fit into 320 pixels"
    assert chat.barriers() == []


def test_chosen_looks_and_size_stay(open_chat: OpenChat):
    chat = open_chat(viewport=DESKTOP).ready().say("offers")
    root = chat.widget.locator(".root")
    chat.button("Mehr: Schrift, Farben, Datenschutz").click()
    before = chat.widget.locator(".card h3").first.evaluate("found => parseFloat(getComputedStyle(found).fontSize)")
    for label, look in [("hell", "light"), ("dunkel", "dark"), ("hoher Kontrast", "contrast")]:
        chat.widget.get_by_label(label).check()
        expect(root).to_have_attribute("data-look", look)
    assert chat.barriers() == []
    chat.widget.get_by_label("größer", exact=True).check()
    chat.page.reload()
    expect(root).to_have_attribute("data-look", "contrast")
    after = chat.widget.locator(".card h3").first.evaluate("found => parseFloat(getComputedStyle(found).fontSize)")
    assert after > before * 1.15
    keep_picture(chat.page, "high-contrast")


def test_a_zoomed_low_screen_scrolls_as_a_whole(open_chat: OpenChat):
    chat = open_chat(viewport={"width": 320, "height": 256}).ready().say("offers")
    log, box = chat.widget.locator(".scroller"), chat.box
    assert log.evaluate("found => found.scrollHeight - found.clientHeight") <= 1
    box.scroll_into_view_if_needed()
    expect(box).to_be_in_viewport()
    assert sideways(chat) <= 0


def test_what_a_screen_reader_is_told(open_chat: OpenChat):
    chat = open_chat().ready().say("offers")
    log = chat.widget.get_by_role("log", name="Nachrichten")
    expect(log).to_have_attribute("aria-live", "polite")
    expect(chat.widget.locator("section")).to_match_aria_snapshot(
        """
        - region "Familienlotse":
          - heading "Familienlotse" [level=2]
          - paragraph: Computerprogramm, kein Mensch
          - button "Seite schnell verlassen"
          - button "Einfache Sprache"
          - button "Ich bin Fachkraft"
          - button /Mehr/
          - group "Gesprächsverlauf":
            - log "Nachrichten"
          - textbox "Ihre Nachricht"
          - button "Senden" [disabled]
          - button "Verlauf löschen"
        """
    )
    offer = RECORDED["offers"]["messages"][-1]["custom"]["offers"][1]
    card = log.get_by_role("listitem").filter(has=chat.page.get_by_role("heading", name=offer["name"]))
    expect(card.first).to_match_aria_snapshot(
        f"""
        - listitem:
          - heading /{offer["name"].split("(")[0].strip()}/ [level=3]
          - list
          - link "Anrufen 115"
          - link /Webseite.*öffnet ein neues Fenster/
          - button /Kopieren/
          - paragraph: /noch nicht nachgeprüft/
        """
    )
    expect(log.get_by_role("group", name="War das hilfreich?")).to_be_visible()
    expect(log.get_by_role("group", name="Antworten zum Auswählen")).to_be_visible()
    expect(log.get_by_role("button", name="Angaben ändern")).to_have_count(1)


def test_a_crisis_begins_with_numbers(open_chat: OpenChat):
    chat = open_chat().ready().say("crisis")
    turn = chat.turns.last
    numbers = turn.locator(".numbers a")
    assert [link.get_attribute("href") for link in numbers.all()][:2] == ["tel:112", "tel:116123"]
    first, text = numbers.first.bounding_box(), turn.locator(".bubble").first.bounding_box()
    assert first and text and first["y"] < text["y"] and first["height"] >= 44
    expect(turn.get_by_role("button", name="Seite schnell verlassen")).to_have_count(0)
    expect(turn.locator(".feedback")).to_have_count(0)
    keep_picture(chat.page, "crisis-phone")
    chat.say("violence")
    turn = chat.turns.last
    expect(turn.get_by_role("button", name="Seite schnell verlassen")).to_be_visible()
    for text in [entry["text"] for entry in RECORDED["violence"]["messages"] if "text" in entry][:1]:
        expect(turn).to_contain_text(text.split("\n")[-1])
    keep_picture(chat.page, "violence-phone")


@pytest.mark.parametrize(
    ("name", "language", "direction"), [("arabic", "ar", "rtl"), ("persian", "fa", "rtl"), ("turkish", "tr", "ltr")]
)
def test_messages_carry_their_language(open_chat: OpenChat, name, language, direction):
    chat = open_chat().ready().say(name)
    bubble = chat.turns.last.locator(".bubble").first
    expect(bubble).to_have_attribute("lang", language)
    expect(bubble).to_have_attribute("dir", direction)
    expect(chat.widget.locator(".user .bubble").last).to_have_attribute("lang", language)
    expect(chat.turns.last.locator(".card:not([lang='de'])")).to_have_count(0)


def test_german_texts_for_somebody_who_writes_arabic_stay_german(open_chat: OpenChat):
    chat = open_chat().ready().say("arabic_crisis")
    assert {found.get_attribute("lang") for found in chat.turns.last.locator(".bubble").all()} == {"de"}


def test_offline(open_chat: OpenChat):
    chat = open_chat(quiet=False).ready()
    chat.page.context.set_offline(True)
    expect(chat.widget.get_by_role("status").filter(has_text="kein Internet")).to_be_visible()
    chat.box.fill(RECORDED["offers"]["message"])
    chat.box.press("Enter")
    expect(chat.widget.get_by_role("link", name="112").first).to_be_visible()
    assert chat.barriers() == []
    chat.page.context.set_offline(False)
    expect(chat.widget.locator(".card").first).to_be_visible(timeout=PATIENCE)


def test_not_reachable_for_long(open_chat: OpenChat):
    chat = open_chat(quiet=False, clock=True).ready()
    chat.page.route("**/webhooks/web/messages", lambda route: route.abort())
    chat.box.fill(RECORDED["question"]["message"])
    chat.box.press("Enter")
    for _ in range(8):
        chat.page.wait_for_timeout(100)
        chat.page.clock.run_for(16_000)
    expect(chat.widget.locator(".failure")).to_contain_text("0800 111 0550")
    assert chat.barriers() == []
    chat.page.unroute("**/webhooks/web/messages")
    chat.button("Noch einmal senden").click()
    expect(chat.widget.locator(".question")).to_be_visible(timeout=PATIENCE)
    expect(chat.widget.locator(".user")).to_have_count(1)


@pytest.mark.skipif(not os.environ.get("LOTSE_TEST_PICTURES"), reason="makes the pictures of the docs when asked to")
def test_looks_for_the_docs(open_chat: OpenChat):
    chat = open_chat(viewport=DESKTOP).ready().say("offers")
    keep_picture(chat.page, "light")
    keep_picture(chat.page, "desktop")
    dark = open_chat(viewport=DESKTOP, color_scheme="dark").ready().say("offers")
    keep_picture(dark.page, "dark")
    crisis = open_chat(viewport=DESKTOP).ready().say("crisis")
    keep_picture(crisis.page, "crisis-desktop")
    phone = open_chat().ready()
    keep_picture(phone.page, "phone-start")
    phone.say("offers")
    keep_picture(phone.page, "phone")
    phone.widget.locator(".card").first.scroll_into_view_if_needed()
    phone.widget.locator(".scroller").evaluate("found => found.scrollBy({top: 260, behavior: 'instant'})")
    keep_picture(phone.page, "cards")
    expect(phone.widget.locator(".card").first).to_be_visible()
