"""All custom actions, by name."""

from actions.crisis import AnswerCrisis
from actions.facts import AnswerFact, AnswerInitiative
from actions.foreign import AnswerForeign
from actions.offers import FindOffers, MoreOffers, OfferDetails
from actions.talk import Affirm, Clarify, Comfort, HandOver, Privacy, Redirect, StartOver, Talk

ACTIONS = (
    Affirm,
    AnswerCrisis,
    AnswerFact,
    AnswerForeign,
    AnswerInitiative,
    Clarify,
    Comfort,
    FindOffers,
    HandOver,
    MoreOffers,
    OfferDetails,
    Privacy,
    Redirect,
    StartOver,
    Talk,
)
