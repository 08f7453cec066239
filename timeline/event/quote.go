package event

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
	"github.com/kljensen/snowball/english"
)

// emit appends the event.
func (d *detector) emit(f found, m *timeline.Mention) {
	s := &d.s
	start, stop, ok := d.quoteRange(f, m)
	if !ok {
		return
	}
	q := timeline.Quote{
		Article: d.a.ID, Outlet: d.a.Outlet, Published: d.a.Published, Sentence: d.a.Text[start:stop], Start: start, End: stop,
		Grade: timeline.None, Status: f.status, StatusWhy: d.why(&f), Stance: timeline.Asserts, Speaker: f.speaker, Verb: f.verb, CopyOf: d.a.CopyOf,
	}
	if f.denies {
		q.Stance = timeline.Denies
	}
	if f.speaker != "" {
		q.Anonymous = s.anonymous()
	}
	if m != nil {
		dates(&q, m)
	}
	q.Words = s.words(f.from, f.to, d.stems)
	if g := s.group(f.clause); g != nil && g.finite {
		if from, to := s.subjectSpan(g); from < to && to <= f.from {
			for _, w := range s.words(from, to, d.stems) {
				if !slices.Contains(q.Words, w) {
					q.Words = append(q.Words, w) // the subject stands before another clause
				}
			}
		}
	}
	q.Sayer, q.Act = s.sayer(&f), s.act(&f)
	q.ActDay = q.Act != timeline.Deed && m != nil && s.actDay(&f)
	d.finish(f, q)
}

// sayer returns who speaks, as printed, where the clause of an event is no more
// than that somebody said something, "?" where nobody is named; "" where the
// clause tells a deed, as "announced a truce" does.
func (s *sentence) sayer(f *found) string {
	g := s.group(f.clause)
	if g == nil && s.toldBy(f) {
		return "?"
	}
	if g == nil || g.v.frame != frSay && g.v.frame != frDeny || g.modal != "" || g.rel == relInf {
		return ""
	}
	told := f.clause+1 < len(s.vgs) && s.vgs[f.clause+1].rel == relComplement && s.vgs[f.clause+1].gov == f.clause
	if !told && s.trailing() != f.clause && (s.objectNoun(f.clause) != nil || g.v.base == "hear") {
		return "" // "the court heard the case"
	}
	if who := s.subjectText(g); who != "" && !s.pronounOpens(g.start) {
		return who
	}
	return "?"
}

// toldBy reports whether the noun of an event is something said: "Saturday's
// announcement".
func (s *sentence) toldBy(f *found) bool {
	for i := f.from; i < f.to && i < len(s.toks); i++ {
		switch s.low(i) {
		case "announcement", "statement", "remarks", "comments", "speech", "interview", "tweet", "tweets":
			return true
		}
	}
	return false
}

// head returns what an event is before all: its noun, where it has no verb or one that says no more
// than that the noun was held or came; else its verb, in its base form.
func (s *sentence) head(f *found) string {
	g := s.group(f.clause)
	if g == nil {
		if f.noun != nil {
			return f.noun.low
		}
		return ""
	}
	if s.goesHome(g) {
		return "homecoming"
	}
	if g.v.frame == frPhase || lightVerbs[g.v.base] {
		if n := s.clauseNoun(f.clause); n != nil {
			return n.low
		}
	}
	return g.v.base
}

// goesHome reports whether the verb of g tells that somebody went back to where he came from: "flew home", "returned to
// Seoul", but not "returned the bodies".
func (s *sentence) goesHome(g *group) bool {
	if g.pass || s.has(g.start, g.from, "prisoners", "hostages", "captives", "soldiers", "troops", "detainees", "men", "women", "people", "residents", "refugees", "bodies", "remains", "children") {
		return false // "18 prisoners of war returned to Chad": freed
	}
	switch g.v.base {
	case "return":
		return s.is(g.to, cTo) || s.low(g.to) == "home" || s.low(g.to) == "from"
	case "fly", "go", "come", "head", "travel":
		return s.low(g.to) == "home" || s.low(g.to) == "back"
	}
	return false
}

