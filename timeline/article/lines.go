package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

// line is one paragraph or line of a text and what it is taken for.
type line struct {
	start, end int
	zone       string // "" for running text
	hint       string // what the markup says it is; "" for plain text
	words      int
	prose      bool // looks like running text by itself
}

// shape is what a line looks like without its neighbours.
func (l *line) measure(text string) {
	s := text[l.start:l.end]
	l.words = countWords(s)
	l.prose = looksProse(s, l.words)
}

// countWords counts words, at most 41. Two characters of Chinese, Japanese or
// Korean, which has few spaces, count as one.
func countWords(s string) int {
	n, wide, in := 0, 0, false
	for i := 0; i < len(s) && n+wide/2 < 41; i++ {
		space := s[i] <= ' '
		if !space && !in {
			n++
		}
		in = !space
		if s[i] >= 0xE3 && s[i] <= 0xED {
			wide++
		}
	}
	return min(n+wide/2, 41)
}

// looksProse holds for sentences: long, or ended as a sentence is, or begun as
// the rest of one.
func looksProse(s string, words int) bool {
	if words > 40 {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'”’)»]* `))
	stopped := strings.ContainsRune(".!?…:;。！？।؟,", last) && !allCaps(s)
	if words > 24 || len(s) > 250 {
		return stopped || capitalised(strings.Fields(s))*2 < words // else a long headline
	}
	r, _ := utf8.DecodeRuneInString(s)
	return words >= 4 && (stopped || unicode.IsLower(r) || strings.ContainsRune("“\"„«", r))
}

// endsAsSentence holds for a short line with a full stop or its like: "Thank
// you."
func endsAsSentence(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'”’)»]* `))
	return strings.ContainsRune(".!?…。", last) && !allCaps(s) && len(s) > 3
}

func allCaps(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 0
}

// dateLine is a line that carries dates or an age and little else.
type dateLine struct {
	stamps []stamp.Stamp
	age    stamp.Age
	hasAge bool
}

// restWords are the words that stand beside the date in a date line.
var restWords = set(`published posted updated update last modified created on at by date added first release released issued
	veröffentlicht aktualisiert stand erstellt am um uhr vom den publié mis à jour le publicado actualizado el pubblicato aggiornato
	min mins minute minutes read reading time of the written and et edt est gmt bst cet utc am pm local ist article news world
	artikel datum published: updated: опубликовано обновлено`)

// asDateLine reports whether the line is a date line: at most 160 bytes, a
// date or an age, and no more than a few other words.
func asDateLine(s string, o stamp.Order) (dateLine, bool) {
	var d dateLine
	if len(s) > 160 {
		return d, false
	}
	for _, st := range stamp.Find(s, o) {
		if st.Day != 0 {
			d.stamps = append(d.stamps, st)
		}
	}
	if d.age, d.hasAge = stamp.FindAge(s); !d.hasAge && len(d.stamps) == 0 {
		return d, false
	}
	rest := []byte(s)
	for _, st := range d.stamps {
		clearBytes(rest[st.Start:st.End])
	}
	if d.hasAge {
		clearBytes(rest[d.age.Start:d.age.End])
	}
	if saysSomething(s, string(rest)) {
		return d, false
	}
	others := 0
	for _, w := range strings.Fields(string(rest)) {
		w = strings.ToLower(strings.Trim(w, ".,:;|–—-•·()/"))
		if w != "" && !restWords[w] && !isNumber(strings.Trim(w, ":")) {
			others++
		}
	}
	if d.hasAge && len(d.stamps) == 0 {
		return d, others <= 3 && (!d.age.Exact || others <= 1)
	}
	return d, others <= 1+len(d.stamps)
}

// saysSomething holds for a short sentence: "Talks resume on 10 September." It has a full
// stop and, beside its dates (rest is the line without them), a small word that no date line
// has, but none that says what the date is of: "Posted by admin on 3 Sept. 2025."
func saysSomething(s, rest string) bool {
	if !endsAsSentence(s) {
		return false
	}
	says := false
	for _, w := range strings.Fields(rest) {
		w = strings.Trim(w, ".,:;|–—-•·()/")
		r, _ := utf8.DecodeRuneInString(w)
		w = strings.ToLower(w)
		switch {
		case roleOf(w) != "":
			return false
		case unicode.IsLower(r) && !restWords[w] && !strings.Contains(w, "."): // not "p.m"
			says = true
		}
	}
	return says
}

// undated returns the line without its dates.
func (p *page) undated(s string) string {
	rest := []byte(s)
	for _, st := range stamp.Find(s, p.order) {
		clearBytes(rest[st.Start:st.End])
	}
	return string(rest)
}

func clearBytes(b []byte) {
	for i := range b {
		b[i] = ' '
	}
}

// bylineStart is how bylines begin, by language.
var bylineStart = regexp.MustCompile(`^(?:By|BY|by|Von|Par|Por|Di|Door|Av|Autor|Author|Written by|Text|Story by|From|Words by)[: ]\s*(\p{Lu}[\p{L}.'’-]+.*)$`)

// asByline returns the author named by a line such as "By Jane Doe and John
// Roe, Paris correspondent".
func asByline(s string) (author string, ok bool) {
	if len(s) > 200 {
		return "", false
	}
	m := bylineStart.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	words := strings.Fields(m[1])
	if len(words) > 24 || strings.HasSuffix(s, ".") && len(words) > 8 {
		return "", false
	}
	names := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(r) {
			names++
			continue
		}
		break
	}
	if names == 0 || names < 2 && len(words) > 3 {
		return "", false
	}
	author = m[1]
	if i := strings.IndexAny(author, "|•·0123456789("); i >= 0 {
		author = author[:i]
	}
	for _, cut := range []string{", ", " Published", " Updated", " - ", " – "} {
		if i := strings.Index(author, cut); i > 0 {
			author = author[:i]
		}
	}
	return strings.Trim(author, " ,;-–"), true
}

