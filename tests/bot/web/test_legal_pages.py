"""What the law wants to be said, and how the server sends its files."""

from __future__ import annotations

import gzip
import urllib.error
import urllib.request
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from bot.channels.page import framing_origins, legal_values
from knowledge.settings import Settings
from tests.bot.web.conftest import OpenChat, Stage


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/barrierefreiheit", "/datenschutz"])
def test_pages_without_barriers(open_chat: OpenChat, path):
    chat = open_chat(path, viewport={"width": 320, "height": 640})
    assert chat.barriers() == []
    page = chat.page
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    expect(page.get_by_text("Stadt Neuss, <Jugendamt>").first).to_be_visible()
    expect(page.get_by_role("link", name="familie@example.org").first).to_have_attribute(
        "href", "mailto:familie@example.org"
    )


@pytest.mark.browser
def test_the_accessibility_statement_says_what_the_law_asks(open_chat: OpenChat):
    text = open_chat("/barrierefreiheit").page.inner_text("main")
    for asked in (
        "teilweise vereinbar",
        "BGG NRW",
        "BITVNRW",
        "Selbstbewertung",
        "2026",
        "Barrieren melden",
        "Ombudsstelle",
        "§ 10d",
    ):
        assert asked in text


@pytest.mark.browser
def test_the_privacy_page_tells_how_long(open_chat: OpenChat):
    text = open_chat("/datenschutz").page.inner_text("main")
    assert "60 Minuten nach der letzten Nachricht" in text
    assert "Vom Betreiber zu ergänzen" in text


def test_what_is_not_set_is_seen():
    values = legal_values(Settings())
    assert "LOTSE_OPERATOR_NAME" in values["operator"] and "LOTSE_CONTACT_EMAIL" in values["contact"]
    form = legal_values(replace(Settings(), contact_email="https://stadt.example/kontakt"))
    assert form["contact"].startswith('<a href="https://stadt.example/kontakt">')


def test_only_whole_origins_may_frame():
    listed = "https://a.example, https://b.example/; script-src *, *, http://c.example:8080/"
    assert framing_origins(replace(Settings(), allow_origins=listed)) == ["https://a.example", "http://c.example:8080"]


def fetch(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, {key.lower(): value for key, value in answer.headers.items()}, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, {key.lower(): value for key, value in error.headers.items()}, error.read()


def test_files_are_packed_and_sent_once(stage: Stage):
    _, plain, body = fetch(f"{stage.url}/familien-lotse.js")
    _, packed, small = fetch(f"{stage.url}/familien-lotse.js", **{"Accept-Encoding": "gzip"})
    assert packed["content-encoding"] == "gzip" and gzip.decompress(small) == body and len(small) < len(body) / 2
    assert "content-encoding" not in plain
    status, _, nothing = fetch(f"{stage.url}/familien-lotse.js", **{"If-None-Match": plain["etag"]})
    assert (status, nothing) == (304, b"")


@pytest.mark.parametrize(
    "name", ["einbetten.html", "index.html", "texts.js", "widget", "..%2Fserver.py", "familien-lotse.py"]
)
def test_nothing_else_is_served(stage: Stage, name):
    assert fetch(f"{stage.url}/{name}")[0] == 404
