"""Ages without a unit: "er ist 4", "Mia (6)", "wird im Mai drei", "fast 4", "bin 15", "kinder 3, 5 und 9"."""

from __future__ import annotations

import re

from .model import Board, Whose
from .numbers import (
    BOUND,
    EDGE,
    LEFT,
    QTY,
    UNIT,
    bound_of,
    bounded,
    months,
    quantity,
    unit_of,
)
from .words import ADULT, CHILD_PLURAL, CHILD_SINGULAR, COUNTED, FILL, NAME, THING

_IN_CARE_UNTIL = 20
_NOT_COUNTED = rf"(?!{COUNTED})(?!\s*-\s*[0-9])(?!\s?[.,:][0-9])"
_Q = rf"{LEFT}(?!eins\s+(?:(?:ist|hat|wird|von|mit|sind|kann|geht|war|der|noch)\b|(?!und\b|aber\b)[a-z]+(?:\s+[a-z]+){{0,2}}\s*,\s*(?:und\s+)?eins\b))(?P<q>{QTY}){EDGE}{_NOT_COUNTED}"
_UNIT = rf"(?:\s?{UNIT})?"
_PERSON = rf"(?:{CHILD_SINGULAR}|{CHILD_PLURAL}|{NAME}|{ADULT}|{THING})"
_WIRD = r"(?:wird|wirt|wierd|werden|werd|wuerd)"

