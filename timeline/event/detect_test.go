package event

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/names"
)

// story is a test article: a line of the labelled form.
func story(t testing.TB, day, text string) (*timeline.Article, []timeline.Event) {
	t.Helper()
	a, ls := parseLabelled(t, text)
	a.ID, a.Outlet = "a", "The Paper"
	if day != "" {
		pub, err := civil.ParseDate(day)
		if err != nil {
			t.Fatal(err)
		}
		a.PublishedEarliest, a.PublishedLatest, a.PublishedBest, a.Published = pub, pub, pub, timeline.Opt(day)
	}
	return &a, Detect(&a, mentions(t, &a, ls), names.Default())
}

// describe prints the fields of an event that the tests below speak of.
func describe(e *timeline.Event) string {
	q := &e.Quotes[0]
	var who []string
	for _, x := range e.Actors {
		s := x.Name
		if x.Role != "" {
			s += " (" + x.Role + ")"
		}
		who = append(who, s)
	}
	s := string(e.Status) + " " + string(e.Type) + " " + string(q.EDTF) + " [" + strings.Join(who, ", ") + "]"
	if e.Place != nil {
		s += " @" + e.Place.Name
	}
	if q.Speaker != "" {
		s += " <" + q.Speaker + ": " + q.Verb + ">"
	}
	if e.Condition != "" {
		s += " if=" + e.Condition
	}
	return s
}

// An accord that is only spoken of tells by its name where it was made, and not where anything happens.
func TestPlaceOfAnAccord(t *testing.T) {
	for text, want := range map[string]string{
		"Chad sent troops home on {Tuesday|2025-09-02|x}, citing the failure of the Minsk agreements.": "",
		"The Minsk summit ended on {Tuesday|2025-09-02|x}.":                                            "Minsk",
	} {
		_, es := story(t, "2025-09-05", text)
		got := ""
		if len(es) == 1 && es[0].Place != nil {
			got = es[0].Place.Name
		}
		if len(es) != 1 || got != want {
			t.Errorf("%s: %d events, at %q, want %q", text, len(es), got, want)
		}
	}
}

// A date that is given again right beside itself tells one event.
func TestSaidTwice(t *testing.T) {
	for text, want := range map[string]int{
		"Talks will resume {tomorrow|2025-09-06|x} ({Saturday|2025-09-06|x}), Roe said.":                               1,
		"The flag was raised {today|2025-09-05|x}, {Friday|2025-09-05|x}, in Bern.":                                    1,
		"{This year|2025|x}'s summit of the towns closed on {Tuesday|2025-09-02|x} in Bern.":                           1,
		"{This week|2025-09-01/2025-09-07|x}'s talks in Bern followed a meeting on {Monday|2025-09-01|x} in Narva.":    2,
		"The envoys will meet {next week|2025-09-08/2025-09-14|x}, on {Thursday|2025-09-11|x}.":                        1,
		"The pact holds until {the end of the year|2025-12-31|x} ({2025|2025|x}), the host said.":                      1,
		"The envoys met on {Monday|2025-09-01|x} and on {Thursday|2025-09-04|x}.":                                      2,
		"The envoys will meet {next week|2025-09-08/2025-09-14|x}; the host will speak on {Thursday|2025-09-11|x}.":    2,
		"On {Monday|2025-09-01|x}, {two days before|2025-08-30|x} was still unknown what the envoys had said in Bern.": 2,
	} {
		_, events := story(t, "2025-09-05", text)
		dated := 0
		for i := range events {
			if events[i].Quotes[0].DateText != "" {
				dated++
			}
		}
		if dated != want {
			t.Errorf("%d events, want %d: %s", dated, want, text)
		}
	}
}

func TestEvents(t *testing.T) {
	for _, c := range []struct {
		name, day, text string
		want            []string
	}{
		{"two clauses are two events", "2025-09-05",
			"Trump, who met Putin on {Aug. 15|2025-08-15|x}, will host Zelenskyy on {Monday|2025-09-08|x}.",
			[]string{"background CONSULT 2025-08-15 [Donald Trump, Vladimir Putin]", "scheduled CONSULT 2025-09-08 [Donald Trump, Volodymyr Zelenskyy]"}},
		{"talks about what was offered", "2025-09-05",
			"In {August|2025-08|x}, Chad offered to cut the checks. || Niger has held talks with Mali about the accord.",
			[]string{"background AGREE 2025-08 [Chad]"}},
		{"talks about what was signed", "2025-09-05",
			"Chad and Niger signed an accord in {August|2025-08|x}. || Niger has held talks with Mali about the accord.",
			[]string{"background AGREE 2025-08 [Chad, Niger]"}},
		{"discussed what was signed", "2025-09-05",
			"Chad and Niger signed an accord in {August|2025-08|x}. || Mali said it had discussed the accord with Togo.",
			[]string{"background AGREE 2025-08 [Chad, Niger]"}},
		{"hosted what was signed", "2025-09-05",
			"Chad and Niger signed an accord in Narva on {Tuesday|2025-09-02|x}. || Mali hosted the signing.",
			[]string{"happened AGREE 2025-09-02 [Chad, Niger] @Narva", "happened AGREE 2025-09-02 [Mali]"}},
		{"discussed it at what was held", "2025-09-05",
			"Chad and Niger held talks on {Tuesday|2025-09-02|x}. || During the talks, Niger discussed the accord with Chad.",
			[]string{"happened CONSULT 2025-09-02 [Chad, Niger]", "happened CONSULT 2025-09-02 [Niger, Chad]"}},
		{"a meeting at what was held", "2025-09-05",
			"Chad and Niger held talks on {Tuesday|2025-09-02|x}. || Mali met Niger at the talks.",
			[]string{"happened CONSULT 2025-09-02 [Chad, Niger]", "happened CONSULT 2025-09-02 [Mali, Niger]"}},
		{"the copied page", "",
			"U.S. special envoy Steve Witkoff met with European leaders in Paris on {Thursday|[2025-08-28,2025-09-04]|x} to discuss guarantees, officials said. || " +
				"A Ukrainian official, speaking on condition of anonymity because he may not talk to reporters, said Witkoff also planned to meet with President Volodymyr Zelenskyy during the Paris talks. || " +
				"French President Emmanuel Macron and British Prime Minister Keir Starmer led the coalition meeting. || " +
				"Allies said the framework could be used in the event of a ceasefire.",
			[]string{
				"happened CONSULT [2025-08-28,2025-09-04] [Steve Witkoff (U.S. special envoy), European leaders] @Paris <officials: said>",
				"expected CONSULT [2025-08-28,2025-09-04] [Steve Witkoff, Volodymyr Zelenskyy (President)] @Paris <A Ukrainian official: said>",
				"happened CONSULT [2025-08-28,2025-09-04] [Emmanuel Macron (French President), Keir Starmer (British Prime Minister)]",
				"conditional RETREAT  [] if=in the event of a ceasefire"}},
		{"speech and what it tells", "2025-05-12",
			"Zelenskyy said on {Sunday|2025-05-11|x} that he would wait for Putin in Istanbul on {Thursday|2025-05-15|x}.",
			[]string{"happened  2025-05-11 [Volodymyr Zelenskyy]", "scheduled  2025-05-15 [Volodymyr Zelenskyy] @Istanbul <Zelenskyy: said>"}},
		{"denial", "2025-11-06",
			"A spokesman denied that Fidan met the general in Ankara on {Tuesday|2025-11-04|x}.",
			[]string{"negated CONSULT 2025-11-04 [Hakan Fidan] @Ankara <A spokesman: denied>"}},
		{"moved", "2025-11-06",
			"The vote has been moved from {Monday|2025-11-10|x} to {Thursday|2025-11-13|x}.",
			[]string{"postponed  2025-11-10 []", "postponed  2025-11-13 []"}},
		{"a lead without a date", "2025-11-06",
			"Macron met Merz in Berlin. || Nobody spoke to reporters.",
			[]string{"happened CONSULT [2025-11-05..2025-11-06] [Emmanuel Macron, Friedrich Merz] @Berlin"}},
		{"opinion, questions and standing facts are no events", "2025-11-06",
			"Cyprus is an island. || Should they meet? || Talks are hard. || The Commission proposes laws.", nil},
		{"what is praised is not dated by what is to come", "2025-11-06",
			"Macron will host a summit in Paris on {Monday|2025-11-10|x}. || Merz praised the summit.",
			[]string{"scheduled CONSULT 2025-11-10 [Emmanuel Macron] @Paris"}},
		{"a bound is one end", "2025-11-06",
			"Hamas must release all hostages by {Monday|2025-11-10|x}.",
			[]string{"scheduled RETREAT ../2025-11-10 [Hamas]"}},
		{"a capital speaks for its state", "2025-11-06",
			"Tehran rejected the offer on {Tuesday|2025-11-04|x}.",
			[]string{"happened REJECT 2025-11-04 [Iran]"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, events := story(t, c.day, c.text)
			var got []string
			for i := range events {
				got = append(got, describe(&events[i]))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
			}
		})
	}
}

