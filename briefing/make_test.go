package briefing

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

func flat(b []byte) string { return strings.Join(strings.Fields(string(b)), " ") }

func TestWeeksAndYears(t *testing.T) {
	for _, tt := range []struct {
		p    timeline.Period
		name string
		text string
	}{
		{week(2025, 36), "2025-W36", "1–7 September 2025"},
		{week(2025, 1), "2025-W01", "30 December 2024 – 5 January 2025"},
		{week(2026, 53), "2026-W53", "28 December 2026 – 3 January 2027"},
		{timeline.Period{Since: civil.On(2025, 9, 1), Until: civil.On(2025, 9, 3)}, "2025-09-01/2025-09-03", "1–3 September 2025"},
		{timeline.Period{Since: civil.On(2025, 9, 1), Until: civil.On(2025, 9, 1)}, "2025-09-01/2025-09-01", "1 September 2025 (Mon)"},
		{timeline.Period{Until: civil.On(2025, 9, 1)}, "/2025-09-01", "up to 1 September 2025"},
		{timeline.Period{Since: civil.On(2025, 9, 1)}, "2025-09-01/", "from 1 September 2025"},
		{timeline.Period{}, "all", "all dates"},
	} {
		if got := issueName(tt.p); got != tt.name {
			t.Errorf("%v is called %q, want %q", tt.p, got, tt.name)
		}
		if got := (speech{}).period(tt.p); got != tt.text {
			t.Errorf("%v reads %q, want %q", tt.p, got, tt.text)
		}
	}
	// Sunday belongs to its week, Monday to the next.
	c := readCorpus(t, "testdata/guarantees.yaml")
	has := func(w int, key string) bool {
		for _, s := range Make(c.tl, Options{Period: week(2025, w), AsOf: civil.On(2025, 12, 1), Length: Full}).Sections {
			for _, it := range append(s.Happened, top(s)...) {
				if it.Event == c.ids[key] {
					return true
				}
			}
		}
		return false
	}
	if !has(36, "strike") || has(37, "strike") || has(35, "session-open") || !has(36, "session-open") {
		t.Error("an event of a Sunday or a Monday is in the wrong week")
	}
}

func TestEmptyWeekIsAnHonestIssue(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	quiet := flat(render(t, "txt", Make(c.tl, Options{Period: week(2025, 44)})))
	for _, want := range []string{
		"No articles, 27 October – 2 November 2025; silence here is a gap in collection, not evidence.",
		"Last event: 24 Oct. (Fri)", "Topics with nothing new: Ukraine security guarantees",
	} {
		if !strings.Contains(quiet, want) {
			t.Errorf("no %q in: %.700s", want, quiet)
		}
	}
	// A week with an article and without an event.
	tl := *c.tl
	tl.Articles = append(append([]timeline.Article{}, tl.Articles...), timeline.Article{ID: "zz", Outlet: "Harbour Courier",
		Published: "2025-10-29", PublishedEarliest: civil.On(2025, 10, 29), PublishedLatest: civil.On(2025, 10, 29)})
	prev := Make(&tl, Options{Period: week(2025, 43)})
	text := flat(render(t, "txt", Make(&tl, Options{Period: week(2025, 44), Previous: prev})))
	for _, want := range []string{"No new dated event in 1 article (1 outlet), 27 October – 2 November 2025.", "Unchanged since issue 2025-W43."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in: %.700s", want, text)
		}
	}
	none := Make(&timeline.Timeline{}, Options{Period: week(2025, 44)})
	for _, f := range Formats() {
		if out := render(t, f, none); len(out) == 0 {
			t.Errorf("%s of nothing is nothing", f)
		}
	}
}

func TestActivityArrow(t *testing.T) {
	for _, tt := range []struct {
		n, mean float64
		want    string
	}{{4, 1.5, Up}, {3, 2, Steady}, {2, 0, Up}, {1, 0, Steady}, {0, 0, Steady}, {4, 6, Down}, {5, 6, Steady}, {1, 2.5, Steady}, {0, 2, Down}, {100, 80, Steady}} {
		if got := arrow(tt.n, tt.mean); got != tt.want {
			t.Errorf("%v against %v: %s, want %s", tt.n, tt.mean, got, tt.want)
		}
	}
}

