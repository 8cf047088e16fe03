.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON3 ?= python3
BIN := .venv/bin
# Quiet, private and reproducible: no telemetry, no TensorFlow chatter, no stray bytecode surprises.
export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 3
export SQLALCHEMY_SILENCE_UBER_WARNING := 1
export PYTHONWARNINGS := ignore
export OPENBLAS_NUM_THREADS := 1

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk 'BEGIN {FS = ":.*## "} {printf "  make %-12s %s\n", $$1, $$2}'

.PHONY: setup
setup: ## Install what running needs into .venv
	@$(PYTHON3) scripts/setup.py

.PHONY: setup-dev
setup-dev: ## Install what developing and testing need into .venv
	@$(PYTHON3) scripts/setup.py --dev

.PHONY: start
start: setup ## Set up, train if needed, and start the assistant on http://localhost:5005
	@$(BIN)/python -m bot.cli start

.PHONY: train
train: setup ## Train the model if its sources changed
	@$(BIN)/python -m bot.cli train

.PHONY: doctor
doctor: setup ## Say what is installed, what runs and what is wrong
	@$(BIN)/python -m bot.cli doctor

.PHONY: test
test: setup-dev lint ## Set up and run every test (what CI runs)
	@$(PYTHON3) scripts/browser.py
	@$(BIN)/python -m bot.cli catalogue check
	@$(BIN)/python -m bot.cli train
	@$(BIN)/python -m pytest

.PHONY: lint
lint: setup-dev ## Check style and types
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy

.PHONY: format
format: setup-dev ## Let ruff format and mend the code
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format .

.PHONY: benchmark
benchmark: setup-dev ## Measure understanding and cost side by side with stock Rasa
	@$(BIN)/python -m benchmarks

.PHONY: lock
lock: setup-dev ## Resolve the lock files again from pyproject.toml
	@UV=$$(ls .tools/bin/uv 2>/dev/null || command -v uv); \
	LOCK="$$UV pip compile pyproject.toml --python $(BIN)/python --python-version 3.10 --universal --generate-hashes --no-header --no-annotate --quiet"; \
	$$LOCK -o requirements.lock && $$LOCK --extra dev -c requirements.lock -o requirements-dev.lock

.PHONY: clean
clean: ## Remove what can be made again (.venv, models, the local catalogue)
	rm -rf .venv .tools var .mypy_cache .ruff_cache .pytest_cache .coverage
