"""The page in a real Chromium, talking to the running assistant."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.bot.web.conftest import DESKTOP, PATIENCE, PHONE

QUESTION = "Mein Sohn ist 4 und spricht kaum, wir wohnen in Neuss"

pytestmark = pytest.mark.browser


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(request: pytest.FixtureRequest, browser: Browser, assistant) -> Iterator[Page]:
    context = browser.new_context(viewport=request.param, locale="de-DE")
    page = context.new_page()
    foreign: list[str] = []
    errors: list[str] = []
    page.on("request", lambda sent: foreign.append(sent.url) if not sent.url.startswith(assistant.url) else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(assistant.url)
    yield page
    assert foreign == [], "the page talks to nobody else"
    assert errors == []
    context.close()


def ask(page: Page, text: str) -> None:
    page.get_by_role("textbox").fill(text)
    page.keyboard.press("Enter")


def test_from_the_first_question_to_the_next_offers(page):
    expect(page.get_by_text("Computerprogramm").first).to_be_visible()
    ask(page, QUESTION)
    card = page.locator(".card").first
    expect(card).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("noch nicht nachgeprüft").first).to_be_visible()
    expect(page.get_by_text("Verstanden: 4 Jahre").first).to_be_visible()
    expect(page.get_by_role("button", name="Angaben ändern")).to_be_visible()
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert width <= 0, "nothing scrolls sideways"
    page.get_by_role("button", name="Mehr zu 1").click()
    expect(page.locator(".turn.details")).to_be_visible(timeout=PATIENCE)
    page.get_by_role("button", name="Mehr Angebote").last.click()
    expect(page.locator(".turn.bot:not(.hello)")).to_have_count(3, timeout=PATIENCE)


def test_switches_and_a_crisis(page):
    simple = page.get_by_role("button", name="Einfache Sprache", exact=True)
    simple.click()
    expect(simple).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    simple.click()
    expect(simple).to_have_attribute("aria-pressed", "false", timeout=PATIENCE)
    role = page.get_by_role("button", name="Ich bin Fachkraft", exact=True)
    role.click()
    expect(role).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    ask(page, "ich will nicht mehr leben")
    expect(page.locator("a[href='tel:112']:visible").first).to_be_visible(timeout=PATIENCE)
