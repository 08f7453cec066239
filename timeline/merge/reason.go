package merge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// How much of what the readings share is told.
const (
	reasonActors = 3
	reasonWords  = 3
	reasonDates  = 3
)

// reason says in a sentence why the readings were taken for one event: what
// most of them share. It is empty for a single reading.
func (s *story) reason() string {
	if len(s.ids) < 2 {
		return ""
	}
	articles := map[string]bool{}
	for _, i := range s.ids {
		articles[s.reading(i).quote().Article] = true
	}
	date, shared := s.dateReason()
	var parts []string
	if shared != "" {
		parts = append(parts, shared)
	}
	actors := s.common(reasonActors, func(r *reading) []string {
		var out []string
		for _, a := range r.e.Actors {
			out = append(out, a.Name)
		}
		return out
	})
	places := s.common(1, func(r *reading) []string {
		if r.e.Place == nil {
			return nil
		}
		return []string{r.e.Place.Name}
	})
	parts = append(append(parts, actors...), places...)
	if words := s.sharedWords(strings.Join(parts, " ")); len(words) > 0 {
		noun := "the words "
		if len(words) == 1 {
			noun = "the word "
		}
		parts = append(parts, noun+"“"+strings.Join(words, "”, “")+"”")
	}
	out := counted(len(s.ids), "quote") + " of " + counted(len(articles), "article")
	if len(parts) > 0 {
		out += " share " + listed(parts)
	}
	if date != "" {
		out += "; " + date
	}
	if s.namedAgain() {
		out += "; an article speaks of it again"
	}
	if len(parts) < 2 && len(articles) > 1 && s.oneAffair() {
		out += "; the articles are about one affair"
	}
	return out
}

// oneAffair reports whether all articles that tell the event are about one
// affair.
func (s *story) oneAffair() bool {
	affair := s.feat(s.ids[0]).affair
	return affair != 0 && !slices.ContainsFunc(s.ids, func(i int32) bool { return s.feat(i).affair != affair })
}

// dateReason says how the readings' dates go together: what they share, or
// else what they give.
func (s *story) dateReason() (how, shared string) {
	var seen []civil.Span
	cue, some := false, false
	for _, i := range s.ids {
		q := s.reading(i).quote()
		cue = cue || s.feat(i).cue || s.slipped(i)
		if s.feat(i).kind == undated {
			some = true
			continue
		}
		if v := (civil.Span{Start: q.Earliest, End: q.Latest}); !slices.Contains(seen, v) {
			seen = append(seen, v)
		}
	}
	slices.SortFunc(seen, func(a, b civil.Span) int { return cmp.Or(a.Start.Compare(b.Start), a.End.Compare(b.End)) })
	var words []string
	for _, v := range seen[:min(len(seen), reasonDates)] {
		words = append(words, spanWords(v))
	}
	if n := len(seen) - len(words); n > 0 {
		words = append(words, fmt.Sprintf("%d more", n))
	}
	switch {
	case len(seen) == 0:
		return "none is dated", ""
	case len(seen) == 1 && !some:
		return "", words[0]
	case len(seen) == 1:
		return "the dated ones give " + words[0], ""
	case cue:
		return "the date was moved: " + listed(words), ""
	}
	return "the dates agree: " + listed(words), ""
}

// namedAgain reports whether an article calls the event by its name again
// ("the meeting") without giving its date again.
func (s *story) namedAgain() bool {
	return slices.ContainsFunc(s.ids, func(i int32) bool {
		at := s.c.anchor[i]
		return at != i && slices.Contains(s.ids, at)
	})
}

// common lists the values that at least half of the readings have, at most
// most of them, the most common first.
func (s *story) common(most int, values func(*reading) []string) []string {
	count := map[string]int{}
	var order []string
	for _, i := range s.ids {
		seen := map[string]bool{}
		for _, v := range values(s.reading(i)) {
			if v == "" || seen[v] {
				continue
			}
			seen[v] = true
			if count[v] == 0 {
				order = append(order, v)
			}
			count[v]++
		}
	}
	order = slices.DeleteFunc(order, func(v string) bool { return count[v] < 2 || 2*count[v] < len(s.ids) })
	slices.SortStableFunc(order, func(a, b string) int { return count[b] - count[a] })
	return order[:min(most, len(order))]
}

// sharedWords returns words that most readings print, by their stems, as the
// first of them prints them, rare ones first and parts of names ("White",
// "Foreign") last. What said already says, and what stands in every report, is
// no news.
func (s *story) sharedWords(said string) []string {
	known := map[string]bool{}
	for _, w := range s.c.stem.stems(said) {
		known[w] = true
	}
	as := map[string]string{}
	stems := s.common(1<<10, func(r *reading) []string {
		var out []string
		for _, w := range printedWords(r.quote().Sentence) {
			for _, st := range s.c.stem.stems(w) {
				if known[st] || calendar(st) || everyday[st] {
					continue
				}
				out = append(out, st)
				if as[st] == "" {
					as[st] = w
				}
			}
		}
		return out
	})
	slices.SortStableFunc(stems, func(a, b string) int {
		return cmp.Or(compareBool(capital(as[a]), capital(as[b])), cmp.Compare(s.c.holding(a), s.c.holding(b)))
	})
	stems = stems[:min(len(stems), reasonWords)]
	out := make([]string, len(stems))
	for i, st := range stems {
		out[i] = as[st]
	}
	return out
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// holding returns how many readings hold a stem.
func (c *corpus) holding(stem string) int32 {
	if id, ok := c.ids["w"+stem]; ok {
		return c.df[id]
	}
	return 0
}

// printedWords splits a sentence into its words, without what trails them.
func printedWords(sentence string) []string {
	words := strings.FieldsFunc(sentence, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(w string) bool { return utf8.RuneCountInString(w) < 4 || len(w) > 40 })
}

// everyday holds stems that reports of every event print.
var everyday = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range (stemmer{}).stems(`said says say saying told tell tells according reported report announced
		statement added president minister prime secretary leader leaders government official officials would could may
		might will shall must also with from into upon over under after before during between about than then them they
		their there this that these those have been were was are being which who whom whose what when where while
		country countries people person one two three first second hold held make made take took planned take place both
		unless until since because still again while within without through despite although though`) {
		m[w] = true
	}
	return m
}()
