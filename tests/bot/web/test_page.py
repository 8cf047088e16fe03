"""The page in a real Chromium, talking to the running assistant."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
QUESTION = "Mein Sohn ist 4 und spricht kaum, wir wohnen in Neuss"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed (make test installs it where it can)"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(request: pytest.FixtureRequest, browser: Browser, assistant) -> Iterator[Page]:
    context = browser.new_context(viewport=request.param, locale="de-DE")
    page = context.new_page()
    page.foreign = []
    page.errors = []
    page.on("request", lambda sent: page.foreign.append(sent.url) if not sent.url.startswith(assistant.url) else None)
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
    page.goto(assistant.url)
    yield page
    assert page.foreign == [], "the page talks to nobody else"
    assert page.errors == []
    context.close()


def keep_picture(page: Page, name: str) -> None:
    """Keep a picture for the docs when asked to."""
    folder = os.environ.get("LOTSE_TEST_PICTURES")
    if folder:
        page.screenshot(path=str(Path(folder) / f"{name}.png"))


def test_a_parent_gets_cards_by_keyboard_alone(page):
    expect(page.get_by_text("Computerprogramm").first).to_be_visible()
    box = page.get_by_role("textbox")
    box.focus()
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    card = page.locator(".card").first
    expect(card).to_be_visible(timeout=30_000)
    expect(page.get_by_text("noch nicht nachgeprüft").first).to_be_visible()
    expect(page.get_by_text("Verstanden: 4 Jahre").first).to_be_visible()
    assert (
        page.locator("a[href^='tel:']").count() + page.locator("a[href^='https://www.openstreetmap.org']").count() > 0
    )
    keep_picture(page, "phone" if page.viewport_size["width"] < 600 else "desktop")
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert width <= 0, "nothing scrolls sideways"


def test_a_button_goes_on(page):
    page.get_by_role("textbox").fill("kitaplatz in neuss gesucht, tochter 3")
    page.keyboard.press("Enter")
    expect(page.locator(".card").first).to_be_visible(timeout=30_000)
    before = page.locator(".card").count()
    page.get_by_role("button", name="Mehr Angebote").last.click()
    expect(page.locator(".card").nth(before)).to_be_visible(timeout=30_000)


def test_a_crisis_shows_numbers_to_press(page):
    page.get_by_role("textbox").fill("ich will nicht mehr leben")
    page.keyboard.press("Enter")
    expect(page.locator("a[href='tel:112']:visible").first).to_be_visible(timeout=30_000)
    keep_picture(page, "crisis-phone" if page.viewport_size["width"] < 600 else "crisis-desktop")


def test_markup_stays_text(page):
    page.get_by_role("textbox").fill("<img src=x onerror=document.title='hacked'> kitaplatz in neuss")
    page.keyboard.press("Enter")
    expect(page.locator(".card").first).to_be_visible(timeout=30_000)
    assert page.title() != "hacked"
