"""What a message says about a place it names: lived in, moved to, left behind, somebody else's, only visited."""

from __future__ import annotations

import re

from .model import HERE, HOME, MOVING, ORIGIN, PASSING, PLAIN

_W = r"[a-z0-9]+"
_IN = r"(?:in|aus|bei|nach|von|nahe|um|ausm|inn|zwischen|hinter|neben|vor)"
_TO_PLACE = r"(?:(?:der|dem|den|im|am|die)?\s*(?:naehe|umgebung|raum|grossraum|stadt|kreis|landkreis|gegend|ecke|region|schoenen|ganz|richtung|von|innenstadt|umkreis)\s+){0,3}"

# -- left behind ------------------------------------------------------------------------------------------------
_ONCE = re.compile(
    rf"\b(?:frueher|damals|vorher|urspruenglich|einst|ehemals|zuvor|gebuertig|bis vor (?:kurzem|{_W} {_W})|bis (?:letzte[snm]?|voriges|dieses|zum|anfang|ende) {_W}|stamme|stammen|stammt|aufgewachsen|vorige[rns]? {_W})\s+(?:(?!jetzt|nun|inzwischen|mittlerweile|heute|nach|wir|seit|gab)[a-z0-9]+\s+){{0,5}}{_IN}?\s*{_TO_PLACE}$"
)
_ONCE_AFTER = re.compile(
    r"^(?:\s+(?!jetzt|nun|wohne|wohnen|lebe|leben|nach|und|aber)[a-z0-9]+){0,4}\s+(?:aufgewachsen|weggezogen|weg\s*gezogen|ausgezogen|weggegangen|abgehauen|verlassen|geflohen|gefluechtet|hergezogen|hierher\w*|hergekommen|zugezogen|hier\s+her\w*|weggelaufen|rausgeflogen|fortgezogen)\b"
)
_AWAY = re.compile(
    rf"(?<!nicht )\b(?:zieh[a-z]*\s+(?:[a-z]+\s+){{0,2}}aus\s+{_TO_PLACE}$|(?:weg|raus|fort|wegziehen|wegzug|weggezogen|geflohen|gefluechtet|abgehauen|ausgezogen|hergezogen|zugezogen|hierhergezogen|umgezogen|verlassen)\s+(?:aus|von)\s+{_TO_PLACE}$)"
)
_FROM = re.compile(rf"\b(?:von|aus|vom)\s+{_TO_PLACE}$")
_FROM_THEN_TO = re.compile(
    r"^(?:\s+(?!wohne|und\s+suche|kommt)[a-z0-9]+){0,4}?\s+(?:nach|hierher|hier\s+her|hierhin|weg|zu)\b(?!\s+(?:einem|einer|der|dem|wie|und)\b)"
)
_NO_LONGER = re.compile(
    rf"\b(?:nicht|nich|net|nimmer|nie)\s+mehr\s+(?:{_IN})\s+{_TO_PLACE}$|\b(?:wohn\w*|leb\w*|komm\w*|sind|bin)\s+(?:(?:ja|aber|gar|ich|wir)\s+)*(?:nicht|nich|net)\s+(?:{_IN})\s+{_TO_PLACE}$"
)
_NOT_BUT = re.compile(rf"\b(?:nicht|nich|net)\s+(?:{_IN}\s+)?{_TO_PLACE}$")
_NO_NOT = re.compile(r"\b(?:nein|nee|ne)\s+(?:,\s+)?(?:nicht|nich|net)\s+(?:in\s+)?$")
_AT_THEIRS = re.compile(rf"\bbei\s+(?:ihm|ihr|denen|ihnen)\s+{_IN}\s+{_TO_PLACE}$")
_WAS_ONCE = re.compile(
    r"^\s+(?:war|ist)\s+(?:frueher|mal|einmal|vorbei|vergangenheit|geschichte)(?:\s*$|\s+(?:,|und|jetzt))"
)
#: Said in order to be taken back at once: "Unna? Nein, ich heiße Anna".
_DOUBTED = re.compile(r"^\s*[.,?]?\s*(?:nein|nee|noe)\s+(?:,\s+)?(?:ich|das|er|sie)\s+heiss\w*\b")
_STAYS = re.compile(
    r"^\s+weg\s*(?:ziehen\s+)?(?:wollen|will|moechten?|koennen|kann|gehen|ziehen|ziehe)\s+(?:wir|ich)\s+(?:\w+\s+)?(?:nicht|nie|auf\s+keinen)\b"
)
_BUT = re.compile(r"^\s*,?\s*(?:sondern)\b")
_NOT_ANY_MORE = re.compile(r"^(?:\s+[a-z0-9]+){0,2}\s+(?:nicht|nich|net)\s+mehr\b")
_LIVED = re.compile(rf"\b(?:haben?|hab|hatten?|habn)\b[^.]*\b{_IN}\s+{_TO_PLACE}$")
_LIVED_AFTER = re.compile(r"^(?:\s+(?!jetzt|nun)[a-z0-9]+){0,5}\s+(?:gewohnt|gelebt|gewont)\b")
_LIVED_THERE = re.compile(
    rf"\b(?:wohnten|wohnte|lebten|lebte|warn|war|waren)\s+(?:(?:wir|ich)\s+)?(?:(?!jetzt|nun|heute|wegen|beim|zum|zur|{_IN})[a-z0-9]+\s+){{0,4}}{_IN}\s+{_TO_PLACE}$"
)
_STILL = re.compile(r"\b(?:seit|noch|immer noch|hier)\b")
_IS_SOMEBODYS = re.compile(
    r"^\s+(?:(?:ist|war|da|dort|is)\s+)?(?:(?:wohnt|lebt|sitzt)\s+)?(?:nur\s+|ja\s+)?(?:mein\w{0,2}|dem|der|die|von)\s+(?:mein\w{0,2}\s+)?(?:ex\w*|mutter|vater|schwieger\w+|oma|opa|eltern|alte\w*|kindsvater|schwester|bruder|arbeit\w*|dienstort|dienststelle|job|buero|firma|uni)\b"
)

