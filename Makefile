# Stamtafel: the commands people use. Everything happens in .venv and var/; nothing outside this folder is touched.
PORT ?= 8000
# The quickest Python that really runs and is new enough: one that was built without optimisations, as version managers build
# it, takes a third longer for every page than the one of the system.
PYTHONS := python3 python3.11 python3.12 python3.13 /usr/bin/python3
PYTHON ?= $(shell for name in $(PYTHONS); do $$name -c 'import sys, ensurepip, timeit; sys.version_info >= (3, 11) or sys.exit(1); \
  print(min(timeit.repeat("for n in range(2000): seen.get(str(n), seen)", "seen = {}", number=5, repeat=7)), sys.argv[1])' $$name \
  2>/dev/null; done | sort -g | head -n 1 | cut -d" " -f2)
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
WORKERS ?= 2
CATALOGUES = $(shell find cms pages search toptasks community templates demo tests -path '*/locale/*' -name '*.po')

.PHONY: run test check bench bench-search migrate clean

run: .venv/.runtime var/.catalogues
	@$(MANAGE) prepare
	@echo "Stamtafel is at http://localhost:$(PORT)/"
	@DEBUG=$${DEBUG:-0} $(MANAGE) runserver --noreload $(PORT)

test: .venv/.development var/.catalogues
	$(BIN)/pytest -n $(WORKERS) --dist loadgroup $(ARGS)

check: .venv/.development var/.catalogues
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djhtml --check --tabwidth 2 templates cms pages search toptasks community
	$(MANAGE) makemigrations --check --dry-run
	SECRET_KEY=check-only-0123456789-0123456789-0123456789-abcdef-ghijkl ALLOWED_HOSTS=intranet.example BASE_URL=https://intranet.example \
	  DATABASE_URL=postgres://nobody@127.0.0.1/none EMAIL_URL=smtp://localhost CACHE_URL=redis://localhost:6379/0 DJANGO_SETTINGS_MODULE=cms.settings.production \
	  $(MANAGE) check --deploy --fail-level WARNING

bench: .venv/.development
	$(BIN)/python -m bench

bench-search: .venv/.development
	$(BIN)/python -m bench.search $(ARGS)

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Install Python 3.11 or newer with its venv module first."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip

.venv/.runtime: .venv/bin/python requirements.txt
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	@touch $@

.venv/.development: .venv/.runtime requirements-dev.txt
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	@touch $@

var/.catalogues: $(CATALOGUES) | .venv/.runtime
	@$(MANAGE) compile_catalogues
	@mkdir -p var && touch $@

clean:
	rm -rf var .pytest_cache .ruff_cache .mypy_cache
