package temporal

// approximately reads "about", "more than", "at least", "no more than"; it
// returns the token behind and the TIMEX3 modifier.
func (p *parser) approximately(i int) (j int, mod string) {
	if t := p.t(i); t.wd == wNone && t.cls&cApprox == 0 {
		return i, "" // most
	}
	switch {
	case p.isAny(i, wMore) && p.is(i+1, wThan):
		return i + 2, "MORE_THAN"
	case p.isAny(i, wLess, wFewer) && p.is(i+1, wThan):
		return i + 2, "LESS_THAN"
	case p.is(i, wAt) && p.is(i+1, wLeast):
		return i + 2, "EQUAL_OR_MORE"
	case p.is(i, wAt) && p.is(i+1, wMost), p.is(i, wUp) && p.is(i+1, wTo):
		return i + 2, "EQUAL_OR_LESS"
	case p.is(i, wNo) && p.isAny(i+1, wMore, wLess, wFewer) && p.is(i+2, wThan):
		if p.is(i+1, wMore) {
			return i + 3, "EQUAL_OR_LESS"
		}
		return i + 3, "EQUAL_OR_MORE"
	case p.is(i, wSome) && p.has(i+1, cUnit) && p.has(i+1, cPlural):
		return i, "" // "some months": how many is not said
	case p.is(i, wJust) && p.has(i+1, cApprox) && (p.val(i+1) == 2 || p.val(i+1) == 3):
		if p.val(i+1) == 2 {
			return i + 2, "LESS_THAN"
		}
		return i + 2, "MORE_THAN" // "just over a year"
	case p.has(i, cApprox) && p.src(i) == "over" && (p.has(i-1, cCard) || p.num(i-1) || sums.has(p.src(i-1))):
		return i, "" // "will spend $5 million over three years"
	case p.has(i, cApprox) && p.src(i) == "over" && goesOver.has(p.src(i-1)):
		return i, "" // "are to be handed over ten days after that"
	case p.has(i, cApprox) && toLower(p.src(i)) == "over" && p.throughout(i):
		return i, "" // "will meet over three days"; "Over two decades, the mission changed": in them
	case p.has(i, cApprox) && !p.isAny(i, wJust, wOnly, wAnother):
		switch p.val(i) {
		case 1:
			return i + 1, "APPROX"
		case 2:
			return i + 1, "LESS_THAN"
		case 3:
			return i + 1, "MORE_THAN"
		}
	case p.is(i, wAnother):
		if p.num(i+1) || p.has(i+1, cCard|cVague) || p.isAny(i+1, wFew, wCouple) {
			return i + 1, ""
		}
	}
	return i, ""
}

// sums end an amount of money or a share, which is spent or lost over a time.
var sums = forms("million billion trillion m bn percent dollars euros pounds rupees")

// goesOver are verbs that "over" completes.
var goesOver = forms("handed hand hands handing carried turned turn turning signed passed crossed moved went gone go")

// throughout says that the "over" at token i is that of a span in which something goes on, "will meet over two days",
// and no measure: "lasted over two days", "for over a year", "over a week ago". Whole days and what is longer are spans,
// where a verb or a noun of the sentence stands before it that is not measured by them, or where a clause begins with them.
func (p *parser) throughout(i int) bool {
	a, k, ok := p.count(i + 1)
	for p.has(k, cAdj) {
		k++
	}
	if !ok || !p.has(k, cUnit) || !p.has(k, cPlural) || unit(p.val(k)) < uDay {
		return false
	}
	k++
	if p.mark(i-1, ',') || p.cap(i) && p.t(i).flags&fUpper == 0 {
		return p.mark(k, ',')
	}
	if p.mark(k, '-') || offset.has(toLower(p.src(k))) || p.isAny(k, wAgo, wLater, wEarlier, wBefore, wAfter, wOld, wLong) {
		return false
	}
	return a.vague || p.word(i-1) && !p.has(i-1, cPrep|cBreak|cAux|cPresent|cFuture|cSubject|cApprox|cHead) && !measured.has(toLower(p.src(i-1)))
}

// offset are words behind an amount that is a distance from something.
var offset = forms("behind ahead apart away from hence younger older prior overdue late")

// measured are words that the "over" of a measure stands behind: "lasted over two days", "a little over".
var measured = forms("last lasts lasted lasting take takes took taken taking spend spends spent spending span spans spanned spanning lose lost losing wait waits waited",
	"serve serves served serving cost costs need needs needed require requires required cover covers covered total totals totalled mark marks marked exceed us them him her me",
	"be being had having get gets got face faces faced receive received little bit just now already even probably perhaps maybe almost not still s")

