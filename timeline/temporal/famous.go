package temporal

import (
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// famousDays are days of a month that name an event, with their year: "the
// October 7 attack" is not last October's.
var famousDays = []struct {
	y, m, d int
	beside  string // words, one of which stands near
	always  bool   // behind "of", "since" or "the" nothing need stand near
	nouns   string // words that need nothing near where one follows right behind
}{
	{2023, 10, 7, "hamas massacre massacres atrocities israel israeli israelis gaza hostage hostages antisemitism antisemitic jewish jews", false, "attack attacks massacre massacres"},
	{2021, 1, 6, "capitol riot riots insurrection rioters", false, "attack riot riots insurrection rioter rioters defendant defendants committee panel hearings case cases trial prosecution"},
	{2001, 9, 11, "attack attacks hijackers qaida qaeda terror terrorism terrorists pentagon towers", true, "attack attacks hijacker hijackers hijackings plotters victims families widows survivors commission"},
	{2022, 2, 24, "invasion", false, "invasion"},
	{2005, 7, 7, "bombings bombers suicide", false, "bombings bombers"},
}

// famousNouns follow such a day where it stands for the event.
var famousNouns = forms("attack attacks massacre massacres terrorist terror atrocities attacked slaughtered murdered massacred abducted",
	"terrorists hijackers assault horrors horror riot riots insurrection invasion events abduction abductions",
	"kidnapping kidnappings kidnapped onslaught")

// recalling are verbs whose object is a day that stands for its event.
var recalling = forms("repeat repeats repeated remember remembers recall recalls forget forgotten commemorate commemorates mention mentioned invoke invoked")

// famousReach is how many tokens off the words may stand that belong to the
// event.
const famousReach = 30

// famousYear gives the year of a day and month that stand for an event: an
// event's noun follows ("the Oct. 7 attack"), or, with words of the event
// near, "since", "before" or "after" stands in front. It is 0 for every other
// day.
func (r *resolver) famousYear(e *expr, q point) int {
	if q.gran != uDay || e.shift != shNone || e.wd >= 0 || r.narrative || r.pub.IsZero() || r.p.tokIs(e.from-1, wBefore) && r.lean.dir > 0 && r.p.word0(r.lean.cue) == "will" {
		return 0 // also "will be out before September 11"
	}
	for i := range famousDays {
		f := &famousDays[i]
		if f.m != q.m || f.d != q.d || !r.pub.After(civil.On(f.y, time.Month(f.m), f.d)) {
			continue
		}
		if f.always && (r.p.standsAlone(e) && !(r.freshDay(e, q) && !r.p.nearWords(e, f.beside)) ||
			r.pub.Year <= stillMourned && r.lean.dir <= 0 && r.offSeason(q) && r.p.mourned(e)) ||
			r.p.tokIs(e.from-1, wThe) && wordIn(f.nouns, toLower(r.p.word0(e.to))) || r.p.calls(e, f.nouns) && !r.p.tokHas(e.from-1, cPrep) {
			return f.y
		}
		noun := r.p.famousNoun(e) || r.lean.dir <= 0 && r.offSeason(q)
		fixed := r.p.tokIs(e.from-1, wSince) || r.p.tokIs(e.from-1, wBefore) || r.p.tokIs(e.from-1, wAfter) || r.p.in(e.from-1, recalling)
		if (noun || fixed) && r.p.nearWords(e, f.beside) {
			return f.y
		}
	}
	return 0
}

// stillMourned is the last year of texts in which September 11 without a year stands for that of 2001 wherever its dead
// are told of.
const stillMourned = 2006

// Words of September 11, 2001, that may stand far off in its text, and those that stand close to the day.
const (
	ruins  = "towers tower hijackers hijacked hijacking pentagon"
	deaths = "families victims victim plane planes flight died killed lost widow widows survivors perished"
)

// mourned says that the day e is that of 2001, as its dead and its ruins tell, "lost a son on Sept. 11", "a Sept. 11
// plane", or that it stands for what happened.
func (p *parser) mourned(e *expr) bool {
	if k := e.from - 1; p.nearWords(e, ruins) || p.tokIs(k, wThat) && p.finitePast(e.to) || p.word0(k) == "about" || p.tokIs(k, wTo) && p.word0(k-1) == "back" {
		return true // also "what he said about September 11", "think back to September 11"
	}
	for k := max(e.from-mournReach, 0); k < e.to+mournReach/2 && k < len(p.tok); k++ {
		if wordIn(deaths, toLower(p.word0(k))) && !p.sentenceBetween(min(k, e.from), max(k, e.from)) {
			return true
		}
	}
	return false
}

// mournReach is how many tokens before the day its dead may be told of.
const mournReach = 8

// freshDay says that the day of the month after "since", "after" or "before", in a text of a later time, is rather that
// of these weeks: "have been ready since Sept. 11", said in October 2022.
func (r *resolver) freshDay(e *expr, q point) bool {
	if r.pub.Year <= stillMourned || !r.p.isAny(e.from-1, wSince, wAfter, wBefore) {
		return false
	}
	if r.pub.Sub(r.latest(q, r.pub, false).span().End) <= freshDays {
		return true
	}
	return r.lean.dir > 0 && r.soonest(q, r.pub, false).span().Start.Sub(r.pub) <= freshDays
}

// freshDays is how many days from publication a day of the month is one of these weeks.
const freshDays = 75

// calls says that one of the nouns stands behind the day e, or behind one adjective there: "the January 6 riot", "the
// January 6 federal case".
func (p *parser) calls(e *expr, nouns string) bool {
	next := e.to + 1
	return wordIn(nouns, p.word0(e.to)) || next < len(p.tok) && p.tok[e.to].kind == tWord && p.tok[e.to].lex == 0 && p.tok[e.to].flags&(fCap|fEd) == 0 && wordIn(nouns, p.word0(next))
}

// offSeason says that the day of the month is far off from publication on either side, so that
// without a year it is not told of for what happens on it.
func (r *resolver) offSeason(q point) bool {
	last := civil.On(r.pub.Year, time.Month(q.m), q.d)
	if last.After(r.pub) {
		last = civil.On(r.pub.Year-1, time.Month(q.m), q.d)
	}
	next := civil.On(last.Year+1, time.Month(q.m), q.d)
	return r.pub.Sub(last) > seasonBehind && next.Sub(r.pub) > seasonAhead
}

// How many days behind a day and ahead of it a text may still tell of that day itself.
const (
	seasonBehind = 60
	seasonAhead  = 30
)

// midterms gives the year of "the November midterm elections" of the United
// States, which are held every four years; 0 for every other month.
func (r *resolver) midterms(e *expr, q point) int {
	if q.gran != uMonth || q.m != 11 || e.shift != shNone || r.pub.IsZero() {
		return 0
	}
	if w := r.p.word0(e.to); w != "midterm" && w != "midterms" {
		return 0
	}
	next := r.pub.Year + (6-r.pub.Year%4)%4
	if next == r.pub.Year && r.pub.Month > time.November {
		next += 4
	}
	if last := next - 4; r.lean.dir < 0 && last >= r.pub.Year-1 {
		return last
	}
	return next
}

// standsAlone says that the day stands for its event by itself: "the lessons of
// September 11", "prior to September 11", "the post-September 11 world"; not
// "on September 11", "the week of September 11" or a dateline.
func (p *parser) standsAlone(e *expr) bool {
	k := e.from - 1
	switch {
	case p.tokIs(k, wOf):
		return !p.tokHas(k-1, cUnit|cPart|cEdge)
	case p.tokIs(k, wSince), p.tokIs(k, wAfter), p.tokIs(k, wBefore), p.in(k, recalling):
		return true
	case p.tokIs(k, wTo):
		return p.word0(k-1) == "prior"
	case k > 0 && p.tok[k].kind == tPunct && p.tok[k].b == bEnDash:
		w := toLower(p.word0(k - 1))
		return w == "post" || w == "pre"
	}
	return false
}

// famousNoun says that the day stands for the event: "the Oct. 7 attack", "the
// Oct. 7 Hamas attack", "the attack by Hamas on Oct. 7".
func (p *parser) famousNoun(e *expr) bool {
	for k := e.to; k < len(p.tok) && k < e.to+5; k++ {
		if p.inAny(k, famousNouns) {
			return true
		}
		if hyphen := p.tok[k].kind == tPunct && p.tok[k].b == '-'; p.tok[k].flags&fCap == 0 && !hyphen && !p.hyphened(k) {
			break // "the 7 October Hamas-led attacks"
		}
	}
	if !p.tokIs(e.from-1, wOn) && !p.tokIs(e.from-1, wOf) {
		return false
	}
	for k := e.from - 2; k >= 0 && k > e.from-7 && p.tok[k].kind == tWord; k-- {
		if p.inAny(k, famousNouns) {
			return true
		}
	}
	return false
}

// wordIn says that w is one of some words.
func wordIn(words, w string) bool {
	i := strings.Index(words, w)
	return w != "" && i >= 0 && (i == 0 || words[i-1] == ' ') && (i+len(w) == len(words) || words[i+len(w)] == ' ')
}

// nearWords says that one of the words stands near the expression.
func (p *parser) nearWords(e *expr, words string) bool {
	for k := max(e.from-famousReach, 0); k < min(e.to+famousReach, len(p.tok)); k++ {
		w := toLower(p.word0(k))
		if len(w) < 4 {
			continue
		}
		if wordIn(words, w) {
			return true
		}
	}
	return false
}
