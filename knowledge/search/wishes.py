"""Whether an offer is as somebody wishes it: yes, no, or not known."""

from __future__ import annotations

import re
from typing import Final, Optional

from knowledge.catalogue.hours import open_in_the_evening
from knowledge.catalogue.models import Offer

TITLES: Final = {
    "free": "kostenlos",
    "evening": "auch abends",
    "open": "ohne Anmeldung",
    "near": "in Ihrer Nähe",
    "secular": "nicht kirchlich",
    "municipal": "städtischer Träger",
    "independent": "freier Träger",
}
LANGUAGES: Final = {
    "tr": "Türkisch",
    "ar": "Arabisch",
    "uk": "Ukrainisch",
    "ru": "Russisch",
    "en": "Englisch",
    "pl": "Polnisch",
    "ro": "Rumänisch",
    "bg": "Bulgarisch",
    "fr": "Französisch",
    "fa": "Farsi",
    "ku": "Kurdisch",
    "es": "Spanisch",
    "it": "Italienisch",
}
CHURCH: Final = re.compile(
    r"caritas|diakon|\bskf\b|\bskm\b|evang|kathol|kirch|\bev\.|\bkath\.|malteser|johanniter|pfarr|donum vitae", re.I
)
MUNICIPAL: Final = re.compile(
    r"\b(?:stadt|kreis|gemeinde|städteregion|jugendamt|gesundheitsamt)\b|^(?:stadt|kreis)", re.I
)
WALK_IN: Final = re.compile(r"ohne (?:vor)?anmeldung|ohne termin|offene[rsn]?\b|^offen|einfach (?:hin|vorbei)", re.I)
REGISTRATION: Final = re.compile(r"anmeld|termin|antrag|überweis|vormerk|rufen sie|bewerb|registrier", re.I)


def title(wish: str) -> str:
    """Return a wish as it is shown: "kostenlos", "auf Türkisch", "Träger: Caritas"."""
    key, _, value = wish.partition(":")
    if key == "language":
        return f"auf {LANGUAGES.get(value, value)}"
    if key == "provider":
        return f"Träger: {value.upper() if len(value) <= 3 else value.title()}"
    if key == "law":
        return f"nach § {value}"
    return TITLES[key]


def grants(offer: Offer, wish: str, district: Optional[str]) -> Optional[bool]:
    """Tell whether an offer is as wished: True, False, or None where the catalogue does not know."""
    key, _, value = wish.partition(":")
    if key == "free":
        return True if offer.free else False if offer.cost and re.search(r"\d.*(?:€|euro)", offer.cost, re.I) else None
    if key == "evening":
        return open_in_the_evening(offer.opening_hours, offer.hours_text)
    if key == "open":
        access = offer.access or ""
        return True if WALK_IN.search(access) else False if REGISTRATION.search(access) else None
    if key == "near":
        return _is_near(offer, district)
    if key == "language":
        return _speaks(offer, value)
    if key == "provider":
        return value.replace("ae", "ä") in offer.provider.name.lower() or value in offer.provider.name.lower()
    if key == "secular":
        return CHURCH.search(f"{offer.provider.name} {offer.name}") is None
    if key == "municipal":
        return MUNICIPAL.search(offer.provider.name) is not None
    if key == "independent":
        # A body by law may be run by whomever the town has asked to.
        return False if MUNICIPAL.search(offer.provider.name) else None if offer.by_law else True
    if key == "law":
        return _by_law(offer, value)
    raise ValueError(f"no such wish: {wish}")


def _is_near(offer: Offer, district: Optional[str]) -> Optional[bool]:
    if district is None:
        return None
    for written in (offer.district, offer.city):
        if written and re.search(rf"(?<!\w){re.escape(district)}(?!\w)", written, re.I):
            return True
    return None if offer.district is None else False


def _speaks(offer: Offer, code: str) -> Optional[bool]:
    if offer.languages:
        spoken = [part.strip() for part in offer.languages.split(",")]
        return code in spoken
    name = LANGUAGES.get(code, code)
    return True if offer.languages_text and name.lower() in offer.languages_text.lower() else None


def _by_law(offer: Offer, number: str) -> Optional[bool]:
    if not offer.legal_basis:
        return None
    digits, letter = number.rstrip("abcdefgh"), number[len(number.rstrip("abcdefgh")) :]
    pattern = rf"(?<!\d){digits} ?{letter}(?![\da-z])"
    return re.search(pattern, offer.legal_basis.lower()) is not None
