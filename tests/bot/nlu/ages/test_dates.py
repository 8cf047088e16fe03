"""Pregnancy, due dates, births: everything that depends on the calendar."""

from __future__ import annotations

import datetime

import pytest

from bot.nlu.ages import child_age, find_ages

TODAY = datetime.date(2026, 3, 15)
Months = tuple[int, int] | None

PREGNANT = [
    ("bin schwanger", (-9, -1)),
    ("ich bin ungewollt schwanger und weiß nicht weiter", (-9, -1)),
    ("meine freundin ist schwanger", (-9, -1)),
    ("24. SSW", (-4, -3)),
    ("24.ssw und keine hebamme", (-4, -3)),
    ("bin in der 24 ssw", (-4, -3)),
    ("ssw 36", (-1, -1)),
    ("24+3", (-4, -3)),
    ("bin 12+0 und mir ist nur schlecht", (-7, -6)),
    ("38. Schwangerschaftswoche", (-1, -1)),
    ("41. ssw", (-1, -1)),
    ("5. ssw", (-9, -8)),
    ("30 wochen schwanger", (-3, -2)),
    ("schwanger in der 20. woche", (-5, -4)),
    ("im 5. monat schwanger", (-5, -4)),
    ("bin im neunten monat schwanger", (-1, -1)),
    ("hochschwanger und keine wohnung", (-9, -1)),
    ("zweites kind unterwegs", (-9, -1)),
    ("baby ist unterwegs und wir haben nichts", (-9, -1)),
    ("wir erwarten unser erstes kind", (-9, -1)),
    ("ich werde mama", (-9, -1)),
    ("positiver schwangerschaftstest", (-9, -1)),
    ("schwangerschaftskonfliktberatung wo", (-9, -1)),
    ("hilfe in der schwangerschaft", (-9, -1)),
    ("letztes trimester", (-3, -1)),
    ("ET 12.5.", (-2, -1)),
    ("et ist der 12.6.2026", (-3, -2)),
    ("ET: 03.09.26", (-6, -5)),
    ("entbindungstermin 1. august", (-5, -4)),
    ("et war der 10.3.", None),
    ("entbinde im mai", (-2, -2)),
    ("ich entbinde ende juli", (-5, -4)),
    ("geburtstermin im september", (-6, -6)),
    ("bekomme im juni mein erstes baby", (-3, -3)),
    ("das baby kommt im august", (-5, -5)),
    ("in 6 wochen entbinde ich", (-2, -1)),
    ("noch 3 monate bis zur geburt", (-3, -3)),
    ("ich bin nicht schwanger", None),
    ("ich will schwanger werden", None),
    ("wir wollen schwanger werden klappt nicht", None),
    ("als ich schwanger war ging es mir gut", None),
    ("nach der schwangerschaft 20 kilo mehr", None),
]

BORN = [
    ("geboren am 3.5.2023", (34, 34)),
    ("geb. 03.05.2023", (34, 34)),
    ("geb. 05/22", (45, 46)),
    ("*2021", (50, 62)),
    ("jahrgang 2019", (74, 86)),
    ("mein sohn ist 2020 geboren", (62, 74)),
    ("geboren im märz", (0, 0)),
    ("geboren im dezember", (2, 3)),
    ("im oktober 2025 geboren", (4, 5)),
    ("tochter geb 12.4.2019", (83, 83)),
    ("sie ist am 15.3.2024 geboren", (24, 24)),
    ("sie ist am 16.3.2024 geboren", (23, 23)),
    ("geburtsdatum: 1.1.2026", (2, 2)),
    ("am 3. mai 2023 geboren", (34, 34)),
    ("mein kind wurde im juli 2024 geboren", (19, 20)),
    ("vor 3 wochen entbunden", (0, 0)),
    ("unsere tochter ist vor 2 monaten auf die welt gekommen", (2, 2)),
    ("bin seit 4 monaten mama", (4, 4)),
    ("vor 6 wochen mutter geworden und nur am heulen", (1, 1)),
    ("frisch entbunden", (0, 1)),
    ("geb. 31.2.2023", None),
    ("geboren 2031", None),
    ("unsere 2022er", (38, 50)),
    ("mein kind geb. 7.2023", (31, 32)),
]

NO_BIRTH = [
    "ab 1.8.2026 brauchen wir einen platz",
    "seit 2019 wohnen wir hier",
    "im mai 2024 sind wir umgezogen",
    "die trennung war 2021",
    "termin am 12.4. um 15 uhr",
    "kita start august 26",
    "bis zum 15.03.2026 abgeben",
    "am 3. mai haben wir termin",
    "seit januar 2025 getrennt",
]


@pytest.mark.parametrize(("text", "months"), PREGNANT + BORN)
def test_dates(text: str, months: Months) -> None:
    assert child_age(find_ages(text, TODAY)) == months


@pytest.mark.parametrize("text", NO_BIRTH)
def test_other_dates(text: str) -> None:
    assert find_ages(text, TODAY) == []


@pytest.mark.parametrize(
    ("today", "months"),
    [((2026, 5, 3), (36, 36)), ((2026, 5, 2), (35, 35)), ((2023, 5, 3), (0, 0)), ((2023, 5, 2), None)],
)
def test_birthday_is_counted_to_the_day(today: tuple[int, int, int], months: Months) -> None:
    assert child_age(find_ages("geboren am 3.5.2023", datetime.date(*today))) == months


@pytest.mark.parametrize(
    ("week", "months"),
    [
        (1, (-9, -8)),
        (4, (-9, -8)),
        (8, (-8, -7)),
        (10, (-7, -6)),
        (12, (-7, -6)),
        (20, (-5, -4)),
        (24, (-4, -3)),
        (30, (-3, -2)),
        (35, (-2, -1)),
        (36, (-1, -1)),
        (40, (-1, -1)),
        (42, (-1, -1)),
    ],
)
def test_week_of_pregnancy(week: int, months: Months) -> None:
    assert child_age(find_ages(f"bin in der {week}. ssw", TODAY)) == months
