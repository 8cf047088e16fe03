"""Ages in the languages families write in when they do not write German."""

from __future__ import annotations

import datetime

import pytest

from bot.nlu.ages import child_age, find_ages

TODAY = datetime.date(2026, 3, 15)

YEARS = [
    ("oğlum 3 yaşında", 3),
    ("kızım dört yaşında ve konuşmuyor", 4),
    ("5 yasinda cocugum var", 5),
    ("on iki yaşında bir oğlum var", 12),
    ("my son is 4 years old", 4),
    ("my 3-year-old daughter bites", 3),
    ("a five year old boy", 5),
    ("my daughter is four", 4),
    ("she is 7 and cries every day", 7),
    ("he's ten years old", 10),
    ("son, 6 yrs old", 6),
    ("mon fils a trois ans", 3),
    ("ma fille a 3 ans et ne parle pas", 3),
    ("enfant de cinq ans", 5),
    ("moja córka ma cztery lata", 4),
    ("syn ma 3 latka", 3),
    ("mam syna, 5 lat", 5),
    ("moje dziecko ma dwanaście lat", 12),
    ("copilul meu are 5 ani", 5),
    ("fetița are trei ani", 3),
    ("are doisprezece ani", 12),
    ("моему сыну два года", 2),
    ("дочери 14 лет", 14),
    ("ребенку пять лет", 5),
    ("моєму сину 3 роки", 3),
    ("доньці 9 років", 9),
    ("дитині п'ять років", 5),
    ("ابني عمره سنتين", 2),
    ("ابنتي عمرها أربع سنوات", 4),
    ("طفلي عمره ٥ سنوات", 5),
    ("عمره 3 سنوات", 3),
    ("عمره سنة", 1),
    ("پسرم دو ساله است", 2),
    ("دخترم سه سال دارد", 3),
    ("پسرم ۷ ساله", 7),
    ("kurê min sê salî ye", 3),
    ("keça min 5 salî ye", 5),
    ("zarokê min çar salî ye", 4),
]

MONTHS = [
    ("bebeğim 4 aylık", 4),
    ("altı aylık bebek", 6),
    ("my baby is 4 months old", 4),
    ("a six month old baby", 6),
    ("mon bébé a 5 mois", 5),
    ("moje dziecko ma 8 miesięcy", 8),
    ("bebelușul are 7 luni", 7),
    ("ребенку 6 месяцев", 6),
    ("дитині 4 місяці", 4),
    ("عمره خمسة أشهر", 5),
    ("عمرها ٦ أشهر", 6),
    ("دخترم پنج ماهه است", 5),
    ("zaroka min şeş mehî ye", 6),
]

PREGNANT = [
    "hamileyim yardım lazım",
    "hamileyim",
    "i am pregnant and alone",
    "je suis enceinte",
    "jestem w ciąży",
    "sunt însărcinată",
    "я беременна",
    "я вагітна",
    "أنا حامل",
    "من باردار هستم",
    "ez ducanî me",
    "ez hamile me",
]

UNTOUCHED = [
    "hilfe für old people",
    "wir warten 3 years schon",
    "oldenburger str. 4",
    "i have 2 children",
    "is two much",
    "il y a 3 ans",
    "od 3 lat w niemczech",
    "de 5 ani in germania",
    "я в германии 3 года",
    "منذ 3 سنوات",
    "3 yıldır almanyada",
    "not pregnant",
    "hamile değilim",
    "living here for 4 years",
    "i came 2 years ago",
]


@pytest.mark.parametrize(("text", "years"), YEARS)
def test_years(text: str, years: int) -> None:
    assert child_age(find_ages(text, TODAY)) == (12 * years, 12 * years + 11)


@pytest.mark.parametrize(("text", "months"), MONTHS)
def test_months(text: str, months: int) -> None:
    assert child_age(find_ages(text, TODAY)) == (months, months)


@pytest.mark.parametrize("text", PREGNANT)
def test_pregnant(text: str) -> None:
    assert child_age(find_ages(text, TODAY)) == (-9, -1)


@pytest.mark.parametrize("text", UNTOUCHED)
def test_other_numbers(text: str) -> None:
    assert child_age(find_ages(text, TODAY)) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("my kids are 4 and 6", 48, 83),
        ("children 3 and 5 years old", 36, 71),
        ("mam 2 dzieci, syn ma 4 i 6 lat", 48, 83),
        ("у меня двое детей 3 и 5 лет", 36, 71),
        ("عندي طفلين ٣ و ٥ سنوات", 36, 71),
        ("oğlum 2,5 yaşında", 30, 30),
        ("сыну 1,5 года", 18, 18),
        ("jestem w 5 miesiącu ciąży", -5, -4),
        ("j'ai 16 ans", 192, 203),
        ("i'm 15 and pregnant", -9, 191),
    ],
)
def test_several_and_halves(text: str, low: int, high: int) -> None:
    assert child_age(find_ages(text, TODAY)) == (low, high)


def test_own_age_of_a_grown_up_is_not_the_childs() -> None:
    ages = find_ages("i am 30 years old, my son is 4 years old", TODAY)
    assert child_age(ages) == (48, 59)
