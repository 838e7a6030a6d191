# Makes sure of Rust, Node, the WebAssembly target, the splitter, wasm-bindgen and Trunk.
# Each `need_` function returns at once when its tool is there and ends the script in one sentence when it can't be had.

TRUNK_VERSION=0.21.14
SPLITTER_VERSION=0.2.4
WASM_TARGET=wasm32-unknown-unknown

# Wasm and native builds may use different compilers: with one target folder each would rebuild the other's work.
WASM_TARGET_DIR="$PWD/target/web"
DEBIAN_RUSTC=/usr/bin/rustc

need_rust() {
    have cargo || fail "Rust is missing: install rustup from https://rustup.rs, open a new shell and try again."
    quietly cargo --version || fail "cargo is there but has no toolchain: run 'rustup default stable' (details in $LOG)."
    need_rust_version
    need_linker
}

need_rust_version() {
    local wanted found
    wanted="$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)"
    found="$(rustc --version | awk '{ print $2 }')"
    [ "$(printf '%s\n%s\n' "$wanted" "$found" | sort -V | head -n 1)" = "$wanted" ] ||
        fail "Rust $wanted or later is needed, and this is $found: run 'rustup update stable'."
}

need_linker() {
    have cc && return
    on_macos && fail "a linker is missing: run 'xcode-select --install' and try again."
    install_packages gcc libc6-dev || fail "a C compiler is missing, which Rust needs for linking: install gcc (details in $LOG)."
}

need_node() {
    have node || fail "Node is missing: install Node 20 or later from https://nodejs.org."
    node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' ||
        fail "Node 20 or later is needed, and this is $(node --version)."
    have npm || install_packages npm || fail "npm is missing: install Node 20 or later from https://nodejs.org, which brings it."
}

# What puts the page together: esbuild, since a parser tells what may be left out of a style sheet or a script, and no pattern does.
need_build_packages() { need_npm_packages scripts "of the build"; }

# The packages of a folder, of the exact versions in its lock file.
need_npm_packages() {
    local folder=$1 whose=$2 stamp="$1/node_modules/.package-lock.json"
    [ -e "$stamp" ] && [ ! "$folder/package-lock.json" -nt "$stamp" ] && return
    say "installing the packages $whose"
    quietly npm --prefix "$folder" ci --no-audit --no-fund --ignore-scripts --fetch-retries=1 ||
        fail "the packages $whose could not be installed: is the npm registry reachable? (details in $LOG)"
    # npm leaves the stamp's time as it likes.
    touch "$stamp"
}

# True where clippy and rustfmt are there or could be had; a minimal rustup leaves them out.
find_linters() {
    quietly cargo fmt --version && quietly cargo clippy --version && return
    have rustup && quietly rustup component add clippy rustfmt
}

need_crates() { fetch_crates cargo fetch; }

# Trunk is told to stay offline, and so tells cargo: the crates, the standard library's too, must be here before.
need_page_crates() { fetch_crates in_wasm_env cargo fetch --target "$WASM_TARGET"; }

# First offline, which takes no time when all is there.
fetch_crates() {
    quietly "$@" --offline && return
    say "fetching crates"
    quietly "$@" || fail "the crates could not be fetched; cargo says: $(cargo_error) (details in $LOG)"
}

# The last error in the log, in cargo's own words.
cargo_error() { sed -n 's/^error: //p' "$LOG" | tail -n 1; }

# ---- the WebAssembly target ----

# A compiler that has the source of its standard library compiles it along with the page, which is lighter for it: rustup's, with its
# component rust-src, or Debian's, where rustup's server is not reachable. Else rustup's ready-made target serves.
need_wasm_target() {
    fetch_std_source
    if builds_std rustc; then
        build_std_with rustc
    elif target_is_installed; then
        return
    elif builds_std "$DEBIAN_RUSTC"; then
        build_std_with "$DEBIAN_RUSTC"
    elif have rustup && quietly rustup target add "$WASM_TARGET" && target_is_installed; then
        return
    else
        install_packages rustc-web rust-web-src && builds_std "$DEBIAN_RUSTC" ||
            fail "the $WASM_TARGET target is missing: connect to the internet and run 'rustup target add $WASM_TARGET' (details in $LOG)."
        build_std_with "$DEBIAN_RUSTC"
    fi
}

# Once in a folder: where it can't be had, nobody waits for it a second time.
fetch_std_source() {
    local asked="$WASM_TARGET_DIR/asked-for-std-source"
    have rustup && ! has_std_source rustc && [ ! -e "$asked" ] || return 0
    say "fetching the source of the standard library"
    quietly rustup component add rust-src || say "it can't be had; the page will be a little heavier"
    mkdir -p "$WASM_TARGET_DIR" && touch "$asked"
}