// speakerTitles begin labels that are speakers' even if they come once.
var speakerTitles = []string{"THE PRESIDENT", "THE VICE", "PRESIDENT ", "PRIME ", "SECRETARY ", "MR. ", "MS. ", "MRS. ", "SENATOR ", "MODERATOR", "CHANCELLOR ", "MINISTER "}

// speakers returns the labels of a transcript: known titles, and what is
// repeated. "PROMISES KEPT:" once in a statement is a heading, not a speaker.
func speakers(text string, lines []line) map[string]bool {
	var seen map[string]bool
	for i := range lines {
		s := text[lines[i].start:lines[i].end]
		e := speakerEnd(s)
		if e == 0 {
			continue
		}
		if seen == nil {
			seen = map[string]bool{}
		}
		label := s[:e]
		_, again := seen[label]
		seen[label] = again && label != "Q" && label != "A"
		for _, t := range speakerTitles {
			seen[label] = seen[label] || strings.HasPrefix(label, t)
		}
	}
	for _, ok := range seen {
		if ok { // somebody is asked
			seen["Q"], seen["A"] = true, true
			break
		}
	}
	return seen
}

// speakerEnd returns the end of a transcript's speaker label at the beginning
// of a line: "THE PRESIDENT:", "SENATOR ROE (D-Ohio):", "Jane Doe:", "Q  "; 0
// if there is none.
func speakerEnd(s string) int {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return 0
	}
	if strings.HasPrefix(s, "Q ") || strings.HasPrefix(s, "A  ") || strings.HasPrefix(s, "Q\u00a0") {
		return 1
	}
	i := strings.IndexByte(s[:min(len(s), 84)], ':')
	if i < 2 || i+1 < len(s) && s[i+1] != ' ' && s[i+1] < 0x80 {
		return 0
	}
	label := s[:i]
	if k := strings.IndexByte(label, '('); k > 0 && label[i-1] == ')' {
		label = strings.TrimSpace(label[:k])
	}
	if len(label) <= 42 && allCaps(label) && !hasDigit(label) || fullName(label) {
		return i + 1
	}
	return 0
}

