package temporal

import "strings"

// The plain present of a full sentence tells what is to come: "He makes his first appearance on Monday". Headlines,
// captions and what is so on every day have it too, so that a pronoun, a team or "again on" has to show it.

// plain finds the verb of a full sentence in the plain present that tells what is done on the day e: "He makes his first
// appearance on Monday", "Taxi drivers block Paris again on Monday"; -1 if there is none. A pronoun with its verb tells
// it, "again on" with a verb that no headline or caption has, and a team that plays.
func (p *parser) plain(e *expr) int {
	if k := p.againOn(e); k >= 0 {
		return k
	}
	if !p.tokIs(e.from-1, wOn) && !p.plays(e.from-1) || e.to < len(p.tok) && !p.finish(e.to) {
		return -1
	}
	verb := -1
	for k := p.beforeOn(e); k >= 0 && k > e.from-nounReach; k-- {
		if p.in(k, unplanned) || p.in(k, befell) || p.tok[k].kind != tWord && !p.mark(k, bApostrophe) && !p.hyphen(k) || p.tokHas(k, cAux|cPresent|cFuture|cVerbPast|cSpeech|cAhead) || p.tokIs(k, wTo) && p.tok[k+1].flags&fCap == 0 && !p.determined(k+2) || p.tok[k].flags&fEd != 0 && !p.determined(k) {
			return -1
		}
		if verb = p.presentOf(k); verb >= 0 {
			break
		}
		if p.tok[k].flags&fPara != 0 {
			return -1
		}
	}
	return verb
}

// presentOf says that the word at token k is a verb in the present with a pronoun as its subject, or a team that plays.
func (p *parser) presentOf(k int) int {
	if k < 1 || p.tok[k].flags&fCap != 0 || p.habit(k) {
		return -1
	}
	switch toLower(p.word0(k - 1)) {
	case "he", "she":
		return where(p.thirdPerson(k) && p.tok[k].cls&^cSched == 0 && !notes.has(p.word0(k)) && (!p.in(k, shows) || p.word0(k+1) == "down" || p.word0(k+1) == "trial"), k)
	case "they", "we", "i":
		return where(p.bareForm(k), k)
	}
	return where(p.plays(k) && (p.actor(k-1) || p.word0(k-1) == "it" || p.word0(k-1) == "It"), k)
}

// plays says that token k is a verb of sport in the present.
func (p *parser) plays(k int) bool { return p.word0(k) == "plays" || p.word0(k) == "faces" }

// notes are verbs, in the present, of what is so or thought on no day.
var notes = forms("thinks believes knows likes loves hates feels seems owns keeps lives remains means lacks contains includes suggests writes argues claims tells admits",
	"regrets blames describes denies praises condemns criticizes criticises defends explains recalls remembers reflects responds reacts rejects mourns thanks talks shows sees hears protests",
	"blame regret describe deny praise condemn criticize criticise defend explain recall remember reject mourn thank show hear fear doubt protest think believe know like live see read love mean")

// bareForm says that the word at token k may be a verb in its base form, and no past one, adverb or pronoun.
func (p *parser) bareForm(k int) bool {
	w := p.word0(k)
	if len(w) < 3 || p.tok[k].kind != tWord || p.tok[k].flags&(fCap|fEd) != 0 || (p.tok[k].cls&^cSchedBase != 0 || p.tok[k].wd != wNone) && !p.tokIs(k, wMarch) || p.participle(k) {
		return false
	}
	switch w {
	case "both", "all", "also", "soon", "then", "again", "instead", "still", "already", "together", "perhaps", "maybe", "bet", "cost", "shed", "spun", "dove", "fit", "wed", "each", "alone", "too", "now", "let", "never", "even", "once", "ever", "themselves", "guess":
		return false
	}
	return !notes.has(w) && !looksBack.has(w) && !shows.has(w) && !strings.HasSuffix(w, "ly") && w[len(w)-1] != 's'
}

// againOn finds the verb of "Taxi drivers block Paris again on Monday", the only one of its sentence; -1 if there is
// none.
func (p *parser) againOn(e *expr) int {
	at := p.beforeOn(e)
	if p.word0(at) != "again" || e.to < len(p.tok) && !p.sentenceEnd(e.to) && !p.mark(e.to, ',') || p.placeBefore(at) {
		return -1
	}
	verb, capitals := -1, 0
	for k := at - 1; k >= 0 && k > e.from-nounReach; k-- {
		if p.tok[k].kind != tWord || p.tokHas(k, cVerbal|cAhead|cSubject) || p.tokIs(k, wTo) || p.tok[k].flags&fEd != 0 && !p.determined(k) || p.participle(k) {
			return -1
		}
		if k > 0 && p.bareForm(k) && !p.determined(k) && p.theyAct(k-1) {
			verb = k
		}
		if p.tok[k].flags&fPara != 0 || k > 0 && p.sentenceEnd(k-1) {
			return where(2*capitals < at-k, verb)
		}
		if p.tok[k].flags&fCap != 0 {
			capitals++
		}
	}
	return -1
}

// theyAct says that the word at token k is of more than one who do something: "drivers", "the pair".
func (p *parser) theyAct(k int) bool { return p.pluralSubject(k) || p.in(k, pairs) && p.determined(k) }

// pairs are the nouns and numbers of who do something together.
var pairs = forms("pair duo trio two three four couple")
