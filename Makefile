# Everything is run from here. `make run` and `make test` work from a bare clone.
PYTHON ?= python3
BIN := .venv/bin
BOOTSTRAP := $(PYTHON) -I config/bootstrap.py

.PHONY: run test check soak lock

run:
	@$(BOOTSTRAP) embedded
	@exec $(BIN)/python manage.py up

test:
	@$(BOOTSTRAP) embedded dev browser
	@exec $(BIN)/python -m pytest -q -n auto --dist loadfile -m "not soak"

check:
	@$(BOOTSTRAP) embedded dev browser
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python manage.py check --fail-level WARNING
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python -m pytest -q -n auto --dist loadfile -m "not soak"

# So many items are brought through the line while everything fails.
SOAK_ITEMS ?= 10000
export SOAK_ITEMS

soak:
	@$(BOOTSTRAP) embedded dev browser
	@exec $(BIN)/python -m pytest -q -rP -m soak

# Writes the requirements files anew from pyproject.toml; run it after changing a dependency.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--only-binary :all: --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" pyproject.toml
lock:
	@$(BOOTSTRAP) embedded dev
	$(COMPILE) -o requirements.txt
	$(COMPILE) --extra embedded -c requirements.txt -o requirements-embedded.txt
	$(COMPILE) --extra s3 -c requirements.txt -o requirements-s3.txt
	$(COMPILE) --extra dev -c requirements.txt -o requirements-dev.txt
