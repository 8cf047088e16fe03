"""Ages named by what a child does: examinations, under and over three, school classes, stages of childhood."""

from __future__ import annotations

import re

from .model import Board, Found
from .numbers import LEFT, NUM, number
from .words import CHILD_PLURAL, CHILD_SINGULAR, FILL, NAME

CHECKUPS: dict[str, tuple[int, int]] = {
    "u1": (0, 0), "u2": (0, 0), "u3": (1, 1), "u4": (3, 4), "u5": (6, 7), "u6": (10, 12), "u7": (21, 24), "u7a": (34, 36),
    "u8": (46, 48), "u9": (60, 64), "u10": (84, 107), "u11": (108, 131), "j1": (144, 179), "j2": (192, 215),
}  # fmt: skip
_CHECKUP = re.compile(
    r"(?<![\w])(?<![0-9]\s)([uj])\s?-?\s?(1[01]|7\s?a|[1-9])(?:er|-?untersuchung\w*|-?termin\w*)?(?![\w])(?!-(?:platz|plaetze|gruppe|kita|betreu|kind|bereich)|\s?-?(?:j(?:ae|a)h?r|monat|bahn))"
)
_U_GROUP = re.compile(
    r"(?<![\w])(?<![0-9]\s)(u|ue)\s?-?\s?([1-3])(?:s|er)?(?![0-9a])(?=\b|\s?-?(?:platz|plaetze|gruppe|kita|betreu|kind|bereich|jaehr))"
)
_UE_WORD = re.compile(r"(?<![\w])(unter|ueber)-?\s?(1|2|3|ein|eins|zwei|drei)-?\s?-?jaehrig\w*")
_CARE = re.compile(
    r"kita|kiga|kindergart|krippe|betreu|tagesm|tagespfleg|tageselt|platz|plaetze|gruppe|einrichtung|eingewoehn|\boekita|elternini|erzieher|\bstd\b|wochenstunden|\bstunden\b|[0-9]\s?h\b|beitrag|gesucht|anspruch|gebuehr|portal\b"
)
_EXAM = re.compile(
    r"untersuch|kinderarzt|kinderaerzt|\bki-?a\b|vorsorge|arzt|aerzt|termin|gelbe\w*\s+heft|bei\s+der\s+u|zur\s+u|auffaellig|impf|praxis|nachhol|verpasst|versaeumt|nicht\s+gemacht"
)

