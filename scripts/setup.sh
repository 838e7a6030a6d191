#!/usr/bin/env bash
# Installs whatever `make serve` and `make test` need and is missing.
source "$(dirname "$0")/common.sh"
source scripts/toolchain.sh
source scripts/browser.sh

need_serve_tools
need_crates
need_browser
need_engines
say "everything is there."
