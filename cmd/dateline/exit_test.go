package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// An answer that cannot be written is a failure, told once, not wrong usage.
func TestFullDisk(t *testing.T) {
	exampleFolder(t)
	for _, args := range []string{"articles articles", "dates articles", "events articles", "explain articles", "keydates articles", "timeline articles", "brief articles"} {
		var errOut bytes.Buffer
		code := newProgram(nil, fullDisk{}, &errOut).run(t.Context(), strings.Fields("dateline -q "+args))
		if code != exitFailed || strings.Count(errOut.String(), "no space left") != 1 {
			t.Errorf("%s: exit code %d: %s", args, code, &errOut)
		}
	}
}

// A second Ctrl-C kills, whatever is being read: here an input that never
// ends. Several are sent, as the first may come before anybody waits for it.
func TestInterruptedTwice(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals here")
	}
	slow := exec.Command("dateline", "dates", "-")
	in, err := slow.StdinPipe()
	if err == nil {
		err = slow.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	gone := make(chan error, 1)
	go func() { gone <- slow.Wait() }()
	late := time.After(10 * time.Second)
	for again := time.Tick(100 * time.Millisecond); ; {
		select {
		case <-again:
			slow.Process.Signal(os.Interrupt) // fails where the process is gone already
		case <-gone:
			return
		case <-late:
			slow.Process.Kill()
			t.Fatal("it reads on")
		}
	}
}

// Ctrl-C leaves no file, says so and is 1. The context is the one that main
// makes: what ends it is a signal.
func TestInterrupted(t *testing.T) {
	exampleFolder(t)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	self, err := os.FindProcess(os.Getpid())
	if err == nil {
		err = self.Signal(os.Interrupt)
	}
	if err != nil {
		t.Skip("no signals here:", err)
	}
	select {
	case <-ctx.Done():
	case <-time.After(10 * time.Second):
		t.Fatal("the signal did not arrive")
	}
	for _, args := range []string{"build articles -o made/out", "events articles -o made.jsonl", "dates articles -o made.jsonl", "brief articles -o made.md"} {
		var out, errOut bytes.Buffer
		code := newProgram(nil, &out, &errOut).run(ctx, strings.Fields("dateline "+args))
		if code != exitFailed || errOut.String() != "dateline: interrupted\n" || out.Len() > 0 {
			t.Errorf("%s: exit code %d, %d bytes out: %s", args, code, out.Len(), &errOut)
		}
	}
	for _, pattern := range []string{"made*", ".made*"} {
		if left, _ := filepath.Glob(pattern); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
	}
}
