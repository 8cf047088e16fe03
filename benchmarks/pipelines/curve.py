"""How much our model gains from more training messages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.messages import Labelled
from benchmarks.pipelines.compare import CACHE, measure_rankings, short_hash
from benchmarks.pipelines.ours import fit_ours
from benchmarks.pipelines.registry import OURS, find_pipeline
from benchmarks.pipelines.training import TrainingSet, to_examples

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
    digest = hashlib.sha256(f"{training.digest()} {labelled!r} {find_pipeline(OURS).definition}".encode()).hexdigest()
    kept = cache / f"curve-{short_hash(digest, repr(numbers))}.json"
    if not kept.exists():
        points = []
        for number in numbers:
            if number < len(training.intents):
                say(f"learning curve: {number} messages")
                points.append(measure_once(training.draw(number), labelled))
        say("learning curve: all messages")
        points.append(measure_once(training, labelled))
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps([asdict(point) for point in points]))
    return [Point(**point) for point in json.loads(kept.read_text())]


def measure_once(training: TrainingSet, labelled: Sequence[Labelled]) -> Point:
    """Train and measure our model."""
    model = fit_ours(training)
    rankings = [model.rank(example) for example in to_examples([message.text for message in labelled])]
    first, three, *_ = measure_rankings(labelled, rankings)
    return Point(len(training.intents), first.share, three.share)
