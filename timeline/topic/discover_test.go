package topic

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/names"
)

// One article alone is a topic, named by what it is about.
func TestDiscoverOneArticle(t *testing.T) {
	a, es := story("grab", "U.S. envoy meets European leaders in Paris on Ukraine security guarantees",
		"PARIS — U.S. envoy Steve Witkoff met European leaders in Paris on Thursday to discuss security guarantees for Ukraine, officials said.",
		"Emmanuel Macron and Keir Starmer led the coalition meeting, which wants to reassure Kyiv.",
		"Ukrainian officials have called for firm guarantees that keep their country safe when the fighting ends.",
		"The Paris talks are expected to continue with further meetings among the coalition's members.")
	topics := Discover(es, []timeline.Article{a})
	if len(topics) != 1 || !strings.Contains(topics[0].Name, "guarantee") || !topics[0].Found {
		t.Fatalf("topics %+v, want one named by words that include guarantee", topics)
	}
	for _, e := range es {
		if len(e.Topics) != 1 || len(e.TopicReasons[0].Words) == 0 {
			t.Errorf("%s: topics %v, reasons %v", e.Title, e.Topics, e.TopicReasons)
		}
	}
}

// affairs are three subjects over months, each story in other words.
var affairs = map[string][]string{
	"tariffs": {
		"Bessent and He Lifeng meet in Geneva over the tariffs on Chinese goods",
		"China and the United States cut tariffs for ninety days after the Geneva talks",
		"He Lifeng returns to London for tariff talks with Bessent and Lutnick",
		"Beijing keeps rare earths back while tariff truce with Washington holds",
		"Trump and Xi agree in Busan to halve the fentanyl tariff on Chinese goods",
		"Soybeans sail to China again as the tariff truce is extended",
	},
	"nuclear": {
		"Araghchi meets the Europeans in Istanbul over Iranian nuclear sites and uranium",
		"Britain, France and Germany trigger snapback of nuclear sanctions on Iran",
		"Grossi and Araghchi sign inspection deal in Cairo on Iranian nuclear sites",
		"Security Council votes down delay of nuclear sanctions on Iran",
		"Nuclear sanctions on Iran return as snapback takes effect",
		"Iran recalls envoys over nuclear snapback and warns Grossi on inspectors",
	},
	"kosovo": {
		"Vucic and Kurti meet Borrell in Brussels on Kosovo normalisation",
		"Kurti and Vucic agree in Ohrid on annex to the Kosovo deal",
		"Serb mayors boycott and barricades rise in northern Kosovo",
		"NATO sends more soldiers to northern Kosovo after clashes with Serb protesters",
		"Borrell calls Vucic and Kurti to Brussels after the Kosovo clashes",
		"Kosovo and Serbia argue over the association of Serb municipalities",
	},
}

func affairStories() (events []timeline.Event, articles []timeline.Article, gold []string) {
	for _, name := range []string{"tariffs", "nuclear", "kosovo"} {
		for i, title := range affairs[name] {
			a, es := story(fmt.Sprintf("%s-%d", name, i), title, title+" this week.", "Officials said that talks would go on.")
			d := civil.On(2025, 1, 10).AddDays(i * 19)
			a.PublishedBest, a.PublishedEarliest, a.PublishedLatest = d, d, d
			articles = append(articles, a)
			events = append(events, es...)
			for range es {
				gold = append(gold, name)
			}
		}
	}
	return events, articles, gold
}

func TestDiscoverAffairs(t *testing.T) {
	events, articles, gold := affairStories()
	topics := Discover(events, articles)
	name := map[string]string{}
	right := 0
	for i, e := range events {
		if len(e.Topics) == 0 {
			continue
		}
		if name[e.Topics[0]] == "" {
			name[e.Topics[0]] = gold[i]
		}
		if name[e.Topics[0]] == gold[i] {
			right++
		}
	}
	for _, tp := range topics {
		t.Logf("%s (%s) %v", tp.Name, name[tp.Name], tp.Words)
	}
	if len(topics) != 3 || right < len(events)*9/10 {
		t.Errorf("%d topics, %d of %d events right; want the three affairs", len(topics), right, len(events))
	}
}

