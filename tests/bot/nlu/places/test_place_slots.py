"""Places without a preposition: words that are places too, plate codes, old spellings, other scripts."""

from __future__ import annotations

from typing import Optional

import pytest

from bot.nlu.places import Place, choose_place, find_places
from bot.nlu.places.model import HERE

# Written as in test_place_forms: "Kreis Unna/Kamen" is municipality/district, "!Essen" a place outside.
SLOTS = [
    # an ordinary word in the place's slot of a short message
    ("fsj, eigene wohnung hamm, reicht nich", "Hamm"),
    ("elternkurs pubertät hamm wir haben", "Hamm"),
    ("müllabfuhr kalender essen 2027", "!Essen"),
    ("bin 17 und obdachlos, essen hbf", "!Essen"),
    ("und Essen? sind wir auch so eine kommune", "!Essen"),
    ("Schulsozialarbeit Bünde: Schülerin 13 schwanger", "Kreis Herford/Bünde"),
    ("tagesmutter gesucht, kamen", "Kreis Unna/Kamen"),
    ("Kamen: suche Krabbelgruppe", "Kreis Unna/Kamen"),
    ("krabbelgruppe, kamen, ab 6 monate", "Kreis Unna/Kamen"),
    ("hamm hbf geschlafen", "Hamm"),
    ("kinderarzt siegen innenstadt", "Kreis Siegen-Wittgenstein/Siegen"),
    ("löhne bahnhof, wer kann mich abholen", "Kreis Herford/Löhne"),
    ("pekip bünde", "Kreis Herford/Bünde"),
    ("babyschwimmen lage lippe", "Kreis Lippe/Lage"),
    ("schreibaby hilfe hamm dringend", "Hamm"),
    ("hebamme essen gesucht", "!Essen"),
    ("jugendamt hamm telefon", "Hamm"),
    ("Familienzentrum Datteln, guten Morgen", "Kreis Recklinghausen/Datteln"),
    ("Erziehungsberatung Lage: Familie mit drei Kindern", "Kreis Lippe/Lage"),
    ("logopäde kamen", "Kreis Unna/Kamen"),
    ("stillberatung löhne", "Kreis Herford/Löhne"),
    ("wohnung siegen 3 kinder kein geld", "Kreis Siegen-Wittgenstein/Siegen"),
    ("Mutter mit 2 Kindern, Essen, kein Strom mehr", "!Essen"),
    ("schwanger 16 hamm", "Hamm"),
    ("alleinerziehend, 2 kinder, löhne", "Kreis Herford/Löhne"),
    ("und Hamm? habt ihr da auch was", "Hamm"),
    ("elterngeldstelle siegen öffnungszeiten", "Kreis Siegen-Wittgenstein/Siegen"),
    ("frauenhaus bünde hat keinen platz", "Kreis Herford/Bünde"),
    ("Hebammenpraxis Kamen, ich suche für eine Mutter Hilfe", "Kreis Unna/Kamen"),
    ("stadt hamm kitabeitrag", "Hamm"),
    ("kita-navigator hamm", "Hamm"),
    ("kreissaal hamm besichtigen", "Hamm"),
    ("Werne: wer kennt eine Logopädin", "Kreis Unna/Werne | Bochum/Werne"),
    ("kinderpsychiatrie hamm wartezeit", "Hamm"),
    ("spielplatz enger", "Kreis Herford/Enger"),
    ("tafel recke", "Kreis Steinfurt/Recke"),
    ("geburtsvorbereitungskurs essen", "!Essen"),
    ("turnen für kleinkinder, essen-altenessen", "!Essen"),
    ("16 schwanger hamm keiner darf es wissen", "Hamm"),
    ("kita platz ab sommer bünde", "Kreis Herford/Bünde"),
    ("kinderschwimmkurs löhne anfänger", "Kreis Herford/Löhne"),
    # plate codes
    ("Ich wohne DU Hochfeld", "Duisburg/Hochfeld"),
    ("KiGa-Leitung MG: Kind wird nie abgeholt", "Mönchengladbach"),
    ("Psychiatrie MG, guten Tag", "Mönchengladbach"),
    ("baby schwimmen mg 9 monate", "Mönchengladbach"),
    ("17 jahre, mg, schwanger", "Mönchengladbach"),
    ("14, GE", "Gelsenkirchen"),
    ("kita do", "Dortmund"),
    ("OB", "Oberhausen"),
    ("LEV-manfort", "Leverkusen/Manfort"),
    ("DO-Hörde", "Dortmund/Hörde"),
    ("do hörde, kein kitaplatz", "Dortmund/Hörde"),
    ("ge buer tagesmutter", "Gelsenkirchen/Buer"),
    ("ob sterkrade sucht kindergartenplatz", "Oberhausen/Sterkrade"),
    ("bo wattenscheid hebamme", "Bochum/Wattenscheid"),
    ("k ehrenfeld, 2 kinder", "Köln/Ehrenfeld"),
    ("W-Barmen, 3 Kinder", "Wuppertal/Barmen"),
    ("hebamme DU", "Duisburg"),
    ("jugendamt bo", "Bochum"),
    ("krabbelgruppe ms", "Münster"),
    ("schwanger, 19, KR", "Krefeld"),
    ("Hebamme BI: Mutter kommt nicht", "Bielefeld"),
    ("Kinderklinik DO, guten Tag", "Dortmund"),
    ("jobcenter ge sagt nein", "Gelsenkirchen"),
    ("familienzentrum kr", "Krefeld"),
    ("2 kinder, ob, kein geld", "Oberhausen"),
    ("babymassage HER", "Herne"),
    ("suche tagesmutter AC", "Aachen"),
    ("elterncafé mh", "Mülheim an der Ruhr"),
    ("DU", "Duisburg"),
    ("Ich bin 15, DU", "Duisburg"),
    ("SPFH GE: Mutter überfordert", "Gelsenkirchen"),
    ("spielgruppe lev", "Leverkusen"),
    ("NE, 2 Kinder, Hartz 4", "Neuss"),
    # districts and the end of a sentence
    ("halts bei meinem dad nich mehr aus köln kalk", "Köln/Kalk"),
    ("ich halte das nicht mehr aus duisburg marxloh", "Duisburg/Marxloh"),
    ("ich halt es nich mehr aus Bochum", "Bochum"),
    ("mein Sohn rastet immer aus herne", "Herne"),
    ("ich halts zuhause nich mehr aus essen", "!Essen"),
    ("wir kommen mit dem geld nicht aus oberhausen", "Oberhausen"),
    ("er flippt ständig aus witten", "Witten"),
    ("in der städtischen in annen hat er keinen platz bekommen", "Witten/Annen"),
    ("sitze in Bilk auf dem Badewannenrand", "Düsseldorf/Bilk"),
    ("unser sohn geht in die kita in baumberg", "Monheim am Rhein/Baumberg"),
    ("in kalk gibt es keine plätze mehr", "Köln/Kalk"),
    ("wir suchen in hochfeld eine hebamme", "Duisburg/Hochfeld"),
    ("gibts in erle eine krabbelgruppe", "Gelsenkirchen/Erle"),
    ("bin aus schalke und schwanger", "Gelsenkirchen/Schalke"),
    ("bei uns in scherlebeck ist nix los", "Kreis Recklinghausen/Herten"),
    ("mama in beeck mit zwei kindern", "Duisburg/Beeck"),
    ("kennt wer in brackwede einen kinderarzt", "Bielefeld/Brackwede"),
    ("unsere wohnung in nippes ist zu klein", "Köln/Nippes"),
    ("wir hausen in hassels zu sechst", "Düsseldorf/Hassels"),
    # left and reached
    ("Bin aus duisburg weg und untergetaucht bei meiner cousine in leverkusen", "Leverkusen"),
    ("abgehauen aus herne, bin jetzt bei meiner freundin in bochum", "Bochum"),
    ("Hab meinen Mann in Essen verlassen und schlafe bei meiner Schwester in Krefeld", "Krefeld"),
    ("bin mit dem baby zu meiner mutter nach witten geflüchtet", "Witten"),
    ("bin bei einer freundin in neuss untergekommen", "Neuss"),
    ("penne grad bei nem kumpel in gelsenkirchen", "Gelsenkirchen"),
    ("weg aus hamm, versteckt bei meiner tante in unna", "Kreis Unna/Unna"),
    ("raus aus Köln, jetzt bei Oma in Brühl", "Brühl"),
    # old and playful spellings
    ("wohne in Cöln", "Köln"), ("Kölle", "Köln"), ("hebamme kölle", "Köln"), ("in Kölln", "Köln"), ("dooatmund", "Dortmund"), ("aus Doatmund", "Dortmund"),
    ("gladbach (also mönchen..)", "Mönchengladbach"), ("gladbach (mönchen)", "Mönchengladbach"), ("gladbach, also bergisch", "Rheinisch-Bergischer Kreis/Bergisch Gladbach"),
    ("Gladbach (das bergische)", "Rheinisch-Bergischer Kreis/Bergisch Gladbach"), ("mülheim (köln)", "Köln/Mülheim"), ("mülheim (das kölner)", "Köln/Mülheim"), ("werne (also bochum)", "Bochum/Werne"),
    ("kita Mönchengladb.", "Mönchengladbach"), ("in Düsseldoof", "Düsseldorf"), ("Ddorf", "Düsseldorf"), ("Wtal", "Wuppertal"), ("W'tal", "Wuppertal"), ("W-tal", "Wuppertal"),
    ("Gelsen", "Gelsenkirchen"), ("in Leverkusn", "Leverkusen"), ("Bielefäld", "Bielefeld"), ("in Mönster", "Münster"), ("wohn in Düssburg", "Duisburg"), ("in Oberhausn", "Oberhausen"),
    ("Meenzer? nee, Aachener: in Oche", "Aachen"), ("aus Duisburch", "Duisburg"), ("kita Wupp.", "Wuppertal"), ("in Lev'kusen", "Leverkusen"), ("Mülheim/R.", "Mülheim an der Ruhr"), ("in Kreefeld", "Krefeld"), ("Gelsenk.", "Gelsenkirchen"), ("Dortm.", "Dortmund"),
    # professionals
    ("Fachberatung Wattenscheid, Kind 4 Jahre auffällig", "Bochum/Wattenscheid"), ("VHS-Fachbereichsleitung Bad Laasphe: wir planen Elternkurse", "Kreis Siegen-Wittgenstein/Bad Laasphe"),
    ("Kreisjugendamt Coesfeld: Anfrage", "Kreis Coesfeld"), ("ASD Hamm, Kind 3 Jahre", "Hamm"), ("Kinderschutzbund Siegen: Fall", "Kreis Siegen-Wittgenstein/Siegen"), ("Frühe Hilfen Kamen, wir suchen", "Kreis Unna/Kamen"), ("Kreisgesundheitsamt Unna", "Kreis Unna"),
    ("OGS-Leitung Senden: ein Kind", "Kreis Coesfeld/Senden"), ("Jugendamt Datteln, wir haben eine Familie", "Kreis Recklinghausen/Datteln"), ("Netzwerkkoordination Lippe: Frage", "Kreis Lippe"), ("Kita-Leitung Lage, Kind 3", "Kreis Lippe/Lage"),
]  # fmt: skip

