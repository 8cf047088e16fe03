"""What looks like an age and is none: clock times, dates, prices, paragraphs, addresses, marks, list positions."""

from __future__ import annotations

import re

from .model import Board
from .numbers import EDGE, LEFT, NUM, UNIT
from .words import MONTH_NAME

_NOT_UNIT = rf"(?!\s?(?:{UNIT.replace('?P<y>', '?:').replace('?P<m>', '?:').replace('?P<w>', '?:').replace('?P<d>', '?:')}|-?j(?:ae|a|e)h?r))"
_N = rf"{LEFT}{NUM}{EDGE}"
_ORDINAL_NOUN = (
    r"(?:mal|kind|sohn|tochter|baby|stock|etage|og|obergeschoss|platz|termin|schritt|versuch|frage|punkt|angebot|vorschlag|adresse|link|tag"
    r"|nacht|schwangerschaft|geburt|trimester|trimenon|drittel|welle|runde|ehe|mann|frau|stelle|woche|monat|jahr|ausbildungsjahr|lehrjahr"
    r"|semester|halbjahr|wort|zahn|impfung|kita|absage|mahnung|rate|stufe|stunde|std|quartal|advent|lockdown|bezirk|schuljahr)"
)

#: Strings of which the text must hold one (none: any text), and the pattern.
_BEFORE_COMPOUNDS = [
    # "haben die Großeltern eins?" speaks of a thing
    (
        "eins",
        r"\b(?:hat|haben|habe|hab|gibt|bekomm\w*|krieg\w*|brauch\w*|such\w*)\s+(?:\w+\s+){0,2}?eins(?=\s*(?:[?.!,]|$))",
    ),
    # paragraphs and law books
    (
        "§|para|sgb|abs|art|bgb|kibiz|ziffer",
        rf"(?:§+|\bparagra(?:f|ph)\w*|\bpara|\bsgb|\babs(?:atz)?\b|\bartikel|\bart\b|\bbgb|\bkibiz|\bziffer)\.?\s*(?:{NUM}|[ivx]+\b)\w?(?:\s*(?:abs\.?|,|und|/|-)\s*[0-9]+\w?)*",
    ),
    (
        "8|hartz|24|50|11|35",
        r"\b(?:35\s?a|8\s?a|hartz\s?(?:4|iv|vier)|24\s?[/-]\s?7|50\s?[/-]\s?50|116\s?[0-9]{3}|11[0-7]\b)",
    ),
    ("/|0", r"(?<![\w])[0-9]{2,5}\s?/\s?[0-9]{3,}[0-9 /-]*|(?<![\w])0[0-9]{2,}[0-9 /-]*"),
    # prices, percentages, counts glued to a sign
    (
        "€|eur|$|%|prozent|°|grad|cent|tsd|k",
        r"(?<![\w])[0-9]+(?:[.,][0-9]+)*\s?(?:€|euro?\b|euros\b|eur\b|\$|%|prozent|°|grad\b(?!\s+(?:aus|hier|erst))|cent\b|tsd|k\b(?!\w))",
    ),
    ("", rf"{_N}\s+(?:(?:euro\s+)?(?:im|pro|je)\s+(?:monat|jahr|tag|woche|stunde|kind|nase|person)|kosten)\b"),
    # clock times
    (
        "halb|viertel|kurz",
        rf"\b(?:halb|viertel(?:\s+(?:vor|nach|ueber))?|dreiviertel|kurz\s+(?:vor|nach))\s+{_N}{_NOT_UNIT}(?!\s+(?:geburtstag|jaehr|wird|geworden))",
    ),
    ("", rf"{LEFT}{NUM}(?:[:.][0-9]{{2}})?\s?(?:-|bis|und|oder)\s?{NUM}(?:[:.][0-9]{{2}})?\s?(?:uhr|h\b|std|stunden)"),
    (":|.", r"(?<![\w;])[0-9]{1,2}[:.][0-9]{2}(?:\s?(?:uhr|h\b))?(?![0-9.]|\s?(?:jahr|j\b))"),
    ("", rf"{LEFT}{NUM}\s?(?:uhr|h\b)"),
    (
        "um ",
        rf"\bum\s+(?:punkt\s+|ca\.?\s+|etwa\s+|spaetestens\s+)?(?!die\b){_N}{_NOT_UNIT}(?:\s+(?:und|oder|bis)\s+{_N}{_NOT_UNIT})?",
    ),
    ("gegen", rf"\bgegen\s+(?:halb\s+)?{_N}{_NOT_UNIT}"),
    (
        "",
        rf"\b(?:geoeffnet|offen|auf|arbeit\w*|dienst|schicht|oeffnungszeit\w*|betreu\w+|betreuung|kita|schule|uhr|muss|abholen|taeglich|mo|di|mi|do|fr|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|morgens|frueh|nachts)\s+(?:nur\s+|geht\s+)?(?:von\s+)?(?:morgens\s+|frueh\s+)?[0-9]{{1,2}}\s?(?:-|bis)\s?(?:1[2-9]|2[0-4]){EDGE}{_NOT_UNIT}",
    ),
    (
        "abends|morgens|nachts|mittags|halb|viertel",
        rf"\b(?:bis|ab|vor|nach|seit|von|zwischen)\s+(?:abends\s+|morgens\s+|nachts\s+|nachmittags\s+|mittags\s+|halb\s+|viertel\s+)+{_N}",
    ),
    (
        "",
        rf"{_N}\s+(?:nachts|morgens|abends|nachmittags|mittags|in\s+der\s+(?:nacht|frueh)|am\s+(?:morgen|abend|nachmittag))\b",
    ),
    # dates of other events (births and due dates were read before)
    (".", rf"(?<![\w])[0-9]{{1,2}}\.\s?(?:{MONTH_NAME}|[0-9]{{1,2}}\.(?:\s?[0-9]{{2,4}})?)"),
    ("20|19|'|0|1|2", rf"\b{MONTH_NAME}\s+(?:19|20|')?[0-9]{{2}}\b(?!\s?(?:jahr|monat|j\b))"),
    ("/", r"(?<![\w])[0-9]{1,2}/(?:20)?[0-9]{2}(?![\w])(?!\s?(?:jahr|j\b|monat))(?<!/[0-9])"),
    ("", r"(?<![\w])[0-9]{3,}\w*|(?<![\w])(?:19|20)[0-9]{2}er?\b"),
    # addresses
    (
        "str|gasse|allee|ufer|weg|platz|damm|ring",
        rf"\b\w*(?:str(?:asse|\.)?|gasse|allee|ufer|\wweg|\wplatz|\wdamm|\wring)\s+{_N}{_NOT_UNIT}(?!\s+und)",
    ),
    # marks at school
    (
        "",
        rf"\b(?:ne|eine|einer|ner|'ne|note[n]?|lauter|nur|schon\s+wieder\s+ne)\s+(?:dicke\s+|glatte\s+)?{_N}{_NOT_UNIT}(?=\s+(?:in|im|bei|geschrieben|bekommen|kassiert|auf|aufm|nach|und|oder|mitgebracht|gekriegt|hat|hab|stehen))",
    ),
    (
        "note|zensur|schnitt",
        rf"\b(?:note[n]?|zensur\w*|schnitt|notenschnitt|durchschnitt)\s+(?:von\s+|ist\s+|war\s+)?{_N}(?:[.,][0-9])?",
    ),
    (
        "steh|schreib|hat|hab",
        rf"\b(?:steht|stehe|schreibt|schreib|schreibe|hat|hab)\s+(?:auf\s+|ueberall\s+|nur\s+|lauter\s+)?{_N}\s+(?:in|und\s+{_N}\s+in)\s+(?:mathe|deutsch|englisch|bio|physik|chemie|reli|sport|fast\s+allem)",
    ),
    (
        "",
        rf"{_N}\s+(?:in|im)\s+(?:mathe\w*|deutsch|englisch|franz\w*|latein|bio|physik|chemie|reli|sport|zeugnis|rechtschreib\w*|diktat|sachkunde|erdkunde|geschichte)\b",
    ),
    # named numbers
    (
        "",
        rf"\b(?:nr|nummer|no|pflegegrad|pflegestufe|stufe|steuerklasse|gdb|linie|bus|punkt|seite|level|teil|kategorie|haus|raum|zimmer|hausnummer|gruppe|phase|kapitel|tag|option|antwort|angebot|vorschlag|auswahl|playstation|ps|iphone|fortnite|fifa|covid|ziffer|lohngruppe|telefon|tel|plz|corona|schuljahr|ssw|staffel|versuch|wlan|typ|diabetes|diagnose|icd|rang|platz|hartz)\.?\s*:?\s*{_N}{_NOT_UNIT}",
    ),
    (
        "kind",
        r"\bkind\s+(?:nr\.?\s*|nummer\s+)?(?:[1-5]|eins|zwei|drei)\b(?=\s*(?::|\(|=|-|ist|und|wird|unterwegs|kommt))",
    ),
    # shares and groups
    (
        "",
        rf"{LEFT}(?!eins\s+von\s+{_N}\s*(?:$|[,.)]|und\b)){NUM}{EDGE}\s+(?:von|aus)\s+(?:{_N}|den|meinen|unseren|ihnen)(?!\s+(?:und|mann))",
    ),
    ("zu ", rf"\bzu\s+{_N}(?=\s*(?:$|[.,!?)]|in|auf|im|da))"),
    (
        "wir sind|wir  sind",
        rf"\bwir\s+sind\s+(?:jetzt\s+|nun\s+|zu\s+|insgesamt\s+|hier\s+|bald\s+|schon\s+)*{_N}{_NOT_UNIT}(?!\s+und\s+{_N})",
    ),
    ("alle|jede|pro", rf"\b(?:alle|jeden|jede|pro|etwa\s+alle)\s+{_N}\s*(?:{NUM}\s*)?(?:-\s?{NUM}\s*)?\w+"),
    (
        "",
        rf"{LEFT}{NUM}\s?(?:-|bis|oder|/)\s?{NUM}\s?(?:x\b|mal\b|stunden|std|tage|euro|wochen(?!\s?(?:alt|jung))|minuten|kinder|woerter|worte|kg|cm)",
    ),
    # list positions and ordinals
    (".|)", r"(?:^|\n)\s*\(?[0-9]{1,2}[.)]\s+(?=\w)(?![0-9])"),
    (".", rf"(?<!\w)(?<!\bunter )(?<!\bueber ){NUM}\.\s?{_ORDINAL_NOUN}\w{{0,2}}\b"),
    (
        ". ",
        r"\b(?:das|der|die|den|dem|zum|zur|am|beim|vom|jede[rnsm]?|mein\w*|unser\w*|ein)\s+[0-9]{1,2}\.\s+(?=[a-z])",
    ),
]
#: Every pattern with strings of which the text must hold one; None where the pattern begins with a number.
_PATTERNS: list[tuple[re.Pattern[str], tuple[str, ...] | None]] = [
    (re.compile(pattern), None if pattern.startswith(LEFT) else tuple(filter(None, parts.split("|"))))
    for parts, pattern in _BEFORE_COMPOUNDS
]
_LIST_ITEMS = re.compile(r"(?:^|[\s(])([1-9])[.)]\s+(?=[a-z])")
_DEFAULT_PAST = re.compile(
    rf"\b(?:als|seit|seitdem|nachdem|bis|bevor|solange|damals|frueher)\s+(?:\w+\s+){{0,3}}?(?:mit\s+)?(?:erst\s+|noch\s+|gerade\s+|fast\s+|so\s+)*{_N}(?:\s?{UNIT})?(?:\s+alt)?\s+(?:war|waren|bin|ist|sind|war'n|wurde|wurden|gewesen)\b"
    .replace("?P<y>", "?:").replace("?P<m>", "?:").replace("?P<w>", "?:").replace("?P<d>", "?:")
)  # fmt: skip
_PAST_WAS = re.compile(
    rf"\b(?:damals|frueher|trennt\w*|getrennt|starb|weg)\s*,?\s+war(?:en)?\s+(?:\w+\s+){{1,2}}(?:erst\s+|noch\s+|gerade\s+)*{_N}|\b(?:er|sie|es|ich|war|damals|die|der|kind|sohn|tochter)\s+(?:war|waren|gerade|erst|damals|da|noch|mit)?\s*(?:war|damals|da)\s+(?:erst\s+|noch\s+|gerade\s+|mal\s+|fast\s+|so\s+)*{_N}(?:\s?{UNIT})?"
    .replace("?P<y>", "?:").replace("?P<m>", "?:").replace("?P<w>", "?:").replace("?P<d>", "?:")
)  # fmt: skip


def block_non_ages(board: Board) -> None:
    """Claim every span that only looks like an age; spans already claimed stay as they are."""
    if not board.has_number:
        return
    for pattern, parts in _PATTERNS:
        if parts and not board.has(*parts):
            continue
        for match in pattern.finditer(board.text) if parts is not None else board.at_numbers(pattern):
            if board.free(match.start(), match.end()):
                board.block(match.start(), match.end())
    if "1" not in board.text or "2" not in board.text:
        return
    items = list(_LIST_ITEMS.finditer(board.text))
    if len(items) >= 2 and [item[1] for item in items[:2]] == ["1", "2"]:
        for item in items:
            board.block(item.start(1), item.end(1) + 1)


def block_past(board: Board) -> None:
    """Claim ages that lie in the past ("als er 2 war", "damals war sie 3")."""
    for pattern in (_DEFAULT_PAST, _PAST_WAS) if board.has_number else ():
        for match in pattern.finditer(board.text):
            board.block(match.start(), match.end())