// count reads how many: "two", "2 1/2", "a few", "a couple of", "half a",
// "twenty-four", "1.5", "a hundred".
func (p *parser) count(i int) (a amount, to int, ok bool) {
	t := p.t(i)
	switch {
	case t.kind == tNum:
		return p.countDigits(i)
	case p.isAny(i, wA, wAn):
		return p.countArticle(i)
	case p.is(i, wHalf):
		j := i + 1
		if p.mark(j, '-') {
			j++
		}
		if p.isAny(j, wA, wAn) {
			j++
		}
		return amount{n: 0.5}, j, j > i+1 || p.has(j, cUnit)
	case p.has(i, cVague) && p.is(i-1, wAs):
		return a, i, false // "in as many months"
	case p.has(i, cVague) || p.isAny(i, wSome, wFew) && p.has(i+1, cUnit|cPlural):
		j := i + 1
		if p.is(i, wCouple) {
			if p.is(j, wOf) {
				j++
			}
			return amount{n: 2}, j, true
		}
		if p.is(j, wOf) {
			j++
		} else if p.is(j, wMore) {
			j++
		}
		return amount{vague: true}, j, true
	case p.has(i, cCard):
		n, j := p.cardinal(i)
		if k := p.quarterOf(j); n == 3 && k > 0 {
			return amount{n: 0.75}, k, true
		}
		a.n = float64(n)
		if k := p.andHalf(j); k > 0 {
			a.half, j = true, k
		}
		return a, j, true
	}
	return a, i, false
}

func (p *parser) countDigits(i int) (a amount, to int, ok bool) {
	t := p.t(i)
	if t.digits > 7 || p.glued(i) && (p.word(i-1) || p.mark(i-1, '$') || p.mark(i-1, '.') && p.num(i-2) || p.mark(i-1, '/') || p.mark(i-1, ':')) {
		return a, i, false
	}
	a.n = float64(t.num)
	j := i + 1
	switch {
	case p.mark(j, '.') && p.glued(j) && p.num(j+1) && p.glued(j+1):
		f := float64(p.t(j + 1).num)
		for range p.t(j + 1).digits {
			f /= 10
		}
		a.n += f
		j += 2
	case p.num(j) && p.mark(j+1, '/') && p.num(j+2) && p.t(j).num == 1 && p.t(j+2).num == 2:
		a.half = true
		j += 3
	case p.mark(j, '-') && p.num(j+1) && p.t(j+1).num == 1 && p.mark(j+2, '/') && p.num(j+3) && p.t(j+3).num == 2:
		a.half = true
		j += 4
	case p.src(j) == "½":
		a.half = true
		j++
	case p.andHalf(j) > 0:
		a.half = true // "3-and-a-half years"
		j = p.andHalf(j)
	case p.is(j, wHundred), p.is(j, wThousand):
		a.n *= float64(p.val(j))
		j++
	}
	return a, j, true
}

// andHalf returns the token behind an "and a half", "-and-one-half" at token j; 0 if there is none.
func (p *parser) andHalf(j int) int {
	step := 1
	if p.mark(j, '-') {
		j, step = j+1, 2
	}
	if p.is(j, wAnd) && p.isAny(j+step, wA, wOne) && (p.is(j+2*step, wHalf) || p.mark(j+2, '-') && p.is(j+3, wHalf)) {
		if p.is(j+2*step, wHalf) {
			return j + 2*step + 1
		}
		return j + 4 // "two and one-half years"
	}
	return 0
}

// countArticle reads "a", "a few", "a couple of", "a hundred", "a dozen", "a half".
func (p *parser) countArticle(i int) (amount, int, bool) {
	j := i + 1
	switch {
	case p.is(j, wFew), p.is(j, wSeveral):
		j++
		if p.is(j, wMore) {
			j++
		}
		return amount{vague: true}, j, true
	case p.is(j, wCouple):
		j++
		if p.is(j, wOf) {
			j++
		}
		if p.is(j, wMore) {
			j++
		}
		return amount{n: 2}, j, true
	case p.isAny(j, wHundred, wThousand, wDozen):
		n, k := p.cardinal(j)
		return amount{n: float64(n)}, k, true
	case p.src(j) == "single" && p.has(j+1, cUnit) && !p.is(i-1, wOn):
		return amount{n: 1}, j + 1, true // "in a single day"
	case p.is(j, wHalf):
		j++
		if p.mark(j, '-') {
			j++
		}
		return amount{n: 0.5}, j, p.has(j, cUnit)
	}
	if k := p.quarterOf(j); k > 0 {
		return amount{n: 0.25}, k, true
	}
	return amount{n: 1}, j, true
}

