package event

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/names"
)

// offset is "two days" of "two days after the summit": an amount of time whose
// other end is a clause or a noun.
type offset struct {
	*timeline.Mention
	days   int // whole days
	lo, hi int // the least and the most they may be: weeks are told roughly, hours may cross midnight
	months int // whole months instead; years are twelve
	reach  int // how many days what months and years are counted from may have; 0 asks for a single day
}

// offsetOf reads an amount that "after" or "before" follows.
func offsetOf(text string, m *timeline.Mention) (offset, bool) {
	if m.Type != timeline.TypeDuration || m.EDTF != "" {
		return offset{}, false
	}
	rest := strings.TrimLeft(text[m.End:], " ")
	if !strings.HasPrefix(rest, "after ") && !strings.HasPrefix(rest, "before ") {
		return offset{}, false
	}
	return amountOf(text, m)
}

// termFrom gives an amount of time that begins on the day of the next mention its last day:
// "within 14 months of Saturday's accord".
func termFrom(text string, m, base *timeline.Mention) *timeline.Mention {
	if m.Type != timeline.TypeDuration || m.EDTF != "" || m.Sentence != base.Sentence || base.Start <= m.End || !fixed(base) || !usable(base) {
		return m
	}
	between := text[m.End:base.Start]
	if !strings.HasPrefix(between, " of ") || len(between) > termReach || strings.ContainsAny(between, ",;:.“”\"") || !strings.HasSuffix(strings.ToLower(text[:m.Start]), "within ") {
		return m
	}
	o, ok := amountOf(text, m)
	if !ok || o.months == 0 && o.days == 0 {
		return m
	}
	own := o.from(base, false)
	own.Bound, own.Direction = "by", "future"
	return own
}

// termReach is how much text may stand before the day that a term is counted from: "within
// 60 days of the signing of the accord on Saturday".
const termReach = 60

// amountOf reads how long a duration is.
func amountOf(text string, m *timeline.Mention) (offset, bool) {
	o := offset{Mention: m}
	v := m.Value
	hours := strings.HasPrefix(v, "PT")
	if v = strings.TrimPrefix(strings.TrimPrefix(v, "P"), "T"); len(v) < 2 {
		return offset{}, false
	}
	if v == "1DE" {
		v = "10Y" // "nearly a decade after"
	}
	n, err := strconv.Atoi(v[:len(v)-1])
	switch unit := v[len(v)-1]; {
	case hours && (unit == 'M' || err != nil):
		o.hi = 1 // "minutes after", "hours after"
		return o, unit == 'M' || unit == 'H'
	case err != nil || n < 1 || n > maxOffset:
		return offset{}, false
	case hours && unit == 'H':
		o.days = n / 24
		o.lo, o.hi = o.days, o.days+1
	case unit == 'D':
		o.days = n
		o.lo, o.hi = n, n
	case unit == 'W':
		o.days = 7 * n
		o.lo, o.hi = o.days-min(n, 3), o.days+min(n, 3)
	case unit == 'M' && !hours:
		o.months, o.reach = n, 31
	case unit == 'Y' && !hours:
		o.months, o.reach = 12*n, 366
	default:
		return offset{}, false
	}
	switch m.Mod {
	case "":
	case "APPROX":
		o.lo, o.hi = min(o.lo, o.days-o.days/4), max(o.hi, o.days+o.days/4)
	case "LESS_THAN", "EQUAL_OR_LESS":
		if o.months > 0 && strings.Contains(strings.ToLower(text[max(0, m.Start-10):m.End]), "less than ") {
			return offset{}, false // some time in the year before, not "nearly a year"
		}
		o.lo, o.hi = o.days/2, o.days // "nearly two weeks after"
	case "MORE_THAN", "EQUAL_OR_MORE":
		if o.months > 0 {
			return offset{}, false
		}
		o.lo, o.hi = o.days, o.days+max(o.days/2, 1) // "over a week after"
	default:
		return offset{}, false
	}
	return o, true
}

// maxOffset is the largest count of hours, days or weeks that is read.
const maxOffset = 96

