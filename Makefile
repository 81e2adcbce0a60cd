# make example   sets up, and makes handouts from the posts in examples/
# make test      sets up, and runs every check
# make setup     makes .venv with .venv/bin/easyread in it; does nothing the second time
# make handouts  makes examples/handouts and docs/page.png again (needs pdftoppm)
# make lock      makes the lock files again from pyproject.toml (needs uv)

# The first Python that is new enough.
PYTHON := $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
UV ?= uv
LOCK := $(UV) pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header \
	--no-emit-index-url
# WeasyPrint, which makes the PDF, needs these from the system.
PANGO := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0

.PHONY: setup example test handouts lock

setup: .venv/.ready

example: setup
	$(BIN)/easyread convert examples/*.txt examples/*.md -o handouts
	@echo "The handouts are in $(CURDIR)/handouts."

test: setup .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

handouts: setup
	$(BIN)/easyread convert examples/*.txt examples/*.md -o examples/handouts -f docx,pdf --force
	rm -r examples/handouts/.easyread
	pdftoppm -r 60 -png -singlefile -f 10 -l 10 \
		examples/handouts/the-yellow-card-that-changed-our-meetings-easy-read.pdf docs/page

lock:
	$(LOCK) pyproject.toml --group build -o requirements.txt
	$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt

.venv/.installed: requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "easyread needs Python 3.11 or newer. Install it, then try again."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv is missing. Run: sudo apt-get install python3-venv"; exit 1; }
	@echo "Setting up. This can take some minutes the first time."
	@test -x $(BIN)/python || $(PYTHON) -m venv --clear .venv
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

# Pango is installed where we may: as root, or where sudo asks nothing.
.venv/.ready: .venv/.installed
	@$(BIN)/python -c 'import weasyprint' 2>/dev/null || { \
		if [ "$$(id -u)" = 0 ]; then as=; elif sudo -n true 2>/dev/null; then as="sudo -n"; else as=no; fi; \
		if [ "$$as" = no ] || ! command -v apt-get >/dev/null; then \
			echo "The PDF needs Pango. Run: sudo apt-get install $(PANGO)"; exit 1; fi; \
		$$as apt-get -qq update && \
		$$as env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $(PANGO) && \
		$(BIN)/python -c 'import weasyprint'; }
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.installed
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@
