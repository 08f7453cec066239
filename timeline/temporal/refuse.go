package temporal

// refused says that an expression is part of a name, or otherwise no time:
// "Black Friday", "the Sunday Times", "9/11 Commission".
func (p *parser) refused(e *expr) bool {
	switch e.op {
	case opShift:
		if p.refusedShift(e) {
			return true
		}
	case opDuration:
		if p.refusedAmount(e) {
			return true
		}
	case opWeekday:
		if p.refusedWeekday(e) {
			return true
		}
	case opDate:
		if p.refusedDate(e) {
			return true
		}
	}
	if i := len(p.out) - 1; (e.rule == ruleEventOffset || e.rule == ruleUnitText) && p.is(e.from, wThe) && p.is(e.from-1, wTo) && i >= 0 && p.out[i].to == e.from-1 && p.out[i].op == opDuration {
		return true // "a month to the day after it"
	}
	if w := p.src(e.from - 2); e.gran == uDecade && p.mark(e.from-1, '-') && (w == "under" || w == "over" || w == "Under" || w == "Over") {
		return true // "the under-30s"
	}
	if (e.op == opWeekday || e.op == opDate && e.gran == uMonth && e.y == 0) && (p.titled(e.from) || offices.has(p.src(e.from-1)) && !p.has(e.to, cPrep|cMonth) && p.t(e.to).flags&fUpper == 0) && p.cap(e.to) && p.word(e.to) {
		return true // "Ms. June Wetherby", "Senator January Hale"
	}
	if (e.op == opWeekday || e.op == opDate && e.gran == uMonth && e.y == 0 || e.gran == uSeason) && e.to-e.from <= 2 && (p.src(e.to) == "family" && p.is(e.from, wThe) && p.cap(e.from+1) ||
		e.op == opWeekday && e.shift == shNone && p.opensClause(e.from) && p.word(e.to) && p.cap(e.to) && p.t(e.to).flags&fUpper == 0 && p.mark(e.to+1, ',') && p.is(e.to+2, wThe)) {
		return true // "the Winter family", "Sunday Adeyemi, the opposition's lawyer"
	}
	if e.gran == uSeason && p.cap(e.from) && p.src(e.from-1) == "Arab" {
		return true // "the Arab Spring of 2011"
	}
	if e.gran == uSeason && e.to-e.from <= 2 && p.cap(e.to-1) && p.is(e.to, wOf) && p.cap(e.to+1) && !p.num(e.to+1) {
		return true // "the Fall of Saigon"
	}
	if e.gran == uCentury && p.cap(e.to-1) && p.cap(e.to) && p.word(e.to) && p.t(e.to).flags&(fUpper|fLine) == 0 {
		return true // "the 21st Century Panglong Conference"
	}
	if e.op == opRef && p.is(e.from, wCurrent) && toLower(p.src(e.to)) == "account" {
		return true // "the current account deficit"
	}
	if e.gran == uQuarter && e.y == 0 && p.inGame(e) {
		return true // "scored 22 points in the fourth quarter"
	}
	return false
}

