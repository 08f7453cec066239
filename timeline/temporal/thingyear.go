package temporal

// yearOfThing takes the year from the name of what the day or month e tells the beginning or the end of: "The treaty of 1921
// was signed on 6 December", "The 1962 crisis began on 16 October", "the 2015 deal, signed on 14 July", "In the 2003 war
// Baghdad fell on 9 April". What was said of it, or done to it, on a day may be of any year.
func (r *resolver) yearOfThing(e *expr) (int, bool) {
	p := r.p
	i := p.after(e.from) - 1
	if i < 0 || e.shift != shNone || e.m == 0 || e.gran > uMonth || e.edge != edNone || r.lean.dir > 0 || r.pub.IsZero() || r.windowed || r.narrative {
		return 0, false
	}
	f := &p.out[i]
	if f.op != opDate || f.gran != uYear || f.edge != edNone || f.bc || f.y <= 0 || f.y >= r.pub.Year-1 || e.from-f.to > maxThing || p.sentenceBetween(f.to, e.from) {
		return 0, false
	}
	verb := f.to // the first token behind the name
	switch {
	case p.tokIs(f.from-1, wThe) && p.attributive(f):
		verb++
	case p.tokIs(f.from-1, wOf) && p.tok[max(f.from-2, 0)].kind == tWord && p.tokIs(f.from-3, wThe):
	default:
		return 0, false
	}
	if p.mark(verb, ',') && p.in(verb+1, origins) && p.tok[verb+1].flags&fCap == 0 && p.dayOnly(verb+2, e.from) {
		return f.y, true
	}
	if k := f.from - 2; (p.tokIs(k, wIn) || p.tokIs(k, wDuring)) && p.opens(k) && p.in(f.to, eras) {
		return f.y, p.onePast(verb, e.from)
	}
	if p.was(verb) {
		verb++
	}
	return f.y, p.origin(verb) && p.dayOnly(verb+1, e.from)
}

// maxThing is how many tokens the day may stand behind the year of the thing.
const maxThing = 10

// origins are the past forms of verbs of how something came to be, or to its end; eras are the nouns of what goes on for a
// while.
var (
	origins = forms("signed sealed initialled initialed agreed reached struck concluded adopted ratified opened began begun started ended lasted erupted held proclaimed declared took came entered broke went")
	eras    = forms("war crisis campaign fighting conflict uprising revolution siege offensive invasion talks negotiations genocide famine election elections strike")
)

// origin says that the verb at token k is one of origins, with the words that make it one: "took effect", "broke out".
func (p *parser) origin(k int) bool {
	if !p.in(k, origins) {
		return false
	}
	next := p.word0(k + 1)
	switch p.word0(k) {
	case "took":
		return next == "effect" || next == "place"
	case "came", "went", "entered":
		return next == "into"
	case "broke":
		return next == "out"
	}
	return true
}

// dayOnly says that the tokens from..to only lead up to a day: "on", "into force on", "in Bern on".
func (p *parser) dayOnly(from, to int) bool {
	for k := from; k < to; k++ {
		if p.tok[k].kind != tWord || p.tokHas(k, cVerbal|cSubject|cBreak) || p.tok[k].flags&fEd != 0 {
			return false
		}
	}
	return from <= to
}

// onePast says that a past verb, and none of another time, stands among the tokens from..to, in one clause.
func (p *parser) onePast(from, to int) bool {
	found := false
	for k := from; k < to; k++ {
		if p.mark(k, ',') && k == from {
			continue
		}
		if p.tok[k].kind != tWord || p.tokHas(k, cFuture|cPresent|cAhead|cSpeech) {
			return false
		}
		found = found || p.finitePast(k)
	}
	return found
}