// from returns the mention of the day that lies the amount away from a day, to
// the past for back; base is what it is counted from.
func (o offset) from(base *timeline.Mention, back bool) *timeline.Mention {
	sign := 1
	if back {
		sign = -1
	}
	m := *o.Mention
	m.Type, m.Rule, m.Grade, m.Bound, m.Mod = timeline.TypeDate, "event-offset", timeline.Inferred, "", ""
	m.Why = "“" + o.Text + "” from “" + base.Text + "”, " + base.Latest.String()
	if o.months > 0 {
		o.inMonths(&m, base, sign)
		return &m
	}
	m.Best = base.Latest.AddDays(sign * o.days)
	first := base.Latest
	if !base.Earliest.IsZero() {
		first = base.Earliest
	}
	m.Earliest, m.Latest = first.AddDays(o.lo), base.Latest.AddDays(o.hi)
	if back {
		m.Earliest, m.Latest = first.AddDays(-o.hi), base.Latest.AddDays(-o.lo)
	}
	if m.EDTF = timeline.Opt(m.Best.String()); m.Earliest != m.Latest {
		m.Grade = timeline.Window
		m.EDTF = timeline.Opt("[" + m.Earliest.String() + ".." + m.Latest.String() + "]")
	}
	return &m
}

// inMonths dates m, so many months from base, as roughly as amounts of months and
// years are told: to the month, to the year, or to the two that it may be.
func (o offset) inMonths(m, base *timeline.Mention, sign int) {
	first, last := base.Latest, base.Latest.AddMonths(sign*o.months)
	if !base.Earliest.IsZero() {
		first = base.Earliest
	}
	first = first.AddMonths(sign * o.months)
	m.Best = civil.Date{}
	if o.months%12 == 0 {
		m.Earliest, m.Latest = civil.Date{Year: first.Year, Month: 1, Day: 1}, civil.Date{Year: last.Year, Month: 12, Day: 31}
		if m.EDTF = timeline.Opt(strconv.Itoa(first.Year)); first.Year != last.Year {
			m.EDTF = timeline.Opt("[" + strconv.Itoa(first.Year) + "," + strconv.Itoa(last.Year) + "]")
		}
		return
	}
	m.Earliest, m.Latest = civil.Date{Year: first.Year, Month: first.Month, Day: 1}, last.MonthEnd()
	if m.EDTF = timeline.Opt(first.String()[:7]); first.Month != last.Month {
		m.EDTF = timeline.Opt("[" + first.String()[:7] + ".." + last.String()[:7] + "]")
	}
}

// apart dates by what lies so long before or after it:
//
//   - "Trump called Putin on Sunday, a day after Vance left Moscow": the clause
//     behind the amount, from the date before it, or of the clause it opens;
//   - "Kyiv rejected the plan a day after Washington proposed it on Monday": the
//     clause before the amount, from the date behind it;
//   - "The offer comes a day after Vance left Moscow": the clause behind the amount,
//     from the day of the story, where the other clause is its news.
func (d *detector) apart() {
	s := &d.s
	known := len(d.dated)
	for j := range s.vgs {
		g := &s.vgs[j]
		if g.rel != relAdverb || !g.finite || g.modal != "" || g.neg || g.gov < 0 || s.toks[g.start].quote {
			continue
		}
		after := s.low(g.start) == "after"
		if !after && s.low(g.start) != "before" {
			continue
		}
		o, ok := d.offsetBefore(s.toks[g.start].Start)
		if !ok {
			o, ok = d.theDay(g.start)
		}
		if !ok {
			continue
		}
		main := g.gov
		for n := 0; n < len(s.vgs) && (s.vgs[main].rel == relAdverb || s.vgs[main].rel == relInf) && s.vgs[main].gov >= 0; n++ {
			main = s.vgs[main].gov // "a day after they met and two days after he left", "moves to leave a day after"
		}
		own, base := d.dayIn(g.start, g.end, known), d.dayBefore(o, known)
		if base == nil && own == nil && s.vgs[main].start >= g.end {
			base = d.dayIn(s.vgs[main].start, s.vgs[main].end, known) // "A week after he left, they signed on Monday"
		}
		if base == nil && own == nil && g.start > s.vgs[main].from && !s.holdsDate(&s.vgs[main]) {
			base = d.calledAgain(main)
		}
		if base == nil && own == nil && after && g.start > s.vgs[main].from {
			base = d.newsDay(main)
		}
		switch {
		case base != nil && !s.holdsDate(g):
			d.apartClause(o.from(base, after), g.start, false)
		case base == nil && own != nil && !s.holdsDate(&s.vgs[main]) && s.vgs[main].finite:
			d.apartClause(o.from(own, !after), s.vgs[main].from, true)
		}
	}
	d.dated = d.dated[:known]
}

