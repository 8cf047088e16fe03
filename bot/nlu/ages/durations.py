"""Telling an age from a duration: "18 Monate" is an age in one sentence and a waiting time in the next."""

from __future__ import annotations

import re

from .model import Board
from .numbers import NUM
from .owner import clause_before
from .words import ADULT, CHILD_PLURAL, CHILD_SINGULAR, FILL, NAME, THING

_PERSON = rf"(?:{CHILD_SINGULAR}|{CHILD_PLURAL}|{NAME}|{ADULT}|{THING})"
_DURATION_BEFORE = re.compile(
    r"\b(?:seit|seid|vor|nach|binnen|innerhalb|waehrend|alle|jede\w?|pro|letzten?|naechsten?|vergangenen?|ersten?|kommenden|weitere[nr]?|ganze|volle|lange|wegen|statt|um|dauert|wartezeit|dauer|frist"
    r"|gewartet|warte\w*|wart|elternzeit|elterngeld|vertrag|pause|her|haft|bewaehrung)\s+"
    r"(?:(?:den|die|der|fast|schon|ueber|mehr\s+als|gut|ca\.?|circa|etwa|ungefaehr|knapp|bereits|nun|jetzt|mindestens|maximal|bis\s+zu|genau|ueber|rund|letzten|naechsten|ersten|mir|ich|wir|jetzt\s+schon|weit\s+ueber|so|noch|auf|einen|ein|nicht\s+mal)\s+)*$"
)
_IN_FOR = re.compile(
    r"\b(?:in|fuer|auf|ueber|binnen)\s+(?:(?:den|die|ca\.?|etwa|ungefaehr|knapp|fast|spaetestens|genau|nur|mindestens|den\s+naechsten|den\s+letzten|letzten|naechsten|ersten|gut|so|schon)\s+)*$"
)
_DURATION_AFTER = re.compile(
    r"^\s*(?:(?:schon|jetzt|bereits|nun|lang|fast|etwa)\s+)?(?:lang\b|lange\b|auf\s+(?:der|die|einer?|einen|nen)\s+(?:\w+\s+)?(?:warteliste|platz|liste|termin|antwort|flucht|strasse|reise)|warte\w*|wartezeit|wartelist\w*|krank\b|krankgeschr\w*|arbeit\b|arbeite\w*"
    r"|elternzeit|elterngeld|frueher|spaeter|her\b|hier\b|(?:in\s+)?(?:deutschland|nrw)|in\s+d\b|zusammen|getrennt|verheiratet|geschieden|am\s+stueck|pause|urlaub|kur\b|reha|arbeitslos|unbezahlt"
    r"|nichts|keine?\s+(?:antwort|rueckmeldung|arbeit)|eingewoehn\w*|im\s+(?:krankenhaus|heim|ausland|gefaengnis|knast|frauenhaus|jahr)|zu\s+(?:frueh|spaet|hause)|aelter|juenger|unterschied|auseinander|abstand|nach\s+der\s+(?:geburt|trennung)"
    r"|vor\s+der\s+(?:geburt|einschulung)|vorher|nachher|danach|voraus|dauer\b|dauert\b|wohne?n?\b|wohnt\b|lebe?n?\b|lebt\b|(?:koliken|schub|spritze|frist|ticket|abo)|in\s+(?:die|der)\s+(?:kita|krippe|schule|ausbildung|therapie|klinik|warteschleife|lehre)|in\s+(?:therapie|behandlung|haft|pflege|elternzeit|quarantaene|ausbildung)|bei\s+(?:der|uns|einer|mir|ihm|pflege\w*|oma|seinem|ihrem)|zeit\b|frist|befristet|garantie"
    r"|ohne\s+(?:kontakt|schlaf|platz|job|pause|arbeit|geld|antwort|ergebnis)|durchgehend|erfahrung|berufserfahrung|ausbildung|schule\b|deutschkurs|vertrag|stillen|gestillt|voll\s*gestillt|gewartet|gesucht|allein|clean|trocken|schwanger|zur\s+verfuegung|bezugs\w*|stillzeit|im\s+voraus|zu\s+kurz|drauf|kein\w*\s+(?:termin|platz|therapie\w*)|in\s+folge|(?:kindergarten|kita)\b(?!\s?-?(?:platz|gesucht|such|wechsel|start))|zurueck\b|entfernt|bis\s+(?:zur|zum|ich|der|die|wir|es|man|er|sie|was)|verspaet\w*|ueberfaellig|drueber|kontaktsperre|weg\b|fieber|durchfall|husten|stationaer|zuhause|daheim|studier\w*|gefuehrt|unterwegs|probezeit|freiwillig)"
)
_DURATION_VERB = re.compile(
    r"\b(?:warte\w*|wart|gewartet|dauert\w*|gedauert|wohn(?!gruppe|heim)\w*|lebe|leben|lebt|arbeite\w*|verheiratet|getrennt|wartezeit|warteliste|elternzeit|elterngeld|bezieh\w*|befristet|kuendigungsfrist|frist|zusammen|gestillt|krankgeschrieben|ausbildung|kostet|kosten|beantrag\w*|haette|brauch\w*\s+(?:noch|mindestens)|suche\s+schon|suchen\s+schon|erst\s+wieder|vorlauf|besteht|laeuft\s+(?:schon|noch|seit)|geht\s+(?:schon|das|jetzt)|raus|kaempf\w*|vergangen|versuch\w*|telefonier\w*|beurlaubt|dauernd|probezeit)\b[^,.!?]{0,25}$"
)
_STRONG_BEFORE = re.compile(
    rf"(?:\b(?:ist|is|iss|isch|ises|sind|sei|waere|bin|werde|wird|wirt|werden|wurde|geworden)\s+(?:{FILL})*|\b(?:alter|im\s+alter\s+von|mit|ab|unter|ueber|erst|gerade\s+mal)\s*:?\s*(?:{FILL})*|\(\s*(?:{FILL})*|\b{_PERSON}\s*[,:(-]?\s*(?:{FILL})*"
    rf"|\b(?:er|sie|es)\s+(?:{FILL})*)$"
)
_WEAK_BEFORE = re.compile(
    rf"(?:^|[,(:;\n.!?-]|\b(?:bambini|kindergeburtstag|fussball|turnen|kita|kiga|kindergarten|krippe|tagesmutter|logopaedie|schwimmkurs|musikschule|spielgruppe|verein|ergo|platz|\w*paedagogische\s+\w+|wohngruppe|tagesgruppe|heimplatz|inobhutnahme)|\b(?:und|oder|auch)|{_PERSON}(?:\s+\w+){{0,3}}[\s,]*|\b(?:fuer|ein\w*|unser\w*|mein\w*))\s*(?:{FILL})*$"
)
_CHILD = re.compile(
    rf"\b(?:{CHILD_SINGULAR}|{CHILD_PLURAL}|{NAME})\b|\b(?:er|sie)\s+(?:ist|kann|spricht|hat|schlaeft|isst|will)\b"
)
_BIG = re.compile(r"\b(?:bin|ich)\b")
_NOT_BEFORE = re.compile(r"\b(?:wir\s+sind|hat|haben|hatte|hab|noch|zwischen)\s*$")
_BENEFIT = re.compile(
    r"elterngeld|elternzeit|unterhaltsvorschuss|kindergeld|kinderzuschlag|anspruch|mutterschutz|befristet"
)
_NO_PLACE = re.compile(r"\s*kein\w*\s+(?:\w*platz|kita|betreuung|tagesmutter)")
_HARD_AFTER = re.compile(
    r"^\s*(?:lang\b|lange\b|frueher|spaeter|her\b|warte|gewartet|auf\s+(?:der|die|einen)\s+(?:warte|platz)|zu\s|krank\s?geschr)"
)
_CHILD_DIRECTLY = re.compile(rf"\b(?:{CHILD_SINGULAR}|{NAME})\s*[,:(]?\s*(?:(?:weiblich|maennlich|m|w)[\s,]+)?$")
_WITH_PERSON = re.compile(rf"\b(?:{CHILD_SINGULAR}|{CHILD_PLURAL}|{NAME})(?:\s+\w+){{0,2}}[\s,:(]*$")
_SINCE_PAREN = re.compile(r"\bseit(?:dem)?\b(?!\s+[0-9])[^,.]*\b(?:ist|sind|war|weg|tot|getrennt)\s*\(\s*$")
_ONCE = re.compile(r"\b(?:hat|hab|habe|hatte|wurde|konnte|lief|sprach)\b[^,.]*\bmit\s+(?:schon\s+|knapp\s+|erst\s+)*$")
_PARTICIPLE = re.compile(r"[^,.!?]{0,30}\b(?!gegen\b)\w{0,5}ge\w{3,}(?:t|en)\b|\s*(?:schon|bereits)\b")
_WITH = re.compile(rf"\bmit\s+(?:(?:seinen|ihren|meinen|deinen|gerade\s+mal)\s+)?(?:{FILL})*$")
_WITH_WHAT = re.compile(
    r"\s*(?:warte|elternzeit|erfahrung|berufs|ausbildung|bewaehrung|haft|verspaetung|unterschied|abstand|beziehung|therapie)"
)
_OFFER_FOR = re.compile(
    r"(?:turnen|kurse?|gruppen?|schwimm\w*|angebote?|sport|tanzen|tanz|musik\w*|pekip|krabbel\w*|treff\w*|spielzeug|buecher|buch|was|programm|basteln|freizeit|malen|yoga|fussball|verein)\s+(?:(?!seit|vor|nach)\w+\s+){0,3}fuer\s+(?:(?:ca\.?|etwa|ein|knapp|fast)\s+)*$"
)
_WAIT_ASKED = re.compile(
    r"\b(?:wartezeit\w*|wartelist\w*|wie\s+lang(?:e)?|bearbeitungszeit|kuendigungsfrist|frist|dauer|laufzeit)\b(?:(?!\b(?:er|sie|sohn|tochter|kind|baby|kleine\w?|fuer|mein\w*|unser\w*|jahr\w*|monat\w*|woche\w*)\b)[^.!]){0,25}[,:?]\s*(?:\w+\s+){0,2}$"
)
_SO_FAR = re.compile(
    r"(?:^|[,.;]\s*|\bdas\s+|\bes\s+)(?:sind|waren)\s+(?:es\s+|das\s+|jetzt\s+|nun\s+|schon\s+|bereits\s+|inzwischen\s+|mittlerweile\s+|ja\s+|bald\s+|fast\s+)*$"
)
_PLURAL = re.compile(rf"\b(?:{CHILD_PLURAL}|sie|die)\b")
#: "schläft nicht 7j" at the end of a message, with nothing after but signs.
_SHORT_LAST = re.compile(r"^[0-9]{1,2}\s?j\.?[^a-z0-9]*$")
_TERM = re.compile(
    r"laeuft|vertrag|wart|\behe\b|dauer|\bhier\b|\babo\b|beziehung|zusammen|getrennt|verheiratet|garantie|befrist|\bmiet|haft\b|knast|aufenthalt|kredit|ausbildung|berufs|studium|\brate"
)
_HERE = re.compile(r"\b(?:wir|ich)\s+(?:sind|bin|leben|wohnen|haben)\s+(?:jetzt\s+|nun\s+|schon\s+|seit\s+|erst\s+)*$")


