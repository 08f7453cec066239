package keydates

import "strings"

// leaning is the worth of a sentence that leans on the one before it, against
// one that can be read alone.
const leaning = 0.8

// leaners are the words that point back where they open a sentence.
var leaners = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`he she it they we i you his her its their our my your this that these those
		and but so or nor yet also however meanwhile then`) {
		m[w] = true
	}
	return m
}()

// quotes open somebody's words: who says them is often said before.
var quotes = []string{`"`, "“", "``", "''"}

// alone returns 1 for a sentence that can be read alone, less for others.
func alone(text string) float64 {
	for _, q := range quotes {
		if strings.HasPrefix(text, q) {
			return leaning
		}
	}
	end := strings.IndexFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == '\'' || r == '’' })
	if end > 0 && leaners[strings.ToLower(text[:end])] {
		return leaning
	}
	return 1
}