#: "aus" that belongs to a verb: "ich halts nicht mehr aus [in] Köln".
_SPLIT_VERB = re.compile(
    r"\b(?:(?<!bin )(?<!sind )(?<!is )(?<!ist )(?<!wir )(?:halte?s?|haelt|halten|haltet|halt)\b(?!\s+(?:aus|ja)\b)[^.]*?\b(?:nicht|nich|net|nimmer|kaum|es|das|ihn|sie|mehr)|wir\s+halten\b"
    r"|rast\w*|flipp\w*|tick(?:e|t|en)|schimpf\w*|sperrt?\w*\s+(?:mich|uns|ihn|sie)"
    r"|komm\w*\s+[^.,]*\bmit\b[^.,]*\b(?:nicht|nich|kaum|nie)|reich\w*\s+[^.,]*\b(?:nicht|nich|kaum|nie))(?:\s+(?!(?:aus|wenn|weil|dass|und|aber|der|die|freundin|schwester|bruder|komm\w*|bin|sind)\b)[a-z0-9]+){0,5}\s+aus\s+$"
)
_COME_FROM = re.compile(r"\b(?:komm\w*|stamm\w*|sind|bin|wohn\w*)\s+(?:ja\s+|aber\s+)?halt\b")

# -- only visited, or in the news -------------------------------------------------------------------------------
_TRANSPORT = re.compile(
    rf"\b(?:zug|zuege|ice|bahn|s\s?bahn|bus|flixbus|faehre|anschluss\w*)\s+(?:[a-z0-9]+\s+){{0,3}}?(?:nach|von|richtung|aus|gen)\s+{_TO_PLACE}$"
)
_DISRUPTED = re.compile(
    r"\b(?:ausgefallen|faellt\b[^.]*\baus|faellt\s+aus|ausfall|ausfaelle|verspaet\w*|verpasst|verpassen|gestrichen|storniert|streik\w*|(?:kam|kommt|faehrt|fuhr)\s+(?:nicht|nich|net|nie))\b"
)
_VISITED = re.compile(
    rf"\b(?:flug|flieger|fluege|flugzeug|stau)\s+(?:[a-z]+\s+){{0,2}}?(?:nach|von|aus|richtung|vor|bei)\s+{_TO_PLACE}$"
    rf"|\b(?:kurz|sommer|winter|familien|traum|wochenend|staedte)?(?:urlaub|kurzurlaub)\s+(?:(?:war|waren|wir|machen|gemacht|gebucht|gerade|grad)\s+){{0,2}}(?:(?:in|nach|bei|um|an|auf)\s+{_TO_PLACE})?$"
    rf"|\b(?:in\s+den\s+ferien|ferien)\s+(?:[a-z]+\s+)?nach\s+{_TO_PLACE}$"
    rf"|\b(?:[a-z]*ausflug|[a-z]*ausfluege|staedtetrip|kurztrip|trip|tagestour|[a-z]*reise|wallfahrt|stadtrundfahrt)\s+(?:[a-z]+\s+){{0,3}}?nach\s+{_TO_PLACE}$"
    rf"|\b(?:klassenfahrt|kursfahrt|studienfahrt)\s+(?:[a-z]+\s+){{0,2}}?(?:nach|in)\s+{_TO_PLACE}$"
    rf"|\b(?:[a-z]*fussballspiel|spiel|laenderspiel|auswaertsspiel|heimspiel|derby|[a-z]*finale|konzert|[a-z]*konzert|festival)\s+(?:in|nach|gegen|bei|auf)\s+{_TO_PLACE}$"
    rf"|\b(?:nachrichten|schlagzeilen|meldungen?|reportage|doku)\s+(?:[a-z]+\s+){{0,2}}?(?:aus|in|ueber|von)\s+{_TO_PLACE}$"
    rf"|\b(?:bundesregierung|bundestag|bundeskanzler|kanzler|landtag|landesregierung|ministerium|ministerin|politiker|politik)\s+in\s+{_TO_PLACE}$"
    rf"|\b(?:anschlag|anschlaege|attentat|amoklauf|messerangriff|messerattacke|terror\w*)\s+(?:[a-z]+\s+){{0,4}}?(?:in|von|bei)\s+{_TO_PLACE}$"
)
_NEWS_AFTER = re.compile(
    r"^\s+(?:[a-z0-9]+\s+){0,4}?(?:anschlag|attentat|amoklauf|messerangriff|messerattacke|terroranschlag)\b|^\s+(?:[a-z0-9]+\s+){0,4}?(?:im|in\s+den?)\s+(?:fernsehen|nachrichten|tv|tagesschau)\b"
)

