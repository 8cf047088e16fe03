"""What is nobody's age although it looks like one: animals, loved cars, flirting, sums, years spent, questions of principle."""

from __future__ import annotations

import re

from .model import Board
from .numbers import ANY_UNIT, DAY, MONTH, QTY, WEEK, YEAR
from .words import CHILD_PLURAL, CHILD_SINGULAR, FILL, NAME

_TIME = rf"(?:{YEAR}|{MONTH}|{WEEK}|{DAY})(?![a-z])"
_ANIMAL = (
    r"\b(?:\w*(?:hund(?:e[ns]?|in|innen|chen)?|huendin\w*|welpen?|katzen?|kaetzchen|kater[ns]?|kitten|kaninchen|meerschwein(?:e|chen\w*)?|meeris?|hamster[ns]?"
    r"|wellensittich\w*|papagei\w*|schildkroete\w?|labrador\w*|dackel[ns]?|pudel[ns]?|terrier\w?|schaeferhund\w*|rueden?|hundesteuer|golden\s?retriever\w*|mops|chihuahua\w?)"
    r"|(?:pferde?s?|pony|ponys|stute|hengst|fohlen|hasen?|ziegen?|huehner|voegel|wurfs?|zuechter\w*|rassekatze\w*|tierarzt|tieraerzt\w*|tierheim\w*|tierpension"
    r"|kastr(?:ier|ation)\w*|entwurm\w*|dogs?|pupp(?:y|ies)|cats?|rabbits?|guinea\s+pigs?|horse|kopek|k[oö]pek|kedi|chien|chat|pies|kot|собак\w*|кот|кошк\w*|щенок))\b"
)
_ANIMALS = re.compile(_ANIMAL)
#: Words of which an animal is meant even where a pronoun stood before ("sie ist 6 Monate, wann kastrieren").
_SURELY_ANIMAL = re.compile(
    r"\b(?:kastr(?:ier|ation)\w*|entwurm\w*|zuechter\w*|tierarzt|tieraerzt\w*|rueden?|huendin\w*)\b"
)
_PREGNANT_PET = re.compile(
    rf"{_ANIMAL}\s+(?:(?:ist|wird|scheint|vielleicht|wohl|evtl|jetzt|auch|wieder|schon)\s+)*(?:schwanger|traechtig|pregnant)\b|\b(?:schwangere|traechtige)[nr]?\s+{_ANIMAL}"
)
_YOUNG_ONES = re.compile(r"\bbab(?:ys?|ies)\b")
#: What an animal is to a child; a pronoun before the animal is the child's.
_TO_A_CHILD = re.compile(
    r"\b(?:wuensch\w*|will|moechte|reit\w*|therapie\w*|allergi\w*|gebissen|quael\w*|tritt|streichel\w*|eifersuech\w*|angst|gestorben|trauer\w*|kita|schule|klasse|baby|(?:mein|unser)\w{0,2}\s+(?:kleine|grosse)\w?)\b"
)
_PRONOUN = re.compile(r"\b(?:er|sie|ihm|ihn|ihr)\b")
_NO_PET = re.compile(
    r"\b(?:katzenjammer|hundemuede|hundertprozent\w*|hunderte?|hundstage|angsthase|pferdeschwanz|kuscheltier\w*|stofftier\w*|therapiehund\w*|angst\s+vor\s+\w*\s*hund\w*|schlafhase)\b"
)
_HUMAN = re.compile(
    r"\b(?:(?:pflege|stief|enkel|schul|klein|kita|kindergarten|vorschul)?-?(?:kind(?:e?s|er[ns]?|chen)?|sohn(?:e?s)?|sohnemann|tochter|toechter|soehne|zwillinge?)|saeugling\w*|neugeborene\w*|enkel\w*|neffe\w?|bub|maedel\w*"
    r"|bruder|schwester|cousine?|schueler\w*|jugendliche\w*|teenager|teenie|son|daughter|child|kids?|schwanger\w*|pregnant|juengste[rnms]?|aelteste[rnms]?|ich\s+bin|jaehrige\w?)\b"
)
_THING = (
    r"(?:auto|\w*wagen|kombi|e-?bike|fahrrad|lastenrad|\w*roller|motorrad|moped|(?:wasch|spuel|kaffee|naeh)-?maschine|trockner|(?:kuehl|gefrier)schrank|heizung|therme|herd|backofen|fernseher|laptop|rechner|computer|tablet|handy|smartphone|konsole"
    r"|matratze|sofa|couch|wohnmobil|opel|vw|golf|bmw|audi|mercedes|ford|fiat|skoda|passat|polo|corsa|harley|vespa|kiste|karre|car|bike|house|flat|phone|computer)"
)
#: A thing, and right beside it how old it is.
_OLD_THING = re.compile(
    rf"\b{_THING}\b\s*(?:(?:ist|sind|war|is|are)\s+(?:{FILL})*(?P<n>{QTY})\s?(?:{_TIME}|years?|months?)(?:\s*old|\s*alt)?|[,(]\s*(?:{FILL})*(?P<o>{QTY})\s?{_TIME}\s*alt\b)"
    rf"|(?<!\w)(?P<m>{QTY})\s?(?:{_TIME}\s+alte[rnsm]?|-?jaehrige[rnsm]?)\s+{_THING}\b"
)
_LOVED = (
    r"(?:oldtimer|youngtimer|opel|vw|golf|kaefer|bulli|bmw|audi|mercedes|benz|ford|fiat|porsche|skoda|kadett|manta|trabi|honda|yamaha|suzuki|kawasaki|ducati|harley|vespa|simson|schwalbe|moped|motorrad|roller|auto|karre|kiste|wagen|cabrio|wohnmobil|camper|bike|rennrad|fahrrad"
    r"|gitarre|boot|projekt|startup|firma|laden|geschaeft|garten|buch|blog|kanal|podcast|pc|playstation|konsole|aquarium)"
)
_LOVED_BABY = re.compile(
    rf"\bbaby\b\s*(?:,|\(|:|=|-|ist|heisst|war)?\s*(?:ist\s+)?(?:ein\w*|der|die|das|mein\w*|unser\w*)?\s*(?:\w+\s+){{0,2}}?\w*{_LOVED}\b"
    rf"|\b\w*{_LOVED}\b[^.!?\n]{{0,30}}\b(?:ist|war|sind|bleibt|wie)\s+(?:mein|unser|sein|ihr|das)\s+(?:\w+\s+)?(?P<b>baby)\b"
    r"|\bbaby\b(?=\s+(?:shark|born|driver|bel\b|boom|boss|face|doll|gate)|[^.!?\n]{0,25}\b(?:tuev|zuendkerze\w*|vergaser|auspuff|getriebe|hubraum|ps\b|oelwechsel|felgen|lackier\w*|pferdestaerken|baujahr|werkstatt))"
)
_FLIRT = re.compile(
    r"(?:^|[.!?]\s*)(?:(?:na|hey|hi|hallo|huhu|yo|ey|oh|ach|sorry|danke|ok|okay|tschuess|ciao|bye|gute\s+nacht|komm|come\s+on|ja|nein)\s*,?\s+)?(?:mein\s+|du\s+|suesses?\s+|sexy\s+)?(?P<b>baby)\s*[,!.]*\s*(?:du|ich\s+(?:lieb|will\s+dich|vermiss|bin\s+(?:so\s+)?(?:einsam|verliebt|heiss))|willst|magst|hast|kommst|bist|schick|gib|lass|komm|wie\s+geht|was\s+machst|was\s+geht|heute\s+abend|wann\s+sehen|you|let|i\s+(?:love|want|miss)|what|how|come|send|kuess|kuss|zeig)\b"
    r"|\b(?:du|you)\s+(?:bist|are)\s+(?:so\s+\w+|mein|my)?\s*,?\s*(?P<c>baby)\b|\b(?:lieb\w*|love|kuss|vermiss\w*|miss)\s+(?:dich|you)\s*,?\s+(?P<d>baby)\b"
)
#: "Baby" in the names of songs and shows.
_SUNG_BABY = re.compile(
    r"\b(?:lied|song|film|serie|show|sendung|album|netflix|podcast|musical)\b[^.!?\n]{0,25}?(?<!mein )(?<!unser )(?<!meinem )(?<!unserem )(?<!das )(?<!ein )(?<!fuers )(?<!dem )(?<!fuer )(?<!beim )(?<!zum )(?<!mit )\bbaby\b"
    r"|\b(?:boss|ice\s+ice|dirty\s+dancing\W+mein|million\s+dollar)\s+baby\b|\bbaby\s+(?:daddy|one\s+more|can\s+i|come\s+back)\b|\bmein\s+baby\s+gehoert\s+zu\s+mir\b"
)
_SUM = re.compile(r"(?<![\w.,])[0-9]{1,4}\s?(?:\+|\*|×|÷|x|mal|plus|minus|geteilt\s+durch|durch)\s?[0-9]{1,4}(?![\w.])")
_ASKS_SUM = re.compile(
    r"\b(?:was\s+(?:ist|sind|gibt|macht|ergibt)|wie\s?viel|rechne\w*|rechnen|ergebnis|ergibt|aufgabe\w*|mathe\w*|minus|einmaleins)\b|="
)
_WHOLE_SUM = re.compile(
    r"^\W*[0-9]{1,4}(?:\s?(?:\+|\*|x|×|÷|:|mal|plus|minus)\s?[0-9]{1,4})+\s*(?:=|\?|ist|gleich|ergibt)*\W*$"
)
_WEEK_PLUS = re.compile(r"ssw|schwanger|woche|hebamme|frauenarzt|geburt|baby|entbind|\bet\b|wehen")
_SPENT = (
    r"(?:ehe|studium|studiert|beziehung|partnerschaft|pflegefamilie|pflegeeltern|verein\w*|grundschule|grundschulzeit|gymnasium|realschule|hauptschule|gesamtschule|schule|kita|kindergarten\w*|krippe|therapie|warteliste|wartezeit|warten|elternzeit|trennung|ausbildung|lehre|arbeit|pflege"
    r"|knast|haft|beruf\w*|funkstille|umgangs\w+|rosenkrieg|kinderwunsch\w*|icsi|ivf|krieg|bundeswehr|jobcenter|hartz|buergergeld|vollzeit|teilzeit|erfahrung|kein\s+wort\s+(?:von|mit|zwischen|miteinander|gewechselt|gehoert)|kein\w*\s+(?:kontakt|unterhalt|cent|anruf|besuch)|hoelle|asyl\w*|deutschkurs|duldung|wg|heim|wohnheim|haushalt\w*|frist|zeit\b|bewaehrung|einzahl\w*)"
)
_CHILD_LEFT = re.compile(
    rf"\b(?:{CHILD_SINGULAR}|{CHILD_PLURAL}|{NAME}|er|sie|es)\s*(?:,|\(|:)?\s*(?:ist|sind|wird|mit|hat)?\s*(?:{FILL})*$"
)
_YEARS_SPENT = re.compile(
    rf"(?<![\w.,])(?P<n>{QTY})\s?(?:jahre?n?|monate?n?|wochen?)\s+(?:(?:lang|in\s+der|in\s+einer|im|auf\s+der|bei\s+der|beim|ohne|mit|voller|nur|an\s+der|jetzt|schon)\s+)*(?:\w+)?{_SPENT}\b(?!-?\s?(?:platz|gesucht|such\w*|wechsel\w*|will|verweiger\w*|abgebrochen|geschmissen|schwaenz\w*|abbrech\w*|fehlt|nicht|klappt|geht|ist|macht))"
)
#: "acht Jahre hat er nichts gezahlt": the verb follows a length of time.
_LASTED = re.compile(
    rf"(?:^|[.!?,;:\n]\s*|\b(?:und|aber|weil|denn)\s+)(?:ueber\s+|fast\s+|gut\s+|knapp\s+|ganze\s+|gute\s+)?(?P<n>{QTY})\s?(?:jahre|monate|wochen|jahr|monat)\s+(?:lang\s+)?(?:hat|habe?|haben|hatte\w*|hab|war|waren|ging\w*|lief|arbeit\w*|kaempf\w*|wart\w*|zahl\w*|leb\w*|wohn\w*|such\w*|gab|dauert\w*|mach\w*|lass\w*|brauch\w*|durft\w*|musst\w*|konnt\w*|pfleg\w*)"
    r"\s+(?:ich|er|sie|wir|man|es|mich|mir|uns|mein\w*|unser\w*|der|die|das|sich|niemand|keiner)\b"
)
_TRYING = re.compile(
    r"\b(?:icsi\w*|ivf|kinderwunsch\w*|kuenstliche\w*\s+befruchtung|insemination\w*|eizellspende|hormonbehandlung\w*|kryo\w*)\b"
)
_DEADLINE = re.compile(
    rf"(?<![\w.,])(?P<n>{QTY})\s?{_TIME}(?=\s+(?:frist|zeit|um\b|bis\b(?!\s+(?:zu[rm]?\s+|ich\s+|das\s+|dem\s+|mein\w*\s+|unser\w*\s+)*(?:geburt|entbind|v?et\b|termin|baby|kind))|kuendigungsfrist))|\b(?:frist|widerspruch\w*|bescheid|mahnung|kuendigung|raeumung\w*)\b[^.!?\n]{{0,40}}?(?:noch|nur|bloss|in|von|binnen|innerhalb)\s+(?P<m>{QTY})\s?{_TIME}"
)
_GENERAL_TOPICS = re.compile(
    r"^\W*(?:(?:die|thema|infos?|hilfe|was\s+tun|tipps?|ratgeber|beratung|fragen?|buch|buecher)\W+(?:zu[rm]?\W+|bei\W+|in\W+|der\W+|ueber\W+|zum\W+)*)*pubertaet\b(?:\W+(?:was|tun|hilfe|infos?|tipps?|beratung|ratgeber|wann|beginnt|dauert|wie|lange|ab|welchem|alter))*\W*$|"
    r"\b(?:war|ist|bleibt|bleibst|bist|warst|wird|waren)\s+(?:(?:er|sie|es|du|ja|doch|halt|eben|fuer\s+mich|fuer\s+uns)\s+)*(?:(?:schon|auch)\s+)?(?:immer|mal|einmal|stets|ewig|frueher)\s+(?:noch\s+)?(?:mein|unser|das|ihr|mamas)\s+(?:kleines\s+)?baby\b|"
    r"\b(?:alle|viele|andere|lauter|saemtliche)\s+(?:\w+\s+)?(?:freundinnen|freunde|bekannten?|kolleginnen|leute|frauen|paare)\b[^.!?]{0,20}\b(?:babys?|kleinkinder|kinder|schwanger)\b|\b(?:in\s+der|im|auf\s+der|auf\s+dem)\s+(?:u-?)?(?:bahn|bus|zug|flugzeug|supermarkt|spielplatz|strasse)\s+(?:hat|war|schrie|ist|weinte)\s+(?:ein|das)\s+(?:baby|kleinkind)\b|"
    r"\bvon\s+(?:der\s+)?(?:schwangerschaft|geburt)\s+(?:an\s+)?bis\s+(?:zu[rm]?|in|ins)\b"
    r"|\bmutterpass\b(?=[^.!?\n]*\b(?:verloren|weg|verlegt|verschlampt|gestohlen|geklaut|nicht\s+mehr|neue[nr]?|ersatz)\b)|\b(?:verloren|verlegt|neuen|ersatz)\w*\s+(?:\w+\s+){0,3}mutterpass\b"
    r"|\bangst\s+(?:\w+\s+){0,2}?vor\s+(?:einer\s+)?(?:weiteren|erneuten|nochmaligen|noch\s+einer)\s+(?:geburt|schwangerschaft|entbindung)\b"
    r"|\b(?:rund\s+um|thema|themen|infos?|flyer|(?:eltern)?abend|vortrag|buch|kurs\w*)\s+(?:thema\s+|die\s+|zur\s+|zu\s+|ueber\s+|das\s+|im\s+)*(?:pubertaet|schwangerschaft|teenager\w*|teenies?)\b(?!\s+(?:mein|unser))"
    r"|\b(?:teenie|teen|teenager|baby|jugendlichen?)-?\s?(?:disco|party|treff|abend|flohmarkt|basar|boerse|messe|club|film|serie|roman|magazin|bravo)\w*"
    r"|\b(?:erste\s+hilfe|notfall\w*|reanimation)\s+(?:kurs\s+)?(?:am|beim|fuer|an)\s+(?:saeuglinge?n?|babys?|kind\w*)(?:\s+und\s+kind\w*)?"
)
_COURSE = re.compile(
    r"\bbaby-?\s?(?:massage|schwimm\w*|yoga|turnen|treff|cafe|gruppe\w?|kurs\w*|zeichen\w*)\w*|\bgeburtsvorbereitung\w*|\bpekip\w*"
)
_NAMES_CHILD = re.compile(
    rf"\b(?:mein\w*|unser\w*|ihm|ihr|wir|uns|er|sie\s+(?:ist|hat|wird|kann)|bin|schwanger\w*|ssw|{NAME}|kleine\w?|sohn|tochter|zwillinge?n?|ich)\b"
)
_PRINCIPLE = re.compile(
    r"\b(?:darf|duerfen|muss|muessen|gilt|gelten|wie\s+lange\s+(?:darf|duerfen|muss|muessen|gilt)|ab\s+wann\s+(?:darf|duerfen|muss|muessen|gilt|gelten|hat|haben|braucht|brauchen|besteht|zaehlt)|wer\s+(?:be)?zahlt|wer\s+uebernimmt|wie\s?viel\w*|was\s+kostet|welche\s+(?:regel\w*|impf\w*|rechte)|wann\s+(?:muss|darf)|gesetz\w*|laut|generell|grundsaetzlich|allgemein\w*|erlaubt|verboten|vorgeschrieben|pflicht|im\s+durchschnitt|statistisch|normalerweise|zustaendig|wie\s+viele)\b"
)
_PERSONAL = re.compile(
    r"\b(?:ich|mich|mir|wir|uns|mein\w*|unser\w*|er|ihm|ihn|hab|habe|haben\s+wir|bin|such\w*|brauche?|klientin?|bei\s+uns|der\s+kleine|die\s+kleine|die\s+kita\s+sagt|sie\s+(?:ist|hat|wird|will|kann|schlaeft|spricht))\b"
)
_ANYBODYS = re.compile(
    r"\b(?:ein\w{0,2}\s+|pro\s+|je\s+|fuers?\s+|beim?\s+|am\s+|bei\s+|die\s+|das\s+|den\s+|der\s+)?(?:(?:kita|grundschul|kindergarten|schul|vorschul|krabbel)-?\s?kind(?:er[ns]?|es)?|grundschueler\w*|vorschueler\w*|jugendliche\w{0,2}|teenager\w?|schwangere\w?|woechnerin\w*)\b"
)
_MAY_ONE = re.compile(
    rf"\b(?:mit|ab)\s+(?P<n>{QTY})\s+(?:jahren\s+)?(?:darf|kann|muss|ist|hat|braucht|duerfen|koennen|muessen)\s+(?:man|jugendliche|kinder|jede\w?)\b|\b(?:darf|kann|muss)\s+man\s+(?:\w+[,\s]+){{0,6}}?ab\s+(?P<m>{QTY})(?!\w)"
)
#: "expressiv wie knapp zwei": how far the speech is, not how old the child is.
_LIKE_AGED = re.compile(
    rf"\b(?:expressiv|rezeptiv|wortschatz|grammatik\w*|sprach\w*|spricht|redet|sprech\w*|sprachlich|entwicklungs\w*|entwickelt|niveau|motorisch\w*|kognitiv\w*|emotional\w*|sozial\w*|verhaelt\s+sich|sve|wortverstaendnis|sprachverstaendnis)\b[^.!?\n]{{0,30}}?\b(?:wie|auf\s+dem\s+stand|entspricht|stand|niveau|entsprechend|etwa|auf)\s+(?:mit\s+|bei\s+|von\s+|eines?r?\s+|einem\s+|ein\s+|dem\s+|etwa\s+|ca\.?\s+)*(?:(?:knapp|fast|gut|hoechstens|maximal|gerade)\s+)?(?P<n>{QTY})\s?-?(?:j(?:ae|a)hrige\w?|jahren?|j\.?)?(?![\w;])"
)
#: "mit 16 darf das Kind später selbst entscheiden": what the law says, not how old the child is.
_MAY_THE_CHILD = re.compile(
    r"\bmit\s+(?:1[0-9]|2[0-9]|\w*zehn|elf|zwoelf)\s+(?:darf|kann|soll)\s+(?:das|ein|jedes)\s+kind\s+(?:\w+\s+){0,2}?(?:spaeter|selbst|selber|allein|alleine|mal|einmal)\b"
)
_FACE_TO_FACE = re.compile(r"\bunter\s+(?:vier|4|sechs|6|acht|8)\s+augen\b")
_AMOUNT = rf"(?:{QTY})(?:\s?(?:euro?|€))?"
_THEN = r"(?:erst|zuerst|dann|danach|gestern|vorgestern|heute|jetzt|neulich|letzte\s+woche|diesmal)"
#: "erst zehn Euro, gestern fünfzig": sums that were taken one after the other.
_SUMS_TAKEN = re.compile(
    rf"(?<!ist )(?<!is )(?<!bin )(?<!wird )(?<!\w)(?:{_THEN}\s+(?:waren\s+es\s+|auch\s+|schon\s+|sogar\s+)*{_AMOUNT}[\s,;.]+(?:und\s+)?)+{_THEN}\s+(?:waren\s+es\s+|schon\s+|sogar\s+)*{_AMOUNT}(?!\w)"
)
#: "in Deutschland 2 Jahr": how long somebody is here.
_HERE_FOR = re.compile(
    rf"\b(?:in\s+(?:deutschland|germany|nrw|d)|hier)\s+(?:(?:schon|jetzt|erst|seit|fast|ueber|bin|ich|wir|sind)\s+)*(?P<n>{QTY})\s?{_TIME}(?!\s+alt)"
)
#: "Bescheid bekommen, 2 Wochen": the time left to answer a letter.
_LETTER = re.compile(
    rf"\b(?:\w*bescheid|\w*ablehnung|abgelehnt|bamf|\w*frist|brief|schreiben|widerspruch|abschiebung)\b(?P<between>[^!?\n]{{0,30}}?[\s,.:(])(?P<n>{QTY}|ein\w?)\s?(?:{WEEK}|{DAY})(?![a-z])(?!\s+(?:alt|jung))"
)
_SOMEBODY = re.compile(rf"{_HUMAN.pattern}|\b(?:baby|{NAME})\b")
_AGE_SAID = re.compile(
    r"(?<![\w;,.])[0-9]{1,2};[0-9]{1,2}(?!\w)|\b(?:ist|wird|jahre|jaehrig\w*|monate|klasse)\b|\([0-9]|,\s*[0-9]"
)
_OF_HERS = re.compile(r"\b(?:ich|bin|mein\w*)\b")
_WOECHNERIN = re.compile(r"\bwoechnerin\w*")


