package merge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// story is a cluster on its way to becoming an event: its readings in order
// of publication.
type story struct {
	c   *corpus
	ids []int32 // by publication, then article and offset
}

// derive makes the event that a group of readings tells.
func (c *corpus) derive(group []int32) timeline.Event {
	s := &story{c: c, ids: slices.Clone(group)}
	slices.SortFunc(s.ids, func(i, j int32) int {
		a, b := c.rs[i].quote(), c.rs[j].quote()
		return cmp.Or(cmp.Compare(c.fs[i].pubHi, c.fs[j].pubHi), timeline.CompareQuotes(a, b),
			cmp.Compare(i, j))
	})
	var e timeline.Event
	e.Quotes = s.quotes()
	e.Reports, e.Independent = s.count()
	e.FirstReported = s.firstReported()
	e.Date = s.date()
	e.Status = s.status(e.Date)
	s.describe(&e)
	e.History = s.history(e.Date)
	e.Disputes = s.disputes(&e)
	e.MergeReason = s.reason()
	return e
}

func (s *story) reading(i int32) *reading { return &s.c.rs[i] }

func (s *story) feat(i int32) *features { return &s.c.fs[i] }

// quotes returns the quotes in the order of [timeline.CompareQuotes], each as
// it was read but for CopyOf. A sentence read twice (two clauses) stays twice
// only where its readings differ.
func (s *story) quotes() []timeline.Quote {
	out := make([]timeline.Quote, 0, len(s.ids))
	for _, i := range s.ids {
		q := *s.reading(i).quote()
		q.CopyOf = ""
		if r := s.c.root(q.Article); r != q.Article {
			q.CopyOf = timeline.Opt(r)
		}
		out = append(out, q)
	}
	slices.SortStableFunc(out, func(a, b timeline.Quote) int {
		return cmp.Or(timeline.CompareQuotes(&a, &b), cmp.Compare(a.DateStart, b.DateStart),
			cmp.Compare(a.EDTF, b.EDTF), cmp.Compare(a.Status, b.Status))
	})
	return slices.CompactFunc(out, func(a, b timeline.Quote) bool {
		return timeline.CompareQuotes(&a, &b) == 0 && a.EDTF == b.EDTF && a.Status == b.Status
	})
}

// count returns the number of articles that report the event, and the same
// with every article and its copies counted once.
func (s *story) count() (reports, independent int) {
	all, roots := map[string]bool{}, map[string]bool{}
	for _, i := range s.ids {
		a := s.reading(i).quote().Article
		all[a] = true
		roots[s.c.root(a)] = true
	}
	return len(all), len(roots)
}

// firstReported returns the first day on which an article is known to have
// reported the event; where only windows are known, the first of the days that
// the readings take to be likeliest.
func (s *story) firstReported() civil.Date {
	var known, likely civil.Date
	for _, i := range s.ids {
		if p := s.feat(i).pub; p != 0 {
			known = earlier(known, civil.FromOrdinal(p))
		}
		likely = earlier(likely, s.reading(i).e.FirstReported)
	}
	if !known.IsZero() {
		return known
	}
	return likely
}

// earlier returns the earlier of two days; zero is unknown.
func earlier(a, b civil.Date) civil.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// describe fills title, type, mode, actors, place and condition.
func (s *story) describe(e *timeline.Event) {
	e.Type = majority(s, func(r *reading) timeline.Opt { return r.e.Type })
	best := s.spokesman(e)
	e.Title, e.Condition = best.e.Title, best.e.Condition
	e.Mode = majority(s, func(r *reading) timeline.Opt {
		if r.e.Type != e.Type {
			return ""
		}
		return r.e.Mode
	})
	e.Actors = s.actors()
	e.Place = s.place()
	if e.Status == timeline.Conditional && e.Condition == "" {
		for _, i := range s.ids {
			if c := s.reading(i).e.Condition; c != "" {
				e.Condition = c
				break
			}
		}
	}
	if e.Status != timeline.Conditional && len(s.ids) > 1 {
		e.Condition = ""
	}
}

