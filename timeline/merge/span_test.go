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

// Many of a kind are no one of them.
func TestSeries(t *testing.T) {
	const met, struck = "happened|2026-05-06|on Wednesday|CONSULT|Molvania MV;Syldavia SY|-", "happened|2026-05-06|on Wednesday|ASSAULT|Syldavia SY|Klow SY"
	since := report(t, "a", "2026-09-01", "ongoing|2026-01-01/..|since last winter|CONSULT|Molvania MV;Syldavia SY|-", "Molvania has held a series of meetings with Syldavia since last winter.")
	if k := corpusOf(since, report(t, "b", "2026-05-07", met, "Molvania met Syldavia on Wednesday.")); !k.neverOne(0, 1) {
		t.Error("a series is one of its meetings")
	}
	one := report(t, "a", "2026-09-01", "ongoing|2026-01-01/..|since last winter|CONSULT|Molvania MV;Syldavia SY|-", "Molvania has met Syldavia since last winter.")
	if k := corpusOf(one, report(t, "b", "2026-05-07", met, "Molvania met Syldavia on Wednesday.")); k.neverOne(0, 1) {
		t.Error("one meeting is a series")
	}
	year := report(t, "a", "2027-01-05", "happened|2026-01-01/2026-12-31|in 2026|ASSAULT|-|Klow SY", "In 2026, more than 10,000 people were killed in Klow.")
	year.Quotes[0].Span = timeline.SpanWindow
	if k := corpusOf(year, report(t, "b", "2026-05-07", struck, "An attack killed 3 people in Klow on Wednesday.")); !k.neverOne(0, 1) {
		t.Error("a year's toll is one attack's")
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

// No year that fits both makes one event of two printed days.
func TestDaysApart(t *testing.T) {
	year := report(t, "a", "2026-02-07", "scheduled|2026|in 2026|-|Molvania MV|-", "Molvania will elect a president in 2026.")
	opens := report(t, "b", "2026-03-05", "scheduled|2026-07-04|on July 4|-|Molvania MV|-", "The campaign to elect a president of Molvania will open on July 4.")
	votes := report(t, "c", "2026-03-05", "scheduled|2026-07-28|on July 28|-|Molvania MV|-", "Molvania will elect a president on July 28.")
	for _, e := range inAffairs(year, opens, votes) {
		days := map[timeline.Opt]bool{}
		for _, q := range e.Quotes {
			days[q.EDTF] = true
		}
		if days["2026-07-04"] && days["2026-07-28"] {
			t.Errorf("%s: 4 and 28 July are one", e.Title)
		}
	}
}

// A deadline that was missed is not one that nobody had set.
func TestMissedIsNotContradicted(t *testing.T) {
	plan := report(t, "a", "2026-04-01", "scheduled|2026-04-18|April 18|-|Molvania MV|-", "The licence to sell Molvania's oil expires on April 18.")
	missed := report(t, "b", "2026-04-19", "negated|2026-04-18|April 18|-|Molvania MV|-", "Molvania had failed to keep its word by the April 18 deadline.")
	for _, e := range inAffairs(plan, missed) {
		for _, s := range e.History {
			if s.Kind == contradicted {
				t.Errorf("%s: %v", e.Title, s)
			}
		}
	}
}

// Who tells the first day of a round and who tells the last do not differ on its date.
func TestBeginAndEnd(t *testing.T) {
	opened := report(t, "a", "2026-05-14", "happened|2026-05-14|on Thursday|CONSULT|Molvania MV;Syldavia SY|Klow SY", "The second round of river talks between Molvania and Syldavia opened in Klow on Thursday.")
	ended := report(t, "b", "2026-05-16", "happened|2026-05-15|on Friday|CONSULT|Molvania MV;Syldavia SY|Klow SY", "The second round of river talks between Molvania and Syldavia ended in Klow on Friday.")
	for _, c := range []struct {
		name  string
		first timeline.Event
		want  timeline.Opt
		grade timeline.Grade
	}{
		{"first and last day", opened, "2026-05-14/2026-05-15", timeline.Inferred},
		{"two last days", report(t, "a", "2026-05-16", "happened|2026-05-14|on Thursday|CONSULT|Molvania MV;Syldavia SY|Klow SY", "The second round of river talks between Molvania and Syldavia ended in Klow on Thursday."), "[2026-05-14,2026-05-15]", timeline.Disputed},
	} {
		got := inAffairs(c.first, ended)
		if len(got) != 1 {
			t.Fatalf("%s: %d events", c.name, len(got))
		}
		if d := got[0].Date; d.EDTF != c.want || d.Grade != c.grade || (d.Grade == timeline.Disputed) != (len(got[0].Disputes) > 0) {
			t.Errorf("%s: %s %s, %v", c.name, d.EDTF, d.Grade, got[0].Disputes)
		}
	}
}
