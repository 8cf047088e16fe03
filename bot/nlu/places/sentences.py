"""Towns that are words as well, known by their sentence: "ist Siegen auch dabei", "Hamm zahlt nicht", "hat Essen sowas"."""

from __future__ import annotations

import re
from typing import Sequence

from . import slots
from .tokens import Token

_TOWNS = frozenset("essen hamm siegen kamen lage loehne buende datteln senden recke enger lippe schlangen horn".split())
_ASKED = frozenset("ist hat macht gehoert zaehlt bietet ihr deckt und kommt waere is hatt hats faellt".split())
#: "is Essen dabei" asks whether a meal is included.
_MEMBER = r"(?:(?:dabei|dazu|drin|drinnen|mit drin|mit dabei|inklusive|vertreten|da mit|mit|im angebot|im netz\w*|im programm|drunter|auch)\b)"
_SUCH = r"(?:(?:sowas|so was|so etwas|so welche|auch so)\b)"
_SOFT = r"^(?:(?:denn|auch|eigentlich|noch|da|hier|schon|nicht|jetzt|bei euch) )*"
_JOINS = re.compile(rf"{_SOFT}(?:{_MEMBER}|{_SUCH})")
_HAS_SUCH = re.compile(rf"{_SOFT}{_SUCH}")
_VERBS = frozenset(
    "hat zahlt lehnt bietet verlangt schickt bewilligt streicht meldet antwortet reagiert liegt gehoert".split()
)
_HAMM_VERBS = _VERBS | {"ist", "macht", "will", "sagt", "nimmt", "gibt", "braucht"}
_STOCK = re.compile(
    r"\b(?:plaetze?n?|hebammen?|\w*aerzt\w*|\w*arzt|stellen?|beratungs\w*|\w*beratung|\w*amt|angebote?|warteliste\w*|kitas?|familienzentr\w+|schreiambulanz|frauenhaus|kurse)\b"
)
_WITHIN = re.compile(r"\bin (?:der|die|den|dem)\b|\bbeim?\b|\bfuer\b|\bim\b")
_ARTICLE = frozenset("kein keine keinen ne nen eine einen ueberhaupt genug".split())
_LAND = re.compile(
    r"^(?:ja |doch |auch |aber |nicht |mir |uns |zu )*(?:(?:in )?nrw|(?:eine |ne )?(?:grosse |grossstadt|stadt)|zustaendig|weit\b|naeher|um die ecke|nebenan|ruhrgebiet|im ruhrgebiet|im pott)"
)
_AROUND = re.compile(
    r"^(?:oder|und|u|\+)? ?(?:der )?(?:naehere )?(?:umgebung|umland|umkreis|drumherum|drumrum|naehe)\b"
)
_FOR = re.compile(
    r"\b(?:das|es|gibts|sowas|ihr|zustaendig|nur|angebote?|gilt|gelten)(?: (?:auch|nur|denn|alles|hier|das|noch))* fuer $"
)
_FOR_TAIL = re.compile(r"^(?:auch|oder|nicht|ebenfalls|genauso|zustaendig)?(?: |$)")
_FOOD = re.compile(
    r"\b(?:iss\w*|essen will|koch\w*|schmeck\w*|verweiger\w*|brei|beikost|maekel\w*|wuerg\w*|spuck\w*|hunger\w*|satt|trink\w*|teller|mahlzeit\w*|gemuese|mittag\w*|vegetar\w*|raedern|ogs|mensa|kalorien|schluck\w*|kau\w*|ernaehr\w*|gewicht|abnehm\w*|zunehm\w*|dick|duenn|schlaf\w*)\b"
)
_CLASS = re.compile(r"^(?:klasse \d+|\d+ klasse|\d+ schuljahr)$")
_INITIATIVE = re.compile(
    r"\b(?:kinderstark|kekiz|kein kind zurueck\w*|praeventionskette\w*|modellkommune\w*|modellstadt)\b"
)
"""Where the initiative is spoken of, its towns are."""
_NO_TOWN = frozenset("das dem zum beim fuers vom gutes warmes gesundes wir die sie".split())
_FAMILY = re.compile(r"\b(?:kind\w*|sohn|tochter|baby|schwanger|alleinerziehend|mutter|mama|familie)\b")


