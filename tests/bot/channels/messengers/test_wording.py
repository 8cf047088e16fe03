"""What only messengers say: complete, filled, within the narrowest limits."""

from __future__ import annotations

import ast
import re

import pytest

from bot.channels.messengers.facebook import Facebook
from bot.channels.messengers.render import length
from bot.channels.messengers.telegram import Telegram
from bot.channels.messengers.whatsapp import BUTTON_TITLE, WhatsApp
from bot.channels.messengers.wording import get_wording, word
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.settings import ROOT

PLATFORMS = [Facebook, WhatsApp, Telegram]
VALUES = {"url": "https://lotse.example.org/chat", "minutes": 60, "sensitive": "x" * 300}


def used_keys() -> set[str]:
    """Return every key that the code asks for: first arguments of `word` and `_word` that are text."""
    found = set()
    for path in (ROOT / "bot" / "channels" / "messengers").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and re.search(r"\b_?word$", ast.unparse(node.func)):
                found |= {part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)}
    return found


def test_every_text_is_used_and_every_text_that_is_used_is_there():
    assert used_keys() == set(get_wording()[0])


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("key", sorted(get_wording()[0]))
def test_every_text_is_filled_and_fits(platform, key):
    text = word(key, platform.name, **VALUES)
    assert text and "{" not in text and "\n\n" not in text
    assert length(text) <= platform.limits.text


def test_labels_fit_their_buttons():
    for key in ("choose_button", "choose_title", "call", "website"):
        assert length(word(key)) <= BUTTON_TITLE


def test_short_titles_belong_to_a_category_and_fit():
    titles = {title for title, _ in CATEGORIES.values()}
    for title, short in get_wording()[2].items():
        assert title in titles
        assert length(short) <= Facebook.limits.title < length(title)


def test_platforms_have_a_name_and_a_company():
    assert {platform.name for platform in PLATFORMS} == set(get_wording()[1])
    for entry in get_wording()[1].values():
        assert entry["name"] and entry["company"]