func TestAnonymousReasonAndDenial(t *testing.T) {
	_, events := story(t, "2025-09-05", "An official, speaking on condition of anonymity because the plans are secret, said the envoys met on {Tuesday|2025-09-02|x}.")
	if len(events) == 0 || events[0].Quotes[0].Anonymous != "on condition of anonymity because the plans are secret" {
		t.Errorf("anonymity: %+v", events)
	}
	_, events = story(t, "2025-09-05", "Moscow denied that the envoys had met on {Tuesday|2025-09-02|x}.")
	if len(events) != 1 || events[0].Quotes[0].Stance != timeline.Denies {
		t.Errorf("a denial does not deny: %+v", events)
	}
}

// check fails unless the events keep the promises of CONTRACT.md.
func check(t testing.TB, a *timeline.Article, events []timeline.Event) {
	t.Helper()
	seen := map[string]bool{}
	for i := range events {
		e := &events[i]
		if len(e.Quotes) != 1 {
			t.Fatalf("%d quotes", len(e.Quotes))
		}
		q := &e.Quotes[0]
		switch {
		case q.Start < 0 || q.End > len(a.Text) || q.Start >= q.End || a.Text[q.Start:q.End] != q.Sentence:
			t.Fatalf("quote [%d,%d) is not its bytes", q.Start, q.End)
		case q.DateText != "" && (q.DateStart < q.Start || q.DateEnd > q.End || a.Text[q.DateStart:q.DateEnd] != q.DateText):
			t.Fatalf("date %q outside of its quote %q", q.DateText, q.Sentence)
		case !strings.Contains(a.Text, e.Title) || utf8.RuneCountInString(e.Title) > titleLimit || e.Title == "":
			t.Fatalf("title %q", e.Title)
		case seen[e.ID]:
			t.Fatalf("id twice: %q in %q", q.Sentence, a.Text)
		case !slices.Contains(timeline.Statuses, e.Status):
			t.Fatalf("status %q", e.Status)
		case !strings.Contains(a.Text, q.Speaker) || !strings.Contains(a.Text, e.Condition) || !strings.Contains(a.Text, q.Anonymous):
			t.Fatalf("speaker %q, condition %q or reason %q not verbatim", q.Speaker, e.Condition, q.Anonymous)
		case e.Status == timeline.Conditional && e.Status.OnCalendar():
			t.Fatal("a condition on the calendar")
		}
		seen[e.ID] = true
	}
}

func TestPromises(t *testing.T) {
	n := 0
	for _, file := range []string{"labelled.txt", "labelled_held.txt"} {
		articles, labels := readLabelled(t, "testdata/"+file)
		for i := range articles {
			ms := mentions(t, &articles[i], labels[i])
			events := Detect(&articles[i], ms, nil)
			check(t, &articles[i], events)
			n += len(events)
			if again := Detect(&articles[i], ms, nil); !reflect.DeepEqual(events, again) {
				t.Errorf("not the same twice: %s", articles[i].Text)
			}
		}
	}
	if n < 300 {
		t.Errorf("%d events", n)
	}
}

func TestConcurrent(t *testing.T) {
	articles, labels := readLabelled(t, "testdata/labelled.txt")
	book := names.Default()
	run := func() (all []timeline.Event) {
		for i := range articles {
			all = append(all, Detect(&articles[i], mentions(t, &articles[i], labels[i]), book)...)
		}
		return all
	}
	want := run()
	results := make([][]timeline.Event, 4)
	var wg sync.WaitGroup
	for i := range results {
		wg.Go(func() { results[i] = run() })
	}
	wg.Wait()
	for i, got := range results {
		if !reflect.DeepEqual(got, want) {
			t.Errorf("run %d differs", i)
		}
	}
}

// TestAnyBeginning starts every labelled passage at each of its words: what
// stands before a word, if anything does, must not be taken for granted.
func TestAnyBeginning(t *testing.T) {
	for _, file := range []string{"testdata/labelled.txt", "testdata/labelled_held.txt", "testdata/wires.txt", "testdata/wires_held.txt"} {
		articles, labels := readLabelled(t, file)
		for i := range articles {
			text := articles[i].Text
			ms := mentions(t, &articles[i], labels[i])
			for at := range text {
				if at > 0 && text[at-1] != ' ' {
					continue
				}
				a := articles[i]
				if a.Text = text[at:]; a.Text[0] >= 'a' && a.Text[0] <= 'z' {
					a.Text = string(a.Text[0]-'a'+'A') + a.Text[1:]
				}
				a.Sentences = []timeline.Sentence{{Start: 0, End: len(a.Text)}}
				var rest []timeline.Mention
				for _, m := range ms {
					if m.Start >= at {
						m.Start, m.End, m.Sentence = m.Start-at, m.End-at, 0
						rest = append(rest, m)
					}
				}
				for _, e := range Detect(&a, rest, names.Default()) {
					if e.Title == "" || len(e.Quotes) != 1 {
						t.Errorf("%s: an event without a title or quote: %+v", a.Text, e)
					}
				}
			}
		}
	}
}

func FuzzDetect(f *testing.F) {
	articles, _ := readLabelled(f, "testdata/labelled.txt")
	for _, a := range articles[:40] {
		f.Add(a.Text, uint16(3), uint16(20))
	}
	f.Add("", uint16(0), uint16(0))
	f.Add("\xff“’s will not be \x00, who to", uint16(2), uint16(3))
	f.Fuzz(func(t *testing.T, text string, at, n uint16) {
		if len(text) > 3000 {
			return
		}
		a := timeline.Article{ID: "f", Text: text}
		for start := 0; start < len(text); {
			end := min(start+200, len(text))
			a.Sentences = append(a.Sentences, timeline.Sentence{Start: start, End: end})
			start = end
		}
		day := civil.On(2025, 9, 4)
		a.PublishedEarliest, a.PublishedLatest, a.PublishedBest = day, day, day
		var ms []timeline.Mention
		for start := int(at); start < len(text); start += int(n) + 7 {
			end := min(start+int(n)%9+1, len(text))
			ms = append(ms, timeline.Mention{
				Start: start, End: end, Text: text[start:end], Type: timeline.TypeDate, EDTF: "2025-09-04", Earliest: day, Latest: day, Best: day,
			})
		}
		check(t, &a, Detect(&a, ms, nil))
	})
}

// What was called off years ago is history; an order to somebody is no plan.
func TestOldAndOrdered(t *testing.T) {
	_, es := story(t, "2022-11-19", "Talks between the two were called off in {2019|2019|x} by the president after an attack.")
	if len(es) != 1 || es[0].Status != timeline.Background {
		t.Errorf("%d events: %+v", len(es), es)
	}
	_, es = story(t, "2022-11-19", "The talks in Oslo were called off on {Thursday|2022-11-17|x} by Norway.")
	if len(es) != 1 || es[0].Status != timeline.Cancelled {
		t.Errorf("%d events: %+v", len(es), es)
	}
	if _, es = story(t, "2022-11-19", "Prosecutor General Francisco Barbosa instructed the police to suspend the arrest of Nicolas Rodriguez."); len(es) != 0 {
		t.Errorf("an order is an event: %s", es[0].Title)
	}
}

// The date of the source dates what the sentence tells, not its reason.
func TestDateOfTheSource(t *testing.T) {
	_, es := story(t, "2023-12-05", "The talks were halted because the two sides failed to honour their commitments, according to local media reports on {Monday|2023-12-04|x}.")
	if len(es) != 1 || es[0].Status == timeline.Negated {
		t.Errorf("%d events, status %s", len(es), es[0].Status)
	}
}

// How long an appointment lasts is no event; when a deal ends is one.
func TestTermOfOffice(t *testing.T) {
	if _, es := story(t, "2023-09-05", "William Roe, of Ohio, to be a director of the corporation for a term expiring {December 31, 2026|2026-12-31|x}."); len(es) != 0 {
		t.Errorf("an event: %s", es[0].Title)
	}
	if _, es := story(t, "2023-09-05", "The two governments extended the agreement expiring {December 31, 2026|2026-12-31|x}."); len(es) == 0 {
		t.Error("the end of an agreement is lost")
	}
	for _, text := range []string{
		"Present were envoys from Chad and Niger, the latter as the chair of the club {this year|2023|x}.",
		"Niger, {this year|2023|x}'s club chair, sent envoys.",
	} {
		if _, es := story(t, "2023-09-05", text); len(es) != 0 {
			t.Errorf("an event: %s", es[0].Title)
		}
	}
	if _, es := story(t, "2023-09-05", "The chair of the club resigned {this year|2023|x}."); len(es) != 1 {
		t.Error("a resignation is lost")
	}
}

