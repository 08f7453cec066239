package briefing

import (
	"regexp"
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
var saying = regexp.MustCompile(`^(\p{Lu}[^;:“”"?!]{1,90}?)(,?) (?:also |again |later |repeatedly )?(said|says|told|denied (?:that|having|any)|warned|claimed|insisted|argued|stressed|reiterated|added|noted|maintained)\b`)

// acting are verbs that, before the verb of saying, make the sentence one of a
// deed with its source behind it: "Talks were held, the ministry said".
var acting = regexp.MustCompile(` (?:is|are|was|were|has|have|had|will|would|could|may|might|can|met|held|signed|agreed|who|which|that|as|if|after|when|because) `)

// says returns who is reported to say something, and the verb, of a sentence
// that begins with the speaker; empty if the sentence is of a deed, or if its
// speaker is known already.
func says(q *timeline.Quote) (speaker, verb string) {
	whole, _ := sentence(q)
	m := saying.FindStringSubmatch(whole)
	if m == nil || acting.MatchString(m[1]+" ") || strings.Contains(m[1], ",") && m[2] == "" || len(strings.Fields(whole[len(m[0]):])) < 3 {
		return "", "" // what stands before the comma, or nothing, is what is said
	}
	return m[1], strings.Fields(m[3])[0]
}

// isStatement reports an event whose news is that somebody said something: it
// belongs under what was said, not under what happened.
func (d *desk) isStatement(e *timeline.Event) bool {
	if !e.Status.Done() {
		return false
	}
	speaker, _ := says(d.bestQuote(e))
	return speaker != ""
}

var (
	// unsure are the verbs and words of what is possible, wanted or subject to
	// something.
	unsure = wordSet("could may might would should if unless provided proposed suggested suggests proposes urged urges")
	// subordinate are words behind which a sentence no longer says its main
	// thing.
	subordinate = wordSet("which who whose whom where when after before because while although since until")
)

// isHedged reports a sentence whose main thing is only possible, conditional
// or proposed, whether it says so itself ("talks could resume") or reports it
// ("Fidan said talks could resume"). What hangs on a word like "which" or
// "because", or stands in quotation marks, is not the main thing.
func isHedged(sentence string) bool {
	told := false // the last verb was one of saying: its "that" opens the main thing
	for _, w := range strings.FieldsFunc(unquoted(sentence), func(r rune) bool { return strings.ContainsRune(" \t\n,;()“”\"", r) }) {
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