// The order of articles and events changes nothing.
func TestDiscoverIsStable(t *testing.T) {
	events, articles, _ := affairStories()
	show := func() string {
		topics := Discover(events, articles)
		out := slices.Clone(events)
		timeline.SortEvents(out)
		b, err := json.Marshal(struct {
			T []timeline.Topic
			E []timeline.Event
		}{topics, out})
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	want := show()
	rng := rand.New(rand.NewPCG(3, 4))
	for range 10 {
		rng.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
		rng.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
		if show() != want {
			t.Fatal("shuffled input gives another result")
		}
	}
}

// What a user's names.yaml says reaches discovery.
func TestDiscoverNamed(t *testing.T) {
	book, err := names.Load(strings.NewReader("countries:\n  - {name: Ukraine, aliases: [Bankova], country: UA}\n"), "names.yaml")
	if err != nil {
		t.Fatal(err)
	}
	a, es := story("one", "Bankova weighs grain corridor", "The Bankova weighed the grain corridor on Thursday.", "The grain corridor stays open.")
	if got := Find([]timeline.Article{a}, nil, book).Assign(es); len(got) != 1 || !slices.Contains(got[0].Words, "Ukraine") {
		t.Errorf("topics %+v, want one with the word Ukraine", got)
	}
	if got := Find([]timeline.Article{a}, nil, nil).Assign(es); len(got) != 1 || slices.Contains(got[0].Words, "Ukraine") {
		t.Errorf("topics %+v, want one without the word Ukraine", got)
	}
}

// What a topic is called by: noun phrases of the text, and never a verb, a
// title or an adjective that wants a noun.
func TestNounPhrases(t *testing.T) {
	for text, want := range map[string]string{
		"talks on security guarantees for Ukraine":            "guarantees of Ukraine, security guarantees of Ukraine",
		"over the Iranian nuclear program, officials said":    "nuclear program of Iran",
		"offered a reassurance force":                         "reassurance force",
		"Mexico has already delivered the help":               "",
		"prohibiting certain imports":                         "",
		"the general vested":                                  "",
		"by National Security Advisor Jake Sullivan in Paris": "",
		"the unprovoked and unjustified invasion":             "",
		"the tariffs on imports of steel":                     "steel, tariffs",
	} {
		v := newVocabulary(nil)
		into := map[int32]float64{}
		v.phrasesOf(into, text, 1, true)
		var got []string
		for id := range into {
			s := v.phrases[id].key
			for name := range v.phrases[id].with {
				s += " of " + name
			}
			got = append(got, s)
		}
		slices.Sort(got)
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
	}
}

func FuzzPhrases(f *testing.F) {
	f.Add("talks on security guarantees for the Ukraine; Mexico has already delivered")
	f.Add("\xff of the of of U.S. \u2019s new new")
	f.Fuzz(func(t *testing.T, s string) {
		v := newVocabulary(nil)
		into := map[int32]float64{}
		v.phrasesOf(into, s, 1, true)
		for id := range into {
			if n := len(strings.Fields(v.phrases[id].key)); n == 0 || n > phraseWords || n != len(v.phrases[id].stems) {
				t.Errorf("%q: phrase %q", s, v.phrases[id].key)
			}
		}
	})
}

func TestDiscoverNothing(t *testing.T) {
	if got := Discover(nil, nil); len(got) != 0 {
		t.Errorf("topics %v out of nothing", got)
	}
	e := timeline.Event{Quotes: []timeline.Quote{{Article: "gone", Sentence: "\xff"}}}
	Discover([]timeline.Event{e, {}}, []timeline.Article{{ID: "a"}, {ID: "b"}, {ID: "b"}})
}

func TestCommunities(t *testing.T) {
	// Two triangles joined by one weak edge.
	w := map[[2]int32]float64{{0, 1}: 1, {0, 2}: 1, {1, 2}: 1, {3, 4}: 1, {3, 5}: 1, {4, 5}: 1, {2, 3}: 0.1}
	got := graphOf(7, w).communities(1)
	if want := []int32{0, 0, 0, 1, 1, 1, 2}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// many makes n stories out of the affairs, each moved by some days and with
// words of its own.
func many(n int) (events []timeline.Event, articles []timeline.Article) {
	rng := rand.New(rand.NewPCG(5, uint64(n)))
	own := func() string {
		b := make([]byte, 6)
		for i := range b {
			b[i] = byte('a' + rng.IntN(12))
		}
		return string(b)
	}
	names := []string{"tariffs", "nuclear", "kosovo"}
	for i := range n {
		titles := affairs[names[rng.IntN(3)]]
		title := titles[rng.IntN(len(titles))]
		a, es := story(fmt.Sprint("a", i), title, title+" this week.", "Officials spoke of "+own()+" and "+own()+" while "+own()+" went on.")
		d := civil.On(2025, 1, 1).AddDays(rng.IntN(700))
		a.PublishedBest, a.PublishedEarliest, a.PublishedLatest = d, d, d
		articles, events = append(articles, a), append(events, es...)
	}
	return events, articles
}

func BenchmarkDiscover(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			if n > 10_000 && testing.Short() {
				b.Skip("large")
			}
			events, articles := many(n)
			b.ReportAllocs()
			for b.Loop() {
				Discover(events, articles)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/article")
		})
	}
}

