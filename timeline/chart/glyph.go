package chart

import "github.com/dateline-tools/dateline/timeline"

// A glyph is the shape of a mark for a status. Shape alone tells the status;
// colour only groups the statuses into four families. Shapes are SVG paths in
// a box from -10 to 10, of the commands M, L, A (circles only), C and Z, which
// the page script replays on a canvas: change one here, and the chart, the
// list, the legend and the SVG follow.
type glyph struct {
	Status timeline.Status
	Family string // done, plan, maybe or off: the style class
	Name   string // the legend's words
	Fill   string // filled part; "" if none
	Line   string // stroked part; "" if none
	Dash   bool   // the line is dotted
}

const (
	ring    = "M8,0A8,8,0,1,1,-8,0A8,8,0,1,1,8,0Z"
	diamond = "M0,-10L10,0L0,10L-10,0Z"
	query   = "M-3,-3C-3,-6.5,3.2,-6.5,3,-2.8C3,-.4,0,-.4,0,2.2M0,4.6L0,5.6"
)

// glyphs holds one glyph a status, in the order of timeline.Statuses.
var glyphs = [...]glyph{
	{timeline.Happened, "done", "happened, in the article's own voice", ring, "", false},
	{timeline.Reported, "done", "reported, with an attribution", "M3.6,0A3.6,3.6,0,1,1,-3.6,0A3.6,3.6,0,1,1,3.6,0Z", ring, false},
	{timeline.Ongoing, "done", "under way", "M0,-8L0,8C-11,8,-11,-8,0,-8ZM3,-6.5L10,0L3,6.5Z", "", false},
	{timeline.Scheduled, "plan", "scheduled", "", ring, false},
	{timeline.Expected, "plan", "expected", "", ring, true},
	{timeline.Proposed, "plan", "proposed", "M2,0A2,2,0,1,1,-2,0A2,2,0,1,1,2,0Z", ring, true},
	{timeline.Conditional, "maybe", "conditional", "", diamond + query, false},
	{timeline.Possible, "maybe", "possible", "", diamond, true},
	{timeline.Postponed, "plan", "postponed", "", ring + "M-4,0L4,0M1,-3L4,0L1,3", false},
	{timeline.Cancelled, "off", "cancelled", "", "M-7,-7L7,7M-7,7L7,-7", false},
	{timeline.Negated, "off", "denied or did not happen", "", ring + "M-5.7,5.7L5.7,-5.7", false},
	{timeline.Background, "past", "background, recalled", "M-5,-5L5,-5L5,5L-5,5Z", "", false},
}

func statusCode(s timeline.Status) int {
	for i := range glyphs {
		if glyphs[i].Status == s {
			return i
		}
	}
	return len(glyphs) - 1
}

// certainties are the values of the certainty filter, in the order of grades.
var grades = [...]timeline.Grade{timeline.Firm, timeline.Inferred, timeline.Window, timeline.Disputed, timeline.None}

func gradeCode(g timeline.Grade) int {
	for i, x := range grades {
		if x == g {
			return i
		}
	}
	return len(grades) - 1
}

// size is the mark's size step: one source, two or three, four and more.
func size(independent int) int {
	switch {
	case independent >= 4:
		return 2
	case independent >= 2:
		return 1
	}
	return 0
}

// radii of the size steps, in CSS pixels.
var radii = [...]float64{5, 6.5, 8.5}