_SOON = [
    re.compile(
        rf"\b{_WIRD}\s+(?:(?:er|sie|es|ja|meine?\w*|unser\w*|der|die|das|{_PERSON})\s+)*(?:{FILL}|bald\s+|demnaechst\s+)*{_Q}{_UNIT}(?!\s*(?:betreut|abgeholt|gehaut|gebracht))"
    ),
    re.compile(
        rf"{_Q}{_UNIT}\s+(?:jahre?\s+)?(?:alt\s+)?{_WIRD}\b(?!\s+(?:er|sie|es|wir|ich)\s+(?!erst|jetzt|bald|im))"
    ),
    re.compile(rf"(?<!\w)(?P<q>ein|einen)\s+{UNIT}\s+(?:alt\s+)?(?:wird|werden)\b"),
    re.compile(
        rf"\b(?:wird|werden)\s+(?:(?:er|sie|es|(?:meine?\w*|unser\w*|der|die|das)\s+(?:\w+\s+)?{CHILD_SINGULAR})\s+)?(?:{FILL}|bald\s+|demnaechst\s+)*(?P<q>ein|einen)\s+{UNIT}(?!\s+(?:lang|dauer|krank|frueher|spaeter|zurueck))"
    ),
    re.compile(rf"\b(?:wird|werden)\s+(?:{FILL}|bald\s+|demnaechst\s+)*(?P<q>{QTY})\s?{UNIT}"),
]
_WIRD_GATE = re.compile(r"w(?:ue|i|ie|e)r[dt]")
_WAS_TURNED = re.compile(
    rf"\bwurde\s+(?:(?:er|sie|es)\s+)?(?:{FILL})*{_Q}(?!\s?(?:wochen|monat|tage))(?!\s+(?:operiert|geboren|betreut|abgelehnt))"
)
_NOUN_RIGHT_BEFORE = re.compile(rf"\b(?:{CHILD_SINGULAR}|{NAME}|freund(?:in)?)\s*[,(]?\s*$")
_SELF_SOON = re.compile(
    rf"\b(?:ich\s+werde?|werde?(?:\s+ich)?)\s+(?:{FILL}|bald\s+|demnaechst\s+)*{_Q}(?!\s?(?:mal|wochen|tage))"
)
#: Of age is eighteen.
_OF_AGE = re.compile(
    r"\b(?:werde?\s+ich|ich\s+werde?|bin\s+ich|ich\s+bin|werde?)\s+(?:\w+\s+){0,5}?(?P<q>volljaehrig)\b|\bbis\s+ich\s+(?P<r>volljaehrig)\s+bin\b"
)
_SOON_EIGHTEEN = re.compile(
    r"\bin\s+(?:[0-9]{1,2}|ein\w*|paar|ein\s+paar|\w{3,6})\s+(?:tag|woche|monat)e?n?\s+(?:(?:bin|werde?|ich|schon|endlich|dann)\s+)*(?P<q>18)(?![\w.:]|\s?(?:euro|jahr|uhr|stunden|monat|wochen))"
)
#: "sobald ich 18 bin zieh ich aus, noch 5 Monate": the writer is still seventeen.
_ONCE_EIGHTEEN = re.compile(
    r"\b(?:sobald|wenn)\s+ich\s+(?:dann\s+|endlich\s+|erst\s+|mal\s+)*(?P<q>18|achtzehn)\s+(?:bin|werde)\b"
)
_STILL_TO_GO = re.compile(r"\bnoch\s+(?:nur\s+|genau\s+|ca\.?\s+)?\w+\s?(?:monate?|wochen?|tage?)\b")
_OWN_MINOR = re.compile(r"\b(?:bin|ich)\s+(?:\w+\s+)?1[0-7](?![\w.:])")
_NOT_YET_SOON = re.compile(r"\b(?:in|bald|im|ab|am|naechste\w*|erst|noch|demnaechst|werde?|bis)\b")
#: "trocken werden, 3 j": what a child learns, not how old it will be.
_GROWS = re.compile(r"\b(?:trocken|sauber|gross|selbststaendig|gesund|krank|fit|wach|ruhig)\s+$")
_IS_BEFORE = re.compile(rf"\b(?:ist|is|sind)\s+(?:{FILL})*$")
_ONE_OF = re.compile(
    rf"\bund\s+(?:noch\s+)?(?:eins|einen|eine|einer|einem)\s+(?:von|mit)\s+{_Q}"
)  #: What says that a birthday was only just.
_JUST = r"(?:gerade|grade|grad|eben|frisch|soeben|gestern|vorgestern|heute|letzte\s+woche|diese\s+woche|am\s+(?:wochenende|\w+tag)|letzten\s+(?:monat|\w+tag)|vor\s+kurzem|kuerzlich|neulich|jz|vor\s+(?:ein\s+paar|zwei|drei|[1-9])\s+(?:tagen|wochen)|vor\s+einer\s+woche)"
_JUST_BEFORE = re.compile(rf"\b{_JUST}\b[^.,!?;]{{0,25}}$")
_JUST_AFTER = re.compile(rf"[^.,!?;]{{0,12}}\b{_JUST}\b")
_SINCE_JUST = re.compile(
    rf"\b(?P<since>seit)\s+(?:gestern|heute|vorgestern|letzter\s+woche|dieser\s+woche|letztem\s+\w+tag|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|kurzem|ein\s+paar\s+tagen)\s+(?:ist\s+(?:er|sie|es)\s+)?(?:endlich\s+|schon\s+|auch\s+|nun\s+)*{_Q}(?:\s?jahre?(?:\s+alt)?)?(?=\s*(?:$|[.,!?;)]|und\b|aber\b|jahr))"
)
_HAS_YEARS = re.compile(
    rf"\b(?:{CHILD_SINGULAR}|{NAME}|er|sie)\s+(?:hat|haben|habe)\s+(?:jetzt\s+|schon\s+|nur\s+|erst\s+)*(?P<q>{QTY})\s?(?:(?P<y>jahre?n?)|(?P<m>monate?n?))(?=\s*(?:$|[.,!?;)]|(?:und|aber)\b|(?:nix|nicht|kein\w*|nein|will|sprech\w*|viel|immer|jetzt)\b))(?![^.!?]*\b(?:wart|gewart|verbracht|gebraucht|gemacht|gelebt|gewohnt|therap|gedauert|gearbeitet|pause|auf\s+(?:einen|den|der)|ge\w+t\b|ge\w{(4,)}en\b))"
)