// spokesman returns the reading whose words stand for the event: of its
// status and type, with a printed date, naming many of the parties, in the words that most of them
// have, no mere saying, with few flaws and no stub, from an original and not from a copy; the
// earliest of equals.
func (s *story) spokesman(e *timeline.Event) *reading {
	var best *reading
	top := -1.0
	told := s.wordsTold()
	recalled := s.mostlyRecalled()
	for _, i := range s.ids {
		r := s.reading(i)
		v := float64(min(len(r.e.Actors), 4))/2 + centralWords*told.share(r.quote().Words, r.e.Title)
		if e.Type != "" && r.e.Type == e.Type {
			v++
		}
		if s.feat(i).says || len(r.e.Actors) == 0 {
			v--
		}
		switch q := r.quote(); {
		case q.Status == timeline.Background && e.Status.Done() && recalled:
			v += 2 // not "The war has killed thousands" of the war that broke out in 2013
		case q.Status == e.Status:
			v += 4
			if q.EDTF == e.Date.EDTF {
				v++ // "signed last week" may be another
			} else if e.Date.Earliest == e.Date.Latest && !q.Earliest.IsZero() && q.Latest.Sub(q.Earliest) > 1 {
				v-- // "a deal reached this month" is taken for known
			}
			if q.Full && q.Flaws < badTitle {
				v += 2
			}
		case q.Status == timeline.Negated || q.Status == timeline.Cancelled:
			v -= 4 // "they refused to meet" names no meeting held
		}
		if r.quote().DateText != "" {
			v++
		}
		if n := len(r.e.Title); n >= 30 && n <= 90 {
			v += 2
		}
		if dangling(r.e.Title) {
			v -= 1.5
		}
		v -= flawWorth * float64(min(r.quote().Flaws, worstTitle))
		if s.c.root(r.quote().Article) != r.quote().Article {
			v -= 0.5
		}
		if r.e.Title == "" {
			v -= 20
		}
		if v > top || best == nil {
			best, top = r, v
		}
	}
	return best
}

// mostlyRecalled reports whether most of the readings, of three or more, only recall the event.
func (s *story) mostlyRecalled() bool {
	n := 0
	for _, i := range s.ids {
		if s.reading(i).quote().Status == timeline.Background {
			n++
		}
	}
	return len(s.ids) > 2 && 2*n > len(s.ids)
}

// badTitle is from which flaws on a title does not stand for itself, worstTitle from which on more flaws make it no worse,
// and flawWorth what each costs.
const (
	badTitle   = 3
	worstTitle = 6
	flawWorth  = 0.5
)

// centralWords is what it is worth that all of a reading's words are in all the others.
const centralWords = 6

// wordCount counts the readings that have each word.
type wordCount struct {
	in map[string]int
	n  int
}

// wordsTold counts the words of the story's readings, each article once.
func (s *story) wordsTold() wordCount {
	t := wordCount{in: map[string]int{}}
	seen := map[[2]string]bool{}
	articles := map[string]bool{}
	for _, i := range s.ids {
		q := s.reading(i).quote()
		root := s.c.root(q.Article)
		if !articles[root] {
			articles[root] = true
			t.n++
		}
		for _, w := range q.Words {
			if key := [2]string{root, w}; !seen[key] {
				seen[key] = true
				t.in[w]++
			}
		}
	}
	return t
}

// share is the mean part of the other articles that have the words of a title, less where these are
// few; 0 where there are less than two others.
func (t wordCount) share(words []string, title string) float64 {
	if t.n < 3 {
		return 0
	}
	low := strings.ToLower(title)
	sum, n := 0, 0
	for _, w := range words {
		if strings.Contains(low, w) {
			sum += t.in[w] - 1
			n++
		}
	}
	return float64(sum) / float64(max(n, titleWords)*(t.n-1))
}

