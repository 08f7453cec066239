package briefing

import "math"

// A page of print holds about this many lines of about this many characters
// in the small type of the one-page form; the lists behind it are set smaller.
const (
	pageLines  = 63.0
	lineLength = 118.0
)

// fitPage drops, of a one-page issue, what a reader misses least until the
// rest fits on a page: plans far off, then rows of the tables, changes and
// disputes, and at last the lightest events of the bottom line.
func (b *Briefing) fitPage() {
	for b.lines() > pageLines && b.dropLeast() {
	}
}

// dropLeast drops one thing; false if nothing can be spared.
func (b *Briefing) dropLeast() bool {
	c := &b.Changes
	switch {
	case len(b.Coming.Later) > 3:
		b.dropPlan()
	case len(b.Due) > 1:
		b.Due = b.Due[:1]
	case len(b.Glance) > 3:
		b.Glance = b.Glance[:3]
	case len(c.Confirmed) > 0:
		c.Confirmed = c.Confirmed[:len(c.Confirmed)-1]
	case len(c.New) > 0:
		c.New = c.New[:len(c.New)-1]
		c.NewMore++
	case len(b.Disputes) > 0:
		b.Disputes = nil
	case len(b.Coming.Later) > 2:
		b.dropPlan()
	default:
		return b.dropNews()
	}
	return true
}

func (b *Briefing) dropPlan() {
	b.Coming.Later = b.Coming.Later[:len(b.Coming.Later)-1]
	b.Coming.More++
}

// dropNews drops what is news: the last of the changes, what is due, plans,
// and points of the bottom line.
func (b *Briefing) dropNews() bool {
	c := &b.Changes
	for _, l := range []*[]Move{&c.Withdrawn, &c.Contradicted, &c.Moved, &c.Cancelled} {
		if len(*l) > 0 {
			*l = (*l)[:len(*l)-1]
			return true
		}
	}
	switch {
	case len(b.Due) > 0:
		b.Due = nil
	case len(b.Coming.Later) > 0:
		b.dropPlan()
	default:
		return b.dropPoint()
	}
	return true
}

// dropPoint drops the lightest event of the bottom line beyond two points.
func (b *Briefing) dropPoint() bool {
	for i := len(b.BottomLine) - 1; i > 0 && len(b.BottomLine) > 2; i-- {
		if b.BottomLine[i].Kind == PointEvent {
			b.BottomLine = append(b.BottomLine[:i:i], b.BottomLine[i+1:]...)
			return true
		}
	}
	return false
}

// lines estimates the printed length of a one-page issue: each sentence where
// it stands, its note and its source once, and the frame around them.
func (b *Briefing) lines() float64 {
	const frame, heading, note, small, column = 19.0, 2.1, 0.4, 0.32, 88
	n := frame + 3*heading // bottom line, coming up, gaps
	text := func(it *Item, width float64) { n += math.Ceil((float64(len(it.Passage.Text()))+60)/width) + 0.15 }
	for i := range b.BottomLine {
		text(&b.BottomLine[i].Item, lineLength-8)
	}
	n += heading * float64(b2i(len(b.Glance) > 0)+b2i(len(b.Due) > 0)+b2i(len(b.Disputes) > 0)+1)
	n += 1.5 * float64(len(b.Glance))
	for i := range b.Due {
		text(&b.Due[i].Item, lineLength)
	}
	for i := range b.Disputes {
		n += 1.5
		for j := range b.Disputes[i].Versions {
			n += math.Ceil(float64(len(b.Disputes[i].Versions[j].Passage.Text())+50) / lineLength)
		}
	}
	for i := range b.Coming.Later {
		n += math.Max(3, 0.85*math.Ceil(float64(len(b.Coming.Later[i].Item.Passage.Text()))/52)) // in a narrow column
	}
	c := &b.Changes
	for _, l := range [][]Move{c.Moved, c.Confirmed, c.Contradicted, c.Cancelled, c.Withdrawn} {
		n += 1.6 * float64(b2i(len(l) > 0))
		for i := range l {
			text(&l[i].Item, lineLength)
		}
	}
	for i := range c.New {
		text(&c.New[i], lineLength)
	}
	notes, sources := map[[2]any]bool{}, map[string]bool{}
	each(b, func(p *Passage) {
		for _, part := range p.Parts {
			if part.Kind == Verbatim {
				notes[[2]any{p.Article, part.Start}], sources[p.Article] = true, true
			}
		}
	})
	for i := range b.Articles {
		if a := &b.Articles[i]; sources[a.ID] {
			n += small * math.Ceil(float64(len(a.Outlet+a.Title+a.Author+a.URL+a.ID+a.Input.Path)+150)/column)
		}
	}
	return n + note*float64(len(notes))
}
