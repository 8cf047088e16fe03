"""A pregnancy that the message does not call one: a test, a missed period, a birth ahead, "zweites unterwegs"."""

from __future__ import annotations

import re

from .model import Board
from .numbers import NUM

_SPAN = (-9, -1)
_TERM = (-1, -1)
_ORDER = r"(?:erste|zweite|dritte|vierte|fuenfte|naechste|noch\s+eine?|wieder\s+ein)[snm]?"
_UNBORN = r"(?:baby|kind|nachwuchs|zwillinge|drillinge|wuermchen|kruemel|bauchzwerg|geschwisterchen|bruederchen|schwesterchen|kleines)"
_SOON_WORDS = r"(?:(?:ich|wir|sie|jetzt|bald|auch|ja|halt|nun|wieder|demnaechst|wohl|selbst|selber|noch|mit\s+[0-9]{2}|im\s+(?:naechsten\s+)?\w+|naechste[nsm]?\s+\w+|in\s+\w+\s+(?:wochen|monaten)|dieses\s+jahr)\s+)"
_BIRTH = r"(?:geburt|entbindung|niederkunft)"

#: Strings of which the text must hold one, the pattern, and whether a denial, a wish or the past before it takes it back.
_SAID: list[tuple[tuple[str, ...], re.Pattern[str], bool]] = [
    (parts, re.compile(pattern), deniable)
    for parts, pattern, deniable in (
        (
            ("ueberf",),
            r"\b(?:bin|ich|sie\s+ist|(?:freundin|tochter|frau)\s+ist|periode|regel|mens|menstruation|tage|blutung)\b(?:[\w\s,]{0,40}?\s|,\s*|\s)ueberf(?:ae|a)ll?ig\b"
            r"|(?:^|[.!?,;]\s*)(?:(?:schon\s+)?(?:seit\s+)?(?:\w+\s+){1,2}(?:tagen?|wochen?)\s+)?ueberf(?:ae|a)ll?ig\b",
            True,
        ),
        (
            ("period", "regel", "tage", "mens"),
            r"(?<!in der )(?<!als )\b(?:periode|regelblutung|regel|menstruation|mens)\s+(?:\w+\s+){0,3}?(?:bleibt\s+(?:aus|weg)|blieb\s+aus|ausgeblieben|weggeblieben|kommt\s+nicht|kam\s+nicht|laesst\s+auf\s+sich|nicht\s+(?:gekommen|bekommen|gekriegt)|weg(?=\s*(?:$|[.,!?]|und\b)))\b"
            r"|(?<!in der )\bregel\s+seit\s+(?:\w+\s+){1,3}weg\b|\b(?:mein|ihr)e?\s+tage\s+(?:(?!noch\b)\w+\s+){0,3}?(?:bleiben\s+(?:aus|weg)|blieben\s+aus|ausgeblieben|weggeblieben|kommen\s+nicht|kamen\s+nicht|lassen\s+auf\s+sich|nicht\s+(?:gekommen|bekommen|gekriegt))\b",
            False,
        ),
        (
            ("test",),
            r"\b(?:schwangerschafts)?tests?\b[^.!?\n]{0,45}?\b(?:positiv|(?:zwei|2)\s+(?:\w+\s+)?(?:striche|linien|balken)|zweiter\s+strich|angeschlagen|sagt\s+schwanger)\b",
            True,
        ),
        (
            ("nachwuchs", "kuendig"),
            r"\bnachwuchs\b(?:\s+\w+){0,3}?\s+(?:unterwegs|kuendigt|steht\s+an|im\s+anmarsch|auf\s+dem\s+weg)\b|\bnachwuchs\s+(?:kuendigt|unterwegs|steht\s+an)"
            rf"|\b(?:krieg\w*|bekomm\w*|erwart\w*)\s+{_SOON_WORDS}{{0,3}}nachwuchs\b|\bkuendigt\s+sich\s+(?:\w+\s+){{0,2}}?(?:an\b|{_UNBORN}\b|nummer)(?<!kuendigt sich an)",
            True,
        ),
        (
            ("unterwegs", "auf dem weg", "anmarsch", "kommt noch ein"),
            rf"\b(?:(?:was|etwas)\s+kleines|(?<!meinem )(?<!unserem ){_UNBORN}|(?:nummer|nr\.?)\s?(?:{NUM}|\w+)|{_ORDER}|eins)\s+(?:(?:ist|jetzt|sind|schon|auch|noch|gerade|grad|bereits|wieder|nun|ja)\s+)*(?:unterwegs\b(?!\s+(?:in|im|mit|auf|zu|nach)\b)|auf\s+dem\s+weg\b(?!\s+(?:zu|zur|zum|in|nach|hierher|her|heim|von|dahin)\b)|im\s+anmarsch)",
            True,
        ),
        (
            ("werdend",),
            r"\bwerdende[rnsm]?\s+(?:\w+\s+)?(?:mama|mami|mutti|mutter|muetter|vater|vaeter|papa|papi|eltern|oma|opa|grosseltern|familie)\w{0,2}\b",
            False,
        ),
        (("hoffnung",), r"\bguter\s+hoffnung\b(?!\s*,?\s*(?:dass|das|auf|es)\b)", True),
        (("herzen",), r"\bunter(?:m|n|\s+(?:dem|meinem|ihrem))\s+herzen\b", True),
        (
            ("bauch",),
            rf"\b(?:{_UNBORN}|was\s+kleines|menschlein|leben)\s+(?:(?:ist|noch|schon|hier|da|wieder|waechst)\s+)*(?:im|in\s+(?:meinem|ihrem|mamas|meim))\s+bauch\b"
            r"|\bhabe?\s+(?:da\s+)?(?:was|etwas|eins)\s+im\s+bauch\b|\bim\s+bauch\s+(?:waechst|strampelt)\b|\bbauch\s+(?:wird\s+)?(?:\w+\s+)?waechst\b(?=[^.!?]*(?:baby|kind|geburt|hebamme|mama))|\bbauchzwerg\b",
            True,
        ),
        (
            ("krieg", "bekomm"),
            rf"(?<!wann )(?<!was )(?<!wie )(?<!wo )(?<!ob )(?<!warum )\b(?:krieg(?:e|en|t)?|bekomm(?:e|en|t)?)\s+{_SOON_WORDS}{{0,4}}(?:(?:(?:noch\s+)?(?:ei)?n(?:e|en)?|ihr\w*|unser\w*|mein\w*)\s+(?:{_ORDER}|kleine[sn]?)?\s*(?:baby|kind|maedchen|buben|geschwisterchen|bruederchen|schwesterchen)|(?:unser|mein|ihr|das)\s+{_ORDER}(?:\s+(?:kind|baby))?|zwillinge|drillinge)\b"
            r"(?!\s*-|\s+(?:nicht|nich|geld|ein\w*|in\b|zum|zur|ins|einfach|kein\w*|und\s+geschwister|mit|von|unter|ab\b|hier|platz|hilfe|das|die|der|den|dann|auch|ueberhaupt|\w*geld|\w*platz|zu\s+(?:trinken|essen|hause)|satt|ruhig|vom|ueber|dazu|raus|morgens|unterhalt|pflege\w*|\w*en\s*(?:$|[.,!?])))",
            True,
        ),
        (
            ("strich", "kriege", "bekomme", "erwarte"),
            r"\bder\s+zweite\s+strich\b|\b(?:dass|das|weil|wenn|ob)\s+(?:ich|wir)\s+(?:jetzt\s+|bald\s+|im\s+\w+\s+)?(?:noch\s+)?(?:ein\s+(?:(?:zweites|drittes)\s+)?(?:kind|baby)|zwillinge|nachwuchs)\s+(?:krieg|kriege|bekomme|erwarte|kriegen|bekommen|erwarten)\b",
            True,
        ),
        (
            ("dieses kind", "dieses baby", "das kind", "das baby"),
            r"\b(?:(?:dass|das|ob|wenn|wie|weil)\s+ich|(?:will|moechte|werde)\s+(?:ich\s+)?)\s*(?:dieses|das(?=[^.!?]*\b(?:keine\w?|niemand\w*|geheim|heimlich|anonym|vertraulich)\b))\s+(?:kind|baby)\s+(?:bekomm|krieg|austrag)(?:en?)?\b(?!\s+(?:aus|vom|zum|ins|in\s+d\w+)\b)",
            False,
        ),
        (
            ("zu dritt", "zu viert", "zu fuenft", "zu sechst"),
            r"\b(?:werden|sind)\s+(?:wir\s+)?(?:bald|demnaechst)\s+(?:wir\s+)?zu\s+(?:dritt|viert|fuenft|sechst)\b|\bbald\s+(?:sind\s+wir\s+|werden\s+wir\s+)?zu\s+(?:dritt|viert|fuenft|sechst)\b",
            True,
        ),
        (
            ("abtreib", "beratungsschein", "abbruch", "wegmachen", "behalt", "austrag"),
            r"(?<!nach )(?<!nach der )(?<!nach einer )(?<!nach meiner )(?<!seit der )(?<!seit meiner )(?<!damaligen )\babtreib(?:en|ung|e|n)?\b(?!\s+(?:vor\s+\w+\s+(?:jahr|monat)|war|hinter|damals|letzte))|\b(?:brauche?[nt]?|benoetige?[nt]?|mir\s+fehlt)\s+(?:(?:ich|noch|nur|jetzt|dringend|einen|den|diesen|schnell|erst|mal|fuer\s+\w+)\s+)*beratungsschein\w*\b|\bberatungsschein\w*\s+(?:\w+\s+){0,2}?(?:abbruch|abtreib\w*)\b"
            r"|\babbruch\b(?!\s+(?:der|des|von|meine[rs]|hinter)\b)(?=[^.!?]*\b(?:beratung|schein|klinik|woche|frauenarzt|pille|konflikt))|\bkind\s+austragen\b|\b(?:es|kind|baby)\s+wegmachen\b"
            r"|\bob\s+(?:ich|wir|sie)\s+(?:das|es)\s+(?:kind\s+|baby\s+)?(?:\w+\s+)?(?:behalten?|bekommen|kriegen?|austragen)\b(?!\s+(?:darf|duerfen|kann)\b)",
            False,
        ),
        (("vertraulich", "anonym"), r"\b(?:vertrauliche|anonyme)[nr]?\s+(?:geburt|entbindung)\b", False),
        (
            ("geburt", "entbindung", "kaiserschnitt", "niederkunft"),
            rf"\b(?:angst|panik|bammel|schiss|respekt|horror)\s+(?:\w+\s+){{0,2}}?vor\s+(?:der|dem|einer)\s+(?:\w+\s+)?(?:{_BIRTH}|kaiserschnitt)\b"
            rf"|\b{_BIRTH}\s+(?:steht\s+(?:an|bevor|kurz|vor)|rueckt|naht|kommt\s+naeher)\b|\b(?:zweite|dritte|vierte|naechste|baldige|bevorstehende)n?\s+{_BIRTH}\s+(?:steht|naht|kommt|macht)\b|\bbevorstehende[rn]?\s+{_BIRTH}\b"
            r"|\bgeplante[rn]?\s+kaiserschnitt\b|\bwunschkaiserschnitt\b",
            False,
        ),
        (
            ("baby", "zwilling", "nachwuchs", "kind", "klein"),
            r"\b(?:bevor|bis|wenn|sobald|ehe|falls)\s+(?:dann\s+)?(?:das|unser|mein|die|unsere|meine|der)\s+(?:(?:baby|zwillinge|nachwuchs|wurm|wuermchen|zweite|dritte)\s+(?:dann\s+|endlich\s+|erst\s+|mal\s+|bald\s+)*(?:da|auf\s+der\s+welt|geboren|geschluepft)|(?:kind|kleine\w?)\s+(?:dann\s+|endlich\s+|erst\s+|mal\s+)*(?:auf\s+der\s+welt|geboren))\s+(?:ist|sind)\b"
            r"|\b(?:bevor|ehe|bis)\s+(?:das|unser|mein|die|unsere)\s+(?:baby|zwillinge|nachwuchs|zweite|dritte)\s+(?:dann\s+)?kommt\b",
            False,
        ),
        (
            ("klinik", "saal", "hebamme", "geburt", "umstands", "hypnob", "entbind"),
            r"\bklinik(?:tasche|koffer)\w*\b|\bkreiss{1,2}aal-?\s?(?:fuehrung|besichtig|rundgang|tour|anmeld)\w*\b|\bbeleghebamme\w*\b|\b(?:hausgeburt|geburtshaus)\b(?![^.!?]*\b(?:ueberstanden|war|hatten?|bekommen|geboren|entbunden|zur\s+welt|damals)\b)|\bgeburtsplanung\w*\b|\bumstands(?:mode|kleid\w*|hose\w*)\b|\bhypnobirthing\b"
            r"|\b(?:wo|klinik|krankenhaus)\b[^.!?]{0,30}\b(?:zum\s+entbinden|entbinden\s+(?:kann|soll|will|moechte|koennte))\b",
            True,
        ),
        (
            ("entbinden",),
            r"\bentbinden\s+(?:will|moechte|werde|soll|kann|darf|wuerde)\s+ich\b|\b(?:ich\s+)?(?:will|moechte|werde|wuerde)\s+(?:ich\s+)?(?:(?!nicht\b|nie\b)\w+\s+){0,5}entbinden\b",
            False,
        ),
        (
            ("wehen",),
            r"\b(?:vorzeitige|regelmaessige|leichte|starke|erste|echte|habe?|hat|mit|unter|alle\s+\w+\s+minuten)\s+(?:(?:schon|seit|immer|noch|jetzt|heute|so)\s+)*wehen\b(?!\s+(?:war|hatte))|\bwehen\s+alle\s+\w+\s+minuten\b|\bwehen(?:hemmer|cocktail|sturm)\b",
            False,
        ),
        (
            ("verbot", "mutterschutz"),
            r"(?<!still)\bbeschaeftigungsverbot\b|\b(?:gehe?|muss|komme|bald|darf|demnaechst)\s+(?:\w+\s+){0,3}?(?:in\s+(?:den\s+)?)mutterschutz\b|\b(?:vor\s+dem|bis\s+zum)\s+mutterschutz\b|\bmutterschutz\s+(?:beginnt|faengt|startet)\b",
            True,
        ),
        (
            ("nger", "ager", "anga", "agner", "schwa", "gr"),
            r"\b(?:hoch|un\w+\s+)?(?:schwnager|schwagner|schwnger|schanger|schwangr|swanger|schwanga|shwanger|schwannger|scwanger|schwamger|schwabger|schwanher|schwangen|schvanger|shvanger|swangar|schwangher|schwager\s+im\s+\w+\s+monat)\b|\b(?:frueh|wunsch|spaet)-?schwangerschaft\b",
            True,
        ),
    )
]
#: Somebody who is only afraid to be so again, or wishes it.
_WISHED = re.compile(
    r"\b(?:will|wollen|moechten?|wuensch\w*|haetten?\s+gern\w*|ueberleg\w*|kinderwunsch|traum\w*|vielleicht|noch)\b(?![^.!?]*\bschwanger\s+bin\b)[^.!?]{0,30}\b(?:zweites|drittes|viertes|weiteres|noch\s+ein|geschwisterchen)\b|\b(?:zweites|drittes|weiteres)\s+(?:kind\s+)?(?:trau\w*|will|wollen|moecht\w*|nicht|kommt\s+nicht|waere|haett\w*)\b"
)
_AFRAID = re.compile(r"\b(?:angst|panik|bammel|schiss|respekt|horror)\b")
_BEFORE_BIRTH = re.compile(
    rf"\b(?:vor\s+der|bis\s+zur|noch\s+vor|rechtzeitig\s+zur)\s+(?:\w+\s+)?{_BIRTH}\b(?!\s+(?:mein|unser|sein|ihr|d)\w*\b(?!\s*$)|\s+(?:hat|haben|ist|sind|war\w*|hatte\w*|wurde\w*|gab|gearbeitet|getrennt|gestorben|verlassen))"
)
_LONG_PAST = re.compile(
    r"\b(?:war|waren|hatte|hatten|wurde|wurden|gab|ging|kam|starb|gestorben|verlassen|damals|frueher|schon|bereits|seit|letzte\w?|wochen|monate|tage|jahre|krankenhaus\s+war|gewesen|gehabt)\b"
)
_OVERDUE = re.compile(
    rf"\b{NUM}\s+tage?\s+(?:schon\s+|jetzt\s+)?(?:ueber|drueber|nach)\s+(?:dem\s+)?(?:et|v?et|termin|entbindungstermin|geburtstermin|stichtag)\b|\bet\s?\+\s?[0-9]{{1,2}}\b|\b(?:bin|schon|seit\s+\w+|und)\s+ueber\s+(?:dem\s+)?(?:et|entbindungstermin|geburtstermin)\b"
)
_DENIED = re.compile(
    r"\b(?:nicht|ned|net|nie|nimmer|kein\w*|nach\s+(?:der|dem|einer?)|seit\s+der|damals|frueher|hatte\w*|war|wunsch|versuch\w*|wollen|will|wuenschen|moechte[n]?)\s+(?:\w+\s+){0,2}$"
)
#: Nobody knows of it, but so it is.
_KEPT_SECRET = re.compile(
    r"\b(?:nicht\s+(?:wissen|erfahren|merken|sagen)|keine[rn]?\s+(?:weiss|wissen|erfahren|merkt))\b"
)
_OTHER_TEST = re.compile(
    r"corona|covid|drogen|allerg|\bhiv\b|alkohol|grippe|influenza|streptokok|scharlach|speichel|zoeliak|borrel|blut|laktos|unvertraeg|gluten|sprach|hoer|intelligenz|\biq\b|schnelltest|vaterschaft|thc|quarantaene|urin"
)
_OTHER_DUE = re.compile(
    r"rechnung|miete|rate\b|raten\b|\bu[1-9]|\bj1|termin|impf|antrag|unterlage|buch|buecher|zahlung|schuld|strom|inkasso|mahnung|untersuch|vorsorge|fahrrad|bescheid"
)
#: What people also ask about in general; it is theirs only if they speak of themselves.
_GENERAL = re.compile("abtreib|schein|abbruch|vertraulich|anonym|verbot|mutterschutz|hausgeburt|hypnob")
_PERSONAL = re.compile(
    r"\b(?:ich|mich|mir|wir|uns|(?:der|die)\s+chef\w*|mein\w{0,2}|unser\w{0,2}|bin|habe?|such\w*|brauch\w*|freundin|tochter|schuelerin|klientin|patientin|moechte|will|wer\s+macht|gehe?)\b"
)
#: A period stays away for hunger too.
_STARVED = re.compile(r"kalor|magersuecht|anorex|abgenommen|hunger|wiegt|essstoer|isst\b")
_NOT_THEIRS = re.compile(r"jugendamt|gericht|sorgerecht|pflegekind|hund\b|katze|pferd|meerschwein|inobhut")


