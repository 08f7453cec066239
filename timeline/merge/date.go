package merge

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// version is one date that some of the readings give.
type version struct {
	span     civil.Span
	readings []int32         // in order of publication
	articles map[string]bool // roots
	firm     bool            // some text prints it
	printed  bool            // some reading has words of its own for it
	done     bool            // some reading says that it took place then
	lastPub  int
}

// date derives the event's date from all readings.
//
// Certain readings (a known day, or a known run of days) come before windows,
// and reports that the event took place before plans for it: a plan that was
// moved is history, not a dispute. Where certain reports of equal standing
// differ, the date is disputed and holds all of the days. A window is
// sharpened by a certain reading that it holds.
func (s *story) date() timeline.EventDate {
	certain := s.versions(func(f *features) bool { return f.kind == oneDay || f.kind == days })
	if len(certain) == 0 {
		return s.looseDate()
	}
	live := current(certain)
	if d, ok := s.beginAndEnd(live); ok {
		return d
	}
	d := s.certainDate(live[0])
	if rivals := s.rivals(live); len(rivals) > 0 {
		s.dispute(&d, live[0], rivals)
		return d
	}
	s.sharpen(&d, live[0])
	return d
}

// versions groups the readings that pass by their days, best supported first.
func (s *story) versions(pass func(*features) bool) []*version {
	bySpan := map[civil.Span]*version{}
	var out []*version
	originals := s.originals()
	for _, i := range s.ids {
		f, q := s.feat(i), s.reading(i).quote()
		if !pass(f) || f.root != f.article && originals[f.root] || s.oldDay(i) {
			continue
		}
		span := civil.Span{Start: q.Earliest, End: q.Latest}
		v := bySpan[span]
		if v == nil {
			v = &version{span: span, articles: map[string]bool{}}
			bySpan[span] = v
			out = append(out, v)
		}
		v.readings = append(v.readings, i)
		v.articles[s.c.root(q.Article)] = true
		v.firm = v.firm || q.Grade == timeline.Firm
		v.printed = v.printed || !f.soft
		v.done = v.done || s.doneBy(i, span.Start)
		v.lastPub = max(v.lastPub, f.pubHi)
	}
	slices.SortStableFunc(out, func(a, b *version) int {
		return cmp.Or(
			-compareBool(a.done, b.done),
			-compareBool(a.printed, b.printed),
			s.byMove(a, b),
			cmp.Compare(len(b.articles), len(a.articles)),
			-compareBool(a.firm, b.firm),
			a.span.Start.Compare(b.span.Start),
		)
	})
	return out
}

// originals returns the articles of the story. A copy of one of them adds no
// date of its own: its "today" is the original's.
func (s *story) originals() map[int32]bool {
	m := map[int32]bool{}
	for _, i := range s.ids {
		m[s.feat(i).article] = true
	}
	return m
}

// byMove puts the version of a later plan first, where a reading says that
// the date was changed.
func (s *story) byMove(a, b *version) int {
	if a.done || b.done || !s.anyCue() {
		return 0
	}
	return cmp.Compare(b.lastPub, a.lastPub)
}

func (s *story) anyCue() bool {
	return slices.ContainsFunc(s.ids, func(i int32) bool { return s.feat(i).cue })
}

// doneBy reports whether reading i says that the event took place, in an
// article that can know: published on or after the day.
func (s *story) doneBy(i int32, day civil.Date) bool {
	st := s.reading(i).quote().Status
	if !st.Done() && st != timeline.Background {
		return false
	}
	return s.knows(i, day)
}

func (s *story) knows(i int32, day civil.Date) bool {
	hi := s.feat(i).pubHi
	return hi == 0 || day.IsZero() || hi >= day.Ordinal()
}

