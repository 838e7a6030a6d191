#!/usr/bin/env bash
# Writes the static site to dist/ and the page in one file to dist/synod.html.
source "$(dirname "$0")/common.sh"
source scripts/toolchain.sh

need_page_tools
need_overture
in_wasm_env trunk --quiet build --release --offline || fail "the page did not build."
