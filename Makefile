# Every command installs what it lacks; what is there already is left alone.

.PHONY: help serve build test lint fmt bench setup clean

help:
	@echo "make serve   build the page and serve it (port 8080, or PORT=9000 make serve)"
	@echo "make test    run every test: format, clippy, native, the page in Chromium"
	@echo "make build   write the static site to dist/, and dist/synod.html, the page in one file"
	@echo "make lint    check format and clippy        make fmt     format the code"
	@echo "make bench   run the benchmarks             make setup   only install what is missing"
	@echo "make clean   remove what was built"

serve:
	@bash scripts/serve.sh

build:
	@bash scripts/build.sh

test:
	@bash scripts/test.sh

lint:
	@bash scripts/lint.sh

fmt:
	@bash scripts/lint.sh --fix

bench:
	@bash scripts/bench.sh

setup:
	@bash scripts/setup.sh

clean:
	@rm -rf target dist scripts/node_modules tests/browser/node_modules
