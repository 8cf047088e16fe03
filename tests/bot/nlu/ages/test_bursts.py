"""Short bursts: ages set off by nothing but punctuation or a place, as teenagers and hurried parents write them."""

from __future__ import annotations

import datetime

import pytest

from bot.nlu.ages import child_age, find_ages, speaker_age

TODAY = datetime.date(2026, 3, 15)
Months = tuple[int, int] | None

OWN = [
    ("17 aus porz", 17),
    ("17 aus porz, brauch jemand zum reden", 17),
    ("hab scheiße gebaut glaub ich. war betrunken. 15. köln.", 15),
    ("trans boy 15 aus OB", 15),
    ("trans mädchen, 16, aus hamm", 16),
    ("kann ich mit 13 ohne mama zur beratung", 13),
    ("darf ich mit 14 alleine zum arzt", 14),
    ("ausziehen mit 18", 18),
    ("ausziehen mit 17 wie geht das", 17),
    ("mama trinkt jeden tag 16 u keine ahnung wohin", 16),
    ("mama schlägt mich. 16 und keine ahnung wohin", 16),
    ("im 15 and my dad hits me", 15),
    ("im 15", 15),
    ("i'm 16, help", 16),
    ("14, ritze mich", 14),
    ("hi. 13. mobbing.", 13),
    ("16/w aus essen", 16),
    ("kein bock mehr auf alles (14)", 14),
    ("heimkind, 17, wer hilft", 17),
    ("papa hat mich rausgeworfen, 17, herne", 17),
    ("fünfzehn. keiner glaubt mir.", 15),
    ("mit 15 zum frauenarzt ohne eltern?", 15),
    ("bin raus zuhause. 16. dortmund. wo kann ich pennen", 16),
    ("girl 14 aus bochum brauch hilfe", 14),
    ("bekomme ich mit 16 die pille ohne eltern", 16),
    ("schüler 16 aus bochum kein plan was nach der schule", 16),
    ("junge, 12, aus witten. keiner mag mich", 12),
]

CHILDREN = [
    ("cousin is 15 grad aus bulgarien", (180, 191)),
    ("meine freundin 16 hat sich geritzt was soll ich machen", (192, 203)),
    ("meine beste freundin 17 wird von ihrem vater geschlagen", (204, 215)),
    ("will nicht angefasst werden. fünf. der arzt sagt abwarten", (60, 71)),
    ("er nimmt das geld aus der dose. 12. ich weiß nicht weiter", (144, 155)),
    ("fünfzehn und sagt ihr könnt mich mal", (180, 191)),
    ("zwei und haut nur noch um sich", (24, 35)),
    ("er wird ja auch nur einmal zwei", (12, 24)),
    ("sie redet nicht. vier. kita sagt logopäde", (48, 59)),
    ("unser sohn, ein wirbelwind, 6, hört nicht", (72, 83)),
    ("mein großer lügt nur noch. acht jahre. was tun", (96, 107)),
    ("isst nur nudeln, drei, ist das normal?", (36, 47)),
    ("schläft nicht durch; 2; ich kann nicht mehr", (24, 35)),
    ("kommt nachts rüber. knapp vier. normal?", (45, 47)),
    ("mein sohn klaut. 11.", (132, 143)),
    ("meine tochter redet nicht mehr mit mir, vierzehn, zimmer zu", (168, 179)),
    ("hört nicht auf mich, fast 6, was tun", (69, 71)),
    ("beißt andere kinder - zwei", (24, 35)),
    ("mit vieren noch in die windel", (48, 59)),
    ("sie kann mit dreien noch nicht reden", (36, 47)),
]

TWO_OR_MORE = [
    ("die kinder sind eins und drei", (12, 47)),
    ("zwei jungs 7 und 10", (84, 131)),
    ("zwei jungs, 7 und 10, nur am streiten", (84, 131)),
    ("Die beiden prügeln sich, 5 und 8", (60, 107)),
    ("Die Kinder sind 7 und 4. Der Große schlägt den Kleinen", (48, 95)),
    ("zwillinge? nein, kurz hintereinander (36 und 37 Monate)", (36, 37)),
    ("zwei kinder (14 und 38 monate)", (14, 38)),
    ("ein baby 2 monate und der große 3", (2, 47)),
    ("baby 5 wochen und der große 4", (1, 59)),
    ("habe zwei mädchen 3 und 6", (36, 83)),
    ("drei kids 2, 4 und 9", (24, 119)),
    ("sie streiten nur noch, 9 und 12", (108, 155)),
    ("der große 8 die kleine 2", (24, 107)),
    ("Unsere Jungs sind zwei und vier.", (24, 59)),
    ("meine mädels sind eins, drei und sieben", (12, 95)),
]

