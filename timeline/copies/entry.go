package copies

import (
	"math"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

const (
	run       = 4      // words in a run
	keepRuns  = 512    // runs kept of an article; longer ones are thinned
	maxWords  = 50_000 // words read of one article
	maxClock  = math.MaxInt64
	seedWhole = 0x51a7e // start of the hash of the whole text
)

// entry is what the index keeps of an article.
type entry struct {
	id     string
	day    civil.Date // day of publication, best guess; zero if unknown
	span   civil.Span // window of the publication
	clock  int64      // Unix seconds of the publication, maxClock if unknown
	outlet string     // lower case, or the host; "" if unknown
	url    string     // without scheme and query
	wire   string
	agency bool   // the agency's own publication
	title  uint64 // hash of its words; 0 if it has none

	words     int
	whole     uint64   // hash of all words
	runs      []uint32 // hashes of word runs that are multiples of 1<<thin, sorted
	thin      uint8
	mins      [bands * rows]uint32
	sentences []sentence
}

// sentence is a sentence as the diff sees it.
type sentence struct {
	hash  uint64 // of its words; 0 if it has none
	words int32
	stock bool // stands in articles of many days; see markStock
	where Range
}

func newEntry(a *timeline.Article) entry {
	e := entry{
		id: a.ID, day: a.PublishedBest, span: a.PublishedSpan(), clock: maxClock,
		url: address(a.URL), wire: a.Wire, outlet: strings.ToLower(strings.TrimSpace(a.Outlet)),
	}
	e.agency = a.Wire != "" && (strings.EqualFold(a.Wire, strings.TrimSpace(a.Outlet)) || signed(a.Outlet) == a.Wire)
	if e.day.IsZero() {
		e.day = a.PublishedEarliest
	}
	if t, err := time.Parse(time.RFC3339, a.PublishedTime); err == nil {
		e.clock = t.Unix()
	}
	e.title = fold(3, appendWords(nil, a.Title[:min(len(a.Title), 1000)]))
	if e.outlet == "" {
		e.outlet, _, _ = strings.Cut(e.url, "/")
	}
	e.readText(a)
	return e
}

// address strips an address of what differs between two fetches of one page.
func address(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	return host + strings.TrimSuffix(u.EscapedPath(), "/")
}

// readText hashes the words of the running text: all sentences, or the whole
// text where none were found, without the credits of agencies, which an outlet
// prints where it likes or not at all.
func (e *entry) readText(a *timeline.Article) {
	var words []uint64
	ss := a.Sentences
	if len(ss) == 0 {
		ss = []timeline.Sentence{{Start: 0, End: len(a.Text)}}
	}
	for _, s := range ss {
		if s.Start < 0 || s.End > len(a.Text) || s.Start >= s.End || len(words) >= maxWords {
			continue
		}
		from := len(words)
		words = appendWords(words, uncredited(a, s.Start, s.End))
		e.sentences = append(e.sentences, sentence{hash: fold(0, words[from:]), words: int32(len(words) - from), where: Range{s.Start, s.End}})
	}
	e.words = len(words)
	e.whole = fold(seedWhole, words)
	e.keep(words)
}

// keep hashes the word runs, takes their minima and keeps a sample. The
// sample keeps the hashes that end in zero bits, so two samples of different
// thinness can be compared on what both would keep.
func (e *entry) keep(words []uint64) {
	for i := range e.mins {
		e.mins[i] = math.MaxUint32
	}
	n := max(0, len(words)-run+1)
	runs := make([]uint32, 0, n)
	for i := range n {
		runs = append(runs, uint32(fold(1, words[i:i+run])>>16))
	}
	slices.Sort(runs)
	runs = slices.Compact(runs)
	for _, r := range runs {
		for i := range e.mins {
			if h := r*odd[i] ^ mask[i]; h < e.mins[i] {
				e.mins[i] = h
			}
		}
	}
	for len(runs) > keepRuns {
		e.thin++
		runs = thinned(runs, e.thin)
	}
	e.runs = slices.Clone(runs)
}

// thinned returns the runs that a sample of this thinness keeps.
func thinned(runs []uint32, thin uint8) []uint32 {
	out := make([]uint32, 0, len(runs)/2)
	for _, r := range runs {
		if r&(1<<thin-1) == 0 {
			out = append(out, r)
		}
	}
	return out
}

// appendWords appends the hashes of the words of s, case and punctuation
// dropped, so that quotation marks and dashes do not tell two copies apart.
func appendWords(words []uint64, s string) []uint64 {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	h, in := uint64(offset), false
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9'):
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			r = unicode.ToLower(r)
		case r == '\'' || r == '’':
			continue // "Ukraine's" is one word however the apostrophe is printed
		default:
			if in {
				words = append(words, h)
				h, in = offset, false
			}
			continue
		}
		h, in = (h^uint64(r))*prime, true
	}
	if in {
		words = append(words, h)
	}
	return words
}

// fold hashes a list of word hashes; 0 for none.
func fold(seed uint64, words []uint64) uint64 {
	if len(words) == 0 {
		return 0
	}
	h := seed
	for _, w := range words {
		h = mix(h ^ w)
	}
	return h
}

// mix is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
func mix(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
