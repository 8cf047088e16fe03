"""Places without a preposition, where a short message says a place: "kita hamm", "14, GE", "Jugendamt Lage:"."""

from __future__ import annotations

import re
from typing import Optional, Sequence

from .tokens import Token


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Offers, offices, professions: a place stands behind them without more ado. Matched as the end of a word.
_OFFERS = (
    "amt", "aemter", "arzt", "aerzte", "aerztin", "klinik", "klinikum", "hebamme", "hebammen", "kreissaal", "beratung", "stelle", "zentrum", "kita", "kitas", "kiga", "kigas", "garten", "krippe", "hort", "ogs", "schule",
    "gymnasium", "tagesmutter", "tagesmuetter", "tagespflege", "platz", "hilfe", "hilfen", "foerderung", "therapie", "therapeut", "therapeutin", "logopaede", "logopaedin", "kurs", "kurse", "gruppe", "gruppen", "treff", "cafe", "spielkreis", "elternkreis", "muetterkreis",
    "schwimmen", "turnen", "massage", "pekip", "yoga", "musikschule", "verein", "heim", "frauenhaus", "haus", "dienst", "spz", "awo", "caritas", "vhs", "diakonie", "skf", "drk", "kinderschutzbund", "tafel", "jobcenter", "buero",
    "praxis", "ambulanz", "bildung", "pflege", "lotsin", "lotse", "agentur", "psychiatrie", "wohnung", "wohnungen", "unterkunft", "navigator", "beitrag", "beitraege", "kalender", "leitung", "leiterin", "leiter", "sozialarbeit",
    "sozialarbeiter", "sozialarbeiterin", "schulsozialarbeiterin", "koordination", "koordinatorin", "paedagogin", "paedagoge", "fachkraft", "asd", "spfh", "kjp", "bbe", "fachberatung", "verwaltung", "jugendarbeit", "streetwork",
    "spielplatz", "bibliothek", "buecherei", "kreuz", "feuerwehr", "polizei", "notdienst", "notruf", "geldstelle", "elterngeld", "wohngeld", "sozialstation", "kinderheim", "wohngruppe", "psychologe", "psychologin", "anwalt",
    "anwaeltin", "lehrerin", "lehrer", "lehrkraft", "babysitter", "babysitterin", "leihoma", "vormund", "erzieherin", "erzieher", "muellabfuhr", "standesamt", "buergeramt",
)  # fmt: skip
#: Those where people eat, so that "essen" behind them is the meal.
_MEALS = (
    "kita", "kitas", "kiga", "kigas", "garten", "krippe", "hort", "ogs", "schule", "gymnasium", "tagesmutter", "tagesmuetter", "tagespflege", "heim", "haus", "tafel", "platz", "klinik", "klinikum", "pflege", "beitrag", "gruppe",
    "gruppen", "beitraege", "cafe", "treff", "verein", "hilfe", "hilfen", "bildung", "psychiatrie", "feuerwehr", "wohngruppe", "garten", "erzieherin", "erzieher", "schwimmen", "turnen", "kreuz", "yoga", "elterngeld", "wohngeld",
)  # fmt: skip
_COURSES = ("kurs", "kurse", "gruppe", "schwimmen", "turnen", "hebamme", "treff", "kita", "tagesmutter", "massage")
_LONGEST_CLAUSE = 15
_PAY = re.compile(r"\b(?:tarif\w*|gehalt|gehaelter|lohn|verdi|verdien\w*|tvoed|brutto|netto)\b")
_SITUATIONS = _words("schwanger obdachlos alleinerziehend jahre monate wochen woche ssw")
#: What may follow the place in a message of key words.
HEADER = _words(
    "gesucht suche sucht suchen dringend dringende telefon telefonnummer tel nummer adresse adressen oeffnungszeiten termin termine anmeldung anmelden wann wo wer wie kosten preis preise freie frei "
    "wartezeit warteliste online formular antrag mit fuer ab bitte danke hallo besichtigen kontakt sprechzeiten sprechstunde notdienst neu empfehlung empfehlungen tipps uhrzeit heute morgen"
)
_SAYS = _words(
    "hat ist sagt nimmt gibt zahlt macht meldet lehnt will meint schickt antwortet reagiert hilft geht voll sagte"
)
_STATION = _words(
    "hbf hauptbahnhof bhf bahnhof innenstadt stadtmitte altstadt nrw westfalen westf stadtgebiet jobcenter zob jugendamt rathaus"
)
_BEFORE_NOUNS = _words(
    "das dem der die den des ein eine einen kein keine zum beim vom im am ans mein unser dein ihr viel viele genug wenig nichts nix zu nur mehr gutes warmes gesundes selbst sein gemeinsam wir sie ihr ich er es alle immer gerne gern nicht nich welche mit ohne fuer"
)
_DETERMINED = _words("der die das dem den im zum beim laut vom am meine meiner unsere unserer unser mein ihre seine")
_MODAL = _words(
    "will wollen soll sollen sollte darf duerfen kann koennen muss muessen mag moechte moechten zu lassen laesst soviel wieviel tut"
)
_PLURAL = _words("wir die sie alle ma was se leute kinder eltern wer viele andere andern manche beide mir die wehen")
_FIRST_PERSON = _words(
    "haben habe hab suchen suche brauchen brauche sind bin wohnen wohne leben lebe moechten moechte wollen will hatten haetten braeuchten finden finde warten kriegen bekommen bekomme muessen"
)
#: Words that never stand alone between commas but as a place.
_ALONE = _words("hamm kamen inden siegen loehne buende lage verl recke")
#: Nouns that behind an offer are the town even in small letters.
_SMALL_NOUNS = _words("lage loehne buende enger recke horn datteln lippe lotte brake geldern")
_ADULT = re.compile(
    r"\b(?:mutter|vater|mama|papa|schwanger\w*|alleinerziehend\w*|bin|obdachlos|familie|eltern|wohnung|kindern|kinder|jaehrige|frau|wir)\b"
)
_TALK_OF_FOOD = re.compile(
    r"\b(?:fuer|zahl\w*|brauch\w*|kein\w*|geld|koch\w*|thema|problem\w*|schlaf\w*|will|isst|trink\w*|wickeln|kleid\w*|miete|strom|baden|spielen|einkauf\w*|waesche)\b"
)
_COMMUNE = re.compile(r"\b(?:kommune|stadt|gibt|gibts|habt|dort|dabei|zustaendig|hier|netz\w*|wohn\w*|auch)\b")

