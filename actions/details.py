"""Questions about offers that were shown: everything, one aspect, or two or three side by side."""

from __future__ import annotations

from datetime import datetime
from typing import Callable, Final, Optional

from actions.context import Context
from actions.heard import Heard
from actions.memory import Memory
from actions.offers import more_button
from actions.reply import Reply
from actions.turn import Turn
from knowledge.answers.render import contact_of, describe_details, offer_payload
from knowledge.catalogue.dao import fetch_offers
from knowledge.catalogue.freshness import say_date
from knowledge.catalogue.hours import Opening, open_in_the_evening, opening_at
from knowledge.catalogue.models import Offer
from knowledge.catalogue.phone import format_phone
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.referral.store import get_referrals
from knowledge.search.fit import say_ages
from knowledge.search.query import Hit
from knowledge.texts import say

MOST_COMPARED: Final = 3
WEEKDAYS: Final = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()


class OfferDetails(Turn):
    """Say everything known about one offer, or what was asked about those shown last."""

    action_name = "action_offer_details"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        found = chosen_offers(heard, before, context, several=heard.intent in ASPECTS)
        if not found:
            reply.kind = "question"
            reply.tell("details_none")
            return
        reply.kind = "details"
        if heard.intent in ASPECTS:
            key, tell = ASPECTS[heard.intent]
            lines = [f"{offer.name}: {tell(offer, heard, context.now) or unknown(offer)}" for offer in found]
            reply.say("\n".join([say(key, reply.memory.simple), *lines]))
        else:
            reply.say(describe_details(found[0]))
        show_payloads(reply, found)
        more_button(reply)


class CompareOffers(Turn):
    """Set two or three offers side by side, line by line."""

    action_name = "action_compare_offers"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        wanted = [before.last[index] for index in heard.positions if index < len(before.last)]
        found = fetch_offers(context.engine, (wanted if len(wanted) > 1 else before.last)[:MOST_COMPARED])
        if len(found) < 2:
            reply.kind = "question"
            reply.tell("compare_none")
            return
        reply.kind = "details"
        reply.tell("compare_intro", names=" · ".join(f"({n}) {offer.name}" for n, offer in enumerate(found, start=1)))
        missing = say("unknown_short")
        for label, value in COMPARED:
            values = [f"({n}) {value(offer) or missing}" for n, offer in enumerate(found, start=1)]
            reply.say(f"{label}: " + " · ".join(values))
        show_payloads(reply, found)
        more_button(reply)


def chosen_offers(heard: Heard, before: Memory, context: Context, several: bool) -> list[Offer]:
    """Return the offer meant, or all shown last where the question may be about each."""
    if heard.offer is not None:
        wanted = [heard.offer]
    elif heard.position is not None and before.last:
        wanted = [before.last[min(heard.position, len(before.last) - 1)]]
    else:
        wanted = before.last if several else before.last[:1]
    return fetch_offers(context.engine, wanted)


def show_payloads(reply: Reply, offers: list[Offer]) -> None:
    for offer in offers:
        reply.offers.append(offer_payload(Hit(offer, 0.0, (CATEGORIES[offer.category][0],))))


def unknown(offer: Offer) -> str:
    """Say that something is not known, and whom to ask."""
    return say("unknown_ask", phone=format_phone(offer.phone)) if offer.phone else say("unknown")


def tell_hours(offer: Offer, heard: Heard, now: datetime) -> Optional[str]:
    """Say the hours, whether it is open now, and, if that was asked, whether in the evening."""
    parts = [offer.hours_text] if offer.hours_text else []
    if offer.opening_hours:
        parts.insert(0, say_opening(opening_at(offer.opening_hours, now), now))
    if "evening" in heard.wishes:
        evening = open_in_the_evening(offer.opening_hours, offer.hours_text)
        if evening is not None:
            parts.insert(0, say("evening_yes" if evening else "evening_no"))
    return " · ".join(parts) or None


def say_opening(opening: Opening, now: datetime) -> str:
    """Return whether something is open now, in words."""
    if opening.state == "open":
        return say("open_until", time=say_time(opening.until)) if opening.until else say("open_always")
    if opening.state == "holiday":
        return say("open_holiday", holiday=opening.holiday)
    return (
        say("closed_until", day=say_day(opening.until, now), time=say_time(opening.until))
        if opening.until
        else say("closed")
    )


def say_time(moment: datetime) -> str:
    """Return a time as people say it: "8 Uhr", "8:30 Uhr"."""
    return f"{moment.hour} Uhr" if moment.minute == 0 else f"{moment.hour}:{moment.minute:02d} Uhr"


def say_day(moment: datetime, now: datetime) -> str:
    """Return a day within a week by its weekday, a later one by its date."""
    days = (moment.date() - now.date()).days
    return (
        "heute"
        if days == 0
        else "morgen"
        if days == 1
        else WEEKDAYS[moment.weekday()]
        if days < 7
        else say_date(moment.date().isoformat())
    )


def say_cost(offer: Offer) -> Optional[str]:
    """Return what an offer costs, None if that is not known."""
    return offer.cost or ("kostenlos" if offer.free else None)


ASPECTS: Final[dict[Optional[str], tuple[str, Callable[[Offer, Heard, datetime], Optional[str]]]]] = {
    "ask_cost": ("about_cost", lambda offer, *_: say_cost(offer)),
    "ask_hours": ("about_hours", tell_hours),
    "ask_access": (
        "about_access",
        lambda offer, *_: " · ".join(filter(None, (contact_of(offer), offer.accessibility, offer.access))),
    ),
    "ask_languages": ("about_languages", lambda offer, *_: offer.languages_text),
    "ask_waiting": ("about_waiting", lambda offer, *_: get_referrals()[offer.category].waiting),
}
"""Intent -> (text that leads in, what is known about one offer)."""

COMPARED: Final[tuple[tuple[str, Callable[[Offer], Optional[str]]], ...]] = (
    ("Wofür", lambda offer: CATEGORIES[offer.category][0]),
    ("Träger", lambda offer: offer.provider.name),
    (
        "Alter",
        lambda offer: (
            say_ages(offer.age_from, offer.age_to) if offer.age_from is not None or offer.age_to is not None else None
        ),
    ),
    ("Kosten", say_cost),
    ("Anmeldung", lambda offer: offer.access),
    ("Öffnungszeiten", lambda offer: offer.hours_text),
    ("Sprachen", lambda offer: offer.languages_text),
    ("Rechtsgrundlage", lambda offer: offer.legal_basis),
    ("Kontakt", contact_of),
)
