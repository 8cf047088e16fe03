"""Every way of naming a child's age that the parser has to know, with the months it must give."""

from __future__ import annotations

import datetime

import pytest

from bot.nlu.ages import child_age, find_ages

TODAY = datetime.date(2026, 3, 15)
Months = tuple[int, int] | None

YEARS = [
    ("mein sohn ist 4", (48, 59)),
    ("4 jahre", (48, 59)),
    ("meine tochter, 4j, isst nix", (48, 59)),
    ("Sohn 4J. schlägt andere", (48, 59)),
    ("unsere vierjährige nässt wieder ein", (48, 59)),
    ("ein 4-jähriger der nur schreit", (48, 59)),
    ("er ist 4 jährig", (48, 59)),
    ("meine kleine ist vier", (48, 59)),
    ("sie ist gerade 4 geworden", (48, 50)),
    ("gerade 4", (48, 59)),
    ("zweijahrige will nicht schlafen", (24, 35)),
    ("dreijaehriger haut mich", (36, 47)),
    ("fünf jährige tochter hat angst im dunkeln", (60, 71)),
    ("hab nen siebenjährigen zuhause der klaut", (84, 95)),
    ("unser 10 jähriger will nur zocken", (120, 131)),
    ("das kind is fünfe und redet ned", (60, 71)),
    ("mei bua is zwoa jahr alt", (24, 35)),
    ("dat kleen is zwo", (24, 35)),
    ("sie ist drai jahre", (36, 47)),
    ("meine maus ist fümf", (60, 71)),
    ("tochter sechs jahre, logopädie gesucht", (72, 83)),
    ("Mein Kind 3 Jahre alt spricht nicht deutsch", (36, 47)),
    ("mein kind 5 jahr", (60, 71)),
    ("er ist jetzt 7 und lügt ständig", (84, 95)),
    ("ein jahr alt und läuft nicht", (12, 23)),
    ("mein sohn ist ein jahr", (12, 23)),
    ("einjährige tochter, krippe?", (12, 23)),
    ("1-jähriger beißt in der krippe", (12, 23)),
    ("sie ist 1 jahr", (12, 23)),
    ("mein Sohn Max (4) redet kaum", (48, 59)),
    ("Leni, 6, hat keine Freunde", (72, 83)),
    ("emil 3 jahre hat ständig wutanfälle", (36, 47)),
    ("Alter: 5", (60, 71)),
    ("kind im alter von 5 jahren", (60, 71)),
    ("Junge, 8 Jahre, Verdacht auf ADHS", (96, 107)),
    ("für meinen 6 jährigen suche ich einen verein", (72, 83)),
    ("mit 4 noch windeln ist das normal", (48, 59)),
    ("zarte 3 und schon so frech", (36, 47)),
    ("er ist grade zwei geworden", (24, 26)),
    ("unsere große ist elf", (132, 143)),
    ("der kleine ist nun auch schon 2 jahre", (24, 35)),
    ("erst 4 und schon handysüchtig, mein sohn", (48, 59)),
    ("sohn wurde letzte woche 3 jahre alt", (36, 47)),
    ("sie ist vor zwei wochen 5 geworden", (60, 62)),
    ("im dritten lebensjahr", (24, 35)),
    ("er ist 3. spricht kein wort", (36, 47)),
    ("mein dreizehnjähriger kommt nicht nach hause", (156, 167)),
    ("tochter 9 jahre mobbing", (108, 119)),
    ("Meine 2jährige haut", (24, 35)),
    ("5jähriger junge will nicht in den kiga", (60, 71)),
    ("mein enkel ist zwölf", (144, 155)),
    ("unser pflegekind (7 J.) klammert", (84, 95)),
    ("sie is 8 joahr", (96, 107)),
    ("hat eine vier jahre alte tochter", (48, 59)),
    ("stiefsohn 14 jahre kifft", (168, 179)),
]

