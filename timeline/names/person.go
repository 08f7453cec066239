package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bits of roleWords: what a word can be in a role.
const (
	roleNoun  uint8 = 1 << iota // president, envoy: can stand before a name
	roleTitle                   // Mr., Gen., Sheikh
	roleMod                     // foreign, special, deputy, former
	roleMany                    // officials, ministers: several people
)

// roleWords holds every word in lower case and with a capital.
var roleWords = wordBits(map[uint8]string{
	roleNoun: `president minister secretary chancellor premier envoy ambassador spokesman spokeswoman spokesperson chief
		head leader negotiator adviser advisor commissioner commander director chairman chairwoman chair speaker senator
		governor mayor mediator representative emir king queen prince princess sultan diplomat official lawmaker
		undersecretary under-secretary under-secretary-general secretary-general director-general attorney-general vice-president co-chair coordinator
		general admiral marshal colonel major captain lieutenant judge prosecutor justice professor economist analyst activist
		journalist pope cardinal bishop archbishop rabbi imam ayatollah mullah sheikh strongman warlord dictator aide
		PM MP MEP counterpart counselor counsellor taoiseach congressman congresswoman democrat republican deputy lawyer billionaire businessman candidate president-elect
		governor-elect mayor-elect minister-designate president-designate chancellor-designate premier-designate secretary-designate ambassador-designate commissioner-designate`,
	roleTitle: `Mr. Mrs. Ms. Dr. Sir Lord Lady Dame Gen. Lt. Col. Maj. Sen. Rep. Gov. Amb. Adm. Prof. Rev. Hon. Brig. Capt. Sgt. Mr Mrs Ms Dr`,
	roleMod: `prime foreign defense defence special deputy vice chief senior top former ex then acting interim national security
		presidential state finance trade treasury interior home energy economy commerce climate justice health army military
		nuclear peace opposition party house parliament parliamentary assistant permanent press lead crown supreme high outgoing
		incoming new first second caretaker general executive managing policy affairs external european economic veteran environment water irrigation agriculture fisheries industry oil energy education labour labor transport infrastructure planning
		tourism science technology development cooperation immigration migration unification
		longtime long-time ministry rebel militia union cabinet council electoral government current ruling federal chancellor's then-president
		then-prime then-foreign secretary-general's lieutenant major field brigadier sergeant air naval u.n. trade`,
	roleMany: `presidents ministers secretaries envoys ambassadors leaders negotiators officials diplomats spokesmen advisers
		advisors senators lawmakers delegations delegation representatives mediators counterparts counterpart troops forces
		commanders generals chiefs heads experts aides authorities prosecutors delegates soldiers`,
})

func wordBits(m map[uint8]string) map[string]uint8 {
	out := map[string]uint8{}
	for bit, words := range m {
		for w := range strings.FieldsSeq(words) {
			out[w] |= bit
			out[strings.ToUpper(w[:1])+w[1:]] |= bit
			if i := strings.LastIndexByte(w, '-'); i > 0 && i < len(w)-1 {
				out[strings.ToUpper(w[:1])+w[1:i+1]+strings.ToUpper(w[i+1:i+2])+w[i+2:]] |= bit
			}
		}
	}
	return out
}

