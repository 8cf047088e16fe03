"""Ages that name their unit: "4 Jahre", "18 Monate alt", "vierjährige", "3;4", "2 Jahre und 3 Monate", "3 bis 6 Jahre"."""

from __future__ import annotations

import re

from .durations import is_age
from .model import Board
from .numbers import (
    BOUND,
    DAY,
    JAEHRIG,
    LEFT,
    MONTH,
    NUM,
    ONE,
    QTY,
    UNIT,
    WEEK,
    YEAR,
    bound_of,
    bounded,
    months,
    quantity,
    unit_of,
)  # fmt: skip
from .owner import clause_before
from .words import CHILD_PLURAL, FILL

_TWO_CHILDREN = re.compile(
    r"\b(?:zwei|2|meine|unsere|beide[n]?)\s+(?:\w+\s+)?(?:kinder|kindern|kids|jungs|maedels|soehne|toechter|maeuse)\s*[,:(]?\s*$"
)
_SEMICOLON = re.compile(
    r"(?<![\w.,;])([0-9]|1[0-9]);\s?(1[01]|0?[0-9])(?:\s?-?(?:j\b\.?|jahre?\b|jaehrig\w*))?(?![\w;])"
)
_YEARS_MONTHS = re.compile(
    rf"{LEFT}({NUM}|{ONE})\s?-?{YEAR}\s*,?\s*(?:und\s+|u\.?\s+|\+\s*)?({NUM}|{ONE})\s?(?:{MONTH}|m\b\.?)(?:\s+alt\w{{0,2}})?"
)
_MONTHS_WEEKS = re.compile(
    rf"{LEFT}({NUM}|{ONE})\s?{MONTH}\s*,?\s*(?:und\s+|u\.?\s+|\+\s*)?({NUM}|{ONE})\s?(?:{WEEK}|{DAY})(?![a-z])(?:\s+alt\w{{0,2}})?"
)
_CORRECTED = re.compile(
    rf"\bkorr(?:\.|igiert\w*|ig)?\s*(?:alter\s*)?(?:von\s+|ist\s+|sind\s+es\s+|erst\s+|jetzt\s+|ca\.?\s+|etwa\s+|:\s*|=\s*)*(?:{FILL})*({QTY})\s?(?:{UNIT})?(?![a-z0-9])"
    rf"|{LEFT}({QTY})\s?{UNIT.replace('?P<', '?P<x')}\s*(?:alt\s+)?[(,]?\s?korr(?:\.|igiert\w*|ig)?(?!\w)(?!\.?\s*(?:alter\s*|auf\s*|erst\s*|ist\s*|jetzt\s*|also\s*|:\s*|=\s*|ca\.?\s*)*(?:[0-9]|ein|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn))"
)
_SEP = r"(?:(?:\s?[,+&/]\s?|\s+(?:und|u\.?|oder|sowie|bzw\.?)\s+|(?<=[0-9])und(?=[0-9])){1,2})"
_JAEHRIGE = re.compile(
    rf"(?:\b{BOUND}\s*-?\s*)?(?:(?<![\w])|(?<=-))(?P<list>(?:(?:{QTY}|ein)\s?(?:-\s?)?(?:jahre?\s?)?(?:{_SEP}|-?\s?bis\s+|\s?-\s?)){{0,11}})(?P<last>{QTY}|ein)\s?-?\s?(?:{JAEHRIG}|(?P<months>monatig(?:e[rnsm]?)?)|(?P<weeks>woechig(?:e[rnsm]?)?))"
)
_ANY_JAEHRIG = re.compile(r"j(?:ae|a|e|ea|aeh)h?r(?:i|g)|jaehr|monatig|woechig")
_HALF_YEAR = re.compile(
    rf"(?:\b{BOUND}\s+)?(?<![\w])(?:ein(?:e[nmrs]?|s)?\s+|nem\s+|'n\s+|n\s+)?(?<![0-9]\s)(?P<q>halbe?[nsmr]?|dreiviertel|drei\s+viertel|1/2|3/4|viertel)[\s-]?(?:jahr\w?|jaehrig\w{{0,2}})(?![a-z])"
)
_AND_BEFORE = re.compile(rf"(?:{NUM}|jahre?)\s+und\s+$")
_YEARS_HALF = re.compile(
    rf"{LEFT}({NUM}|ein(?:e[nmsr]?)?)\s?{YEAR}\s+und\s+(?:ein(?:e[nsm]?|s)?\s+)?halbe?[sn]?\b(?:\s+jahr)?(?:\s+alt\w{{0,2}})?"
)
_NOT_YET = re.compile(
    r"\b(?:noch\s+kein(?:e[nsm]?)?|nicht\s+(?:ein)?mal\s+ein)\s+(?:ganzes\s+|volles\s+)?jahr\b(?=\s*(?:alt\b|$|[.,!?;)]|und\b|aber\b))"
)
_ANY_HALF = re.compile(r"halb|viertel|/[24]")
_NOT_A_CHILD = re.compile(
    r"^\s*(?:\w+\s+)?(?:ausbildung|wartezeit|beziehung|ehe\b|kurs|studium|aufenthalt|vertrag|pause|elternzeit|berufs|lehre|therapie|kita-?platz\s*garantie|wartefrist|frist|bewaehrung"
    r"|erfahrung|berufserfahrung|schulpflicht|rhythmus|beobachtung|massnahme|kuendigung|trennung|umschulung|programm|befrist\w*|mitglied)"
)
_RANGE = re.compile(
    rf"(?:\b(?:zwischen|von)\s+)?{LEFT}(?P<a>{QTY})\s?(?:{YEAR}|{MONTH})?\s?(?P<join>-|bis|und|oder|/)\s?(?P<b>{QTY})\s?-?{UNIT}(?:\s*alt\w{{0,2}})?"
)
_LIST = re.compile(
    rf"{LEFT}(?P<items>{QTY}\s?(?:{YEAR}|{MONTH})?(?:{_SEP}{QTY}\s?(?:{YEAR}|{MONTH})?){{0,11}}{_SEP})(?P<last>{QTY})\s?-?{UNIT}"
)
_OLDER_FIRST = re.compile(r"\b(?:kinder\w?|kids|drei|vier|fuenf|sechs|[3-6])\b[^.!?]{0,15}$")
_ITEM = re.compile(QTY)
_ONE_UNIT = re.compile(
    rf"(?:\b{BOUND}\s+)?(?<![\w.,])(?:{ONE})(?:\s+ganzes)?\s+{UNIT}(?P<old>\s+(?:und\s+)?alt\w{{0,2}})?"
)
_COUNTED = re.compile(rf"(?:\b{BOUND}\s*)?{LEFT}(?P<q>{QTY})\s?-?{UNIT}(?P<old>\s*-?alt\w{{0,2}})?")
_LIFE_YEAR = re.compile(
    rf"{LEFT}(?:(?P<n>[0-9]{{1,2}})\.?|(?P<o>erste[nsm]?|zweite[nsm]?|dritte[nsm]?|vierte[nsm]?|fuenfte[nsm]?|sechste[nsm]?))\s?lebensjahr"
)
_BIRTHDAY = re.compile(
    rf"(?P<lead>\bab\s+(?:dem\s+|ihrem\s+|seinem\s+)?|\b(?:nach|seit|am|zum|vor|hatte|hat|feiert\w*|gefeiert|kurz\s+vor|bis)\b[^.!?]{{0,25}}?)?{LEFT}(?P<n>[0-9]{{1,2}}|zweite[nr]?|dritte[nr]?|vierte[nr]?|erste[nr]?|fuenfte[nr]?|sechste[nr]?)\.?\s?(?:geburtstag|gebtag|geb\.tag)"
)
_CELEBRATED = re.compile(
    r"\b(?:hat|haben|hatte\w*|war|wurde)\b.*\|\s*(?:gefeiert|gehabt|war\b)|\b(?:gestern|vorgestern|letzte\s+woche)\b.*\|"
)
_RECENTLY = re.compile(
    r"\b(?:gestern|vorgestern|heute|letzte\s+woche|diese\s+woche|gerade|grad|eben|neulich|kuerzlich|vor\s+kurzem|am\s+(?:wochenende|\w+tag)|letzten\s+\w+tag)\b"
)
_SHORTLY = re.compile(r"\bkurz\s+vor(?:m|\s+(?:dem|ihrem|seinem|unserem))?\s*$|\bknapp\s+vor\s+\w+\s*$")
_LIFE = {"erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fuenfte": 5, "sechste": 6}
_SHORT_MONTHS = re.compile(rf"{LEFT}([1-9]|[12][0-9]|3[0-6])\s?m(?![\w/,])(?!\s?(?:hoch|lang|weit|breit|gross))")


