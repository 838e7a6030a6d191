# What every script shares: how it speaks, how it fails, how it installs a system package.
# Written for the bash 3.2 of macOS as well: no associative arrays, no ${x,,}.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# First on the PATH, for two reasons: a shell opened before rustup was installed does not know this folder yet,
# and Debian's rustc, which only the page may need, must not stand before rustup's.
CARGO_HOME="${CARGO_HOME:-$HOME/.cargo}"
PATH="$CARGO_HOME/bin:$PATH"

# Tools of an exact version live beside cargo's own, so that every clone shares them.
TOOLS="${SYNOD_TOOLS:-$CARGO_HOME/synod}"
LOG="target/setup.log"
mkdir -p target
# The log is of the last command; the scripts that it calls add to it.
[ -n "${SYNOD_LOG_STARTED:-}" ] || : >"$LOG"
export SYNOD_LOG_STARTED=1

say() { printf 'synod: %s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Runs a step that talks a lot and keeps its talk in a file: a failure then ends in one sentence.
quietly() {
    printf '\n$ %s\n' "$*" >>"$LOG"
    "$@" >>"$LOG" 2>&1 </dev/null
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        # Nobody is there to type a password.
        sudo -n "$@"
    fi
}

can_install_packages() { have apt-get && { [ "$(id -u)" -eq 0 ] || have sudo; }; }

# Installs Debian packages; false where there is no apt-get, no root, no such package or no network.
install_packages() {
    can_install_packages || return 1
    say "installing $* with apt-get"
    # sudo asks for its password here, where it can be seen, not inside the quiet steps.
    as_root true || return 1
    if [ -z "${PACKAGE_LISTS_ARE_FRESH:-}" ]; then
        # One source of many may be down: the installation tells whether it matters.
        quietly as_root apt-get update || true
        PACKAGE_LISTS_ARE_FRESH=1
    fi
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

on_macos() { [ "$(uname -s)" = Darwin ]; }
