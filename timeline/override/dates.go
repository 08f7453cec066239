package override

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// Rule is the rule of a mention that was corrected by hand.
const Rule = "override"

// isArticle reports whether an entry's article names a: by id, URL or path.
func isArticle(name string, a *timeline.Article) bool {
	return name == a.ID || name == a.URL && a.URL != "" || name == a.Input.Path && a.Input.Record == 0 && name != ""
}

// note prints who corrected and why.
func note(by, why string) string {
	s := "corrected by hand"
	if by != "" {
		s += " by " + by
	}
	if why != "" {
		s += ": " + why
	}
	return s
}

// Published sets the article's publication date from the file and reports
// whether it did. The clues that lost stay among the candidates.
func (s *Set) Published(a *timeline.Article) bool {
	if s == nil {
		return false
	}
	var hit *publishedEntry
	for _, e := range s.published {
		if !isArticle(e.Article, a) {
			continue
		}
		e.used.Store(true)
		if hit != nil && hit.EDTF != e.EDTF {
			s.conflict(e.line, "published: article %q was given %s in line %d already; the later entry counts", e.Article, hit.EDTF, hit.line)
		}
		hit = e
	}
	if hit == nil {
		return false
	}
	was := a.Published
	d := spread(hit.value)
	a.Published, a.PublishedTime = timeline.Opt(hit.value.String()), ""
	a.PublishedEarliest, a.PublishedLatest, a.PublishedBest, a.PublishedGrade = d.Earliest, d.Latest, d.Best, d.Grade
	a.PublishedWhy = note(hit.By, hit.Why)
	if was != "" && was != a.Published {
		a.PublishedWhy += fmt.Sprintf(" (was %s)", was)
	}
	own := timeline.Candidate{EDTF: a.Published, Origin: timeline.OriginOverride, Role: "published", Text: hit.EDTF, Score: 1, Why: a.PublishedWhy}
	a.Candidates = append([]timeline.Candidate{own}, a.Candidates...)
	return true
}

// spread returns the days of an EDTF value as an event has them: a day is
// firm, anything wider a window.
func spread(v civil.Value) timeline.EventDate {
	b := v.Bounds()
	d := timeline.EventDate{EDTF: timeline.Opt(v.String()), Earliest: b.Start, Latest: b.End, Grade: timeline.Firm}
	switch {
	case b.Start.IsZero() || b.End.IsZero():
		d.Span = timeline.SpanOpen
	case b.Start == b.End:
		d.Span, d.Best = timeline.SpanDay, b.Start
	case v.Kind == civil.Interval:
		d.Span = timeline.SpanDuration
	default:
		d.Span, d.Grade = timeline.SpanWindow, timeline.Window
	}
	return d
}

// Dates returns the mentions of the article's text with the corrections of
// the file. A corrected text that no rule had found becomes a mention; where
// words stand more than once in an article, text corrects all of them and
// offset one.
func (s *Set) Dates(a *timeline.Article, ms []timeline.Mention) []timeline.Mention {
	if s == nil {
		return ms
	}
	done := map[int]*dateEntry{}
	for _, e := range s.dates {
		if !isArticle(e.Article, a) {
			continue
		}
		if len(done) == 0 {
			ms = slices.Clone(ms)
		}
		var at []int
		ms, at = e.find(a, ms)
		for _, i := range at {
			e.used.Store(true)
			start := ms[i].Start
			if o := done[start]; o != nil && o.EDTF != e.EDTF {
				s.conflict(e.line, "dates: %s of article %q was given %s in line %d already; the later entry counts", e.target(), e.Article, o.EDTF, o.line)
			}
			done[start] = e
			e.apply(&ms[i])
		}
	}
	if len(done) > 0 {
		slices.SortStableFunc(ms, func(x, y timeline.Mention) int { return x.Start - y.Start })
	}
	return ms
}

// find returns the indices of the mentions that the entry means, after
// adding those that no rule found.
func (e *dateEntry) find(a *timeline.Article, ms []timeline.Mention) ([]timeline.Mention, []int) {
	var at []int
	for i := range ms {
		if e.Offset != nil && ms[i].Start <= *e.Offset && *e.Offset < ms[i].End || e.Offset == nil && ms[i].Text == e.Text {
			at = append(at, i)
		}
	}
	if len(at) > 0 || e.Offset != nil || e.Text == "" {
		return ms, at
	}
	for from := 0; ; {
		n := strings.Index(a.Text[from:], e.Text)
		if n < 0 {
			return ms, at
		}
		start := from + n
		from = start + len(e.Text)
		ms = append(ms, timeline.Mention{Start: start, End: from, Text: e.Text, Type: timeline.TypeDate,
			Zone: timeline.Opt(a.ZoneAt(start)), Sentence: a.Sentence(start)})
		at = append(at, len(ms)-1)
	}
}

func (e *dateEntry) target() string {
	if e.Offset != nil {
		return fmt.Sprintf("at byte %d", *e.Offset)
	}
	return fmt.Sprintf("%q", e.Text)
}

func (e *dateEntry) apply(m *timeline.Mention) {
	d := spread(e.value)
	why := note(e.By, e.Why)
	if m.EDTF != "" && m.EDTF != d.EDTF {
		why += fmt.Sprintf(" (was %s, rule %s)", m.EDTF, m.Rule)
		m.Alternatives = append([]string{string(m.EDTF)}, m.Alternatives...)
	}
	m.EDTF, m.Earliest, m.Latest, m.Best, m.Grade = d.EDTF, d.Earliest, d.Latest, d.Best, d.Grade
	if m.Type != timeline.TypeTime {
		m.Type = timeline.TypeDate
	}
	m.Value = timexValue(e.value, m.Value)
	m.Anchor, m.AnchorOrigin = "", timeline.OriginOverride
	m.Rule, m.Why = Rule, why
}

// timexValue prints the value as TIMEX3 has it, where it is one date of
// TIMEX3's own; the rules' value stays otherwise.
func timexValue(v civil.Value, old string) string {
	s, b := v.String(), v.Bounds()
	if v.Kind != civil.Single || strings.ContainsAny(s, "~?%X") || b.Start.IsZero() {
		return old
	}
	if len(s) == len("2025-09") && s[5:] > "12" {
		return old // EDTF numbers seasons and quarters as months
	}
	return s
}
