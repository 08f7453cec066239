package chart

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"math"
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
	svgLabel  = 150  // room in which a label says enough
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
	fit := newScale(d.days.Days())
	for _, l := range f.lanes(d.clamped) {
		d.lane(f, pack(l.value, l.events, d.clamped, fit))
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
	h := max(64, 2*svgPad+float64(rows)*svgRow)
	if len(blocks) > 0 {
		h += svgBlocks
	}
	d.line(0, d.y+.5, svgWidth, d.y+.5, "line", 1)
	name := wrap(laneName(f, l.value), 26)
	for i, words := range name {
		d.text(12, d.y+20+15*float64(i), words, "ink", ` font-weight="600"`)
	}
	d.text(12, d.y+22+15*float64(len(name)), plural(len(l.events), "event", "events"), "soft", "")
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

// wrap breaks a name into at most two lines of about n letters.
func wrap(s string, n int) []string {
	r := []rune(s)
	if len(r) <= n {
		return []string{s}
	}
	at := n
	for i := n; i > n/3; i-- {
		if r[i] == ' ' {
			at = i
			break
		}
	}
	return []string{string(r[:at]), cut(strings.TrimSpace(string(r[at:])), float64(n), 1)}
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
		label, at, side := "cut-off "+short(d.now), x+5, ""
		if at+svgLetter*float64(len(label)) > svgWidth {
			at, side = x-5, ` text-anchor="end"`
		}
		d.text(at, 11, label, "now", side+` font-size="11" font-weight="600"`)
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
