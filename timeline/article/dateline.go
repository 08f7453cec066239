package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline/names"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

// datelineAt is what "PARIS, Sept. 4 (Reuters) —" says.
type datelineAt struct {
	end   int    // byte offset behind the dash
	place string // "PARIS", "Kyiv", "" if only an agency is named
	wire  string // "Reuters"; "" if none
	date  *stamp.Stamp
}

// dashes end a dateline. The single hyphen and underscore need spaces.
var dashes = []string{": ", ".- ", ".— ", ".– ", " — ", " – ", " -- ", "— ", "– ", " - ", " _ ", "—", " —", " –", " _", " --"}

// maxDateline bounds the search for the dash.
const maxDateline = 110

// readDateline reads a dateline at the beginning of a paragraph. The first
// word must be a place in capitals or a well-known city, or an agency or a
// date must stand in it: "The talks - which ..." is none. The end lies behind
// the dash and the space that follows it.
func readDateline(s string, o stamp.Order) (datelineAt, bool) {
	if listItem(s) {
		return datelineAt{}, false
	}
	head := s[:runeStart(s, min(len(s), maxDateline))]
	if d, ok := slashDateline(head, o); ok {
		return d, true
	}
	at, dash := firstDash(head)
	if d, ok := creditDateline(head, o); ok && (at < 0 || at < d.end || strings.TrimSpace(head[d.end:max(at, d.end)]) != "") {
		return d, true
	}
	if at < 0 {
		return datelineAt{}, false
	}
	d := datelineAt{end: at + len(dash)}
	for d.end < len(s) && s[d.end] == ' ' {
		d.end++
	}
	if r, _ := utf8.DecodeRuneInString(s[d.end:]); d.end < len(s) && unicode.IsLower(r) {
		return datelineAt{}, false // "NATO — the alliance — said"
	}
	body := d.cutDate(head[:at], o)
	body, credit, ok := cutCredit(body)
	if !ok {
		return datelineAt{}, false
	}
	d.wire = creditName(credit)
	if dash == ": " && (d.date == nil || d.wire == "" && !allCaps(strings.Fields(head)[0]) && !placeAndDay(head[:at], body)) && !capitals[strings.Trim(body, " ")] {
		return datelineAt{}, false
	}
	if name := agencyName(strings.Trim(body, " ,.-/")); name != "" {
		d.wire, body = name, ""
	}
	d.place, ok = placeName(body, d.wire != "" || d.date != nil)
	return d, ok && (d.place != "" || d.wire != "")
}

// placeAndDay reports whether a line up to its colon is a place and a day and nothing more, as agencies of South
// Asia write it: "Washington, May 24: The president". The day is cut out of body.
func placeAndDay(line, body string) bool {
	place, day, ok := strings.Cut(line, ", ")
	if !ok || strings.TrimSpace(body[len(place):]) != "," {
		return false
	}
	r, _ := utf8.DecodeRuneInString(place)
	return unicode.IsUpper(r) && len(strings.Fields(place)) <= 3 && day != "" && !strings.ContainsAny(place, ".:;0123456789")
}

// slashDateline reads a dateline whose credit stands between strokes: "MOSCOW, September 2.
// /TASS/. The council".
func slashDateline(head string, o stamp.Order) (datelineAt, bool) {
	i := strings.Index(head, " /")
	if i <= 0 {
		return datelineAt{}, false
	}
	credit, rest, ok := strings.Cut(head[i+2:], "/")
	if !ok || strings.ContainsAny(credit, " \n") {
		return datelineAt{}, false
	}
	d := datelineAt{wire: creditName(credit)}
	d.end = len(head) - len(strings.TrimLeft(rest, "./ "))
	body := d.cutDate(head[:i], o)
	d.place, ok = placeName(body, d.wire != "" || d.date != nil)
	return d, ok && d.wire != "" && d.place != ""
}

// cutDate takes the first date of a dateline and puts blanks in its place.
func (d *datelineAt) cutDate(line string, o stamp.Order) string {
	for _, st := range stamp.Find(line, o) {
		if st.Day != 0 {
			d.date = &st
			return line[:st.Start] + strings.Repeat(" ", st.End-st.Start) + line[st.End:]
		}
	}
	return line
}

