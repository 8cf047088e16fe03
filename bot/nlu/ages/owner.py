"""Whose age it is: the child's, the writer's own, or somebody else's."""

from __future__ import annotations

import re

from .model import Found, Whose
from .words import ADULT, CHILD_PLURAL, CHILD_SINGULAR, FILL, NAME, THING

_CHILD = re.compile(rf"(?:{CHILD_SINGULAR}|{CHILD_PLURAL}|{NAME})")
_ADULT = re.compile(ADULT)
_THING = re.compile(THING)
_TOKEN = re.compile(r"[\w'-]+|[(),:/]")
_SENTENCE = re.compile(r"(?<![0-9])[.!?;\n]+|(?<=[0-9])[!?;\n]|(?<=[0-9])\.(?=\s|$)")
_SELF_WORDS = {"ich", "i", "bin", "binn", "ichbin", "werd", "werde", "bins", "bün"}
_SELF_FILL = re.compile(
    rf"(?:{FILL}|(?:bald|fast|knapp|ein|eine|als|m|w|d|weiblich|maennlich|mit|meinen|meine|bin|ich|i|es|tim|hier|[(,:/]|naja|ehrlich|gesagt)\s*)*"
)
_SELF_LEFT = re.compile(
    rf"\b(?:ich\s?bin|ich\s?werde?|bin|binn|werde|ich|i\s+bin|ichbin)[\s,(:/]*{_SELF_FILL.pattern}$"
)
_SELF_RIGHT = re.compile(
    r"^\s*(?:jahre?n?|j\.?)?\s*(?:alt\s+)?(?:bin|werde|bin\s+ich|geworden\s+bin)\b(?!\s+(?:im|in\s+der)\s)"
)
_SEX = re.compile(r"(?:^|[\s(,])(?:m|w|d)\s?[/,]?\s?$")
_SEX_RIGHT = re.compile(r"^\s?[/,]?\s?(?:m|w|d|weiblich|maennlich)(?=$|[\s),.!])")
_PREGNANT_RIGHT = re.compile(r"\s*(?:alt\s*)?,?\s*(?:und\s+)?(?:hoch|ungewollt\s+|ungeplant\s+)?schwanger\b")
_PARENT_SELF = re.compile(r"\b(?:ich\s+(?:bin|als)|bin|als|ich,?)\s+(?:\w+\s+){0,3}$")
_AT_WORK = re.compile(r"lehrer|lehramt|erzieher|sozial|arbeite|paedagog|fachkraft|betreue|kollegin|referendar")
_GENITIVE = {"meiner", "seiner", "ihrer", "unserer", "meines", "seines", "ihres", "unseres", "der", "des"}
_COUPLE = re.compile(r"\bfreund(?:in)?\b.*\bich\b|\bmein\s+freund\s*$|schwanger|\bwir\b")
_OLDEST_CHILD = 27 * 12
_GROWN = 13 * 12
#: Of these a grown-up is no child of the family.
_OFTEN_GROWN = {"bruder", "schwester", "patient", "patientin", "pat", "pat."}
_ADULT_MONTHS = 18 * 12
#: Nobody this young writes: "bin 18 baby weint nur" speaks of the baby.
_NO_WRITER = 5 * 12


def clause_before(text: str, start: int) -> str:
    """The part of the sentence that stands before a position of the folded text."""
    cut = 0
    for match in _SENTENCE.finditer(text, 0, start):
        cut = match.end()
    return text[cut:start]


def speaks_of_child(text: str) -> bool:
    """Whether the folded message is about a child of the writer's or in his care, with or without an age."""
    return bool(_OWN_CHILD.search(text))


_OWN_CHILD = re.compile(
    r"\b(?:mein\w*|unser\w*|hab\w{0,2}|mit|fuer|erwart\w*|bekomm\w*|kommt|ein\w{0,2}|zwei|drei|das|vom)\s+(?:\w+\s+)?(?<!kein )(?<!wie ein )(?:sohn|tochter|kind|kinder|kindern|baby|saeugling|zwillinge\w?|soehne|toechter|kleinkind)\b"
    r"|\b(?:bin|werde|schon|als|junge|alleinerziehende)\s+(?:(?!mein|die|der|mit|und|von|bei|unser|deine|weil)\w+\s+){0,3}(?:mama|mutter|papa|vater|mami)\b|\balleinerziehend|\bschwanger(?!schaftstest|schaftsab)"
    r"|\b(?:sohn|tochter)\b"
)
_NOT_OWN = re.compile(
    r"\b(?:kein\w*|wie\s+(?:ein|n)|als|das|ein|noch)\s+(?:\w+\s+)?kind\b|\bkind\s+(?:mehr|behandel\w*)|\bkein\w?\s+(?:\w+\s+)?(?:kinder|baby|kind)"
    r"|\bschwanger\s+bin\s+ich\s+(?:\w+\s+){0,2}nicht\b|\bnicht\s+schwanger\b"
)


def asks_for_self(text: str) -> bool:
    """Whether no child beside the writer is spoken of in the folded message."""
    return not speaks_of_child(_NOT_OWN.sub(" ", text))


def owner(text: str, found: Found) -> Whose:
    """Decide whose age a finding is, from the words around it in the folded text."""
    if found.whose is not None:
        return found.whose
    before = clause_before(text, found.start)
    after = text[found.end : found.end + 60]
    if found.attributive:
        right = _owner_right(before, after, found)
        if right is not None:
            return right
    if _is_speaker(before, after, found):
        return "speaker"
    decided = _owner_left(before, found)
    if decided is None:
        earlier = re.search(rf"\b(?:er|sie)\s+(?:ist|wird|sind)\s+(?:{FILL})*$", before)
        decided = _owner_left(text[: found.start], found, reach=30) if earlier else None
    if decided is None and not before.strip() and found.low >= _ADULT_MONTHS and found.kind == "years":
        return "speaker"
    if decided is None or (decided == "child" and found.low >= _OLDEST_CHILD):
        return "child" if found.low < 21 * 12 or (decided == "child" and found.low < _OLDEST_CHILD) else "other"
    return decided


