"""Tell who writes and whom the crisis is about."""

from __future__ import annotations

import re

from .model import About, Writer
from .patterns import Text
from .signals import Signals

_OWN_AGE = re.compile(
    r"(?<= )(?:ich )?(?:bin|wir sind|werde) (?:jetzt |auch |erst |schon |grad |beide |ein junge |junge |ein madchen |m |w )*"
    r"(\d\d?)(?! (?:woche|wochen|monat|monate|ssw|km|uhr|tage|stunden|kinder))(?= )"
)
_GROWN_UP = 18


def who_writes(message: Text, signals: Signals) -> Writer:
    """Return who seems to write a folded message; grown-ups who are not at work count as parents."""
    ages = [int(found[1]) for found in _OWN_AGE.finditer(str(message))]
    if any(5 <= age < _GROWN_UP for age in ages):
        return "child"
    if any(age >= _GROWN_UP for age in ages):
        return "parent"
    if signals.writers["professional"].holds(message):
        return "professional"
    if signals.writers["parent"].holds(message):
        return "parent"
    return "child" if signals.writers["child"].holds(message) else "parent"


def whom(message: Text, kind: str, writer: Writer, signals: Signals) -> About:
    """Return whom a crisis of this kind is about."""
    if signals.about[f"self_{kind}"].holds(message) if f"self_{kind}" in signals.about else False:
        return "self"
    child = bool(signals.about["child"].holds(message))
    if kind in ("violence_child", "sexual_abuse", "acute_overload_shaken_baby"):
        return "self" if writer == "child" and signals.about["me"].holds(message) else "child"
    if kind in ("medical_emergency", "poisoning", "runaway"):
        if child:
            return "child"
        return "other" if signals.about["other"].holds(message) else ("self" if writer == "child" else "child")
    if writer == "professional":
        return "child" if child and kind == "suicidality" else "other"
    if signals.about["other"].holds(message):
        return "other"
    return "child" if child and kind == "suicidality" else "self"
