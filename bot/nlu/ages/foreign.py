"""Ages and pregnancies in the languages families write in when it is not German: simple forms, few words each."""

from __future__ import annotations

import re

from .fold import fold
from .foreign_forms import LANGUAGES, NEVER, Forms
from .foreign_neighbours import NEIGHBOURS
from .foreign_plain import Plain
from .model import Board, Whose
from .numbers import months
from .pregnancy import month, week

_DIGITS = "[0-9٠-٩۰-۹]{1,2}(?:[.,٫][0-9٠-٩۰-۹](?![0-9]))?"
_GROWN_UP = 21 * 12
_AND = r"(?:,(?=\s)|&|\+|-|(?:and|und|et|i|și|si|и|і|й|та|ve|u|û|to|y|e|dhe|و)(?=[\s0-9٠-٩۰-۹]))"
#: Time spent in a place is no age.
_PLACE = re.compile(
    r"(?:герман|німеч|german|deutschland|almany|niemcz|allemagne|ألمانيا|المانيا|آلمان|live|lived|жив)\w*\s*$"
)
#: "17 weeks old" beside a pregnancy is a child that is there.
_OF_A_CHILD = re.compile(r"[\s-]*old\b|\s*(?:bebe[gğ]im|çocu[gğ]um)")


#: Whole ages in one word; the second is in months.
_ARABIC_ONE = re.compile(
    r"(?:عمر\w*|يبلغ|تبلغ|ابن\w*|بنت\w*|طفل\w*)\s+(?:\w+\s+){0,2}?(?:(?P<y2>سنتين|سنتان|عامين|عامان)|(?P<m2>شهرين|شهران)|(?P<y1>سنة|سنه|عام)|(?P<m1>شهر))(?!\w)(?:\s+واحدة?)?(?!\s*و?نصف)"
)
_AGO = re.compile(
    r"\s*(?:ago|temu|[иi]\s+назад|назад|тому|in\s+germany|in\s+deutschland|w\s+niemczech|в\s+герман|в\s+німеч|schon|already|here)"
)
_IN_BRACKETS = re.compile(r"\w\s*\(\s*$")
_SINCE = re.compile(
    r"(?:\b(?:for|since|il\s+y\s+a|depuis|pendant|od|przez|za|acum|timp\s+de|peste|уже|через|за|последние|протягом|вже)|منذ|قبل|خلال|لمدة|برای|از)\s*$"
)
_ENGLISH_IS = re.compile(
    r"\b(?:he|she|son|daughter|child|kid|little\s+one|baby|boy|girl|brother|sister|cousin|he's|she's)(?:\s*(?:just\s+)?(?:is|turned|turns)|'s)?\s+(?:now\s+|already\s+|almost\s+|only\s+|just\s+)*(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|[0-9]{1,2})(?P<half>\s+and\s+a\s+half)?"
    r"(?=\s*(?:$|[.,!?;)]|and\b|but\b|now\b|who\b|from\b|last\b|this\b|yesterday\b|today\b|in\s+(?:january|february|march|april|may|june|july|august|sept|oct|nov|dec)))"
)
_OTHER_SCRIPT = re.compile("[\u0400-\u04ff\u0600-\u06ff]")


