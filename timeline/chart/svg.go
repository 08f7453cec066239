package chart

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// Measures of the picture, in CSS pixels; those of the page's layout.js.
const (
	svgWidth  = 1400.0
	svgLeft   = 200.0
	svgHead   = 34.0
	svgRow    = 24.0
	svgPad    = 9.0
	svgBlocks = 46.0
	svgLong   = 60.0 // a shorter bar is counted where most of its lane is
	svgLetter = 6.1  // average width of a letter of a label
)

// SVG writes the lanes as one picture, without a browser: all days around the
// publication of the articles, events outside of them at the edge with their
// date. Options.Compare and Embed mean nothing here; Theme dark draws dark.
func SVG(w io.Writer, tl *timeline.Timeline, o Options) error {
	if err := o.Check(); err != nil {
		return err
	}
	o.Compare = nil
	p, err := newPage(tl, o)
	if err != nil {
		return err
	}
	all, ok := p.bounds(tl.AsOf)
	if !ok {
		all = civil.OneDay(civil.On(2000, 1, 1))
	}
	d := newPicture(p, p.home(all, tl), tl.AsOf)
	f := p.Facets[modeIndex(o.Lanes)]
	for _, l := range f.lanes(d.clamped, newScale(d.days.Days())) {
		d.lane(f, l)
	}
	b := bufio.NewWriter(w)
	d.write(b, p)
	return b.Flush()
}

// picture is an SVG under construction.
type picture struct {
	days    civil.Span
	now     civil.Date
	ppd     float64 // pixels a day
	y       float64 // where the next lane begins
	colours map[string]string
	clamped []*item // the items, their days cut to the picture's
	body    strings.Builder
}

var light = map[string]string{
	"paper": "#fff", "ink": "#18212c", "soft": "#56606d", "line": "#dad8d1", "hair": "#ecebe6", "done": "#1c4e80",
	"plan": "#a14f00", "maybe": "#76399b", "off": "#5f656e", "past": "#7b818a", "clash": "#b5125a", "now": "#b3261e",
}

var dark = map[string]string{
	"paper": "#11161c", "ink": "#e9e7e2", "soft": "#a8b0ba", "line": "#333c47", "hair": "#222a33", "done": "#7fb6ea",
	"plan": "#f0a45e", "maybe": "#cda6ee", "off": "#aab0b8", "past": "#868e98", "clash": "#ff83b4", "now": "#ff8f85",
}

func newPicture(p *page, days civil.Span, now civil.Date) *picture {
	days = civil.Span{Start: days.Start.AddDays(-max(1, days.Days()/60)), End: days.End.AddDays(max(1, days.Days()/60))}
	d := &picture{days: days, now: now, ppd: (svgWidth - svgLeft) / float64(days.Days()), y: svgHead, colours: light}
	if p.Theme == "dark" {
		d.colours = dark
	}
	first, last := days.Start.Ordinal(), days.End.Ordinal()
	for _, it := range p.items {
		c := *it
		c.from, c.to = min(max(it.from, first), last), min(max(it.to, first), last)
		if it.to < first || it.from > last {
			c.Title = "(" + it.When + ") " + it.Title
			c.wide = false
		}
		d.clamped = append(d.clamped, &c)
	}
	return d
}

// x returns where a day, counted as an ordinal, begins.
func (d *picture) x(day float64) float64 {
	return svgLeft + (day-float64(d.days.Start.Ordinal()))*d.ppd
}

func (d *picture) put(format string, args ...any) { fmt.Fprintf(&d.body, format, args...) }

func (d *picture) text(x, y float64, s, colour, more string) {
	d.put(`<text x="%s" y="%s" fill="%s"%s>%s</text>`, num(x), num(y), d.colours[colour], more, html.EscapeString(clean(s)))
}

func (d *picture) line(x0, y0, x1, y1 float64, colour string, width float64) {
	d.put(`<path d="M%s %sL%s %s" stroke="%s" stroke-width="%s"/>`, num(x0), num(y0), num(x1), num(y1), d.colours[colour], num(width))
}

// clean drops what XML may not hold.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == utf8.RuneError || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s)
}

// num prints a coordinate with at most one decimal.
func num(f float64) string { return strings.TrimSuffix(fmt.Sprintf("%.1f", f), ".0") }

