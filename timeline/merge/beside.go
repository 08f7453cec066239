package merge

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// asideWords mark a meeting beside another one.
var asideWords = []string{"on the margins", "on the sidelines", "separately", "separate meeting", "separate from", "one-on-one"}

// isAside reports whether a clause tells of a meeting beside another.
func isAside(clause string) bool { return containsAny(strings.ToLower(clause), asideWords) }

// isFurther reports whether a clause adds a deed to what its article told
// before: "he was also received by". What somebody also said is no other deed.
func isFurther(clause string, does acts) bool {
	s := strings.ToLower(clause)
	return does&^weakActs != 0 && does&actSay == 0 && (strings.Contains(s, " also ") || strings.Contains(s, " separate ") || strings.Contains(s, "separately"))
}

// sitsBeside reports whether one of two readings is of a meeting beside
// others, and the other is not, or the two count different parties at the
// table. Readings that name the same two parties are of one meeting, whoever
// says that it was on the margins.
func sitsBeside(a, b *features) bool {
	return (a.aside != b.aside || otherHeads(a, b)) && countParties(a, b) < 2
}

// addsTo reports whether one article tells one of two readings in addition
// to the other.
func addsTo(a, b *features) bool {
	return a.article == b.article && (a.further || b.further || a.besides != b.besides && a.kind == oneDay && b.kind == oneDay && a.lo == b.lo) && !oneTerm(a, b)
}

// datedBeside reports whether the words of a date set it beside another event of its
// day: "earlier on Monday", "later in the day", "the same day".
func datedBeside(q *timeline.Quote) bool {
	date := strings.ToLower(q.DateText)
	if date == "" {
		return false
	}
	for _, w := range []string{"earlier", "later"} {
		if strings.HasPrefix(date, w) && date != w && !strings.Contains(date, "week") && !strings.Contains(date, "month") && !strings.Contains(date, "year") {
			return true
		}
		before, _, ok := strings.Cut(q.Sentence, q.DateText)
		before = strings.TrimSuffix(strings.TrimRight(before, " "), " on")
		if ok && strings.HasSuffix(strings.ToLower(before), w) {
			return true
		}
	}
	switch date {
	case "the same morning", "the same afternoon", "the same evening", "the same night":
		return true
	}
	return strings.Contains(date, "same day")
}

// reactionStems are words for taking a stand on what others did.
var reactionStems = []string{"welcom", "prais", "hail", "applaud", "condemn", "criticis", "critic", "deplor", "denounc", "regret"}

// standVerbs tell of the same and stand for nothing else, or of what is done to people.
var standVerbs = wordSet(`lauded decried congratulated lambasted slammed`)

// takesStand reports whether the clause of a date tells that somebody took a stand on
// that day: the first of its verbs does, and no other tells of the day. "Welcomed" has
// to be said of a deed, for a guest is welcomed as well.
func takesStand(q *timeline.Quote) bool {
	if q.DateText == "" || definite(q) {
		return false
	}
	before, after, ok := strings.Cut(q.Sentence, q.DateText)
	if !ok {
		return false
	}
	words := strings.FieldsFunc(before, notLetterOrDigit)
	fronted := len(words) < 2 // "On Tuesday he condemned"
	if fronted {
		words = strings.FieldsFunc(after, notLetterOrDigit)
	}
	for i, w := range words {
		switch {
		case standVerb(w) && (w != "welcomed" || standObject(strings.FieldsFunc(q.Sentence, notLetterOrDigit), w)):
			return fronted || byStatement(q) || !slices.ContainsFunc(words[i+1:], tellsOwnDay)
		case w == strings.ToLower(w) && (strings.HasSuffix(w, "ed") || pastActs[w]):
			return false // "met and praised"
		}
	}
	return false
}

// byStatement reports whether what a quote tells of was done by saying so: "applauded both in a statement on Wednesday".
func byStatement(q *timeline.Quote) bool {
	before, _, _ := strings.Cut(q.Sentence, q.DateText)
	words := strings.FieldsFunc(strings.TrimSuffix(before, "on "), notLetterOrDigit)
	n := len(words)
	return n > 3 && statements[words[n-1]] && (words[n-2] == "a" || words[n-2] == "an" || words[n-2] == "the") && (words[n-3] == "in" || words[n-3] == "during")
}

// statements are what somebody says something in.
var statements = wordSet(`statement interview letter tweet post speech address video telegram communique`)

