package temporal

// A condition in the present tense looks ahead: "if the text is signed on Friday".

// opensCondition says that a condition begins at token k: with "if", "unless" or
// "once", "provided", the "soon" of "as soon as".
func (p *parser) opensCondition(k int) bool {
	if !p.inAny(k, conditions) {
		return false
	}
	switch lexemes[p.tok[k].lex].text {
	case "if", "unless":
		return !p.tokIs(k-1, wAs) && !p.in(k-1, asking) && !p.in(k-2, asking) // not "as if", "asks him if"
	case "once":
		return !p.tokIs(k-1, wAs) && p.conjunction(k)
	case "soon":
		return p.tokIs(k-1, wAs) && p.tokIs(k+1, wAs) && p.word0(k+2) != "possible"
	}
	return p.provides(k)
}

// asking are verbs before an "if" that opens a question.
var asking = forms("ask asks asked asking wonder wonders wondered wondering see know knows unclear")

// conditions are the words that [parser.opensCondition] reads.
var conditions = forms("if unless once soon provided providing")

// provides says that "provided" at token k is no verb: it opens the sentence, or a
// clause in the present follows it.
func (p *parser) provides(k int) bool {
	w := p.word0(k)
	if w == "Provided" && p.opensSentence(k) {
		return true
	}
	if w != "provided" && w != "providing" {
		return false
	}
	for j := k + 1; j < k+conditionReach && j < len(p.tok) && !p.sentenceEnd(j); j++ {
		switch {
		case p.tokHas(j, cPresent):
			return true
		case p.tokHas(j, cPrep|cAux|cVerbPast|cFuture), p.tokHas(j, cBreak) && !(p.tokIs(j, wThat) && j == k+1):
			return false
		}
	}
	return false
}

// conditionReach is how many tokens of a condition are looked at.
const conditionReach = 14

// conditional says that the clause before token k is a condition, or begins with a
// "should".
func (p *parser) conditional(k int) bool {
	for j := k - 1; j >= 0 && j > k-conditionReach; j-- {
		if p.opensCondition(j) || lexemes[p.tok[j].lex].text == "should" {
			return true
		}
		if p.sentenceEnd(j) || p.mark(j, ',') && j < k-1 {
			return false
		}
	}
	return false
}

// awaitedBefore finds before token k the "once" or "until" of what is first to have
// been done.
func (p *parser) awaitedBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-6 && p.tok[j].kind == tWord; j-- {
		if p.opensCondition(j) || p.tokIs(j, wUntil) {
			return true
		}
	}
	return false
}

// conjunction says that the "once" at token k opens a clause: it is not that
// of "once again", "once a week", "once through Rome" and "was extended once, in May", nor the adverb of "he once met"
// and "Roe, once her rival, said".
func (p *parser) conjunction(k int) bool {
	w := p.word0(k + 1)
	if p.mark(k-1, ',') {
		for j := k + 1; j < len(p.tok) && p.tok[j].flags&fPara == 0; j++ {
			if p.mark(j, ',') {
				return false
			}
			if p.tokHas(j, cAux|cPresent|cVerbPast|cFuture) || p.tok[j].flags&fEd != 0 || p.thirdPerson(j) && p.tok[j].flags&fCap == 0 {
				break
			}
		}
	}
	return !p.mark(k+1, ',') && !p.tokIs(k+1, wMore) && !p.tokIs(k+1, wA) && !p.tokHas(k+1, cPrep) && w != "again" && w != "every" && p.tok[max(k-1, 0)].kind != tNum
}

// presentPassive says that the participle at token k is of a passive of the present,
// also denied: "is signed", "we're focused", "aren't all returned", "gets ratified".
func (p *parser) presentPassive(k int) bool {
	for k--; k > 0; k-- {
		if p.tokHas(k, cPresent) {
			return !p.tokIs(k, wHas) && !p.tokIs(k, wHave)
		}
		switch w := p.word0(k); {
		case w == "re", w == "get", w == "gets":
			return true
		case p.tokIs(k, wNot), w == "t", p.mark(k, bApostrophe), w == "all", w == "both", w == "yet", w == "never", w == "ever":
		case len(w) < 4 || w[len(w)-2:] != "ly":
			return false
		}
	}
	return false
}

// ifTheyDid finds the "would" of a condition that is thought of, whose verb is in the past: "would help if they signed
// on Monday", "if they signed on Monday, it would"; -1 if there is none, or it looks back, "would have helped".
func (p *parser) ifTheyDid(e *expr) int {
	at, past, other := -1, false, false
	for k := e.from - 1; k >= 0 && k > e.from-10 && p.tok[k].kind == tWord; k-- {
		if p.opensCondition(k) {
			at = k
			break
		}
		if p.word0(k) == "had" && p.pastBehind(k) || p.tokHas(k, cFuture) || p.tokIs(k, wHas) || p.tokIs(k, wHave) {
			return -1
		}
		other = other || p.tokHas(k, cAhead|cPresent)
		if p.word0(k) == "did" {
			past, other = true, false
		}
		past = past || p.tokHas(k, cVerbPast) || p.tok[k].flags&fEd != 0 || p.word0(k) == "were" || p.word0(k) == "had"
	}
	if at < 0 || !past || other {
		return -1
	}
	for k := at - 1; k >= 0 && k > at-12 && !p.sentenceEnd(k) && !p.mark(k, ','); k-- {
		if p.thoughtOf(k) {
			return k
		}
	}
	if !p.mark(e.to, ',') {
		return -1
	}
	for k := e.to + 1; k < len(p.tok) && k < e.to+8 && !p.sentenceEnd(k); k++ {
		if p.thoughtOf(k) {
			return k
		}
	}
	return -1
}

// thoughtOf says that a "would" of now stands at token k: not "would have".
func (p *parser) thoughtOf(k int) bool {
	w := p.word0(k)
	if w == "threatened" || w == "would" && p.tokIs(k+1, wHave) && p.tokIs(k+2, wTo) {
		return true // "threatened to leave", "would have to leave"
	}
	return (w == "would" || w == "wouldn" || w == "could" || w == "might") && !p.tokIs(k+1, wHave) && !p.tokIs(k+2, wHave) && !p.tokIs(k+3, wHave)
}

// pastBehind says that a past participle stands right behind the "had" at token k.
func (p *parser) pastBehind(k int) bool {
	return p.participle(k+1) || p.tok[min(k+1, len(p.tok)-1)].flags&fEd != 0
}

// onceDone says that what comes so long later, told before token from, is counted from what may come, on no day that is
// told: "Once sixty have ratified it, it would enter into force 30 days later".
func (p *parser) onceDone(from int) bool {
	ahead := false
	for k := from - 1; k >= 0 && k > from-32; k-- {
		ahead = ahead || p.has(k, cFuture)
		if p.opensCondition(k) {
			return ahead && p.opensSentence(k)
		}
		if i := len(p.out) - 1; i >= 0 && k < p.out[i].to {
			return false
		}
		if p.t(k).flags&fPara != 0 || k > 0 && p.sentenceEnd(k-1) {
			return false
		}
	}
	return false
}
