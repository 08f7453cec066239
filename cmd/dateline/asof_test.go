package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is built as of a day holds nothing of what was published later, in none of its files.
func TestBuildAsOf(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out")
	text := `{"id":"early","published":"2025-09-05","text":"Estonia and Latvia signed a ferry accord in Riga on Wednesday."}
{"id":"late","published":"2025-09-12","text":"Norway and Sweden signed a tunnel accord in Oslo on Wednesday."}
`
	if err := os.WriteFile(in, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for day, late := range map[string]bool{"": true, "2025-09-06": false} {
		args := []string{"dateline", "build", in, "-o", out}
		if day != "" {
			args = append(args, "--as-of", day)
		}
		if code := newProgram(nil, io.Discard, io.Discard).run(t.Context(), args); code != exitOK {
			t.Fatalf("%q: exit code %d", day, code)
		}
		for _, name := range []string{"timeline.html", "timeline.json", "events.jsonl"} {
			data, err := os.ReadFile(filepath.Join(out, name))
			if err != nil {
				t.Fatal(err)
			}
			if s := string(data); !strings.Contains(s, "ferry accord") || strings.Contains(s, "tunnel accord") != late {
				t.Errorf("as of %q, %s: the later article is told %v, want %v", day, name, !late, late)
			}
		}
	}
}