_STRONG_PLATES = _words("mg ge bo kr mh lev gla hf gl dn lip coe waf")
_ENDING_PLATES = _words("do ob ms ac bi ham wit din du")
_DAYS = re.compile(
    r"\b(?:mo|di|mi|fr|sa|so|montag|dienstag|mittwoch|freitag|termin|uhr|morgen|heute|donnerstag|zu|auf|offen|geschlossen)\b"
)
_WORDLIKE_PLATES = _words("ne so her ob st am un ms re be hs me su mi si te wan ar bi ha")
#: In capitals also emphasis, an illness, an answer.
_NEVER_BARE = _words("so ob ms be te her me mi si du eu am an wan din ha ar hs su")
_BEFORE_OTHER_CODES = _words(
    "am um mit ohne 1 2 5 10 20 50 100 kein keine der die das dem den von paragraph din und oder"
)
_INCLUSION = re.compile(r"\b(?:schule|inklusi\w*|foerder\w*|unterricht)\b")
_SEARCH = re.compile(
    r"(?:such|gesucht|brauch|antrag|antraege|anmeld|platz|hilfe|berat|kita|krippe|hebamme|kurs|gruppe|wohnung|therapie|foerder|betreuung|termin|schwanger|alleinerz|stelle)"
)
_LONGEST_SEARCH = 9
_LONGEST_HEADING = 3
_BEFORE_PLATE_DISTRICT = _words("wohne wohnen wohn wohnhaft in aus bei nach")


def before(tokens: Sequence[Token], first: int) -> Optional[Token]:
    """Return the word before in the same clause."""
    return tokens[first - 1] if first and not tokens[first].ends_clause else None