// lane draws one lane below the last.
func (d *picture) lane(f *facet, l lane) {
	alone, blocks := d.arrange(l)
	rows := 0
	rowAt := map[int]int{}
	for _, k := range alone {
		rowAt[l.rows[k]] = 0
	}
	for r := range maxSpanRows + maxPointRows {
		if _, used := rowAt[r]; used {
			rowAt[r] = rows
			rows++
		}
	}
	h := max(52, 2*svgPad+float64(rows)*svgRow)
	if len(blocks) > 0 {
		h += svgBlocks
	}
	d.line(0, d.y+.5, svgWidth, d.y+.5, "line", 1)
	d.text(12, d.y+20, cut(laneName(f, l.value), 172, 6.8), "ink", ` font-weight="600"`)
	d.text(12, d.y+37, plural(len(l.events), "event", "events"), "soft", "")
	ends := make([]float64, rows) // where each row's next item begins
	for i := range ends {
		ends[i] = svgWidth + 400
	}
	for i := len(alone) - 1; i >= 0; i-- {
		k := alone[i]
		r := rowAt[l.rows[k]]
		prev := math.Inf(-1) // where the item before it ends, its label left aside
		for _, j := range alone[:i] {
			if rowAt[l.rows[j]] == r {
				prev = max(prev, d.ends(d.clamped[l.events[j]]))
			}
		}
		ends[r] = d.event(d.clamped[l.events[k]], d.y+svgPad+(float64(r)+.5)*svgRow, prev, ends[r])
	}
	for _, b := range blocks {
		d.block(b, blocks, d.y+h-svgPad+2)
	}
	d.y += h
}

func laneName(f *facet, v int) string {
	switch v {
	case laneNone:
		return "No " + strings.ToLower(f.Name)
	case laneOther:
		return "Other " + strings.ToLower(f.Name) + "s"
	}
	return f.Values[v].Name
}

// block counts the events of one unit of time where marks would touch.
type block struct {
	span    civil.Span
	n, done int
}

// arrange tells marks that stand alone, by first day, from those that are
// counted, by the rule of layout.js: where two marks of a row would touch, all
// of their units' marks are counted; a lane where most would be counts all.
func (d *picture) arrange(l lane) (alone []int, blocks []*block) {
	unit := unitAt(d.ppd)
	touched := map[civil.Date]bool{}
	lastX, lastR, lastU := map[int]float64{}, map[int]float64{}, map[int]civil.Date{}
	order := make([]int, len(l.events))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return d.clamped[l.events[a]].from - d.clamped[l.events[b]].from })
	bar := func(it *item) bool {
		return it.wide && float64(it.to-it.from+1)*d.ppd > 2*radii[sizeOf(it.ev)]+3
	}
	marks, counted := 0, 0
	for _, k := range order {
		it := d.clamped[l.events[k]]
		u := unit(d.center(it))
		if l.rows[k] == overflow {
			touched[u] = true
			continue
		}
		if bar(it) {
			continue
		}
		marks++
		r, x, row := radii[sizeOf(it.ev)], d.x(float64(d.center(it).Ordinal())+.5), l.rows[k]
		if px, seen := lastX[row]; seen && x-px < r+lastR[row]+2 {
			touched[u], touched[lastU[row]] = true, true
		}
		lastX[row], lastR[row], lastU[row] = x, r, u
	}
	for _, k := range order {
		if it := d.clamped[l.events[k]]; l.rows[k] != overflow && !bar(it) && touched[unit(d.center(it))] {
			counted++
		}
	}
	dense := counted*10 > marks*6
	byUnit := map[civil.Date]*block{}
	for _, k := range order {
		it := d.clamped[l.events[k]]
		u := unit(d.center(it))
		if l.rows[k] != overflow && (bar(it) && (!dense || float64(it.to-it.from+1)*d.ppd >= svgLong) || !bar(it) && !dense && !touched[u]) {
			alone = append(alone, k)
			continue
		}
		b := byUnit[u]
		if b == nil {
			b = &block{span: civil.Span{Start: u, End: unitEnd(unit, u)}}
			byUnit[u] = b
			blocks = append(blocks, b)
		}
		b.n++
		if it.ev.Status.Done() || it.ev.Status == timeline.Background {
			b.done++
		}
	}
	return alone, blocks
}

