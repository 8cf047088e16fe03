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
    r"integrations(?:helfer\w*|fachkraft)|spfh[- ]?\w*|frauenaerztin|gynaekolog\w*|paediater\w*|kinderkrankenschwester|jugendleiter\w*|"
    r"stadtteilmutter|ogs[- ]?(?:kraft|leitung|mitarbeiter\w*)|sonderpaedagog\w*|heilpaedagog\w*|verfahrensbeist\w+|vormund(?: \(\w+\))?|"
    r"kursleit\w+|fachberatung|fachbereichsleitung|gruppenhelfer\w*|gruppenleit\w+|jugendgerichtshilfe|jugendhilfeplan\w+|"
    r"berufseinstiegsbegleit\w+|entlassmanagement|elternberater\w*|pflegedienstleitung|quartiersmanage\w+|stadtteilkoordinat\w+|"
    r"mobile jugendarbeit|jugendzentrum|jugendbuero|kinder- und jugendbuero|fluechtlingshilfe|kjgd|asd|mitarbeiter(?:in)?(?: (?:im|der|des))?"
)
INSTITUTIONS: Final = r"(?:kinderarzt|kinderpsycholog\w+|logopaedie|ergo\w*|frauenarzt|hausarzt)\w* ?praxis|kinderarztpraxis|polizei|opferschutz"
DAYCARE: Final = (
    r"(?:kiga|kita)(?! (?:in|fuer|ab|fuers|mit|nahe|bei|um|gesucht|platz\w*|anmeld\w*|suche\w*|u\d|ue\d)\b)"
)
START: Final = re.compile(
    rf"^\W*(?:(?:hallo|guten (?:tag|morgen|abend)|moin|sehr geehrte[^,]*|liebes team)\W+)?(?:hier (?:ist |spricht )?(?:die |der )?|die |"
    rf"ehrenamtliche[rn]? )?(?:(?:{PROFESSIONS})\b(?! (?:gesucht|sagt|meint|hat|will|rief|suche|gibt|fuer|findet|ist|war|finden|und))|"
    rf"(?:{INSTITUTIONS}|{DAYCARE})(?! (?:war|waren|hat|haben|ist|sind|kam|kommt|sagt|meint|gibt|will)\b)(?: [\w-]+){{0,3}} ?[:,.])"
)
SELF: Final = re.compile(
    rf"\b(?:ich (?:bin|arbeite als|frage als|schreibe als|frag als|unterrichte)|bin|arbeite als|hier ist (?:die|der)|als|guten tag,?)"
    rf"(?: (?:eine?|die|der|hier|selbst|selber|von beruf|neue|junge|angehende|zustaendige|ehrenamtliche[rn]?))*"
    rf" (?:\w+ )?(?:{PROFESSIONS})\b"
)
CASE: Final = re.compile(
    r"\b(?:bei uns in der (?:kita|einrichtung|praxis|gruppe|schule|ogs) (?:haben|betreuen|ist|gibt)|in (?:meiner|unserer) (?:praxis|sprechstunde|"
    r"klasse|gruppe|einrichtung)|(?:meine|unsere|eine|einer) (?:klientin|patientin|bewohnerin|kundin)|klient(?:in)?|mein muendel|unsere einrichtung|"
    r"ich (?:betreue|begleite|unterrichte|arbeite in)|ich betreue (?:eine|ein|die) (?:familie|mutter|vater|kind)|kindsmutter|kindsvater|"
    r"km und kv|km|kv|ein kind in meiner|(?:ein|eine) schueler(?:in)? (?:von mir|meiner|aus meiner)|verweisen|weitervermitteln|ueberleiten|"
    r"anbindung|insoweit erfahrene|insofa|isef|hilfeplan\w*|hpg|hze|fallbesprechung|fallanfrage|uebergabe an|v\. ?a\.|z\. ?n\.|"
    r"(?:junge|maedchen|kind|schueler|schuelerin|patient|patientin),? \(?\d{1,2}(?:;\d{1,2})? ?j\.|"
    r"(?:schueler|schuelerin|patient|patientin|maedchen|junge|(?<!fuers )(?<!mit )kind) ?(?:,|\() ?\d{1,2}(?:;\d{1,2})?\b|eltern (?:kooperativ|nicht erreichbar|wuenschen|kognitiv|"
    r"ueberfordert|verweigern)|unsere (?:familien|muetter|kinder) (?:fragen|brauchen)|mehrere familien|fuer eine (?:mutter|familie|schuelerin|bewohnerin|frau)"
    r"|fuer (?:einen|ein) (?:schueler|jugendlichen|kind|maedchen|jungen) (?:\(|aus|mit|in)|gravida|suche (?:referent\w*|partner|plaetze in))(?!\w)"
)
FAMILY: Final = re.compile(
    r"\b(?:mein(?:e|en|em|er)? (?:sohn|tochter|kind|kinder|baby|mann|frau|kleine[rn]?|grosse[rn]?|enkel\w*|schwester|bruder|mama|papa|eltern)|"
    r"wir suchen einen|unser(?:e|en)? (?:sohn|tochter|kind|kleine[rn]?))\b"
)
SOUGHT: Final = re.compile(
    r"^\W*(?:hebamme|tagesmutter|tagesvater|kinderarzt|kinderaerztin|frauenaerztin|logopaed\w+|ergotherapeut\w*|"
    r"physiotherapeut\w*|psycholog(?:e|in)|therapeut(?:in)?) (?!hier\b|\(|aus\b)[^:.]*(?:$|,)"
)
"""A profession that families look for, at the start and without "hier": "hebamme brühl, entbindung in 4 wochen"."""
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
    own_child = bool(FAMILY.search(folded))
    if START.search(folded) and not own_child and not SOUGHT.search(folded):
        return "professional"
    if SELF.search(folded) and (not own_child or "klient" in folded or "in meiner" in folded):
        return "professional"
    if CASE.search(folded) and not own_child:
        return "professional"
    return None


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