_TURNED_ONE = re.compile(rf"(?<!\w)(?P<q>ein)\s+{UNIT}\s+(?:alt\s+)?(?:geworden|gewordn)\b")
_TURNED = re.compile(rf"{_Q}{_UNIT}\s+(?:jahre?\s+)?(?:alt\s+)?(?:geworden|gewordn|geword)\b")
_SELF = [
    re.compile(
        rf"\b(?:ich\s?bin|werde?\s+ich|bin\s+ich|bin|binn|ichbin|ich\s+werde?|werde|ich)[\s,(:/]+(?:(?:{FILL})|(?:bald|demnaechst|w|m|d|weiblich|maennlich|ein\s+junge|ein\s+maedchen|selbst|{NAME}|\w+\s+und|die\s+\w+|mutter|mama|alleinerziehend\w*|papa|vater)[\s,/(:]+)*(?:(?P<notyet>noch\s+keine?n?|noch\s+nicht|nicht\s?mal)\s+)?{_Q}(?!\s?{UNIT.replace('?P<', '?P<n')})"
    ),
    re.compile(rf"{_Q}\s+(?:jahre\s+)?(?:alt\s+)?(?:bin|werde)\b(?!\s+(?:im|in)\s)"),
    re.compile(r"(?<![\w])(?:m|w|d)\s?[/,]?\s?(?P<q>1[0-9]|2[0-7])(?![\w])(?!\s?(?:uhr|euro|monat))"),
    re.compile(r"(?<![\w.,])(?P<q>1[0-9]|2[0-7])\s?[/,]?\s?(?:m|w|d|weiblich|maennlich)(?![\w.-])"),
]
_CHILD_IS = [
    re.compile(rf"\b(?:ist|is|iss|isch|ises|sind|sin|sei|waere|ist's)\s+(?:{FILL})*(?:{BOUND}\s+)?(?:{FILL})*{_Q}"),
    re.compile(
        rf"(?<!\w)(?:{_PERSON}|einer|eine|eins|beide)\s*(?:,|:|\(|-|=)?\s*(?:ist\s+)?(?:{FILL})*(?:{BOUND}\s+)?{_Q}"
    ),
    re.compile(
        rf"\(\s*(?:{FILL})*(?:(?:[mwj]|maennlich|weiblich|junge|maedchen)\s?[,/]?\s)?(?:{BOUND}\s+)?{_Q}(?=\s*(?:\)|,|und|u\.|/|&|\+|j))"
    ),
    re.compile(
        rf"\b(?:alter|im\s+alter\s+von|im\s+alter|altersgruppe)\s*(?:ist|:|-|=|von|zwischen)?\s*(?:{FILL})*(?:{BOUND}\s+)?{_Q}"
    ),
    re.compile(
        rf"\bmit\s+(?:seinen|ihren|jetzt|schon|gerade\s+mal|erst|zarten|\s)*(?:{BOUND}\s+)?{_Q}(?=\s*(?:$|[.,!?)]|noch|schon|nicht|immer|kein|sollte|muesste|muss|kann|darf|ist|hat|geht|spricht|laeuft|redet|macht|will|braucht|er\b|sie\b|es\b|das\b|so\b|auch|doch|in\s|oder\s+erst|windel|eigentlich|wieder|normal|den\b|die\b|ins?\b|zur\b|beim\b|einschul|jahr))"
    ),
    re.compile(
        rf"(?:^|[\s,(])(?:noch\s+)?{BOUND}\s*(?<!ab )(?<!ueber )(?<!bis )(?<!bis zu ){_Q}(?!\s*(?:der|von|bis|uhr|-|\w+en\s+(?:mal|hat)))"
    ),
    re.compile(
        rf"\b(?:erst|schon|gerade|gerade\s+mal|grade|grad|zarte|zarten)\s+{_Q}(?=\s*(?:$|[.,!?)]|und\b|aber\b))"
    ),
    re.compile(rf"(?<=[a-z]),\s*{_Q}(?=\s*,\s*[a-z])"),
    re.compile(rf"\b(?:er|sie)\s+{_Q}(?=\s*(?:$|[.,!?)]|und\b))"),
    re.compile(rf"{_Q}\s+(?:ist|sind|is)\s+(?:jetzt\s+|nun\s+)?(?:er|sie|es|meine?|unsere?|der|die|das|{NAME})\b"),
    re.compile(
        rf"\b(?:\w*kind|\w*sohn|\w*tochter|enkel(?:in)?|baby|jungen?|maedchen|eins)\s+von\s+(?:{FILL})*(?:{BOUND}\s+)?{_Q}(?!\s*(?:{CHILD_PLURAL}|geschwistern|jahre|monat|woch|tag|bis\b|auf\b|-|uhr))"
    ),
    re.compile(
        rf"(?:^|[.,;(]\s*)(?P<q>and(?:er)?thalb|\w{{2,8}}einhalb|[0-9]{{1,2}}\s?(?:einhalb|1/2)){_NOT_COUNTED}(?=\s*(?:$|[.,!?)]|und|aber))"
    ),
    re.compile(rf"\b(?:fuer|einen|eine|nen|unseren?|meinen?)\s+{_Q}\s?(?=j\b)"),
]
#: "Bewohnerin, 15, ritzt sich": how the staff of a home note whom they write about.
_CASE = re.compile(
    rf"(?:^|[.!?;:\n]\s*|\b(?:unser|mein|ein)\w{{0,2}}\s+)(?:(?:mit)?bewohner(?:in)?|betreute[rn]?|jgdl\.?)\s*[,:(]?\s*{_Q}(?=\s*(?:$|[,.;)/]|(?:und|ist|hat|will|kommt|ritzt|schwaenzt)\b))"
)
#: "ich 16 jahre", as people say it who have not known the language for long.
_SELF_YEARS = re.compile(
    r"\bich\s+(?:jetzt\s+|erst\s+|schon\s+|auch\s+|bin\s+)*(?P<q>1[0-9]|[2-4][0-9])\s?(?:jahre?n?|jar|jare)\b(?:\s+alt)?(?!\s+(?:in|hier|lang|verheiratet|zusammen|getrennt|gearbeitet|gewartet|warte\w*|arbeite\w*|her|bei|mit|dabei|im|auf|ohne|als|schule|gewohnt|gelebt)\b)"
)
_NUMBER_FIRST = [_SELF[1], _SELF[3], _CHILD_IS[9]]
_OVER = re.compile(
    rf"\b(?P<b>ab|ueber)\s+{_Q}(?!\s*(?:uhr|stunden|monat|\.|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember))"
)
_GROUP_WORD = re.compile(
    r"kinder|\bkids|gruppe|kurs|kita|platz\b|plaetze|betreu|verein|turnen|schwimm|sport|angebot|spielgruppe|alter|jahre"
)
#: Day care "from three" is that of the years from three to school.
_CARE_FROM = re.compile(r"\bplatz|plaetze|kita|kindergart|betreu|gruppe")
_NEXT = re.compile(
    rf"\s*(?:\)|jahre?|j\b\.?)?\s*(?:,|und|u\.?|\+|&|/|sowie|bzw\.?|oder)\s*(?:und\s+|dann\s+|bald\s+|die\s+andere\s+|der\s+andere\s+|das\s+andere\s+|fast\s+|gerade\s+|schon\s+|noch\s+|[mw]\s)*(?!eins\s+(?:ist|hat|wird|von|mit)\b)(?P<q>{QTY}){EDGE}{_NOT_COUNTED}(?!\s*(?:wochen|tage|uhr|stunden|mal))(?!\s*(?:kinder|geschwister))(?!\.\s?[a-z])"
)
_BARE_RANGE = re.compile(
    rf"(?:\b(?P<lead>zwischen|von|alter|kinder|jungs|maedchen|kids|fuer|gruppe|kindern|babys)\s+(?:im\s+alter\s+)?(?:von\s+|zwischen\s+)?)?{LEFT}(?P<a>{QTY})\s?(?P<join>-|bis|und)\s?(?P<b>{QTY})(?![\w]|[.,:][0-9]){_NOT_COUNTED}"
)
_JOINED = re.compile(r"[\w]\s?-\s?[\w]|\bbis\b|\bund\b|[0-9a-z](?:bis|und)")
_WHOLE = re.compile(
    rf"^\W*(?:(?:also|ja|hm+|er|sie|es|ist|mein|kind|sohn|tochter|naja|na|der|die|kleine\w?|so|circa|ca\.?|etwa)\s+)*(?:{FILL})*(?:{BOUND}\s+)?(?:{FILL})*(?P<q>{QTY})\s*(?:alt|jahre?)?\W*$"
)
_EXPECTED = re.compile(rf"(?:{BOUND}\s+)?{_Q}")
_DONE = re.compile(r"\b(?:hat|hab|habe|hatte|ist|war|bin|konnte|lief|sprach)\s+(?:\w+\s+){0,2}mit\s+$")
_PARTICIPLE = re.compile(
    r"\s+schon\s+(?:laufen|sprechen|reden|schwimmen|lesen)|[^,.!?]*\b(?!gegen\b)\w{0,5}ge\w{2,}(?:t|en)\s*(?:[,.!?]|$|jetzt|und|aber|ist|bin|hab)"
)
_NO_SUBJECT = re.compile(
    r"\b(?:wir|uhr|uhrzeit|kosten|preis|beitrag|anzahl|note|plaetze|temperatur|fieber|warteliste|nummer|platz|termin|mal|gruppe|punkte|pflegegrad|es|wie\s+oft|das|hier|noch|da)\s+(?:ist|sind|is|waere)\s*$"
)