# -- somebody else's --------------------------------------------------------------------------------------------
_KIN = r"(?:(?:schwieger|stief|gross|ur)[a-z]*(?:mutter|vater|eltern|mama|papa|oma|opa)|mutter|mutti|mama|mami|mum|mom|vater|vati|papa|papi|eltern|oma|omi|opa|ex|ex\s?mann|ex\s?frau|ex\s?freund(?:in)?|kindsvater|kindesvater|kv|erzeuger|chef(?:in)?|mann|partner|freund|kumpel|verwandtschaft|verwandten?)"
_SIBLING = r"(?:bruder|schwester|geschwister|schwager|schwaegerin|tante|onkel|cousine?n?|cousins?|freundin(?:nen)?|freunde|bekannten?|bekannter|kolleg[a-z]+|kumpeline?|patentante|arbeitskolleg[a-z]+)"
_OWN_KIN = re.compile(
    rf"\b(?:mein|unser|sein|ihr)[a-z]{{0,3}}\s+(?:(?!kind|sohn|tochter|baby)[a-z0-9]+\s+){{0,2}}?(?P<who>{_KIN}|{_SIBLING})\b(?P<rest>[^.]*)$"
)
_THE_KIN = re.compile(
    r"\b(?:der|dem)\s+(?:leibliche\s+)?(?P<who>vater|papa|kindsvater|kindesvater|kv|erzeuger|opa|schwieger[a-z]+|ex)\b(?P<rest>[^.]*)$"
    r"|\b(?:die)\s+(?P<who3>oma|grosseltern|schwieger[a-z]+)\b(?P<rest3>[^.]*)$"
    r"|(?:^|,)\s*(?P<who2>oma|opa|papa|kv|kindsvater|kollegin|kollege|freundin|cousine|schwester|bruder|schwiegermutter)\b(?P<rest2>(?!\s+(?:aus|hier|von)\b)[^.,]*)$"
)
_COLLEAGUE = re.compile(r"\b(?:kollegin|kollege|cousine|bekannte|freundin|schwaegerin)\s+(?:in|aus|bei)\s+$")
_WITH = re.compile(r"\b(?:bei|mit|fuer|zu|gegen|samt|(?:ich|wir|mir|sohn|tochter) und)\s+(?:der|dem|den)?\s*$")
_FIRST_PERSON = re.compile(r"\b(?:ich|wir|uns|mich|mir|bin|wohne?|wohnen|schlafe?n?|lebe?n?|sind)\b")
_NEW_SUBJECT = re.compile(
    r"\b(?:ich|wir|uns|hier|sohn|tochter|kind|kinder|und|aber|weil|dass|ob|kita|wo|wer|gibt|suchen?|brauch\w*|sagt|meint|sagte|meinte|erzaehlt\w*|gesagt|schreibt|findet)\b"
)
_RELATIVE = re.compile(r"^\s*(?:die|der|welche|wohnt|lebt|in|aus|bei)\b")
_KIN_IN_NEED = re.compile(
    r"\b(?:baby|schwanger\w*|kind|kinder|kindern|sohn|tochter|ueberfordert|neffen?|nichten?|entbunden|geburt|zwillinge|stillt|gewalt|geschlagen|schlaegt)\b"
)

