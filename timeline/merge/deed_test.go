package merge

import "testing"

// Leaders do not meet in a vote of the same day, unless the report of the meeting
// tells of one...
func TestVoteAndMeeting(t *testing.T) {
	vote := report(t, "m1", "2026-05-05", "scheduled|2026-05-10|on Sunday|-|Molvania MV|-", "Molvania is to hold a referendum on Sunday over whether to open the river dam.")
	for sentence, events := range map[string]int{
		"A special river summit has been convened for Sunday.":                         2,
		"A special session has been convened on Sunday for the vote on the river dam.": 1,
	} {
		if got := inAffairs(vote, report(t, "m2", "2026-05-06", "scheduled|2026-05-10|on Sunday|CONSULT|-|-", sentence)); len(got) != events {
			t.Errorf("%s: %d events, want %d", sentence, len(got), events)
		}
	}

	// ...and what is no such deed may be what the meeting did.
	meeting := report(t, "m1", "2026-05-05", "scheduled|2026-05-10|on Sunday|CONSULT|-|-", "Molvania is to hold a river summit on Sunday over whether to open the dam.")
	one(t, inAffairs(meeting, report(t, "m2", "2026-05-11", "happened|2026-05-10|on Sunday|AGREE|-|-", "A pact on the dam was signed on Sunday.")))
}
