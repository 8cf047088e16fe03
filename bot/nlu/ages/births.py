"""Ages from births: birth dates, years of birth, "vor 3 Wochen entbunden", "seit 4 Monaten Mama"."""

from __future__ import annotations

import datetime
import re

from .dates import DATE, MONTH_DATE, YEAR_DATE, months_since, read_date
from .model import Board
from .numbers import NUM, months, number
from .words import CHILD_SINGULAR, NAME

_WHEN = rf"(?:{DATE}|{MONTH_DATE}|{YEAR_DATE})"
_BORN = r"(?:geboren\w{0,2}|gebohren|geborn|geb\b\.?|gebd\b\.?|auf\s+die\s+welt\s+gekommen|zur\s+welt\s+gekommen|entbunden|gekommen)"
_PREP = r"(?:(?:ist|am|im|in|anfang|ende|mitte|den|letzten?|letztes|vom|jahr|war|wurde|er|sie|es|unser\w*|mein\w*|sohn|tochter|kind|:|-)\s*)*"
_BORN_FIRST = re.compile(
    rf"(?:\b(?:geboren\w{{0,2}}|gebohren|geborn|geb\b\.?|gebd\b\.?|geburtsdatum|geburtstag|geburtsjahr|geb\.?-?datum|geb\.?tag|jahrgang|jg\.?|bj|baujahr)|\*)\s*:?\s*{_PREP}({_WHEN})"
)
_BORN_LAST = re.compile(
    rf"\b(?:am\s+|im\s+|in\s+|vom\s+|letzten\s+|dieses\s+jahr\s+im\s+|anfang\s+|ende\s+|mitte\s+|seit\s+)*({_WHEN})\s+(?:in\s+\w+\s+|dann\s+)?{_BORN}|\bam\s+({DATE})(?<=[0-9]{{2}})\s+geburtstag"
)
_CAME = re.compile(
    rf"\b(?:baby|sohn|tochter|kind|kleine\w?|zwillinge|maus|wurm)\s+(?:kam|kamen|ist|sind|wurde|wurden)\s+(?:schon\s+|viel\s+zu\s+frueh\s+|zu\s+frueh\s+)?(?:am|im|letzten)\s+({_WHEN})(?!\s*(?:in\s+die|eingeschult|in\s+den|operiert|ins|wird|dran|[0-9]|einen))"
)
_YEARLING = re.compile(r"(?<![\w])(20[0-2][0-9])(?:er|ner)\b(?:\s+jahrgang)?")
_AGO = re.compile(
    rf"\bgeb(?:oren|\.)?\s+(?:wurde\s+|war\s+)?vor\s+({NUM}|einem|einer)\s?(tagen?|wochen?|monaten?)"
    rf"|\bvor\s+(?:ca\.?\s+|etwa\s+|knapp\s+|genau\s+|gerade\s+mal\s+|erst\s+|gut\s+)*({NUM}|einem|einer|nem|ner|ein\s+paar)\s?(tagen?|wochen?|monaten?|monat)\s+(?:\w+\s+){{0,4}}?"
    r"(?:geboren|entbunden|zur\s+welt|auf\s+die\s+welt|geburt\b|(?:mama|mutter|mami|papa|vater|eltern)\s+geworden|kaiserschnitt\b|(?:ein\w*\s+)?(?:baby|kind)\s+bekommen)"
    rf"|\b(?:geboren|entbunden|entbindung|(?:mama|mutter|papa|vater|eltern)\s+geworden|zur\s+welt\s+gekommen)\s+(?:wurde\s+|war\s+)?vor\s+({NUM}|einem|einer)\s?(tagen?|wochen?|monaten?)"
    rf"|\bseit\s+({NUM}|einem|einer)\s?(tagen?|wochen?|monaten?)\s+(?:jetzt\s+|stolze\s+|nun\s+)?(?:mama|mami|mutter|papa|vater|eltern)\b"
)
_SINCE_BIRTH = re.compile(
    rf"\b(?:geburt|entbindung|kaiserschnitt)\s+vor\s+({NUM}|einem|einer)\s?(tagen?|wochen?|monaten?|monat)"
)
_BIRTH_WAS = re.compile(
    rf"\b(?:(?:geburt|entbindung)\s+war\s+(?:am|im|schon\s+am)?|entbunden\s+(?:am|im|habe?\s+ich\s+am)|entbindung\s+am)\s*({_WHEN})"
)
_CHILD_YEAR = re.compile(rf"\b(?:{CHILD_SINGULAR}|{NAME})\s*[,(]?\s*(20[0-2][0-9])(?![\w.-])")
_HALF_AGO = re.compile(
    r"\bvor\s+(?:einem|nem|'nem)?\s*halben\s+jahr\s+(?:\w+\s+){0,4}?(?:geboren|entbunden|(?:kind|baby|sohn|tochter)\s+bekommen|(?:mama|mutter|papa|vater)\s+geworden)"
)
_JUST = re.compile(
    r"\b(?:frisch|gerade|grad|gerade\s+erst|eben\s+erst|gestern|heute|vorgestern|letzte\s+woche|diese\s+woche)\s+(?:erst\s+)?(?:entbunden|geboren|zur\s+welt\s+gekommen|auf\s+die\s+welt\s+gekommen)(?:\w*)"
    r"|\bfrisch\s?gebackene?r?\s+(?:mama|mutter|mami|papa|vater|eltern)"
    r"|\b(?:gestern|heute|vorgestern|frisch|gerade|grad|eben|letzte\s+nacht|heute\s+nacht)\s+(?:erst\s+|zum\s+\w+\s+mal\s+)?(?:mama|mutter|mami|papa|vater|eltern)\s+geworden"
    r"|\b(?:frisch|grad|gerade|eben|direkt)\s+(?:erst\s+)?(?:aus|vom)\s+(?:dem\s+)?kreiss{1,2}aal\b|\b(?:frisch|gerade|grad|eben)\s+(?:erst\s+)?geschluepft"
)
_EVENT = re.compile(r"\b(?:seit|ab|bis|vertrag|platz|zum|frei|anmeld\w*|bescheid|termin)\s*$")


