package temporal

import (
	"regexp"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// paraphrases are ways to say an example otherwise that change no date. Each takes the marked sentence,
// "on {Friday=2025-09-05}", and returns it changed in as many ways as fit. Of the changed examples at most
// odd may get other values: what a change makes ungrammatical, or really another sentence.
var paraphrases = []struct {
	name   string
	change func(string) []string
	odd    int
}{
	{"an adverb behind an auxiliary", func(s string) []string { return behindAuxiliaries(s, "formally ") }, 0},
	{"also behind an auxiliary", func(s string) []string { return behindAuxiliaries(s, "also ") }, 0},
	{"a day without its on", func(s string) []string {
		return atEach(onDay, s, func(m string) string { return " " + strings.TrimPrefix(m, " on ") })
	}, 9},
	{"a place before the day", func(s string) []string {
		return atEach(onDay, s, func(m string) string { return " in Madrid" + m })
	}, 20},
	{"words of another rank", func(s string) []string {
		var out []string
		for _, w := range [][2]string{{"The envoy ", "The foreign minister "}, {"They ", "The two sides "}, {"Bern ", "New York "}, {"Roe ", "Mr. Ruiz "}} {
			if strings.HasPrefix(s, w[0]) {
				out = append(out, w[1]+s[len(w[0]):])
			}
		}
		return out
	}, 0},
	{"who says it, behind", func(s string) []string {
		if !oneSentence(s) || saying.MatchString(s) {
			return nil
		}
		return []string{s[:len(s)-1] + ", a spokesman for the ministry said.", s[:len(s)-1] + ", according to two officials."}
	}, 9},
	{"another clause behind, to come", func(s string) []string { return behind(s, ", and both sides will be watched.") }, 3},
	{"another clause behind, past", func(s string) []string { return behind(s, ", and shares in both markets fell.") }, 6},
	{"a dash behind", func(s string) []string {
		if !strings.HasSuffix(s, "}.") {
			return nil
		}
		return behind(s, " – little else is known.")
	}, 0},
	{"a hyphen between spaces behind", func(s string) []string {
		if !strings.HasSuffix(s, "}.") {
			return nil
		}
		return behind(s, " - little else is known, by a well-informed man.")
	}, 0},
	{"paragraphs around it", func(s string) []string {
		return []string{"The weather was fine.\n\n" + s + "\n\nNobody else spoke."}
	}, 0},
}

var (
	auxiliary = regexp.MustCompile(`\b(?:be|been|was|were|is|are|has|have|had) [a-z]+ed\b|\b(?:will|would|may|could|should) [a-z]+ `)
	onDay     = regexp.MustCompile(` on \{[A-Z][a-z]+day=`)
	saying    = regexp.MustCompile(`\b(?:said|says|told|according|;)`)
	bareVerbs = regexp.MustCompile(`(?:not|be|have|also|now|then|needed) ?$`)
)

// atEach returns s changed by f at one place at a time.
func atEach(at *regexp.Regexp, s string, f func(string) string) []string {
	var out []string
	for _, m := range at.FindAllStringIndex(s, -1) {
		out = append(out, s[:m[0]]+f(s[m[0]:m[1]])+s[m[1]:])
	}
	return out
}

// behind puts words in the place of the full stop of a single sentence.
func behind(s, words string) []string {
	if !oneSentence(s) {
		return nil
	}
	return []string{s[:len(s)-1] + words}
}

func behindAuxiliaries(s, adverb string) []string {
	return atEach(auxiliary, s, func(m string) string {
		aux, verb, _ := strings.Cut(m, " ")
		if bareVerbs.MatchString(verb) {
			return m
		}
		return aux + " " + adverb + verb
	})
}

func oneSentence(s string) bool {
	return strings.HasSuffix(s, ".") && !strings.Contains(s, ". ") && !strings.ContainsAny(s, `"“;`)
}

// values are the values found in an example, and those that stand in it.
func values(t *testing.T, s, day string, zones []timeline.Zone) (got, want string) {
	ex := parseExample(t, day+"|"+s)
	a := publishedOn(t, ex.text, ex.pub)
	a.Zones = zones
	var g, w []string
	for _, m := range Resolve(a) {
		g = append(g, m.Value)
	}
	for _, x := range ex.want {
		w = append(w, x.Value)
	}
	return strings.Join(g, " "), strings.Join(w, " ")
}

// TestParaphrase says the examples of all rules otherwise: a rule that reads its own example alone reads
// little.
func TestParaphrase(t *testing.T) {
	for _, p := range paraphrases {
		n, odd := 0, []string{}
		forExamples(func(day, s string) {
			for _, c := range p.change(s) {
				n++
				if got, want := values(t, c, day, nil); got != want {
					odd = append(odd, day+"|"+c+"\n  got  "+got)
				}
			}
		})
		t.Logf("%-30s %4d cases, %d odd", p.name, n, len(odd))
		if n < 40 || len(odd) > p.odd {
			t.Errorf("%s: %d of %d cases have other values, %d are known:\n%s", p.name, len(odd), n, p.odd, strings.Join(odd, "\n"))
		}
	}
}

// forExamples calls f with the day and the marked text of each example that holds a date.
func forExamples(f func(day, s string)) {
	for _, r := range allRules {
		for _, s := range r.Yes {
			day := exampleDay
			if len(s) > 11 && s[10] == '|' {
				day, s = s[:10], s[11:]
			}
			f(day, s)
		}
	}
}

// TestBehindDateline puts a dateline before the examples: the story begins behind it.
func TestBehindDateline(t *testing.T) {
	const lead = "BERN, Switzerland (AP) — "
	zones := []timeline.Zone{{Start: 0, End: len(lead) - 1, Kind: timeline.ZoneDateline}}
	n, odd := 0, []string{}
	forExamples(func(day, s string) {
		if strings.Contains(s, "\n") || strings.Contains(s, " -- ") {
			return // has lines or a dateline of its own
		}
		n++
		if got, want := values(t, lead+s, day, zones); got != want {
			odd = append(odd, day+"|"+s+"\n  got  "+got)
		}
	})
	if n < 1000 || len(odd) > 3 {
		t.Errorf("%d of %d examples have other values behind a dateline:\n%s", len(odd), n, strings.Join(odd, "\n"))
	}
}
