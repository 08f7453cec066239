package pipeline_test

import (
	"slices"
	"testing"
)

// What lies so long before or after something else has the day that follows:
// the clause behind the amount, the one before it, or what happened after an
// event that the article has dated.
func TestOffsets(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"behind", "Chad's envoy called Niger's on Sunday, a day after Kenya left the talks in Agadez.",
			[]string{"2025-08-16 happened Kenya left the talks in Agadez", "2025-08-17 happened Chad's envoy called Niger's on Sunday"}},
		{"before", "Chad rejected the truce two days after Niger signed it in Agadez on Friday.",
			[]string{"2025-08-15 happened Niger signed it in Agadez on Friday", "2025-08-17 happened Chad rejected the truce"}},
		{"ahead", "Kenya's president will fly to Agadez on Friday, two days before Chad hosts the council.",
			[]string{"2025-08-22 scheduled Kenya's president will fly to Agadez on Friday", "2025-08-24 scheduled Chad hosts the council"}},
		{"weeks", "On Thursday, two weeks after Chad expelled the monitors, the council met in Agadez.",
			[]string{"2025-07-29..2025-08-02 background Chad expelled the monitors", "2025-08-14 happened On Thursday, two weeks after Chad expelled the monitors, the council met in Agadez"}},
		{"in front", "Two days after Chad expelled the monitors, the council met in Agadez on Thursday.",
			[]string{"2025-08-12 happened Chad expelled the monitors", "2025-08-14 happened the council met in Agadez on Thursday"}},
		{"nearly", "The council met in Agadez on Thursday, nearly two weeks after Chad expelled the monitors.",
			[]string{"2025-07-31..2025-08-07 background Chad expelled the monitors", "2025-08-14 happened The council met in Agadez on Thursday"}},
		{"hours", "The council met in Agadez on Thursday, hours after Chad expelled the monitors.",
			[]string{"2025-08-13..2025-08-14 happened Chad expelled the monitors", "2025-08-14 happened The council met in Agadez on Thursday"}},
		{"months", "On Thursday, three months after Chad expelled the monitors, the council met in Agadez.",
			[]string{"2025-05-01..2025-05-31 background Chad expelled the monitors", "2025-08-14 happened On Thursday, three months after Chad expelled the monitors, the council met in Agadez"}},
		{"a year", "On Thursday, a year after Chad expelled the monitors, the council met in Agadez.",
			[]string{"2024-01-01..2024-12-31 background Chad expelled the monitors", "2025-08-14 happened On Thursday, a year after Chad expelled the monitors, the council met in Agadez"}},
		{"years from a year", "Chad declared independence from Niger in 2008, nine years after Kenya bombed Agadez.",
			[]string{"1999-01-01..1999-12-31 background Kenya bombed Agadez", "2008-01-01..2008-12-31 background Chad declared independence from Niger in 2008, nine years after Kenya bombed Agadez"}},
		{"a decade", "Chad declared independence from Niger in 2008, nearly a decade after Kenya bombed Agadez.",
			[]string{"1998-01-01..1998-12-31 background Kenya bombed Agadez", "2008-01-01..2008-12-31 background Chad declared independence from Niger in 2008, nearly a decade after Kenya bombed Agadez"}},
		{"less than a year", "Chad declared independence from Niger in 2008, less than a year after Kenya bombed Agadez.",
			[]string{"2008-01-01..2008-12-31 background Chad declared independence from Niger in 2008, less than a year after Kenya bombed Agadez"}},
		{"months before a lead", "Chad has resumed talks with Niger in Agadez, three months after it expelled Niger's monitors.",
			[]string{"2025-05-01..2025-05-31 background it expelled Niger's monitors", "2025-08-17..2025-08-18 happened Chad has resumed talks with Niger in Agadez"}},
		{"a day before the news", "The offer comes only a day after Chad shelled Agadez.",
			[]string{"2025-08-16..2025-08-17 happened Chad shelled Agadez"}},
		{"the day before the news", "The offer came the day after Chad shelled Agadez.",
			[]string{"2025-08-16..2025-08-17 happened Chad shelled Agadez"}},
		{"a clause beside the news", "The offer, which comes only a day after Chad shelled Agadez, is on the table.",
			[]string{"2025-08-16..2025-08-17 happened Chad shelled Agadez"}},
		{"a lead without a day", "Chad moves to leave the pact a day after Kenya said it would shell Agadez.",
			[]string{"2025-08-16..2025-08-17 happened Kenya said it would shell Agadez"}},
		{"a day before no news", "The offer had been made a day after Chad shelled Agadez.", nil},
		{"an event told before", "Chad's leader received the ministers in Agadez on Thursday. They held a summit there. Two days after the summit, Niger's army shelled Agadez.",
			[]string{"2025-08-14 happened Chad's leader received the ministers in Agadez on Thursday", "2025-08-16 happened Two days after the summit, Niger's army shelled Agadez"}},
		{"within hours, done", "The truce between Chad and Niger collapsed within hours on Thursday.",
			[]string{"2025-08-14 happened The truce between Chad and Niger collapsed within hours on Thursday"}},
		{"after it, not on it", "Chad and Niger held talks in Agadez on Thursday. After the talks, Niger's army shelled a village.",
			[]string{"2025-08-14 happened Chad and Niger held talks in Agadez on Thursday"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, e := range eventsOn(t, "2025-08-18", c.text) {
				day := e.Date.Earliest.String()
				if e.Date.Latest != e.Date.Earliest {
					day += ".." + e.Date.Latest.String()
				}
				got = append(got, day+" "+string(e.Status)+" "+e.Title)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