def _claim_date(board: Board, match: re.Match[str], today: datetime.date) -> None:
    """Claim one birth date as the completed months it leaves open; a date to come is no birth."""
    raw = match[1] or match.group(match.re.groups)
    if match.re is _BORN_LAST and not match[1] and not re.search(r"(?:[./-]\s?|[a-z]\s?)(?:20)?[0-9]{2}$", raw):
        return
    span = read_date(raw, today)
    if span is None:
        return
    first, last = span[0], min(span[1], today)
    high = months_since(first, today)
    if first > today or high > 1300:
        return
    board.add(match.start(), match.end(), max(0, months_since(last, today)), high, "birthdate")


def find_births(board: Board) -> None:
    """Claim every birth date, year of birth and recent birth."""
    for match in _BORN_FIRST.finditer(board.text) if board.has("geb", "*", "j") else ():
        _claim_date(board, match, board.today)
    for match in _BIRTH_WAS.finditer(board.text) if board.has("geburt", "entb") else ():
        _claim_date(board, match, board.today)
    for match in _BORN_LAST.finditer(board.text) if board.has("geb", "welt", "entbunden", "gekommen") else ():
        if not _EVENT.search(board.text[: match.start()]):
            _claim_date(board, match, board.today)
    for match in _CAME.finditer(board.text) if "kam" in board.text else ():
        if re.search(r"\bkam(?:en)?\b", match[0]):
            _claim_date(board, match, board.today)
    if re.search(r"\bgeb\w*|jahrgang", board.text):
        for match in _CHILD_YEAR.finditer(board.text):
            _claim_date(board, match, board.today)
    for match in _YEARLING.finditer(board.text) if "20" in board.text else ():
        _claim_date(board, match, board.today)
    for match in [*_AGO.finditer(board.text), *_SINCE_BIRTH.finditer(board.text)] if board.has_unit else ():
        raw, unit = next((match[i], match[i + 1]) for i in (1, 3, 5, 7) if match[i])
        amount = 1 if raw in {"einem", "einer", "nem", "ner"} else 3 if raw.startswith("ein") else number(raw)
        if amount is not None:
            low, high = months(amount, {"t": "d", "w": "w", "m": "m"}[unit[0]])
            board.add(match.start(), match.end(), low, high, "birthdate", "child")
    for match in _HALF_AGO.finditer(board.text) if "halben" in board.text else ():
        board.add(match.start(), match.end(), 6, 6, "birthdate", "child")
    for match in (
        _JUST.finditer(board.text)
        if board.has("entbunden", "geboren", "welt", "gebacken", "geworden", "saal", "schluepf")
        else ()
    ):
        board.add(
            match.start(),
            match.end(),
            0,
            0 if re.search("woche|gestern|heute|nacht", match[0]) else 1,
            "birthdate",
            "child",
        )
