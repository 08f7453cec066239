package temporal

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// goldSets are the corpora of the shared folder that have gold values.
var goldSets = []string{"te3_timebank", "te3_aquaint", "te3_tbaq_corrected", "wikiwars_dev", "tern2004_en_dev"}

type goldTimex struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text,omitempty"`
	Type  string `json:"type"`
	Value string `json:"value"`
	Why   string `json:"why,omitempty"`
}

type goldDoc struct {
	ID   string `json:"id"`
	DCT  string `json:"dct"`
	Text string `json:"text"`

	Published string      `json:"published,omitempty"`
	Timexes   []goldTimex `json:"timexes"`
}

// article makes an article published on the document's creation time.
func (d *goldDoc) article() *timeline.Article {
	a := &timeline.Article{ID: d.ID, Text: d.Text, Lang: "en"}
	if len(d.DCT) >= 10 {
		if day, err := civil.ParseDate(d.DCT[:10]); err == nil {
			a.Published = timeline.Opt(day.String())
			a.PublishedEarliest, a.PublishedLatest, a.PublishedBest, a.PublishedGrade = day, day, day, timeline.Firm
		}
	}
	return a
}

// held says that a document belongs to the third that rules are not written
// from: it only confirms them.
func held(id string) bool {
	h := fnv.New32a()
	h.Write([]byte(id))
	return h.Sum32()%3 == 0
}

// TestEvalDates scores the engine on the corpora of the shared folder, beside
// HeidelTime and SUTime, and on the part that is held aside. With
// DATELINE_OUT it also writes the answers as JSONL for other scorers.
func TestEvalDates(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		t.Skip("DATELINE_SHARED is not set")
	}
	for _, set := range goldSets {
		docs := readGold(t, filepath.Join(shared, "data/dates", set+".jsonl"))
		var sys []goldDoc
		for i := range docs {
			sys = append(sys, goldDoc{ID: docs[i].ID, Timexes: answers(docs[i].article())})
		}
		if out := os.Getenv("DATELINE_OUT"); out != "" {
			writeGold(t, filepath.Join(out, set+".jsonl"), sys)
		}
		all, seen, aside := &score{}, &score{}, &score{}
		for i := range docs {
			all.add(docs[i].Timexes, sys[i].Timexes)
			if held(docs[i].ID) {
				aside.add(docs[i].Timexes, sys[i].Timexes)
			} else {
				seen.add(docs[i].Timexes, sys[i].Timexes)
			}
		}
		t.Logf("%-20s value %5.2f strict %5.2f relaxed %5.2f type %5.2f | seen %5.2f held %5.2f", set,
			all.f(all.value), all.f(all.strict), all.f(all.relaxed), all.f(all.typ), seen.f(seen.value), aside.f(aside.value))
		for _, peer := range []string{"heideltime", "sutime"} {
			ps := readGold(t, filepath.Join(shared, "eval/dates/peers", set+"."+peer+".jsonl"))
			byID := map[string][]goldTimex{}
			for _, d := range ps {
				byID[d.ID] = d.Timexes
			}
			s := &score{}
			for i := range docs {
				s.add(docs[i].Timexes, byID[docs[i].ID])
			}
			t.Logf("  %-18s value %5.2f strict %5.2f relaxed %5.2f type %5.2f", peer, s.f(s.value), s.f(s.strict), s.f(s.relaxed), s.f(s.typ))
		}
	}
}

// TestEvalNews writes the answers on real news where DATELINE_OUT says, for
// reading and for other scorers, and scores the Wikinews articles.
func TestEvalNews(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		t.Skip("DATELINE_SHARED is not set")
	}
	docs := readGold(t, filepath.Join(shared, "data/news/articles/wikinews_gum.jsonl"))
	gold := readWikinews(t, filepath.Join(shared, "data/news/dates-gold/gum_wikinews_dates.jsonl"))
	right, found, n := 0, 0, 0
	var out []goldDoc
	for i := range docs {
		d := &docs[i]
		d.DCT = d.Published
		ms := Resolve(d.article())
		out = append(out, goldDoc{ID: d.ID, Text: d.Text, DCT: d.Published, Timexes: answers(d.article())})
		for _, g := range gold[d.ID] {
			from, to := byteOffset(d.Text, g.Start), byteOffset(d.Text, g.End)
			n++
			for _, m := range ms {
				if m.Start < to && from < m.End {
					found++
					if m.Value == g.When || string(m.EDTF) == g.When {
						right++
					} else if testing.Verbose() {
						t.Logf("%s: %q gold %s, answer %q %s (%s)", d.ID, d.Text[from:to], g.When, m.Text, m.Value, d.Published)
					}
					break
				}
			}
		}
	}
	t.Logf("wikinews: %d gold dates with a value, %d found, %d right", n, found, right)
	if dir := os.Getenv("DATELINE_OUT"); dir != "" {
		writeGold(t, filepath.Join(dir, "wikinews.jsonl"), out)
		for _, f := range []string{"sample_2025_2026", "sample_ukraine_2022-02_2022-04"} {
			ds := readGold(t, filepath.Join(shared, "data/news/articles", f+".jsonl"))
			for i := range ds {
				ds[i].DCT = ds[i].Published
				ds[i].Timexes = answers(ds[i].article())
			}
			writeGold(t, filepath.Join(dir, f+".jsonl"), ds)
		}
	}
}