// titleWords is how many words of meaning a title should have.
const titleWords = 5

// dangling reports whether a title points to what stands outside of it, or tells its event in an
// aside: "He blamed the raid", "Roe, who won the vote".
func dangling(title string) bool {
	first, _, _ := strings.Cut(title, " ")
	switch strings.ToLower(first) {
	case "he", "she", "it", "they", "this", "that", "these", "those", "which", "who", "both", "there", "after", "since", "while", "when", "as", "because":
		return true
	}
	return strings.Contains(title, ", who ") || strings.Contains(title, ", which ") || strings.Contains(title, " of whom ") || strings.Contains(title, ", whose ")
}

// majority returns the value that most independent articles give, the first
// reported of equals; empty values do not count.
func majority(s *story, value func(*reading) timeline.Opt) timeline.Opt {
	var order []timeline.Opt
	votes := map[timeline.Opt]map[string]bool{}
	for _, i := range s.ids {
		r := s.reading(i)
		v := value(r)
		if v == "" {
			continue
		}
		if votes[v] == nil {
			votes[v] = map[string]bool{}
			order = append(order, v)
		}
		votes[v][s.c.root(r.quote().Article)] = true
	}
	var best timeline.Opt
	for _, v := range order {
		if len(votes[v]) > len(votes[best]) {
			best = v
		}
	}
	return best
}

// actors returns everybody whom a quote names, those named by most articles
// first, with the fullest role printed.
func (s *story) actors() []timeline.Actor {
	type entry struct {
		actor    timeline.Actor
		articles map[string]bool
		first    int
		recip    int // readings in which it is done to them, less those in which they do it
	}
	byName := map[string]*entry{}
	var order []*entry
	for n, i := range s.withEchoes() {
		r := s.reading(i)
		for k, a := range r.e.Actors {
			x := byName[fold(a.Name)]
			if x == nil {
				x = &entry{actor: a, articles: map[string]bool{}, first: n*1000 + k}
				byName[fold(a.Name)] = x
				order = append(order, x)
			}
			x.articles[r.quote().Article] = true
			if a.Part == timeline.Recip {
				x.recip++
			} else {
				x.recip--
			}
			if len(a.Role) > len(x.actor.Role) {
				x.actor.Role = a.Role
			}
			if x.actor.Country == "" {
				x.actor.Country = a.Country
			}
		}
	}
	slices.SortFunc(order, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(len(b.articles), len(a.articles)), cmp.Compare(a.first, b.first))
	})
	out := make([]timeline.Actor, len(order))
	for i, x := range order {
		if x.actor.Part = ""; x.recip > 0 {
			x.actor.Part = timeline.Recip
		}
		out[i] = x.actor
	}
	return out
}

// withEchoes returns the readings and, behind them, the plans that an article
// places inside the event ("he also planned to see her during the talks"):
// events of their own, whose actors are around.
func (s *story) withEchoes() []int32 {
	out := slices.Clone(s.ids)
	for _, i := range s.ids {
		for _, j := range s.c.echoes[i] {
			if !slices.Contains(out, j) {
				out = append(out, j)
			}
		}
	}
	return out
}

// place returns the place that most articles give, a city before its country.
func (s *story) place() *timeline.Place {
	name := majority(s, func(r *reading) timeline.Opt {
		if r.e.Place == nil || strings.EqualFold(r.e.Place.Name, r.e.Place.Country) {
			return ""
		}
		return timeline.Opt(r.e.Place.Name)
	})
	var found *timeline.Place
	for _, i := range s.ids {
		p := s.reading(i).e.Place
		if p != nil && (timeline.Opt(p.Name) == name || found == nil) {
			q := *p
			found = &q
			if timeline.Opt(p.Name) == name {
				return found
			}
		}
	}
	return found
}
