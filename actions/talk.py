"""Everything around the search: greeting, thanks, privacy, starting over, what is out of scope."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from actions.context import Context
from actions.details import tell_hours
from actions.heard import Heard
from actions.memory import Memory
from actions.offers import FIRST_CHOICES, ask_need, ask_place, continue_search, need_button, show_offers
from actions.render import known_line
from actions.reply import Reply
from actions.turn import Turn
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.search.find import find_offers
from knowledge.search.fit import is_helpline
from knowledge.search.query import Hit, Query
from knowledge.topics.store import get_topics

PLAIN_TEXTS = ("goodbye", "thank", "ask_help", "bot_challenge", "insult", "simple_language", "normal_language")
SURELY_OUT_OF_SCOPE = 0.9
"""Confidence from which "wie wird das Wetter in Köln" is no correction of the place."""
ALWAYS_RESPONSIBLE = "jugendamt"
NUMBER_OF_AUTHORITIES = "115"
VAGUE_CHOICES = ("erziehungsberatung", "fruehe_hilfen", "notlage_krisenhilfe")


class Talk(Turn):
    """Small talk, answered with a fixed text of the same name as the intent."""

    action_name = "action_talk"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        intent = heard.intent or "ask_help"
        if intent == "greet":
            if reply.memory.needs and heard.needs:
                return show_offers(reply, context)
            reply.tell("greet_again" if before.greeted else "greet")
            reply.memory = replace(reply.memory, greeted=True)
        else:
            if intent in ("simple_language", "normal_language"):
                reply.memory = replace(reply.memory, simple=intent == "simple_language")
            reply.tell(intent if intent in PLAIN_TEXTS else "ask_help")
            if intent == "simple_language":
                reply.button("Wieder normale Sprache", "normal_language")
        if intent in ("greet", "ask_help"):
            for category in FIRST_CHOICES[:3]:
                need_button(reply, category)


class Comfort(Turn):
    """A vague cry for help gets warmth, a number and a gentle choice, never a rejection."""

    action_name = "action_comfort"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        reply.kind = "question"
        reply.tell("vague_need")
        reply.memory = replace(reply.memory, asked="need", suggested=list(VAGUE_CHOICES[:1]))
        for category in VAGUE_CHOICES:
            need_button(reply, category)


class Redirect(Turn):
    """Not our subject: say so kindly and say what is."""

    action_name = "action_redirect"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        if heard.place is not None and (before.asked in ("place", "which_place") or names_another_place(heard, before)):
            # A bare place answers our own question or mends the one known, whatever the classifier makes of it.
            reply.intent = "inform"
            return continue_search(reply, heard, before, context)
        reply.kind = "redirect"
        reply.tell("out_of_scope")
        for category in FIRST_CHOICES[:3]:
            need_button(reply, category)


def names_another_place(heard: Heard, before: Memory) -> bool:
    """Tell whether a message that nothing surely calls out of scope gives a search that is under way a new place."""
    place = heard.place
    if place is None or not before.needs or heard.confidence >= SURELY_OUT_OF_SCOPE:
        return False
    known = (before.municipality, before.district, before.outside)
    return bool(place.candidates) or (place.municipality, place.district, place.outside) != known


class Privacy(Turn):
    """Say what is known and kept."""

    action_name = "action_ask_privacy"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        reply.kind = "info"
        reply.tell("ask_privacy", minutes=context.settings.session_minutes, known=known_line(reply.memory) or "nichts")
        reply.button("Alles löschen", "erase_data")


class StartOver(Turn):
    """Forget everything; `start_over` starts again, `erase_data` confirms that all is gone."""

    action_name = "action_start_over"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        reply.memory = Memory(greeted=True)
        reply.tell("erase_data" if heard.intent == "erase_data" else "start_over")


class HandOver(Turn):
    """Name people to talk to, with their hours: who helps with the need, the local Jugendamt, Elterntelefon and 115."""

    action_name = "action_hand_over"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        reply.kind = "info"
        reply.tell("human_handoff", hours_115=hours_of_115(context))
        hits = people_to_call(reply.memory, context)
        reply.show(hits)
        for hit in hits:
            hours = tell_hours(hit.offer, heard, context.now)
            if hours:
                reply.tell("human_hours", name=hit.offer.name, hours=hours)


def people_to_call(memory: Memory, context: Context) -> list[Hit]:
    """Return who can be rung up: the best local offer for the need, and the Jugendamt that is responsible."""
    query = Query(
        needs=tuple(memory.needs),
        topics=tuple(memory.topics),
        age=memory.sought_age,
        municipality=memory.municipality,
        district=memory.district,
    )
    found: list[Hit] = []
    for needs in (query.needs, (ALWAYS_RESPONSIBLE,)):
        hits = (
            find_offers(context.engine, replace(query, needs=needs), get_topics(), context.today).hits if needs else ()
        )
        local = [hit for hit in hits if hit.offer.category in needs and hit.offer.phone and not is_helpline(hit.offer)]
        # A number of its own is nearer than the one of all authorities.
        local.sort(key=lambda hit: hit.offer.phone == NUMBER_OF_AUTHORITIES)
        found += [hit for hit in local if hit.offer.id not in {other.offer.id for other in found}][:1]
    return found


def hours_of_115(context: Context) -> str:
    """Return when the authorities' number can be reached, and whether it can now."""
    hits = find_offers(context.engine, Query(needs=(ALWAYS_RESPONSIBLE,)), get_topics(), context.today).hits
    line = next(hit.offer for hit in hits if hit.offer.phone == NUMBER_OF_AUTHORITIES)
    return tell_hours(line, Heard(), context.now) or ""


