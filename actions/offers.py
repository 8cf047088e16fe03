"""Find and show offers; ask for what is missing, one thing at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Optional

from actions.bundle import show_bundle
from actions.context import Context
from actions.heard import Heard
from actions.memory import Memory
from actions.render import known_line
from actions.reply import Reply
from actions.turn import Turn
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.faq.store import get_faq
from knowledge.search.find import find_offers
from knowledge.search.query import Query, Result
from knowledge.search.wishes import title as wish_title
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
        for key in heard.likely_facts[:1]:
            if key in get_faq():
                fact_button(reply, key)


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
                reply.tell("not_helpful")
            show_offers(reply, context, again=True)


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
    reply.tell("ask_place_for", need=CATEGORIES[reply.memory.needs[0]][0])
    reply.button("Ohne Ort weiter", "inform")


def ask_which_place(reply: Reply, heard: Heard) -> None:
    """Ask which of several places of one name is meant."""
    assert heard.place is not None
    reply.kind = "question"
    reply.memory = replace(reply.memory, asked="which_place")
    reply.tell("ask_which_place", word=heard.place.word)
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
        reply.tell("understood", known=known)
    place = reply.memory.municipality_name
    if place:
        reply.tell("ask_need", place=place)
    else:
        reply.tell("ask_need_no_place")
    for category in FIRST_CHOICES:
        need_button(reply, category)


def need_button(reply: Reply, category: str, title: Optional[str] = None) -> None:
    reply.button(title or CATEGORIES[category][0], f"need_{category}", {"need": category})


def fact_button(reply: Reply, key: str) -> None:
    """Add a button that asks one of the questions we can answer."""
    entry = get_faq()[key]
    intent = "ask_initiative" if entry.theme == "Initiative" else "ask_fact"
    reply.button(entry.question, intent, {"fact": key})


def more_button(reply: Reply) -> None:
    reply.button("Mehr Angebote", "more_offers")


def query_of(memory: Memory, again: bool) -> Query:
    """Return the search that a memory stands for."""
    return Query(
        needs=tuple(memory.needs),
        topics=tuple(memory.topics),
        age=memory.sought_age,
        municipality=memory.municipality,
        district=memory.district,
        professional=memory.role == "professional",
        wishes=tuple(memory.wishes),
        seen=frozenset(memory.shown) if again else frozenset(),
    )


def show_offers(reply: Reply, context: Context, again: bool = False) -> None:
    """Search and show three; say what had to be given up, and who is always responsible if nothing is left.

    A professional gets a bundle of up to six, see `actions.bundle`.
    """
    memory = reply.memory
    query = query_of(memory, again)
    result = find_offers(context.engine, query, get_topics(), context.today)
    if not result.hits:
        reply.kind = "info"
        reply.tell("more_none", place=memory.municipality_name or "Nordrhein-Westfalen")
        return
    reply.kind = "offers"
    reply.relaxed = list(dict.fromkeys(name.partition(":")[0] for name in result.relaxed))
    reply.say(introduction(memory, result, again))
    if memory.role == "professional":
        shown = show_bundle(reply, query, result, context)
    else:
        shown = len(result.hits[:SHOWN_AT_ONCE])
        reply.show(result.hits[:SHOWN_AT_ONCE])
    for number, offer in enumerate(reply.offers[:SHOWN_AT_ONCE], start=1):
        reply.button(f"Mehr zu {number}", "offer_details", {"offer": offer["id"]})
    if len(result.hits) > shown:
        more_button(reply)
    if len(reply.offers) > 1 and memory.role == "professional":
        reply.button("Vergleichen", "compare_offers")
    reply.button("Angaben ändern", "change_detail")


def introduction(memory: Memory, result: Result, again: bool = False) -> str:
    """Say what was understood and what had to be given up; `again` if something that fits was shown before."""
    simple = memory.simple
    further = "_more" if again and memory.shown else ""
    lines = []
    known = known_line(memory)
    if known:
        lines.append(say("understood", simple, known=known))
    lines += [say("relaxed_wish", simple, wish=wish_title(name)) for name in result.relaxed if name in memory.wishes]
    given_up = [name for name in result.relaxed if name not in memory.wishes]
    if memory.outside is not None:
        lines.append(say("outside", simple, place=memory.outside))
    elif memory.municipality is None:
        lines.append(say("no_place", simple))
    else:
        lines += [
            say(f"relaxed_{criterion}{further}", simple, place=memory.municipality_name, district=memory.district)
            for criterion in given_up
        ]
        if not given_up:
            lines.append(say("offers_intro_professional" if memory.role == "professional" else "offers_intro", simple))
    return "\n".join(lines)
