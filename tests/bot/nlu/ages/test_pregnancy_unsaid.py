"""Pregnancies that are never called one, and the width of a week, a month and a due date."""

from __future__ import annotations

import datetime

import pytest

from bot.nlu.ages import child_age, find_ages

TODAY = datetime.date(2026, 3, 15)
Months = tuple[int, int] | None

UNSAID = [
    ("30. woche, starke blutung", (-3, -2)),
    ("10. woche und ich weiß nicht ob ich das kann", (-7, -6)),
    ("28. woche. trisomie", (-3, -2)),
    ("35. woche und mein chef will mich nicht gehen lassen", (-2, -1)),
    ("fünfter monat", (-5, -4)),
    ("im fünften Monat", (-5, -4)),
    ("5. monat", (-5, -4)),
    ("bin im 5. monat und hab noch keine hebamme", (-5, -4)),
    ("bin 20. woche, zwillinge im anmarsch", (-5, -4)),
    ("zwölfte woche, frauenarzt sagt herzschlag fehlt", (-7, -6)),
    ("ich bin in der 32. woche und habe angst vor der geburt", (-2, -1)),
    ("achter monat, der bauch ist riesig", (-2, -1)),
    ("22. woche", (-5, -4)),
    ("in der 9. woche, ich kann das kind nicht kriegen", (-8, -7)),
    ("sechster monat und immer noch übel", (-4, -3)),
    ("33. woche zwillinge klinik sagt liegen", (-2, -1)),
    ("positiv. zwei striche. und jetzt?", (-9, -1)),
    ("zwei striche auf dem test", (-9, -1)),
    ("test positiv", (-9, -1)),
    ("test ist positiv und ich bin 25", (-9, -1)),
    ("auffällige nackenfalte, wer berät", (-9, -1)),
    ("fruchtwasseruntersuchung ja oder nein", (-9, -1)),
    ("zu wenig fruchtwasser", (-9, -1)),
    ("drittes kind, ssw weiß ich nicht genau", (-9, -1)),
    ("ET steht im mutterpass, wann muss ich mich melden", (-9, -1)),
    ("noch nichts vorbereitet vor dem ET", (-9, -1)),
]

NO_PREGNANCY = [
    "seit der 3. woche in der kita",
    "jede 2. woche beim papa",
    "er fehlt schon die 3. woche in der schule",
    "im 2. monat arbeitslos",
    "bin im 4. monat der probezeit",
    "nach der 6. woche eingewöhnung",
    "vor dem 5. monat kein brei",
    "corona test positiv",
    "im 14. monat elternzeit",
    "et is wie et is",
    "4. woche eingewöhnung in der kita",
    "im ersten monat der ausbildung",
]


@pytest.mark.parametrize(("text", "months"), UNSAID)
def test_unsaid(text: str, months: Months) -> None:
    assert child_age(find_ages(text, TODAY)) == months


@pytest.mark.parametrize("text", NO_PREGNANCY)
def test_no_pregnancy(text: str) -> None:
    assert child_age(find_ages(text, TODAY)) is None


@pytest.mark.parametrize("month", range(1, 10))
def test_month_of_pregnancy(month: int) -> None:
    assert child_age(find_ages(f"bin im {month}. monat schwanger", TODAY)) == (-(10 - month), -max(1, 9 - month))


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("ET 14.2.", (-1, -1)),
        ("ET 14.4.", (-1, -1)),
        ("ET 1.6.", (-3, -2)),
        ("ET 15.6.", (-3, -3)),
        ("ET 1.12.", (-9, -8)),
    ],
)
def test_due_date(text: str, months: Months) -> None:
    assert child_age(find_ages(text, TODAY)) == months
