"""What is said when the action server or the model is away: help that works without understanding.

A crisis is still recognised, for its recogniser needs no model. Otherwise: the emergency numbers, the responsible
Jugendamt, and a menu whose buttons this module answers itself from the catalogue.
"""

from __future__ import annotations

import json
import logging
from dataclasses import asdict
from datetime import date
from typing import Any, Final, Optional

from bot.nlu.crisis import find_crisis
from bot.nlu.places import choose_place, find_places
from knowledge.answers.contract import Answer, Understood
from knowledge.answers.payload import sign_payload
from knowledge.answers.render import describe_offer, offer_payload
from knowledge.catalogue.database import get_engine
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.safety.texts import get_crisis_text
from knowledge.search.find import find_offers
from knowledge.search.query import Hit, Query
from knowledge.settings import Settings
from knowledge.texts import say
from knowledge.topics.store import get_topics

log = logging.getLogger("lotse.degraded")
MENU: Final = (
    "kita",
    "erziehungsberatung",
    "gesundheit_kind",
    "schulberatung",
    "schwangerschaftsberatung",
    "finanzielle_hilfe",
    "notlage_krisenhilfe",
)
SHOWN: Final = 3
NEED: Final = "/need_"


def answer_degraded(
    text: str, home: Optional[dict[str, Any]], settings: Settings, secret: str, recipient: str
) -> list[dict[str, Any]]:
    """Return the messages of a turn that failed inside.

    Args:
        text: the cleaned message, or the command of one of our buttons.
        home: the municipality of the page or of the conversation, if known (`municipality`, `municipality_name`).
        recipient: whom the messages are for.
    """
    try:
        texts, answer = _answer(text, home or {}, settings, secret)
    except Exception:
        # The catalogue may be away too.
        log.exception("the degraded answer failed")
        texts, answer = [say("failure")], Answer(kind="redirect", understood=Understood())
    messages: list[dict[str, Any]] = [{"recipient_id": recipient, "text": text} for text in texts]
    return [*messages, {"recipient_id": recipient, "custom": answer.to_payload()}]


def _answer(text: str, home: dict[str, Any], settings: Settings, secret: str) -> tuple[list[str], Answer]:
    command, entities = _read_command(text)
    place = entities.get("place") or (None if command else _find_place(text)) or home
    understood = Understood(
        municipality=place.get("municipality"),
        municipality_name=place.get("municipality_name"),
        district=place.get("district"),
    )
    crisis = None if command else find_crisis(text)
    if crisis is not None:
        answer = Answer(kind="crisis", understood=understood, crisis=crisis.type)
        return [get_crisis_text(crisis.type).texts[crisis.writer]], answer
    wanted = command[len(NEED) :] if command and command.startswith(NEED) else None
    if wanted in CATEGORIES:
        understood.needs = [str(wanted)]
        hits = _find(str(wanted), understood, settings)[:SHOWN]
        answer = Answer(kind="offers" if hits else "redirect", understood=understood)
        texts = [say("degraded_offers")]
    else:
        hits = [hit for hit in _find("jugendamt", understood, settings) if hit.offer.category == "jugendamt"][:1]
        answer = Answer(kind="redirect", understood=understood)
        texts = [say("failure"), say("degraded_menu")]
    texts += [f"{number}. {describe_offer(hit)}" for number, hit in enumerate(hits, start=1)]
    answer.offers = [offer_payload(hit) for hit in hits]
    carried = {key: value for key, value in place.items() if value}
    for category in MENU:
        entity = {"need": category, **({"place": carried} if carried else {})}
        answer.follow_ups.append(
            {"title": CATEGORIES[category][0], "payload": sign_payload(secret, f"need_{category}", entity)}
        )
    return texts, answer


def _read_command(text: str) -> tuple[Optional[str], dict[str, Any]]:
    """Split "/need_kita{…}" into the command and its entities; None if the message is no command."""
    if not text.startswith("/"):
        return None, {}
    name, brace, rest = text.partition("{")
    entities: dict[str, Any] = json.loads(brace + rest) if brace else {}
    return name, entities


def _find_place(text: str) -> Optional[dict[str, Any]]:
    chosen = choose_place(find_places(text))
    return asdict(chosen.candidates[0]) if chosen is not None and len(chosen.candidates) == 1 else None


def _find(category: str, understood: Understood, settings: Settings) -> list[Hit]:
    query = Query(needs=(category,), municipality=understood.municipality, district=understood.district)
    return list(find_offers(get_engine(settings.catalogue_url), query, get_topics(), date.today()).hits)