class Affirm(Turn):
    """ "Ja" and "nein" alone: go on where the conversation stands."""

    action_name = "action_affirm"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        if heard.intent == "deny" and before.asked == "place" and reply.memory.needs:
            # Nobody has to say where they live.
            show_offers(reply, context)
        elif heard.intent == "deny":
            reply.kind = "question"
            reply.tell("deny")
            reply.memory = replace(reply.memory, asked="need")
        elif reply.memory.needs and (reply.memory.municipality or reply.memory.outside):
            show_offers(reply, context, again=True)
        elif reply.memory.needs:
            ask_place(reply)
        else:
            ask_need(reply)


class ChangeDetail(Turn):
    """What was understood is wrong: ask which part, then for that part alone."""

    action_name = "action_change_detail"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        reply.kind = "question"
        memory = reply.memory
        if heard.detail == "age":
            reply.memory = replace(memory, children=[], who=[], focus=None, asked="age", shown=[])
            reply.tell("change_age")
        elif heard.detail == "place":
            reply.memory = replace(
                memory, municipality=None, municipality_name=None, district=None, outside=None, asked="place", shown=[]
            )
            reply.tell("change_place")
        elif heard.detail == "need":
            reply.memory = replace(memory, needs=[], topics=[], shown=[])
            ask_need(reply)
        elif heard.detail == "role":
            role: Literal["family", "professional"] = "family" if memory.role == "professional" else "professional"
            reply.memory = replace(memory, role=role, shown=[])
            continue_search(reply, heard, before, context)
        elif heard.detail == "wishes":
            reply.memory = replace(memory, wishes=[], shown=[])
            continue_search(reply, heard, before, context)
        else:
            reply.memory = replace(memory, asked="what_to_change")
            reply.tell("change_what", known=known_line(memory) or "nichts")
            reply.button("Das Alter", "change_detail", {"detail": "age"})
            reply.button("Den Ort", "change_detail", {"detail": "place"})
            reply.button("Das Thema", "change_detail", {"detail": "need"})
            professional = memory.role == "professional"
            reply.button(
                "Ich frage für mein Kind" if professional else "Ich bin Fachkraft", "change_detail", {"detail": "role"}
            )
            if memory.wishes:
                reply.button("Ohne Filter", "change_detail", {"detail": "wishes"})


class Clarify(Turn):
    """Unsure: ask "Meinen Sie …?" with the two best guesses, never guessing an intimate topic."""

    action_name = "action_clarify"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        if heard.place is not None and before.needs:
            return continue_search(reply, heard, before, context)
        reply.kind = "question"
        if heard.intent == "empty_message":
            reply.tell("empty")
            return
        reply.memory = replace(reply.memory, asked="which_need")
        reply.tell("ask_which_need")
        topics = [get_topics()[key] for key in heard.topics if key in get_topics()]
        for topic in [topic for topic in topics if not topic.intimate][:2]:
            need_button(reply, topic.categories_at(heard.age)[0], topic.title)
        if not reply.follow_ups:
            for category in heard.likely[:2] or FIRST_CHOICES[:3]:
                need_button(reply, category, CATEGORIES[category][0])
        reply.button("Etwas anderes", "deny")
