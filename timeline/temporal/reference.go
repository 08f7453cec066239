package temporal

import "strings"

// refRows are the expressions without a day: they say past, present or
// future. A phrase must stand in the text as it stands here.
var refRows = []struct {
	phrase, value string
	need          refNeed
}{
	{"now", "PRESENT_REF", needNow},
	{"right now", "PRESENT_REF", 0},
	{"just now", "PRESENT_REF", 0},
	{"currently", "PRESENT_REF", 0},
	{"presently", "PRESENT_REF", 0},
	{"former", "PAST_REF", needHistory},
	{"nowadays", "PRESENT_REF", 0},
	{"these days", "PRESENT_REF", 0},
	{"at present", "PRESENT_REF", 0},
	{"the present", "PRESENT_REF", needClose},
	{"the present time", "PRESENT_REF", 0},
	{"the present day", "PRESENT_REF", 0},
	{"the moment", "PRESENT_REF", needAt},
	{"this moment", "PRESENT_REF", 0},
	{"this time", "PRESENT_REF", needAt},
	{"the time", "PAST_REF", needThen},
	{"current", "PRESENT_REF", needNoun},
	{"recently", "PAST_REF", 0},
	{"more recently", "PAST_REF", 0},
	{"most recently", "PAST_REF", 0},
	{"lately", "PAST_REF", 0},
	{"recent", "PAST_REF", needNoun},
	{"the past", "PAST_REF", needClose},
	{"the recent past", "PAST_REF", 0},
	{"the distant past", "PAST_REF", 0},
	{"long ago", "PAST_REF", 0},
	{"some time ago", "PAST_REF", 0},
	{"the other day", "PAST_REF", 0},
	{"the other night", "PAST_REF", 0},
	{"the other week", "PAST_REF", 0},
	{"a while ago", "PAST_REF", 0},
	{"once upon a time", "PAST_REF", 0},
	{"the future", "FUTURE_REF", needClose},
	{"future", "FUTURE_REF", needHistory},
	{"the near future", "FUTURE_REF", 0},
	{"the very near future", "FUTURE_REF", 0},
	{"the foreseeable future", "FUTURE_REF", 0},
	{"the not too distant future", "FUTURE_REF", 0},
	{"the near term", "FUTURE_REF", needClose},
	{"the short term", "FUTURE_REF", needClose},
	{"the long term", "FUTURE_REF", needClose},
	{"the coming days", "PXD", needSpan},
	{"small hours", "PAST_REF", needSpan},
	{"looking forward", "FUTURE_REF", needSpan},
	{"in advance", "FUTURE_REF", needSpan},
	{"soon", "FUTURE_REF", needSoon},
	{"shortly", "FUTURE_REF", needSoon},
	{"hourlong", "PT1H", 0}, {"daylong", "P1D", 0}, {"weeklong", "P1W", 0}, {"monthlong", "P1M", 0}, {"yearlong", "P1Y", 0}, {"decadelong", "P1DE", 0},
	{"hourslong", "PTXH", 0}, {"dayslong", "PXD", 0}, {"weekslong", "PXW", 0}, {"monthslong", "PXM", 0}, {"yearslong", "PXY", 0},
	{"decadeslong", "PXDE", 0},
	{"the years", "PXY", needOver},
}

// refNeed is what must stand around a phrase for it to be meant.
type refNeed uint8

const (
	needClose   refNeed = iota + 1 // the phrase ends here: "in the past," not "the past president"
	needAt                         // "at" before it
	needNoun                       // the adjective itself, before a noun
	needSoon                       // not "as soon as", "shortly after"
	needNow                        // not "now-defunct"
	needSpan                       // read by another rule
	needHistory                    // only in texts about history
	needThen                       // "at" before it, and no clause that says which time
	needOver                       // "over" before it, and no "of" behind
)

var refPhrases, holPhrases phrases

// phrases are those of a list by the lexeme of their first word.
type phrases [][]phrase

// phrase is a sequence of lexemes; marks are their byte over markLex.
type phrase struct {
	words  []uint16
	second uint16 // the lexeme behind the first, 0 if there is none or it is a mark
	index  int
}

const markLex = 0xff00

func indexPhrases() {
	addWord("midyear", cEdge|cHead, int16(edMid), wNone)
	addWord("midweek", cEdge|cHead, int16(edMid), wNone)
	for i, r := range refRows {
		refPhrases.add(r.phrase, i)
	}
	for i, h := range holidays {
		holPhrases.add(h.name, i)
	}
}