// creditDateline reads a dateline that ends with its credit, without a dash:
// "MOSCOW (Sputnik) Kerry said", "Xinhua News Agency, Cairo, October 5
// (Reporter Li Na) The foreign ministers".
func creditDateline(head string, o stamp.Order) (datelineAt, bool) {
	i := strings.IndexByte(head, '(')
	j := strings.IndexByte(head, ')')
	if i <= 0 || j < i || j+2 >= len(head) || head[j+1] != ' ' {
		return datelineAt{}, false
	}
	if r, _ := utf8.DecodeRuneInString(head[j+2:]); !unicode.IsUpper(r) && r != '"' && r != '“' {
		return datelineAt{}, false
	}
	d := datelineAt{end: j + 2}
	line := d.cutDate(head[:j], o)
	place, credit := line[:i], line[i+1:]
	for part := range strings.FieldsFuncSeq(credit, func(r rune) bool { return r == '/' || r == '-' || r == ',' }) {
		if d.wire == "" {
			d.wire = creditName(part)
		}
	}
	if first, rest, ok := strings.Cut(place, ","); ok && agencyName(first) != "" {
		d.wire, place = agencyName(first), rest
	}
	var ok bool
	d.place, ok = placeName(place, d.date != nil)
	return d, ok && d.wire != "" && d.place != ""
}

// firstDash finds the first mark that can end a dateline.
func firstDash(head string) (at int, dash string) {
	at = -1
	for _, d := range dashes {
		if i := strings.Index(head, d); i > 0 && (at < 0 || i < at) {
			at, dash = i, d
		}
	}
	if at < 0 && strings.HasSuffix(head, " -") {
		return len(head) - 2, " -"
	}
	return at, dash
}

// cutCredit takes "(Reuters)" out of a dateline. What is too long for a credit
// makes it no dateline.
func cutCredit(body string) (rest, credit string, ok bool) {
	i := strings.IndexByte(body, '(')
	if i < 0 {
		return body, "", true
	}
	j := strings.IndexByte(body[i:], ')')
	if j < 0 || j > 41 {
		return body, "", false
	}
	return body[:i] + " " + body[i+j+1:], body[i+1 : i+j], true
}

// creditName returns the agency of a credit: a known one by its usual name,
// another ("Continental Wire") as printed.
func creditName(s string) string {
	if name := agencyName(s); name != "" {
		return name
	}
	s = strings.TrimSpace(s)
	ws := strings.Fields(s)
	if len(ws) == 0 || len(ws) > 5 || capitalised(ws) < len(ws) || hasDigit(s) {
		return ""
	}
	for _, w := range ws {
		if creditWords[strings.ToLower(w)] || outletWords[strings.ToLower(w)] {
			return s
		}
	}
	return ""
}

var creditWords = set("wire news agency press service services media newswire syndicate reports")

// placeName reads "KYIV, Ukraine", "NEW YORK CITY", "Washington, D.C.". sure
// is set where an agency or a date stands beside it, so that capitals are not
// needed.
func placeName(s string, sure bool) (string, bool) {
	s = strings.Trim(s, " ,.;:/|-\u00a0")
	if i := strings.LastIndexByte(s, '/'); i > 0 {
		s = strings.TrimSpace(s[:i])
	}
	ws := strings.Fields(s)
	if n := len(ws); sure && n > 1 && isNumber(strings.ReplaceAll(ws[n-1], "-", "")) {
		ws = ws[:n-1] // "Jerusalem 7-15 (AFP)"
		s = strings.Join(ws, " ")
	}
	first, _, _ := strings.Cut(s, ",")
	if len(ws) == 0 {
		return "", sure
	}
	if len(ws) > 8 {
		return "", false
	}
	for i, w := range ws {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !smallPlaceWord(w) {
			return "", false
		}
		if i == 0 && !sure && !cities[strings.TrimSpace(first)] && (!allCaps(w) || len(w) < 2 || notPlaces[strings.Trim(w, ",.")]) {
			return "", false
		}
	}
	return strings.TrimSpace(first), !sure || len(ws) <= 6
}

// notPlaces are words in capitals before a dash that are no places.
var notPlaces = set(`NATO EU UN US USA UK U.S U.N OPEC OSCE IMF WHO IAEA G7 G20 BRICS BREAKING UPDATE UPDATED WATCH LIVE VIDEO EXCLUSIVE
	ANALYSIS OPINION FACTBOX EXPLAINER NEWS NOTE FACT PRESS MEDIA READOUT STATEMENT REMARKS MEMORANDUM Q A SUBJECT RE TO FROM DATE FILE PHOTO`)

