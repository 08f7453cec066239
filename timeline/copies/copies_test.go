package copies_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/copies"
)

// story returns n sentences of made-up news; equal seeds make equal stories.
func story(seed uint64, n int) []string {
	words := strings.Fields(`ministers envoys talks agreed border ferry harbour grain corridor inspectors delegation
		ceasefire proposal guarantee winter railway customs island tariff summit draft clause mediator foreign budget
		observers convoy bridge pipeline tribunal election parliament coalition hostage exchange airport embassy treaty`)
	r := rand.New(rand.NewPCG(seed, 1))
	out := make([]string, n)
	for i := range out {
		var w []string
		for range 18 {
			w = append(w, words[r.IntN(len(words))])
		}
		out[i] = "The " + strings.Join(w, " ") + "."
	}
	return out
}

func made(id, outlet, day string, sentences ...string) *timeline.Article {
	a := &timeline.Article{ID: id, Outlet: outlet, Text: strings.Join(sentences, " ")}
	at := 0
	for _, s := range sentences {
		a.Sentences = append(a.Sentences, timeline.Sentence{Start: at, End: at + len(s)})
		at += len(s) + 1
	}
	if day != "" {
		d, err := civil.ParseDate(day)
		if err != nil {
			panic(err)
		}
		a.PublishedBest, a.PublishedEarliest, a.PublishedLatest = d, d, d
	}
	return a
}

func resolve(articles ...*timeline.Article) []copies.Copy {
	x := copies.New()
	for _, a := range articles {
		x.Add(a)
	}
	return x.Resolve()
}

func summary(cs []copies.Copy) string {
	var out []string
	for _, c := range cs {
		out = append(out, fmt.Sprintf("%s=%s of %s", c.Article, c.Kind, c.Of))
	}
	return strings.Join(out, "; ")
}

