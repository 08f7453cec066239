package temporal

// year reads a year of four digits, "'94", or one in words, at token i.
func (p *parser) year(i int) (y, to int, ok bool) {
	t := p.t(i)
	switch {
	case t.kind == tNum && t.digits == 4 && t.flags&fGrouped == 0 && t.num >= 1000 && t.num <= 2199:
		if p.mark(i+1, '.') && p.glued(i+1) && p.num(i+2) && p.glued(i+2) {
			return 0, 0, false
		}
		return int(t.num), i + 1, true
	case p.mark(i, bApostrophe) && p.num(i+1) && p.glued(i+1) && p.t(i+1).digits == 2:
		return -int(p.t(i+1).num) - 1, i + 2, true // two digits: resolved by the anchor
	}
	return p.spokenYear(i)
}

// smallYear reads a year of up to four digits, as before or after an era.
func (p *parser) smallYear(i int) (y, to int, ok bool) {
	t := p.t(i)
	if t.kind == tNum && t.digits <= 4 && t.num > 0 {
		return int(t.num), i + 1, true
	}
	return 0, 0, false
}

// spokenYear reads "nineteen ninety-six", "two thousand five".
func (p *parser) spokenYear(i int) (y, to int, ok bool) {
	if !p.has(i, cCard) {
		return 0, 0, false
	}
	v := p.val(i)
	if v >= 15 && v <= 20 {
		n, k := p.tens(i + 1)
		if k == i+1 || n < 10 || p.has(k, cUnit) {
			return 0, 0, false
		}
		return v*100 + n, k, true
	}
	if v == 2 && p.is(i+1, wThousand) {
		k := i + 2
		if p.is(k, wAnd) {
			k++
		}
		if n, k2 := p.tens(k); k2 > k && n < 100 && !p.has(k2, cUnit|cNotYear) {
			return 2000 + n, k2, true
		}
	}
	return 0, 0, false
}

// tens reads a number below 100 in words: "ninety-six", "five".
func (p *parser) tens(i int) (n, to int) {
	if !p.has(i, cCard) || p.val(i) >= 100 {
		return 0, i
	}
	n = p.val(i)
	if n >= 20 {
		k := i + 1
		if p.mark(k, '-') {
			k++
		}
		if p.has(k, cCard) && p.val(k) < 10 {
			return n + p.val(k), k + 1
		}
	}
	return n, i + 1
}

// smallYearBC reads "490 BC", "490 B.C.".
func (p *parser) smallYearBC(i int) (y, to int, ok bool) {
	y, k, ok := p.smallYear(i)
	if ok && p.isAny(k, wBc, wBce) && p.t(k).flags&fUpper != 0 {
		return y, k + 1, true
	}
	return 0, 0, false
}

// era reads BC, AD behind a year.
func (p *parser) era(e *expr) *expr {
	if p.has(e.to, cEra) && p.t(e.to).flags&fUpper != 0 {
		e.bc = p.isAny(e.to, wBc, wBce)
		e.to++
	}
	return e
}

// noDecade says that the "60s" at token i are somebody's age or degrees: "her mid-60s", "highs in
// the low 90s".
func (p *parser) noDecade(i int) bool {
	k := i - 1
	for p.mark(k, '-') || p.has(k, cEdge) || p.is(k, wThe) || p.isAny(k, wEarly, wLate, wMid, wLatter) || p.isAny(k, wOr, wAnd, wTo) || k > i-10 && (p.is(k, wS) && p.num(k-1) || p.num(k) && p.is(k+1, wS)) {
		k-- // "in her late 20s or early 30s"
	}
	if p.isAny(k, wHis, wHer, wTheir, wMy) {
		return true
	}
	for ; k >= 0 && k > i-10 && p.word(k); k-- {
		switch toLower(p.src(k)) {
		case "temperature", "temperatures", "highs", "lows", "thermometers", "percent", "percentage", "percentages", "rates", "approval":
			return true
		}
	}
	return false
}

