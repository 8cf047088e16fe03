"""Is a text in simple words? The rules that a program can check, after published ones for easy German.

The rules are those on which three sources agree: Anlage 2 Teil 2 of the BITV 2.0, DIN SPEC 33429:2025-03 and the rules
of Netzwerk Leichte Sprache. A text that passes is still not "Leichte Sprache": that takes readers with learning
difficulties who have checked it. So we only ever call it "einfach".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Callable, Final, Iterator

from knowledge import yamlfile
from knowledge.settings import CONTENT
from knowledge.yamlfile import line_of, read_yaml

MAX_WORDS: Final = 12
GOOD_WORDS: Final = 8
"""Words a sentence: more than the first is a mistake, the second is what to aim at."""
MAX_LETTERS: Final = 14
MAX_PART_LETTERS: Final = 16
"""Letters of a word without a hyphen, and of each part of a word with one ("Schwangerschafts-Beratung")."""


@dataclass(frozen=True)
class Problem:
    """One place in a text that is not simple; `hint` tells an editor what to do."""

    line: int
    """Line within the text, from 1."""
    sentence: str
    rule: str
    hint: str
    warning: bool = False
    """The rule knows exceptions, so a person decides."""

    def __str__(self) -> str:
        return f"{'Hinweis, ' if self.warning else ''}{self.rule}: {self.hint} Satz: „{self.sentence}“"


PLACEHOLDER: Final = re.compile(r"\{\w+\}")
SOURCE_LINE: Final = re.compile(r"^\(.*(?:Stand|Quelle|Zum Nachlesen).*\)$")
WEB: Final = re.compile(r"\b(?:https?://)?(?:[\w-]+\.)+(?:de|nrw|info|org|com|net|eu)\b(?:/[\w/.-]*\w)?")
LIST_MARK: Final = re.compile(r"^\s*[-–•]\s+")
# A full stop after one or two digits is that of an ordinal: "am 1. August", "vor dem 3. Geburtstag".
SENTENCE_END: Final = re.compile(
    r"(?:(?<=[!?…])|(?<=[^\W\d]{2}\.)(?<!\bNr\.)(?<!\bAbs\.)(?<!\bArt\.)|(?<=\d\d\d\.)|(?<=[.!?]“)|(?<=“\.))\s+(?=[„\"(]?[A-ZÄÖÜ0-9{])"
    r"|(?<=\d\.)\s+(?=(?:D(?:er|ie|as|en|em|ann|anach|ort|ies)|E[sr]|Sie|Ihre?n?|Eine?|Wir|Ich|Auch|Weniger|Mehr|Mit|Bei|"
    r"Für|Im?n?|Am?b?|Ab|Jede|Jeder|Wenn|Ist|Gibt|Haben|Fragen|Rufen)\b)"
)
ABBREVIATION: Final = re.compile(
    r"\b(?:z\. ?B|d\. ?h|u\. ?a|u\. ?ä|o\. ?ä|i\. ?d\. ?R|s\. ?o|usw|bzw|ca|evtl|ggf|inkl|max|mind|bspw|etc|vgl|gem|lt|"
    r"sog|zzgl|Str|Tel|Std|Mio|Mrd|Jh)\.(?!\w)|\b(?:Nr|Abs|Art|S)\. ?(?=\d)|(?<=\d) ?(?:Min|Sek|St)\."
)
ACRONYM: Final = re.compile(r"\b[A-ZÄÖÜ]{2,}\b")
QUOTED: Final = re.compile(r"„[^“]*“")
WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
CAPITAL: Final = r"[A-ZÄÖÜ][\w-]+"

UNITS: Final = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
TEENS: Final = ("dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
TENS: Final = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig", "hundert")
ORDINALS: Final = ("zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte")
NUMBER_WORDS: Final = {
    **{word: str(number) for number, word in enumerate((*UNITS, *TEENS), start=2)},
    **{word: str(10 * number) for number, word in enumerate(TENS, start=2)},
    "tausend": "1000",
}
NUMBER_WORD: Final = re.compile(
    rf"\b(?:({'|'.join(NUMBER_WORDS)})(?:er|mal)?|({'|'.join(ORDINALS)})[nrsm]?)\b(?!\s+Sie\b)", re.IGNORECASE
)
DIGITS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?")

SUBJUNCTIVE_STEMS: Final = (
    "könnte|würde|hätte|wäre|sollte|müsste|dürfte|bräuchte|wüsste|käme|ginge|gäbe|stünde|fände|nähme|läge|sähe|spräche|"
    "täte|bekäme|brächte"
)
SUBJUNCTIVE: Final = re.compile(
    rf"\b(?:(?:{SUBJUNCTIVE_STEMS})(?:n|st|t)?|könne|müsse|dürfe|solle|wolle|wisse|möge|ließe|bliebe|schriebe|hieße|"
    r"hielte|sei(?:st|et)?)\b",
    re.IGNORECASE,
)
REPORTED_BE: Final = re.compile(r"\bseien\b(?! Sie\b)", re.IGNORECASE)
# The first person of these looks like the subjunctive of reported speech; only the subject tells them apart.
REPORTED: Final = re.compile(
    r"\b(?:er|sie|es|man|niemand|jemand|wer|das|(?:der|die|das|[ek]?ein[e]?|mein[e]?|ihr[e]?|sein[e]?) [A-ZÄÖÜ][\w-]+) "
    r"(?:habe|werde|gehe|komme|gebe|brauche|bleibe|mache|lebe|stehe|finde|helfe)\b"
    r"|\b(?:habe|werde|gehe|komme|gebe|brauche|bleibe) (?:er|sie|es|man)\b"
)

NOT_NOUNS: Final = frozenset(
    "Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres In An Am Im Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Über "
    "Unter Hinter Neben Zwischen Seit Für Durch Gegen Ohne Um Bis Ab Wegen Trotz Während Und Oder Aber Auch Nur "
    "Wenn Weil Dass Ob Als Wie Was Wer Wo Wann Warum Ist Sind War Hat Haben Kann Muss Darf Soll Will Wird Hilft "
    "Kommt Geht Gibt Zahlt Sagt Fragt Hier Dort Dann Da Danach Davor Dafür Heute Jetzt Manchmal Meist Oft Immer "
    "Nicht Alle Vielleicht Fragen Rufen Gehen Sagen Geben Bringen Holen Nehmen Zuerst Zeigt Entscheidet Macht "
    "Bietet Berät Prüft".split()
)
POLITE: Final = frozenset("Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres".split())
FEMININE: Final = re.compile(
    r"(?:ung|heit|keit|schaft|tion|sion|tät|ie|ik|ei|ur|enz|anz|age|erin|tin|gin|kin|lin|nin|rin|zin|ita|[Oo]ma|[Mm]ama|[Ff]irma|e|"
    r"[Ss]tadt|[Mm]utter|[Tt]ochter|[Ss]chwester|[Ff]rau|[Gg]eburt|[Zz]eit|[Zz]ahl|[Aa]rbeit|[Ww]elt|[Kk]raft|[Nn]acht|"
    r"[Aa]ngst|[Nn]ot|[Mm]acht|[Pp]flicht|[Ss]icht|[Nn]ummer|[Rr]egel|[Kk]lasse|[Aa]nstalt|[Ff]ahrt|[Uu]nterkunft|"
    r"[Pp]raxis|[Uu]ni|[Pp]ost|[Bb]ank|[Hh]and|[Tt]at|[Aa]rt|[Ff]orm|[Pp]erson)$"
)
PLURAL: Final = re.compile(
    r"(?:en|rn|ien|[Ee]ltern|[Kk]inder|[Ää]mter|[Ll]änder|[Hh]äuser|[Bb]ücher|[Mm]ütter|[Vv]äter|[Mm]änner|"
    r"[Gg]elder|[Bb]ilder|[Dd]örfer|[Mm]itglieder|itas)$"
)
MASCULINE: Final = re.compile(
    r"(?:[Tt]ermin|[Vv]erein|[Ss]chein|[Ss]tein|[Kk]indergarten|[Gg]arten|[Ww]agen|[Jj]unge|[Nn]ame|[Kk]unde|[Zz]euge|"
    r"[Pp]ate|[Ee]xperte|[Pp]sychologe|[Pp]ädagoge|[Ll]otse|[Jj]ugendliche|[Ee]rwachsene|[Vv]erwandte|[Bb]ekannte|"
    r"[Aa]ngestellte|[Bb]eamte|[Rr]egen|[Bb]ogen|[Rr]ahmen|[Oo]fen|[Ww]ille|[Gg]edanke|[Ss]amen|[Bb]rief|[Kk]äse|"
    r"[Aa]bend|[Mm]orgen|[Ww]esten|[Oo]sten|[Ss]üden|[Nn]orden|[Pp]artner|[Ll]ehrer)$"
)
NEUTER_S: Final = re.compile(r"(?:[Hh]aus|[Gg]las|[Gg]ras|[Ee]is|nis|[Gg]las|[Mm]aß|[Pp]apiers|[Aa]us|[Bb]us|[Uu]s)$")
ADJECTIVES: Final = r"(?:[a-zäöüß]+(?:en|er) )*"
GENITIVE_S: Final = re.compile(
    rf"\b(?:(?i:[ek]?eines|meines|deines|seines|ihres|unseres|eures)) {ADJECTIVES}{CAPITAL}|\b(?i:des)\b(?! Weiteren)"
    r"|\b(?:dessen|deren)\b|\b(?:meines Erachtens|eines Tages)\b"
)
THIS_S: Final = re.compile(rf"\b(?i:dieses|jenes|jedes|welches) {ADJECTIVES}({CAPITAL})")
AFTER_NOUN: Final = re.compile(
    rf"({CAPITAL}) ((?:der|dieser|jeder|welcher|einer|keiner|meiner|deiner|seiner|[iI]hrer|unserer|eurer|aller|vieler|"
    rf"beider|mehrerer|einiger)) {ADJECTIVES}({CAPITAL})"
)
BARE_AFTER_NOUN: Final = re.compile(
    rf"({CAPITAL}) (?:freier|junger|alter|kleiner|großer|neuer|armer|reicher|kranker|anderer|deutscher|öffentlicher|"
    rf"sozialer|staatlicher|kirchlicher|verschiedener|behinderter|einzelner|zweier|dreier|ausländischer|privater) "
    rf"{CAPITAL}"
)
GENITIVE_PREPOSITION: Final = re.compile(
    r"\b(?i:wegen|trotz|während|innerhalb|außerhalb|aufgrund|anhand|mithilfe|infolge|anstelle|statt|anstatt|laut|"
    r"hinsichtlich|bezüglich|seitens|zwecks|angesichts|einschließlich|zugunsten|oberhalb|unterhalb|jenseits) "
    rf"(?:der|dieser|jeder|[ek]?einer|meiner|deiner|seiner|[iI]hrer|unserer) {ADJECTIVES}(?:\d+ )?({CAPITAL})"
)
NAME_S: Final = re.compile(
    r"\b(?:Deutschlands|Europas|NRWs|Nordrhein-Westfalens|Mamas|Papas|Omas|Opas|Mutters|Vaters|[A-ZÄÖÜ]\w+(?:bergs|burgs|"
    rf"dorfs|felds|heims|hausens|kirchens|munds|tals)) (?:[a-zäöüß]+e[ns]? )?{CAPITAL}"
)

PARTICIPLE: Final = re.compile(
    r"\b(?:(?:ab|an|auf|aus|bei|durch|ein|fest|her|hin|mit|nach|um|vor|weiter|zu|zurück|zusammen)?ge[a-zäöüß]{2,}(?:t|en)|"
    r"(?:[a-zäöü]{2,4})?(?:be|ver|er|ent|zer|über|unter|wider)[a-zäöüß]{2,}(?:[^aeiou]t|et)|"
    r"(?:be|ver|er|ent|zer|über|unter)[a-zäöüß]*(?:oben|ogen|ossen|ochen|ommen|ungen|unden|ieden|iesen|ichen|orben|orfen|"
    r"oten|oren|assen|raten|alten|eben|agen)|[a-zäöüß]+iert)\b"
)
NO_PARTICIPLE: Final = frozenset(
    "gegen gehen geben gelten gehören gelingen geschehen genießen gewinnen genügen gestalten geboren bekommen erhalten "
    "behalten verlassen geht gibt gilt gehört genau gesamt gesund ergeben erleben erheben erfragen ertragen vergeben "
    "verstecken neben leben bereit verliebt berühmt beliebt geeignet gesetzt geehrt erst unterhalten überall unten "
    "unterschiedlich überhaupt erwähnt verschieden begabt verwandt verrückt bekannt gespannt gerecht geschickt".split()
) - {"erwähnt"}
AUXILIARY: Final = re.compile(r"\b(?:wird|werden|wirst|werde|wurden?|worden)\b", re.IGNORECASE)
NEGATION: Final = re.compile(
    r"\b(?:nicht|kein\w{0,2}|nie|niemals|niemand\w{0,2}|nichts|nirgend\w*|ohne|weder)\b", re.IGNORECASE
)
NOT_UN: Final = re.compile(
    r"\bnicht (?:ganz |sehr |gerade |völlig )?un(?!bedingt|gefähr|gern\b|ten\b|ter|ser|s\b|d\b)[a-zäöüß]{3,}", re.I
)
EXPLAINED: Final = re.compile(r"^(?:Das|Dieser? \w+|So etwas|Man) (?:heißt|nennt)(?: das| man)?\b")
SIGN: Final = re.compile(r"[§%&€*+#]|(?<=[^\W\d])/(?=[^\W\d])")


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[frozenset[str], dict[str, str]]:
    """Return the names that are never split or spelled out, and the heavy words, each with a lighter one."""
    value, _ = read_yaml(CONTENT / "einfach.yml")
    return frozenset(str(name) for name in value["names"]), {str(k): str(v) for k, v in value["heavy_words"].items()}


@lru_cache(maxsize=1)
def _heavy_words() -> re.Pattern[str]:
    stems = sorted(_vocabulary()[1], key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, stems))})(?:e[mnrs]?|n|s|es|t|en|st|nen|er|em)?\b", re.IGNORECASE)


def split_sentences(text: str) -> list[tuple[int, str]]:
    """Return the sentences, each with its line (from 1); a new line is a new sentence, the source line is none."""
    found = []
    for number, line in enumerate(text.strip().splitlines(), start=1):
        line = LIST_MARK.sub("", line.strip())
        if line and not SOURCE_LINE.match(line):
            found += [(number, sentence) for sentence in SENTENCE_END.split(line) if sentence.strip()]
    return found


def count_words(sentence: str) -> int:
    """Count the words; a word with hyphens, a phone number and a web address are one each."""
    return len(WORD.findall(re.sub(r"\d+(?: \d+)+", "0", _plain(sentence))))


def numbers_in(text: str) -> set[str]:
    """Return the numbers of a text, whether in digits or (from two up) in words, without thousands' points."""
    numbers = {number.replace(".", "") for number in DIGITS.findall(text)}
    for match in NUMBER_WORD.finditer(text):
        cardinal, ordinal = match.groups()
        numbers.add(NUMBER_WORDS[cardinal.lower()] if cardinal else str(ORDINALS.index(ordinal.lower()) + 2))
    return numbers


