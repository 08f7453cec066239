package chart

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestSameInputSameBytes(t *testing.T) {
	a, b := render(t, story(t), Options{}), render(t, story(t), Options{})
	if a != b {
		t.Error("two pages of one timeline differ")
	}
	var x, y bytes.Buffer
	if SVG(&x, story(t), Options{}) != nil || SVG(&y, story(t), Options{}) != nil || !bytes.Equal(x.Bytes(), y.Bytes()) {
		t.Error("two pictures of one timeline differ")
	}
}

func TestUnknownOptionsAreRefused(t *testing.T) {
	for _, o := range []Options{{Lanes: "colour"}, {Theme: "sepia"}} {
		if err := Render(&bytes.Buffer{}, &timeline.Timeline{}, o); err == nil {
			t.Errorf("%+v was accepted by Render", o)
		}
		if err := SVG(&bytes.Buffer{}, &timeline.Timeline{}, o); err == nil {
			t.Errorf("%+v was accepted by SVG", o)
		}
	}
}

func TestEmptyTimeline(t *testing.T) {
	page := render(t, &timeline.Timeline{}, Options{})
	if !strings.Contains(page, "No events.") {
		t.Error("an empty page does not say so")
	}
	var b bytes.Buffer
	if err := SVG(&b, &timeline.Timeline{}, Options{}); err != nil {
		t.Error(err)
	}
	wellFormed(t, b.String())
}

var script = regexp.MustCompile(`(?s)<script([^>]*)>(.*?)</script>`)

// TestPolicyNamesWhatIsInThePage checks that every script and style with
// content has its hash in the policy, that nothing else is allowed, and that
// no element carries script or style in an attribute.
func TestPolicyNamesWhatIsInThePage(t *testing.T) {
	for _, tl := range []*timeline.Timeline{story(t), hostile(t)} {
		page := render(t, tl, Options{})
		m := regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)
		if m == nil {
			t.Fatal("the page has no policy")
		}
		policy := html.UnescapeString(m[1])
		for _, banned := range []string{"unsafe-inline", "unsafe-eval", "http:", "https:", "*"} {
			if strings.Contains(policy, banned) {
				t.Errorf("the policy allows %s", banned)
			}
		}
		check := func(kind, content string) {
			h := sha256.Sum256([]byte(content))
			if !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(h[:])+"'") {
				t.Errorf("%s of %d bytes is not in the policy: %.60q", kind, len(content), content)
			}
		}
		n := 0
		for _, m := range script.FindAllStringSubmatch(page, -1) {
			if m[1] == "" && m[2] != "" {
				check("script", m[2])
				n++
			}
		}
		if n != 3 {
			t.Errorf("%d scripts, not the early one, ECharts and the page's", n)
		}
		check("style", regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(page)[1])
		tags := script.ReplaceAllString(page, "")
		if x := regexp.MustCompile(`<[a-z][^>"]*("[^"]*"[^>"]*)*\s(on[a-z]+|style)=`).FindString(tags); x != "" {
			t.Errorf("script or style in an attribute: %q", x)
		}
	}
}

// TestTextStandsOnce checks that the island holds no text: none of the titles,
// sentences, names of actors or outlets.
func TestTextStandsOnce(t *testing.T) {
	tl := story(t)
	page := render(t, tl, Options{})
	var island string
	for _, m := range script.FindAllStringSubmatch(page, -1) {
		if strings.Contains(m[1], "application/json") {
			island = m[2]
		}
	}
	if !json.Valid([]byte(island)) {
		t.Fatal("the island is not JSON")
	}
	for _, e := range tl.Events {
		for _, s := range append(append([]string{e.Title}, sentences(e)...), actorNames(&e)...) {
			if strings.Contains(island, s) {
				t.Errorf("the island holds text: %q", s)
			}
		}
		if n := strings.Count(page, ">"+html.EscapeString(e.Title)+"<"); n != 1 {
			t.Errorf("the title %q stands %d times", e.Title, n)
		}
	}
}

func TestLinksLeakNothing(t *testing.T) {
	page := render(t, story(t), Options{})
	links := regexp.MustCompile(`<a [^>]*href="http[^>]*>`).FindAllString(page, -1)
	if len(links) < 20 {
		t.Fatalf("%d links", len(links))
	}
	for _, l := range links {
		if !strings.Contains(l, "rel=noreferrer") {
			t.Errorf("%s", l)
		}
	}
}

