"""Plots of the benchmark for the documentation, as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import matplotlib
import numpy as np
from matplotlib.figure import Figure

from benchmarks.pipelines.compare import Result
from benchmarks.pipelines.curve import Point

FIRST_COLOUR: Final = "#0b3c6f"
THREE_COLOUR: Final = "#e08a00"
GREY: Final = "#444444"
SIZE: Final = 12
"""Points."""
FIRST, THREE = "need in first place", "need among the first three"


def draw_pipelines(results: Sequence[Result], path: Path) -> None:
    """Write bars of both shares, one pair a pipeline that was measured."""
    shown = [result for result in results if result.need_first is not None]
    figure, axes = new_figure(10, 1.2 + 0.55 * len(shown))
    rows = np.arange(len(shown))[::-1]
    for offset, colour, label, shares in (
        (0.2, FIRST_COLOUR, FIRST, [result.need_first or 0.0 for result in shown]),
        (-0.2, THREE_COLOUR, THREE, [result.need_three or 0.0 for result in shown]),
    ):
        axes.barh(rows + offset, [100 * share for share in shares], 0.38, color=colour, label=label)
        for row, share in zip(rows, shares):
            axes.text(100 * share + 0.7, row + offset, f"{share:.1%}", va="center", fontsize=SIZE - 2, color=GREY)
    axes.set_yticks(rows)
    axes.set_yticklabels([result.name for result in shown])
    axes.set_xlim(0, 109)
    axes.set_ylim(-0.6, len(shown) - 0.4)
    axes.set_xlabel("right, % of the development messages that speak of a need")
    axes.legend(loc="lower center", bbox_to_anchor=(0.3, 1.0), ncol=2, frameon=False, fontsize=SIZE)
    save(figure, path)


def draw_curve(points: Sequence[Point], path: Path) -> None:
    """Write both shares against the number of training messages."""
    figure, axes = new_figure(8, 4.6)
    numbers = [point.messages for point in points]
    for colour, marker, label, shares in (
        (THREE_COLOUR, "s", THREE, [100 * point.need_three for point in points]),
        (FIRST_COLOUR, "o", FIRST, [100 * point.need_first for point in points]),
    ):
        axes.plot(numbers, shares, color=colour, marker=marker, linewidth=2, label=label)
        for number, share in zip(numbers, shares):
            axes.annotate(f"{share:.0f}", (number, share), (0, 8), textcoords="offset points", ha="center", color=GREY)
    axes.set_xscale("log")
    axes.set_xticks(numbers)
    axes.set_xticklabels([f"{number:,}" for number in numbers])
    axes.minorticks_off()
    axes.set_ylim(0, 105)
    axes.set_xlabel("training messages")
    axes.set_ylabel("right, %")
    axes.legend(loc="lower right", frameon=False, fontsize=SIZE)
    save(figure, path)


def new_figure(width: float, height: float) -> tuple[Figure, Any]:
    """Return an empty figure of this size in inches and its axes."""
    figure = Figure(figsize=(width, height))
    axes = figure.subplots()
    axes.tick_params(labelsize=SIZE)
    axes.xaxis.label.set_size(SIZE)
    axes.yaxis.label.set_size(SIZE)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    return figure, axes


def save(figure: Figure, path: Path) -> None:
    """Write the figure; the same figures give the same file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    settings = {"svg.hashsalt": "familienlotse", "svg.fonttype": "path"}
    with matplotlib.rc_context(settings):
        figure.savefig(path, format="svg", bbox_inches="tight", facecolor="white", metadata={"Date": None})
