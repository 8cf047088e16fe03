"""Who writes: a family, or a professional who works with one; and of which profession, for child protection."""

from __future__ import annotations

import re
from typing import Final, Literal, Optional

from bot.nlu.fold import fold

PROFESSIONS: Final = (
    r"erzieher(?:in)?|kinderpfleger(?:in)?|(?:kita|kiga)[- ]?(?:leit\w+|ltg|sozialarbeit\w*|verwaltung)|(?:familien)?hebamme|"
    r"kinder(?:aerztin|arzt)|schul(?:sozialarbeiter\w*|sozialarbeit|seelsorger\w*|begleit\w+|leit\w+|sekretariat|psycholog\w*)|"
    r"sozial(?:arbeiter\w*|paedagog\w*|beratung|dienst)|(?:klassen|grundschul|beratungs|fach)?lehrer(?:in)?|(?:beratungs)?lehrkraft|"
    r"tagesmutter|tagesvater|kindertagespflegeperson|logopaed\w+|ergotherapeut\w*|physiotherapeut\w*|psycholog(?:e|in)|therapeut(?:in)?|"
    r"familien(?:helfer\w*|pfleger\w*|berater\w*)|erziehungsbeist\w+|\w*fachkraft|mfa|fgkikp|babylots\w+|streetworker\w*|"
    r"integrations(?:helfer\w*|fachkraft)|spfh(?:[- ](?:fachkraft|team|helfer\w*))?|frauenaerztin|gynaekolog\w*|paediater\w*|kinderkrankenschwester|jugendleiter\w*|"
    r"stadtteilmutter|ogs[- ]?(?:kraft|leitung|mitarbeiter\w*)|sonderpaedagog\w*|heilpaedagog\w*|verfahrensbeist\w+|vormund(?: \(\w+\))?|"
    r"kursleit\w+|leiter(?:in)? (?:einer|eines|der|des)|fachberatung|fachbereichsleitung|gruppenhelfer\w*|gruppenleit\w+|jugendgerichtshilfe|jugendhilfeplan\w+|"
    r"berufseinstiegsbegleit\w+|entlassmanagement|elternberater\w*|pflegedienstleitung|quartiersmanage\w+|stadtteilkoordinat\w+|"
    r"bezugs(?:betreu|erzieh)\w+|(?:berufsschul|hauptschul|realschul|gesamtschul|foerder(?:schul)?|musikschul|vertretungs|vertrauens|sport|mathe|religions)lehrer(?:in)?|(?:gs|hs|rs|gym?|foes|bk)-lehrer(?:in)?|\w+sozialarbeiter(?:in)?|(?:haus|schul|amts|betriebs)(?:aerztin|arzt)|mobile jugendarbeit|jugendzentrum|jugendbuero|kinder- und jugendbuero|fluechtlingshilfe|kjgd|asd|mitarbeiter(?:in)?(?: (?:im|der|des))?"
)
STAFF: Final = (
    rf"{PROFESSIONS}|\w*sozialdienst|arbeitsvermittler(?:in)?|fallmanage\w+|persoenliche ansprechpartnerin|\w*sozialberatung|\w*sozialbetreuung|"
    r"(?:amts)?vormund(?:in)?|bewaehrungshelfer(?:in)?|bewaehrungshilfe|jgh|juhis|stillberater(?:in)?|familienpat(?:e|in)|\w*koordinat\w+|"
    r"(?:kon)?rektor(?:in)?|schulrat|sekretariat|(?:(?:abteilungs|jahrgangs|gruppen|team|einrichtungs|bereichs|hort|heim|wohngruppen|schul|fachbereichs|kurs)-?)?(?:leitung|leiter(?:in)?)|"
    r"rettungsdienst|gemeindeschwester|tagespflegeperson|streetwork|sprachmittler(?:in)?|dolmetscher(?:in)?|pflegekinderdienst|adoptionsvermittlung|amtsaerztin|kinderschutzfachkraft|"
    r"\w*fachdienst\w*(?: fuer \w+)?|fachstelle\w*(?: fuer \w+)?|(?:traeger|kita)[- ]?fachberatung|\w*fachberater(?:in)?|gruppenerzieher(?:in)?|betreuer(?:in)?|referent(?:in)?|seelsorger(?:in)?|"
    r"integrationslots(?:e|in)|sachbearbeiter(?:in)?|entlassmanager(?:in)?|case ?manage\w+|kinderkrankenpfleger(?:in)?|pflegefachfrau"
)
INSTITUTIONS: Final = (
    r"(?:kinderarzt|kinderpsycholog\w+|logopaedie|ergo\w*|frauenarzt|hausarzt|arzt|gyn|hebammen|therapie)\w*[- ]?praxis|polizei|opferschutz|"
    r"jobcenter|jc|agentur fuer arbeit|\w*station|neonatologie|kreisssaal|kreissaal|\w*klinik\w*|krankenhaus|geburtshaus|spz|"
    r"(?:\w*fluechtlings|gemeinschafts|sammel|not)?unterkunft|fluechtlingsheim|zue|frauenhaus|wohngruppe|wohnheim|jugendwohngruppe|"
    r"kita|kiga|kindergarten|krippe|familienzentrum|ogs|ogata|hort|\w*tagespflege|\w*schule|gymnasium|berufskolleg|bk|"
    r"\w*beratung|\w*beratungsstelle|\w*amt|erstaufnahme\w*|asylunterkunft|fachberatung|traeger[- ]\w+|\w*projekt|ambulant betreutes wohnen|jugendhilfetraeger"
)
CLIENT: Final = re.compile(
    r"\b(?:klient(?:in|en|innen)?|patient(?:in|en|innen)?|pat\.|schueler(?:in|innen)?|sus|kund(?:e|in|innen|en)|bewohner(?:in|innen)?|proband(?:in|en)?|"
    r"muendel|tageskind\w*|kindsmutter|kindesmutter|kindsvater|km|kv|ke|schwangere|erstgebaerende|jugendliche[rn]?|saeugling|ratsuchende\w*|"
    r"woechnerin|kindeswohl\w*|inobhutnahme|pflegeeltern|minderjaehrige mutter|junge mutter)(?!\w)"
)
"""Whom professionals speak of, and parents not so."""
FAMILY_SEEN: Final = re.compile(
    r"\b(?:mutter|muetter|vater|eltern|familien?|fam\.|auffaellig\w*|alleinerziehende|(?:ein|eines|einem|mehrere) kind|maedchen|junge|"
    r"kind (?:wird|kommt|beisst|mit|ohne|bei|auffaellig|aus|erzaehlt|zeigt|wirkt|hat))(?![\w-])"
)
"""Whom they speak of where nobody speaks of themselves."""
_LEAD: Final = r"^\W*(?:(?:hallo|guten (?:tag|morgen|abend)|moin|sehr geehrte[^,]*|liebes team)\W+)?(?:hier (?:ist |spricht )?(?:die |der )?|ehrenamtliche[rn]? )?"
_STAFF_FIRST: Final = re.compile(rf"{_LEAD}(?:{STAFF})\b")
_INSTITUTION_FIRST: Final = re.compile(rf"{_LEAD}(?:{INSTITUTIONS})\b")
_STAFF_WITHIN: Final = re.compile(rf"\b(?:{STAFF}|betreuung|mitarbeiter(?:in)?|leitung|team)\b")
_HEADING: Final = re.compile(r"[^:.,!?;\n(]*")
_SPOKEN_OF: Final = re.compile(
    r"\b(?:ist|sind|war|waren|waere|wird|wurde|werden|hat|hatte|haben|habt|kommt|kam|kommen|geht|ging|sagt|sagte|meint|meinte|findet|finden|will|wollte|wollen|soll|sollte|kann|darf|muss|"
    r"gibt|gibts|gab|macht|droht|schreit|behauptet|zahlt|nimmt|ruft|rief|fehlt|weigert|schimpft|verlangt|raet|empfiehlt|meldet|gemeldet|schreibt|zugesagt|ja|antwortet|wechsel\w*|bring\w*|hilft|helfen|redet|nervt|hasst|weiss|"
    r"gesucht|suche|suchen|beantrag\w*|abgelehnt|versprochen|gekuendigt|bewilligt|gestrichen|verloren|gefunden|abgesagt|weggeschickt|"
    r"weg|krank|zu|kein|keine|keinen|keiner|nicht|nie|was|wer|wo|wie|wann|ob|oder|und|fuer|ab|mehr|dringend|schon|noch|endlich|mit \d+|mein\w*|unser\w*|uns|mir|mich|einen|kosten|termin|platz\w*)\b"
)
"""What follows where a profession is spoken of and does not itself speak."""
_ANNOUNCED: Final = re.compile(
    r"^(?: (?!hat|ist|war|kommt|will|sagt|meint)\S+){0,3} (?:hier|sucht|fragt|bittet|benoetigt)\b|^ (?:aus|der|einer|an|am|im|in der)\b(?!.*\b(?:hat|sagt|ist|war|kommt|will)\b)"
)
_FAMILY_TALK: Final = re.compile(
    r"\b(?:mir|mich|uns|mein(?:e[rnms]?)?|alleinerziehend|schwanger|ssw|elternzeit|wiedereinstieg|ich (?:bin|brauch\w*|kann|habe?|darf|will|weiss|muss|finde?|krieg\w*|such\w*|moecht\w*)|(?:brauche|suche|darf|kann|muss|bekomme|krieg\w*) ich|"
    r"wie (?:lange|oft)|was (?:nun|jetzt|tun|kann|mach\w*|kostet|darf|gibts)|wer (?:hilft|kennt|weiss|entscheidet)|keiner?|niemand|niemals|wie (?:krieg\w*|komm\w*|bekomm\w*|teuer)|wo (?:krieg|melde|gibt)\w*|"
    r"abgelehnt|gekuendigt|gesucht|versprochen|keine vertretung|kostet|wartelisten?|warteliste|aufgehoert|nachfolge|weggeschickt|gestrichen)\b"
)
_SOUGHT_NAMES: Final = re.compile(
    r"^\W*(?:hebamme|tagesmutter|tagesvater|hausarzt|hausaerztin|kinderarzt|kinderaerztin|frauenaerztin|logopaed\w+|ergotherapeut\w*|physiotherapeut\w*|psycholog(?:e|in)|therapeut(?:in)?|stillberater(?:in)?|familienpat(?:e|in)|dolmetscher(?:in)?|betreuer(?:in)?|kinderkrankenpfleger(?:in)?)\b"
)
_WE_HAVE: Final = re.compile(
    r"\bwir (?:haben|betreuen|hatten|begleiten) (?:hier )?(?:ein|eine|einen) (?:kind|mutter|familie|jungen?|maedchen|vater)\b"
)
_ABBREVIATED: Final = re.compile(r"\b(kl|dr|st|str|gyn|paed|psych|soz|[a-z])\.(?=[ :,])")
_SEARCHED: Final = re.compile(r"^\W*(?:gesucht|suche|wo|wie|wer|keine?|brauche|gibt)\b")
_SECOND_FUNCTION: Final = re.compile(
    r"^[^:.,?!\n]{3,40}, (?:fachberatung|\w*sozialdienst|streetwork|(?:\w+-?)?leitung|verfahrensbeist\w+|vormundschaft|schulsozialarbeit|"
    r"sekretariat|mfa|fallmanagement|koordination)\b[^,:.?!]{0,25}[,:.]"
)
_CHILD_OF_AGE: Final = re.compile(r"^\W*(?:kind|junge|maedchen|jugendliche[rn]?),? \(?\d")
_SECOND_ITEM: Final = 40
"""Within so many letters the second item of a heading ends: "Grundschule, Sekretariat:"."""
SELF: Final = re.compile(
    rf"\b(?:ich (?:bin|arbeite als|frage als|schreibe als|frag als|unterrichte)|bin|arbeite als|hier ist (?:die|der)|als|guten tag,?)"
    rf"(?: (?:eine?|die|der|hier|selbst|selber|von beruf|neue|junge|angehende|zustaendige|ehrenamtliche[rn]?))*"
    rf" (?:\w+ )?(?:{PROFESSIONS})\b"
)
CASE: Final = re.compile(
    r"\b(?:bei uns in der (?:kita|einrichtung|praxis|gruppe|schule|ogs) (?:haben|betreuen|ist|gibt)|in (?:meiner|unserer) (?:praxis|sprechstunde|"
    r"klasse|gruppe|einrichtung)|(?:meine|unsere|eine|einer) (?:klientin|patientin|bewohnerin|kundin)|klient(?:in)?|mein (?:muendel|proband)|unsere einrichtung|wir sind ein \w*(?: \w+)? traeger|rat unter kolleg\w+|betreuen eine familie|(?:ein|einen|einem|das) (?:junge[n]?|maedchen|kind) \(\d+|(?:junge|maedchen|kind|bub),? \(?\d{1,2};\d{1,2}|"
    r"ich (?:betreue|begleite|unterrichte|arbeite in)|ich betreue (?:eine|ein|die) (?:familie|mutter|vater|kind)|"
    r"km und kv|ein kind in meiner|(?:ein|eine) schueler(?:in)? (?:von mir|meiner|aus meiner)|verweisen|weitervermitteln|ueberleiten|"
    r"anbindung|insoweit erfahrene|insofa|isef|fallbesprechung|fallberatung|kollegiale beratung|fallanfrage|uebergabe an|v\. ?a\.|z\. ?n\.|pat\.|proband(?:in|en)?|"
    r"ratsuchende|meine sus|unsere sus|"
    r"(?:junge|maedchen|kind|schueler|schuelerin|patient|patientin),? \(?\d{1,2}(?:;\d{1,2})? ?j\.|"
    r"(?:schueler|schuelerin|patient|patientin) ?(?:,|\() ?\d{1,2}(?:;\d{1,2})?\b|eltern (?:kooperativ|nicht erreichbar|wuenschen|kognitiv|"
    r"ueberfordert|verweigern|blocken)|unsere (?:familien|muetter|kinder) (?:fragen|brauchen)|mehrere familien|fuer eine (?:mutter|familie|schuelerin|bewohnerin|frau(?! allein))"
    r"|fuer (?:einen|ein) (?:schueler|jugendlichen|kind|maedchen|jungen) (?:\(|aus|mit|in)|gravida|suche (?:referent\w*|partner|plaetze in))(?!\w)"
)
SOFT_CASE: Final = re.compile(
    r"(?<!\d )(?<!in )\b(?:km|ke)\b(?! (?:weg|weit|entfernt|h\b|hoehe|lang))|\bkv\b(?! (?:zahlt|meldet|will|hat|laesst))|\b(?:kindsmutter|kindsvater|kindesmutter|kindesvater)\b(?! (?:zahlt|meldet|will|hat|laesst|ist))"
    r"|\b(?:hilfeplan\w*|hpg|hze)\b|\b(?:maedchen|junge|(?<!fuers )(?<!mit )kind) ?(?:\( ?\d{1,2}(?:;\d{1,2})?\b|, ?\d{1,2}(?:;\d{1,2})?\b(?=.*\b(?:eltern|mutter|vater|familie|oma|diagnose|verdacht)\b))"
)
"""Words that parents write as well: they tell nothing where somebody speaks of themselves."""
_OWN_VOICE: Final = re.compile(
    r"\b(?:ich|mich|mir|mein(?:e[rnms]?)?|uns(?!\.)|wir|was (?:tun|jetzt|nun)|beantragt und abgelehnt)\b"
)
_PARENT_CODE: Final = re.compile(
    r"(?<!\d)(?<!\d )(?<!in )(?<!pro )\b(?:KM|KE)\b(?! (?:Höhe|weg|weit|entfernt))(?=.*[a-zäöü])"
)
_MINE: Final = re.compile(r"\b(?:mein(?:e[rnms]?)?|mir|mich|unser(?:e[rnms]?)?)\b")
OF_OUR_GROUP: Final = re.compile(
    r"\b(?:kind|kinder|junge|jungen|jungs|maedchen|schueler(?:in|innen)?|teenager|jugendliche[rn]?) aus (?:unserer|meiner) "
    r"(?:(?:gruppe|ogs|ogata|einrichtung|wohngruppe|praxis|klasse)\b|(?:kita|schule)\b(?=.*\b(?:eltern|mutter|vater)\b))"
)
_AS_CHILD: Final = re.compile(r"\b(?:mich|werde? ich|gegen mich|ausser mir|mit mir|zu mir)\b")
"""A pupil writes of their own class: "ein Junge aus meiner Klasse schlägt mich"."""
_OF_ONESELF: Final = re.compile(r"\b(?:alleinerziehend|ssw|schwanger|mutterschutz|elternzeit|wiedereinstieg)\b")
LISTED: Final = re.compile(
    r"[,.;] (?:ich |bin )?(?:(?:klassen|grundschul|fach)?lehrer(?:in)?|lehrkraft|erzieher(?:in)?|sozial(?:paedagog|arbeiter)\w*|schulsozialarbeit\w*|schulbegleiter(?:in)?)(?=[,.;]|$)"
)
"""The profession as one item of a list of facts."""
FAMILY: Final = re.compile(
    r"\b(?:mein(?:e|en|em|er)? (?:sohn|tochter|kind|kinder|baby|mann|frau|kleine[rn]?|grosse[rn]?|enkel\w*|schwester|bruder|mama|papa|eltern)|"
    r"wir suchen einen|unser(?:e|en)? (?:sohn|tochter|kind|kleine[rn]?))\b"
)
PRIVATELY: Final = re.compile(
    rf"\bnicht (?:als|in meiner (?:rolle|eigenschaft) als) (?:{PROFESSIONS}|fachkraft)\b(?!,? sondern)|\bnicht (?:beruflich|dienstlich)\b|"
    r"\b(?:rein |nur |diesmal )?privat (?:frage|gefragt|hier)\b|\bals privatperson\b|\bbin (?:aber )?kein\w? fachkraft\b"
)


