package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// joined makes one date of two mentions that are the ends of one run of days:
// "10-11 May", "from Saturday to Tuesday", "on Saturday and Sunday"; of the hours of
// one day: "from 3 p.m. to 5 p.m. on Saturday"; or of which
// one is meant: "on 3 or 4 January". TIMEX3 tags the two apart, but what is held
// on them is one event, of all the days or of one of them.
func joined(text string, a, b *timeline.Mention) (*timeline.Mention, bool) {
	if a.End > b.Start || b.Start-a.End > maxBetween || !closed(a) || !closed(b) {
		return nil, false
	}
	between := strings.ToLower(strings.TrimSpace(text[a.End:b.Start]))
	between = strings.TrimSpace(strings.TrimSuffix(between, "the"))
	if runs[between] && a.Type == timeline.TypeTime && b.Type == timeline.TypeTime && a.Bound == "since" && b.Bound == "until" && oneDay(a) && a.Span() == b.Span() {
		return both(text, a, b, "; its end: "), true // "from 3 p.m. to 5 p.m. on Saturday"
	}
	if !a.Earliest.Before(b.Latest) {
		return nil, false
	}
	if choices[between] {
		return either(text, a, b)
	}
	switch {
	case a.Bound == "since" && b.Bound == "until" && runs[between]:
	case between == "and" && a.Bound == "" && b.Bound == "" && oneDay(a) && oneDay(b) && b.Earliest.Sub(a.Earliest) == 1:
	default:
		return nil, false
	}
	m := both(text, a, b, "; its end: ")
	m.EDTF = timeline.Opt(end(a) + "/" + end(b))
	switch {
	case loose(a) || loose(b):
		m.Grade, m.EDTF = timeline.Window, timeline.Opt(civil.WindowOf(m.Span()).String())
	case a.Grade == timeline.Inferred:
		m.Grade = timeline.Inferred
	}
	return m, true
}

// both is the mention of the days of two, with the reasons of each.
func both(text string, a, b *timeline.Mention, second string) *timeline.Mention {
	m := *b
	m.Start, m.Text, m.Bound = a.Start, text[a.Start:b.End], ""
	m.Earliest, m.Best, m.Alternatives = a.Earliest, civil.Date{}, nil
	if m.Why = a.Why; b.Why != a.Why {
		m.Why += second + b.Why
	}
	if a.Direction != "" {
		m.Direction = a.Direction
	}
	return &m
}

// choices are the words between two dates of which one is meant.
var choices = map[string]bool{"or": true, "or on": true, "or in": true, "or possibly": true, "or perhaps": true, "or maybe": true}

// either makes one date of two of which one is meant (EDTF level 2, "one of a set").
func either(text string, a, b *timeline.Mention) (*timeline.Mention, bool) {
	one, err := civil.ParseEDTF(string(a.EDTF))
	other, err2 := civil.ParseEDTF(string(b.EDTF))
	if err != nil || err2 != nil || one.Kind != civil.Single || other.Kind != civil.Single || a.Bound != "" || b.Bound != "" || loose(a) || loose(b) {
		return nil, false
	}
	m := both(text, a, b, "; or: ")
	m.EDTF = timeline.Opt(civil.Value{Kind: civil.OneOf, Parts: []civil.Part{one.Parts[0], other.Parts[0]}}.String())
	m.Grade = timeline.Window
	return m, true
}

// maxBetween is the greatest length of the words between the ends of a run.
const maxBetween = 14

// runs are the words between the ends of a run of days.
var runs = map[string]bool{
	"-": true, "–": true, "—": true, "/": true, "to": true, "and": true, "through": true, "until": true, "till": true, "thru": true,
}

func closed(m *timeline.Mention) bool { return !m.Earliest.IsZero() && !m.Latest.IsZero() }

func oneDay(m *timeline.Mention) bool { return m.Earliest == m.Latest }

// end is the EDTF of one end of a run, to the day where it is a day.
func end(m *timeline.Mention) string {
	if oneDay(m) {
		return m.Earliest.String()
	}
	edtf := string(m.EDTF)
	if before, after, ok := strings.Cut(edtf, "/"); ok {
		if m.Bound == "until" {
			return after
		}
		return before
	}
	return edtf
}

// loose reports whether the days of m are themselves uncertain.
func loose(m *timeline.Mention) bool {
	return m.Grade != timeline.Firm && m.Grade != timeline.Inferred
}