FRACTIONS = [
    ("mein sohn ist anderthalb", (18, 18)),
    ("anderthalbjährige tochter", (18, 18)),
    ("sie ist eineinhalb jahre", (18, 18)),
    ("1,5 jahre alt", (18, 18)),
    ("er ist 1 1/2", (18, 18)),
    ("kind ist 1½ jahre", (18, 18)),
    ("zweieinhalb und sagt nur mama", (30, 30)),
    ("meine tochter ist zweieinhalb", (30, 30)),
    ("er ist 2 einhalb jahre", (30, 30)),
    ("2,5 jahre alter junge", (30, 30)),
    ("er ist 2.5", (30, 30)),
    ("dreieinhalb jährige", (42, 42)),
    ("sie ist drei ein halb", (42, 42)),
    ("meine 3,5 jährige", (42, 42)),
    ("viereinhalb", (54, 54)),
    ("mein kind ist ein halbes jahr alt", (6, 6)),
    ("baby ist ein halbes jahr", (6, 6)),
    ("halbjähriges baby", (6, 6)),
    ("sie ist ein dreiviertel jahr alt", (9, 9)),
    ("baby, 3/4 jahr alt", (9, 9)),
    ("1/2 jahr alt", (6, 6)),
    ("fünfeinhalb ist mein großer", (66, 66)),
    ("er ist 1 3/4 jahre", (21, 21)),
]

MONTHS = [
    ("18 monate", (18, 18)),
    ("mein baby ist 18M", (18, 18)),
    ("52 monate", (52, 52)),
    ("mein baby ist 5 monate alt und schreit nur", (5, 5)),
    ("baby 6 wochen alt", (1, 1)),
    ("unsere tochter ist 3 wochen alt", (0, 0)),
    ("er ist 10 tage alt", (0, 0)),
    ("14 wochen altes baby", (3, 3)),
    ("sie ist acht monate", (8, 8)),
    ("meine tochter (8 monate) isst keinen brei", (8, 8)),
    ("mein sohn 20 monate sagt noch nix", (20, 20)),
    ("ein 9 monate altes baby", (9, 9)),
    ("18-monatiges kind", (18, 18)),
    ("baby 4 mon. alt", (4, 4)),
    ("vierundzwanzig monate", (24, 24)),
    ("sie ist schon 5 monate und dreht sich nicht", (5, 5)),
    ("mein kind ist jetzt 13 monate und läuft nicht", (13, 13)),
    ("meine maus 7 monate schläft nur auf dem arm", (7, 7)),
    ("einen monat altes baby", (1, 1)),
    ("unser kleiner ist jetzt 12 wochen", (2, 2)),
    ("mit 18 monaten noch kein wort", (18, 18)),
    ("3;4", (40, 40)),
    ("Kind 3;4 J., Aussprache auffällig", (40, 40)),
    ("Junge, 4;11, SPZ Termin?", (59, 59)),
    ("3 J. 4 M.", (40, 40)),
    ("2 Jahre und 3 Monate", (27, 27)),
    ("sie ist 1 jahr und 10 monate", (22, 22)),
    ("er ist zwei jahre drei monate alt", (27, 27)),
    ("tochter 2j 3m", (27, 27)),
    ("ein jahr und zwei monate alt", (14, 14)),
    ("fast 3 monate alt", (2, 3)),
    ("korrigiert 8 monate", (8, 8)),
    ("frühchen, 10 monate alt, korrigiert 8 monate", (8, 8)),
    ("zwillinge 7 monate, korrigiert erst 5", (5, 5)),
    ("er ist 1 jahr alt (korr. 10 monate)", (10, 10)),
    ("6 monate korrigiert, chronologisch 8 monate", (6, 6)),
    ("korrigiertes Alter 11 Monate", (11, 11)),
]