func TestKinds(t *testing.T) {
	long, other := story(1, 20), story(2, 20)
	edited := slices.Clone(long)
	edited[3] = "A sentence that nobody had written before stands here now."
	mixed := append(slices.Clone(other[:6]), long[:14]...)
	short := []string{"The president has no public events scheduled."}
	formula := func(name string) []string {
		return []string{"The president spoke today with " + name + " about the war, the grain corridor and the winter ahead, and thanked " + name +
			" for the patience that the people of the country have shown through a hard year of shortages and long nights.",
			"The leaders agreed to stay in touch, to send their envoys to the talks in the spring and to speak again before the summit, " +
				"and they wished each other and their families well for the holidays that both of their countries keep."}
	}
	for _, tt := range []struct {
		name string
		in   []*timeline.Article
		want string
	}{
		{"nothing shared", []*timeline.Article{made("a", "X", "2025-03-01", long...), made("b", "Y", "2025-03-01", other...)}, ""},
		{"fetched twice", []*timeline.Article{made("a", "X", "2025-03-01", long...), made("b", "X", "2025-03-01", long...)}, "b=same of a"},
		{"fetched again after weeks", []*timeline.Article{made("a", "X", "2025-03-20", long...), made("b", "X", "2025-03-01", long...)}, "a=same of b"},
		{"edited", []*timeline.Article{made("a", "X", "2025-03-01", long...), made("b", "X", "2025-03-01", edited...)}, "b=edit of a"},
		{"wire, whole", []*timeline.Article{made("b", "X", "2025-03-01", long...), made("a", "Y", "2025-03-01", long...)}, "b=wire of a"},
		{"wire, the earlier is the original", []*timeline.Article{made("a", "X", "2025-03-02", long...), made("b", "Y", "2025-03-01", long...)}, "a=wire of b"},
		{"wire, cut", []*timeline.Article{made("a", "X", "2025-03-01", long...), made("b", "Y", "2025-03-02", long[:9]...)}, "b=wire of a"},
		{"wire, mixed with own words", []*timeline.Article{made("a", "X", "2025-03-01", long...), made("b", "Y", "2025-03-02", mixed...)}, "b=wire of a"},
		{"a year apart", []*timeline.Article{made("a", "X", "2024-03-01", long...), made("b", "Y", "2025-03-02", long...)}, ""},
		{"short formula, other day", []*timeline.Article{made("a", "X", "2025-03-01", short...), made("b", "X", "2025-03-02", short...)}, ""},
		{"short formula, other outlet", []*timeline.Article{made("a", "X", "2025-03-01", short...), made("b", "Y", "2025-03-01", short...)}, ""},
		{"short, same outlet and day", []*timeline.Article{made("a", "X", "2025-03-01", short...), made("b", "X", "2025-03-01", short...)}, "b=same of a"},
		{"formula filled in anew", []*timeline.Article{made("a", "X", "2025-03-01", formula("the Finn")...), made("b", "X", "2025-03-02", formula("the Latvian")...)}, ""},
		{"empty texts", []*timeline.Article{made("a", "X", "2025-03-01"), made("b", "X", "2025-03-01")}, ""},
		{"day unknown is never the original", []*timeline.Article{made("a", "X", "", long...), made("b", "Y", "2025-03-01", long...)}, "a=wire of b"},
	} {
		if got := summary(resolve(tt.in...)); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestEditKeepsSentenceDiff(t *testing.T) {
	old, new := story(1, 20), story(1, 20)
	new[3] = "The talks were moved to Thursday."
	new = append(new, "The ferry sailed.")
	a, b := made("a", "X", "2025-03-01", old...), made("b", "X", "2025-03-01", new...)
	cs := resolve(b, a)
	if len(cs) != 1 {
		t.Fatalf("got %v", cs)
	}
	cut := func(x *timeline.Article, rs []copies.Range) (out []string) {
		for _, r := range rs {
			out = append(out, x.Text[r.Start:r.End])
		}
		return out
	}
	if got := cut(b, cs[0].Added); !slices.Equal(got, []string{new[3], new[20]}) {
		t.Errorf("added %q", got)
	}
	if got := cut(a, cs[0].Removed); !slices.Equal(got, []string{old[3]}) {
		t.Errorf("removed %q", got)
	}
}

// An original is never a copy, and order does not matter.
func TestOrderDoesNotMatter(t *testing.T) {
	var all []*timeline.Article
	for i := range 30 {
		s := story(uint64(i/5), 20)
		s[i%20] = fmt.Sprintf("Sentence %d is this outlet's own and says what no other says.", i)
		all = append(all, made(fmt.Sprint("n", i), fmt.Sprint("outlet", i%4), fmt.Sprintf("2025-03-%02d", 1+i%3), s...))
	}
	want := resolve(all...)
	if len(want) != 24 {
		t.Fatalf("%d copies, want 24: %s", len(want), summary(want))
	}
	copied := map[string]bool{}
	for _, c := range want {
		copied[c.Article] = true
	}
	for _, c := range want {
		if copied[c.Of] {
			t.Errorf("%s is an original and a copy", c.Of)
		}
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		if got := resolve(all...); summary(got) != summary(want) {
			t.Fatalf("shuffled:\n%s\nfirst:\n%s", summary(got), summary(want))
		}
	}
}

// Two statements of one day, one for each of two partners, are two.
func TestParallelStatements(t *testing.T) {
	one, two := story(1, 20), story(1, 20)
	for i := range 4 {
		two[5*i] = fmt.Sprintf("The other partner agreed to point %d of the communique in its own way.", i)
	}
	a, b := made("a", "X", "2025-03-01", one...), made("b", "X", "2025-03-01", two...)
	if got := summary(resolve(a, b)); got != "b=edit of a" {
		t.Errorf("without titles: %q", got)
	}
	a.Title, b.Title = "Outcomes of the talks with Russia", "Outcomes of the talks with Ukraine"
	if got := summary(resolve(a, b)); got != "" {
		t.Errorf("with titles: %q", got)
	}
}

// Pages that share their terms of use alone are no versions of each other.
func TestStockSentencesDoNotCount(t *testing.T) {
	stock := story(9, 12)
	var all []*timeline.Article
	for i, day := range []string{"2025-03-01", "2025-03-02", "2025-04-20", "2025-06-01"} {
		all = append(all, made(fmt.Sprint("n", i), "X", day, append(story(uint64(20+i), 4), stock...)...))
	}
	if got := summary(resolve(all...)); got != "" {
		t.Errorf("got %q", got)
	}
	if got := summary(resolve(all[:2]...)); got != "n1=edit of n0" {
		t.Errorf("of two alone nobody can tell: got %q", got)
	}
}

// Two outlets do not find the same words for a story, however short it is; the
// agency's credit is none of its words. A formula is said again, and what shares
// no more than an agency's name, or a part of its words, is another report.
func TestShortCopies(t *testing.T) {
	const (
		zone   = "Norway and Iceland agreed to open a joint fishing zone in the Barents Sea, the Norwegian prime minister told reporters in Bergen."
		patrol = "The zone will be patrolled by the coast guards of both."
		treaty = "A treaty is to be signed in June."
		other  = "Norway and Iceland agreed to open a joint fishing zone in the Barents Sea, the Icelandic foreign minister told parliament in Reykjavik."
	)
	wired := func(a *timeline.Article) *timeline.Article { a.Wire = "Reuters"; return a }
	for _, tt := range []struct {
		name string
		a, b *timeline.Article
		want string
	}{
		{"credit in both", made("a", "X", "2025-03-03", zone+" (Reuters)"), made("b", "Y", "2025-03-03", zone+" (Reuters)"), "b=wire of a"},
		{"credit in one", made("a", "X", "2025-03-03", zone), made("b", "Y", "2025-03-04", zone+" (AFP)"), "b=wire of a"},
		{"credit in a line of its own", made("a", "X", "2025-03-03", zone), made("b", "Y", "2025-03-04", zone, "Source: AFP"), "b=wire of a"},
		{"no credit", made("a", "X", "2025-03-03", zone), made("b", "Y", "2025-03-04", zone), "b=wire of a"},
		{"outlet unknown", made("a", "X", "2025-03-03", zone), made("b", "", "2025-03-04", zone), "b=same of a"},
		{"two sentences of three, one agency", wired(made("a", "X", "2025-03-03", zone, patrol, treaty)), wired(made("b", "Y", "2025-03-04", zone, patrol)), "b=wire of a"},
		{"two sentences of three, no agency", made("a", "X", "2025-03-03", zone, patrol, treaty), made("b", "Y", "2025-03-04", zone, patrol), ""},
		{"a sentence of its own, one agency", wired(made("a", "X", "2025-03-03", zone, patrol)), wired(made("b", "Y", "2025-03-04", zone, treaty)), ""},
		{"other words, one agency", made("a", "X", "2025-03-03", zone+" (Reuters)"), made("b", "Y", "2025-03-03", other+" (Reuters)"), ""},
		{"weeks later", made("a", "X", "2025-03-03", zone), made("b", "Y", "2025-03-24", zone), ""},
		{"a formula", made("a", "X", "2025-03-03", treaty), made("b", "Y", "2025-03-03", treaty), ""},
		{"said again by one outlet", made("a", "X", "2025-03-03", zone), made("b", "X", "2025-03-04", zone), ""},
		{"nothing but a credit", made("a", "X", "2025-03-03", "Source: AFP"), made("b", "Y", "2025-03-03", "Source: AFP"), ""},
	} {
		if got := summary(resolve(tt.a, tt.b)); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	// A dateline stands before the sentence and in it.
	const line = "OSLO, March 3 (Reuters) - "
	a, b := made("a", "X", "2025-03-03", line+zone), made("b", "Y", "2025-03-03", zone)
	a.Zones = []timeline.Zone{{Start: 0, End: len(line), Kind: timeline.ZoneDateline}}
	if got := summary(resolve(a, b)); got != "b=wire of a" {
		t.Errorf("with a dateline: got %q", got)
	}
	// What stands in articles weeks apart is a formula of any length.
	c := made("c", "Z", "2025-06-03", zone)
	if got := summary(resolve(a, b, c)); got != "" {
		t.Errorf("three over months: got %q", got)
	}
}

// A copy of a copy that is no copy of the original starts a group of its own.
func TestChainsAreCut(t *testing.T) {
	a, c := story(1, 20), story(2, 20)
	b := append(slices.Clone(a[:11]), c[:11]...)
	got := summary(resolve(made("a", "X", "2025-03-01", a...), made("b", "Y", "2025-03-02", b...), made("c", "Z", "2025-03-03", c...)))
	if got != "b=wire of a" {
		t.Errorf("got %q", got)
	}
}

func TestCredit(t *testing.T) {
	for _, tt := range []struct {
		a    timeline.Article
		want string
	}{
		{timeline.Article{Text: "PARIS (AP) — Leaders met."}, "AP"},
		{timeline.Article{Text: "GENEVA, Sept. 4 (Reuters) - Leaders met."}, "Reuters"},
		{timeline.Article{Text: "PARIS (AP/AFP) — Leaders met."}, "AP"},
		{timeline.Article{Author: "Jane Doe, Associated Press", Text: "Leaders met."}, "AP"},
		{timeline.Article{Author: "Reuters", Text: "Leaders met."}, "Reuters"},
		{timeline.Article{Text: "Leaders met.\nSource: AFP"}, "AFP"},
		{timeline.Article{Text: "Leaders met.\n(Reporting by Jane Doe; Editing by John Roe)"}, "Reuters"},
		{timeline.Article{Text: "Leaders met.\nCopyright 2025 The Associated Press. All rights reserved."}, "AP"},
		{timeline.Article{Text: "Leaders met.\n© 2025 Reuters"}, "Reuters"},
		{timeline.Article{Text: "Leaders met on Monday. (dpa)"}, "dpa"},
		{timeline.Article{Text: "PARIS (CNN) — Leaders met."}, "CNN"}, // as article reads it
		{timeline.Article{Text: "A minister told Reuters that leaders met."}, ""},
		{timeline.Article{Text: "The parliament (AP) of Andhra Pradesh met."}, ""},
		{timeline.Article{Text: "Leaders of the Palestinian Authority met."}, ""},
		{timeline.Article{Text: ""}, ""},
	} {
		if got := copies.Credit(&tt.a); got != tt.want {
			t.Errorf("%q by %q: got %q, want %q", tt.a.Text, tt.a.Author, got, tt.want)
		}
	}
}

func FuzzAdd(f *testing.F) {
	f.Add("PARIS (AP) — Leaders met. (", "© (", 3, 9)
	f.Add(")", "0", 101, -76)
	f.Add(strings.Join(story(1, 5), " "), "Reuters/", -1, 200)
	f.Fuzz(func(t *testing.T, text, author string, from, to int) {
		a := &timeline.Article{ID: "a", Text: text, Author: author, Sentences: []timeline.Sentence{{Start: from, End: to}}, Zones: []timeline.Zone{{Start: from, End: to, Kind: timeline.ZoneByline}}}
		b := *a
		b.ID = "b"
		for _, c := range resolve(a, &b) {
			if c.Article != "b" || c.Of != "a" || c.Kind != copies.Same || len(c.Added)+len(c.Removed) != 0 {
				t.Errorf("an article and its twin: %+v", c)
			}
		}
	})
}

// Growth: the time an article takes must not grow with their number.
func BenchmarkResolve(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			x := copies.New()
			for i := range n {
				s := story(uint64(i/3), 20)
				s[i%20] = fmt.Sprintf("Sentence %d is this outlet's own.", i)
				x.Add(made(fmt.Sprint("n", i), fmt.Sprint("outlet", i%7), civil.On(2025, time.March, 1+i/300).String(), s...))
			}
			b.ReportAllocs()
			for b.Loop() {
				x.Resolve()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/article")
		})
	}
}

// The agency's own text is the original of what an outlet printed the same
// day, even where only the outlet gives the hour.
func TestAgencyIsTheOriginal(t *testing.T) {
	text := "PARIS (Continental Wire) - " + strings.Repeat("Ministers of nine countries met in the old town hall and signed the long awaited accord on grain. ", 4)
	day := civil.On(2025, 9, 4)
	x := copies.New()
	x.Add(&timeline.Article{ID: "a-outlet", Outlet: "Danube Observer", Wire: "Continental Wire", Text: text, PublishedBest: day, PublishedEarliest: day, PublishedLatest: day, PublishedTime: "2025-09-04T20:44:00+02:00"})
	x.Add(&timeline.Article{ID: "b-agency", Outlet: "Continental Wire", Wire: "Continental Wire", Text: text, PublishedBest: day, PublishedEarliest: day, PublishedLatest: day})
	got := x.Resolve()
	if len(got) != 1 || got[0].Article != "a-outlet" || got[0].Of != "b-agency" || got[0].Kind != copies.Wire {
		t.Errorf("copies: %+v", got)
	}
}
