package chart

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// island is the data beside the list: ids, days, codes and rows, no text. Event
// i of every column is the i-th article of the list. Days count from Base.
type island struct {
	Base  int    `json:"base"`  // ordinal of day 0 (1 is 1 January of year 1)
	Days  int    `json:"days"`  // days of the whole range
	Home  [2]int `json:"home"`  // first and last day shown first
	Now   *int   `json:"now"`   // the cut-off; null if unknown
	Since *int   `json:"since"` // the period asked for; null if none
	Until *int   `json:"until"`
	Mode  string `json:"mode"` // lanes shown first
	Theme string `json:"theme"`

	From   []*int           `json:"from"`   // earliest, counted from the dated event before; null: undated
	Len    []int            `json:"len"`    // latest less earliest
	Best   map[int]int      `json:"best"`   // the likeliest day, where it is not the earliest
	Span   string           `json:"span"`   // d day, u duration, w window, o open, - undated
	Status string           `json:"status"` // a letter a status, from a
	Grade  string           `json:"grade"`  // a letter a grade, from a
	Look   string           `json:"look"`   // a letter from a: size (0 to 2) and three times fade (1 start, 2 end, 3 both open or approximate)
	Change string           `json:"change"` // see compare.go; empty without a comparison
	Alts   map[int][][2]int `json:"alts"`   // dates that other sources give
	Moved  map[int][][2]int `json:"moved"`  // dates it was moved from
	Was    map[int][][2]int `json:"was"`    // dates it had in the earlier timeline
	Alias  []any            `json:"alias"`  // old id, its event counted from that of the old id before, and so on

	Facets map[string]string `json:"facets"` // by key: codes of each event, "3,1 4,,2"
	Lanes  map[string][]int  `json:"lanes"`  // by key: the facet's values that have lanes, in order
	Glyphs []islandGlyph     `json:"glyphs"`
	Charts islandCharts      `json:"charts"`
}

type islandGlyph struct {
	Family string `json:"c"`
	Fill   string `json:"f,omitempty"`
	Line   string `json:"l,omitempty"`
	Dash   bool   `json:"d,omitempty"`
}

type islandCharts struct {
	Lanes    map[string]any `json:"lanes"`
	Overview map[string]any `json:"overview"`
}

// island encodes the page's items. Marshal escapes <, > and &, so the text
// cannot end the script element that holds it.
func (p *page) island(tl *timeline.Timeline) ([]byte, error) {
	days, ok := p.bounds(tl.AsOf)
	if !ok {
		days = civil.OneDay(tl.AsOf)
		if tl.AsOf.IsZero() {
			days = civil.OneDay(civil.On(2000, 1, 1))
		}
	}
	d := island{
		Base: days.Start.Ordinal(), Days: days.Days(), Mode: modes[modeIndex(p.Lanes)], Theme: p.Theme,
		Best: map[int]int{}, Alts: map[int][][2]int{}, Moved: map[int][][2]int{}, Was: map[int][][2]int{},
		Facets: map[string]string{}, Lanes: map[string][]int{},
	}
	d.Now = d.day(tl.AsOf)
	if tl.Period != nil {
		d.Since, d.Until = d.day(tl.Period.Since), d.day(tl.Period.Until)
	}
	d.columns(p.items, p.Compare)
	home := p.home(days, tl)
	d.Home = [2]int{*d.day(home.Start), *d.day(home.End)}
	for _, f := range p.Facets {
		d.Facets[f.Key] = codes(f.of)
		for _, l := range f.lanes(p.items) {
			d.Lanes[f.Key] = append(d.Lanes[f.Key], l.value)
		}
	}
	for _, g := range glyphs {
		d.Glyphs = append(d.Glyphs, islandGlyph{g.Family, g.Fill, g.Line, g.Dash})
	}
	d.Charts = islandCharts{pictureChart("lanes"), pictureChart("overview")}
	return json.Marshal(d)
}

