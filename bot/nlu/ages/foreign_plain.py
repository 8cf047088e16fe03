"""What other languages say of an age without a unit: a bare number, a birthday ahead, a school class, a birth in a month."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from .fold import fold
from .foreign_forms import NEVER, Forms
from .model import Board
from .numbers import bounded, months
from .pregnancy import due_in_month, month, week

_OLDEST = 20
_YOUNGEST_WRITER = 8
#: After a bare number the clause ends or goes on with a small word; a noun would be what is counted.
_STOP = (
    r"(?=\s*(?:$|[,!?;:)\n\u060c]|\.(?![0-9])|-\s|(?:and|but|who|doesn't|does|won't|et|mais|qui|ne|y|que|e|ma|che|non|dhe|nuk|i|a|ali|koji|koja|ve|ama|hala|nie|ale|nu|si|și|dar|wa|w|ma|u|û|na"
    r"|und|aber|hat|ist|kann|will|не|но|а|и|і|й|та|але|що|який|яка|который|которая|و|ولا|لا)(?!\w)))(?!\s*[.,:][0-9])(?!\s+(?:and\s+a\s+half|et\s+demi|y\s+medi|e\s+mezz|i\s+p[oó][lł]|с\s+полов|з\s+полов|[sșş]i\s+jum))"
)


def _filled(patterns: Iterable[str], places: dict[str, str]) -> list[re.Pattern[str]]:
    """Folded patterns with their places ("{n}" a number, "{o}" an ordinal, "{m}" a month) filled in."""
    filled = []
    for pattern in patterns:
        text = fold(pattern).text
        for place, words in places.items():
            text = text.replace(f"{{{place}}}", f"(?P<{place}>{words})")
        filled.append(re.compile(text))
    return filled


class Plain:
    """The compiled patterns of one language that need no unit of time."""

    def __init__(
        self, forms: Forms, count: str, joiner: str, ordinals: list[str], read: Callable[[str], float]
    ) -> None:
        """Compile what the forms say; count and joiner are patterns, read turns what count matched into a number."""
        self.read, self.ordinals = read, ordinals
        self.month_names = [fold(name).text for name in forms.month_names.split()]
        places = {"n": count, "o": "|".join(ordinals) or NEVER, "m": "|".join(self.month_names) or NEVER}
        self.due, self.soon, self.classes, self.weeks, self.months = (
            _filled(patterns, places)
            for patterns in (forms.due, forms.soon, forms.classes, forms.alone_weeks, forms.alone_months)
        )
        self.class_names = [
            (re.compile(rf"(?<!\w)(?:{fold(name).text})(?!\w)"), int(grade))
            for name, _, grade in (entry.rpartition("=") for entry in forms.class_names.split())
        ]
        self.bare = re.compile(
            rf"(?:(?P<own>{fold(forms.bare_own).text})|(?:{fold(forms.bare).text}))[\s,:(\u200c-]*(?P<a>(?:(?:{count})\s*{joiner}\s*){{0,4}})(?P<n>{count}){_STOP}"
        )
        self.number = re.compile(rf"(?<!\w)(?:{count})(?!\w)")
        self.own_first = _filled(forms.own_first, places)
        self.has_bare = forms.bare != NEVER or forms.bare_own != NEVER

    def find(self, board: Board) -> None:
        """Claim births ahead, weeks of pregnancy, birthdays ahead and school classes; runs before ages with a unit."""
        text = board.text
        for pattern in self.weeks:
            for match in pattern.finditer(text):
                if 3 <= (amount := self.read(match["n"])) <= 42:
                    board.add(match.start(), match.end(), *week(int(amount)), "pregnancy", "child")
        for pattern in self.months:
            for match in pattern.finditer(text):
                if 1 <= (amount := self.read(match["n"])) <= 10:
                    board.add(match.start(), match.end(), *month(int(amount)), "pregnancy", "child")
        for pattern in self.due:
            for match in pattern.finditer(text):
                number = next(i for i, name in enumerate(self.month_names, 1) if re.fullmatch(name, match["m"]))
                board.add(match.start(), match.end(), *due_in_month(number, board.today), "pregnancy", "child")
        for pattern in self.soon:
            for match in pattern.finditer(text):
                if 1 <= (amount := self.read(match["n"])) <= _OLDEST:
                    board.add(match.start(), match.end(), *bounded("soon", amount, "y"), "years", "child")
        self._find_classes(board)

    def _find_classes(self, board: Board) -> None:
        """Claim school classes by number, by ordinal and by name."""
        found = [(match, self._class(match)) for pattern in self.classes for match in pattern.finditer(board.text)]
        found += [(match, grade) for pattern, grade in self.class_names for match in pattern.finditer(board.text)]
        for match, grade in found:
            if 1 <= grade <= 13:
                board.add(match.start(), match.end(), 12 * (grade + 5), 12 * (grade + 6) + 11, "grade", "child")

    def _class(self, match: re.Match[str]) -> int:
        """The class a match names; 0 if it is none."""
        groups = match.groupdict()
        if order := groups.get("o"):
            return next((i for i, word in enumerate(self.ordinals, 1) if re.fullmatch(word, order)), 0)
        return int(self.read(groups["n"])) if groups.get("n") else 0

    def find_bare(self, board: Board) -> None:
        """Claim numbers without a unit right after the word for a child or "I am"; runs after ages with a unit."""
        if not self.has_bare:
            return
        for pattern in self.own_first:
            for match in pattern.finditer(board.text):
                if _YOUNGEST_WRITER <= (amount := self.read(match["n"])) <= _OLDEST:
                    board.add(*match.span("n"), *months(amount, "y"), "years", "speaker")
        for match in self.bare.finditer(board.text):
            own = match["own"] is not None
            amount = self.read(match["n"])
            if not own and amount > _OLDEST:
                continue
            if own:
                board.add(
                    match.start("n"),
                    match.end("n"),
                    *months(amount, "y"),
                    "years",
                    "speaker" if amount >= 10 else "child",
                )
                continue
            for item in self.number.finditer(match["a"]):
                start = match.start("a") + item.start()
                board.add(start, start + len(item[0]), *months(self.read(item[0]), "y"), "years", "child")
            board.add(match.start("n"), match.end("n"), *months(amount, "y"), "years", "child")
