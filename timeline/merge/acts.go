package merge

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// acts is a set of kinds of doing. Two clauses that share a day and actors
// but do different things (a call, a signature) are different events.
type acts uint32

const (
	actCall acts = 1 << iota
	actMeet
	actVisit
	actSign
	actVote
	actStrike
	actSanction
	actFree
	actPledge
	actDeadline
	actReject
	actSay
	actTruce
	actElect
	actLetter
	actDeploy
	actProtest
	actAward
	actLeave
	actStart
)

// actStems lists the beginnings of stems that show an act. The order does not
// matter: a clause has all of the acts that its words show.
var actStems = []struct {
	act   acts
	stems []string
}{
	{actCall, []string{"phone", "telephon", "videoconfer", "video", "hotlin", "videocal"}},
	{actMeet, []string{"meet", "met", "talk", "summit", "negoti", "confer", "session", "round", "host", "conven", "gather"}},
	{actVisit, []string{"visit", "arriv", "travel", "trip", "land", "fly", "flew", "tour"}},
	{actSign, []string{"sign", "seal", "conclud", "ratifi", "ratif", "initial", "ink", "adopt"}},
	{actVote, []string{"vote", "voter", "referendum", "plebiscit", "adopt", "approv", "ballot", "veto", "abstain"}},
	{actStrike, []string{"strike", "struck", "bomb", "attack", "kill", "missil", "drone", "shell", "airstrik", "raid", "fire", "clash", "injur", "wound"}},
	{actSanction, []string{"sanction", "embargo", "tariff", "blacklist", "freez", "froze"}},
	{actFree, []string{"releas", "free", "swap", "exchang", "repatri", "hostag", "prison"}},
	{actPledge, []string{"pledg", "donat", "packag", "contribut", "commit", "promis"}},
	{actDeadline, []string{"deadlin", "expir", "laps", "ultimatum"}},
	{actReject, []string{"reject", "refus", "rebuff", "dismiss", "condemn", "denounc"}},
	{actTruce, []string{"ceasefir", "truce", "armistic", "moratorium"}},
	{actElect, []string{"elect", "inaugur", "appoint", "resign", "nomin", "sworn"}},
	{actLetter, []string{"letter", "memorandum", "note", "draft", "text", "proposal"}},
	{actDeploy, []string{"deploy", "troop", "withdraw", "withdrew", "pull"}},
	{actSay, []string{"said", "say", "told", "tell", "warn", "speech", "address", "remark", "interview"}},
	{actProtest, []string{"protest", "demonstr", "ralli", "march"}},
	{actAward, []string{"award", "prize", "medal", "laureat"}},
	{actLeave, []string{"leav", "left", "exit", "quit", "depart", "departur"}},
	{actStart, []string{"begin", "began", "begun", "start", "commenc", "launch"}},
}

// weakActs say little: they go with every kind of event.
const weakActs = actTruce | actLetter | actDeploy | actSay

func actsOf(stems []string, typ, mode timeline.Opt) acts {
	var a acts
	for _, w := range stems {
		if !calendar(w) { // "on March 3"
			a |= stemAct(w)
		}
	}
	if typ != "SANCTION" && a&^(weakActs|actSanction) != 0 || typ != "" && typ != "SANCTION" {
		a &^= actSanction // what the talk is about
	}
	if typeGroup(typ) == 1 && a&^(weakActs|actStrike) != 0 {
		a &^= actStrike // "struck a deal", "talks to end the attacks"
	}
	m := strings.ToLower(string(mode))
	switch {
	case strings.Contains(m, "phone") || strings.Contains(m, "third") || strings.Contains(m, "video"):
		a |= actCall
	case strings.Contains(m, "visit"):
		a |= actVisit
	case strings.Contains(m, "meet"):
		a |= actMeet
	}
	switch typ {
	case "CONSULT":
		if a&(actCall|actMeet|actVisit|actSay) == 0 && !speaks(stems) {
			a |= actMeet
		}
	case "AGREE":
		if a&actStrike != 0 {
			a = a&^actStrike | actSign // "the deal struck in October"
		}
	case "ASSAULT":
		a |= actStrike
	case "SANCTION":
		if m != "relations" {
			a |= actSanction
		}
	case "REJECT":
		a |= actReject
	}
	return a
}

func stemAct(w string) acts {
	if i, ok := actIndex[w]; ok {
		return i
	}
	// Stemmers differ in what they cut: "telephone" may come as "telephon".
	for n := len(w) - 1; n >= 4 && n >= len(w)-3; n-- {
		if i, ok := actIndex[w[:n]]; ok && actTails[w[n:]] {
			return i
		}
	}
	return 0
}

