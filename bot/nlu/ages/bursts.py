"""Ages set off by nothing but punctuation, a place or a verb: "15. köln.", "17 aus porz", "zwei und haut nur"."""

from __future__ import annotations

import re

from .model import Board, Whose
from .numbers import BOUND, QTY, bound_of, bounded, months, quantity
from .words import CHILD_PLURAL, CHILD_SINGULAR, COUNTED, FILL, NAME

_OLDEST = 20
_CHILD = re.compile(rf"\b(?:{CHILD_SINGULAR}|{CHILD_PLURAL}|{NAME}|er|sie|ihn|ihm|meiner|meine|unserer|unsere)\b")
_OWN_CHILD = re.compile(rf"\b(?:{CHILD_SINGULAR}|{CHILD_PLURAL}|{NAME})\b")
_THIRD = re.compile(r"\b(?:er|ihn|ihm)\b")
_FIRST = re.compile(r"\b(?:ich|mich|mir|bin|hab|mein\w*|wir|my|i|me|bitte)\b")
_AT_WORK = re.compile(r"\b(?:lehrer|erzieher|sozial|paedagog|fachkraft|betreue|klient|beratungslehrer|tochter|sohn)")
_PREGNANT_AT = re.compile(
    r"\bschwanger\s+(?:mit\s+|und\s+|erst\s+)*(?P<q>1[2-9]|[2-4][0-9])(?=\s*(?:$|[.,!?]|(?:und|mein\w*|eltern|mama|keine?\w?|weiss|was|hab|ich|aus|freund|hilfe|er)\b))(?!\.\s?(?:ssw|woche))"
)
_PARENT = re.compile(r"\b(?:schwanger|alleinerziehend\w*|bin|mama\s+von|mutter\s+von|junge\s+mutter)\b")
_WHO = (
    r"(?:(?:trans|ein|eine|bin|ich|hi|hey|hallo|moin|und|also|junge|boy|girl|maedchen|maedel|typ|mann|frau|schueler(?:in)?|azubi|student(?:in)?"
    r"|nonbinary|enby|non\s?binary|weiblich|maennlich|divers|w|m|d|schwul|lesbisch|bi|queer|grad|erst|jetzt|gerade|heimkind|pflegekind)[\s,/]+)*"
)
_START = r"(?:^|[.!?,;:(\n/]|\s-(?=\s)|\bund\b)\s*"
_END = r"(?=\s*(?:$|[!?,;)\n]|\.(?![0-9])|-\s|\s/))"
_NO_SUM = rf"(?!{COUNTED})(?!\.\s?[0-9])"
#: A number alone between two marks of punctuation.
_ALONE = re.compile(
    rf"(?:^|(?<=[.!?,;:(\n])(?<![0-9][.,:])|(?<=[.!?,;:(\n]\s)|(?<=\s-))\s*(?P<fill>(?:{FILL}|{_WHO})*)(?:{BOUND}\s+)?(?<![0-9])(?<![0-9][.,:/-])(?P<q>{QTY})(?:\s?(?:alt|jung))?{_END}"
)
#: "17 aus porz", "trans boy 15 aus OB", "16 in essen".
_PLACED = re.compile(
    rf"(?:^|[.!?,;:(\n]|\b(?=trans\b|boy\b|girl\b|schueler|azubi))\s*{_WHO}(?<!\w)(?P<q>{QTY})\s*(?:,|grad\w?|jetzt)?\s*aus\s+(?!(?:dem|der|den|meine\w*|unsere\w*|ihnen|ihr|eur\w*|uns)\b|[0-9])\w"
)
#: "zwei und haut nur noch", "fünfzehn und sagt …", "16 u keine ahnung".
_AND = re.compile(
    rf"(?:^|(?<![0-9])[.!?,;\n]\s*|[.!?,;\n]\s+)(?:{FILL})*(?:(?P<almost>fast|knapp|beinahe)\s+)?(?P<q>{QTY})\s+(?:und|u\.?|aber)\s+(?!(?:noch|dann|nochmal|nochma)\s+(?:um|bis|[0-9])|(?:sind|haben|brauchen|suchen|wollen|moechten)\b)"
    rf"(?=(?:\w+t|will|kann|darf|muss|ist|hab|ich|immer|noch|nie|nix|nur|kein\w*|schon|total|voll|so|mega|schwanger|obdachlos|weiss|allein|single|bock|mit|ohne|am|auf|trotzdem|komplett|fertig)\b)"
)
_LATE = re.compile(
    r"(?<=[a-z])(?<!\bum)(?<!\bbis)(?<!\bab)(?<!\bmit)(?<!\bvon)(?<!\bnach)(?<!\bvor)(?<!\bseit)(?<!\bgegen)(?<!\balle)(?<!\bnur)(?<!\bnoch)(?<!\bklasse)(?<!\bnr)(?<!\bplatz)(?<!\bzimmer)(?<!\bbus)(?<!\bhaus)(?<!\bund)"
    r"\s(?P<q>1[0-9])\s+(?:und|u\.?)\s+(?=(?:ich|keine?|hab|will|weiss|kann|bin|mir|immer|total|nur|schon|so|am)\b)"
)
_ENGLISH_SELF = re.compile(
    r"(?<!\w)(?:i\s?'?\s?m|i\s+am|im)\s+(?P<q>1[0-9]|20)(?=\s*(?:$|[,!?;\n]|\.(?!\s?\w*(?:stock|og|jahr|ssw|woche|monat|bezirk|mai|lebens))|\b(?:and|und|u|years?|yo|y/o|from|aus|but|aber|w|m|f)\b))"
)
#: "kann ich mit 13 ohne mama", "ausziehen mit 18".
_ASKED = re.compile(
    rf"\b(?:kann|darf|muss|soll|sollte|koennte|duerfte|geht|gehts|will|moechte|bekomm\w*|krieg\w*|krieg|ausziehen|ausziehn|arbeiten|heiraten|wohnen|schwanger|pille|abtreib\w*|waehlen|alleine?|zuhause|raus|jobben|rauchen|trinken)\b[^.!?]{{0,30}}?\bmit\s+(?:(?:schon|erst|gerade|nur|knapp|fast)\s+)*(?P<q>1[0-9]|20)(?![\w.,:]\w|\w)(?!\s?\.\s?[a-z0-9])(?!{COUNTED})(?!\s*(?:jahr|monat|woche|tage|und\s+[0-9]|j\b|leute|euro|anderen))"
)
#: "ich 14 er 19": the other one is no child of the writer's.
_COUPLE = re.compile(
    r"\bich\s+(?:bin\s+|w\s+|m\s+)?(?P<q>1[0-9])\s*,?\s*(?:und\s+)?(?:er|sie|mein\s+freund|meine\s+freundin|freund|freundin)\s+(?:ist\s+)?(?P<o>1[0-9]|2[0-9])(?!\w|\s?(?:jahre|monate)\s+aelter)"
)
#: "15 hier", "17yo", "14 jahre jung".
_SAID_HERE = re.compile(
    r"(?:^|[.!?,;\n]\s*|\b(?:hi|hey|hallo|moin)\s+)(?:[mw]\s?)?(?P<q>1[0-9]|20)\s?[mwd]?\s+hier\b(?=\s*(?:$|[.,!?;]|und|wer|ich|hab|suche|bin|kann|brauche))"
)
#: "16 keine lehrstelle kein bock", "17 schwanger eltern wissen nix": a burst that begins with the age.
_OPENING = re.compile(
    r"^\W*(?:bin\s+|ich\s+|hi\s+|hey\s+)*(?P<q>1[0-9]|20)\s+(?=(?:keine?n?|hab|habe|will|weiss|kann|darf|muss|mir|meine?|null|voll|schwanger\w*|eltern|mama|papa|mutter|vater|stress|lebe|wohne|obdachlos|ausbildung|azubi|single|lesbisch|schwul|bi|trans|queer|depri|depressiv|verliebt|einsam|allein\w*|immer|mobbing|schule|haue?|abgehauen|rausgeflogen|ritze|nix|nur|nie)\b)(?!(?:\w+\s+){0,2}(?:kinder|stunden|uhr|jahre|absagen|bewerbungen|plaetze|wochen|tage|monate)\b)"
)
#: "… nur noch streit mit mama 14": a burst of the writer's own that ends with the age.
_CLOSING = re.compile(
    r"(?<=[a-z])(?<!\bum)(?<!\bbis)(?<!\bab)(?<!\bvon)(?<!\bnach)(?<!\bvor)(?<!\bseit)(?<!\bgegen)(?<!\balle)(?<!\bnoch)(?<!\bklasse)(?<!\bnr)(?<!\bplatz)(?<!\bzimmer)(?<!\bbus)(?<!\bhaus)(?<!\bund)(?<!\bstufe)(?<!\bam)(?<!\bden)(?<!\bder)(?<!\bsind)(?<!\bmal)(?<!\boder)(?<!\bstrasse)(?<!\bstr)(?<!\bweg)(?<!\bnur)(?<!\bunter)(?<!\bueber)(?<!\bist)(?<!\bis)(?<!\bsind)(?<!\bwird)(?<!\bwar)(?<!\bwurde)"
    r"\s(?P<q>1[0-9])\s*[.!]*\s*$"
)
_MINE = re.compile(r"\b(?:ich|mich|mir|bin|hab|mein\w*)\b")
_ENGLISH_OLD = re.compile(r"(?<![\w.,])(?P<q>1[0-9]|20)\s?(?:yo|y/o)\b")
_SLASHED = re.compile(
    rf"\b(?:{CHILD_PLURAL})\s*[,:(-]?\s*(?P<list>[0-9]{{1,2}}(?:\s?[/,+]\s?[0-9]{{1,2}}){{2,5}}|[0-9]{{1,2}}\s?[/+]\s?[0-9]{{1,2}})(?![\w]|[.,:/+][0-9])(?!{COUNTED})"
)
_WITH_FIRST = re.compile(
    r"(?:^|[.!?,;\n]\s*)mit\s+(?:erst\s+|schon\s+)?(?P<q>1[0-9])\s+(?=(?:zum|zur|schon|alleine?|ohne|noch|in|ins|die|den|das|auf|ausziehen|arbeiten|bei)\b)"
)
_TWO_WORDS = re.compile(r"\W*[12][0-9]\W+\w{4,}")
_TEEN_AND = re.compile(r"\s1[0-9]\s+u")
_DECLINED = {"zweien": 2, "dreien": 3, "vieren": 4, "fuenfen": 5, "sechsen": 6, "sieben": 7, "achten": 8}
_WITH = re.compile(
    r"(?<!allein )(?<!alleine )\bmit\s+(?:schon\s+|jetzt\s+|knapp\s+|fast\s+|erst\s+)*(?P<w>zweien|dreien|vieren|fuenfen|sechsen|achten)(?=\s*(?:$|[.,!?]|noch|schon|nicht|immer|kein\w*|kann|sollte|muss|darf|in\s+(?:die|der)\b|so\b|sauber|trocken|eine?n?\s+windel))"
)
_ONCE_SOON = re.compile(
    rf"\b(?:wird|werden)\s+(?:\w+\s+){{0,3}}?(?:nur|auch|bloss)\s+(?:einmal|ein\s?mal|1\s?mal)\s+(?P<q>{QTY})(?![\w.])"
)
_LISTED = re.compile(r"(?:^|[\s(])1[.)]\s+[a-z].*[\s(]2[.)]\s+[a-z]", re.DOTALL)
_NO_AGE_BEFORE = re.compile(
    r"(?:\b(?:noten|zensuren|zeugnis)[\s:]+[0-9, ]+|\b(?:noten?|zensuren|zeugnis|groesse|gewicht|fieber|temperatur|preis|kosten|tisch|spiel|pegi|fsk|usk|nr|nummer|option|angebot|platz|zimmer|raum|bus|linie|haus|pin|code|tel|plz|stufe|klasse|gruppe|note|bitte|nehme|nehm|vorschlag|auswahl|frage|antwort|hausnummer|wir\s+sind|zu|jahre?|monate?)|\b(?:str|strasse|weg|platz|allee)\.?)[\s,:.?]*$"
)
_ARTICLE_BEFORE = re.compile(r"\b(?:am|dem|den|der|die|das|zum|jede[nrs]?)[\s,:]*$")
_COUNT_AFTER = re.compile(
    rf"\s*(?:,|-|/|oder|bis)\s*{QTY}(?:{COUNTED}|\s?-?(?:mal|tage|wochen?|monate?n?|stunden|std|erwachsene)\b)"
)
_YES = re.compile(
    r"^\s*(?:ja|nein|ok|okay|gut|danke|bitte|lieber|nur|genau|das|die|der|nehme?|ich\s+nehme?)?\s*[,.]?\s*$"
)
#: Two numbers after a mark of punctuation: "die beiden prügeln sich, 5 und 8", "sie streiten nur, 9 und 12".
_PAIR = re.compile(
    rf"(?:^\s*|[,:;.(]\s*|\s-\s)(?:(?:jungs|maedchen|maedels|soehne|toechter)\s+)?(?<![0-9][.,:])(?P<a>{QTY})\s*(?:und|u\.?|&|\+|,(?=\s)|/)\s*(?P<b>{QTY})(?:\s*(?:und|u\.?|&|\+|,(?=\s))\s*(?P<c>{QTY}))?{_END}"
)
_SEVERAL = re.compile(
    rf"\b(?:{CHILD_PLURAL}|beide|zwei|drei|streiten|pruegeln|hauen|zanken|zoffen|pruegelnd|die\s+zwei|unsere|meine|das\s+(?:zweite|dritte|vierte|andere))\b|\beins\b[^.!?]*\beins\b"
)
_BOTH_AFTER = re.compile(
    r"\s*[,:-]?\s*(?:die\s+)?(?:beide\b|alle\b|meine\s+(?:beiden|zwei|jungs|maedels|kinder)\b|unsere\s+(?:beiden|zwei|kinder)\b)"
)
_ARE = re.compile(
    rf"\b(?:sind|waren)\s+(?:{FILL})*(?P<a>{QTY})(?:\s*,\s*(?P<c>{QTY}))?\s*(?:und|u\.?|&|\+)\s*(?P<b>{QTY})(?![\w])(?![.,:][0-9])(?!{COUNTED})"
)