// current drops the versions that a later one of higher standing replaces: a
// plan once a report says when it was, an inherited day once one is printed.
func current(vs []*version) []*version {
	return slices.DeleteFunc(slices.Clone(vs), func(v *version) bool {
		return vs[0].done && !v.done || vs[0].printed && !v.printed
	})
}

// rivals returns the versions that contradict the first. A day inside a run
// of days is no contradiction, nor is the old date of a moved plan.
func (s *story) rivals(live []*version) []*version {
	var out []*version
	for _, v := range live[1:] {
		inside := live[0].span.Contains(v.span.Start) && live[0].span.Contains(v.span.End) ||
			v.span.Contains(live[0].span.Start) && v.span.Contains(live[0].span.End)
		if inside || !live[0].done && s.anyCue() {
			continue
		}
		out = append(out, v)
	}
	return out
}

// Verbs that tell the first and the last day of something that lasts.
var (
	opens  = regexp.MustCompile(`\b(?:began|begun|opened|convened|started|kicked off|got under ?way|gets? under ?way)\b`)
	closes = regexp.MustCompile(`\b(?:ended|closed|concluded|finished|wrapped up|broke up|drew to (?:a|an|its) (?:close|end)|came to (?:a|an) (?:close|end))\b`)
)

// beginAndEnd reads two versions of which one tells only that the event began and the other, some days later, only that it
// ended as its first and last day: "the round opened on Thursday", "ended on Friday". Its grade is the weaker one of the two.
func (s *story) beginAndEnd(live []*version) (d timeline.EventDate, ok bool) {
	if len(live) != 2 || !live[0].done || !live[1].done {
		return d, false
	}
	from, to := live[0], live[1]
	if to.span.Start.Before(from.span.Start) {
		from, to = to, from
	}
	if !from.span.End.Before(to.span.Start) || to.span.End.Sub(from.span.Start) > shortSpan || !s.only(from, opens, closes) || !s.only(to, closes, opens) {
		return d, false
	}
	a, b := s.certainDate(from), s.certainDate(to)
	d = timeline.EventDate{
		EDTF: timeline.Opt(from.span.Start.String() + "/" + to.span.End.String()), Earliest: from.span.Start, Latest: to.span.End,
		Span: timeline.SpanDuration, Grade: a.Grade,
		Why: fmt.Sprintf("first day: %s (%s); last day: %s (%s)", a.Why, s.source(s.bestOf(from)), b.Why, s.source(s.bestOf(to))),
	}
	if gradeRank(b.Grade) > gradeRank(a.Grade) {
		d.Grade = b.Grade
	}
	return d, true
}

// only reports whether the sentences of all readings of a version have verbs of one kind, and none of the other.
func (s *story) only(v *version, has, lacks *regexp.Regexp) bool {
	return !slices.ContainsFunc(v.readings, func(i int32) bool {
		text := s.reading(i).quote().Sentence
		return !has.MatchString(text) || lacks.MatchString(text)
	})
}

// certainDate is the date of one version, in the words of its best reading.
func (s *story) certainDate(v *version) timeline.EventDate {
	best := v.readings[0]
	for _, i := range v.readings {
		q, b := s.reading(i).quote(), s.reading(best).quote()
		if gradeRank(q.Grade) < gradeRank(b.Grade) || gradeRank(q.Grade) == gradeRank(b.Grade) && b.DateText == "" && q.DateText != "" {
			best = i
		}
	}
	d := ownDate(s.reading(best))
	if d.Why == "" {
		d.Why = s.reading(best).quote().Why
	}
	return d
}

func ownDate(r *reading) timeline.EventDate {
	q := r.quote()
	d := timeline.EventDate{EDTF: q.EDTF, Earliest: q.Earliest, Latest: q.Latest, Best: q.Best, Span: q.Span, Grade: q.Grade, Why: q.Why}
	if d.Best.IsZero() && d.Earliest == d.Latest {
		d.Best = d.Earliest
	}
	return d
}

