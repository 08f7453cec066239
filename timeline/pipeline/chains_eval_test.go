package pipeline_test

import (
	"cmp"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/kljensen/snowball/english"
)

// chain is a row of a timeline that Wikipedia's editors keep of one affair.
type chain struct {
	Date string `json:"date"`
	Text string `json:"text"`
	day  civil.Date
	bag  words
}

// words are the stems of a text; true for those that are no names.
type words map[string]bool

func wordsOf(text string) words {
	w := words{}
	for i, f := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(f) < 3 {
			continue
		}
		stem := english.Stem(strings.ToLower(f), false)
		w[stem] = w[stem] || i > 0 && unicode.IsLower([]rune(f)[0])
	}
	return w
}

// likeness is the cosine of two texts, their words weighted by rarity; zero if
// fewer than two words in common are no names: an event is what was done.
func likeness(a, b words, df map[string]int, n int) float64 {
	idf := func(w string) float64 { return math.Log(float64(n+1) / float64(df[w]+1)) }
	dot, x, y, deeds := 0.0, 0.0, 0.0, 0
	for w, plain := range a {
		v := idf(w) * idf(w)
		x += v
		if _, ok := b[w]; ok {
			dot += v
			if plain && idf(w) > 2 {
				deeds++
			}
		}
	}
	for w := range b {
		y += idf(w) * idf(w)
	}
	if deeds < 2 {
		return 0
	}
	return dot / math.Sqrt(x*y+1e-9)
}

// tellsIt is the likeness from which a sentence is taken to tell of an event.
const tellsIt = 0.35

// TestEvalChains asks of the editors' timelines of seven affairs of 2021 to
// 2026 which of their events the White House documents of the same weeks tell
// of at all, and how many of those have an event of the right day. Both are
// judged by words in common, so the share is a lower bound: read one by one,
// most of the misses are sentences about something else.
func TestEvalChains(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		t.Skip("DATELINE_SHARED is not set")
	}
	docs := filepath.Join(shared, "data/news/articles/whitehouse_diplomacy.jsonl.gz")
	res, err := pipeline.Run(t.Context(), pipeline.Options{Paths: []string{docs}, Depth: pipeline.ToEvents})
	if err != nil {
		t.Fatal(err)
	}
	df, n := map[string]int{}, 0
	type told struct {
		day civil.Date // of publication
		bag words
	}
	var sentences []told
	bags := map[*timeline.Quote]words{}
	for i := range res.Articles {
		a := &res.Articles[i]
		for _, s := range a.Sentences {
			b := wordsOf(a.Text[s.Start:s.End])
			sentences = append(sentences, told{a.PublishedBest, b})
			n++
			for w := range b {
				df[w]++
			}
		}
	}
	byDay := map[civil.Date][]*timeline.Quote{}
	for i := range res.Events {
		e := &res.Events[i]
		s := civil.Span{Start: e.Date.Earliest, End: e.Date.Latest}
		if !s.Closed() || s.Days() > 5 {
			continue
		}
		for k := range e.Quotes {
			q := &e.Quotes[k]
			bags[q] = wordsOf(cmp.Or(q.Whole, q.Sentence))
			for d := s.Start; !d.After(s.End); d = d.AddDays(1) {
				byDay[d] = append(byDay[d], q)
			}
		}
	}
	files, err := filepath.Glob(filepath.Join(shared, "data/news/timelines/gold/*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatal("no gold timelines")
	}
	known, found, near := 0, 0, 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			var g chain
			if err := json.Unmarshal([]byte(line), &g); err != nil {
				t.Fatal(err)
			}
			if g.day, err = civil.ParseDate(g.Date); err != nil || g.day.Year < 2021 {
				continue
			}
			g.bag = wordsOf(g.Text)
			is := false
			for i := range sentences {
				s := &sentences[i]
				if d := s.day.Sub(g.day); d >= -3 && d <= 14 && likeness(g.bag, s.bag, df, n) >= tellsIt {
					is = true
					break
				}
			}
			if !is {
				continue
			}
			known++
			hit := func(from, to civil.Date) bool {
				for d := from; !d.After(to); d = d.AddDays(1) {
					for _, q := range byDay[d] {
						if likeness(g.bag, bags[q], df, n) >= tellsIt {
							return true
						}
					}
				}
				return false
			}
			switch {
			case hit(g.day, g.day):
				found++
			case hit(g.day.AddDays(-1), g.day.AddDays(1)):
				near++
			default:
				t.Logf("missed: %s %.200s", g.Date, g.Text)
			}
		}
	}
	t.Logf("%d events told of, %d with an event of the right day (%.1f %%), %d more a day off", known, found, 100*float64(found)/float64(max(known, 1)), near)
}