type wikinewsDate struct {
	ID    string `json:"id"`
	Start int    `json:"start"` // in characters
	End   int    `json:"end"`
	When  string `json:"when"`
}

func readWikinews(t *testing.T, file string) map[string][]wikinewsDate {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]wikinewsDate{}
	for line := range strings.Lines(string(b)) {
		var d wikinewsDate
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatal(err)
		}
		if d.When != "" && !strings.HasPrefix(d.When, "--") {
			out[d.ID] = append(out[d.ID], d)
		}
	}
	return out
}

// byteOffset turns an offset in characters into one in bytes.
func byteOffset(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

func answers(a *timeline.Article) []goldTimex {
	out := []goldTimex{}
	for _, m := range Resolve(a) {
		out = append(out, goldTimex{m.Start, m.End, m.Text, m.Type, m.Value, m.Rule + ": " + m.Why})
	}
	return out
}

func readGold(t *testing.T, file string) []goldDoc {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var docs []goldDoc
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		var d goldDoc
		if err := json.Unmarshal(sc.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	if len(docs) == 0 {
		t.Fatal("no documents in ", file)
	}
	return docs
}

func writeGold(t *testing.T, file string, docs []goldDoc) {
	t.Helper()
	var b strings.Builder
	for _, d := range docs {
		j, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s\n", j)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// score counts as the TempEval-3 toolkit does; eval/dates/score.py of the
// shared folder is the reference.
type score struct{ gold, sys, relaxed, strict, typ, value int }

// f is the F1 of n hits.
func (s *score) f(n int) float64 {
	if s.gold+s.sys == 0 {
		return 0
	}
	return 200 * float64(n) / float64(s.gold+s.sys)
}

func (s *score) add(gold, sys []goldTimex) {
	g, y := cleaned(gold), cleaned(sys)
	s.gold += len(g)
	s.sys += len(y)
	for _, pair := range aligned(g, y) {
		a, b := g[pair[0]], y[pair[1]]
		s.relaxed++
		if a.Start == b.Start && a.End == b.End {
			s.strict++
		}
		if a.Type == b.Type {
			s.typ++
		}
		if a.Value == b.Value {
			s.value++
		}
	}
}

// cleaned sorts and drops what is nested in the one before.
func cleaned(ts []goldTimex) []goldTimex {
	ts = append([]goldTimex(nil), ts...)
	sort.SliceStable(ts, func(i, j int) bool {
		return ts[i].Start < ts[j].Start || ts[i].Start == ts[j].Start && ts[i].End > ts[j].End
	})
	out, last := ts[:0], -1
	for _, t := range ts {
		if t.End <= t.Start || t.Start < last && t.End <= last {
			continue
		}
		out = append(out, t)
		last = max(last, t.End)
	}
	return out
}

// aligned pairs spans one to one, left to right.
func aligned(g, s []goldTimex) [][2]int {
	used := make([]bool, len(s))
	var out [][2]int
	for i := range g {
		for j := range s {
			if !used[j] && s[j].Start < g[i].End && g[i].Start < s[j].End {
				used[j] = true
				out = append(out, [2]int{i, j})
				break
			}
		}
	}
	return out
}

// BenchmarkNews measures the engine alone on real news of the shared folder.
func BenchmarkNews(b *testing.B) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		b.Skip("DATELINE_SHARED is not set")
	}
	var as []*timeline.Article
	size := 0
	f, err := os.ReadFile(filepath.Join(shared, "data/dates/te3_timebank.jsonl"))
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.Lines(string(f)) {
		var d goldDoc
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			b.Fatal(err)
		}
		as = append(as, d.article())
		size += len(d.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range as {
			Resolve(a)
		}
	}
}
