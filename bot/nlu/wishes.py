"""What an offer should be like: free of charge, in the evening, without registration, near, in a language, of a provider.

A wish is "key" or "key:value", as `knowledge.search.wishes` judges it.
"""

from __future__ import annotations

import re
from typing import Final

from bot.nlu.fold import fold

PATTERNS: Final = (
    (
        "free",
        r"\b(?:kostenlos\w*|kostenfrei\w*|gratis|(?<=auch )umsonst|(?<=was )umsonst|umsonst(?=\W+(?:angebot|kurs|beratung|gruppe|sein))|ohne (?:kosten|gebuehr\w*|beitrag|geld)|fuer (?:lau|nix|umme)|nichts? kosten|nix kosten|gebuehrenfrei\w*|beitragsfrei\w* (?:angebot|gruppe))\b",
    ),
    (
        "evening",
        r"\babends?\b(?=.{0,40}(?:offen|geoeffnet|hin|termin|auf\b|moeglich|gehen|geht|zeit|kurs|sprechstunde|angebot|erreichbar|was\b))|\b(?:nur|auch|am) abends?\b|\bnach (?:der arbeit|feierabend|17|18|19)\b|\babend(?:termin|sprechstunde|kurs|angebot)\w*|\bberufstaetig\w*.{0,30}\b(?:abend|spaet)",
    ),
    (
        "open",
        r"\bohne (?:voran|an)meldung\b|\bohne (?:termin|anzumelden|sich anzumelden)\b|\bspontan (?:hin|vorbei|kommen)|\beinfach (?:hingehen|vorbeikommen|so hin|vorbeigehen|hinkommen|vorbeischauen)|\boffene[rsn]? (?:sprechstunde|treff|angebot|gruppe|beratung)\w*|\bniedrigschwellig\w*|\bohne (?:wartezeit|warteliste)\b",
    ),
    (
        "near",
        r"\b(?:nur|bitte|lieber|moeglichst|direkt|was|etwas) (?:hier )?(?:in|aus) (?:meine[mr]|unsere[mr]|diese[mr]|dem) (?:stadtteil|viertel|ort|bezirk|quartier|naehe|ecke)\b|\bin (?:meine[mr]|unsere[mr]) (?:stadtteil|viertel|naehe|bezirk|quartier|ecke)\b|\bin der naehe\b|\bnaeher dran\b|\bum die ecke\b|\bzu fuss\b|\bfusslaeufig|\bwas naeheres\b|\bnicht so weit\b|\bzu weit\b|\bwohnortnah",
    ),
)
LANGUAGES: Final = {
    "tr": r"tuerkisch\w*",
    "ar": r"arabisch\w*",
    "uk": r"ukrainisch\w*",
    "ru": r"russisch\w*",
    "en": r"englisch\w*",
    "pl": r"polnisch\w*",
    "ro": r"rumaenisch\w*",
    "bg": r"bulgarisch\w*",
    "fr": r"franzoesisch\w*",
    "fa": r"(?:farsi|persisch\w*|dari)",
    "ku": r"kurdisch\w*",
    "es": r"spanisch\w*",
    "it": r"italienisch\w*",
}
IN_LANGUAGE: Final = r"\b(?:auf|in|spricht|sprechen|sprech\w*|redet|koennen|kann|die)(?: (?:jemand|einer|wer|dort|da|auch|man|gut|bitte|nur|meine[rn]?|sie))* (?:{0})\b|\b{0}(?:[- ]?sprachig\w*| (?:beratung|berater\w*|spricht|sprechen|sprachige?))|\b(?:nur|lieber|bitte|auch) {0}\b"
PROVIDERS: Final = (
    "caritas",
    "diakonie",
    "awo",
    "drk",
    "skf",
    "skm",
    "pro familia",
    "donum vitae",
    "kinderschutzbund",
    "lebenshilfe",
    "paritaet",
    "malteser",
    "johanniter",
)
OF_PROVIDER: Final = r"\b(?:nur|lieber|bitte|am liebsten|vom?|von der|bei der|beim|traeger|traegerschaft|angebote? (?:der|vom|von)) (?:der |vom |von |die |beim |bei der |was von der )*{0}\b"
NOT_CHURCH: Final = re.compile(
    r"\b(?:nicht|nix|nichts|kein\w*|ohne) (?:\w+ )?(?:kirch\w*|christlich\w*|katholisch\w*|evangelisch\w*|konfession\w*)|konfessions(?:frei|los|unabhaengig)|weltanschaulich neutral|kirchenunabhaengig|nichtkirchlich|nicht-kirchlich"
)
MUNICIPAL: Final = re.compile(
    r"\b(?:nur|lieber|bitte) (?:\w+ )?(?:staedtisch\w*|kommunal\w*|oeffentliche\w? traeger|von der stadt)|(?:staedtisch\w*|kommunal\w*|oeffentliche\w?) traeger(?!schaft des)"
)
INDEPENDENT: Final = re.compile(
    r"\bfrei(?:e[rnms]?)? (?:traeger\w*|traegerschaft)\b|\b(?:nicht|nix|nichts|kein\w*|ohne)(?: (?:vom|von der|beim|bei der|das|die|mit dem|so|was))* (?:jugendamt|stadt|amt|staedtisch\w*|kommunal\w*)\b(?!teil)|\bunabhaengig\w* (?:vom jugendamt|vom amt|von der stadt|beratung\w*|stelle\w*|traeger\w*)"
)
LAW: Final = re.compile(
    r"\b(?:nur|nach|gemaess|ueber|auf grundlage(?: von)?|rechtsgrundlage|i\.? ?s\.? ?d\.?|gem\.?|filter) ?(?:§§?|paragraf|paragraph|par\.?) ?(\d{1,3} ?[a-z]?)\b"
)
PROTECTION: Final = re.compile(
    r"(?:§§?|paragraf|paragraph|par\.?) ?8 ?([ab])\b(?![- ]?(?:auftrag|fall|faelle|schutzplan))|\b(?:insofa|isef|insoweit erfahrene\w*)\b"
)
NO_WISH: Final = re.compile(
    r"\b(?:ohne filter|filter (?:weg|raus|loeschen|aus|aufheben)|alle (?:angebote )?(?:wieder )?(?:zeigen|anzeigen)|zeig\w* (?:wieder )?alle|kostet? (?:darf|kann) (?:es|ruhig)|darf (?:auch|ruhig|gern\w?)? ?(?:was|etwas) kosten|egal ob (?:es )?(?:was )?kostet|auch kostenpflichtige|auch mit anmeldung|traeger (?:ist )?egal)\b"
)
NONE: Final = "none"


def find_wishes(text: str) -> list[str]:
    """Return the wishes of a message; `["none"]` if it takes back all wishes."""
    folded = fold(text)
    if NO_WISH.search(folded):
        return [NONE]
    found = [key for key, pattern in PATTERNS if re.search(pattern, folded)]
    found += [f"language:{code}" for code, word in LANGUAGES.items() if re.search(IN_LANGUAGE.format(word), folded)]
    found += [f"provider:{name}" for name in PROVIDERS if re.search(OF_PROVIDER.format(name), folded)]
    if NOT_CHURCH.search(folded):
        found.append("secular")
    if MUNICIPAL.search(folded):
        found.append("municipal")
    elif INDEPENDENT.search(folded):
        found.append("independent")
    law = LAW.search(folded)
    protection = PROTECTION.search(folded)
    if protection:
        found.append(f"law:8{protection[1] or 'b'}")
    elif law:
        found.append(f"law:{law[1].replace(' ', '')}")
    return found
