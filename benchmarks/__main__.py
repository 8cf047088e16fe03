"""`make benchmark`: print the tables and write them to docs/benchmark.md."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.cost import Cost, compare
from benchmarks.understanding import Measure, run
from bot.training import train
from knowledge.settings import ROOT

REPORT = ROOT / "docs" / "benchmark.md"
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


def main() -> None:
    """Measure understanding and, unless told `--understanding`, cost."""
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
    ERRORS.write_text("\n".join(f"[{m.name}] {note}" for m in measures for note in m.wrong))
    if "--understanding" not in sys.argv[1:]:
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