_LINE = re.compile(r"\b(?:u-?bahn|bahn|linie|haltestelle|stadtbahn)\s*$")
_WHO_PAYS = re.compile(r"\bzahl\w*|\bkasse\b|krankenkasse|\bkost\w+|bezahl\w*|uebernimmt|uebernomm")
PAID_NEARBY = 40
"""Letters around an examination within which it is asked who pays for it."""
_SOME_CHILD = re.compile(rf"\b(?:{CHILD_SINGULAR}|{CHILD_PLURAL}|er|sie|{NAME})\b")
_ORDINALS = {w: n for n, ws in enumerate(
    ["erst", "zweit|zwot", "dritt", "viert", "fuenft|funft|fuemft", "sechst", "siebt|siebent", "acht", "neunt", "zehnt", "elft", "zwoelft", "dreizehnt"], 1
) for w in ws.split("|")}  # fmt: skip
_ORD = "(?:" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + r")(?:e[rnsm]?)?"
_SCHOOL = r"(?:gymnasium|gym|realschule|hauptschule|gesamtschule|sekundarschule|foerderschule|gesamt|real)"
_KLASSE = r"(?:klasse?n?|kl\b\.?|jg\b\.?|klase|schuljahr|jahrgangsstufe|jgst\b\.?|jahrgang|stufe|schulklasse)"
#: What may follow "in der achten" where no noun follows: "in der achten schwänzt er" but "in der achten Woche".
_NO_NOUN = (
    r"(?!(?:schicht|nacht|fahrt|stadt|geburt|instanz|\w+schaft|\w*zeit|welt|haelfte|partei|amt|antwort|\w*not|\w*klinik)\b)"
    r"(?:\w+t|und|aufs?|ans?|aber|am|jetzt|kann|weil|wird|will|sitzen|kein\w*|gekommen|einfach|gerade|grade?|wieder|leider|versetzt|muss|soll|darf|heim|nur|nie|von|eine[sr]|des|der|die|den|seit"
    rf"|{NAME}|\w+en(?=\s+(?:ihn|mich|uns|ihm|ihr|mein\w*|unser\w*)\b)|so|immer|noch|ich|er|sie|es|wir|mit|ohne|fuer|wegen|beim|im|zu|zum|zur|schon|gar|mag|war|waren|sind|haben|werden|\w*ge(?:fallen|blieben|flogen|worfen)|ploetzlich|hier|dort|bei|in|total|voll|oder|g8|g9)"
)
_GRADES: list[re.Pattern[str]] = [
    re.compile(rf"{LEFT}(?P<n>[0-9]{{1,2}})\s?\.?\s?(?:te[rn]?\s|er\s)?\s?(?:{_KLASSE})(?!\w)"),
    re.compile(rf"\b(?P<o>{_ORD})\s?-?{_KLASSE}(?!\w)"),
    re.compile(rf"\b{_KLASSE}\s?:?\s?(?P<n>{NUM})\s?[a-h]?(?![\w])(?!\s?-)"),
    re.compile(
        rf"(?<![\w])(?P<o>{_ORD})\s?-?kl(?:ae|a|e)s{{1,2}}l?er\w*|(?<![\w])(?P<n>[0-9]{{1,2}})\.?\s?-?kl(?:ae|a|e)s{{1,2}}l?er\w*"
    ),
    re.compile(
        rf"\b{_SCHOOL},?\s+\(?(?P<n>[5-9]|1[0-3]){LEFT[:0]}(?![\w.:,][0-9]|\w)(?!\s?(?:jahr|monat|mal|tage|stunden|j\b))"
    ),
    re.compile(
        r"\b(?:in|besucht|geht\s+in|gehe\s+in|bin\s+in|ist\s+in)\s+(?:die|der)\s+(?P<n>[1-9]|1[0-3])\.?\s?[a-e]?(?![\w])(?!\s?\.?\s?(?:woche|ssw|mal|monat|jahr|schwang|reihe|runde|etage|stunde|std|\+|ssw|kita|gruppe|phase|stufe|hilfe))"
    ),
    re.compile(
        r"\bklassen-?(?:lehrer(?:in)?|leitung|leiter(?:in)?|lehrkraft),?\s+(?P<n>[1-9]|1[0-3])\.?\s?[a-g]?(?![\w])"
    ),
    re.compile(r"\b(?:aus|in|an)\s+(?:(?:mein|sein|ihr|unser|dein)er|der)\s+(?P<n>[1-9]|1[0-3])\s?[a-f](?![\w])"),
    re.compile(rf"\baus\s+der\s+(?P<n>[1-9]|1[0-3])\.(?=\s*(?:$|[,;!?]|(?:{_NO_NOUN})\b))"),
    re.compile(rf"{LEFT}(?P<n>[5-9]|1[0-3])\.\s?{_SCHOOL}\b"),
    re.compile(
        r"(?:^|[.!?;,(\n]\s*)(?P<n>[2-9]|10|1(?=\s?[a-f]\b[^!?]*(?:schul|klasse|lehrer)))\s?[a-f](?=\s*(?:$|[,.!?;)]))"
    ),
    re.compile(
        rf"\b(?:(?:in|aus|besucht)\s+(?:die|der)|nach\s+der(?=\s+\w+\s+(?:aufs?|wechsel\w*|an|zur|in\s+die)\b))\s+(?P<o>{_ORD})(?=\s*(?:$|[.,!?;:)]|(?:{_NO_NOUN})\b))"
    ),
    re.compile(  # no noun in the singular ends so: "alle aus der Vierten lachen"
        rf"\b(?:alle|andere\w?|jungs|maedchen|kinder|leute|einige|welche|schueler\w{{0,5}})\s+aus\s+der\s+(?P<o>{_ORD})(?=\s+\w+en\b)"
    ),
    re.compile(
        r"\b(?:in|besucht)\s+(?:die|der)\s+(?P<n>[1-9]|1[0-3])\.?\s?te[rn]?\b(?!\s+(?:woche|ssw|mal|monat|jahr|schwanger|reihe|runde|etage|stunde|std|kita|gruppe|phase|stufe))"
    ),
    re.compile(r"\bjg(?:st)?\.?\s?(?P<n>[1-9]|1[0-3])(?![\w.]|\s?[/-]\s?[0-9])(?!\.[0-9])"),
    re.compile(r"\bjg(?:st)?\.?\s?(?P<n>[1-9]|1[0-3])(?=\.(?:\s|$))"),
    re.compile(
        r"(?<![\w])(?:meine[nr]?|unsere[nr]?|die|den|der|einer?)\s+(?P<n>[5-9]|10)er\b(?!\s?-?(?:\w*karte|pack\w*|reihe|block|paket|gruppe|bus|linie|ticket|jahre))"
    ),
    re.compile(r"(?<![\w])(?:der|die|eine?|unser[e]?)\s+(?P<n>[5-9]|10)(?:te|t)?(?:\.)?\s?klaessler\w*"),
]
_RANGE = re.compile(
    rf"{LEFT}(?P<a>[0-9]{{1,2}})\.?\s?(?:-|bis|und|u\.?|oder|/|,)\s?(?:in\s+der\s+)?(?P<b>[0-9]{{1,2}})\.?\s?{_KLASSE}(?!\w)|\b{_KLASSE}\s(?P<c>[0-9]{{1,2}})\s?(?:-|bis|und|u\.?|oder|/)\s?(?P<e>[0-9]{{1,2}})(?![\w])"
)