BOUNDS = [
    ("fast 4", (45, 47)),
    ("er ist fast 4 und redet kaum", (45, 47)),
    ("knapp 3 jahre alt", (33, 35)),
    ("meine tochter ist knapp 2", (21, 23)),
    ("fast drei", (33, 35)),
    ("sie wird 4", (36, 48)),
    ("er wird im mai 3", (24, 36)),
    ("mein sohn wird bald 6", (60, 72)),
    ("wird nächste woche 2 jahre", (12, 24)),
    ("meine tochter die in zwei wochen drei wird", (24, 36)),
    ("wird am 3.5. drei", (24, 36)),
    ("wird im sommer 3", (24, 36)),
    ("er wird jetzt im april vier und braucht einen platz", (36, 48)),
    ("bald 3 jahre", (24, 36)),
    ("wird dieses jahr 6", (60, 72)),
    ("die kleine wird ja auch schon 2", (12, 24)),
    ("weil er im juni 5 wird", (48, 60)),
    ("wird demnächst 1 jahr", (0, 12)),
    ("wird bald 10 monate", (9, 10)),
    ("noch keine 3", (24, 35)),
    ("sie ist noch keine 3", (24, 35)),
    ("er ist noch nicht mal 2", (12, 23)),
    ("sie ist noch keine 4 jahre alt", (36, 47)),
    ("angebote für kinder unter 3", (0, 35)),
    ("kinder unter 3 jahren", (0, 35)),
    ("unter einem jahr", (0, 11)),
    ("platz U3 gesucht", (0, 35)),
    ("kita U3 anmeldung", (0, 35)),
    ("u3 betreuung in neuss", (0, 35)),
    ("brauche einen u3-platz", (0, 35)),
    ("Ü3 platz im kindergarten", (36, 71)),
    ("wechsel in die ü3 gruppe der kita", (36, 71)),
    ("kita U2 gruppe", (0, 23)),
    ("tagesmutter u2", (0, 23)),
    ("unter dreijährige betreuung", (0, 35)),
    ("betreuung für 0-3", (0, 47)),
    ("kinder zwischen 3 und 5", (36, 71)),
    ("3 bis 6 jahre", (36, 83)),
    ("spielgruppe 1-3 jahre", (12, 47)),
    ("turnen für 2- bis 3-jährige", (24, 47)),
    ("was gibts für 6-10 jährige", (72, 131)),
    ("zwischen 4 und 6 jahren", (48, 83)),
    ("schwimmkurs ab 3 jahren", (36, 47)),
    ("hat demnächst den 4. geburtstag", (36, 48)),
    ("kurz vor dem 3. geburtstag", (33, 35)),
]

STAGES = [
    ("war bei der U2 alles gut", (0, 0)),
    ("u3 beim kinderarzt verpasst", (1, 1)),
    ("die U4 steht an", (3, 4)),
    ("bei der u5 hieß es sie hört schlecht", (6, 7)),
    ("u6 termin", (10, 12)),
    ("nach der U7 überweisung", (21, 24)),
    ("U7a auffällig", (34, 36)),
    ("u8 sehtest nicht bestanden", (46, 48)),
    ("wir hatten u9", (60, 64)),
    ("geht in die 2. klasse", (84, 107)),
    ("sohn in der zweiten klasse kann nicht lesen", (84, 107)),
    ("meine zweitklässlerin weint morgens", (84, 107)),
    ("klasse 3 und immer noch kein 1x1", (96, 119)),
    ("erstklässler mit schulangst", (72, 95)),
    ("er ist in klasse 7 und schwänzt", (144, 167)),
    ("5. klasse gymnasium völlig überfordert", (120, 143)),
    ("Gymnasium 7, mobbing", (144, 167)),
    ("ist in der 4b und wird gemobbt", (108, 131)),
    ("achte klasse hauptschule", (156, 179)),
    ("9. klässler ohne plan", (168, 191)),
    ("kind kl. 1 klammert", (72, 95)),
    ("in der 3. Klasse", (96, 119)),
    ("mein kind geht in die grundschule", (72, 131)),
    ("grundschulkind mit bauchweh", (72, 131)),
    ("besucht die weiterführende schule", (120, 203)),
    ("unser i-dötzchen weint", (72, 95)),
    ("vorschulkind stottert", (60, 83)),
    ("kommt bald in die schule und kann keinen stift halten", (60, 83)),
    ("er kommt im sommer in die schule", (60, 83)),
    ("sie wird im august eingeschult", (60, 83)),
    ("kleinkind hat ständig fieber", (12, 35)),
    ("mein baby schreit nur", (0, 11)),
    ("säugling trinkt nicht", (0, 11)),
    ("Schreibaby, ich kann nicht mehr", (0, 11)),
    ("neugeborenes gelb", (0, 1)),
    ("krabbelkind und langeweile", (6, 12)),
    ("kindergartenkind beißt", (36, 71)),
    ("teenager redet nicht mit mir", (156, 215)),
    ("tochter in der pubertät schreit nur rum", (156, 215)),
    ("unser teenie ritzt sich", (156, 215)),
    ("angebote für jugendliche", (156, 215)),
    ("meine tochter (11) steckt in der pubertät", (132, 143)),
    ("mein sohn (8) ist in der 2. klasse", (96, 107)),
    ("mein baby (7 monate) schläft nicht", (7, 7)),
    ("mein vorschulkind ist 5 und stottert", (60, 71)),
]

