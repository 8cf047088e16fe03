"""Laws that hold for any text, found by generated examples."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.nlu.ages import child_age, find_ages, speaker_age

TODAY = datetime.date(2026, 3, 15)
_PIECES = st.sampled_from(
    [
        "mein",
        "sohn",
        "tochter",
        "ist",
        "4",
        "vier",
        "jahre",
        "monate",
        "wochen",
        "alt",
        "ich",
        "bin",
        "15",
        "schwanger",
        "24.",
        "SSW",
        "klasse",
        "2.",
        "seit",
        "vor",
        "um",
        "uhr",
        "fast",
        "wird",
        "im",
        "mai",
        "3;4",
        "u7",
        "Ü3",
        "geboren",
        "3.5.2023",
        "31.2.2023",
        "99",
        "zweieinhalb",
        "jährige",
        "-",
        "und",
        ",",
        ".",
        "(",
        ")",
        "§",
        "*2021",
        "baby",
        "korrigiert",
        "1/2",
        "½",
        "geb.",
        "13/22",
        "ET",
        "30.2.",
        "0",
        "00",
        "20.",
    ]
)
_MESSAGES = st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=14).map(" ".join))
_DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2090, 12, 31))


@settings(max_examples=400, deadline=None)
@given(_MESSAGES, _DAYS, st.booleans())
def test_ages_are_ordered_within_the_text_and_months_within_life(
    text: str, today: datetime.date, expected: bool
) -> None:
    position = 0
    for age in find_ages(text, today, expected=expected):
        assert position <= age.start < age.end <= len(text)
        assert text[age.start : age.end] == age.text
        assert -9 <= age.low <= age.high <= 1300
        assert (age.low < 0) == (age.kind == "pregnancy") == (age.high < 0)
        assert age.whose == "speaker" or not age.for_self
        position = age.end


@settings(max_examples=200, deadline=None)
@given(_MESSAGES, _DAYS)
def test_same_text_gives_same_ages_and_span_covers_a_mention(text: str, today: datetime.date) -> None:
    ages = find_ages(text, today)
    assert ages == find_ages(text, today)
    child = child_age(ages)
    if child is not None:
        assert any(age.low == child[0] for age in ages) and any(age.high == child[1] for age in ages)
    assert (speaker_age(ages) is None) == all(age.whose != "speaker" for age in ages)


@settings(deadline=None)
@given(st.integers(1, 17))
def test_years_in_every_spelling_agree(years: int) -> None:
    expected = (12 * years, 12 * years + 11)
    for frame in (
        "mein sohn ist {}",
        "tochter, {} jahre",
        "{}-jähriger junge",
        "{}jahrige",
        "mia ({})",
        "kind {}J.",
        "sie ist {} geworden",
    ):
        assert child_age(find_ages(frame.format(years), TODAY)) == expected


@settings(deadline=None)
@given(st.integers(1, 17), st.integers(1, 17))
def test_two_children_span(first: int, second: int) -> None:
    low, high = sorted((first, second))
    assert child_age(find_ages(f"meine kinder sind {first} und {second}", TODAY)) == (12 * low, 12 * high + 11)


@settings(deadline=None)
@given(st.dates(datetime.date(2010, 1, 1), TODAY))
def test_birth_date_gives_completed_months(born: datetime.date) -> None:
    months = (TODAY.year - born.year) * 12 + TODAY.month - born.month - (TODAY.day < born.day)
    assert child_age(find_ages(f"geboren am {born.day}.{born.month}.{born.year}", TODAY)) == (months, months)


@settings(deadline=None)
@given(
    st.integers(1, 60),
    st.sampled_from(
        ["seit {} monaten warten wir", "vor {} wochen getrennt", "in {} tagen ziehen wir um", "nach {} jahren ehe"]
    ),
)
def test_durations_are_never_ages(amount: int, frame: str) -> None:
    assert find_ages(frame.format(amount), TODAY) == []


@settings(deadline=None)
@given(st.integers(0, 11), st.integers(0, 17))
def test_years_and_months(extra: int, years: int) -> None:
    point = 12 * years + extra
    assert child_age(find_ages(f"Kind {years};{extra}", TODAY)) == (point, point)
    if years and extra:
        assert child_age(find_ages(f"sie ist {years} jahre und {extra} monate alt", TODAY)) == (point, point)
