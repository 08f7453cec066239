package temporal

import (
	"strings"
	"sync"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// Resolve finds every temporal expression of the article's text and says
// which days it means. It reads a.Text, a.Published..., a.Zones, a.Sentences,
// a.Place, a.Outlet and a.Grabbed, all of which may be empty, and changes
// nothing. The mentions are in text order and do not overlap.
func Resolve(a *timeline.Article) []timeline.Mention {
	w := workspaces.Get().(*workspace)
	text := calm(a.Text)
	w.p = parser{text: text, printed: a.Text, tok: scan(w.p.tok[:0], text), out: w.p.out[:0], made: w.p.made[:0]}
	w.p.markDatelines(a.Zones)
	w.p.parse()
	var out []timeline.Mention
	if len(w.p.out) > 0 {
		w.r = resolver{p: &w.p, a: a, rk: w.rk, days: w.r.days[:0], why: w.r.why[:0], whyEnd: w.r.whyEnd[:0]}
		out = w.r.resolve()
	}
	w.release()
	return out
}

// workspace is what one call of [Resolve] needs; nothing of it outlives the
// call, so that the next one can have it.
type workspace struct {
	p  parser
	r  resolver
	rk *reckoner
}

var workspaces = sync.Pool{New: func() any {
	return &workspace{p: parser{tok: make([]token, 0, 2048), out: make([]expr, 0, 64)}, rk: newReckoner()}
}}

// maxKept bounds the tokens of a workspace that is kept for another call.
const maxKept = 1 << 18

// release gives the workspace back, without what points into the article.
func (w *workspace) release() {
	if cap(w.p.tok) > maxKept {
		return
	}
	clear(w.p.out)
	clear(w.p.made[:cap(w.p.made)])
	w.p = parser{tok: w.p.tok[:0], out: w.p.out[:0], made: w.p.made[:0]}
	w.r = resolver{days: w.r.days[:0], why: w.r.why[:0], whyEnd: w.r.whyEnd[:0]}
	workspaces.Put(w)
}

// resolver is pass two: it walks over the expressions in text order and gives
// each its days, by the publication day, the day of the quoted speech, or the
// date spoken of before.
type resolver struct {
	p  *parser
	a  *timeline.Article
	rk *reckoner

	pub       civil.Date // the publication day assumed at the moment
	shown     civil.Date // the anchor printed last, and its text
	shownText string
	best      civil.Date // the likeliest
	window    civil.Span // all that are possible
	windowed  bool
	narrative bool // history: the date before counts, not publication
	remote    bool // history in which even "this year" is the story's: next to nothing points at publication
	country   string
	named     map[string]int   // countries by how often the text names them, once asked for
	printed   map[[2]int][]int // years by the month and day that they are printed with, once asked for
	thisWeek  bool             // the text speaks of "this week" as of another than "last week"

	days      []spoken   // every day found so far, for "two days after the summit"
	why       []byte     // the reasons of all mentions so far
	whyEnd    []int      // where that of each ends
	prev      spoken     // the date spoken of last
	ago       spoken     // the day that was last told as so long ago
	story     spoken     // the date that the story has come to: not a look back or ahead
	prevDay   spoken     // the last one of a day
	prevMonth spoken     // the last one of a month
	prevWeek  spoken     // the last one of a week
	prevPart  spoken     // the last one of a quarter or a half
	sequel    int        // the token of the last date that was told to follow the one before it
	clause    spoken     // the last date whose year came from the clause before
	tale      spoken     // the last date whose year came from the sentence before
	recap     spoken     // the last day of a chronology that is told in the present
	quarter   point      // the last quarter spoken of
	lastAt    int        // the expression that prev is
	begin     civil.Date // of the span that the expression ends
	usedPub   bool
	based     spoken // the date of the text that the expression counts from, if it is not the last
	usedPrev  bool
	alts      []string
	lean      leaning
	how       string // how the year or the day was chosen
	origin    string
	dateline  civil.Date // the dateline's day, where it is not publication's
	quarterAt int
	period    unit // quarter or year, whichever the text compared last
	disputed  bool
	chron     chronology
}

// spoken is a date that the text has mentioned, and where.
type spoken struct {
	at     point
	from   int // token
	window civil.Span
	head   bool // in the dateline
	told   bool // as something that happened, not as what is to come
}

func (r *resolver) resolve() []timeline.Mention {
	r.anchor()
	r.narrative, r.remote = r.isNarrative()
	r.countEntries()
	es := r.p.out
	out := make([]timeline.Mention, len(es))
	n := 0
	for i := range es {
		if n > 0 && int(r.p.tok[es[i].from].start) < out[n-1].End {
			continue // the "Ramadan" of "the third day of Ramadan", whose name the day before has taken in
		}
		from := len(r.why)
		if r.mention(i, &out[n]) {
			r.whyEnd = append(r.whyEnd, len(r.why))
			n++
		} else {
			r.why = r.why[:from]
			out[n] = timeline.Mention{}
		}
	}
	r.reasons(out[:n])
	return out[:n]
}

// anchor takes the publication day, or its window, from the article.
func (r *resolver) anchor() {
	a := r.a
	r.best = a.PublishedBest
	r.window = a.PublishedSpan()
	if r.best.IsZero() && r.window.Closed() {
		r.best = r.window.Start.AddDays((r.window.Days() - 1) / 2)
	}
	if r.best.IsZero() && a.Published != "" {
		if v, err := civil.ParseEDTF(string(a.Published)); err == nil {
			r.window = v.Bounds()
			if r.window.Closed() {
				r.best = r.window.Start.AddDays((r.window.Days() - 1) / 2)
			}
		}
	}
	if !r.window.Closed() {
		r.window = civil.OneDay(r.best)
	}
	if r.best.IsZero() {
		r.best = r.headDate()
		r.window = civil.OneDay(r.best)
	}
	r.windowed = !r.best.IsZero() && r.window.Days() > 1
	r.pub = r.best
	if a.Place != "" {
		r.country = zoneCountry[cityZones[strings.ToLower(a.Place)]]
	}
}

// headTokens is how far into a text a date may stand that is the text's own,
// where nothing else says when it was published.
const headTokens = 12

// headDate finds the full date of a dateline or a header.
func (r *resolver) headDate() civil.Date {
	for i := range r.p.out {
		e := &r.p.out[i]
		if e.from > headTokens {
			break
		}
		if e.op == opDate && e.gran == uDay && e.y > 0 && !e.bc && e.sub == 0 && (e.from == 0 || !r.p.tokHas(e.from-1, cPrep)) {
			if d, ok := r.rk.dated(r.words(e), e.y, e.m, e.d); ok {
				return d
			}
		}
	}
	return civil.Date{}
}

// zoneCountry gives the country of datelines for the days that differ from
// country to country.
var zoneCountry = map[string]string{
	"Europe/Kyiv": "UA", "Asia/Kolkata": "IN", "Asia/Karachi": "PK", "Europe/Warsaw": "PL", "Europe/Helsinki": "FI", "America/Mexico_City": "MX",
	"America/Sao_Paulo": "BR", "Asia/Tbilisi": "GE", "Asia/Jerusalem": "IL", "Europe/Tallinn": "EE", "Europe/Riga": "LV", "Europe/Vilnius": "LT",
	"Europe/Chisinau": "MD", "Asia/Almaty": "KZ", "Europe/Rome": "IT", "Europe/Madrid": "ES", "Asia/Shanghai": "CN", "Europe/Istanbul": "TR", "Europe/Paris": "FR", "Asia/Singapore": "SG",
	"Asia/Dubai": "AE", "Asia/Riyadh": "SA", "Asia/Qatar": "QA", "Asia/Kuwait": "KW", "Africa/Nairobi": "KE", "Africa/Lagos": "NG", "Africa/Accra": "GH", "Asia/Manila": "PH", "Asia/Jakarta": "ID", "America/Toronto": "CA",
}

// isNarrative decides by the text alone whether it tells history: its dated
// expressions name years far from publication much more often than weekdays,
// today and the like point at publication. It is remote where these are so few
// that they are rather the words of the people it tells of.
func (r *resolver) isNarrative() (narrative, remote bool) {
	far, near, years := 0, 0, 0
	for i := range r.p.out {
		e := &r.p.out[i]
		switch {
		case e.op == opDate && e.y > 0 && e.gran <= uYear:
			if r.pub.IsZero() || e.bc || e.y < r.pub.Year-1 {
				far++
				if e.gran == uDay || e.gran == uMonth {
					far++
				}
			} else {
				years++
			}
		case e.op == opWeekday, e.op == opShift && e.ref == refPub, e.op == opDate && e.deictic(), e.op == opDuration && e.rule == ruleSpan && e.ref == refPub && e.back < 0:
			near += 2
		}
	}
	if near > 0 && r.opensAsNews() {
		return false, false
	}
	narrative = (far >= 6 || far >= 4 && near+years == 0) && far >= 3*near
	return narrative, narrative && (r.pub.IsZero() || far > remoteOdds*near)
}

// remoteOdds is how many times more a history names years long past than days seen from publication
// where these are the story's.
const remoteOdds = 8

// deictic says that the words count from the day of speaking: "next spring", "last May", "two years ago".
func (e *expr) deictic() bool {
	switch e.op {
	case opDate:
		return e.y == 0 && e.ref == refPub && (e.shift == shLast || e.shift == shThis || e.shift == shNext)
	case opShift:
		return e.ref == refPub && e.rule != ruleTheNext
	}
	return false
}

// opensAsNews says that the first day of the text, behind a dateline, is one that counts from
// publication: "BERN, Feb. 4 (WIRE) - The last treaty ... expires on Thursday".
func (r *resolver) opensAsNews() bool {
	if r.pub.IsZero() {
		return false
	}
	for i := range r.p.out {
		switch e := &r.p.out[i]; {
		case r.p.inDateline(e):
		case e.op == opWeekday && e.shift == shNone, e.op == opShift && e.ref == refPub && e.gran <= uWeek:
			return true
		case e.op == opDate || e.op == opShift:
			return false
		}
	}
	return false
}

// answer is what an expression was resolved to.
type answer struct {
	at    point
	value string // where it is not that of the point
	typ   string
	soon  civil.Span // where nothing but the days is known within which it lies
}

// mention resolves expression i and fills the mention of it; it returns false
// if it is none after all.
func (r *resolver) mention(i int, m *timeline.Mention) bool {
	e := &r.p.out[i]
	p := r.p
	m.Type, m.Rule, m.Quant, m.Freq, m.Mod, m.Alternatives = e.typ, e.rule.ID, e.quant, e.freq, timeline.Opt(e.mod), noAlternatives
	m.Start, m.End = int(p.tok[e.from].start), int(p.tok[e.to-1].end)
	m.Text = r.a.Text[m.Start:m.End]
	m.Sentence = r.a.Sentence(m.Start)
	m.Zone = timeline.Opt(r.a.ZoneAt(m.Start))
	switch {
	case e.op == opDuration || e.op == opSet:
	case p.spans(i):
		m.Bound = "since"
	case p.spans(i - 1):
		m.Bound = "until"
	case e.event && e.back > 0 && p.within(e) >= 0:
		m.Bound = "by" // "within a month after 7 August"
	default:
		m.Bound = p.boundOf(e)
	}
	r.alts, r.how, r.origin, r.disputed = nil, "", "", false
	r.lean, r.begin = leaning{0, -1}, civil.Date{}
	if m.Bound == "until" && p.spans(i-1) && r.lastAt == i-1 && !r.windowed {
		r.begin = r.prev.at.date()
	}
	if e.op == opDuration && p.arrives(e) {
		e.op, e.typ, e.ref, e.back, e.rule = opShift, "DATE", refPub, 1, ruleFromNow
		m.Type, m.Rule = e.typ, e.rule.ID
	}
	switch e.op {
	case opRef:
		if e.history && !r.narrative {
			return false
		}
		m.Value, m.Grade = e.value, timeline.None
		m.Why = e.rule.Says
		return true
	case opSet:
		m.Value, m.Grade = r.setValue(e), timeline.None
		m.Why = e.rule.Says
		return m.Value != ""
	case opDuration:
		if (e.evFrom > 0 || e.counted) && r.fromEvent(e, m) {
			if e.back >= 0 && p.within(e) >= 0 && !m.Latest.IsZero() {
				m.Bound = "by" // "within two weeks after the signing"
			}
			return true
		}
		if e.must {
			return false
		}
		r.duration(e, m)
		return m.Value != ""
	}
	l, said := p.said(e)
	if said && e.rule != ruleWeekdayWeek {
		r.lean = l // whatever the sentence says
	} else if r.lean = p.direction(e); said && r.lean.dir != l.dir {
		r.lean = l // "will fly on Thursday week" is ahead because of "will"
	}
	if r.lean.dir == 0 {
		if k := p.agenda(e); k >= 0 {
			r.lean = leaning{1, k}
		}
	}
	entry, opens := r.inChronology(i)
	if opens {
		r.lean = entry
		if e.op != opWeekday {
			r.chron.end = 0
		} else if r.chron.end == e.from {
			r.chron.end++ // counted from the entry above
		}
	}
	if r.narrative && p.tokIs(e.from, wToday) && e.to == e.from+1 && !(p.mark(e.to, ',') && !r.pub.IsZero() && p.word0(e.to+1) == "when" && p.verbAfter(e).dir < 0) {
		m.Value, m.Grade, m.Why = "PRESENT_REF", timeline.None, "today, in a text about history"
		return true
	}
	if e.bare && (r.lean.dir == 0 || !p.dayVerb(r.lean.cue) || r.lean.cue > e.to && p.tokHas(r.lean.cue, cSpeech)) {
		return false
	}
	r.speechAnchor(i, m)
	r.usedPub, r.usedPrev, r.based = false, false, spoken{}
	ans := r.answer(e)
	if e.op == opRef {
		m.Value, m.Grade, m.Why = e.value, timeline.None, e.rule.Says
		return true
	}
	r.fill(e, m, ans)
	if opens {
		r.enterEntry(i, ans.at.date())
	}
	if r.prev.from == e.from {
		r.lastAt = i
	}
	r.pub = r.best
	return m.Value != ""
}

var noAlternatives = []string{}

// answer resolves a date for the publication day that is assumed now.
func (r *resolver) answer(e *expr) answer {
	if d, ok := r.nthDay(e); ok {
		return answer{at: d}
	}
	ans := r.plainAnswer(e)
	if e.outer == edEarly && e.gran == uMonth && ans.value == "XXXX-XX" {
		ans.value += "-01" // "the first day of the same month in which it falls"
	}
	if e.outer == edNone || !ans.at.known() || ans.at.gran == uDay {
		return ans
	}
	day := outerDay(ans.at, e.outer)
	if u := ans.at.gran; e.op == opShift && e.ref == refPrev && r.lean.dir < 0 && !r.narrative && !r.pub.IsZero() && day.After(r.pub) {
		// "on the last day of the year", told in January
		day = outerDay(around(ans.at.span().Start.AddDays(-1), u), e.outer)
	}
	return answer{at: dayPoint(day)}
}

// nthDay resolves "its second day" by the day that stands behind it: "entered its second day on Saturday".
func (r *resolver) nthDay(e *expr) (point, bool) {
	if !e.nthOwn {
		return point{}, false
	}
	f := r.p.exprBehind(e)
	if f == nil || f.op != opWeekday && !(f.op == opDate && f.gran == uDay) || r.p.sentenceBetween(e.to, f.from) {
		return point{}, false
	}
	d, ok := r.dayOf(f)
	return dayPoint(d), ok
}

// outerDay is the first or the last day of a point.
func outerDay(q point, edge int8) civil.Date {
	if edge == edEarly {
		return q.span().Start
	}
	return q.span().End
}

// plainAnswer is the answer but for which of its days is meant.
func (r *resolver) plainAnswer(e *expr) answer {
	var ans answer
	switch e.op {
	case opDate:
		ans.at = r.calendar(e)
	case opWeekday:
		if e.back < 0 && e.shift == shThis && r.lean.dir < 0 {
			r.lean = leaning{1, -1} // "came out 30 years ago this Friday"
		}
		if !r.anyDay(e) {
			ans.at = r.weekday(e)
		}
	case opShift:
		if e.deict && e.event { // "a week from tomorrow"
			f := *e
			f.amt = amount{}
			ans = r.shiftedAnswer(&f)
			if ans.at.gran == uDay {
				ans = answer{at: r.offset(ans.at, e)}
			}
			return ans
		}
		if e.rule == ruleAgo && r.p.toTheDay(e.to) {
			if d := r.longAgo(e); !d.IsZero() {
				return answer{at: dayPoint(d)}
			}
		}
		ans = r.pastCount(e)
		if e.nth > 0 && e.fresh {
			ans.at = point{gran: uMonth, y: ans.at.y, m: 1}
		}
		if e.nth > 0 && ans.at.gran == uMonth {
			ans.at = nthOf(ans.at, int(e.nth), time.Weekday(e.wd))
		}
		return ans
	case opHoliday:
		if ans.at = r.apposedHoliday(e); ans.at.known() {
			return ans
		}
		ans.at = r.holiday(e)
	case opClock:
		if ans.at = r.otherClock(e); !ans.at.known() {
			ans.at = r.dayBehind(e)
		}
		if !ans.at.known() {
			ans.at = r.clockDay(e)
		}
	}
	if (e.op == opClock || e.op == opWeekday) && e.clk.h == 24 && r.lean.dir < 0 && !r.darkBefore(e) && ans.at.date() == r.pub && (!r.p.in(e.to, limits) || r.p.lapsed(e)) && !r.p.setsIn(e.from-1) && !r.p.tokIs(e.from-1, wUntil) && !r.p.tokIs(e.from-1, wTill) && !r.p.wasTo(r.lean.cue) && !r.p.hoursTo(e.from) && !(r.p.tokIs(e.from-1, wFrom) && r.p.haltBefore(e.from-1, false)) {
		e.clk.h = 0 // what happened at midnight did so before today's news was written
	}
	if e.nth > 0 && ans.at.gran == uMonth && !ans.at.bc {
		ans.at = nthOf(ans.at, int(e.nth), time.Weekday(e.wd))
	}
	if e.back != 0 && e.event && (ans.at.gran == uDay || ans.at.gran == uMonth) { // "two days after Thursday", "ten years ago this February"
		ans.at = r.offset(ans.at, e)
	}
	if e.back != 0 && e.event && ans.at.gran == uSeason && e.unit2 == uYear {
		ans.at.y += int(e.back) * int(e.amt.n) // "ten years ago this spring"
	}
	if ans.at.gran == uDay {
		ans.at.part, ans.at.clk = e.part, e.clk
	}
	if !ans.at.known() {
		ans.value = unresolved(e)
	}
	return ans
}

// setsIn says that what begins then ends at the "at" of token k: "a truce beginning at midnight".
func (p *parser) setsIn(k int) bool {
	if !p.tokIs(k, wAt) {
		return false
	}
	switch p.word0(k - 1) {
	case "beginning", "starting", "effective":
		return true
	case "effect", "force":
		w := p.word0(k - 2)
		return w == "taking" || w == "into" && p.word0(k-3) == "coming"
	}
	return false
}

// apposedHoliday is the day that "four days before Passover" explains: "on March 23, four days
// before Passover"; not known if it explains none.
func (r *resolver) apposedHoliday(e *expr) point {
	i := r.p.after(e.from) - 1
	if e.rule != ruleEventOffset || !e.event || i < 0 || r.p.out[i].to != e.from-1 || !r.p.mark(e.from-1, ',') || r.prev.from != r.p.out[i].from || r.prev.at.gran != uDay || r.prev.at.part != "" || r.prev.at.clk.set {
		return point{}
	}
	r.usedPrev, r.how = true, "the day that it explains"
	return r.prev.at
}

// anyDay says that e is no day of the calendar but any of its name: "would fall on a Saturday",
// "start on a Monday and end on a Friday"; "on a Thursday visit" is one of the news, and so is
// that of "thanks for doing this on a Sunday", or what is said on such a day.
func (r *resolver) anyDay(e *expr) bool {
	p := r.p
	if !p.tokIs(e.from-1, wA) || !p.tokIs(e.from-2, wOn) || e.event || !r.pub.IsZero() && r.pub.Weekday() == time.Weekday(e.wd) {
		return false
	}
	for k := e.from - 3; k >= 0 && k > e.from-7; k-- {
		if p.tokIs(k, wThis) {
			return false
		}
	}
	return e.to >= len(p.tok) || p.tok[e.to].kind != tWord || p.tokHas(e.to, cPrep|cBreak|cAux) || p.tokIs(e.to, wOn)
}

// nthOf returns the nth weekday, week or weekend of a month, nothing if it has none.
func nthOf(q point, n int, wd time.Weekday) point {
	if wd == weekOfMonth {
		d := civil.On(q.y, time.Month(q.m), min(n, 4)*7-3)
		if n == lastOfMonth {
			d = d.MonthEnd().AddDays(-3)
		}
		return around(d, uWeek)
	}
	weekend := wd == weekendOfMonth
	if weekend {
		wd = time.Saturday
	}
	d := nthWeekday(time.Month(q.m), wd, n)(q.y)
	if n == lastOfMonth {
		d = lastWeekday(time.Month(q.m), wd)(q.y)
	}
	switch {
	case int(d.Month) != q.m:
		return point{}
	case weekend:
		return around(d, uWeekend)
	}
	return dayPoint(d)
}

// unresolved is the TIMEX3 value of a date whose anchor is not known.
func unresolved(e *expr) string {
	t := ""
	if e.part != "" {
		t = "T" + e.part
	} else if e.clk.set {
		t = string(e.clk.append(nil))
	}
	switch {
	case e.op == opWeekday:
		return "XXXX-WXX-" + itoa((int(e.wd)+6)%7+1) + t
	case e.op == opDate && e.gran == uDay && e.m != 0:
		return "XXXX-" + pad(e.m, 2) + "-" + pad(e.d, 2) + t
	case e.op == opDate && e.gran == uDay:
		return "XXXX-XX-" + pad(e.d, 2) + t
	case e.op == opDate && e.gran == uMonth:
		return "XXXX-" + pad(e.m, 2)
	case e.op == opDate && e.gran == uQuarter:
		return "XXXX-Q" + itoa(e.sub)
	case e.op == opDate && e.gran == uHalf:
		return "XXXX-H" + itoa(e.sub)
	case e.op == opDate && e.gran == uSeason:
		return "XXXX-" + seasonNames[e.sub]
	case e.gran == uWeek || e.gran == uFortnight:
		return "XXXX-WXX"
	case e.gran == uWeekend:
		return "XXXX-WXX-WE"
	case e.gran == uMonth:
		return "XXXX-XX"
	case e.gran == uQuarter:
		return "XXXX-QX"
	case e.gran == uYear:
		return "XXXX"
	case e.gran == uDecade:
		return "XXX"
	case e.gran == uCentury:
		return "XX"
	}
	return "XXXX-XX-XX" + t
}

// usePub notes that an answer hangs on the publication day.
func (r *resolver) usePub() civil.Date {
	r.usedPub = true
	return r.pub
}

// words returns the text of an expression, for `when`.
func (r *resolver) words(e *expr) string {
	return r.p.text[r.p.tok[e.from].start:r.p.tok[e.to-1].end]
}