#: The three years before the Abitur in the nine-year Gymnasium of the state.
_UPPER_LEVELS = {"ef": 11, "q1": 12, "q2": 13, "einfuehrungsphase": 11}
_UPPER = re.compile(r"(?<![\w-])(?:(q[12])|(ef|einfuehrungsphase))(?![\w-])")
#: When a class or school still lies ahead.
_AHEAD = r"(?:naechste[snm]?\s+(?:jahr|schuljahr|sommer|august|herbst)|kommende[snm]?\s+(?:jahr|schuljahr|sommer|herbst)|bald|demnaechst|im\s+(?:naechsten\s+)?(?:sommer|august)|nach\s+den\s+(?:sommer)?ferien|ab\s+(?:sommer|august))"
#: Stage words: pattern, lowest and highest month, months of tolerance within which a precise age names the same child.
_STAGES: list[tuple[re.Pattern[str], int, int, int]] = [
    (re.compile(pattern), low, high, slack)
    for pattern, low, high, slack in (
        (
            r"\bneugeborenen-?\s?(?:\w*screen\w*|hoer\w*|gelbsucht|untersuch\w*|ausstattung|paket|besuch\w*|zimmer|fotos?|fotograf\w*)",
            0,
            11,
            7,
        ),
        (r"\b(?:ein\s+)?paar\s+tage\s+(?:alt|jung)\b|\bwenige\s+tage\s+(?:alt|jung)\b", 0, 0, 6),
        (
            r"\bneugeborene\w{0,2}\b(?!-)|\bwoechnerin\w*|(?<!hatte )(?<!damals )\bim\s+(?:\w+\s+)?wochenbett\b|(?:^|[.,!?;]\s*)wochenbett\b(?!\s+(?:ab|im|in\s+den|is|ist|war)\b)|\b(?:mein|dieses)\s+wochenbett\s+(?:ist|wird|macht|laeuft)\b|\bwochenfluss\w*|\bmilcheinschuss|\bnabel(?:schnur)?rest\w*|\bfrischling\b|\bfrische[rsn]?\s+(?:mama|mutter|papa|eltern|baby)\b",
            0,
            1,
            6,
        ),
        (
            r"\b(?:schrei-?|still-?|fruehchen-?)?(?:baby|babys|babies|baeby|bebi|babie|babychen)\b(?!\s?-?(?:sitter|phone|fon|massage|schwimm|kurs|bett|pause|sprache|blues|sachen|brei|zeit|kram|gruppe|bauch|besuch|lotse|fotos?))|\bbaby-?\s?(?:massage|schwimm\w*|gruppe\w?|kurs\w?|treff\w*|cafe|yoga)\b(?![^.!?]*\b(?:gemacht|durch|war|hinter\s+uns|vorbei|stand)\b)",
            0,
            11,
            7,
        ),
        (r"\b(?:saeugling\w{0,2}|schreikind)\b", 0, 11, 7),
        (r"\bkrabbel-?kind\w{0,3}\b", 6, 12, 12),
        (r"\bkleinkind(?:er|ern|es)?\b", 12, 35, 18),
        (r"\b(?:kindergarten|kiga|kita)-?\s?kind(?:er|ern|es)?\b", 36, 71, 18),
        (
            r"\b(?:vorschul-?\s?(?:kind\w{0,3}|er(?:in)?|alter|e)|vorschueler\w*|schulreif\w*|schulrueckstellung|(?:zurueckgestellt|zurueckstell\w*|rueckstellung)(?=[^.!?]*schul)|schulanfaenger(?:in)?|wackelzahn\w*|maxikind\w*|schuleingangsuntersuchung\w*|schulanmeldung)\b",
            60,
            83,
            12,
        ),
        (
            rf"\bkomm(?:t|en)?\s+(?:\w+\s+){{0,4}}?in\s+die\s+(?:grund)?schule\b|\b(?:komm(?:t|en)?|soll|muss|darf|geht)\s+(?:\w+\s+){{0,2}}?{_AHEAD}\s+(?:\w+\s+){{0,2}}?(?:zur|in\s+die)\s+schule\b|(?<!kam )(?<!kamen )(?<!ist )(?<!sind )(?<!wurde )\b{_AHEAD}\s+(?:komm(?:t|en)?|soll|muss|geht|startet|ist)?\s*(?:er\s+|sie\s+|es\s+|die\s+\w+\s+|der\s+\w+\s+|\w+\s+\w+\s+)?(?:schon\s+)?(?:zur\s+|in\s+die\s+)?schule\b|"
            r"\bin\s+die\s+(?:grund)?schule\s+(?:kommt|kommen|soll|muss)\b|\b(?:wird|werden)\s+(?:(?!man\b)\w+\s+){0,4}?eingeschult\b|\beingeschult\s+(?:wird|werden)\b|\b(?:vor\s+der|steht\s+die|die|zur|einschulung\s+steht)\s+einschulung\b|\beinschulung\s+(?:steht|naht|im|in|naechst|bald)|\bschulpflichtig\b",
            60,
            83,
            14,
        ),
        (
            r"\bkam(?:en)?\s+(?:\w+\s+){0,4}?in\s+die\s+(?:grund)?schule\b|\bin\s+die\s+(?:grund)?schule\s+gekommen\b|\bseit\s+(?:\w+\s+){1,2}schulkind\w?\b|\bfrisch\s+in\s+der\s+(?:grund)?schule\b|\b(?:gerade|frisch|grad|grade|eben)\s+(?:erst\s+)?eingeschult|\b(?:wurde|ist)\s+(?:\w+\s+){0,4}?eingeschult(?:\s+worden)?\b|\bi-?\s?doetz?chen\b|\bi-?\s?dotz\b|\bi-?maennchen\b|\babc-?schuetze\w{0,2}\b",
            72,
            95,
            14,
        ),
        (
            r"\b(?:geht|ist|gehen|sind|besucht|besuchen)\s+(?:\w+\s+){0,3}?(?:(?:in|auf|an)\s+(?:die|der|einer?)\s+|die\s+|eine\s+)?grundschule\b|\bgrundschul-?\s?(?:kind\w{0,3}|alter|zeit)\b|\bgrundschueler\w{0,4}\b|\b(?:in|an|auf)\s+(?:der|die|seiner|ihrer|unserer)\s+(?:\w+\s+)?grundschule\b|\bgrundschule\b",
            72,
            131,
            14,
        ),
        (
            r"\b(?:wechsel\w*|komm(?:t|en)?|uebergang|welche|uebertritt|anmeld\w*|such\w*)\s+(?:\w+\s+){0,5}?(?:weiterfuehrende[nr]?|gymnasium|realschule|hauptschule|gesamtschule)\b",
            108,
            143,
            18,
        ),
        (
            r"\b(?:geht|gehen|ist|sind|besucht|bin|gehe)\s+(?:\w+\s+){0,3}?(?:(?:auf|in|am)s?\s+)?(?:(?:das|dem|die|der|eine?[rm]?|ein)\s+)?(?:gymnasium|realschule|hauptschule|gesamtschule)\b|\bweiterfuehrende[nr]?\b|\bgymnasiast\w{0,4}\b|\b(?:auf|an)\s+(?:dem|der)\s+(?:gymnasium|realschule|hauptschule|gesamtschule)\b",
            120,
            203,
            14,
        ),
        (r"\bpubertier(?:e|s|chen)?\b", 120, 203, 38),
        (
            r"\b(?:teenager\w{0,2}|teenie\w?|teeny|teens?|jugendliche[rnms]?|pubertierend\w*|pubertaet(?=\s+(?:ist|macht|nervt|pur|hoch|mit|bei|eines|meine[rs]|unsere[rs]|voll|im\s+anmarsch|und)\b)|(?:in|mitten\s+in|wegen|seit|trotz|waehrend|durch)\s+(?:der|die|seiner|ihrer|seine|ihre)\s+(?:\w+\s+)?pubertaet|voll\s+pubertaet|(?<!dachte )(?<!denke )(?<!sagt )(?<!meint )(?<!nur )(?<=\w[ ,])pubertaet\s*(?:\?+|!+|\.+)?\s*$|halbstarke[rn]?)\b",
            156,
            215,
            38,
        ),
    )
]
_STAGE_NEGATED = re.compile(
    r"\b(?:kein(?:e[nrs]?)?|wie\s+(?:ein|eine|n|mit\s+einem)|schon\s+als|als|kein\s+richtiges|damals\s+als|vom|seit\s+dem|nicht\s+mehr|wuensch\w*|nach\s+der|vor\s+der|erst\s+in\s+der|bis\s+zur|wunsch)\s+(?:\w{1,6}\s+)?$"
)