func TestFragmentHasNoPageAroundIt(t *testing.T) {
	f := render(t, story(t), Options{Embed: true})
	for _, x := range []string{"<html", "<head", "<body", "<title", "<h1", "http-equiv"} {
		if strings.Contains(f, x) {
			t.Errorf("the fragment holds %s", x)
		}
	}
	for _, m := range regexp.MustCompile(`\sid="?([^"\s>]+)`).FindAllStringSubmatch(script.ReplaceAllString(f, ""), -1) {
		if !regexp.MustCompile(`^(dl-|e=|m-|\d+$)`).MatchString(m[1]) {
			t.Errorf("the id %s may clash with the page's around it", m[1])
		}
	}
}

func TestWhenKeepsPrecision(t *testing.T) {
	for _, c := range []struct{ edtf, span, best, want string }{
		{"2025-09-04", "day", "2025-09-04", "Thu 4 Sep 2025"},
		{"2025-09", "window", "", "September 2025"},
		{"2025", "window", "", "2025"},
		{"2025-10-01~/2025-10-10~", "window", "", "early October 2025"},
		{"2025-10-11~/2025-10-20~", "window", "", "mid-October 2025"},
		{"2025-02-21~/2025-02-28~", "window", "", "late February 2025"},
		{"2025-09-08/2025-09-12", "duration", "", "8–12 Sep 2025"},
		{"2025-08-29/2025-09-02", "duration", "", "29 Aug – 2 Sep 2025"},
		{"2024-12-30/2025-01-02", "duration", "", "30 Dec 2024 – 2 Jan 2025"},
		{"[2025-09-08..2025-09-12]", "window", "", "between 8 and 12 Sep 2025"},
		{"[2025-08-30..2025-09-12]", "window", "", "between 30 Aug and 12 Sep 2025"},
		{"[2025-09-08..2025-09-12]", "window", "2025-09-10", "about 10 Sep 2025 (8–12 Sep 2025)"},
		{"../2025-12-01", "open", "", "by 1 Dec 2025"},
		{"[2025-09-05..2025-12-01]", "open", "", "by 1 Dec 2025"},
		{"2025-03-01/..", "open", "", "from 1 Mar 2025"},
		{"2025-09-10~", "day", "2025-09-10", "about Wed 10 Sep 2025"},
		{"2025-09-10?", "day", "2025-09-10", "perhaps Wed 10 Sep 2025"},
		{"202X", "window", "", "2020s"},
		{"", "", "", "No date"},
	} {
		d := timeline.EventDate{}
		if c.edtf != "" {
			d = eventDate(t, c.edtf)
			d.Span = timeline.Opt(c.span)
			d.Best = civil.Date{}
			if c.best != "" {
				d.Best, _ = civil.ParseDate(c.best)
			}
		}
		if got := when(d); got != c.want {
			t.Errorf("%s (%s): %q, not %q", c.edtf, c.span, got, c.want)
		}
	}
}

func TestSplitMarksTheDateWords(t *testing.T) {
	for _, c := range []struct {
		q                   timeline.Quote
		before, mark, after string
	}{
		{timeline.Quote{Sentence: "They met on Monday and on Monday left.", Start: 100, DateText: "on Monday", DateStart: 123, DateEnd: 132}, "They met on Monday and ", "on Monday", " left."},
		{timeline.Quote{Sentence: "They met on Monday.", Start: 100, DateText: "on Monday", DateStart: 5, DateEnd: 14}, "They met ", "on Monday", "."},
		{timeline.Quote{Sentence: "They met.", DateText: "on Monday"}, "They met.", "", ""},
		{timeline.Quote{Sentence: "They met."}, "They met.", "", ""},
		{timeline.Quote{Sentence: "é", Start: 0, DateText: "x", DateStart: 0, DateEnd: 99}, "é", "", ""},
	} {
		b, m, a := split(&c.q)
		if b != c.before || m != c.mark || a != c.after {
			t.Errorf("%q: %q %q %q", c.q.Sentence, b, m, a)
		}
	}
}

func TestCompareSaysWhatChanged(t *testing.T) {
	now, old := story(t), story(t)
	moved, gone, status := old.Events[3].ID, "", old.Events[5].ID
	old.Events[3].Date = eventDate(t, "2025-08-19")
	old.Events[5].Status = timeline.Proposed
	fresh := now.Events[7].ID
	old.Events = append(old.Events[:7:7], old.Events[8:]...)
	extra := old.Events[0]
	extra.ID, extra.Aliases, extra.Title = "0123456789abcdef", nil, "An event that was withdrawn"
	gone = extra.ID
	old.Events = append(old.Events, extra)
	p, err := newPage(now, Options{Compare: old})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]byte{moved: isMoved, status: isStatus, fresh: isNew, gone: isGone}
	n := 0
	for _, it := range p.items {
		w, ok := want[it.ID]
		if !ok {
			w = unchanged
		}
		if it.change != w {
			t.Errorf("%s: change %c, not %c", it.Title, it.change, w)
		}
		if ok {
			n++
		}
	}
	if n != len(want) {
		t.Errorf("%d of %d changes are on the page", n, len(want))
	}
}

