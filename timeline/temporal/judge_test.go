package temporal

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// clues reads "origin [role] [@where]: text" lines. Text that begins with a
// tilde stands in the article.
func judgeClues(t *testing.T, s string) []timeline.Clue {
	t.Helper()
	var out []timeline.Clue
	for line := range strings.Lines(s) {
		head, text, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			t.Fatalf("clue %q", line)
		}
		c := timeline.Clue{Text: text, Start: -1, End: -1}
		for i, f := range strings.Fields(head) {
			switch {
			case i == 0:
				c.Origin = f
			case strings.HasPrefix(f, "@"):
				c.Where = f[1:]
			default:
				c.Role = f
			}
		}
		if c.Origin == timeline.OriginDateline {
			c.Start, c.End = 0, len(text)
		}
		out = append(out, c)
	}
	return out
}

func TestJudge(t *testing.T) {
	for _, c := range []struct {
		name, clues, text string
		want              string // published, grade
		best              string
		updated           string
	}{
		{"given day", "given published: 2025-09-05", "", "2025-09-05 firm", "2025-09-05", ""},
		{"given, zone kept", "given published: 2025-09-04T23:30:00-04:00", "", "2025-09-04 firm", "2025-09-04", ""},
		{"given in UTC stays", "given published: 2025-09-05T02:30:00Z\nurl: https://e.org/2025/09/04/a", "", "2025-09-05 firm", "2025-09-05", ""},
		{"given RFC 822", "given published: Thu, 04 Sep 2025 10:31:00 +0200", "", "2025-09-04 firm", "2025-09-04", ""},
		{"given epoch milliseconds", "given published: 1756974660000", "", "2025-09-04 firm", "2025-09-04", ""},
		{"given EDTF window", "given published: [2025-08-25..2025-09-22]", "", "[2025-08-25..2025-09-22] window", "", ""},
		{"given EDTF interval", "given published: 2025-09-01/2025-09-07", "", "2025-09-01/2025-09-07 window", "", ""},
		{"given EDTF month", "given published: 2025-09", "", "2025-09 window", "", ""},
		{"given malformed", "given published: sometime", "", " none", "", ""},
		{"given updated", "given published: 2025-09-04\ngiven updated: 2025-09-06", "", "2025-09-04 firm", "2025-09-04", "2025-09-06"},
		{"never after the grab", "given published: 2025-09-09\ngiven grabbed: 2025-09-08", "", " none", "", ""},
		{"grab in UTC, day ahead elsewhere", "given published: 2025-09-09\ngiven grabbed: 2025-09-08T22:00:00Z", "", "2025-09-09 firm", "2025-09-09", ""},
		{"printed day beats UTC tag", "meta published: 2025-01-25T02:51:12+00:00\nprinted @head: January 24, 2025", "", "2025-01-24 firm", "2025-01-24", ""},
		{"a tag with its zone beats UTC tag", "meta published: 2025-01-25T02:51:12+00:00\ntime-element @head: 2025-01-24T21:51:12-05:00", "", "2025-01-24 firm", "2025-01-24", ""},
		{"UTC tag that something local confirms", "meta published: 2025-01-25T02:51:12Z\nprinted @head: January 25, 2025\nurl: https://e.org/2025/01/24/a", "", "2025-01-25 firm", "2025-01-25", ""},
		{"masthead beside an age is the grab", "masthead @aside: Saturday, November 8, 2025\nage @head: 2 months ago", "", "[2025-08-09..2025-09-23] window", "2025-09-08", ""},
		{"tags of the grab day beside an age", "masthead @aside: Saturday, November 8, 2025\nmeta: 2025-11-08\nage @head: 2 months ago", "", "[2025-08-09..2025-09-23] window", "2025-09-08", ""},
		{"closing date inside the age's window", "masthead @aside: Monday, March 24, 2025\nage @head: 2 months ago\nprinted @foot: January 20, 2025", "", "2025-01-20 firm", "2025-01-20", ""},
		{"yesterday is a day", "masthead @aside: Saturday, November 8, 2025\nage @head: yesterday at 5", "", "2025-11-07 inferred", "2025-11-07", ""},
		{"masthead alone", "masthead @aside: Saturday, November 8, 2025", "", "2025-11-08 inferred", "2025-11-08", ""},
		{"age without a grab", "age @head: 2 months ago", "", " none", "", ""},
		{"file time alone is no publication", "file-time: 2025-11-08", "", " none", "", ""},
		{"file time bounds nothing", "file-time: 2020-01-01\nmeta published: 2025-09-04", "", "2025-09-04 firm", "2025-09-04", ""},
		{"wrong year in the byline", "byline @head: September 5, 2024\nurl: https://e.org/2025/09/05/a\nmeta published: 2025-09-05T10:00:00+02:00", "", "2025-09-05 firm", "2025-09-05", ""},
		{"wrong year against one clue", "byline @head: September 5, 2024\nurl: https://e.org/2025/09/05/a", "", "2025-09-05 disputed", "2025-09-05", ""},
		{"old year in January", "given published: 2025-01-03\ndateline @head: Jan. 2, 2024", "", "2025-01-03 firm", "2025-01-03", ""},
		{"an old dateline in summer", "given published: 2025-07-03\ndateline @head: July 2, 2024", "", "2025-07-03 disputed", "2025-07-03", ""},
		{"weekday of another day", "byline @head: Friday, September 5, 2024", "", "2024-09-05 disputed", "2024-09-05", ""},
		{"strong clues a week apart", "json-ld published @head: 2025-09-04\nurl: https://e.org/2025/09/11/a", "", "2025-09-04 disputed", "2025-09-04", ""},
		{"nothing", "", "", " none", "", ""},
		{"numbers, by the weekday", "printed @head: Thursday 9/4/2025", "", "2025-09-04 firm", "2025-09-04", ""},
		{"numbers, by another clue", "printed @head: 9/4/2025\nurl: /2025/09/04/a", "", "2025-09-04 firm", "2025-09-04", ""},
		{"numbers, by the grab", "printed @head: 8/12/2025\nwarc: 2025-09-04", "", "2025-08-12 firm", "2025-08-12", ""},
		{"numbers, by an American zone", "printed @head: 9/4/2025 6:40 p.m. EDT", "", "2025-09-04 firm", "2025-09-04", ""},
		{"numbers, open", "printed @head: 9/4/2025", "", "2025-04-09 disputed", "2025-04-09", ""},
		{"numbers, British address", "printed @head: 4/9/2025\nurl: https://www.example.co.uk/a1", "", "2025-09-04 firm", "2025-09-04", ""},
		{"only in the sidebar", "printed @aside: 3 September 2025", "", "2025-09-03 inferred", "2025-09-03", ""},
		{"dateline with year", "dateline @head: Sept. 4, 2025", "", "2025-09-04 firm", "2025-09-04", ""},
		{"dateline, year by the weekday of the lead", "dateline: Nov. 23\nfile-time: 2026-11-24", "GENEVA, Nov. 23 - They met on Sunday.", "2025-11-23 inferred", "2025-11-23", ""},
		{"dateline, year of a file", "dateline: Nov. 23\nfile-time: 2026-11-24", "GENEVA, Nov. 23 - They met.", "2026-11-23 disputed", "2026-11-23", ""},
		{"dateline, year of the grab", "dateline: Nov. 23\nwarc: 2025-12-24T10:00:00Z", "GENEVA, Nov. 23 - They met.", "2025-11-23 inferred", "2025-11-23", ""},
		{"feed entry", "feed published: Thu, 04 Sep 2025 10:31:00 +0200\nhttp grabbed: Sat, 06 Sep 2025 10:31:00 GMT", "", "2025-09-04 firm", "2025-09-04", ""},
		{"month of the address", "url: https://e.org/2025/09/a-story", "", "2025-09 window", "", ""},
		{"epoch zero is no date", "meta published: 1970-01-01T00:00:00Z", "", " none", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := timeline.Article{ID: "x", Text: c.text}
			if c.text != "" {
				a.Sentences = []timeline.Sentence{{Start: 0, End: len(c.text)}}
			}
			if c.clues != "" {
				a.Clues = judgeClues(t, c.clues)
			}
			for _, k := range a.Clues {
				if k.Origin == timeline.OriginURL && strings.HasPrefix(k.Text, "https://") {
					a.URL = k.Text
				}
			}
			Judge(&a)
			if got := string(a.Published) + " " + string(a.PublishedGrade); got != c.want {
				t.Errorf("published %q, want %q: %s", got, c.want, a.PublishedWhy)
			}
			if got := a.PublishedBest.String(); got != c.best {
				t.Errorf("best %q, want %q", got, c.best)
			}
			if string(a.Updated) != c.updated {
				t.Errorf("updated %q, want %q", a.Updated, c.updated)
			}
			if a.PublishedWhy == "" || len(a.Candidates) > 0 && a.Candidates[0].Score < a.Candidates[len(a.Candidates)-1].Score {
				t.Errorf("why %q, candidates %+v", a.PublishedWhy, a.Candidates)
			}
		})
	}
}

