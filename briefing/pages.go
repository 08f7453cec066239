package briefing

import (
	"math"
	"slices"
	"strings"
)

// What an A4 page of the print holds, in points, and how many characters of
// which column go into a line. The numbers follow style.css; they only have to
// be near, and a test prints issues and counts the pages.
const (
	pageHeight  = 765.0 // of the text, less what page breaks leave empty
	lineHeight  = 12.3
	textChars   = 116.0
	tableChars  = 62.0
	smallChars  = 50.0
	narrowChars = 15.0
	smallLine   = 8.1
)

// pages is how many pages an issue of some topics should fill at most.
func pages(topics int) float64 {
	if topics <= 1 {
		return 2
	}
	return 5
}

// fitPages drops, of an issue of the default length, what a reader misses
// least until the rest fits.
func (d *desk) fitPages(b *Briefing) {
	room := pages(len(b.Sections)) * pageHeight
	for d.height(b) > room && d.dropLeast(b) {
	}
}

// dropLeast drops one thing; false if nothing can be spared.
func (d *desk) dropLeast(b *Briefing) bool {
	c := &b.Coming
	switch {
	case d.dropItem(b, 0, func(t *Topic) *[]Item { return &t.Background }):
	case len(c.Undated) > 0:
		c.Undated, c.More = c.Undated[:len(c.Undated)-1], c.More+1
	case len(b.Due) > 1:
		b.Due = b.Due[:len(b.Due)-1]
	case len(c.Later) > 1:
		c.Later, c.More = c.Later[:len(c.Later)-1], c.More+1
	case d.dropSaid(b, 2):
	case d.dropItem(b, 5, func(t *Topic) *[]Item { return &t.Happened }):
	case len(b.Disputes) > 2:
		b.Disputes = b.Disputes[:len(b.Disputes)-1]
	case d.dropSaid(b, 0):
	case d.dropItem(b, 2, func(t *Topic) *[]Item { return &t.Happened }):
	case len(c.Later) > 0:
		c.Later, c.More = nil, c.More+1
	default:
		return false
	}
	return true
}

// dropItem drops the lightest item of the longest list of the topics, if that
// has more than keep of them.
func (d *desk) dropItem(b *Briefing, keep int, list func(*Topic) *[]Item) bool {
	var longest *Topic
	for i := range b.Sections {
		if t := &b.Sections[i]; longest == nil || len(*list(t)) > len(*list(longest)) {
			longest = t
		}
	}
	if longest == nil || len(*list(longest)) <= keep {
		return false
	}
	items := list(longest)
	i := lightest(*items)
	d.printed[(*items)[i].Event] = false
	*items = slices.Delete(slices.Clone(*items), i, i+1)
	return true
}

// dropSaid drops the lightest of what was said, if a topic has more than keep
// of it.
func (d *desk) dropSaid(b *Briefing, keep int) bool {
	for i := range b.Sections {
		t := &b.Sections[i]
		var all []Item
		for _, s := range t.Said {
			all = append(all, s.Items...)
		}
		if len(all) <= keep {
			continue
		}
		id := all[lightest(all)].Event
		d.printed[id] = false
		for j := range t.Said {
			t.Said[j].Items = slices.DeleteFunc(slices.Clone(t.Said[j].Items), func(it Item) bool { return it.Event == id })
		}
		t.Said = slices.DeleteFunc(t.Said, func(s Speaker) bool { return len(s.Items) == 0 })
		return true
	}
	return false
}

// lightest is the index of the item of the lowest score, the last of equals.
func lightest(items []Item) int {
	least := 0
	for i := range items {
		if items[i].Score <= items[least].Score {
			least = i
		}
	}
	return least
}

// height estimates how much of the print an issue fills, in points.
func (d *desk) height(b *Briefing) float64 {
	r := ruler{d: d, told: map[string]bool{}, sources: map[string]bool{}, n: frame}
	r.heading(headSection)
	for i := range b.BottomLine {
		r.item(&b.BottomLine[i].Item, 55)
	}
	r.heading(headSection)
	r.n += 95 + 28*float64(len(b.Glance)) // the table, its rule and the figure
	r.changes(&b.Changes)
	r.heading(headSection)
	for i := range b.Sections {
		r.topic(&b.Sections[i])
	}
	r.coming(&b.Coming)
	if len(b.Due) > 0 {
		r.heading(headSection)
	}
	for i := range b.Due {
		r.item(&b.Due[i].Item, 75)
	}
	if len(b.Disputes) > 0 {
		r.heading(headSection)
	}
	for i := range b.Disputes {
		r.heading(headList)
		for j := range b.Disputes[i].Versions {
			r.lines(r.line(&b.Disputes[i].Versions[j].Passage, 55))
		}
	}
	return r.n + 2*headSection + r.small()
}

