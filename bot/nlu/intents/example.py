"""A message as the intent model sees it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Optional

from bot.nlu.fold import fold

WORD: Final = re.compile(r"\w+")
MOST_BARE_WORDS: Final = 14
CORRECTION: Final = re.compile(
    r"\W*(?:nee|ne|noe|nein|ach|quatsch|sorry|falsch|korrektur|halt|moment|stimmt nicht|doch)\b"
)
WORDS_BESIDE_A_CORRECTION: Final = 2
REFUSED: Final = re.compile(
    r"\W*(?:(?:nee|ne|nein|ach|sorry|halt|moment)\W+)*(?:(?:doch|lieber|jetzt)\s+)+(?:nicht|kein(?:e[nr]?)?)\s+(?:(?:die|den|das|der|eine?n?|ne|nen)\s+)?[\w-]+"
    r"\s*[,;.–-]\s*(?:sondern\s+)?(?=\w+\s+\w)",
    re.IGNORECASE,
)
BARE_WORDS: Final = frozenset(
    "ortsname in aus bei nach von um im der die das den dem und oder ist sind war wir ich er sie es mein meine meiner meinen unser unsere "
    "wohne wohnen wohnt komme kommen kommt lebe leben sohn tochter kind kinder kleine kleiner grosse grosser baby maedchen junge enkel enkelin "
    "jahr jahre jahren j monat monate monaten m alt wird bald jetzt gerade grad schon erst fast noch ca etwa knapp ein eine eins zwei drei vier "
    "fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn siebzehn achtzehn halb halbes anderthalb eineinhalb "
    "zweieinhalb dreieinhalb woche wochen ssw klasse plz stadt kreis stadtteil nein nee ne ja doch quatsch ach sorry nicht sondern frueher "
    "hier also naehe raum beide zwillinge u ue".split()
)
AGE_BUCKETS = ((-9, -1, "schwanger"), (0, 11, "baby"), (12, 35, "klein"), (36, 71, "kita"), (72, 131, "grundschule"))
OLDEST_BUCKETS = ((132, 191, "jugend"), (192, 400, "jungerwachsen"))


@dataclass(frozen=True)
class Example:
    """Text and what the recognisers before the classifier found in it."""

    text: str
    age: Optional[tuple[int, int]] = None
    """Child's age in months."""
    places: Sequence[tuple[int, int]] = ()
    """Spans of places in the text."""
    professional: bool = False

    def cut(self, start: int, end: int) -> Example:
        """Return a part of the text with the places in it; an age belongs to the whole and is left out."""
        places = [(first - start, last - start) for first, last in self.places if start <= first and last <= end]
        return replace(self, text=self.text[start:end], age=None, places=places)


def without_refused(example: Example) -> Example:
    """Return a message without what it begins by taking back: "doch nicht Hebamme, wir brauchen einen Kinderarzt"."""
    refused = REFUSED.match(example.text)
    return replace(example.cut(refused.end(), len(example.text)), age=example.age) if refused else example


def mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with every place replaced by one word: which town it is says nothing about the need."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} ortsname {text[end:]}"
    return text


def is_bare_detail(example: Example) -> bool:
    """Tell whether a message holds nothing but a place or an age and the small words around it."""
    if example.age is None and not example.places:
        return False
    words = WORD.findall(fold(mask(example.text, example.places)))
    other = [word for word in words if word not in BARE_WORDS and not word.isdigit()]
    allowed = WORDS_BESIDE_A_CORRECTION if CORRECTION.match(fold(example.text)) else 0
    return len(words) <= MOST_BARE_WORDS and len(other) <= allowed


def age_bucket(age: Optional[tuple[int, int]]) -> Optional[str]:
    """Return the life stage that an age falls into, by its middle."""
    if age is None:
        return None
    middle = (age[0] + age[1]) / 2
    for low, high, name in (*AGE_BUCKETS, *OLDEST_BUCKETS):
        if low <= middle < high + 1:
            return name
    return None
