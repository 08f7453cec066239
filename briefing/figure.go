package briefing

import (
	"fmt"
	"html"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// Figure is the small picture: a strip of days with one lane a topic, and
// bars of the activity in this and the earlier periods. Lines says the same
// in words.
type Figure struct {
	Days  []civil.Date
	Now   int // index into Days of the cut-off; -1 if outside
	Lanes []Lane
	Lines []string
	s     speech
}

// Lane is one topic of the figure.
type Lane struct {
	Name  string
	Marks []Mark
	Bars  []int // reports, earlier periods first, this one last
}

// Mark counts the events of a lane on a day. A mark over several days is a
// window or a duration.
type Mark struct {
	From, To int    // indexes into Days
	Kind     string // happened, planned, called-off or disputed
	N        int
	Date     string // as printed; the strip may cut a window off
}

// figureDays is how many days the strip may hold.
const figureDays = 45

// figure draws the topics of the glance over the period and the two weeks
// after it.
func (l *layout) figure() Figure {
	f := Figure{Now: -1, s: l.s}
	p := l.b.Period.Span()
	if !p.Closed() || p.Days() > figureDays-soon {
		return f
	}
	for d := p.Start; !d.After(p.End.AddDays(soon)); d = d.AddDays(1) {
		if d == l.b.AsOf {
			f.Now = len(f.Days)
		}
		f.Days = append(f.Days, d)
	}
	for i := range l.b.Glance {
		r := &l.b.Glance[i]
		lane := Lane{Name: l.topicName(r.Topic), Bars: append(append([]int{}, r.Activity.Earlier...), r.Activity.Reports)}
		lane.Marks = marks(l.b, r.Topic, f.Days, l.s)
		f.Lanes = append(f.Lanes, lane)
	}
	f.Lines = f.words()
	return f
}

// marks counts the events of a topic by days and kind.
func marks(b *Briefing, topic string, days []civil.Date, s speech) []Mark {
	var out []Mark
	whole := civil.Span{Start: days[0], End: days[len(days)-1]}
	for i := range b.Events {
		e := &b.Events[i]
		kind := markKind(e, b.AsOf)
		span, ok := e.Date.Days().Intersect(whole)
		if n := e.Date.Days().Days(); kind == "" || n == 0 || n > figureDays || !ok || !inTopic(e, topic) {
			continue
		}
		m := Mark{From: span.Start.Sub(whole.Start), To: span.End.Sub(whole.Start), Kind: kind, N: 1, Date: s.event(e.Date)}
		if k := findMark(out, m); k >= 0 {
			out[k].N++
		} else {
			out = append(out, m)
		}
	}
	return out
}

func findMark(ms []Mark, m Mark) int {
	for i := range ms {
		if ms[i].From == m.From && ms[i].To == m.To && ms[i].Kind == m.Kind && ms[i].Date == m.Date {
			return i
		}
	}
	return -1
}

func inTopic(e *timeline.Event, topic string) bool {
	for _, t := range e.Topics {
		if t == topic {
			return true
		}
	}
	return topic == "" && len(e.Topics) == 0
}

// markKind sorts an event by what the reader of a strip asks; "" leaves it out.
func markKind(e *timeline.Event, asOf civil.Date) string {
	future := !asOf.IsZero() && e.Date.Earliest.After(asOf)
	switch {
	case e.Date.Grade == timeline.Disputed:
		return "disputed"
	case e.Status.Done() && !future:
		return "happened"
	case e.Status.OnCalendar():
		return "planned"
	case e.Status == timeline.Cancelled:
		return "called-off"
	}
	return ""
}

// words says in lines what the picture shows.
func (f *Figure) words() []string {
	var out []string
	for _, l := range f.Lanes {
		var parts []string
		for _, m := range l.Marks {
			parts = append(parts, fmt.Sprintf("%s: %d %s", m.Date, m.N, strings.ReplaceAll(m.Kind, "-", " ")))
		}
		if len(parts) == 0 {
			parts = []string{"no dated event"}
		}
		if len(parts) > 14 {
			parts = append(parts[:14], fmt.Sprintf("and %d more", len(parts)-14))
		}
		out = append(out, l.Name+". "+strings.Join(parts, "; ")+".")
	}
	return out
}

// SVG draws the figure; "" where there is nothing to draw. Colours come from
// the page's style sheet by class; shapes tell the kinds apart without them.
func (f *Figure) SVG() string {
	if len(f.Lanes) == 0 || len(f.Days) == 0 {
		return ""
	}
	const left, laneH, top, bars = 190, 26, 34, 100
	w := 760
	step := float64(w-left-bars-20) / float64(len(f.Days))
	h := top + laneH*len(f.Lanes) + 6
	x := func(i int) float64 { return left + step*(float64(i)+0.5) }
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 0 %d %d" role="img" aria-labelledby="fig-title" class="strip"><title id="fig-title">Events by topic and day; reports per period</title>`, w, h)
	for i, d := range f.Days {
		if d.Weekday() == 1 {
			fmt.Fprintf(&b, `<line class="grid" x1="%.1f" y1="%d" x2="%.1f" y2="%d"/><text class="tick" x="%.1f" y="%d">%s</text>`,
				x(i)-step/2, top-8, x(i)-step/2, h-4, x(i)-step/2+2, top-12, html.EscapeString(f.s.short(d)))
		}
	}
	if f.Now >= 0 {
		fmt.Fprintf(&b, `<line class="now" x1="%.1f" y1="%d" x2="%.1f" y2="%d"/>`, x(f.Now)+step/2, top-8, x(f.Now)+step/2, h-4)
	}
	fmt.Fprintf(&b, `<text class="tick" x="%d" y="%d">reports</text>`, w-bars, top-12)
	for n, l := range f.Lanes {
		y := float64(top + laneH*n + laneH/2)
		fmt.Fprintf(&b, `<line class="lane" x1="0" y1="%.1f" x2="%d" y2="%.1f"/>`, y+laneH/2, w, y+laneH/2)
		fmt.Fprintf(&b, `<text class="name" x="0" y="%.1f">%s</text>`, y+4, html.EscapeString(printable(shorten(l.Name, 30))))
		for _, m := range l.Marks {
			b.WriteString(m.svg(x(m.From), x(m.To), y))
		}
		f.bars(&b, l.Bars, float64(w-bars), y+laneH/2-3, bars, laneH-8)
	}
	b.WriteString(`</svg>`)
	return b.String()
}

// svg draws one mark: a filled disc, a ring, a cross or a diamond; windows
// and durations as a bar with round ends.
func (m Mark) svg(x1, x2, y float64) string {
	r := 3.5 + 1.2*float64(min(m.N, 4)-1)
	if m.To > m.From {
		return fmt.Sprintf(`<rect class="%s" x="%.1f" y="%.1f" width="%.1f" height="6" rx="3"/>`, m.Kind, x1-3, y-3, x2-x1+6)
	}
	switch m.Kind {
	case "called-off":
		return fmt.Sprintf(`<path class="%s" d="M%.1f %.1fl8 8m0 -8l-8 8"/>`, m.Kind, x1-4, y-4)
	case "disputed":
		return fmt.Sprintf(`<path class="%s" d="M%.1f %.1fl5 5l-5 5l-5 -5z"/>`, m.Kind, x1, y-5)
	}
	return fmt.Sprintf(`<circle class="%s" cx="%.1f" cy="%.1f" r="%.1f"/>`, m.Kind, x1, y, r)
}

// bars draws the reports per period; the last bar is this period's.
func (f *Figure) bars(b *strings.Builder, ns []int, x, base, width, height float64) {
	top := 1
	for _, l := range f.Lanes {
		for _, n := range l.Bars {
			top = max(top, n)
		}
	}
	w := width / 7
	for i, n := range ns {
		class := "bar"
		if i == len(ns)-1 {
			class = "bar this"
		}
		hgt := height * float64(n) / float64(top)
		fmt.Fprintf(b, `<rect class="%s" x="%.1f" y="%.1f" width="%.1f" height="%.1f"/>`, class, x+w*float64(5-len(ns)+i), base-hgt, w-3, max(hgt, 0.5))
	}
	fmt.Fprintf(b, `<text class="tick" x="%.1f" y="%.1f">%d</text>`, x+w*5+2, base, ns[len(ns)-1])
}

// shorten cuts a name to n characters for the picture.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimRight(string(r[:n-1]), " ") + "…"
}