// holdsVerb reports whether a title has the finite verb of clause k, which stands for itself, and a subject
// before it.
func (s *sentence) holdsVerb(title string, k int) bool {
	g := s.group(k)
	return g != nil && g.finite && (g.rel == relMain || g.rel == relCoord || g.rel == relComplement) && strings.Index(title, s.text[s.toks[g.from].Start:s.toks[g.to-1].End]) > 0
}

// lightVerbs say of a noun no more than that it was.
var lightVerbs = map[string]bool{"hold": true, "have": true, "take": true, "make": true, "be": true, "come": true, "follow": true, "mark": true, "see": true, "conduct": true, "carry out": true, "stage": true, "do": true, "give": true}

// finish wraps a quote into its event.
func (d *detector) finish(f found, q timeline.Quote) {
	if s := d.s.span; q.Start != s.Start || q.End != s.End {
		q.Whole, q.WholeStart = d.a.Text[s.Start:s.End], s.Start
	}
	q.Head = d.s.head(&f)
	if d.stopsWork(&f) {
		f.typ, f.mode = "PROTEST", ""
	}
	title := d.title(&f, q.DateStart, q.DateEnd)
	q.Full = d.s.holdsVerb(title, f.clause)
	if from, to := d.s.tokensOf(title); from >= 0 {
		q.Flaws = d.s.borne(&f, from, to)
	}
	e := timeline.Event{
		Title: title, Date: eventDate(&q), Status: q.Status, Type: timeline.Opt(f.typ), Mode: timeline.Opt(f.mode),
		Actors: f.actors, Place: f.place, Reports: 1, Independent: 1, FirstReported: d.a.PublishedBest, Condition: f.condition,
		Quotes: []timeline.Quote{q},
	}
	if e.FirstReported.IsZero() {
		e.FirstReported = d.a.PublishedEarliest
	}
	if f.status != timeline.Conditional {
		e.Condition = ""
	}
	e.SetID()
	d.events = append(d.events, e)
	d.anchor(&e, f)
}

// quoteRange returns the bytes to quote: the sentence for the first event, the
// clause for the others, narrowed until no other event of the sentence has
// them. A quote always holds the words of its date m, if it has one. ok is
// false if there is nothing left to quote.
func (d *detector) quoteRange(f found, m *timeline.Mention) (start, stop int, ok bool) {
	s := &d.s
	from, to := f.from, f.to
	for from < to-1 && (s.toks[from].Shape == names.Punct || s.is(from, cConj|cThat)) {
		from++
	}
	for to > from+1 && (s.toks[to-1].Shape == names.Punct || s.is(to-1, cConj)) {
		to--
	}
	first, last := s.toks[from].Start, s.toks[max(from, to-1)].End
	tries := [][2]int{{s.span.Start, s.span.End}, {first, last}}
	if m != nil {
		first, last = min(first, m.Start), max(last, m.End)
		tries = [][2]int{{s.span.Start, s.span.End}, {first, last}, {first, m.End}, {m.Start, last}, {m.Start, m.End}}
	}
	for _, t := range tries {
		if t[0] < t[1] && !slices.Contains(d.taken, t) {
			d.taken = append(d.taken, t)
			return t[0], t[1], true
		}
	}
	return 0, 0, false
}

// words returns the stems of the clause's content words, each once, for
// merging and grouping.
func (s *sentence) words(from, to int, stems map[string]string) []string {
	var out []string
	for i := from; i < to && i < len(s.toks); i++ {
		t := &s.toks[i]
		if t.date != 0 || t.Shape != names.Lower && t.Shape != names.Cap {
			continue
		}
		if t.w != nil && t.w.forms == 0 && t.w.noun == nil && t.w.class&^(cAdj|cPlanNoun) != 0 {
			continue
		}
		w := strings.ToLower(s.str(i))
		if len(w) < 3 || t.w != nil && t.w.class&(cBe|cHave|cDo|cModal) != 0 {
			continue
		}
		stem, ok := stems[w]
		if !ok {
			stem = english.Stem(w, false)
			stems[w] = stem
		}
		if !slices.Contains(out, stem) {
			out = append(out, stem)
		}
	}
	return out
}
