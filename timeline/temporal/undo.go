package temporal

// One cannot cancel what is over: "scraps Tuesday's vote", "has pulled the plug on
// Tuesday's vote" speak of a Tuesday to come. "Scrapped" and "was scrapped" may be told
// days later, so that the nearest Tuesday is meant: see pastPlan.

// undoes are the verbs of what is done to something held on a day, so that it is not.
var undoes = forms("cancel cancels cancelled canceled cancelling canceling scrap scraps scrapped scrapping shelve shelves shelved shelving",
	"scupper scuppers scuppered scuppering postpone postpones postponed postponing delay delays delayed delaying ditch ditches ditched ditching",
	"pull pulls pulled pulling axe axes axed axing abandon abandons abandoned abandoning block blocks blocked blocking suspend suspends suspended suspending")

// undoesWith are those that need words behind them, and nouns that need "of".
var undoesWith = []struct {
	verbs  *wordSet
	behind []string
}{
	{forms("call calls called calling put puts putting"), []string{"off"}},
	{forms("pull pulls pulled pulling"), []string{"the", "plug", "on"}},
	{forms("pull pulls pulled pulling back backs backed backing drop drops dropped dropping"), []string{"out", "of"}},
	{forms("withdraw withdraws withdrew withdrawn withdrawing"), []string{"from"}},
	{forms("stay stays staying"), []string{"away", "from"}},
	{forms("cancellation postponement suspension adjournment scrapping shelving cancelling delay"), []string{"of"}},
}

// avoids are the verbs of who is not there. Their past tells what happened.
var avoids = forms("skip skips skipping boycott boycotts boycotting shun shuns shunning")

// undoing finds the verb before token at that undoes what is held on the day there, or
// that stays away from it; -1 if there is none.
func (p *parser) undoing(at int) int {
	k := at - 1
	if p.determined(at) && !p.tokIs(k, wOf) {
		k-- // "cancelled a Thursday meeting"
	} else if w := p.word0(k); w == "all" || w == "most" || w == "several" {
		k-- // "cancelled all Thursday flights"
	}
	switch w := p.word0(k); {
	case undoes.has(w):
		return k
	case avoids.has(w) && p.avoiding(k):
		return k
	}
	for i := range undoesWith {
		u := &undoesWith[i]
		if v := k - len(u.behind); p.in(v, u.verbs) && p.reads(v+1, u.behind) {
			return v
		}
	}
	return -1
}

// avoiding says that the verb of staying away at token k tells of no past: not "did not
// skip", "after skipping".
func (p *parser) avoiding(k int) bool {
	if p.participle(k) {
		return p.tokHas(k-1, cPresent|cAux)
	}
	return !p.tokHas(k-1, cAux) && !p.tokHas(k-2, cAux) && !p.isNt(k-2)
}

// reads says that the words stand at token k.
func (p *parser) reads(k int, words []string) bool {
	for i, w := range words {
		if p.word0(k+i) != w {
			return false
		}
	}
	return true
}

// undone finds the participle behind token k, in the clause of a day's own event, that
// undoes it: "Tuesday's vote has been scrapped"; -1 if there is none.
func (p *parser) undone(k int) int {
	how, at := p.undoneBare(k)
	if how == 0 || !p.in(at, undoings) || at > k+undoneReach {
		return -1
	}
	for ; k < at; k++ {
		if p.tokHas(k, cBreak) || p.mark(k, ',') {
			return -1 // "Tuesday's claim that the deal was scrapped"
		}
	}
	return at
}

// undoneReach is how many tokens what is held may have, and the verb that undoes it.
const undoneReach = 8

// undid says that the undoing at token k may be older than its day: a past tense, a
// participle alone.
func (p *parser) undid(k int) bool {
	if p.tokIs(k-1, wHas) || p.tokIs(k-1, wHave) || p.tokIs(k-2, wHas) || p.tokIs(k-2, wHave) {
		return false
	}
	switch w := p.word0(k); {
	case w == "put":
		return !p.tokIs(k-1, wTo) && !p.tokHas(k-1, cFuture)
	case p.participle(k):
		return !p.tokHas(k-1, cPresent|cAux)
	default:
		return p.tok[k].flags&fEd != 0 || w == "withdrew"
	}
}

// noLonger says that "no longer" stands beside the cue at token k: "will no longer take
// place this week" tells of the week that was planned.
func (p *parser) noLonger(k int) bool {
	for j := max(k-2, 1); j < k+4 && j < len(p.tok); j++ {
		if p.word0(j) == "longer" && p.word0(j-1) == "no" {
			return true
		}
	}
	return false
}
