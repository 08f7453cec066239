package merge

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// A merger that stumbles over an article, here for want of a gazetteer, keeps what the
// others tell together, leaves its events as they came, and names it.
func TestStumble(t *testing.T) {
	const day = "happened|2026-05-06|on Wednesday|CONSULT|-|-"
	m := New(nil)
	m.book = nil // whoever asks for a name stumbles
	for _, e := range []timeline.Event{
		report(t, "a1", "2026-05-07", day, "river talks were held on the 6th."),
		report(t, "a2", "2026-05-07", day, "river talks were held on the 6th."),
		report(t, "b1", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Molvania MV|-", "Molvania held river talks on Wednesday."),
	} {
		m.Add(e)
	}
	var quotes []int
	for _, e := range m.Events() {
		quotes = append(quotes, len(e.Quotes))
		if e.ID == "" {
			t.Error("an event without an id")
		}
	}
	if len(quotes) != 2 || quotes[0]+quotes[1] != 3 {
		t.Errorf("quotes of the events %v, want one event of two and one of one", quotes)
	}
	list := m.Stumbled()
	if len(list) != 1 || list[0].Article != "b1" || !strings.Contains(list[0].Cause, "nil") {
		t.Errorf("stumbled over %v", list)
	}
}

// Where an event cannot be derived its readings are events of their own.
func TestStumbleDerives(t *testing.T) {
	e := report(t, "b1", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Molvania MV|-", "Molvania held river talks on Wednesday.")
	m := New(nil)
	m.Add(e)
	c := newCorpus(m.readings, m)
	c.fs = nil // what it needs of the reading is gone
	got := c.tell([]int32{0})
	if len(got) != 1 || len(got[0].Quotes) != 1 || len(m.Stumbled()) != 1 {
		t.Errorf("%d events, stumbled over %v", len(got), m.Stumbled())
	}
}
