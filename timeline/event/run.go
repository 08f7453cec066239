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

// saidTwice reports whether the date right beside mention m gives its day again, or the day
// within it: of "tomorrow (Sunday)" and "today, 2 June 2022" the first tells, of "this week,
// on Thursday" the last.
func (d *detector) saidTwice(m int) bool {
	if m > 0 && d.dayElsewhere(m) || d.ownPeriod(m) {
		return true
	}
	if m > 0 && strings.TrimLeft(d.a.Text[d.dated[m-1].End:max(d.dated[m].Start, d.dated[m-1].End)], ", ") == "which is " && within(d.dated[m], d.dated[m-1]) {
		return true // "on Thursday, which is Ascension Day"
	}
	if m > 0 && d.besideOther(m-1) {
		a, b := d.dated[m-1], d.dated[m]
		if a.Type == "TIME" && b.Type == "TIME" && strings.ContainsAny(d.a.Text[a.End:b.Start], "[(") {
			return true // "at 8 p.m. in New York on Saturday (00:00 GMT on Sunday)"
		}
		if within(a, b) {
			return true
		}
	}
	return m+1 < len(d.dated) && d.besideOther(m) && d.dated[m].Bound == "" && within(d.dated[m+1], d.dated[m]) && !within(d.dated[m], d.dated[m+1])
}

// ownPeriod reports whether mention m only says which of a row is held on a day that the verb brings: "This year's summit
// closed on Tuesday".
func (d *detector) ownPeriod(m int) bool {
	if m+1 >= len(d.dated) || !strings.HasPrefix(strings.ToLower(d.dated[m].Text), "this ") || !within(d.dated[m+1], d.dated[m]) {
		return false
	}
	if rest := d.a.Text[d.dated[m].End:]; !strings.HasPrefix(rest, "'s ") && !strings.HasPrefix(rest, "’s ") {
		return false
	}
	s := &d.s
	_, from := s.dateTokens(m)
	to, _ := s.dateTokens(m + 1)
	verb := -1
	for k := range s.vgs {
		if g := &s.vgs[k]; g.from >= from && g.to <= to {
			if verb >= 0 || !g.finite {
				return false
			}
			verb = k
		}
	}
	if verb < 0 || s.noun(from) == nil && s.noun(from+1) == nil && s.noun(from+2) == nil && s.noun(from+3) == nil {
		return false
	}
	switch g := &s.vgs[verb]; g.v.frame {
	case frLight, frPhase:
		return true
	default:
		switch g.v.base {
		case "open", "close", "end", "conclude", "begin", "start", "hold", "take place", "meet", "convene", "fall":
			return true
		}
	}
	return false
}

// dayElsewhere reports whether mention m is the day of the one before it, on the other side of
// the date line: "on Saturday (Sunday in Manila)", "late on Sunday, early Monday Thai time",
// "late on Sunday in the US and early Monday in Asia".
func (d *detector) dayElsewhere(m int) bool {
	a, b := d.dated[m-1], d.dated[m]
	if !oneDay(a) || !oneDay(b) || b.Start <= a.End || b.Start-a.End > maxElsewhere {
		return false
	}
	if apart := b.Earliest.Sub(a.Earliest); apart != 1 && apart != -1 {
		return false
	}
	between := strings.TrimSpace(d.a.Text[a.End:b.Start])
	after := d.a.Text[b.End:min(len(d.a.Text), d.s.span.End)]
	switch {
	case between == "(" || between == "[":
		aside := strings.IndexAny(after, ")]")
		return aside >= 0 && len(strings.Fields(after[:aside])) <= wordsElsewhere
	case between == ",":
		words := strings.Fields(after)
		return len(words) > 1 && strings.Trim(words[1], ".,;)") == "time"
	}
	late := strings.Contains(a.Text, "late ") || strings.HasSuffix(a.Text, " night") || strings.HasSuffix(a.Text, " evening")
	early := strings.HasPrefix(b.Text, "early ") || strings.HasSuffix(b.Text, " morning")
	return late && early && strings.HasPrefix(between, "in ") && strings.HasSuffix(between, " and") && strings.HasPrefix(after, " in ")
}

// maxElsewhere is the greatest length of the words between a day and the same day elsewhere,
// and wordsElsewhere the number of those behind it.
const (
	maxElsewhere   = 30
	wordsElsewhere = 5
)

// besideOther reports whether nothing but a mark, and "on", parts mention m from the next.
func (d *detector) besideOther(m int) bool {
	a, b := d.dated[m], d.dated[m+1]
	if b.Start <= a.End || b.Start-a.End > 6 {
		return false
	}
	between := strings.TrimSpace(d.a.Text[a.End:b.Start])
	mark := strings.TrimRight(strings.TrimSuffix(between, "on"), " ")
	return mark == "," || mark == "(" || mark == "[" || mark == "-" || mark == "–" || mark == "—"
}

// within reports whether the days of a lie within those of b.
func within(a, b *timeline.Mention) bool {
	return !a.Earliest.IsZero() && !a.Latest.IsZero() && !b.Earliest.IsZero() && !b.Latest.IsZero() && !a.Earliest.Before(b.Earliest) && !a.Latest.After(b.Latest)
}