def find_role(text: str) -> str | None:
    """Return "professional" if the writer speaks as one, "family" if they say they do not, None if nothing tells."""
    folded = fold(text)
    if PRIVATELY.search(folded):
        return "family"
    # A nurse who writes about her own son writes as a mother.
    if FAMILY.search(folded):
        of_work = SELF.search(folded) and ("klient" in folded or "in meiner" in folded)
        return "professional" if of_work else None
    if SELF.search(folded) or _begins_with_function(folded) or _is_case(folded, text):
        return "professional"
    return None


def _begins_with_function(folded: str) -> bool:
    """Say whether a message begins as professionals introduce themselves: "Kreißsaal: Mutter ohne Wohnung"."""
    folded = _ABBREVIATED.sub(r"\1", folded)
    staff = _STAFF_FIRST.match(folded)
    start = staff or _INSTITUTION_FIRST.match(folded)
    if start is None:
        return _SECOND_FUNCTION.match(folded) is not None and not _FAMILY_TALK.search(folded)
    heading = _HEADING.match(folded, start.end())
    after = heading[0] if heading else ""
    rest = folded[start.end() + len(after) :]
    stop = rest[:1].strip("?!;\n")
    if stop and after.endswith(" hier"):
        return True
    sought = _SOUGHT_NAMES.match(folded) is not None
    if staff and not sought and _ANNOUNCED.match(after):
        return True
    if _SPOKEN_OF.search(" ".join(after.split()[:4])):
        return False
    if not stop:
        return bool(staff and not sought and CLIENT.search(after))
    return _is_heading_of_case(stop, rest, bool(staff), sought)