#: The family itself is at a relative's: "untergetaucht bei meiner cousine in leverkusen".
_REFUGE = re.compile(
    r"(?:\b(?:untergetaucht|untergekommen|versteckt?e?n?|unterschlupf|gefluechtet|geflohen|abgehauen|gefluchtet)|\b(?:penne|penn|schlafe|schlaf|uebernachte|wohne|wohn|lebe|bleibe|hocke|sitze|bin|steck|stecke)"
    r"|\b(?:wir|ich)\s+(?:[a-z]+\s+)?(?:sind|wohnen|leben|schlafen|pennen|bleiben|hocken|sitzen)|\b(?:sind|wohnen|leben|schlafen|pennen|bleiben|hocken|sitzen)\s+(?:wir|ich))\b"
    r"(?:\s+(?!(?:arbeit\w*|aber|wohnt|lebt|war|besuch|kinder|urlaub|mein|wegen|dass)\b)[a-z0-9]+){0,7}?\s+(?:bei|zu)\s+(?:(?:so\s+)?(?:mein|ein|unser)\w*\s+|ner\s+|nem\s+|der\s+|dem\s+|den\s+)?(?:[a-z]+\s+)?"
    rf"(?:{_KIN}|{_SIBLING}|[a-z]*mutter|[a-z]*eltern|dad|cousin|familie)\s+(?:in|aus|nach|im)\s+{_TO_PLACE}$"
)
_VISITING = re.compile(r"\b(?:zu\s+besuch|im\s+urlaub|besuchsweise|zum\s+geburtstag)\b")

