package temporal

import (
	"strings"
	"testing"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

func on(t *testing.T, s string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// only returns the mention of the words, which must be the only one of them.
func only(t *testing.T, ms []timeline.Mention, words string) timeline.Mention {
	t.Helper()
	var found []timeline.Mention
	for _, m := range ms {
		if m.Text == words {
			found = append(found, m)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d mentions of %q in %v", len(found), words, ms)
	}
	return found[0]
}

// A page known only as "2 months ago" gives windows, never a false day.
func TestWindow(t *testing.T) {
	a := &timeline.Article{
		Text: "PARIS — The envoy met leaders in Paris on Thursday. He will return next month. The war began in 2022. " +
			"It had been quiet in 2021. The day after, they left.",
		PublishedEarliest: on(t, "2025-08-25"), PublishedLatest: on(t, "2025-09-22"), PublishedBest: on(t, "2025-09-08"),
		Published: "[2025-08-25..2025-09-22]", PublishedGrade: timeline.Window,
	}
	ms := Resolve(a)
	thu := only(t, ms, "Thursday")
	if thu.Best.String() != "2025-09-04" || thu.Grade != timeline.Window || thu.Earliest.String() != "2025-08-21" || thu.Latest.String() != "2025-09-18" {
		t.Errorf("Thursday: best %s, %s to %s, %s", thu.Best, thu.Earliest, thu.Latest, thu.Grade)
	}
	if got := strings.Join(thu.Alternatives, " "); got != "2025-08-28 2025-09-11 2025-08-21 2025-09-18" {
		t.Errorf("alternatives of Thursday: %s", got)
	}
	if thu.Value != "2025-WXX-4" || strings.Contains(string(thu.EDTF), "2025-09-04") {
		t.Errorf("Thursday shows a false day: %s %s", thu.Value, thu.EDTF)
	}
	if m := only(t, ms, "next month"); m.Grade != timeline.Window || m.Earliest.String() != "2025-09-01" || m.Latest.String() != "2025-10-31" {
		t.Errorf("next month: %s to %s, %s", m.Earliest, m.Latest, m.Grade)
	}
	if m := only(t, ms, "The day after"); m.Grade != timeline.Window || m.Earliest.String() != "2025-08-22" || m.Latest.String() != "2025-09-19" {
		t.Errorf("the day after, counted from a window that is not the last date: %s to %s, %s", m.Earliest, m.Latest, m.Grade)
	}
	if m := only(t, ms, "2022"); m.Grade != timeline.Firm || m.Value != "2022" {
		t.Errorf("2022: %s %s", m.Value, m.Grade)
	}
}

func TestNoAnchor(t *testing.T) {
	ms := Resolve(&timeline.Article{Text: "They met on Thursday and again on 3 May 2024."})
	if m := only(t, ms, "Thursday"); m.Value != "XXXX-WXX-4" || m.Grade != timeline.None || m.EDTF != "" || !m.Earliest.IsZero() {
		t.Errorf("Thursday without an anchor: %+v", m)
	}
	if m := only(t, ms, "3 May 2024"); m.Grade != timeline.Firm || m.EDTF != "2024-05-03" {
		t.Errorf("3 May 2024: %+v", m)
	}
}

func TestContradiction(t *testing.T) {
	ms := Resolve(publishedOn(t, "They met on Sunday, Sept. 29, 2025, in Rome.", "2025-10-02"))
	m := only(t, ms, "Sunday, Sept. 29, 2025")
	if m.Grade != timeline.Disputed || m.Value != "2025-09-29" || len(m.Alternatives) == 0 || m.Alternatives[0] != "2025-09-28" {
		t.Errorf("%+v", m)
	}
}

// A weekday right behind its own date is that day, however long ago.
func TestWeekdayOfDate(t *testing.T) {
	ms := Resolve(publishedOn(t, "On December 7, 1941, a calm Sunday, bombs fell. On Sunday, he spoke.", exampleDay))
	if len(ms) != 3 || ms[1].Value != "1941-12-07" || ms[2].Value != "2025-08-31" {
		t.Errorf("%v", ms)
	}
}

func TestGradesAndEdges(t *testing.T) {
	a := publishedOn(t, "A pact of 3 May 2024 lapsed in early October 2024. Talks failed earlier this month and resume in late September. "+
		"At the turn of the century there was peace. They had met in the first half of February 2024 and in the second half of March 2024. The loss of the third quarter of fiscal year 2024 was made good. "+
		"Hundreds fled in the last week. Over the last month, prices rose. The wars of the late 1980s and the early 1990s were over. "+
		"They were freed over a year ago. They met more than two months ago, and wrote nearly three months ago.", exampleDay)
	for _, c := range []struct {
		words, edtf, earliest, latest string
		grade                         timeline.Grade
	}{
		{"3 May 2024", "2024-05-03", "2024-05-03", "2024-05-03", timeline.Firm},
		{"early October 2024", "2024-10-01~/2024-10-10~", "2024-10-01", "2024-10-10", timeline.Firm},
		{"earlier this month", "2025-09-01~/2025-09-05~", "2025-09-01", "2025-09-05", timeline.Inferred},
		{"the late 1980s", "1987-01-01~/1989-12-31~", "1987-01-01", "1989-12-31", timeline.Firm},
		{"the early 1990s", "1990-01-01~/1993-12-31~", "1990-01-01", "1993-12-31", timeline.Firm},
		{"the turn of the century", "2000-01-01~/2009-12-31~", "2000-01-01", "2009-12-31", timeline.Inferred},
		{"the first half of February 2024", "2024-02-01~/2024-02-15~", "2024-02-01", "2024-02-15", timeline.Firm},
		{"the last week", "2025-08-29~/2025-09-05~", "2025-08-29", "2025-09-05", timeline.Inferred},
		{"the last month", "2025-08-05~/2025-09-05~", "2025-08-05", "2025-09-05", timeline.Inferred},
		{"the second half of March 2024", "2024-03-16~/2024-03-31~", "2024-03-16", "2024-03-31", timeline.Firm},
		{"the third quarter of fiscal year 2024", "2024-35", "2024-07-01", "2024-09-30", timeline.Inferred},
		{"over a year ago", "2023-09-06~/2024-09-05~", "2023-09-06", "2024-09-05", timeline.Inferred},
		{"more than two months ago", "2025-06-05~/2025-07-05~", "2025-06-05", "2025-07-05", timeline.Inferred},
		{"nearly three months ago", "2025-06-05~/2025-06-15~", "2025-06-05", "2025-06-15", timeline.Inferred},
		{"late September", "2025-09-21~/2025-09-30~", "2025-09-21", "2025-09-30", timeline.Inferred},
	} {
		m := only(t, Resolve(a), c.words)
		if string(m.EDTF) != c.edtf || m.Earliest.String() != c.earliest || m.Latest.String() != c.latest || m.Grade != c.grade {
			t.Errorf("%s: %s %s..%s %s", c.words, m.EDTF, m.Earliest, m.Latest, m.Grade)
		}
	}
}

func TestDirectionAndBound(t *testing.T) {
	for _, c := range []struct{ text, words, direction, bound string }{
		{"The troops must leave by Monday.", "Monday", "future", "by"},
		{"The ministers met on Tuesday.", "Tuesday", "past", ""},
		{"The border has been shut since Monday.", "Monday", "past", "since"},
		{"The truce holds until Tuesday.", "Tuesday", "future", "until"},
		{"They will sign before Thursday.", "Thursday", "future", "before"},
		{"They will sign prior to Thursday.", "Thursday", "future", "before"},
		{"The accord was signed on Tuesday. Troops will leave within ten days after the signing.", "ten days after the signing", "", "by"},
		{"The accord was signed on Tuesday. Troops will leave ten days after the signing.", "ten days after the signing", "", ""},
		{"Troops will leave within ten days after Sept. 1.", "ten days after Sept. 1", "", "by"},
		{"The mandate was extended in August until Dec. 31.", "August", "past", ""},
		{"They worked through the night.", "the night", "", ""},
		{"The session runs from Sept. 9 to Sept. 23.", "Sept. 9", "", "since"},
		{"The session runs from Sept. 9 to Sept. 23.", "Sept. 23", "", "until"},
	} {
		m := only(t, Resolve(publishedOn(t, c.text, exampleDay)), c.words)
		if m.Bound != c.bound || c.direction != "" && m.Direction != c.direction {
			t.Errorf("%s: %s direction %q bound %q", c.text, c.words, m.Direction, m.Bound)
		}
	}
}

// What the sentence says of the direction is told before what the words themselves say.
func TestCueOfWeekdayWeek(t *testing.T) {
	for text, cue := range map[string]string{"They will fly to Bern on Thursday week.": "“will”", "Talks on Thursday week: who is in?": "“week”"} {
		if m := only(t, Resolve(publishedOn(t, text, exampleDay)), "Thursday week"); !strings.Contains(m.Why, "future because of "+cue) {
			t.Errorf("%s: %s", text, m.Why)
		}
	}
}

func TestInstant(t *testing.T) {
	for _, c := range []struct{ text, place, outlet, want string }{
		{"The call came at 0630 GMT.", "", "", "2025-09-05T06:30:00Z"},
		{"They spoke at 8 p.m. EDT Thursday.", "Kyiv", "", "2025-09-04T20:00:00-04:00"},
		{"They spoke at 8 p.m. Eastern on Thursday.", "", "", "2025-09-04T20:00:00-04:00"},
		{"They spoke at noon UTC+3.", "", "", "2025-09-05T12:00:00+03:00"},
		{"They spoke at noon Kyiv time.", "", "", "2025-09-05T12:00:00+03:00"},
		{"They spoke Thursday at 3 p.m. in the old town.", "Kyiv", "The Guardian", "2025-09-04T15:00:00+03:00"},
		{"They spoke Thursday at 3 p.m. in the old town.", "", "The Guardian", "2025-09-04T15:00:00+01:00"},
		{"They spoke Thursday at 3 p.m. in the old town.", "", "", "2025-09-04T15:00:00"},
		{"It ends at midnight on Sunday.", "", "", "2025-09-08T00:00:00"},
	} {
		a := publishedOn(t, c.text, exampleDay)
		a.Place, a.Outlet = c.place, c.outlet
		ms := Resolve(a)
		if len(ms) != 1 || ms[0].Instant != c.want {
			t.Errorf("%s: %v, want %s", c.text, ms, c.want)
		}
	}
}

// The host's zone must not matter.
func TestHostZone(t *testing.T) {
	text := "They spoke Thursday at 3 p.m. and will meet tomorrow at 0630 GMT."
	want := Resolve(publishedOn(t, text, exampleDay))
	old := time.Local
	defer func() { time.Local = old }()
	time.Local = time.FixedZone("far", 14*3600)
	got := Resolve(publishedOn(t, text, exampleDay))
	for i := range want {
		if got[i].Instant != want[i].Instant || got[i].Value != want[i].Value {
			t.Errorf("%s became %s", want[i].Instant, got[i].Instant)
		}
	}
}

func TestHolidays(t *testing.T) {
	for _, c := range []struct {
		name string
		year int
		want string
	}{
		{"easter", 2024, "2024-03-31"}, {"easter", 2025, "2025-04-20"}, {"orthodox easter", 2024, "2024-05-05"}, {"orthodox easter", 2026, "2026-04-12"},
		{"thanksgiving", 2025, "2025-11-27"}, {"labor day", 2025, "2025-09-01"}, {"memorial day", 2025, "2025-05-26"}, {"election day", 2024, "2024-11-05"},
		{"ramadan", 2024, "2024-03-11"}, {"ramadan", 2025, "2025-03-01"}, {"eid-al-adha", 2025, "2025-06-06"}, {"eid-al-fitr", 2024, "2024-04-10"},
		{"passover", 2025, "2025-04-13"}, {"passover", 2024, "2024-04-23"}, {"rosh hashanah", 2025, "2025-09-23"}, {"yom kippur", 2025, "2025-10-02"},
		{"hanukkah", 2025, "2025-12-15"}, {"hanukkah", 2024, "2024-12-26"}, {"hanukkah", 2023, "2023-12-08"}, {"mawlid", 2025, "2025-09-04"},
		{"lunar new year", 2025, "2025-01-29"}, {"mlk day", 2025, "2025-01-20"}, {"good friday", 2026, "2026-04-03"},
	} {
		found := false
		for i := range holidays {
			if h := &holidays[i]; h.name == c.name {
				found = true
				d := h.in(c.year, "")
				if diff := d.Sub(on(t, c.want)); diff < -1 || diff > 1 || diff != 0 && c.name != "ramadan" && h.near == 0 {
					t.Errorf("%s %d is %s, want %s", c.name, c.year, d, c.want)
				}
			}
		}
		if !found {
			t.Errorf("no %s", c.name)
		}
	}
}

func TestZonesInText(t *testing.T) {
	text := "Saturday, November 8, 2025\nWorld 2 months ago\n\nThe envoy met them on Thursday."
	a := publishedOn(t, text, exampleDay)
	a.Grabbed = on(t, "2025-11-08")
	i := strings.Index(text, "World")
	a.Zones = []timeline.Zone{{Start: 0, End: 26, Kind: timeline.ZoneMasthead}, {Start: i, End: i + 18, Kind: timeline.ZoneAge}}
	ms := Resolve(a)
	if m := only(t, ms, "2 months ago"); m.Value != "2025-09" || m.Zone != "age" || m.AnchorOrigin != "grabbed" {
		t.Errorf("%+v", m)
	}
	if m := only(t, ms, "Thursday"); m.Value != "2025-09-04" {
		t.Errorf("%+v", m)
	}
}