// decade reads "1990s", "1990's", "90s", with or without apostrophe before.
func (p *parser) decade(i int) (*expr, bool) {
	t := p.t(i)
	if t.kind != tNum || t.num%10 != 0 {
		return nil, false
	}
	e := p.blank(opDate, uDecade, ruleDecade)
	if t.digits == 3 && p.is(i+1, wS) && p.glued(i+1) && p.isAny(i+2, wBc, wBce, wAd) {
		e.y, e.to = int(t.num), i+2
		return p.era(e), true
	}
	if t.digits != 4 && t.digits != 2 {
		return e, false
	}
	j := i + 1
	if p.mark(j, bApostrophe) && p.glued(j) {
		j++
	}
	if !p.is(j, wS) || !p.glued(j) {
		return e, false
	}
	if t.digits == 2 {
		if !p.mark(i-1, bApostrophe) && !p.isAny(i-1, wThe, wEarly, wLate, wMid, wLatter) && !p.mark(i-1, '-') && !(p.isAny(i-1, wAnd, wOr, wTo) && p.is(i-2, wS) && p.num(i-3) && !p.isAny(i-4, wHis, wHer, wTheir)) || p.noDecade(i) {
			return e, false
		}
		e.yy = true
	} else if t.num < 1000 || t.num > 2199 {
		return e, false
	}
	e.y, e.to = int(t.num), j+1
	if t.digits == 4 && t.num%100 == 0 && t.num < 2000 {
		e.gran = uCentury
	}
	return p.era(e), true
}

// apostropheYear reads "'94" and "'90s".
func (p *parser) apostropheYear(i int) (*expr, bool) {
	if !p.mark(i, bApostrophe) || !p.num(i+1) || !p.glued(i+1) || p.t(i+1).digits != 2 {
		return nil, false
	}
	if p.glued(i) && p.word(i-1) {
		return nil, false
	}
	if e, ok := p.decade(i + 1); ok {
		return e, true
	}
	if p.glued(i+2) && (p.word(i+2) || p.num(i+3)) && !p.mark(i+2, '.') && !p.mark(i+2, ',') {
		return nil, false
	}
	e := p.blank(opDate, uYear, ruleYear)
	e.y, e.yy, e.to = -int(p.t(i+1).num)-1, true, i+2
	return e, true
}

// laws are what has its year behind a comma.
var laws = forms("Act Ordinance Bill Law Rules Regulations Order")

// prefixes stand before a year with a hyphen.
var prefixes = forms("pre post mid early late")

// throngs are nouns of what many people are.
var throngs = forms("crowd crowds throng audience garrison contingent battalion brigade militia mob gathering flock")

