#!/usr/bin/env bash
# Prints the benchmarks: natively, then of the page in Chromium. It judges nothing.
source "$(dirname "$0")/common.sh"
source scripts/toolchain.sh
source scripts/browser.sh

need_rust
need_crates
if grep -q '^\[\[bench\]\]' Cargo.toml; then
    cargo bench || fail "the native benchmarks did not run."
fi
if [ -f tests/browser/bench.mjs ]; then
    bash scripts/build.sh
    need_browser
    node tests/browser/bench.mjs || fail "the page's benchmarks did not run."
fi
