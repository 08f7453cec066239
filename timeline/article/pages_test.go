package article

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-tools/dateline/timeline"
)

var update = flag.Bool("update", false, "write the expected JSON of testdata/pages")

// reading is what a page's JSON shows of the article.
type reading struct {
	Title     string   `json:"title"`
	Outlet    string   `json:"outlet"`
	Author    string   `json:"author"`
	Lang      string   `json:"lang"`
	Place     string   `json:"place"`
	Wire      string   `json:"wire"`
	Zones     []string `json:"zones"`
	Sentences []string `json:"sentences"`
	Clues     []string `json:"clues"`
	Notices   []string `json:"notices"`
}

// TestPages compares each page of testdata/pages with the JSON beside it: a
// new page and `go test -update` make a new case. Read the JSON before you
// commit it.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.[ht]*")
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for _, file := range files {
		if strings.HasSuffix(file, ".json") {
			continue
		}
		cases++
		t.Run(filepath.Base(file), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := read(t, file, b)
			golden := strings.TrimSuffix(file, filepath.Ext(file)) + ".json"
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), string(got)); d != "" {
				t.Error(d)
			}
		})
	}
	if cases < 7 {
		t.Errorf("%d pages", cases)
	}
}

func read(t *testing.T, file string, b []byte) []byte {
	t.Helper()
	doc := &timeline.Document{}
	if strings.HasSuffix(file, ".html") {
		doc.HTML = b
	} else {
		doc.Text = string(b)
	}
	a, notices := Extract(doc)
	checkOffsets(t, &a)
	r := reading{Title: a.Title, Outlet: a.Outlet, Author: a.Author, Lang: a.Lang, Place: a.Place, Wire: a.Wire,
		Zones: []string{}, Sentences: []string{}, Clues: []string{}, Notices: []string{}}
	for _, z := range a.Zones {
		r.Zones = append(r.Zones, z.Kind+": "+a.Text[z.Start:z.End])
	}
	for _, s := range a.Sentences {
		r.Sentences = append(r.Sentences, fmt.Sprintf("%d %s", s.Para, a.Text[s.Start:s.End]))
	}
	for _, c := range a.Clues {
		r.Clues = append(r.Clues, strings.Join([]string{c.Origin, c.Role, c.Where, c.Field, c.Text}, "|"))
	}
	for _, n := range notices {
		r.Notices = append(r.Notices, n.Kind+": "+n.Text)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(r); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// checkOffsets fails unless zones and sentences slice the text, in order,
// without overlap, and sentences stand outside of zones other than datelines.
func checkOffsets(t *testing.T, a *timeline.Article) {
	t.Helper()
	end := 0
	for _, z := range a.Zones {
		if z.Start < end || z.End <= z.Start || z.End > len(a.Text) {
			t.Fatalf("zone %+v after %d of %d", z, end, len(a.Text))
		}
		end = z.End
	}
	end = 0
	for _, s := range a.Sentences {
		if s.Start < end || s.End <= s.Start || s.End > len(a.Text) {
			t.Fatalf("sentence %+v after %d of %d", s, end, len(a.Text))
		}
		if z := a.ZoneAt(s.Start); z != "" && z != timeline.ZoneDateline {
			t.Fatalf("sentence %q in zone %s", a.Text[s.Start:s.End], z)
		}
		end = s.End
	}
	for _, c := range a.Clues {
		if c.Start >= 0 && (c.End > len(a.Text) || a.Text[c.Start:c.End] != c.Text) {
			t.Fatalf("clue %+v does not slice the text", c)
		}
	}
}

func FuzzExtract(f *testing.F) {
	files, _ := filepath.Glob("testdata/pages/*")
	for _, file := range files {
		if b, err := os.ReadFile(file); err == nil && !strings.HasSuffix(file, ".json") {
			f.Add(b, strings.HasSuffix(file, ".html"))
		}
	}
	f.Fuzz(func(t *testing.T, b []byte, markup bool) {
		doc := &timeline.Document{}
		if markup {
			doc.HTML = b
		} else {
			doc.Text, doc.Verbatim = string(b), len(b)%2 == 0
		}
		a, _ := Extract(doc)
		checkOffsets(t, &a)
		if doc.Verbatim && a.Text != doc.Text {
			t.Fatal("verbatim text changed")
		}
		if a.ID == "" || len(a.SHA256) != 64 {
			t.Fatalf("id %q, digest %q", a.ID, a.SHA256)
		}
	})
}

func BenchmarkExtractHTML(b *testing.B) {
	page, err := os.ReadFile("testdata/pages/graph.html")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		Extract(&timeline.Document{HTML: page})
	}
}

func BenchmarkExtractText(b *testing.B) {
	text := strings.Repeat(newsText+"\n\n", 8)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Extract(&timeline.Document{Text: text, Verbatim: true, Lang: "en"})
	}
}
