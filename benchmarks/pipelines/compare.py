"""Train and measure pipelines one after another; results are kept under var/ by a hash of all they depend on."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import joblib

from benchmarks import keyword_search
from benchmarks.messages import Labelled
from benchmarks.pipelines.base import Pipeline, Ranking
from benchmarks.pipelines.training import TrainingSet, to_examples
from benchmarks.pipelines.worker import MESSAGES, PREDICTED
from benchmarks.understanding import Measure, Parsed, kind_measures, need_measures
from bot.nlu.intents.decide import decide
from bot.nlu.intents.model import NEED, Prediction
from knowledge.settings import ROOT

NOT_NOW = "training takes hours, `python -m benchmarks --pipelines --neural` does it"
CACHE = ROOT / "var" / "benchmark"
NO_FURTHER_NEED = -9.0


@dataclass(frozen=True)
class Result:
    """Figures of one pipeline; shares are 0 to 1, None where the pipeline cannot know or was not measured."""

    key: str
    name: str
    need_first: Optional[float] = None
    need_three: Optional[float] = None
    fact: Optional[float] = None
    scope: Optional[float] = None
    talk: Optional[float] = None
    ms: Optional[float] = None
    """Median of single messages, in milliseconds."""
    megabytes: Optional[float] = None
    """Resident memory that loading and predicting add to a process that has Rasa and spaCy imported."""
    model_mb: Optional[float] = None
    train_s: Optional[float] = None
    missing: Optional[str] = None
    """Why it was not measured."""


def compare(
    pipelines: Iterable[Pipeline],
    training: TrainingSet,
    labelled: Sequence[Labelled],
    say: Callable[[str], None],
    cache: Path = CACHE,
    slow: bool = True,
) -> list[Result]:
    """Return one result a pipeline, in their order; without `slow`, of slow ones only what was measured before."""
    return [compare_one(pipeline, training, labelled, say, cache, slow) for pipeline in pipelines]


def compare_one(
    pipeline: Pipeline,
    training: TrainingSet,
    labelled: Sequence[Labelled],
    say: Callable[[str], None],
    cache: Path = CACHE,
    slow: bool = True,
) -> Result:
    """Return the result of one pipeline; its predictions are kept, so that a label can be mended without training."""
    missing = pipeline.missing()
    if missing is not None:
        return Result(pipeline.key, pipeline.name, missing=missing)
    texts = [message.text for message in labelled]
    kept = cache / f"{pipeline.key}-{short_hash(training.digest(), repr(texts), pipeline.definition)}.json"
    if not kept.exists() and pipeline.is_slow and not slow:
        return Result(pipeline.key, pipeline.name, missing=NOT_NOW)
    if not kept.exists():
        say(f"training and measuring: {pipeline.name}")
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(predict(pipeline, training, texts)))
    predicted = json.loads(kept.read_text())
    first, three, fact, scope, talk = (measure.share for measure in measure_rankings(labelled, predicted["rankings"]))
    return Result(
        pipeline.key,
        pipeline.name,
        need_first=first,
        need_three=three,
        fact=fact,
        scope=scope,
        talk=talk,
        ms=predicted["ms"],
        megabytes=predicted["megabytes"],
        model_mb=predicted["model_mb"],
        train_s=predicted["train_s"],
    )


def short_hash(*parts: str) -> str:
    """Return a hash for a file name."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def predict(pipeline: Pipeline, training: TrainingSet, texts: Sequence[str]) -> dict[str, Any]:
    """Train here and predict in a fresh process; return rankings and costs.

    Raises:
        subprocess.CalledProcessError: one of them failed; its own output says why.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        begin = time.monotonic()
        pipeline.train(training, folder)
        seconds = time.monotonic() - begin
        size = sum(file.stat().st_size for file in folder.glob("model.*"))
        joblib.dump(to_examples(texts), folder / MESSAGES)
        environment = {
            **os.environ,
            "TF_CPP_MIN_LOG_LEVEL": "3",
            "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
            "RASA_TELEMETRY_ENABLED": "false",
            "PYTHONWARNINGS": "ignore",
        }
        command = [sys.executable, "-m", "benchmarks.pipelines.worker", pipeline.key, name]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        return {**json.loads((folder / PREDICTED).read_text()), "model_mb": size / 1e6, "train_s": seconds}


def measure_rankings(labelled: Sequence[Labelled], rankings: Sequence[Ranking]) -> list[Measure]:
    """Return the measures of Result's shares, in its order; every ranking goes through the same decision as ours."""
    pairs = [(message, to_parsed(ranking)) for message, ranking in zip(labelled, rankings)]
    first, three, _ = need_measures(pairs)
    by_name = {measure.name: measure for measure in kind_measures(pairs)}
    fact, scope = (by_name[name] for name in by_name if name.startswith(("question of knowledge", "out of scope")))
    talk = next(by_name[name] for name in by_name if name.startswith("small talk"))
    return [first, three, fact, scope, talk]


def to_parsed(ranking: Ranking) -> Parsed:
    """Return what the assistant would make of a ranking, were it the only classifier."""
    ranked = [(name, probability) for name, probability in ranking]
    needs = [name[len(NEED) :] for name, _ in ranked if name.startswith(NEED)]
    if not needs:
        return to_nothing_but_intent(ranked[0][0] if ranked else "nlu_fallback")
    decision = decide(Prediction(ranked, dict.fromkeys(needs, NO_FURTHER_NEED)))
    return Parsed(
        intent=decision.intent,
        needs=decision.needs[:1],
        likely=tuple(needs),
        age=None,
        municipality=None,
        outside=None,
        district=None,
        ambiguous=False,
        crisis=decision.crisis,
        role="family",
        language="de",
    )


def to_nothing_but_intent(intent: str) -> Parsed:
    """Return the parse of a message that speaks of no need."""
    return Parsed(intent, (), (), None, None, None, None, False, None, "family", "de")


def measure_keyword_search(labelled: Sequence[Labelled]) -> Result:
    """Measure what a portal's search box finds; it knows needs only."""
    search = keyword_search.KeywordSearch()
    rankings = [search.rank(message.text, message.place) for message in labelled]
    first = [bool(r) and r[0] in m.needs for m, r in zip(labelled, rankings) if m.kind == "need"]
    three = [any(need in m.needs for need in r[:3]) for m, r in zip(labelled, rankings) if m.kind == "need"]
    return Result(
        "keyword_search",
        "Keyword search over the catalogue",
        need_first=sum(first) / max(1, len(first)),
        need_three=sum(three) / max(1, len(three)),
        ms=search.milliseconds([message.text for message in labelled]),
    )


def table(results: Sequence[Result]) -> list[str]:
    """Return the results as a Markdown table."""
    lines = [
        "| pipeline | need first | among three | question or offer | out of scope | talk "
        "| ms | memory MB | model MB | training s |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for r in results:
        if r.missing is not None:
            lines.append(f"| {r.name} | not measured: {r.missing} |||||||||")
            continue
        shares = " | ".join(
            "—" if s is None else f"{s:.1%}" for s in (r.need_first, r.need_three, r.fact, r.scope, r.talk)
        )
        costs = " | ".join(
            "—" if value is None else f"{value:.{digits}f}"
            for value, digits in ((r.ms, 1), (r.megabytes, 0), (r.model_mb, 1), (r.train_s, 0))
        )
        lines.append(f"| {r.name} | {shares} | {costs} |")
    return lines
