package event

import (
	"slices"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// TestStatuses has, for each way of telling what becomes of a plan, sentences that tell it and
// sentences that look alike; every date ends with the status written beside it. The day of
// publication is a Thursday, 2025-11-06.
func TestStatuses(t *testing.T) {
	for _, text := range []string{
		// What is being done may have its day before the verb, or a verb that is a noun too.
		"Climate envoys are {this month|2025-11|ongoing} thrashing out a text.",
		"Lawyers are {this week|2025-11-03/2025-11-09|ongoing} hearing witnesses.",
		"The house overrode the veto on {Tuesday|2025-11-04|happened}.",
		"Niger votes on {Sunday|2025-11-09|scheduled}.",
	} {
		_, labels := parseLabelled(t, text)
		_, events := story(t, "2025-11-06", text)
		for _, l := range labels {
			k := slices.IndexFunc(events, func(e timeline.Event) bool { return e.Quotes[0].DateStart == l.start })
			if k < 0 {
				t.Errorf("no event for the date at %d in: %s", l.start, text)
			} else if got := events[k].Status; string(got) != l.status {
				t.Errorf("got %s, want %s: %s", got, l.status, text)
			}
		}
	}
}
