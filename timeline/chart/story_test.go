package chart

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// story reads testdata/story.txt: what the pipeline would make of some forty
// events around Ukraine in the autumn of 2025, in every status and certainty.
func story(t testing.TB) *timeline.Timeline {
	t.Helper()
	b, err := os.ReadFile("testdata/story.txt")
	if err != nil {
		t.Fatal(err)
	}
	s := newStory()
	for p := range strings.SplitSeq(string(b), "\n\n") {
		if p = strings.TrimSpace(p); p != "" && !strings.HasPrefix(p, "#") {
			s.add(t, p)
		}
	}
	return s.timeline("Ukraine: security guarantees and the talks around them", civil.On(2025, 11, 30))
}

type storyMaker struct {
	tl       timeline.Timeline
	articles map[string]int
}

func newStory() *storyMaker { return &storyMaker{articles: map[string]int{}} }

func (s *storyMaker) timeline(title string, asOf civil.Date) *timeline.Timeline {
	tl := &s.tl
	tl.Title, tl.AsOf, tl.Schema, tl.Version = title, asOf, "timeline", timeline.Version
	timeline.SortEvents(tl.Events)
	counts := map[string]int{}
	for i := range tl.Events {
		for _, n := range tl.Events[i].Topics {
			counts[n]++
		}
	}
	for n, c := range counts {
		tl.Topics = append(tl.Topics, timeline.Topic{Name: n, Events: c, Words: strings.Fields(strings.ToLower(n))})
	}
	slices.SortFunc(tl.Topics, func(a, b timeline.Topic) int {
		return cmp.Or(cmp.Compare(b.Events, a.Events), cmp.Compare(a.Name, b.Name))
	})
	return tl
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ", ")
}

// add reads one paragraph.
func (s *storyMaker) add(t testing.TB, p string) *timeline.Event {
	t.Helper()
	e := timeline.Event{Status: timeline.Happened, Date: timeline.EventDate{Grade: timeline.None}}
	grade := timeline.Grade("")
	for line := range strings.SplitSeq(p, "\n") {
		if q, ok := strings.CutPrefix(line, "> "); ok {
			s.quote(t, &e, q)
			continue
		}
		key, v, ok := strings.Cut(line, ": ")
		if !ok {
			t.Fatalf("story: not a line: %q", line)
		}
		switch key {
		case "title":
			e.Title = v
		case "date":
			e.Date = eventDate(t, v)
		case "span":
			e.Date.Span = timeline.Opt(v)
		case "grade":
			grade = timeline.Grade(v)
		case "status":
			e.Status = timeline.Status(v)
		case "type":
			e.Type = timeline.Opt(v)
		case "topics":
			e.Topics = list(v)
		case "actors":
			for _, n := range list(v) {
				e.Actors = append(e.Actors, timeline.Actor{Name: n})
			}
		case "place":
			name, country, _ := strings.Cut(v, ", ")
			e.Place = &timeline.Place{Name: name, Country: country}
		case "condition":
			e.Condition = v
		case "history":
			for _, h := range strings.Split(v, "; ") {
				f := strings.Fields(h)
				e.History = append(e.History, timeline.Step{At: timeline.Opt(f[0]), Kind: f[1], Date: timeline.Opt(f[2])})
			}
		case "dispute":
			d := timeline.Dispute{Field: "date"}
			for _, h := range strings.Split(strings.TrimPrefix(v, "date "), "; ") {
				f := strings.Fields(h)
				d.Versions = append(d.Versions, timeline.DisputeVersion{Value: f[0], Articles: []string{articleID(f[1], f[2])}})
			}
			e.Disputes = append(e.Disputes, d)
		default:
			t.Fatalf("story: no key %q", key)
		}
	}
	if grade != "" {
		e.Date.Grade = grade
	}
	e.Reports, e.Independent = len(e.Quotes), len(e.Quotes)
	e.SetID()
	s.tl.Events = append(s.tl.Events, e)
	return &s.tl.Events[len(s.tl.Events)-1]
}

