"""Pregnancy as a negative age: -9 .. -1 months to the birth."""

from __future__ import annotations

import datetime
import math
import re

from .dates import DATE, MONTH_DATE, read_date, upcoming_month
from .model import Board
from .numbers import DAYS_PER_MONTH, LEFT, NUM, WEEKS_PER_MONTH, number
from .words import MONTH_NAME, MONTH_NAMES

_SSW = re.compile(
    rf"{LEFT}({NUM})(?:\s?\.?\s?\+\s?[0-6])?\s?\.?\s?(?:te[rn]?\s*)?(?:ssw|ss-?woche|schwangerschaftswoche|schw\.?\s?woche)\w{{0,2}}"
    rf"|\b(?:ssw|schwangerschaftswoche)\s?:?\s?({NUM})(?:\s?\+\s?[0-6])?(?![0-9])"
    rf"|(?<![\w+.,]){'(1[0-9]|2[0-9]|3[0-9]|4[0-2]|[5-9])'}\s?\+\s?[0-6](?![\w+]|[.,][0-9]|\s?(?:kinder|jahr|euro|stunden|uhr))"
    rf"|{LEFT}({NUM})\.?\s?(?:te[rn]?\s)?wochen?\s+(?:schon\s+)?schwanger"
    rf"|schwanger\w*[\s,(-]+(?:schon\s+|jetzt\s+|bin\s+)?(?:in\s+der\s+|in\s+)?({NUM})\.?\s?wo(?:che|\b)(?:\w*)"
    rf"|woche\s({NUM})\s(?:schwanger|der\s+schwangerschaft)"
)
_MONTH_RUNNING = re.compile(
    rf"{LEFT}({NUM}|ersten|zweiten|dritten|vierten|fuenften|sechsten|siebten|achten|neunten)(\.|ten)?\s?(monate?n?)\s+(?:schon\s+|erst\s+|jetzt\s+|wieder\s+)*(?:schwanger|der\s+schwangerschaft|ss\b)"
    rf"|schwanger\w*\s*(?:,|\(|-)?\s*(?:schon\s+|jetzt\s+|bin\s+)*(?:im|in|seit)?\s*({NUM}|ersten|zweiten|dritten|vierten|fuenften|sechsten|siebten|achten|neunten)(\.|ten)?\s?(monat\w*)"
)
_ORDINALS = {
    "ersten": 1,
    "zweiten": 2,
    "dritten": 3,
    "vierten": 4,
    "fuenften": 5,
    "sechsten": 6,
    "siebten": 7,
    "achten": 8,
    "neunten": 9,
}
_TRIMESTER = re.compile(
    r"\b(?:(1|erste[ns]?)|(2|zweite[ns]?)|(3|dritte[ns]?|letzte[ns]?))\.?\s+(?:trimester|trimenon|schwangerschaftsdrittel|drittel\s+(?:der\s+)?schwanger\w*)"
)
_DUE_WORD = r"(?:\bet\b|\bvet\b|entbindungstermin|geburtstermin|errechnete[rn]?\s+termin|\bstichtag|entbinde|entbindung|geburt(?!stag|sdatum|s?vorb)|niederkunft)"
_TERM_IS = r"\btermin\s+(?=ist|waere)"
_DUE_DATE = re.compile(
    rf"(?:{_DUE_WORD}|{_TERM_IS})\s*(?:ist|am|:|-|=|waere|ist\s+am|ist\s+der|soll\s+am|der|den|um\s+den)?\s*(?:am\s+|der\s+|den\s+)?({DATE})"
)
_DUE_MONTH = re.compile(
    rf"(?:{_DUE_WORD}|\b(?:baby|kind|zwillinge?|kleine|kleiner|wurm|nachwuchs|tochter|sohn|zweite[sn]?|dritte[sn]?|erste[sn]?)\s+(?:soll\s+|kommt\s+|wird\s+|dann\s+)|\b(?:bekomm|krieg|erwart)\w*)(?:\s+(?:ist|soll|waere|ich|wir|dann|voraussichtlich|mein|unser|ein|das|erstes|zweites|drittes|baby|kind|zwillinge|sohn|tochter|kommt|kommen))*"
    rf"\s*[,:]?\s*(?:im|ende|anfang|mitte|ist|in)\s+(?:(?:ende|anfang|mitte)\s+)?({MONTH_NAME})(?!\w)(\s+(?:geboren|zur\s+welt\s+gekommen|auf\s+die\s+welt\s+gekommen|[0-9]))?"
    r"(?!\s*(?:in\s+die\s+(?:schule|kita)|in\s+den|eingeschult|einen\s+platz|kein|\w+\s+jahre|(?:zwei|drei|vier|fuenf|sechs|sieben|acht|[0-9])))"
)
_TO_GO = re.compile(
    rf"\b(?:noch|in)\s+(?:ca\.?\s+|etwa\s+|knapp\s+)?({NUM}|einem|einer)\s?(wochen?|monate?n?|tagen?)\s+(?:bis\s+)?(?:\w+\s+){{0,3}}?(?:{_DUE_WORD}|entbind\w*|kommt\s+(?:das|unser|mein|die|der)\s+(?:\w+\s+)?(?:baby|kind|kleine|zwillinge)|(?:baby|zwilling\w*)\s+(?:da|kommt|auf\s+die\s+welt)|auf\s+die\s+welt)"
    rf"|\b(?:entbinde|baby\s+kommt|geburt(?:\s+ist)?|\bet(?:\s+ist)?|entbindung|bekomm\w*\s+(?:ich\s+|wir\s+)?(?:mein|unser|ein)\s+(?:baby|kind))\s+(?:schon\s+)?in\s+({NUM}|einem|einer)\s?(wochen?|monate?n?|tagen?)"
)
_NOT = r"(?<!nicht )(?<!nicht mehr )(?<!ned )(?<!net )(?<!nie )(?<!nicht wieder )"
_PLAIN = re.compile(
    rf"{_NOT}\b(?:hoch|ungewollt|ungeplant|frisch|teenie)?-?schwanger(?:e|en|er)?\b(?!\s+(?:werden|zu\s+werden|wurde\b|war\b|gewesen|geworden\s+(?:und\s+)?(?:hab|war)))"
    r"|\bschwangerschaft\b(?!s)|\b(?:risiko|teenager|zwillings|problem|mehrlings)-?schwangerschaft\b"
    r"|\bschwangerschafts(?:konflikt|diabetes|abbruch|uebelkeit|vergiftung|beschwerden)\w*|\bkugelrund\b|\bin\s+anderen\s+umstaenden|\bgestationsdiabetes"
    r"|\b(?:kind|baby|nachwuchs|zwillinge|zweites|drittes|geschwisterchen|kleines|nr\.?\s?[2-5])\s+(?:ist\s+|jetzt\s+|sind\s+|schon\s+|auch\s+|noch\s+)*(?:unterwegs|im\s+bauch)\b"
    r"|\b(?:erwarte|erwarten|erwartet)\s+(?:\w+\s+){0,2}?(?:baby|kind|nachwuchs|zwillinge|erstes|zweites|drittes|viertes)\w*"
    r"|\b(?:bekomme|bekommen|bekommt|kriege|kriegen|krieg)\s+(?:ich\s+|wir\s+|bald\s+|demnaechst\s+|jetzt\s+)*(?:ein\s+|unser\s+|mein\s+|unsere\s+|zwillinge)\s*(?:erstes\s+|zweites\s+|drittes\s+|viertes\s+)?(?:baby|kind|zwillinge)?(?<=baby|kind|inge)\b(?!\s*(?:nicht|geld|einen|in|zum|ins|einfach|kein|und\s+geschwister|zur))"
    r"|\b(?:werde|werden|wird)\s+(?:ich\s+|bald\s+|demnaechst\s+|zum\s+\w+\s+mal\s+|bald\s+wieder\s+)*(?:mama|mutter|papa|vater|eltern)\b(?!-|\s*(?:sein|allein))"
    r"|\b(?:erstes|zweites|drittes|viertes)\s+(?:kind|baby)\s+kommt(?=\s*(?:$|[.,!?;)]|und|bald))"
    r"|\bpositive[rnsm]?\s+(?:schwangerschafts)?-?test|\b(?:schwangerschafts)?test\s+(?:ist\s+|war\s+)?positiv"
)
_NEGATED_BEFORE = re.compile(
    r"\b(?:nicht|ned|net|nie|nimmer|kein\w*|nach\s+der|seit\s+der|nach\s+meiner|damals|vor\s+der|vor\s+meiner|wunsch|nach\s+einer?|letzten|ersten\s+schwangerschaft|versuch\w*|wollen|will|moechte[n]?)\s+(?:\w+\s+){0,2}$"
)
_PAST_AFTER = re.compile(r"^\s*(?:\w+\s+){0,2}?(?:werden\b|zu\s+werden|war\b|gewesen|damals)")
_CORONA_TEST = re.compile(r"corona|covid|allergie|hoer|intelligenz|\biq\b")