// bareYear reads a year that stands alone. What it counts, or what it numbers
// ("Resolution 2231", "2,000 troops", "$1990"), speaks against it.
func (p *parser) bareYear(i int) (*expr, bool) {
	e := p.blank(opDate, uYear, ruleYear)
	if y, to, ok := p.smallYearBC(i); ok {
		e.y, e.to, e.bc = y, to, true
		return e, true
	}
	t := p.t(i)
	if y, k, ok := p.smallYear(i); ok && p.isAny(k, wAd, wCe) && p.t(k).flags&fUpper != 0 {
		e.y, e.to = y, k+1
		return e, true
	}
	if t.digits == 3 && p.is(i-1, wIn) && (p.closesYear(i+1) || p.isAny(i+1, wAn, wIts, wHis, wHer, wTheir)) && p.ancient() {
		e.y, e.to = int(t.num), i+1
		return e, true // "sacked in AD 410, again in 455"
	}
	if t.digits != 4 || t.flags&fGrouped != 0 {
		return p.bcMember(i)
	}
	y := int(t.num)
	k := i + 1
	if p.is(i-1, wOf) && throngs.has(p.src(i-2)) {
		return e, false // "a crowd of 2000"
	}
	if p.hyphen(k) && p.glued(k+1) && sized.has(p.src(k+1)) {
		return e, false // "a 2000-strong force"
	}
	if p.cap(k) && p.hyphen(k+1) && p.num(k+2) {
		return e, false // "in 1044 IR-1 centrifuges"
	}
	if p.is(k, wYear) && p.src(k+1) == "old" || p.mark(k, '+') {
		return e, false // "a 2000 year old custom", "more than 1000 + members"
	}
	if y < 1000 || y > 2150 || p.mark(k, '%') || p.has(k, cUnit) && !p.cap(k) && p.has(k, cPlural) {
		return e, false
	}
	if p.glued(k) && (p.word(k) || p.mark(k, '/') && p.num(k+1) && p.t(k+1).digits == 4 && int(p.t(k+1).num) != y+1 || p.mark(k, '/') && p.num(k+1) && p.glued(k+1) && p.t(k+1).digits < 4 && p.t(k+1).num > 12 && int(p.t(k+1).num) != (y+1)%100 || p.mark(k, '.') && p.num(k+1) && p.glued(k+1)) {
		return e, false
	}
	if p.mark(i-1, ',') && p.cap(i-2) && laws.has(p.src(i-2)) {
		return e, false // "the Farm Services Act, 2020"
	}
	if p.src(k) == "Committee" || p.src(k) == "Panel" && p.is(i-1, wThe) || p.is(k, wAnd) && p.num(k+1) && p.t(k+1).digits < 4 && numbered.has(toLower(p.src(k+2))) {
		return e, false // "the 1267 Committee", "the 1701 and 242 resolutions"
	}
	if p.mark(i-1, '(') && p.mark(k, ')') && p.num(i-2) && numbered.has(toLower(p.src(i-3))+"s") {
		return e, false // "resolution 2542 (2020)"
	}
	if p.listedNumber(i) {
		return e, false // "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)"
	}
	e.y, e.to = y, k
	if w := toLower(p.src(i - 1)); w == "nearly" || w == "almost" || w == "roughly" {
		return e, false // "nearly 2000 marched"
	} else if w == "some" && p.plural(k) && !p.cap(k) || scales.has(p.src(k)) {
		return e, false // "some 1950 villagers", "2024 million dinars"
	} else if p.is(i-1, wTo) && p.num(i-2) && labels[toLower(p.src(i-3))] {
		return e, false // "lines 1905 to 1991 of the transcript"
	}
	if p.glued(i) && p.mark(i-1, '-') && p.glued(i-1) && p.word(i-2) && p.cap(i-2) && !prefixes.has(toLower(p.src(i-2))) && !p.has(i-2, cMonth|cEdge) {
		return e, false // "the Vision-2040"
	}
	dated := p.isAny(i-1, wIn, wSince, wUntil, wTill, wBy, wOf, wFrom, wDuring, wEarly, wLate, wMid, wBetween, wBefore, wAfter, wThrough, wThe, wAnd, wTo)
	if p.has(k, cNotYear) && !(p.isAny(i-1, wThe, wSince, wIn) && p.has(k, cNotYear) && y >= 1900 && p.isAny(i-1, wThe)) && !(y > 1900 && y%100 != 0 && (p.isAny(i-1, wEarly, wLate, wMid) || p.is(i-1, wIn) && p.cap(i-1))) {
		return e, false
	}
	if p.num(i-1) && !p.glued(i) && p.t(i-1).flags&fLine == 0 || p.num(k) && p.t(k).digits == 4 && !dated || p.word(k) && p.cap(k) && p.word(k+1) && streets.has(toLower(p.src(k+1))) && !dated {
		return e, false // "Call 1800 2020", "1914 Elm Street"
	}
	if w := p.src(k + 1); p.cap(k) && (w == "Ave" || w == "Blvd" || w == "Rd") {
		return e, false // "from 1500 Massachusetts Ave."
	}
	if p.is(i-1, wAnd) && p.has(i-2, cNotYear) && p.num(i-3) && p.word(k) && !p.cap(k) {
		return e, false // "2020 tanks and 1980 mortars"
	}
	if n := len(p.out); p.glued(i) && p.mark(i-1, '-') && p.num(i-2) && (n == 0 || p.out[n-1].to != i-1) {
		return e, false // "50 U.S.C. 1701-1706": no year before the dash
	}
	if p.numbered(i-1) || p.glued(i) && (p.mark(i-1, '-') || p.mark(i-1, '/')) && p.num(i-2) && p.glued(i-1) && p.t(i-2).digits != 4 {
		return e, false
	}
	if y < 1900 || y > 2060 {
		if y >= 1600 && y%100 != 0 && p.isAny(i-1, wA, wAn, wThe, wHis, wHer, wIts, wTheir) && p.monthsNoun(k) && !p.has(k, cUnit|cCard) && p.src(k)[len(p.src(k))-1] != 's' {
			return e, true // "an 1887 law"
		}
		if y >= 1600 && y < 1900 && p.isAny(i-1, wIn, wSince, wOf, wBy, wUntil, wFrom, wDuring, wBefore, wAfter) && !p.mark(k, '-') {
			return e, true
		}
		if y >= 1400 && (p.t(i).flags&fLine != 0 || p.mark(i-1, ',') || p.mark(i-1, '-')) && (p.t(k).kind == 0 || p.t(k).flags&fLine != 0) {
			return e, true // a heading: "Anaconda Plan and blockade, 1861"
		}
		if y >= 1400 && p.yearsAhead(k, y) && (p.mark(i-1, ',') || p.word(i-1) && (p.t(k+2).kind == 0 || p.t(k+2).flags&fLine != 0)) {
			return e, true // "Eastern Theater 1861-1863", "president, 1861-1865,"
		}
		if y >= 1400 && y < 1900 && p.t(i).flags&fLine != 0 && p.mark(k, ':') && !p.glued(k+1) && p.word(k+1) {
			return e, true // "1882: the British land", in a chronology
		}
		if y >= 1400 && p.t(i).flags&fLine != 0 && p.mark(k, '-') && p.num(k+1) && p.t(k+1).digits == 4 {
			return e, true
		}
		return e, (dated || p.mark(i-1, '(') || p.mark(i-1, '-')) && p.closesYear(k)
	}
	if y%100 == 0 && !dated && y != 2000 {
		return e, false
	}
	return e, true
}

