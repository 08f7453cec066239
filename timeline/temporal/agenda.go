package temporal

// agendaReach is how many tokens behind its lead a day of an agenda may stand.
const agendaReach = 60

// agendas are the words that an agenda of what is to come is led in by.
var agendas = forms("agenda schedule diary calendar programme timetable upcoming ahead coming next")

// agenda finds the lead of the agenda that e, which no verb dates, is a day of: "What's next:
// talks in Geneva on Monday", "Next session: Tuesday", "Agenda: Monday, talks"; -1 if there
// is none.
func (p *parser) agenda(e *expr) int {
	if e.shift != shNone || e.op != opWeekday && (e.op != opDate || e.y != 0 || e.gran > uMonth) {
		return -1
	}
	if k := p.nextNoun(e); k >= 0 {
		return k
	}
	if k := p.asksNext(e); k >= 0 {
		return k
	}
	for k := e.from - 1; k > 0 && k > e.from-agendaReach && p.tok[k+1].flags&fPara == 0; k-- {
		if p.mark(k, ':') {
			if lead := p.leadBefore(k); lead >= 0 {
				return lead
			}
		}
	}
	return -1
}

// asksNext finds the "What" of a question about a day to come: "What happens on Monday?", "What
// about Tuesday?"; -1 if there is none.
func (p *parser) asksNext(e *expr) int {
	k := e.from - 1
	if p.tokIs(k, wOn) {
		k--
	}
	if e.op != opWeekday || k < 1 || e.to >= len(p.tok) || p.tok[e.to].b != '?' || toLower(p.word0(k-1)) != "what" {
		return -1
	}
	switch p.word0(k) {
	case "happens", "about", "next":
		return k - 1
	}
	return -1
}

// leadBefore finds the word of an agenda in the few words between the beginning of a line or
// sentence and the colon at token k; -1 if there is none.
func (p *parser) leadBefore(k int) int {
	lead := -1
	for j := k - 1; j >= 0 && j >= k-5; j-- {
		if lead < 0 && p.tok[j].kind == tWord && p.inAny(j, agendas) {
			lead = j
		}
		if p.tokHas(j, cVerbPast|cSpeech|cFuture) {
			return -1
		}
		if p.tok[j].flags&fLine != 0 || j == 0 || p.sentenceEnd(j-1) {
			return lead
		}
	}
	return -1
}

// nextNoun finds the "Next" of "Next hearing Monday", which opens its sentence and has no
// verb; -1 if there is none.
func (p *parser) nextNoun(e *expr) int {
	k := e.from - 1
	if p.mark(k, ':') || p.tokIs(k, wOn) {
		k--
	}
	if k < 1 || p.tok[k].kind != tWord || !p.in(k, appointments) && !p.in(k, visits) {
		return -1
	}
	for j := k - 1; j >= 0 && j >= k-3 && p.tok[j].kind == tWord; j-- {
		if p.tokIs(j, wNext) && (p.tok[j].flags&fCap != 0 || p.tokIs(j-1, wThe)) && (j == 0 || p.opensSentence(j) || p.tokIs(j-1, wThe) && p.opensSentence(j-1)) {
			return j
		}
	}
	return -1
}
