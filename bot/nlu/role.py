"""Who writes: a family, or a professional who works with one."""

from __future__ import annotations

import re
from typing import Final

from bot.nlu.fold import fold

PROFESSIONS: Final = (
    r"erzieher(?:in)?|kinderpfleger(?:in)?|kita ?leit(?:ung|er|erin)|(?:familien)?hebamme|kinder(?:aerztin|arzt)|"
    r"schulsozialarbeiter(?:in)?|sozialarbeiter(?:in)?|sozialpaedagog(?:e|in)|lehrer(?:in)?|lehrkraft|schulleit(?:er|erin|ung)|"
    r"klassenlehrer(?:in)?|grundschullehrer(?:in)?|tagesmutter|tagesvater|kindertagespflegeperson|logopaed(?:e|in)|"
    r"ergotherapeut(?:in)?|physiotherapeut(?:in)?|psycholog(?:e|in)|therapeut(?:in)?|familienhelfer(?:in)?|"
    r"erziehungsbeistand|beratungslehrer(?:in)?|fachkraft|mfa|fgkikp|babylots(?:e|in)|jugendamtsmitarbeiter(?:in)?|"
    r"asd[- ]?mitarbeiter(?:in)?|streetworker(?:in)?|integrationshelfer(?:in)?|schulbegleit(?:er|erin|ung)|spfh|"
    r"frauenaerzt(?:in)|gynaekolog(?:e|in)|paediater(?:in)?|kinderkrankenschwester|jugendleiter(?:in)?|stadtteilmutter"
)
SELF: Final = re.compile(
    rf"\b(?:ich (?:bin|arbeite als|frage als|schreibe als|frag als)|bin|arbeite als|hier ist (?:die|der)|als)"
    rf"(?: (?:eine?|die|der|hier|selbst|selber|von beruf|neue|junge|angehende|zustaendige))*"
    rf" (?:\w+ )?(?:{PROFESSIONS})\b"
)
CONTEXT: Final = re.compile(
    r"\b(?:bei uns in der (?:kita|einrichtung|praxis|gruppe|schule|ogs) (?:haben|betreuen|ist|gibt)|in meiner (?:praxis|sprechstunde|klasse|"
    r"gruppe|einrichtung)|meine klientin|mein klient|klientin|klient|patientin|unsere einrichtung|ich betreue (?:eine|ein|die) "
    r"(?:familie|mutter|vater|kind)|begleite (?:ich )?(?:eine|die) (?:familie|mutter)|kindsmutter|kindsvater|km und kv|\bkm\b|\bkv\b|"
    r"ein kind in meiner|ein schueler (?:von mir|meiner|aus meiner)|eine schuelerin (?:von mir|meiner|aus meiner)|"
    r"verweisen|weitervermitteln|ueberleiten|insoweit erfahrene|insofa|isef|hilfeplan|hze|fallbesprechung|uebergabe an)\b"
)
NOT_SELF: Final = re.compile(
    rf"\b(?:die|unsere?|meine?|der|eine?|seine?|ihre?|laut|sagt die|sagt der) (?:\w+ )?(?:{PROFESSIONS}) "
    r"(?:sagt|meint|hat|will|moechte|ist|kann|findet|war|hatte|glaubt|schickt)"
)
FAMILY: Final = re.compile(
    r"\b(?:mein sohn|meine tochter|mein kind|meine kinder|mein baby|wir suchen|mein mann|meine kleine|mein kleiner)\b"
)


def find_role(text: str) -> str | None:
    """Return "professional" if the writer speaks as one, "family" if plainly not, None if nothing tells."""
    folded = fold(text)
    if SELF.search(folded) and not _own_child(folded):
        return "professional"
    if CONTEXT.search(folded) and not FAMILY.search(folded):
        return "professional"
    return None


def _own_child(folded: str) -> bool:
    """A nurse who writes about her own son writes as a mother."""
    return bool(FAMILY.search(folded)) and "in meiner" not in folded and "klient" not in folded