_LICENCE = re.compile(r"\bklasse\s+\w+\s+fuehrerschein|\bfuehrerschein\w*\s+(?:der\s+)?klasse\s+\w+")


def _grade(board: Board, start: int, end: int, low: int, high: int) -> None:
    """Claim classes low to high (1 .. 13) as months."""
    if 1 <= low <= high <= 13:
        board.add(start, end, 12 * (low + 5), 12 * (high + 6) + 11, "grade")


#: A house number, a flat, a bus line, a tax class before what looks like a class.
_NO_CLASS = re.compile(
    r"\b(?:steuer|spiel|alters|gehalts|lohn)-?.?$|\b(?:\w*str(?:asse)?|\w*weg|\w*allee|\w*platz|\w*gasse|hausnummer|nummer|nr|haus|raum|zimmer|bus|linie|halle|tor|gleis|eingang)\.?\s*[.,]?\s*.?$|\bwohn\w*\s+(?:\w+\s+){0,3}.?$"
)
_NO_GRADE = re.compile(r"\b(?:steuer|spiel|alters|gehalts|lohn)-?.?$")
_CHANGE = re.compile(
    rf"\b(?:wechsel\w*|komm\w*|geht|soll|muss|darf|rueckt)\b[^.!?]*\b{_AHEAD}\b[^.,!?]*$|\b{_AHEAD}\b[^.,!?]*\b(?:wechsel\w*|komm\w*|geht|soll|muss|darf)\b[^.,!?]*$"
)
_CHANGE_AFTER = re.compile(r"\s*(?:klasse\s*)?(?:kommt|wechselt|geht|soll|muss|kommen|wechseln)\b")
_AHEAD_BEFORE = re.compile(rf"\b{_AHEAD}\b[^.,!?]*$")
#: How far a child is, not where it sits: "liest wie Ende Klasse 1", "auf dem Stand der zweiten Klasse".
_LIKE_CLASS = re.compile(
    rf"\b(?:(?:lies\w+|lese\w*|rechne\w*|schreib\w*|spricht|redet|malt|benimmt|verhaelt)\b[^.!?]{{0,25}}?\bwie|stand|niveau|level|stoff|vergleichbar\s+mit|entspricht|hoechstens)\s+(?:(?:ein\w*|von|der|des|in|im|aus|anfang|ende|mitte|etwa|ca\.?|knapp|hoechstens)\s+)*(?:{_KLASSE}\s?[0-9]{{1,2}}|(?:[0-9]{{1,2}}\.?|{_ORD})\s?-?{_KLASSE}|\w{{4,12}}klaessler\w*)(?!\w)"
)
#: "ab Klasse 5 soll er": the class ahead.
_FROM_CLASS = re.compile(r"\bab\s+(?:der\s+)?$")
_SHALL_FROM = re.compile(r"\b(?:soll|kommt|wechselt|muss|will|moechte|darf)\b[^.!?]{0,25}\bab\s+(?:der\s+)?$")
#: When something began: "seit der zweiten Klasse" beside the class of today.
_SINCE_CLASS = re.compile(
    r"\bseit\s+(?:(?:der|dem|ende|anfang|mitte)\s+)*$|\b(?:war|kam|wurde|hatte|damals|habe?\s+mich)\b[^.,!?]{0,20}$"
)
_SHALL = re.compile(r"\s*(?:klasse\s+)?(?:soll|kommt|geht|wechselt|muss|will|darf|moechte|werden?|wird)\b")
_TEACHES = re.compile(
    r"(?<!bin )(?<!als )(?<!bin die )\b(?:\w*lehrer(?:in)?|klassenleitung|referendar(?:in)?)\b,?\s+(?:die\s+|der\s+)?(?:\w+\s+){0,3}?(?:der|einer|die|fuer\s+die|von\s+der)\s+(?:[1-9]|1[0-3]|\w+te[nr]?)\.?\s?[a-f]?(?:\s?klassen?)?(?=\s*,?\s*(?:hat|meint|sagt|findet|schreit|will|leitet|unterrichtet|macht|ist|$|[,.!?]))"
)


