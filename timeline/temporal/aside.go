package temporal

// maxAside bounds the tokens of what stands between two commas.
const maxAside = 16

// closesAside says that the comma at token k ends an aside of its sentence
// ("The treaty, signed on Monday, enters"), and returns where it begins; 0 if
// it ends none.
func (p *parser) closesAside(k int) int {
	if k > 0 && p.tok[k].kind == tPunct && p.tok[k].b == bEmDash {
		for j := k - 1; j > 0 && j > k-maxAside && !p.sentenceEnd(j) && p.tok[j].flags&fPara == 0; j-- {
			if p.tok[j].kind == tPunct && p.tok[j].b == bEmDash {
				return j // "the exemption — agreed last year — expires"
			}
		}
	}
	if k <= 0 || p.tok[k].kind != tPunct || p.tok[k].b != ',' {
		return 0
	}
	for j := k - 1; j > 0 && j > k-maxAside && !p.sentenceEnd(j) && p.tok[j].flags&fPara == 0; j-- {
		if p.tok[j].kind != tPunct || p.tok[j].b != ',' {
			continue
		}
		n := &p.tok[j+1]
		if p.in(j+1, asideAdverbs) && j+2 < k && (p.tok[j+2].flags&fEd != 0 || p.tokHas(j+2, cVerbPast)) {
			return j // "The levy, first proposed by Roe on Friday, comes"
		}
		if w := p.word0(j + 1); len(w) > 5 && w[len(w)-3:] == "ing" && n.flags&fCap == 0 {
			return j // "the emir, touring the region, reaches"
		}
		if n.kind == tWord && n.flags&fCap == 0 && (n.flags&fEd != 0 || n.cls&(cPrep|cVerbPast|cAhead) != 0 || p.inAny(j+1, asides)) {
			return j
		}
		if p.names(j-1) && p.isAny(j+1, wThe, wA, wAn) && (p.nouns(j+2, k) && k-j < maxApposition || p.describesWhom(j+2, k)) {
			return j // "Sukkot, the week-long festival, begins", "to meet Roe, a lawyer appointed to oversee the talks, on Monday"
		}
		return 0
	}
	return 0
}

// describesWhom says that the tokens from one to another are a noun and the participle of what was done with it.
func (p *parser) describesWhom(from, to int) bool {
	ed := false
	for k := from; k < to; k++ {
		switch {
		case p.tok[k].kind != tWord, p.tokHas(k, cFuture|cAux|cPresent|cSpeech|cSubject|cBreak|cWeekday|cMonth), p.tokIs(k, wTo) && !ed:
			return false
		case p.tokHas(k, cVerbPast) || p.tok[k].flags&fEd != 0:
			if ed || p.tok[k].flags&fEd == 0 || k == from || p.tokHas(k-1, cVerbal|cPrep) {
				return false
			}
			ed = true
		}
	}
	return ed
}

// behindAside is closesAside before a verb, where more can stand between a subject and it: an
// age, a name, a noun without a verb, what brackets or dashes hold: "The pope, 69, arrives",
// "The envoy, Jo Roe, leaves", "The house (lower chamber) votes", "The plan - drawn up in
// Bern - goes to ministers".
func (p *parser) behindAside(k int) bool {
	if p.closesAside(k) > 0 {
		return true
	}
	if k <= 0 || p.tok[k].kind != tPunct {
		return false
	}
	open := p.tok[k].b
	switch open {
	case ')':
		open = '('
	case ',', '-':
	default:
		return false
	}
	if open == '-' && p.tok[k].flags&fGlued != 0 {
		return false
	}
	for j := k - 1; j > 0 && j > k-maxAside && !p.sentenceEnd(j) && p.tok[j+1].flags&fPara == 0; j-- {
		if p.tok[j].kind != tPunct || p.tok[j].b != open || open == '-' && p.tok[j].flags&fGlued != 0 {
			continue
		}
		if p.tok[j-1].kind != tWord || p.tokHas(j-1, cAux|cPresent|cFuture|cSpeech|cVerbPast|cWeekday|cMonth|cUnit) {
			return false
		}
		if open != ',' || j == k-2 && p.tok[j+1].kind == tNum || p.asideDescribes(j, k) && k-j < maxApposition && !p.tokIs(j+1, wAnd) {
			return true
		}
		return false
	}
	return false
}