// unitAt returns the function from a day to the first day of its unit, the
// finest unit that is wide enough to hold a number.
func unitAt(ppd float64) func(civil.Date) civil.Date {
	const wide = 24
	switch {
	case ppd >= wide:
		return func(d civil.Date) civil.Date { return d }
	case 7*ppd >= wide:
		return civil.Date.Monday
	case 30*ppd >= wide:
		return func(d civil.Date) civil.Date { return civil.Date{Year: d.Year, Month: d.Month, Day: 1} }
	case 91*ppd >= wide:
		return func(d civil.Date) civil.Date { return civil.Date{Year: d.Year, Month: (d.Month-1)/3*3 + 1, Day: 1} }
	case 365*ppd >= wide:
		return func(d civil.Date) civil.Date { return civil.Date{Year: d.Year, Month: 1, Day: 1} }
	}
	return func(d civil.Date) civil.Date { return civil.Date{Year: max(1, d.Year/10*10), Month: 1, Day: 1} }
}

// unitEnd returns the last day of the unit that begins with u.
func unitEnd(unit func(civil.Date) civil.Date, u civil.Date) civil.Date {
	for _, days := range []int{1, 7, 31, 92, 366, 3653} {
		if next := unit(u.AddDays(days)); next.After(u) {
			return next.AddDays(-1)
		}
	}
	return u
}

// center returns the day at which an event's mark stands.
func (d *picture) center(it *item) civil.Date {
	s, e := drawn(it.ev.Date), it.ev.Date
	day := s.Start
	switch {
	case !e.Best.IsZero():
		day = e.Best
	case spanCode(e) == 'o' && it.fade&1 != 0:
		day = s.End
	case spanCode(e) == 'w':
		day = s.Start.AddDays((s.Days() - 1) / 2)
	}
	if day.Before(d.days.Start) {
		return d.days.Start
	}
	if day.After(d.days.End) {
		return d.days.End
	}
	return day
}

// ends returns where an item's mark or bar ends.
func (d *picture) ends(it *item) float64 {
	x := d.x(float64(d.center(it).Ordinal())+.5) + 10
	if it.wide {
		x = max(x, d.x(float64(it.to+1)))
	}
	return x
}

// event draws one event and its label, and returns where it begins.
func (d *picture) event(it *item, cy, prev, next float64) float64 {
	g := glyphs[it.Code]
	r := radii[sizeOf(it.ev)]
	s := drawn(it.ev.Date)
	xc := d.x(float64(d.center(it).Ordinal()) + .5)
	a, z := max(d.x(float64(s.Start.Ordinal())), svgLeft), min(d.x(float64(s.End.Ordinal()+1)), svgWidth)
	kind := spanCode(it.ev.Date)
	bar := it.wide && kind != 'd' && z-a > 2*r+3
	switch { // the mark of an open span stands inside its known end
	case !bar || kind != 'o' || it.fade == 3:
	case it.fade&1 != 0:
		xc = z - r - 5
	default:
		xc = a + r + 5
	}
	left, right := xc-r, xc+r
	d.put(`<g data-event="%s"><title>%s</title>`, html.EscapeString(it.ID), html.EscapeString(clean(it.When+", "+it.Status+": "+it.Title)))
	if bar {
		d.span(it, kind, a, z, cy, g.Family)
		left, right = a, z
	}
	for _, m := range it.moved {
		x := d.x(mid(m))
		d.ghost(x, cy, xc, g.Family)
		left, right = min(left, x-6), max(right, x+6)
	}
	for _, m := range it.alts {
		x := d.x(mid(m))
		d.conflict(x, cy, xc, r, g)
		left, right = min(left, x-6), max(right, x+6)
	}
	if !(right-left > 2*r+1 && kind == 'u' && it.Code < 3) {
		d.mark(g, xc, cy, r)
	}
	wanted := float64(utf8.RuneCountInString(it.Title)) * svgLetter
	if right+min(wanted, 150) > svgWidth && next >= svgWidth && left-wanted > max(svgLeft, prev+20) {
		d.text(left-6, cy+4, it.Title, "ink", ` text-anchor="end"`)
		left -= wanted + 12
	} else if room := min(next, svgWidth) - right - 14; room > min(64, wanted) {
		d.text(right+6, cy+4, cut(it.Title, room, svgLetter), "ink", "")
	}
	d.put("</g>\n")
	return left
}

