"""Load a trained pipeline and predict, in a process of its own so that its memory is its own:

`python -m benchmarks.pipelines.worker KEY FOLDER`
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

import joblib
import psutil

from benchmarks.pipelines.registry import find_pipeline

WARM_UP = 5
MESSAGES = "messages.joblib"
PREDICTED = "predicted.json"


def predict(key: str, folder: Path) -> None:
    """Load the model; note rankings, milliseconds a message (median) and memory added in MB."""
    pipeline = find_pipeline(key)
    examples = joblib.load(folder / MESSAGES)
    load_what_the_assistant_has_loaded_anyway()
    before = psutil.Process().memory_info().rss
    model = pipeline.load(folder)
    for example in examples[:WARM_UP]:
        model.rank(example)
    rankings, times = [], []
    for example in examples:
        begin = time.perf_counter()
        rankings.append(model.rank(example))
        times.append(time.perf_counter() - begin)
    added = psutil.Process().memory_info().rss - before
    figures = {"ms": statistics.median(times) * 1000, "megabytes": added / 1e6, "rankings": rankings}
    (folder / PREDICTED).write_text(json.dumps(figures))


def load_what_the_assistant_has_loaded_anyway() -> None:
    """Import Rasa and spaCy: the memory of libraries that run with any pipeline is not the pipeline's."""
    import rasa.core.agent  # noqa: F401
    import spacy

    spacy.blank("de")


def main() -> None:
    """Do what the command line says."""
    key, folder = sys.argv[1:]
    predict(key, Path(folder))


if __name__ == "__main__":
    main()