def find_compounds(board: Board) -> None:
    """Claim forms that cannot be anything but an age: corrected ages, 3;4, 2 Jahre 3 Monate, n-jährig."""
    text = board.text
    for match in _CORRECTED.finditer(text) if "korr" in text else ():
        raw = match[1] or match.group(6)
        amount = quantity(raw)
        unit = unit_of(match) or next((u for u in "ymwd" if match[f"x{u}"]), "m")
        if amount is not None and amount <= 60:
            low, high = months(amount, unit)
            board.add(match.start(), match.end(), low, high, "corrected", "child")
    for match in _SEMICOLON.finditer(text) if ";" in text else ():
        point = 12 * int(match[1]) + int(match[2])
        board.add(match.start(), match.end(), point, point, "years")
    if not board.has_unit and "geb" not in text:
        return
    for match in board.at_numbers(_YEARS_MONTHS):
        years, extra = quantity(match[1]), quantity(match[2])
        if (
            years is not None
            and extra is not None
            and _TWO_CHILDREN.search(text[: match.start()])
            and "und" in match[0]
        ):
            continue
        if (
            years is not None
            and extra is not None
            and extra < 12
            and is_age(board, match.start(), match.end(), "y", bool(re.search(r"alt\w{0,2}$", match[0])))
        ):
            point = round(12 * years + int(extra))
            board.add(
                match.start(),
                match.end(),
                point,
                point,
                "years",
                attributive=bool(re.search(r"alte[rnsm]?$", match[0])),
            )
    for match in board.at_numbers(_YEARS_HALF) if "und" in text and "halb" in text else ():
        full = 1.0 if match[1].startswith("ein") else quantity(match[1])
        if full is not None and is_age(board, match.start(), match.end(), "y", "alt" in match[0]):
            point = round(12 * full) + 6
            board.add(match.start(), match.end(), point, point, "years")
    for match in _NOT_YET.finditer(text) if "jahr" in text else ():
        if not re.search(
            r"\b(?:seit|vor|her|zusammen|getrennt|wohn\w*|leb\w*|arbeit\w*)\b[^.,!?]*$", text[: match.start()]
        ):
            board.add(match.start(), match.end(), 0, 11, "years")
    for match in board.at_numbers(_MONTHS_WEEKS):
        full = quantity(match[1])
        if full is not None and is_age(
            board, match.start(), match.end(), "m", bool(re.search(r"alt\w{0,2}$", match[0]))
        ):
            board.add(
                match.start(),
                match.end(),
                int(full),
                int(full),
                "months",
                attributive=bool(re.search(r"alte[rnsm]?$", match[0])),
            )
    for match in board.at_numbers(_JAEHRIGE, led=True) if _ANY_JAEHRIG.search(text) else ():
        _claim_adjective(board, match)
    for match in _LIFE_YEAR.finditer(text) if "lebensjahr" in text else ():
        year = int(match["n"]) if match["n"] else _LIFE[match["o"].rstrip("nsm")]
        if re.search(
            r"\b(?:bis|ab|vor|nach)\s+(?:zum|dem|vollendete\w*|zur)?\s*(?:vollendete\w*\s*)?$",
            board.text[: match.start()],
        ):
            board.block(match.start(), match.end())
        elif 1 <= year <= 27:
            board.add(match.start(), match.end(), 12 * (year - 1), 12 * year - 1, "years")
    for match in _BIRTHDAY.finditer(text) if "geb" in text else ():
        year = int(match["n"]) if match["n"].isdigit() else _LIFE[match["n"].rstrip("nr")]
        lead = match["lead"] or ""
        around = text[max(0, match.start("n") - 45) : match.start("n")], text[match.end() : match.end() + 25]
        passed = re.match(r"(?:nach|seit|hatte|gefeiert)", lead) is not None or _CELEBRATED.search(" | ".join(around))
        bound = "almost" if _SHORTLY.search(around[0]) else "soon"
        if passed:
            bound = "turned" if _RECENTLY.search(around[0]) else ""
        low, high = bounded(bound, year, "y")
        if not re.search(r"\b(?:bis|ab)\b", lead):
            board.add(match.start("n"), match.end(), low, high, "years")
        else:
            board.block(match.start(), match.end())