func TestActivityRemembersTheEarlierIssue(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	prev := Make(c.tl, Options{Period: week(2025, 36)})
	// A corpus of the new week alone.
	only := *c.tl
	only.Articles, only.Events = nil, nil
	for _, a := range c.tl.Articles {
		if a.PublishedEarliest.After(civil.On(2025, 9, 7)) {
			only.Articles = append(only.Articles, a)
		}
	}
	keep := map[string]bool{}
	for _, a := range only.Articles {
		keep[a.ID] = true
	}
	for i := range c.tl.Events {
		if e, ok := eventAsOf(&c.tl.Events[i], keep); ok {
			only.Events = append(only.Events, e)
		}
	}
	b := Make(&only, Options{Period: week(2025, 37), Previous: prev})
	a := b.Glance[0].Activity
	if len(a.Earlier) == 0 || a.Earlier[len(a.Earlier)-1] != 4 {
		t.Errorf("activity: %+v", a)
	}
}

func TestSavedIssueCanBeReadAgain(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts})
	saved := render(t, "json", b)
	again, err := Read(bytes.NewReader(saved))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []string{"md", "html", "json"} {
		if !bytes.Equal(render(t, f, b), render(t, f, again)) {
			t.Errorf("%s differs after saving and reading", f)
		}
	}
	if tl := again.Timeline(); len(tl.Events) != len(b.Events) || len(tl.Articles) != len(b.Articles) {
		t.Error("the saved issue is not the timeline it was made from")
	}
	if bytes.Contains(saved, []byte("It had been planned for Wednesday")) {
		t.Error("the saved issue holds texts of articles")
	}
	var m map[string]any
	if err := json.Unmarshal(saved, &m); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"schema", "version", "as_of", "period", "articles", "events", "topics", "notices", "sections", "notes"} {
		if _, ok := m[name]; !ok {
			t.Errorf("no %q in the JSON", name)
		}
	}
}

func TestCommentsAreTheAnalystsAndLookDifferent(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	o := Options{Period: week(2025, 36), Comments: []Comment{
		{Topic: "Ukraine security guarantees", Text: "We doubt the *number*.", By: "desk"}, {Event: c.ids["strike"], Text: "Seen by the embassy."}}}
	b := Make(c.tl, o)
	for f, want := range map[string][]string{
		"md":   {`> **Comment (desk):** We doubt the \*number\*.`, "> **Comment:** Seen by the embassy."},
		"txt":  {"| COMMENT (desk): We doubt the *number*.", "| COMMENT: Seen by the embassy."},
		"html": {`<div class="comment" role="note"><strong>Comment (desk):</strong> We doubt the *number*.</div>`},
	} {
		out := string(render(t, f, b))
		for _, w := range want {
			if !strings.Contains(out, w) {
				t.Errorf("%s: no %q", f, w)
			}
		}
	}
	if len(Make(c.tl, Options{Period: week(2025, 36)}).Notes) != len(b.Notes) {
		t.Error("comments change what is reported")
	}
}

func TestOptionsAreChecked(t *testing.T) {
	for _, o := range []Options{{Length: "long"}, {Variant: "de"}, {Period: timeline.Period{Since: civil.On(2025, 9, 2), Until: civil.On(2025, 9, 1)}}} {
		if o.Check() == nil {
			t.Errorf("%+v passes", o)
		}
	}
	if err := (&Options{Period: week(2025, 36), Variant: American, Length: Full}).Check(); err != nil {
		t.Error(err)
	}
}

func TestOnlyTheTopicsAskedFor(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Topics: []string{"Tarn river commission"}})
	if len(b.Sections) != 1 || strings.Contains(string(render(t, "txt", b)), "Macron") {
		t.Errorf("%d sections", len(b.Sections))
	}
}

