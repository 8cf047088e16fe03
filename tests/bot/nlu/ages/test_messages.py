"""Longer messages as parents, teenagers and professionals write them."""

from __future__ import annotations

import datetime

import pytest

from bot.nlu.ages import child_age, find_ages

TODAY = datetime.date(2026, 3, 15)
Months = tuple[int, int] | None

MESSAGES = [
    (
        "guten abend, meine schwiegermutter meint das ist normal aber mein großer ist jetzt dreieinhalb und macht immer noch in die hose, seit 2 wochen sogar nachts wieder",
        (42, 42),
    ),
    ("wir wohnen in moers (47441) und suchen ab august einen u3 platz, 35 stunden, am liebsten bis 15 uhr", (0, 35)),
    ("hab 3 absagen, bin seit 6 monaten zuhause und die kleine wird im mai schon 2", (12, 24)),
    ("meine tochter 15 kommt nachts um 3 heim und kifft, bin alleinerziehend", (180, 191)),
    (
        "Sg. Damen und Herren, ich betreue als Erzieherin einen Jungen (4;7), Sprachstand auffällig, Eltern seit 1 Jahr in D",
        (55, 55),
    ),
    ("alter meine eltern checken nix bin 16 und darf nix", (192, 203)),
    ("ich komme syrien. 2 jahre deutschland. mein kind 5 jahre kein kita", (60, 71)),
    ("er schreit seit der geburt, jetzt 7 wochen, ich kann nicht mehr", (1, 1)),
    ("hebamme gesucht, et 20.8., wohnen in witten", (-6, -5)),
    ("Unser Sohn besucht die 3. Klasse, hat in Deutsch eine 5 und weint jeden Morgen um 7", (96, 119)),
    ("ich bin oma von 2 enkeln (5 und 8) und die mutter trinkt", (60, 107)),
    ("mein ex nimmt die kinder nur alle 14 tage, sie sind 6 und 9", (72, 119)),
    ("er ist 2 und sagt nur 5 wörter, kinderarzt meint abwarten bis zur u7a", (24, 35)),
    ("letzte woche war u8 und da hieß es ab zur logopädie", (46, 48)),
    ("wer hilft mir mit meinem 13 jährigen? er zockt 8 stunden am tag", (156, 167)),
    ("suche für meine zwillinge (2,5 jahre) eine tagesmutter, 20 stunden", (30, 30)),
    ("klasse 9 und keine bewerbung geschrieben unser sohn", (168, 191)),
    ("mein mann 42 hat mich vor den kindern (3 und 6) geschlagen", (36, 83)),
    ("sie is zwee un hät nur driss im kopp", (24, 35)),
    ("wann muss ich den antrag stellen wenn das kind im september 3 wird", (24, 36)),
    ("gibt es krabbelgruppen für 8 monate alte babys", (8, 8)),
    ("meine nachbarin schreit ihr baby an jeden abend um 10", (0, 11)),
    ("unser jüngster (fast 5) soll 2027 in die schule, ist aber ein frühchen", (57, 59)),
    ("bin im 7. monat schwanger, mein freund ist weg, habe noch einen sohn 3 jahre", (-3, 47)),
    ("19 jahre jung, zweites kind kommt, kein geld", (-9, 239)),
    ("brauche kita für 2 kinder 1 und 3 jahre alt in hamm", (12, 47)),
    ("unterhaltsvorschuss bis wann, tochter wird 12", (132, 144)),
    ("meine große (10) hat angst vor der weiterführenden schule", (120, 131)),
    ("mein sohn kommt in die 5. klasse, welche schule?", (120, 143)),
    ("geht das mit 15 schon alleine zur beratung? bin w und will nicht dass mama das weiß", (180, 191)),
    ("seit ich 3 kinder habe schlafe ich nicht mehr", None),
    ("mein kind hat 2 mal die woche bauchweh vor der schule", None),
    ("wir bekommen 250 euro kindergeld und 4 leute leben davon", None),
    ("ich hatte vor 10 jahren schon mal kontakt zum jugendamt", None),
    ("kann man bei euch auch um 20 uhr anrufen? ich arbeite bis 19 uhr", None),
    ("für die u3 gruppe in der kita wurde er abgelehnt", (0, 35)),
    ("Kind, m, 6 J., Einschulung 2026, V.a. LRS", (72, 83)),
    ("die 4 jährige meiner schwester hat blaue flecken", (48, 59)),
    ("hab ne 4 jährige und nen 6 monate alten säugling", (6, 59)),
    ("er ist sieben, sie zehn, und ich am ende", (84, 131)),
    ("mein sohn, mittlerweile 11, geht nicht mehr raus", (132, 143)),
    ("unser kleiner ist jetzt auch schon wieder 1 1/2 und noch kein kitaplatz in sicht", (18, 18)),
    ("8 monate altes baby isst nicht, hebamme kommt nicht mehr", (8, 8)),
    ("suche pekip kurs. baby 10 wochen", (2, 2)),
    ("sie wurde mit 6 eingeschult und ist jetzt 8", (96, 107)),
    ("ich erzieherin, kind 3 jahre, schlägt andere", (36, 47)),
    ("mit meinem 9jährigen war ich schon bei 3 ärzten", (108, 119)),
]


@pytest.mark.parametrize(("text", "months"), MESSAGES)
def test_message(text: str, months: Months) -> None:
    assert child_age(find_ages(text, TODAY)) == months
