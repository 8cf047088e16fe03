"""Find the checked answer whose phrasings are nearest to a question."""

from __future__ import annotations

from typing import Final, Optional

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.fold import fold
from knowledge.faq.store import Entry

THEME_INITIATIVE: Final = "Initiative"
NEAR_ENOUGH: Final = 0.42
"""Cosine below which no answer is given: a wrong answer is worse than none."""


class FactIndex:
    """Nearest neighbour over character n-grams of every phrasing of every question."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        phrasings = [
            (key, entry.theme == THEME_INITIATIVE, text)
            for key, entry in entries.items()
            for text in (entry.question, *entry.also)
        ]
        self._keys = [key for key, _, _ in phrasings]
        self._initiative = np.array([is_initiative for _, is_initiative, _ in phrasings])
        self._vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, preprocessor=fold)
        self._matrix = self._vectorizer.fit_transform([text for _, _, text in phrasings])

    def find(self, question: str, initiative: bool = False, near: float = NEAR_ENOUGH) -> Optional[str]:
        """Return the key of the best answer, or None if none is near enough (cosine, 0 to 1)."""
        similar = (self._matrix @ self._vectorizer.transform([question]).T).toarray().ravel()
        similar[self._initiative != initiative] = 0.0
        best = int(np.argmax(similar))
        return self._keys[best] if similar[best] >= near else None
