package merge

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/names"
)

// report builds an event of one quote from the columns of stories.txt.
func report(t testing.TB, id, published, columns, sentence string) timeline.Event {
	t.Helper()
	return storyEvent(t, []string{id, "Outlet of " + id, published}, fields("x|"+columns), sentence, 0)
}

func merged(events ...timeline.Event) []timeline.Event {
	m := New(nil)
	for _, e := range events {
		m.Add(e)
	}
	return m.Events()
}

func one(t *testing.T, events []timeline.Event) timeline.Event {
	t.Helper()
	if len(events) != 1 {
		for _, e := range events {
			t.Log(e.Date.EDTF, e.Status, e.Title)
		}
		t.Fatalf("%d events, want one", len(events))
	}
	return events[0]
}

func asJSON(t testing.TB, events []timeline.Event) string {
	t.Helper()
	b, err := json.Marshal(events)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Neither the order of the input nor its split over mergers leaves a trace.
func TestOrderAndSplit(t *testing.T) {
	items := loadStories(t)
	copyOf := map[string]string{"g04": "g03", "a06": "a05", "a05": "a04"}
	affairs := map[string]int{}
	m := New(copyOf)
	for _, it := range items {
		m.Add(it.e)
		id := it.e.Quotes[0].Article
		affairs[id] = int(id[0])
	}
	m.Affairs(affairs)
	want := asJSON(t, m.Events())
	rng := rand.New(rand.NewPCG(1, 2))
	for n := range 20 {
		rng.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
		parts := make([]*Merger, 1+n%5)
		for i := range parts {
			parts[i] = New(nil)
			for k, v := range copyOf {
				if (len(k)+int(k[2]))%len(parts) == i {
					parts[i].copyOf[k] = v
				}
			}
		}
		for i, it := range items {
			p, id := parts[i%len(parts)], it.e.Quotes[0].Article
			p.Add(it.e)
			own := map[string]int{id: affairs[id]}
			maps.Copy(own, p.affairs)
			p.Affairs(own)
		}
		rng.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		whole := parts[0]
		for _, p := range parts[1:] {
			whole.Join(p)
		}
		if got := asJSON(t, whole.Events()); got != want {
			t.Fatalf("shuffle %d, %d parts: another result", n, len(parts))
		}
		if got := asJSON(t, whole.Events()); got != want {
			t.Fatal("a second call of Events gives another result")
		}
	}
}

// An event's own quotes derive the event again, whatever else was added; of a
// part, and of two together, what they alone tell.
func TestDerive(t *testing.T) {
	items := loadStories(t)
	m := New(map[string]string{"g04": "g03", "a06": "a05", "a05": "a04"})
	for _, it := range items {
		m.Add(it.e)
	}
	events := m.Events()
	for _, want := range events {
		got := m.Derive(want.Quotes)
		got.ID, got.Aliases = want.ID, want.Aliases
		got.MergeReason = want.MergeReason // speaks of words that are rare in all that was added
		if a, b := asJSON(t, []timeline.Event{got}), asJSON(t, []timeline.Event{want}); a != b {
			t.Errorf("%s:\ngot  %s\nwant %s", want.Title, a, b)
		}
	}
	plan := report(t, "p", "2025-05-05", "scheduled|2025-05-20|on May 20|AGREE|Japan JP;Philippines PH|-", "Japan and the Philippines will sign a pact on May 20.")
	sooner := report(t, "q", "2025-05-12", "scheduled|2025-05-16|on May 16|AGREE|Japan JP;Philippines PH|-", "The pact will be signed on May 16 already.")
	deed := report(t, "r", "2025-05-17", "happened|2025-05-16|on Friday|AGREE|Japan JP;Philippines PH|-", "Japan and the Philippines signed on Friday.")
	m = New(nil)
	var quotes []timeline.Quote
	for _, e := range []timeline.Event{plan, sooner, deed} {
		m.Add(e)
		quotes = append(quotes, e.Quotes...)
	}
	slices.Reverse(quotes)
	if e := m.Derive(quotes); e.Status != timeline.Happened || e.Date.EDTF != "2025-05-16" || steps(e) != "2025-05-05 announced 2025-05-20 p; 2025-05-12 moved 2025-05-16 q; 2025-05-17 confirmed 2025-05-16 r" {
		t.Errorf("all three: %s %s %s", e.Status, e.Date.EDTF, steps(e))
	}
	if e := m.Derive(quotes[:1]); e.Status != timeline.Happened || e.Reports != 1 || steps(e) != "2025-05-17 reported 2025-05-16 r" {
		t.Errorf("the deed alone: %s %d %s", e.Status, e.Reports, steps(e))
	}
	if e := m.Derive(quotes[1:]); e.Status != timeline.Scheduled || steps(e) != "2025-05-05 announced 2025-05-20 p; 2025-05-12 moved 2025-05-16 q" {
		t.Errorf("the plans: %s %s", e.Status, steps(e))
	}
}

// What every merged event has to keep, whatever was merged.
func TestNothingIsLost(t *testing.T) {
	items := loadStories(t)
	m := New(nil)
	want := map[string]int{}
	for _, it := range items {
		m.Add(it.e)
		want[itemKey(&it.e.Quotes[0])]++
	}
	ids := map[string]bool{}
	for _, e := range m.Events() {
		if ids[e.ID] {
			t.Errorf("two events have the id %s", e.ID)
		}
		ids[e.ID] = true
		if len(e.Quotes) > 1 && e.MergeReason == "" {
			t.Errorf("%s: no merge reason", e.Title)
		}
		if e.Independent > e.Reports || e.Reports < 1 {
			t.Errorf("%s: %d of %d reports independent", e.Title, e.Independent, e.Reports)
		}
		if len(e.History) == 0 {
			t.Errorf("%s: no history", e.Title)
		}
		titled := false
		for _, q := range e.Quotes {
			want[itemKey(&q)]--
			titled = titled || strings.Contains(q.Sentence, e.Title)
		}
		if !titled {
			t.Errorf("title %q is no quote", e.Title)
		}
	}
	for k, n := range want {
		if n != 0 {
			t.Errorf("quote %s: %d too few", k, n)
		}
	}
}

// A day that one report prints is the day of what others date "in mid-May".
func TestRoughDaysAreSharpened(t *testing.T) {
	const tells = "|AGREE|Molvania MV;Syldavia SY|-"
	rough := report(t, "m1", "2026-06-01", "happened|2026-05-11~/2026-05-20~|in mid-May"+tells, "Molvania and Syldavia signed the river truce in mid-May.")
	rough.Quotes[0].Span = timeline.SpanDuration
	day := report(t, "m2", "2026-06-02", "happened|2026-05-14|on May 14"+tells, "Molvania and Syldavia signed the river truce on May 14.")
	day.Quotes[0].Grade = timeline.Inferred
	e := one(t, merged(rough, day))
	if e.Date.EDTF != "2026-05-14" {
		t.Errorf("%v", e.Date)
	}
}

// What is called off stays so, whatever plan a report of the same day recalls; a later plan revives it.
func TestCalledOffBesideItsPlan(t *testing.T) {
	const tells = "|2026-05-10|on Sunday|CONSULT|Molvania MV;Syldavia SY|-"
	told := []timeline.Event{
		report(t, "m1", "2026-05-06", "scheduled"+tells, "Molvania and Syldavia will hold talks on the river on Sunday."),
		report(t, "m2", "2026-05-08", "cancelled"+tells, "Molvania called off the talks with Syldavia on the river on Sunday."),
		report(t, "m4", "2026-05-08", "scheduled"+tells, "Molvania and Syldavia are to hold talks on the river on Sunday, a paper says."),
	}
	if e := one(t, merged(told...)); e.Status != timeline.Cancelled {
		t.Errorf("%s, want cancelled", e.Status)
	}
	told = append(told, report(t, "m3", "2026-05-09", "scheduled"+tells, "Molvania and Syldavia will hold talks on the river on Sunday after all."))
	if e := one(t, merged(told...)); e.Status != timeline.Scheduled {
		t.Errorf("%s, want scheduled", e.Status)
	}
}

func TestPageGrabIsSharpened(t *testing.T) {
	const words = "U.S. special envoy Steve Witkoff met with European leaders in Paris on Thursday to discuss security guarantees for Ukraine, officials said"
	grab := report(t, "grab", "[2025-08-25..2025-09-22]", "happened|[2025-08-21..2025-09-18]|on Thursday|CONSULT|Steve Witkoff US;European leaders|Paris FR", words)
	for _, c := range []struct{ published, date, words, sentence string }{
		{"2025-09-05", "2025-09-04", "on Sept. 4", "Steve Witkoff met European leaders and Volodymyr Zelenskyy in Paris on Sept. 4."},
		{"2025-09-05", "2025-09-04", "on Thursday", "In Paris on Thursday U.S. envoy Steve Witkoff met the coalition of the willing."},
	} {
		dated := report(t, "dated", c.published, "happened|"+c.date+"|"+c.words+"|CONSULT|Steve Witkoff US;Volodymyr Zelenskyy UA|Paris FR", c.sentence)
		g := grab
		g.Quotes = slices.Clone(grab.Quotes)
		g.Quotes[0].Best = dated.Quotes[0].Best
		e := one(t, merged(g, dated))
		if e.Date.EDTF != "2025-09-04" || e.Date.Grade != timeline.Firm {
			t.Errorf("%s: date %v", c.words, e.Date)
		}
		if !strings.Contains(e.Date.Why, "Outlet of dated, 5 Sept. 2025 (article dated)") {
			t.Errorf("%s: why %q does not say who sharpened it", c.words, e.Date.Why)
		}
		if e.Quotes[0].EDTF == e.Quotes[1].EDTF {
			t.Error("a quote lost its own reading")
		}
		if len(e.Disputes) > 0 {
			t.Errorf("a window is no dispute: %v", e.Disputes)
		}
	}
}

// "The meeting" of a later sentence is the meeting, whoever else it names, and
// a plan inside it is not, though it happens to be on its day.
func TestNamedAgain(t *testing.T) {
	const window = "[2025-08-21..2025-09-18]"
	grab := report(t, "grab", "[2025-08-25..2025-09-22]", "happened|"+window+"|on Thursday|CONSULT|Steve Witkoff US;European leaders|Paris FR",
		"U.S. envoy Steve Witkoff met European leaders in Paris on Thursday.")
	again := report(t, "grab", "[2025-08-25..2025-09-22]", "happened|"+window+"|-|CONSULT|Emmanuel Macron FR;Keir Starmer GB|-",
		"Emmanuel Macron and Keir Starmer led the coalition meeting.")
	plan := report(t, "grab", "[2025-08-25..2025-09-22]", "expected|"+window+"|-|CONSULT|Steve Witkoff US;Volodymyr Zelenskyy UA|Paris FR",
		"Witkoff also planned to meet Volodymyr Zelenskyy during the Paris talks.")
	again.Quotes[0].Start, again.Quotes[0].End = 200, 260
	plan.Quotes[0].Start, plan.Quotes[0].End = 300, 370
	again.Quotes[0].SameAs, plan.Quotes[0].SameAs = grab.Quotes[0].Key(), grab.Quotes[0].Key()
	wire := report(t, "wire", "2025-09-05", "happened|2025-09-04|on Thursday|CONSULT|Steve Witkoff US;European leaders;Volodymyr Zelenskyy UA|Paris FR",
		"Steve Witkoff joined European leaders and Volodymyr Zelenskyy in Paris on Thursday.")
	for _, in := range [][]timeline.Event{{grab, again, plan}, {grab, again, plan, wire}} {
		es := merged(in...)
		if len(es) != 2 {
			t.Fatalf("%d events of %d readings, want the meeting and the plan", len(es), len(in))
		}
		meeting, planned := es[0], es[1]
		if meeting.Status != timeline.Happened {
			meeting, planned = planned, meeting
		}
		if len(meeting.Quotes) != len(in)-1 || planned.Status != timeline.Expected {
			t.Errorf("%d quotes, the other is %s", len(meeting.Quotes), planned.Status)
		}
		var who []string
		for _, a := range meeting.Actors {
			who = append(who, a.Name)
		}
		if want := "Zelenskyy"; !strings.Contains(strings.Join(who, " "), want) || !strings.Contains(strings.Join(who, " "), "Starmer") {
			t.Errorf("actors %v", who)
		}
	}
}

// What the page prints is read by people: no ids but the one to look up, no
// stems, no words that every report has.
func TestReasonsAreReadable(t *testing.T) {
	const who = "|CONSULT|Steve Witkoff US;European leaders|Paris FR"
	grab := report(t, "8b3ec91d", "[2025-08-25..2025-09-22]", "happened|[2025-08-21..2025-09-18]|on Thursday"+who, "Envoy Steve Witkoff met the European leaders in Paris on Thursday and discussed the guarantees, officials said.")
	wire := report(t, "099d7c5a", "2025-09-04", "happened|2025-09-04|on Thursday"+who, "The guarantees were discussed when Steve Witkoff met European leaders in Paris on Thursday, officials said.")
	e := one(t, merged(grab, wire))
	if want := "sharpened from 21 Aug. to 18 Sept. 2025 (Outlet of 8b3ec91d) by “on Thursday” in Outlet of 099d7c5a, 4 Sept. 2025 (article 099d7c5a)"; e.Date.Why != want {
		t.Errorf("why\n%s, want\n%s", e.Date.Why, want)
	}
	if want := "2 quotes of 2 articles share Steve Witkoff, European leaders, Paris and the words “guarantees”, “discussed”; the dates agree: 21 Aug. to 18 Sept. 2025 and 4 Sept. 2025"; e.MergeReason != want {
		t.Errorf("reason\n%s, want\n%s", e.MergeReason, want)
	}
	two := one(t, merged(
		report(t, "a", "2023-03-20", "happened|2023-03-18|on March 18"+who, "Steve Witkoff and European leaders met in Paris on March 18 and agreed on an annex."),
		report(t, "b", "2023-03-20", "happened|2023-03-19|on March 19"+who, "European leaders and Steve Witkoff met in Paris on March 19 and agreed on an annex.")))
	if want := "sources differ: 18 March 2023 (Outlet of a, 20 March 2023); 19 March 2023 (Outlet of b, 20 March 2023)"; two.Date.Why != want {
		t.Errorf("why %q, want %q", two.Date.Why, want)
	}
}

func TestSpanWords(t *testing.T) {
	for edtf, want := range map[string]string{
		"2025-09-04": "4 Sept. 2025", "2025-09": "Sept. 2025", "2025-09-04/2025-09-06": "4 to 6 Sept. 2025",
		"2025-09-30/2025-10-02": "30 Sept. to 2 Oct. 2025", "2024-12-30/2025-01-02": "30 Dec. 2024 to 2 Jan. 2025",
		"../2025-05-01": "by 1 May 2025", "2025-05-01/..": "from 1 May 2025", "": "no date",
	} {
		v, err := civil.ParseEDTF(edtf)
		if got := spanWords(v.Bounds()); err != nil || got != want {
			t.Errorf("%s: %q, want %q (%v)", edtf, got, want, err)
		}
	}
}

func TestStatus(t *testing.T) {
	const who = "|CONSULT|Marco Rubio US;Sergei Lavrov RU|Riyadh SA"
	say := func(id, published, status string) timeline.Event {
		return report(t, id, published, status+"|2025-02-18|on Tuesday"+who, "Marco Rubio and Sergei Lavrov, "+status+", talks in Riyadh.")
	}
	for _, c := range []struct {
		name   string
		events []timeline.Event
		want   timeline.Status
	}{
		{"plan alone", []timeline.Event{say("a", "2025-02-16", "scheduled"), say("b", "2025-02-17", "expected")}, timeline.Scheduled},
		{"a report before the day changes nothing", []timeline.Event{say("a", "2025-02-16", "scheduled"), say("b", "2025-02-17", "happened")}, timeline.Scheduled},
		{"a report on the day", []timeline.Event{say("a", "2025-02-16", "scheduled"), say("b", "2025-02-18", "happened")}, timeline.Happened},
		{"reported", []timeline.Event{say("a", "2025-02-16", "scheduled"), say("b", "2025-02-19", "reported")}, timeline.Reported},
		{"recalled", []timeline.Event{say("a", "2025-02-16", "scheduled"), say("b", "2025-03-19", "background")}, timeline.Happened},
		{"cancelled", []timeline.Event{say("a", "2025-02-16", "scheduled"), say("b", "2025-02-17", "cancelled")}, timeline.Cancelled},
		{"on again", []timeline.Event{say("a", "2025-02-15", "scheduled"), say("b", "2025-02-16", "cancelled"), say("c", "2025-02-17", "scheduled")}, timeline.Scheduled},
		{"denied beside a claim", []timeline.Event{say("a", "2025-02-18", "happened"), say("b", "2025-02-19", "negated")}, timeline.Happened},
		{"did not take place", []timeline.Event{say("a", "2025-02-16", "scheduled"), say("b", "2025-02-19", "negated")}, timeline.Negated},
		{"never promoted", []timeline.Event{say("a", "2025-02-16", "conditional"), say("b", "2025-02-17", "possible")}, timeline.Conditional},
	} {
		e := one(t, merged(c.events...))
		if e.Status != c.want {
			t.Errorf("%s: %s, want %s", c.name, e.Status, c.want)
		}
		for i, q := range e.Quotes {
			if q.Status != c.events[i].Quotes[0].Status {
				t.Errorf("%s: quote %d became %s", c.name, i, q.Status)
			}
		}
	}
}

func steps(e timeline.Event) string {
	var out []string
	for _, s := range e.History {
		out = append(out, fmt.Sprintf("%s %s %s %s", s.At, s.Kind, s.Date, s.Article))
	}
	return strings.Join(out, "; ")
}

func TestMovedMeeting(t *testing.T) {
	e := one(t, merged(
		report(t, "a", "2025-07-28", "scheduled|2025-08-04|Aug. 4|CONSULT|Thailand TH;Cambodia KH|Cambodia KH", "The defence ministers of Thailand and Cambodia are to meet in Cambodia on Aug. 4."),
		report(t, "b", "2025-08-01", "postponed|2025-08-07|to Aug. 7|CONSULT|Thailand TH;Cambodia KH|Kuala Lumpur MY", "The meeting of the Thai and Cambodian defence ministers was postponed to Aug. 7."),
		report(t, "c", "2025-08-07", "happened|2025-08-07|on Thursday|CONSULT|Thailand TH;Cambodia KH|Kuala Lumpur MY", "The defence ministers of Thailand and Cambodia met in Kuala Lumpur on Thursday."),
	))
	if want := "2025-07-28 announced 2025-08-04 a; 2025-08-01 moved 2025-08-07 b; 2025-08-07 confirmed 2025-08-07 c"; steps(e) != want {
		t.Errorf("history %q, want %q", steps(e), want)
	}
	if e.Date.EDTF != "2025-08-07" || e.Status != timeline.Happened || e.FirstReported.String() != "2025-07-28" {
		t.Errorf("%v %s first %s", e.Date, e.Status, e.FirstReported)
	}
	for _, d := range e.Disputes {
		if d.Field == "date" {
			t.Errorf("a moved meeting is no dispute: %v", d)
		}
	}
}

// A plan and its end are one event before anybody has reported it held.
func TestPlanAndItsEnd(t *testing.T) {
	const advisers, leaders = "|CONSULT|Coalition of the Willing|Kyiv UA", "|CONSULT|Donald Trump US;Vladimir Putin RU|Budapest HU"
	moved := "The meeting of security advisers in Kyiv planned for Monday has been moved to Sept. 15."
	old := report(t, "b", "2025-09-05", "postponed|2025-09-08|Monday|CONSULT||Kyiv UA", moved)
	day := report(t, "b", "2025-09-05", "postponed|2025-09-15|Sept. 15|CONSULT||Kyiv UA", "has been moved to Sept. 15")
	day.Quotes[0].Start, day.Quotes[0].End = old.Quotes[0].Start+60, old.Quotes[0].Start+86
	e := one(t, merged(report(t, "a", "2025-08-29", "scheduled|2025-09-08|Sept. 8"+advisers, "The security advisers of the coalition will meet in Kyiv on Sept. 8."), old, day))
	if want := "2025-08-29 announced 2025-09-08 a; 2025-09-05 moved 2025-09-15 b"; steps(e) != want || e.Status != timeline.Postponed || e.Date.EDTF != "2025-09-15" {
		t.Errorf("%s, %s, %q; want %q", e.Date.EDTF, e.Status, steps(e), want)
	}
	both := "The meeting of security advisers in Kyiv, originally set for Sept. 8, will now be held on Sept. 15."
	old = report(t, "b", "2025-09-05", "postponed|2025-09-08|Sept. 8"+advisers, both)
	day = report(t, "b", "2025-09-05", "scheduled|2025-09-15|Sept. 15"+advisers, both)
	day.Quotes[0].Start++ // a part of the sentence
	if e = one(t, merged(old, day)); e.Status != timeline.Scheduled || e.Date.EDTF != "2025-09-15" {
		t.Errorf("set for another day: %s, %s, %q", e.Date.EDTF, e.Status, steps(e))
	}
	plan := report(t, "a", "2025-10-16", "scheduled||"+leaders, "Trump said he would meet Putin in Budapest within two weeks, after a telephone call.")
	off := report(t, "b", "2025-10-21", "cancelled||"+leaders, "The Budapest summit of Trump and Putin has been cancelled.")
	e = one(t, merged(plan, off))
	on := report(t, "c", "2025-10-25", "scheduled||"+leaders, "The Budapest summit of Trump and Putin is back on.")
	if again, want := one(t, merged(plan, off, on)), "2025-10-16 announced  a; 2025-10-21 cancelled  b; 2025-10-25 announced  c"; steps(again) != want || again.Status != timeline.Scheduled {
		t.Errorf("on again: %s %s", again.Status, steps(again))
	}
	if want := "2025-10-16 announced  a; 2025-10-21 cancelled  b"; steps(e) != want || e.Status != timeline.Cancelled {
		t.Errorf("%s, %q; want %q", e.Status, steps(e), want)
	}
	for name, other := range map[string]timeline.Event{
		"a plan of last year":          report(t, "c", "2024-10-16", "scheduled||"+leaders, "Trump said he would meet Putin in Budapest within two weeks."),
		"a plan made afterwards":       report(t, "c", "2025-12-16", "scheduled||"+leaders, "Trump said he would meet Putin in Budapest within two weeks."),
		"a meeting with somebody else": report(t, "c", "2025-10-18", "scheduled|||CONSULT|Donald Trump US;Xi Jinping CN|South Korea KR", "Trump is due to see Xi in South Korea."),
		"a meeting to prepare it":      report(t, "c", "2025-10-16", "scheduled|2025-10-20/2025-10-26|next week|CONSULT|Donald Trump US|", "Advisers will meet next week to prepare the summit, Trump wrote."),
	} {
		if n := len(merged(other, off)); n != 2 {
			t.Errorf("%s: %d events, want two", name, n)
		}
	}
}

func TestDisputes(t *testing.T) {
	const who = "|CONSULT|Aleksandar Vucic RS;Albin Kurti XK|"
	e := one(t, merged(
		report(t, "a", "2023-03-20", "happened|2023-03-18|on March 18"+who+"Ohrid MK", "Vucic and Kurti met in Ohrid on March 18 before 26 countries and agreed on an annex."),
		report(t, "b", "2023-03-20", "happened|2023-03-19|on March 19"+who+"Ohrid MK", "Kurti and Vucic met in Ohrid on March 19 before 30 countries and agreed on an annex."),
		report(t, "c", "2023-03-20", "negated|2023-03-18|on March 18"+who+"Ohrid MK", "Vucic denied that he and Kurti agreed on an annex when they met in Ohrid on March 18."),
	))
	got := map[string]string{}
	for _, d := range e.Disputes {
		for _, v := range d.Versions {
			got[d.Field] += v.Value + " " + strings.Join(v.Articles, ",") + "; "
		}
	}
	for field, want := range map[string]string{
		"date":   "2023-03-18 a,c; 2023-03-19 b; ",
		"number": "26 countries a; 30 countries b; ",
		"status": "happened a,b; negated c; ",
	} {
		if got[field] != want {
			t.Errorf("%s: %q, want %q", field, got[field], want)
		}
	}
	if e.Date.Grade != timeline.Disputed || e.Date.EDTF != "[2023-03-18,2023-03-19]" {
		t.Errorf("date %v", e.Date)
	}
}

func TestStayTwo(t *testing.T) {
	for _, c := range []struct{ name, a, sa, b, sb string }{
		{"two meetings, one day, one place",
			"happened|2025-06-05|on Thursday|CONSULT|Donald Trump US;Friedrich Merz DE|White House US", "Trump received Chancellor Friedrich Merz in the White House on Thursday.",
			"happened|2025-06-05|on Thursday|CONSULT|Donald Trump US;Narendra Modi IN|White House US", "Trump also saw Narendra Modi in the White House on Thursday."},
		{"a meeting and a call",
			"happened|2025-08-18|on Monday|CONSULT|Donald Trump US;Volodymyr Zelenskyy UA|White House US", "Trump met Zelenskyy on Monday.",
			"happened|2025-08-18|on Monday|CONSULT|Donald Trump US;Vladimir Putin RU|", "Trump telephoned Putin on Monday."},
		{"two rounds",
			"happened|2025-05-16|on Friday|CONSULT|Russia RU;Ukraine UA|Istanbul TR", "Russia and Ukraine held a round of talks in Istanbul on Friday.",
			"happened|2025-06-02|on Monday|CONSULT|Russia RU;Ukraine UA|Istanbul TR", "Russia and Ukraine held a round of talks in Istanbul on Monday."},
	} {
		if n := len(merged(report(t, "a", "2025-09-01", c.a, c.sa), report(t, "b", "2025-09-01", c.b, c.sb))); n != 2 {
			t.Errorf("%s: %d events", c.name, n)
		}
	}
}

func TestCopiesCountOnce(t *testing.T) {
	const cols = "happened|2025-09-04|on Thursday|CONSULT|Steve Witkoff US|Paris FR"
	m := New(map[string]string{"b": "a", "c": "b"})
	for _, id := range []string{"a", "b", "c", "d"} {
		m.Add(report(t, id, "2025-09-05", cols, "Steve Witkoff met European leaders in Paris on Thursday."))
	}
	e := one(t, m.Events())
	if e.Reports != 4 || e.Independent != 2 {
		t.Errorf("%d reports, %d independent; want 4 and 2", e.Reports, e.Independent)
	}
	if e.Quotes[2].CopyOf != "a" {
		t.Errorf("quote of c is a copy of %q, want a", e.Quotes[2].CopyOf)
	}
}

// What looks like a disagreement and is none.
func TestNoDispute(t *testing.T) {
	two := func(a, b timeline.Event) timeline.Event { return one(t, merged(a, b)) }
	a := report(t, "a", "2025-09-05", "happened|2025-09-04|Sept. 4|CONSULT|Steve Witkoff US;Emmanuel Macron FR|Paris FR", "Witkoff met Macron and two dozen leaders in Paris on Sept. 4.")
	b := report(t, "b", "2025-09-05", "happened|2025-09-04|Thursday|CONSULT|Steve Witkoff US;Macron FR|France FR", "Macron met Witkoff and at least 30 leaders in France on Thursday.")
	a.Actors[1].Role, b.Actors[1].Role = "President", "President"
	if e := two(a, b); len(e.Disputes) > 0 {
		t.Errorf("%+v", e.Disputes)
	}
	// Another city is one.
	b.Place = &timeline.Place{Name: "Brussels", Country: "BE"}
	b.Actors = a.Actors
	b.Quotes[0].Sentence, b.Quotes[0].Words = a.Quotes[0].Sentence, a.Quotes[0].Words
	if e := two(a, b); len(e.Disputes) != 1 || e.Disputes[0].Field != "place" {
		t.Errorf("%+v", e.Disputes)
	}
}

// Two events of one sentence share its key; their ids must differ, and not
// change with the order of arrival.
func TestOneSentenceTwoEvents(t *testing.T) {
	const s = "Trump, who met Putin on Aug. 15, will host Zelenskyy on Monday."
	a := report(t, "a", "2025-08-16", "happened|2025-08-15|Aug. 15|CONSULT|Donald Trump US;Vladimir Putin RU|", s)
	b := report(t, "a", "2025-08-16", "scheduled|2025-08-18|Monday|CONSULT|Donald Trump US;Volodymyr Zelenskyy UA|", s)
	es := merged(a, b)
	if len(es) != 2 || es[0].ID == es[1].ID {
		t.Fatalf("want two events with ids of their own: %d", len(es))
	}
	if asJSON(t, es) != asJSON(t, merged(b, a)) {
		t.Error("the order of arrival shows")
	}
}

func TestCircleOfCopies(t *testing.T) {
	m := New(map[string]string{"a": "b", "b": "c", "c": "a", "d": "d"})
	if m.root("a") != "a" || m.root("b") != "a" || m.root("d") != "d" {
		t.Error("a circle of copies has no one root")
	}
}

func FuzzMerge(f *testing.F) {
	f.Add("Witkoff met Macron in Paris on Thursday.", "2025-09-04", "2025-09-05", "happened", byte(3))
	f.Add("\x00\xff 26 countries", "2025-13-44", "[2025-08-25..2025-09-22]", "", byte(0))
	f.Add("", "2025-09", "", "cancelled", byte(255))
	f.Fuzz(func(t *testing.T, sentence, date, published, status string, n byte) {
		q := timeline.Quote{Article: "a", Published: timeline.Opt(published), Sentence: sentence, End: len(sentence), Status: timeline.Status(status), DateText: sentence[:min(3, len(sentence))]}
		if err := q.Earliest.UnmarshalJSON([]byte(`"` + date + `"`)); err == nil {
			q.Latest = q.Earliest.AddDays(int(n % 40))
		}
		other := q
		other.Article, other.Status, other.Best = "b", timeline.Scheduled, q.Latest
		a, b := timeline.Event{Title: sentence, Quotes: []timeline.Quote{q}}, timeline.Event{Quotes: []timeline.Quote{other}}
		x, y := merged(a, b), merged(b, a)
		if asJSON(t, x) != asJSON(t, y) {
			t.Error("the order of arrival shows")
		}
		total := 0
		for _, e := range x {
			total += len(e.Quotes)
		}
		if total != 2 {
			t.Errorf("%d quotes came out of 2", total)
		}
	})
}

// What a user's names.yaml says reaches the merger.
func TestNamesOfTheUser(t *testing.T) {
	book, err := names.Load(strings.NewReader("organisations:\n  - {name: River Guard, country: MD}\n"), "names.yaml")
	if err != nil {
		t.Fatal(err)
	}
	guard := timeline.Actor{Name: "River Guard", Country: "MD"}
	m := New(nil)
	if c := newCorpus(nil, m); !c.person(guard) {
		t.Error("an unknown name of two words with a country is taken for a person")
	}
	m.Names(nil).Names(book)
	if c := newCorpus(nil, m); c.person(guard) {
		t.Error("the user's organisation is taken for a person")
	}
}

// An article that tells both of a plan and of its day confirms nothing;
// another article does.
func TestConfirmedByAnother(t *testing.T) {
	plan := report(t, "a", "2025-08-08", "proposed|2025-08-07|Aug. 7|CONSULT|Hadja Lahbib BE;Abiy Ahmed ET|Addis Ababa ET",
		"Hadja Lahbib had proposed to meet Abiy Ahmed in Addis Ababa on Aug. 7.")
	held := "happened|2025-08-07|on Thursday|CONSULT|Hadja Lahbib BE;Abiy Ahmed ET|Addis Ababa ET"
	const said = "Hadja Lahbib met Abiy Ahmed in Addis Ababa on Thursday."
	same := storyEvent(t, []string{"a", "Outlet of a", "2025-08-08"}, fields("x|"+held), said, 200)
	if got := steps(one(t, merged(plan, same))); strings.Contains(got, "confirmed") {
		t.Errorf("steps %q", got)
	}
	if got := steps(one(t, merged(plan, report(t, "b", "2025-08-08", held, said)))); !strings.Contains(got, "confirmed") {
		t.Errorf("steps %q", got)
	}
}
