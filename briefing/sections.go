package briefing

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// recalled is how many days before the period an event must lie for its
// report in the period to be a recollection.
const recalled = 31

// isHappened reports whether the event belongs under "what happened".
func (d *desk) isHappened(e *timeline.Event) bool {
	return d.isDone(e) && !d.isStatement(e)
}

// isDone reports what took place in the period or was said in it.
func (d *desk) isDone(e *timeline.Event) bool {
	return e.Status.Done() && !d.isBackground(e) && !d.isFuture(e) && !d.endless(e)
}

// endless reports an event that a decade or a century would hold, as a date
// only of its words ("the needs of the 21st century").
func (d *desk) endless(e *timeline.Event) bool {
	return e.Status != timeline.Ongoing && e.Date.Span == timeline.SpanWindow && e.Date.Days().Days() > 366
}

// isFuture reports a date after the cut-off: no report of it can be one of
// something done, whatever its tense.
func (d *desk) isFuture(e *timeline.Event) bool {
	return !d.o.AsOf.IsZero() && !e.Date.Earliest.IsZero() && e.Date.Earliest.After(d.o.AsOf)
}

func (d *desk) isBackground(e *timeline.Event) bool {
	if e.Status == timeline.Background {
		return true
	}
	return d.late[e.ID] && e.Status.Done() && !e.Date.Latest.IsZero() && d.period.Start.Sub(e.Date.Latest) > recalled
}

// isRecalled reports what stands under background: recalled, and not of the
// period itself.
func (d *desk) isRecalled(e *timeline.Event) bool {
	if d.o.Length != Full && (e.Type == "" && len(e.Actors) == 0 && e.Place == nil && e.Independent < 2 || talk(d.bestQuote(e).Sentence) > 0) {
		return false
	}
	if d.o.Length != Full && (!d.onTopic(e) || ownWords.MatchString(unquoted(d.bestQuote(e).Sentence))) {
		return false
	}
	if d.o.Length != Full && d.present[place(d.bestQuote(e))] {
		return false // the sentence is of what happened now and names an old date
	}
	return d.isBackground(e) && (!e.Date.Dated() || d.period.Start.IsZero() || e.Date.Latest.Before(d.period.Start)) &&
		d.readable(e)
}

// readable reports a sentence that can be read alone and, in a short issue, is
// short enough to stand in the background.
func (d *desk) readable(e *timeline.Event) bool {
	p := d.passage(e, d.bestQuote(e))
	return p.Clear && (d.o.Length == Full || len(strings.Fields(p.Text())) <= backgroundWords)
}

// backgroundWords is how long a recollection may be that is no news.
const backgroundWords = 45

// isSaid reports what only stands as somebody's words: proposals, conditions,
// possibilities, denials, statements, and intentions without a place in the
// calendar.
func (d *desk) isSaid(e *timeline.Event) bool {
	switch e.Status {
	case timeline.Happened, timeline.Reported, timeline.Ongoing:
		return d.isDone(e) && d.isStatement(e)
	case timeline.Proposed, timeline.Conditional, timeline.Possible, timeline.Negated:
		return true
	case timeline.Expected:
		return !e.Date.Dated()
	}
	return false
}

// sections makes the sections of the topics.
func (d *desk) sections() []Topic {
	var out []Topic
	happened, said := d.limit.happened, d.limit.said
	left := len(d.topics)
	for _, t := range d.topics {
		if over(len(out), d.limit.sections) {
			break
		}
		s := d.section(t.Name, share(happened, left), share(said, left))
		left--
		if t.Name == "" && len(s.Happened)+len(s.Said) == 0 {
			continue
		}
		if t.Found && (s.Silence != nil || s.Top == nil && len(s.Said) == 0) {
			continue
		}
		happened, said = less(happened, words(s.Happened)+wordsTop(s.Top)), less(said, wordsSaid(s.Said))
		out = append(out, s)
	}
	return out
}

// share is the part of a budget for the next of n; -1 stays no limit. The
// first topics get more, because the topics come by weight.
func share(limit, n int) int {
	if limit < 0 || n <= 1 {
		return limit
	}
	return limit * 2 / (n + 1)
}

func less(limit, used int) int {
	if limit < 0 {
		return limit
	}
	return max(0, limit-used)
}

func words(items []Item) int {
	n := 0
	for i := range items {
		n += wordCount(&items[i])
	}
	return n
}

func wordsTop(it *Item) int {
	if it == nil {
		return 0
	}
	return wordCount(it)
}

func wordsSaid(ss []Speaker) int {
	n := 0
	for _, s := range ss {
		n += words(s.Items)
	}
	return n
}

