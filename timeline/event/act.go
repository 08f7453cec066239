package event

import (
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// stands are the verbs of who takes a stand on an event of others: its day is not theirs.
var stands = map[string]bool{
	"hail": true, "welcome": true, "praise": true, "applaud": true, "commend": true, "laud": true, "salute": true, "congratulate": true, "condemn": true,
	"denounce": true, "criticise": true, "criticize": true, "deplore": true, "decry": true, "slam": true, "lambast": true, "rebuke": true, "regret": true,
}

// accusing, asking and vowing are the verbs by which one says who did wrong, asks others for something, and says
// what one will do.
var (
	accusing = map[string]bool{"accuse": true, "blame": true}
	asking   = map[string]bool{"urge": true, "appeal": true, "call on": true, "call for": true, "implore": true, "beg": true, "beseech": true}
	vowing   = map[string]bool{"vow": true, "pledge": true, "promise": true, "threaten": true, "offer": true}
)

// act returns what the clause of an event does in words alone; [timeline.Deed] for what is more, and where
// somebody only says something.
func (s *sentence) act(f *found) timeline.Act {
	g := s.group(f.clause)
	if g == nil || !g.finite || g.pass || g.neg || g.modal != "" {
		return timeline.Deed
	}
	switch b := g.v.base; {
	case b == "welcome" && !s.welcomesDeed(g):
		return timeline.Deed
	case stands[b], accusing[b], b == "call" && s.callsNames(g), b == "dismiss" && (s.is(g.to, cThat) || s.low(g.to) == "as" || rumours[s.low(g.to)] || s.is(g.to, cDet) && rumours[s.low(g.to+1)]):
		return timeline.TakesStand
	case asking[b]:
		return timeline.Asks
	case vowing[b] && s.completed(f.clause):
		return timeline.Vows
	}
	return timeline.Deed
}

// welcomed are nouns of what is welcomed as a deed, beside those of events.
var welcomed = map[string]bool{
	"start": true, "opening": true, "beginning": true, "conclusion": true, "move": true, "step": true, "news": true, "outcome": true, "result": true, "plan": true, "proposal": true,
	"breakthrough": true, "progress": true, "ratification": true, "signature": true, "initiative": true, "readiness": true, "decision": true, "announcement": true, "statement": true,
	"declaration": true, "resolution": true, "ruling": true, "verdict": true, "extension": true, "release": true, "exchange": true,
}

// welcomesDeed reports whether what the verb of g welcomes is a deed and nobody.
func (s *sentence) welcomesDeed(g *group) bool {
	for i := g.to; i < g.to+5 && i < len(s.toks); i++ {
		if welcomed[s.low(i)] || s.noun(i) != nil && s.toks[i].Shape == names.Lower {
			return true
		}
		if s.toks[i].Shape == names.Cap || s.toks[i].Shape == names.Punct {
			return false
		}
	}
	return false
}

// callsNames reports whether the verb of g gives something a name: "called the accord a mistake".
func (s *sentence) callsNames(g *group) bool {
	if !s.is(g.to, cDet|cPron) {
		return false
	}
	for i := g.to + 1; i < g.to+9 && i < len(s.toks) && s.verbAt(i) < 0 && s.toks[i].Shape != names.Punct; i++ {
		if low := s.low(i); low == "a" || low == "an" {
			return true
		}
	}
	return false
}

// datedNouns are nouns of what has a day of its own, which a day behind them may be: "condemned the vote on Friday". An
// accord is a text.
var datedNouns = map[string]bool{
	"vote": true, "meeting": true, "talks": true, "summit": true, "session": true, "attack": true, "attacks": true, "strike": true, "strikes": true, "raid": true, "raids": true,
	"election": true, "elections": true, "referendum": true, "release": true, "exchange": true, "swap": true, "signing": true, "announcement": true, "speech": true,
	"killing": true, "killings": true, "test": true, "launch": true,
}

// actDay reports whether the first date behind the verb of the act f, or the one before it, is that of the act.
func (s *sentence) actDay(f *found) bool {
	g := s.group(f.clause)
	if g.tense != past || !stands[g.v.base] && !vowing[g.v.base] {
		return false
	}
	at := g.to
	for at < f.to && at < len(s.toks) && s.toks[at].date == 0 {
		at++
	}
	if at >= f.to || at >= len(s.toks) {
		return true // "On Tuesday he condemned"
	}
	for i := at - 1; i > g.to; i-- {
		if speeches[s.low(i)] && s.is(i-1, cDet) && (s.low(i-2) == "in" || s.low(i-2) == "during") {
			return true // "condemned the vote in a statement on Tuesday"
		}
		if datedNouns[s.low(i)] || s.verbAt(i) >= 0 {
			return false
		}
	}
	return true
}

// completed reports whether an infinitive or a clause tells what the verb of clause k promises: "pledged to stay", but not
// "pledged two billion".
func (s *sentence) completed(k int) bool {
	return k+1 < len(s.vgs) && s.vgs[k+1].gov == k && (s.vgs[k+1].rel == relInf || s.vgs[k+1].rel == relComplement)
}
