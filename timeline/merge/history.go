package merge

import (
	"slices"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// status derives what the event as a whole is. A single reading keeps its
// own, except that nobody can report what has not come: a report published
// before the day speaks of a plan.
//
// Reports that the event took place win over plans and denials (a denial
// stays beside them as a dispute); after those the last word on a plan counts:
// cancelled or denied, postponed, then the firmest that is said of it.
func (s *story) status(d timeline.EventDate) timeline.Status {
	if len(s.ids) == 1 {
		return s.effective(s.ids[0], d)
	}
	last := map[timeline.Status]int{} // position of the last reading of each effective status
	recalled := false                 // by somebody who can know
	var off *features                 // who called it off last
	for n, i := range s.ids {
		st, f := s.effective(i, d), s.feat(i)
		if off != nil && (st == timeline.Scheduled || st == timeline.Expected) && f.pubLo <= off.pubHi {
			continue // a plan told beside its end is the old one, or another
		}
		if st == timeline.Postponed && s.oldDay(i) && last[timeline.Scheduled]+last[timeline.Expected] > 0 {
			continue // the plan's new day stands, wherever its sentence gives the old one
		}
		if last[st] = n + 1; st == timeline.Cancelled {
			off = f
		}
		recalled = recalled || st == timeline.Background && s.knows(i, d.Earliest)
	}
	for _, st := range []timeline.Status{timeline.Happened, timeline.Reported, timeline.Ongoing} {
		if last[st] > 0 {
			return st
		}
	}
	plan := max(last[timeline.Scheduled], last[timeline.Expected])
	if recalled && (plan > 0 || last[timeline.Postponed] > 0) && !s.onlyTerms() {
		return timeline.Happened
	}
	if n := last[timeline.Cancelled]; n > plan && n > last[timeline.Postponed] {
		return timeline.Cancelled
	}
	if n := last[timeline.Negated]; n > plan && n > last[timeline.Postponed] {
		return timeline.Negated
	}
	if last[timeline.Postponed] > plan {
		return timeline.Postponed
	}
	for _, st := range []timeline.Status{
		timeline.Scheduled, timeline.Expected, timeline.Background, timeline.Cancelled, timeline.Negated,
		timeline.Proposed, timeline.Conditional, timeline.Possible,
	} {
		if last[st] > 0 {
			return st
		}
	}
	return s.reading(s.ids[0]).quote().Status
}

// onlyTerms reports whether all readings are of a day by which something was to be done: that it is recalled does not tell
// that it was done.
func (s *story) onlyTerms() bool {
	return !slices.ContainsFunc(s.ids, func(i int32) bool {
		f := s.feat(i)
		return f.kind != open || !f.until
	})
}

// effective is the status of one reading in the light of the event's date.
func (s *story) effective(i int32, d timeline.EventDate) timeline.Status {
	st := s.reading(i).quote().Status
	if (st == timeline.Happened || st == timeline.Reported) && !s.knows(i, d.Earliest) {
		return timeline.Scheduled
	}
	return st
}

// Kinds of steps.
const (
	announced    = "announced"
	movedTo      = "moved"
	confirmed    = "confirmed"
	contradicted = "contradicted"
	cancelled    = "cancelled"
	reported     = "reported"
)

// history tells, oldest first, how the reports of the event changed. A report
// that adds nothing makes no step.
func (s *story) history(d timeline.EventDate) []timeline.Step {
	var out []timeline.Step
	var plan *features // the plan in force
	var off *features  // who called it off
	held, asserted := false, false
	since := 0 // steps of plans called off and made again are told again
	ids := s.oldFirst()
	for n, i := range ids {
		f, q := s.feat(i), s.reading(i).quote()
		kind, left := "", false // left: the day is not the new one but that from which it was moved
		st := s.effective(i, d)
		if off != nil && st.Planned() && f.pubLo > off.pubHi && !held {
			plan, off, since = nil, nil, len(out)
		}
		switch {
		case st == timeline.Cancelled:
			kind, off = cancelled, f
		case st == timeline.Negated || q.Stance == timeline.Denies:
			switch {
			case !asserted:
				kind = reported
			case s.slipped(i):
				kind, left = movedTo, true
			case s.contradicts(ids[:n], i, d):
				kind = contradicted
			}
		case st == timeline.Postponed && s.oldDay(i):
			if plan == nil && !held {
				kind, plan, asserted = announced, f, true
			}
		case st == timeline.Postponed:
			kind, asserted = movedTo, true
			left = plan != nil && firm(plan.status) && f.kind != undated && !changed(plan, f)
			if plan == nil || f.kind != undated {
				plan = f
			}
		case planned(st) || st == timeline.Conditional:
			switch {
			case held:
			case plan == nil:
				kind = announced
			case changed(plan, f):
				kind = movedTo
			}
			if kind != "" {
				plan = f
			}
			asserted = true
		case !held:
			if plan != nil && changed(plan, f) && (heldLate(plan, f) || s.tellsOldDay(i)) {
				out = append(out, step(movedTo, f, q))
			}
			kind, held, asserted = reported, true, true
			if plan != nil && plan.article != f.article && s.fulfils(plan, i) {
				kind = confirmed // who tells of the plan himself confirms nothing
			}
		}
		next := step(kind, f, q)
		if left {
			next.Date = ""
		}
		if kind == "" || repeats(out[since:], next) {
			continue
		}
		out = append(out, next)
	}
	return out
}

// firm reports whether a plan has a day of its own.
func firm(st timeline.Status) bool { return st == timeline.Scheduled || st == timeline.Expected }

// fulfils reports whether reading i may be what a plan said would be: of what was only threatened or conditional, or had to
// be done by a day, no more than the same deed is.
func (s *story) fulfils(plan *features, i int32) bool {
	if plan.status != timeline.Conditional && !plan.term {
		return true
	}
	return slices.ContainsFunc(s.ids, func(j int32) bool { return s.feat(j) == plan && s.c.oneKind(int(max(i, j)), int(min(i, j))) })
}

// slipped reports whether reading i tells that the event did not come on a day, and another gives a later one.
func (s *story) slipped(i int32) bool {
	return s.reading(i).quote().Status == timeline.Negated && slices.ContainsFunc(s.ids, func(j int32) bool { return s.undoneBefore(i, j) })
}

// undoneBefore reports whether reading i tells that the event did not come on its day, and j gives a later one.
func (s *story) undoneBefore(i, j int32) bool {
	a, b := s.feat(i), s.feat(j)
	st := s.reading(j).quote().Status
	return s.reading(i).quote().Status == timeline.Negated && a.kind == oneDay && b.kind != undated && a.hi < b.lo && (st.Done() || st.Planned() || st == timeline.Background)
}

// contradicts reports whether reading i says that what an earlier one claims or plans was not done,
// and not that something else failed on that day: they share words, and it is no deadline that was missed.
func (s *story) contradicts(earlier []int32, i int32, d timeline.EventDate) bool {
	a := s.feat(i)
	return !a.term && slices.ContainsFunc(earlier, func(j int32) bool {
		st := s.effective(j, d)
		return (st.Done() || planned(st) || st == timeline.Conditional) && clauseShared(a, s.feat(j)) >= wordsDenied
	})
}

// oldFirst returns the readings in the order of the story, but of one article those first that give the day from which
// the plan was moved.
func (s *story) oldFirst() []int32 {
	ids := slices.Clone(s.ids)
	for from := 0; from < len(ids); {
		to := from + 1
		for to < len(ids) && s.feat(ids[to]).article == s.feat(ids[from]).article {
			to++
		}
		slices.SortStableFunc(ids[from:to], func(i, j int32) int { return -compareBool(s.oldDay(i), s.oldDay(j)) })
		from = to
	}
	return ids
}

func step(kind string, f *features, q *timeline.Quote) timeline.Step {
	return timeline.Step{At: publishedDay(f, q), Kind: kind, Date: q.EDTF, Status: q.Status, Article: q.Article}
}

// tellsOldDay reports whether the sentence beside reading i, of what took place, gives
// the day for which it had been planned.
func (s *story) tellsOldDay(i int32) bool {
	return slices.ContainsFunc(s.ids, func(j int32) bool { return s.c.movesTo(j, i) })
}

// oldDay reports whether a reading of a move gives the day that was moved and
// not the new one: "planned for Monday has been moved to Sept. 15" is read
// twice. The new day is the one that no earlier article gave, else the later.
func (s *story) oldDay(i int32) bool {
	f, q := s.feat(i), s.reading(i).quote()
	if q.Status != timeline.Postponed || f.kind == undated {
		return false
	}
	for _, j := range s.ids {
		g := s.feat(j)
		if j == i || g.article != f.article || !changed(f, g) {
			continue
		}
		switch st := s.reading(j).quote().Status; {
		case (st == timeline.Scheduled || st == timeline.Expected || st.Done()) && s.c.movedBy(int(i), int(j)):
			return true // "originally set for Nov. 12, will now be held on Dec. 3"
		case st != timeline.Postponed:
			continue
		}
		if mine, other := s.known(f), s.known(g); mine != other {
			return mine
		}
		return f.hi < g.lo
	}
	return false
}

// known reports whether an earlier article gave days of f.
func (s *story) known(f *features) bool {
	for _, j := range s.ids {
		if g := s.feat(j); g.article != f.article && g.pubHi < f.pubHi && g.kind != undated && !changed(f, g) {
			return true
		}
	}
	return false
}

// changed reports whether plan b contradicts plan a's days.
func changed(a, b *features) bool {
	if a.kind == undated || b.kind == undated {
		return false
	}
	return a.hi < b.lo || b.hi < a.lo
}

func repeats(steps []timeline.Step, next timeline.Step) bool {
	for _, st := range steps {
		if st.Kind == next.Kind && (st.Date == next.Date || st.Article == next.Article) {
			return true
		}
	}
	return false
}

func publishedDay(f *features, q *timeline.Quote) timeline.Opt {
	if f.pub != 0 {
		return timeline.Opt(civil.FromOrdinal(f.pub).String())
	}
	return q.Published
}