// sized are what a number behind which they stand counts: "a 1900-seat hall".
var sized = forms("strong seat seater page member man men word bed room mile foot metre meter kilometre kilometer km acre ton tonne pound dollar megawatt plus odd calorie horsepower")

// ancient says that the text has named a year of our era below 1000, so that a
// number of three digits can be one too.
func (p *parser) ancient() bool {
	for i := range p.out {
		if e := &p.out[i]; e.op == opDate && e.y > 31 && e.y < 1000 && !e.bc && !e.yy && e.gran <= uYear {
			return true
		}
	}
	return false
}

// yearsAhead says that a dash and a later year follow year y at token k.
func (p *parser) yearsAhead(k, y int) bool {
	n := p.t(k + 1)
	return p.mark(k, '-') && p.glued(k+1) && n.kind == tNum && n.digits == 4 && int(n.num) > y && int(n.num) < y+150
}

// bcMember reads the "492" of "492-490 BC".
func (p *parser) bcMember(i int) (*expr, bool) {
	if !p.mark(i+1, '-') && !p.isAny(i+1, wTo, wAnd, wOr) {
		return nil, false
	}
	if _, _, ok := p.smallYearBC(i + 2); !ok {
		return nil, false
	}
	e := p.blank(opDate, uYear, ruleYear)
	e.y, e.bc, e.to = int(p.t(i).num), true, i+1
	return e, p.t(i).num > 0
}

func (p *parser) closesYear(k int) bool {
	t := p.t(k)
	return t.kind == 0 || t.kind == tPunct && t.b != '%' && t.b != '$' || p.has(k, cPrep|cBreak|cAux|cPresent|cFuture|cSubject) || p.cap(k) || p.is(k, wThe) || p.is(k, wA)
}

// listedNumber says that the number at token i is one more of a list of things that have numbers: "resolutions 242, 1973 and
// 2231". Where each has its year in brackets, so has this one.
func (p *parser) listedNumber(i int) bool {
	bracketed := false
	for k := i; k > 0; {
		at := k - 1
		if p.isAny(at, wAnd, wOr) {
			at--
		}
		if p.mark(at, ',') {
			at--
		}
		if at == k-1 {
			return false
		}
		if p.mark(at, ')') && p.num(at-1) && p.mark(at-2, '(') {
			bracketed = true
			at -= 3
		}
		if !p.num(at) || bracketed && !(p.mark(i+1, '(') && p.num(i+2) && p.mark(i+3, ')')) {
			return false
		}
		if w := toLower(p.src(at - 1)); p.numbered(at-1) && (bracketed || w[len(w)-1] == 's') {
			return true
		}
		k = at
	}
	return false
}