// cities are places that stand in datelines without capitals.
var cities = func() map[string]bool {
	m := map[string]bool{}
	for c := range strings.SplitSeq(`London,Paris,Berlin,Brussels,Rome,Madrid,Vienna,Geneva,Zurich,Bern,Warsaw,Prague,Budapest,Bucharest,Sofia,
Athens,Lisbon,Dublin,Amsterdam,The Hague,Copenhagen,Stockholm,Oslo,Helsinki,Tallinn,Riga,Vilnius,Kyiv,Kiev,Lviv,Kharkiv,Odesa,Moscow,
St. Petersburg,Minsk,Chisinau,Tbilisi,Yerevan,Baku,Ankara,Istanbul,Belgrade,Zagreb,Sarajevo,Pristina,Skopje,Tirana,Ljubljana,Bratislava,
Washington,New York,Los Angeles,Chicago,Boston,Ottawa,Toronto,Montreal,Mexico City,Havana,Caracas,Bogota,Lima,Santiago,Buenos Aires,Brasilia,
Rio de Janeiro,Cairo,Tripoli,Tunis,Algiers,Rabat,Khartoum,Addis Ababa,Nairobi,Kampala,Kigali,Kinshasa,Lagos,Abuja,Accra,Dakar,Bamako,Niamey,
Johannesburg,Pretoria,Cape Town,Jerusalem,Tel Aviv,Gaza,Gaza City,Ramallah,Beirut,Damascus,Amman,Baghdad,Erbil,Tehran,Riyadh,Jeddah,Doha,Dubai,
Abu Dhabi,Manama,Kuwait City,Muscat,Sanaa,Aden,Kabul,Islamabad,Karachi,Lahore,New Delhi,Delhi,Mumbai,Dhaka,Colombo,Kathmandu,Yangon,Bangkok,Hanoi,
Phnom Penh,Kuala Lumpur,Singapore,Jakarta,Manila,Beijing,Shanghai,Hong Kong,Taipei,Seoul,Pyongyang,Tokyo,Osaka,Canberra,Sydney,Melbourne,
Wellington,Auckland,Strasbourg,Luxembourg,Munich,Frankfurt,Hamburg,Milan,Barcelona,Edinburgh,Belfast,Davos,Vatican City,Astana,Tashkent,Bishkek,
Dushanbe,Ashgabat,Ulaanbaatar,Nicosia,Valletta,Reykjavik,Monaco`, ",") {
		m[strings.TrimSpace(c)] = true
	}
	return m
}()

// capitals are the cities in capitals, as they stand before a colon: "NEW DELHI: The minister".
var capitals = func() map[string]bool {
	m := map[string]bool{"WASHINGTON DC": true, "WASHINGTON, DC": true, "WASHINGTON, D.C.": true, "UNITED NATIONS": true}
	for c := range cities {
		m[strings.ToUpper(c)] = true
	}
	return m
}()

func smallPlaceWord(w string) bool {
	switch strings.Trim(w, ",") {
	case "de", "of", "and", "the", "am", "an", "del", "la", "le", "upon", "es", "el", "al", "on":
		return true
	}
	return false
}

// bylineAgencies are looked for anywhere in a byline.
var bylineAgencies = []string{"Associated Press", "Reuters", "Agence France-Presse", "AFP", "dpa", "Bloomberg", "PA Media", "Press Association"}

// bylineWire returns the agency named in "By Jane Doe, Associated Press".
func bylineWire(s string) string {
	for _, a := range bylineAgencies {
		i := strings.Index(s, a)
		if i < 0 || i > 0 && wordChar(s[i-1]) || i+len(a) < len(s) && wordChar(s[i+len(a)]) {
			continue
		}
		return agencyName(a)
	}
	return ""
}

// agencyName returns the agency named by a credit such as "AP", "Reuters/AFP".
func agencyName(s string) string {
	s = strings.Trim(s, " .,")
	if name := names.Agency(s); name != "" {
		return name
	}
	first, _, _ := strings.Cut(s, "/")
	return names.Agency(strings.TrimSpace(first))
}
