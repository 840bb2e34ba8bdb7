# One word a chore. Each chore sets up what it needs; `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help serve build offline check test bench lock clean

PORT ?= 8000
SITE_READY := .venv/.ready-site
TEST_READY := .venv/.ready-test

# MkDocs prints an advertisement without the first; the second gives the same input the same bytes.
export NO_MKDOCS_2_WARNING := 1
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)

help: ## lists the chores
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 14

serve: $(SITE_READY) ## builds the site and serves it at http://127.0.0.1:8000 with live reload (PORT= for another)
	.venv/bin/mkdocs serve --strict --dev-addr 127.0.0.1:$(PORT)

build: $(SITE_READY) ## builds the site into site/; a failed build leaves the last good one
	@rm -rf .site-new
	.venv/bin/mkdocs build --strict --site-dir .site-new
	@rm -rf site && mv .site-new site

offline: build ## builds the site and packs it as smorgasbordet-offline.zip, to read without a network
	.venv/bin/smorgasbord offline site smorgasbordet-offline.zip

check: $(SITE_READY) ## checks the records only
	.venv/bin/smorgasbord check

test: $(TEST_READY) ## runs every test, in a real browser too
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/pytest

bench: $(TEST_READY) ## measures the search in a real browser and writes bench/RESULTS.md; takes some minutes
	.venv/bin/python -m bench

lock: $(SITE_READY) ## pins every package anew, with hashes, from pyproject.toml
	.venv/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	.venv/bin/uv pip compile --quiet --generate-hashes --no-emit-index-url --python-version 3.11 --universal --extra site --extra build pyproject.toml -o requirements.lock
	.venv/bin/uv pip compile --quiet --generate-hashes --no-emit-index-url --python-version 3.11 --universal --all-extras pyproject.toml -o requirements-test.lock

clean: ## removes what was built, not the virtual environment
	rm -rf site .site-new smorgasbordet-offline.zip deploy/nginx.conf deploy/_headers .pytest_cache .mypy_cache .ruff_cache

$(SITE_READY): requirements.lock pyproject.toml set-up.sh
	@./set-up.sh site

$(TEST_READY): requirements-test.lock pyproject.toml set-up.sh
	@./set-up.sh test