// add enters a phrase and those of its words that the lexicon has not.
func (ps *phrases) add(text string, index int) {
	var ws []uint16
	for _, t := range scan(nil, text) {
		if t.kind == tPunct {
			ws = append(ws, markLex|uint16(t.b))
			continue
		}
		if t.lex == 0 {
			s := text[t.start:t.end]
			addWord(s, 0, 0, wNone)
			t.lex = lookup(keyOf(s)).lex
		}
		ws = append(ws, t.lex)
	}
	ph := phrase{words: ws, index: index}
	if len(ws) > 1 && ws[1]&markLex != markLex {
		ph.second = ws[1]
	}
	for int(ws[0]) >= len(*ps) {
		*ps = append(*ps, nil)
	}
	(*ps)[ws[0]] = append((*ps)[ws[0]], ph)
}

// of are the phrases that begin with a lexeme.
func (ps phrases) of(first uint16) []phrase {
	if int(first) < len(ps) {
		return ps[first]
	}
	return nil
}

// match returns the longest phrase at token i.
func (p *parser) match(in phrases, i int) (index, to int, ok bool) {
	next := p.t(i + 1).lex
	list := in.of(p.t(i).lex)
	for n := range list {
		ph := &list[n]
		if ph.second != 0 && ph.second != next {
			continue
		}
		k := i
		for _, w := range ph.words {
			if w&markLex == markLex {
				switch {
				case p.mark(k, byte(w)):
					k++
				case byte(w) != bApostrophe && byte(w) != '.' && byte(w) != '-':
					k = -1
				}
				if k < 0 {
					break
				}
				continue
			}
			if p.t(k).lex != w {
				k = -1
				break
			}
			k++
		}
		if k > to {
			index, to, ok = ph.index, k, true
		}
	}
	return index, to, ok
}

// reference reads "now", "recently", "the future" and their like.
func (p *parser) reference(i int) (*expr, bool) {
	n, k, ok := p.match(refPhrases, i)
	if !ok {
		return nil, false
	}
	e := p.blank(opRef, uNone, ruleRef)
	e.value, e.to = refRows[n].value, k
	if !strings.HasSuffix(e.value, "_REF") {
		e.typ, e.rule = "DURATION", ruleDuration
	}
	switch refRows[n].need {
	case needClose:
		return e, !(p.cap(k-1) && p.t(k-1).flags&fUpper == 0) && (p.closesDay(k) || p.has(k, cSubject|cSched) || p.is(k, wThe) || p.nameDid(k)) && !p.is(k, wOf)
	case needAt:
		return e, p.is(i-1, wAt) || p.isAny(i-1, wFor)
	case needNoun:
		return e, p.adjective(i, k)
	case needSoon:
		return e, !p.isAny(i-1, wAs, wSo, wThe) && toLower(p.src(i-1)) != "too" && p.t(k).kind == tPunct && !p.hyphen(k)
	case needNow:
		return e, !p.hyphen(k) && !(p.mark(k, '-') && p.is(i-1, wThe)) && !(p.mark(i-1, '-') && p.glued(i)) && toLower(p.src(k)) != "defunct"
	case needSpan:
		return e, false
	case needThen:
		return e, p.atThatTime(i, k)
	case needOver:
		return e, p.is(i-1, wOverW) && !p.is(k, wOf)
	case needHistory:
		e.history = true
		return e, p.adjective(i, k)
	}
	return e, !(p.is(i-1, wAs) && p.is(k, wAs)) // not "as recently as May 24"
}

// nameDid says that a clause begins at token k with a name and its past verb: "in the past Roe had tried".
func (p *parser) nameDid(k int) bool {
	from := k
	for k < from+3 && p.cap(k) && p.word(k) {
		k++
	}
	return k > from && (p.has(k, cAux|cVerbPast) || p.isAny(k, wHas, wHave) || p.t(k).kind == tWord && p.t(k).flags&fEd != 0)
}

// atThatTime says that "the time" of tokens [i,k) is that of what is told: "At the time, she was a clerk", "saying at
// the time he would go"; not "at the time the ship sank".
func (p *parser) atThatTime(i, k int) bool {
	if !p.is(i-1, wAt) {
		return false
	}
	for j := i - 2; j >= 0 && !p.sentenceEnd(j) && p.t(j+1).flags&fPara == 0; j-- {
		if w := p.src(j); w == "will" || w == "shall" || w == "ll" || w == "should" {
			return false // "will wait and act at that time"
		}
	}
	if t := p.t(k); t.kind == 0 || t.kind == tPunct && t.b != '-' {
		return true
	}
	if p.has(k, cSubject) || p.is(k, wThat) {
		return p.has(i-2, cSpeech) || toLower(p.src(i-2)) == "saying"
	}
	return false
}

// adjective accepts "current", "recent", "former" before a noun.
func (p *parser) adjective(i, k int) bool {
	return p.word(k) && !p.has(k, cUnit) && !(p.is(k, wOf) && p.src(i) == "current") && !(p.mark(i-1, '-') && p.glued(i)) && !(p.cap(i) && p.cap(k))
}