def _is_speaker(before: str, after: str, found: Found) -> bool:
    """Whether the age is said of "ich"."""
    if found.kind in {"pregnancy", "checkup", "group"}:
        return False
    if found.kind in {"grade", "stage"}:
        if _AT_WORK.search(before) or (found.kind == "stage" and found.high < _NO_WRITER):
            return False
        near = re.search(
            r"\b(?:ich|bin|gehe|geh|besuche|mache|meine[nr]?\s+abschluss)\b(?!.*\b(?:sohn|tochter|kind|er|sie|kleine\w?|grosse\w?|habe?|suche|mutter\s+von)\b)",
            before[-45:],
        )
        inner = re.match(r"(?:bin|gehe)\b", found.kind) or re.search(r"^\s*(?:bin|gehe)\b", after)
        verb = re.search(r"\b(?:bin|gehe?|gehe|besuche)\s+(?:\w+\s+){0,4}$", before)
        return bool(inner or verb or (near and re.search(r"\b(?:bin|gehe|geh|besuche|als)\b", before[-45:])))
    if found.kind == "years" and found.low >= 132 and not before.strip() and _PREGNANT_RIGHT.match(after):
        return True
    if _SELF_LEFT.search(before) or re.search(r"\bschwanger\s+mit\s+$", before) or _SELF_RIGHT.search(after):
        return True
    if found.low >= 11 * 12 and found.kind == "years" and (_SEX.search(before) or _SEX_RIGHT.search(after)):
        return not _CHILD_BEFORE.search(before[-40:])
    return bool(found.kind == "birthdate" and re.search(r"\b(?:ich|bin)\b[^,]*$", before) and found.low >= _GROWN)


_CHILD_BEFORE = re.compile(rf"\b(?:{CHILD_SINGULAR}|{CHILD_PLURAL})\b")


def _owner_right(before: str, after: str, found: Found) -> Whose | None:
    """Owner of "n-jährige X" and "n Jahre alte X": the noun after it; None if there is none."""
    for count, match in enumerate(_TOKEN.finditer(re.split(r"[.!?;,\n(]", after)[0])):
        word = match[0]
        if count >= 3:
            break
        if _THING.fullmatch(word):
            return "other"
        if _CHILD.fullmatch(word):
            if word.startswith(("jung", "maedchen", "schueler", "teen", "jugendlich")) and re.search(
                r"\b(?:bin|ich\s+als|ich|als)\s+(?:ein\w?\s+)?$", before
            ):
                return "speaker"
            return "other" if word in _OFTEN_GROWN and found.low >= _ADULT_MONTHS else "child"
        if _ADULT.fullmatch(word):
            return "speaker" if _PARENT_SELF.search(before) else "other" if found.high >= _GROWN else "child"
    if re.search(r"\b(?:bin|ich\s+als|ich|als)\s+(?:ein\w?\s+)?$", before) and found.high >= 10 * 12:
        return "speaker"
    return "child" if found.low < 21 * 12 else "other"


def _owner_left(before: str, found: Found, reach: int = 9) -> Whose | None:
    """Owner by the nearest noun to the left; None if no person is named within reach (in words)."""
    tokens = [match[0] for match in _TOKEN.finditer(before)]
    for distance, word in enumerate(reversed(tokens)):
        if distance >= reach * 2:
            break
        index = len(tokens) - 1 - distance
        previous = tokens[index - 1] if index else ""
        if _THING.fullmatch(word) and found.kind != "stage" and tokens[index + 1 : index + 2] != ["mit"]:
            return "other"
        if _CHILD.fullmatch(word) and not (
            word in {"kleine", "grosse", "junge", "aeltere", "juengere"}
            and distance
            and _ADULT.fullmatch(tokens[index + 1])
        ):
            if word in _OFTEN_GROWN and found.low >= _ADULT_MONTHS:
                return "other"
            if re.fullmatch(NAME, word) and previous in {"bin", "heisse", "heiss", "name", "bins"}:
                return "speaker"
            spoken_of = {"er", "sie", "es"}.isdisjoint(tokens[index + 1 :])
            if (
                spoken_of
                and previous in _GENITIVE
                and index >= 2
                and _ADULT.fullmatch(tokens[index - 2])
                and found.high >= _GROWN
            ):
                return "other"
            return "child"
        if _ADULT.fullmatch(word):
            if re.match(r"\s*(?:von|mit|eines|einer|zweier|dreier)\b", " ".join(tokens[index + 1 : index + 2])):
                return "child"
            if found.high < _GROWN or (
                word in {"freund", "freundin"}
                and found.high < (_ADULT_MONTHS if word == "freundin" or previous == "bester" else 16 * 12)
                and not _COUPLE.search(before)
            ):
                return "child"
            if _PARENT_SELF.search(" ".join(tokens[:index]) + " ") or (previous == "alleinerziehende" and index < 3):
                return "speaker"
            return "other"
        if word in _SELF_WORDS and (word != "ich" or distance <= 1) and found.low >= 10 * 12:
            return "speaker"
        if word.startswith("alleinerzieh") and found.low >= 15 * 12:
            return "speaker"
        if word in {"bin", "heisse"}:
            return "speaker" if found.low >= 10 * 12 else None
    return None