# -- lived in, moved to -----------------------------------------------------------------------------------------
_FUTURE = re.compile(
    rf"\b(?:ziehn?|ziehen|ziehe|zieht|umzug|umziehen|umzieh\w*|wechseln|wechsle|hinziehen|zuzug|zurueckziehen|uebersiedeln)\b[^.,]*?(?:,\s+)?\b(?:nach|in|richtung|zurueck nach)\s+{_TO_PLACE}$"
)
_FUTURE_AFTER = re.compile(
    r"^(?:\s+(?!gezogen)[a-z0-9]+){0,4}?\s+(?:ziehn?|ziehen|umziehen|umzuziehen|umzug|ziehe|zieht|zurueckziehen|hinziehen|umziehn)\b"
)
_TO = re.compile(rf"\b(?:nach|richtung)\s+{_TO_PLACE}$")
_PAST_AFTER = re.compile(
    r"^(?:\s+[a-z0-9]+){0,3}?\s+(?:gezogen|umgezogen|hingezogen|zurueckgezogen|gekommen|gezogn|verschlagen|geflohen|gefluechtet|gegangen)\b"
)
_PAST = re.compile(rf"\b(?:gezogen|umgezogen|zogen|zog|gekommen)\b[^.]*?\b(?:nach|in)\s+{_TO_PLACE}$")
_CORRECTED = re.compile(
    r"(?:^|[,.]|\s)\s*(?:nee|ne|nein|noe|quatsch|falsch|doch|vielmehr|sondern|ups|korrektur|verschrieben|vertippt|meinte|tippfehler|pardon|stimmt nicht|aeh|aehm|ehm)\b\s*[,.]?\s*(?:(?:sorry|ich|wir|meine|meinte|doch|in|aus|also|wohne|wohnen|natuerlich|es|ist|war|quatsch|nein|das|nee|heisst|nach|bei|jetzt|entschuldigung|,|\.)\s+)*$"
)
_HERE = re.compile(
    rf"\b(?:hier|bei\s+uns|jetzt|nun|inzwischen|mittlerweile|aktuell|momentan|derzeit|zur\s+zeit|vorlaeufig|da\s+wo\s+wir\s+wohnen)\s+(?:(?:wohn|leb)\w*\s+|sind\s+|bin\s+|wir\s+|ich\s+|also\s+|oben\s+|unten\s+|hier\s+)*{_IN}?\s*{_TO_PLACE}$"
)
_LIVE = re.compile(
    rf"\b(?:wohn(?:e|en|t|n|haft|ort|ung|ungen|st)?|leb(?:e|en|n|t)|zu\s?hause|daheim|gemeldet|untergekommen|untergebracht|unterkunft|wohnsitz|schlaf(?:e|en)?|pennen?|obdachlos)\b\s*,?\s+(?:(?!arbeit|geh|gehen|such|suche|suchen|kita|bin|sind|habe|brauch\w*)[a-z0-9]+\s+){{0,7}}?(?:{_IN}|raum|kreis|stadt|im)\s+{_TO_PLACE}$|\b(?:wohne|wohn|wohnen|wohnort|wohnhaft|plz|postleitzahl)\s*,?\s*{_TO_PLACE}$"
)
_LIVE_AFTER = re.compile(
    r"^(?:\s+(?!und|ich arbeite|entbunden|geboren|arbeit|gearbeitet|aber)[a-z0-9]+){0,3}\s+(?:wohnen|wohne|wohn|leben|lebe|wohnend|zu\s?hause|daheim|wohnhaft|gemeldet|lebend)\b(?!\s+(?:aber|jetzt|in|bei)\b)(?!\s+(?:mein|unser|die|der)\w*\s+(?:mutter|vater|eltern|oma|opa|schwester|ex))"
)
_WE_IN = re.compile(
    rf"\b(?:ich|wir|bin|sind|familie|mama|mutter|vater|papa|eltern|alleinerziehende?|neu)\s+(?:(?:alle|mit|meinem|meiner|sohn|tochter|baby|und|ganz|neu|nun|auch|hier|allein|bin|sind|ich|wir|gerade|zwar|alleinerziehend|selber|selbst|frisch)\s+){{0,4}}(?:in|aus|bei|von|ausm)\s+{_TO_PLACE}$"
)
_I_IN = re.compile(
    rf"\b(?:(?:ich|wir)\s+(?:(?:sitz|hock|steck|leb|wohn)[a-z]*\s+)?|(?:sitze?|hocke?n?|stecke|haengen?|gestrandet|gelandet)\s+(?:ich|wir)?\s*(?:mit\s+[a-z]+\s+)?|will\s+|wollen\s+|\bdann\s+)(?:in|aus)\s+{_TO_PLACE}$"
    r"|\bdann\s+(?:nach\s+)?$"
)
_IN_HOSPITAL = re.compile(
    r"^\s+(?:im\s+krankenhaus|in\s+(?:der\s+)?(?:klinik|reha|kur|uniklinik|kinderklinik)|auf\s+(?:der\s+)?(?:arbeit|intensiv|montage))\b"
)
_STAY = re.compile(r"^\s+(?:bleiben|bleib|bleibe|gestrandet|gelandet)\b")
_TRAVEL = re.compile(
    r"\b(?:faehrt|fahren|fahre|bus|bahn|zug|bahnfahrt|routenplaner|pendel\w*|pendle|weg beschreibung|fahrplan|ersatzbus|zugverbindung)\b"
)
_TOO_FAR = re.compile(
    r"^\s+(?:ist|waere|liegt|is|geht|auch|mir|uns|dann|leider|schon|zu|viel)*(?:\s+(?:ist|waere|liegt|is|mir|uns|dann|leider|schon|zu|viel))*\s+weit\b|^\s+(?:ist|is|waere|liegt)\s+(?:ja\s+|doch\s+|mir\s+|uns\s+)?(?:am\s+naechsten|naeher|die\s+naechste|nebenan)\b|^\s+(?:geht|ginge|waere|war)\s+(?:auch|leider|ausgebucht|voll)\b"
)
_COME = re.compile(rf"\b(?:komm|komme|kommen|stammen)\s+(?:[a-z0-9]+\s+){{0,2}}(?:aus|von)\s+{_TO_PLACE}$")
_HELLO_FROM = re.compile(
    rf"(?:^|[,.])\s*(?:(?!suche|brauch|hebamme|kinder|wer|kennt|am|liebsten|stadtkinder)[a-z0-9]+\s+){{0,3}}aus\s+{_TO_PLACE}$"
)