// sharpen says which article made a window a day, and raises the grade where
// two independent articles lead to the same day.
func (s *story) sharpen(d *timeline.EventDate, v *version) {
	var wide []int32
	agree := map[string]bool{}
	for a := range v.articles {
		agree[a] = true
	}
	for _, i := range s.ids {
		f := s.feat(i)
		if f.kind != window && f.kind != open || !s.holds(f, v) {
			continue
		}
		wide = append(wide, i)
		if f.kind == window && (f.best == v.span.Start.Ordinal() || slices.Contains(f.alts, v.span.Start.Ordinal())) {
			agree[s.c.root(s.reading(i).quote().Article)] = true
		}
	}
	if len(wide) > 0 {
		by := s.bestOf(v)
		was, open := strings.CutPrefix(s.daysOf(wide[0]), "from ")
		if open {
			was += " on"
		}
		d.Why = fmt.Sprintf("sharpened from %s (%s) by %s in %s", was, s.source(wide[0]), quoted(s.reading(by).quote()), s.found(by))
	}
	if d.Grade == timeline.Inferred && v.printed && len(agree) > 1 {
		d.Grade = timeline.Firm
		d.Why += fmt.Sprintf("; firm: %d independent articles lead to it", len(agree))
	}
}

func (s *story) bestOf(v *version) int32 {
	best := v.readings[0]
	for _, i := range v.readings {
		if gradeRank(s.reading(i).quote().Grade) < gradeRank(s.reading(best).quote().Grade) {
			best = i
		}
	}
	return best
}

func (s *story) holds(f *features, v *version) bool {
	return f.lo <= v.span.Start.Ordinal() && f.hi >= v.span.End.Ordinal() || f.kind == open
}

// dispute makes d hold every version's days.
func (s *story) dispute(d *timeline.EventDate, first *version, rivals []*version) {
	all := []civil.Date{first.span.Start}
	single := first.span.Start == first.span.End
	lo, hi := first.span.Start, first.span.End
	why := "sources differ: " + s.says(first)
	for _, v := range rivals {
		all = append(all, v.span.Start)
		single = single && v.span.Start == v.span.End
		if v.span.Start.Before(lo) {
			lo = v.span.Start
		}
		if v.span.End.After(hi) {
			hi = v.span.End
		}
		why += "; " + s.says(v)
	}
	*d = timeline.EventDate{Earliest: lo, Latest: hi, Best: first.span.Start, Span: timeline.SpanWindow, Grade: timeline.Disputed, Why: why}
	if first.span.Start != first.span.End {
		d.Best = civil.Date{}
	}
	if single {
		d.EDTF = timeline.Opt(civil.OneOfDays(all...).String())
		return
	}
	d.EDTF = timeline.Opt(civil.WindowOf(civil.Span{Start: lo, End: hi}).String())
}

func (s *story) says(v *version) string {
	return s.daysOf(v.readings[0]) + " (" + s.source(v.readings[0]) + ")"
}

// looseDate is the date of an event that no reading fixes: the narrowest
// window, cut by the others where they overlap.
func (s *story) looseDate() timeline.EventDate {
	vs := s.versions(func(f *features) bool { return f.kind == window || f.kind == open })
	if len(vs) == 0 {
		return timeline.EventDate{Grade: timeline.None}
	}
	slices.SortStableFunc(vs, func(a, b *version) int {
		return cmp.Or(cmp.Compare(width(a.span), width(b.span)), a.span.Start.Compare(b.span.Start))
	})
	return ownDate(s.reading(s.bestOf(vs[0])))
}

func width(s civil.Span) int {
	if n := s.Days(); n > 0 {
		return n
	}
	return 1 << 20
}

func gradeRank(g timeline.Grade) int {
	switch g {
	case timeline.Firm:
		return 0
	case timeline.Inferred:
		return 1
	case timeline.Window:
		return 2
	case timeline.Disputed:
		return 3
	}
	return 4
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
