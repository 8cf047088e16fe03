"""Turn an answer into parts, and fit parts to what a platform can show."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Callable, Final, Iterable, Optional, Sequence

from bot.channels.messengers.parts import Card, CardButton, Choice, Limits, Part
from bot.channels.messengers.wording import short_title, word

BREAKS: Final = ("\n\n", "\n", ". ", " ")
"""Where a text may be split, best first."""
ELLIPSIS: Final = "…"
WORD_END: Final = re.compile(r"\s|(?<=\w[-/])(?=\w)")
DANGLING: Final = " \t\n,;:.–—·("
"""What would look odd before an ellipsis."""


def length(text: str) -> int:
    """Return a text's length in UTF-16 units, the most that any platform counts per character."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def head(text: str, limit: int) -> str:
    """Return as much of a text as fits, never half a character."""
    if length(text) <= limit:
        return text
    return text.encode("utf-16-le", "surrogatepass")[: limit * 2].decode("utf-16-le", "ignore")


def cut(text: str, limit: int) -> str:
    """Return a text that fits, with an ellipsis where something is missing; only a word too long by itself is cut."""
    text = text.strip()
    if length(text) <= limit:
        return text
    short = head(text, limit - 1)
    if WORD_END.match(text, len(short)) is None:
        ends = [end.start() for end in WORD_END.finditer(short)]
        short = short[: ends[-1]] if ends and short[: ends[-1]].strip() else short
    return (short.rstrip(DANGLING) or short.rstrip()) + ELLIPSIS


def split_text(text: str, limit: int) -> list[str]:
    """Split a text at ends of paragraphs, else of lines, sentences or words, into pieces that fit."""
    pieces = []
    rest = text.strip()
    while length(rest) > limit:
        front = head(rest, limit)
        at = next((found + len(mark) for mark in BREAKS if (found := front.rfind(mark)) > 0), len(front))
        pieces.append(front[:at].strip())
        rest = rest[at:].strip()
    return [piece for piece in [*pieces, rest] if piece]


def cut_titles(titles: Sequence[str], limit: int) -> list[str]:
    """Return titles that fit and differ from each other, as WhatsApp demands."""
    result: list[str] = []
    for title in titles:
        title = title if length(title) <= limit else short_title(title)
        short = cut(title, limit)
        number = 2
        while short in result:
            tail = f" {number}"
            short = cut(title, limit - len(tail)) + tail
            number += 1
        result.append(short)
    return result


def card_of(offer: dict[str, Any]) -> Card:
    """Return an offer of the answer contract as a card."""
    buttons = []
    phone, website = offer.get("phone") or "", offer.get("website") or ""
    # Messenger's call button takes international numbers only; the text names the others.
    if phone.startswith("+"):
        buttons.append(CardButton("call", word("call"), phone))
    if website.startswith(("https://", "http://")):
        buttons.append(CardButton("web", word("website"), website))
    summary = offer.get("summary") or ", ".join(offer["why"])
    subtitle = " · ".join(entry for entry in (offer.get("phone_text"), summary) if entry)
    return Card(offer["name"], subtitle, tuple(buttons))


def choices_of(payload: dict[str, Any]) -> tuple[Choice, ...]:
    """Return the buttons of an answer."""
    return tuple(Choice(entry["title"], entry["payload"]) for entry in payload.get("follow_ups", []))


def cards_of(payload: dict[str, Any]) -> tuple[Card, ...]:
    """Return the cards of an answer; a crisis has none, so that nothing stands beside the numbers."""
    if payload.get("kind") == "crisis":
        return ()
    return tuple(card_of(offer) for offer in payload.get("offers", []))


def assemble(texts: Iterable[str], cards: tuple[Card, ...], choices: tuple[Choice, ...], limits: Limits) -> list[Part]:
    """Return parts in order; the choices hang on the last one, because Messenger shows only those."""
    parts = [Part(text) for text in texts if text.strip()]
    if cards and limits.cards:
        parts.append(Part(cards=cards))
    if choices:
        last = parts.pop() if parts else Part(word("choose"))
        parts.append(replace(last, choices=choices))
    return parts


def fit(parts: Iterable[Part], limits: Limits, shorten: Callable[[str], str]) -> tuple[list[Part], list[str]]:
    """Return parts that a platform can show, and the payloads of choices that became numbers in a text.

    Args:
        parts: what to say.
        limits: what the platform can show.
        shorten: returns a short stand-in for a payload that is too long.
    """
    fitted: list[Part] = []
    numbered: list[str] = []
    for part in parts:
        choices: tuple[Choice, ...] = part.choices
        text = part.text
        if len(choices) > limits.choices:
            lines = [f"{number}. {choice.title}" for number, choice in enumerate(choices, start=1)]
            text = "\n".join([*([text] if text else []), word("choose_number"), *lines])
            numbered = [choice.payload for choice in choices]
            choices = ()
        choices = fit_choices(choices, limits, shorten)
        if part.cards:
            fitted.append(Part(cards=fit_cards(part.cards, limits), choices=choices))
            fitted += [Part(piece) for piece in split_text(text, limits.text)]
            continue
        pieces = split_text(text, limits.text)
        last: Optional[str] = pieces.pop() if pieces else None
        if choices and last is not None and length(last) > limits.text_with_choices:
            pieces.append(last)
            last = word("choose")
        fitted += [Part(piece) for piece in pieces]
        if last is not None:
            fitted.append(Part(last, choices=choices))
    return fitted, numbered


def fit_choices(choices: Sequence[Choice], limits: Limits, shorten: Callable[[str], str]) -> tuple[Choice, ...]:
    """Return choices with titles and payloads that fit."""
    titles = cut_titles([choice.title for choice in choices], limits.title)
    return tuple(
        Choice(
            title,
            choice.payload if len(choice.payload.encode()) <= limits.payload else shorten(choice.payload),
            "" if title == choice.title else choice.title,
        )
        for choice, title in zip(choices, titles)
    )


def fit_cards(cards: Sequence[Card], limits: Limits) -> tuple[Card, ...]:
    """Return cards that fit; those beyond the limit are in the texts anyway."""
    return tuple(
        Card(
            cut(card.title, limits.card_text),
            cut(card.subtitle, limits.card_text),
            tuple(replace(button, title=cut(button.title, limits.title)) for button in card.buttons)[
                : limits.card_buttons
            ],
        )
        for card in cards[: limits.cards]
    )