// refusedShift is refused, for what is counted from a day.
func (p *parser) refusedShift(e *expr) bool {
	if e.to == e.from+2 && p.cap(e.from) && p.cap(e.from+1) && !p.is(e.from, wNext) && (p.word(e.to) || p.word(e.from-1)) && p.t(e.from).flags&fUpper == 0 || e.deict && p.cap(e.from) && e.from > 0 &&
		p.word(e.from-1) && p.cap(e.from-1) && e.to == e.from+1 && p.t(e.from).flags&fUpper == 0 {
		return true // "This Week With David Brinkley", "USA Today"
	}
	if e.to == e.from+2 && p.cap(e.from) && p.cap(e.from+1) && p.mark(e.from-1, bQuoteOpen) && p.t(e.from).flags&fUpper == 0 {
		return true // ABC's "This Week"
	}
	if (e.rule == ruleTheUnit || e.rule == ruleUnitText) && p.has(e.to-1, cUnit|cPrep) && p.cap(e.from+1) && p.t(e.from).flags&fUpper == 0 {
		return true // "Linguist of the Year", "the Day After"
	}
	if (e.gran == uYear || e.gran == uWeek || e.gran == uMonth) && p.is(e.from, wLast) && (p.is(e.from-1, wThe) && p.is(e.to, wOf) || p.isAny(e.from-1, wHis, wIts, wTheir) && (p.isAny(e.to, wIn, wOf, wAt, wAs) || p.closesDay(e.to))) {
		return true // "the last year of war", "the race enters its last week"
	}
	if e.gran == uDay && e.ref == refPrev && arrives.has(p.src(e.to)) {
		return true // "until that day comes": no day yet
	}
	if e.deict && p.is(e.from, wToday) && p.t(e.from).flags&fUpper != 0 && p.cap(e.from-1) && p.word(e.from-1) && p.t(e.from-1).flags&fUpper == 0 {
		return true // the paper "Barbados TODAY"
	}
	if e.deict && p.cap(e.from) && (broadcasts.has(p.src(e.to)) || p.mark(e.to, bQuoteOpen) && p.mark(e.from-1, bQuoteOpen) && broadcasts.has(p.src(e.to+1))) {
		return true // "the BBC's Today programme"
	}
	if e.gran == uDay && p.is(e.from, wThis) && p.is(e.to, wAnd) && p.src(e.to+1) == "age" {
		return true // "in this day and age"
	}
	if e.gran == uNight && e.deict && ofLending.has(toLower(p.src(e.to))) {
		return true // "overnight loans", "under an overnight curfew"
	}
	return false
}

// refusedAmount is refused, for an amount of time.
func (p *parser) refusedAmount(e *expr) bool {
	if e.to == e.from+2 && p.num(e.from) && p.cap(e.from+1) && p.t(e.from+1).flags&(fLine|fUpper) == 0 {
		return true // "60 Minutes", "48 Hours"
	}
	if w := toLower(p.src(e.from - 1)); e.gran == uHour && e.to == e.from+1 && (w == "wee" || w == "early" || w == "small" || w == "late") {
		return true // "the wee hours"
	}
	if p.word(e.to-1) && p.cap(e.to-1) && p.t(e.to-1).flags&(fLine|fUpper) == 0 && p.is(e.to, wOf) && p.cap(e.to+1) || p.is(e.from-1, wAnd) && p.src(e.from-2) == "forever" {
		return true // "a Day of Action", "forever and a day"
	}
	if e.gran == uDay && e.to == e.from+1 && p.is(e.to, wOf) && (p.isAny(e.from-1, wEarly, wLast, wFirst) || p.src(e.from-1) == "opening" || p.src(e.from-1) == "dying") {
		return true // "the early days of the invasion"
	}
	if e.gran == uDay && e.amt.vague && e.to == e.from+1 && (p.is(e.from-1, wThe) && p.is(e.to, wOf) && !p.num(e.to+1) && !p.has(e.to+1, cCard|cMonth|cWeekday) || toLower(p.src(e.from-1)) == "salad") {
		return true // "the days of empire"
	}
	if e.gran == uDay && e.amt.n == 1 && p.src(e.from) == "One" && p.src(e.from+1) == "day" && e.to == e.from+2 && p.mark(e.to, ',') {
		return true // "One day, he said, they would live in peace"
	}
	if w := p.src(e.from - 1); e.gran == uDay && e.amt.n == 1 && p.is(e.from, wA) && (w == "specify" || w == "specifying" || w == "name" || w == "naming" || w == "pick" || w == "fix") {
		return true // "would not specify a day"
	}
	if p.cap(e.to-1) && (p.cap(e.from) || p.is(e.from, wThe) && p.cap(e.from+1)) && p.ofWar(e.to) {
		return true // "the Six-Day War", "the Hundred Years' War"
	}
	if e.gran == uMinute && e.amt.vague && p.is(e.to, wOf) && e.to == e.from+1 && toLower(p.src(e.from-1)) != "within" {
		return true // "in minutes of its July 5 meeting"
	}
	return false
}