def _claim(
    board: Board, match: re.Match[str], bound: str = "", whose: Whose | None = None, unit: str = "y", kind: str = ""
) -> bool:
    """Claim the number of a match as years (or as its own unit), with what bounds it."""
    amount = quantity(match["q"])
    if (
        amount is None
        or amount > 99
        or (unit == "y" and amount > 27 and whose is None and not _adult_near(board, match))
    ):
        return False
    if bound_of(match) == "under" and amount >= 14:
        board.block(match.start(), match.end())
        return False
    start = match.start("q")
    for name in ("notyet", "almost", "soon", "under", "over", "since", "upto"):
        if name in match.re.groupindex and match[name]:
            start = match.start(name)
    low, high = bounded(bound or bound_of(match), amount, unit)
    end = match.end("q") if unit == "y" and not unit_of(match) else match.end()
    kind = kind or {"y": "years", "m": "months", "w": "weeks", "d": "days"}[unit]
    if not board.add(start, end, low, high, kind, whose):
        return False
    _claim_next(board, end, unit, whose)
    return True


def _adult_near(board: Board, match: re.Match[str]) -> bool:
    """Whether a grown-up is named shortly before a number too high for a child."""
    near = board.text[max(0, match.start("q") - 25) : match.start("q")]
    return re.search(rf"\b(?:{ADULT}|ich|bin|werde)\b", near) is not None