// fullName holds for two or three capitalised words.
func fullName(s string) bool {
	words := 0
	for w := range strings.SplitSeq(s, " ") {
		if words++; len(w) < 2 || w[0] < 'A' || w[0] > 'Z' || words > 3 {
			return false
		}
		for i := 1; i < len(w); i++ {
			if c := w[i]; c < 'a' || c > 'z' {
				return false
			}
		}
	}
	return words >= 2
}

// outletWords are words of newspapers' names.
var outletWords = set(`times post gazette news herald journal tribune guardian independent telegraph chronicle observer
	mail star press daily weekly today review examiner dispatch courier record standard mirror express globe inquirer
	monitor voice bulletin register sentinel sun zeitung tagesblatt spiegel presse echo le figaro monde país mundo
	agency network radio tv broadcasting ministry house office council commission department government report reporter`)

// looksOutlet holds for "The Express Gazette": a few capitalised words, one of
// them a word of newspapers' names.
func looksOutlet(s string) bool {
	ws := strings.Fields(s)
	if len(ws) == 0 || len(ws) > 6 {
		return false
	}
	named := false
	for _, w := range ws {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && w != "of" && w != "the" && w != "and" && w != "de" {
			return false
		}
		named = named || outletWords[strings.ToLower(strings.Trim(w, ".,"))]
	}
	return named || strings.HasPrefix(s, "The ") && len(ws) >= 2
}

// captionShape holds for a short line without a stop that names somebody
// somewhere: "Envoy Jane Doe in Paris".
func captionShape(s string) bool {
	if strings.HasSuffix(s, ":") {
		return false
	}
	for _, p := range []string{" in ", " at ", " during ", " with ", " outside ", " near ", " after ", " before ", " on "} {
		if i := strings.Index(s, p); i > 0 {
			r, _ := utf8.DecodeRuneInString(s[i+len(p):])
			return unicode.IsUpper(r) && capitalised(strings.Fields(s[:i])) >= 2
		}
	}
	return false
}

func capitalised(ws []string) int {
	n := 0
	for _, w := range ws {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// sameTitle compares headlines without case, marks and outlet suffixes.
func sameTitle(a, b string) bool {
	a, b = plain(a), plain(b)
	if a == "" || b == "" {
		return false
	}
	return a == b || len(b) > 15 && strings.HasPrefix(a, b) || len(a) > 15 && strings.HasPrefix(b, a)
}

// titleLine reports whether a line is the headline, with an outlet behind it at most: "Sweden joins NATO - Reuters",
// and not a lead that begins with its words, "Sweden joins NATO on Thursday after months of delay."
func titleLine(line, title string) bool {
	if !sameTitle(line, title) {
		return false
	}
	left, end := 0, 0 // letters and digits of the title that the line has not had, and where the last it had ends
	for _, r := range title {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			left++
		}
	}
	for i, r := range line {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		if left == 0 {
			return len(line)-i <= outletTail && strings.ContainsAny(line[end:i], "-–—|:·•()/")
		}
		left, end = left-1, i+utf8.RuneLen(r)
	}
	return true
}

// outletTail is the most that the outlet behind a headline has, in bytes.
const outletTail = 60

// plain keeps letters and digits in lower case, single spaces between them.
func plain(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s[:min(len(s), 300)] {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(unicode.ToLower(r))
		case r != '\'' && r != '’' && r != '.':
			space = true
		}
	}
	return b.String()
}

// proseZone is what a line that looks like prose turns out to be.
func proseZone(s string) string {
	z := furnitureZone(s, true)
	if z == timeline.ZoneCaption && len(s) > 300 {
		return ""
	}
	return z
}
