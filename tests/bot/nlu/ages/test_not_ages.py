"""Numbers that are no age of anybody's: durations, times, prices, counts, addresses, marks, positions in a list."""

from __future__ import annotations

import datetime

import pytest

from bot.nlu.ages import child_age, find_ages

TODAY = datetime.date(2026, 3, 15)

DURATIONS = [
    "seit 8 Monaten warten wir",
    "er hustet seit 3 wochen",
    "vor 3 jahren haben wir uns getrennt",
    "nach 2 wochen war schluss",
    "schon 5 monate auf der warteliste",
    "wir wollen in 3 monaten umziehen",
    "für 2 jahre elternzeit",
    "4 wochen krank geschrieben",
    "wir warten 6 monate auf einen platz",
    "die wartezeit beträgt 9 monate",
    "ich habe 12 monate elternzeit genommen",
    "die letzten 3 monate waren schlimm",
    "seit fast zwei jahren getrennt",
    "seit einem halben jahr schläft sie nicht",
    "vor einem jahr hergezogen",
    "wir sind seit 4 jahren in deutschland",
    "nur alle 2 wochen beim papa",
    "ein jahr warte ich schon",
    "halbes jahr auf der warteliste",
    "er ist seit 2 wochen krank",
    "sie war 3 monate im krankenhaus",
    "mein sohn ist 2 wochen krank geschrieben",
    "bin 2 jahre in deutschland",
    "in einem jahr läuft die elternzeit aus",
    "innerhalb von 3 monaten",
    "die nächsten 2 jahre bleib ich daheim",
    "nach 3 jahren ehe",
    "wir haben 7 monate gesucht",
    "termin erst in 8 monaten",
    "wir leben 5 jahre hier",
    "vor 2 jahren ist mein mann gestorben",
    "seit ca 6 monaten keine antwort",
    "dauert das wirklich 4 monate",
    "zweijährige ausbildung machen",
    "elterngeld für 14 monate",
    "meine kinder sind 2 jahre auseinander",
    "kündigungsfrist 3 monate",
]

COUNTS = [
    "ich habe 4 kinder",
    "4 kinder und keine wohnung",
    "zum 3. mal angerufen",
    "das dritte mal schon",
    "2 stunden am tag",
    "5 tage die woche",
    "er kann 10 wörter",
    "sie hat 2 brüder",
    "schon 3 absagen bekommen",
    "wir sind 5 personen",
    "wir sind zu viert",
    "45 stunden kita",
    "brauche 35h betreuung",
    "3 mal die woche",
    "2x im monat",
    "er wacht 6 mal nachts auf",
    "drei kitas haben abgesagt",
    "zwei zimmer wohnung mit schimmel",
    "mein sohn hat 4 zähne",
    "39 grad fieber",
    "38,5 fieber",
    "er wiegt 12 kg",
    "mit zwei kindern allein",
    "wir haben 3 termine verpasst",
    "ein kind und kein geld",
    "er raucht 5 zigaretten",
    "50% stelle",
    "noch 2 plätze frei",
    "alle 3 kinder streiten",
    "meine tochter hat 2 freundinnen",
    "sie trinkt 4 flaschen in der nacht",
]

TIMES_AND_MONEY = [
    "um 4 wach",
    "bis 16 uhr betreuung",
    "halb 4 nachts",
    "kita nur von 7 bis 14",
    "7:30 bis 16:30",
    "ab 8 uhr offen",
    "er wacht um 3 auf",
    "wird um 3 abgeholt",
    "gegen 5 komme ich nach hause",
    "viertel nach 4",
    "es ist 4 uhr morgens",
    "kostet das 50 euro",
    "nur noch 20 € bis ende monat",
    "120,50 euro kita beitrag",
    "24/7 alleine",
    "spätdienst bis 22 uhr",
    "habt ihr auch um 18 uhr auf",
    "9-12 uhr",
]

NAMED_NUMBERS = [
    "das zweite",
    "erzähl mehr zum zweiten",
    "nr 3",
    "nummer 2 bitte",
    "1. kita 2. hebamme 3. geld",
    "§ 35a",
    "hilfe nach paragraph 8a",
    "SGB 8",
    "sgb viii § 27",
    "Hauptstr. 4",
    "bahnhofstraße 12 in moers",
    "41460",
    "41460 Neuss",
    "44137 dortmund tagesmutter",
    "pflegegrad 2",
    "hartz 4",
    "eine 5 in mathe",
    "schon wieder ne 6 in deutsch",
    "note 4 im zeugnis",
    "deutschkurs B1",
    "a2 zertifikat",
    "116 117 angerufen",
    "telefon 02131 12345",
    "das 2. angebot",
    "im 3. stock ohne aufzug",
    "stufe 2",
    "covid 19",
    "steuerklasse 5",
    "angebot 2",
    "steht 5 in mathe",
    "buslinie 7",
]

WORDS_ONLY = [
    "hallo",
    "ich brauche einen babysitter",
    "kein kind mehr",
    "er benimmt sich wie ein baby",
    "kindergarten gesucht",
    "jugendamt",
    "ich kann nicht mehr",
    "was kostet die kita",
    "danke",
    "ich habe achtung vor ihnen",
    "",
    "   ",
    "wir hätten gern ein kind",
    "einfach mal reden",
    "als er 2 war haben wir uns getrennt",
    "damals war er 3",
    "mein nein zählt nicht",
    "unser hund ist 3 jahre",
    "einmal und nie wieder",
    "es ist zum heulen",
]


@pytest.mark.parametrize("text", DURATIONS + COUNTS + TIMES_AND_MONEY + NAMED_NUMBERS + WORDS_ONLY)
def test_no_age(text: str) -> None:
    assert find_ages(text, TODAY) == []


@pytest.mark.parametrize("text", ["um 4", "4 kinder", "41460 Neuss", "seit 3 monaten", "nr 2", "25"])
def test_no_age_even_when_asked(text: str) -> None:
    assert child_age(find_ages(text, TODAY, expected=True)) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("mein sohn ist 4 und wacht um 3 auf", 48, 59),
        ("seit 8 monaten suche ich für meine 2 jährige", 24, 35),
        ("41460 neuss, tochter 5 jahre", 60, 71),
        ("4 kinder, der jüngste ist 2", 24, 35),
        ("seit 3 wochen schreit mein 4 monate altes baby ab 18 uhr", 4, 4),
        ("er ist 9 und hat eine 5 in mathe", 108, 119),
        ("wir warten 6 monate, sie ist jetzt 3 jahre", 36, 47),
        ("§ 35a für meinen 10 jährigen", 120, 131),
        ("vor 2 jahren getrennt, sohn 7 jahre", 84, 95),
        ("in der hauptstr. 4 gibts ne kita, nehmen die 2 jährige", 24, 35),
        ("suche für 2 jahre altes kind", 24, 35),
        ("habe 2 kinder, das große ist 6", 72, 83),
        ("1. sohn ist 4 2. wir brauchen eine kita", 48, 59),
        ("brauche 45 stunden kita für meine tochter, 3", 36, 47),
    ],
)
def test_the_age_among_other_numbers(text: str, low: int, high: int) -> None:
    assert child_age(find_ages(text, TODAY)) == (low, high)