#: "noch keine 18 und …" is younger than that.
_BOUNDED_BEFORE = re.compile(r"\b(?:keine?n?|nicht(?:\s?mal)?)\s*$")
#: The rest of a list in brackets, "(4, 7 und 12)", which is read as one.
_REST_IN = re.compile(rf"(?:\s*,\s*{QTY})*\s*(?:und|u\.?|\+|&)\s*{QTY}\s*\)")


def _add(board: Board, match: re.Match[str], value: float, group: str, whose: Whose | None, bound: str = "") -> None:
    """Claim one number of a match as years."""
    low, high = bounded(bound, value, "y")
    board.add(match.start(group), match.end(group), low, high, "years", whose)


#: A list of several children's ages in brackets: "(2, 4, 7, 10)".
_LISTED_IN = re.compile(r"\([0-9 ,+&u.nd]*$|(?<![0-9:.])[0-9]{1,2}\s*,\s*[0-9]{1,2}\s*(?:,|und|u\.?|\+|&)\s*$")


def _whose(board: Board, start: int, value: float) -> Whose | None:
    """The writer, if the number may be his and no child is spoken of before; None leaves it to the words around."""
    before = board.text[:start]
    if re.search(r"(?<![0-9:.])[0-9]{1,2}\s*(?:,|und|u\.?|\+|&)\s*$", before[-8:]) and _LISTED_IN.search(before):
        return None
    if value < 10 or _THIRD.search(board.text) or _OWN_CHILD.search(_self_named(before)):
        return None
    if _OWN_CHILD.search(_self_named(board.text)) and not _PARENT.search(board.text):
        return None
    return "speaker" if _FIRST.search(board.text) or not re.search(r"\bsagt\s+(?:ihr|er|sie)\b", board.text) else None