// maxApposition bounds the tokens of a noun in apposition to a name.
const maxApposition = 10

// names says that token k is a word of a name.
func (p *parser) names(k int) bool {
	return k >= 0 && k < len(p.tok) && p.tok[k].kind == tWord && p.tok[k].flags&fCap != 0
}

// asideSpeaks says that the aside between two commas has a date of its own.
func (p *parser) asideSpeaks(from, to int) bool {
	for k := from; k < to; k++ {
		if p.tokHas(k, cWeekday|cMonth) {
			return true
		}
	}
	i := p.after(to) - 1
	return i >= 0 && p.out[i].from > from && p.out[i].op == opShift // "called off this month"
}

// asideDescribes says that the aside from one comma to the other has no verb but a
// participle: "to fill the dam, now largely built, in July".
func (p *parser) asideDescribes(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if p.tokHas(k, cFuture|cAux|cPresent|cSpeech|cSubject|cBreak) || p.tokHas(k, cVerbPast) && p.tok[k].flags&fEd == 0 && k+1 != to || p.tokIs(k, wTo) {
			return false
		}
	}
	return true
}

// asideAdverbs are words before the participle that begins an aside.
var asideAdverbs = forms("first initially originally widely already recently newly jointly formally")

// firstToldOn finds the participle of the aside "first proposed by the treasury on Friday," that e ends; -1 if it ends none.
func (p *parser) firstToldOn(e *expr) int {
	if !p.mark(e.to, ',') {
		return -1
	}
	j := p.closesAside(e.to)
	if j <= 0 || j > e.from || !p.in(j+1, asideAdverbs) || p.word0(j+1) == "initially" || p.word0(j+1) == "originally" || p.in(j+2, called) || p.tokHas(j+2, cAhead) || p.tokIs(e.from-1, wFor) {
		return -1
	}
	return j + 2
}

// missedLimit finds the verb of who missed or ignored a limit before the "for" at token k: "missed a deadline set by the
// envoys for Tuesday"; -1 if there is none.
func (p *parser) missedLimit(k int) int {
	limit := false
	for j := k - 1; j >= 0 && j > k-11 && p.tok[j].kind == tWord; j-- {
		switch w := p.word0(j); {
		case p.in(j, limits):
			limit = true
		case w == "missed" || w == "ignored" || w == "defied" || w == "flouted":
			return where(limit, j)
		case p.tokHas(j, cFuture|cAux|cPresent|cBreak):
			return -1
		}
	}
	return -1
}

// asides are words that begin an aside.
var asides = forms("known collectively which who whose where having but fresh back still keen eager unable now already by")

// behindWill returns where the aside begins that the comma at token k ends, if what stands up to the date e is an object of
// the future verb before it: "will give the team, which won on Sunday, a parade on Saturday"; 0 if it ends none.
func (p *parser) behindWill(k int, e *expr) int {
	if !p.mark(k, ',') || e.op != opWeekday || !p.isAny(k+1, wA, wAn, wThe) {
		return 0
	}
	j := p.closesAside(k)
	if w := p.word0(j + 1); j < 3 || w != "who" && w != "which" && w != "whose" {
		return 0
	}
	for i := k + 2; i < e.from; i++ {
		if p.tok[i].kind != tWord || p.tokHas(i, cVerbal|cSubject|cBreak) {
			return 0
		}
	}
	for i := j - 1; i > 0 && i > j-8 && p.tok[i].kind == tWord; i-- {
		if p.tokHas(i, cFuture) {
			return j
		}
		if p.tokHas(i, cVerbPast|cAux|cPresent|cSubject) {
			return 0
		}
	}
	return 0
}
