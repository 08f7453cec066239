package temporal

// Which verb a day is of, where the nearest one is not.

// hasFiledTo finds the "to" of "has filed papers to raise duties on Friday": the present perfect has no day, so that
// this one is of the infinitive; -1 if there is none.
func (p *parser) hasFiledTo(e *expr) int {
	for k := e.from - 1; k > 3 && k > e.from-nounReach && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		if p.tokIs(k, wTo) && p.baseVerb(k+1) {
			return where(p.perfectBefore(k), k)
		}
		if p.tokHas(k, cVerbal|cBreak|cSubject) || p.tok[k].flags&fEd != 0 || p.tok[k].kind == tPunct && !p.mark(k, '.') && !p.mark(k, ':') && !p.mark(k, '%') {
			return -1
		}
	}
	return -1
}

// perfectBefore says that the noun before the "to" at token k is the object of a present perfect, but not of one that
// tells whether the infinitive was done: "has forced them to leave".
func (p *parser) perfectBefore(k int) bool {
	if p.tokHas(k-1, cVerbal|cPrep|cSubject) || p.tok[k-1].flags&fEd != 0 {
		return false
	}
	for j := k - 2; j > 0 && j > k-8 && p.tok[j].kind == tWord; j-- {
		if p.tokIs(j, wTo) || p.tokHas(j, cBreak|cPrep|cAux|cFuture) {
			return false
		}
		if p.tokHas(j, cVerbPast) || p.tok[j].flags&fEd != 0 {
			return (p.tokIs(j-1, wHas) || p.tokIs(j-1, wHave)) && !p.inAny(j, effecting)
		}
	}
	return false
}

// effecting are the verbs whose infinitive was done when they were.
var effecting = forms("forced allowed enabled led caused helped compelled obliged prompted pushed driven brought taken used made seen let gotten left had lost spent managed failed")

// behindRelative says that the present form at token k has the plural subject that stands before a relative clause, which
// its day ends: "ministers who left on Friday return".
func (p *parser) behindRelative(k int) bool {
	i := p.after(k) - 1
	if i < 0 || p.out[i].to != k || !p.out[i].calendarDay() {
		return false
	}
	for j := p.out[i].from - 1; j > 0 && j > k-cueNear && p.tok[j].kind == tWord; j-- {
		if w := p.word0(j); w == "who" || w == "which" || p.tokIs(j, wThat) {
			return p.pluralSubject(j - 1)
		}
	}
	return false
}

// behindSaying says that the present form at token k has the subject before what somebody is said to have told: "the
// hearing, a clerk said, comes".
func (p *parser) behindSaying(k int) bool {
	if k < 4 || !p.mark(k-1, ',') || !p.tokHas(k-2, cSpeech) || !p.thirdPerson(k) {
		return false
	}
	for j := k - 3; j > 0 && j > k-nounReach; j-- {
		if p.mark(j, ',') {
			return p.tok[j-1].kind == tWord
		}
		if p.tok[j].kind != tWord || p.tokHas(j, cVerbal) {
			return false
		}
	}
	return false
}

// toldOfOn finds the verb of "the duties Roe announced in a speech on Sunday would hit" before the day e; -1 if there is
// none.
func (p *parser) toldOfOn(e *expr) int {
	for k := e.from - 1; k > 2 && k > e.from-9 && p.tok[k].kind == tWord; k-- {
		if p.tokHas(k, cSpeech) {
			return where(p.toldOf(k) && p.tokHas(e.to, cFuture), k)
		}
		if p.tokHas(k, cVerbal|cSubject) || p.tok[k].flags&fEd != 0 {
			return -1
		}
	}
	return -1
}

// toldOf says that the verb of speech at token k is of a relative clause without its pronoun, "the duties Roe announced",
// so that the verb behind is of what was told.
func (p *parser) toldOf(k int) bool {
	s := k - 1
	if s < 2 || p.tok[s].kind != tWord || p.tok[s].flags&fCap == 0 && !p.tokHas(s, cSubject) {
		return false
	}
	for s > 2 && p.tok[s].flags&fCap != 0 && p.tok[s-1].kind == tWord && p.tok[s-1].flags&fCap != 0 && p.tok[s-1].flags&fLine == 0 {
		s-- // "the duties President Roe announced"
	}
	n := &p.tok[s-1]
	return n.kind == tWord && n.flags&(fCap|fEd) == 0 && !p.tokHas(s-1, cVerbal|cPrep|cBreak|cSubject) && !p.tokIs(s-1, wTo) && (p.determined(s-1) || p.determined(s-2))
}