SEVERAL = [
    ("meine kinder sind 4 und 6", (48, 83)),
    ("meine kinder sind 3, 5 und 9", (36, 119)),
    ("zwillinge 3", (36, 47)),
    ("meine zwillinge sind 3 und hauen sich", (36, 47)),
    ("zwillinge (8 monate)", (8, 8)),
    ("zwei kinder, 4 und 7 jahre", (48, 95)),
    ("sohn 4, tochter 6", (48, 83)),
    ("der große ist 7, der kleine 4", (48, 95)),
    ("habe 3 kinder (2, 4 und 7)", (24, 95)),
    ("3 kinder 2,4 und 6 jahre alt", (24, 83)),
    ("4- und 6-jährige streiten nur", (48, 83)),
    ("meine jungs 3 + 5", (36, 71)),
    ("Leon (9) und Mia (5) nach der trennung", (60, 119)),
    ("kids 2 u 4", (24, 59)),
    ("hab ein baby und einen vierjährigen", (0, 59)),
    ("ich bin schwanger und mein sohn ist 2", (-9, 35)),
    ("tochter 5 jahre und sohn 8 monate", (8, 71)),
    ("zwei mädels 10 und 12", (120, 155)),
    ("kind 1: 4 jahre, kind 2: 6 jahre", (48, 83)),
]

EXPECTED_ANSWERS = [
    ("4", (48, 59)),
    ("vier", (48, 59)),
    ("4.", (48, 59)),
    ("52 monate", (52, 52)),
    ("fast drei", (33, 35)),
    ("erst 4", (48, 59)),
    ("schon 7", (84, 95)),
    ("4 und 6", (48, 83)),
    ("4 & 6", (48, 83)),
    ("zweieinhalb", (30, 30)),
    ("1,5", (18, 18)),
    ("ein jahr", (12, 23)),
    ("halbes jahr", (6, 6)),
    ("6 wochen", (1, 1)),
    ("sie ist 11", (132, 143)),
    ("wird 3", (24, 36)),
    ("bald 2", (12, 24)),
    ("im mai wird er 3", (24, 36)),
    ("14 jahre", (168, 179)),
    ("3;4", (40, 40)),
    ("noch im bauch", None),
    ("weiß nicht", None),
    ("also 5 halt", (60, 71)),
    ("3-4", (36, 59)),
    ("9 monate", (9, 9)),
    ("zwischen 3 und 4", (36, 59)),
    ("18", (216, 227)),
]


@pytest.mark.parametrize(("text", "months"), YEARS + FRACTIONS + MONTHS + BOUNDS + STAGES + SEVERAL)
def test_form(text: str, months: Months) -> None:
    assert child_age(find_ages(text, TODAY)) == months


@pytest.mark.parametrize(("text", "months"), EXPECTED_ANSWERS)
def test_answer_to_the_question_for_the_age(text: str, months: Months) -> None:
    assert child_age(find_ages(text, TODAY, expected=True)) == months


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("4", (48, 59)),
        ("vier", (48, 59)),
        ("52 monate", (52, 52)),
        ("fast drei", (33, 35)),
        ("erst 4", (48, 59)),
        ("21", None),
        ("41460", None),
    ],
)
def test_whole_message_is_a_number(text: str, months: Months) -> None:
    assert child_age(find_ages(text, TODAY)) == months


def test_two_children_are_both_kept_in_order() -> None:
    ages = find_ages("Leon (9) und Mia (5)", TODAY)
    assert [(age.low, age.high, age.text) for age in ages] == [(108, 119, "9"), (60, 71, "5")]


def test_span_counts_in_the_original_text() -> None:
    text = "Über Ümläute hinweg: meine Vierjährige"
    (age,) = find_ages(text, TODAY)
    assert text[age.start : age.end] == age.text == "Vierjährige"


def test_decomposed_umlauts() -> None:
    text = "fu\u0308nfja\u0308hriger junge"
    (age,) = find_ages(text, TODAY)
    assert (age.low, age.high) == (60, 71)
    assert text[age.start : age.end] == "fu\u0308nfja\u0308hriger"


def test_half_sentence_without_umlauts_gives_the_same() -> None:
    assert child_age(find_ages("funfjahriger", TODAY)) == child_age(find_ages("fünfjähriger", TODAY)) == (60, 71)
