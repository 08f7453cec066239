package temporal

// What somebody said is told in the past too: "said talks were set for Saturday" is
// "talks are set for Saturday", said then.

// reportReach is how many tokens may stand between a verb of saying and the verb of
// what is said.
const reportReach = 20

// tells are the verbs of saying in the present, and those that the lexicon has no use for.
var tells = forms("says say saying confirms confirming announces announcing adds adding reports reveals revealed insists insisting",
	"stressed noted")

// reported says that the clause of the verb at token k, in which e stands, is what
// somebody said. An aside, "which was due on Monday", is nobody's words.
func (p *parser) reported(k int, e *expr) bool {
	if w := p.word0(k - 1); w == "who" || w == "which" {
		return false
	}
	for j := k - 1; j >= 0 && j > k-reportReach; j-- {
		if p.mark(j, ',') || p.sentenceEnd(j) || p.word0(j) == "but" || p.word0(j) == "while" {
			break
		}
		if p.tokHas(j, cSpeech) || p.in(j, tells) {
			if before := p.word0(j - 1); (before == "originally" || before == "initially" || before == "previously") && p.tokIs(j-2, wHad) {
				return false // "had originally stated that they were supposed to leave by Sunday"
			}
			return !p.determined(j)
		}
		if p.tok[j].flags&fPara != 0 {
			break
		}
	}
	return p.attribution(e.to) >= 0
}

// attributionReach is how many tokens the name of the speaker may have, and
// saidReach how many may stand between a date and the comma behind what is said.
const (
	attributionReach = 9
	saidReach        = 60
)

// attribution finds the verb of saying behind what is said, where that ends at a
// comma behind token k: "on Saturday in Oman, the minister said"; -1 if there is none.
func (p *parser) attribution(k int) int {
	comma := -1
	for end := min(len(p.tok), k+saidReach); k < end && comma < 0; k++ {
		if p.sentenceEnd(k) || p.tok[k].flags&fPara != 0 {
			return -1
		}
		if p.mark(k, ',') {
			comma = k
		}
	}
	for j := k; comma >= 0 && j < len(p.tok) && j < k+attributionReach; j++ {
		switch {
		case p.tokHas(j, cSpeech) || p.in(j, tells):
			return j
		case p.tok[j].kind != tWord || p.tokHas(j, cBreak|cAux|cPresent|cFuture|cVerbPast):
			return -1
		}
	}
	return -1
}

// wasAt reads the "was" at token k, the verb of a clause with e: past, but "was due"
// and "was meant to" are plans, and so is what somebody said "was to" be done or "was
// starting".
func (p *parser) wasAt(k int, e *expr) leaning {
	past := leaning{-1, k}
	next := k + 1
	switch p.word0(k) {
	case "was", "were":
	case "wasn", "weren":
		next += 2
	default:
		return past
	}
	if p.tokIs(next, wNot) || p.word0(next) == "also" || p.word0(next) == "still" {
		next++
	}
	switch {
	case p.tokHas(next, cAhead) && p.word0(next) != "poised" && p.word0(next) != "likely", p.meantTo(next):
		if l, _, ok := p.verbAt(next, e); ok && l.dir > 0 {
			return l
		}
	case p.in(next, arranged), p.tokIs(next, wTo) && p.baseVerb(next+1), p.word0(next) == "going" && p.tokIs(next+1, wTo) && p.baseVerb(next+2):
		if (e.op == opWeekday || e.op == opDate) && !p.interrupted(e) && p.reported(k, e) {
			return leaning{1, next}
		}
	}
	return past
}

// meantTo says that token k is the "supposed" of "was supposed to travel", not of "was
// supposed to have travelled", or the "meant" of "talks meant to start".
func (p *parser) meantTo(k int) bool {
	switch p.word0(k) {
	case "supposed", "meant", "intended":
		if !p.tokIs(k+1, wTo) || !p.baseVerb(k+2) || p.tokIs(k+2, wHave) {
			return false
		}
		return p.tokHas(k-1, cAux) || p.nounBefore(k) && (p.tokHas(k+2, cSchedBase) || p.tokIs(k+2, wBe) || p.word0(k+2) == "take") // "talks meant to take place"
	}
	return false
}

// interrupted says that "when" follows the date, so that the clause tells what was
// going on: "was leaving on Saturday when shots rang out".
func (p *parser) interrupted(e *expr) bool {
	return p.word0(e.to) == "when" || p.mark(e.to, ',') && p.word0(e.to+1) == "when"
}

// arranged are the participles of what one sets a day for: "said they were starting
// talks on Saturday". One does not say so of walking or sleeping.
var arranged = forms("starting beginning opening reopening resuming launching sending dispatching meeting holding hosting convening",
	"gathering travelling traveling flying heading going coming arriving departing leaving returning visiting",
	"joining attending signing voting moving closing ending recalling reconvening summoning dissolving unveiling",
	"restoring")
