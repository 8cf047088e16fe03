"""Pregnancy as a negative age: -9 .. -1 months to the birth; both whole months around the time that is left."""

from __future__ import annotations

import datetime
import math
import re

from .dates import DATE, MONTH_DATE, months_since, read_date, upcoming_month
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
    rf"|{LEFT}({NUM})\.?\s?sw\b"
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
    rf"(?:{_DUE_WORD}|\b(?:baby|kind|zwillinge?|kleine|kleiner|wurm|nachwuchs|tochter|sohn|zweite[sn]?|dritte[sn]?|erste[sn]?)\s+(?:soll\s+|kommt\s+|kommen\s+|wird\s+|dann\s+)|\b(?:bekomm|krieg|erwart)\w*)(?:\s+(?:ist|soll|waere|ich|wir|dann|voraussichtlich|mein|unser|ein|das|erstes|zweites|drittes|baby|kind|zwillinge|sohn|tochter|kommt|kommen))*"
    rf"\s*[,:]?\s*(?:(?:im|ende|anfang|mitte|ist|in)\s+|(?<=et )|(?<=et: )|(?<=termin )|(?<=termin: ))(?:(?:ende|anfang|mitte)\s+)?({MONTH_NAME})(?!\w)(\s+(?:geboren|zur\s+welt\s+gekommen|auf\s+die\s+welt\s+gekommen|[0-9]))?"
    r"(?!\s*(?:in\s+die\s+(?:schule|kita)|in\s+den|eingeschult|einen\s+platz|kein|\w+\s+jahre|(?:zwei|drei|vier|fuenf|sechs|sieben|acht|[0-9])))"
)
#: "unsere Tochter kommt im März": to the world, unless it is said whereto or whence.
_ARRIVES = re.compile(
    rf"\b(?:unsere?|das)\s\|(?:tochter|sohn|kleine[rs]?|kind)\s+(?:kommt|soll)\s+(?:\w+\s+){{0,2}}?{MONTH_NAME}(?=\s*(?:$|[.!?,;]|und\b|auf\s+die|zur\s+welt))"
)
#: "sie kommt im April (auf die Welt)": without the world only where a birth is awaited.
_THEY_COME = re.compile(
    rf"\b(?:sie|er|es)\s+kommt\s+(?:(?:dann|schon|bald|erst|wohl|voraussichtlich|im|ende|anfang|mitte)\s+)+(?P<m>{MONTH_NAME})(?P<world>\s+(?:auf\s+die|zur)\s+welt\b)?(?=\s*(?:$|[.!?,;]|und\b))"
)
_AWAITED = re.compile(
    r"hebamme|schwanger|kreisssaal|ultraschall|babybauch|erstausstattung|geburtsvorb|\b(?:bekommen|kriegen|erwarten|bekomme|kriege|erwarte)\s+(?:(?:wir|ich|bald|noch)\s+)*(?:eine?n?|unser\w*)\s+(?:\w+\s+)?(?:maedchen|jungen?|tochter|sohn|kind|baby)\b"
)
_COMES = re.compile(
    rf"\b(?:im|ende|anfang|mitte)\s+(?P<m>{MONTH_NAME})\s+(?:kommt|erwarten\s+wir|bekommen\s+wir|bekomme\s+ich|kriegen\s+wir|kriege\s+ich)\s+(?:dann\s+|endlich\s+)?(?:(?:unser|mein|das|ein)\w{{0,2}}\s+(?:\w+\s+)?(?:baby|zwillinge?|nachwuchs|geschwisterchen)\b(?!\s+(?:in|aus|zu)\b)|(?:unser|mein|das|ein)\w{{0,2}}\s+(?:\w+\s+)?(?:kind|sohn|tochter)(?=\s*(?:$|[.!?,;]|zur\s+welt|auf\s+die\s+welt|und\b)))"
)
_TO_GO = re.compile(
    rf"\b(?:noch|in)\s+(?:ca\.?\s+|etwa\s+|knapp\s+)?({NUM}|einem|einer)\s?(wochen?|monate?n?|tagen?)\s+(?:bis\s+)?(?:\w+\s+){{0,3}}?(?:{_DUE_WORD}|entbind\w*|kommt\s+(?:das|unser|mein|die|der)\s+(?:\w+\s+)?(?:baby|kind|kleine|zwillinge)|(?:baby|zwilling\w*)\s+(?:da|kommt|auf\s+die\s+welt)|auf\s+die\s+welt)"
    rf"|\b(?:entbinde|baby\s+kommt|geburt(?:\s+ist)?|\bet(?:\s+ist)?|entbindung|bekomm\w*\s+(?:ich\s+|wir\s+)?(?:mein|unser|ein)\s+(?:baby|kind))\s+(?:schon\s+)?in\s+({NUM}|einem|einer)\s?(wochen?|monate?n?|tagen?)"
)
_NOT = r"(?<!nicht )(?<!nicht mehr )(?<!ned )(?<!net )(?<!nie )(?<!nicht wieder )"
_PLAIN = re.compile(
    rf"{_NOT}\b(?:hoch|ungewollt|ungeplant|frisch|teenie)?-?schwanger(?:e|en|er)?\b(?!\s+(?:bin|ist|sind)\s+(?:ich|sie|wir)\s+(?:\w+\s+){{0,2}}(?:nicht|ned|net|nie)\b(?!\s+(?:so\s+)?(?:lange?|allein)))(?!\s+(?:werden|zu\s+werden|wurde\b|war\b|gewesen|geworden\s+(?:und\s+)?(?:hab|war)))"
    r"|\bschwangerschaft\b(?!s)|\b(?:risiko|teenager|zwillings|problem|mehrlings)-?schwangerschaft\b"
    r"|\bschwangerschafts(?:konflikt|diabetes|abbruch|uebelkeit|vergiftung|beschwerden)\w*|\bkugelrund\b|\bin\s+anderen\s+umstaenden|\bgestationsdiabetes"
    r"|\b(?:kind|baby|nachwuchs|zwillinge|zweites|drittes|geschwisterchen|kleines|nr\.?\s?[2-5])\s+(?:ist\s+|jetzt\s+|sind\s+|schon\s+|auch\s+|noch\s+)*(?:unterwegs|im\s+bauch)\b"
    r"|\b(?:erwarte|erwarten|erwartet)\s+(?:\w+\s+){0,2}?(?:baby|kind|nachwuchs|zwillinge|erstes|zweites|drittes|viertes)\w*"
    r"|\b(?:bekomme|bekommen|kriege|kriegen|krieg)\s+(?:ich\s+|wir\s+|bald\s+|demnaechst\s+|jetzt\s+)*(?:ein\s+|unser\s+|mein\s+|unsere\s+|zwillinge)\s*(?:erstes\s+|zweites\s+|drittes\s+|viertes\s+)?(?:baby|kind|zwillinge)?(?<=baby|kind|inge)\b(?!\s*(?:nicht|geld|einen|in|zum|ins|einfach|kein|und\s+geschwister|zur))"
    r"|\b(?:erst|zweit|dritt|viert|fuenft|mehr|viel)gebaerende\w{0,2}\b|\bschwanger(?:en|schafts)-?vorsorge\w*"
    r"|\b(?:werde|werden|wird)\s+(?:(?:mein\w*|ihr|sein|unser)\s+(?:mann|freund|partner|sohn|bruder|verlobter|frau|freundin|partnerin|tochter|schwester)\s+|im\s+\w+\s+|naechste[sn]\s+\w+\s+|ich\s+|bald\s+|demnaechst\s+|zum\s+\w+\s+mal\s+|bald\s+wieder\s+)*(?:mama|mutter|papa|vater|eltern)\b(?!-|\s*(?:sein|allein))"
    r"|\b(?:erstes|zweites|drittes|viertes)\s+(?:kind|baby)\s+kommt(?=\s*(?:$|[.,!?;)]|und|bald))"
    r"|\bpositive[rnsm]?\s+(?:schwangerschafts)?-?test|\b(?:schwangerschafts)?test\s+(?:ist\s+|war\s+)?positiv"
)
_NEGATED_BEFORE = re.compile(
    r"\b(?:nicht|ned|net|nie|nimmer|kein\w*|nach\s+der|seit\s+der|nach\s+meiner|damals|vor\s+der|vor\s+meiner|wunsch|nach\s+einer?|letzten|ersten\s+schwangerschaft|versuch\w*|wollen|will|moechte[n]?)\s+(?:\w+\s+){0,2}$"
)
_PAST_AFTER = re.compile(r"^\s*(?:\w+\s+){0,2}?(?:werden\b|zu\s+werden|war\b|gewesen|damals)")
#: Somebody at school or an animal, not the family.
_NOT_FAMILY = re.compile(
    r"\b(?:\w*lehrerin|erzieherin|tagesmutter|chefin|kollegin|katze|huendin|stute)\s+(?:ist|wird|is)\s+(?:\w+\s+)?$"
)
#: A mother of how many children she is, said beside a child that is there.
_BORN_BESIDE = re.compile(
    r"\balt\b|\bentbunden|\bgeboren|\bwochenbett|\bstill\w*|\bentbindung\s+war|\bentlassung|\bwochenstation|\bwoechnerin|\bsaeugling|\bdas\s+kind\b|\bihr\s+(?:kind|baby)\b|\bnachsorge|\bgeburtsklinik|\btag\s+[0-9]|\bhausbesuch|\bnach\s+(?:der\s+)?(?:geburt|kaiserschnitt)"
)
#: Beside a child of some weeks the papers and pains of the birth are no pregnancy.
_NEWLY_BORN = re.compile(r"\b(?:wochen?|tage)\s+(?:alt|jung)\b")
_CORONA_TEST = re.compile(r"corona|covid|allergie|hoer|intelligenz|\biq\b")


