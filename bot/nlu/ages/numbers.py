"""Numbers as parents write them: digits, words, dialect, typos and fractions; units of time."""

from __future__ import annotations

import re

from .words import any_of

_SPELLINGS: dict[int, str] = {
    0: "null",
    1: "eins oans ooans",
    2: "zwei zwo zwoa zwee zwai zwie zweie zwaa zwoi zwej twee",
    3: "drei drai dree droi drey dreie drej dree",
    4: "vier fier vir viere veer via",
    5: "fuenf funf fuemf fumf fuempf fuenff fuenfe foenf finf fuef fuemfe fuennef fuennf fenf fimf fimfe fief",
    6: "sechs sechse seks sechz soess sex secks",
    7: "sieben siebn sibn siben simme siebene sibbe siwwe soeven",
    8: "acht achte8 achd",
    9: "neun noin neune nueng negen nein9 neuen9",
    10: "zehn zehne zen10",
    11: "elf elfe",
    12: "zwoelf zwolf zwelf zwoelfe",
    13: "dreizehn dreizen",
    14: "vierzehn vierzen",
    15: "fuenfzehn funfzehn fuffzehn fuenfzen fuemfzehn",
    16: "sechzehn sechszehn sechzen",
    17: "siebzehn siebenzehn siebzen",
    18: "achtzehn achzehn achtzen",
    19: "neunzehn neunzen",
    20: "zwanzig zwanzisch",
}
_SKIP = {"achte8", "nein9", "neuen9", "zen10", "via", "sex"}  # other words, too close to be safe
WORDS: dict[str, int] = {w: n for n, ws in _SPELLINGS.items() for w in ws.split() if w not in _SKIP}
_TENS = {"zwanzig": 20, "dreissig": 30, "vierzig": 40, "fuenfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80}
_SMALL = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
for _small, _value in _SMALL.items():
    for _ten, _tens in _TENS.items():
        WORDS[_small + "und" + _ten] = _tens + _value
for _ten, _tens in _TENS.items():
    WORDS[_ten] = _tens

_WORD = any_of(WORDS)
#: Left and right edges: not inside a word, a date, a longer number or a clock time.
LEFT = r"(?<![\w§#])(?<![0-9][.,:/-])(?<!-)"
EDGE = r"(?![\w])(?![.,:/][0-9])"
#: A whole number; without edges, so that it can be glued to a unit ("4j", "vierjährig").
NUM = rf"(?:[0-9]{{1,2}}(?![0-9])|{_WORD})"
_HALF = r"\s?-?(?:(?:und\s?)?(?:ein|nen|n|1)\s?-?(?:halb|viertel|1/2)|und\s?halb)(?:e[nrsm]?)?"
#: A quantity that may carry a fraction: 1,5 · 1 1/2 · zweieinhalb · anderthalb.
QTY = (
    r"(?:and(?:er)?th?alb\w{0,2}|ein(?:und(?:ein)?|en)halb\w{0,2}"
    rf"|(?:{NUM}|ein){_HALF}"
    rf"|(?:{NUM}|ein)\s?-?dreiviertel|[0-9]{{1,2}}\s?(?:und\s)?(?:1/2|1/4|3/4)|[0-9]{{1,2}}[,.](?:5|25|75|[0-9])(?![0-9.])"
    rf"|{NUM})"
)
ONE = r"(?:ein(?:e[nmsr]?|s)?|nem|nen|'n|n|1)"

_YEAR = r"(?:jahr(?:e[ns]?|s|chen)?|jahrn|jaehrchen|jaren?|jhr|jaher|jahere|johr(?:e|en)?|joahr|lenzen?|yrs?|j(?:\.(?![a-z])|\b))"
_MONTH = r"(?:monat(?:e[ns]?|s)?|monade|monaten|mon\b\.?|mte?\b\.?|mnt\b|mo\b\.?|monatig\w{0,2})"
_WEEK = r"(?:wochen?|wo\b\.?|wch\b\.?|woechig\w{0,2})"
_DAY = r"(?:tagen?)"
#: A unit of age; one of the four named groups says which.
UNIT = rf"(?:(?P<y>{_YEAR})|(?P<m>{_MONTH})|(?P<w>{_WEEK})|(?P<d>{_DAY}))(?![a-z])"
YEAR, MONTH, WEEK, DAY = _YEAR, _MONTH, _WEEK, _DAY
JAEHRIG = r"(?:j(?:ae|a|e|ea|aeh)h?r(?:ig|ich|ieg|g|ige)(?:e[rnsm]?)?(?![a-z])|jaehr\b\.?)"

#: Where a number may begin, where something that bounds it may begin, and whether a unit of time is named at all.
NUMBER_START = re.compile(rf"(?<!\w)(?:[0-9]|{_WORD}|and(?:er)?th?alb|(?P<one>ein|nem\b|nen\b|'?n\b|halb|viertel))")
LEAD_START = re.compile(
    r"\b(?:noch|nicht|ned|net|nichtmal|fas|knapp|beinah|nahezu|annaehernd|kurz|schon|bald|demnaechst|naechste|in\s+kuerze|unter|juenger|weniger|u\b|ueber|aelter|ab\b|mehr|bis\b|maximal|hoechstens|zwischen|von\b)"
)
ANY_UNIT = re.compile(
    r"ja|jo|jhr|jae|lenz|yr|(?<![a-z])j\b|mon|(?<![a-z])m(?:te?|nt|o)?\b|woch|(?<![a-z])w(?:o|ch)\b|tag"
)

WEEKS_PER_MONTH = 4.345
DAYS_PER_MONTH = 30.4375


def number(raw: str) -> int | None:
    """Read a whole number written in digits or words (already folded); None if it is neither."""
    raw = raw.strip()
    if raw.isdigit():
        return int(raw)
    return WORDS.get(raw)


def quantity(raw: str) -> float | None:
    """Read a quantity with or without a fraction (already folded); None if it cannot be read."""
    raw = raw.strip().replace("-", " ")
    if raw.startswith(("anderth", "andert", "andth", "einund", "einenh")) and "alb" in raw:
        return 1.5
    decimal = re.fullmatch(r"([0-9]+)[,.]([0-9]+)", raw)
    if decimal:
        return float(f"{decimal[1]}.{decimal[2]}")
    for ending, part in (
        (r"dreiviertel|3/4", 0.75),
        (r"(?:ein|1)?\s?viertel|1/4", 0.25),
        (r"(?:ein|nen|n|1)?\s?(?:halb\w*|1/2)", 0.5),
    ):
        match = re.fullmatch(rf"(.+?)\s?(?:und\s?)?(?:{ending})(?:e[nrsm]?)?", raw)
        if match:
            stem = match[1].replace("und", "").strip()
            base = 1 if stem == "ein" else number(stem) or number(f"{stem}ei")  # "zwei-nhalb" is cut after "zw"
            return None if base is None else base + part
    whole = 1 if re.fullmatch(ONE, raw) else number(raw)
    return None if whole is None else float(whole)


def months(amount: float, unit: str) -> tuple[int, int]:
    """Turn an amount of "y", "m", "w" or "d" into months: a whole year spans twelve, a fraction is one point.

    Raises ValueError for an unknown unit.
    """
    if unit == "y":
        if amount == int(amount):
            return 12 * int(amount), 12 * int(amount) + 11
        point = round(12 * amount)
        return point, point
    if unit == "m":
        return int(amount), int(amount)
    if unit == "w":
        point = int(amount // WEEKS_PER_MONTH)
        return point, point
    if unit == "d":
        point = int(amount // DAYS_PER_MONTH)
        return point, point
    raise ValueError(f"unknown unit of age: {unit!r}")


def bounded(bound: str, amount: float, unit: str) -> tuple[int, int]:
    """Months for an amount with a bound: "almost", "soon", "notyet", "under", "over", "upto"; "turned" (just now), "since" ("ab 4") or "" for the age itself."""
    low, high = months(amount, unit)
    whole_year = unit == "y" and amount == int(amount)
    step = 12 if whole_year else 1
    if bound == "almost":
        return (max(0, low - 3), low - 1) if unit == "y" and low else (max(0, low - 1), low)
    if bound == "turned":
        return (low, low + 2) if whole_year else (low, high)
    if bound == "soon":
        return max(0, low - (step if unit != "y" or whole_year else 6)), low
    if bound == "notyet":
        return max(0, low - step), max(0, low - 1)
    if bound == "under":
        return 0, max(0, low - 1)
    if bound == "over":
        return low, low + (35 if unit == "y" else 11)
    if bound == "upto":
        return 0, high
    return low, high


#: Words before a number that bound it.
BOUND = (
    r"(?:(?P<notyet>noch\s+keine?n?|nicht\s+ganz|noch\s+nicht\s?(?:ganz|mal|einmal)?|(?:nicht|ned|net)\s?(?:ein)?mal|nichtmal|noch\s+lange\s+keine)"
    r"|(?P<almost>fast|fasst|knapp(?:e|en)?|beinahe?|nahezu|annaehernd|kurz\s+vor)"
    r"|(?P<soon>(?:schon\s+)?bald|demnaechst|naechste[nrsm]?\s+(?:woche|monat|jahr)|in\s+kuerze)"
    r"|(?P<under>unter|juenger\s+als|weniger\s+als|u\s?-)"
    r"|(?P<over>ueber|aelter\s+als|mehr\s+als)|(?P<since>ab)"
    r"|(?P<upto>bis(?:\s+zu)?|maximal|hoechstens))"
)


def bound_of(match: re.Match[str]) -> str:
    """Name the bound that a match of BOUND found, "" if there was none."""
    for name in ("notyet", "almost", "soon", "under", "over", "since", "upto"):
        if name in match.re.groupindex and match[name]:
            return name
    return ""


def unit_of(match: re.Match[str]) -> str:
    """Name the unit ("y", "m", "w", "d") that a match of UNIT found, "" if there was none."""
    for name in ("y", "m", "w", "d"):
        if name in match.re.groupindex and match[name]:
            return name
    return ""
