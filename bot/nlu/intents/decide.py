"""From probabilities to a decision: which intent, which needs, and when to ask instead of guessing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bot.nlu.intents.model import NEED, Prediction

CRISIS: Final = "crisis_"
UNSURE: Final = 0.12
"""Below this sum of probabilities of all needs and the best other intent the assistant asks."""
OTHER_WINS: Final = 0.7
"""Another intent is meant if it has at least this part of the probability of all needs together."""
FURTHER_NEED_MARGIN: Final = -0.2
"""A further need is meant if its score is at least this near to its border …"""
FURTHER_NEED_GAP: Final = 0.8
"""… and this near to the best need's."""
MOST_NEEDS: Final = 4
LIKELY: Final = 3
CRISIS_ALONE: Final = 0.2
"""Probability of a crisis at which the classifier alone is believed, beside the rules that come first."""


FOLLOW_UPS: Final = frozenset(
    "more_offers not_helpful offer_details ask_cost ask_hours ask_access ask_languages ask_waiting compare_offers "
    "filter_offers affirm deny".split()
)
"""Intents that speak of what was shown before; only the conversation knows whether anything was."""
PERHAPS: Final = 0.12
"""Probability from which a follow-up is worth a thought where something was shown."""


@dataclass(frozen=True)
class Decision:
    """What the message means."""

    intent: str
    confidence: float
    needs: tuple[str, ...]
    likely: tuple[str, ...]
    crisis: str | None = None
    """A type of crisis that the classifier is sure of."""
    follow_up: str | None = None
    """The likeliest intent that speaks of what was shown, if it is likely at all."""


def decide(prediction: Prediction) -> Decision:
    """Return the decision for one message."""
    best = next(((name, probability) for name, probability in prediction.ranking if name in FOLLOW_UPS), None)
    follow_up = best[0] if best is not None and best[1] >= PERHAPS else None
    return replace(_decide(prediction), follow_up=follow_up)


def _decide(prediction: Prediction) -> Decision:
    crisis_total = sum(probability for name, probability in prediction.ranking if name.startswith(CRISIS))
    best_crisis = next((name for name, _ in prediction.ranking if name.startswith(CRISIS)), None)
    ordinary = [(name, probability) for name, probability in prediction.ranking if not name.startswith(CRISIS)]
    needs = [name[len(NEED) :] for name, _ in ordinary if name.startswith(NEED)]
    need_total = sum(probability for name, probability in ordinary if name.startswith(NEED))
    other, other_probability = next((item for item in ordinary if not item[0].startswith(NEED)), ("out_of_scope", 0.0))
    best_need_probability = next((p for name, p in ordinary if name.startswith(NEED)), 0.0)
    likely = tuple(needs[:LIKELY])
    crisis = best_crisis[len(CRISIS) :] if best_crisis and crisis_total >= CRISIS_ALONE else None
    # All needs together weigh against the best single other intent: unsure between two needs is still a need.
    if other_probability >= need_total * OTHER_WINS:
        return Decision(other, other_probability, (), likely, crisis)
    if best_need_probability < UNSURE and need_total < 2 * UNSURE:
        return Decision("nlu_fallback", best_need_probability, (), likely, crisis)
    return Decision(f"{NEED}{needs[0]}", best_need_probability, further_needs(needs, prediction), likely, crisis)


def further_needs(needs: list[str], prediction: Prediction) -> tuple[str, ...]:
    """Return the best need and every other that is meant too."""
    best = prediction.margins[needs[0]]
    meant = [
        need
        for need in needs[1:]
        if prediction.margins[need] >= FURTHER_NEED_MARGIN and best - prediction.margins[need] <= FURTHER_NEED_GAP
    ]
    return (needs[0], *meant[: MOST_NEEDS - 1])