func TestTitleNamesFewTopics(t *testing.T) {
	for _, c := range []struct {
		topics []string
		want   string
	}{
		{nil, "Timeline"},
		{[]string{"Grain"}, "Grain"},
		{[]string{"Grain", "Visas"}, "Grain, Visas"},
		{[]string{"Grain", "Visas", "Debt"}, "Grain, Visas, Debt"},
		{[]string{"Grain", "Visas", "Debt", "Water"}, "Timeline"},
	} {
		tl := &timeline.Timeline{}
		for _, n := range c.topics {
			tl.Topics = append(tl.Topics, timeline.Topic{Name: n})
		}
		if p := must(newPage(tl, Options{})); p.Title != c.want {
			t.Errorf("%q: %q, not %q", c.topics, p.Title, c.want)
		}
		tl.Title = "Ours"
		if p := must(newPage(tl, Options{})); p.Title != "Ours" {
			t.Errorf("%q: the timeline's own title became %q", c.topics, p.Title)
		}
	}
}

// TestKeyShowsWhatThereIs checks the short legend: every mark of the chart and
// no other.
func TestKeyShowsWhatThereIs(t *testing.T) {
	s := newStory()
	s.add(t, "title: one\ndate: 2025-09-08\nstatus: happened\ntopics: One")
	s.add(t, "title: two\ndate: [2025-09-08..2025-09-12]\nspan: window\nstatus: scheduled\ntopics: One")
	var got []string
	for _, k := range must(newPage(s.timeline("Key", civil.On(2025, 9, 9)), Options{})).Key {
		got = append(got, k.Name)
	}
	if want := []string{"happened", "scheduled", "some day in a window"}; !slices.Equal(got, want) {
		t.Errorf("the legend shows %q, not %q", got, want)
	}
}

// TestHomeLeavesEmptyDaysOut checks the range shown first: no weeks of nothing,
// and never without the cut-off.
func TestHomeLeavesEmptyDaysOut(t *testing.T) {
	s := newStory()
	s.tl.Articles = append(s.tl.Articles, timeline.Article{ID: "a", Published: "2025-09-01"}, timeline.Article{ID: "z", Published: "2025-10-31"})
	s.add(t, "title: long ago\ndate: 2024-01-01")
	s.add(t, "title: first\ndate: 2025-09-10")
	s.add(t, "title: last\ndate: 2025-10-10")
	s.add(t, "title: far\ndate: 2026-08-01")
	tl := s.timeline("Home", civil.On(2025, 10, 20))
	p := must(newPage(tl, Options{}))
	all, _ := p.bounds(tl.AsOf)
	if got, want := p.home(all, tl), (civil.Span{Start: civil.On(2025, 9, 8), End: civil.On(2025, 10, 22)}); got != want {
		t.Errorf("%v, not %v", got, want)
	}
}

func TestTopKeepsTheBestReported(t *testing.T) {
	p, err := newPage(story(t), Options{Top: 5})
	if err != nil {
		t.Fatal(err)
	}
	if len(p.items) != 5 || p.Dropped != 35 {
		t.Fatalf("%d kept, %d dropped", len(p.items), p.Dropped)
	}
	for _, it := range p.items {
		if it.ev.Independent < 4 {
			t.Errorf("%s has %d sources", it.Title, it.ev.Independent)
		}
	}
}

// TestRowsNeverHideAnEvent packs random events and checks that two of a row
// never share a day, that spans and points keep to their own rows, and that
// only what found no room is counted.
func TestRowsNeverHideAnEvent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 80).Draw(t, "n")
		var items []*item
		var events []int
		for i := range n {
			from := rapid.IntRange(0, 60).Draw(t, "from")
			long := rapid.IntRange(0, 12).Draw(t, "days")
			if rapid.Bool().Draw(t, "point") {
				long = 0
			}
			items = append(items, &item{from: from, to: from + long, wide: long > 0, Title: strings.Repeat("x", rapid.IntRange(0, 60).Draw(t, "title"))})
			events = append(events, i)
		}
		l := pack(0, events, items, newScale(rapid.IntRange(1, 2000).Draw(t, "range")))
		if l.spans > maxSpanRows || l.points > maxPointRows {
			t.Fatalf("%d and %d rows", l.spans, l.points)
		}
		busy := map[[2]int]int{}
		free := 0
		for k, i := range l.events {
			it, r := items[i], l.rows[k]
			if r == overflow {
				free++
				continue
			}
			if it.wide != (r < l.spans) || r >= l.spans+l.points {
				t.Fatalf("wide %v in row %d of %d and %d", it.wide, r, l.spans, l.points)
			}
			for d := it.from; d <= it.to; d++ {
				if other, taken := busy[[2]int{r, d}]; taken {
					t.Fatalf("events %d and %d share row %d on day %d", other, i, r, d)
				}
				busy[[2]int{r, d}] = i
			}
		}
		if free > 0 && l.points < maxPointRows && l.spans < maxSpanRows {
			t.Fatalf("%d found no room in %d and %d rows", free, l.spans, l.points)
		}
	})
}

