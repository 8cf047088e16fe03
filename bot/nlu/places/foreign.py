"""Places in other scripts and with the endings of other languages: "Мюнстері", "دورتموند", "Duisburg'da"."""

from __future__ import annotations

import re
from typing import Optional, Sequence

from knowledge.places.gazetteer import Gazetteer, Name, Place, fold_foreign, fold_name

from .tokens import Token

_CYRILLIC_ENDINGS = ("ському", "ского", "ском", "ский", "ська", "ська", "ові", "ови", "ою", "ой", "ом", "ем", "ам", "а", "у", "ы", "е", "и", "ю", "я", "ь")  # fmt: skip
_ARABIC_AT = "ب"
_ARABIC_PREFIXES = ("وب", "ول", "بال", "ب", "ل", "و", "ف", "ك")
_TURKISH = frozenset(
    "da de ta te dan den tan ten ya ye a e i u in un nin nun yi yu deyim dayim deyiz dayiz daki deki dayiz tayim teyim taki teki li lu dali deli liyim luyum liyiz luyuz ya ye'de dayken deyken".split()
)
_GLUED = re.compile(r"(.{4,}?)(?:[dt]aki|[dt]eki|[dt]ayi?m|[dt]eyi?m|[dt]ayi?z|[dt]eyi?z|dan|den|tan|ten|da|de|ta|te)")
_TURKISH_WORDS = re.compile(
    r"\b(?:\w*oturuyor\w*|ya[sş][ıi]yor\w*|kre[sş]\w*|ar[ıi]yor\w*|[çc]ocu\w*|bebe[gğk]\w*|i[çc]in|nerede|nas[ıi]l|var\s+m[ıi]|istiyor\w*|hamile\w*|ebe|doktor\w*|yard[ıi]m\w*|ev|ya[sş][ıi]nda|k[ıi]z[ıi]m|o[gğ]lum|ve|ben|biz|bir|ta[sş][ıi]nd\w*)\b",
    re.IGNORECASE,
)
#: Directly before a place in languages other than German; "u" and "do" are German talk as well.
_PREPOSITIONS = frozenset("w we z în à en la në from near din lângă nga li ji koło".split())
_CAREFUL_AFTER = frozenset(
    "в у во біля из з із під под до від городе город городі місті місто w we z do في در به مدينة بمدينة شهر".split()
)
_ARABIC_LIVING = ("اسكن", "نسكن", "اعيش", "نعيش", "ساكن", "مقيم", "واسكن", "واعيش", "ونعيش", "ونسكن")
_FROM = frozenset("из з із от від من از".split())
#: Prepositions of languages that decline the name of a town, and the endings that they give it.
_DECLINED_AFTER = {
    **dict.fromkeys(("li", "ji", "bajarê", "bajare", "heta"), ("yê", "ê", "e", "a")),
    **dict.fromkeys(("w", "we", "z", "ze", "do", "koło", "pod"), ("zie", "ie", "u", "em", "iem", "a", "i")),
    **dict.fromkeys(("u", "iz", "kod"), ("u", "a", "om", "e")),
}


def is_left_from(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a preposition of another script says that one comes from the place: "из Бохума"."""
    return first > 0 and tokens[first - 1].raw.lower() in _FROM


def find_foreign(tokens: Sequence[Token], index: int, gazetteer: Gazetteer) -> Optional[tuple[int, Place]]:
    """Return the number of words and the place, if a foreign form of a place begins here."""
    raw = fold_foreign(tokens[index].raw)
    for size in (2, 1):
        if size == 2 and (index + 1 >= len(tokens) or not tokens[index + 1].joins):
            continue
        word = raw if size == 1 else raw + fold_foreign(tokens[index + 1].raw)
        place = _look_up(word, gazetteer.foreign)
        if place is not None:
            return size, place
    place = _look_up_careful(raw, tokens, index, gazetteer)
    return (1, place) if place is not None else None


def _look_up_careful(raw: str, tokens: Sequence[Token], index: int, gazetteer: Gazetteer) -> Optional[Place]:
    """Return the place that a form names which is a word as well, if the word before says that a place follows."""
    if not raw or not index or tokens[index].ends_clause:
        return None
    before = tokens[index - 1].raw.lower()
    if before in _CAREFUL_AFTER:
        return _look_up(raw, gazetteer.careful, endings=("е", "и", "а", "ы"))
    if raw[0] == _ARABIC_AT and fold_foreign(before).startswith(_ARABIC_LIVING):
        return gazetteer.careful.get(raw[1:])
    return None


def _look_up(word: str, forms: dict[str, Place], endings: Sequence[str] = _CYRILLIC_ENDINGS) -> Optional[Place]:
    if word in forms:
        return forms[word]
    if word.isascii():
        return None
    if "\u0400" <= word[0] <= "\u04ff":
        for ending in endings:
            stem = word[: -len(ending)]
            if word.endswith(ending) and len(stem) > 2:
                found = forms.get(stem) or forms.get(stem + "ь") or forms.get(stem + "а")
                if found is None and ending == "и" and stem.endswith("з"):
                    found = forms.get(stem[:-1] + "г")  # Дуйсбург, у Дуйсбурзі
                if found:
                    return found
    elif "\u0600" <= word[0] <= "\u06ff":
        for prefix in _ARABIC_PREFIXES:
            if word.startswith(prefix) and len(word) - len(prefix) > 3 and word[len(prefix) :] in forms:
                return forms[word[len(prefix) :]]
    return None


def has_turkish_ending(tokens: Sequence[Token], last: int) -> bool:
    """Say whether an apostrophe and a Turkish case ending follow: "Hamm'da"."""
    if last + 1 >= len(tokens):
        return False
    ending = tokens[last + 1]
    return ending.gap in ("'", "’", "‘", "`", "´") and ending.key in _TURKISH


def with_foreign_ending(tokens: Sequence[Token], index: int, text: str, gazetteer: Gazetteer) -> Optional[Name]:
    """Return the place that a word with a case ending names: "Duisburgda", "li Hammê", "u Essenu"."""
    return _with_turkish_ending(tokens, index, text, gazetteer) or _declined(tokens, index, gazetteer)


def _with_turkish_ending(tokens: Sequence[Token], index: int, text: str, gazetteer: Gazetteer) -> Optional[Name]:
    match = _GLUED.fullmatch(tokens[index].key)
    name = gazetteer.names.get(match[1]) if match else None
    if name is None or not (len(tokens) == 1 or _TURKISH_WORDS.search(text)):
        return None
    if name.level == "district" and name.needs is not None:
        beside = index > 0 and tokens[index - 1].key in gazetteer.names and not tokens[index].ends_clause
        return name if beside else None
    return name


def _declined(tokens: Sequence[Token], index: int, gazetteer: Gazetteer) -> Optional[Name]:
    token = tokens[index]
    if not index or not token.capital or token.gap.strip():
        return None
    lowered = token.raw.lower()
    for ending in _DECLINED_AFTER.get(tokens[index - 1].raw.lower(), ()):
        if lowered.endswith(ending):
            name = gazetteer.names.get(fold_name(lowered.removesuffix(ending)))
            if name is not None and name.level in ("municipality", "town", "outside"):
                return name
    return None


def after_foreign_preposition(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a preposition of another language stands directly before a word in capitals: "w Essen"."""
    if not first or not tokens[first].capital or tokens[first].gap.strip():
        return False
    return tokens[first - 1].raw.lower() in _PREPOSITIONS
