package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// furniture reports whether a date belongs to the page or to a source rather
// than to the news: "(Update 5:58 p.m. in Cairo)", "(8/27/24)", "the Trade Act
// of 1974".
func (s *sentence) furniture(m int) bool {
	at, end := s.dateTokens(m)
	if at < 0 {
		return true
	}
	if s.punct(at-1, "(", "[") && s.punct(end, ")", "]") && end-at >= 1 && (at <= 1 || end >= len(s.toks)-1) {
		return true
	}
	if s.stamp(at, end) {
		return true
	}
	if _, src := s.sourceSpan(); src > 0 && at < src && end == src && s.low(at-1) != "on" && s.toks[at].date != 0 && s.verbAt(at-1) < 0 && s.punct(end, ",") {
		return true // "According to the ministry Thursday, the deal will be signed"
	}
	if s.low(0) == "this" && s.low(1) == "article" && s.low(2) == "was" {
		return true // "This article was amended on 18 June"
	}
	if s.low(at-1) == "of" && legal[s.str(at-2)] {
		return true
	}
	if strings.HasPrefix(strings.ToLower(s.str(at)), "pre-") {
		return true // "pre-2009 pay rises"
	}
	if year := end == at+1 && s.toks[at].Shape == names.Number; year && (aimed(s.low(end)) || aimed(s.low(end+1)) && s.toks[end].Shape == names.Lower && s.verbAt(end) < 0) {
		return true // "their 2030 climate targets"
	}
	if d := s.ms[m]; !d.Earliest.IsZero() && !d.Latest.IsZero() && d.Latest.Sub(d.Earliest) >= figuresDays && s.toks[at].date != 0 && accounts[s.low(end)] {
		return true // "worried by the 2026 budget", "released its first-half results"
	}
	if s.termOfOffice(at) || s.regardless(at) || s.openingHours(at, end) || s.asksWhatIf() || s.opinion(at) {
		return true
	}
	for i := at - 1; i >= 0 && i > at-5; i-- {
		if s.punct(i, ")") {
			return false
		}
		switch s.str(i) {
		case "Update", "Updated", "UPDATE", "UPDATED", "Posted", "Published":
			return true
		}
	}
	return false
}

// figuresDays is how many days at least what is budgeted or accounted for is told together.
const figuresDays = 80

// accounts are what a period is budgeted or accounted for in, which is no event of it.
var accounts = map[string]bool{
	"budget": true, "budgets": true, "results": true, "earnings": true, "accounts": true, "figures": true, "guidance": true, "forecast": true, "forecasts": true, "outlook": true,
}

// aimed reports whether a word is of what a year is aimed at, and is no event of it.
func aimed(low string) bool {
	switch low {
	case "target", "targets", "goal", "goals", "agenda":
		return true
	}
	return false
}

// regardless reports whether the date at token at is of what something does not hang on, and
// that is no event: "another round is likely regardless of the outcome this month".
func (s *sentence) regardless(at int) bool {
	for i := at - 1; i > 0 && i > at-8 && s.verbAt(i) < 0 && !s.punct(i, ",", ";") && s.noun(i) == nil && s.toks[i].date == 0; i-- {
		if low := s.low(i - 1); s.low(i) == "of" && (low == "regardless" || low == "irrespective") {
			return true
		}
	}
	return false
}

// termOfOffice reports whether a date only says how long an appointment lasts:
// "a member of the board for a term expiring September 27, 2026".
func (s *sentence) termOfOffice(at int) bool {
	switch s.str(at - 1) {
	case "expiring", "ending":
	default:
		return false
	}
	for i := at - 2; i > at-6 && i >= 0; i-- {
		if w := s.str(i); w == "term" || w == "terms" {
			return true
		}
	}
	return false
}

// openingHours reports whether the date [at,end) says when something is open to all: "is
// open daily until 6 p.m.", "is staffed Monday to Friday".
func (s *sentence) openingHours(at, end int) bool {
	weekdays := end-at > 1 && s.has(at, end, "to", "through", "-", "–", "till", "until") && !s.numbered(at, end)
	from := s.lead
	for i := at; i > s.lead && from == s.lead; i-- {
		if s.punct(i, ",", ";") || s.is(i, cConj) {
			from = i // another clause tells of what is open
		}
	}
	if !weekdays && !s.has(from, at, "daily") {
		return false
	}
	for i := from; i+1 < at; i++ {
		switch s.low(i) {
		case "is", "are":
			switch s.low(i + 1) {
			case "open", "staffed", "available", "manned":
				return true
			}
		}
	}
	return false
}

// numbered reports whether a number stands in [from,to).
func (s *sentence) numbered(from, to int) bool {
	for i := from; i < to; i++ {
		if s.toks[i].Shape == names.Number {
			return true
		}
	}
	return false
}

// asksWhatIf reports whether the sentence only asks: "What if he does not come on Thursday?"
func (s *sentence) asksWhatIf() bool {
	return strings.EqualFold(s.str(s.lead), "what") && s.low(s.lead+1) == "if" && s.punct(len(s.toks)-1, "?")
}

// opinion reports whether the date at token at is of what the writer thinks should have
// been: "I believe Macron should have gone to Kyiv on Monday".
func (s *sentence) opinion(at int) bool {
	k := s.owner(at)
	if k < 0 || s.vgs[k].rel != relComplement || s.vgs[k].gov < 0 || s.vgs[k].modal != "should" || !s.vgs[k].perf || s.toks[at].quote {
		return false
	}
	switch up := &s.vgs[s.vgs[k].gov]; up.v.base {
	case "believe", "think", "feel", "suppose":
		return s.firstPerson(up)
	}
	return false
}

// stamp reports whether the date [at,end) is a day and an hour printed before
// the text of a page: "Friday 15 July 2005 00.01 BST An ambitious plan".
func (s *sentence) stamp(at, end int) bool {
	if at != 0 || end-at < 4 || end >= len(s.toks) || s.toks[end].Shape != names.Cap {
		return false
	}
	year, hour := false, false
	for i := at; i < end; i++ {
		w := s.str(i)
		year = year || len(w) == 4 && w[0] >= '1' && w[0] <= '2' && s.toks[i].Shape == names.Number
		hour = hour || strings.ContainsAny(w, ".:") && w[0] >= '0' && w[0] <= '9'
	}
	return year && hour
}

// legal are the kinds of texts that carry a year in their name.
var legal = map[string]bool{
	"Act": true, "Convention": true, "Code": true, "Constitution": true, "Law": true, "Protocol": true, "Charter": true, "Statute": true,
}