func BenchmarkAssign(b *testing.B) {
	f := load(b, guarantees)
	events, articles := many(10_000)
	b.ReportAllocs()
	for b.Loop() {
		f.Assign(events, articles, nil)
	}
}

// Long articles of different affairs share words and are none the more one affair: of the first reports of
// fourteen, most stay alone, while the reports of each stay together.
func TestDiscoverStrangers(t *testing.T) {
	var all, first []timeline.Article
	affair := map[string]string{}
	for _, path := range []string{"retold", "natural"} {
		data, err := os.ReadFile(filepath.Join("..", "pipeline", "testdata", path+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		last := ""
		for line := range bytes.Lines(data) {
			var r struct{ ID, Affair, Published, Title, Text string }
			if err := json.Unmarshal(line, &r); err != nil {
				t.Fatal(err)
			}
			d, _ := civil.ParseDate(r.Published)
			a := timeline.Article{ID: r.ID, Title: r.Title, Text: r.Text, PublishedBest: d, PublishedEarliest: d, PublishedLatest: d}
			if all = append(all, a); r.Affair != last {
				first = append(first, a)
			}
			last, affair[r.ID] = r.Affair, r.Affair
		}
	}
	of := Find(first, nil, nil).Of()
	if len(of) > len(first)/2 {
		t.Errorf("of %d articles about as many affairs %d share one with another: %v", len(first), len(of), of)
	}
	found := map[string]map[int]bool{}
	for id, g := range Find(all, nil, nil).Of() {
		if found[affair[id]] == nil {
			found[affair[id]] = map[int]bool{}
		}
		found[affair[id]][g] = true
	}
	split := 0
	for name, groups := range found {
		if len(groups) > 1 {
			split++
			t.Logf("%s is in %d affairs", name, len(groups))
		}
	}
	if split > 1 {
		t.Errorf("%d affairs are in more than one", split)
	}
	if len(found) != len(first) {
		t.Errorf("%d affairs found of %d", len(found), len(first))
	}
}

// What each article shares with each other one makes no affair of two, if there are groups enough to tell.
func TestBackground(t *testing.T) {
	for groups, want := range map[int]int{3: 1, 5: 5} {
		var units []unit
		var group []int32
		for g := range groups {
			for range 4 { // of each unit's likeness .12 is the group's and .04 everybody's
				id := int32(len(units))
				units = append(units, unit{terms: []weighted{{0, math.Sqrt(0.04)}, {1 + int32(g), math.Sqrt(0.08)}, {100 + id, math.Sqrt(0.88)}}, norm: 1})
				group = append(group, int32(g))
			}
		}
		if got := renumber(joinAffairs(units, group, graphOf(len(units), nil))); got != want {
			t.Errorf("%d groups became %d, want %d", groups, got, want)
		}
	}
}