class _Language:
    """The compiled patterns of one language."""

    def __init__(self, forms: Forms) -> None:
        """Compile the words of one language, folded like the messages."""
        self.forms = forms
        self.gate = [_plain(word) for word in forms.gate.split()]
        self.surely = re.compile(fold(forms.surely).text)
        self.script = re.compile(forms.script)
        self.words: dict[str, float] = _counted(forms.words)
        self.words.update(
            (_plain(word), float(value)) for word, value in (pair.split("=") for pair in forms.more.split())
        )
        named = "|".join(re.escape(word) for word in sorted(self.words, key=len, reverse=True))
        number = rf"(?:{_DIGITS}(?![0-9])|(?:{named})(?=[\s,\u200c-]))"
        self.number = re.compile(rf"{_DIGITS}(?![0-9])|(?<!\w)(?:{named})(?!\w)")
        half, half_after, years, months_, weeks, preg_weeks, preg_months = (
            fold(pattern).text
            for pattern in (
                forms.half, forms.half_after, forms.years, forms.months, forms.weeks, forms.preg_weeks, forms.preg_months,
            )
        )  # fmt: skip
        self.age = re.compile(
            rf"(?<![\w.,])(?P<a>(?:{number}\s*{_AND}\s*){{0,4}})(?P<n>{number})(?:(?P<half>{half})|[\s\u200c-]*)(?:(?P<y>{years})|(?P<m>{months_})|(?P<w>{weeks}))(?!\w)(?P<after>{half_after})?"
        )
        self.before, self.after, self.own, self.own_after, self.pregnant, self.denied, self.denied_after = (
            re.compile(fold(pattern).text)
            for pattern in (
                forms.before, forms.after, forms.own, forms.own_after, forms.pregnant, forms.denied, forms.denied_after,
            )
        )  # fmt: skip
        self.ordinals = [fold(word).text for word in forms.ordinals.split()]
        order = "|".join(self.ordinals) or NEVER
        count = rf"(?:{_DIGITS}(?![0-9])|(?:{named}))"
        self.running = [
            re.compile(rf"(?<!\w)(?P<n>{count})[.\s\u200c-]*(?:(?P<w>{preg_weeks})|(?P<m>{preg_months}))"),
            re.compile(
                rf"(?<!\w)(?:[a-z\u0600-\u06ff]{{1,2}})?(?:(?P<w>{preg_weeks})|(?P<m>{preg_months})\w{{0,2}})\s*(?:a\s+|al\s+)?(?P<n>{count})(?!\w)"
            ),
            re.compile(
                rf"(?<!\w)(?P<o>{order})[\s\u200c]+(?:{preg_months})|(?:{preg_months})\w{{0,2}}\s+(?:a\s+)?(?P<o2>{order})(?!\w)"
            ),
        ]
        self.plain = Plain(forms, rf"{_DIGITS}(?![0-9])|(?:{named})(?!\w)", _AND, self.ordinals, self._amount)
        self.joined = _counted(forms.joined)
        self.joined.update({word: amount for word, amount in self.words.items() if self.joined and amount == 1.5})
        stems = "|".join(sorted(self.joined, key=len, reverse=True)) or NEVER
        self.whole = re.compile(
            rf"(?<!\w)(?:(?P<n>{stems})|(?P<d>[0-9]{{1,2}})\s?-?\s?)(?:(?P<y>{fold(forms.joined_years).text})|(?P<m>{fold(forms.joined_months).text}))(?!\w)"
        )
        self.one_year = re.compile(fold(forms.one_year).text)
        self.stages = [(re.compile(fold(pattern).text), low, high) for pattern, low, high in forms.stages]

    def applies(self, text: str, other_script: bool) -> bool:
        """Whether a folded message may be in this language; cheap, so that German ones are passed over."""
        return any(word in text for word in self.gate) or (other_script and self.script.search(text) is not None)

    def find(self, board: Board) -> None:
        """Claim the pregnancy and the ages of a message in this language."""
        self.plain.find(board)
        self._find_pregnancy(board)
        text = board.text
        if self.joined:
            for match in self.whole.finditer(text):
                if not match["n"] and not match["d"]:
                    continue
                amount = float(match["d"]) if match["d"] else self._joined(match["n"])
                low, high = months(amount, "y" if match["y"] else "m")
                board.add(match.start(), match.end(), low, high, "years" if match["y"] else "months", "child")
        for match in self.one_year.finditer(text) if self.forms.one_year != NEVER else ():
            board.add(match.start(), match.end(), 12, 23, "years", "child")
        for match in self.age.finditer(text):
            self._claim(board, match)
        self.plain.find_bare(board)

    def find_stage(self, board: Board) -> None:
        """Claim a word for a stage, if no language has named a child's age."""
        text = board.text
        if any(found.whose in (None, "child") for found in board.found):
            return
        for pattern, low, high in self.stages:
            for match in pattern.finditer(text):
                if board.add(match.start(), match.end(), low, high, "stage", "child"):
                    return

    def _claim(self, board: Board, match: re.Match[str]) -> None:
        """Claim one amount of time, and the numbers listed before it, if it is an age."""
        text = board.text
        amount = self._amount(match["n"])
        before, after = text[max(0, match.start() - 45) : match.start()], text[match.end() : match.end() + 25]
        own = bool(self.own.search(before) or self.own_after.match(text[match.start("y") :] if match["y"] else ""))
        begin = match.end("half") if match["half"] else match.end("n")
        if not own and not self._is_age(before, after, text[begin : begin + 20].lstrip(" -\u200c")):
            return
        if match["half"] or match["after"]:
            amount += 0.5
        unit = "y" if match["y"] else "m" if match["m"] else "w"
        if unit == "w" and own:  # nobody writes his own age in weeks: "мне 3 недели не отвечают"
            return
        low, high = months(amount, unit)
        whose: Whose = "speaker" if own and low >= 120 else "child" if low < _GROWN_UP else "other"
        end = match.end() + (len(old[0]) if (old := re.match(r"[\s-]*old\b", after)) else 0)
        kind = {"y": "years", "m": "months", "w": "weeks"}[unit]
        if board.add(match.start("n"), end, low, high, kind, whose) and match["a"] and whose == "child":
            for other in self.number.finditer(match["a"]):
                start = match.start("a") + other.start()
                board.add(start, start + len(other[0]), *months(self._amount(other[0]), unit), kind, whose)

    def _find_pregnancy(self, board: Board) -> None:
        """Claim a pregnancy and the week or month of it that is said anywhere beside it."""
        text = board.text
        for match in self.pregnant.finditer(text):
            before, after = text[max(0, match.start() - 25) : match.start()], text[match.end() :]
            if self.forms.denied != NEVER and self.denied.search(before):
                continue
            if self.denied_after.match(after) or any(found.kind == "pregnancy" for found in board.found):
                continue
            span = self._running(text, match)
            if span is None:
                board.add(match.start(), match.end(), -9, -1, "pregnancy", "child")
            else:
                board.add(*span, "pregnancy", "child")
                board.block(match.start(), match.end())
            return

    def _running(self, text: str, said: re.Match[str]) -> tuple[int, int, int, int] | None:
        """Where and how far a pregnancy is said to be (start, end, months left), near its word; None if nowhere."""
        first, last = max(0, said.start() - 35), min(len(text), said.end() + 35)
        for pattern in self.running:
            for match in pattern.finditer(text, first, last):
                groups = match.groupdict()
                if _AGO.match(text[match.end() :]) or _OF_A_CHILD.match(text[match.end() :]):
                    continue
                if order := groups.get("o") or groups.get("o2"):
                    running = next(i for i, word in enumerate(self.ordinals, 1) if re.fullmatch(word, order))
                    return match.start(), match.end(), *month(running)
                amount = self._amount(match["n"])
                if match["w"] and 3 <= amount <= 42:
                    return match.start(), match.end(), *week(int(amount))
                if match["m"] and 1 <= amount <= 10:
                    return match.start(), match.end(), *month(int(amount))
        return None

    def _amount(self, raw: str) -> float:
        """Read a number of this language in digits of any script or in words."""
        return float(re.sub("[,٫]", ".", raw)) if raw[0].isdecimal() else self.words[raw]

    def _joined(self, raw: str) -> float:
        """Read a number as it begins a word ("dwu-")."""
        return next(value for stem, value in self.joined.items() if re.fullmatch(stem, raw))

    def _is_age(self, before: str, after: str, unit: str) -> bool:
        """Whether an amount of time is an age by the words around it."""
        if self.surely.search(before):
            return True
        if _AGO.match(after) or _SINCE.search(before) or _PLACE.search(before):
            return bool(self.forms.after) and re.match(r"[\s-]*old", after) is not None
        if self.forms.after and self.after.match(unit):
            return True
        if _IN_BRACKETS.search(before) and after.lstrip().startswith(")"):
            return True
        if self.forms.before:
            return bool(self.before.search(before))
        return not self.forms.after


