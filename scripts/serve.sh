#!/usr/bin/env bash
# Builds the page, serves it on PORT (8080) and builds it again at every change.
source "$(dirname "$0")/common.sh"
source scripts/toolchain.sh

PORT="${PORT:-8080}"

need_free_port() {
    node -e '
        const port = Number(process.argv[1])
        if (!Number.isInteger(port) || port < 1 || port > 65535) process.exit(2)
        require("net").createServer().on("error", () => process.exit(1)).listen(port, "127.0.0.1", () => process.exit(0))
    ' "$PORT" && return
    [ $? -eq 2 ] && fail "PORT=$PORT is not a port: choose a number between 1 and 65535."
    fail "port $PORT is busy or not allowed: choose another one with 'PORT=9000 make serve'."
}

# Says where the page is as soon as it is there.
announce() {
    node -e '
        const address = process.argv[1]
        const look = () => fetch(address).then(
            () => console.error(`synod: the page is at ${address} (Ctrl-C stops it)`),
            () => setTimeout(look, 200))
        look()
    ' "http://localhost:$PORT/" &
    trap 'kill $! 2>/dev/null || true' EXIT
}

need_node
need_free_port
need_serve_tools
need_overture
say "building the page"
announce
# A folder of its own: what is served for development must not overwrite dist/.
mkdir -p "$WASM_TARGET_DIR/serve"
in_wasm_env trunk --quiet serve --offline --port "$PORT" --dist "$WASM_TARGET_DIR/serve" || fail "the page is no longer served."