def _now(board: Board, match: re.Match[str], value: int) -> int:
    """The class a child is in now: one below a class it only goes to after the summer."""
    before = board.text[: match.start() + 1]
    ahead = (
        (_FROM_CLASS.search(before[:-1]) and _SHALL.match(board.text, match.end()))
        or _SHALL_FROM.search(before[:-1])
        or _CHANGE.search(before)
        or (_AHEAD_BEFORE.search(before) and _CHANGE_AFTER.match(board.text, match.end()))
    )
    return value - 1 if ahead and value > 1 else value


def find_grades(board: Board) -> None:
    """Claim school classes; class k is [12(k+5), 12(k+6)+11] months."""
    if "lehrer" in board.text or "leitung" in board.text or "referend" in board.text:
        for match in _TEACHES.finditer(board.text):
            board.block(match.start(), match.end())
    if board.has("klas", "kl.", "klaess"):
        for match in _LIKE_CLASS.finditer(board.text):
            board.block(match.start(), match.end())
    for match in _LICENCE.finditer(board.text) if "schein" in board.text else ():
        board.block(match.start(), match.end())
    for match in _UPPER.finditer(board.text):
        level = _UPPER_LEVELS[match[1] or match[2]]
        _grade(board, match.start(), match.end(), level, level)
    for match in _RANGE.finditer(board.text):
        first, last = (match["a"], match["b"]) if match["a"] else (match["c"], match["e"])
        if int(first) < int(last):
            _grade(board, match.start(), match.end(), int(first), int(last))
    since: list[tuple[re.Match[str], int]] = []
    for pattern in _GRADES:
        for match in pattern.finditer(board.text):
            groups = match.groupdict()
            value: int | None = number(groups["n"]) if groups.get("n") else None
            if groups.get("o"):
                stem = re.sub(r"e[rnsm]?$", "", groups["o"])
                value = _ORDINALS.get(stem, _ORDINALS.get(groups["o"]))
            if value is not None and value < 5 and re.search(r"\bstufe", match[0]):
                continue
            named = re.search(rf"{_KLASSE}|kl(?:ae|a|e)s", match[0])
            if value is not None and not (_NO_GRADE if named else _NO_CLASS).search(board.text[: match.start() + 1]):
                value = _now(board, match, value)
                if _SINCE_CLASS.search(board.text[: match.start()]):
                    since.append((match, value))
                    continue
                _grade(board, match.start(), match.end(), value, value)
    now = any(found.kind == "grade" for found in board.found)
    for match, value in since:
        if now:
            board.block(match.start(), match.end())
        else:
            _grade(board, match.start(), match.end(), value, value)