// TestLanesLoseNoEvent checks that every dated event is in a lane of every
// mode, and one of two topics in both.
func TestLanesLoseNoEvent(t *testing.T) {
	for _, tl := range []*timeline.Timeline{story(t), generated(500), hostile(t)} {
		p, err := newPage(tl, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for m, f := range p.Facets {
			in := map[int]int{}
			lanes := f.lanes(p.items)
			if len(lanes) > maxLanes+1 {
				t.Errorf("%s: %d lanes", modes[m], len(lanes))
			}
			for _, l := range lanes {
				for _, e := range l.events {
					in[e]++
				}
			}
			for i, it := range p.items {
				switch want := min(len(f.of[i]), maxLanes); {
				case !it.ev.Date.Dated():
					if in[i] != 0 {
						t.Errorf("%s: undated %q has a lane", modes[m], it.Title)
					}
				case in[i] == 0, m == 0 && len(f.Values) <= maxLanes && in[i] != max(1, want):
					t.Errorf("%s: %q is in %d lanes", modes[m], it.Title, in[i])
				}
			}
		}
	}
}

// TestPictures draws one event each and compares the marks with golden files,
// which are to be looked at when they change (go test -update).
func TestPictures(t *testing.T) {
	cases := strings.Split(string(must(os.ReadFile("testdata/pictures.txt"))), "\n\n")
	n := 0
	for _, c := range cases {
		c = strings.TrimSpace(c)
		name, event, ok := strings.Cut(c, "\n")
		name, isName := strings.CutPrefix(name, "# ")
		if !ok || !isName || strings.HasPrefix(event, "#") {
			continue
		}
		n++
		t.Run(name, func(t *testing.T) {
			s := newStory()
			s.add(t, event)
			for _, day := range []string{"2025-09-01", "2025-10-31"} { // fixes the scale
				s.tl.Articles = append(s.tl.Articles, timeline.Article{ID: day, Published: timeline.Opt(day)})
			}
			frame := s.add(t, "title: first\ndate: 2025-08-11\ntopics: Frame")
			frame.ID = "frame"
			s.add(t, "title: last\ndate: 2025-12-15\ntopics: Frame")
			var b bytes.Buffer
			if err := SVG(&b, s.timeline("Picture", civil.On(2025, 10, 15)), Options{}); err != nil {
				t.Fatal(err)
			}
			wellFormed(t, b.String())
			golden(t, filepath.Join("testdata", "pictures", strings.ReplaceAll(name, " ", "-")+".svg"), b.Bytes())
		})
	}
	if n < 12 {
		t.Errorf("only %d pictures", n)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; look at it and run go test -update", file)
	}
}

func FuzzRender(f *testing.F) {
	for _, x := range attacks {
		f.Add(x, "2025-09-04", 3, 9)
	}
	f.Fuzz(func(t *testing.T, text, edtf string, a, z int) {
		day := civil.On(2025, 9, 4)
		e := timeline.Event{ID: "0123456789abcdef", Title: text, Topics: []string{text}, Date: timeline.EventDate{EDTF: timeline.Opt(edtf), Earliest: day, Why: text},
			Quotes: []timeline.Quote{{Sentence: text, DateText: text, DateStart: a, DateEnd: z, Article: text}}}
		page := render(t, &timeline.Timeline{Title: text, Events: []timeline.Event{e}, Articles: []timeline.Article{{ID: text, URL: text}}}, Options{})
		if n := strings.Count(strings.ToLower(page), "<script"); n != 4 { // the bundles hold none
			t.Errorf("%d script elements", n)
		}
		var b bytes.Buffer
		if err := SVG(&b, &timeline.Timeline{Title: text, Events: []timeline.Event{e}}, Options{}); err != nil {
			t.Fatal(err)
		}
		wellFormed(t, b.String())
	})
}

func BenchmarkRender(b *testing.B) {
	for _, n := range []int{10, 1000, 10000} {
		tl := generated(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var w bytes.Buffer
			for b.Loop() {
				w.Reset()
				if err := Render(&w, tl, Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(w.Len()), "B/page")
		})
	}
}