func eventDate(t testing.TB, edtf string) timeline.EventDate {
	t.Helper()
	v, err := civil.ParseEDTF(edtf)
	if err != nil {
		t.Fatal(err)
	}
	b := v.Bounds()
	d := timeline.EventDate{EDTF: timeline.Opt(edtf), Earliest: b.Start, Latest: b.End, Grade: timeline.Inferred, Span: timeline.SpanWindow}
	if b.Closed() && b.Start == b.End {
		d.Best, d.Span = b.Start, timeline.SpanDay
	}
	return d
}

func articleID(outlet, day string) string {
	return strings.ToLower(strings.ReplaceAll(outlet, " ", "-")) + "-" + day
}

// quote reads "Outlet 2025-09-04 | Sentence with *date words*."
func (s *storyMaker) quote(t testing.TB, e *timeline.Event, line string) {
	t.Helper()
	head, sentence, ok := strings.Cut(line, " | ")
	cut := strings.LastIndexByte(head, ' ')
	if !ok || cut < 0 {
		t.Fatalf("story: not a quote: %q", line)
	}
	outlet, day := head[:cut], head[cut+1:]
	q := timeline.Quote{Article: articleID(outlet, day), Outlet: outlet, Published: timeline.Opt(day), Status: e.Status, Stance: timeline.Asserts, EDTF: e.Date.EDTF}
	before, rest, marked := strings.Cut(sentence, "*")
	words, after, _ := strings.Cut(rest, "*")
	q.Sentence, q.Start = before+words+after, 100*len(s.tl.Events)
	q.End = q.Start + len(q.Sentence)
	if marked {
		q.DateText, q.DateStart = words, q.Start+len(before)
		q.DateEnd = q.DateStart + len(words)
		if e.Date.Why == "" {
			e.Date.Why = fmt.Sprintf("“%s”, read from the article's day, %s.", words, day)
		}
	}
	e.Quotes = append(e.Quotes, q)
	published, err := civil.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	if e.FirstReported.IsZero() || published.Before(e.FirstReported) {
		e.FirstReported = published
	}
	if _, ok := s.articles[q.Article]; !ok {
		s.articles[q.Article] = len(s.tl.Articles)
		s.tl.Articles = append(s.tl.Articles, timeline.Article{
			ID: q.Article, URL: "https://news.example/" + q.Article, Title: "Report of " + day, Outlet: outlet, Published: timeline.Opt(day),
		})
	}
}

