package topic

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// grainTalks are three negotiations about grain and trade, of states that sit
// at more than one of the tables.
var grainTalks = map[string][]string{
	"corridor": {
		"Turkey hosts Russia and Ukraine for talks on the Black Sea grain corridor",
		"Russia threatens to leave the grain corridor unless its fertiliser is exempt",
		"Ukraine and Turkey inspect the first ships of the Black Sea grain corridor in Istanbul",
		"UN asks Russia to extend the grain corridor by 120 days",
		"Russia and Ukraine renew the Black Sea grain corridor through Turkey",
		"Istanbul centre counts fewer ships in the grain corridor as Russia slows inspections",
	},
	"quota": {
		"Poland shuts its border to Ukrainian grain and asks Brussels for import quotas",
		"Brussels and Ukraine negotiate import quotas for sugar and poultry",
		"Polish farmers block the border over Ukrainian grain and want import quotas",
		"Hungary joins Poland against Ukrainian grain before the vote on import quotas",
		"Brussels offers Ukraine higher import quotas for sugar, honey and poultry",
		"Poland and Ukraine settle the quarrel over import quotas for grain at the border",
	},
	"palm": {
		"Indonesia and the European Union resume talks on a free trade agreement and palm oil",
		"Palm oil holds up the free trade agreement of Indonesia with the European Union",
		"Jakarta drops its ban on nickel exports in talks on the free trade agreement",
		"European Union and Indonesia close the chapter on palm oil in Jakarta",
		"Indonesia hopes to sign its free trade agreement with Brussels this year",
		"Indonesia and the European Union conclude a free trade agreement after ten years of talks on palm oil",
	},
}

// Negotiations that share matter and states stay apart, and each is named by
// what it is about and whom it is between.
func TestSimilarTalksStayApart(t *testing.T) {
	var events []timeline.Event
	var articles []timeline.Article
	var gold []string
	for _, name := range []string{"corridor", "quota", "palm"} {
		for i, title := range grainTalks[name] {
			a, es := story(fmt.Sprintf("%s-%d", name, i), title, title+", officials said.", "The talks will go on next week.")
			d := civil.On(2025, 2, 3).AddDays(i * 12)
			a.PublishedBest, a.PublishedEarliest, a.PublishedLatest = d, d, d
			articles, events = append(articles, a), append(events, es...)
			for range es {
				gold = append(gold, name)
			}
		}
	}
	topics := Discover(events, articles)
	own := map[string]string{}
	right := 0
	for i := range events {
		if len(events[i].Topics) == 0 {
			continue
		}
		name := events[i].Topics[0]
		if own[name] == "" {
			own[name] = gold[i]
		}
		if own[name] == gold[i] {
			right++
		}
	}
	if len(topics) != 3 || right < len(events)*9/10 {
		t.Errorf("%d topics %v, %d of %d events in their own", len(topics), own, right, len(events))
	}
	want := map[string][]string{"corridor": {"Russia", "grain corridor"}, "quota": {"Ukraine", "import quotas"}, "palm": {"Indonesia", "free trade agreement"}}
	for name, of := range own {
		if !strings.Contains(name, want[of][0]) || !strings.Contains(name, want[of][1]) {
			t.Errorf("%s is called %q, want %v in it", of, name, want[of])
		}
	}
}

// A country that is only where people meet names no affair, and a name is of
// the text's words.
func TestPlacesNameNothing(t *testing.T) {
	var events []timeline.Event
	var articles []timeline.Article
	for i, s := range []string{
		"Envoys of Congo and Rwanda met in France on Monday over the mines.",
		"Congo and Rwanda will talk about the mines again in Germany, their envoys said in Berlin.",
		"In France the Rwandan envoy called the mines of Congo a prize.",
		"Congo said in Paris that Rwanda had left the mines.",
		"Rwandan soldiers are still at the mines, Congolese envoys said in Germany.",
		"Congo and Rwanda share the mines, they agreed in Berlin and Paris.",
	} {
		a, es := story(fmt.Sprint("m", i), "Envoys speak of the mines", s)
		articles, events = append(articles, a), append(events, es...)
	}
	topics := Discover(events, articles)
	if len(topics) != 1 || !strings.Contains(topics[0].Name, "Congo") || !strings.Contains(topics[0].Name, "mines") ||
		strings.Contains(topics[0].Name, "France") || strings.Contains(topics[0].Name, "Germany") {
		t.Fatalf("topics %+v", topics)
	}
	for _, w := range strings.FieldsFunc(topics[0].Name, func(r rune) bool { return r == ' ' || r == '–' }) {
		if !slices.ContainsFunc(articles, func(a timeline.Article) bool { return strings.Contains(a.Text, w) }) {
			t.Errorf("%q is no word of the text", w)
		}
	}
}

// A matter that has a name of its own needs none before it, and talks that two hold are named by both, whomever
// the headlines put beside them.
func TestNamesOfOneTopic(t *testing.T) {
	for want, titles := range map[string][]string{
		"Brexit trade deal": {
			"Britain and the European Union near a Brexit trade deal", "Johnson says a Brexit trade deal is close",
			"Britain signs the Brexit trade deal with the European Union", "Ambassadors read the Brexit trade deal in Brussels",
			"Fishing holds up the Brexit trade deal of Britain and the European Union", "Britain puts the Brexit trade deal to a vote",
		},
		"Iran–United States negotiations": {
			"Iran resumes the negotiations with the United States", "Iran says the negotiations with the United States are hard",
			"Iran leaves the negotiations with the United States in Vienna", "Iran and the United States go on with the negotiations",
			"Oman carries letters of Iran and the United States", "Iran thanks Oman for the negotiations with the United States",
		},
	} {
		var events []timeline.Event
		var articles []timeline.Article
		for i, title := range titles {
			a, es := story(fmt.Sprintf("one-%d", i), title, title+", officials said.", "The men will meet again next week.")
			d := civil.On(2025, 2, 3).AddDays(i * 2)
			a.PublishedBest, a.PublishedEarliest, a.PublishedLatest = d, d, d
			articles, events = append(articles, a), append(events, es...)
		}
		if topics := Discover(events, articles); len(topics) != 1 || topics[0].Name != want {
			t.Errorf("%v, want %s", topics, want)
		}
	}
}