// wordCount counts an item as printed: sentence, denials, and about six words
// of date line and grade.
func wordCount(it *Item) int {
	n := len(strings.Fields(it.Passage.Text())) + 6
	for i := range it.Denials {
		n += len(strings.Fields(it.Denials[i].Text())) + 3
	}
	return n
}

// fit returns a function that accepts items while their words fit a limit;
// the first is always accepted unless the limit is 0.
func fit(limit int) func(*timeline.Event, Item) bool {
	used := 0
	return func(_ *timeline.Event, it Item) bool {
		n := wordCount(&it)
		if limit >= 0 && (limit == 0 || used > 0 && used+n > limit) {
			return false
		}
		used += n
		return true
	}
}

// section makes one topic's section.
func (d *desk) section(name string, happened, said int) Topic {
	t := Topic{Name: name, Activity: d.activity(name)}
	done := d.of(name, d.in, d.isHappened)
	if fresh := slices.DeleteFunc(slices.Clone(done), func(e *timeline.Event) bool { return d.printed[e.ID] }); len(fresh) > 0 {
		done = fresh // an event of two topics is printed in the first
	}
	speech := d.of(name, d.in, d.isSaid)
	all := len(done) + len(speech)
	done, speech = slices.DeleteFunc(done, d.isNoise), slices.DeleteFunc(speech, d.isChatter)
	t.Happened = d.pick(done, nil, fit(happened))
	for i := range t.Happened {
		d.printed[t.Happened[i].Event] = true
	}
	if len(t.Happened) > 0 {
		top := t.Happened[0]
		for i := range t.Happened {
			if it := t.Happened[i]; it.Passage.Clear && len(it.Disputed) == 0 && !(it.Late && !d.fresh[it.Event]) && !isHedged(it.Passage.Text()) {
				top = it
				break
			}
		}
		t.Top = &top
		t.Happened = slices.DeleteFunc(t.Happened, func(it Item) bool { return it.Event == top.Event })
	}
	slices.SortStableFunc(t.Happened, byDate)
	spoken := d.pick(speech, bagsOf(t.Happened, t.Top), fit(said))
	t.Said = bySpeaker(spoken)
	for i := range spoken {
		d.printed[spoken[i].Event] = true
	}
	t.Who = d.who(append(done, speech...))
	lead := t.Happened
	if t.Top != nil {
		lead = append(slices.Clone(lead), *t.Top)
	}
	for _, it := range append(slices.Clone(lead), spoken...) {
		d.told[place(it.Passage.quote)] = true
	}
	old := slices.DeleteFunc(d.of(name, d.in, d.isRecalled), func(e *timeline.Event) bool { return d.isTold(d.bestQuote(e)) })
	t.Background = d.pick(old, nil, upTo(2))
	slices.SortStableFunc(t.Background, byDate)
	if all == 0 {
		t.Silence = d.silence(name)
	}
	for _, c := range d.o.Comments {
		if c.Topic != "" && c.Topic == name {
			t.Comments = append(t.Comments, c)
		}
	}
	return t
}

// isTold reports whether a section prints the sentence of a quote already; the
// full issue prints it everywhere.
func (d *desk) isTold(q *timeline.Quote) bool { return d.o.Length != Full && d.told[place(q)] }

// bagsOf returns the words of sentences that are printed already.
func bagsOf(items []Item, top *Item) [][]string {
	var out [][]string
	for i := range items {
		out = append(out, bag(items[i].Passage.Text()))
	}
	if top != nil {
		out = append(out, bag(top.Passage.Text()))
	}
	return out
}

// isNoise reports what only the full issue prints: events whose date is no
// news ("since 2007", "this year"), and from a single source what somebody
// unnamed says of himself, or an act of no known kind in a sentence that
// cannot be read alone.
func (d *desk) isNoise(e *timeline.Event) bool {
	if d.o.Length == Full || e.Pinned {
		return false
	}
	if d.stale(e) || asksOnly(e) {
		return true
	}
	q := d.bestQuote(e)
	p := d.passage(e, q)
	if e.Type == "" && len(e.Actors) == 0 && len(e.Topics) > 0 && d.closeness(e) == 0 || p.Speaker == "" && isFutureOnly(q.Sentence) {
		return true
	}
	if p.own && len(e.Topics) > 0 && d.close(e, bag(p.Text())) == 0 {
		return true // somebody unknown speaks, and of something else
	}
	if d.strays(e) && e.Independent < 2 {
		return true
	}
	if !p.Clear && !p.own && e.Independent < 3 {
		return true // its context would have to be printed with it
	}
	if talk(p.Text()) > 1 || unended(p.Text()) || d.late[e.ID] && !p.Clear {
		return true
	}
	return !p.Clear && e.Independent < 2 && (e.Type == "" || p.Speaker == p.Outlet)
}

