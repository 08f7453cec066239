package briefing

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// story is a corpus as testdata spells it.
type story struct {
	Topics   []timeline.Topic
	Articles []struct {
		ID, Outlet, Author, Published, URL, Title, Text, Wire string
		CopyOf                                                string `yaml:"copy_of"`
	}
	Events []struct {
		Key                                  string
		Topics                               []int
		Date, Span, Grade, Status, Type, Now string
		Place, Condition                     string
		Actors, History                      []string
		Disputes                             []struct {
			Field    string
			Versions []struct {
				Value string
				In    []string
			}
		}
		Quotes []struct {
			In, Says, Text, Span, Status, Stance, Speaker, Verb, Anonymous string
			Grade                                                          *string
			Date                                                           *string
		}
	}
}

// corpus is a timeline with the texts of its articles and the ids of its
// events by key.
type corpus struct {
	tl    *timeline.Timeline
	texts map[string]string
	ids   map[string]string
}

// readCorpus builds the timeline of a story file.
func readCorpus(t testing.TB, file string) corpus {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var s story
	dec := yaml.NewDecoder(f)
	dec.KnownFields(true)
	if err := dec.Decode(&s); err != nil {
		t.Fatal(err)
	}
	c := corpus{&timeline.Timeline{Schema: timeline.SchemaTimeline, Version: timeline.Version, Topics: s.Topics}, map[string]string{}, map[string]string{}}
	for i := range s.Articles {
		a := &s.Articles[i]
		sum := sha256.Sum256([]byte(a.Text))
		span := edtfDays(timeline.Opt(a.Published))
		art := timeline.Article{ID: a.ID, URL: a.URL, Title: a.Title, Outlet: a.Outlet, Author: a.Author, Published: timeline.Opt(a.Published),
			PublishedEarliest: span.Start, PublishedLatest: span.End, CopyOf: timeline.Opt(a.CopyOf), Wire: a.Wire,
			SHA256: hex.EncodeToString(sum[:]), Input: timeline.Input{Path: "articles/" + a.ID + ".txt"}}
		if span.Start == span.End {
			art.PublishedBest = span.Start
		}
		if d := span.End; d.After(c.tl.AsOf) {
			c.tl.AsOf = d
		}
		c.tl.Articles = append(c.tl.Articles, art)
		c.texts[a.ID] = a.Text
	}
	for i := range s.Events {
		c.add(t, &s, i)
	}
	timeline.SortEvents(c.tl.Events)
	for i := range c.tl.Topics {
		for _, e := range c.tl.Events {
			c.tl.Topics[i].Events += b2i(inTopic(&e, c.tl.Topics[i].Name))
		}
	}
	return c
}

func (c *corpus) add(t testing.TB, s *story, i int) {
	t.Helper()
	x := &s.Events[i]
	e := timeline.Event{Status: timeline.Status(x.Status), Type: timeline.Opt(x.Type), Condition: x.Condition, Date: dateOf(x.Date, x.Span, x.Grade)}
	for _, k := range x.Topics {
		e.Topics = append(e.Topics, s.Topics[k].Name)
	}
	for _, a := range x.Actors {
		p := strings.Split(a, "|")
		e.Actors = append(e.Actors, timeline.Actor{Name: p[0], Role: p[1], Country: p[2]})
	}
	if x.Place != "" {
		name, country, _ := strings.Cut(x.Place, ", ")
		e.Place = &timeline.Place{Name: name, Country: country}
	}
	arts, own := map[string]bool{}, map[string]bool{}
	for _, q := range x.Quotes {
		art := c.article(q.In)
		if art == nil {
			t.Fatalf("event %s: no article %s", x.Key, q.In)
			return
		}
		at, line := findLine(c.texts[q.In], q.Says)
		if at < 0 {
			t.Fatalf("event %s: no line of %s begins with %q", x.Key, q.In, q.Says)
		}
		d := e.Date
		if q.Date != nil {
			grade := x.Grade
			if q.Grade != nil {
				grade = *q.Grade
			}
			d = dateOf(*q.Date, or(q.Span, x.Span), grade)
		} else if q.Grade != nil {
			d.Grade = timeline.Grade(*q.Grade)
		}
		if q.Text != "" && !strings.Contains(line, q.Text) {
			t.Fatalf("event %s: %q does not hold %q", x.Key, line, q.Text)
		}
		e.Quotes = append(e.Quotes, timeline.Quote{Article: q.In, Outlet: art.Outlet, Published: art.Published, Sentence: line, Start: at, End: at + len(line),
			DateText: q.Text, EDTF: d.EDTF, Earliest: d.Earliest, Latest: d.Latest, Best: d.Best, Grade: d.Grade, Span: d.Span, Why: d.Why,
			Status: timeline.Status(or(q.Status, x.Status)), Stance: or(q.Stance, timeline.Asserts), Speaker: q.Speaker, Verb: q.Verb, Anonymous: q.Anonymous, CopyOf: art.CopyOf})
		arts[q.In] = true
		own[q.In] = own[q.In] || art.CopyOf == ""
		if e.FirstReported.IsZero() || !art.PublishedBest.IsZero() && art.PublishedBest.Before(e.FirstReported) {
			e.FirstReported = art.PublishedBest
		}
	}
	e.Reports = len(arts)
	for _, yes := range own {
		e.Independent += b2i(yes)
	}
	for _, h := range x.History {
		p := strings.Fields(h)
		e.History = append(e.History, timeline.Step{At: timeline.Opt(p[0]), Kind: p[1], Date: timeline.Opt(p[2]), Status: timeline.Status(p[3]), Article: p[4]})
	}
	for _, d := range x.Disputes {
		dis := timeline.Dispute{Field: d.Field}
		for _, v := range d.Versions {
			dis.Versions = append(dis.Versions, timeline.DisputeVersion{Value: v.Value, Articles: v.In})
		}
		e.Disputes = append(e.Disputes, dis)
	}
	e.Status = timeline.Status(or(x.Now, x.Status))
	e.Title = clause(e.Quotes[0].Sentence, 90)
	e.SetID()
	c.ids[x.Key] = e.ID
	c.tl.Events = append(c.tl.Events, e)
}

func (c *corpus) article(id string) *timeline.Article {
	for i := range c.tl.Articles {
		if c.tl.Articles[i].ID == id {
			return &c.tl.Articles[i]
		}
	}
	return nil
}

func findLine(text, begin string) (int, string) {
	at := 0
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, begin) {
			return at, strings.TrimRight(line, "\n")
		}
		at += len(line)
	}
	return -1, ""
}

func dateOf(edtf, span, grade string) timeline.EventDate {
	s := edtfDays(timeline.Opt(edtf))
	d := timeline.EventDate{EDTF: timeline.Opt(edtf), Earliest: s.Start, Latest: s.End, Span: timeline.Opt(span), Grade: timeline.Grade(grade)}
	if edtf == "" {
		d.Grade = timeline.None
		return d
	}
	if s.Start == s.End {
		d.Best = s.Start
		d.Span = timeline.Opt(or(span, timeline.SpanDay))
	}
	if grade == "" {
		d.Grade, d.Why = timeline.Inferred, "weekday + tense, article's day"
	}
	return d
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func week(y, w int) timeline.Period {
	s := civil.WeekSpan(y, w)
	return timeline.Period{Since: s.Start, Until: s.End}
}
