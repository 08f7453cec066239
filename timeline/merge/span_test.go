package merge

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// A span of months, or one that was over when it was told of, holds no day of something else.
func TestSpans(t *testing.T) {
	const day = "happened|2026-05-10|on Sunday|ASSAULT|Syldavia SY|Zileheroum SY"
	for _, c := range []struct {
		name, a, sa, b, sb string
		published          string // of a
		want               bool
	}{
		{"listed this year, and struck",
			"happened|2026-01-01/2026-05-10|earlier this year|-|-|Zileheroum SY", "The old town of Zileheroum was put on the list of monuments earlier this year.",
			day, "Syldavia struck the harbour of Zileheroum on Sunday.", "2026-05-10", true},
		{"struck this year, and struck",
			"happened|2026-01-01/2026-05-10|earlier this year|ASSAULT|Syldavia SY|Zileheroum SY", "Syldavia struck the old town of Zileheroum earlier this year.",
			day, "Syldavia struck the old town of Zileheroum on Sunday.", "2026-05-10", false},
		{"struck this week, by a Friday's report",
			"happened|2026-05-04/2026-05-10|this week|ASSAULT|Syldavia SY|Zileheroum SY", "Syldavia struck the old town of Zileheroum this week.",
			day, "Syldavia struck the old town of Zileheroum on Sunday.", "2026-05-08", true},
		{"will strike this week, by a Friday's report",
			"expected|2026-05-04/2026-05-10|this week|ASSAULT|Syldavia SY|Zileheroum SY", "Syldavia is expected to strike the old town of Zileheroum this week.",
			day, "Syldavia struck the old town of Zileheroum on Sunday.", "2026-05-08", false},
	} {
		span := report(t, "a", c.published, c.a, c.sa)
		span.Quotes[0].Span = timeline.SpanWindow
		k := corpusOf(span, report(t, "b", "2026-05-11", c.b, c.sb))
		if got := k.neverOne(0, 1); got != c.want {
			t.Errorf("%s: never one: %v", c.name, got)
		}
	}
}

// One article that gives two speakers of a day tells two statements.
func TestTwoVoicesStayTwo(t *testing.T) {
	k := corpusOf(
		saying(t, "a", "2026-05-07", "happened|2026-05-06|on Wednesday|-|Olga Veller MV|-", "Olga Veller said on Wednesday that the accord was ready.", "Olga Veller"),
		saying(t, "a", "2026-05-07", "happened|2026-05-06|on Wednesday|-|Ivo Stam MV|-", "On Wednesday, Ivo Stam said that the accord was good.", "Ivo Stam"))
	if !k.neverOne(0, 1) {
		t.Error("what two said is one")
	}
	k = corpusOf(
		saying(t, "a", "2026-05-07", "happened|2026-05-06|on Wednesday|-|Olga Veller MV|-", "Olga Veller said on Wednesday that the accord was ready.", "Olga Veller"),
		saying(t, "b", "2026-05-07", "happened|2026-05-06|on Wednesday|-|Molvania MV|-", "Molvania said on Wednesday that the accord was ready.", "Molvania"))
	if k.neverOne(0, 1) {
		t.Error("what one said by her office is two")
	}
}
