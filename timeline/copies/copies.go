// Package copies finds which articles repeat which: the same article fetched
// twice, a later edit of it, a wire story carried by several outlets.
//
// In come articles, one by one and in any order ([Index.Add]); out comes one
// [Copy] for each article that repeats another ([Index.Resolve]), which does
// not depend on that order. The original of a group is the article published
// first, and among those of one day the one with the smallest id.
//
// Only the running text counts: zones (captions, related headlines, cookie
// banners) are left out, so two grabs of one page are equal whatever stood
// around them. Candidates are found by MinHash with banding (Broder 1997;
// Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3) over
// runs of four words, and every candidate is then compared by those runs. Time and
// memory grow in proportion to the input: no pair is looked at that shares no
// band, and in a crowded band each article meets a bounded number of others.
//
// Short texts hold too few words to tell a copy from a formula ("The
// President has no public events scheduled."); below [shortWords] words only
// equal texts count, of one day and one outlet, of one address, or, from
// [fewWords] words on, of two outlets within days; with one agency's credit also
// a part of the text.
//
// The package also reads syndication credits ([Credit]). It drops nothing:
// merging decides what a copy means for an event.
package copies

import (
	"cmp"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// Values of Copy.Kind.
const (
	Same = "same" // the same words, fetched twice
	Edit = "edit" // a later or other version in the same outlet
	Wire = "wire" // the same report in another outlet
)

// Copy says that one article repeats another.
type Copy struct {
	Article string  // id of the repeating article
	Of      string  // id of the original
	Kind    string  // Same, Edit or Wire
	Score   float64 // shared share of the smaller article's word runs, 0 to 1
	Added   []Range // sentences of Article that Of lacks, in order
	Removed []Range // sentences of Of that Article lacks, in order
}

// Range is a run of bytes [Start,End) of an article's text.
type Range struct{ Start, End int }

// Index collects articles. The zero Index is ready to use. It keeps some
// 3 KB an article and not its text; it is not safe for concurrent use.
type Index struct {
	entries []entry
}

// New returns an empty index.
func New() *Index { return &Index{} }

// Add takes an article in. It reads the syndication credit into a.Wire where
// that is still empty and changes nothing else.
func (x *Index) Add(a *timeline.Article) {
	if a.Wire == "" {
		a.Wire = Credit(a)
	}
	x.entries = append(x.entries, newEntry(a))
}

// Resolve returns the copies among the articles added so far, in order of
// article id. No original is itself a copy.
func (x *Index) Resolve() []Copy {
	es := slices.Clone(x.entries)
	slices.SortFunc(es, compareEntries)
	markStock(es)
	groups := newForest(len(es))
	for _, p := range candidates(es) {
		if groups.find(p[0]) != groups.find(p[1]) && match(&es[p[0]], &es[p[1]]).kind != "" {
			groups.join(p[0], p[1])
		}
	}
	var out []Copy
	for _, g := range groups.sets() {
		out = append(out, settle(es, g)...)
	}
	slices.SortFunc(out, func(a, b Copy) int { return cmp.Compare(a.Article, b.Article) })
	return out
}

// maxOriginals bounds how many unlike articles a group that hangs together
// only by links may fall apart into; what is left over then repeats nothing.
const maxOriginals = 64

// settle makes one group, sorted, into copies: the first article is an
// original, what matches it directly is its copy, and the rest, which hangs
// together only through others, is settled again by itself.
func settle(es []entry, group []int) []Copy {
	var out []Copy
	for range maxOriginals {
		if len(group) < 2 {
			break
		}
		var rest []int
		first := &es[group[0]]
		for _, i := range group[1:] {
			m := match(first, &es[i])
			if m.kind == "" {
				rest = append(rest, i)
				continue
			}
			c := Copy{Article: es[i].id, Of: first.id, Kind: m.kind, Score: m.score}
			if m.kind != Same {
				c.Removed, c.Added = diff(first.sentences, es[i].sentences)
			}
			out = append(out, c)
		}
		group = rest
	}
	return out
}

// compareEntries orders by day of publication (unknown last), time of day
// where both have one day, and id.
func compareEntries(a, b entry) int {
	if a.day.IsZero() != b.day.IsZero() {
		if a.day.IsZero() {
			return 1
		}
		return -1
	}
	if c := a.day.Compare(b.day); c != 0 {
		return c
	}
	if a.agency != b.agency { // the agency's own text, not an outlet that printed it at once
		if a.agency {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(a.clock, b.clock), cmp.Compare(a.id, b.id), cmp.Compare(a.words, b.words), cmp.Compare(a.whole, b.whole))
}
