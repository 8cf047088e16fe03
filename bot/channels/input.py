"""Clean what people send before anything reads it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from knowledge.answers.payload import read_payload

CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
HAS_LETTER_OR_DIGIT: Final = re.compile(r"[^\W_]")
COMMAND_START: Final = re.compile(r"^[\s/]+")
EMPTY_COMMAND: Final = "/empty_message"


def clean(text: object, secret: str, longest: int) -> str:
    """Return what Rasa may read: a command only if a button of ours sent it, otherwise plain text.

    Free text never becomes a command: Rasa would run "/restart" or "/crisis{…}" as if the assistant had said it.
    Text without a letter or digit (empty, emoji, punctuation) becomes the command for an empty message.
    """
    if not isinstance(text, str):
        return EMPTY_COMMAND
    command = read_payload(secret, text.strip())
    if command is not None:
        return command
    # Half a surrogate pair cannot be stored or sent as UTF-8.
    whole = text[:longest].encode("utf-8", "ignore").decode()
    plain = CONTROL.sub(" ", unicodedata.normalize("NFC", whole).replace("\r", "\n"))
    plain = COMMAND_START.sub("", plain).strip()
    if not HAS_LETTER_OR_DIGIT.search(plain):
        return EMPTY_COMMAND
    return plain
