"""Ages and pregnancies in the languages families write in when it is not German: simple forms, few words each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .fold import fold
from .model import Board, Whose
from .numbers import months

_DIGITS = "[0-9٠-٩۰-۹]{1,2}(?:[.,٫][0-9٠-٩۰-۹](?![0-9]))?"
_GROWN_UP = 21 * 12


@dataclass(frozen=True)
class _Forms:
    """How one language says an age; every text but the patterns is plain words, folded when it is compiled.

    ages: before or after the unit, what makes the time an age; an empty text means that the unit alone does.
    """

    gate: str
    words: str
    years: str
    months: str
    before: str = ""
    after: str = ""
    own: str = r"(?!)"
    own_after: str = r"(?!)"
    pregnant: str = r"(?!)"
    denied: str = r"(?!)"
    denied_after: str = r"(?!)"


_LANGUAGES = (
    _Forms(  # Turkish
        gate="yaş yas ayl hamile gebe",
        words="bir iki üç dört beş altı yedi sekiz dokuz on on_bir on_iki",
        years=r"ya[sş][iı]n\w*|ya[sş]",
        months=r"ayl[iı]k\w*",
        after=r"(?:ya[sş][iı]n|ayl[iı]k)",
        own_after=r"ya[sş][iı]nday[iı]m",
        own=r"\bben\s+$",
        pregnant=r"\bhamile(?:yim|yiz|dir)?\b|\bgebe(?:yim|yiz|lik\w*)?\b",
        denied_after=r"\s*de[gğ]il",
    ),
    _Forms(  # English
        gate="year month yr week pregnant is_ 's_",
        words="one two three four five six seven eight nine ten eleven twelve",
        years=r"(?:years?|yrs?|yo)",
        months=r"(?:months?|mths?)",
        after=r"(?:years?|yrs?|months?|mths?)[\s-]*old\b|yo\b",
        own=r"\b(?:i\s?'?\s?m|i\s+am|im|me)\s+(?:a\s+|only\s+|just\s+)*$",
        pregnant=r"\bpregnant\b|\bpregnancy\b|\bexpecting\s+(?:a|our|my)\s+(?:\w+\s+)?(?:baby|child)\b",
        denied=r"\b(?:not|n't|never|was|were|get|getting|become)\s+(?:\w+\s+)?$",
    ),
    _Forms(  # French
        gate="ans an_ mois enceinte",
        words="un deux trois quatre cinq six sept huit neuf dix onze douze",
        years=r"ans?",
        months=r"mois",
        before=r"(?<!y )(?<!y' )\b(?:a|ont|de|fils|fille|enfant|bébé|bebe|garçon|garcon|âgée?s?|agee?s?|et|ai)\s+(?:presque\s+|d[eéè]j[aà]\s+|bient[oô]t\s+|seulement\s+|maintenant\s+|de\s+)*$|[,(]\s*$",
        own=r"\bj\s?'\s?ai\s+(?:\w+\s+)?$",
        pregnant=r"\benceintes?\b|\bgrossesse\b",
        denied=r"\b(?:pas|l'|plus|une|jamais)\s*$",
    ),
    _Forms(  # Polish
        gate="lat rok miesi mies ciąż ciaz",
        words="jeden|rok dwa|dwie trzy cztery pięć|piec sześć|szesc siedem osiem dziewięć|dziewiec dziesięć|dziesiec jedenaście dwanaście|dwanascie",
        years=r"(?:lat(?:a|ka|ek)?|roczek|rok|roku)",
        months=r"(?:miesi[aą]c\w*|miesi[eę]c\w*|mies)",
        before=r"\b(?:ma|maj[aą]|wiek|wieku|syn\w*|c[oó]rk\w*|dziec\w*|ch[lł]opiec|dziewczynk\w*|mia[lł]\w*|sko[nń]czy[lł]\w*|mam)\b[^.!?]{0,12}$",
        own=r"\bmam\s+$",
        pregnant=r"\bw\s+ci[aą][zż]y\b|\bci[aą][zż][ay]\b",
        denied=r"\b(?:nie\s+jestem|nie|by[lł]am|po)\s*$",
    ),
    _Forms(  # Romanian
        gate="ani an_ luni lună luna rcinat gravid",
        words="un doi|două|doua trei patru cinci șase|şase|sase șapte|şapte|sapte opt nouă|noua zece unsprezece doisprezece|douăsprezece",
        years=r"(?:anisori|ani|an|anișori)",
        months=r"(?:luni|lun[aă])",
        before=r"\b(?:are|au|b[aă]iat\w*|fiu\w*|fiic\w*|fat\w*|feti[tțţ]\w*|copil\w*|bebelu[sșş]\w*|v[aâ]rsta|am|avea)\s+(?:de\s+|acum\s+|deja\s+|doar\s+)*$",
        own=r"\bam\s+$",
        pregnant=r"\b[iî]ns[aă]rcinat[aă]\b|\bgravid[aă]\b",
        denied=r"\bnu\s+(?:sunt|este|s[iî]nt)\s*$",
    ),
    _Forms(  # Russian
        gate="год лет месяц беремен",
        words="один два|две|двух три|трех четыре|четырех пять|пяти шесть|шести семь|семи восемь девять десять одиннадцать двенадцать",
        years=r"(?:год(?:а|ик|ика)?|лет|годика?)",
        months=r"(?:месяц\w*|мес)",
        before=r"\b(?:сын\w*|доч\w*|реб[её]н\w*|малыш\w*|дет\w*|мальчик\w*|девоч\w*|ему|ей|им|внук\w*|внучк\w*|брат\w*|сестр\w*|возраст\w*|исполнилось|мне|младш\w*|старш\w*)\b[^.!?]{0,12}$",
        own=r"\bмне\s+(?:\w+\s+)?$",
        pregnant=r"\bберемен(?:на|ная|ной|ность|ности)\b",
        denied=r"\b(?:не|была|после|во\s+время)\s*$",
    ),
    _Forms(  # Ukrainian
        gate="рок рік рік місяц місяч вагітн",
        words="один два|дві три чотири п'ять|пять шість сім вісім дев'ять|девять десять одинадцять дванадцять",
        years=r"(?:рок(?:и|ів|у|а)|рік|рочк\w*)",
        months=r"(?:місяц\w*|місяч\w*|міс)",
        before=r"\b(?:син\w*|доньц\w*|доньк\w*|дочк\w*|доч\w*|дитин\w*|малюк\w*|дітя\w*|діт\w*|хлопч\w*|дівчин\w*|йому|їй|їм|онук\w*|брат\w*|сестр\w*|вік\w*|виповнилося|мені|менш\w*|старш\w*)\b[^.!?]{0,12}$",
        own=r"\bмені\s+(?:\w+\s+)?$",
        pregnant=r"\bвагітн(?:а|ою|ої|ість|ості)\b",
        denied=r"\b(?:не|була|після|під\s+час)\s*$",
    ),
    _Forms(  # Arabic
        gate="سن عام أعوام اعوام شهر أشهر اشهر شهور حامل",
        words="واحد|واحدة اثنين|اثنان|اثنتين ثلاث|ثلاثة|تلات أربع|أربعة|اربع|اربعة خمس|خمسة ست|ستة سبع|سبعة ثمان|ثماني|ثمانية|تمان تسع|تسعة عشر|عشرة أحد_عشر|إحدى_عشرة|احدعشر اثنا_عشر|اثني_عشر|اثنتي_عشرة",
        years=r"(?:سنوات|سنين|سنة|سنه|عام|أعوام|اعوام|عاما)",
        months=r"(?:أشهر|اشهر|شهور|شهر|شهرا)",
        before=r"(?:عمر\w*|سن\w{1,2}|ابن\w*|إبن\w*|بنت\w*|طفل\w*|ولد\w*|رضيع\w*|أطفال\w*|يبلغ|تبلغ|من\s+العمر)\s*(?:\w+\s+){0,2}$",
        own=r"عمري\s+(?:\w+\s+)?$",
        pregnant=r"(?<!\w)(?:و?أ?نا\s+)?حامل(?!\w)|(?<!\w)حبلى(?!\w)",
        denied=r"(?:لست|ليست|مش|غير|مو|لا)\s*$",
    ),
    _Forms(  # Farsi
        gate="سال ماه باردار حامله",
        words="یک|يك دو سه چهار پنج شش|شیش هفت هشت نه ده یازده دوازده",
        years=r"سال(?:ه|ش|شه|ست)?(?:\u200c?\w{0,3})?",
        months=r"ماه(?:ه|ش|شه)?(?:\u200c?\w{0,3})?",
        before=r"(?:سن\w*)\s*$",
        after=r"(?:سال|ماه)(?:ه|ش|شه)|(?:سال|ماه)\s+(?:دار|سن)",
        own=r"(?<!\w)من\s+$",
        pregnant=r"(?<!\w)باردار(?:م|ی|ه)?(?!\w)|(?<!\w)حامله\w*",
        denied_after=r"\s*نیست",
    ),
    _Forms(  # Kurdish
        gate="sal meh ducan avis hamile",
        words="yek du sê|se çar|car pênc|penc şeş|ses heft heşt|hest neh deh yazdeh|yanzdeh dozdeh|dwanzdeh|diwanzdeh|danzdeh",
        years=r"sal[iî](?:ye|\b)?",
        months=r"meh[iî](?:ye|\b)?",
        own=r"\bez\s+$",
        pregnant=r"\bducan[iî]\w*|\bavis\b",
        denied=r"\b(?:ne|n[iî]n)\s*$",
    ),
)  # fmt: skip
#: Whole ages in one word; the second is in months.
_ARABIC_ONE = re.compile(
    r"(?:عمر\w*|يبلغ|تبلغ|ابن\w*|بنت\w*|طفل\w*)\s+(?:\w+\s+){0,2}?(?:(?P<y2>سنتين|سنتان|عامين|عامان)|(?P<m2>شهرين|شهران)|(?P<y1>سنة|سنه|عام)|(?P<m1>شهر))(?!\w)(?:\s+واحدة?)?(?!\s*و?نصف)"
)
_AGO = re.compile(
    r"\s*(?:ago|temu|[иi]\s+назад|назад|тому|in\s+germany|in\s+deutschland|w\s+niemczech|в\s+герман|в\s+німеч|schon|already|here)"
)
_SINCE = re.compile(
    r"(?:\b(?:for|since|il\s+y\s+a|depuis|pendant|od|przez|za|acum|timp\s+de|peste|уже|через|за|последние|протягом|вже)|منذ|قبل|خلال|لمدة|برای|از)\s*$"
)
_ENGLISH_IS = re.compile(
    r"\b(?:he|she|son|daughter|child|kid|baby|boy|girl|brother|sister|cousin|he's|she's)(?:\s*(?:is|turned|turns)|'s)?\s+(?:now\s+|already\s+|almost\s+|only\s+|just\s+)*(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
    r"(?=\s*(?:$|[.,!?;)]|and\b|but\b|now\b|who\b|from\b))"
)
_TEENS = "thirteen fourteen fifteen sixteen seventeen".split()
_OTHER_SCRIPT = re.compile("[\u0400-\u04ff\u0600-\u06ff]")


class _Language:
    """The compiled patterns of one language."""

    def __init__(self, forms: _Forms) -> None:
        """Compile the words of one language, folded like the messages."""
        self.forms = forms
        self.gate = [_plain(word) for word in forms.gate.split()]
        self.words = {
            _plain(word): amount for amount, words in enumerate(forms.words.split(), 1) for word in words.split("|")
        }
        named = "|".join(re.escape(word) for word in sorted(self.words, key=len, reverse=True))
        self.age = re.compile(
            rf"(?<![\w.,])(?:(?P<a>{_DIGITS}|(?:{named})(?=\s))\s*(?:,(?=\s)|&|\+|-|(?:and|und|et|i|și|si|и|і|й|та|ve|u|û|to|و)(?=[\s0-9٠-٩۰-۹]))\s*)?(?P<n>{_DIGITS}(?![0-9])|(?:{named})(?=[\s\u200c-]))[\s\u200c-]*(?:(?P<y>{fold(forms.years).text})|(?P<m>{fold(forms.months).text}))(?!\w)"
        )
        self.before, self.after, self.own, self.own_after, self.pregnant, self.denied, self.denied_after = (
            re.compile(fold(pattern).text)
            for pattern in (
                forms.before, forms.after, forms.own, forms.own_after, forms.pregnant, forms.denied, forms.denied_after,
            )
        )  # fmt: skip

    def find(self, board: Board) -> None:
        """Claim the ages and the pregnancy of a message in this language."""
        text = board.text
        for match in self.age.finditer(text):
            amount = self._amount(match["n"])
            before, after = text[max(0, match.start() - 45) : match.start()], text[match.end() : match.end() + 25]
            own = bool(self.own.search(before) or self.own_after.match(text[match.start("y") :] if match["y"] else ""))
            if not own and not self._is_age(before, after, text[match.end("n") : match.end() + 10].lstrip(" -\u200c")):
                continue
            unit = "y" if match["y"] else "m"
            low, high = months(amount, unit)
            whose: Whose = "speaker" if own and low >= 120 else "child" if low < _GROWN_UP else "other"
            end = match.end() + (len(old[0]) if (old := re.match(r"[\s-]*old\b", after)) else 0)
            kind = "years" if unit == "y" else "months"
            if board.add(match.start("n"), end, low, high, kind, whose) and match["a"] and whose == "child":
                board.add(match.start("a"), match.end("a"), *months(self._amount(match["a"]), unit), kind, whose)
        for match in self.pregnant.finditer(text):
            before, after = text[max(0, match.start() - 25) : match.start()], text[match.end() :]
            if self.forms.denied != r"(?!)" and self.denied.search(before):
                continue
            if self.denied_after.match(after) or any(found.kind == "pregnancy" for found in board.found):
                continue
            board.add(match.start(), match.end(), -9, -1, "pregnancy", "child")

    def _amount(self, raw: str) -> float:
        """Read a number of this language in digits of any script or in words."""
        return float(re.sub("[,٫]", ".", raw)) if raw[0].isdecimal() else self.words[raw]

    def _is_age(self, before: str, after: str, unit: str) -> bool:
        """Whether an amount of time is an age by the words around it."""
        if _AGO.match(after) or _SINCE.search(before):
            return bool(self.forms.after) and re.match(r"[\s-]*old", after) is not None
        if self.forms.after and self.after.match(unit):
            return True
        if self.forms.before:
            return bool(self.before.search(before))
        return not self.forms.after


def _plain(word: str) -> str:
    """One word of a table, folded; an underscore stands for a space."""
    return fold(word.replace("_", " ")).text


_COMPILED = [_Language(forms) for forms in _LANGUAGES]


_ENGLISH_ARE = re.compile(
    r"\b(?:kids|children|sons|daughters|twins|boys|girls|they)\s+are\s+(?:now\s+)?(?P<a>[0-9]{1,2}|[a-z]+)\s*(?:,\s*(?P<c>[0-9]{1,2}|[a-z]+)\s*)?(?:and|&)\s+(?P<n>[0-9]{1,2}|[a-z]+)(?![\w%])"
)


def find_foreign(board: Board) -> None:
    """Claim ages and pregnancies said in Turkish, English, French, Polish, Romanian, Russian, Ukrainian, Arabic, Farsi or Kurdish."""
    text = board.text
    for language in _COMPILED:
        if any(word in text for word in language.gate):
            language.find(board)
    if " is " in text or "'s " in text:
        numbers = {**_COMPILED[1].words, **{word: 13 + index for index, word in enumerate(_TEENS)}}
        for match in _ENGLISH_IS.finditer(text):
            low, high = months(numbers[match["n"]], "y")
            board.add(match.start("n"), match.end("n"), low, high, "years", "child")
    for match in _ENGLISH_ARE.finditer(text) if " are " in text else ():
        words = _COMPILED[1].words
        said = [(name, match[name]) for name in ("a", "c", "n") if match[name]]
        if all(raw in words or (raw.isdecimal() and 0 < int(raw) <= 20) for _, raw in said):
            for name, raw in said:
                low, high = months(words[raw] if raw in words else int(raw), "y")
                board.add(match.start(name), match.end(name), low, high, "years", "child")
    if _OTHER_SCRIPT.search(text):
        for match in _ARABIC_ONE.finditer(text):
            name = next(key for key in ("y2", "m2", "y1", "m1") if match[key])
            low, high = months(int(name[1]), name[0])
            board.add(match.start(name), match.end(name), low, high, "years" if name[0] == "y" else "months", "child")
