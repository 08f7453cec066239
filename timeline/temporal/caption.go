package temporal

// Captions tell what a picture shows in the present: "The two pose in Hanoi on Feb. 27".

// captionOdds is how many times nearer a day must be ahead than behind to be ahead after
// all: "arrives" and "attends" are of timetables too.
const captionOdds = 4

// shows are the verbs of captions.
var shows = forms("pose poses shake shakes walk walks arrive arrives wave waves look looks attend attends speak speaks stand stands greet greets",
	"embrace embraces smile smiles applaud applauds hug hugs kneel kneels")

// caption finds the verb of a sentence that reads as a caption: it is in the present,
// names a place before the day and says nothing of what is to come; -1 if there is none.
func (p *parser) caption(e *expr) int {
	if e.op != opDate || !e.bareDay() || !p.tokIs(e.from-1, wOn) || !p.placeBefore(e.from-1) {
		return -1
	}
	verb := -1
	for k := e.from - 2; k >= 0 && !p.sentenceEnd(k); k-- {
		if p.tokHas(k, cFuture|cAhead|cControl|cAux|cPresent|cSpeech) && p.tok[k].flags&fCap == 0 || e.from-k > cueBack {
			return -1
		}
		if p.in(k, shows) && !p.determined(k) && p.finite(k) {
			verb = k
		}
		if p.tok[k].flags&fPara != 0 {
			break
		}
	}
	for k := e.to; verb >= 0 && k < len(p.tok) && p.tok[k].flags&fPara == 0 && !p.sentenceEnd(k); k++ {
		if p.tokHas(k, cFuture|cAhead) {
			return -1
		}
	}
	return verb
}

// finite says that the verb of a caption at token k has its subject before it: a name, or
// what its form fits.
func (p *parser) finite(k int) bool {
	if k == 0 || p.tok[k-1].kind != tWord || p.tokHas(k-1, cPrep) {
		return false
	}
	name := k - 1
	for p.hyphened(name) {
		name -= 2 // "Kim Jong-un"
	}
	return p.tok[name].flags&fCap != 0 || p.thirdPerson(k) || p.pluralSubject(k-1)
}

// placeBefore says that the name of a place stands before token k: "in Hanoi", "at the
// White House", "in Hanoi, Vietnam,".
func (p *parser) placeBefore(k int) bool {
	if k--; p.mark(k, ',') {
		k--
	}
	if !p.names(k) {
		return false
	}
	for ; k > 0 && (p.names(k) || p.tokIs(k, wThe) || p.mark(k, ',')); k-- {
		if p.tokIs(k-1, wIn) || p.tokIs(k-1, wAt) {
			return true
		}
	}
	return false
}