// actTails are what may be left behind the stem of an act: "hostil" is no
// "host", and a "committe" commits itself to nothing.
var actTails = map[string]bool{"e": true, "i": true, "y": true, "s": true, "er": true, "or": true, "at": true, "ion": true, "ing": true}

var actIndex = func() map[string]acts {
	m := map[string]acts{}
	for _, row := range actStems {
		for _, s := range row.stems {
			m[s] |= row.act
		}
	}
	return m
}()

// callBefore reports whether the call that a clause speaks of is not its event
// but what came before it: "would meet him in Budapest, after a telephone call".
func (c *corpus) callBefore(r *reading) bool {
	s := strings.ToLower(r.quote().Sentence)
	for _, w := range []string{" after ", " following ", " before ", " ahead of "} {
		if head, _, ok := strings.Cut(s, w); ok {
			a := actsOf(c.stem.stems(head), "", "")
			return a&actCall == 0 && a&(actMeet|actVisit) != 0
		}
	}
	return false
}

// byCall reports whether a sentence that tells of talks tells of a call, and of
// no meeting: "in a rare phone call, the ministers discussed".
func (c *corpus) byCall(sentence string) bool {
	a := actsOf(c.stem.stems(sentence), "", "")
	return a&actCall != 0 && a&(actMeet|actVisit) == 0
}

// prepares reports whether a clause tells of what serves another event.
func prepares(clause string) bool {
	s := strings.ToLower(clause)
	return strings.Contains(s, "to prepare ") || strings.Contains(s, "preparatory ")
}

// typeGroup tells apart what PLOVER types may be the same event told twice: a
// meeting that agreed on something, a threat that one outlet calls an
// accusation.
func typeGroup(t timeline.Opt) int {
	switch t {
	case "":
		return 0
	case "CONSULT", "AGREE", "COOPERATE", "SUPPORT", "CONCEDE", "YIELD", "AID", "RETREAT":
		return 1
	case "REQUEST", "ACCUSE", "REJECT", "THREATEN":
		return 2
	case "PROTEST":
		return 3
	case "SANCTION", "MOBILIZE", "COERCE", "ASSAULT":
		return 4
	}
	return 5
}

// talkOrDeed reports whether one of two types is talk and the other giving
// something up: a truce that begins on the day of a meeting is not the meeting.
func (c *corpus) talkOrDeed(i, j int) bool {
	t, u := c.rs[i].e.Type, c.rs[j].e.Type
	if c.fs[i].agreed && u == "CONSULT" || c.fs[j].agreed && t == "CONSULT" {
		return false // "a truce brokered at the talks"
	}
	return t == "CONSULT" && (u == "RETREAT" || u == "YIELD") || u == "CONSULT" && (t == "RETREAT" || t == "YIELD")
}

// deeds are acts that no meeting is, if it is of the same day.
const deeds = actVote | actElect | actStrike | actFree | actProtest

// noMeeting reports whether a is a deed and no meeting, and b a meeting with which
// no such deed is told: "voters decide on Sunday", "leaders meet on Sunday".
func noMeeting(a, b *features) bool {
	meets := actMeet
	if a.acts&actProtest != 0 {
		meets |= actVisit // a march on the town is no visit
	}
	return a.acts&deeds != 0 && a.acts&meets == 0 && b.acts&meets != 0 && a.acts&b.around&^weakActs == 0
}

// lapses reports whether a tells that something ends on a day, and b of a deed done with
// which no such end is told: "the contract expires on Thursday", "they voted on Thursday".
func lapses(a, b *features) bool {
	return a.acts&^weakActs == actDeadline && !b.term && b.status.Done() && b.acts&deeds != 0 && b.around&actDeadline == 0 && a.acts&b.around&^weakActs == 0
}

// limitOrDeed reports whether a is a deadline and b something done, in a clause that speaks of none:
// what is done on the last day is not that day's end.
func limitOrDeed(a, b *features) bool {
	return a.acts&actDeadline != 0 && (a.kind == oneDay || a.kind == open) && !b.term && b.acts&actDeadline == 0 && b.status.Done()
}

// standsOrDoes reports whether one of two readings only takes a stand, and the other
// tells of a deed: an accord is not what somebody thinks of it.
func standsOrDoes(a, b *features) bool {
	return a.stand && !b.stand && !b.voice || b.stand && !a.stand && !a.voice
}

