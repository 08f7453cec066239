package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Without a URL no socket is opened: strace, where the machine has it, sees
// every system call of a whole build.
func TestNoSocket(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		if strings.Contains(os.Getenv("DATELINE_REQUIRE"), "strace") {
			t.Fatal("strace is required and not on PATH")
		}
		t.Skip("no strace on PATH: skipped")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	examples, err := filepath.Abs("../../examples/iran-snapback/articles")
	if err != nil {
		t.Fatal(err)
	}
	// The test binary is the program when called by its name (testscript.Main).
	program := filepath.Join(t.TempDir(), "dateline")
	if err := os.Symlink(self, program); err != nil {
		t.Fatal(err)
	}
	log := filepath.Join(t.TempDir(), "calls")
	cmd := exec.CommandContext(t.Context(), strace, "-f", "-e", "trace=network", "-o", log, program, "-q", "build", examples, "-o", t.TempDir())
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	calls, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(calls, []byte("+++ exited with 0 +++")) {
		t.Fatalf("strace saw no exit: %.500s", calls)
	}
	if m := regexp.MustCompile(`(?m)^.*\b(socket|connect|sendto|bind)\(.*$`).FindAll(calls, 5); m != nil {
		t.Errorf("sockets were opened: %s", bytes.Join(m, []byte("; ")))
	}
}
