"""Phone numbers: E.164 inside, readable outside, nothing half."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from knowledge.catalogue.phone import SHORT_NUMBERS, format_phone, parse_phone


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("0214 2064240", "+492142064240"),
        ("0214/206-4240", "+492142064240"),
        ("(0214) 206 42 40", "+492142064240"),
        ("+49 214 2064240", "+492142064240"),
        ("0049 214 2064240", "+492142064240"),
        ("0800 111 0 550", "+498001110550"),
        ("0176 12345678", "+4917612345678"),
        ("115", "115"),
        ("112", "112"),
        ("116 117", "116117"),
        ("116-016", "116016"),
    ],
)
def test_numbers_are_stored_in_one_form(written, stored):
    assert parse_phone(written) == stored


@pytest.mark.parametrize("written", ["2064240", "206 42 40", "214 2064240"])
def test_a_number_without_area_code_is_refused(written):
    with pytest.raises(ValueError, match="fehlt die Vorwahl"):
        parse_phone(written)


@pytest.mark.parametrize("written", ["", "auf Anfrage", "0214", "0214 20642401234567890", "+49 1", "118"])
def test_what_is_no_number_is_refused_in_german(written):
    with pytest.raises(ValueError, match="Telefonnummer") as caught:
        parse_phone(written)
    assert f"„{written}“" in str(caught.value)


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("+492142064240", "0214 2064240"),
        ("+498001110550", "0800 1110550"),
        ("115", "115"),
        ("116117", "116 117"),
        ("116111", "116 111"),
    ],
)
def test_numbers_are_shown_as_people_write_them(stored, shown):
    assert format_phone(stored) == shown


@pytest.mark.parametrize("short", list(SHORT_NUMBERS))
def test_short_numbers_come_back_as_they_are(short):
    assert parse_phone(format_phone(short)) == short


@given(some.text(max_size=25))
def test_any_text_is_a_number_or_refused(text):
    try:
        stored = parse_phone(text)
    except ValueError:
        return
    assert parse_phone(format_phone(stored)) == stored
