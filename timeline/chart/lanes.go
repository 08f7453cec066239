package chart

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
)

// The ways to split events into lanes, in the order of the page's menu.
var modes = [...]string{"topic", "actor", "type", "outlet"}

func modeIndex(name string) int {
	if name == "" {
		return 0
	}
	return slices.Index(modes[:], name)
}

const (
	maxSpanRows  = 4  // rows of a lane for what lasts longer than a mark is wide
	maxPointRows = 8  // rows for the rest; what finds no room is counted
	maxLanes     = 24 // lanes of a mode; the smaller ones share "other"
	overflow     = -1 // the row of an event that found no room
)

// Lanes other than a value of the facet.
const (
	laneNone  = -1 // events without a topic (actor, type, outlet)
	laneOther = -2 // the values that have no lane of their own
)

// lane is one lane of a mode with its events packed into rows.
type lane struct {
	value  int   // index of the facet's value, laneNone or laneOther
	events []int // indexes into the page's items, in list order
	rows   []int // row of each: spans from 0, points from spans; or overflow
	spans  int   // rows for spans
	points int   // rows for points
}

// facet is one of the properties that events are filtered and laned by.
type facet struct {
	Key    string // the key of the query language
	Name   string
	Values []value
	of     [][]int // values of each item
}

type value struct {
	Name  string
	Note  string // more words for the checkbox: the words that decide a topic
	Code  int
	Count int
}

// newFacet collects the values of all items; names keeps a wanted order for
// those it lists, the rest follow by count and name.
func newFacet(key, name string, items []*item, names []string, get func(*timeline.Event) []string) *facet {
	f := &facet{Key: key, Name: name, of: make([][]int, len(items))}
	index := map[string]int{}
	add := func(s string) int {
		i, ok := index[s]
		if !ok {
			i = len(f.Values)
			index[s] = i
			f.Values = append(f.Values, value{Name: s})
		}
		return i
	}
	for _, n := range names {
		add(n)
	}
	for i, it := range items {
		for _, s := range get(it.ev) {
			if s == "" {
				continue
			}
			v := add(s)
			if !slices.Contains(f.of[i], v) {
				f.of[i] = append(f.of[i], v)
				f.Values[v].Count++
			}
		}
	}
	f.sort(len(names))
	return f
}

// sort orders the values from the fixed ones on by falling count, and gives
// each its code.
func (f *facet) sort(fixed int) {
	order := make([]int, len(f.Values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order[fixed:], func(a, b int) int {
		return cmp.Or(cmp.Compare(f.Values[b].Count, f.Values[a].Count), cmp.Compare(f.Values[a].Name, f.Values[b].Name))
	})
	code := make([]int, len(order))
	sorted := make([]value, len(order))
	for to, from := range order {
		code[from] = to
		sorted[to] = f.Values[from]
		sorted[to].Code = to
	}
	f.Values = sorted
	for _, vs := range f.of {
		for i := range vs {
			vs[i] = code[vs[i]]
		}
		slices.Sort(vs)
	}
}

// lanes splits the dated items by the facet, in lanes that are not yet packed.
func (f *facet) lanes(items []*item) []lane {
	own := len(f.Values)
	if own > maxLanes {
		own = maxLanes - 1
	}
	byValue := make([][]int, own+2)
	for i, it := range items {
		if !it.ev.Date.Dated() {
			continue
		}
		if len(f.of[i]) == 0 {
			byValue[own+1] = append(byValue[own+1], i)
		}
		other := false
		for _, v := range f.of[i] {
			if v < own {
				byValue[v] = append(byValue[v], i)
			} else if !other {
				other = true
				byValue[own] = append(byValue[own], i)
			}
		}
	}
	var out []lane
	for v, events := range byValue {
		if len(events) == 0 {
			continue
		}
		switch v {
		case own:
			v = laneOther
		case own + 1:
			v = laneNone
		}
		out = append(out, lane{value: v, events: events})
	}
	return out
}

// scale says how many days a stretch of label takes when the whole range is in
// view: what the packing gives a label room for.
type scale struct {
	daysPerChar float64
	daysPerMark float64
}

// newScale assumes a picture as wide as a laptop's and an average letter.
func newScale(days int) scale {
	const width, letter, mark = 1000, 6.4, 22
	perPixel := float64(days) / width
	return scale{letter * perPixel, mark * perPixel}
}

// room returns the days an item needs: mark, and label up to 42 letters.
func (s scale) room(it *item, label bool) float64 {
	d := float64(it.to-it.from) + 1
	if label {
		d += s.daysPerChar * float64(min(42, utf8.RuneCountInString(it.Title)))
	}
	return d + s.daysPerMark
}

// pack gives each event of a lane a row, for the picture without a browser; in
// the page layout.js does it anew for each zoom. Spans and points have rows of their
// own, so that a block that counts points never covers a bar. Within the rows
// an event takes the one that has been free longest, which leaves its label
// the most room at every zoom; the number of rows is the smallest at which all
// labels fit when the whole range is in view, or the most allowed.
func pack(v int, events []int, items []*item, fit scale) lane {
	l := lane{value: v, events: events, rows: make([]int, len(events))}
	var spans, points []int // positions in events
	for i, e := range events {
		if items[e].wide {
			spans = append(spans, i)
		} else {
			points = append(points, i)
		}
	}
	order := func(list []int) {
		slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(items[events[a]].from, items[events[b]].from) })
	}
	order(spans)
	order(points)
	l.spans = l.place(spans, items, fit, maxSpanRows, 0)
	l.points = l.place(points, items, fit, maxPointRows, l.spans)
	return l
}

// place packs some of the lane's events and returns the rows used.
func (l *lane) place(list []int, items []*item, fit scale, most, first int) int {
	if len(list) == 0 {
		return 0
	}
	for rows := 1; rows <= most; rows++ {
		if l.try(list, items, fit, rows, first, true) {
			return rows
		}
	}
	l.try(list, items, fit, most, first, false)
	return most
}

// try packs into a number of rows. With labels it gives up as soon as one does
// not fit; without, events only keep off each other's days, and those that
// cannot get the row overflow.
func (l *lane) try(list []int, items []*item, fit scale, rows, first int, labels bool) bool {
	free := make([]float64, rows) // first day that is free
	for r := range free {
		free[r] = -1e9
	}
	for _, i := range list {
		it := items[l.events[i]]
		r := 0
		for j := range free {
			if free[j] < free[r] {
				r = j
			}
		}
		switch {
		case free[r] <= float64(it.from):
			l.rows[i] = first + r
		case labels:
			return false
		default:
			l.rows[i] = overflow
			continue
		}
		if labels {
			free[r] = float64(it.from) + fit.room(it, true)
		} else {
			free[r] = float64(it.to) + 1
		}
	}
	return true
}
