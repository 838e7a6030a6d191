#!/usr/bin/env bash
# Checks format and clippy; with --fix, formats.
source "$(dirname "$0")/common.sh"
source scripts/toolchain.sh

need_rust
find_linters || fail "rustfmt and clippy are missing: run 'rustup component add rustfmt clippy'."
if [ "${1:-}" = --fix ]; then
    cargo fmt
    exit
fi
need_crates
cargo fmt --check || fail "the code is not formatted: run 'make fmt'."
# All features: the page's own code is checked too, by the ordinary compiler.
cargo clippy --quiet --all-targets --all-features -- -D warnings || fail "clippy has complaints."
