# Makes sure of what the browser tests need: their npm packages and a Chromium.

need_browser() {
    need_node
    need_test_packages
    find_chromium && return
    [ -z "${CHROMIUM:-}" ] || fail "CHROMIUM=$CHROMIUM is not a program that can be run."
    install_packages chromium && find_chromium && return
    fail "Chromium is missing: install Chrome or Chromium, or say where one is with CHROMIUM=/path/to/it (details in $LOG)."
}

need_test_packages() {
    local stamp=tests/browser/node_modules/.package-lock.json
    [ -e "$stamp" ] && [ ! tests/browser/package-lock.json -nt "$stamp" ] && return
    say "installing the packages of the browser tests"
    quietly npm --prefix tests/browser ci --no-audit --no-fund --ignore-scripts --fetch-retries=1 ||
        fail "the packages of the browser tests could not be installed: is the npm registry reachable? (details in $LOG)"
    # npm leaves the stamp's time as it likes.
    touch "$stamp"
}

# One place knows where a Chromium may be: the tests' own helper.
find_chromium() { node tests/browser/helpers.mjs chromium >>"$LOG"; }
