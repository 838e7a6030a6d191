# Makes sure of what the browser tests need: their npm packages and a Chromium, and Firefox and WebKit where these can be had.

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

# Two more engines: what is missing is installed where Debian has it, and said at the end where it can't be (`missing_engines`).
need_engines() {
    find_engine firefox || install_packages firefox-esr || true
    find_engine webkit || on_macos || install_packages webkit2gtk-driver xvfb xauth || true
}

# A line for each engine that is missing: its name, and what would bring it.
missing_engines() {
    find_engine firefox || echo "firefox install Firefox, or say where one is with FIREFOX=/path/to/it"
    find_engine webkit || echo "webkit install webkit2gtk-driver, xvfb and xauth (Linux only)"
}

find_engine() { node tests/browser/engines.mjs "$1" >>"$LOG"; }