// threatOrDeed reports whether one of two readings is a threat and the other of what
// somebody did: who threatens to leave has not left.
func (c *corpus) threatOrDeed(i, j int) bool {
	if c.rs[i].e.Type != "THREATEN" {
		i, j = j, i
	}
	a, b := &c.fs[i], &c.fs[j]
	return c.rs[i].e.Type == "THREATEN" && a.status.Done() && (b.status.Done() || b.status == timeline.Background) &&
		!b.voice && typeGroup(c.rs[j].e.Type) != 2 && a.acts&b.acts&^weakActs != 0
}

// otherDeed reports whether the words of two readings tell two deeds of which one is not
// the other, be they of one matter and one day.
func (c *corpus) otherDeed(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	return sumOrDeed(a, b) || sumOrDeed(b, a) || !oneTerm(a, b) && (lapses(a, b) || lapses(b, a) || limitOrDeed(a, b) || limitOrDeed(b, a) || c.protestOrNot(i, j) || standsOrDoes(a, b) || c.threatOrDeed(i, j) || c.unsaid(i, j) || c.turnsDown(i, j) || c.turnsDown(j, i) || otherStep(a, b))
}

// turnsDown reports whether i is a refusal of somebody and j his agreement, both done: who refused to sign in the
// morning and accepted in the evening did two things.
func (c *corpus) turnsDown(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	return c.rs[i].e.Type == "REJECT" && c.rs[j].e.Type == "AGREE" && a.status.Done() && b.status.Done() && consents[c.rs[j].quote().Head] && countParties(a, b) > 0
}

// consents are the verbs of who says yes.
var consents = map[string]bool{"accept": true, "agree": true, "consent": true, "sign": true, "approve": true, "endorse": true, "initial": true, "ratify": true}

// protestOrNot reports whether one of two readings is a protest and the other, which
// knows of none, is of another type: who marches against talks is not at them.
func (c *corpus) protestOrNot(i, j int) bool {
	if !c.protest(i) {
		i, j = j, i
	}
	u := c.rs[j].e.Type
	knows := c.fs[j].around&actProtest != 0 || c.fs[i].acts&c.fs[j].around&actStrike != 0 // "walked off", "called for a strike"
	return c.protest(i) && u != "" && u != "PROTEST" && !knows
}

// protest reports whether a reading is of a protest and of nothing else.
func (c *corpus) protest(i int) bool {
	t := c.rs[i].e.Type
	return t == "PROTEST" || t == "" && c.fs[i].acts&actProtest != 0
}

// unsaid reports whether one of two readings denies that somebody asked, accused or
// threatened, and the other tells of what somebody did: that is no proof of it.
func (c *corpus) unsaid(i, j int) bool {
	if c.fs[i].status != timeline.Negated {
		i, j = j, i
	}
	t := c.rs[i].e.Type
	return c.fs[i].status == timeline.Negated && typeGroup(t) == 2 && t != "REJECT" && c.fs[j].status.Done() && typeGroup(c.rs[j].e.Type) != 2
}

// stages is a set of what is done to one text, one after the other.
type stages uint8

const (
	stepSign stages = 1 << iota
	stepRatify
)

// stepWords are the verbs that tell a step. Both stand for nouns and verbs that leave it
// open: "the signing" may be what was approved, and a vote may be by those who sign.
var stepWords = map[string]stages{
	"sign": stepSign, "signs": stepSign, "signed": stepSign, "initialled": stepSign, "initialed": stepSign, "inked": stepSign,
	"ratify": stepRatify, "ratifies": stepRatify, "ratified": stepRatify,
	"voted": stepRatify, "ratification": stepSign | stepRatify, "signing": stepSign | stepRatify, "vote": stepSign | stepRatify, "votes": stepSign | stepRatify,
	"approve": stepSign | stepRatify, "approved": stepSign | stepRatify, "approval": stepSign | stepRatify, "adopted": stepSign | stepRatify,
}

// stepsOf returns the steps that the clause of a date tells: who votes on a pact or
// ratifies it does not sign it. A day behind another participle is of that: "will ratify
// the pact concluded in June".
func stepsOf(q *timeline.Quote) stages {
	clause := q.Sentence
	before, _, ok := strings.Cut(clause, q.DateText)
	if words := strings.FieldsFunc(before, notLetterOrDigit); ok && len(words) > 1 {
		clause = before
	}
	var out stages
	for _, w := range strings.FieldsFunc(clause, notLetterOrDigit) {
		w = strings.ToLower(w)
		switch step := stepWords[w]; {
		case step != 0:
			out |= step
		case out != 0 && (strings.HasSuffix(w, "ed") || ownDay[w]):
			return 0
		}
	}
	return out
}

