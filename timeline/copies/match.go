package copies

import "github.com/dateline-tools/dateline/timeline/civil"

const (
	shortWords = 60  // fewer words tell nothing about copying, unless all of them are equal...
	fewWords   = 12  // ...and no fewer than these: less is a formula
	briefWords = 150 // fewer may be a formula filled in anew
	minShared  = 12  // kept runs that two articles must share at least

	wireDays = 4 // days between a wire story and its reprint
	editDays = 3 // days between the versions of one article
	sameDays = 30
)

// verdict is what comparing two articles gave; kind is "" where neither
// repeats the other.
type verdict struct {
	kind  string
	score float64
}

// match compares two articles.
func match(a, b *entry) verdict {
	samePage := a.url != "" && a.url == b.url
	sameOutlet := a.outlet == b.outlet
	gap := daysBetween(a.span, b.span)
	if a.whole == b.whole && a.words == b.words && a.words > 0 {
		return equalTexts(a, samePage, sameOutlet, gap, b)
	}
	if min(a.words, b.words) < shortWords {
		if !sameOutlet && gap <= wireDays && a.wire != "" && a.wire == b.wire && excerpt(a, b) {
			return verdict{Wire, 1}
		}
		return verdict{}
	}
	contained, _, shared := overlap(a, b)
	if shared < minShared {
		return verdict{}
	}
	v := verdict{score: contained}
	if samePage && contained >= 0.3 {
		v.kind = Edit
		return v
	}
	contained, resemblance, shared := overlapBut(a, b, sharedStock(a, b))
	if shared < minShared {
		return verdict{}
	}
	v.score = contained
	brief := min(a.words, b.words) < briefWords
	// Two statements of one ministry on one day, one for each of two
	// partners, differ in their titles and in a few names.
	parallel := a.title != b.title && a.title != 0 && b.title != 0
	switch {
	case sameOutlet && gap <= editDays && resemblance >= bar(brief || parallel, 0.85, 0.5):
		v.kind = Edit
	case !sameOutlet && gap <= wireDays && contained >= bar(brief, 0.8, 0.5):
		v.kind = Wire
	case !sameOutlet && gap <= wireDays && a.wire != "" && a.wire == b.wire && contained >= 0.35:
		v.kind = Wire
	}
	return v
}

// excerpt reports whether all sentences of the shorter article stand in the
// longer one, and more than a formula.
func excerpt(a, b *entry) bool {
	if a.words > b.words {
		a, b = b, a
	}
	return len(missing(a.sentences, b.sentences)) == 0 && a.words-sharedStock(a, b) >= fewWords
}

// equalTexts judges two articles whose words are all equal. Long texts are
// copies whenever they come close in time; short ones in one place, and from
// one outlet to another within days, unless they are a formula: an outlet says
// one thing again on another day, two do not find the same words.
func equalTexts(a *entry, samePage, sameOutlet bool, gap int, b *entry) verdict {
	switch {
	case samePage, sameOutlet && gap == 0:
		return verdict{Same, 1}
	case a.words < shortWords && (sameOutlet || gap > wireDays || !excerpt(a, b)):
		return verdict{}
	case a.outlet == "" || b.outlet == "" || sameOutlet && gap <= sameDays:
		return verdict{Same, 1}
	case !sameOutlet && gap <= sameDays:
		return verdict{Wire, 1}
	}
	return verdict{}
}

func bar(brief bool, high, low float64) float64 {
	if brief {
		return high
	}
	return low
}

// daysBetween returns the days between two windows of publication; 0 where
// they may be the same day.
func daysBetween(a, b civil.Span) int {
	switch {
	case a.IsZero() || b.IsZero() || a.Overlaps(b):
		return 0
	case a.Closed() && !b.Start.IsZero() && b.Start.After(a.End):
		return b.Start.Sub(a.End)
	case b.Closed() && !a.Start.IsZero() && a.Start.After(b.End):
		return a.Start.Sub(b.End)
	}
	return 0
}

// overlapBut is overlap without the runs of so many words that both have.
func overlapBut(a, b *entry, stock int) (contained, resemblance float64, shared int) {
	x, y, shared := common(a, b)
	drop := min(shared, stock>>max(a.thin, b.thin))
	x, y, shared = x-drop, y-drop, shared-drop
	if shared <= 0 {
		return 0, 0, 0
	}
	return float64(shared) / float64(min(x, y)), float64(shared) / float64(x+y-shared), shared
}

// overlap estimates the share of the smaller article's runs that the other
// has, the share of both's runs that both have, and counts the shared kept
// ones.
func overlap(a, b *entry) (contained, resemblance float64, shared int) { return overlapBut(a, b, 0) }

// common counts the kept runs of both and those they share, as thin as the
// thinner one.
func common(a, b *entry) (x, y, shared int) {
	p, q := a.runs, b.runs
	if a.thin < b.thin {
		p = thinned(p, b.thin)
	} else if b.thin < a.thin {
		q = thinned(q, a.thin)
	}
	for i, j := 0, 0; i < len(p) && j < len(q); {
		switch {
		case p[i] < q[j]:
			i++
		case p[i] > q[j]:
			j++
		default:
			shared++
			i++
			j++
		}
	}
	return len(p), len(q), shared
}

// diff returns the sentences that the new version dropped and those that it
// added. A sentence that only moved is neither.
func diff(old, new []sentence) (removed, added []Range) {
	return missing(old, new), missing(new, old)
}

// missing returns the sentences of a that b lacks; of repeated sentences the
// later ones count as lacking.
func missing(a, b []sentence) []Range {
	have := make(map[uint64]int, len(b))
	for _, s := range b {
		have[s.hash]++
	}
	var out []Range
	for _, s := range a {
		if s.hash == 0 {
			continue
		}
		if have[s.hash] > 0 {
			have[s.hash]--
			continue
		}
		out = append(out, s.where)
	}
	return out
}