def _claim_adjective(board: Board, match: re.Match[str]) -> None:
    """Claim "n-jährige", with the numbers listed before it ("4- und 6-jährige", "2- bis 3-jährige")."""
    if _NOT_A_CHILD.search(board.text[match.end() :]) or re.search(
        r"\bwie\s+(?:'?n|nem|nen|ein\w*|bei\s+einem)\s*$", board.text[: match.start()]
    ):
        board.block(match.start(), match.end())
        return
    unit = "m" if match["months"] else "w" if match["weeks"] else "y"
    last = 1.0 if match["last"] == "ein" else quantity(match["last"])
    if last is None:
        return
    if _is_fraction(board, match.start("list"), match.end("last")):
        fraction = quantity(board.text[match.start("list") : match.end("last")])
        if fraction is not None:
            board.add(
                match.start(),
                match.end(),
                *bounded(bound_of(match), fraction, "m" if match["months"] else "y"),
                "years",
                attributive=True,
            )
        return
    items = list(_ITEM.finditer(match["list"]))
    values = [quantity(item[0]) for item in items]
    joined = match["list"][items[-1].end() :] if items else ""
    if (
        len(items) == 1
        and values[0] is not None
        and values[0] <= last
        and re.search(r"bis|^\s?-\s?$", joined)
        and not re.search(r",|und|oder", joined)
    ):
        board.add(
            match.start(), match.end(), months(values[0], unit)[0], months(last, unit)[1], "range", attributive=True
        )
        return
    offset = match.start("list")
    for item, value in zip(items, values):
        if value is not None:
            low, high = months(value, unit)
            board.add(offset + item.start(), offset + item.end(), low, high, "years", attributive=True)
    low, high = bounded(bound_of(match), last, unit)
    kind = {"y": "years", "m": "months", "w": "weeks"}[unit]
    board.add(match.start("last") if items else match.start(), match.end(), low, high, kind, attributive=True)


