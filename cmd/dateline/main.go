// Command dateline reads news articles and writes a dated, cited chronology:
// an interactive timeline page and a briefing.
//
// main turns the answer of [run] into the exit code; run is the whole
// program behind one door, and tests enter by it too. There is one file a
// command, holding its flags, its help and what it does. The voice: results
// go to standard output, talk to standard error as "dateline: ...", lower case,
// without a full stop.
//
// Exit codes: 0 done; 1 failed; 2 wrong usage; 3 finished, but some input
// could not be read; 4 nothing found; 5 something is due (due alone).
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// heapGrowth is how much, in percent, what is used may grow before it is swept:
// half of Go's default, as a large collection fills the memory before it costs
// time. GOGC in the environment wins.
const heapGrowth = 50

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(heapGrowth)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second signal kills: one article may take long
	code := run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