def find_checkups(board: Board) -> None:
    """Claim U and J examinations, and "U3"/"Ü3"/"U2" beside day care as under or over that age."""
    for match in _UE_WORD.finditer(board.text):
        years = {"1": 1, "2": 2, "3": 3, "ein": 1, "eins": 1, "zwei": 2, "drei": 3}[match[2]]
        low, high = (0, 12 * years - 1) if match[1] == "unter" else (12 * years, 12 * years + 35)
        board.add(match.start(), match.end(), low, high, "group")
    care, exam = bool(_CARE.search(board.text)), bool(_EXAM.search(board.text))
    for match in _U_GROUP.finditer(board.text):
        if _LINE.search(board.text[: match.start()]):
            board.block(match.start(), match.end())
            continue
        years = int(match[2])
        if match[1] == "ue":
            board.add(match.start(), match.end(), 12 * years, 12 * years + 35, "group")
            continue
        near = board.text[max(0, match.start() - 25) : match.end() + 25]
        glued = re.match(r"\s?-?(?:platz|plaetze|gruppe|kita|betreu|kind|bereich|jaehr)", board.text[match.end() :])
        beside_exam = _EXAM.search(re.sub(r"platz|plaetze", "", near)) is not None
        if years >= 2 and (glued or (care and not beside_exam and (_CARE.search(near) or not exam))):
            board.add(match.start(), match.end(), 0, 12 * years - 1, "group")
    named = list(_CHECKUP.finditer(board.text))
    gone = [match for match in named if _is_gone(board.text, match)] if len(named) > 1 else []
    for match in gone if len(gone) < len(named) else ():
        board.block(match.start(), match.end())
    for match in named:
        if _LINE.search(board.text[: match.start()]):
            continue
        name = (match[1] + match[2]).replace(" ", "")
        near = board.text[max(0, match.start() - PAID_NEARBY) : match.end() + PAID_NEARBY]
        if _WHO_PAYS.search(near) and not _SOME_CHILD.search(board.text):
            board.block(match.start(), match.end())
            continue
        if name in CHECKUPS:
            low, high = CHECKUPS[name]
            board.add(match.start(), match.end(), low, high, "checkup")


