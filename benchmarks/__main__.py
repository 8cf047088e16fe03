"""`make benchmark`: print the tables and write them to docs/benchmark.md."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks.charts import draw_curve, draw_pipelines
from benchmarks.cost import Cost, compare
from benchmarks.messages import read_messages
from benchmarks.pipelines.compare import compare as compare_pipelines
from benchmarks.pipelines.compare import compare_one, measure_keyword_search
from benchmarks.pipelines.compare import table as pipelines_table
from benchmarks.pipelines.curve import learning_curve
from benchmarks.pipelines.registry import OURS, all_pipelines, find_pipeline
from benchmarks.pipelines.training import find_in, read_bare
from benchmarks.turns import FORM_TURNS, Turns, count_turns
from benchmarks.understanding import Measure, run
from bot.training import train
from knowledge.settings import ROOT

REPORT = ROOT / "docs" / "benchmark.md"
IMAGES = ROOT / "docs" / "images"
BARS, CURVE = "pipelines.svg", "learning-curve.svg"
SAMPLE = 2000
PIPELINES = (
    f"Every pipeline is trained on the same {SAMPLE:,} messages and measured on the whole development set. They are a "
    "random sample, drawn once, of all that `data/nlu/` has, because Rasa's neural classifier needs many hours for "
    "all of them on two cores; the last row shows our own on all. Each "
    "one's probabilities go through the same decision as ours, so only the recognition differs; what stands behind "
    "the classifier in the assistant (the rules for crises, languages, facts and bare details) is left out for all, "
    "so that our own row differs from the table above. `ms` is the median of one message at a time, memory what "
    "loading and predicting add to a process that has Rasa and spaCy imported. The keyword search takes the words "
    "of the message for a search in the catalogue of the family's municipality, or of all where none is named, and "
    "the categories of the best hits for its answer; it knows needs only. Times are those of the clock, so other work "
    "on the machine makes them longer."
)
CURVE_NOTE = "One random draw of so many training messages each."
DEVELOPMENT_SET = (
    "The development set in `benchmarks/messages/`: 1,107 messages by four hands that had seen no training data and no "
    "code. None of them is in the training data (a check compares spelling), none was quoted to anybody who wrote "
    "training data. It is no longer unseen by those who wrote the rules: mistakes about age, place, role and crisis "
    "were read and told on as kinds of mistake in other words, some single rules were mended after reading them, and "
    "a few weights of the classifier were compared on it. Expect less on other text, most of all for these four. "
    "Needs, questions and scope rest on training data that knows nothing of it. The older set in `benchmarks/seen/` "
    "served for tuning and is not measured here."
)
TURNS = (
    "Every message of kind need from a place of the network, or from nowhere, is played to the running assistant; the "
    "person answers what is asked. A turn is a message and its answer."
)
COST = (
    "Side by side in one run with the bot that `rasa init` makes: turns over REST, one by one. Ours includes the "
    "action server and the database; memory is of all processes together."
)
SECTIONS = ("understanding", "turns", "pipelines", "cost")
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


def share(part: int, whole: int) -> str:
    """Return "3 of 4 (75.0 %)"."""
    return f"{part} of {whole} ({100 * part / whole:.1f} %)"


def turns_section(turns: Turns) -> list[str]:
    """Return the section on how many turns it takes."""
    return [
        "",
        "## Turns to the first right offer",
        "",
        TURNS,
        "",
        "| | turns to a right offer | got one | in the first turn |",
        "|---|---|---|---|",
        f"| Familienlotse | {turns.mean:.2f} (mean) | {share(turns.found, turns.messages)} "
        f"| {share(turns.at_once, turns.messages)} |",
        f"| a form that asks category, age and place | {FORM_TURNS} | those who know the right category | 0 |",
    ]


def pipelines_section(neural: bool) -> list[str]:
    """Compare the pipelines and draw the plots; return the section of the report."""
    bare, labelled = read_bare(), read_messages()
    sample = find_in(bare.draw(SAMPLE))
    results = [
        measure_keyword_search(labelled),
        *compare_pipelines(all_pipelines(), sample, labelled, print, slow=neural),
    ]
    every = find_in(bare)
    ours = compare_one(find_pipeline(OURS), every, labelled, print)
    results.append(replace(ours, name=f"Familienlotse, all {len(every.intents):,} messages"))
    draw_pipelines(results, IMAGES / BARS)
    draw_curve(learning_curve(every, labelled, print), IMAGES / CURVE)
    return [
        "",
        "## Pipelines",
        "",
        PIPELINES,
        "",
        *pipelines_table(results),
        "",
        f"Load of the machine when this was written: {os.getloadavg()[2]:.1f} on {os.cpu_count()} cores (15 minutes).",
        "",
        f"![Need in first place and among the first three, by pipeline](images/{BARS})",
        "",
        f"![Need in first place and among the first three, by number of training messages](images/{CURVE})",
        "",
        CURVE_NOTE,
    ]


def replace_section(report: str, section: list[str]) -> str:
    """Return a report with one section, heading first, in place of that of the same heading or at the end."""
    heading = next(line for line in section if line)
    before, _, rest = report.partition(f"{heading}\n")
    after = rest[rest.index("\n## ") + 1 :] if "\n## " in rest else ""
    return "\n".join([before.rstrip(), *section, "", after]).rstrip() + "\n"


def understanding_section(model: Path) -> list[str]:
    """Measure the model on the development set; return the section, and leave what went wrong in `ERRORS`."""
    measures, confused = run(model)
    ERRORS.parent.mkdir(exist_ok=True)
    ERRORS.write_text("\n".join(f"[{m.name}] {note}" for m in measures for note in m.wrong))
    return [
        "",
        "## Understanding",
        "",
        DEVELOPMENT_SET,
        "",
        *understanding_table(measures),
        "",
        "Commonest confusions of the need (meant, understood, how often):",
        "",
        *(f"- {meant} → {understood}: {number}" for meant, understood, number in confused),
    ]


def turns_of(model: Path) -> list[str]:
    """Play the development set to the assistant; return the section."""
    with tempfile.TemporaryDirectory() as folder:
        return turns_section(count_turns(model, read_messages(), Path(folder)))


def cost_section(model: Path, seconds: float) -> list[str]:
    """Run the assistant beside the bot of `rasa init`; return the section."""
    with tempfile.TemporaryDirectory() as folder:
        costs = compare(Path(folder), model, seconds)
    return ["", "## Cost", "", COST, "", *cost_table(costs)]


def main() -> None:
    """Measure understanding, turns, pipelines and cost, and write each into its section of the report.

    With one or more of `--understanding`, `--turns`, `--pipelines` and `--cost` only these. `--neural` also trains the
    neural pipelines, unless their figures are kept already.
    """
    wanted = {name for name in SECTIONS if f"--{name}" in sys.argv[1:]} or set(SECTIONS)
    model, seconds = train(print)
    makers = {
        "understanding": lambda: understanding_section(model),
        "turns": lambda: turns_of(model),
        "pipelines": lambda: pipelines_section("--neural" in sys.argv[1:]),
        "cost": lambda: cost_section(model, seconds),
    }
    for name in SECTIONS:
        if name in wanted:
            section = makers[name]()
            REPORT.write_text(replace_section(REPORT.read_text(), section))
            print("\n".join(section), flush=True)


if __name__ == "__main__":
    main()
