.DEFAULT_GOAL := help

PYTHON ?= python3
VENV   ?= .venv
LOCK   ?= requirements.txt
DBT     = $(VENV)/bin/dbt
COMMAND = $(VENV)/bin/python -m segment_builder

# dbt writes the first file, BI reads the second; segment_builder/publish.py tells why they are two.
export SEGMENT_BUILDER_DATABASE ?= build/segment_builder.duckdb
PUBLISHED ?= segment_builder.duckdb
PAGES ?= dashboard


# Eight weeks before the demo's instant, so that there are changes to look at.
DEMO_WEEKS = --from 2026-06-06T06:00 --to 2026-07-25T06:00 --every week

##@ Use

.PHONY: build
build: $(VENV)/.installed ## Build the project, the demo with its last weeks, publish the database that BI reads, write the pages
	mkdir -p $(dir $(SEGMENT_BUILDER_DATABASE))
	$(COMMAND) backfill --demo --before-build $(DEMO_WEEKS)
	$(DBT) build
	$(COMMAND) publish $(SEGMENT_BUILDER_DATABASE) $(PUBLISHED)
	$(COMMAND) dashboard --database $(PUBLISHED) --output $(PAGES)

.PHONY: dashboard
dashboard: $(VENV)/.installed ## Write the pages to look at segments with, from the published database
	$(COMMAND) dashboard --database $(PUBLISHED) --output $(PAGES)

.PHONY: backfill
backfill: $(VENV)/.installed ## Replay past instants: FROM=2026-01-01 TO=2026-03-01 EVERY=week [SEGMENTS="a b"]
	@: $(foreach name,FROM TO EVERY,$(if $($(name)),,$(error backfill needs $(name)=)))
	$(COMMAND) backfill --from $(FROM) --to $(TO) --every $(EVERY) $(addprefix --segments ,$(SEGMENTS))
	$(COMMAND) publish $(SEGMENT_BUILDER_DATABASE) $(PUBLISHED)

.PHONY: backtest
backtest: $(VENV)/.installed ## Predict from past days, compare, and add the figures to prediction_backtest
	$(COMMAND) backtest

.PHONY: export
export: $(VENV)/.installed ## Write the files of audiences to exports/: DESTINATIONS='{meta: [vip]}'
	$(COMMAND) export --audiences exports $(if $(DESTINATIONS),--vars 'destinations: $(DESTINATIONS)')

.PHONY: check
check: $(VENV)/.installed ## Say what the raw tables hold and what of it stops a build
	$(COMMAND) check

.PHONY: plan
plan: $(VENV)/.installed ## Say who enters and leaves by a change: [BASE=main] or STATE=folder of production's manifest
	$(COMMAND) plan $(if $(STATE),--state $(STATE),--base $(or $(BASE),main))

.PHONY: new
new: $(VENV)/.installed ## Write a dbt project that installs this package: SHOP=../myshop
	@: $(if $(SHOP),,$(error new needs SHOP=))
	$(COMMAND) new $(SHOP)

.PHONY: docs
docs: $(VENV)/.installed ## Write the documentation as one page, target/static_index.html
	$(DBT) docs generate --static

##@ Develop

.PHONY: lint
lint: export SEGMENT_BUILDER_DATABASE = :memory:
lint: $(VENV)/.installed ## Check the style of the SQL and the Python
	$(VENV)/bin/sqlfluff lint --disable-progress-bar
	$(VENV)/bin/ruff check examples models scripts segment_builder tests
	$(VENV)/bin/mypy

.PHONY: test
test: test-duckdb ## Run all tests, on every engine that runs or compiles here
	$(MAKE) --jobs 2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target) $(ENGINES:%=test-%) test-orchestration test-dbt-v2

# A database of its own: the tests neither find yesterday's history nor add to it.
.PHONY: test-duckdb
test-duckdb: export SEGMENT_BUILDER_DATABASE = $(CURDIR)/target/test/segment_builder.duckdb
test-duckdb: lint ## Run what needs no engine but DuckDB: lint, build, pytest
	tests/engines/install.sh chromium chromium
	rm -rf target/test && mkdir -p target/test
	$(DBT) --warn-error parse --no-partial-parse
	$(DBT) build
	$(VENV)/bin/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

.PHONY: test-next
test-next: ## Run the same on the next versions of dbt and DuckDB
	$(MAKE) test-duckdb VENV=.venv-next LOCK=requirements/next.txt