def after(tokens: Sequence[Token], last: int) -> Optional[Token]:
    """Return the word after in the same clause."""
    return tokens[last + 1] if last + 1 < len(tokens) and not tokens[last + 1].ends_clause else None


def is_offer(tokens: Sequence[Token], first: int) -> bool:
    """Say whether an offer, an office or a profession stands directly before."""
    if not 0 < first <= len(tokens):
        return False
    if first < len(tokens) and (tokens[first].ends_clause or tokens[first].gap.strip(" ")):
        return False
    return tokens[first - 1].key.endswith(_OFFERS)


def in_slot(key: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether a word that is a town as well stands where a place is said."""
    word, following = before(tokens, first), after(tokens, last)
    if word is not None and word.key in _BEFORE_NOUNS:
        return False
    clause = _clause(tokens, first)
    if following is not None and following.key in _STATION and not _PLURAL & clause:
        return True
    if key == "lev":
        return is_offer(tokens, first) or (word is None and following is None)
    if is_offer(tokens, first):
        return _behind_offer(key, tokens, first, following, clause)
    if key == "essen":
        return _essen_alone(tokens, first, last)
    if key in _ALONE and word is None and following is None:
        return True
    if key not in ("hamm", "kamen", "siegen", "loehne", "buende"):
        return False
    if _PLURAL & clause:
        return False
    if word is not None and (word.key.isdigit() or word.key in _SITUATIONS):
        return following is None or (key == "hamm" and following.key in HEADER | {"keiner", "niemand"})
    if key in ("buende", "loehne", "siegen") and last + 1 == len(tokens) and not _MODAL & clause:
        return any(other.endswith(_OFFERS) for other in clause)
    if key != "hamm" or word is None:
        return False
    return following is None or _new_sentence(tokens, last)


def _behind_offer(
    key: str, tokens: Sequence[Token], first: int, following: Optional[Token], clause: frozenset[str]
) -> bool:
    token, offer = tokens[first], tokens[first - 1]
    determined = first > 1 and not offer.ends_clause and tokens[first - 2].key in _DETERMINED
    headed = following is None or following.key in HEADER or following.key[:1].isdigit()
    if key == "essen":
        return headed and not determined and not offer.key.endswith(_MEALS) and not _MODAL & clause
    if key == "hamm":
        return (
            headed
            or (following is not None and following.key in _SAYS)
            or bool(following and _new_sentence(tokens, first))
        )
    if token.capital:
        return headed or (not determined and following is not None and following.key in _SAYS and key != "lage")
    if determined or _MODAL & clause or key in ("senden", "wenden"):
        return False
    if key in _SMALL_NOUNS and key in ("loehne", "enger") and offer.key in ("jobcenter", "wohnung"):
        return False
    if key == "loehne" and _PAY.search(" ".join(other.key for other in tokens)):
        return False
    if key == "buende" or (key == "loehne" and offer.key.endswith(_COURSES)):
        return True
    if key in _SMALL_NOUNS or key in ("kamen", "siegen", "inden", "verl"):
        return headed or (following is not None and following.key in _SAYS and key in ("buende", "siegen", "kamen"))
    return False


def _new_sentence(tokens: Sequence[Token], last: int) -> bool:
    """Say whether "wir haben", "ich suche" or the like follows: then the word before was not the verb."""
    if last + 2 >= len(tokens) or tokens[last + 1].ends_clause:
        return False
    return tokens[last + 1].key in ("wir", "ich") and tokens[last + 2].key in _FIRST_PERSON


def _essen_alone(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether "Essen" alone between stops is the town: "Mutter mit 2 Kindern, Essen, kein Strom"."""
    starts = first == 0 or tokens[first].ends_clause
    ends = last + 1 == len(tokens) or tokens[last + 1].ends_clause
    if not tokens[first].capital or not ends:
        return False
    rest = " ".join(token.key for token in tokens[last + 1 :])
    if first == 1 and tokens[0].key in ("und", "auch", "oder"):
        return last + 1 < len(tokens) and "?" in tokens[last + 1].gap and bool(_COMMUNE.search(rest))
    if not starts or first == 0:
        return False
    head = " ".join(token.key for token in tokens[:first])
    if not _ADULT.search(head) or _TALK_OF_FOOD.search(head):
        return False
    if last + 1 == len(tokens):
        return True
    clause = _following_clause(tokens, last)
    return len(clause) > 1 and not re.match(r"(?:trinken|schlafen|und)\b", rest)


def plate_in_slot(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a plate code stands where a place is said."""
    token = tokens[index]
    key, upper = token.key, token.raw.isupper()
    word, following = before(tokens, index), after(tokens, index)
    message = " ".join(other.key for other in tokens)
    if is_offer(tokens, index):
        if upper:
            return True
        if key in _STRONG_PLATES:
            return following is None or following.key not in ("pro", "am")
        if key not in _ENDING_PLATES or following is not None:
            return False
        return not (key == "do" and _DAYS.search(message))
    if upper and len(key) > 1 and (_heads_message(tokens, index) or _closes_search(tokens, index, message)):
        return True
    if word is not None or following is not None:
        return False
    head = " ".join(other.key for other in tokens[:index])
    tail = _following_clause(tokens, index)
    if key == "du":
        return upper and index + 1 == len(tokens) and (index == 0 or bool(re.search(r"\d|\b(?:schwanger|kind)", head)))
    if key in ("ob", "ne") and (upper or (key == "ob" and index > 0)):
        people = bool(re.search(r"\d|\b(?:schwanger|kinder|alleinerziehend)\b", head))
        return (people and len(tail) > 0) or (len(tail) > 0 and upper and tail[0].key.isdigit()) or (people and upper)
    if key in _WORDLIKE_PLATES:
        return upper and index > 0 and bool(re.search(r"\d", head)) and key not in ("ms", "so")
    return (upper and len(key) > 1) or (key in _STRONG_PLATES and len(tokens) > 2 and key not in ("gl", "dn"))


def _heads_message(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a colon follows, behind the name of an office or a function: "JA DO: Inobhutnahme"."""
    if not 0 < index <= _LONGEST_HEADING or index + 1 >= len(tokens) or tokens[index].key in _NEVER_BARE:
        return False
    return tokens[index + 1].gap.startswith(":") and not any(other.ends_clause for other in tokens[1 : index + 1])


def _closes_search(tokens: Sequence[Token], index: int, message: str) -> bool:
    """Say whether the code is the last word of a short search: "hebamme für januar DO"."""
    key = tokens[index].key
    if index + 1 < len(tokens) or not 1 < len(tokens) <= _LONGEST_SEARCH or tokens[index].gap != " ":
        return False
    if key in _NEVER_BARE or tokens[index - 1].key in _BEFORE_OTHER_CODES:
        return False
    if (key == "do" and _DAYS.search(message)) or (key == "gl" and _INCLUSION.search(message)):
        return False
    return bool(_SEARCH.search(message))


def before_its_district(key: str, tokens: Sequence[Token], index: int) -> bool:
    """Say whether a code in small letters may stand for its town before a district: "ge buer", "k ehrenfeld"."""
    if index + 1 >= len(tokens) or tokens[index + 1].gap not in (" ", "-", "/", " - "):
        return False
    if tokens[index].raw.isupper() or "-" in tokens[index + 1].gap:
        return True
    if key == "du":
        return bool(index) and tokens[index - 1].key in _BEFORE_PLATE_DISTRICT
    return key not in _words("ne un so re st am her bi me be mi si su in te eu")


def _clause(tokens: Sequence[Token], first: int) -> frozenset[str]:
    """Return the words before in the same clause."""
    found: list[str] = []
    place = first
    while place and not tokens[place].ends_clause and len(found) < _LONGEST_CLAUSE:
        place -= 1
        found.append(tokens[place].key)
    return frozenset(found)


def _following_clause(tokens: Sequence[Token], last: int) -> list[Token]:
    """Return the words of the clause that begins behind a stop."""
    found = list(tokens[last + 1 : last + 2])
    for token in tokens[last + 2 :]:
        if token.ends_clause:
            break
        found.append(token)
    return found