_WEEK_APART = re.compile(rf"(?<!bis zur ){LEFT}(?<!bis zur )([0-9]{{1,2}})\.?\s?woche\b(?!\w)")
_MONTH_APART = re.compile(r"\bim\s+([1-9]|10)\.\s?monat\b")


def to_go(days: float) -> int:
    """Months to the birth as a negative age for a number of days until then, clamped to -9 .. -1."""
    return -min(9, max(1, math.ceil(days / DAYS_PER_MONTH)))


def week(weeks: int) -> int:
    """Months to the birth as a negative age for a week of pregnancy, clamped to -9 .. -1."""
    return -min(9, max(1, math.ceil((40 - weeks) / WEEKS_PER_MONTH)))


def _due(raw: str, today: datetime.date) -> int | None:
    """Read a due date; None if it is no date or long past. Overdue by up to six weeks counts as -1."""
    first, _ = read_date(raw, today, future=True) or (None, None)
    if first is None:
        return None
    days = (first - today).days
    if days > 305:
        return -1 if days > 365 - 42 else -9
    return to_go(days) if days > -42 else None


def find_pregnancy(board: Board) -> None:
    """Claim every mention of a pregnancy; weeks, months and due dates narrow it to one point."""
    for match in _SSW.finditer(board.text):
        weeks = number(next(group for group in match.groups() if group))
        if weeks is not None and 1 <= weeks <= 43:
            board.add(match.start(), match.end(), week(weeks), week(weeks), "pregnancy", "child")
    for match in _MONTH_RUNNING.finditer(board.text):
        raw, dot, noun = (match[1], match[2], match[3]) if match[1] else (match[4], match[5], match[6])
        month = _ORDINALS.get(raw) or number(raw)
        if month is not None and 1 <= month <= 10:
            running = bool(dot) or raw in _ORDINALS or (noun == "monat" and month > 1)
            point = -min(9, max(1, (10 if running else 9) - month))
            board.add(match.start(), match.end(), point, point, "pregnancy", "child")
    if re.search(
        r"abtreib|abbruch|schwanger|wehen|hebamme|\bbin\s+(?:jetzt\s+|erst\s+|schon\s+)?in\s+der\s+[0-9]+\.?\s?woche",
        board.text,
    ) and not re.search(r"fehlgeburt", board.text):
        for match in _WEEK_APART.finditer(board.text):
            if 4 <= int(match[1]) <= 42 and not re.search(
                r"\b(?:bis|nach)\s+(?:zur|der)\s*$", board.text[: match.start()]
            ):
                board.add(match.start(), match.end(), week(int(match[1])), week(int(match[1])), "pregnancy", "child")
    if _PLAIN.search(board.text):
        for match in _MONTH_APART.finditer(board.text):
            point = -min(9, max(1, 10 - int(match[1])))
            board.add(match.start(), match.end(), point, point, "pregnancy", "child")
    for match in _TRIMESTER.finditer(board.text):
        low = -9 if match[1] else -6 if match[2] else -3
        board.add(match.start(), match.end(), low, low + 2, "pregnancy", "child")
    for match in _DUE_DATE.finditer(board.text):
        if match[0].startswith("termin") and not re.search(r"hebamme|schwanger|geburt|entbind", board.text):
            continue
        due = _due(match[1], board.today)
        if due is not None:
            board.add(match.start(), match.end(), due, due, "pregnancy", "child")
        else:
            board.block(match.start(), match.end())
    for match in _TO_GO.finditer(board.text):
        raw, unit = (match[1], match[2]) if match[1] else (match[3], match[4])
        amount = 1 if raw.startswith("ein") else number(raw)
        if amount is not None:
            point = to_go(amount * (7 if unit[0] == "w" else DAYS_PER_MONTH if unit[0] == "m" else 1))
            board.add(match.start(), match.end(), point, point, "pregnancy", "child")
    for match in _DUE_MONTH.finditer(board.text):
        if match[2] or re.search(rf"{MONTH_DATE}\s+(?:geboren|gekommen)", board.text[match.start() : match.end() + 30]):
            continue
        if match[0].split()[0] in {"kleine", "kleiner", "tochter", "sohn", "kind"} and not re.search(
            r"auf\s+die\s+welt|zur\s+welt|schwanger|geburt|unterwegs", board.text
        ):
            continue
        point = -min(9, max(1, upcoming_month(MONTH_NAMES[match[1].rstrip(".")], board.today)))
        board.add(match.start(), match.end(), point, point, "pregnancy", "child")
    _find_plain(board)


def _find_plain(board: Board) -> None:
    """Claim a pregnancy without a date, unless it is denied, wished for or past, or already narrowed."""
    narrowed = any(found.kind == "pregnancy" for found in board.found)
    for match in _PLAIN.finditer(board.text):
        before = re.split(r"[.!?\n;]", board.text[: match.start()])[-1]
        after = re.split(r"[.!?\n;,]", board.text[match.end() :])[0]
        if _NEGATED_BEFORE.search(before) and not re.search(r"\b(?:ob|nicht\s+sicher|weiss\s+nicht)\b", before):
            continue
        if _PAST_AFTER.search(after) or ("test" in match[0] and _CORONA_TEST.search(board.text)):
            continue
        if re.search(r"\b(?:als|waehrend|war|waren|mit\s+\w+)\b[^,]*$", before) and re.search(
            r"\b(?:war|hatte)\b", before + after
        ):
            continue
        if narrowed:
            board.block(match.start(), match.end())
        elif board.add(match.start(), match.end(), -9, -1, "pregnancy", "child"):
            narrowed = True
