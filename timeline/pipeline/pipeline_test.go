package pipeline_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/google/go-cmp/cmp"
)

// A whole run: one article on standard input, the event that comes of it.
func ExampleRun() {
	in := strings.NewReader(`{"published":"2025-09-05","text":"President Emmanuel Macron met President Volodymyr Zelenskyy in Paris on Thursday."}`)
	res, err := pipeline.Run(context.Background(), pipeline.Options{Paths: []string{"-"}, Stdin: in})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range res.Events {
		fmt.Println(e.Date.EDTF, e.Status, e.Type)
		fmt.Println(e.Quotes[0].Sentence)
	}
	// Output:
	// 2025-09-04 happened CONSULT
	// President Emmanuel Macron met President Volodymyr Zelenskyy in Paris on Thursday.
}

func stories(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("../../examples/*/articles/*")
	if err != nil || len(paths) < 10 {
		t.Fatalf("examples: %d files, %v", len(paths), err)
	}
	return paths
}

func timelineOf(t testing.TB, o pipeline.Options) []byte {
	t.Helper()
	res, err := pipeline.Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.MarshalIndent(res.Timeline(), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// The order of the paths and the number of workers leave no trace.
func TestOrderAndWorkersDoNotMatter(t *testing.T) {
	paths := stories(t)
	want := timelineOf(t, pipeline.Options{Paths: paths, Workers: 1})
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, workers := range []int{1, 3, 8} {
		rnd.Shuffle(len(paths), func(i, j int) { paths[i], paths[j] = paths[j], paths[i] })
		if d := cmp.Diff(string(want), string(timelineOf(t, pipeline.Options{Paths: paths, Workers: workers}))); d != "" {
			t.Fatalf("%d workers: %.3000s", workers, d)
		}
	}
}

// Which of two articles keeps an id that both have does not hang on the order
// of the paths either.
func TestOrderOfCollidingFiles(t *testing.T) {
	dir := t.TempDir()
	var paths []string
	for i, text := range []string{"Norway signed an agreement with Sweden in Oslo on Thursday.", "Poland signed an agreement with Latvia in Riga on Wednesday."} {
		name := filepath.Join(dir, fmt.Sprintf("%d.jsonl", i))
		line := fmt.Sprintf(`{"id":"x","published":"2025-09-05","text":%q}`+"\n", text)
		if err := os.WriteFile(name, []byte(line), 0o644); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, name)
	}
	want := timelineOf(t, pipeline.Options{Paths: paths})
	if !bytes.Contains(want, []byte(`"id": "x-2"`)) {
		t.Fatal("no article got a suffix")
	}
	slices.Reverse(paths)
	if d := cmp.Diff(string(want), string(timelineOf(t, pipeline.Options{Paths: paths}))); d != "" {
		t.Error(d)
	}
}

// Topics count what the corrections leave, and know the topics they name.
func TestTopicsAfterOverrides(t *testing.T) {
	res, err := pipeline.Run(t.Context(), pipeline.Options{Paths: stories(t)})
	if err != nil {
		t.Fatal(err)
	}
	corrections := fmt.Sprintf("events:\n  - id: %s\n    hide: true\n  - id: %s\n    topics: [By hand]\n", res.Events[0].ID, res.Events[1].ID)
	res, err = pipeline.Run(t.Context(), pipeline.Options{
		Paths: stories(t), Overrides: &pipeline.File{Name: "o.yaml", Reader: strings.NewReader(corrections)},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{}
	for i := range res.Events {
		for _, name := range res.Events[i].Topics {
			want[name]++
		}
	}
	got := map[string]int{}
	for _, tp := range res.Topics {
		got[tp.Name] = tp.Events
	}
	if d := cmp.Diff(want, got); d != "" || got["By hand"] != 1 {
		t.Errorf("topics: %s, By hand %d", d, got["By hand"])
	}
}

// What corrections split and merge is derived from its quotes as what the rules
// bring together, in whichever order the ids stand; a status or date that is set
// by hand stays.
func TestCorrectionsDeriveAnew(t *testing.T) {
	read := func(articles []string, corrections string) []timeline.Event {
		t.Helper()
		o := pipeline.Options{Paths: []string{"-"}, InputFormat: "jsonl", Stdin: strings.NewReader(strings.Join(articles, "\n"))}
		if corrections != "" {
			o.Overrides = &pipeline.File{Name: "o.yaml", Reader: strings.NewReader("events:\n" + corrections)}
		}
		res, err := pipeline.Run(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		return res.Events
	}
	// key finds the quote of an article by its words.
	key := func(events []timeline.Event, article, words string) string {
		for _, e := range events {
			for _, q := range e.Quotes {
				if q.Article == article && strings.Contains(q.Sentence, words) {
					return q.Key()
				}
			}
		}
		t.Fatalf("no quote of %s has %q", article, words)
		return ""
	}
	told := func(events []timeline.Event, id string) string {
		for _, e := range events {
			if e.ID == id || slices.Contains(e.Aliases, id) {
				s := fmt.Sprint(e.Date.EDTF, " ", e.Status)
				for _, st := range e.History {
					s += fmt.Sprint("; ", st.Kind, " ", st.Date)
				}
				for _, d := range e.Disputes {
					s += "; disputed " + d.Field
				}
				return s
			}
		}
		return "none"
	}

	pact := []string{
		`{"id":"a","published":"2025-05-05","text":"Norway and Iceland will sign a fishing pact in Bergen on May 20, Oslo said."}`,
		`{"id":"b","published":"2025-05-12","text":"The signing of the Norway-Iceland fishing pact has been brought forward to May 16, Oslo said."}`,
		`{"id":"c","published":"2025-05-17","text":"Norway and Iceland signed the fishing pact on Friday."}`,
	}
	plain := read(pact, "")
	a, b, c := key(plain, "a", "will sign"), key(plain, "b", "brought"), key(plain, "c", "signed")
	apart := "  - {id: " + c + ", split: [" + a + ", " + b + "]}\n"
	const whole = "2025-05-16 happened; announced 2025-05-20; moved 2025-05-16; confirmed 2025-05-16"
	for _, ids := range [][3]string{{a, b, c}, {b, c, a}, {c, a, b}} {
		joined := fmt.Sprintf("  - {id: %s, merge_with: [%s, %s]}\n", ids[0], ids[1], ids[2])
		if got := told(read(pact, joined), a); got != whole {
			t.Errorf("merged: %s, want %s", got, whole)
		}
		set := fmt.Sprintf("  - {id: %s, merge_with: [%s, %s], status: reported, date: 2025-05-15}\n", ids[0], ids[1], ids[2])
		if got := told(read(pact, set), a); !strings.HasPrefix(got, "2025-05-15 reported; announced") {
			t.Errorf("set by hand: %s", got)
		}
	}
	split := read(pact, apart)
	for id, want := range map[string]string{a: "2025-05-20 scheduled; announced 2025-05-20", c: "2025-05-16 happened; reported 2025-05-16"} {
		if got := told(split, id); got != want {
			t.Errorf("split: %s, want %s", got, want)
		}
	}

	post := []string{
		`{"id":"a","published":"2025-03-11","text":"Norway and Iceland opened the fish market in Bergen on Monday."}`,
		`{"id":"b","published":"2025-03-12","text":"The market hall was inaugurated by two ministers on Sunday."}`,
	}
	plain = read(post, "")
	a, b = key(plain, "a", "opened"), key(plain, "b", "inaugurated")
	if got := told(read(post, "  - {id: "+b+", merge_with: "+a+"}\n"), a); got != "[2025-03-09,2025-03-10] happened; reported 2025-03-10; disputed date" {
		t.Errorf("two days: %s", got)
	}
}

// Every quote is the bytes of its article, and every event keeps the rules.
func TestQuotesAreVerbatim(t *testing.T) {
	res, err := pipeline.Run(t.Context(), pipeline.Options{Paths: stories(t)})
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for i := range res.Articles {
		texts[res.Articles[i].ID] = res.Articles[i].Text
	}
	ids := map[string]bool{}
	quotes := 0
	for i := range res.Events {
		e := &res.Events[i]
		if err := e.Validate(); err != nil {
			t.Error(err)
		}
		if ids[e.ID] {
			t.Errorf("two events have the id %s", e.ID)
		}
		ids[e.ID] = true
		for j := range e.Quotes {
			quotes++
			q := &e.Quotes[j]
			if got := texts[q.Article][q.Start:q.End]; got != q.Sentence {
				t.Errorf("event %s: %q is not the bytes %d-%d of %s: %q", e.ID, q.Sentence, q.Start, q.End, q.Article, got)
			}
			if q.DateText != "" && texts[q.Article][q.DateStart:q.DateEnd] != q.DateText {
				t.Errorf("event %s: date words %q are not where they should be", e.ID, q.DateText)
			}
		}
	}
	if quotes < 40 {
		t.Errorf("only %d quotes", quotes)
	}
}

func TestIdentity(t *testing.T) {
	in := `{"id":"a","published":"2025-09-05","text":"Norway signed an agreement on Thursday."}
{"id":"a","published":"2025-09-05","text":"Sweden signed an agreement on Thursday."}
{"id":"a","published":"2025-09-05","text":"Norway signed an agreement on Thursday."}
`
	res, err := pipeline.Run(t.Context(), pipeline.Options{Paths: []string{"-"}, Stdin: strings.NewReader(in)})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for i := range res.Articles {
		ids = append(ids, res.Articles[i].ID)
	}
	if d := cmp.Diff([]string{"a", "a-2"}, ids); d != "" {
		t.Error(d)
	}
	collisions := 0
	for _, n := range res.Notices {
		if n.Kind == "id-collision" {
			collisions++
		}
	}
	if collisions != 1 || res.Read != 3 {
		t.Errorf("%d collisions told, %d articles read", collisions, res.Read)
	}
	for i := range res.Events {
		for _, q := range res.Events[i].Quotes {
			if q.Article != "a" && q.Article != "a-2" {
				t.Errorf("a quote is of article %q", q.Article)
			}
		}
	}
}

func TestEachStops(t *testing.T) {
	enough := errors.New("enough")
	n := 0
	err := pipeline.Each(t.Context(), pipeline.Options{Paths: stories(t)}, func(pipeline.Record) error {
		if n++; n == 3 {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) || n != 3 {
		t.Errorf("stopped after %d records with %v", n, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := pipeline.Each(ctx, pipeline.Options{Paths: stories(t)}, func(pipeline.Record) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled context gives %v", err)
	}
}

// A broken file of the user's is an error before anything is read.
func TestBrokenUserFiles(t *testing.T) {
	file := func(text string) *pipeline.File {
		return &pipeline.File{Name: "mine.yaml", Reader: strings.NewReader(text)}
	}
	for name, o := range map[string]pipeline.Options{
		"topics":    {Topics: file("topics:\n  - nmae: x\n")},
		"overrides": {Overrides: file("dates:\n  - articel: x\n")},
		"names":     {Names: file("peple: []\n")},
	} {
		o.Paths = stories(t)
		_, err := pipeline.Run(t.Context(), o)
		if err == nil || !strings.Contains(err.Error(), "mine.yaml") {
			t.Errorf("%s: %v does not name the file", name, err)
		}
	}
}

func TestSelection(t *testing.T) {
	e := timeline.Event{
		Topics: []string{"Ukraine security guarantees"}, Status: timeline.Happened,
		Actors: []timeline.Actor{{Name: "Emmanuel Macron"}},
		Date:   timeline.EventDate{EDTF: "2025-09-04", Earliest: day(t, "2025-09-04"), Latest: day(t, "2025-09-04")},
	}
	for _, c := range []struct {
		s    pipeline.Selection
		want bool
	}{
		{pipeline.Selection{}, true},
		{pipeline.Selection{Actors: []string{"macron"}}, true},
		{pipeline.Selection{Actors: []string{"mac"}}, false},
		{pipeline.Selection{Topics: []string{"ukraine SECURITY guarantees"}}, true},
		{pipeline.Selection{Topics: []string{"Ukraine"}}, false},
		{pipeline.Selection{Statuses: []timeline.Status{timeline.Scheduled}}, false},
		{pipeline.Selection{Statuses: []timeline.Status{timeline.Scheduled, timeline.Happened}, Actors: []string{"Nobody", "Emmanuel"}}, true},
	} {
		if got := c.s.Has(&e); got != c.want {
			t.Errorf("%+v: %v", c.s, got)
		}
	}
}

// big writes n articles resampled from the examples as one JSONL file.
func big(b *testing.B, n int) string {
	b.Helper()
	var lines [][]byte
	err := pipeline.Each(b.Context(), pipeline.Options{Paths: stories(b), Depth: pipeline.ToArticles}, func(rec pipeline.Record) error {
		line, err := json.Marshal(map[string]any{"title": rec.Article.Title, "outlet": rec.Article.Outlet, "text": rec.Article.Text})
		lines = append(lines, line)
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(3, 4))
	start := day(b, "2020-01-01")
	var out bytes.Buffer
	for i := range n {
		line := lines[rnd.IntN(len(lines))]
		fmt.Fprintf(&out, `{"id":"r%d","published":"%s",%s`+"\n", i, start.AddDays(rnd.IntN(2000)), line[1:])
	}
	name := filepath.Join(b.TempDir(), "big.jsonl")
	if err := os.WriteFile(name, out.Bytes(), 0o644); err != nil {
		b.Fatal(err)
	}
	return name
}

// The cost an article must not grow with their number.
func BenchmarkRun(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			name := big(b, n)
			for b.Loop() {
				if _, err := pipeline.Run(b.Context(), pipeline.Options{Paths: []string{name}}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/article")
		})
	}
}

// The whole of `dateline dates`, from bytes to mentions.
func BenchmarkDates(b *testing.B) {
	name := big(b, 2000)
	st, err := os.Stat(name)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(st.Size())
	for b.Loop() {
		if err := pipeline.Each(b.Context(), pipeline.Options{Paths: []string{name}, Depth: pipeline.ToDates}, func(pipeline.Record) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}

func day(t testing.TB, s string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