#: What is told of an examination that lies behind, beside the one it is about now.
_GONE = re.compile(
    r"\b(?:war|waren|wars|hatte\w*|hat|haben|hiess|verpasst|nach\s+der\s+u|gemacht|gewesen|vorbei|durch|sagte\w*|meinte\w*|wurde)\b"
)
_CLAUSE_MARK = re.compile(r"[,.!?;\n]|\b(?:und|aber)\s+(?=(?:jetzt|nun|bei|die|zur|was|heute)\b)")


def _is_gone(text: str, match: re.Match[str]) -> bool:
    """Whether the clause around an examination tells that it is over."""
    before = _CLAUSE_MARK.split(text[: match.start()])[-1]
    after = _CLAUSE_MARK.split(text[match.end() :])[0]
    return _GONE.search(f"{before}{match[0]}{after}") is not None


def find_stages(board: Board) -> None:
    """Claim words for a stage, unless a precise age (or a class) of a child already says the same or more."""
    precise = [found for found in board.found if found.whose in (None, "child")]
    for pattern, low, high, slack in _STAGES:
        for match in pattern.finditer(board.text):
            before = board.text[max(0, match.start() - 30) : match.start()]
            if board.meets(match.start(), match.end()) or _STAGE_NEGATED.search(before):
                continue
            if (
                (precise and _AMONG.search(before) and _SEVERAL_OTHERS.search(match[0]))
                or _said_better(precise, low, high, slack)
                or _named_right_after(board, match.end(), precise)
            ):
                board.block(match.start(), match.end())
            elif board.add(match.start(), match.end(), low, high, "stage", over_blocked=True):
                precise = [*precise, board.found[-1]]


#: The children around the one whose age is said: "in der Gruppe mit lauter Vorschulkindern".
_AMONG = re.compile(
    r"\b(?:lauter|alles|alle|mit|unter|zwischen|neben|bei|von|als|den|die|gegen|andere\w*|grossen|aeltere\w*|nur|viele\w?|\w+\s+[0-9]+)\s+(?:\w+\s+)?$"
)
_SEVERAL_OTHERS = re.compile(r"(?:kinder[ns]?|schueler[n]?|anfaenger[n]?|babys|kleinkindern?|teenager[n]?|teenies)$")

_LINK = re.compile(rf"[\s,(:-]*(?:(?:ist|is|wird|hat|{FILL})[\s,]*)*")


def _named_right_after(board: Board, end: int, precise: list[Found]) -> bool:
    """Whether a precise age follows a stage word at once ("baby ist 2 jahre")."""
    return any(0 <= found.start - end <= 20 and _LINK.fullmatch(board.text[end : found.start]) for found in precise)


def _said_better(precise: list[Found], low: int, high: int, slack: int) -> bool:
    """Whether a known age may well be the age of the child this stage word speaks of; slack in months."""
    for found in precise:
        if found.kind == "pregnancy":
            if low == 0:
                return True
        elif found.low <= high + slack and found.high >= low - slack:
            return True
    return False