func mid(s civil.Span) float64 { return float64(s.Start.Ordinal()+s.End.Ordinal()+1) / 2 }

// cut shortens a label to a width.
func cut(s string, room, letter float64) string {
	n := int(room / letter)
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:max(1, n-1)]), " ") + "…"
}

func (d *picture) mark(g glyph, x, y, r float64) {
	d.put(`<g transform="translate(%s %s) scale(%s)">%s</g>`, num(x), num(y), fmt.Sprintf("%.2f", r/10), g.paths(d.colours[g.Family], 17.5/r))
}

// span draws a bar for a duration, a bracket for a window, and lets an open or
// approximate end fall into slices.
func (d *picture) span(it *item, kind byte, a, z, cy float64, family string) {
	c := d.colours[family]
	lost := min(22, (z-a)/3)
	x0, x1 := a, z
	if it.fade&1 != 0 {
		x0 += lost
	}
	if it.fade&2 != 0 {
		x1 -= lost
	}
	var tint, solid strings.Builder
	rect := func(b *strings.Builder, x, w, y, h float64) {
		fmt.Fprintf(b, "M%s %sh%sv%sh%sz", num(x), num(y), num(w), num(h), num(-w))
	}
	rect(&tint, x0, x1-x0, cy-8, 16)
	rect(&solid, x0, x1-x0, cy+6, 2.5)
	slices := func(x, dir float64) {
		unit := lost / 22
		for at, i := 1.6*unit, 0; i < 5; i++ {
			w := []float64{4, 3, 2.5, 2, 1.5}[i] * unit
			from := x + dir*at
			if dir < 0 {
				from -= w
			}
			rect(&tint, from, w, cy-8, 16)
			rect(&solid, from, w, cy+6, 2.5)
			at += w + 2*unit
		}
	}
	if it.fade&1 != 0 {
		slices(x0, -1)
	}
	if it.fade&2 != 0 {
		slices(x1, 1)
	}
	d.put(`<path d="%s" fill="%s" opacity=".2"/>`, tint.String(), c)
	if kind != 'w' {
		d.put(`<path d="%s" fill="%s"/>`, solid.String(), c)
	}
	end := func(x, dir float64) {
		lip := 4 * dir
		if kind == 'o' {
			lip = 0
		}
		d.put(`<path d="M%s %sh%sv16h%s" fill="none" stroke="%s" stroke-width="1.75"/>`, num(x+lip), num(cy-8), num(-lip), num(lip), c)
	}
	if kind == 'u' {
		return
	}
	if it.fade&1 == 0 {
		end(a+1, 1)
	}
	if it.fade&2 == 0 {
		end(z-1, -1)
	}
}

// ghost draws the date an event was moved from, struck, with an arrow.
func (d *picture) ghost(x, cy, to float64, family string) {
	c := d.colours[family]
	d.put(`<g opacity=".75" fill="none" stroke="%s" stroke-width="1.25"><circle cx="%s" cy="%s" r="5"/><path d="M%s %sl14 -8"/></g>`, c, num(x), num(cy), num(x-7), num(cy+4))
	dir := math.Copysign(1, to-x)
	if from, tip := x+dir*9, to-dir*12; (tip-from)*dir > 4 {
		d.put(`<path d="M%s %sH%sm%s -3.5l%s 3.5l%s 3.5" fill="none" stroke="%s" stroke-width="1.25"/>`, num(from), num(cy), num(tip), num(-dir*4), num(dir*4), num(-dir*4), d.colours["soft"])
	}
}

