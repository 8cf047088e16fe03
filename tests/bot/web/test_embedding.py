"""The widget on pages of others: another origin, strict policies, frames, their colours, several on one page."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.bot.web.conftest import DESKTOP, OpenChat, Stage, Town, keep_picture

pytestmark = pytest.mark.browser


def strict(stage: Stage) -> str:
    """Return the policy of a careful municipality, with the assistant's origin where docs/widget.md puts it."""
    return (
        f"default-src 'none'; script-src 'self' {stage.url}; style-src 'self' {stage.url}; connect-src {stage.url}; "
        f"frame-src {stage.url}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def tag(stage: Stage) -> str:
    return f'<script src="{stage.url}/familien-lotse.js" defer></script>'


def test_a_strict_policy(open_chat: OpenChat, stage: Stage, town: Town):
    page = '<familien-lotse municipality="neuss"></familien-lotse>'
    chat = open_chat(town.put("/strict", page, strict(stage), tag(stage)), viewport=DESKTOP).ready()
    expect(chat.widget.get_by_role("heading", name="Familienlotse Neuss")).to_be_visible()
    expect(chat.button("Mein Sohn ist 4 und spricht kaum, wir wohnen in Neuss")).to_be_visible()
    chat.say("offers")
    with chat.page.expect_download():
        chat.button("Als PDF mitnehmen").click()
    chat.button("Ja").click()
    expect(chat.widget.locator(".feedback .done")).not_to_be_empty()
    chat.page.reload()
    expect(chat.widget.locator(".card")).to_have_count(3)
    chat.button("Verlauf löschen").click()
    expect(chat.widget.locator(".hello")).to_contain_text("gelöscht")
    height = chat.widget.locator(".send").evaluate("found => getComputedStyle(found).borderRadius")
    assert height != "0px", "the styles are there"


def test_on_a_page_that_is_not_allowed_people_get_numbers(open_chat: OpenChat, stage: Stage, town: Town):
    # The same server under a name that is not on the list.
    page = town.put("/foreign", "<familien-lotse></familien-lotse>", head=tag(stage)).replace("127.0.0.1", "localhost")
    chat = open_chat(page, quiet=False, clock=True, ways_out=["http://localhost"])
    expect(chat.widget.locator(".hello")).to_contain_text("kein Mensch")
    chat.box.fill("Hallo")
    chat.box.press("Enter")
    for _ in range(8):
        chat.page.wait_for_timeout(100)
        chat.page.clock.run_for(16_000)
    expect(chat.widget.locator(".failure")).to_contain_text("0800 111 0550")


def test_in_a_frame(open_chat: OpenChat, stage: Stage, town: Town):
    page = f'<iframe title="Familienlotse" src="{stage.url}/einbetten?kommune=neuss" width="390" height="700"></iframe>'
    chat = open_chat(town.put("/frame", page, strict(stage)), viewport=DESKTOP, ways_out=["https://www.tagesschau.de/"])
    inside = chat.page.frame_locator("iframe")
    expect(inside.get_by_role("heading", name="Familienlotse Neuss")).to_be_visible()
    chat.widget = inside.locator("familien-lotse")
    chat.say("violence")
    assert chat.barriers() == []
    chat.page.context.route(
        "https://www.tagesschau.de/**",
        lambda route: route.fulfill(content_type="text/html", body="<title>Nachrichten</title>"),
    )
    assert chat.page.request.get(f"{stage.url}/").headers["content-security-policy"].endswith("frame-ancestors 'self'")
    policy = chat.page.request.get(f"{stage.url}/einbetten?kommune=%22%3E%3Cscript%3E").text()
    assert "<script>" not in policy
    inside.get_by_role("button", name="Seite schnell verlassen").first.click()
    chat.page.wait_for_url("https://www.tagesschau.de/**")


def test_two_on_one_page(open_chat: OpenChat, stage: Stage, town: Town):
    page = '<familien-lotse municipality="neuss"></familien-lotse><familien-lotse municipality="hamm"></familien-lotse>'
    chat = open_chat(town.put("/two", page, strict(stage), tag(stage)), viewport={"width": 900, "height": 1500})
    both = chat.page.locator("familien-lotse")
    senders = []
    for number, name in enumerate(("Neuss", "Hamm")):
        chat.widget = both.nth(number)
        expect(chat.widget.get_by_role("heading", name=f"Familienlotse {name}")).to_be_visible()
        chat.say("offers" if number else "question")
        senders.append(stage.agent.heard[-1].sender_id)
        assert stage.agent.heard[-1].metadata["municipality_name"] == name
    assert len(set(senders)) == 2
    assert chat.barriers() == []
    chat.page.reload()
    expect(both.nth(0).locator(".question")).to_have_count(1)
    expect(both.nth(1).locator(".offers")).to_have_count(1)
    expect(both.nth(0).locator(".offers")).to_have_count(0)
    both.nth(0).get_by_role("button", name="Verlauf löschen").click()
    expect(both.nth(0).locator(".hello")).to_be_visible()
    expect(both.nth(1).locator(".offers")).to_have_count(1)


def test_launcher(open_chat: OpenChat, stage: Stage, town: Town):
    page = '<p>Willkommen</p><familien-lotse municipality="neuss" mode="launcher"></familien-lotse>'
    chat = open_chat(town.put("/empty", ""), viewport=DESKTOP)
    asked: list[str] = []
    chat.page.on("request", lambda sent: asked.append(sent.url) if "/webhooks/" in sent.url else None)
    chat.page.goto(town.put("/launcher", page, strict(stage), tag(stage)))
    launcher = chat.button("Fragen zu Familie und Kind")
    expect(launcher).to_be_visible()
    expect(launcher).to_have_attribute("aria-expanded", "false")
    assert chat.barriers() == []
    assert asked == [], "who does not open it opens no session"
    launcher.press("Enter")
    dialog = chat.widget.get_by_role("dialog", name="Familienlotse Neuss")
    expect(dialog).to_be_focused()
    chat.ready().say("offers")
    assert chat.barriers() == []
    keep_picture(chat.page, "launcher")
    chat.box.press("Escape")
    expect(dialog).to_be_hidden()
    expect(launcher).to_be_focused()
    launcher.click()
    expect(chat.widget.locator(".card")).to_have_count(3)
    chat.button("Chat schließen").click()
    expect(launcher).to_be_focused()
    chat.page.set_viewport_size({"width": 320, "height": 640})
    launcher.click()
    box = dialog.bounding_box()
    assert box and box["width"] == 320 and box["height"] == 640
    assert chat.barriers() == []


def test_colours_of_a_municipality_stay_readable(open_chat: OpenChat, stage: Stage, town: Town):
    # A style sheet of the page's own, as municipalities have it; later a script of the page changes the colour.
    head = f"{tag(stage)}<style>familien-lotse {{ --lotse-accent: #ffd400; --lotse-muted: #ccc; }}</style>"
    chat = open_chat(town.put("/colours", "<familien-lotse></familien-lotse>", head=head), viewport=DESKTOP)
    chat.ready().say("offers")
    mark = chat.widget.locator(".mark")
    expect(mark).to_have_css("color", "rgb(0, 0, 0)")
    expect(mark).to_have_css("background-color", "rgb(255, 212, 0)")
    assert chat.barriers("color-contrast") == []
    change = "accent => document.querySelector('familien-lotse').style.setProperty('--lotse-accent', accent)"
    for accent, text in (
        ("#003366", "rgb(255, 255, 255)"),
        ("#777777", "rgb(0, 0, 0)"),
        ("color(display-p3 1 0.9 0.2)", "rgb(0, 0, 0)"),
        ("#f8f8f8", "rgb(0, 0, 0)"),
    ):
        chat.page.evaluate(change, accent)
        expect(mark).to_have_css("color", text)
        assert chat.barriers("color-contrast") == []


def test_blocked_storage(open_chat: OpenChat, stage: Stage, town: Town):
    blocked = (
        "Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
    )
    chat = open_chat(
        town.put("/blocked", "<familien-lotse></familien-lotse>", strict(stage), tag(stage)), script=blocked
    ).ready()
    chat.say("offers")
    chat.button("Verlauf löschen").click()
    expect(chat.widget.locator(".hello")).to_contain_text("gelöscht")


def test_a_browser_without_newer_abilities(open_chat: OpenChat):
    old = """
        for (const name of ["IntersectionObserver", "ResizeObserver", "AbortController", "speechSynthesis"]) {
            Object.defineProperty(window, name, {value: undefined, configurable: true});
        }
        delete Array.prototype.flat; delete Object.fromEntries; delete Promise.prototype.finally;
        delete String.prototype.replaceAll; delete String.prototype.matchAll; delete Array.prototype.at;
    """
    chat = open_chat("/einbetten?kommune=neuss").ready()
    assert json.loads(chat.stored())[0] == []
    chat = open_chat("/einbetten?kommune=neuss", script=old).ready().say("offers")
    expect(chat.widget.locator(".card")).to_have_count(3)
