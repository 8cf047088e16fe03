"""Questions of knowledge, and about the initiative."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, Sequence

from actions.context import Context
from actions.heard import Heard
from actions.memory import Memory
from actions.offers import FIRST_CHOICES, fact_button, need_button
from actions.reply import Reply
from actions.turn import Turn
from knowledge.catalogue.freshness import say_date
from knowledge.faq.store import Entry, get_faq, get_simple_answers
from knowledge.initiative.store import get_programme
from knowledge.search.find import find_offers
from knowledge.search.fit import is_helpline
from knowledge.search.query import Query
from knowledge.texts import say
from knowledge.topics.store import get_topics

NEXT_STEPS: Final = 2
ALTERNATIVES: Final = 2
"""Other questions that are offered beside an answer, in case another one was meant."""


class AnswerFact(Turn):
    """Answer from the checked entries, with law, date and source; never from anywhere else."""

    action_name = "action_answer_fact"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        reply.kind = "info"
        entry = get_faq().get(heard.fact or "")
        others = [key for key in heard.likely_facts if key != heard.fact and key in get_faq()]
        if entry is None:
            self.offer_questions(reply, others, heard, context)
            return
        reply.say(answer_of(entry, reply.memory.simple))
        stand = f"Stand: {say_date(entry.as_of)}" if entry.as_of else "Stand unbekannt"
        law = f"{entry.law}. " if entry.law else ""
        page = entry.official_page or entry.source
        yearly = " Das kann sich jedes Jahr ändern." if entry.changes_yearly else ""
        reply.say(f"({law}{stand}.{yearly} Zum Nachlesen: {page})")
        next_step(reply, entry.categories, context)
        for key in others[:ALTERNATIVES]:
            fact_button(reply, key)

    def offer_questions(self, reply: Reply, keys: Sequence[str], heard: Heard, context: Context) -> None:
        """No answer is sure: ask which question is meant, and name who can answer and help."""
        if keys:
            reply.tell("ask_which_fact")
        else:
            reply.tell("ask_fact_none", responsible="die Behördennummer 115")
        for key in keys:
            fact_button(reply, key)
        next_step(reply, heard.likely[:2] or FIRST_CHOICES[:3], context)


def answer_of(entry: Entry, simple: bool) -> str:
    """Return the entry's answer, in simple words if wanted and there is such a version."""
    return (simple and get_simple_answers().get(entry.key)) or entry.answer


def next_step(reply: Reply, categories: Sequence[str], context: Context) -> None:
    """Show who helps nearby with what was asked about; without a place, or for more, as buttons."""
    memory = reply.memory
    reply.memory = replace(memory, suggested=list(categories[:2]))
    if memory.municipality is not None and categories:
        query = Query(
            needs=tuple(categories), age=memory.sought_age, municipality=memory.municipality, district=memory.district
        )
        hits = find_offers(context.engine, query, get_topics(), context.today).hits
        local = [hit for hit in hits if hit.offer.category in categories and not is_helpline(hit.offer)]
        if local:
            reply.tell("fact_next_step", place=memory.municipality_name)
            reply.show(local[:NEXT_STEPS])
    for category in categories[:2]:
        need_button(reply, category)


class AnswerInitiative(Turn):
    """Say what "Kein Kind zurücklassen" is, whether a place belongs to it, and what that place does."""

    action_name = "action_answer_initiative"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        reply.kind = "info"
        reply.memory = replace(reply.memory, asked="initiative_place")
        entry = get_faq().get(heard.fact or "")
        if heard.place is not None:
            tell_about_place(reply)
        elif entry is not None and entry.theme == "Initiative":
            reply.say(answer_of(entry, reply.memory.simple))
            reply.tell("initiative_source", stand=entry.as_of or "unbekannt", source=readable_source(entry.source))
            if reply.memory.municipality_name:
                reply.button(f"Und in {reply.memory.municipality_name}?", "ask_initiative", place_of(reply.memory))
        else:
            reply.tell("ask_initiative", member=say("initiative_ask", reply.memory.simple))


def tell_about_place(reply: Reply) -> None:
    """Say whether a place belongs to the initiative, since when, and its own programme."""
    memory = reply.memory
    programme = get_programme(memory.municipality) if memory.municipality else None
    if programme is None:
        place = memory.outside or memory.municipality_name or ""
        reply.tell("ask_initiative", member=say("initiative_not_member", memory.simple, place=place))
        return
    if memory.district and memory.district not in programme.name:
        reply.tell("initiative_within", place=memory.district, municipality=programme.name)
    reply.tell("initiative_programme", place=programme.name, since=programme.since, programme=programme.text)
    stand = say_date(programme.as_of) if programme.as_of else "unbekannt"
    reply.tell("initiative_source", stand=stand, source=readable_source(programme.source))


def place_of(memory: Memory) -> dict[str, Any]:
    """Return the entities of a button that names the place already known."""
    place = {"municipality": memory.municipality, "municipality_name": memory.municipality_name}
    return {"place": {**place, "district": memory.district}}


def readable_source(source: str) -> str:
    """Return a source that a person can look up; a file of the collection behind the tables is none."""
    return source if "." in source and not source.endswith(".txt") else say("source_collection")
