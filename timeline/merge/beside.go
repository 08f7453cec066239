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

// standsAlone reports whether a quote tells of no more than that somebody took a stand on the day, or said then what
// he would do: "condemned the accord on Tuesday", "vowed on Thursday to hold another vote".
func standsAlone(q *timeline.Quote) bool {
	switch {
	case !q.ActDay:
		return false
	case q.Act == timeline.TakesStand:
		return !definite(q)
	case q.Act == timeline.Vows:
		before, _, _ := strings.Cut(q.Sentence, q.DateText)
		return !slices.ContainsFunc(strings.FieldsFunc(before, notLetterOrDigit), func(w string) bool { return together[strings.ToLower(w)] })
	}
	return false
}

// together are words for those who promise something to each other, which is a deed: "the leaders pledged on Friday to".
var together = wordSet(`leaders sides parties both countries governments presidents ministers they`)

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