// Heights of what stands around the sentences.
const (
	headSection, headList, headGroup = 27.0, 20.0, 15.0
	frame                            = 190.0 // the header, gaps and method
	between                          = 2.5   // bullets
)

// ruler adds up the height of an issue.
type ruler struct {
	d       *desk
	n       float64
	notes   float64
	told    map[string]bool // places of sentences that stand above
	sources map[string]bool
}

func (r *ruler) heading(h float64) { r.n += h }

func (r *ruler) lines(n float64) { r.n += n*lineHeight + between }

// line counts the lines of a sentence with so many characters of labels. A
// report that stands above is cut.
func (r *ruler) line(p *Passage, label float64) float64 {
	chars, at := float64(len(p.Text())), p.Article
	if p.quote != nil {
		at = place(p.quote)
	}
	switch {
	case !r.told[at]:
		r.told[at] = true
		r.notes++
	case p.Status.Done():
		chars, label = min(chars, 115), label-25
	}
	r.sources[p.Article] = true
	return math.Ceil((chars + label) / textChars)
}

func (r *ruler) item(it *Item, label float64) {
	r.lines(r.line(&it.Passage, label))
	for i := range it.Denials {
		r.lines(r.line(&it.Denials[i], 12))
	}
	r.n += 3 * lineHeight * float64(len(it.Comments))
}

// list adds items under a heading, where there are any.
func (r *ruler) list(items []Item, heading, label float64) {
	if len(items) > 0 {
		r.heading(heading)
	}
	for i := range items {
		r.item(&items[i], label)
	}
}

func (r *ruler) changes(c *Changes) {
	r.heading(headSection)
	r.n += lineHeight
	r.list(c.New, headList, 25)
	for _, l := range [][]Move{c.Moved, c.Confirmed, c.Contradicted, c.Cancelled, c.Withdrawn} {
		var items []Item
		for i := range l {
			items = append(items, l[i].Item)
		}
		r.list(items, headList, 45)
	}
}

func (r *ruler) topic(t *Topic) {
	r.heading(headList)
	r.n += 2 * lineHeight // silence, or what is left to the full issue
	if t.Top != nil {
		r.item(t.Top, 50)
	}
	r.list(t.Happened, headGroup, 50)
	var said []Item
	for i := range t.Said {
		said = append(said, t.Said[i].Items...)
	}
	r.list(said, headGroup, 55)
	if len(t.Who) > 0 {
		r.heading(headGroup)
		r.n += lineHeight
	}
	r.list(t.Background, headGroup, 50)
	r.n += 3 * lineHeight * float64(len(t.Comments))
}

func (r *ruler) coming(c *Coming) {
	r.heading(headSection)
	for _, l := range [][]Plan{c.Soon, c.Later} {
		if len(l) > 0 {
			r.heading(headList + 12)
		}
		for i := range l {
			p := &l[i].Item.Passage
			r.line(p, 0) // for its note
			who := float64(len(strings.Join(l[i].Who, ", ")) + 12)
			r.n += max(3, math.Ceil(who/narrowChars)+1, math.Ceil((float64(len(p.Text()))+20)/tableChars))*9.8 + 4
		}
	}
	var undated []Item
	for i := range c.Undated {
		undated = append(undated, c.Undated[i].Item)
	}
	r.list(undated, headList, 40)
}

// small is the height of notes and sources in three columns.
func (r *ruler) small() float64 {
	n := r.notes * 1.15
	for id := range r.sources {
		if a := r.d.arts[id]; a != nil {
			n += math.Ceil(float64(len(a.Outlet)+len(a.Title)+len(a.Author)+22) / smallChars)
		}
	}
	return n * smallLine / 3
}