// refusedWeekday is refused, for a weekday.
func (p *parser) refusedWeekday(e *expr) bool {
	if e.shift == shNone && e.to == e.from+1 && p.mark(e.from-1, ',') && p.word(e.to) && p.cap(e.to) && p.t(e.to).cls == 0 && p.t(e.to).flags&fUpper == 0 && p.mark(e.to+1, ',') && !p.has(e.from-2, cPrep|cPart) {
		return true // "The chairman, Friday Osei,"
	}
	if w := p.src(e.to); e.to == e.from+1 && (w == "school" || w == "School" || (toLower(w) == "market" || toLower(w) == "markets") && p.isAny(e.from-1, wThe, wOur, wA)) {
		return true // "Sunday school", "the Saturday Market"
	}
	if e.to == e.from+1 && p.is(e.from-1, wThe) && (toLower(p.src(e.to)) == "mosque" || toLower(p.src(e.to)) == "sermon") {
		return true // "the Friday mosque"
	}
	return e.to <= e.from+2 && p.nameDay(e.from)
}

// refusedDate is refused, for a date of the calendar.
func (p *parser) refusedDate(e *expr) bool {
	if e.gran == uYear && e.rule == ruleYear && p.refusedYear(e) || e.gran == uMonth && e.y == 0 && p.refusedMonth(e) {
		return true
	}
	if w := p.src(e.to); (e.gran == uDay || e.gran == uMonth && p.num(e.from-1)) && e.y == 0 && (w == "street" || w == "square" || w == "bridge") {
		return true // "on 23 July street"
	}
	if e.gran == uDay && e.y == 0 && p.cap(e.to) && sites[p.src(e.to)] {
		return true // "the September 11 Memorial"
	}
	if e.gran == uYear && e.rule == ruleYear && p.mark(e.from-1, '-') && p.glued(e.from) && p.word(e.from-2) && p.cap(e.from-2) {
		return p.t(e.from-2).end-p.t(e.from-2).start < 3 // "G-2000"
	}
	if e.gran == uYear && p.glued(e.to) && p.mark(e.to, '-') && p.word(e.to+1) && !p.cap(e.to+1) && p.glued(e.to+1) {
		return false
	}
	named := e.gran == uDay || e.gran == uMonth && p.num(e.from-1)
	if w := p.src(e.to); named && e.y == 0 && p.is(e.from-1, wThe) && (w == "movement" || w == "group") || named && e.y == 0 && e.wd < 0 && allied.has(w) {
		return true // "the April 6 movement", "the March 14 coalition"
	}
	if e.gran == uMonth && e.y == 0 && p.src(e.to) == "Revolution" {
		return true // "the October Revolution"
	}
	return named && e.y == 0 && e.wd < 0 && p.cap(e.to) && dayNamed[p.src(e.to)] // "the March 23 Movement"
}

// refusedYear is refused, for a year.
func (p *parser) refusedYear(e *expr) bool {
	if makes[p.src(e.to)] && p.cap(e.to) || p.src(e.to) == "Minutes" {
		return true // "a 1987 Chevrolet", "'60 Minutes'"
	}
	if p.is(e.from-1, wAnd) && p.num(e.from-2) && numbered.has(toLower(p.src(e.from-3))) {
		return true // "Resolutions 1559 and 1701"
	}
	if toLower(p.src(e.from-1)) == "the" && p.cap(e.to) && (p.src(e.to+1) == "Committee" || p.src(e.to+2) == "Committee") {
		return true // "the 1970 Sanctions Committee": the number of its resolution
	}
	if places[p.src(e.from-1)] {
		return true // "Hall 1975"
	}
	if t := p.t(e.to); skyBodies.has(toLower(p.src(e.from-1))) && t.kind == tWord && t.flags&fUpper != 0 && p.num(e.to+1) && p.glued(e.to+1) {
		return true // "asteroid 2012 DA14"
	}
	return false
}