def _self_named(text: str) -> str:
    """The text without the words by which young people name themselves."""
    if _AT_WORK.search(text):
        return text
    return re.sub(
        r"\b(?:trans\s+)?(?:boy|junge|maedchen|girl|maedel|schueler(?:in)?|heimkind|pflegekind|kind)\s*,?\s*$|\bfreund(?:in)?\b",
        " ",
        text,
    )


def find_bursts(board: Board) -> None:
    """Claim numbers that stand alone between marks of punctuation, or whose place in a burst makes them an age."""
    for match in _WITH.finditer(board.text):
        _add(board, match, _DECLINED[match["w"]], "w", None)
    if not board.has_number:
        return
    text = board.text
    for match in _ENGLISH_SELF.finditer(text) if board.has("im 1", "im 2", "i'm", "i am", "i m") else ():
        _add(board, match, float(match["q"]), "q", "speaker")
    for match in _ONCE_SOON.finditer(board.text) if "mal" in board.text else ():
        value = quantity(match["q"])
        if value is not None and value <= _OLDEST:
            _add(board, match, value, "q", None, "soon")
    for match in _COUPLE.finditer(text) if "ich" in text else ():
        board.add(match.start("q"), match.end("q"), *months(float(match["q"]), "y"), "years", "speaker")
        board.add(match.start("o"), match.end("o"), *months(float(match["o"]), "y"), "years", "other")
    for match in [*_SAID_HERE.finditer(text), *_ENGLISH_OLD.finditer(text)]:
        if not _NO_AGE_BEFORE.search(text[: match.start()]):
            board.add(match.start("q"), match.end("q"), *months(float(match["q"]), "y"), "years", "speaker")
    opening = _OPENING.match(text)
    if opening and not _OWN_CHILD.search(_self_named(text)):
        board.add(*opening.span("q"), *months(float(opening["q"]), "y"), "years", "speaker")
    closing = _CLOSING.search(text)
    if (
        closing
        and _MINE.search(text)
        and not _OWN_CHILD.search(text)
        and not _THIRD.search(text)
        and not _NO_AGE_BEFORE.search(text[: closing.start("q")])
    ):
        board.add(*closing.span("q"), *months(float(closing["q"]), "y"), "years", "speaker")
    _find_slashed(board)
    for match in [*_ASKED.finditer(text), *_WITH_FIRST.finditer(text)] if "mit " in text else ():
        _add(board, match, float(match["q"]), "q", None)
    for match in _PREGNANT_AT.finditer(text) if "schwanger" in text else ():
        _add(board, match, float(match["q"]), "q", None if _OWN_CHILD.search(text[: match.start()]) else "speaker")
    _find_pairs(board)
    joined = board.has(" u", " aber")
    for pattern, apt in ((_PLACED, "aus " in text), (_AND, joined), (_LATE, joined and _TEEN_AND.search(text))):
        for match in pattern.finditer(text) if apt else ():
            value = quantity(match["q"])
            if value is None or not 1 <= value <= _OLDEST or re.match(COUNTED, board.text[match.end("q") :]):
                continue
            if (pattern is _PLACED and value < 8) or _BOUNDED_BEFORE.search(text[: match.start("q")]):
                continue
            low, high = bounded(bound_of(match), value, "y")
            whose = _whose(board, match.start("q"), value)
            board.add(match.start("q"), match.end("q"), low, high, "years", whose, over_blocked=pattern is _LATE)
    words = len(text.split())
    if _LISTED.search(text) or words < 2 or (words == 2 and not _TWO_WORDS.match(text)):
        return
    for match in _ALONE.finditer(board.text):
        _claim_alone(board, match)


