"""The offers of an answer as a sheet of A4 to print or to hand over."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Final, Iterator, Optional, Sequence, Union

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.prefs import ViewerPreferences
from fpdf.recorder import FPDFRecorder

from knowledge.answers.render import address_of, checked_line
from knowledge.catalogue.freshness import say_date
from knowledge.catalogue.models import Offer
from knowledge.catalogue.phone import format_phone
from knowledge.catalogue.vocabulary import Status
from knowledge.texts import say

FONT: Final = "Helvetica"
ENCODING: Final = "cp1252"
"""What the fonts that every PDF reader has can show: all of German, and the marks „ “ – …"""
REPLACED: Final = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2212": "-", "\u202f": " ", "→": "->", "≥": "ab ", "≤": "bis "}
    | {"ł": "l", "Ł": "L", "ı": "i", "đ": "d", "Đ": "D"}
)
MARGIN: Final = 20
"""Millimetres."""
LINE: Final = 5.5
"""Height of a line of 11 points, in millimetres."""
Line = tuple[str, Optional[str]]
"""A line and where it leads: a `tel:`, `mailto:` or web address, or nowhere."""


class Sheet(FPDF):
    """A page with its number at the foot."""

    def footer(self) -> None:
        """Write the page's number."""
        self.set_y(-15)
        self.set_font(FONT, size=9)
        self.cell(0, 10, say("takeaway_page", number=self.page_no()), align="R")


def render_takeaway(offers: Sequence[Offer], today: date) -> bytes:
    """Return a PDF of offers, in their order."""
    sheet = Sheet(format="A4")
    sheet.core_fonts_encoding = ENCODING
    sheet.set_margin(MARGIN)
    sheet.set_auto_page_break(True, MARGIN)
    sheet.set_lang("de-DE")
    sheet.set_title(say("takeaway_title"))
    sheet.viewer_preferences = ViewerPreferences(display_doc_title=True)
    sheet.add_page()
    _heading(sheet, say("takeaway_title"), 20)
    _write(sheet, [(say("takeaway_intro", date=say_date(today.isoformat())), None)])
    for number, offer in enumerate(offers, start=1):
        with sheet.unbreakable() as whole:
            _heading(whole, f"{number}. {offer.name}", 14)
            _write(whole, list(lines_of(offer)))
            _write(whole, [(source_line(offer), None)], size=9)
    with sheet.unbreakable() as whole:
        _heading(whole, say("takeaway_help_title"), 14)
        _write(whole, [(line, None) for line in say("takeaway_help").splitlines()])
    return bytes(sheet.output())


def may_show(offer: Offer, today: date, professional: bool) -> bool:
    """Tell whether an offer may be shown now, to a family or to a professional."""
    began = offer.valid_from is None or offer.valid_from <= today
    ended = offer.valid_to is not None and offer.valid_to < today
    is_active = offer.status == Status.ACTIVE.value and began and not ended
    return is_active and (professional or not offer.professionals_only)


def lines_of(offer: Offer) -> Iterator[Line]:
    """Yield what is known of an offer; what is not known is left out, a way to reach somebody never."""
    if offer.provider.name != offer.name:
        yield offer.provider.name, None
    yield offer.summary, None
    if offer.phone:
        yield say("takeaway_phone", value=format_phone(offer.phone)), f"tel:{offer.phone}"
    if offer.street:
        yield say("takeaway_address", value=address_of(offer)), None
    if offer.email:
        yield say("takeaway_email", value=offer.email), f"mailto:{offer.email}"
    if offer.website:
        yield say("takeaway_website", value=offer.website), offer.website
    if not (offer.phone or offer.email or offer.website or offer.street or offer.access):
        yield say("takeaway_no_contact"), None
    if offer.target_group:
        yield say("takeaway_audience", value=offer.target_group), None
    if offer.access:
        yield say("takeaway_access", value=offer.access), None
    if offer.hours_text:
        yield say("takeaway_hours", value=offer.hours_text), None
    cost = offer.cost or ("kostenlos" if offer.free else None)
    if cost:
        yield say("takeaway_cost", value=cost), None


def source_line(offer: Offer) -> str:
    """Say where an entry comes from and how far it can be trusted."""
    return say("takeaway_source", checked=checked_line(offer), source=offer.source_url.split(" | ")[0].strip())


def printable(text: str) -> str:
    """Return a text in letters that the sheet's font has; a foreign letter loses its mark rather than vanish."""
    letters = []
    for letter in unicodedata.normalize("NFC", " ".join(text.split())).translate(REPLACED):
        shown = letter if _has(letter) else unicodedata.normalize("NFKD", letter)[0]
        letters.append(shown if _has(shown) else "?")
    return "".join(letters)


def _has(letter: str) -> bool:
    try:
        letter.encode(ENCODING)
    except UnicodeEncodeError:
        return False
    return letter.isprintable()


def _heading(sheet: Union[FPDF, FPDFRecorder], text: str, size: int) -> None:
    sheet.ln(LINE)
    sheet.set_font(FONT, "B", size)
    sheet.start_section(printable(text))
    sheet.multi_cell(0, size * 0.5, printable(text), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    sheet.ln(1)


def _write(sheet: Union[FPDF, FPDFRecorder], lines: Sequence[Line], size: int = 11) -> None:
    sheet.set_font(FONT, size=size)
    for text, link in lines:
        shown = printable(text)
        if not shown:
            continue
        safe = link if link and link.startswith(("tel:", "mailto:", "https://", "http://")) else ""
        sheet.multi_cell(0, LINE, shown, align="L", link=safe, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
