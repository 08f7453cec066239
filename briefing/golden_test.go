package briefing

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

func render(t testing.TB, format string, b *Briefing) []byte {
	t.Helper()
	var w bytes.Buffer
	if err := Write(&w, format, b, Look{}); err != nil {
		t.Fatal(err)
	}
	return w.Bytes()
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, got) {
		t.Errorf("%s differs from what is printed now; run with -update and read the diff\n%s", file, got)
	}
}

func TestGoldenIssues(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	for _, tt := range []struct {
		name string
		o    Options
	}{
		{"w36", Options{Period: week(2025, 36)}},
		{"w36-brief-us", Options{Period: week(2025, 36), Length: Brief, Variant: American}},
		{"w44-empty", Options{Period: week(2025, 44)}},
	} {
		tt.o.Texts = c.texts
		b := Make(c.tl, tt.o)
		golden(t, tt.name+".md", render(t, "md", b))
		golden(t, tt.name+".txt", render(t, "txt", b))
	}
}