def _is_heading_of_case(stop: str, rest: str, staff: bool, sought: bool) -> bool:
    """Say whether what follows the name of a profession or an institution is what a professional writes."""
    if CLIENT.search(rest) or (FAMILY_SEEN.search(rest) and ((staff and not sought) or not _OWN_VOICE.search(rest))):
        return True
    if staff and ((_CHILD_OF_AGE.match(rest) and not sought) or stop == ":"):
        return not (sought and _SEARCHED.match(rest))
    if _FAMILY_TALK.search(rest):
        return False
    if staff:
        return not (sought and stop == ",")
    factual = stop == ":" and len(rest) > _SECOND_ITEM and not _OWN_VOICE.search(rest)
    return factual or bool(_WE_HAVE.search(rest) or _STAFF_WITHIN.search(rest[:_SECOND_ITEM]))


def _is_case(folded: str, text: str) -> bool:
    """Say whether a message speaks of a family as of a case."""
    if LISTED.search(folded):
        return not _OF_ONESELF.search(folded)
    if OF_OUR_GROUP.search(folded):
        return not _AS_CHILD.search(folded)
    if _PARENT_CODE.search(text) and not _MINE.search(folded):
        return True
    if SOFT_CASE.search(folded) and not _OWN_VOICE.search(folded):
        return True
    found = CASE.search(folded)
    return found is not None and not (found[0].endswith(("klasse", "gruppe")) and _AS_CHILD.search(folded))