// numbered says that the word before gives the number a meaning of its own:
// "Resolution 2231", "No. 1973", "$2000", "flight 1549".
func (p *parser) numbered(i int) bool {
	if p.mark(i, '#') || p.mark(i, '$') || p.mark(i, '.') && p.glued(i) && (p.src(i-1) == "No" || p.src(i-1) == "no" && p.word(i-2) && !p.has(i-2, cSpeech|cPresent|cAux)) || p.mark(i, ':') && p.glued(i) && p.num(i-1) {
		return true
	}
	if t := p.t(i); t.kind == tPunct && t.b == bOther {
		return p.src(i) == "£" || p.src(i) == "€"
	}
	if p.mark(i, '.') && (p.src(i-1) == "Res" || p.src(i-1) == "H" || p.src(i-1) == "S") {
		return true
	}
	if w := p.src(i - 1); p.word(i) && p.t(i).flags&fUpper != 0 && (w == "flight" || w == "Flight" || w == "flights") {
		return true // "flight UA 1999"
	}
	return (p.t(i).cls == 0 || p.t(i).flags&fDotted != 0) && p.word(i) && labels[toLower(p.src(i))]
}

// scales are words behind a number that make an amount of it.
var scales = forms("million billion trillion thousand hundred dollars euros pounds dinars rupees roubles rubles yuan yen lira shekels francs pesos naira")

// streets are the words behind the name of a street with its number.
var streets = forms("street avenue road boulevard lane drive square st ave")

// labels are words whose number is a name and not a year.
var labels = map[string]bool{
	"resolution": true, "resolutions": true, "article": true, "articles": true, "law": true, "act": true, "draft": true, "protocol": true, "motion": true, "petition": true, "form": true, "flight": true, "bill": true, "no": true, "number": true,
	"lines": true, "pages": true, "sections": true, "chapters": true, "paragraphs": true, "rooms": true, "type": true,
	"room": true, "section": true, "chapter": true, "page": true, "line": true, "route": true, "highway": true, "title": true,
	"directive": true, "unscr": true, "order": true, "channel": true, "case": true, "docket": true, "regulation": true, "decree": true,
	"model": true, "version": true, "release": true, "apartment": true, "suite": true, "building": true, "block": true, "unit": true,
	"h.r.": true, "s.": true, "expo": true, "agenda": true, "vision": true, "horizon": true, "euro": true, "project": true, "paragraph": true, "clause": true, "hr": true, "proposition": true, "code": true, "box": true, "ext": true, "extension": true,
	"windows": true, "office": true, "studio": true, "peugeot": true, "boeing": true, "gate": true, "lot": true, "nasdaq": true,
	"rs": true, "usd": true, "eur": true, "top": true, "interstate": true, "battalion": true, "brigade": true, "squadron": true, "camp": true, "hill": true, "point": true,
}

func toLower(s string) string {
	var b [24]byte
	if len(s) > len(b) {
		return ""
	}
	if noCapital(s) {
		return s
	}
	for i := 0; i < len(s); i++ {
		b[i] = lower[s[i]]
	}
	return string(b[:len(s)])
}

// noCapital says that a word has no capital.
func noCapital(s string) bool {
	for i := 0; i < len(s); i++ {
		if lower[s[i]] != s[i] {
			return false
		}
	}
	return true
}

// spokenDate reads a year in words standing alone.
func (p *parser) spokenDate(i int) (*expr, bool) {
	y, k, ok := p.spokenYear(i)
	if !ok || p.has(k, cNotYear|cCard) {
		return nil, false
	}
	e := p.blank(opDate, uYear, ruleYear)
	e.y, e.to = y, k
	return e, true
}
