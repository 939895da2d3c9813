# One build profile and one target folder outside the clone (docs/adr/0003): what one command compiled serves the others.
export CARGO_TARGET_DIR ?= $(HOME)/.cache/saola/target
SAOLA_BIN := $(CARGO_TARGET_DIR)/debug/saola
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help demo test test-long bench accuracy generate check

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

demo: ## install what is missing, build, serve the demonstration set on http://127.0.0.1:8787
	@scripts/ensure demo
	@scripts/ui
	@cargo build --quiet -p saola
	@exec $(SAOLA_BIN) demo $(ARGS)

test: ## install what is missing, then every test; `scripts/test fmt clippy` runs parts
	@scripts/test

test-long: ## what takes hours; write the result into docs/LONG.md
	@scripts/ensure test
	@scripts/ui
	@cargo build --quiet -p saola
	@SAOLA_BIN=$(SAOLA_BIN) scripts/postgres run cargo nextest run --workspace --run-ignored only --no-capture

bench: ## full release build and the bars of docs/BENCHMARKS.md
	@scripts/ensure test
	@scripts/ui
	@cargo build --release --quiet -p saola
	@SAOLA_BIN=$(CARGO_TARGET_DIR)/release/saola cargo bench --quiet -p e2e --bench bars --bench normalise --bench reading
	@cargo bench --quiet -p saola -p store --bench sizing

accuracy: ## how right the reference tables are over real files, with the list of confusions
	@scripts/ensure test
	@cargo bench --quiet -p saola -p reference --bench accuracy_taxa --bench accuracy_taxa_tables --bench accuracy_places --bench accuracy_quantities --bench accuracy_identifiers --bench accuracy_contacts

generate: ## OpenAPI document and TypeScript client
	@scripts/ensure demo
	@scripts/ui
	@cargo build --quiet -p saola
	@scripts/generate

check: ## format, lints, licences, tidy
	@scripts/test fmt clippy deny
	@cargo nextest run --status-level fail -p e2e --test tidy
