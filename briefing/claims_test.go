package briefing

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

func TestHedges(t *testing.T) {
	for s, want := range map[string]bool{
		"Fidan said talks could resume within days whatever the outcome.":                                                  true,
		"Fidan said on Thursday that talks could resume within days.":                                                      true,
		"The Turkish minister expects that a text may be ready by Friday.":                                                 true,
		"Russia would take part only if its exports were covered, Lavrov said.":                                            true,
		"The sides will sign on Friday if Moscow accepts monitors.":                                                        true,
		"Guterres proposed that the United Nations monitor ships.":                                                         true,
		"Leaders promised Ukraine a force that would deploy after a ceasefire.":                                            false,
		"Ministers met in Paris after Berlin warned that talks might fail.":                                                false,
		"The delegations agreed on a list, which could be signed in May, Fidan said.":                                      false,
		"The council dismissed its clerk on Tuesday, saying that he would be heard.":                                       false,
		"On Tuesday, speaking in Bern, Fidan said talks could resume.":                                                     true,
		"The May summit in Rome ended without a text.":                                                                     false,
		"“We could stop tomorrow,” Lavrov said after the vote.":                                                            false,
		"The European Union will discuss new sanctions at a summit in Brussels on 24 October, its president said.":         false,
		"Lavrov said on Wednesday that nothing had been agreed.":                                                           false,
		"Moscow denied that a secret meeting took place in Minsk on Sunday.":                                               false,
		"The commission, whose members could not agree on the weir, was dissolved.":                                        false,
		"Turkey's foreign ministry said the talks planned for 14 October have been postponed because Kyiv might stay away": false,
	} {
		if got := isHedged(s); got != want {
			t.Errorf("%q: hedged %v", s, got)
		}
	}
}

