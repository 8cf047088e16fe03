"""German phone numbers: E.164 inside, the usual German format outside."""

from __future__ import annotations

from typing import Final

import phonenumbers
from phonenumbers import PhoneNumberFormat

SHORT_NUMBERS: Final = {"110": "110", "112": "112", "115": "115", "116111": "116 111", "116116": "116 116"} | {
    number: f"{number[:3]} {number[3:]}" for number in ("116117", "116123", "116006", "116016", "116000")
}
"""Numbers that are dialled as they stand, with the way they are written."""


def parse_phone(text: str) -> str:
    """Return a German number in E.164 ("+49214…"), or a short number as its digits.

    Raises:
        ValueError: it is no valid German number, for instance because the area code is missing.
    """
    digits = "".join(character for character in text if character.isdigit())
    if digits in SHORT_NUMBERS:
        return digits
    try:
        number = phonenumbers.parse(text, "DE")
    except phonenumbers.NumberParseException:
        raise ValueError(f"„{text}“ ist keine Telefonnummer") from None
    has_area_code = text.strip().startswith(("0", "+", "("))
    if not has_area_code or not phonenumbers.is_valid_number(number):
        raise ValueError(f"„{text}“ ist keine vollständige deutsche Telefonnummer (fehlt die Vorwahl?)")
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def format_phone(stored: str) -> str:
    """Return a stored number as people in Germany write it: "0214 2064240"."""
    if stored in SHORT_NUMBERS:
        return SHORT_NUMBERS[stored]
    return phonenumbers.format_number(phonenumbers.parse(stored, "DE"), PhoneNumberFormat.NATIONAL)