// isChatter reports words that only the full issue prints: those that cannot
// be read alone, talk, and what is denied by nobody.
func (d *desk) isChatter(e *timeline.Event) bool {
	if d.o.Length == Full || e.Pinned || e.Independent > 1 {
		return false
	}
	p := d.passage(e, d.bestQuote(e))
	denied := slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool { return q.Stance == timeline.Denies })
	return asksOnly(e) || !p.Clear && !p.own || talk(p.Text()) > 0 || unended(p.Text()) || e.Status == timeline.Negated && !denied && (p.Speaker == "" || p.Speaker == p.Outlet)
}

// stale reports a date that is no news of the period: months wide, or open,
// and not begun in it.
func (d *desk) stale(e *timeline.Event) bool {
	return e.Date.Dated() && d.vague(e) && !(!e.Date.Earliest.IsZero() && d.period.Contains(e.Date.Earliest))
}

// upTo accepts n items; a negative n is no limit.
func upTo(n int) func(*timeline.Event, Item) bool {
	k := 0
	return func(*timeline.Event, Item) bool {
		k++
		return n < 0 || k <= n
	}
}

// bySpeaker groups items by who speaks, in the order in which the speakers
// were chosen; the articles' own voice comes last.
func bySpeaker(items []Item) []Speaker {
	var out []Speaker
	for _, it := range items {
		i := slices.IndexFunc(out, func(s Speaker) bool { return s.Name == it.Passage.Speaker })
		if i < 0 {
			out = append(out, Speaker{Name: it.Passage.Speaker})
			i = len(out) - 1
		}
		out[i].Items = append(out[i].Items, it)
	}
	slices.SortStableFunc(out, func(a, b Speaker) int { return cmp.Compare(b2i(a.Name == ""), b2i(b.Name == "")) })
	return out
}

// isRole reports whether the role says more of an actor than its name does
// and is one person's, no group's ("European ministers").
func isRole(a timeline.Actor) bool {
	return !strings.HasSuffix(a.Role, "s") && !strings.Contains(a.Role, a.Name) && !strings.Contains(a.Name, a.Role)
}

// who counts the actors of events, most frequent first.
func (d *desk) who(events []*timeline.Event) []Person {
	var out []Person
	for _, e := range events {
		for _, a := range e.Actors {
			if strings.TrimSpace(a.Name) == "" {
				continue
			}
			i := slices.IndexFunc(out, func(p Person) bool { return p.Name == a.Name })
			if i < 0 {
				out = append(out, Person{Name: a.Name})
				i = len(out) - 1
			}
			out[i].Events++
			if out[i].Role == "" && isRole(a) {
				out[i].Role = a.Role
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Person) int {
		return cmp.Or(-cmp.Compare(a.Events, b.Events), cmp.Compare(a.Name, b.Name))
	})
	if d.o.Length != Full && len(out) == 1 {
		return nil // the sentence above names him
	}
	if over(len(out), d.limit.who) {
		out = out[:d.limit.who]
	}
	return out
}

// silence says when the topic was last heard of and what comes next.
func (d *desk) silence(name string) *Silence {
	c := d.corpus()
	s := &Silence{Articles: c.Articles, Outlets: c.Outlets, Next: d.next(name)}
	var last *timeline.Event
	for _, e := range d.byTopic[name] {
		if e.Status.Done() && !d.isBare(e) && !e.Date.Latest.IsZero() && (d.period.Start.IsZero() || e.Date.Latest.Before(d.period.Start)) &&
			(last == nil || !e.Date.Key().Before(last.Date.Key())) {
			last = e
		}
	}
	if last != nil {
		it := d.item(last)
		s.Last = &it
	}
	return s
}

// next returns the topic's next planned event that has a last day; nil if
// there is none.
func (d *desk) next(topic string) *Item {
	var best *timeline.Event
	for _, e := range d.byTopic[topic] {
		if !d.isComing(e) || !e.Date.Latest.After(d.o.AsOf) {
			continue
		}
		if p := d.passage(e, d.announcement(e)); d.o.Length != Full && !p.Clear && !p.own {
			continue
		}
		if best == nil || d.ahead(e).Before(d.ahead(best)) {
			best = e
		}
	}
	if best == nil {
		return nil
	}
	it := d.planned(best)
	return &it
}