// apartClause makes the event of the clause at token at, whose day is m's.
func (d *detector) apartClause(m *timeline.Mention, at int, typed bool) {
	d.dated = append(d.dated, m)
	rel := relative(d.a, m)
	f, ok := d.byClause(len(d.dated)-1, at, rel)
	if !ok || f.typ == "" && (typed || f.noun == nil && len(f.actors) == 0) || rel == after && f.status.Done() {
		return
	}
	if !typed && f.from < at && at < f.to {
		f.from = at // not what it comes after
	}
	if d.s.is(f.from, cSub) && f.from+1 < f.to {
		f.from++ // "after"
	}
	if g := &d.s.vgs[f.clause]; !typed && g.v.frame == frSay && f.to == g.end {
		f.to = len(d.s.toks) // "after ministers said they were ready"
	}
	for i := f.from + 1; typed && i < f.to; i++ {
		if d.s.toks[i].Start >= m.Start {
			f.to = i // not "rejected the truce two days"
		}
	}
	f.apart = d.s.ref(f.from) != nil || d.s.is(f.from, cPron) || f.clause >= 0 && f.from < d.s.vgs[f.clause].from
	told := f.status
	d.settle(&f, m, rel)
	f.settled(told)
	d.named(&f)
	d.emit(f, m)
}

// offsetBefore returns the amount that ends right before the text offset.
func (d *detector) offsetBefore(at int) (offset, bool) {
	k := slices.IndexFunc(d.offsets, func(o offset) bool {
		return o.End <= at && strings.TrimSpace(d.a.Text[o.End:at]) == ""
	})
	if k < 0 {
		return offset{}, false
	}
	return d.offsets[k], true
}

// theDay returns the amount that "the day" right before the "after" or "before" at token i is.
func (d *detector) theDay(i int) (offset, bool) {
	s := &d.s
	if i < 2 || s.low(i-1) != "day" || s.low(i-2) != "the" || s.toks[i-1].date > 0 {
		return offset{}, false
	}
	m := timeline.Mention{Start: s.toks[i-2].Start, End: s.toks[i-1].End, Sentence: d.index}
	m.Text = d.a.Text[m.Start:m.End]
	return offset{Mention: &m, days: 1, lo: 1, hi: 1}, true
}

// dayIn returns the only single day among the first known mentions that stands
// in the tokens [from,to).
func (d *detector) dayIn(from, to, known int) *timeline.Mention {
	var day *timeline.Mention
	for _, m := range d.dated[:known] {
		if at := d.s.toks[from].Start; m.Start < at || m.Start >= d.s.toks[to-1].End {
			continue
		}
		if day != nil || !fixed(m) {
			return nil
		}
		day = m
	}
	return day
}

// dayBefore returns the last date before the amount if it is a single day or
// no longer than the amount's reach.
func (d *detector) dayBefore(o offset, known int) *timeline.Mention {
	var day *timeline.Mention
	for _, m := range d.dated[:known] {
		if m.End <= o.Start {
			day = m
		}
	}
	if day == nil || !fixed(day) && !(day.Bound == "" && !day.Earliest.IsZero() && !day.Latest.IsZero() && day.Latest.Sub(day.Earliest) < o.reach) {
		return nil
	}
	return day
}