Profession = Literal["health", "school", "daycare", "youth_welfare"]
WORDS: Final[tuple[tuple[Profession, str], ...]] = (
    (
        "health",
        r"hebamme|\w*aerzt\w*|\w*arzt\w*|paediater\w*|paediatri\w*|gynaekolog\w*|mfa|\w*kranken(?:schwester|pfleger\w*)|fgkikp|\w*therapeut\w*|logopaed\w*|"
        r"psycholog(?:e|in)|entlassmanagement|klinik\w*|\w*praxis|spz|kjp|kjgd|pflegedienst\w*|babylots\w*",
    ),
    (
        "school",
        r"\w*lehrer(?:in)?|\w*lehrkraft|schul(?:sozial|leit|seelsorg|psycholog|sekretaer|begleit)\w*|sonderpaedagog\w*|\w*schule",
    ),
    (
        "daycare",
        r"erzieher(?:in)?|kinderpfleger(?:in)?|kita\w*|kiga\w*|tages(?:mutter|vater|pflege\w*)|kindertagespflege\w*|kindergarten\w*|ogs\w*|ogata\w*",
    ),
    (
        "youth_welfare",
        r"asd|spfh\w*|familienhelfer\w*|erziehungsbeist\w*|jugendamt|heimerzieh\w*|wohngruppe\w*|jugendhilfe\w*|streetworker\w*|jugendzentrum|jugendleiter\w*|sozial(?:arbeit|paedagog)\w*",
    ),
)


def find_profession(text: str) -> Optional[Profession]:
    """Return the kind of profession that a message names; whether the writer has it, `find_role` tells."""
    folded = fold(text)
    found = [(match.start(), name) for name, words in WORDS if (match := re.search(rf"\b(?:{words})\b", folded))]
    return min(found)[1] if found else None


SWITCH: Final = re.compile(
    r"^\W*(?:ich )?(?:bin|frage|schreibe|spreche)(?: \w+){0,3} (?:fachkraft|fachperson)\w*(?:\W+(?:und|ich|frage|fuer|meine?|eigene[sn]?|familie|kind|privat))*\W*$"
    r"|^\W*(?:ich )?frage (?:ganz )?privat\W*$|^\W*(?:ich frage )?(?:fuer (?:mein eigenes kind|meine eigene familie)|als privatperson)\W*$"
)


def is_role_switch(text: str) -> bool:
    """Tell whether a message says nothing but who writes."""
    return SWITCH.search(fold(text)) is not None
