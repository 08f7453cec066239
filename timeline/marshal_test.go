package timeline_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// Written piece by piece, timeline.json has the bytes of the whole.
func TestWriteIsTheEncodingOfTheWhole(t *testing.T) {
	trap := "Talks <b>\n \"events\": []\n \"articles\": [] & more\u2028"
	one := timeline.Event{ID: "e1", Title: trap, Topics: []string{trap}, Quotes: []timeline.Quote{{Sentence: trap}, {}}}
	for name, tl := range map[string]timeline.Timeline{
		"empty": {},
		"full": {Schema: timeline.SchemaTimeline, Title: trap, Period: &timeline.Period{Label: trap},
			Articles: []timeline.Article{{ID: "a", Title: trap}, {ID: "b"}}, Events: []timeline.Event{one, {}},
			Topics: []timeline.Topic{{Name: trap}}, Notices: []timeline.Notice{{Text: trap}}},
		"one": {Events: []timeline.Event{one}},
	} {
		var want, got bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		if err := enc.Encode(tl); err != nil {
			t.Fatal(err)
		}
		if err := tl.Write(&got); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			t.Errorf("%s: got %s\nwant %s", name, &got, &want)
		}
	}
	if err := (&timeline.Timeline{Events: []timeline.Event{one}}).Write(broken{}); !errors.Is(err, errBroken) {
		t.Errorf("a writer that fails: %v", err)
	}
}

var errBroken = errors.New("disk full")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }
