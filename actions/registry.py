"""All custom actions, by name."""

from actions.crisis import AnswerCrisis
from actions.details import CompareOffers, OfferDetails
from actions.facts import AnswerFact, AnswerInitiative
from actions.foreign import AnswerForeign
from actions.offers import FindOffers, MoreOffers
from actions.protection import ChildProtection
from actions.talk import Affirm, ChangeDetail, Clarify, Comfort, HandOver, Privacy, Redirect, StartOver, Talk
from actions.turn import Turn

ACTIONS = (
    Affirm,
    AnswerCrisis,
    AnswerFact,
    AnswerForeign,
    AnswerInitiative,
    ChangeDetail,
    ChildProtection,
    Clarify,
    Comfort,
    CompareOffers,
    FindOffers,
    HandOver,
    MoreOffers,
    OfferDetails,
    Privacy,
    Redirect,
    StartOver,
    Talk,
)

ACTION_OF_INTENT: dict[str, type[Turn]] = {
    "more_offers": MoreOffers,
    "not_helpful": MoreOffers,
    "offer_details": OfferDetails,
    "ask_cost": OfferDetails,
    "ask_hours": OfferDetails,
    "ask_access": OfferDetails,
    "ask_languages": OfferDetails,
    "ask_waiting": OfferDetails,
    "compare_offers": CompareOffers,
    "filter_offers": FindOffers,
    "affirm": Affirm,
    "deny": Affirm,
    "ask_fact": AnswerFact,
    "ask_initiative": AnswerInitiative,
    "child_protection": ChildProtection,
    "inform": FindOffers,
}
"""Which action answers an intent that only the conversation so far tells, see `actions.heard.in_context`."""