def _counted(words: str) -> dict[str, float]:
    """Number words in their order from one on, folded; "|" stands between spellings."""
    return {_plain(word): float(n) for n, spellings in enumerate(words.split(), 1) for word in spellings.split("|")}


def _plain(word: str) -> str:
    """One word of a table, folded; an underscore stands for a space."""
    return fold(word.replace("_", " ")).text


_COMPILED = [_Language(forms) for forms in (*LANGUAGES, *NEIGHBOURS)]


_ENGLISH_ARE = re.compile(
    r"\b(?:(?:kids|children|sons|daughters|twins|boys|girls|they)\s+are\s+(?:now\s+)?|(?:kids|children|sons|daughters|twins|boys|girls)\s*,?\s*aged?\s+)(?P<a>[0-9]{1,2}|[a-z]+)\s*(?:,\s*(?P<c>[0-9]{1,2}|[a-z]+)\s*)?(?:and|&)\s+(?P<n>[0-9]{1,2}|[a-z]+)(?![\w%])"
)


#: The school year an English speaker means is taken as the class here.
_ENGLISH_GRADE = re.compile(
    r"\b(?:in|into|start\w*|finish\w*|a)\s+(?:year|grade|yr)\s+(?P<a>1[0-3]|[1-9])(?!\w)|\b(?P<b>1[0-3]|[1-9])(?:st|nd|rd|th)[\s-]grade(?:r)?\b"
)