def check_simple(text: str) -> list[Problem]:
    """Return what is not simple in a text; placeholders such as {place} count as one plain word."""
    return [
        Problem(line, sentence, rule, hint, warning=rule == "Passiv")
        for line, sentence in split_sentences(text)
        for rule, find in RULES.items()
        for hint in find(_plain(sentence), text)
    ]


def _plain(sentence: str) -> str:
    return WEB.sub("Seite", PLACEHOLDER.sub("Ort", sentence))


def _length(sentence: str, _text: str) -> Iterator[str]:
    words = count_words(sentence)
    if words > MAX_WORDS:
        yield f"{words} Wörter. Höchstens {MAX_WORDS}, besser {GOOD_WORDS}. Machen Sie mehrere Sätze daraus."


def _commas(sentence: str, _text: str) -> Iterator[str]:
    if len(re.findall(r",(?!\d)", sentence)) > 1:
        yield "Mehr als 1 Komma. Sagen Sie eine Sache je Satz. Eine Aufzählung steht untereinander, mit Strich davor."
    if ";" in sentence:
        yield "Kein Strichpunkt. Machen Sie zwei Sätze daraus."


def _subjunctive(sentence: str, _text: str) -> Iterator[str]:
    found = [*SUBJUNCTIVE.findall(sentence), *REPORTED_BE.findall(sentence)]
    for clause in re.split(r"[,:;]", sentence):
        if not re.search(r"\bich\b", clause, re.IGNORECASE):
            found += REPORTED.findall(clause)
    for words in found:
        yield f"„{words}“. Schreiben Sie, was ist oder was sein kann: kann, muss, darf, vielleicht."