def _said_of_things(before: str, number: str) -> bool:
    """Whether the same number counted things before ("3 Stunden gewartet, 3!!")."""
    return re.search(rf"(?<!\w){re.escape(number)}{COUNTED}", before) is not None


_GROWN_MOTHER = re.compile(r"\b(?:schwanger|alleinerziehend\w*)\b")


def _claim_alone(board: Board, match: re.Match[str]) -> None:
    """Claim a number alone between marks of punctuation, unless what stands before makes it something else."""
    value = quantity(match["q"])
    start, end = match.span("q")
    before = board.text[: match.start()]
    if value is not None and _OLDEST < value <= 45 and value == int(value) and _GROWN_MOTHER.search(board.text):
        board.add(start, end, *months(value, "y"), "years", None if _OWN_CHILD.search(before) else "speaker")
        return
    if value is None or not 1 <= value <= _OLDEST or _NO_AGE_BEFORE.search(before) or _ARTICLE_BEFORE.search(before):
        return
    if value < 10 and match["q"].isdigit() and not before.strip() and board.text[end : end + 1] in {".", ")", ":"}:
        return
    if value < 10 and before.strip() and _YES.match(before) and not _CHILD.search(board.text):
        return
    if before.endswith("(") and _REST_IN.match(board.text, end):
        return
    if board.text[end : end + 1] == "." and re.match(
        r"\.\s+(?:kind|sohn|tochter|klasse|ssw|stock|og|mal|woche|monat|lebens|geburtstag|jahr|std|stunde)",
        board.text[end:],
    ):
        return
    if _COUNT_AFTER.match(board.text, end) or _said_of_things(before, match["q"]):
        return
    if re.search(r"\b(?:wir\s+sind|angebot|option|nummer|antwort)\b", before[-25:]):
        return
    low, high = bounded(bound_of(match), value, "y")
    board.add(start, end, low, high, "years", _whose(board, start, value), over_blocked=True)


