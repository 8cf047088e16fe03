"""Measure understanding and cost; `make benchmark` prints both and writes docs/benchmark.md."""