def find_foreign(board: Board) -> None:
    """Claim ages and pregnancies said in Turkish, English, French, Polish, Romanian, Russian, Ukrainian, Arabic, Farsi, Kurdish and other languages."""
    text = board.text
    other_script = _OTHER_SCRIPT.search(text) is not None
    languages = [language for language in _COMPILED if language.applies(text, other_script)]
    for language in languages:
        language.find(board)
    if " is " in text or "'s " in text or " turn" in text:
        for match in _ENGLISH_IS.finditer(text):
            low, high = months(_COMPILED[1]._amount(match["n"]) + 0.5 * (match["half"] is not None), "y")
            if "just turned" in match[0]:
                high = low + 2
            board.add(match.start("n"), match.end("n"), low, high, "years", "child")
    for match in _ENGLISH_ARE.finditer(text) if " are " in text or " age" in text else ():
        words = _COMPILED[1].words
        said = [(name, match[name]) for name in ("a", "c", "n") if match[name]]
        if all(raw in words or (raw.isdecimal() and 0 < int(raw) <= 20) for _, raw in said):
            for name, raw in said:
                low, high = months(words[raw] if raw in words else int(raw), "y")
                board.add(match.start(name), match.end(name), low, high, "years", "child")
    for match in _ENGLISH_GRADE.finditer(text) if "year " in text or "grade" in text else ():
        grade = int(match["a"] or match["b"])
        board.add(match.start(), match.end(), 12 * (grade + 5), 12 * (grade + 6) + 11, "grade", "child")
    if other_script:
        for match in _ARABIC_ONE.finditer(text):
            name = next(key for key in ("y2", "m2", "y1", "m1") if match[key])
            low, high = months(int(name[1]), name[0])
            board.add(match.start(name), match.end(name), low, high, "years" if name[0] == "y" else "months", "child")
    for language in languages:
        language.find_stage(board)
