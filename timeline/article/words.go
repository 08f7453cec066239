package article

import "strings"

// abbr says what a full stop behind an abbreviation means.
type abbr uint8

const (
	abbrTitle  abbr = iota + 1 // stands before a name: never the end
	abbrOpen                   // the end if a sentence starter follows
	abbrNumber                 // stands before a number
)

var abbreviations = abbrTable(map[abbr]string{
	abbrTitle: `mr mrs ms messrs mx dr prof gen lt col maj capt cpt sgt cpl pvt adm cmdr cdr brig rear sen sens rep reps gov govs
		pres amb rev hon fr msgr mt ft supt det insp pte sec atty hr dipl ing bzw vgl mme mlle vs v esp approx ca ste sra srta`,
	abbrOpen: `inc corp co ltd llc plc bros jr sr etc al st ave blvd rd dept univ assn
		jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
		ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo
		est ed eds cf ret intl natl gov't u.n`,
	abbrNumber: `no nos art arts sec para p pp vol fig ch nr s res op`,
})

func abbrTable(kinds map[abbr]string) map[string]abbr {
	m := map[string]abbr{}
	for _, k := range []abbr{abbrNumber, abbrOpen, abbrTitle} {
		for _, w := range strings.Fields(kinds[k]) {
			m[w] = k
		}
	}
	return m
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// starters begin sentences and do not continue names.
var starters = set(`The A An This That These Those It Its He She They We You I His Her Their Our My There Here
	In On At By For From With Without After Before During Since Until While When Where Why How What Who Which Whether If As
	But And Or So Yet Nor However Meanwhile Moreover Still Also Then Now Today Yesterday Tomorrow Earlier Later Once
	Both Some Many Most Several All Each No Not Only Even Just Another Other Others One Two Three
	Although Though Because Despite According Under Over Asked Speaking To Of Let Its Last Next It’s He’s She’s They’re We’re
	It's He's She's That’s That's There’s Such More Among Between Against About Officials Der Die Das Ein Eine Er Sie Es Le La Les El Los Il`)

var dayNames = set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
	Eastern Central Pacific Mountain Local London Paris Kyiv Kiev Moscow Berlin Brussels Washington New GMT UTC`)

var saidWords = set(`said says asked wrote told added tweeted posted replied shouted continued answered declared joked warned insisted`)