func TestJudgeNotices(t *testing.T) {
	for clues, want := range map[string]string{
		"given published: sometime last year":                     "odd-date",
		"feed updated: 32.13.2025":                                "odd-date",
		"given published: 2025-09-09\ngiven grabbed: 2025-09-08":  "odd-date",
		"given published: 2025-09-09":                             "",
		"meta published: nonsense\njson-ld published: more of it": "",
	} {
		a := timeline.Article{ID: "x", Clues: judgeClues(t, clues)}
		got := ""
		for _, n := range Judge(&a) {
			got += n.Kind
		}
		if got != want {
			t.Errorf("%q: notices %q, want %q", clues, got, want)
		}
	}
}

// Nothing that the clues say makes the judge panic, publish after the grab, or
// leave the days inconsistent with the grade.
func FuzzJudge(f *testing.F) {
	f.Add("json-ld published @head: 2025-09-04\nage @head: 2 months ago\nmasthead: 8 November 2025")
	f.Add("dateline: Nov. 23\nfile-time: 2026-11-24")
	f.Fuzz(func(t *testing.T, s string) {
		a := timeline.Article{ID: "x", Text: s}
		for line := range strings.Lines(s) {
			head, text, _ := strings.Cut(strings.TrimSpace(line), ": ")
			fs := append(strings.Fields(head), "", "")
			a.Clues = append(a.Clues, timeline.Clue{Origin: fs[0], Role: fs[1], Text: text, Start: -1, End: -1})
		}
		Judge(&a)
		if a.PublishedEarliest.After(a.PublishedLatest) && !a.PublishedLatest.IsZero() {
			t.Fatalf("%q: %s after %s", s, a.PublishedEarliest, a.PublishedLatest)
		}
		if a.PublishedGrade == timeline.Firm && (a.PublishedBest.IsZero() || a.PublishedEarliest != a.PublishedLatest) {
			t.Fatalf("%q: firm, but %s..%s", s, a.PublishedEarliest, a.PublishedLatest)
		}
	})
}

func BenchmarkJudge(b *testing.B) {
	clues := []timeline.Clue{
		{Origin: timeline.OriginJSONLD, Role: "published", Text: "2025-01-25T02:51:12+00:00", Where: timeline.WhereHead, Start: -1, End: -1},
		{Origin: timeline.OriginMeta, Role: "published", Text: "2025-01-25T02:51:12+00:00", Field: "article:published_time", Start: -1, End: -1},
		{Origin: timeline.OriginMeta, Role: "updated", Text: "2025-01-26T12:00:00+00:00", Field: "article:modified_time", Start: -1, End: -1},
		{Origin: timeline.OriginPrinted, Text: "January 24, 2025", Where: timeline.WhereHead, Start: -1, End: -1},
		{Origin: timeline.OriginURL, Text: "https://example.org/2025/01/story/", Start: -1, End: -1},
		{Origin: timeline.OriginPrinted, Text: "3 February 2025", Where: timeline.WhereAside, Start: -1, End: -1},
	}
	b.ReportAllocs()
	for b.Loop() {
		a := timeline.Article{ID: "x", Clues: clues}
		Judge(&a)
	}
}