# -- only passing through ---------------------------------------------------------------------------------------
_PASSING = re.compile(
    rf"\b(?:arbeit\w*|job\w*|schicht\w*|studier\w*|uni|universitaet|klinik\w*|kinderklinik\w*|krankenhaus|uniklinik\w*|spz|urlaub\w*|feierabend|besuch\w*|ambulanz|gericht|fahren|fahre|faehrt|gefahren|geboren|entbunden|termin\w*|praktikum|ausbildung|pendel\w*|pendle\w*|fliegen|zoo|konzert|ausflug|stau|messe|fachhochschule|hochschule|gearbeitet|lehre|beim\s+vater|beim\s+papa|amtsgericht|familiengericht|landgericht|maennern?)\s+(?:(?!wohn|leb|ich|wir|und)[a-z0-9]+\s+){{0,3}}?(?:{_IN}\s+)?{_TO_PLACE}$"
)
_PASSING_AFTER = re.compile(
    r"^\s+(?:(?!wohn|leb)[a-z0-9]+\s+){0,2}?(?:arbeite|arbeitet|arbeiten|gearbeitet|geboren|entbunden|studiere|studiert|pendeln?|pendelt|zur\s+arbeit|fahren|gefahren|operiert|behandelt)\b"
)


def read_context(before: str, after: str, adjective: bool = False) -> tuple[bool, int]:
    """Say of a place between two pieces of flat text whether it is left behind or somebody else's, and its rank.

    before: ends directly before the place; after: begins directly behind it.
    """
    before, after = before[-240:], after[:200]
    sentence = before.rsplit(" . ", 1)[-1] if " . " in before else before
    sentence = " " + sentence.lstrip(". ") if sentence.strip() else " "
    rest = after.split(" . ", 1)[0]
    clause_after = rest.split(" , ", 1)[0]
    corrected = bool(_CORRECTED.search(before))
    if corrected:
        return False, MOVING
    if _SPLIT_VERB.search(sentence) and not _COME_FROM.search(sentence):
        return False, HOME
    if _is_visited(sentence, rest) or _DOUBTED.search(after):
        return True, PASSING
    if _REFUGE.search(sentence) and not _VISITING.search(sentence + rest):
        return False, HERE
    if _is_left(sentence, rest, clause_after) or _is_somebodys(sentence, rest, before + after):
        return True, PASSING
    return False, _rank(sentence, clause_after, adjective)


def _is_left(sentence: str, rest: str, clause_after: str) -> bool:
    if _ONCE.search(sentence) or _AWAY.search(sentence) or _NO_LONGER.search(sentence) or _IS_SOMEBODYS.search(rest):
        return True
    if _NO_NOT.search(sentence) or _AT_THEIRS.search(sentence) or _WAS_ONCE.search(rest):
        return True
    if _TRAVEL.search(sentence + rest):
        return False
    if _FROM.search(sentence) and _STAYS.search(clause_after):
        return False
    if _FROM.search(sentence) and (_FROM_THEN_TO.search(clause_after) or _ONCE_AFTER.search(clause_after)):
        return True
    if _NOT_BUT.search(sentence) and _BUT.search(rest):
        return True
    if re.search(r"\b(?:wohn\w*|leb\w*)\s+(?:[a-z]+\s+){0,3}in\s+$", sentence) and _NOT_ANY_MORE.search(clause_after):
        return True
    clause = sentence.rsplit(" , ", 1)[-1]
    if _LIVED.search(clause) and _LIVED_AFTER.search(clause_after) and not _STILL.search(clause):
        return True
    return bool(
        _LIVED_THERE.search(clause)
        and re.search(r"\b(?:wohnte|lebte|frueher|mal)", clause)
        and not _STILL.search(clause)
    )