def is_age(board: Board, start: int, end: int, unit: str, old: bool, bound: str = "") -> bool:
    """Whether an amount of time at a span is an age and not a duration.

    unit: "y", "m", "w", "d", "half" (half a year) or "one" (a single unit: "ein Jahr").
    old: the word "alt" belongs to it. bound: what limits it, as numbers.bound_of names it.
    """
    text = board.text
    before, after = clause_before(text, start), text[end : end + 60]
    if re.match(
        r"\s*-?\s*(?:aelter|juenger|zu\s+(?:frueh|spaet)|unterschied|auseinander|abstand|altersunterschied)", after
    ):
        return False
    if re.match(r"[\s-]*(?:koliken|schub|spritze|vertrag|frist|karte)", after):
        return False
    if _WAIT_ASKED.search(text[max(0, start - 45) : start]):
        return False
    if old or re.match(r"\s*(?:-\s*)?(?:alt(?:e[rnsm]?)?|jung)\b(?!\s*genug\s*$)", after):
        return True
    if unit in {"y", "m", "one"} and _OFFER_FOR.search(before) and not _DURATION_AFTER.search(after):
        return True
    if _SO_FAR.search(before) and not (_CHILD.search(before) or _PLURAL.search(before)):
        return False
    if _DURATION_BEFORE.search(before) or (_IN_FOR.search(before) and bound != "under"):
        return False
    if unit in {"y", "m", "one"} and _WITH.search(before) and not _ONCE.search(before) and not _WITH_WHAT.match(after):
        return True
    placeless = unit == "m" and _NO_PLACE.match(after)
    adjacent = (unit == "y" or placeless) and _CHILD_DIRECTLY.search(before) and not _HARD_AFTER.search(after)
    if unit == "y" and re.match(r"\s*(?:und\s+)?(?:hoch|ungewollt)?\s?schwanger\b", after):
        return True
    if re.search(rf"\b(?:seit|vor|nach|in|alle|so|etwa|ca\.?)\s+{NUM}\s*,\s*$", before):
        return False
    if _DURATION_AFTER.search(after) and not adjacent:
        return False
    if _HERE.search(before) and unit in {"m", "w", "d", "one", "half"}:
        return False
    if _DURATION_VERB.search(before) and not _STRONG_BEFORE.search(before):
        return False
    if _SINCE_PAREN.search(before) or (_ONCE.search(before) and _PARTICIPLE.match(after)):
        return False
    if _STRONG_BEFORE.search(before):
        return not (unit in {"d"} and re.match(r"\s*\w", after) and "(" not in before[-2:])
    if _BENEFIT.search(text) and not _WITH_PERSON.search(before):
        return False
    alone = not before.strip() and not re.sub(r"^\s*(?:alt|[.!?,)]+)?\s*", "", after)
    if alone or board.expected:
        return True
    if unit in {"one", "half", "d"}:
        return False
    if unit == "y" and _SHORT_LAST.search(text[start:]) and not _TERM.search(text):
        return True
    if bound in {"under", "almost", "notyet", "soon", "over", "since", "range"} and unit in {"y", "m"}:
        return True
    if bound == "upto":
        return unit == "y" and _CHILD.search(text) is not None
    if unit == "w":
        return bool(_WEAK_BEFORE.search(before)) and bool(re.match(r"\s*(?:$|[.,!?)])", after))
    if _NOT_BEFORE.search(before):
        return False
    return bool(_WEAK_BEFORE.search(before)) or (unit == "y" and bool(_CHILD.search(text)))