// A title holds the verb that tells the event, whatever stands before it.
func TestTitleHoldsItsVerb(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"After three days of talks behind closed doors in Cairo, Foreign Minister Badr Abdelatty announced on {Thursday|2025-09-04|happened||Abdelatty|} that a draft was ready for signature.",
			"Foreign Minister Badr Abdelatty announced on Thursday that a draft was ready for signature"},
		{"The foreign ministers of Norway, Sweden, Denmark, Finland, Iceland, Estonia, Latvia, Lithuania and Poland signed a declaration on the protection of sea cables on {Thursday|2025-09-04|happened|AGREE||}.",
			"signed a declaration on the protection of sea cables on Thursday"},
		{"Mediators from the two countries and the head of the mission were in the room, months before a {Sept. 30|2025-09-30|scheduled|||} deadline for a deal with Tehran, and did not speak.",
			"a Sept. 30 deadline for a deal with Tehran"},
		{"Talks on saving the {2015|2015|background|AGREE||} nuclear deal with Iran will resume soon, envoys said.", "the 2015 nuclear deal with Iran"},
		{"Negotiators from Armenia and Turkey opened a third round of border talks in Geneva last week and agreed to reopen the Margara crossing by {the end of April|2026-04-30|scheduled|COOPERATE||}.",
			"agreed to reopen the Margara crossing by the end of April"},
		{"Norway will host, in the town of Tromso and under the chairmanship of its former prime minister, a meeting on {Friday|2025-09-12|scheduled|CONSULT|Norway|}, the ministry said.",
			"Norway will host, in the town of Tromso"},
	} {
		_, es := story(t, "2025-09-05", c.text)
		if len(es) == 0 || !slices.ContainsFunc(es, func(e timeline.Event) bool { return e.Title == c.want }) {
			for i := range es {
				t.Errorf("title %q, want %q", es[i].Title, c.want)
			}
		}
	}
}

