package chart

import (
	"fmt"
	"html"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline/civil"
)

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
	now := d.x(float64(d.now.Ordinal() + 1)) // no label crosses the cut-off where another place is free
	crosses := func(a, z float64) bool { return !d.now.IsZero() && a < now && z > now }
	room := min(next, svgWidth) - right - 14
	if crosses(right, right+6+min(wanted, room)) && now-right-10 >= svgLabel {
		room = now - right - 10
	}
	edge := right+min(wanted, svgLabel) > svgWidth && next >= svgWidth
	over, under := crosses(right, right+6+min(wanted, room)), crosses(left-6-wanted, left)
	switch {
	case (edge || over && !under) && left-wanted > max(svgLeft, prev+20):
		d.text(left-6, cy+4, it.Title, "ink", ` text-anchor="end"`+d.halo(under))
		left -= wanted + 12
	case room > min(64, wanted):
		s := cut(it.Title, room, svgLetter)
		d.text(right+6, cy+4, s, "ink", d.halo(crosses(right, right+8+float64(utf8.RuneCountInString(s))*svgLetter)))
	}
	d.put("</g>\n")
	return left
}

// halo lets the line of the cut-off make way for a label.
func (d *picture) halo(on bool) string {
	if !on {
		return ""
	}
	return fmt.Sprintf(` stroke="%s" stroke-width="5" paint-order="stroke"`, d.colours["paper"])
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