func TestWhoSays(t *testing.T) {
	for s, want := range map[string]string{
		"Lavrov said on Wednesday that nothing had been agreed.":                       "Lavrov said",
		"Kremlin spokesman Dmitry Peskov denied that Moscow had agreed to a force.":    "Kremlin spokesman Dmitry Peskov denied",
		"The governor, Oleh Kiper, told reporters that two silos had burned down.":     "The governor, Oleh Kiper told",
		"The border police denied entry to two lawyers on Friday.":                     "",
		"In a call with Merkel on Sunday, Lavrov said that nothing had been agreed.":   "Lavrov said",
		"Lavrov denied the claim on Sunday.":                                           "Lavrov denied",
		"Talks were held in Minsk on Sunday, the ministry said.":                       "",
		"Ministers met in Paris and later said nothing.":                               "",
		"A drone strike killed seven people on Sunday night, the mayor's office said.": "",
	} {
		speaker, verb := says(&timeline.Quote{Sentence: s, End: len(s)})
		if got := strings.TrimSpace(speaker + " " + verb); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// claims makes a timeline of one article whose sentences are events, each with
// the clauses of it that are one: "clause|speaker|verb|status".
func claims(t *testing.T, sentences map[string][]string) (*timeline.Timeline, map[string]string) {
	t.Helper()
	day := civil.On(2025, 10, 14)
	tl := &timeline.Timeline{AsOf: day}
	texts := map[string]string{}
	for s, clauses := range sentences {
		a := timeline.Article{ID: "a" + s[:12], Outlet: "Harbour Courier", Text: s, Published: "2025-10-14", PublishedEarliest: day, PublishedLatest: day, PublishedBest: day, SHA256: shaOf(s)}
		tl.Articles, texts[a.ID] = append(tl.Articles, a), s
		for _, c := range clauses {
			p := strings.Split(c, "|")
			at := strings.Index(s, p[0])
			if at < 0 {
				t.Fatalf("%q is not in %q", p[0], s)
			}
			e := timeline.Event{Title: p[0], Status: timeline.Status(p[3]), FirstReported: day, Reports: 1, Independent: 1,
				Date:   timeline.EventDate{EDTF: "2025-10-14", Earliest: day, Latest: day, Best: day, Span: timeline.SpanDay, Grade: timeline.Firm},
				Actors: []timeline.Actor{{Name: "Russia", Role: "President"}},
				Quotes: []timeline.Quote{{Article: a.ID, Outlet: a.Outlet, Published: a.Published, Sentence: p[0], Start: at, End: at + len(p[0]), Whole: s,
					Status: timeline.Status(p[3]), Stance: timeline.Asserts, Speaker: p[1], Verb: p[2], EDTF: "2025-10-14", Earliest: day, Latest: day, Best: day, Grade: timeline.Firm}}}
			e.SetID()
			tl.Events = append(tl.Events, e)
		}
	}
	timeline.SortEvents(tl.Events)
	return tl, texts
}

// The clause that names the source of a sentence is not an event beside it;
// words are under what was said; and what could be does not lead.
func TestClaimsAreNotDeeds(t *testing.T) {
	tl, texts := claims(t, map[string][]string{
		"A drone strike on the port killed four people, governor Oleh Kiper said on Tuesday.": {
			"A drone strike on the port killed four people|governor Oleh Kiper|said|reported", "governor Oleh Kiper said on Tuesday|||happened"},
		"Lavrov said on Tuesday that nothing had been agreed.":   {"Lavrov said on Tuesday that nothing had been agreed.|||happened"},
		"Fidan said on Tuesday that talks could resume in days.": {"Fidan said on Tuesday that talks could resume in days.|||happened"},
		"The envoy left for Minsk, his office said on Tuesday.":  {"his office said on Tuesday|||happened"},
	})
	b := Make(tl, Options{Period: week(2025, 42), AsOf: civil.On(2025, 10, 19), Texts: texts, Length: Full})
	var happened, said, bottom []string
	for _, s := range b.Sections {
		for _, it := range append(s.Happened, top(s)...) {
			happened = append(happened, it.Passage.Text())
		}
		for _, sp := range s.Said {
			for _, it := range sp.Items {
				said = append(said, sp.Name+": "+it.Passage.Text())
			}
		}
	}
	for _, p := range b.BottomLine {
		bottom = append(bottom, p.Item.Passage.Text())
	}
	all := strings.Join(happened, "\n")
	if strings.Count(all, "drone strike") != 1 || !strings.Contains(all, "left for Minsk") || len(happened) != 2 {
		t.Errorf("happened: %q", happened)
	}
	all = strings.Join(said, "\n")
	if len(said) != 2 || !strings.Contains(all, "Lavrov: Lavrov said") || !strings.Contains(all, "Fidan: Fidan said") {
		t.Errorf("said: %q", said)
	}
	if all = strings.Join(bottom, "\n"); strings.Contains(all, "could resume") || !strings.Contains(all, "nothing had been agreed") {
		t.Errorf("bottom line: %q", bottom)
	}
	if b.Corpus.Events != 4 {
		t.Errorf("%d events counted", b.Corpus.Events)
	}
}

// A plan that its announcer dates by his own words is something said; a deed
// told in the same way is not.
func TestAnnouncementsAreSaid(t *testing.T) {
	for s, want := range map[string]bool{
		"Poland will not send soldiers to the delta, its prime minister said on Tuesday.": true,
		"Talks could resume within days, the foreign minister said on Tuesday.":           true,
		"Two silos burned down in the port, the governor said on Tuesday.":                false,
		"The ministers, who will meet again in May, signed the protocol on Tuesday.":      false,
		"The commission will meet on Tuesday, its chairman said.":                         false,
		"The envoy, who said on Tuesday that he would resign, will leave.":                false,
	} {
		at := strings.Index(s, "Tuesday")
		q := timeline.Quote{Sentence: s, End: len(s), DateText: "Tuesday", DateStart: at, DateEnd: at + 7}
		if at < 0 {
			q.DateText = ""
		}
		if got := announces(&q); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestFragmentsAreNotPrinted(t *testing.T) {
	for s, want := range map[string]bool{
		"a shelling of a kindergarten, which Lower Tarn has denied, in the delta.": true,
		"the envoy left, which surprised the ministers.":                           false,
		"the ministers signed the protocol.":                                       false,
	} {
		if isFragment(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}

// Making an issue changes nothing of the timeline that it is made from.
func TestTheTimelineIsNotChanged(t *testing.T) {
	tl, texts := claims(t, map[string][]string{"A strike on the port killed four people, governor Oleh Kiper said on Tuesday.": {
		"A strike on the port killed four people|governor Oleh Kiper|said|reported", "governor Oleh Kiper said on Tuesday|||happened"}})
	tl.Events[0].Quotes = append(tl.Events[0].Quotes, tl.Events[1].Quotes...)
	before, _ := json.Marshal(tl)
	for _, asOf := range []civil.Date{{}, civil.On(2025, 10, 19)} {
		tl.AsOf = civil.Date{}
		Make(tl, Options{AsOf: asOf, Texts: texts})
	}
	tl.AsOf = civil.On(2025, 10, 14)
	if after, _ := json.Marshal(tl); string(after) != string(before) {
		t.Error("the timeline is another one now")
	}
}
