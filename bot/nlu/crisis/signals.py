"""Read the signal files once and compile them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from .fold import fold_word
from .patterns import Words, compile_any, compile_pattern

FOLDER = Path(__file__).parent / "signals"
TYPES = (
    "acute_overload_shaken_baby",
    "medical_emergency",
    "poisoning",
    "suicidality",
    "sexual_abuse",
    "violence_partner",
    "violence_child",
    "runaway",
)
"""The types of crisis; where a message speaks of several, the first one counts."""

Pattern = re.Pattern[str]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Rule:
    """One signal: all pieces in one sentence and at most `within` words apart, under its conditions."""

    pieces: tuple[Pattern, ...]
    within: int = 12
    needs: tuple[Pattern, ...] = ()
    unless: Pattern | None = None
    writer: str = ""
    text: str = ""


@dataclass(frozen=True)
class Signals:
    """Everything the signal files say."""

    words: Words
    repairs: dict[str, str]
    harmless: Pattern
    contexts: dict[str, Pattern]
    writers: dict[str, Pattern]
    about: dict[str, Pattern]
    strong: dict[str, list[Rule]] = field(default_factory=dict)
    hints: dict[str, list[Rule]] = field(default_factory=dict)


def _read(name: str) -> Any:
    return yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=_Loader)


def _rule(entry: Any, words: Words) -> Rule:
    if isinstance(entry, str):
        return Rule((compile_pattern(entry, words),), text=entry)
    if isinstance(entry, list):
        return Rule(tuple(compile_pattern(piece, words) for piece in entry), text=" + ".join(entry))
    pieces = entry["all"] if isinstance(entry["all"], list) else [entry["all"]]
    return Rule(
        pieces=tuple(compile_pattern(piece, words) for piece in pieces),
        within=int(entry.get("within", 12)),
        needs=tuple(compile_pattern(piece, words) for piece in entry.get("needs", [])),
        unless=compile_any(entry["unless"], words) if "unless" in entry else None,
        writer=str(entry.get("writer", "")),
        text=" + ".join(pieces),
    )


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
    words: Words = {str(key): [str(word) for word in value] for key, value in _read("words.yml").items()}
    common = _read("common.yml")
    known = {fold_word(word) for word in [*common["fragile"], *common["not_slips"]]}
    signals = Signals(
        words=words,
        repairs=_repairs(common["fragile"], known),
        harmless=compile_any(common["harmless"], words),
        contexts={key: compile_any(value, words) for key, value in common["contexts"].items()},
        writers={key: compile_any(value, words) for key, value in common["writers"].items()},
        about={key: compile_any(value, words) for key, value in common["about"].items()},
    )
    for kind in TYPES:
        content = _read(f"{kind}.yml")
        signals.words.update({key: [str(word) for word in value] for key, value in content.get("words", {}).items()})
        signals.strong[kind] = [_rule(entry, words) for entry in content["signals"]]
        signals.hints[kind] = [_rule(entry, words) for entry in content.get("hints", [])]
    return signals