def _is_fraction(board: Board, start: int, end: int) -> bool:
    """Whether what looks like a list is one number with a fraction ("3,5", "1 1/2") of one child."""
    text = board.text
    raw = text[start:end].strip()
    if not re.fullmatch(r"[0-9]+(?:,[0-9]|/[24])", raw) or quantity(raw.split("/")[0]) is None:
        return False
    return not re.search(rf"\b(?!zwilling|drilling)(?:{CHILD_PLURAL})\b[\s:,(-]*$", text[:start]) or raw in {
        "1/2",
        "3/4",
        "1/4",
    }


def find_counted(board: Board) -> None:
    """Claim numbers with a unit wherever they are an age; where they are a duration, claim them as none."""
    if not board.has_unit:
        return
    for match in board.at_numbers(_RANGE, led=True):
        first, last, unit = quantity(match["a"]), quantity(match["b"]), unit_of(match)
        if first is None or last is None or not board.free(match.start(), match.end()):
            continue
        spans = match["join"] in {"-", "bis"} or match[0].startswith("zwischen")
        if not spans or first >= last:
            continue
        if is_age(board, match.start(), match.end(), unit, match[0].rstrip().endswith("alt"), "range"):
            board.add(match.start(), match.end(), months(first, unit)[0], months(last, unit)[1], "range")
        else:
            board.block(match.start(), match.end())
    for match in board.at_numbers(_LIST):
        _claim_list(board, match)
    for match in _HALF_YEAR.finditer(board.text) if _ANY_HALF.search(board.text) else ():
        if _AND_BEFORE.search(board.text[: match.start()]):
            continue
        if board.free(match.start(), match.end()):
            old = "jaehrig" in match[0] or bool(re.match(r"\s*alt", board.text[match.end() :]))
            point = {"h": 6, "1": 6, "d": 9, "3": 9, "v": 3}[match["q"][0]]
            if is_age(board, match.start(), match.end(), "half", old):
                low, high = bounded(bound_of(match), point, "m")
                board.add(match.start(), match.end(), low, high, "months", attributive="jaehrig" in match[0])
            else:
                board.block(match.start(), match.end())
    for pattern in (_COUNTED, _ONE_UNIT):
        for match in board.at_numbers(pattern, led=True):
            _claim_counted(board, match, strict=pattern is _ONE_UNIT)
    for match in _SHORT_MONTHS.finditer(board.text):
        if int(match[1]) <= 19 and re.search(
            r"\b(?:bin|ich|hey|hi)\b|^\W*1[0-9]\s?m\s+(?:hab|suche|mir|wer|weiss|und)\b", board.text
        ):
            continue
        if is_age(board, match.start(), match.end(), "m", False):
            board.add(match.start(), match.end(), int(match[1]), int(match[1]), "months")


