package export_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline/source"
)

// The sources come back through the readers of CSL-JSON and RIS.
func TestSourcesRoundTrip(t *testing.T) {
	for format, name := range map[string]string{"csl": "sources.json", "ris": "sources.ris"} {
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, write(t, format, sample()), 0o600); err != nil {
			t.Fatal(err)
		}
		var got []string
		for item := range source.Read(t.Context(), []string{file}, nil, source.Options{}) {
			if item.Notice != nil {
				t.Logf("%s: %v", format, item.Notice)
				continue
			}
			d := item.Doc
			got = append(got, strings.Join([]string{d.Title, d.Outlet, d.URL}, "|"))
		}
		slices.Sort(got)
		if want := "Leaders meet|Example Post|https://example.org/a?b=1&c=2"; !slices.Contains(got, want) {
			t.Errorf("%s: got %q, want %q among them", format, got, want)
		}
	}
}

func TestCSL(t *testing.T) {
	var items []struct {
		ID, Type, Title, URL string
		Container            string `json:"container-title"`
		Issued               struct {
			Parts [][]int `json:"date-parts"`
			Circa bool
		}
		Author []struct{ Literal string }
	}
	if err := json.Unmarshal(write(t, "csl", sample()), &items); err != nil {
		t.Fatal(err)
	}
	if len(items) != 2 || items[1].ID != "art-1" || items[1].Author[0].Literal != "Jane Doe" || !slices.Equal(items[1].Issued.Parts[0], []int{2025, 9, 1}) {
		t.Errorf("got %+v", items)
	}
	if w := items[0]; !w.Issued.Circa || len(w.Issued.Parts) != 2 || w.URL != "" {
		t.Errorf("the window and the script address: %+v", w)
	}
}

func TestRIS(t *testing.T) {
	line := regexp.MustCompile(`^[A-Z][A-Z0-9]  - `)
	records := 0
	for l := range strings.SplitSeq(string(write(t, "ris", sample())), "\r\n") {
		if l == "" {
			continue
		}
		if !line.MatchString(l) {
			t.Errorf("no RIS line: %q", l)
		}
		if strings.HasPrefix(l, "ER  -") {
			records++
		}
	}
	if records != 2 {
		t.Errorf("%d records, want 2", records)
	}
}

func TestBibTeX(t *testing.T) {
	b := string(write(t, "bibtex", sample()))
	depth := 0
	for i := 0; i < len(b); i++ {
		switch {
		case b[i] == '\\':
			i++ // an escaped character
		case b[i] == '{':
			depth++
		case b[i] == '}':
			depth--
		}
		if depth < 0 {
			t.Fatalf("a brace closes what is not open at byte %d", i)
		}
	}
	if depth != 0 {
		t.Errorf("%d braces stay open", depth)
	}
	for _, want := range []string{"@misc{examplepost20250901,\n", "  title = {{Leaders meet}},\n", "  month = sep,\n", "  url = {https://example.org/a?b=1&c=2},\n", `\{brace\} \$5 \#1 100\% a\_b \textbackslash{} \textasciitilde{}`} {
		if !strings.Contains(b, want) {
			t.Errorf("lacks %q in\n%s", want, b)
		}
	}
}