// generated makes n events over years of days, the same for the same n: what
// the budgets are measured with. Titles hold E00001 and so on.
func generated(n int) *timeline.Timeline {
	r := rand.New(rand.NewPCG(7, 11))
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	topics := []string{"Grain corridor", "Border commission", "Prisoner exchange", "Reactor safety", "Fisheries treaty", "Air transit", "Debt talks", "Water sharing", "Census of refugees", "Customs union", "Arms control", "Visa regime"}
	outlets := []string{"Reuters", "AP", "AFP", "The Guardian", "Le Monde", "Kyiv Post", "Politico", "El País", "NRC", "Der Standard"}
	words := strings.Fields("delegation ministers envoys agreed discussed postponed signed draft protocol corridor inspection ceasefire monitoring parliament committee treaty exchange border convoy grain summit working group statement proposal")
	var people []string
	for i := range 120 {
		people = append(people, fmt.Sprintf("Person %c. Example%d", 'A'+i%26, i))
	}
	s := newStory()
	first := civil.On(2020, 1, 1).Ordinal()
	days := max(60, min(2190, n))
	for i := range n {
		day := civil.FromOrdinal(first + r.IntN(days))
		e := timeline.Event{Status: timeline.Statuses[min(11, int(r.ExpFloat64()*2.2))], Type: timeline.Opt(pick([]string{"CONSULT", "AGREE", "REJECT", "ACCUSE", "PROTEST", "SANCTION", ""}))}
		sentence := fmt.Sprintf("E%05d: the %s %s and the %s on the %s %s", i, pick(words), pick(words), pick(words), pick(words), pick(words))
		e.Title = sentence
		e.Date = timeline.EventDate{EDTF: timeline.Opt(day.String()), Earliest: day, Latest: day, Best: day, Span: timeline.SpanDay, Grade: timeline.Inferred}
		switch r.IntN(12) {
		case 0:
			end := day.AddDays(2 + r.IntN(12))
			e.Date = timeline.EventDate{EDTF: timeline.Opt(day.String() + "/" + end.String()), Earliest: day, Latest: end, Span: timeline.SpanDuration, Grade: timeline.Firm}
		case 1:
			end := day.AddDays(3 + r.IntN(25))
			e.Date = timeline.EventDate{EDTF: timeline.Opt("[" + day.String() + ".." + end.String() + "]"), Earliest: day, Latest: end, Span: timeline.SpanWindow, Grade: timeline.Window}
		}
		e.Date.Why = "“on " + day.Weekday().String() + "”, counted from the article's day."
		e.Topics = []string{topics[min(11, int(r.ExpFloat64()*3))]}
		if r.IntN(10) == 0 {
			if o := pick(topics); o != e.Topics[0] {
				e.Topics = append(e.Topics, o)
			}
		}
		for range 1 + r.IntN(3) {
			if p := people[min(119, int(r.ExpFloat64()*20))]; len(e.Actors) == 0 || e.Actors[0].Name != p {
				e.Actors = append(e.Actors, timeline.Actor{Name: p})
			}
		}
		for k := range 1 + min(4, int(r.ExpFloat64())) {
			outlet := pick(outlets)
			at := day.AddDays(k)
			id := fmt.Sprintf("%s-%s", outlet, at.Monday().AddDays(r.IntN(3)))
			if _, ok := s.articles[id]; !ok {
				s.articles[id] = len(s.tl.Articles)
				s.tl.Articles = append(s.tl.Articles, timeline.Article{ID: id, URL: "https://news.example/" + strings.ReplaceAll(id, " ", "-"), Title: "Report " + id, Outlet: outlet, Published: timeline.Opt(at.String())})
			}
			text := sentence + " on " + day.Weekday().String() + ", officials of both sides said."
			e.Quotes = append(e.Quotes, timeline.Quote{Article: id, Outlet: outlet, Published: timeline.Opt(at.String()), Sentence: text, Start: i * 200, End: i*200 + len(text), DateText: "on " + day.Weekday().String(), EDTF: e.Date.EDTF, Status: e.Status, Stance: timeline.Asserts})
		}
		e.Reports, e.Independent, e.FirstReported = len(e.Quotes), len(e.Quotes), day
		e.SetID()
		e.Aliases = e.Aliases[:min(1, len(e.Aliases))]
		s.tl.Events = append(s.tl.Events, e)
	}
	return s.timeline(fmt.Sprintf("%d generated events", n), civil.FromOrdinal(first+days*9/10))
}

// TestWritePages writes pages for looking at and measuring into the folder
// named by DATELINE_PAGES.
func TestWritePages(t *testing.T) {
	dir := os.Getenv("DATELINE_PAGES")
	if dir == "" {
		t.Skip("DATELINE_PAGES names no folder")
	}
	write := func(name string, tl *timeline.Timeline, o Options) {
		var b strings.Builder
		if err := Render(&b, tl, o); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(dir+"/"+name, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var pic strings.Builder
	if err := SVG(&pic, story(t), Options{}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir+"/story.svg", []byte(pic.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	write("story.html", story(t), Options{Build: "dev", BriefingHref: "briefing.html"})
	old := story(t)
	old.Events[6].Date, old.Events[9].Status = eventDate(t, "2025-09-02"), timeline.Proposed
	gone := old.Events[12]
	gone.ID, gone.Aliases, gone.Title = "0123456789abcdef", nil, "A meeting that nobody speaks of any more"
	old.Events = append(old.Events[:14:14], append(old.Events[17:], gone)...)
	write("compare.html", story(t), Options{Compare: old})
	write("fragment.html", story(t), Options{Embed: true})
	write("hostile.html", hostile(t), Options{})
	write("dark.html", story(t), Options{Build: "dev", Theme: "dark"})
	for _, n := range pageSizes() {
		write(fmt.Sprintf("e%d.html", n), generated(n), Options{Build: "dev"})
	}
}

// pageSizes are the numbers of events that TestWritePages writes pages of;
// DATELINE_PAGES_SIZES ("10,1000") chooses others.
func pageSizes() []int {
	var out []int
	for _, s := range strings.Split(cmp.Or(os.Getenv("DATELINE_PAGES_SIZES"), "10,1000,10000,50000"), ",") {
		var n int
		if _, err := fmt.Sscan(s, &n); err == nil {
			out = append(out, n)
		}
	}
	return out
}