def _claim_counted(board: Board, match: re.Match[str], strict: bool) -> None:
    """Claim one amount with a unit; strict asks for the evidence that "ein Jahr" needs."""
    if not board.free(match.start(), match.end()):
        return
    raw, unit = (match["q"] if "q" in match.re.groupindex else "1"), unit_of(match)
    amount = quantity(raw)
    if amount is None:
        return
    old = bool(match["old"])
    bound = bound_of(match)
    begin = match.start()
    if is_age(board, begin, match.end(), "one" if strict else unit, old, bound):
        low, high = bounded(bound, amount, unit)
        kind = {"y": "years", "m": "months", "w": "weeks", "d": "days"}[unit]
        attributive = re.search(r"alte[rnsm]?$", match[0]) is not None
        board.add(begin, match.end(), low, high, kind, attributive=attributive)
    else:
        board.block(begin, match.end())


def _claim_list(board: Board, match: re.Match[str]) -> None:
    """Claim "3, 5 und 9 Jahre": every number with the unit that stands after the last."""
    if not board.free(match.start(), match.end()):
        return
    if _is_fraction(board, match.start("items"), match.end("last")):
        return
    unit = unit_of(match)
    old = bool(re.match(r"\s*alt", board.text[match.end() :]))
    if not is_age(board, match.start(), match.end(), unit, old):
        return
    offset = match.start("items")
    items: list[re.Match[str]] = list(_ITEM.finditer(match["items"]))
    kind = {"y": "years", "m": "months", "w": "weeks", "d": "days"}[unit]
    default = unit
    if (
        unit == "m"
        and len(items) == 1
        and re.fullmatch(r"[0-9]+|[a-z]+", items[0][0])
        and not re.search(r"babys|babies|zwilling", board.text)
    ):
        first, extra = quantity(items[0][0]), quantity(match["last"])
        if (
            first is not None
            and extra is not None
            and extra < 12
            and first <= 12
            and re.search(r"\b(?:ist|is|bin)\b[^,.]*$", clause_before(board.text, match.start()))
        ):
            board.add(match.start(), match.end(), int(12 * first + extra), int(12 * first + extra), "years")
            return
        default = "y" if first is None or first <= 10 else "m"
    elif unit == "m" and len(items) > 1 and _OLDER_FIRST.search(board.text[: match.start()]):
        default = "y"
    for item in items:
        value = quantity(item[0])
        pair = re.fullmatch(r"([0-9]+),([0-46-9])", item[0])
        if pair:
            for group in (1, 2):
                low, high = months(int(pair[group]), unit)
                begin = offset + item.start() + pair.start(group)
                board.add(begin, begin + len(pair[group]), low, high, kind)
            continue
        if value is None:
            continue
        tail = match["items"][item.end() :]
        own = (
            "y"
            if re.match(rf"\s?{YEAR}(?![a-z])", tail)
            else "m"
            if re.match(rf"\s?{MONTH}(?![a-z])", tail)
            else default
        )
        low, high = months(value, own)
        board.add(offset + item.start(), offset + item.end(), low, high, {"y": "years", "m": "months"}.get(own, kind))
    last = quantity(match["last"])
    if last is not None:
        low, high = months(last, unit)
        board.add(match.start("last"), match.end(), low, high, kind)
