"""Find and show offers; ask for what is missing, one thing at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Optional

from actions.context import Context
from actions.heard import Heard
from actions.memory import Memory
from actions.render import describe_details, known_line, offer_payload
from actions.reply import Reply
from actions.turn import Turn
from knowledge.catalogue.dao import fetch_offers
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.search.find import find_offers
from knowledge.search.query import Hit, Query, Result
from knowledge.texts import say
from knowledge.topics.store import get_topics

SHOWN_AT_ONCE: Final = 3
FIRST_CHOICES: Final = ("kita", "erziehungsberatung", "gesundheit_kind", "finanzielle_hilfe", "notlage_krisenhilfe")
"""What is offered to somebody who has not said what it is about."""


class FindOffers(Turn):
    """Show the best three, or ask for the one detail without which they cannot be found."""

    action_name = "action_find_offers"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        continue_search(reply, heard, before, context)


class MoreOffers(Turn):
    """Show the next three, never the same again."""

    action_name = "action_more_offers"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        if not reply.memory.needs:
            ask_need(reply)
        elif not (reply.memory.municipality or reply.memory.outside or reply.memory.shown):
            ask_place(reply)
        else:
            if heard.intent == "not_helpful":
                reply.say(say("not_helpful"))
            show_offers(reply, context, again=True)


class OfferDetails(Turn):
    """Say everything known about one of the offers shown last."""

    action_name = "action_offer_details"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        wanted = heard.offer
        if wanted is None and before.last:
            position = heard.position if heard.position is not None else 0
            wanted = before.last[min(position, len(before.last) - 1)]
        found = fetch_offers(context.engine, [wanted] if wanted else [])
        if not found:
            reply.kind = "question"
            reply.say(say("details_none"))
            return
        reply.kind = "details"
        reply.say(describe_details(found[0]))
        reply.offers.append(offer_payload(Hit(found[0], 0.0, (CATEGORIES[found[0].category][0],))))
        more_button(reply)


def continue_search(reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
    """Ask for the one detail that is missing, or show what fits."""
    if heard.place is not None and heard.place.candidates:
        ask_which_place(reply, heard)
    elif not reply.memory.needs:
        ask_need(reply)
    elif not (reply.memory.municipality or reply.memory.outside) and before.asked != "place":
        ask_place(reply)
    else:
        show_offers(reply, context)


def ask_place(reply: Reply) -> None:
    """Ask where the family lives, naming what is looked for."""
    reply.kind = "question"
    reply.memory = replace(reply.memory, asked="place")
    reply.say(say("ask_place_for", need=CATEGORIES[reply.memory.needs[0]][0]))
    reply.button("Ohne Ort weiter", "inform")


def ask_which_place(reply: Reply, heard: Heard) -> None:
    """Ask which of several places of one name is meant."""
    assert heard.place is not None
    reply.kind = "question"
    reply.memory = replace(reply.memory, asked="which_place")
    reply.say(say("ask_which_place", word=heard.place.word))
    for candidate in heard.place.candidates:
        title = candidate.get("district") or candidate.get("municipality_name") or candidate.get("outside") or ""
        if candidate.get("district") and candidate.get("municipality_name"):
            title = f"{candidate['district']} ({candidate['municipality_name']})"
        reply.button(title, "inform", {"place": {key: value for key, value in candidate.items() if value}})


def ask_need(reply: Reply) -> None:
    """Ask what it is about, with the commonest answers as buttons."""
    reply.kind = "question"
    reply.memory = replace(reply.memory, asked="need")
    known = known_line(reply.memory)
    if known:
        reply.say(say("understood", known=known))
    place = reply.memory.municipality_name
    reply.say(say("ask_need", place=place) if place else say("ask_need_no_place"))
    for category in FIRST_CHOICES:
        need_button(reply, category)


def need_button(reply: Reply, category: str, title: Optional[str] = None) -> None:
    reply.button(title or CATEGORIES[category][0], f"need_{category}", {"need": category})


def more_button(reply: Reply) -> None:
    reply.button("Mehr Angebote", "more_offers")


def query_of(memory: Memory, again: bool) -> Query:
    """Return the search that a memory stands for."""
    return Query(
        needs=tuple(memory.needs),
        topics=tuple(memory.topics),
        age=(memory.age[0], memory.age[1]) if memory.age else None,
        municipality=memory.municipality,
        district=memory.district,
        professional=memory.role == "professional",
        seen=frozenset(memory.shown) if again else frozenset(),
    )


def show_offers(reply: Reply, context: Context, again: bool = False) -> None:
    """Search and show three; say what had to be given up, and who is always responsible if nothing is left."""
    memory = reply.memory
    result = find_offers(context.engine, query_of(memory, again), get_topics(), context.today)
    hits = result.hits[:SHOWN_AT_ONCE]
    if not hits:
        reply.kind = "info"
        reply.say(say("more_none", place=memory.municipality_name or "Nordrhein-Westfalen"))
        return
    reply.kind = "offers"
    reply.relaxed = list(result.relaxed)
    reply.say(introduction(memory, result))
    reply.show(hits)
    for number, hit in enumerate(hits, start=1):
        reply.button(f"Mehr zu {number}", "offer_details", {"offer": hit.offer.id})
    if len(result.hits) > len(hits):
        more_button(reply)


def introduction(memory: Memory, result: Result) -> str:
    """Say what was understood and what had to be given up."""
    lines = []
    known = known_line(memory)
    if known:
        lines.append(say("understood", known=known))
    if memory.outside is not None:
        lines.append(say("outside", place=memory.outside))
    elif memory.municipality is None:
        lines.append(say("no_place"))
    else:
        lines += [
            say(f"relaxed_{criterion}", place=memory.municipality_name, district=memory.district)
            for criterion in result.relaxed
        ]
        if not result.relaxed:
            lines.append(say("offers_intro_professional" if memory.role == "professional" else "offers_intro"))
    return "\n".join(lines)
