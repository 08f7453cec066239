package briefing

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// isBare reports an event that is nothing but the attribution of another: "the
// ministry said on Monday" at the end of a sentence that tells what it said.
// Printed by itself, its sentence would stand under the day of the words and
// not of the deed, and without the disputes and moves of the deed.
func (d *desk) isBare(e *timeline.Event) bool {
	for i := range e.Quotes {
		if !d.attributes(&e.Quotes[i]) {
			return false
		}
	}
	return true
}

// attributes reports whether a quote is the reporting clause by which another
// quote of the same sentence names its speaker.
func (d *desk) attributes(q *timeline.Quote) bool {
	if q.Speaker != "" || q.Whole == "" {
		return false
	}
	for _, o := range d.quotes[q.Article] {
		if o.Speaker == "" || o.Verb == "" || o.Key() == q.Key() || place(o) != place(q) {
			continue
		}
		if rest, ok := strings.CutPrefix(strings.TrimSpace(q.Sentence), o.Speaker); ok && strings.HasPrefix(strings.TrimSpace(rest), o.Verb) {
			return true
		}
	}
	return false
}

// saying is the head of a sentence that reports words: who, the comma that
// ends an apposition, and the verb.
var saying = regexp.MustCompile(`^(\p{Lu}[^;:“”"?!]{1,90}?)(,?) (?:also |again |later |repeatedly )?(said|says|told|denied (?:on \p{Lu}\w+ )?(?:that|having|any|the (?:claims?|reports?|charges?|accusations?|allegations?))|warned|claimed|insisted|argued|stressed|reiterated|added|noted|maintained)\b`)

// spokenHead is what ties a sentence to the one before.
var spokenHead = regexp.MustCompile(`^(?:(?:And|But|So|Well|Now|Then|However),? )+`)

// fronted opens a phrase that stands before who speaks.
var fronted = regexp.MustCompile(`^(?:In|At|On|During|Speaking|Earlier|Later) `)

// acting are verbs that, before the verb of saying, make the sentence one of a
// deed with its source behind it: "Talks were held, the ministry said".
var acting = regexp.MustCompile(` (?:is|are|was|were|has|have|had|will|would|could|may|might|can|met|held|signed|agreed|who|which|that|as|if|after|when|because) `)

// says returns who is reported to say something, and the verb, of a sentence
// that begins with the speaker; empty if the sentence is of a deed, or if its
// speaker is known already.
func says(q *timeline.Quote) (speaker, verb string) {
	whole, _ := sentence(q)
	m := saying.FindStringSubmatch(whole[len(spokenHead.FindString(whole)):])
	if m == nil {
		return "", ""
	}
	if k := strings.LastIndex(m[1], ", "); k > 0 && m[2] == "" && fronted.MatchString(m[1]) {
		m[1] = m[1][k+2:] // "In a call on Thursday, Roe said"
	}
	if pronoun.FindString(m[1]) == m[1] || acting.MatchString(m[1]+" ") || strings.Contains(m[1], ",") && m[2] == "" || !strings.HasPrefix(m[3], "denied") && len(strings.Fields(whole[strings.Index(whole, m[0])+len(m[0]):])) < 3 {
		return "", "" // what stands before the comma, or nothing, is what is said
	}
	return m[1], strings.Fields(m[3])[0]
}

// isStatement reports an event whose news is that somebody said something, in
// every report of it: it belongs under what was said, not under what happened.
func (d *desk) isStatement(e *timeline.Event) bool {
	if !e.Status.Done() {
		return false
	}
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if speaker, _ := says(q); speaker == "" && !announces(q) && q.Act == timeline.Deed {
			return false
		}
	}
	return len(e.Quotes) > 0
}

// announces reports a sentence that puts its speaker last, has its day from
// his words, and says what will or may be: "Poland will send no soldiers, its
// prime minister said on Tuesday".
func announces(q *timeline.Quote) bool {
	whole, at := sentence(q)
	day := q.DateStart - at
	if q.DateText == "" || day <= 0 || day >= len(whole) {
		return false
	}
	comma := strings.LastIndexByte(whole[:day], ',')
	if comma < 0 || !slices.ContainsFunc(strings.Fields(whole[comma:day]), func(w string) bool { return reporting[w] }) {
		return false
	}
	return isFutureOnly(whole[:comma]) || isHedged(whole[:comma])
}

