package topic

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// An article without a word of the topic is of it where the articles of its
// affair are; the reason says how many. Not so if too few of them are, if it
// is wholly about something else, or if the topic excludes what it tells.
func TestLend(t *testing.T) {
	f := load(t, `
topics:
  - name: grain
    any: ["grain corridor"]
    actors: [Veller]
    not: ["fish*"]
  - name: land
    any: ["land swap"]
`)
	var articles []timeline.Article
	var events []timeline.Event
	of := map[string]int{}
	add := func(affair int, title string, sentences ...string) {
		a, es := story(fmt.Sprint("a", len(articles)), title, sentences...)
		of[a.ID] = affair
		articles, events = append(articles, a), append(events, es...)
	}
	for affair, n := range map[int]int{1: 5, 2: 3, 4: 3} {
		for range n {
			add(affair, "Talks on the grain corridor", "The grain corridor was on the table on Monday.")
		}
	}
	add(1, "Envoys fly home", "The envoys flew home on Tuesday.")
	add(1, "Minister on a farm", "Farmers sold fish on Tuesday.")
	add(1, "Talks on the land swap", "Both sides spoke of the land swap on Tuesday.")
	for range 4 {
		add(2, "Snow in the hills", "Snow fell on Tuesday.")
	}
	add(2, "Veller in the hills", "Veller saw the snow on Tuesday.")
	for range 3 {
		add(4, "Snow in the hills", "Snow fell on Tuesday.")
	}
	add(4, "Veller at the coast", "Veller stayed at the coast on Tuesday.")
	for range 2 {
		add(3, "A word on the grain corridor", "The grain corridor was forgotten on Monday.")
	}
	add(3, "Veller goes home", "Veller went home on Tuesday.")
	f.Assign(events, articles, of)
	for i := range events {
		want := ""
		switch e := &events[i]; {
		case strings.Contains(e.Title, "grain"):
			continue
		case strings.Contains(e.Title, "envoys"), strings.Contains(e.Title, "coast"):
			want = "grain"
		case strings.Contains(e.Title, "land"):
			want = "land"
		}
		if got := strings.Join(events[i].Topics, ", "); got != want {
			t.Errorf("%s: %q, want %q", events[i].Title, got, want)
		}
		if strings.Contains(events[i].Title, "envoys") && !slices.Equal(events[i].TopicReasons[0].Words, []string{"5 of 8 articles on one affair"}) {
			t.Errorf("reason %q", events[i].TopicReasons)
		}
	}
}

// What the file calls one topic is one affair; what it does not name stays as
// it is, and no affair is split.
func TestFileAffairs(t *testing.T) {
	f := load(t, "topics:\n  - name: grain\n    any: [\"grain corridor\"]\n")
	var articles []timeline.Article
	of := map[string]int{}
	add := func(id string, affair int, title string) {
		a, _ := story(id, title, title+".")
		articles = append(articles, a)
		if affair >= 0 {
			of[id] = affair
		}
	}
	add("a1", 0, "The grain corridor opens")
	add("a2", 0, "Ships in the grain corridor")
	add("a3", 0, "A harbour wakes")
	add("b1", 1, "The grain corridor is mined")
	add("b2", 1, "Back to the grain corridor")
	add("c1", 2, "Snow in the hills")
	add("c2", 2, "Snow, and the grain corridor under ice")
	add("c3", 2, "More snow")
	add("d1", -1, "Alone in the grain corridor")
	add("e1", -1, "Alone in the hills")
	got := f.Affairs(articles, of)
	for _, id := range []string{"a2", "a3", "b1", "b2", "d1"} {
		if got[id] != got["a1"] {
			t.Errorf("%s is not of the affair of a1", id)
		}
	}
	if got["c1"] == got["a1"] || got["c2"] != got["c1"] || got["c3"] != got["c1"] {
		t.Errorf("the snow is no affair of its own: %v", got)
	}
	if _, ok := got["e1"]; ok {
		t.Error("what stands alone and is about nothing has an affair")
	}
}
