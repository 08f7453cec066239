# The short list of verbs. `make demo` and `make test` need Go and make alone.

GO         ?= go
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.7.0
GOTEST     ?= $(GO) test
SHARED     ?= ../shared
VERSION    ?= $(shell git describe --tags --always 2>/dev/null || echo development)
LDFLAGS     = -s -w -X main.release=$(VERSION)
PLATFORMS   = linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

export CGO_ENABLED ?= 0

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## build ./dateline
	$(GO) build -trimpath -o dateline ./cmd/dateline

demo: ## build the embedded example into out/ and say what to open
	$(GO) run ./cmd/dateline demo -o out

test: ## run every test; tests whose tools are missing say so and skip
	$(GOTEST) $(TESTFLAGS) ./...

lint: ## gofmt, vet and staticcheck; nothing may be left to say
	@test -z "$$(gofmt -s -l $$(git ls-files '*.go'))" || { gofmt -s -d $$(git ls-files '*.go'); exit 1; }
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...

bench: ## run the benchmarks, one core for the rooms; budgets are printed, never asserted
	$(GO) test -run '^$$' -bench . -benchmem ./...

eval: ## score against the corpora in $(SHARED), which are not part of the repository
	DATELINE_SHARED="$(abspath $(SHARED))" $(GO) test -count=1 -timeout 60m -run '^TestEval' -v ./...
	$(GO) build -o dateline ./cmd/dateline
	for set in t17 entities; do echo "key dates, $$set:"; python3 "$(SHARED)/eval/tls/run.py" ./dateline "$(SHARED)/data/tls/$$set" | tail -1; done

fuzz: ## fuzz every target for FUZZTIME (10s)
	@for pkg in $$($(GO) list ./...); do \
	  for f in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
	    echo "$$pkg $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime $${FUZZTIME:-10s} $$pkg || exit 1; done; done

cover: ## print the coverage of every package
	$(GO) test -coverprofile=cover.out ./... && $(GO) tool cover -func=cover.out | tail -1

dist: ## static binaries for every platform, with checksums, into dist/
	@rm -rf dist && mkdir -p dist
	@for p in $(PLATFORMS); do os=$${p%/*}; arch=$${p#*/}; ext=; [ $$os = windows ] && ext=.exe; \
	  echo $$os/$$arch; GOOS=$$os GOARCH=$$arch $(GO) build -trimpath -ldflags "$(LDFLAGS)" \
	    -o dist/dateline-$(VERSION)-$$os-$$arch$$ext ./cmd/dateline || exit 1; done
	@cd dist && sha256sum dateline-* > SHA256SUMS && cat SHA256SUMS

.PHONY: help build demo test lint bench eval fuzz cover dist