NONE = [
    "nummer 2. bitte.",
    "1. kita 2. geld",
    "wir sind zwei und brauchen platz",
    "am 15. köln",
    "im 15. stock",
    "um 16 und dann nochmal um 18",
    "im 3. og",
    "kurs in raum 12, montags",
    "bus 15 aus köln",
    "er hat es mit dreien zu tun",
    "der preis darf nicht mehr als 20 im Monat kosten",
    "turnverein, darf maximal 15 im monat kosten",
    "beitragsbescheid, sind jetzt 4 monate",
    "antrag gestellt, das sind nun 3 monate",
    "4-tage-woche",
    "2 mal die woche",
    "3 zimmer",
    "58 qm",
    "3 zimmer, 58 qm, schimmel",
    "wohnung 3 zimmer 58 qm für 5 leute",
    "J1 zahlt die kasse?",
    "übernimmt die krankenkasse die j2",
    "ich dachte pubertät, meine freundin sagt depression",
    "hat man ab dem ersten geburtstag einen anspruch auf kita",
    "rechtsanspruch ab dem 1. geburtstag?",
    "platz in der OGS",
    "babysachen zu verschenken",
    "zwei, drei mal am tag",
    "dauert so zwei, drei stunden",
    "seit drei, vier wochen krank",
    "meine noten: 5, 5, 6",
    "preis? 15. danke",
    "tisch 12, bitte",
    "fieber, 40, was tun",
]


@pytest.mark.parametrize(("text", "years"), OWN)
def test_own_age(text: str, years: int) -> None:
    assert child_age(find_ages(text, TODAY)) == (12 * years, 12 * years + 11)


@pytest.mark.parametrize(("text", "months"), CHILDREN + TWO_OR_MORE)
def test_child(text: str, months: Months) -> None:
    assert child_age(find_ages(text, TODAY)) == months


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert child_age(find_ages(text, TODAY)) is None


@pytest.mark.parametrize(
    ("text", "child", "speaker"),
    [
        ("bin 16 und schwanger", (-9, 203), (192, 203)),
        ("17, schwanger, freund weg", (-9, 215), (204, 215)),
        ("17, schwanger", (-9, 215), (204, 215)),
        ("16 jahre, schwanger von meinem ex", (-9, 203), (192, 203)),
        ("schwanger, 15, was jetzt", (-9, 191), (180, 191)),
        ("ich bin 16 und in der 24. ssw", (-4, 203), (192, 203)),
        ("bin 17 und mama, der kleine ist 8 monate", (8, 215), (204, 215)),
        ("ich bin 17, mein baby ist 3 monate", (3, 215), (204, 215)),
        ("22, schwanger", (-9, -1), (264, 275)),
        ("ich bin 12 und mein bruder ist 4", (48, 59), (144, 155)),
        ("bin 15, meine mama ist schwanger", (180, 191), (180, 191)),
    ],
)
def test_young_mother(text: str, child: Months, speaker: Months) -> None:
    ages = find_ages(text, TODAY)
    assert (child_age(ages), speaker_age(ages)) == (child, speaker)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("turnen ab 4 für meine tochter", (48, 59)),
        ("schwimmkurs ab 5", (60, 71)),
        ("turnen mit mama für 2 jahre", (24, 35)),
        ("krabbelgruppe für 1 jahr", (12, 23)),
        ("intensivpädagogische maßnahme 12 jahre bonn", (144, 155)),
        ("wohngruppe 14 jahre köln", (168, 179)),
        ("mein sohn ist in der 3ten und kann nicht lesen", (96, 119)),
        ("sie ist in der dritten und kann nicht lesen", (96, 119)),
        ("Jg. 7, schwänzt", (144, 167)),
        ("Schüler Jg 9 ohne Abschluss", (168, 191)),
        ("meine 7er schwänzen", (144, 167)),
        ("ich bin in der EF und will abbrechen", (192, 215)),
        ("tochter Q1, burnout", (204, 227)),
        ("Neugeborenen-Hörscreening verpasst, wohin mit baby", (0, 11)),
        ("neugeborenenscreening wo", (0, 11)),
        ("babysachen gesucht, sohn ist 3", (36, 47)),
        ("betreuung unter drei gesucht, sie ist 2", (24, 35)),
        ("kinder unter 3 jahren, meiner ist 20 monate", (20, 20)),
        ("j1 untersuchung für meine tochter", (144, 179)),
        ("mein sohn ist mitten in der pubertät", (156, 215)),
        ("ich höre überall man muss schon in der schwangerschaft suchen, unserer ist jetzt 8 monate", (8, 8)),
        ("in der schwangerschaft war alles gut, jetzt ist sie 3 monate und schreit", (3, 3)),
    ],
)
def test_ways_of_saying(text: str, months: Months) -> None:
    assert child_age(find_ages(text, TODAY)) == months