// wasMeantBy finds the "was" of "was meant to be ready by July" before the "by" at token k; -1 if there is none.
func (p *parser) wasMeantBy(k int) int {
	for j := k - 1; j > 2 && j > k-9 && p.tok[j].kind == tWord; j-- {
		if p.tokIs(j, wTo) {
			w := p.word0(j - 1)
			return where((p.tokHas(j-1, cAhead) || w == "supposed" || w == "meant" || w == "intended") && (p.was(j-2) || p.was(j-3)), j-2)
		}
		if p.tokHas(j, cAux|cPresent|cFuture|cSpeech|cBreak) {
			return -1
		}
	}
	return -1
}

// speakingOn finds the "speaking" of "speaking on TV on Sunday, Roe said" before the day e; -1 if there is none.
func (p *parser) speakingOn(e *expr) int {
	if !p.mark(e.to, ',') {
		return -1
	}
	for k := e.from - 1; k >= 0 && k > e.from-9 && p.tok[k].kind == tWord; k-- {
		switch toLower(p.word0(k)) {
		case "speaking", "writing", "addressing":
			return where(p.opensClause(k) || p.mark(k-1, ','), k)
		}
		if p.tokHas(k, cVerbal) {
			return -1
		}
	}
	return -1
}

// therefor finds the "for" of "Roe, in Bern for talks on Thursday, dined" before the day e; -1 if there is none.
func (p *parser) therefor(e *expr) int {
	k := p.beforeOn(e)
	if !p.in(k, appointments) && !p.in(k, gatherings) {
		return -1
	}
	for k--; k > 3 && p.tok[k].kind == tWord && !p.tokIs(k, wFor); k-- {
		if p.tokHas(k, cVerbal|cPrep) {
			return -1
		}
	}
	j := k - 1
	for j > 2 && p.tok[j].kind == tWord && p.tok[j].flags&fCap != 0 {
		j--
	}
	return where(p.tokIs(k, wFor) && j < k-1 && p.tokIs(j, wIn) && p.mark(j-1, ','), k)
}

// announcedAs finds the verb of "announced May 3 and 4 as the dates of the vote" before the day e; -1 if there is none.
func (p *parser) announcedAs(e *expr) int {
	first := p.after(e.from)
	last := first
	for first > 0 && last-first < listReach && p.joined(p.out[first-1].to, p.out[first].from) {
		first--
	}
	for last+1 < len(p.out) && last-first < listReach && p.joined(p.out[last].to, p.out[last+1].from) {
		last++
	}
	k, as := p.out[first].from-1, p.out[last].to
	if !p.in(k, announced) || !p.tokIs(as, wAs) {
		return -1
	}
	for j := as + 1; j < as+5; j++ {
		switch p.word0(j) {
		case "day", "days", "date", "dates", "deadline":
			return k
		}
	}
	return -1
}

// announced are the verbs of those who make a day known.
var announced = forms("announced confirmed set named fixed chosen agreed picked proposed suggested")

// butOf is the date that the day e is set against: "not on Friday, as he had thought, but on Saturday"; nil if there is
// none.
func (p *parser) butOf(e *expr) *expr {
	k := p.beforeOn(e)
	i := p.after(e.from) - 1
	if i < 0 || p.word0(k) != "but" || k-p.out[i].to > 8 || !p.out[i].calendarDay() || !p.mark(k-1, ',') && p.out[i].to != k {
		return nil
	}
	for j := p.out[i].to; j < k; j++ {
		if p.sentenceEnd(j) {
			return nil
		}
	}
	for j := p.out[i].from - 1; j > 0 && j > p.out[i].from-10 && !p.sentenceEnd(j); j-- {
		if p.tokIs(j, wNot) {
			return &p.out[i]
		}
	}
	return nil
}

// waitedFor says that somebody waits for what begins at token k: "await the outcome of", "will wait for the result of".
func (p *parser) waitedFor(k int) bool {
	if p.tokIs(k, wThe) {
		k--
	}
	if p.tokIs(k, wFor) {
		k--
	}
	return p.in(k, waits)
}

// waits are the verbs of who is not to go on before something has come.
var waits = forms("await awaits awaiting awaited wait waits waiting")