// Sentences are chosen that can be read alone, or made so by what the article
// gives.
func TestSentencesStandAlone(t *testing.T) {
	text := "Emmanuel Macron spoke in Paris.\nHe told reporters on Friday that the force would be ready.\n"
	tl := &timeline.Timeline{Articles: []timeline.Article{{ID: "a", Text: text}}}
	q := timeline.Quote{Article: "a", Sentence: "He told reporters on Friday that the force would be ready.", Start: 32, End: 90, Status: timeline.Reported, Speaker: "He"}
	macron := timeline.Actor{Name: "Emmanuel Macron", Role: "President"}
	for _, tt := range []struct {
		actors []timeline.Actor
		want   string
		clear  bool
	}{
		{[]timeline.Actor{macron}, "He [Emmanuel Macron] told reporters on Friday that the force would be ready.", true},
		{[]timeline.Actor{macron, {Name: "Keir Starmer", Role: "Prime Minister"}}, q.Sentence, false},
		{[]timeline.Actor{{Name: "Donald Tusk", Role: "Prime Minister"}}, q.Sentence, false},
		{nil, q.Sentence, false},
	} {
		e := timeline.Event{Actors: tt.actors, Quotes: []timeline.Quote{q}}
		d := newDesk(tl, Options{}.normal(tl), false)
		p := d.passage(&e, &e.Quotes[0])
		if p.Text() != tt.want || p.Clear != tt.clear {
			t.Errorf("%q, clear %v; want %q, %v", p.Text(), p.Clear, tt.want, tt.clear)
		}
		for _, part := range p.Parts {
			if part.Kind == Verbatim && text[part.Start:part.End] != part.Text {
				t.Errorf("part %q is not at %d", part.Text, part.Start)
			}
		}
	}
	for s, want := range map[string]bool{
		"The meeting ended early.":                                    false,
		"The meeting of the Contact Group ended early.":               true,
		"The two sides agreed.":                                       false,
		"This was refused.":                                           false,
		"and then left":                                               false,
		"The European Union agreed.":                                  true,
		"But the Netherlands agreed to send air defence units.":       true,
		"PARIS, Sept. 4 (Reuters) - Leaders met.":                     true,
		"KYIV/LONDON (AP) — Britain and Ukraine signed an agreement.": true,
		"However, he refused to say more about it.":                   false,
		"Serbia is holding meetings of the same kind.":                false,
		"Serbia is holding meetings of the Contact Group.":            true,
	} {
		e := timeline.Event{Quotes: []timeline.Quote{{Sentence: s, End: len(s)}}}
		d := newDesk(tl, Options{}.normal(tl), false)
		if p := d.passage(&e, &e.Quotes[0]); p.Clear != want {
			t.Errorf("%q: clear %v, printed %q", s, p.Clear, p.Text())
		}
	}
}

func TestBrokenTemplatesNameFileAndLine(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36)})
	for _, tt := range []struct{ file, src, format, want string }{
		{"phrases.tmpl", "{{define \"promise\"}}ok{{end}}\n\n{{define \"issue\"}}{{.Nope", "md", "phrases.tmpl:3"},
		{"phrases.tmpl", "\n{{define \"promise\"}}{{.Nope}}{{end}}", "md", "phrases.tmpl:2"},
		{"issue.md.tmpl", "x\n{{range}}", "md", "issue.md.tmpl:2"},
		{"issue.txt.tmpl", "{{.Nope}}", "txt", "issue.txt.tmpl:1"},
		{"issue.html", "\n\n{{template \"none\"}}", "html", "issue.html:3"},
		{"issue.html", "\n<a href=\"{{if .Heading}}\">{{end}}", "html", "issue.html"},
	} {
		var w bytes.Buffer
		err := Write(&w, tt.format, b, Look{Templates: oneFile(tt.file, tt.src)})
		if err == nil || !strings.Contains(err.Error(), tt.want) || w.Len() > 0 {
			t.Errorf("%s %q: %v, %d bytes written", tt.file, tt.src, err, w.Len())
		}
	}
	var w bytes.Buffer
	own := oneFile("phrases.tmpl", `{{define "promise"}}House style.{{end}}`)
	if err := Write(&w, "md", b, Look{Templates: own}); err != nil || !strings.Contains(w.String(), "*House style.*") || !strings.Contains(w.String(), "## Bottom line") {
		t.Errorf("one phrase replaced: %v", err)
	}
	if err := Write(&w, "rtf", b, Look{}); err == nil || !strings.Contains(err.Error(), "rtf") {
		t.Errorf("an unknown format: %v", err)
	}
}

func TestVariants(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	us := flat(render(t, "txt", Make(c.tl, Options{Period: week(2025, 36), Variant: American})))
	for _, want := range []string{"September 1–7, 2025", "Sept. 4 (Thu)", "Canceled: planned for Sept. 5", "by Dec. 1"} {
		if !strings.Contains(us, want) {
			t.Errorf("no %q", want)
		}
	}
	if strings.Contains(us, "Cancelled:") || !strings.Contains(us, "planned for Friday was cancelled") {
		t.Error("the variant changes the articles' words, or leaves ours")
	}
}