var (
	locative = set("in at near outside inside from to around across within In At Near Outside Inside From Across Around")
	calendar = set(`January February March April May June July August September October November December Jan. Feb. Mar. Apr.
		Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Ramadan`)
	// commonLast are last names that are also words or very common: they mean
	// the listed person only after a title or the full name.
	commonLast = set(`Ban Frost Moon Bush Ali Santos Faye Powell Marin Katz Kast Isaias Anwar Ghani Davis
		Austin Burns Graham Martin Ford Wallace Park Lee Singh Khan Cohen Michel Duda Arce Machado Wagner Graham`)
	speech    = set("said says told added wrote warned announced tweeted insisted argued called declared stressed")
	particles = set("al el bin ibn de da do dos del van von der den la le du di abu al- ter ten")
	// given are common first names of the world's news: a capitalised pair
	// that begins with one is a person.
	given = set(`Aaron Abbas Abdul Abdullah Abdel Adam Ahmed Ahmad Alan Albert Alejandro Aleksandr Alex Alexander Alexandra Alexei Alexey
		Ali Alice Amanda Amir Amy Ana Anatoly Andrea Andreas Andrei Andrew Andrey Andriy Andrzej Angela Anita Ann Anna Anne Anthony Anton
		Antonio Antony Arthur Barbara Ben Benjamin Bernard Bill Bob Boris Brad Brian Bruce Carl Carlos Carol Caroline Catherine Charles
		Charlotte Chris Christian Christina Christine Christopher Claire Claudia Craig Daniel Daniela Danny Dave David Dawn Deborah Denis
		Dennis Diana Diego Dmitri Dmitry Dmytro Donald Doug Douglas Ed Eduardo Edward Elena Elizabeth Ellen Emily Emma Eric Erik Eva
		Fatima Felix Fernando Frances Francis Francois Frank Franz Fred Gabriel Gary George Gerard Giovanni Giuseppe Gordon Greg Gregory
		Grace Guy Hamid Hans Hassan Heather Heidi Helen Helena Henry Hussein Ian Ibrahim Igor Irina Isaac Isabel Ivan Jack Jacob Jacques
		Jake James Jan Jane Janet Jason Javier Jean Jeff Jeffrey Jennifer Jeremy Jerome Jessica Jim Joan Joe Joel Johan Johannes John
		Jon Jonathan Jordan Jorge Jose Josef Joseph Joshua Juan Judith Julia Julian Julie Karen Karl Kate Katherine Kathleen Kathy Keith
		Kelly Ken Kenneth Kevin Khaled Khalid Kim Klaus Konstantin Kyle Larry Laura Lauren Laurent Lawrence Leo Leon Leonid Li Linda Lisa
		Louis Lucas Lucy Luis Luke Lynn Magdalena Mahmoud Manuel Marc Marco Margaret Maria Marie Marina Mario Mark Martha Martin Mary
		Mateo Matt Matthew Matthias Max Mehmet Melissa Michael Michel Michelle Miguel Mikhail Mike Mohamed Mohammad Mohammed Muhammad
		Monica Mustafa Mykhailo Nadia Nancy Natalia Nathan Neil Nicholas Nick Nicola Nicolas Nikolai Nikos Nina Noah Oleg Oleksandr
		Olga Oliver Olivier Omar Oscar Osama Otto Pablo Pamela Patricia Patrick Paul Paula Pavel Pedro Peter Petro Phil Philip Philippe
		Pierre Rachel Rafael Ralph Ramon Raul Ray Raymond Rebecca Ricardo Richard Rick Robert Roberto Robin Roger Roland Roman Ron Ronald
		Rosa Ross Roy Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Saad Scott Sean Sergei Sergey Serhiy Sharon Shaun Silvia
		Simon Sofia Sophie Stefan Stephane Stephanie Stephen Steve Steven Stuart Susan Svetlana Taras Tariq Ted Terry Theodore Theresa
		Thierry Thomas Tim Timothy Tina Todd Tom Tommy Tony Tyler Ursula Valentina Vera Veronica Victor Victoria Viktor Vincent Vitaly
		Vladimir Volodymyr Walter Wendy Will William Wolfgang Xavier Yasser Yousef Youssef Yulia Yuri Yury Yusuf Zachary`)
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// pattern finds a person, institution or place that no list holds, by what
// stands around its capitals, and returns the number of tokens it takes.
func (r *Reader) pattern(i int) int {
	w := r.word(i)
	if roleWords[w]&(roleMod|roleNoun) != 0 && !given[w] {
		if e := r.capRun(i); institution[r.word(e-1)] && (e-i > 2 && roleWords[r.word(e-2)] == 0 || e-i == 2 && w == "General") {
			return r.addOrg(i, e) // "National Democratic Front", "General Motors"
		}
	}
	if w != "Kim" && w != "Sheikh" && (roleWords[w] != 0 && !given[w]) || calendar[w] || speech[w] {
		return 0
	}
	e := r.capRun(i)
	n := e - i
	if strings.HasSuffix(w, "ing") && !given[w] && n > 1 && (i == 0 || r.toks[i-1].Shape == Punct) {
		return 0 // "Welcoming Erdogan"
	}
	if regionEnds[w] && r.personIn(i+1, e) || r.officeEnds(i, e) {
		return 0 // "North Africa Brett McGurk": the office ends where the name begins
	}
	switch last := r.word(e - 1); {
	case n > 1 && orgWords[last]:
		return r.addOrg(i, e)
	case r.book.isFunction(w):
		return 0
	case n <= 4 && r.looksPerson(i, e):
		r.addPerson(i, e)
		return n
	case placePrep[r.word(i-1)] && !r.compound(w) && !orgWords[last] && len(w) > 2 && (n > 1 || !strings.HasSuffix(w, "ish")) && strings.ToUpper(w) != w:
		r.refs = append(r.refs, Ref{
			Start: r.toks[i].Start, End: r.toks[e-1].End, From: i, To: e, Name: r.text[r.toks[i].Start:r.toks[e-1].End],
			Kind: Place, Via: "pattern", Locative: true,
		})
		return n
	}
	return 0
}

// regionEnds are the words that close the name of an office before a name.
var regionEnds = set("Communities Returns North South East West Middle Central Africa Asia Europe America Americas Pacific Affairs Policy Security Relations Trade State")

// officeEnds reports whether [i,e) begins with the end of an office, behind
// which a name of two words follows: "African Affairs Molly Phee".
func (r *Reader) officeEnds(i, e int) bool {
	for j := i; j < e-2 && j < i+2; j++ {
		switch r.word(j) {
		case "Affairs", "Policy", "Security", "Relations", "Trade", "Development":
			return true
		case "Integration", "Enlargement", "Cooperation", "Defense", "Defence", "Finance", "Economy", "Energy", "Interior", "Health", "Education", "Culture", "Commerce", "Innovation", "Neighbourhood":
			if last := r.word(e - 1); !orgWords[last] && !institution[last] && roleWords[last] == 0 {
				return true // "Minister for European Integration Nemanja Starovic"
			}
		}
	}
	return false
}

// personIn reports whether a common first name, or the whole name of somebody
// known, begins in [from,to).
func (r *Reader) personIn(from, to int) bool {
	for i := from; i < to; i++ {
		if given[r.word(i)] {
			return true
		}
		if n, list := r.longest(i); n > 1 && r.book.names[list[0].name].Kind == Person {
			return true
		}
	}
	return false
}

// compound reports whether w is an adjective like "UN-backed".
func (r *Reader) compound(w string) bool {
	i := strings.LastIndexByte(w, '-')
	return i > 0 && i+1 < len(w) && w[i+1] >= 'a' && w[i+1] <= 'z' && strings.HasSuffix(w, "ed")
}

var placePrep = set("in at near outside In At Near Outside")

// isFunction reports whether a capitalised word only begins a sentence.
func (b *Book) isFunction(w string) bool { return functionWords[w] }

var functionWords = set(`The A An In On At By For From To Of With And But Or As If When While After Before Since Until Both Some Many
	Most All Any Each He She It They We I You His Her Its Their Our This That These Those There Here What Who Which Where Why How
	No Not Now Then Also Still Yet However Although Though Because Meanwhile Earlier Later Last Next Under Over During Amid Among
	Between According Despite Several Two Three Four Five Six Seven Eight Nine Ten More Less Other Another Such Only Just Even So Nor
	Arabic Farsi Persian Hebrew Mandarin Urdu Pashto Kurdish Latin Parliament Government State Talks Officials Leaders Ministers Diplomats Negotiators Today Yesterday Tomorrow Tonight Speaking Asked Following Once Article
	Chapter Section Part Phase Round Group Annex Title War Peace Air Sea`)

// capRun returns the end of the run of capitalised words at i; particles such
// as "al" and "von" may stand inside.
func (r *Reader) capRun(i int) int {
	e := i + 1
	for e < len(r.toks) && e-i < 6 {
		switch {
		case r.cap(e) && !calendar[r.word(e)] && r.word(e)[0] != '.':
			if k, list := r.longest(e); k > 0 && e > i && r.book.names[list[0].name].Kind != Person && list[0].via == byDemonym {
				return e
			}
			e++
		case r.behindParticle(e) > 0:
			e = r.behindParticle(e)
		default:
			return e
		}
	}
	return e
}

// behindParticle returns the end of the part of a name that particles open at token
// e: "al-Atta", "van der Berg"; 0 if none does.
func (r *Reader) behindParticle(e int) int {
	k := e
	for k < e+3 && particles[r.word(k)] {
		k++
	}
	switch n, _ := r.longest(k); {
	case particled(r.word(k)) && n == 0, k > e && r.cap(k):
		return k + 1 // who is known by "al-Burhan" alone is found by that
	}
	return 0
}

// particled reports whether a word in lower case is a last name with its article:
// "al-Atta", "d'Alema".
func particled(w string) bool {
	at := strings.IndexAny(w, "-'’")
	if at < 1 || at > 3 || !articles[w[:at]] {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(w[at:], "-'’"))
	return unicode.IsUpper(next)
}

var articles = set("al el as ad an ar at az ash ul d")

// looksPerson reports whether the capitals [i,e) name a person: after a title
// or role word, with a common first name, or before a verb of saying or an
// apposition with a role.
func (r *Reader) looksPerson(i, e int) bool {
	n := e - i
	before := roleWords[r.word(i-1)]
	switch {
	case before&roleTitle != 0, before&roleNoun != 0 && (n > 1 || roleWords[r.word(e)]&(roleNoun|roleMany) == 0):
		return true // but not the "Brexit" of "the chief Brexit negotiator"
	case n < 2 || n > 4:
		return false
	case r.word(i-1) == "State" && r.word(i-2) == "of" && roleWords[r.word(i-3)]&roleNoun != 0 && !orgWords[r.word(e-1)]:
		return true // "Minister of State Ann Lee"
	case before&roleMany != 0 && !orgWords[r.word(e-1)], n < 4 && r.joined(i, e) && !orgWords[r.word(e-1)]:
		return true
	case given[r.word(i)] && !orgWords[r.word(e-1)]:
		return true
	case n < 4 && familyName(r.word(e-1)) && !placePrep[r.word(i-1)]:
		return true // "Mher Grigoryan"
	case speech[r.word(e)] && i > 0:
		return true
	case r.word(e) == ",":
		return r.appositionRole(e) > 0
	}
	k, list := r.longest(e - 1)
	return k == 1 && r.book.names[list[0].name].Kind == Person && i > 0
}

// familyEnds are endings that hardly any word but a family name has.
var familyEnds = []string{"shvili", "adze", "idze", "yan", "enko", "escu", "oglu", "oğlu", "zadeh", "ayev", "iyev", "nejad", "opoulos", "akis", "wicz", "ovic", "ović",
	"evic", "ević", "ovich", "evich", "sson", "uddin", "ullah"}

// familyName reports whether a word has the ending of a family name.
func familyName(w string) bool {
	for _, end := range familyEnds {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// joined reports whether "and" joins the capitals [i,e) to a person of two
// names: "Nikos Kotzias and Nikola Dimitrov", but not "and Black Sea ports".
func (r *Reader) joined(i, e int) bool {
	if len(r.refs) == 0 || r.word(i-1) != "and" {
		return false
	}
	if next := r.word(e); e < len(r.toks) && r.toks[e].Shape == Lower && strings.HasSuffix(next, "s") && !speech[next] && len(next) > 3 {
		return false
	}
	last := &r.refs[len(r.refs)-1]
	return last.Kind == Person && last.To == i-1 && last.To-last.From > 1
}

// appositionRole returns the index after the role noun of ", the Iranian
// foreign minister" that begins at the comma e, 0 if there is none.
func (r *Reader) appositionRole(e int) int {
	if r.word(e+1) == "and" {
		return 0 // "Anna Berg, and her adviser"
	}
	for k := e + 1; k < len(r.toks) && k < e+9; k++ {
		w := r.word(k)
		switch {
		case roleWords[w]&roleNoun != 0 && roleWords[r.word(k+1)]&(roleNoun|roleMod) == 0:
			if next := r.word(k + 1); next == "," || next == "." || next == "of" || next == "for" || next == "to" || next == "at" || next == "" || next == "and" || next == "in" {
				return k + 1
			}
			return 0
		case w == "the" || w == "a" || w == "an" || w == "his" || w == "its" || w == "their" || w == "of" || w == "and" ||
			roleWords[w] != 0 || r.toks[k].Shape == Cap || r.toks[k].Shape == Poss:
		default:
			return 0
		}
	}
	return 0
}

func (r *Reader) addPerson(i, e int) {
	name := r.text[r.toks[i].Start:r.toks[e-1].End]
	ref := Ref{
		Start: r.toks[i].Start, End: r.toks[e-1].End, From: i, To: e,
		Name: strings.ReplaceAll(name, "\n", " "), Kind: Person, Via: "title",
	}
	if e-i == 1 {
		if known, ok := r.people[fold(name)]; ok {
			ref.Name, ref.Country, ref.Org, ref.Via = known.Name, known.Country, known.Org, "last-name"
		}
	}
	r.refs = append(r.refs, ref)
	if e-i > 1 {
		r.remember(ref)
	}
}

// regions are adjectives of regions and alliances whose officials act together.
var regions = set("European Western Arab African Asian Nordic Baltic Gulf Caribbean Allied allied Scandinavian Balkan Pacific")

// counted finds states named together by their number, with those who speak
// for them: "26 countries", "leaders of some 30 nations".
func (r *Reader) counted(i int) int {
	k := i
	if roleWords[r.word(i)]&roleMany != 0 && (r.word(i+1) == "of" || r.word(i+1) == "from") {
		for k = i + 2; roughly[r.word(k)]; k++ {
		}
	}
	if k >= len(r.toks) || r.toks[k].Shape != Number {
		return 0
	}
	if k++; r.word(k) == "member" || r.word(k) == "other" || regions[r.word(k)] {
		k++
	}
	switch r.word(k) {
	case "countries", "nations", "states", "governments":
	default:
		return 0
	}
	r.refs = append(r.refs, Ref{
		Start: r.toks[i].Start, End: r.toks[k].End, From: i, To: k + 1, Kind: Format, Via: "pattern",
		Name: r.text[r.toks[i].Start:r.toks[k].End],
	})
	return k + 1 - i
}

var roughly = set("some nearly almost about around over more than at least up to the")

var collectives = set("countries nations allies partners governments powers states capitals")

// collective finds several people or states named together by their region:
// "European leaders", "Arab foreign ministers", "Gulf states".
func (r *Reader) collective(i int) int {
	if !regions[r.word(i)] {
		return 0
	}
	for k := i + 1; k < len(r.toks) && k < i+5; k++ {
		bits := roleWords[r.word(k)]
		switch {
		case bits&roleMany != 0 || collectives[r.word(k)]:
			r.refs = append(r.refs, Ref{
				Start: r.toks[i].Start, End: r.toks[k].End, From: i, To: k + 1, Kind: Format, Via: "pattern",
				Name: r.text[r.toks[i].Start:r.toks[k].End],
			})
			return k + 1 - i
		case bits&(roleMod|roleNoun) == 0:
			return 0
		}
	}
	return 0
}

// addOrg enters an institution known by its last word, with the country of a
// demonym inside it.
func (r *Reader) addOrg(i, e int) int {
	begin := i
	if functionWords[r.word(i)] {
		i++
	}
	if last := r.word(e - 1); e-i < 2 || !institution[last] && !ofNoState[last] {
		return 0
	}
	if n, list := r.longest(i); begin < i && i+n == e {
		if ref, ok := r.resolve(i, n, list); ok {
			r.refs = append(r.refs, ref)
			return e - begin // "The U.S. State Department"
		}
	}
	ref := Ref{
		Start: r.toks[i].Start, End: r.toks[e-1].End, From: i, To: e, Kind: Org, Via: "pattern",
		Name: r.text[r.toks[i].Start:r.toks[e-1].End], Locative: locative[r.word(i-1)],
	}
	for k := i; k < e; k++ {
		if n, list := r.longest(k); n > 0 && r.book.names[list[0].name].Kind == Country {
			ref.Country = r.book.names[list[0].name].Country
		}
	}
	r.refs = append(r.refs, ref)
	return e - begin
}

// buildings end the names of what stands somewhere; embassies speak for their state.
var buildings = set(`Hospital Clinic Airport Palace Hotel Square Bridge Dam Tower School Mosque Church Cathedral Museum Stadium Theatre Theater
	Prison Park Market Street Avenue Station Centre Center Cemetery Hall`)

var institution = set(institutions)

const institutions = `Ministry Department Council Agency Party Bank Committee Court Commission University Union Army Front Movement
	Institute Organization Organisation Forces Authority Parliament Assembly Foundation Association Corps Guard Command Fund
	Federation Alliance Police Administration Board Guild Workers Motors Airlines Airways Teamsters`

// orgWords end names that are no person's.
var orgWords = set(institutions + `
	Group Forum Office Center Centre Service Congress Senate House Company Corporation Inc. Ltd. Airlines Times Post
	News Agreement Treaty Accord Act Summit Conference Initiative Framework Protocol Plan Process Pact Resolution
	Street Square Palace Airport Base Hotel Hospital River Sea Mountains Valley Strip Bay Island Islands Peninsula
	Province Region Desert Lake Dam Bridge Tower War Day Cup Games Prize Award Network`)