// newsDay returns the day of the story, or the one before, where clause k holds no
// date and tells what the story is for: "comes", or its lead in the present
// perfect; nil elsewhere.
func (d *detector) newsDay(k int) *timeline.Mention {
	g := &d.s.vgs[k]
	pub := d.a.PublishedBest
	if pub.IsZero() || d.a.PublishedEarliest != d.a.PublishedLatest || g.rel != relMain && g.rel != relRelative || g.neg || g.modal != "" || d.s.holdsDate(g) {
		return nil
	}
	if !comes[g.v.base] && (d.index > 0 || g.rel != relMain || g.tense == past && (g.perf || len(d.dated) > 0)) {
		return nil
	}
	if (g.tense == past || g.rel == relRelative) && d.index > firstSentences {
		return nil // "came" may tell of older news there
	}
	return &timeline.Mention{Text: "the story", Earliest: pub.AddDays(-1), Latest: pub}
}

// calledAgain returns the day of the dated event that the subject of clause k calls by its name
// again: "The talks came a day after Trump spoke to Putin"; nil if there is none.
func (d *detector) calledAgain(k int) *timeline.Mention {
	g := &d.s.vgs[k]
	if g.modal != "" || g.neg || g.rel != relMain {
		return nil
	}
	if g.v.base == "speak" && g.tense == past && d.s.is(g.start, cPron) && g.from == g.start+1 {
		return d.dayJustTold() // "Putin told a forum on Friday. He spoke a day after they met"
	}
	if !comes[g.v.base] {
		return nil
	}
	a, o, _ := d.meant(k, false)
	if a == nil || o.Mention != nil {
		return nil
	}
	e := &d.events[a.event]
	day := e.Quotes[0]
	if day.Latest.IsZero() || day.Earliest != day.Latest {
		return nil
	}
	return &timeline.Mention{Text: brief(e.Title), Earliest: day.Earliest, Latest: day.Latest}
}

// dayJustTold returns the day of the events of the sentence before, if it is a single one.
func (d *detector) dayJustTold() *timeline.Mention {
	var day *timeline.Mention
	for i := len(d.events) - 1; i >= 0; i-- {
		q := &d.events[i].Quotes[0]
		if q.End > d.s.span.Start {
			continue
		}
		if strings.TrimSpace(d.a.Text[q.End:d.s.span.Start]) != "" {
			break
		}
		if q.Latest.IsZero() || q.Earliest != q.Latest || day != nil && day.Latest != q.Latest {
			return nil
		}
		day = &timeline.Mention{Text: "the day told before", Earliest: q.Earliest, Latest: q.Latest}
	}
	return day
}

// comes are the verbs that set the news beside what came before it.
var comes = map[string]bool{"come": true, "follow": true, "occur": true, "arrive": true}

// firstSentences is up to where a past tense without a date is the news.
const firstSentences = 3

// fixed reports whether days can be counted from the mention.
func fixed(m *timeline.Mention) bool {
	return m.Bound == "" && !m.Latest.IsZero() && oneDay(m) && m.Grade != timeline.Window
}

// apartNoun returns which side of the noun at token i an event lies that is
// told as after or before it, and by how much: "two days after the summit".
func (d *detector) apartNoun(i int) (o offset, back, apart bool) {
	s := &d.s
	for j := i - 1; j >= 0 && j > i-6; j-- {
		switch s.low(j) {
		case "after", "before":
			o, _ := d.offsetBefore(s.toks[j].Start)
			return o, s.low(j) == "before", true
		case "following", "since", "until":
			return offset{}, false, true
		case "of":
			if s.low(j-1) == "ahead" || s.low(j-1) == "eve" {
				return offset{}, false, true
			}
		}
		if !(s.is(j, cAdj|cDet) || s.ref(j) != nil || s.toks[j].w != nil && s.toks[j].w.noun != nil || s.toks[j].w == nil && s.toks[j].Shape == names.Lower) {
			return offset{}, false, false
		}
	}
	return offset{}, false, false
}
