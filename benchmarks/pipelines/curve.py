"""How much our model gains from more training messages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.messages import Labelled
from benchmarks.pipelines.compare import CACHE, compare_one
from benchmarks.pipelines.registry import OURS, find_pipeline
from benchmarks.pipelines.training import TrainingSet

NUMBERS = (2000, 4000, 8000, 16000)


@dataclass(frozen=True)
class Point:
    """Shares, 0 to 1, with so many training messages, drawn once."""

    messages: int
    need_first: float
    need_three: float


def learning_curve(
    training: TrainingSet,
    labelled: Sequence[Labelled],
    say: Callable[[str], None],
    numbers: Sequence[int] = NUMBERS,
    cache: Path = CACHE,
) -> list[Point]:
    """Return a point for each number of messages below that of all, and one for all."""
    parts = [training.draw(number) for number in numbers if number < len(training.intents)]
    points = []
    for part in (*parts, training):
        say(f"learning curve: {len(part.intents)} messages")
        result = compare_one(find_pipeline(OURS), part, labelled, say, cache)
        points.append(Point(len(part.intents), result.need_first or 0.0, result.need_three or 0.0))
    return points
