"""From probabilities to a decision."""

from __future__ import annotations

from bot.nlu.intents.decide import decide
from bot.nlu.intents.model import Prediction


def prediction(ranking, **margins):
    return Prediction(list(ranking.items()), margins)


def test_needs_weigh_together_against_the_best_other_intent():
    decision = decide(
        prediction(
            {"out_of_scope": 0.3, "need_kita": 0.28, "need_kindertagespflege": 0.25, "greet": 0.17},
            kita=0.1,
            kindertagespflege=0.0,
        )
    )
    assert decision.intent == "need_kita"


def test_another_intent_wins_when_it_is_clear():
    decision = decide(prediction({"out_of_scope": 0.8, "need_kita": 0.2}, kita=-0.9))
    assert decision.intent == "out_of_scope"
    assert decision.needs == ()
    assert decision.likely == ("kita",)


def test_a_further_need_is_named_when_it_is_near():
    both = {"need_kita": 0.5, "need_fruehfoerderung": 0.4, "greet": 0.1}
    assert decide(prediction(both, kita=0.2, fruehfoerderung=0.0)).needs == ("kita", "fruehfoerderung")
    assert decide(prediction(both, kita=0.2, fruehfoerderung=-0.8)).needs == ("kita",)


def test_unsure_asks():
    flat = {f"need_{number}": 0.04 for number in range(5)} | {"thank": 0.02}
    assert decide(prediction(flat, **{str(number): -1.0 for number in range(5)})).intent == "nlu_fallback"


def test_a_sure_crisis_is_reported_beside_the_ordinary_intent():
    decision = decide(
        prediction({"crisis_runaway": 0.5, "crisis_suicidality": 0.2, "need_jugendberatung": 0.3}, jugendberatung=0.1)
    )
    assert decision.crisis == "runaway"
    assert decision.intent == "need_jugendberatung"
    assert decide(prediction({"crisis_runaway": 0.1, "need_kita": 0.9}, kita=1.0)).crisis is None