def _forbid(board: Board, *patterns: re.Pattern[str]) -> None:
    """Forbid every match of these patterns."""
    for pattern in patterns:
        for match in pattern.finditer(board.text):
            board.forbid(match.start(), match.end())


def forbid_nobodys(board: Board) -> None:
    """Forbid every span that no rule may take for an age; runs before all of them."""
    text = board.text
    if _ANIMALS.search(text):
        if _is_of_an_animal(text):
            board.forbid(0, len(text))
            return
        if _PREGNANT_PET.search(text):
            _forbid(board, _YOUNG_ONES)
    if board.has_number:
        _forbid_sums(board)
        _forbid_spent(board)
        _forbid(board, _MAY_ONE) if "man" in text or "jugendliche" in text or "kinder" in text else None
        _forbid(board, _MAY_THE_CHILD) if "kind" in text and "mit " in text else None
        _forbid(board, _FACE_TO_FACE) if "augen" in text else None
        _forbid(board, _SUMS_TAKEN) if board.has("euro", "€", "klau", "gestohlen", "geld") else None
        if _AGE_SAID.search(text):
            _forbid(board, _LIKE_AGED)
        if ANY_UNIT.search(text) or " old" in text:
            _forbid(board, _OLD_THING)
    if "baby" in text:
        _forbid(board, _LOVED_BABY, _SUNG_BABY, _FLIRT)
    _forbid(board, _GENERAL_TOPICS)
    if _COURSE.search(text) and not _NAMES_CHILD.search(text):
        _forbid(board, _COURSE)
    if _PRINCIPLE.search(text) and not _PERSONAL.search(text):
        _forbid(board, _ANYBODYS)
    if "woechnerin" in text and not _OF_HERS.search(text):
        _forbid(board, _WOECHNERIN)


