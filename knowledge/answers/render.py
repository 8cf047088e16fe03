"""One offer as text and as part of the payload."""

from __future__ import annotations

from datetime import date
from typing import Any

from knowledge.catalogue.freshness import checked_on, freshness, say_date
from knowledge.catalogue.models import Offer
from knowledge.catalogue.phone import format_phone
from knowledge.catalogue.vocabulary import MAX_AGE, MIN_AGE, Freshness
from knowledge.search.fit import say_ages
from knowledge.search.query import Hit
from knowledge.texts import get_simple_categories, say


def address_of(offer: Offer) -> str:
    """Return the address on one line, empty if none is known."""
    town = " ".join(part for part in (offer.postcode, offer.city) if part)
    if offer.district and offer.district != offer.city and town:
        town += f"-{offer.district}" if " " not in offer.district else f" ({offer.district})"
    return ", ".join(part for part in (offer.street, town) if part)


def contact_of(offer: Offer) -> str:
    """Return every way to get in touch, on one line."""
    parts = [address_of(offer)] if offer.street else []
    if offer.phone:
        parts.append(f"Telefon {format_phone(offer.phone)}")
    if offer.email:
        parts.append(offer.email)
    if offer.website:
        parts.append(offer.website)
    return " · ".join(parts or [address_of(offer) or offer.municipality.website or "Behördennummer 115"])


def checked_line(offer: Offer) -> str:
    """Say how fresh the entry is."""
    state, on = freshness(offer, date.today()), checked_on(offer)
    if on is None:
        return say("source_undated")
    key = {Freshness.UNVERIFIED: "source_seen", Freshness.STALE: "source_stale", Freshness.VERIFIED: "source_verified"}
    return say(key[state], date=say_date(on))


def source_name(url: str) -> str:
    """Return where a fact comes from, short enough to read: the host of its page."""
    first = url.split(" | ")[0].strip()
    return first.removeprefix("https://").removeprefix("http://").removeprefix("www.").split("/")[0]


def describe_offer(hit: Hit) -> str:
    """Return an offer as a text message."""
    offer = hit.offer
    lines = [
        offer.name,
        offer.summary,
        contact_of(offer),
        say("why", why=", ".join(hit.why)),
        f"({checked_line(offer)}. Quelle: {source_name(offer.source_url)})",
    ]
    return "\n".join(lines)


def describe_simply(hit: Hit) -> str:
    """Return an offer as a text message in simple words: one thing a line."""
    offer = hit.offer
    lines = [f"{offer.name}.", get_simple_categories()[offer.category]]
    if offer.phone:
        lines.append(f"Telefon: {format_phone(offer.phone)}.")
    if offer.street:
        lines.append(f"Adresse: {address_of(offer)}.")
    elif not offer.phone:
        lines.append(f"Kontakt: {contact_of(offer)}")
    if offer.free:
        lines.append("Das kostet nichts.")
    lines.append(f"({checked_line(offer)}. Quelle: {source_name(offer.source_url)})")
    return "\n".join(lines)


def offer_payload(hit: Hit) -> dict[str, Any]:
    """Return an offer as the answer contract words it."""
    offer = hit.offer
    ages = None
    if offer.age_from is not None or offer.age_to is not None:
        ages = [
            offer.age_from if offer.age_from is not None else MIN_AGE,
            offer.age_to if offer.age_to is not None else MAX_AGE,
        ]
    return {
        "id": offer.id,
        "name": offer.name,
        "category": offer.category,
        "municipality": offer.municipality_ags,
        "age_months": ages,
        "why": list(hit.why),
        "checked": {"state": freshness(offer, date.today()).value, "on": checked_on(offer)},
        "provider": offer.provider.name,
        "summary": offer.summary,
        "phone": offer.phone,
        "phone_text": format_phone(offer.phone) if offer.phone else None,
        "email": offer.email,
        "website": offer.website,
        "address": address_of(offer) if offer.street else None,
        "cost": offer.cost or ("kostenlos" if offer.free else None),
        "hours": offer.hours_text,
        "access": offer.access,
        "referral_note": offer.referral_note,
        "source": offer.source_url,
    }


def describe_details(offer: Offer) -> str:
    """Return everything known about one offer; what is not known is said to be."""
    unknown = say("unknown")
    has_age = offer.age_from is not None or offer.age_to is not None
    lines = [
        f"{offer.name} ({offer.provider.name})",
        offer.summary,
        f"Für wen: {offer.target_group or unknown}",
        f"Alter: {say_ages(offer.age_from, offer.age_to) if has_age else unknown}",
        f"So kommen Sie hin: {contact_of(offer)}",
        f"Anmeldung: {offer.access or unknown}",
        f"Kosten: {offer.cost or ('kostenlos' if offer.free else unknown)}",
        f"Öffnungszeiten: {offer.hours_text or unknown}",
        f"Sprachen: {offer.languages_text or unknown}",
        f"({checked_line(offer)}. Quelle: {offer.source_url.split(' | ')[0]})",
    ]
    return "\n".join(lines)