def _find_slashed(board: Board) -> None:
    """Claim "Kinder 6/4/1" and "Kids: 9,7,4": an age each."""
    for match in _SLASHED.finditer(board.text):
        values = [int(item) for item in re.findall("[0-9]+", match["list"])]
        if any(value > _OLDEST for value in values) or re.search(
            r"\b(?:note|zeugnis|uhr|wir\s+sind)\b", board.text[: match.start()][-30:]
        ):
            continue
        for item in re.finditer("[0-9]+", match["list"]):
            start = match.start("list") + item.start()
            low, high = months(float(item[0]), "y")
            board.add(start, start + len(item[0]), low, high, "years", "child", over_blocked=True)


def _find_pairs(board: Board) -> None:
    """Claim "…, 5 und 8" and "die Kinder sind eins und drei": an age each."""
    for pattern in (_ARE, _PAIR):
        for match in pattern.finditer(board.text):
            opens = not board.text[: match.start("a")].strip()
            names = [name for name in "acb" if match[name]]
            values = [quantity(match[name]) for name in names]
            before = board.text[: match.start()]
            if any(value is None or not 0 < value <= _OLDEST for value in values):
                continue
            if re.search(
                r"\b(?:um|von|bis|zwischen|ab|nr|nummer|wir)\s*$|\b(?:noten?|zensuren|zeugnis)\b[\s:]*[0-9, ]*$", before
            ) or not (_SEVERAL.search(before) or (opens and _BOTH_AFTER.match(board.text, match.end()))):
                continue
            for name, value in zip(names, values):
                if value is not None:
                    low, high = months(value, "y")
                    board.add(match.start(name), match.end(name), low, high, "years", "child", over_blocked=True)