// What was agreed to is the news of a lead without a date.
func TestLeadOfAgreement(t *testing.T) {
	_, es := story(t, "2025-03-25", "The United States and Russia have agreed to ensure safe navigation in the Black Sea.")
	if len(es) != 1 || es[0].Status != timeline.Happened || es[0].Type != "AGREE" {
		t.Errorf("%d events: %+v", len(es), es)
	}
	if _, es = story(t, "2025-03-25", "The United States and Russia could agree to ensure safe navigation in the Black Sea."); len(es) != 0 && es[0].Status == timeline.Happened {
		t.Error("what could be agreed has happened")
	}

	// Who votes to ratify does it; who votes to hold elections does not hold them.
	for text, want := range map[string]timeline.Status{
		"Kenyan deputies voted to ratify a fishing treaty with Chad.": timeline.Happened,
		"Kenyan deputies voted to hold an election with Chad.":        "",
	} {
		_, es := story(t, "2025-03-25", text)
		if got := append(es, timeline.Event{})[0].Status; got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestStatusOfPlans reads the first event's status of plans, wishes and denials.
func TestStatusOfPlans(t *testing.T) {
	for text, want := range map[string]timeline.Status{
		// What was set for a day and came to nothing did not happen.
		"The signing, set for {Tuesday|2025-09-02|x}, never took place.":                       timeline.Negated,
		"The summit will no longer take place on {Monday|2025-09-08|x}.":                       timeline.Cancelled,
		"Talks planned for {Tuesday|2025-09-02|x} failed to materialise.":                      timeline.Negated,
		"They had hoped to swap them on {Friday|2025-09-12|x}, but a source said it was off.":  timeline.Cancelled,
		"They had hoped to swap them on {Friday|2025-09-12|x}, but a source said it was odd.":  timeline.Expected,
		"The bill was expected to pass on {Tuesday|2025-09-02|x}, but lawmakers sent it back.": timeline.Negated,
		"The union let {Tuesday|2025-09-02|x}'s deadline pass.":                                timeline.Negated,
		"The session was set for {Tuesday|2025-09-02|x} but had to be postponed.":              timeline.Postponed,
		"The meeting planned for {Tuesday|2025-09-02|x} never happened.":                       timeline.Negated,
		"The minister hopes the talks will be over by {Friday|2025-09-12|x}.":                  timeline.Expected,
		"The signing, set for {Tuesday|2025-09-09|x}, will take place in Bern.":                timeline.Scheduled,
		"A deal signed in Bern on {Tuesday|2025-09-02|x} has never been published.":            timeline.Happened,

		// What somebody wants to have done is not done.
		"The bloc hopes to get the treaty signed on {Friday|2025-09-12|x}.":        timeline.Expected,
		"The minister wants to have the treaty signed by {Friday|2025-09-12|x}.":   timeline.Expected,
		"The Commission wanted to have the pact signed on {Friday|2025-09-12|x}.":  timeline.Expected,
		"The two leaders had the treaty signed in Bern on {Tuesday|2025-09-02|x}.": timeline.Happened,

		// What is denied without "that", and what was to have been, did not happen.
		"The ministry denied it had signed the treaty on {Monday|2025-09-01|x}.":                           timeline.Negated,
		"The treaty was to have been signed by {Tuesday|2025-09-02|x}.":                                    timeline.Negated,
		"The pact was agreed in principle on {Tuesday|2025-09-02|x} but has yet to be signed.":             timeline.Happened,
		"Talks were to have begun in Bern on {Tuesday|2025-09-02|x}.":                                      timeline.Negated,
		"The envoys were to have met on {Tuesday|2025-09-02|x} but the session was cancelled.":             timeline.Cancelled,
		"The envoys met on {Tuesday|2025-09-02|x} and denied any of their aides had a hand in the leak.":   timeline.Happened,
		"The two men who had to have met by then flew home and signed the pact on {Tuesday|2025-09-02|x}.": timeline.Happened,

		// A plan that was undone or drawn out by a clause of its own.
		"Plans to meet in Bern on {Monday|2025-09-08|x} were put back at the wish of the host.":                timeline.Postponed,
		"A plan to sign the pact on {Monday|2025-09-08|x} has not been put back.":                              timeline.Expected,
		"Roe was to fly to Bern on {Friday|2025-09-12|x}, but the visit was dropped.":                          timeline.Cancelled,
		"The two were to meet on {Monday|2025-09-08|x}, but the host called the session off.":                  timeline.Cancelled,
		"Roe was to visit Bern on {Monday|2025-09-08|x}; the host dropped the trip.":                           timeline.Cancelled,
		"The talks were scheduled to end on {Sunday|2025-08-31|x} but have since been extended.":               timeline.Postponed,
		"The round, which was scheduled to end by {Sunday|2025-08-31|x}, has been extended.":                   timeline.Postponed,
		"Talks were supposed to open in Bern on {Sunday|2025-08-31|x}, however, the rebels refused to attend.": timeline.Negated,
		"The parties were to begin talks on {Sunday|2025-08-31|x}, but both deadlines have expired.":           timeline.Negated,
		"The talks scheduled to be held on {Sunday|2025-09-07|x} will not now take place.":                     timeline.Cancelled,
		"Roe was originally due to travel to Bern on {Tuesday|2025-09-02|x}.":                                  timeline.Postponed,
		"The delay stalls the talks, originally expected to begin on {Tuesday|2025-09-02|x}.":                  timeline.Postponed,
		"Roe cancelled what would have been a summit with Doe planned for {next month|2025-10|x}.":             timeline.Cancelled,
		"Officials claimed talks scheduled for {Saturday|2025-09-06|x} would be postponed.":                    timeline.Postponed,
		"Kyiv put the vote off to {Friday|2025-09-12|x}.":                                                      timeline.Postponed,
		"The army put the men back to work on {Tuesday|2025-09-02|x}.":                                         timeline.Happened,
		"Roe called off the envoy's trip to Bern on {Tuesday|2025-09-02|x}.":                                   timeline.Happened,
		"The trip to Bern was called off on {Tuesday|2025-09-02|x}.":                                           timeline.Cancelled,
		"The host dropped its demand on {Tuesday|2025-09-02|x}.":                                               timeline.Happened,

		// Whose condition, whose wish, whose modality it is.
		"“It is the first break, if it lasts,” he told reporters on {Tuesday|2025-09-02|x}.":                                timeline.Happened,
		"The allies will leave if the rebels abide by a pact signed in Bern on {Tuesday|2025-09-02|x}.":                     timeline.Happened,
		"The allies would leave if they agreed, according to a joint statement released by both on {Tuesday|2025-09-02|x}.": timeline.Happened,
		"Roe, who has threatened war if talks fail, will travel to Bern on {Tuesday|2025-09-09|x}.":                         timeline.Scheduled,
		"The minister wants a final deal by {Tuesday|2025-09-09|x}.":                                                        timeline.Proposed,
		"Roe proposed that the round be held in Bern on {Tuesday|2025-09-09|x}.":                                            timeline.Proposed,
		"Maybe by {Tuesday|2025-09-09|x} aid will be allowed to go in.":                                                     timeline.Possible,
		"Many doubt that a deal can be reached in time for the summit on {Tuesday|2025-09-09|x}.":                           timeline.Scheduled,
		"The mediators renewed their calls for a truce on {Tuesday|2025-09-09|x}.":                                          timeline.Proposed,
		"Roe is due to brief the council on the outcome of her visit {last week|2025-08-25/2025-08-31|x}.":                  timeline.Happened,
		"Roe has yet to reply to the letter sent on {Tuesday|2025-09-02|x}.":                                                timeline.Happened,
		"The host on Friday said a deal to end the war would be signed on {Tuesday|2025-09-09|x}.":                          timeline.Scheduled,
		"Roe made public that the two would meet on {Tuesday|2025-09-09|x}.":                                                timeline.Scheduled,
		"{Today|2025-09-05|x}, we commit to end the violence.":                                                              timeline.Happened,
		"The sides presented maps for proposed borders on {Tuesday|2025-09-02|x}.":                                          timeline.Happened,
		"Roe tried to get backing for his plan in a vote on {Tuesday|2025-09-02|x}.":                                        timeline.Happened,
		"The first took place in Bern on {Tuesday|2025-09-02|x}.":                                                           timeline.Happened,

		// What stands right around the date.
		"The crossing, closed since {August|2025-08/..|x}, was opened for an hour.":                                  timeline.Ongoing,
		"The two forces, at war since {August|2025-08/..|x}, have agreed to meet.":                                   timeline.Ongoing,
		"The council is not to decide until {Tuesday|2025-09-09|x}.":                                                 timeline.Scheduled,
		"The cabinet convenes {later on Friday|2025-09-05|x} to approve the truce.":                                  timeline.Scheduled,
		"Before dawn on {Friday|2025-09-05|x}, the minister announced that the talks had failed.":                    timeline.Happened,
		"The talks would most likely cover the {Aug. 27|2025-08-27|x} incident.":                                     timeline.Happened,
		"Roe said he had summoned the envoy over {Tuesday|2025-09-02|x}'s collision.":                                timeline.Happened,
		"{Tuesday|2025-09-02|x}'s heatwave would not derail the talks, Roe said.":                                    timeline.Happened,
		"The rebels threaten to boycott the {Sept. 23|2025-09-23|x} poll if machines are used.":                      timeline.Scheduled,
		"The allies will raise the money if the premier vetoes the package on {Thursday|2025-09-11|x}.":              timeline.Conditional,
		"If nothing changes by {Tuesday|2025-09-09|x}, we are going home, Roe said.":                                 timeline.Conditional,
		"Roe would not say if this had to do with the blast on {Tuesday|2025-09-02|x}.":                              timeline.Happened,
		"A truce was agreed to close a war {last week|2025-08-25/2025-08-31|x}.":                                     timeline.Happened,
		"Bern had set the pact aside on {Monday|2025-09-01|x}.":                                                      timeline.Happened,
		"The talks, which may go on, follow a round in Bern on {Tuesday|2025-09-02|x}.":                              timeline.Happened,
		"Roe claimed that soldiers attacked in five places on {Tuesday|2025-09-02|x}.":                               timeline.Reported,
		"The army accused the rebels of shelling its second city on {Tuesday|2025-09-02|x}.":                         timeline.Reported,
		"Roe called for a vote to be taken in Bern on {Tuesday|2025-09-09|x}.":                                       timeline.Proposed,
		"The summit, scheduled for {Saturday|2025-09-06|x}, is off: its host turned back.":                           timeline.Cancelled,
		"Ten leaders who had argued through the night emerged on {Friday|2025-09-05|x} with a target.":               timeline.Happened,
		"The pact is dead unless the other side moves, Roe suggested on {Tuesday|2025-09-02|x}.":                     timeline.Happened,
		"The standoff was continuing on {Friday|2025-09-05|x}.":                                                      timeline.Ongoing,
		"Roe demanded that the ballot, scheduled for {Sept. 26|2025-09-26|x}, be put back.":                          timeline.Scheduled,
		"The leaders would have flown to Bern on {Monday|2025-09-08|x}, but the host scrapped the session.":          timeline.Cancelled,
		"Envoys waited at the gate, where captives had been swapped on {Friday|2025-09-05|x}; others hope for more.": timeline.Happened,

		"It was the first time the two had met since {May 2|2025-05-02|x;bound=since}.":                                 timeline.Background,
		"Roe said that the session held in Bern on {Tuesday|2025-09-02|x} was useful.":                                  timeline.Happened,
		"Roe said that the session, held in Bern on {Tuesday|2025-09-02|x}, dealt with it.":                             timeline.Happened,
		"The doubts of Roe on {Tuesday|2025-09-02|x} raised fears over how fast it could end.":                          timeline.Happened,
		"On {Tuesday|2025-09-02|x}, Roe went to Bern, where she suggested a delay.":                                     timeline.Happened,
		"Chad announced renewed raids on {Tuesday|2025-09-02|x}.":                                                       timeline.Happened,
		"The police said that fines should start being issued on {Tuesday|2025-09-09|x}.":                               timeline.Proposed,
		"Roe called on Chad to open the road, free the men and withdraw its troops on {Friday|2025-09-05|x}.":           timeline.Proposed,
		"Roe urged both sides to show restraint, cease all raids and refrain from threats on {Friday|2025-09-05|x}.":    timeline.Proposed,
		"Roe said that Chad would not rule out a meeting on {Tuesday|2025-09-09|x}.":                                    timeline.Possible,
		"Roe was told of a proposal by Chad to hold the round on {Tuesday|2025-09-09|x}.":                               timeline.Proposed,
		"Roe hailed a proposal from Chad, which has been acting for both, to stop the raids on {Tuesday|2025-09-09|x}.": timeline.Proposed,
		"Chad announced the postponement of a round scheduled for {Tuesday|2025-09-09|x}.":                              timeline.Postponed,
		"Exports will be subject to a tariff of 35 percent starting {Tuesday|2025-09-09|x}.":                            timeline.Scheduled,
		"Roe had agreed to the plan on {Tuesday|2025-09-02|x}.":                                                         timeline.Happened,
		"Roe had on {Tuesday|2025-09-02|x} postponed the vote.":                                                         timeline.Happened,
		"Roe will on {Tuesday|2025-09-09|x} postpone the vote.":                                                         timeline.Postponed,
		"Roe expects the men held by the rebels to come home on {Tuesday|2025-09-09|x}.":                                timeline.Expected,
		"The two are due in Bern and aim to settle by {Tuesday|2025-09-09|x} what parts them.":                          timeline.Expected,
		"No fewer than 20 men were killed in Bern on {Tuesday|2025-09-02|x}.":                                           timeline.Happened,
		"Roe said a truce reached with the rebels in {May|2025-05|x} would hold.":                                       timeline.Background,
		"Roe said that the rebels broke the truce in {May|2025-05|x}.":                                                  timeline.Background,
		"Roe expects a written offer regarding the border by {Tuesday|2025-09-09|x}.":                                   timeline.Expected,
		"The army fired two mortar shells at the post on {Friday|2025-09-05|x}.":                                        timeline.Happened,
		"The fines were to start on {Monday|2025-09-08|x}, but police said they would be put off.":                      timeline.Postponed,

		"The emirate agreed to restore ties with Roe at a summit on {Friday|2025-09-05|x}.":                   timeline.Happened,
		"Bern calls off {Friday|2025-09-05|x}'s session with the rebels.":                                     timeline.Cancelled,
		"Talks first slated for {Monday|2025-09-08|x} will not get under way until {Sept. 12|2025-09-12|x}.":  timeline.Postponed,
		"Under way in a Bern hotel since {Tuesday|2025-09-02|x;bound=since}, the talks have produced little.": timeline.Ongoing,

		// What is denied, asked for or thought of is not what stands beside it.
		"Roe said that did \"not mean they will go on {Monday|2025-09-08|x}\".":                                   timeline.Possible,
		"Roe said however that this would \"not automatically mean they will stay until {Monday|2025-09-08|x}\".": timeline.Possible,
		"Roe said that meant they will go on {Monday|2025-09-08|x}.":                                              timeline.Scheduled,
		"Bern will fine owners who fail to sign up from {Monday|2025-09-08|x}.":                                   timeline.Scheduled,
		"Bern will fine owners who failed to sign up by {Tuesday|2025-09-02|x}.":                                  timeline.Negated,
		"Roe proposed a truce and recommended that it run from {Monday|2025-09-08|x}.":                            timeline.Proposed,
		"Roe recalled that the truce had run from {Tuesday|2025-09-02|x}.":                                        timeline.Reported,
		"Bern had called for talks to begin by {Tuesday|2025-09-02|x}.":                                           timeline.Proposed,
		"Bern had called for an end to the raids in {July|2024-07|x}.":                                            timeline.Background,
		"Roe is expected for a summit of emerging powers in Bern {today|2025-09-05|x}.":                           timeline.Expected,
		"Roe expects to write to both camps and hopes for a deal to open the road in {October|2025-10|x}.":        timeline.Expected,
		"Roe expects both sides, with their fears and hopes for an accord in {October|2025-10|x}, to be patient.": timeline.Expected,

		"Roe, who cannot run when his term ends in {October|2025-10|x}, will write.":                 timeline.Scheduled,
		"Roe cannot run in {October|2025-10|x} when his term ends.":                                  timeline.Negated,
		"Roe says it put a new, improved contract to Bern {last week|2025-08-25/2025-08-31|x}.":      timeline.Reported,
		"A first deal should be followed by a last one on {Oct. 5|2025-10-05|x}.":                    timeline.Expected,
		"A first deal should be fought by the miners on {Oct. 5|2025-10-05|x}.":                      timeline.Proposed,
		"Roe said the truce would hold, that he would meet Doe on {Oct. 5|2025-10-05|x}, and go on.": timeline.Scheduled,

		"There is a growing danger that they will not meet on {Monday|2025-09-08|x}.":        timeline.Possible,
		"There is no risk that the truce will end on {Monday|2025-09-08|x}.":                 timeline.Negated,
		"There was no deal reached on {Monday|2025-09-01|x}.":                                timeline.Negated,
		"There was a deal reached on {Monday|2025-09-01|x}.":                                 timeline.Happened,
		"The pact will be signed on {Monday|2025-09-08|x} if a truce agreed in Bern holds.":  timeline.Conditional,
		"The pact will be signed on {Monday|2025-09-08|x} as a truce agreed in Bern holds.":  timeline.Scheduled,
		"If a truce that was agreed in Bern holds, Chad will sign on {Monday|2025-09-08|x}.": timeline.Conditional,

		"There is no guarantee that they will meet on {Monday|2025-09-08|x}.":       timeline.Possible,
		"There is a guarantee that they will meet on {Monday|2025-09-08|x}.":        timeline.Scheduled,
		"“What matters now is to reach a deal by {Monday|2025-09-08|x},” Roe said.": timeline.Proposed,

		"It is vital to reach a deal by {Monday|2025-09-08|x}, Roe said.":  timeline.Proposed,
		"It was quick to reach a deal on {Monday|2025-09-01|x}, Roe said.": timeline.Happened,

		"Bern was blocked from signing the pact on {Tuesday|2025-09-02|x}.":                            timeline.Negated,
		"Bern was kept busy signing the pact on {Tuesday|2025-09-02|x}.":                               timeline.Happened,
		"Nothing will stop the march planned for {Monday|2025-09-08|x} from going ahead.":              timeline.Scheduled,
		"Nobody will attend the vote planned for {Monday|2025-09-08|x}.":                               timeline.Negated,
		"No session on hiring staff and on pay will be held on {Monday|2025-09-08|x}.":                 timeline.Negated,
		"A session on hiring no staff and on pay will be held on {Monday|2025-09-08|x}.":               timeline.Scheduled,
		"Roe said there would be “no basis” for talks on {Monday|2025-09-08|x}.":                       timeline.Negated,
		"Roe said there would be “a basis” for talks on {Monday|2025-09-08|x}.":                        timeline.Scheduled,
		"The envoys are debating whether to meet in Bern on {Monday|2025-09-08|x} or to wait.":         timeline.Possible,
		"“Maybe on Monday or {Tuesday|2025-09-09|x}, aid will be let in,” Roe said.":                   timeline.Scheduled,
		"“Maybe on {Monday|2025-09-08|x} or {Tuesday|2025-09-09|x}” aid will be let in, Roe said.":     timeline.Possible,
		"Roe suggested that the letters to Bern be sent on {Monday|2025-09-08|x}.":                     timeline.Proposed,
		"Roe told the aides to Bern that the letters would be sent on {Monday|2025-09-08|x}.":          timeline.Scheduled,
		"Roe is expected to add Bern to a list of preferred towns for trade on {Monday|2025-09-08|x}.": timeline.Expected,
		"Roe is expected to see the first draft of a keenly awaited treaty on {Monday|2025-09-08|x}.":  timeline.Expected,
		"Roe said he was aiming for talks to begin in Bern on {Monday|2025-09-08|x}.":                  timeline.Expected,
		"Roe will meet Doe, head of the bank, in Bern on {Monday|2025-09-08|x}.":                       timeline.Scheduled,
		"Roe is expected to have a breathless spell of travel on {Monday|2025-09-08|x}.":               timeline.Expected,

		"Roe said the talks would “most likely” take place on {Monday|2025-09-08|x}.":                        timeline.Expected,
		"Roe said the talks would “take place” on {Monday|2025-09-08|x}.":                                    timeline.Scheduled,
		"Bern has yet to announce the date of the vote but it will be on {Monday|2025-09-08|x}.":             timeline.Scheduled,
		"Bern has yet to announce that the vote will be on {Monday|2025-09-08|x}.":                           timeline.Possible,
		"The mayors of two towns and the bridge chief plan to travel to Rome on {Monday|2025-09-08|x}.":      timeline.Expected,
		"Roe has arrived as aides for the president prepare to meet Doe in Bern on {Monday|2025-09-08|x}.":   timeline.Scheduled,
		"Three days of talks ahead of the two countries' leaders summit on {Friday|2025-09-05|x} were hard.": timeline.Scheduled,

		"Roe said in radio remarks late on {Tuesday|2025-09-02|x} the bridge could reopen.":       timeline.Happened,
		"Roe said in radio remarks the bridge could reopen on {Tuesday|2025-09-09|x}.":            timeline.Possible,
		"Roe had been expected to sign a deal known as the Bern accord on {Monday|2025-09-08|x}.": timeline.Expected,
		"Roe signed the deal known as the Bern accord on {Tuesday|2025-09-02|x}.":                 timeline.Happened,
		"The army asked Bern, one of the hosts, to delay the talks until {Tuesday|2025-09-09|x}.": timeline.Proposed,
		"The army met Bern, one of the hosts, to delay the talks until {Tuesday|2025-09-09|x}.":   timeline.Postponed,

		"Roe has sought to put off the vote due on {Monday|2025-09-08|x}.":                          timeline.Scheduled,
		"Roe has sought to put off the vote until {Monday|2025-09-08|x}.":                           timeline.Expected,
		"Roe threatened to call off talks with Doe on {Monday|2025-09-08|x}.":                       timeline.Possible,
		"Roe decided to put off the vote until {Monday|2025-09-08|x}.":                              timeline.Postponed,
		"It is vital that the talks resume by {Monday|2025-09-08|x}.":                               timeline.Proposed,
		"It is plain that the talks resume by {Monday|2025-09-08|x}.":                               timeline.Scheduled,
		"A row killed hopes that the talks could open on {Monday|2025-09-08|x}.":                    timeline.Negated,
		"A row raised hopes that the talks could open on {Monday|2025-09-08|x}.":                    timeline.Expected,
		"The two sides had “agreed” on {Tuesday|2025-09-02|x}.":                                     timeline.Happened,
		"Roe said in an interview with the daily on {Tuesday|2025-09-02|x} the talks could resume.": timeline.Happened,

		"That does not mean a deal will be signed on {Monday|2025-09-08|x}.":   timeline.Possible,
		"That accord will be signed on {Monday|2025-09-08|x}.":                 timeline.Scheduled,
		"The hope is that they will meet on {Monday|2025-09-08|x}.":            timeline.Expected,
		"The rule is that they will meet on {Monday|2025-09-08|x}.":            timeline.Scheduled,
		"“The best way is to hold a vote on {Monday|2025-09-08|x},” Roe said.": timeline.Proposed,
		"“The other way is to be opened on {Monday|2025-09-08|x},” Roe said.":  timeline.Scheduled,
		"The accord called for votes to be held by {Tuesday|2025-09-02|x}.":    timeline.Proposed,
		"The accord called for votes to be held on {Tuesday|2025-09-02|x}.":    timeline.Happened,

		// A day may be pushed, forced back, missed or wrecked.
		"Roe's trip has been pushed from {Monday|2025-09-08|x} to {Friday|2025-09-12|x}.":                          timeline.Postponed,
		"Roe pushed the vote from {Monday|2025-09-08|x} to {Friday|2025-09-12|x}.":                                 timeline.Postponed,
		"Roe's men pushed south from {Monday|2025-09-01|x} to {Thursday|2025-09-04|x}.":                            timeline.Happened,
		"The talks, expected to end on {Friday|2025-09-05|x}, will run into the weekend.":                          timeline.Postponed,
		"Roe's trip has been pushed into {next week|2025-09-08/2025-09-14|x}.":                                     timeline.Postponed,
		"Roe's men have been pushed into the sea on {Tuesday|2025-09-02|x}.":                                       timeline.Happened,
		"The vote was pushed to {Monday|2025-09-08|x}.":                                                            timeline.Postponed,
		"Roe pushed his men to the coast on {Tuesday|2025-09-02|x}.":                                               timeline.Happened,
		"The talks had been due to open on {Monday|2025-09-08|x}, but Roe said a storm had forced the date back.":  timeline.Postponed,
		"The talks had been due to open on {Monday|2025-09-08|x}, but Roe said a storm had forced the plane back.": timeline.Scheduled,
		"The talks were put off till {Monday|2025-09-01|x}, and now again to {Friday|2025-09-12|x}.":               timeline.Postponed,
		"The raid upended plans to have it signed on {Monday|2025-09-08|x}.":                                       timeline.Cancelled,
		"The raid derailed plans to meet in Bern on {Monday|2025-09-08|x}.":                                        timeline.Cancelled,
		"The talks, which had been expected to end on {Friday|2025-09-05|x}, will continue into the weekend.":      timeline.Postponed,
		"The talks, which had been expected to end on {Friday|2025-09-05|x}, will continue in the press.":          timeline.Expected,
		"The talks were scheduled to begin on {Monday|2025-09-08|x}, but the session was suspended.":               timeline.Postponed,
		"The talks were scheduled to begin on {Monday|2025-09-08|x}, but the minister was suspended.":              timeline.Scheduled,
		"Roe announced the postponement of the talks between the army and the rebels until {Monday|2025-09-08|x}.": timeline.Postponed,
		"The council put the town back on its list on {Tuesday|2025-09-02|x}.":                                     timeline.Happened,
		"Roe has put the talks back to {Monday|2025-09-08|x}.":                                                     timeline.Postponed,
		"Bern on {Tuesday|2025-09-02|x} postponed a plan to fine drivers.":                                         timeline.Happened,
		"The raid torpedoed a plan for the two to meet on {Monday|2025-09-08|x}.":                                  timeline.Cancelled,
		"The storm forced a delay in the vote set for {Monday|2025-09-08|x}.":                                      timeline.Postponed,
		"The storm caused a stir in the vote set for {Monday|2025-09-08|x}.":                                       timeline.Scheduled,
		"The swap was to have taken place on {Tuesday|2025-09-02|x} but was held up by rain.":                      timeline.Postponed,
		"The raid derailed a train in Bern on {Tuesday|2025-09-02|x}.":                                             timeline.Happened,
		"Whether the truce, set to end on {Monday|2025-09-08|x}, will be extended now rests with Roe.":             timeline.Scheduled,
		"The truce, set to end on {Monday|2025-09-08|x}, will now be extended.":                                    timeline.Postponed,
		"The session, set for {Monday|2025-09-08|x}, will start on {Tuesday|2025-09-09|x}.":                        timeline.Postponed,
		"The fair, set for {Tuesday|2025-09-09|x}, will open on {Monday|2025-09-08|x}.":                            timeline.Scheduled,
		"The talks, due on {Monday|2025-09-08|x}, will end on {Tuesday|2025-09-09|x}.":                             timeline.Scheduled,

		// A subject that no list knows, before a verb whose past is its base form; a number that stands for who acts.
		"Rebels hit the town on {Tuesday|2025-09-02|x}.":            timeline.Happened,
		"Gangs set fire to the library on {Tuesday|2025-09-02|x}.":  timeline.Happened,
		"Zorbo cut its rating on {Tuesday|2025-09-02|x}.":           timeline.Happened,
		"One of the four stepped down on {Tuesday|2025-09-02|x}.":   timeline.Happened,
		"Several walked out of the hall on {Tuesday|2025-09-02|x}.": timeline.Happened,

		// "Nor", what may have to be done, who "never moved", and "nothing" beside a plan.
		"They have not met, nor will they on {Monday|2025-09-08|x}.":                                   timeline.Negated,
		"The fair, scheduled for {Monday|2025-09-08|x}, may have to be put back.":                      timeline.Possible,
		"Convoys that were meant to leave Bern on {Tuesday|2025-09-02|x} never moved.":                 timeline.Negated,
		"Nothing in the text affects the vote planned for {Monday|2025-09-08|x}.":                      timeline.Scheduled,
		"Groups are pressing Roe to do so by {Monday|2025-09-08|x}.":                                   timeline.Proposed,
		"A reply should come on {Monday|2025-09-08|x}.":                                                timeline.Expected,
		"A walkout is conceivable on {Monday|2025-09-08|x}.":                                           timeline.Possible,
		"The minister ordered binding arbitration on {Tuesday|2025-09-02|x}.":                          timeline.Happened,
		"The union was due to walk out on {Monday|2025-09-08|x}, but the action was called off.":       timeline.Cancelled,
		"The tariff takes effect on {Monday|2025-09-08|x} and will lapse in May unless it is renewed.": timeline.Scheduled,

		"A lane would open on {Monday|2025-09-08|x} under the plan.":                      timeline.Proposed,
		"Roe told Bern about the upcoming visit during a call on {Tuesday|2025-09-02|x}.": timeline.Happened,

		"Greens have pleaded for a ban by {Monday|2025-09-08|x}.":                        timeline.Proposed,
		"Roe told exhausted delegates on {Tuesday|2025-09-02|x} that the ship had gone.": timeline.Happened,

		"The ministers will decide on {Monday|2025-09-08|x} if talks can resume.": timeline.Scheduled,
		"The ministers will resign on {Monday|2025-09-08|x} if talks fail.":       timeline.Conditional,

		"The court struck down plans to hold a vote on {Monday|2025-09-08|x}.": timeline.Negated,
		"The court threw out a plan to hold a vote on {Monday|2025-09-08|x}.":  timeline.Negated,
		"The court threw a party to open the fair on {Monday|2025-09-08|x}.":   timeline.Scheduled,

		// A verb left out, a day gone over, and what is not clear.
		"The fair was to have opened on {Tuesday|2025-09-02|x} but it did not.":                 timeline.Negated,
		"The fair was to open on {Tuesday|2025-09-02|x}; it has not.":                           timeline.Negated,
		"Talks due to end on {Tuesday|2025-09-02|x} dragged on until {Wednesday|2025-09-03|x}.": timeline.Postponed,
		"It is far from clear that the talks will open on {Monday|2025-09-08|x}.":               timeline.Possible,
		"Nobody knows if the talks will open on {Monday|2025-09-08|x}.":                         timeline.Possible,

		// Whom somebody told stands before the day on which it was said.
		"Roe told members on {Tuesday|2025-09-02|x} they would not accept less.":     timeline.Happened,
		"Roe warned the house on {Tuesday|2025-09-02|x} the talks would not resume.": timeline.Happened,
		"Roe told members they would not meet on {Monday|2025-09-08|x}.":             timeline.Negated,

		// What few expect, or somebody doubts, is not fixed; nor is what "no plans" are for.
		"Few in Bern expect the guns to fall silent on {Monday|2025-09-08|x}.":                         timeline.Expected,
		"Few believe that the talks will resume on {Monday|2025-09-08|x}.":                             timeline.Expected,
		"Envoys still hope that the talks will resume on {Monday|2025-09-08|x}.":                       timeline.Expected,
		"Envoys still say that the talks will resume on {Monday|2025-09-08|x}.":                        timeline.Scheduled,
		"Roe doubts the talks will resume on {Monday|2025-09-08|x}.":                                   timeline.Possible,
		"Nobody doubts that the talks will resume on {Monday|2025-09-08|x}.":                           timeline.Scheduled,
		"Doubts remain over the vote on {Tuesday|2025-09-02|x}.":                                       timeline.Happened,
		"It is doubtful that the talks will resume on {Monday|2025-09-08|x}.":                          timeline.Possible,
		"Hopes that the council would return by {Monday|2025-09-08|x} are fading.":                     timeline.Expected,
		"Hopes that the council would return by {Monday|2025-09-08|x} have been dashed.":               timeline.Negated,
		"Fears that the envoys will leave on {Monday|2025-09-08|x} are growing.":                       timeline.Possible,
		"The envoys have no immediate plans to meet on {Monday|2025-09-08|x}.":                         timeline.Negated,
		"The envoys have new plans to meet on {Monday|2025-09-08|x}.":                                  timeline.Expected,
		"The union urged its men not to travel on {Monday|2025-09-08|x}.":                              timeline.Proposed,
		"The union told its men not to travel on {Monday|2025-09-08|x}.":                               timeline.Negated,
		"The union did not trust that the owners would pay and refused to meet {Monday|2025-09-08|x}.": timeline.Negated,

		// Who gives up plans calls off what they were for, and a plan may be undone behind what is told of it.
		"Roe dropped plans to bring back the fair on {Monday|2025-09-08|x}.":                                    timeline.Cancelled,
		"Roe gave up his plan to bring back the fair on {Monday|2025-09-08|x}.":                                 timeline.Cancelled,
		"Roe drew up plans to bring back the fair on {Monday|2025-09-08|x}.":                                    timeline.Expected,
		"The envoys, who had been due to fly to Bern on {Monday|2025-09-08|x} to mediate, called off the trip.": timeline.Cancelled,
		"The envoys, who had been due to fly to Bern on {Monday|2025-09-08|x} to mediate, praised the truce.":   timeline.Scheduled,
		"A visit by Roe planned for {Tuesday|2025-09-02|x}, when she was due to meet Doe, was called off.":      timeline.Cancelled,
		"A visit by Roe planned for {Monday|2025-09-08|x}, which Doe has praised, will be short.":               timeline.Scheduled,
		"A truce promised for {Tuesday|2025-09-02|x} did not hold.":                                             timeline.Negated,
		"Publication had been planned for {Tuesday|2025-09-02|x} but slipped after a row.":                      timeline.Postponed,
		"The vote was held over until {Monday|2025-09-08|x}.":                                                   timeline.Postponed,
		"The vote was held in Bern until {noon on Tuesday|2025-09-02|x}.":                                       timeline.Happened,

		// A plan may be banned, put on ice or doubted; and who wants it moved has not moved it.
		"A march that guards had planned for {Tuesday|2025-09-02|x} has been banned.":             timeline.Cancelled,
		"Police banned a march planned for {Monday|2025-09-08|x}.":                                timeline.Cancelled,
		"Police guard a march planned for {Monday|2025-09-08|x}.":                                 timeline.Scheduled,
		"A strike planned for {Monday|2025-09-08|x} is on hold while talks go on.":                timeline.Postponed,
		"A strike planned for {Monday|2025-09-08|x} is on paper a short one.":                     timeline.Scheduled,
		"A second round planned for {Monday|2025-09-08|x} is in doubt.":                           timeline.Possible,
		"Two of those named for the race planned for {Monday|2025-09-08|x} are possible winners.": timeline.Scheduled,
		"The bridge was meant to reopen on {Tuesday|2025-09-02|x} but remains shut.":              timeline.Negated,
		"The bridge was meant to reopen on {Monday|2025-09-08|x} but remains shut.":               timeline.Scheduled,
		"Roe wants the talks put off until {Monday|2025-09-08|x}.":                                timeline.Proposed,
		"Roe had the talks put off until {Monday|2025-09-08|x}.":                                  timeline.Postponed,
		"The council is all but certain to approve the pact on {Monday|2025-09-08|x}.":            timeline.Expected,
		"Roe dismissed reports of a meeting in Bern on {Tuesday|2025-09-02|x} as pure fiction.":   timeline.Negated,
		"Roe dismissed reports of a meeting in Bern on {Tuesday|2025-09-02|x} as of no weight.":   timeline.Happened,
		"Lawmakers voted against holding a ballot on {Monday|2025-09-08|x}.":                      timeline.Negated,
		"Lawmakers voted for holding a ballot on {Monday|2025-09-08|x}.":                          timeline.Scheduled,

		// What is called or pressed to be put off stands, what nobody expects does not, and "if" may stand far behind.
		"Calls to postpone a vote on {Monday|2025-09-08|x} are growing.":                    timeline.Proposed,
		"Roe came under pressure to put off a vote on {Monday|2025-09-08|x}.":               timeline.Proposed,
		"Roe came under fire and put off a vote on {Monday|2025-09-08|x}.":                  timeline.Postponed,
		"Nobody expects the talks to resume on {Monday|2025-09-08|x}.":                      timeline.Negated,
		"Everybody expects the talks to resume on {Monday|2025-09-08|x}.":                   timeline.Expected,
		"The duties would take effect on {Monday|2025-09-08|x} if the council did nothing.": timeline.Conditional,
		"There is a risk of a walkout on {Monday|2025-09-08|x}.":                            timeline.Possible,
		"There is word of a walkout on {Monday|2025-09-08|x}.":                              timeline.Scheduled,

		// A plan whose day is over may have been carried out, and what a bid or a motion is for may be turned down.
		"The fair, planned for {Tuesday|2025-09-02|x}, went ahead despite rain.": timeline.Happened,
		"The talks planned for {Tuesday|2025-09-02|x} were held in Bern.":        timeline.Happened,
		"The talks planned for {Monday|2025-09-08|x} were held up by rain.":      timeline.Scheduled,
		"The talks planned for {Tuesday|2025-09-02|x} were much praised.":        timeline.Scheduled,
		"The Senate rejected a bid to hold a ballot on {Monday|2025-09-08|x}.":   timeline.Negated,
		"The Senate backed a bid to hold a ballot on {Monday|2025-09-08|x}.":     timeline.Expected,
		"A motion to delay the ballot until {Monday|2025-09-08|x} was defeated.": timeline.Negated,
		"Polls suggest that Roe will win on {Monday|2025-09-08|x}.":              timeline.Expected,
		"Roe suggested that they meet on {Monday|2025-09-08|x}.":                 timeline.Proposed,
		"Roe is confident the road will open on {Monday|2025-09-08|x}.":          timeline.Expected,

		// A noun in -s before "would" is no verb, and "and on Tuesday," opens a clause of its own.
		"In the event of a strike the night trains would stop on {Monday|2025-09-08|x}.":                          timeline.Conditional,
		"What the council decides will bind them on {Monday|2025-09-08|x}.":                                       timeline.Scheduled,
		"Many believe the raid was staged by rebels and on {Tuesday|2025-09-02|x}, the council called a session.": timeline.Happened,
		"Many believe the raid was staged by rebels on {Tuesday|2025-09-02|x}, a poll shows.":                     timeline.Reported,
		"The guards offered a new ceasefire starting at {6 p.m. on Friday|2025-09-05|x}.":                         timeline.Proposed,

		"Roe signed a pact {earlier this year|2025-01-01~/2025-09-05~|x}.":  timeline.Background,
		"Roe signed a pact {earlier this month|2025-09-01~/2025-09-05~|x}.": timeline.Happened,

		// What stands whatever others do, what nobody knows, what hangs on something, and what is insisted on.
		"The fair will be held on {Monday|2025-09-08|x} even if the traders stay away.":             timeline.Scheduled,
		"It was not clear if the fair would be held on {Monday|2025-09-08|x}.":                      timeline.Possible,
		"Pending approval by the council, the truce will take effect on {Monday|2025-09-08|x}.":     timeline.Conditional,
		"The pact would enter into force on {Monday|2025-09-08|x}, assuming that Bern ratifies it.": timeline.Conditional,
		"Roe held out for {Monday|2025-09-08|x}.":                                                   timeline.Proposed,
		"Roe insisted on a ceremony on {Monday|2025-09-08|x}.":                                      timeline.Proposed,
		"Accounts have it that the warlord fled on {Tuesday|2025-09-02|x}.":                         timeline.Reported,
		"Roe ruled nothing out for {Monday|2025-09-08|x}.":                                          timeline.Possible,
		"Roe had planned to visit Bern on {Tuesday|2025-09-02|x} but changed his mind.":             timeline.Cancelled,
		"The duties threatened for {Monday|2025-09-08|x} are off the table.":                        timeline.Cancelled,
		"A walkout on {Monday|2025-09-08|x} now looks inevitable.":                                  timeline.Expected,
		"A walkout on {Monday|2025-09-08|x} looks increasingly remote.":                             timeline.Possible,
		"{Monday|2025-09-08|x}'s session hangs by a thread.":                                        timeline.Possible,
		"The farmers backed away from a plan to strike on {Monday|2025-09-08|x}.":                   timeline.Cancelled,

		// A number or "both" may stand for the men themselves.
		"The two will meet in Bern on {Saturday|2025-09-06|x}.":                                                               timeline.Scheduled,
		"Both will meet in Bern on {Saturday|2025-09-06|x}.":                                                                  timeline.Scheduled,
		"The accord, originally due to be signed on {Sept. 1|2025-09-01|x}, will now be signed on {Sept. 9|2025-09-09|x}.":    timeline.Postponed,
		"The pact, first due to be initialled on {Sept. 1|2025-09-01|x}, is expected to be signed on {Sept. 9|2025-09-09|x}.": timeline.Postponed,
	} {
		_, es := story(t, "2025-09-05", text)
		if len(es) == 0 || es[0].Status != want {
			t.Errorf("%s: %d events, %+v", text, len(es), es)
		}
	}
}

// A quote knows who speaks where its clause is no more than that somebody did.
func TestSayer(t *testing.T) {
	for text, want := range map[string]string{
		"Roe said on {Tuesday|2025-09-02|x} that the talks would resume.":                     "Roe",
		"A source close to the army told Sputnik on {Tuesday|2025-09-02|x} that talks began.": "A source close to the army",
		"The envoy will attend, the Elysee announced on {Tuesday|2025-09-02|x}.":              "the Elysee",
		"He told reporters on {Tuesday|2025-09-02|x} that the talks would resume.":            "?",
		"{Tuesday|2025-09-02|x}'s announcement followed a week of talk.":                      "?",
		"Roe announced a truce on {Tuesday|2025-09-02|x}.":                                    "",
		"The court heard the case on {Tuesday|2025-09-02|x}.":                                 "",
		"The court heard on {Tuesday|2025-09-02|x} that Roe had fled.":                        "The court",
		"Roe met Doe in Bern on {Tuesday|2025-09-02|x}.":                                      "",
		"Roe said the talks would resume on {Tuesday|2025-09-09|x}.":                          "",
	} {
		_, es := story(t, "2025-09-05", text)
		if len(es) == 0 || es[0].Quotes[0].Sayer != want {
			t.Errorf("%s: want %q, got %+v", text, want, es)
		}
	}
}

// An amount of time up to now dates what was done over it, but not what lasted for it, nor
// anything where it is long; and what was done over years has no day of its own.
func TestSpansUpToNow(t *testing.T) {
	for _, c := range []struct{ text, words, begin, want string }{
		{"Over the past two weeks, the attorney explained the text to Lula.", "the past two weeks", "2026-01-05", "2026-01-05~/2026-01-19"},
		{"The cabinet of Chad has over the past two weeks reviewed the text.", "the past two weeks", "2026-01-05", "2026-01-05~/2026-01-19"},
		{"Fighting has gone on in Narva for the past two weeks.", "the past two weeks", "2026-01-05", ""},
		{"Over the past three years, Chad has met Niger twice.", "the past three years", "2023-01-19", ""},
	} {
		a, _ := story(t, "2026-01-19", c.text)
		at := strings.Index(c.text, c.words)
		es := Detect(a, []timeline.Mention{{
			Start: at, End: at + len(c.words), Text: c.words, Type: timeline.TypeDuration, Direction: "past", Begin: c.begin, Ends: "2026-01-19",
		}}, names.Default())
		got := ""
		if len(es) > 0 {
			got = string(es[0].Quotes[0].EDTF)
		}
		if got != c.want {
			t.Errorf("%s: dated %q, want %q", c.text, got, c.want)
		}
	}
}

// An amount of time counted from a day gives a term; from anything else, none.
func TestTermFrom(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"Chad's ships will sail home within 14 months of {Saturday|2026-01-17|x}'s vote.", "14 months", "scheduled ../2027-03"},
		{"Chad's ships will sail home within 10 days of {Saturday|2026-01-17|x}.", "10 days", "scheduled ../2026-01-27"},
		{"Chad's ships will leave 14 months of dust behind on {Saturday|2026-01-24|x}.", "14 months", ""},
		{"Chad's ships will sail home within 14 months of talks, as agreed on {Saturday|2026-01-17|x}.", "14 months", ""},
		{"Chad's ships will sail home within 60 days of the signing of the accord on {Saturday|2026-01-24|x}.", "60 days", "scheduled ../2026-03-25"},
	} {
		a, _ := story(t, "2026-01-19", c.text)
		_, labels := parseLabelled(t, c.text)
		at := strings.Index(a.Text, c.words)
		m := timeline.Mention{Start: at, End: at + len(c.words), Text: c.words, Type: timeline.TypeDuration, Value: "P" + strings.ToUpper(c.words[:2]) + strings.ToUpper(c.words[3:4])}
		got := ""
		for _, e := range Detect(a, append([]timeline.Mention{m}, mentions(t, a, labels)...), names.Default()) {
			if e.Quotes[0].DateText == c.words {
				got = string(e.Status) + " " + string(e.Date.EDTF)
			}
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", a.Text, got, c.want)
		}
	}
}

