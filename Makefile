# Two commands for newcomers: `make plan` and `make test`. Each makes .venv and installs what it needs.
.DEFAULT_GOAL := help
# The first Python that is new enough.
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
VENV := .venv
BIN := $(VENV)/bin
PROFILE ?= profiles/desk-worker.yaml
STAMP := $(VENV)/.installed
RUNTIME_STAMP := $(VENV)/.installed-lbp

.PHONY: help plan test browser check fix golden docs bench soak clean

help:
	@echo "make plan    print the desk worker's plan (PROFILE=profiles/... for another client)"
	@echo "make test    run the whole test suite"
	@echo "make browser install what tests in a browser need beside chromium, node and poppler"
	@echo "make check   formatting, lint, types, import contracts, content, generated pages"
	@echo "make fix     format and repair what can be repaired by itself"
	@echo "make golden  write the golden plans again (read the difference before you commit it)"
	@echo "make docs    write the generated pages again"
	@echo "make bench   speed, as ratios in one run"
	@echo "make soak    the property tests at 100,000 examples"

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "lbp needs Python 3.11 or newer"; exit 1; }
	@echo "Making $(VENV) (once) ..." >&2
	@$(PYTHON) -m venv $(VENV)

$(RUNTIME_STAMP): pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(STAMP): pyproject.toml $(RUNTIME_STAMP)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

plan: $(RUNTIME_STAMP)
	@$(BIN)/lbp plan $(PROFILE)

test: $(STAMP)
	$(BIN)/python -m pytest -n auto

browser: tests/browser/node_modules/.installed

tests/browser/node_modules/.installed: tests/browser/package-lock.json
	@npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --silent
	@touch $@

check: $(STAMP)
	$(BIN)/ruff format --check src tests benchmarks docs
	$(BIN)/ruff check src tests benchmarks docs
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/lbp validate
	$(BIN)/python -m docs.generate --check

fix: $(STAMP)
	$(BIN)/ruff format src tests benchmarks docs
	$(BIN)/ruff check --fix src tests benchmarks docs

golden: $(STAMP)
	$(BIN)/python -m pytest -n auto tests/golden --golden-update

docs: $(STAMP)
	$(BIN)/python -m docs.generate

bench: $(STAMP)
	$(BIN)/python -m benchmarks

soak: $(STAMP)
	LBP_EXAMPLES=100000 $(BIN)/python -m pytest -n auto tests/properties

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
