"""Read the signal files once and compile them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from .fold import fold_word
from .patterns import AnyOf, Lexicon, Pattern, Text, Words, compile_any, compile_pattern

FOLDER = Path(__file__).parent / "signals"
TYPES = (
    "acute_overload_shaken_baby",
    "poisoning",
    "medical_emergency",
    "suicidality",
    "sexual_abuse",
    "violence_partner",
    "violence_child",
    "runaway",
)
"""The types of crisis; the first one counts where a message speaks of several equally often."""

_USUAL_REACH = 12
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Rule:
    """One signal: all pieces in one sentence and at most `within` words apart, under its conditions.

    `needs` and each of `also` must stand somewhere in the message and nothing of `but`; `unless` speaks against the
    signal only near it. `weight` says how much it counts where signals of several types stand in one message;
    one that is `sure` is meant even where the sentence reads like a story or a question of school.
    """

    pieces: tuple[Pattern, ...]
    within: int = _USUAL_REACH
    needs: AnyOf | None = None
    unless: AnyOf | None = None
    also: tuple[AnyOf, ...] = ()
    but: AnyOf | None = None
    weight: int = 1
    sure: bool = False
    required: frozenset[int] = field(init=False, compare=False)
    """Slots of the lexicon that all pieces together cannot do without."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "required", frozenset().union(*(piece.required for piece in self.pieces)))


@dataclass(frozen=True)
class Calm:
    """A situation in which signals of some types are not meant: all of `says` in the message, nothing of `but`."""

    kinds: frozenset[str]
    says: tuple[AnyOf, ...]
    but: AnyOf

    def holds(self, text: Text) -> bool:
        """Say whether a message, read word by word and with nothing left out, tells of this situation."""
        return all(part.holds(text) for part in self.says) and not self.but.holds(text)


@dataclass(frozen=True)
class Signals:
    """Everything the signal files say."""

    lexicon: Lexicon
    repairs: dict[str, str]
    harmless: AnyOf
    contexts: dict[str, AnyOf]
    writers: dict[str, AnyOf]
    about: dict[str, AnyOf]
    calm: list[Calm] = field(default_factory=list)
    strong: dict[str, list[Rule]] = field(default_factory=dict)
    hints: dict[str, list[Rule]] = field(default_factory=dict)


def _read(name: str) -> Any:
    return yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=_Loader)


def _with(words: Words, content: Any) -> Words:
    """Return the common word lists with those of a file of its own."""
    return words | {str(key): [str(word) for word in value] for key, value in content.get("words", {}).items()}


def _rule(entry: Any, words: Words, lexicon: Lexicon) -> Rule:
    if isinstance(entry, str):
        entry = {"all": entry}
    pieces = entry["all"] if isinstance(entry["all"], list) else [entry["all"]]
    return Rule(
        pieces=tuple(compile_pattern(piece, words, lexicon) for piece in pieces),
        within=int(entry.get("within", _USUAL_REACH)),
        needs=_any_of(entry["needs"], words, lexicon) if "needs" in entry else None,
        unless=_any_of(entry["unless"], words, lexicon) if "unless" in entry else None,
        also=tuple(_any_of(part, words, lexicon) for part in entry.get("also", [])),
        but=_any_of(entry["but"], words, lexicon) if "but" in entry else None,
        weight=int(entry.get("weight", 1)),
        sure=bool(entry.get("sure", False)),
    )


def _calm(entry: Any, words: Words, lexicon: Lexicon) -> Calm:
    return Calm(
        kinds=frozenset(entry.get("kinds", TYPES)),
        says=tuple(compile_any(part, words, lexicon) for part in entry["says"]),
        but=_any_of(entry.get("but", []), words, lexicon),
    )


def _any_of(patterns: list[Any], words: Words, lexicon: Lexicon) -> AnyOf:
    return compile_any(list(_flat(patterns)), words, lexicon)


def _flat(patterns: list[Any]) -> Iterator[str]:
    """Yield patterns, also those of lists within the list (an anchor that several rules or situations share)."""
    for pattern in patterns:
        yield from _flat(pattern) if isinstance(pattern, list) else [pattern]


def _repairs(fragile: list[str], known: set[str]) -> dict[str, str]:
    """Map slips of the finger (two letters swapped, one left out) to the word that was meant."""
    repairs: dict[str, str] = {}
    for entry in fragile:
        word = fold_word(entry)
        for place in range(1, len(word) - 1):
            swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
            dropped = word[:place] + word[place + 1 :]
            for slip in (fold_word(swapped), fold_word(dropped)):
                if slip not in known:
                    repairs.setdefault(slip, word)
    return repairs


@lru_cache(maxsize=1)
def load() -> Signals:
    """Return the compiled signals."""
    words = _with({}, {"words": _read("words.yml")})
    common, lexicon = _read("common.yml"), Lexicon()
    known = {fold_word(word) for word in [*common["fragile"], *common["not_slips"]]}
    signals = Signals(
        lexicon=lexicon,
        repairs=_repairs(common["fragile"], known),
        harmless=compile_any(common["harmless"], words, lexicon),
        contexts={key: compile_any(value, words, lexicon) for key, value in common["contexts"].items()},
        writers={key: compile_any(value, words, lexicon) for key, value in common["writers"].items()},
        about={key: compile_any(value, words, lexicon) for key, value in common["about"].items()},
    )
    calm = _read("calm.yml")
    signals.calm.extend(_calm(entry, _with(words, calm), lexicon) for entry in calm["situations"])
    for kind in TYPES:
        content = _read(f"{kind}.yml")
        own = _with(words, content)
        signals.strong[kind] = [_rule(entry, own, lexicon) for entry in content["signals"]]
        signals.hints[kind] = [_rule(entry, own, lexicon) for entry in content.get("hints", [])]
    return signals
