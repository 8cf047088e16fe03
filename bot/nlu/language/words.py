"""Read the words of every language once, in the spelling that is compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import yaml

from .fold import fold, lower

FOLDER: Final = Path(__file__).parent / "words"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_NEVER: Final = re.compile(r"(?!)")
_LATIN: Final = ("tr", "en", "pl", "ro", "fr", "ku")
_OTHER_SCRIPT: Final = ("ar", "fa", "ru", "uk")


@dataclass(frozen=True)
class Vocabulary:
    """What points to one language written in Latin letters."""

    weights: dict[str, float]
    stems: tuple[str, ...] = ()
    suffixes: re.Pattern[str] = _NEVER
    letters: frozenset[str] = frozenset()

    def weight(self, folded: str) -> float:
        """Return what a word says for this language by itself, 0.0 if it is unknown."""
        found = self.weights.get(folded)
        if found is None:
            found = 1.0 if self.stems and len(folded) > 3 and folded.startswith(self.stems) else 0.0
        return found


@dataclass(frozen=True)
class German:
    """What makes a message German, and what says nothing because everybody says it."""

    words: frozenset[str]
    loans: frozenset[str]
    suffixes: re.Pattern[str]
    phrases: re.Pattern[str]


def read_file(name: str) -> dict[str, Any]:
    """Return one word file as it stands."""
    fields: dict[str, Any] = yaml.load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"), Loader=_Loader)
    return fields


def words_of(block: str | None) -> set[str]:
    """Return the words of a block, folded."""
    return {fold(word) for word in lower(block or "").split()}


def _vocabulary(fields: dict[str, Any]) -> Vocabulary:
    weights = {
        word: 1.0 if len(word) > 1 else 0.5 for key in ("function", "content") for word in words_of(fields.get(key))
    }
    weights.update(dict.fromkeys(words_of(fields.get("weak")), 0.5))
    weights.update(dict.fromkeys(words_of(fields.get("cries")), 2.0))
    return Vocabulary(
        weights=weights,
        stems=tuple(sorted(words_of(fields.get("stems")))),
        suffixes=re.compile(fields.get("suffixes") or "(?!)"),
        letters=frozenset(fields.get("letters") or ""),
    )


@lru_cache(maxsize=1)
def latin_vocabularies() -> dict[str, Vocabulary]:
    """Return what is known of each of the ten languages when it is written in Latin letters."""
    found = {code: _vocabulary(read_file(code)) for code in _LATIN}
    found.update({code: _vocabulary(read_file(code)["latin"]) for code in _OTHER_SCRIPT})
    return found


@lru_cache(maxsize=1)
def other_vocabularies() -> dict[str, Vocabulary]:
    """Return languages that are only there so that they are not taken for one of the ten."""
    return {code: _vocabulary({"function": block}) for code, block in read_file("others").items()}


@lru_cache(maxsize=1)
def script_words() -> dict[str, frozenset[str]]:
    """Return the words of the languages in Arabic and Cyrillic script."""
    found = {}
    for code in _OTHER_SCRIPT:
        fields = read_file(code)
        found[code] = frozenset(words_of(fields["function"]) | words_of(fields["content"]))
    found["ku"] = frozenset(words_of(read_file("ku")["script"]))
    return found


@lru_cache(maxsize=1)
def german() -> German:
    """Return what is known of German."""
    fields = read_file("de")
    return German(
        words=frozenset(_german_spellings(fields["words"])),
        loans=frozenset(_german_spellings(fields["loans"])),
        suffixes=re.compile(fields["suffixes"]),
        phrases=_phrases(fields["phrases"]),
    )


def _german_spellings(block: str) -> set[str]:
    return words_of(block) | words_of(block.translate(_GERMAN))


def _phrases(phrases: list[str]) -> re.Pattern[str]:
    pieces = sorted({lower(phrase) for phrase in phrases}, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(piece).replace("'", "'?") for piece in pieces) + r")\b")