def _is_visited(sentence: str, rest: str) -> bool:
    if _TRANSPORT.search(sentence) and _DISRUPTED.search(sentence + rest):
        return True
    return bool(_VISITED.search(sentence) or _NEWS_AFTER.search(rest.split(" , ", 1)[0]))


def _is_somebodys(sentence: str, rest: str, message: str) -> bool:
    if _COLLEAGUE.search(sentence) and not _KIN_IN_NEED.search(rest):
        return True
    match = _last(_OWN_KIN, sentence) or _last(_THE_KIN, sentence)
    if match is None:
        return False
    groups = match.groupdict()
    who = groups.get("who") or groups.get("who2") or groups.get("who3") or ""
    between = groups.get("rest") or groups.get("rest2") or groups.get("rest3") or ""
    head = sentence[: match.start()]
    if _WITH.search(head) and (
        re.search(r"\b(?:fuer|(?:ich|wir|mir|sohn|tochter) und|mit)\s+$", head) or _FIRST_PERSON.search(head)
    ):
        return False
    if re.search(r"\b(?:bin|als|hier)\s+(?:ja\s+)?(?:(?:der|die|eine?)\s*)?$", head) or re.match(
        r"\s*(?:ich bin|bin)\b", between
    ):
        return False
    if re.search(r",\s+(?:die|der)\s+(?:jetzt\s+)?zieh", between):
        return True
    if len(between.split()) > 9 or _NEW_SUBJECT.search(between):
        return False
    if " , " in between and not _RELATIVE.search(between.split(" , ", 1)[1]):
        return False
    if (
        re.fullmatch(_SIBLING, who)
        and _KIN_IN_NEED.search(message)
        and not re.search(r"\b(?:ich|wir)\s+wohn|\bwohnen?\s+(?:ich|wir)\b", message)
    ):
        return False
    if who in ("mann", "partner", "freund"):
        return bool(re.search(r"\b(?:wohnt|lebt)\b", between)) and not re.search(r"\b(?:mit|kind\w*|uns)\b", between)
    return True


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the match that begins last, so that of several persons the nearest counts."""
    found = pattern.search(text)
    while found:
        later = pattern.search(text, found.start() + 1)
        if later is None:
            return found
        found = later
    return None


def _rank(sentence: str, clause_after: str, adjective: bool) -> int:
    if (
        re.search(r"\b(?:jetzt|nun|bald|demnaechst)\s+nach\s+$", sentence)
        or _FUTURE.search(sentence)
        or (_TO.search(sentence) and _FUTURE_AFTER.search(clause_after))
    ):
        return MOVING
    if _IN_HOSPITAL.search(clause_after):
        return PASSING
    if _HERE.search(sentence) or _I_IN.search(sentence) or _STAY.search(clause_after):
        return HERE
    if _TOO_FAR.search(clause_after) or re.search(r"\bgrenze\s+(?:zu|nach)\s+$", sentence):
        return PASSING
    if _PAST.search(sentence) or (_TO.search(sentence) and _PAST_AFTER.search(clause_after)):
        return HOME
    if _LIVE.search(sentence) or _LIVE_AFTER.search(clause_after):
        return HOME
    if _PASSING_AFTER.search(clause_after) or _PASSING.search(sentence):
        return PASSING
    if _TO.search(sentence) and _TRAVEL.search(sentence):
        return PASSING
    if _WE_IN.search(sentence):
        return HOME
    if _COME.search(sentence) or _HELLO_FROM.search(sentence):
        return ORIGIN
    return (
        PASSING
        if adjective
        and not re.search(r"\b(?:in|im|am|aus|sind|bin|als)\b(?:\s+(?:der|dem|echte|echter))?\s+$", sentence)
        else PLAIN
    )
