"""Word lists the rules share: children, adults, first names, fillers, and what is counted but never an age."""

from __future__ import annotations

from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first, grouped letter by letter so that it fails early."""
    rest: dict[str, list[str]] = {}
    for word in words:
        rest.setdefault(word[:1], []).append(word[1:])
    branches = [
        first if tails == [""] else first + any_of(tails)
        for first, tails in sorted(rest.items(), reverse=True)
        if first
    ]
    if "" in rest:
        return f"(?:{'|'.join(branches)})?" if branches else ""
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


CHILD_PLURAL = (
    r"(?:\w*(?:soehne[n]?|toechtern?|kinder[ns]?|zwillingen?|drillingen?|kids|kidz|kiddies|jungs|jungens|maedels|maedchen"
    r"|buben|enkeln?|babys|babies|geschwister|brueder|schwestern|klienten|patienten)|kleinen|grossen|beiden?|beede)"
)
_KIND = r"(?:(?:pflege|stief|enkel|bonus|paten|adoptiv|einzel|sorgen|wunsch|schul|gruppen|klein|kita|kindergarten|vorschul|krabbel|geschwister|heim)-?)?"
CHILD_SINGULAR = (
    rf"(?:{_KIND}(?:kind(?:e?s|es|e|chen|la|l)?|sohn(?:e?s|es|e)?|soehnchen|sohnemann|tochter|toechterchen|junge[nsm]?|jung|baby(?:boy|girl)?|bebi)"
    r"|(?:schrei)-?baby|saeuglings?|neugeborene[sn]?|fruehchen|enkel(?:in|sohn|tochter)?|neffen?|nichte|bub|bube|maedl|madl|maedel"
    r"|kleine[rnms]?|grosse[rnms]?|groesste[rnms]?|kleinste[rnms]?|juengste[rnms]?|aelteste[rnms]?|juengere[rnms]?|aeltere[rnms]?"
    r"|mittlere[rnms]?|erstgeborene[rn]?|maus|mausi|zwerg|kruemel|spatz|prinzessin|wurm|knirps|racker|rabauke|bengel|kerlchen"
    r"|kurze[rn]|luette[rn]?|patenkind|schatz|bruder|schwester|cousin|cousine|schueler(?:in)?|jugendliche[rn]?|proband(?:in)?|klient(?:in)?|patient(?:in)?|pat\b\.?|muendel|schuetzling|zwilling"
    r"|maeuschen|goere|blag|pimpf|dreikaesehoch|kleinkind|kid|jung[es]?|andere[rns]?|eine[r]|teenie|teenager)"
)
ADULT = (
    r"(?:frau|mann|maenner|ehemann|ehefrau|partner(?:in)?|lebensgefaehrt\w+|freund(?:in)?|ex|exmann|exfrau|expartner"
    r"|mutter|mama|mami|mutti|mudder|kindsmutter|kindesmutter|schwiegermutter|stiefmutter|vater|papa|papi|vati|kindsvater|kindesvater"
    r"|schwiegervater|stiefvater|eltern|oma|omi|opa|opi|grossmutter|grossvater|grosseltern|tante|onkel|schwager|schwaegerin"
    r"|nachbar(?:in)?|erstgebaerende|schwangere|verlobter?|erzieherin?|lehrerin?|arzt|aerztin|hebamme|tagesmutter|kollegin?|chefin?|betreuerin?|babysitterin?)"
)
THING = r"(?:hund|huendin|katze|kater|pferd|pony|hase|hamster|meerschweinchen|auto|wagen|haus|kinderwagen|handy|wohnung|fahrrad|welpe)"

_NAMES = (
    "ben paul leon finn luca luka lukas lucas noah elias jonas felix maximilian max henry emil anton jakob jacob oskar theo tim tom "
    "moritz david philipp alexander alex julian niklas nico fabian simon linus matteo mats liam levi karl carl milan erik eric vincent "
    "jannik yannick johann johannes samuel aaron adam ali mohammed mohamed muhammed ahmed ahmad omar yusuf mehmet emre kerem "
    "deniz enes efe hamza ibrahim amir tarek marvin kevin justin dennis jason tyler leo lenny lenni lennard lennart mika max bastian "
    "emma mia hannah hanna emilia anna marie lina lena lea leonie mila ella clara klara ida frieda greta paula charlotte charlie "
    "sophie sofie sophia sofia luisa louisa johanna laura sarah sara maja maya nele lotta lotte mathilda matilda amelie emily lilly lilli "
    "lily zoe jana julia lara luise pia romy nora eva elif zeynep aylin aylina aleyna fatima aisha ayse meryem defne melek amira layla leyla "
    "leni lenja mina maria marlene romina malik elisabeth nina malea jasmin jasmina chantal celine michelle vanessa selin dilara nina mara fiona finja fenja jule josephine helena elisa alina lisa lia emmi tilda thea marla ronja ayla yara"
)
NAME = f"(?:{any_of(sorted(set(_NAMES.split())))})s?"

MONTH_NAMES = {
    "januar": 1, "jaenner": 1, "jan": 1, "februar": 2, "feber": 2, "feb": 2, "maerz": 3, "marz": 3, "mrz": 3, "april": 4, "apr": 4,
    "mai": 5, "juni": 6, "juno": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "oktober": 10, "okt": 10, "november": 11, "nov": 11, "dezember": 12, "dez": 12,
}  # fmt: skip
MONTH_NAME = any_of(MONTH_NAMES) + r"\b\.?"

_TIME_WORDS = (
    rf"(?:im|am|zum|anfang|ende|mitte|seit|seinem|ihrem|dem|den)\s+(?:[0-9]{{1,2}}\.\s?)?(?:{MONTH_NAME}|sommer|herbst|winter|fruehjahr|fruehling|oktober)"
    rf"(?:\s+[0-9]{{4}})?"
    r"|am\s+[0-9]{1,2}\.\s?(?:[0-9]{1,2}\.?)?(?:[0-9]{2,4})?|(?:letzte|diese|naechste|kommende|vorige|vergangene)[nrsm]?\s+(?:woche|monat|jahr|sommer|mai|maerz|tage|tagen)"
    r"|in\s+(?:ein(?:em|er)|ein\s+paar|[0-9]{1,2}|zwei|drei|vier|fuenf|sechs|wenigen|paar)\s+(?:tagen|wochen?|monat(?:en)?)"
    r"|vor\s+(?:kurzem|ein(?:em|er)|ein\s+paar|[0-9]{1,2}|zwei|drei|vier|fuenf|wenigen|paar)?\s*(?:tagen|wochen?|monat(?:en)?)?"
    r"|(?:am|naechsten|letzten|diesen|kommenden)\s+(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende)|(?:an|zu|nach|vor)\s+(?:weihnachten|ostern|silvester|pfingsten|den\s+(?:sommer)?ferien)|20[0-9]{2}|heuer|dieses\s+jahr"
)
#: Small words that may stand between "ist" and the number.
FILL = (
    rf"(?:(?:{_TIME_WORDS}|jetzt|wieder|jez|jetz|etz|nun|erst|grad(?:e)?|gerade|eben|schon|scho|bereits|mittlerweile|inzwischen|noch|mal|ja|doch"
    r"|auch|heute|gestern|morgen|uebermorgen|naemlich|ca\.?|circa|zirka|etwa|ungefaehr|so|um\s+die|zarten?|suesse|stolze|aktuell|zur\s+zeit"
    r"|zurzeit|momentan|derzeit|selbst|selber|halt|eigentlich|quasi|genau|gut|rund|ueberhaupt|erstmal|immer|frisch|soeben|endlich|leider"
    r"|beide|aber|dann|nur|vielleicht|glaub(?:e)?|glaube\s+ich|glaub\s+ich|seit\s+gestern|seit\s+kurzem|wohl|offiziell|er|sie|es|"
    r"zusammen\b(?!\s))[\s,]+)"
)

#: What makes the number before it a count, a price or a time.
COUNTED = (
    r"\s?-?(?:x\b|mal\b|%|€|\$|°|prozent|euro?s?\b|eur\b|cent|uhr|h\b|std|stunden?|stuendig|min\b|minuten?|sek|km\b|kilo|kg\b|gramm|g\b"
    r"|cm\b|meter|m2|qm|quadrat|grad\b(?!\s+(?:aus|in|hier|erst|bei|mal|noch|zu|nach|auf))|liter|ml\b|zimmer|raeume|raum|plaetze|kita-?plaetze|termine?\b|mitarbeiter|erzieher|fachkraef|betreuer"
    r"|freunde|freundinnen|geschwister|brueder|schwestern?|jungs|jungen\b|maedchen|maedels|soehne|toechter|kinder|kleinkinder|kids|babys|enkel"
    r"|personen|person|leute|menschen|erwachsene|familien|frauen|maenner|wort\b|woerter|worte\b|wortsaetze|saetze|wort-?saetz|sprachen\b|silben|zaehne|zaehnchen"
    r"|schulen|kitas|kindergaerten|einrichtung|absagen|zusagen|mails?\b|anrufe|schritte|naechte?n?\b|punkte|loeffel|flaschen|mahlzeiten|brei|tagen?\b|tages"
    r"|gruppen|klassen|fuenfen|sechsen|fehler|faecher|arbeiten\b|jobs?\b|therapien|therapeut|aerzt|kinderaerzt|aemter|praxen|kliniken|anbieter|angebote|kurse?\b|vereine|stellen"
    r"|tageseltern|tagesm|hebammen|straf|klamotten|sachen|dinge|gruende|moeglich|fragen|sorten|zigaretten|bier|joints|wohnungen|betten|etagen|stock\b"
    r"|haltestellen|versuche|anlaeufe|wochenstunden|wochentage|tage\b|nachmittage?|vormittage?|abende?|ecken|strassen|sprachig|fach\b|teilig|koepfig"
    r"|hunde|katzen|elternteile|ex\b|vaeter|muetter|weitere|andere[nr]?\b|verschiedene|kleine\b|grosse\b|gesunde|tolle|suesse|eigene|unterschiedliche|wunderbare|wilde|liebe\b"
    r"|monatsmieten|raten|schichten?|schichtig|anlaufstell|operation|ops?\b|fehlgeburt|sternenkind|geburten|kaiserschnitt|kollegen|sitzungen|gespraeche|briefe|formulare)"
)