// quarterOf returns the token of the century or the hour behind the "quarter" or "quarters" at
// token j, "a quarter-century", "three quarters of an hour"; 0 if there is none.
func (p *parser) quarterOf(j int) int {
	if p.mark(j, '-') {
		j++
	}
	if !p.is(j, wQuarter) && p.src(j) != "quarters" {
		return 0
	}
	k := j + 1
	if p.mark(k, '-') {
		k++
	} else if p.is(k, wOf) && p.isAny(k+1, wA, wAn) {
		k += 2
	}
	if p.is(k, wCentury) || p.has(k, cUnit) && !p.has(k, cPlural) && unit(p.val(k)) == uHour && !p.mark(k+1, '-') {
		return k
	}
	return 0
}

// cardinal reads a number in words: "twenty four", "one hundred and five".
func (p *parser) cardinal(i int) (n, to int) {
	j := i
	cur := 0
	for j < len(p.para) && j < i+8 && p.has(j, cCard) {
		switch v := p.val(j); {
		case v == 12 && p.is(j, wDozen):
			cur = max(cur, 1) * 12
		case v == 100:
			cur = max(cur, 1) * 100
		case v == 1000:
			n += max(cur, 1) * 1000
			cur = 0
		default:
			cur += v
		}
		j++
		if p.mark(j, '-') && p.has(j+1, cCard) && p.val(j-1) >= 20 && p.val(j+1) < 10 {
			j++
		} else if p.is(j, wAnd) && p.has(j+1, cCard) && p.val(j-1) >= 100 {
			j++
		} else if p.val(j-1) < 20 && p.has(j, cCard) && p.val(j) < 100 {
			break
		}
	}
	if n += cur; n > 0 && p.mark(j, '(') && p.num(j+1) && int(p.t(j+1).num) == n && p.mark(j+2, ')') {
		j += 3 // "fourteen (14) days"
	}
	return n, j
}

func amountOf(a amount) float64 {
	if a.vague || a.half {
		return -1
	}
	return a.n
}

// yearNoun accepts "five year", "twenty year" without hyphen.
func (p *parser) yearNoun(k int, u unit, j int) bool {
	return u == uYear || u == uMonth || u == uDay || u == uWeek || u == uHour || u == uMinute
}

// half reads "and a half" behind the unit.
func (p *parser) half(e *expr) *expr {
	if p.is(e.to, wAnd) && p.is(e.to+1, wA) && p.is(e.to+2, wHalf) {
		e.amt.half = true
		e.to += 3
	}
	return e
}

// orTwo reads "or two" behind "a day", "a week", "a month" and the like.
func (p *parser) orTwo(e *expr) *expr {
	if j := e.to; p.is(j, wOr) && p.has(j+1, cCard) && (p.val(j+1) == 2 || p.val(j+1) == 3) && !p.num(j+2) && !p.has(j+2, cUnit|cCard) && !e.amt.half {
		e.amt2, e.upto, e.to = amount{n: float64(p.val(j + 1))}, true, j+2
	}
	return e
}

// countRange reads "two to three weeks", "10-20 years": whole where it tells a time, "two or
// three weeks ago", "in two to three weeks", else the first number.
func (p *parser) countRange(e *expr, i, k int, a amount, hy bool) (*expr, bool) {
	end := k
	if hy {
		end--
	}
	if p.isAny(k, wTo, wOr) || p.mark(k, '-') {
		k++
	}
	if !p.num(k) && !p.has(k, cCard) {
		return e, false
	}
	most, to, ok := p.count(k)
	if !ok {
		return e, false
	}
	if p.mark(to, '-') {
		to++
	}
	if !p.has(to, cUnit) || !p.has(to, cPlural) && !p.mark(to-1, '-') || p.has(to, cAbbr) || p.is(to, wSecond) {
		return e, false
	}
	e.amt, e.gran, e.to = a, unit(p.val(to)), end
	if e.gran == uQuarter || p.is(end, wTo) && amountOf(most) < amountOf(a) && !p.is(i-1, wFrom) {
		return e, false // "on the Box 360 to three years"
	}
	if e.gran >= uDay && amountOf(most) > amountOf(a) && amountOf(a) > 0 && !p.mark(to-1, '-') {
		f := p.copyOf(e)
		f.amt2, f.upto, f.to = most, true, to+1
		if g, ok := p.counted(p.copyOf(f)); ok && g.op == opShift {
			return g, true
		}
		if p.isAny(i-1, wIn, wWithinW) {
			return f, true
		}
	}
	e.rule = ruleDurationRange
	return e, true
}