// day returns a day counted from the base; nil for the zero Date.
func (d *island) day(day civil.Date) *int {
	if day.IsZero() {
		return nil
	}
	n := day.Ordinal() - d.Base
	return &n
}

func (d *island) spans(list []civil.Span) (out [][2]int) {
	for _, s := range list {
		out = append(out, [2]int{*d.day(s.Start), *d.day(s.End)})
	}
	return out
}

func (d *island) columns(items []*item, change bool) {
	d.From, d.Len = make([]*int, len(items)), make([]int, len(items))
	var span, status, grade, look, chg strings.Builder
	day, at := 0, 0
	for i, it := range items {
		e := it.ev
		kind := byte('-')
		if e.Date.Dated() {
			kind = spanCode(e.Date)
			s := drawn(e.Date)
			step := *d.day(s.Start) - day
			day += step
			d.From[i], d.Len[i] = &step, s.Days()-1
			if b := e.Date.Best; !b.IsZero() && b != s.Start {
				d.Best[i] = *d.day(b)
			}
		}
		span.WriteByte(kind)
		status.WriteByte('a' + byte(it.Code))
		grade.WriteByte('a' + byte(gradeCode(e.Date.Grade)))
		look.WriteByte('a' + byte(3*it.fade+sizeOf(e)))
		chg.WriteByte(it.change)
		if len(it.alts) > 0 {
			d.Alts[i] = d.spans(it.alts)
		}
		if len(it.moved) > 0 {
			d.Moved[i] = d.spans(it.moved)
		}
		if len(it.was) > 0 {
			d.Was[i] = d.spans(it.was)
		}
		for _, a := range e.Aliases {
			d.Alias = append(d.Alias, a, i-at)
			at = i
		}
	}
	d.Span, d.Status, d.Grade, d.Look = span.String(), status.String(), grade.String(), look.String()
	if change {
		d.Change = chg.String()
	}
}

func sizeOf(e *timeline.Event) int { return size(e.Independent) }

// drawn closes the open side of a date by a week, which is drawn fading.
func drawn(d timeline.EventDate) civil.Span {
	s := d.Days()
	if s.Start.IsZero() {
		s.Start = s.End.AddDays(-7)
	}
	if s.End.IsZero() {
		s.End = s.Start.AddDays(7)
	}
	if s.End.Before(s.Start) {
		s.End = s.Start
	}
	return s
}

func spanCode(d timeline.EventDate) byte {
	switch s := drawn(d); {
	case d.Days().Closed() && s.Start == s.End:
		return 'd'
	case d.Span == timeline.SpanDuration:
		return 'u'
	case d.Span == timeline.SpanOpen || !d.Days().Closed():
		return 'o'
	}
	return 'w'
}

// codes encodes the facet values of each event.
func codes(of [][]int) string {
	var b strings.Builder
	for i, vs := range of {
		if i > 0 {
			b.WriteByte(',')
		}
		for k, v := range vs {
			if k > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(strconv.Itoa(v))
		}
	}
	return b.String()
}

// pictureChart is the option of a chart, the lanes or the overview: one custom
// series, whose drawing the page script attaches, and no axes.
func pictureChart(name string) map[string]any {
	c := charts.NewCustom()
	c.SetGlobalOptions(
		charts.WithAnimation(false),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(false)}),
	)
	c.AddSeries(name, nil)
	return option(c)
}

// option returns a chart's option as plain data. go-echarts' own Render is
// never used: it does not escape what it prints.
func option(c interface {
	Validate()
	JSON() map[string]any
}) map[string]any {
	c.Validate()
	o := c.JSON()
	for _, unused := range []string{"color", "xAxis", "yAxis", "grid", "legend", "tooltip", "toolbox", "title", "dataset"} {
		delete(o, unused) // the style sheet's colours are used; marks are in pixels
	}
	return o
}