// ownDay are words behind which a day need not be that of the step before them.
var ownDay = wordSet(`that which who whose after before as when where taken begun met held struck`)

// otherStep reports whether two readings tell different steps, of which one has no more
// than a span. Of one day "ratify" is often said for signing.
func otherStep(a, b *features) bool {
	return a.steps != 0 && b.steps != 0 && a.steps&b.steps == 0 && (a.kind == window || b.kind == window)
}

// marches reports whether a sentence tells of a march, and not of the month.
func marches(sentence string) bool {
	for _, w := range strings.FieldsFunc(sentence, notLetterOrDigit) {
		switch w {
		case "march", "marches", "marched", "marching":
			return true
		}
	}
	return false
}

// bothVote reports whether two readings are of votes, whose outcome one of them
// may tell: "the referendum", "was rejected in a referendum".
func bothVote(a, b *features) bool { return a.acts&b.acts&actVote != 0 }

// movedCue reports whether stems speak of a change of date.
func movedCue(stems []string) bool {
	for _, w := range stems {
		for _, p := range []string{"postpon", "reschedul", "resched", "delay"} {
			if strings.HasPrefix(w, p) {
				return true
			}
		}
	}
	return false
}

// speaks reports whether stems tell that people spoke, by telephone or not.
func speaks(stems []string) bool {
	for _, w := range stems {
		if w == "spoke" || w == "speak" || w == "spoken" {
			return true
		}
	}
	return false
}

// announces reports whether stems make something known, so that on that day it
// may be the deed itself: "announced that it leaves the pact".
func announces(stems []string) bool {
	for _, w := range stems {
		for _, p := range []string{"announc", "declar", "confirm", "reveal", "disclos", "unveil", "proclaim"} {
			if strings.HasPrefix(w, p) {
				return true
			}
		}
	}
	return false
}

// speech reports whether stems name something said: "a statement issued on Tuesday".
func speech(stems []string) bool {
	for _, w := range stems {
		switch w {
		case "statement", "remark", "comment", "speech", "tweet", "interview":
			return true
		}
	}
	return false
}

// outbreak reports whether stems tell that a war began: "the invasion", "fighting
// broke out", "when the conflict began".
func outbreak(stems []string) bool {
	war, began := false, false
	for _, w := range stems {
		switch {
		case strings.HasPrefix(w, "invad") || strings.HasPrefix(w, "invas"):
			return true
		case w == "war" || w == "conflict" || strings.HasPrefix(w, "fight") || strings.HasPrefix(w, "hostil"):
			war = true
		case strings.HasPrefix(w, "begin") || w == "began" || w == "begun" || w == "broke" || w == "broken" || strings.HasPrefix(w, "start") || strings.HasPrefix(w, "erupt") || strings.HasPrefix(w, "outbreak") || w == "launch":
			began = true
		}
	}
	return war && began
}

// isTerm reports whether a day is one until or by which something holds or is
// to be done: "the deal ends on May 18", "gave them until Friday".
func isTerm(q *timeline.Quote) bool {
	before, _, ok := strings.Cut(strings.ToLower(q.Sentence), strings.ToLower(q.DateText))
	if !ok || q.DateText == "" {
		return false
	}
	words := strings.FieldsFunc(before, notLetterOrDigit)
	for n, k := 0, len(words)-1; k >= 0 && n < 2; n, k = n+1, k-1 {
		switch words[k] {
		case "until", "till", "by", "beyond":
			return true
		}
	}
	for n, k := 0, len(words)-1; k >= 0 && n < 5; n, k = n+1, k-1 {
		switch words[k] {
		case "ends", "end", "expires", "expire", "lapses", "lapse", "expired", "deadline", "ultimatum":
			return true
		}
	}
	return false
}

// agreedIn reports whether stems tell that something was settled, and not that it
// takes effect.
func agreedIn(stems []string) bool {
	for _, w := range stems {
		switch w {
		case "agre", "agree", "agreed", "sign", "broker", "mediat", "reach", "settl", "conclud", "negoti", "struck", "strike", "seal", "accept", "announc", "accord":
			return true
		}
	}
	return false
}

// takesEffect reports whether stems tell that something begins to hold.
func takesEffect(stems []string) bool {
	for _, w := range stems {
		switch w {
		case "begin", "began", "begun", "start", "effect", "forc", "force", "hold", "held", "midnight", "enter", "count", "silent":
			return true
		}
	}
	return false
}
