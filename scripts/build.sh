#!/usr/bin/env bash
# Writes the static site to dist/ and the page in one file to dist/synod.html.
source "$(dirname "$0")/common.sh"
source scripts/toolchain.sh

PIECES="$WASM_TARGET_DIR/pieces"
STAGING="$WASM_TARGET_DIR/staging"

# The splitter follows what the linker would otherwise throw away: which function names which other, and which data.
compile() {
    in_wasm_env env CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$PAGE_FLAGS" cargo rustc --quiet --offline --target "$WASM_TARGET" --profile page --bin synod --no-default-features --features chunks \
        -- -Clink-arg=--emit-relocs
}

cut_up() {
    rm -rf "$PIECES"
    mkdir -p "$PIECES"
    quietly in_wasm_env wasm-split-cli --target web --out-name main "$WASM_TARGET_DIR/$WASM_TARGET/page/synod.wasm" "$PIECES/split"
    # Without what the linker exports the pieces would not find the program.
    quietly in_wasm_env wasm-bindgen --target web --keep-lld-exports --no-typescript --out-name main --out-dir "$PIECES/glue" "$PIECES/split/main.wasm"
}

need_page_tools
need_overture
compile || fail "the page did not build."
cut_up || fail "the program could not be cut into chunks (details in $LOG)."
SYNOD_STD="${PAGE_FLAGS:+built}" node scripts/assemble.mjs "$PIECES" "$STAGING" || fail "the page could not be put together."
TRUNK_PROFILE=release TRUNK_STAGING_DIR="$STAGING" node scripts/finish.mjs || fail "the page could not be finished."
rm -rf dist
mv "$STAGING" dist