_RUNNING_WORDS = {
    "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fuenfte": 5, "sechste": 6, "siebte": 7, "siebente": 7, "achte": 8,
    "neunte": 9, "zehnte": 10, "elfte": 11, "zwoelfte": 12, "dreizehnte": 13, "vierzehnte": 14, "fuenfzehnte": 15,
    "sechzehnte": 16, "siebzehnte": 17, "achtzehnte": 18, "neunzehnte": 19, "zwanzigste": 20, "dreissigste": 30, "vierzigste": 40,
}  # fmt: skip
for _unit, _count in (("ein", 1), ("zwei", 2), ("drei", 3), ("vier", 4), ("fuenf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8), ("neun", 9)):  # fmt: skip
    _RUNNING_WORDS[f"{_unit}undzwanzigste"] = 20 + _count
    _RUNNING_WORDS[f"{_unit}unddreissigste"] = 30 + _count
_APART = re.compile(
    rf"{LEFT}(?:(?P<n>[0-9]{{1,2}})(?P<dot>\.|te[nr]?|\.te)?|(?P<o>{'|'.join(sorted(_RUNNING_WORDS, key=len, reverse=True))})[nr]?)\s?(?P<unit>woche|monat)\b(?!\w)"
)
_NOT_APART_BEFORE = re.compile(
    r"\b(?:seit|vor|nach|bis|ab|jede[rns]?|alle|die\s+letzte|pro|schon\s+(?:die|der|den)|lebens|jetzt\s+(?:die|den))\s+(?:zur\s+|zum\s+|der\s+|dem\s+|den\s+|die\s+)?$|\b(?:bis|ab|nach|seit|vor)\s+(?:zur|zum|der|dem)\s+(?:\w+\s+)?$"
)
_NOT_APART_AFTER = re.compile(
    r"\s*(?:in\s+der\s+|der\s+|in\s+|im\s+|bei\s+der\s+|ohne\s+|mit\s+der\s+)?(?:mietr\w*|probezeit|elternzeit|elterngeld|ausbildung|eingewoehn\w*|kita|kindergarten|schule|krank\w*|arbeitslos\w*|ferien|lehre|praktik\w*|therapie|reha|kur\b|warte\w*|quarantaene|trennung|job|schulferien|stillen|beikost|verspaet\w*|rueckstand|geborene?n?|zur\s+welt|auf\s+die\s+welt|entbunden|geholt|verloren)"
)
#: Words beside which an ordinal and a week or month are of a pregnancy.
_NEAR_APART = re.compile(
    r"abtreib|abbruch|abgang|ungewollt|schwanger|\bssw\b|wehen|hebamme|bauch|geburt(?!stag|en?rat)|kreisssaal|entbind|mutterschutz|mutterpass|\bchef|arbeitgeber|frauenarzt|frauenaerzt|gynaekolog|\bfa\b|\bblutung|bluten|\bblute\b|trisomie|down-?syndrom"
    r"|nackenfalte|fruchtwasser|feindiagnos|organscreening|ultraschall|herzschlag|herztoene|plazenta|zwilling|drilling|beckenendlage|steisslage|zervix|\buebel\b|kind\s+(?:nicht|nich|nimmer)|nicht\s+(?:kriegen|bekommen|haben)|gebaermutter|muttermund|fruehgeburt|uebelkeit|kotz|erbrech|diabetes|praeeklampsie|eileiter"
    r"|kindsvater|behalten|beratungsschein|trimester|pille\s+danach|ob\s+ich\s+das\s+(?:kann|schaff|will|pack)|kindsbeweg|strampel|\bunterwegs\b|\bliegt\s+quer|klinik|erstausstattung|wochenbett|\bich\s+(?:bin\s+)?allein"
)
#: The month or week is all that its clause says: "dritter stock, im siebten monat, ich schleppe alles".
_CLAUSE_START = re.compile(
    r"(?:^|[.!?,;(\n]|\bund\b)\s*(?:(?:und|ich|bin|schon|jetzt|erst|mittlerweile|bereits|fast|sie|ist)\s+)*(?:(?:im|in\s+der|in)\s+)?$"
)
_ARREARS = re.compile(
    r"\b(?:mietrueckstand|rueckstand|schulden|arbeitslos|ehemalig\w*|ehem\.?|fruehchen)[\s,]+(?:\w+\s+)?(?:im\s+|in\s+der\s+)?$"
)
_CLAUSE_END = re.compile(r"\s*(?:$|[.!?,;)\n]|und\b|aber\b)")
_NO_PREGNANCY = re.compile(
    r"arbeitslos|\bmiet\w*|probezeit|warte|rueckstand|elternzeit|elterngeld|ausbildung|eingewoehn|strom\b|stillen|beikost|lebens|kita\b|\bbaby|\bsaeugling|krippe|praktik|lehre\b|knast|haft"
)
_IN_FIRST_PERSON = re.compile(
    r"\b(?:bin|ich|frau|freundin|tochter|schwester|klientin|sie\s+ist|partnerin)\s+(?:(?:ist|jetzt|erst|schon|gerade|in|im|bin|ich|der|mittlerweile|bereits|aktuell|heute|nun|ungefaehr|etwa|ca\.?)\s+)*$"
)
_LOST = re.compile(r"fehlgeburt|sternenkind|verloren\b|frueh(?:chen|geboren)|\bkam\b|eingewoehn|geboren\b")
_SIGNS = re.compile(
    r"\b(?:zwei|2|zweiter|zweiten|schwacher?|leichter?)\s+(?:\w+\s+)?strich(?:e|en)?\b(?!\s*(?:in|auf\s+der\s+liste))|\bnackenfalte\w*|\bnackentransparenz\w*|\b(?!\w*wechsel)fruchtwasser\w*|\bfruchtblase\w*|\bfeindiagnostik\b|\borganscreening\w*"
    r"|\bmutterpass\b|\bbabybauch\w*|\bkindsbewegung\w*|\bssw\b|\bgeburtsvorbereitung\w*|\bmuttermund\b|\bnipt\b|\bpraenatal\w*|\bbeckenendlage\b|\bsenkwehen\b|\buebungswehen\b|\bvorwehen\b"
    r"|(?:^|[.!?,;]\s*)test\s+(?:ist\s+|war\s+|doch\s+|jetzt\s+|heute\s+)*positiv\b|\bpositiver?\s+test\b|\btest\s+(?:ist\s+)?positiv\b"
)
_SIGN_PARTS = (
    "strich", "nacken", "frucht", "feindiag", "organscr", "mutterpass", "babybauch", "kindsbeweg", "ssw", "geburtsvorb", "muttermund",
    "nipt", "praenatal", "beckenend", "wehen", "positiv",
)  # fmt: skip
_PLAIN_PARTS = (
    "schwanger", "unterwegs", "bauch", "erwart", "bekomm", "krieg", "werde", "wird", "kommt", "positiv", "kugelrund", "umstaenden",
    "gestations", "gebaerende", "vorsorge",
)  # fmt: skip
#: What a due date is called, in the spelling of the writer: "et" in small letters is "it" on the Rhine.
_DUE_NAME = re.compile(r"(?<![\w.-])V?ET(?![\w.-]|-)")


def _near_word(board: Board, match: re.Match[str]) -> bool:
    """Whether what stands around an ordinal with week or month says that it is one of a pregnancy."""
    before, after = board.text[: match.start()], board.text[match.end() :]
    if _NOT_APART_BEFORE.search(before[-40:]) or _NOT_APART_AFTER.match(after):
        return False
    if len(re.findall(r"\w+", before + after)) <= 2 and not re.search(r"elternzeit|kita|baby|kind|alt", before + after):
        return True
    rest = re.sub(r"\bfehlgeburt", " ", before[-60:] + " | " + after[:80])
    if _NEAR_APART.search(rest) or _IN_FIRST_PERSON.search(before):
        return True
    return bool(_CLAUSE_START.search(before) and _CLAUSE_END.match(after)) and not _NO_PREGNANCY.search(board.text)


def _find_apart(board: Board) -> None:
    """Claim an ordinal with week or month whose surroundings make it one of a pregnancy."""
    if "woche" not in board.text and "monat" not in board.text:
        return
    if _LOST.search(board.text):
        return
    for match in _APART.finditer(board.text):
        running = int(match["n"]) if match["n"] else _RUNNING_WORDS[match["o"]]
        weeks = match["unit"] == "woche"
        if (
            match["n"]
            and not match["dot"]
            and not (weeks and re.search(r"\bin\s+der\s+$", board.text[: match.start()]))
        ):
            continue
        if _ARREARS.search(board.text[: match.start()]):
            continue
        if (4 <= running <= 42 if weeks else 1 <= running <= 10) and _near_word(board, match):
            board.add(match.start(), match.end(), *(week if weeks else month)(running), "pregnancy", "child")


def _due_in(said: str, name: str, today: datetime.date) -> tuple[int, int]:
    """Both whole months around a due date of which only the month is said (its beginning, middle or end)."""
    return due_in_month(MONTH_NAMES[name.rstrip(".")], today, 25 if "ende" in said else 5 if "anfang" in said else 15)


def due_in_month(number: int, today: datetime.date, day: int = 15) -> tuple[int, int]:
    """Both whole months around a due date of which only the month (1 .. 12) is said, and roughly the day."""
    return around(max(0.0, upcoming_month(number, today) + (day - today.day) / 30))


def around(left: float) -> tuple[int, int]:
    """Both whole months around the months left until the birth, as negative ages within -9 .. -1."""
    return -max(1, min(9, math.ceil(left))), -max(1, min(9, math.floor(left)))


def to_go(days: float) -> tuple[int, int]:
    """Months to the birth as negative ages for a number of days until then."""
    return around(round(days / DAYS_PER_MONTH, 6))


def week(weeks: int) -> tuple[int, int]:
    """Months to the birth as negative ages for a week of pregnancy."""
    return around((40 - weeks) / WEEKS_PER_MONTH)


def month(running: int) -> tuple[int, int]:
    """Months to the birth as negative ages for a month of pregnancy."""
    return -max(1, 10 - running), -max(1, 9 - running)


def _due(raw: str, today: datetime.date) -> tuple[int, int] | None:
    """Read a due date; None if it is no date or long past. Overdue by up to six weeks counts as -1."""
    first, _ = read_date(raw, today, future=True) or (None, None)
    if first is None:
        return None
    days = (first - today).days
    if days > 365 - 42:
        return -1, -1
    if days < -42:
        return None
    whole = months_since(today, first)
    return around(whole if first.day == today.day else whole + 0.5)


def find_pregnancy(board: Board) -> None:
    """Claim every mention of a pregnancy; weeks, months and due dates narrow it to one point."""
    for match in _SSW.finditer(board.text) if board.has("ssw", "woche", "+", "ss-w", "ss w", "schw") else ():
        weeks = number(next(group for group in match.groups() if group))
        if weeks is not None and 1 <= weeks <= 43:
            board.add(match.start(), match.end(), *week(weeks), "pregnancy", "child")
    for match in _MONTH_RUNNING.finditer(board.text) if board.has("schwanger", "ss") and "mon" in board.text else ():
        raw = match[1] or match[4]
        running = _ORDINALS.get(raw) or number(raw)
        if running is not None and 1 <= running <= 10:
            board.add(match.start(), match.end(), *month(running), "pregnancy", "child")
    _find_apart(board)
    for match in _TRIMESTER.finditer(board.text) if board.has("trim", "drittel") else ():
        low = -9 if match[1] else -6 if match[2] else -3
        board.add(match.start(), match.end(), low, low + 2, "pregnancy", "child")
    if board.has_number and board.has("et", "termin", "entbind", "geburt", "stichtag", "niederkunft"):
        _find_due_dates(board)
    for match in _TO_GO.finditer(board.text) if board.has("noch ", "in ") and board.has_unit else ():
        raw, unit = (match[1], match[2]) if match[1] else (match[3], match[4])
        amount = 1 if raw.startswith("ein") else number(raw)
        if amount is not None:
            span = to_go(amount * (7 if unit[0] == "w" else DAYS_PER_MONTH if unit[0] == "m" else 1))
            board.add(match.start(), match.end(), *span, "pregnancy", "child")
    _find_due_months(board)
    _find_plain(board)


def _find_due_dates(board: Board) -> None:
    """Claim due dates that name a day."""
    for match in _DUE_DATE.finditer(board.text):
        if match[0].startswith("termin") and not re.search(r"hebamme|schwanger|geburt|entbind", board.text):
            continue
        due = _due(match[1], board.today)
        if due is not None:
            board.add(match.start(), match.end(), *due, "pregnancy", "child")
        else:
            board.block(match.start(), match.end())


def _find_due_months(board: Board) -> None:
    """Claim due dates of which only the month is named."""
    if not board.has(
        "jan", "jaen", "feb", "maerz", "marz", "mrz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"
    ):
        return
    for match in _COMES.finditer(board.text):
        board.add(match.start(), match.end(), *_due_in(match[0], match["m"], board.today), "pregnancy", "child")
    for match in _THEY_COME.finditer(board.text) if "kommt" in board.text else ():
        if match["world"] or _AWAITED.search(board.text):
            board.add(match.start(), match.end(), *_due_in(match[0], match["m"], board.today), "pregnancy", "child")
    for match in _DUE_MONTH.finditer(board.text):
        if match[2] or re.search(rf"{MONTH_DATE}\s+(?:geboren|gekommen)", board.text[match.start() : match.end() + 30]):
            continue
        if (
            _ARRIVES.search(board.text[: match.start()] + "|" + board.text[match.start() :]) is None
            and match[0].split()[0] in {"kleine", "kleiner", "tochter", "sohn", "kind"}
            and not re.search(r"auf\s+die\s+welt|zur\s+welt|schwanger|geburt|unterwegs", board.text)
        ):
            continue
        board.add(match.start(), match.end(), *_due_in(match[0], match[1], board.today), "pregnancy", "child")


def _find_plain(board: Board) -> None:
    """Claim a pregnancy without a date, unless it is denied, wished for or past, or already narrowed."""
    narrowed = any(found.kind == "pregnancy" for found in board.found)
    signs = [*_SIGNS.finditer(board.text)] if board.has(*_SIGN_PARTS) and not _NEWLY_BORN.search(board.text) else []
    for match in [*signs, *_named_due(board)]:
        corona = "test" in match[0] and _CORONA_TEST.search(board.text)
        denied = _NEGATED_BEFORE.search(board.text[max(0, match.start() - 40) : match.start()])
        if not narrowed and not corona and not denied:
            narrowed = board.add(match.start(), match.end(), -9, -1, "pregnancy", "child")
    for match in _PLAIN.finditer(board.text) if board.has(*_PLAIN_PARTS) else ():
        before = re.split(r"[.!?\n;]", board.text[: match.start()])[-1]
        after = re.split(r"[.!?\n;,]", board.text[match.end() :])[0]
        if _NEGATED_BEFORE.search(before) and not re.search(r"\b(?:ob|nicht\s+sicher|weiss\s+nicht)\b", before):
            continue
        if _NOT_FAMILY.search(before) or ("gebaerende" in match[0] and _BORN_BESIDE.search(board.text)):
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


def _named_due(board: Board) -> list[re.Match[str]]:
    """Where "ET" or "VET" stands in capitals within a message that is not written in capitals throughout."""
    if board.capitals is None or not any(letter.islower() for letter in board.capitals):
        return []
    return list(_DUE_NAME.finditer(board.capitals))
