"""The sheet: every offer with contact, source and state, in letters that print."""

from __future__ import annotations

import re
import zlib
from datetime import date, timedelta

import pytest

from bot.channels.takeaway import lines_of, may_show, printable, render_takeaway
from knowledge.catalogue.dao import fetch_offers, find_active_offers, list_municipalities

TODAY = date(2026, 11, 22)
OFFER = "neuss-fruehfoerderstelle-lukaskrankenhaus"


def text_of(sheet: bytes) -> str:
    """Return the text that a sheet shows, its lines put together."""
    shown = []
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", sheet, re.S):
        try:
            content = zlib.decompress(stream)
        except zlib.error:
            continue
        shown += [found.decode("cp1252") for found in re.findall(rb"\(((?:\\.|[^()\\])*)\) ?Tj", content)]
    return re.sub(r"\\(.)", r"\1", " ".join(shown))


@pytest.fixture(scope="module")
def offers(sqlite_catalogue):
    found = {}
    for municipality in list_municipalities(sqlite_catalogue):
        for offer in find_active_offers(sqlite_catalogue, municipality.ags, (), TODAY, professional=True):
            found[offer.id] = offer
    return list(found.values())


def test_a_sheet_holds_contact_source_state_and_help(offers):
    offer = next(offer for offer in offers if offer.phone and offer.street and offer.source_seen)
    sheet = render_takeaway([offer], TODAY)
    text = text_of(sheet)
    for expected in (offer.name, offer.street, offer.city, "Telefon:", "noch nicht nachgeprüft", "Quelle:"):
        assert expected in text, expected
    assert offer.source_url.split(" | ")[0][:30] in text.replace("- ", "-")
    for number in ("112", "110", "116 117", "0800 111 0550", "116 111", "116 016", "115"):
        assert number in text
    assert "22. November 2026" in text
    assert f"(tel:{offer.phone})".encode() in sheet


def test_a_sheet_tells_readers_what_it_is(sqlite_catalogue):
    sheet = render_takeaway(fetch_offers(sqlite_catalogue, [OFFER]), TODAY)
    assert b"/Lang (de-DE)" in sheet
    assert b"/DisplayDocTitle true" in sheet
    assert "Angebote für Familien".encode("utf-16-be").hex().encode() in sheet.lower()
    assert b"/MediaBox [0 0 595.28 841.89]" in sheet


def test_offers_keep_their_order_over_pages(offers):
    sheet = text_of(render_takeaway(offers[:12], TODAY))
    places = [sheet.index(f"{number}. {offer.name[:15]}") for number, offer in enumerate(offers[:12], start=1)]
    assert places == sorted(places)
    assert "Seite 2" in sheet


def test_an_offer_longer_than_a_page_still_prints(sqlite_catalogue):
    offer = fetch_offers(sqlite_catalogue, [OFFER])[0]
    offer.summary = "sehr lang " * 2000
    text = text_of(render_takeaway([offer], TODAY))
    assert text.count("sehr lang") > 1900 and "Wenn es eilt" in text


def test_nothing_of_the_catalogue_is_lost_in_print(offers):
    assert len(offers) > 500
    for offer in offers:
        for line, _ in lines_of(offer):
            assert printable(line).count("?") == line.count("?"), line


def test_every_offer_has_a_way_to_reach_somebody(offers):
    for offer in offers:
        text = " ".join(line for line, _ in lines_of(offer))
        assert re.search(r"Telefon|Adresse:|E-Mail:|Internet:|Anmeldung:", text), offer.id


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Größe „ä“ – … € ß", "Größe „ä“ – … € ß"),
        ("Çağla Yıldız, Łódź", "Çagla Yildiz, Lódz"),
        ("a\u0308", "ä"),
        ("zwei\nZeilen\t hier", "zwei Zeilen hier"),
        ("☎ 5", "? 5"),
        ("\x00", "?"),
        ("", ""),
    ],
)
def test_printable(text, shown):
    assert printable(text) == shown


def test_a_link_of_another_kind_is_none(sqlite_catalogue):
    offer = fetch_offers(sqlite_catalogue, [OFFER])[0]
    offer.website = "javascript:alert(1)"
    assert b"/URI (javascript" not in render_takeaway([offer], TODAY)


def test_what_may_be_shown(sqlite_catalogue):
    offer = fetch_offers(sqlite_catalogue, [OFFER])[0]
    assert may_show(offer, TODAY, professional=False)
    offer.professionals_only = True
    assert not may_show(offer, TODAY, professional=False)
    assert may_show(offer, TODAY, professional=True)
    for field, value in (
        ("valid_to", TODAY - timedelta(days=1)),
        ("valid_from", TODAY + timedelta(days=1)),
        ("status", "inactive"),
    ):
        other = fetch_offers(sqlite_catalogue, [OFFER])[0]
        setattr(other, field, value)
        assert not may_show(other, TODAY, professional=True)
