#!/usr/bin/env bash
# Runs every test and ends with a summary. A failing part does not hide what the later parts would say.
source "$(dirname "$0")/common.sh"
source scripts/toolchain.sh
source scripts/browser.sh

SUMMARY=""
FAILED=0

# part NAME COMMAND..: runs it, keeps its result and its time.
part() {
    local name=$1 started=$SECONDS result=passed
    shift
    say "== $name"
    "$@" || { result=FAILED && FAILED=1; }
    SUMMARY="$SUMMARY$(printf '%-8s %s, %d s' "$name" "$result" $((SECONDS - started)))
"
    [ "$result" = passed ]
}

leave_out() {
    SUMMARY="$SUMMARY$(printf '%-8s left out: %s' "$1" "$2")
"
}

lint() {
    if find_linters; then
        part lint bash scripts/lint.sh || true
    else
        leave_out lint "rustfmt and clippy are missing, run 'rustup component add rustfmt clippy'"
    fi
}

browser_tests() { node --test tests/browser/*.test.mjs; }

need_page_tools
need_crates
need_browser
need_engines

lint
part native cargo test || true
if part page bash scripts/build.sh; then
    part browser browser_tests || true
    while read -r engine remedy; do leave_out "$engine" "$remedy"; done < <(missing_engines)
else
    leave_out browser "there is no page to test"
fi

printf '\n%s' "$SUMMARY"
[ "$FAILED" -eq 0 ] || fail "some tests failed."
say "all tests passed."