// refusedMonth is refused, for a month whose year the text does not print.
func (p *parser) refusedMonth(e *expr) bool {
	if w := p.src(e.from - 1); e.to == e.from+1 && (w == "Prince" || w == "Princess" || w == "Queen") {
		return true // "Prince August"
	}
	if p.has(e.from, cAbbr) && e.to == e.from+1 && !p.mark(e.to, '.') && p.cap(e.to) && p.word(e.to) && !p.mark(e.from-1, '.') && p.t(e.to).flags&fUpper == 0 {
		return true // "Jan Egeland"
	}
	if e.to == e.from+1 && p.is(e.from, wMay) && p.has(e.to, cSpeech) && !p.has(e.from-1, cPrep|cEdge|cShift) {
		return true // "the talks will go on, May said"
	}
	if e.to == e.from+1 && (p.titled(e.from) || p.is(e.from, wMay) && p.ofMay(e)) {
		return true // "Mrs May's talks", "a letter to May" in a story of Theresa May
	}
	if e.to == e.from+1 && p.is(e.from, wMay) && p.is(e.from-1, wThat) && modals.has(p.src(e.to)) {
		return true // "said that May could seek more time"
	}
	if p.src(e.from-1) == "Black" || p.src(e.from-1) == "Red" {
		return true // "Black September", "Red October"
	}
	if p.is(e.from-1, wOf) && p.has(e.from-2, cOrd) && p.cap(e.from-2) && dayNamed[p.src(e.to)] {
		return true // "the Sixth of October Bridge"
	}
	return false
}

// skyBodies are named by the year of their discovery.
var skyBodies = forms("asteroid comet planet planetoid object meteoroid")

// modals are what people are said to do: "May could seek".
var modals = forms("could might should must cannot wants hopes intends plans has")

// ofWar says that "War" stands at token k, or behind the apostrophe there.
func (p *parser) ofWar(k int) bool {
	if p.mark(k, bApostrophe) {
		if k++; p.is(k, wS) {
			k++
		}
	}
	return p.src(k) == "War" || p.src(k) == "Wars"
}

// sites are places and bodies named after a day.
var sites = map[string]bool{"Memorial": true, "Museum": true, "Avenue": true, "Boulevard": true, "Square": true, "Bridge": true, "Park": true, "Stadium": true, "Airport": true, "Movement": true}

// broadcasts follow the name of a programme.
var broadcasts = forms("programme program show podcast")

// numbered are what numbers of four digits may name more than one of.
var numbered = forms("resolutions articles flights bills directives")

// makes are the names of cars, whose year is that of the model.
var makes = map[string]bool{
	"Audi": true, "BMW": true, "Buick": true, "Cadillac": true, "Chevrolet": true, "Chevy": true, "Chrysler": true, "Dodge": true, "Fiat": true,
	"Ford": true, "GMC": true, "Honda": true, "Hyundai": true, "Isuzu": true, "Jeep": true, "Kia": true, "Lada": true, "Lexus": true, "Mazda": true,
	"Mercedes": true, "Mercedes-Benz": true, "Mitsubishi": true, "Nissan": true, "Opel": true, "Peugeot": true, "Pontiac": true, "Porsche": true,
	"Renault": true, "Saab": true, "Skoda": true, "Subaru": true, "Suzuki": true, "Tesla": true, "Toyota": true, "Volkswagen": true, "Volvo": true,
}

// places are rooms and the like that have numbers of four digits.
var places = map[string]bool{"Hall": true, "Room": true, "Suite": true, "Gate": true, "Flight": true, "Highway": true, "Route": true, "Unit": true, "Hangar": true}

// ofMay says that the "May" of e is somebody of whom the text has said more than that name, and not
// where only a month stands: "in May".
func (p *parser) ofMay(e *expr) bool {
	if w := p.src(e.from - 1); !p.isAny(e.from-1, wTo, wFor, wAfter) && w != "with" && w != "against" && !(p.mark(e.to, bApostrophe) && p.is(e.to+1, wS)) {
		return false
	}
	for k := 1; k < e.from; k++ {
		if p.is(k, wMay) && p.cap(k) && (p.titled(k) || p.cap(k-1) && p.word(k-1) && p.t(k-1).lex == 0 && p.t(k).flags&fLine == 0) {
			return true
		}
	}
	return false
}