.PHONY: benchmark
benchmark: $(VENV)/.installed .venv-benchmark/.installed ## Measure a hundred segments against reading the events once: SIZE=S|M|L [MEMORY=3GB] [BEFORE=../checkout]
	$(VENV)/bin/python scripts/benchmark_scale.py --baselines .venv-benchmark/bin/python \
	    $(addprefix --size ,$(SIZE)) $(addprefix --memory ,$(MEMORY)) $(addprefix --before ,$(BEFORE))

.PHONY: pictures
pictures: $(VENV)/.installed ## Take the pictures of docs/images from the pages of the demo
	tests/engines/install.sh chromium chromium
	$(VENV)/bin/python scripts/draw_pictures.py

.PHONY: hooks
hooks: $(VENV)/.installed ## Have git lint what changed before each commit
	git config core.hooksPath scripts/hooks

.PHONY: clean
clean: ## Remove what can be made again; the databases stay, they hold history
	rm -rf target logs dbt_packages .venv .venv-* .pytest_cache .ruff_cache .mypy_cache

.PHONY: help
help: ## Show this help
	@awk -F ':.*## ' '/^##@ / { printf "\n%s\n", substr($$0, 5) } /^[a-z0-9-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)


##@ Engines

# Each has a lock and an environment of its own, for adapters disagree about what they depend on.

ENGINES := spark postgres compile bigquery clickhouse

.PHONY: $(ENGINES:%=test-%)
test-postgres:   ## Run the engine tests on a PostgreSQL server that they start
test-spark:      ## Run the engine tests on a Spark Connect server that they start
test-clickhouse: ## Run the engine tests on ClickHouse, in process
test-bigquery:   ## Run the engine tests on a BigQuery emulator that they start
test-compile:    ## Compile for Snowflake, Redshift, Databricks, Trino and BigQuery, offline

test-postgres: PROGRAM = initdb postgresql
test-spark: PROGRAM = java default-jre-headless

$(ENGINES:%=test-%): test-%: .venv-%/.installed
	$(if $(PROGRAM),tests/engines/install.sh $(PROGRAM))
	$(<D)/bin/python -m pytest tests/engines/test_$*.py

test-bigquery: export BIGQUERY_EMULATOR = $(CURDIR)/.venv-bigquery-emulator/bin/crucible
test-bigquery: .venv-bigquery-emulator/.installed

# Dagster runs beside dbt; Airflow has an environment of its own and calls dbt in the other.
.PHONY: test-orchestration
test-orchestration: .venv-orchestration/.installed .venv-airflow/.installed ## Run the examples for cron, Dagster and Airflow
	$(<D)/bin/python -m pytest tests/orchestration

# dbt v2 loads DuckDB as a shared library, of which npm has a build, leaves the time zone to the environment, and runs no
# Python models, so nothing is fitted and the demo's members that hang on predictions are not as expected. A unit test of an
# incremental model looks for the model's table in the wrong schema.
LIBDUCKDB = @duckdb/node-bindings-linux-x64@1.5.5-r.5

.PHONY: test-dbt-v2
test-dbt-v2: export SEGMENT_BUILDER_DATABASE = $(CURDIR)/target/dbt-v2/segment_builder.duckdb
test-dbt-v2: export LD_LIBRARY_PATH = .venv-dbt-v2/node_modules/@duckdb/node-bindings-linux-x64
test-dbt-v2: export TZ = UTC
test-dbt-v2: ## Build on dbt v2, where its binary and libduckdb can be had
	$(PYTHON) -m venv .venv-dbt-v2
	@if .venv-dbt-v2/bin/python -m pip install --quiet --requirement requirements/dbt-v2.txt && \
	    npm install --silent --no-save --prefix .venv-dbt-v2 $(LIBDUCKDB); then \
	    rm -rf target/dbt-v2 && mkdir -p target/dbt-v2 && \
	    .venv-dbt-v2/bin/dbt build --target-path target/dbt-v2 --exclude 'file:*.py+' 'profile_predictions+,test_name:has_expected_members' a_repeated_event_counts_once; \
	else \
	    echo "Skipped: dbt v2 or libduckdb is not to be had for this machine."; \
	fi


# The locks are complete, hence --no-deps: nothing comes in that they do not name. Python compiles what it imports, which is less
# than all.
define install
$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
$(PYTHON) -m venv $(@D)
$(@D)/bin/python -m pip install --quiet --no-compile --no-deps --requirement $<
touch $@
endef

$(VENV)/.installed: $(LOCK)
	$(install)

.venv-%/.installed: requirements/%.txt
	$(install)
