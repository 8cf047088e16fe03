"""The German language model: spaCy's de_core_news_sm where it is installed, else an honest stand-in.

The stand-in is spaCy's blank German tokeniser with the lookup lemmas of spacy-lookups-data. It splits and
lemmatises, but knows no sentences, parts of speech or names. A trained model remembers which of the two it was
trained with and refuses the other, because their lemmas differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import spacy
from spacy.language import Language
from spacy.lookups import load_lookups
from spacy.strings import get_string_id

from bot.nlu.fold import fold

MODEL: Final = "de_core_news_sm"
STAND_IN: Final = "stand-in"


class WrongLanguageModel(Exception):
    """A trained model was made with the other language model, or the one demanded is not installed."""


def is_model_installed() -> bool:
    """Tell whether spaCy's own model is there."""
    return bool(spacy.util.is_package(MODEL))


def resolve_model(wanted: str) -> str:
    """Return which of the two a setting means here.

    Raises:
        WrongLanguageModel: the real model is demanded but not installed, or the setting is unknown.
    """
    if wanted == "auto":
        return MODEL if is_model_installed() else STAND_IN
    if wanted == MODEL and not is_model_installed():
        raise WrongLanguageModel(f"{MODEL} is demanded by LOTSE_SPACY_MODEL but is not installed")
    if wanted not in (MODEL, STAND_IN):
        raise WrongLanguageModel(f"LOTSE_SPACY_MODEL must be auto, {MODEL} or {STAND_IN}, not {wanted!r}")
    return wanted


def describe_model(name: str) -> str:
    """Return the name and version for people."""
    if name == STAND_IN:
        return f"{STAND_IN} (spaCy {spacy.__version__} blank 'de' + lookup lemmas)"
    return f"{MODEL} {spacy.util.get_package_version(MODEL)}"


@lru_cache(maxsize=1)
def _spacy_model() -> Language:
    return spacy.load(MODEL, exclude=["parser", "ner"])


@lru_cache(maxsize=1)
def _tokenizer() -> Language:
    return spacy.blank("de")


class Lemmatizer:
    """Turns a text into folded lemmas; stored inside the trained model.

    With the stand-in it carries its own lookup table, cut down to the lemmas of the training data: the whole
    table costs 170 MB of memory, and a lemma that the classifier never saw cannot change what it says.
    """

    def __init__(self, model: str) -> None:
        self.model = model
        self.table: dict[int, str] = {}
        """spaCy's hash of a form -> its lemma."""

    def learn(self, texts: Sequence[str]) -> None:
        """Prepare for texts like these."""
        if self.model == MODEL:
            return
        table = load_lookups("de", ["lemma_lookup"]).get_table("lemma_lookup")
        known = {table.get(token.text, token.text) for text in texts for token in _tokenizer()(text)}
        self.table = {form: lemma for form, lemma in table.items() if lemma in known}

    def lemmas(self, text: str) -> list[str]:
        """Return the folded lemmas of a text's words."""
        if self.model == MODEL:
            return [fold(token.lemma_) for token in _spacy_model()(text) if not token.is_punct]
        words = (token.text for token in _tokenizer()(text) if not token.is_punct and not token.is_space)
        return [fold(self.table.get(get_string_id(word), word)) for word in words]