def _genitive(sentence: str, _text: str) -> Iterator[str]:
    found = [match.group() for match in GENITIVE_S.finditer(sentence)]
    found += [match.group() for match in THIS_S.finditer(sentence) if _ends_in_genitive_s(match.group(1))]
    for match in _overlapping(AFTER_NOUN, sentence):
        before, article, noun = match.groups()
        certain = article not in ("der", "dieser", "jeder", "welcher") or _feminine_or_plural(noun)
        if certain and _is_noun(before, _opens(sentence, match.start())):
            found.append(match.group())
    for match in BARE_AFTER_NOUN.finditer(sentence):
        if _is_noun(match.group(1), _opens(sentence, match.start())):
            found.append(match.group())
    found += [m.group() for m in GENITIVE_PREPOSITION.finditer(sentence) if _feminine_or_plural(m.group(1))]
    found += [match.group() for match in NAME_S.finditer(sentence)]
    for words in found:
        yield f"„{words}“. Schreiben Sie „von“: das Heft von dem Kind, die Adresse von der Kita."


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Find matches that may begin inside the one before: "die Zahl der Kinder der Stadt"."""
    start = 0
    while match := pattern.search(text, start):
        yield match
        start = match.end(1)


def _is_noun(word: str, opens: bool) -> bool:
    """Tell whether a capitalised word is a noun; the first word of a sentence only if its ending says so."""
    return word not in (NOT_NOUNS if opens else POLITE) and (not opens or _feminine_or_plural(word))


def _opens(sentence: str, start: int) -> bool:
    """Tell whether a word has its capital from where it stands: first, after a colon or an opening quote."""
    return sentence[:start].rstrip()[-1:] in ("", ":", "„", "?", "!")


def _feminine_or_plural(noun: str) -> bool:
    return not MASCULINE.search(noun) and bool(FEMININE.search(noun) or PLURAL.search(noun))


def _ends_in_genitive_s(noun: str) -> bool:
    return noun.endswith("s") and not NEUTER_S.search(noun)


def _long_words(sentence: str, _text: str) -> Iterator[str]:
    for word in WORD.findall(QUOTED.sub("", sentence)):
        parts = word.split("-")
        longest = max(len(part) for part in parts)
        if word not in _vocabulary()[0] and longest > (MAX_LETTERS if len(parts) == 1 else MAX_PART_LETTERS):
            yield f"„{word}“. Trennen Sie mit Bindestrich (Eltern-Beratung), oder nehmen Sie ein kürzeres Wort."


def _number_words(sentence: str, _text: str) -> Iterator[str]:
    for match in NUMBER_WORD.finditer(QUOTED.sub("", sentence)):
        yield f"„{match.group()}“. Schreiben Sie Zahlen ab 2 als Ziffer."


def _abbreviations(sentence: str, text: str) -> Iterator[str]:
    for match in ABBREVIATION.finditer(sentence):
        yield f"„{match.group()}“. Schreiben Sie das ganze Wort."
    for short in ACRONYM.findall(sentence):
        explained = rf"\b{short}“? (?:heißt|ist|bedeutet)\b|\b(?:kurz|heißt|Abkürzung)(?: auch)?:? „?{short}\b"
        if short not in _vocabulary()[0] and not re.search(explained, text):
            yield f"„{short}“. Schreiben Sie das ganze Wort, oder sagen Sie, was die Buchstaben heißen."


def _passive(sentence: str, _text: str) -> Iterator[str]:
    done = [word for word in PARTICIPLE.findall(sentence) if word not in NO_PARTICIPLE]
    if done and AUXILIARY.search(sentence):
        yield f"„wird … {done[0]}“. Sagen Sie besser, wer etwas tut: Das Amt prüft den Antrag."


def _heavy(sentence: str, _text: str) -> Iterator[str]:
    if EXPLAINED.match(sentence):
        return
    for match in _heavy_words().finditer(QUOTED.sub("", sentence)):
        yield f"„{match.group()}“. Leichter ist: {_vocabulary()[1][_heavy_key(match.group(1))]}."


def _heavy_key(found: str) -> str:
    return next(word for word in _vocabulary()[1] if word.lower() == found.lower())


def _negations(sentence: str, _text: str) -> Iterator[str]:
    parts = re.split(r"\b(?:und|oder)\b", QUOTED.sub("", sentence))
    if any(len(NEGATION.findall(part)) > 1 or NOT_UN.search(part) for part in parts):
        yield "Zwei Verneinungen in einem Satz. Sagen Sie, was ist, nicht, was nicht ist."


def _brackets(sentence: str, _text: str) -> Iterator[str]:
    if re.search(r"[()\[\]]", sentence):
        yield "Keine Klammern. Machen Sie einen eigenen Satz daraus."


def _signs(sentence: str, _text: str) -> Iterator[str]:
    for sign in SIGN.findall(sentence):
        yield f"„{sign}“. Schreiben Sie das Wort: Paragraf, Prozent, und, Euro, oder."


RULES: Final[dict[str, Callable[[str, str], Iterator[str]]]] = {
    "Satzlänge": _length,
    "Eine Aussage": _commas,
    "Konjunktiv": _subjunctive,
    "Genitiv": _genitive,
    "Langes Wort": _long_words,
    "Zahlwort": _number_words,
    "Abkürzung": _abbreviations,
    "Passiv": _passive,
    "Schweres Wort": _heavy,
    "Doppelte Verneinung": _negations,
    "Klammer": _brackets,
    "Zeichen": _signs,
}


def check_simple_content(folder: Path = CONTENT) -> tuple[list[yamlfile.Problem], int]:
    """Check all content in simple words; return what is wrong, with file and line of the text, and how many there are.

    Raises:
        ContentError: a file is missing or is not YAML.
    """
    problems = []
    count = 0
    texts, lines = read_yaml(folder / "einfach.yml")
    found: list[tuple[str, int, str, str]] = []
    for part in ("texts", "categories"):
        found += [("einfach.yml", line_of(lines, (part, key)), key, text) for key, text in texts[part].items()]
    for path in sorted((folder / "faq_einfach").glob("*.yml")):
        answers, lines = read_yaml(path)
        name = f"{path.parent.name}/{path.name}"
        found += [(name, line_of(lines, (key,)), key, text) for key, text in (answers or {}).items()]
    for file, line, key, text in found:
        count += 1
        problems += [yamlfile.Problem(file, line, key, str(problem)) for problem in check_simple(str(text))]
    return problems, count