def _claim_next(board: Board, end: int, unit: str, whose: Whose | None) -> None:
    """Claim the numbers listed after an age just claimed ("3, 5 und 9")."""
    following = _NEXT.match(board.text, end)
    while following:
        value = quantity(following["q"])
        if value is None or value > 27:
            return
        low, high = months(value, unit)
        kind = "years" if unit == "y" else "months"
        if not board.add(following.start("q"), following.end("q"), low, high, kind, "child" if whose is None else None):
            return
        following = _NEXT.match(board.text, following.end("q"))


def find_coming(board: Board) -> None:
    """Claim "wird (im Mai) n" and "n geworden", which look like dates and durations to the other rules."""
    for match in _SELF_YEARS.finditer(board.text) if "ich " in board.text and board.has_unit else ():
        board.add(match.start("q"), match.end(), *months(float(match["q"]), "y"), "years", "speaker")
    if "gewor" in board.text:
        for match in [*board.at_numbers(_TURNED), *_TURNED_ONE.finditer(board.text)]:
            just = _JUST_BEFORE.search(board.text[: match.start("q")]) or _JUST_AFTER.match(board.text, match.end("q"))
            _claim(board, match, bound="turned" if just else "", unit=unit_of(match) or "y")
    for match in _SINCE_JUST.finditer(board.text) if "seit " in board.text else ():
        _claim(board, match, bound="turned")
    for match in _HAS_YEARS.finditer(board.text) if board.has("hat ", "haben ", "habe ") and board.has_unit else ():
        _claim(board, match, unit=unit_of(match))
    if "wurde" in board.text:
        for match in _WAS_TURNED.finditer(board.text):
            _claim(board, match)
    if "und " in board.text and "ein" in board.text:
        for match in _ONE_OF.finditer(board.text):
            if re.search(r"\bjahre?n?\b|\bkind\b|\bsohn\b|\btochter\b", board.text[: match.start()]):
                _claim(board, match)
    for match in _OF_AGE.finditer(board.text) if "volljaehrig" in board.text else ():
        said = board.text[max(0, match.start() - 30) : match.end()]
        if _NOT_YET_SOON.search(said) and not re.search(r"\bnicht\b|\bseit\b", said):
            board.add(*match.span("q" if match["q"] else "r"), *bounded("soon", 18, "y"), "years", "speaker")
    _find_once_eighteen(board)
    for match in _SOON_EIGHTEEN.finditer(board.text) if "18" in board.text else ():
        spoken_of = re.search(rf"\b(?:er|sie|{CHILD_SINGULAR})\b", board.text[: match.start()])
        _claim(board, match, bound="soon", whose=None if spoken_of else "speaker")
    if not _WIRD_GATE.search(board.text):
        return
    _find_soon(board)


def _find_once_eighteen(board: Board) -> None:
    """Claim "sobald ich 18 bin" as the age before it, unless the writer says his age; the time left is none."""
    for match in _ONCE_EIGHTEEN.finditer(board.text) if "ich" in board.text else ():
        for left in _STILL_TO_GO.finditer(board.text):
            board.block(left.start(), left.end())
        if _OWN_MINOR.search(board.text):
            board.block(*match.span("q"))
        else:
            board.add(*match.span("q"), *bounded("notyet", 18, "y"), "years", "speaker")


