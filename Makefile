# Every target brings what it needs into .venv in this checkout; nothing is installed elsewhere.
# A stranger needs Python 3.11 to 3.14, git and make.

PYTHON ?= $(shell for name in python3.14 python3.13 python3.12 python3.11 python3; do \
	$$name -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null && echo $$name && break; done)
RUN := .venv/bin/python
PIP := $(RUN) -m pip -qq --disable-pip-version-check
LOCK := $(RUN) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help demo test check lint format tests faults year bench locks schema clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## (.*)/  make \1	\2/' | expand -t 18

demo: .venv/installed ## walk into a small recovery group with the real bot in it: opens a page in your browser
	@$(RUN) -m bot demo $(ARGUMENTS)

test: lint tests ## everything that must be green: format, lint, types, import contracts, tests

check: test ## the same, and that the lock files follow pyproject.toml
	@$(LOCK) --extra build --output-file .venv/requirements.lock && diff requirements.lock .venv/requirements.lock
	@$(LOCK) --extra build --extra dev --output-file .venv/requirements-dev.lock \
		&& diff requirements-dev.lock .venv/requirements-dev.lock

lint: .venv/developing
	@$(RUN) -m ruff format --check --quiet . || { echo "make format mends this"; exit 1; }
	@$(RUN) -m ruff check --quiet .
	@$(RUN) -m mypy
	@.venv/bin/lint-imports --no-logo
	@$(RUN) -m bot config check

format: .venv/developing ## put the code into its form
	@$(RUN) -m ruff format .
	@$(RUN) -m ruff check --fix .

tests: .venv/developing
	@$(RUN) -m pytest -q -n 3 --dist worksteal $(ARGUMENTS)

faults: .venv/developing ## kill the bot at 200 random moments, answer one request in five badly; nothing may be lost
	@$(RUN) -m tests.faults $(ARGUMENTS)

year: .venv/developing ## a year of check-ins and milestones on a moved clock, beside a plain calculation
	@$(RUN) -m tests.simulated_year $(ARGUMENTS)

bench: .venv/developing ## speed next to a do-nothing bot, as ratios
	@$(RUN) -m tests.benchmarks $(ARGUMENTS)

schema: .venv/developing ## write the JSON Schemas that editors use for config/
	@$(RUN) -m bot config schema

locks: .venv/developing ## follow a change of pyproject.toml
	$(LOCK) --extra build --output-file requirements.lock
	$(LOCK) --extra build --extra dev --output-file requirements-dev.lock

clean: ## remove the environment and the caches; data/ stays
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 to 3.14 found. Install one, or name it: make PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python cannot make virtual environments. On Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
	@echo "Making .venv with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv .venv

.venv/installed: requirements.lock pyproject.toml | .venv/bin/python
	@echo "Installing what the bot needs (hash-locked) …"
	@$(PIP) install --require-hashes --no-deps -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/developing: requirements-dev.lock .venv/installed
	@echo "Installing what the checks need (hash-locked) …"
	@$(PIP) install --require-hashes --no-deps -r requirements-dev.lock
	@touch $@