target_is_installed() { [ -d "$(rustc --print target-libdir --target "$WASM_TARGET" 2>/dev/null)" ]; }

has_std_source() { [ -f "$("$1" --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]; }

# The flags are unstable: a later compiler may know them by other names.
builds_std() {
    have "$1" && has_std_source "$1" &&
        quietly env RUSTC_BOOTSTRAP=1 "$1" --target "$WASM_TARGET" $LEAN_FLAGS --print cfg
}

# Kept out of the environment of native builds: `in_wasm_env` alone applies it.
WASM_ENV=(CARGO_TARGET_DIR="$WASM_TARGET_DIR")

# How the published page is compiled besides, where the standard library is compiled along with it: a panic ends the program at once, which
# the page around it sees (index.html), and nobody carries the texts that it would have said. A ready-made library can't leave them out.
LEAN_FLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none"
PAGE_FLAGS=""

build_std_with() {
    WASM_ENV+=(
        RUSTC="$1"
        # -Z build-std is unstable; compiler and library source come from the same release, so they fit.
        RUSTC_BOOTSTRAP=1
        CARGO_UNSTABLE_BUILD_STD=std,panic_abort
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(wasm_linker)"
    )
    PAGE_FLAGS="$LEAN_FLAGS"
}

# rustup's own rust-lld, else the linker of Debian's lld package.
wasm_linker() {
    local sysroot host
    sysroot="$(rustc --print sysroot)"
    host="$(rustc -vV | sed -n 's/^host: //p')"
    if [ -x "$sysroot/lib/rustlib/$host/bin/rust-lld" ]; then
        echo "$sysroot/lib/rustlib/$host/bin/rust-lld"
    else
        have wasm-ld || install_packages lld || fail "a linker for WebAssembly is missing: install lld (details in $LOG)."
        command -v wasm-ld || ls /usr/bin/wasm-ld-* | tail -n 1
    fi
}

# NO_COLOR=1 ends trunk 0.21.14 with an error, and a backtrace of trunk tells nobody anything.
in_wasm_env() { env -u NO_COLOR -u RUST_BACKTRACE PATH="$TOOLS/bin:$PATH" "${WASM_ENV[@]}" "$@"; }

# ---- the tools ----

# Our own folder stands first on the PATH of wasm builds, so what is in it must be of the exact version;
# a tool of the system serves where ours has none.
need_cargo_tool() {
    local tool=$1 crate=$2 version=$3
    shift 3
    has_version "$TOOLS/bin/$tool" "$version" "$crate" && return
    [ ! -e "$TOOLS/bin/$tool" ] && has_version "$tool" "$version" "$crate" && return
    say "installing $crate $version (some minutes, once)"
    # These tools run for a second a build: compiling them quickly matters more than their speed.
    quietly env CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=false CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_PROFILE_RELEASE_DEBUG=0 cargo install "$crate@$version" --root "$TOOLS" --force "$@" ||
        fail "$crate $version could not be installed; is the crates registry reachable? cargo says: $(cargo_error) (details in $LOG)"
}

# The version that a tool tells, or, where it tells none, the one that cargo wrote down when it was installed.
has_version() {
    have "$1" || return 1
    [ "$("$1" --version 2>/dev/null | awk '{ print $2; exit }')" = "$2" ] || grep -qs "\"$3 $2 .*\"${1##*/}\"" "$TOOLS/.crates.toml"
}

need_trunk() { need_cargo_tool trunk trunk "$TRUNK_VERSION" --locked --no-default-features --features rustls; }

# The command-line tool must be of the crate's very version. No --locked: its lock file names a version that was withdrawn.
need_wasm_bindgen() { need_cargo_tool wasm-bindgen wasm-bindgen-cli "$(locked_version wasm-bindgen)"; }

locked_version() {
    awk -v crate="\"$1\"" '$1 == "name" { found = ($3 == crate) } found && $1 == "version" { gsub("\"", "", $3); print $3; exit }' Cargo.lock
}

# Cuts the program into chunks at the marks that wasm_split_helpers sets.
need_splitter() { need_cargo_tool wasm-split-cli wasm_split_cli_support "$SPLITTER_VERSION" --features build-binary; }

# What publishing needs, and the tests; the page that is served while it is written is Trunk's.
need_page_tools() {
    need_rust
    need_node
    need_build_packages
    need_wasm_target
    need_splitter
    need_wasm_bindgen
    need_page_crates
}

need_serve_tools() {
    need_page_tools
    need_trunk
}

# What is seen before the program is there is written by the library, for scripts/finish.mjs.
need_overture() {
    cargo run --quiet --bin headless -- overture >target/overture.html || fail "the first scene of the page could not be written."
}
