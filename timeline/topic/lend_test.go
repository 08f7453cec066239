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
