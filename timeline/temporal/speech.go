package temporal

import (
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// inDateline recognises the date of "PARIS, Sept. 4 (Reuters) —" where the
// article's zones do not say so.
func (p *parser) inDateline(e *expr) bool {
	k := e.from - 1
	for k > 0 && k > e.from-8 && p.tok[k].flags&fPara == 0 {
		k--
	}
	if k < 0 || p.tok[k].flags&fPara == 0 || p.tok[k].flags&fUpper == 0 || p.tok[k].end-p.tok[k].start < 3 {
		return false
	}
	for k = e.to; k < len(p.tok) && k < e.to+6 && !p.tokHas(k, cVerbPast|cSpeech|cAux) && p.tok[k].flags&(fEd|fCap) != fEd; k++ {
		if p.tok[k].flags&fGlued != 0 && k+1 < len(p.tok) && p.tok[k+1].flags&fGlued != 0 && p.tok[k+1].kind == tWord && p.tok[k-1].kind == tWord {
			continue // the hyphen of "long-term"
		}
		if t := &p.tok[k]; t.kind == tPunct && (t.b == bEnDash || t.b == bEmDash || t.b == '-' && k+1 < len(p.tok) && p.tok[k+1].kind == tPunct && p.tok[k+1].b == '-' || t.b == ':' && k == e.to) {
			return true
		}
	}
	return false
}

// speechAnchor sets the day that an expression is counted from, where that is
// not publication: the day of the speech it stands in, the dateline's
// day for "today", the grab's day for an age line.
func (r *resolver) speechAnchor(i int, m *timeline.Mention) {
	e := &r.p.out[i]
	r.pub = r.best
	if e.from < r.chron.end && !r.chron.day.IsZero() && !(r.chron.month && (e.op == opWeekday || e.op == opShift && e.gran <= uWeek && e.ref == refPub)) {
		r.pub, r.origin = r.chron.day, "text" // the day of the entry
	}
	if m.Zone == timeline.ZoneAge && !r.a.Grabbed.IsZero() {
		r.pub, r.origin = r.a.Grabbed, "grabbed"
		return
	}
	if e.op == opWeekday && e.shift == shNext {
		d, ok := r.speechDay(i)
		if !ok && !r.windowed {
			d, ok = r.saidOn(i) // the office said Friday that they meet next Monday
		}
		if ok && d.Before(r.best) {
			r.pub, r.origin = d, "speech" // “We meet again next Thursday,” she said on July 31
		}
		return
	}
	if e.op == opWeekday && e.shift == shNone {
		d, ok := r.speechDay(i)
		quoted := ok
		if !ok && r.lean.dir > 0 && !r.windowed {
			d, ok = r.saidOn(i)
		}
		if ok && d.Before(r.best) && (r.lean.dir > 0 && r.best.Sub(d) < 14 || quoted && r.lean.dir != 0) && d.Weekday() != time.Weekday(e.wd) {
			r.pub, r.origin = d, "speech" // he vowed on Sunday: “By Wednesday ...”, “I met him on Friday,” he said on Aug. 20
			return
		}
		if !r.dateline.IsZero() && r.dateline != r.best {
			r.pub, r.origin = r.dateline, "dateline"
		}
		return
	}
	if e.op != opShift || e.ref != refPub && !(e.gran == uWeekend && e.rule == ruleTheUnit) {
		return
	}
	if e.deict && !r.dateline.IsZero() && r.dateline != r.best {
		r.pub, r.origin = r.dateline, "dateline"
	}
	if d, ok := r.speechDay(i); ok {
		r.pub, r.origin = d, "speech"
	} else if d, ok := r.speechMonth(i); ok {
		r.pub, r.origin = d, "speech"
	} else if e.ref != refPub && e.gran != uWeekend {
		return
	} else if d, ok := r.apposedDay(i); ok {
		r.pub, r.origin = d, "text"
	} else if d, ok := r.saidOn(i); ok && !r.windowed && d.Before(r.best) && r.saidFrom(e, r.best.Sub(d)) {
		r.pub, r.origin = d, "speech"
	} else if d, ok := r.toldDay(i); ok {
		r.alt(r.dayFrom(e, r.best))
		r.pub, r.origin = d, "story"
	}
}

// saidFrom says that expression e of indirect speech counts from the day of speaking, so many days before publication.
func (r *resolver) saidFrom(e *expr, days int) bool {
	switch {
	case e.gran == uWeek && e.n == 0 && days < 7: // on Sunday: the ministry said Thursday that at this week's talks
		return true
	case e.gran == uWeekend && days < 7 && r.p.word0(r.lean.cue) == "would": // "tweeted on Friday that talks would be held over the weekend"
		return true
	}
	return days < 14 && (e.gran != uWeek || days > storyAge) && r.fromSaying(e)
}

// apposedDay finds the day that the text puts beside "tomorrow" and the like, and
// returns the day that they are then counted from: "tomorrow, October 17", "tomorrow
// (Sunday)".
func (r *resolver) apposedDay(i int) (civil.Date, bool) {
	p, e := r.p, &r.p.out[i]
	if !e.deict || i+1 == len(p.out) {
		return civil.Date{}, false
	}
	f := &p.out[i+1]
	if f.from != e.to+1 || !f.bareDay() || !p.mark(e.to, ',') && !p.mark(e.to, '(') || f.to < len(p.tok) && p.tok[f.to].kind == tWord && p.mark(e.to, ',') && !p.finish(f.to) {
		return civil.Date{}, false
	}
	if i+2 < len(p.out) && p.out[i+2].op == opWeekday && f.op == opWeekday && p.out[i+2].from == f.to+1 && (p.tokIs(f.to, wAnd) || p.mark(f.to, ',')) {
		return civil.Date{}, false // "tomorrow, Monday and Wednesday"
	}
	d, ok := r.dayOf(f)
	if f.op == opWeekday && f.shift == shNone && !r.best.IsZero() {
		d = nearestWeekday(r.best.AddDays(e.n), time.Weekday(f.wd)) // "will be made later today (Sunday)"
	}
	if d = d.AddDays(-e.n); !ok || r.best.IsZero() || r.best.Sub(d) > storyAge || d.Sub(r.best) > storyAge {
		return civil.Date{}, false
	}
	return d, true
}

// nearestWeekday returns the weekday that is nearest to a day.
func nearestWeekday(d civil.Date, wd time.Weekday) civil.Date {
	return d.AddDays((int(wd)-int(d.Weekday())+10)%7 - 3)
}

// storyAge is how many days before its publication what a story tells may have been
// said: that of a weekend stands in Monday's paper.
const storyAge = 2

// recalled says that the day f is that of a report which the rest came after: "came after they announced
// on Friday".
func (p *parser) recalled(f *expr) bool {
	told := false
	for k := f.from - 1; k >= 0 && k > f.from-12 && !p.sentenceEnd(k); k-- {
		if told = told || p.tokHas(k, cSpeech); p.tokIs(k, wAfter) {
			return told
		}
	}
	return false
}

// toldDay finds the day on which a quotation was spoken that names none: the last day
// that the story has told of in its own words, if that is shortly before publication.
// The quotations of a story are of the day that it tells of, and not of the next
// morning when it is printed.
func (r *resolver) toldDay(i int) (civil.Date, bool) {
	p, e := r.p, &r.p.out[i]
	if !e.deict || r.windowed || r.best.IsZero() || !p.quoted(e.from) || r.toldHere(e) {
		return civil.Date{}, false
	}
	told := r.lastTold().date()
	for k := i + 1; told.IsZero() && k < len(p.out) && p.out[k].from-e.to < storyAhead && p.sentencesBetween(e.to, p.out[k].from) <= 1; k++ {
		f := &p.out[k]
		if !f.bareDay() || p.quoted(f.from) || p.direction(f).dir >= 0 || p.recalled(f) {
			continue
		}
		if d, ok := r.dayOf(f); ok && r.recent(d) {
			told = d
		}
	}
	return told, !told.IsZero() && told.Before(r.best) && !r.namedFrom(e, told)
}

// namedFrom says that the story itself names the day that the deictic word means if it was
// said on the day of publication, and none that it means if it was said on the day told:
// a meeting "for Thursday" is tomorrow's on Wednesday.
func (r *resolver) namedFrom(e *expr, told civil.Date) bool {
	if e.n == 0 {
		return false
	}
	now := r.dayFrom(e, r.best)
	if now.IsZero() {
		return false
	}
	named := false
	for k := range r.p.out {
		f := &r.p.out[k]
		if f == e || !f.bareDay() || f.from-e.to > storyAhead || e.from-f.to > storyAhead {
			continue
		}
		d, ok := r.dayOf(f)
		switch {
		case !ok:
		case d == now:
			named = true
		case d == told.AddDays(e.n):
			return false
		}
	}
	return named
}

// toldHere says that the story speaks from the day of publication as the quotation does:
// it tells of that day itself, or says "yesterday" where the quotation says so.
func (r *resolver) toldHere(e *expr) bool {
	for k := len(r.days) - 1; k >= max(0, len(r.days)-maxDays); k-- {
		s := &r.days[k]
		d := s.at.date()
		if s.at.bc || !r.recent(d) || r.p.quoted(s.from) {
			continue
		}
		f := &r.p.out[r.p.after(s.from)]
		if f.deict && f.n == e.n || e.n == 0 && d == r.best && !s.head {
			return true
		}
	}
	return false
}

// lastTold is the last day that the story has told of so far, in its own words: that of
// publication or one shortly before it.
func (r *resolver) lastTold() point {
	var told point
	for k := len(r.days) - 1; k >= max(0, len(r.days)-maxDays); k-- {
		s := &r.days[k]
		if d := s.at.date(); s.told && !s.at.bc && r.recent(d) && (!told.known() || d.After(told.date())) && !r.p.quoted(s.from) {
			told = dayPoint(d)
		}
	}
	return told
}

// storyAhead is how many tokens behind a quotation the story may first say of which day
// it tells.
const storyAhead = 80

// recent says that a day is that of publication, or one of the few before it.
func (r *resolver) recent(d civil.Date) bool {
	return !d.IsZero() && !d.After(r.best) && r.best.Sub(d) <= storyAge
}

// dayFrom is the day that a deictic word names if it is spoken on d.
func (r *resolver) dayFrom(e *expr, d civil.Date) civil.Date {
	if e.gran != uDay {
		return civil.Date{}
	}
	return d.AddDays(e.n)
}

// quoted says that token k stands within marks of quotation.
func (p *parser) quoted(at int) bool {
	return p.quotesTo(at).open
}

// quotes is what the marks of quotation say of a stretch of a paragraph.
type quotes struct {
	from, to int  // its tokens [from,to); what is kept begins a paragraph
	open     bool // a quotation has begun in it, and not ended
	last     int  // its last mark; 0 if it has none
}

// quotesTo counts the marks of quotation from the beginning of the paragraph up to token at. Most are asked for one
// after the other, and what was counted for the one before is not counted again.
func (p *parser) quotesTo(at int) quotes {
	q, k := p.quotes, at
	counted := at-q.from <= maxQuote // so far, if no paragraph begins between
	marks, last := 0, 0
	for k > 0 && at-k < maxQuote && p.tok[k].flags&fPara == 0 && !(counted && k == q.to) {
		k--
		if p.tok[k].b == bQuoteOpen && p.tok[k].kind == tPunct {
			marks++
			last = max(last, k)
		}
	}
	opens := k == 0 || p.tok[k].flags&fPara != 0
	if opens || !counted || k != q.to {
		q = quotes{from: k}
	}
	q.open = q.open != (marks%2 == 1)
	q.last = max(q.last, last)
	if q.to = at; opens || q.from == p.quotes.from {
		p.quotes = q
	}
	return q
}

// opensQuote says that a quotation begins at token k: its mark stands close to the word
// behind.
func (p *parser) opensQuote(k int) bool {
	t := &p.tok[k]
	return t.kind == tPunct && t.b == bQuoteOpen && t.flags&fGlued == 0 && k+1 < len(p.tok) && p.tok[k+1].flags&fGlued != 0
}

// maxQuote bounds the tokens of a paragraph that are searched for quotation
// marks.
const maxQuote = 600

// speechDay finds the day of the speech that expression i is quoted from:
// "Tomorrow we will", he said on Monday.
func (r *resolver) speechDay(i int) (civil.Date, bool) {
	p := r.p
	e := &p.out[i]
	if d, ok := r.postDay(i); ok {
		return d, true
	}
	said := p.quotesTo(e.from)
	if !said.open {
		return civil.Date{}, false
	}
	lastOpen := said.last
	closing := e.to
	for closing < len(p.tok) && closing < e.to+maxQuote && p.tok[closing].flags&fPara == 0 && !(p.tok[closing].kind == tPunct && p.tok[closing].b == bQuoteOpen) {
		closing++
	}
	if j := p.after(closing); j < len(p.out) && p.inBrackets(closing+1, &p.out[j]) {
		return r.dayOf(&p.out[j]) // “...” (Oct. 16), also where another such quotation stands before
	}
	closed := closing < len(p.tok) && p.tok[closing].kind == tPunct && p.tok[closing].b == bQuoteOpen // else it goes on in the next paragraph
	for j := p.after(lastOpen - 40); j < len(p.out) && p.out[j].from <= closing+20; j++ {
		f := &p.out[j]
		if !f.namesDay() && !(f.from > closing && p.saidYesterday(f)) {
			continue
		}
		after := closed && f.from > closing && f.from < closing+14 && p.spoke(closing, f.from) && !p.sentenceBetween(closing, f.from)
		before := f.to <= lastOpen && f.to > lastOpen-20 && (p.spoke(f.to, lastOpen) || p.spoke(f.from-6, f.from)) && !p.sentenceBetween(f.to, lastOpen)
		// Name (March 3): “...”
		before = before || f.to <= lastOpen && f.to >= lastOpen-4 && !p.sentenceBetween(f.to, lastOpen) && f.to < len(p.tok) && p.tok[f.to].kind == tPunct && p.tok[f.to].b == ')'
		if !after && !before {
			continue
		}
		if d, ok := r.dayOf(f); ok {
			return d, true
		}
	}
	return civil.Date{}, false
}

// saidYesterday says that f is the "yesterday" or "last night" of a verb of speaking before it: "he said last night".
func (p *parser) saidYesterday(f *expr) bool {
	if w := toLower(p.word0(f.from)); w != "yesterday" && !(w == "last" && p.word0(f.from+1) == "night") {
		return false
	}
	for k := f.from - 1; k > 0 && k > f.from-speechGap && p.tok[k].kind == tWord && !p.tokHas(k, cBreak|cPrep|cAux); k-- {
		if p.tokHas(k, cSpeech) || p.in(k, vows) {
			return true
		}
	}
	return false
}

// speechMonth finds the month or year in which the quotation of expression i was spoken, for
// a unit no shorter: “Next year in Bern,” she wrote in December 2022. It gives the first day.
func (r *resolver) speechMonth(i int) (civil.Date, bool) {
	p, e := r.p, &r.p.out[i]
	if e.gran != uMonth && e.gran != uYear || r.windowed || !p.quoted(e.from) {
		return civil.Date{}, false
	}
	if d, ok := r.monthBefore(i); ok {
		return d, true
	}
	closing := e.to
	for closing < len(p.tok) && closing < e.to+maxQuote && p.tok[closing].flags&fPara == 0 && !(p.tok[closing].kind == tPunct && p.tok[closing].b == bQuoteOpen) {
		closing++
	}
	j := p.after(closing)
	if j >= len(p.out) {
		return civil.Date{}, false
	}
	f := &p.out[j]
	if f.from > closing+14 || !p.spoke(closing, f.from) || p.sentenceBetween(closing, f.from) {
		return civil.Date{}, false
	}
	return r.spokenThen(f, e.gran)
}

// monthBefore finds the month or year of the speech before the mark that opens the quotation
// of expression i: “Speaking in December 2022, he promised it ‘next year’”, “In 2019 he said: ‘Next year’”.
func (r *resolver) monthBefore(i int) (civil.Date, bool) {
	p, e := r.p, &r.p.out[i]
	open := e.from
	for open > 0 && e.from-open < maxQuote && p.tok[open].flags&fPara == 0 && !(p.tok[open].kind == tPunct && p.tok[open].b == bQuoteOpen) {
		open--
	}
	for j := i - 1; j >= 0; j-- {
		f := &p.out[j]
		if f.to > open {
			continue
		}
		if f.to < open-14 || p.sentenceBetween(f.to, open) || !p.spokeIn(f) && !(p.tokIs(f.from-1, wIn) && p.opensSentence(f.from-1) && p.spoke(f.to, open)) {
			return civil.Date{}, false
		}
		return r.spokenThen(f, e.gran)
	}
	return civil.Date{}, false
}

// spokeIn says that a verb of speech and "in" stand right before a month or year: "said in
// March", "Speaking in December 2022", "told the house in May".
func (p *parser) spokeIn(f *expr) bool {
	if !p.tokIs(f.from-1, wIn) {
		return false
	}
	for k := f.from - 2; k >= 0 && k > f.from-6 && p.tok[k].kind == tWord; k-- {
		if p.tokHas(k, cSpeech) || toLower(p.word0(k)) == "speaking" {
			return true
		}
	}
	return false
}

// spokenThen is the first day of the month or year f, if it is over and no longer than u.
func (r *resolver) spokenThen(f *expr, u unit) (civil.Date, bool) {
	if f.op != opDate || f.shift != shNone || f.bc || f.gran != uMonth && f.gran != uYear || f.gran > u {
		return civil.Date{}, false
	}
	keep := *r
	r.lean, r.begin = r.p.direction(f), civil.Date{} // a span that has begun is not that of f
	q := r.answer(f).at
	*r = keep
	if !q.known() || q.date().IsZero() || !q.date().Before(r.best) {
		return civil.Date{}, false
	}
	return q.span().Start, true
}

// postDay finds the day of the post that expression i stands in, by its
// signature: "We met today. — Ali Bako (@bako) March 3, 2025".
func (r *resolver) postDay(i int) (civil.Date, bool) {
	p := r.p
	e := &p.out[i]
	if !strings.Contains(p.text[p.tok[e.from].start:min(len(p.text), int(p.tok[e.from].start)+maxPost)], "(@") {
		return civil.Date{}, false
	}
	for j := i + 1; j < len(p.out) && p.tok[p.out[j].from].start-p.tok[e.from].start < maxPost; j++ {
		f := &p.out[j]
		if f.op != opDate || f.gran != uDay || f.y <= 0 || f.from == 0 {
			continue
		}
		before := strings.TrimRight(p.text[:p.tok[f.from].start], " \u00a0")
		at := strings.LastIndex(before, "(@")
		if !strings.HasSuffix(before, ")") || at < 0 || len(before)-at > maxHandle || strings.ContainsAny(before[at:], " \n") || p.paragraphBetween(e.from, f.from) {
			continue
		}
		return r.dayOf(f)
	}
	return civil.Date{}, false
}

// Bytes that a post and the handle of its author may have.
const (
	maxPost   = 1200
	maxHandle = 48
)

// namesDay says that the expression is a weekday or a day of a month.
func (e *expr) namesDay() bool {
	return e.op == opWeekday || e.op == opDate && e.gran == uDay && e.m != 0
}

// dayOrMonth says that e is a weekday, or a day or month without its year.
func (e *expr) dayOrMonth() bool {
	return e.shift == shNone && (e.op == opWeekday || e.op == opDate && e.y == 0)
}

// bareDay says that the expression is a weekday or a day of a month and no more.
func (e *expr) bareDay() bool {
	return e.namesDay() && e.y == 0 && e.shift == shNone
}

// inBrackets says that the expression is a day that stands in the bracket at
// token k.
func (p *parser) inBrackets(k int, f *expr) bool {
	return f.from == k+1 && f.namesDay() && p.tok[k].kind == tPunct && p.tok[k].b == '('
}

// dayOf resolves another expression by itself.
func (r *resolver) dayOf(f *expr) (civil.Date, bool) {
	keep := *r
	r.lean, r.begin = r.p.direction(f), civil.Date{} // a span that has begun is not that of f
	q := r.answer(f).at
	*r = keep
	return q.date(), q.gran == uDay
}

// vows are verbs of what somebody says that are no verbs of speaking to the
// lexicon.
var vows = forms("vowed pledged promised tweeted posted joked boasted threatened pleaded begged quipped replied answered confided recalled complained conceded",
	"remarked lamented explained argued observed mused shouted acknowledged claimed")

// spoke says that a verb of speaking stands between two tokens.
func (p *parser) spoke(from, to int) bool {
	for k := max(from, 0); k < to && k < len(p.tok); k++ {
		if p.tokHas(k, cSpeech) || p.in(k, vows) {
			return true
		}
	}
	return false
}

// saidOn finds the day on which somebody said that of expression i, without marks of
// quotation: "said Thursday they would speak on Friday", "They would speak on Friday,
// he said Thursday".
func (r *resolver) saidOn(i int) (civil.Date, bool) {
	p, e := r.p, &r.p.out[i]
	if j := i + 1; j < len(p.out) && p.datesSpeech(&p.out[j]) {
		if verb := p.attribution(e.to); verb >= 0 && p.out[j].from-verb <= speechGap {
			return r.dayOf(&p.out[j])
		}
	}
	for j := i - 1; j >= 0 && !p.sentenceBetween(p.out[j].from, e.from) && !p.paragraphBetween(p.out[j].from, e.from); j-- {
		f := &p.out[j]
		if p.datesSpeech(f) {
			return r.dayOf(f)
		}
		if k := p.datesTelling(f); k >= 0 && k < e.from {
			return r.dayOf(f)
		}
	}
	return civil.Date{}, false
}

// fromSaying says that expression e of indirect speech counts from the day of speaking, as its verb does:
// "said on January 14 that flights would resume in two days".
func (r *resolver) fromSaying(e *expr) bool {
	if e.deict || e.rule != ruleFromNow && (e.gran != uWeek || e.rule != ruleUnitShift || e.n != 1) {
		return false
	}
	for k := e.from - 1; k >= 0 && k > e.from-cueBack && !r.p.sentenceEnd(k); k-- {
		if r.p.word0(k) == "would" || r.p.tokHas(k, cFuture|cAux|cPresent) {
			return r.p.word0(k) == "would"
		}
	}
	return false
}

// messages are what somebody says something in.
var messages = forms("post tweet letter interview speech address memo message")

// datesTelling finds the verb of saying whose day f is, though it stands apart from it: "On Sunday the club
// said that", "In an October 5 post the club said", "said on October 5 that"; -1 if there is none.
func (p *parser) datesTelling(f *expr) int {
	if !f.namesDay() || f.shift != shNone {
		return -1
	}
	k := f.to
	switch {
	case f.op == opDate && p.beforeOn(f) < f.from-1 && p.tokHas(p.beforeOn(f), cSpeech) && p.tokIs(f.to, wThat):
		return p.beforeOn(f)
	case toLower(p.word0(p.beforeOn(f))) == "asked" && (p.word0(f.to) == "whether" || p.word0(f.to) == "if"):
		return p.beforeOn(f) // "Asked on Sunday whether they would meet on Monday"
	case p.tokIs(f.from-1, wOn) && p.opensSentence(f.from-1):
	case (p.in(k, sayings) || p.in(k, messages)) && (p.tokIs(f.from-1, wA) || p.tokIs(f.from-1, wAn) || p.tokIs(f.from-1, wS)):
		k++
	default:
		return -1
	}
	for j := k; j < len(p.tok) && j < k+nounReach && (p.tok[j].kind == tWord || j == k && p.mark(j, ',')); j++ {
		switch {
		case p.tokHas(j, cSpeech):
			return j
		case p.tokHas(j, cVerbal):
			return -1
		}
	}
	return -1
}

// speechGap is how many tokens may stand between a verb of saying and its day: "told
// reporters on Thursday".
const speechGap = 3

// datesSpeech says that the weekday f is the day of a verb of saying.
func (p *parser) datesSpeech(f *expr) bool {
	if f.op != opWeekday || f.shift != shNone || p.possessed(f) {
		return false
	}
	near := f.from - 1
	if p.tokIs(near, wOn) {
		near--
	}
	before := near
	if p.in(near, sayings) && p.tokIs(near-1, wA) && p.tokIs(near-2, wIn) {
		near -= 3 // "said in a statement on Thursday"
	}
	if p.tokHas(f.to, cFuture|cPresent) || p.mark(f.to, ',') && p.tokHas(f.to+1, cFuture|cPresent) {
		return false // "The deal announced on Friday will"
	}
	for k := near; k >= 0 && k > near-speechGap && p.tok[k].kind == tWord; k-- {
		if p.tokHas(k, cSpeech) {
			return p.word0(k-1) != "who" && p.word0(k-1) != "which" && (!p.tokHas(k-1, cPresent|cAux) || p.tokIs(k-1, wHad) && p.tokIs(f.to, wThat))
		}
	}
	return p.tokHas(f.to, cSpeech) || p.tokIs(f.to, wThat) && p.saidFarBack(near) || p.inStatement(f, before)
}

// saidFarBack says that a verb of saying with all that it takes before its "that" ends at token k: "told reporters in
// the capital on Sunday that", "announced in a televised address on Sunday that".
func (p *parser) saidFarBack(k int) bool {
	for j := k; j >= 0 && j > k-farSaid && (p.tok[j].kind == tWord || p.hyphen(j) || p.mark(j, '\'')); j-- {
		switch {
		case p.tokHas(j, cSpeech) || p.in(j, vows):
			return p.word0(j-1) != "who" && p.word0(j-1) != "which" && !p.tokHas(j-1, cPresent)
		case p.tokHas(j, cVerbal|cBreak) || p.tok[j].flags&fEd != 0 && !p.determined(j):
			return false
		}
	}
	return false
}

// farSaid is how many tokens may stand between a verb of saying and the day before its "that".
const farSaid = 12

// inStatement says that the day f is of what somebody says in, or of whose speaking opens the sentence: "The ministry, in a
// statement on Sunday, said", "Speaking in Cairo on Sunday, the envoy said". Token near stands before it.
func (p *parser) inStatement(f *expr, near int) bool {
	if !p.mark(f.to, ',') {
		return false
	}
	for j := near; j >= 0 && j > near-farSaid && p.tok[j].kind == tWord; j-- {
		if (p.in(j, sayings) || p.in(j, messages)) && p.tokIs(j-1, wA) && p.tokIs(j-2, wIn) {
			return p.tokHas(f.to+1, cSpeech)
		}
		if w := p.word0(j); w == "Speaking" || w == "Addressing" || w == "Writing" {
			return p.opensSentence(j) && p.spoke(f.to+1, min(f.to+nounReach, len(p.tok)))
		}
		if p.tokHas(j, cVerbal) {
			return false
		}
	}
	return false
}

// datesTag says that the word for a day follows a verb of saying and ends its sentence: "its manager said today."
func (p *parser) datesTag(f *expr) bool {
	return p.tokHas(f.from-1, cSpeech) && (f.to >= len(p.tok) || p.sentenceEnd(f.to))
}