def find_expecting(board: Board) -> None:
    """Claim a pregnancy said in other words; one already narrowed to a time stays as it is."""
    text = board.text
    narrowed = any(found.kind == "pregnancy" for found in board.found)
    if "tag" in text or "et" in text:
        for match in _OVERDUE.finditer(text):
            narrowed = board.add(match.start(), match.end(), *_TERM, "pregnancy", "child") or narrowed
    for parts, pattern, deniable in _SAID:
        if not board.has(*parts):
            continue
        for match in pattern.finditer(text):
            before = re.split(r"[.!?\n;,]", text[max(0, match.start() - 60) : match.start()])[-1]
            if (deniable and _DENIED.search(_KEPT_SECRET.sub(" ", before))) or _is_other(text, match):
                continue
            narrowed = _claim(board, match, narrowed)
    if "geburt" in text or "entbindung" in text:
        for match in _BEFORE_BIRTH.finditer(text):
            sentence = re.split(r"[.!?\n;]", text[: match.start()])[-1] + re.split(r"[.!?\n;]", text[match.end() :])[0]
            if not _LONG_PAST.search(sentence) and not (_AFRAID.search(sentence) and _WISHED.search(text)):
                narrowed = _claim(board, match, narrowed)


def _is_other(text: str, match: re.Match[str]) -> bool:
    """Whether the words around make it another test, another thing overdue or a quarrel about a child that is there."""
    near = text[max(0, match.start() - 50) : match.end() + 40]
    if "test" in match[0]:
        return _OTHER_TEST.search(near) is not None
    if "ueberf" in match[0]:
        return _OTHER_DUE.search(near) is not None
    if _AFRAID.match(match[0]) and _WISHED.search(text):
        return True
    if re.search(r"\bweg$", match[0]) and _STARVED.search(text):
        return True
    if _GENERAL.search(match[0]) and not _PERSONAL.search(text):
        return True
    return match[0].startswith("ob ") and _NOT_THEIRS.search(text) is not None


def _claim(board: Board, match: re.Match[str], narrowed: bool) -> bool:
    """Claim a match as a pregnancy of unknown length; True if the board now holds one."""
    start, end = match.span()
    if re.search("[0-9]", match[0]):  # "bin 15 und überfällig": the number is somebody's age
        start = end - len(match[0].split()[-1])
    if narrowed:
        board.block(start, end)
        return True
    return board.add(start, end, *_SPAN, "pregnancy", "child")
