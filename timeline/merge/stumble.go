package merge

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"github.com/dateline-tools/dateline/timeline"
)

// A defect of this package that some sentence brings to light must not cost
// what all other articles tell. What it was met in is left unmerged, and the
// article is named.

// Stumble is an article over which the merging stumbled.
type Stumble struct {
	Article string
	Cause   string // what went wrong, for a report of the defect
}

// stumbles collects them; workers share it.
type stumbles struct {
	mu sync.Mutex
	by map[string]string
}

// guard runs f for an article and reports whether it came to its end.
func (s *stumbles) guard(article string, f func()) (ok bool) {
	defer func() {
		if p := recover(); p != nil {
			s.mu.Lock()
			defer s.mu.Unlock()
			if s.by == nil {
				s.by = map[string]string{}
			}
			// Of several causes the same is kept whatever their order.
			if was, known := s.by[article]; !known || fmt.Sprint(p) < was {
				s.by[article] = fmt.Sprint(p)
			}
		}
	}()
	f()
	return true
}

func (s *stumbles) list() []Stumble {
	var out []Stumble
	for a, cause := range s.by {
		out = append(out, Stumble{a, cause})
	}
	slices.SortFunc(out, func(x, y Stumble) int { return cmp.Compare(x.Article, y.Article) })
	return out
}

// tell returns the event of a group of readings. Where that fails, each of them is
// the event that it came as.
func (c *corpus) tell(group []int32) (out []timeline.Event) {
	ok := c.stumbled.guard(c.rs[group[0]].quote().Article, func() { out = []timeline.Event{c.derive(group)} })
	if ok {
		return out
	}
	out = nil
	for _, i := range group {
		out = append(out, *c.rs[i].e)
	}
	return out
}