SCRIPTS = [
    ("я живу в Мюнстері", "Münster"), ("Мюнстер", "Münster"), ("мы живем в Дортмунде", "Dortmund"), ("Дортмунд, дитячий садок", "Dortmund"), ("живу у Білефельді", "Bielefeld"), ("Билефельд", "Bielefeld"), ("мы в Вуппертале", "Wuppertal"),
    ("садик в Кёльне", "Köln"), ("у Кельні", "Köln"), ("ищу акушерку в Дюссельдорфе", "Düsseldorf"), ("з Дуйсбурга", "Duisburg"), ("Бохум", "Bochum"), ("в Эссене", "!Essen"), ("в Ессені", "!Essen"), ("живём в Гельзенкирхене", "Gelsenkirchen"),
    ("в Оберхаузені", "Oberhausen"), ("Аахен", "Aachen"), ("в Леверкузене", "Leverkusen"), ("Хамм", "Hamm"), ("у Гаммі", "Hamm"), ("Реклингхаузен", "Kreis Recklinghausen/Recklinghausen"), ("в Нойсе", "Neuss"), ("Мёнхенгладбах", "Mönchengladbach"), ("у Менхенгладбаху", "Mönchengladbach"),
    ("в Зигене", "Kreis Siegen-Wittgenstein/Siegen"), ("Крефельд", "Krefeld"), ("в Люнене", "Kreis Unna/Lünen"), ("Мюльхайм", "Mülheim an der Ruhr"), ("живемо в Герне", "Herne"),
    ("أسكن في دورتموند", "Dortmund"), ("نويس", "Neuss"), ("في بوخوم", "Bochum"), ("أعيش في كولن", "Köln"), ("در کلن زندگی می‌کنم", "Köln"), ("دوسلدورف", "Düsseldorf"), ("في إيسن", "!Essen"), ("دويسبورغ", "Duisburg"), ("مونستر", "Münster"),
    ("أنا في غيلسنكيرشن", "Gelsenkirchen"), ("بدوسلدورف", "Düsseldorf"), ("من فوبرتال", "Wuppertal"), ("در دورتموند", "Dortmund"), ("بیلفلد", "Bielefeld"), ("آخن", "Aachen"), ("في هام", "Hamm"), ("در اسن", "!Essen"),
    ("Duisburg'da oturuyorum", "Duisburg"), ("Gelsenkirchen'de kreş", "Gelsenkirchen"), ("Köln'de", "Köln"), ("Dortmund'dan geldik", "Dortmund"), ("Essen'de yaşıyoruz", "!Essen"), ("Hamm’da", "Hamm"), ("Duisburgda oturuyoruz", "Duisburg"), ("Kölnde yaşıyorum", "Köln"), ("Herne'ye taşındık", "Herne"), ("Bochum'un", "Bochum"), ("Münster'deyim", "Münster"), ("essende oturuyorum", "!Essen"),
    ("mieszkam w Dortmundzie", "Dortmund"), ("w Kolonii", "Köln"), ("mieszkamy w Essen", "!Essen"), ("w Duisburgu", "Duisburg"), ("w Bochum", "Bochum"), ("mieszkam w Hamm", "Hamm"), ("w Bielefeldzie", "Bielefeld"), ("w Akwizgranie", "Aachen"), ("w Düsseldorfie", "Düsseldorf"), ("locuim în Hamm", "Hamm"), ("locuiesc în Dortmund", "Dortmund"), ("în Essen", "!Essen"), ("la Köln", "Köln"), ("vivo a Colonia", "Köln"), ("j'habite à Cologne", "Köln"), ("I live in Cologne", "Köln"), ("we live in Essen", "!Essen"), ("j'habite à Essen", "!Essen"), ("vivo en Hamm", "Hamm"), ("jetoj në Hamm", "Hamm"), ("živimo u Essenu", "!Essen"), ("u Dortmundu", "Dortmund"), ("Aix-la-Chapelle", "Aachen"),
]  # fmt: skip

