package temporal

import (
	"slices"
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// maxEventWords bounds the tokens of the name of an event in "two days after the summit".
const maxEventWords = 8

// maxDays bounds how many dates back an event is looked for.
const maxDays = 100

// eventName reads the event at token k: its last word, and the words before
// it. "the Paris summit of leaders" is named by "summit".
func (p *parser) eventName(k int) (from, to int) {
	for k < len(p.tok) && (p.tokIs(k, wThe) || p.tokIs(k, wA) || p.tokIs(k, wAn) || p.tokIs(k, wHis) || p.tokIs(k, wHer) || p.tokIs(k, wTheir) || p.tokIs(k, wIts) || p.tokIs(k, wThat) || p.tokIs(k, wThis)) {
		k++
	}
	from = k
	for k < len(p.tok) && k < from+maxEventWords && !(k > from && p.pointsBack(k)) && (p.tok[k].kind == tWord || k > from && p.joins(k)) && p.tok[k].flags&fPara == 0 &&
		(p.tok[k].cls&(cPrep|cBreak|cAux|cPresent|cFuture|cSubject|cVerbPast|cWeekday) == 0 || p.hyphened(k)) && !(k > from && p.tok[k].flags&fEd != 0) {
		k++
	}
	for k > from && p.tok[k-1].kind != tWord {
		k--
	}
	return from, k
}

// hyphened says that token k is the second half of a word: the "in" of "sit-in".
func (p *parser) hyphened(k int) bool {
	return k > 0 && p.tok[k].flags&fGlued != 0 && p.tok[k-1].kind == tPunct && p.tok[k-1].b == '-' && p.tok[k-1].flags&fGlued != 0
}

// joins says that token k holds a name together: the apostrophe of "Russia's",
// the hyphen of "full-scale".
func (p *parser) joins(k int) bool {
	t := &p.tok[k]
	return t.kind == tPunct && (t.b == bApostrophe || t.b == '-') && t.flags&fGlued != 0 && k+1 < len(p.tok) && p.tok[k+1].kind == tWord && p.tok[k+1].flags&fGlued != 0
}

// countedDay reads "day 1,000 of the war", "the 1,000th day of the war" and
// "the third anniversary of the invasion", which mean something only where the
// text dates the event.
func (p *parser) countedDay(i int) (*expr, bool) {
	if !p.mayCountDay(i) {
		return nil, false
	}
	e := p.blank(opDuration, uDay, ruleEventOffset)
	e.must, e.event, e.back = true, true, 1
	j := i
	if f, ok := p.dayOfIt(e, i); ok {
		return f, true
	}
	e.counted = false
	if p.is(j, wThe) {
		j++
	}
	if p.feastDay(j) > 0 {
		return p.dayOfFeast(j) // "third day of Ramadan"
	}
	if p.is(j, wDay) && p.num(j+1) && p.is(j+2, wOf) {
		e.amt.n, e.to = float64(p.t(j+1).num)-1, j+2
	} else if n, k, ok := p.ordinal(j); ok && p.is(k+1, wOf) && (p.is(k, wDay) || p.src(k) == "anniversary") {
		e.amt.n, e.to = float64(n)-1, k+1
		if !p.is(k, wDay) {
			e.amt.n, e.gran = float64(n), uYear
		}
	} else {
		return e, false
	}
	if e.evFrom = e.to + 1; p.has(e.evFrom, cMonth) && p.cap(e.evFrom) || p.is(e.evFrom, wThe) && p.has(e.evFrom+1, cMonth) && p.cap(e.evFrom+1) {
		return e, false // "the third anniversary of the April 27 summit": its own date is told
	}
	return e, e.amt.n > 0 && e.amt.n < 100000 && (p.isAny(e.evFrom, wThe, wA) || p.isAny(e.evFrom, wIts, wHis, wTheir) || p.cap(e.evFrom) || p.in(e.evFrom, endures))
}

// mayCountDay says that a day of an event can begin at token i: an ordinal, "day" or "eve", or "the" or "its" before them.
func (p *parser) mayCountDay(i int) bool {
	if p.isAny(i, wIts, wThe) {
		i++
	}
	return p.num(i) || p.has(i, cOrd|cCard) || p.isAny(i, wDay, wSecond, wLast) || p.src(i) == "final" || p.src(i) == "eve"
}

// dayOfIt reads "on its 36th day", "on day 10", "on the third day", which count
// from the beginning that the text dates right before.
func (p *parser) dayOfIt(e *expr, i int) (*expr, bool) {
	e.counted = true
	before := toLower(p.src(i - 1))
	fronted := p.src(i-1) == "On"
	switch {
	case p.is(i, wDay) && p.num(i+1):
		e.amt.n, e.to = float64(p.t(i+1).num)-1, i+2
		if p.is(e.to, wOf) && toLower(p.src(e.to+1)) == "it" {
			before = "on"
		} else if p.is(e.to, wOf) {
			return e, false
		}
	case p.isAny(i, wIts, wThe):
		n, k, ok := p.ordinal(i + 1)
		fronted = fronted && p.mark(k+1, ',')
		if !ok || !p.is(k, wDay) || p.is(k+1, wOf) || n < 2 && !fronted {
			return e, false
		}
		e.amt.n, e.to = float64(n)-1, k+1
	default:
		return e, false
	}
	switch before {
	case "on", "by", "reached", "passed", "hit":
	default:
		return e, false
	}
	return e, (e.amt.n > 0 || fronted) && e.amt.n < 100000
}

// begins are the verbs of what days are counted from.
var begins = forms("begin begins start starts commence commences began begun started erupted broke launched opened declared imposed kicked")

// countedFromBegin finds the day on which a sentence not far before token at says
// that something began.
func (r *resolver) countedFromBegin(at int) (spoken, bool) {
	for i := len(r.days) - 1; i >= max(0, len(r.days)-4); i-- {
		d := r.days[i]
		if at-d.from > maxBegin && !(r.p.word0(at-1) == "On" && at-d.from <= maxFronted) {
			return spoken{}, false
		}
		for k := d.from - 1; k >= 0 && k > d.from-16 && !r.p.sentenceEnd(k); k-- {
			if r.p.in(k, begins) {
				return d, true
			}
		}
		for k := d.from + 1; r.p.word0(d.from-1) == "On" && k < at && k < d.from+30 && !r.p.sentenceEnd(k); k++ {
			if r.p.in(k, begins) {
				return d, true // "On June 27, the talks opened"
			}
		}
	}
	return spoken{}, false
}

// maxBegin is how many tokens behind the beginning a day is counted from it.
const maxBegin = 40

// maxFronted is the same for "On the second day, they met", which opens its sentence.
const maxFronted = 150

// fromEvent solves "two days after the summit" where the text dates the
// summit: an earlier sentence names it and has a day. Otherwise the amount
// stays an amount, and the words are kept as a constraint.
func (r *resolver) fromEvent(e *expr, m *timeline.Mention) bool {
	p := r.p
	if e.counted {
		d, ok := r.countedFromBegin(e.from)
		return ok && r.solved(e, m, d, int(p.tok[e.to-1].end))
	}
	from, to := p.eventName(e.evFrom)
	if from == to {
		return false
	}
	name := strings.ToLower(p.word0(to - 1))
	if p.tokHas(to-1, cOrd|cCard|cUnit) {
		name = "" // "the anniversary of the first manned flight"
	}
	end := int(p.tok[to-1].end)
	if d, ok := r.datedBehind(e, to); ok && !e.amt.vague && e.gran >= uDay {
		return r.solved(e, m, d, end)
	}
	if open := p.tokIs(e.evFrom, wA) || p.tokIs(e.evFrom, wAn) || p.tokHas(to, cAux|cPresent|cFuture|cVerbPast) || to < len(p.tok) && p.tok[to].flags&fEd != 0 || p.tokIs(to, wTo) && p.baseVerb(to+1) || p.toldOfBehind(to); !open && !e.amt.vague && e.gran >= uDay && len(name) > 3 {
		for i := len(r.days) - 1; i >= max(0, len(r.days)-maxDays); i-- {
			if d := r.days[i]; p.sentenceNames(d.from, name, from, to) && !r.tooLate(e, d.at) && !p.besides(d, e) {
				return r.solved(e, m, d, end)
			}
		}
		if first := strings.ToLower(p.word0(from)); to-from > 1 && eventVerbs[first] != nil { // "three days after its delivery negotiators met"
			for i := len(r.days) - 1; i >= max(0, len(r.days)-maxDays); i-- {
				if d := r.days[i]; p.sentenceNames(d.from, first, from, from+1) && !r.tooLate(e, d.at) {
					return r.solved(e, m, d, int(p.tok[from].end))
				}
			}
		}
	}
	if d, ok := r.knownWar(e, name, from, to); ok && e.gran >= uDay && !e.amt.vague {
		return r.solved(e, m, d, end)
	}
	if e.must && e.gran == uDay && e.amt.n >= manyDays && !r.narrative && !r.pub.IsZero() && endures.has(name) {
		// "Day 738 of captivity": such days are counted up to that of writing
		f := *e
		f.op, f.rule = opShift, ruleEventOffset
		m.Rule, m.End, m.Text = f.rule.ID, end, r.a.Text[m.Start:end]
		r.how = "days are counted up to that of writing"
		r.fill(&f, m, answer{at: dayPoint(r.usePub())})
		return true
	}
	if e.must {
		return false
	}
	r.duration(e, m)
	m.Why = "constraint: " + p.printed[m.Start:end] + "; the text does not date it"
	return m.Value != ""
}

// toldOfBehind says that a noun that ends before token k, with what a preposition puts behind
// it, is the subject of a past verb before the next comma: "talks with the Greens collapsed".
func (p *parser) toldOfBehind(k int) bool {
	if !p.tokHas(k, cPrep) {
		return false
	}
	for j := k + 1; j < len(p.tok) && j < k+8 && p.tok[j].kind == tWord; j++ {
		if p.tok[j].flags&fCap == 0 && (p.tok[j].flags&fEd != 0 || p.tokHas(j, cVerbPast)) {
			return true
		}
	}
	return false
}

// besides says that the amount e stands in apposition to the day d, and tells of it: "met on
// Sept. 3, two days after the summit".
func (p *parser) besides(d spoken, e *expr) bool {
	f := p.exprAt(d.from)
	return f != nil && f.to == e.from-1 && p.mark(f.to, ',')
}

// tooLate says that what e counts from a day lies ahead while its clause tells
// the past: what happened after an event did not happen after one still to
// come, nor does "a day after" today lie behind.
func (r *resolver) tooLate(e *expr, q point) bool {
	if r.pub.IsZero() || r.narrative || r.p.direction(e).dir >= 0 {
		return false
	}
	return q.date().After(r.pub) || e.back > 0 && q.date() == r.pub
}

// wars whose first day every reader knows, by a word that names the place.
var wars = []struct {
	place string
	start civil.Date
}{
	{"ukrain", civil.Date{Year: 2022, Month: time.February, Day: 24}},
	{"kyiv", civil.Date{Year: 2022, Month: time.February, Day: 24}},
	{"russia", civil.Date{Year: 2022, Month: time.February, Day: 24}},
	{"gaza", civil.Date{Year: 2023, Month: time.October, Day: 7}},
	{"hamas", civil.Date{Year: 2023, Month: time.October, Day: 7}},
	{"sudan", civil.Date{Year: 2023, Month: time.April, Day: 15}},
}

// warWords is how many tokens at the head of a text may say which war "the
// war" is.
const warWords = 200

// knownWar gives the first day of a war that the text leaves undated: the
// place stands beside "war" or "invasion", or, for a day counted from it, at
// the head of the text, which names one such war only.
func (r *resolver) knownWar(e *expr, name string, from, to int) (spoken, bool) {
	if name != "war" && name != "invasion" || r.narrative {
		return spoken{}, false
	}
	d, ok := r.warNamed(from, min(to+3, len(r.p.tok)))
	if !ok && e.must {
		if d, ok = r.warNamed(0, min(warWords, len(r.p.tok))); !ok {
			d, ok = warAt(r.a.Place)
		}
	}
	if !ok || !r.pub.IsZero() && !r.pub.After(d) {
		return spoken{}, false
	}
	return spoken{at: dayPoint(d), from: from}, true
}

// warAt returns the first day of the war of the table that a dateline's place is in.
func warAt(place string) (civil.Date, bool) {
	for i := range wars {
		if place != "" && strings.HasPrefix(strings.ToLower(place), wars[i].place) {
			return wars[i].start, true
		}
	}
	return civil.Date{}, false
}

// warNamed finds the one war of the table whose place stands among the tokens.
func (r *resolver) warNamed(from, to int) (d civil.Date, ok bool) {
	for k := from; k < to; k++ {
		if r.p.tok[k].flags&fCap == 0 {
			continue
		}
		w := toLower(r.p.word0(k))
		for i := range wars {
			if strings.HasPrefix(w, wars[i].place) {
				if ok && d != wars[i].start {
					return civil.Date{}, false
				}
				d, ok = wars[i].start, true
			}
		}
	}
	return d, ok
}

// solved fills the mention with the day that lies the amount away from the
// day of the event; the words of the event belong to the expression.
func (r *resolver) solved(e *expr, m *timeline.Mention, d spoken, end int) bool {
	f := *e
	f.op, f.rule = opShift, ruleEventOffset
	r.usedPub, r.usedPrev = false, true
	r.prev = d
	q := r.offset(d.at, &f)
	if i := r.p.after(e.to); e.must && e.gran == uYear && i < len(r.p.out) && r.p.tokIs(r.p.out[i].from-1, wOn) && d.from >= r.p.out[i].from {
		return false // "marked the fourth anniversary of the invasion on Tuesday": that is the day
	}
	if e.must && e.gran == uYear && d.at.gran == uDay {
		q = dayPoint(d.at.date().AddYears(int(e.amt.n))) // an anniversary is a day
	}
	if !q.known() {
		return false
	}
	m.Rule, m.End = f.rule.ID, end
	m.Text = r.a.Text[m.Start:m.End]
	r.fill(&f, m, answer{at: q})
	return true
}

// endures are nouns of what lasts so long that its days are counted, and manyDays how many those are at least.
var endures = forms("war invasion siege captivity occupation blockade fighting offensive conflict uprising strike protests imprisonment detention")

const manyDays = 30

// maxRelative is how far behind the event's name its date may stand.
const maxRelative = 14

// datedBehind finds the day of "three weeks after the summit on Aug. 15" and
// "a day after the attack, which killed 12 on Tuesday"; to is the token behind
// the event's name.
func (r *resolver) datedBehind(e *expr, to int) (spoken, bool) {
	p := r.p
	near := p.tokIs(to, wOn) || p.tokIs(to, wOf)
	if (p.tokIs(to, wThat) || p.word0(to) == "which") && p.in(to+1, begins) && p.tokIs(to+2, wOn) {
		near, to = true, to+2 // "day 600 of a war that began on Oct. 7"
	}
	which := to+2 < len(p.tok) && p.tok[to].kind == tPunct && p.tok[to].b == ',' && (p.word0(to+1) == "which" || p.word0(to+1) == "who" ||
		(p.tok[to+1].flags&fEd != 0 || p.tokHas(to+1, cVerbPast)) && !p.tokHas(to+1, cSpeech) && p.tokHas(to+2, cPrep))
	if !near && !which {
		return spoken{}, false
	}
	if i := p.after(to); i < len(p.out) {
		f := &p.out[i]
		if near && f.from > to+1 || f.from > to+maxRelative || p.sentenceBetween(to, f.from) || which && p.runsOn(to+1, f) {
			return spoken{}, false
		}
		if f.gran != uDay || f.op != opDate && f.op != opWeekday && f.op != opHoliday {
			return spoken{}, false
		}
		keep := *r
		r.lean = p.direction(f)
		q := r.answer(f).at
		*r = keep
		return spoken{at: dayPoint(q.date()), from: f.from}, q.known() && !q.date().IsZero()
	}
	return spoken{}, false
}

// runsOn says that the clause at token k, which may date an event, ends before the
// date f or is only put in: "three days after the truce, which took effect on
// Sunday, ran out".
func (p *parser) runsOn(k int, f *expr) bool {
	for ; k < f.from; k++ {
		if p.tok[k].kind == tPunct && p.tok[k].b == ',' {
			return true
		}
	}
	k = f.to
	return k+1 < len(p.tok) && p.tok[k].kind == tPunct && p.tok[k].b == ',' && (p.tokHas(k+1, cVerbPast|cAux|cFuture) || p.tok[k+1].flags&fEd != 0)
}

// eventVerbs are the verbs by which a sentence tells what a later one calls by
// a noun: "met on Aug. 15 ... three days after the summit".
var eventVerbs = map[string][]string{
	"summit": {"met", "meet", "convened"}, "meeting": {"met", "meet", "convened"}, "talks": {"met", "talked", "negotiated"}, "session": {"met", "sat", "convened"},
	"encounter": {"met"}, "handshake": {"met", "shook"}, "ceremony": {"signed", "sealed", "initialled", "initialed"}, "signing": {"signed", "sealed"},
	"vote": {"voted", "adopted", "approved", "passed", "backed", "rejected"}, "attack": {"attacked", "struck", "killed", "hit", "bombed", "stormed"},
	"strike": {"struck", "hit"}, "strikes": {"struck", "hit"}, "raid": {"raided", "struck"}, "visit": {"visited", "arrived", "travelled", "traveled", "flew"},
	"deal": {"agreed", "signed", "sealed", "reached", "struck"}, "accord": {"agreed", "signed", "sealed", "reached"}, "agreement": {"agreed", "signed", "sealed", "reached"},
	"arrest": {"arrested", "detained"}, "resignation": {"resigned", "quit"}, "delivery": {"delivered", "reached", "handed", "arrived"},
	"killing": {"killed"}, "death": {"died", "killed"}, "invasion": {"invaded"}, "announcement": {"announced"}, "decision": {"decided", "ruled"}, "ruling": {"ruled"},
	"release": {"released", "freed"}, "call": {"called", "phoned", "spoke"},
}

// sameThing numbers the nouns that a text uses for one thing by turns.
var sameThing = func() map[string]int {
	m := map[string]int{}
	for n, list := range []string{"ceasefire truce armistice", "accord deal agreement pact treaty", "vote election ballot poll referendum", "attack strike raid assault"} {
		for w := range strings.FieldsSeq(list) {
			m[w] = n + 1
		}
	}
	return m
}()

// pointsBack says that token k points to something told before.
func (p *parser) pointsBack(k int) bool {
	for _, w := range [...]word{wThe, wThat, wThis, wTheir, wIts, wHis, wHer} {
		if p.tokIs(k, w) {
			return true
		}
	}
	return false
}

// sentenceNames says that the sentence around token at has the word name,
// with the same capitalised words before it, if the event has any.
func (p *parser) sentenceNames(at int, name string, from, to int) bool {
	lo, hi := at, at
	for lo > 0 && at-lo < 60 && p.tok[lo].flags&fPara == 0 && !p.sentenceEnd(lo-1) {
		lo--
	}
	for hi < len(p.tok)-1 && hi-at < 60 && p.tok[hi+1].flags&fPara == 0 && !p.sentenceEnd(hi) {
		hi++
	}
	if hi >= from { // the constraint's own sentence
		hi = from - 1
	}
	found := false
	definite := (p.pointsBack(from) || p.pointsBack(from-1)) && !p.tokIs(to, wOf)
	for k := lo; k <= hi; k++ {
		if strings.EqualFold(p.word0(k), name) || sameThing[name] != 0 && sameThing[toLower(p.word0(k))] == sameThing[name] || definite && slices.Contains(eventVerbs[name], p.word0(k)) {
			found = true
		}
	}
	if !found {
		return false
	}
	for k := from; k < to-1; k++ {
		if p.tok[k].flags&fCap == 0 {
			continue
		}
		ok := false
		for j := lo; j <= hi; j++ {
			ok = ok || p.word0(j) == p.word0(k)
		}
		if !ok {
			return false
		}
	}
	return true
}