def _find_soon(board: Board) -> None:
    """Claim "wird n" and the like; "eins von 2" beside it."""
    for match in _SELF_SOON.finditer(board.text):
        _claim(board, match, bound="soon", whose="speaker")
    for pattern in _SOON:
        for match in board.at_numbers(pattern) if pattern in _SOON[1:3] else pattern.finditer(board.text):
            unit = unit_of(match) or "y"
            if pattern is _SOON[1] and _IS_BEFORE.search(board.text[: match.start("q")]):
                continue
            if (
                pattern is _SOON[1]
                and _NOUN_RIGHT_BEFORE.search(board.text[: match.start("q")])
                and re.match(r"\s+\w", board.text[match.end() :])
            ):
                continue
            if unit in {"w", "d"} or (pattern is not _SOON[1] and _GROWS.search(board.text[: match.start()])):
                continue
            _claim(board, match, bound="soon", unit=unit)


def find_bare(board: Board) -> None:
    """Claim numbers without a unit that the words around them make an age."""
    if not board.has_number:
        return
    for pattern in _SELF:
        for match in board.at_numbers(pattern) if pattern in _NUMBER_FIRST else pattern.finditer(board.text):
            sexed = pattern in _SELF[2:]
            child = re.search(rf"\b(?:{CHILD_SINGULAR}|{CHILD_PLURAL})\b[^.!?]{{0,12}}$", board.text[: match.start()])
            coming = "soon" if re.search(r"werde?\b", match[0]) else ""  # otherwise what bounds the number itself
            _claim(board, match, bound=coming, whose="child" if sexed and child else "speaker")
    _find_ranges(board)
    for pattern in _CHILD_IS:
        for match in board.at_numbers(pattern) if pattern in _NUMBER_FIRST else pattern.finditer(board.text):
            head = board.text[max(0, match.start() - 20) : match.start("q")]
            neuter = re.search(r"\b(?:kind|baby|maedchen|kleines|enkelkind|zwilling\w*)\b", board.text[: match.start()])
            if (
                pattern is _CHILD_IS[0]
                and _NO_SUBJECT.search(re.sub(rf"(?:{FILL})+$", "", head))
                and not (neuter and re.search(r"\bes\s+(?:ist|is)\b", head))
            ):
                continue
            if match[0].startswith("mit") and _DONE.search(head) and _PARTICIPLE.match(board.text[match.end() :]):
                board.block(match.start("q"), match.end("q"))
                continue
            if match["q"] == "1" and re.match(
                r"\s+(?:platz|termin|kind|wort|tag|stunde|woche|jahr|monat)", board.text[match.end() :]
            ):
                continue
            _claim(board, match)
    for match in _OVER.finditer(board.text):
        if (
            _GROUP_WORD.search(board.text)
            and "geld" not in board.text
            and (
                match["q"].isalpha()
                or quantity(match["q"]) not in {7.0, 8.0}
                or re.search(r"kinder|kurs|verein", board.text)
            )
        ):
            three = quantity(match["q"]) == 3 and _CARE_FROM.search(board.text) is not None
            _claim(board, match, bound="since" if match["b"] == "ab" and not three else "over", kind="group")
    for match in _CASE.finditer(board.text) if board.has("bewohner", "betreute", "jgdl") else ():
        if (quantity(match["q"]) or 99) <= _IN_CARE_UNTIL:
            _claim(board, match, whose="child")
    whole = _WHOLE.match(board.text)
    if whole and (quantity(whole["q"]) or 99) <= 20:
        _claim(board, whole)
    if board.expected:
        for match in _EXPECTED.finditer(board.text):
            if (quantity(match["q"]) or 0) <= 20:
                _claim(board, match)


def _find_ranges(board: Board) -> None:
    """Claim "0-3", "zwischen 3 und 5", "kinder von 3 bis 6" without a unit."""
    for match in _BARE_RANGE.finditer(board.text) if _JOINED.search(board.text) else ():
        first, last = quantity(match["a"]), quantity(match["b"])
        lead = match["lead"] or ""
        if first is None or last is None or first >= last or last > 18:
            continue
        between = "zwischen" in match[0]
        if match["join"] == "und" and not between:
            continue
        if (lead == "von" and last > 8) or (
            not lead and not between and not _GROUP_WORD.search(board.text) and not board.expected
        ):
            continue
        if between and not re.search(
            r"kind|\balt|alter|jungs|maedchen|sohn|tochter|er\s+ist|sie\s+ist|sind", board.text
        ):
            continue
        board.add(match.start("a"), match.end("b"), months(first, "y")[0], months(last, "y")[1], "range")