// A participle that describes the subject does not hide what a lead tells.
func TestLeadBehindItsSubject(t *testing.T) {
	_, es := story(t, "2025-10-05", "A Chadian delegation led by John Roe has arrived in Egypt to resume talks.")
	if len(es) != 1 || es[0].Quotes[0].EDTF != "[2025-10-04..2025-10-05]" {
		t.Errorf("%d events", len(es))
	}
	if _, es = story(t, "2025-10-05", "A week after talks began in Bern, Chad and Niger signed an accord."); len(es) != 1 || es[0].Quotes[0].EDTF != "[2025-10-04..2025-10-05]" {
		t.Errorf("behind what opens it: %d events", len(es))
	}
	if _, es = story(t, "2025-10-05", "A delegation will go home. A Chadian delegation led by John Roe has arrived in Egypt to resume talks."); len(es) != 0 {
		t.Errorf("no lead, but dated: %s", es[0].Title)
	}
}

// A plan of which only "in the coming weeks" is told has the time from publication
// on; what was done has no day of it.
func TestVague(t *testing.T) {
	for _, tt := range []struct {
		text, words, value, typ, want string
	}{
		{"Chad and Niger will meet in the coming weeks.", "the coming weeks", "PXW", timeline.TypeDuration, "scheduled 2025-11-06/.."},
		{"A pact is expected within days.", "days", "PXD", timeline.TypeDuration, "expected 2025-11-06/.."},
		{"Chad will announce a truce in the coming hours.", "the coming hours", "PTXH", timeline.TypeDuration, "scheduled 2025-11-06/.."},
		{"We'll talk to you again soon.", "soon", "FUTURE_REF", timeline.TypeDate, ""},
		{"Chad and Niger will meet in the coming years.", "the coming years", "PXY", timeline.TypeDuration, ""},
		{"Chad and Niger will meet soon.", "soon", "FUTURE_REF", timeline.TypeDate, "scheduled 2025-11-06/.."},
		{"Chad and Niger will meet in a few weeks.", "a few weeks", "PXW", timeline.TypeDuration, "scheduled 2025-11-06/.."},
		{"Chad and Niger built the port in a few weeks.", "a few weeks", "PXW", timeline.TypeDuration, ""},
		{"Chad and Niger met within days of the raid.", "days", "PXD", timeline.TypeDuration, ""},
		{"Chad called off talks that were to be held in the coming weeks.", "the coming weeks", "PXW", timeline.TypeDuration, "cancelled 2025-11-06/.."},
		{"Talks went on on Tuesday and will continue in the following days.", "the following days", "PXD", timeline.TypeDuration, "scheduled 2025-11-06/.."},
		{"Talks went on on Tuesday and ended in the following days.", "the following days", "PXD", timeline.TypeDuration, ""},
		{"Chad and Niger have met in recent weeks.", "recent weeks", "PXW", timeline.TypeDuration, ""},
	} {
		a, _ := story(t, "2025-11-06", tt.text)
		at := strings.Index(tt.text, tt.words)
		got := ""
		for _, e := range Detect(a, []timeline.Mention{{Start: at, End: at + len(tt.words), Text: tt.words, Type: tt.typ, Value: tt.value}}, nil) {
			if e.Quotes[0].DateText == tt.words {
				got += string(e.Status) + " " + string(e.Date.EDTF)
			}
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

// Strikes of work are protests, strikes of war are attacks.
func TestStoppagesOfWork(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The union of the potters began its strike on {Tuesday|2025-11-04|x}. Their employers had offered the workers more.", "PROTEST"},
		{"Chad began its strike on the port on {Tuesday|2025-11-04|x}. The European Union will pay for it under a contract.", "ASSAULT"},
		{"Chad began its strike on the port on {Tuesday|2025-11-04|x}. Two missiles and a drone killed the men of the pay office, and their union mourned.", "ASSAULT"},
	} {
		if _, es := story(t, "2025-11-05", c.text); len(es) != 1 || string(es[0].Type) != c.want {
			t.Errorf("%s: %d events, want one of %s", c.text, len(es), c.want)
			for _, e := range es {
				t.Log(e.Type, e.Title)
			}
		}
	}
}

// "Two weeks after the deal was rejected" is no day behind the deal that was told before.
func TestOffsetOfClause(t *testing.T) {
	a, ls := parseLabelled(t, "Chad signed a revised peace agreement with Niger on {Thursday|2016-11-24|x}. || The deal came two weeks after the first deal was rejected in a vote.")
	day, _ := civil.ParseDate("2016-11-25")
	a.ID, a.PublishedEarliest, a.PublishedLatest, a.PublishedBest, a.Published = "a", day, day, day, "2016-11-25"
	at := strings.Index(a.Text, "two weeks")
	ms := append(mentions(t, &a, ls), timeline.Mention{Start: at, End: at + len("two weeks"), Text: "two weeks", Type: timeline.TypeDuration, Value: "P2W", Sentence: a.Sentence(at)})
	es := Detect(&a, ms, names.Default())
	if len(es) < 2 {
		t.Fatalf("%d events", len(es))
	}
	for _, e := range es {
		if e.Date.Earliest.After(day) {
			t.Errorf("%s: %s", e.Title, e.Date.EDTF)
		}
	}
}
