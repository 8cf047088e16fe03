"""`make benchmark`: print the tables and write them to docs/benchmark.md."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.charts import draw_curve, draw_pipelines
from benchmarks.cost import Cost, compare
from benchmarks.messages import read_messages
from benchmarks.pipelines.compare import compare as compare_pipelines
from benchmarks.pipelines.compare import table as pipelines_table
from benchmarks.pipelines.curve import learning_curve
from benchmarks.pipelines.registry import all_pipelines
from benchmarks.pipelines.training import read_training
from benchmarks.understanding import Measure, run
from bot.training import train
from knowledge.settings import ROOT

REPORT = ROOT / "docs" / "benchmark.md"
IMAGES = ROOT / "docs" / "images"
BARS, CURVE = "pipelines.svg", "learning-curve.svg"
PIPELINES = (
    "Every pipeline is trained on the same messages (`data/nlu/`) and measured on the same development messages. Each "
    "one's probabilities go through the same decision as ours, so only the recognition differs; what stands behind "
    "the classifier in the assistant (the rules for crises, languages, facts and bare details) is left out for all, "
    "so that our own row differs from the table above. `ms` is the median of one message at a time, memory what "
    "loading and predicting add to a process that has Rasa and spaCy imported. The keyword search takes the words "
    "of the message for a search in the catalogue of the family's municipality, or of all where none is named, and "
    "the categories of the best hits for its answer; it knows needs only."
)
CURVE_NOTE = "The mean of three random draws of so many training messages."
DEVELOPMENT_SET = (
    "The development set in `benchmarks/messages/`. None of its messages is in the training data, but it is no longer "
    "unseen: thresholds were chosen on it, mistakes on it were mended by class, and some of its messages served as "
    "examples when age, place and further training messages were written. Expect less on new text."
)
ERRORS = ROOT / "var" / "benchmark-errors.txt"


def understanding_table(measures: list[Measure]) -> list[str]:
    """Return the measures as a Markdown table."""
    lines = ["| measure | goal | reached | right of all |", "|---|---|---|---|"]
    return lines + [f"| {m.name} | {m.goal} | {m.share:.1%} | {m.right} of {m.of} |" for m in measures]


def cost_table(costs: tuple[Cost, Cost]) -> list[str]:
    """Return the costs as a Markdown table."""
    lines = [
        "| bot | a turn, median ms | a turn, 95 % ms | memory MB | start s | model MB | training s |",
        "|---|---|---|---|---|---|---|",
    ]
    return lines + [
        f"| {c.name} | {c.turn_ms:.1f} | {c.turn_ms_p95:.1f} | {c.memory_mb:.0f} | {c.start_s:.1f} "
        f"| {c.model_mb:.1f} | {f'{c.train_s:.0f}' if c.train_s else 'trained before'} |"
        for c in costs
    ]


def pipelines_section() -> list[str]:
    """Compare the pipelines and draw the plots; return the section of the report."""
    training, labelled = read_training(), read_messages()
    results = compare_pipelines(all_pipelines(), training, labelled, print)
    draw_pipelines(results, IMAGES / BARS)
    draw_curve(learning_curve(training, labelled, print), IMAGES / CURVE)
    return [
        "",
        "## Pipelines",
        "",
        PIPELINES,
        "",
        *pipelines_table(results),
        "",
        f"![Need in first place and among the first three, by pipeline](images/{BARS})",
        "",
        f"![Need in first place and among the first three, by number of training messages](images/{CURVE})",
        "",
        CURVE_NOTE,
    ]


def main() -> None:
    """Measure understanding and, unless told `--understanding`, compare pipelines and cost."""
    model, seconds = train(print)
    measures, confused = run(model)
    lines = [
        "# Benchmark",
        "",
        "## Understanding",
        "",
        DEVELOPMENT_SET,
    ]
    lines += [
        "",
        *understanding_table(measures),
        "",
        "Commonest confusions of the need (meant, understood, how often):",
        "",
    ]
    lines += [f"- {meant} → {understood}: {number}" for meant, understood, number in confused]
    ERRORS.parent.mkdir(exist_ok=True)
    ERRORS.write_text("\n".join(f"[{m.name}] {note}" for m in measures for note in m.wrong))
    if "--understanding" not in sys.argv[1:]:
        lines += pipelines_section()
        with tempfile.TemporaryDirectory() as folder:
            costs = compare(Path(folder), model, seconds)
        lines += [
            "",
            "## Cost",
            "",
            "Side by side in one run with the bot that `rasa init` makes: turns over REST, one by one.",
        ]
        lines += [
            "Ours includes the action server and the database; memory is of all processes together.",
            "",
            *cost_table(costs),
        ]
        REPORT.write_text("\n".join(lines) + "\n")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