// vowsTo reports whether a quote tells of no more than that somebody said on the day what he would do: "vowed on
// Thursday to hold another vote".
func vowsTo(q *timeline.Quote) bool {
	before, after, ok := strings.Cut(q.Sentence, q.DateText)
	if !ok || q.DateText == "" || !strings.HasPrefix(after, " to ") {
		return false
	}
	words := strings.FieldsFunc(strings.TrimSuffix(before, "on "), notLetterOrDigit)
	return len(words) > 0 && vows[words[len(words)-1]] && !slices.ContainsFunc(words, func(w string) bool { return together[strings.ToLower(w)] })
}

// together are words for those who promise something to each other, which is a deed: "the leaders pledged on Friday to".
var together = wordSet(`leaders sides parties both countries governments presidents ministers they`)

// vows are the past forms of verbs by which one says what one will do.
var vows = wordSet(`vowed pledged promised threatened offered`)

// standVerb reports whether a word is the past form of a verb for taking a stand.
func standVerb(w string) bool {
	return standVerbs[w] || strings.HasSuffix(w, "ed") && reacts([]string{w})
}

// tellsOwnDay reports whether a day behind a word belongs to what is praised or
// condemned: "the attack that killed ten on Monday".
func tellsOwnDay(w string) bool {
	return strings.HasSuffix(w, "ed") || pastActs[w] || ownDay[w] || happenings[w]
}

// happenings are nouns of what has a day of its own, which a day behind them may be:
// "condemned the vote on Friday". An accord is a text.
var happenings = wordSet(`vote meeting talks summit session attack attacks strike strikes raid raids election elections referendum release exchange swap signing
	announcement speech killing killings test launch`)

// pastActs are the past tenses of acts that do not end in "-ed".
var pastActs = wordSet(`met held struck shot won took flew left went began told said spoke sent broke gave made put set shook`)

// ownDay are words behind which a day belongs to what is praised or condemned.
var ownDay = wordSet(`that which who whose after before as when where taken begun`)

// standObject reports whether the words behind a verb name a deed and nobody.
func standObject(words []string, verb string) bool {
	words = words[slices.Index(words, verb)+1:]
	for _, w := range words[:min(len(words), 5)] {
		if knownNouns[w] || standNouns[w] {
			return true
		}
		if w != strings.ToLower(w) {
			return false
		}
	}
	return false
}

// standNouns are nouns of what is done, beside those of knownNouns.
var standNouns = wordSet(`start opening beginning conclusion move step news outcome result plan proposal breakthrough progress ratification signature initiative readiness`)

// reacts reports whether a clause takes a stand on an event of others: those
// whom it names need not have been there.
func reacts(stems []string) bool {
	for _, w := range stems {
		for _, r := range reactionStems {
			if strings.HasPrefix(w, r) {
				return true
			}
		}
	}
	return false
}

func containsAny(s string, list []string) bool {
	for _, w := range list {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// definite reports whether the date of a quote stands with a noun that names an
// event as known: "Monday's talks", "the 28 July truce".
func definite(q *timeline.Quote) bool {
	_, after, ok := strings.Cut(q.Sentence, q.DateText)
	if !ok || q.DateText == "" {
		return false
	}
	for _, s := range []string{"'s ", "’s ", "' ", "’ "} {
		if strings.HasPrefix(after, s) {
			return true
		}
	}
	word, _, _ := strings.Cut(strings.TrimPrefix(after, " "), " ")
	return strings.HasPrefix(after, " ") && knownNouns[strings.Trim(word, ".,;:”\"")]
}

// knownNouns are nouns that a date before them makes the name of an event.
var knownNouns = map[string]bool{
	"talks": true, "meeting": true, "summit": true, "session": true, "gathering": true, "conference": true, "discussion": true, "discussions": true,
	"negotiations": true, "round": true, "call": true, "visit": true, "signing": true, "deal": true, "accord": true, "agreement": true, "pact": true, "treaty": true,
	"ceasefire": true, "cease-fire": true, "truce": true, "deadline": true, "ultimatum": true, "vote": true, "referendum": true, "election": true, "elections": true,
	"announcement": true, "statement": true, "declaration": true, "decision": true, "attack": true, "attacks": true, "strike": true, "strikes": true, "raid": true,
	"communique": true, "resolution": true, "exchange": true, "swap": true, "release": true,
}

// brokers reports whether stems tell that somebody brought others together: the
// names beside them are of go-betweens.
func brokers(stems []string) bool {
	for _, w := range stems {
		switch w {
		case "broker", "mediat", "facilit", "witness", "coordin":
			return true
		}
	}
	return false
}