// conflict draws another source's date, joined by a zigzag.
func (d *picture) conflict(x, cy, xc, r float64, g glyph) {
	dir := math.Copysign(1, x-xc)
	from, to, y := xc-dir*r, x+dir*5, cy+9
	if math.Abs(x-xc) > r+25 {
		from, to, y = xc+dir*(r+2), x-dir*7, cy
	}
	steps := max(3, int(math.Round(math.Abs(to-from)/4.5)))
	var path strings.Builder
	for k := range steps + 1 {
		op, dy := "L", 2.5
		if k == 0 {
			op = "M"
		}
		if k%2 == 1 {
			dy = -2.5
		}
		fmt.Fprintf(&path, "%s%s %s", op, num(from+(to-from)*float64(k)/float64(steps)), num(y+dy))
	}
	d.put(`<path d="%s" fill="none" stroke="%s" stroke-width="1.5"/>`, path.String(), d.colours["clash"])
	d.mark(g, x, cy, 5)
}

// block draws a counted block, standing on y, its height by the root of its
// number; the upper part is what has not happened yet.
func (d *picture) block(b *block, all []*block, y float64) {
	most := 1
	for _, o := range all {
		most = max(most, o.n)
	}
	x0 := max(d.x(float64(b.span.Start.Ordinal())), svgLeft) + .75
	w := min(d.x(float64(b.span.End.Ordinal()+1)), svgWidth) - .75 - x0
	h := max(13, (svgBlocks-8)*math.Sqrt(float64(b.n)/float64(most)))
	done := h * float64(b.done) / float64(b.n)
	for _, part := range []struct {
		family string
		top, h float64
	}{{"done", y - done, done}, {"plan", y - h, h - done}} {
		if part.h > 0 {
			d.put(`<path d="M%s %sh%sv%sh%sz" fill="%s" opacity=".25"/>`, num(x0), num(part.top), num(w), num(part.h), num(-w), d.colours[part.family])
		}
	}
	d.text(x0+w/2, y-4.5, fmt.Sprint(b.n), "ink", ` text-anchor="middle" font-weight="600" font-size="11"`)
}

// axis returns the months or years of the picture as lines and labels.
func (d *picture) axis() string {
	lanes := d.body.String()
	d.body.Reset()
	step := 1
	for _, s := range []int{1, 3, 12, 60, 120} {
		if step = s; float64(s)*30.4*d.ppd >= 44 {
			break
		}
	}
	first := d.days.Start.Year*12 + int(d.days.Start.Month) - 1
	for m := first / step * step; ; m += step {
		day := civil.Date{Year: max(1, m/12), Month: time.Month(m%12 + 1), Day: 1}
		if day.After(d.days.End) {
			break
		}
		x := d.x(float64(day.Ordinal()))
		if x < svgLeft {
			continue
		}
		d.line(x, svgHead-12, x, d.y, "hair", 1)
		label := fmt.Sprint(day.Year)
		if step < 12 && day.Month != 1 {
			label = abbr(day.Month)
			if m-step < first {
				label += fmt.Sprint(" ", day.Year)
			}
		}
		d.text(x+4, svgHead-10, label, "soft", ` font-size="11"`)
	}
	if x := d.x(float64(d.now.Ordinal() + 1)); !d.now.IsZero() && x > svgLeft && x < svgWidth {
		d.line(x, svgHead-4, x, d.y, "now", 1.5)
		d.text(x+5, 11, "cut-off "+short(d.now), "now", ` font-size="11" font-weight="600"`)
	}
	axis := d.body.String()
	d.body.Reset()
	return axis + lanes
}

func (d *picture) write(w io.Writer, p *page) {
	const title = 58.0
	h := d.y + title + 12
	body := d.axis()
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" width="%[1]s" height="%[2]s" viewBox="0 0 %[1]s %[2]s" role="img" aria-labelledby="t" font-family="Segoe UI, Helvetica Neue, Liberation Sans, Arial, sans-serif" font-size="12">`+"\n", num(svgWidth), num(h))
	fmt.Fprintf(w, `<title id="t">%s</title><rect width="100%%" height="100%%" fill="%s"/>`+"\n", html.EscapeString(clean(p.Title)), d.colours["paper"])
	d.text(12, 28, p.Title, "ink", ` font-size="20" font-weight="600" font-family="Charter, Georgia, Liberation Serif, serif"`)
	d.text(12, 48, fmt.Sprintf("%s, %s", p.Period, plural(p.Events, "event", "events")), "soft", "")
	fmt.Fprintf(w, "%s\n<g transform=\"translate(0 %s)\">%s</g>\n</svg>\n", d.body.String(), num(title), body)
}