NOTHING = [
    "wir hamm kein geld", "das essen kalender", "zum essen", "was hamm wir in der kita, nix", "der essen plan der kita", "kita essen ist teuer", "mittagessen kita", "wir kamen zu spät, kamen nicht rein", "kind will, essen, schlafen, trinken", "schlafen, essen, wickeln, alles allein",
    "baby 6 monate essen", "baby 8 monate essen und schlafen", "essen auf rädern", "kein geld für essen", "nichts zu essen", "essen, trinken", "kein essen, kein strom", "essen gehen", "essen 2 mal am tag", "essen ab 6 monate", "kita will essen mitbringen", "die Kita Essen ist schlecht und kalt", "die löhne sind niedrig", "kita löhne tarif vergleich", "Löhne und Gehälter", "mindestlohn löhne", "er ist 3, kamen die zähne spät", "hebamme kamen die fragen komisch vor", "kita siegen spiele", "der siegen will", "immer siegen, verlieren kann er nicht",
    "die hebamme essen", "alle hamm was", "hamm noch keinen kitaplatz", "hamm sie was frei", "hamm wir", "bitte senden", "unterlagen senden, danke", "formular senden", "jugendamt senden wohin", "kita anmeldung senden per mail", "enger kontakt", "immer enger", "wohnung enger geworden", "schuhe enger", "in dieser lage", "unsere lage, hilfe", "lage ist ernst", "schlangen vor der tafel", "tafel schlangen lang", "datteln, nüsse, obst", "an wen wenden",
    "do 12 uhr", "di, mi, do", "mo, mi, do", "termin do", "mi do fr", "ob das geht", "weiß nicht, ob", "frage, ob ihr helft", "ob", "un nu, was", "300 mg", "500 mg, 3 mal", "paracetamol mg", "mg pro kilo", "DU bist schuld", "was machst DU", "bist DU echt", "hilfst du", "kannst du helfen, du", "mit ms und 2 kindern", "ich hab ms", "diagnose ms", "MS, 2 kinder, hilfe im haushalt", "re: anfrage", "ne, 2 kinder", "ac/dc", "her damit, her", "bin fix und alle, ne", "so, ne", "bi, 16, angst vor outing", "bin bi", "kind wird bi", "ich bin K", "k.o.", "kita ob oder tagesmutter", "kita ne tolle sache", "hebamme do ab 10", "praxis do geschlossen", "kinderarzt mi do zu", "amt do auf", "ms", "ich bin so W",
    "mein mann kommt aus sich nicht raus", "er flippt aus", "halt das nicht mehr aus", "rastet aus wenn", "probier mal was anderes aus, hamm sie gesagt", "im sande verlaufen", "in brand gesteckt", "in horst verliebt", "bei marten spielen", "in eile", "im bruch", "in wahn verfallen", "in quelle gelesen", "in linden geklettert", "unter brand leiden", "aus brand gerettet", "in sand gespielt", "in venn", "bei horst", "bei roland", "bei linn zuhause", "aus bergen", "aus quelle unbekannt", "bei mark geschlafen", "in poll gewählt",
    "pamiętam to", "u nas", "w domu", "la mama", "în casă", "в доме", "на хам", "هل يمكن", "هام جدا", "أمر هام", "это не хамство", "дома", "essendo mamma", "gerne'de",
]  # fmt: skip


