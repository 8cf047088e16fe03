"""Messages that name no place: ordinary words, names, streets, brands."""

from __future__ import annotations

import pytest

from bot.nlu.places import find_places

NOTHING = [
    # food and eating
    "mein sohn will nichts essen", "Das Essen in der Kita ist zu teuer", "wieviel muss ein baby mit 8 monaten essen",
    "er würgt beim Essen", "nach dem Essen spuckt sie immer", "essen und schlafen klappt nicht", "sie isst nur datteln und brot",
    "Probleme mit Essen und Trinken", "keine Lust auf essen", "zum Essen gezwungen in der Kita", "Essen",
    "was kostet das Kita Essen", "er macht sich nichts aus essen", "Speck und Kalk im Essen", "Hamburger und Pommes jeden Tag", "Berliner und Wiener vom Bäcker",
    # verbs and talk
    "wir kamen gestern aus dem urlaub", "die wehen kamen alle fünf minuten", "was hamm wir falsch gemacht", "die hamm keine ahnung",
    "ich werde gerne wieder arbeiten", "wir würden gerne herkommen", "wo kann ich das formular hin senden", "bitte senden sie mir eine liste",
    "an wen kann ich mich wenden", "an wen muss ich mich bei der stadt wenden", "er will immer siegen und flippt aus wenn er verliert",
    "ich weiß nicht mehr weiter", "wie heißen die Anträge", "das kann ich mir nicht merken", "er holt das Kind ab", "gießen wir erstmal die blumen",
    "wir müssen das schüren vermeiden", "machen sie hausbesuche", "wie lange dauert das denn", "keine Ahnung", "wissen Sie das", "ohne unser Wissen",
    "ich liege im krankenhaus", "die Kinder können das lernen", "er lacht und lügt", "ich recke mich und strecke mich",
    "mal ehrlich, sowas gibts doch nicht", "hörste mir überhaupt zu", "weiß einer was", "wer weiß das schon",
    # nouns
    "sie hat sich die lippe aufgebissen", "Lippe blutet seit dem Sturz", "Lippen-Kiefer-Gaumenspalte beim Baby", "ich bin nicht in der Lage dazu",
    "unsere lage ist schwierig", "bin nicht in lage zu arbeiten", "das Wetter ist schlecht", "bei dem wetter nur drinnen", "die turnhalle ist zu, halle kaputt",
    "Löhne sind zu niedrig", "die Wanne läuft über", "der Sand im Sandkasten", "brand in der küche", "im Hafen spielen", "Mitte Mai ist Termin",
    "ich bin Mitte 30", "anfang mitte ende", "im Süden wohnt keiner", "die Innenstadt ist voll", "meine heide blüht", "hat angst vor schlangen",
    "eine schale mit obst", "das konto ist leer", "nette erzieherinnen", "zwanzig mark", "die Alpen sind schön", "er hat ein Horn auf der Stirn",
    "mein eigenes kind", "in enger zusammenarbeit mit der schule", "in enger Abstimmung", "die Kita hat einen Bruch mit uns", "Eichen und Linden im Wald",
    "kein Geld für Heiden und Co", "Kinder aus den Weiden vertrieben",
    # people
    "Frau Siegen vom Jugendamt", "Herr Hagen ist nicht da", "meine Tochter heißt Lotte", "mein sohn hagen ist 4", "Unna schläft nicht durch",
    "Familie Moers braucht Hilfe", "Dr. Witten hat gesagt", "Horst ist mein Onkel", "Hagen (4) beißt andere Kinder", "Lotte, 3 Jahre, spricht nicht",
    "mein kleiner Marten weint", "Mark und Linn streiten", "Frau Neuss sagt nein", "mein name ist Kempen", "Herr Dr. Overath", "Frau Bochum", "mein Freund Hagen schlägt mich",
    # streets, brands, institutions of the whole land
    "Klinik Kölner Str.", "Essener Straße 5", "Dortmunder Str. 12", "in der Aachener Straße", "Duisburger Allee 3", "wir treffen uns Bismarck-Straße",
    "Düsseldorfer Tabelle", "wieviel unterhalt nach düsseldorfer tabelle", "eingewöhnung nach dem Berliner Modell", "Münchener Eingewöhnungsmodell",
    "Bielefelder Screening machen", "Kölner Liste der Präparate", "Bezirksregierung Arnsberg", "Borussia Dortmund Trikot", "1. FC Köln spielt heute",
    "OLG Hamm hat entschieden", "Landschaftsverband Rheinland", "flughafen köln", "Marburger Konzentrationstraining",
    # small letters and codes
    "do hat er termin", "am do und fr", "re: ihre mail", "ge-meckert wird immer", "mo bis do geöffnet", "hab ms und brauch hilfe", "ob das was bringt",
    "her mit dem geld", "500 mg paracetamol", "wohne im st. josef haus", "ne danke", "du bist toll", "EU Bürger ohne arbeit", "wan kann ich komm",
    "in ne kita", "un wat nu", "bi oder hetero", "DIN A4", "ich bin in DER Situation", "in so nem heim",
    # numbers
    "der kredit beträgt 45127 euro", "12345", "schulden von 41464 €", "tel 02131 41464", "aktenzeichen 58452", "1.41464 mal", "wir haben 50321 schritte", "seit 2015",
    # looks like a misspelt place
    "Herzen malen", "Bescheid sagen", "Exzessives Schreien", "in schweden geboren", "mit Husten und Fieber", "in guten Händen", "bei minderjährigen",
    "Mittagessen", "in meinem Bauch", "aus Hessen ist mein Mann nicht", "nach Leistungen gefragt", "im Rahmen der Hilfe", "Warenkorb voll", "Halten Sie mich",
    "um Spenden bitten", "Neues von der Kita", "in Kürze", "aus Liebe", "Dürfen wir das", "Bohnen und Möhren", "Alter 4 Jahre", "Stadt und Land",
    "aus Syrien geflüchtet", "komme aus Polen", "in Marokko geboren", "aus Bulgarien", "in Gedanken", "im Dorf", "bei Mutti",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_place(text: str) -> None:
    assert [mention.word for mention in find_places(text)] == []


NO_ANSWER = ["weiß nicht", "keine ahnung", "sag ich nicht", "ist egal", "nee", "warum wollen sie das wissen", "hier halt", "zuhause", "auf dem dorf", "im wald", "ist doch wurscht", "in nrw", "in einer kleinen stadt", "weiß ich grad nicht", "4", "er ist 3", "irgendwo", "nichts", "ich will essen kochen lernen", "wie meinen sie das"]  # fmt: skip


@pytest.mark.parametrize("text", NO_ANSWER)
def test_no_place_even_if_one_was_asked_for(text: str) -> None:
    assert [mention.word for mention in find_places(text, expected=True)] == []


@pytest.mark.parametrize(
    "text",
    [
        "meine gedanken kreisen",
        "Wir haan keinen Platz mehr in unserer WG",
        "in Öfen gebacken",
        "Herpes beim Baby",
        "im Kreis so viele Leute",
    ],
)
def test_no_place_in_unlucky_words(text: str) -> None:
    assert not [place for mention in find_places(text) for place in mention.candidates if place.municipality]
