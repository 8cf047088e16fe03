"""Cut a message into words, each with its folded form and its span in the original text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.places.gazetteer import fold_name

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200d])*")
_JOINING = re.compile(r"[ \t\u00a0]{0,2}[-–/.'’]?[ \t\u00a0]{0,2}")
_REPEATED = re.compile(r"([a-zäöü])\1{2,}", re.IGNORECASE)
_STOPS = str.maketrans(
    {"!": ".", "?": ".", ";": ".", "\n": ".", "…": ".", "–": ",", "—": ",", "(": ",", ")": ",", ":": ","}
)


@dataclass(frozen=True)
class Token:
    """One word; `gap` is the text between the word before (or the start) and this one."""

    start: int
    end: int
    raw: str
    key: str
    gap: str

    @property
    def joins(self) -> bool:
        """Whether this word and the one before may be two parts of one name."""
        return self.gap == " " or (self.gap != "" and _JOINING.fullmatch(self.gap) is not None)

    @property
    def capital(self) -> bool:
        return self.raw[0].isupper()

    @property
    def ends_clause(self) -> bool:
        """Whether a comma or a stop stands between the word before and this one."""
        return any(char in ",.!?;:\n()…–—" for char in self.gap)


def _fold(raw: str) -> str:
    if raw.isascii() and raw.isalnum():
        lowered = raw.lower()
        return _REPEATED.sub(r"\1", lowered) if _REPEATED.search(lowered) else lowered
    return fold_name(_REPEATED.sub(r"\1", raw))


def tokenize(text: str) -> list[Token]:
    """Return the words of a message in order."""
    tokens: list[Token] = []
    end = 0
    for match in _WORD.finditer(text):
        raw = match[0]
        key = _fold(raw)
        tokens.append(Token(match.start(), match.end(), raw, key, text[end : match.start()]))
        end = match.end()
    return tokens


@dataclass(frozen=True)
class Flat:
    """The message as folded words with one space between them, commas as ` , ` and sentence ends as ` . `."""

    text: str
    starts: list[int]
    ends: list[int]

    def before(self, index: int) -> str:
        """Return all that stands before a word, ending in a space."""
        return self.text[: self.starts[index]]

    def after(self, index: int) -> str:
        """Return all that stands after a word, beginning with a space."""
        return self.text[self.ends[index] :]


def flatten(tokens: list[Token], tail: str) -> Flat:
    """Build the flat form; `tail` is the text after the last word."""
    parts: list[str] = [" "]
    length = 1
    starts: list[int] = []
    ends: list[int] = []

    def add(part: str) -> None:
        nonlocal length
        parts.append(part)
        length += len(part)

    for token in tokens:
        add(_stop(token.gap))
        starts.append(length)
        add(token.key)
        ends.append(length)
        add(" ")
    add(_stop(tail))
    return Flat("".join(parts), starts, ends)


def _stop(gap: str) -> str:
    plain = gap.translate(_STOPS)
    return ". " if "." in plain else ", " if "," in plain else ""