// ofLending are nouns behind an "overnight" of no night.
var ofLending = forms("loan loans lending rate rates delivery deliveries shipping mail bag curfew curfews deposit deposits")

// inGame says that the quarter e is of a game.
func (p *parser) inGame(e *expr) bool {
	if w := p.src(e.to); w == "touchdown" || p.is(e.to, wOf) && p.src(e.to+1) == "the" && (p.src(e.to+2) == "game" || p.src(e.to+2) == "match") {
		return true
	}
	for k := e.from - 1; k >= 0 && k > e.from-8 && p.t(k).kind == tWord; k-- {
		if w := p.src(k); w == "touchdown" || w == "touchdowns" || w == "baskets" || w == "yards" || w == "points" && scores.has(p.src(k-2)) {
			return true
		}
	}
	return false
}

// scores are the verbs before the points of a game.
var scores = forms("scored score scoring led leads trailed trail added netted")

// titled says that somebody's title stands before token i.
func (p *parser) titled(i int) bool {
	if p.mark(i-1, '.') {
		i--
	}
	switch p.src(i - 1) {
	case "Mr", "Mrs", "Ms", "Dr", "Gen", "Col", "Capt", "Lt", "Sgt", "Sen", "Rep", "Gov", "Prof", "Sir", "Dame", "Lady", "Lord":
		return true
	}
	return false
}

// offices are words before the name of who holds one.
var offices = forms("Minister Senator Congresswoman Congressman Ambassador Judge Justice Professor Pastor Bishop Chief",
	"General Brigadier Admiral Major Captain Colonel Sergeant Lieutenant Corporal Commander Inspector")

// dayNamed are what is called after a day of the year.
var dayNamed = map[string]bool{
	"Movement": true, "Brigade": true, "Brigades": true, "Bridge": true, "Square": true, "Street": true, "Avenue": true, "Stadium": true,
	"City": true, "University": true, "Hospital": true, "Boulevard": true, "Airport": true, "Youth": true, "Alliance": true, "Coalition": true,
}

// allied are groups of parties, which may be called after the day they came together.
var allied = forms("coalition alliance bloc camp allies rivals faction factions forces")

// nameDay says that a weekday is part of a name.
func (p *parser) nameDay(i int) bool {
	if w := toLower(p.src(i - 1)); p.cap(i-1) && (nameBefore.has(w) || networks.has(w) && p.src(i) == "Sunday") {
		return true // "told Fox News Sunday", but "told Kyodo News Thursday"
	}
	if p.is(i-1, wS) && p.mark(i-2, bApostrophe) && stations[p.src(i-3)] {
		return true // "BBC's Sunday with Ada Roe"
	}
	if p.has(i+1, cPart) && p.cap(i+1) && p.cap(i+2) && p.word(i+2) { // "Sunday Morning Futures"
		return true
	}
	if p.is(i-1, wOn) && (p.src(i-2) == "Mail" && !p.has(i-3, cPrep|cCard) || p.src(i-2) == "Independent" && p.is(i-3, wThe)) {
		return p.src(i) == "Sunday" // "told the Mail on Sunday"
	}
	return p.cap(i+1) && nameAfter.has(toLower(p.src(i+1)))
}

// stations are broadcasters whose programmes have names of days.
var stations = map[string]bool{"BBC": true, "NBC": true, "CBS": true, "ABC": true, "CNN": true, "Sky": true, "ITV": true}

// arrives are the verbs of a day that is only hoped for.
var arrives = forms("comes arrives dawns")

var nameBefore = forms("black good bloody super cyber giving freaky ruby casual girl my joe")

// networks have programmes named after the day of the talk shows.
var networks = forms("news nbc cbs abc bloomberg")

var nameAfter = forms("times telegraph mirror mail express post herald journal club agreement people addams sun business review group",
	"forum movement magazine island world")