def _is_of_an_animal(text: str) -> bool:
    """Whether the message is about an animal and names no child."""
    rest = _NO_PET.sub(" ", text)
    if _PREGNANT_PET.search(rest):
        return _HUMAN.search(_PREGNANT_PET.sub(" ", rest)) is None
    animal = _ANIMALS.search(rest)
    if animal is None or _HUMAN.search(rest) or _TO_A_CHILD.search(rest):
        return False
    return _SURELY_ANIMAL.search(rest) is not None or _PRONOUN.search(rest, 0, animal.start()) is None


def _forbid_sums(board: Board) -> None:
    """Forbid "3+4" where it is a sum and not a week of pregnancy or a list of ages."""
    text = board.text
    if _WHOLE_SUM.match(text) and (
        "x" in text or "*" in text or "mal" in text or "=" in text or "?" in text or "ist" in text
    ):
        board.forbid(0, len(text))
    elif _ASKS_SUM.search(text) and not _WEEK_PLUS.search(text):
        _forbid(board, _SUM)


def _forbid_spent(board: Board) -> None:
    """Forbid lengths of time that something took or that are left for it."""
    text = board.text
    if not board.has_unit:
        return
    if _TRYING.search(text) and not _HUMAN.search(_TRYING.sub(" ", text)):
        board.forbid(0, len(text))
        return
    _forbid(board, _HERE_FOR) if board.has("deutschland", "hier", "nrw", "germany", "in d ") else None
    for match in _LETTER.finditer(text) if board.has("woche", "tag", "wo ") else ():
        if not _SOMEBODY.search(match["between"]):
            board.forbid(match.start("n"), match.end())
    for pattern in (_YEARS_SPENT, _LASTED, _DEADLINE):
        for match in pattern.finditer(text):
            if not _CHILD_LEFT.search(text[: match.start("n") if match["n"] else match.start()]):
                board.forbid(match.start(), match.end())