def named_by_sentence(key: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether a town that is a word as well is what the sentence speaks of."""
    if key not in _TOWNS:
        return False
    word = slots.before(tokens, first)
    if _names_initiative(tokens) and (word is None or word.key not in _NO_TOWN):
        return True
    clause = _clause_after(tokens, last)
    if _AROUND.match(clause) and (word is None or word.key not in ("der", "die", "das", "in", "wir")):
        return not (key in ("essen", "lage") and word is not None and word.key in ("zum", "beim"))
    asked = word is not None and word.key in _ASKED and tokens[first].gap == " "
    if asked and _is_asked(key, clause, whole=last + 1 < len(tokens), opens=first <= 2):
        return True
    if word is not None and word.key == "fuer" and _FOR_TAIL.match(clause):
        head = " ".join(token.key for token in tokens[max(0, first - 6) : first]) + " "
        return bool(_FOR.search(head)) and (not clause or len(clause.split()) <= 2)
    if _is_what_about(tokens, first):
        return not clause and (key != "essen" or bool(_STOCK.search(_rest(tokens, last))))
    if (
        key == "essen"
        and last + 1 == len(tokens)
        and tokens[first].ends_clause
        and _CLASS.search(" ".join(t.key for t in tokens[max(0, first - 2) : first]))
    ):
        return True
    return word is None and _is_subject(key, tokens, first, last, clause)


def _names_initiative(tokens: Sequence[Token]) -> bool:
    text = " ".join(token.key for token in tokens)
    return _INITIATIVE.search(text) is not None and not _FOOD.search(text)


def _is_asked(key: str, clause: str, whole: bool, opens: bool) -> bool:
    """Say whether "ist … dabei", "hat … sowas" stands around the town."""
    if not whole:
        return False
    if key == "essen":
        if _HAS_SUCH.match(clause):
            return True
        stock = clause.split(" ", 1)[0] in _ARTICLE and _STOCK.search(clause) and not _WITHIN.search(clause)
        return bool(stock) and not _FOOD.search(clause)
    return opens and bool(_JOINS.match(clause))


def _is_what_about(tokens: Sequence[Token], first: int) -> bool:
    return first > 2 and [token.key for token in tokens[first - 3 : first]] in (
        ["was", "ist", "mit"],
        ["wie", "ist", "mit"],
    )


def _is_subject(key: str, tokens: Sequence[Token], first: int, last: int, clause: str) -> bool:
    """Say whether a sentence begins with the town: "Hamm zahlt den Zuschuss nicht"."""
    verb = clause.split(" ", 1)[0]
    if key == "hamm":
        return verb in _HAMM_VERBS
    if key == "siegen":
        return verb in _VERBS
    if key != "essen":
        return verb in ("hat", "bietet") and bool(_STOCK.search(clause)) and not _WITHIN.search(clause)
    if first == 0 and not clause and tokens[0].capital:
        rest = _rest(tokens, last)
        return bool(
            _FAMILY.search(rest) and re.search(r"\b(?:such\w*|gesucht|brauch\w*)\b", rest)
        ) and not _FOOD.search(rest)
    if verb == "ist" and _LAND.match(clause[4:]):
        return True
    return verb in ("hat", "bietet") and bool(_STOCK.search(clause)) and not _WITHIN.search(clause)


def _clause_after(tokens: Sequence[Token], last: int) -> str:
    found: list[str] = []
    for token in tokens[last + 1 :]:
        if token.ends_clause:
            break
        found.append(token.key)
    return " ".join(found)


def _rest(tokens: Sequence[Token], last: int) -> str:
    return " ".join(token.key for token in tokens[last + 1 :])
