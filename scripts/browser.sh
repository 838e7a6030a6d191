# Makes sure of what the browser tests need: their npm packages and a Chromium.

need_browser() {
    need_node
    need_test_packages
    find_chromium && return
    [ -z "${CHROMIUM:-}" ] || fail "CHROMIUM=$CHROMIUM is not a program that can be run."
    install_packages chromium && find_chromium && return
    fail "Chromium is missing: install Chrome or Chromium, or say where one is with CHROMIUM=/path/to/it (details in $LOG)."
}

need_test_packages() { need_npm_packages tests/browser "of the browser tests"; }

# One place knows where a Chromium may be: the tests' own helper.
find_chromium() { node tests/browser/helpers.mjs chromium >>"$LOG"; }
