"""The language of a message: all ten foreign ones in many spellings, and German in all its kinds, which must stay German."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from bot.nlu.language import LANGUAGES, detect_language
from bot.nlu.language.words import read_file, words_of

NLU = Path(__file__).parents[4] / "data" / "nlu"

GERMAN = [
    "mein yavru ist krank",
    "wir brauchen ein appointment",
    "meine tochter spricht nur türkisch",
    "Merhaba, ich suche Kita",
    "kita",
    "OK",
    "mama",
    "baba",
    "hallo",
    "merci",
    "bitte",
    "tamam",
    "salam",
    "help",
    "hello",
    "danke thank you",
    "selam abi",
    "salam aleikum",
    "oh my god",
    "no problem",
    "what the fuck",
    "good morning",
    "bonjour",
    "au pair",
    "home office",
    "baby blues",
    "high need baby",
    "love you",
    "kita platz",
    "Hilfe",
    "hilfe bitte",
    "Jugendamt",
    "Jugendamt Termin",
    "kinderarzt neuss",
    "deutsch kurs mit kinder",
    "sohn 3 jahre sprechen nicht",
    "tochter drei jahr, kein kita, ich arbeit",
    "ich nicht verstehen brief von jugendamt",
    "guten tag ich suche kindergarten für meine kind",
    "ich bin mama von zwei kinder mein mann arbeit",
    "brauche hilfe, frau schwanger, kein arzt, wohnung klein",
    "wo ich kann machen kurs deutsch",
    "bitte helfen mein kind immer weinen in schule",
    "ich komme aus syria und suche rawda für mein sohn",
    "mein çocuk will nicht essen",
    "meine anne kann kein deutsch",
    "canım yavrum hat fieber, was soll ich tun",
    "wallah ich schwöre der lehrer ist voll unfair",
    "inshallah bekommen wir bald einen platz",
    "habibi macht nachts immer noch in die hose",
    "abi ich hab stress zuhause lan",
    "mein babcia passt auf den kleinen auf",
    "unsere babuschka ist zu alt zum aufpassen",
    "ich brauche pomoc für meine familie",
    "my baby schreit die ganze nacht was soll ich tun",
    "please kita platz für mein kind",
    "ich need help mit meinem sohn",
    "das ist too much für mich, ich bin done",
    "mein boyfriend macht mir voll den stress, keine ahnung was ich tun soll",
    "bro ich hab so kein bock mehr auf schule",
    "bin lost, kein plan was nach der 10",
    "sie sagt immer i hate you mama und knallt die tür",
    "er guckt nur noch youtube und redet nur noch englisch, so you can do it und so",
    "wir sprechen zuhause english and german und er spricht trotzdem kaum",
    "mein Mann sagt immer take it easy, aber ich kann nicht mehr",
    "gibt es bei euch auch jemand der arabisch spricht",
    "spricht da einer russisch oder polnisch",
    "Was heißt auf Deutsch „Anmeldung“, wenn die Kita schreibt „bitte bestätigen“?",
    "meine freundin spricht nur ukrainisch, wer kann übersetzen",
    "Hallo, meine Nachbarin kommt aus Rumänien und versteht kein Deutsch.",
    "Als Erzieherin brauche ich eine Dolmetscherin für Kurmandschi",
    "Bitte auf Türkisch",
    "meine Tochter heißt Ayşe Yılmaz und ist vier",
    "Mein Sohn heißt Иван und ist 4",
    "der brief ist auf arabisch مرحبا steht da und sonst nichts",
    "die kinder heißen Михайло und Оля, sie brauchen eine schule",
    "Łukasz ist 5 und stottert",
    "Ștefan und Ioana suchen einen Kitaplatz in Hamm",
    "wohne in der Rue-de-Paris-Straße, wo ist die nächste kita",
    "mon cheri sagt er zu jeder, ich halte das nicht mehr aus",
    "wat soll ich nur machen dat kind schläft nit",
    "isch kann nimmer, de kleene brüllt nur",
    "mi kind hett fieber un ik weet nich wat ik dohn schall",
    "et lisa will net in de kita",
    "unsa klener hat imma bauchweh vor schule",
    "mein son ist 4 jahre alt und er spricht nicht gut",
    "meine dochter will nix essen",
    "ich bin neu hir ich brauche ein artzt für baby",
    "Mann schlagen mich, wo gehen",
    "kinder zuhause, ich alleine, kein geld",
    "2 kinder, 4 und 7, suchen wohnung köln",
    "brief jobcenter nix verstehen",
    "schwanger 16 jahre was jetz",
    "kind fieber 40 grad baby",
    "u7 verpasst",
    "SPZ Warteliste",
    "babysitter gesucht",
    "sport für kids",
    "krabbelgruppe mit baby in bochum",
    "mein ex ist so toxic und ich hab angst vor ihm",
    "cybermobbing auf whatsapp klasse 7",
    "hdf du bot",
    "lol",
    "thx",
    "ok danke bye",
    "",
    "   ",
    "???",
    "4",
    "😭😭😭",
    "https://www.example.com/help-me-please",
    "asdfgh jklö",
    "mein mann ist aus iran, ich aus polen, wir reden englisch zusammen, welche sprache mit dem kind",
    "Guten Abend, unser Sohn besucht die Grundschule, und die Lehrerin meint, er habe eine Lernschwäche.",
    "Schulsozialarbeit hier: Schüler, 14, Fluchterfahrung, dissoziiert im Unterricht. Wer nimmt kurzfristig auf?",
    "meine schwiegermutter sagt immer maşallah wie groß er ist, aber laufen tut er nicht",
    "ich sag tamam und er macht trotzdem weiter mit hauen",
    "bonjour mein name ist awa, ich suche hebamme in duisburg",
    "dzień dobry ich suche arzt für meine tochter",
    "Hello I am Anna, ich brauche Hilfe mit meinem Kind und der Schule",
    "buna ziua, ich habe 3 kinder und keine wohnung",
    "привет, ich suche eine Kita für meinen Sohn",
    "السلام عليكم ich brauche hilfe mit meine kinder schule",
    "سلام ich möchte deutsch lernen mit meine frau",
    "man muss to do listen schreiben sonst vergisst man alles",
    "ich habe gehört es gibt early excellence in der kita, stimmt das",
    "meine tochter war in der day care in london und jetzt kommt sie hier in die kita",
    "mein Vater sagt immer yok yok, dann fängt er an zu schreien",
    "ez ist mein spitzname, bin 15 und brauch wen zum reden",
    "wir bekommen drillinge und ich bin happy und scared",
    "sucht nach gaming, er sagt just one more game und dann sind es vier stunden",
]

FOREIGN = {
    "tr": [
        "yardım lütfen",
        "yardım",
        "cocugum konusmuyor kac yasinda",
        "Oğlum üç yaşında ve hâlâ konuşmuyor, ne yapmalıyım?",
        "kizim 4 yasinda anaokulu ariyorum",
        "merhaba, kızım için kreş arıyoruz Duisburg'da",
        "Jugendamt'tan mektup geldi anlamıyorum",
        "kocam beni dövüyor, çocuklarla nereye gidebilirim",
        "hamileyim doktor bulamıyorum",
        "slm bebegim hic uyumuyor cok yoruldum",
        "Kita için nasıl başvuru yapılır",
        "almanca bilmiyorum, türkçe konuşan biri var mı",
        "oğlum okula gitmek istemiyor",
        "esimden ayrildim iki cocukla yalnizim",
        "Çocuğumun ateşi var",
        "kindergeld nasil alinir",
    ],
    "ar": [
        "مساعدة",
        "أحتاج مساعدة من فضلكم",
        "ابني عمره ثلاث سنوات ولا يتكلم",
        "السلام عليكم ابحث عن روضة لابنتي في دورتموند",
        "زوجي يضربني وين اروح",
        "بدي دكتور اطفال يحكي عربي",
        "شلون اسجل ابني بالمدرسة",
        "عندي بنت صغيرة وما تنام بالليل",
        "وصلتني رسالة من Jugendamt ولا أفهمها",
        "أنا حامل وليس عندي طبيبة",
        "ibni 3omro 4 snin w ma byehki",
        "ana a7taj musa3ada",
        "ana bde rawda la benti",
        "marhaba ana ma bahki almani, mumkin musaade",
        "binti marida kteer shu lazem a3mel",
    ],
    "uk": [
        "допоможіть",
        "Допоможіть, будь ласка, моя дитина не говорить",
        "шукаю садочок для сина, йому 3 роки",
        "Добрий день, ми з України, живемо в Гаммі",
        "моя донька хворіє, де знайти лікаря",
        "чоловік б'є мене",
        "мені потрібна допомога",
        "не розумію листа від Jugendamt",
        "Як записати дитину до школи?",
        "я вагітна, шукаю акушерку",
        "дитина 4 роки",
        "meni potribna dopomoha dlya dytyny",
        "dopomozhit bud laska",
        "shukayu sadok dlya syna",
    ],
    "ru": [
        "помогите",
        "Помогите пожалуйста, мой сын не говорит",
        "ищу садик для ребенка 3 года",
        "здравствуйте мы живем в Бохуме, нужен врач",
        "муж бьет меня, куда идти",
        "как получить Kindergeld",
        "дочке 5 лет, она всё время плачет",
        "нужна помощь",
        "Ребёнок не хочет ходить в школу",
        "я беременна и не знаю что делать",
        "ищу Kita для сына",
        "mne nuzhna pomosch, moy syn ne govorit",
        "pomogite pozhaluysta",
        "ya ishchu sadik dlya rebenka",
        "zdravstvuyte, u menya doch 4 goda i ona ne govorit",
        "ne ponimayu pismo ot jugendamt",
    ],
    "en": [
        "help please",
        "need help",
        "pls help me",
        "my son is 4 and he barely speaks",
        "I am looking for a kindergarten for my daughter",
        "My husband hits me, where can I go with the kids?",
        "we just moved to Neuss and need a daycare place",
        "im pregnant and dont have a doctor",
        "Do you speak English?",
        "can someone help with jobcenter letter",
        "got a letter from the jugendamt, what does it mean",
        "my baby cries all night, i cant anymore",
        "how do i register my child for school",
        "Is there any German course with childcare?",
        "i need kita",
        "she is 13 and she doesnt want to go to school anymore",
        "we are refugees from Sudan, two children",
        "hello, i want to talk to someone",
        "where can i find a midwife in Köln",
    ],
    "pl": [
        "pomocy",
        "potrzebuje pomocy dla dziecka",
        "Szukam przedszkola dla córki",
        "moj syn ma 3 lata i nie mowi",
        "dzień dobry, jestem w ciąży i nie mam lekarza",
        "mąż mnie bije, gdzie mogę iść",
        "jak zapisac dziecko do szkoly",
        "nie rozumiem listu z Jugendamtu",
        "szukam Kindergarten dla syna",
        "córka ciągle płacze i nie śpi",
        "proszę o pomoc",
        "czy ktoś mówi po polsku",
        "mieszkamy w Wuppertalu, potrzebujemy żłobka",
        "gdzie moge dostac kindergeld",
    ],
    "ro": [
        "am nevoie de ajutor",
        "ajutor",
        "Fiul meu are 4 ani și nu vorbește",
        "caut gradinita pentru fetita mea",
        "bună ziua, sunt însărcinată și nu am medic",
        "sotul ma bate, unde pot sa merg cu copiii",
        "nu inteleg scrisoarea de la Jugendamt",
        "cum înscriu copilul la școală",
        "unde gasesc un doctor pentru bebelus",
        "vorbeste cineva romaneste?",
        "fata mea plânge mereu și nu doarme",
        "va rog ajutati-ma",
        "locuim in Dortmund si cautam kita",
    ],
    "fr": [
        "au secours",
        "j'ai besoin d'aide",
        "Mon fils a 4 ans et il ne parle pas",
        "je cherche une crèche pour ma fille",
        "mon mari me frappe, où aller",
        "je suis enceinte et je ne trouve pas de médecin",
        "comment inscrire mon enfant a l'ecole",
        "bonjour je ne comprends pas la lettre du Jugendamt",
        "parlez vous français ?",
        "mon bebe pleure toute la nuit",
        "besoin d'aide svp",
        "nous habitons à Aachen et cherchons une place en kita",
        "je parle pas allemand",
    ],
    "fa": [
        "کمک",
        "لطفا کمک کنید",
        "پسرم چهار ساله است و حرف نمی‌زند",
        "سلام دخترم مریض است داکتر کجا پیدا کنم",
        "من دنبال مهدکودک برای بچه‌ام هستم",
        "شوهرم مرا می‌زند کجا بروم",
        "طفلم مکتب نمیرود چی کنم",
        "من حامله هستم و دکتر ندارم",
        "نامه از Jugendamt آمده نمی‌فهمم",
        "بچه ام شب نمی خوابد",
        "آیا کسی دری صحبت می کند",
        "man komak mikham",
        "lotfan komak, pesaram harf nemizanad",
        "bacheam mariz ast, doktor koja hast",
    ],
    "ku": [
        "alîkarî",
        "ez alikari dixwazim",
        "Zarokê min naaxive, ez çi bikim?",
        "zaroke min 3 sali ye u napeyive",
        "keça min nexweş e, doktor li ku ye",
        "ji kerema xwe alîkariya min bikin",
        "mêrê min li min dixe",
        "ez li Bochumê dijîm û li kita digerim",
        "ez almani nizanim, kes kurdi dizane?",
        "kurê min naxwaze here dibistanê",
        "تکایە یارمەتیم بدەن",
        "کوڕەکەم چوار ساڵە و قسە ناکات",
        "باخچەی منداڵان بۆ کچەکەم دەمەوێت",
        "من کوردم و ئەڵمانی نازانم",
    ],
}


@pytest.mark.parametrize("message", GERMAN)
def test_german_stays_german(message: str) -> None:
    assert detect_language(message) == "de"


@pytest.mark.parametrize(("language", "message"), [(code, message) for code, all_ in FOREIGN.items() for message in all_])
def test_other_languages_are_recognised(language: str, message: str) -> None:
    assert detect_language(message) == language


@pytest.mark.parametrize(
    "message",
    [
        "necesito ayuda para mi hijo, no habla",
        "Busco una guardería para mi hija de tres años",
        "mio figlio ha quattro anni e non parla",
        "preciso de ajuda para o meu filho",
        "ik heb hulp nodig voor mijn zoon",
        "kam nevojë për ndihmë për fëmijën tim",
        "trebam pomoć za sina, ne govori njemački",
        "segítséget kérek, a fiam nem beszél",
    ],
)
def test_a_language_without_a_text_is_not_taken_for_one_of_the_ten(message: str) -> None:
    assert detect_language(message) == "de"


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "de"])
def test_every_language_has_many_function_words(code: str) -> None:
    assert len(words_of(read_file(code)["function"])) >= 120


@pytest.mark.parametrize("message", ["ja " * 3000, "ж" * 5000, "please help me " * 1000, "'" * 4000, "د" * 4000])
def test_long_messages_take_no_time(message: str) -> None:
    start = time.perf_counter()
    detect_language(message)
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("HELP PLEASE", "en"),
        ("YARDIM LÜTFEN", "tr"),
        ("I don’t know what to do", "en"),
        ("J’ai besoin d’aide", "fr"),
        ("İYİ GÜNLER, ÇOCUĞUM İÇİN YARDIM İSTİYORUM", "tr"),
        ("НУЖНА ПОМОЩЬ", "ru"),
    ],
)
def test_capitals_and_typographic_apostrophes(message: str, language: str) -> None:
    assert detect_language(message) == language


def test_no_training_message_of_a_need_is_taken_for_another_language() -> None:
    wrong = []
    for path in sorted(NLU.glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            examples = block.get("examples", [])
            if not str(block.get("intent", "")).startswith("need_") or not isinstance(examples, str):
                continue
            wrong += [line for line in examples.splitlines() if detect_language(line.removeprefix("- ")) != "de"]
    assert wrong == []
