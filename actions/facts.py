"""Questions of knowledge, and about the initiative."""

from __future__ import annotations

from actions.context import Context
from actions.heard import Heard
from actions.memory import Memory
from actions.offers import FIRST_CHOICES, need_button
from actions.reply import Reply
from actions.turn import Turn
from knowledge.catalogue.freshness import say_date
from knowledge.faq.store import get_faq
from knowledge.texts import say


class AnswerFact(Turn):
    """Answer from the checked entries, with law, date and source; never from anywhere else."""

    action_name = "action_answer_fact"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        reply.kind = "info"
        entry = get_faq().get(heard.fact or "")
        if entry is None:
            reply.say(say("ask_fact_none", responsible="die Behördennummer 115"))
            for category in (heard.likely or FIRST_CHOICES)[:3]:
                need_button(reply, category)
            return
        reply.say(entry.answer)
        stand = f"Stand: {say_date(entry.as_of)}" if entry.as_of else "Stand unbekannt"
        law = f"{entry.law}. " if entry.law else ""
        page = entry.official_page or entry.source
        yearly = " Das kann sich jedes Jahr ändern." if entry.changes_yearly else ""
        reply.say(f"({law}{stand}.{yearly} Zum Nachlesen: {page})")
        for category in entry.categories[:2]:
            need_button(reply, category)


class AnswerInitiative(Turn):
    """Say what "Kein Kind zurücklassen" is and whether a place belongs to it."""

    action_name = "action_answer_initiative"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        reply.kind = "info"
        entry = get_faq().get(heard.fact or "")
        memory = reply.memory
        if heard.place is not None and memory.outside:
            member = say("initiative_not_member", place=memory.outside)
        elif heard.place is not None and memory.municipality_name:
            member = say("initiative_member", place=memory.municipality_name)
        else:
            member = say("initiative_ask")
        if entry is not None and entry.theme == "Initiative" and heard.place is None:
            reply.say(entry.answer)
            reply.say(f"(Stand: {entry.as_of or 'unbekannt'}. Quelle: {entry.source})")
        else:
            reply.say(say("ask_initiative", member=member))