def show(place: Place) -> str:
    if place.outside:
        return f"!{place.outside}"
    return f"{place.municipality_name}/{place.district}" if place.district else str(place.municipality_name)


def chosen(text: str) -> Optional[str]:
    mention = choose_place(find_places(text))
    return " | ".join(show(place) for place in mention.candidates) if mention else None


@pytest.mark.parametrize(("text", "expected"), SLOTS, ids=[text for text, _ in SLOTS])
def test_place_in_its_slot(text: str, expected: str) -> None:
    assert chosen(text) == expected


@pytest.mark.parametrize(("text", "expected"), SCRIPTS, ids=[text for text, _ in SCRIPTS])
def test_place_in_another_language(text: str, expected: str) -> None:
    assert chosen(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_in_the_slot(text: str) -> None:
    assert [mention.word for mention in find_places(text)] == []


PASSING = [
    ("zug nach berlin ausgefallen, hänge mit baby in hamm fest", "Hamm"), ("urlaub in münchen, wohnen in unna", "Kreis Unna/Unna"), ("das spiel in dortmund war toll, aber hier in herne gibts nix", "Herne"),
    ("flug nach hamburg verpasst. kita in witten hat zu", "Witten"), ("in münster war ein anschlag, meine kinder haben angst. kita oberhausen", "Oberhausen"), ("wir fahren in den ferien nach köln, brauchen tagesmutter in düren", "Kreis Düren/Düren"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PASSING, ids=[text for text, _ in PASSING])
def test_home_rather_than_travel(text: str, expected: str) -> None:
    assert chosen(text) == expected


AWAY = [
    "zug nach berlin ausgefallen", "urlaub in köln war schön, kind ist krank", "das spiel in dortmund gestern", "im urlaub in münchen", "zug nach köln ausgefallen, jetzt sitz ich hier mit baby", "flug nach berlin storniert", "stau richtung köln", "die bahn nach essen kam nicht", "konzert in köln",
    "wir wollen in den ferien nach berlin", "tagesausflug nach köln mit 3 kindern", "klassenfahrt nach münster", "klassenfahrt in köln kostet 300 euro", "nachrichten aus berlin gesehen", "der anschlag in solingen macht meinen kindern angst", "bundesregierung in berlin", "dfb pokal finale in berlin", "kurzurlaub münster mit baby",
     "schalke spiel in gelsenkirchen", "hochwasser in hagen im fernsehen", "ausflug in den zoo nach duisburg", "messe essen", "flieger nach hamburg verpasst", "ice nach münchen fällt aus was mach ich mit den kindern", "bvb spiel in dortmund", "fußballspiel in bochum, mein sohn will hin", "städtetrip nach köln", "amoklauf in hamburg, wie erkläre ich das meinem kind",
]  # fmt: skip


@pytest.mark.parametrize("text", AWAY)
def test_travel_and_news_are_nobodys_home(text: str) -> None:
    assert chosen(text) is None


STILL_HOME = [
    ("mutterschaftsurlaub in köln beantragen", "Köln"), ("elternurlaub bochum", "Bochum"), ("kein urlaub, kein geld, aus herne", "Herne"), ("spielgruppe in dortmund", "Dortmund"), ("was kann man in den ferien in köln mit kindern machen", "Köln"),
    ("ferienbetreuung in witten", "Witten"), ("urlaub vorbei, wieder zuhause in neuss, kita zu", "Neuss"), ("fahrt mit dem bus zur kita in herne ist zu teuer", "Herne"), ("wir sind halt aus köln", "Köln"), ("wir kommen halt nicht aus köln sondern aus bonn", "!Bonn"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STILL_HOME, ids=[text for text, _ in STILL_HOME])
def test_no_travel_at_all(text: str, expected: str) -> None:
    assert chosen(text) == expected


OTHERS_HOME = ["die kinder sind bei oma in essen", "mein mann schläft bei seiner mutter in Herne", "die jungs wohnen bei der tante in marl", "ich bin zu besuch bei meiner schwester in krefeld"]  # fmt: skip


@pytest.mark.parametrize("text", OTHERS_HOME)
def test_a_visit_is_no_refuge(text: str) -> None:
    mention = choose_place(find_places(text))
    assert mention is None or mention.rank < HERE


RELATIVES = ["meine mutter wohnt in Köln", "meine cousine in leverkusen hat gesagt ihr helft", "mein bruder in krefeld hilft nicht", "Meine Freundin in Bochum sagt ich soll mich melden"]  # fmt: skip


@pytest.mark.parametrize("text", RELATIVES)
def test_only_the_relative_lives_there(text: str) -> None:
    assert chosen(text) is None


def test_what_one_must_not_mistake() -> None:
    assert find_places("nachts kommen monster sagt sie") == []
    mentions = find_places("meine frau lacht nur noch wenn ihre schwester aus stuttgart anruft, wir sind in leverkusen")
    assert [mention.word for mention in mentions if not mention.left] == ["leverkusen"]