// dropAttributions takes, out of events with other reports, the clauses that
// only attribute what another event tells.
func (d *desk) dropAttributions() {
	for i := range d.tl.Events {
		e := &d.tl.Events[i]
		isAttribution := func(q timeline.Quote) bool { return d.attributes(&q) }
		if !slices.ContainsFunc(e.Quotes, isAttribution) || d.isBare(e) {
			continue
		}
		e.Quotes = slices.DeleteFunc(slices.Clone(e.Quotes), isAttribution)
		count(e)
	}
}

// isFutureOnly reports a clause in nobody's mouth whose main verb is of the
// future, so that its day is one of speaking and not of the deed.
func isFutureOnly(clause string) bool {
	for _, w := range strings.FieldsFunc(unquoted(clause), func(r rune) bool { return strings.ContainsRune(" \t\n,;()“”\"", r) }) {
		switch low := strings.ToLower(strings.Trim(w, ".:!?’'")); {
		case low == "will" || low == "shall" || low == "won't" || low == "won’t" || low == "going":
			return true
		case strings.HasSuffix(low, "ed"), past[low], subordinate[low], reporting[low], low == "that":
			return false
		}
	}
	return false
}

// isFragment reports what is no sentence once its head is cut: before the
// first word that subordinates, no word can be a verb.
func isFragment(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\n;()“”\"", r) }) {
		switch low := strings.ToLower(strings.Trim(w, ".,:!?’'")); {
		case auxiliary[low], past[low], reporting[low], strings.HasSuffix(low, "ed"), strings.Contains(low, "’"), strings.Contains(low, "'"):
			return false
		case low == "which" || low == "who" || low == "whose":
			return true
		}
	}
	return false
}

var auxiliary = wordSet("is are was were be been being has have had will would can could may might must shall should do does did")

// past are the commonest past forms that do not end in -ed.
var past = wordSet("was were had did met held spoke said told made took went came left began sent gave won lost struck hit shot broke put set cut")

var (
	// unsure are the verbs and words of what is possible, wanted or subject to
	// something.
	unsure = wordSet("could may might would should if unless provided proposed suggested suggests proposes urged urges")
	// subordinate are words behind which a sentence no longer says its main
	// thing.
	subordinate = wordSet("which who whose whom where when after before because while although since until")
)

// participle opens what somebody does beside the main thing.
var participle = regexp.MustCompile(`, (?:[a-z]+ly )?[a-z]{2,}ing\b`)

// mainPart cuts what a participle adds behind the main thing: "was sacked on Monday, saying he would go to court".
func mainPart(sentence string) string {
	at := participle.FindStringIndex(sentence)
	if at == nil {
		return sentence
	}
	for _, w := range strings.Fields(sentence[:at[0]]) {
		if low := strings.ToLower(w); past[low] || auxiliary[low] || len(low) > 4 && strings.HasSuffix(low, "ed") {
			return sentence[:at[0]]
		}
	}
	return sentence
}

// isHedged reports a sentence whose main thing is only possible, conditional
// or proposed, whether it says so itself ("talks could resume") or reports it
// ("Fidan said talks could resume"). What hangs on a word like "which" or
// "because", or stands in quotation marks, is not the main thing.
func isHedged(sentence string) bool {
	told := false // the last verb was one of saying: its "that" opens the main thing
	for _, w := range strings.FieldsFunc(mainPart(unquoted(sentence)), func(r rune) bool { return strings.ContainsRune(" \t\n,;()“”\"", r) }) {
		switch low := strings.Trim(w, ".:!?’'"); {
		case unsure[low]:
			return true
		case subordinate[low], low == "that" && !told:
			return false
		case low == "that":
			told = false
		case reporting[low]:
			told = true
		}
	}
	return false
}

// reporting are the verbs whose object is what somebody says.
var reporting = wordSet("said says told denied warned claimed insisted argued stressed reiterated added noted maintained announced confirmed believes believed thinks hopes hoped expects expected")
