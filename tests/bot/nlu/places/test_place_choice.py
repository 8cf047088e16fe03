"""Several places, places left behind, places of other people: which one the family lives in."""

from __future__ import annotations

import pytest

from bot.nlu.places import choose_place, find_places

CHOSEN = [
    ("wir ziehen von Essen nach Moers", "Moers"),
    ("Umzug von Hamburg nach Dormagen im Mai", "Dormagen"),
    ("wohnen noch in Essen, ziehen aber im Sommer nach Bottrop", "Bottrop"),
    ("sind vor 3 wochen aus hannover nach witten gezogen", "witten"),
    ("wir sind von Soest nach Arnsberg umgezogen und kennen keinen", "Arnsberg"),
    ("ich bin letztes jahr aus berlin weggezogen und wohne jetzt in lemgo", "lemgo"),
    ("Haben früher in Hamm gewohnt, jetzt Ahlen", "Ahlen"),
    ("wohnen in Marl, kita in Herten", "Marl"),
    ("kita ist in herten, wohnen tun wir in marl", "marl"),
    ("wohne in Gladbeck und arbeite in Essen", "Gladbeck"),
    ("ich arbeite in düsseldorf, wir wohnen aber in neuss", "neuss"),
    ("Arbeit in Köln, zuhause in Brühl", "Brühl"),
    ("das spz in dortmund nimmt uns nicht, wir sind aus kamen", "kamen"),
    ("waren in der klinik in datteln, wohnen in waltrop", "waltrop"),
    ("nee, Dinslaken, Moers ist meine ex", "Dinslaken"),
    ("Moers? nein, Dinslaken", "Dinslaken"),
    ("ich meinte Herne, nicht Herten, sorry", "Herne"),
    ("in herten, quatsch, in herne", "herne"),
    ("nicht essen sondern bottrop", "bottrop"),
    ("wir wohnen nicht mehr in Bochum sondern in Herne", "Herne"),
    ("wohnen nicht in köln, in leverkusen", "leverkusen"),
    ("meine mutter wohnt in Köln, wir in Leverkusen", "Leverkusen"),
    ("meine schwester wohnt in neuss, ich in dormagen", "dormagen"),
    ("der vater lebt in essen, die kinder und ich in oberhausen", "oberhausen"),
    ("mein ex wohnt in unna. bei uns in lünen gibts nix", "lünen"),
    ("hier in siegen gibt es nix, in köln schon", "siegen"),
    ("in Münster wäre das einfach, aber wir wohnen in Telgte", "Telgte"),
    ("bin aus bielefeld, oma aus herford hilft manchmal", "bielefeld"),
    ("Rheine oder Ibbenbüren, egal", "Rheine"),
    ("im ruhrgebiet, genauer in Herne", "Herne"),
    ("im münsterland, telgte", "telgte"),
    ("urlaub war in berlin, wohnen tun wir in soest", "soest"),
    ("Essener Straße 12, Gelsenkirchen", "Gelsenkirchen"),
    ("wohne bei meiner mutter in krefeld", "krefeld"),
    ("bin mit den kindern bei meinen eltern in Viersen untergekommen", "Viersen"),
    ("meine tochter wohnt mit dem enkel in bergkamen", "bergkamen"),
    ("meine enkelin in wermelskirchen schläft nicht", "wermelskirchen"),
    ("Die Mutter lebt mit zwei Kindern in Gummersbach", "Gummersbach"),
    ("Ich betreue als Hebamme eine Familie in Euskirchen, Praxis in Bonn", "Euskirchen"),
    ("suche für meine schwester in hamm eine hebamme", "hamm"),
    ("ich bin die oma aus bottrop und mach mir sorgen", "bottrop"),
    ("Wohnort Bocholt, aber wir ziehen nächsten Monat nach Dülmen", "Dülmen"),
    ("der zug von hamm nach dortmund fällt aus, wir wohnen in hamm", "hamm"),
    ("ich will nicht weg aus lünen", "lünen"),
    ("In Essen sagt man so, in Mülheim so. wir wohnen in mülheim", "mülheim"),
    ("stolberg bei aachen", "stolberg"),
    ("ein dorf in der nähe von warendorf", "warendorf"),
    ("wir leben seit 5 jahren in köln, geboren ist er in bonn", "köln"),
    ("Alsdorf oder Aachen", "Aachen"),
    ("zwischen Lünen und Werne", "Lünen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word"), CHOSEN, ids=[text for text, _ in CHOSEN])
def test_where_the_family_lives(text: str, word: str) -> None:
    mention = choose_place(find_places(text))
    assert mention is not None
    assert mention.word == word


NOT_HERE = [
    "früher in Hamm", "meine mutter wohnt in Köln", "aus Essen weggezogen", "nicht mehr in Bochum", "mein ex lebt in herne", "wir wohnen nicht mehr in unna",
    "oma wohnt in dortmund", "haben bis letztes jahr in witten gewohnt", "meine schwiegermutter in Bielefeld meint ich verwöhne ihn", "der papa sitzt in werl",
    "ursprünglich aus Leipzig", "kollegin in düsseldorf zahlt null", "meine freundin in berlin kriegt das geld", "sind aus bremen hergezogen", "aufgewachsen in krefeld",
    "mein bruder wohnt in neuss", "die schwiegereltern wohnen in moers", "der vater wohnt in essen",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_HERE)
def test_left_behind_or_somebody_elses(text: str) -> None:
    mentions = find_places(text)
    assert [mention.left for mention in mentions] == [True]
    assert choose_place(mentions) is None


def test_a_wish_to_leave_names_no_place_to_look_in() -> None:
    assert choose_place([]) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("wir haben in Köln einen Termin, wohnen aber in Euskirchen", "Euskirchen"),
        ("bin momentan in MG im Krankenhaus aber wohne in Viersen", "Viersen"),
        ("Unsere Kinder leben in Pflegefamilie in Soest, wir in Hamm", "Hamm"),
        ("zwei Jungs, wohnen an der grenze zu Dortmund, in Schwerte", "Schwerte"),
        ("bin in Unna, ach ne Kamen", "Kamen"),
        ("hab in bochum entbunden wohn aber in herne", "herne"),
    ],
)
def test_where_the_family_lives_however_it_is_wrapped(text: str, word: str) -> None:
    mention = choose_place(find_places(text))
    assert mention is not None
    assert mention.word == word