func TestChangesAgainstTheEarlierIssue(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	prev := Make(c.tl, Options{Period: week(2025, 36)})
	// The report of the strike was corrected: its event is gone.
	c.tl.Events = slices.DeleteFunc(c.tl.Events, func(e timeline.Event) bool { return e.ID == c.ids["strike"] })
	c.texts["hc-0907"] = strings.Replace(c.texts["hc-0907"], "struck", "missed", 1)
	for i := range c.tl.Articles {
		if c.tl.Articles[i].ID == "hc-0907" {
			c.tl.Articles[i].SHA256 = shaOf(c.texts["hc-0907"])
		}
	}
	b := Make(c.tl, Options{Period: week(2025, 37), Previous: prev, Length: Full, Changes: []timeline.Change{
		{Kind: "new", Event: c.ids["rome"], Now: "2025-10-20", Article: "do-0912"},
		{Kind: "confirmed", Event: c.ids["chiefs"], Was: "2025-09-09", Now: "2025-09-09", Article: "nd-0910"},
		{Kind: "cancelled", Event: c.ids["defence-london"], Was: "expected", Now: "cancelled", Article: "nd-0910"},
		{Kind: "withdrawn", Event: c.ids["strike"], Was: "2025-09-07"},
	}})
	if len(b.Changes.New) != 1 || b.Changes.New[0].Event != c.ids["rome"] || len(b.Changes.Confirmed) != 1 || len(b.Changes.Cancelled) != 1 {
		t.Errorf("changes: %+v", b.Changes)
	}
	text := flat(render(t, "txt", b))
	for _, f := range []string{"json", "md", "txt", "html"} {
		if fails, _, err := VerifyIssue(render(t, f, b), c.texts); err != nil || len(fails) > 0 {
			t.Errorf("%s: %v %v", f, fails, err)
		}
	}
	for _, want := range []string{"WITHDRAWN OR CORRECTED", "[as printed in the earlier issue:] Russia struck", "as printed in issue 2025-W36; no longer in the articles read", "has been called off, two officials said", "conferred by video on Tuesday", "Rome on 20 October"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in: %.700s", want, text)
		}
	}
}

// The hearing of the 10th and its postponement were not read as one event; the
// calendar must not announce it all the same, nor ask for it afterwards.
func TestMovedPlansLeaveTheCalendar(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	planned := func(day civil.Date) (out bool) {
		b := Make(c.tl, Options{Period: timeline.Period{Since: day.AddDays(-6), Until: day}, Length: Full})
		for _, l := range [][]Plan{b.Coming.Soon, b.Coming.Later} {
			for _, p := range l {
				out = out || p.Item.Event == c.ids["hearing-10"]
			}
		}
		for _, d := range b.Due {
			out = out || d.Item.Event == c.ids["hearing-10"]
		}
		return out
	}
	for day, want := range map[civil.Date]bool{civil.On(2025, 9, 5): true, civil.On(2025, 9, 6): false, civil.On(2025, 9, 12): false} {
		if planned(day) != want {
			t.Errorf("on %s the hearing is on the calendar or due: %v", day, !want)
		}
	}
	text := flat(render(t, "txt", Make(c.tl, Options{Period: week(2025, 36)})))
	if want := "10 Sept. (Wed) → between 16 and 31 Oct. (6 Sept.):"; !strings.Contains(text, want) {
		t.Errorf("no %q", want)
	}
}

// A sentence that the bottom line has is cut in the changes, but never before
// the words that say whose it is, and never a plan or a condition.
func TestWhatWasToldIsCut(t *testing.T) {
	long := "Ministers of the six powers met in Geneva on Thursday and agreed on a common text about the river, Petra Sand said."
	for _, tt := range []struct {
		status  timeline.Status
		speaker string
		told    bool
		cut     bool
	}{
		{timeline.Happened, "", true, true},
		{timeline.Happened, "", false, false},
		{timeline.Reported, "Petra Sand", true, false},
		{timeline.Reported, "Ministers", true, true},
		{timeline.Scheduled, "", true, false},
		{timeline.Conditional, "", true, false},
	} {
		l := &layout{told: map[int]bool{1: tt.told}}
		got := plain{}.runs(l.again(&Passage{Note: 1, Status: tt.status, Speaker: tt.speaker, Named: true, Clear: true, Parts: []Part{{Kind: Verbatim, Text: long, End: len(long)}}}))
		if cut := strings.Contains(got, "[...]"); cut != tt.cut {
			t.Errorf("%s, %q, told %v: %s", tt.status, tt.speaker, tt.told, got)
		}
	}
}
