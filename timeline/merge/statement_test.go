package merge

import (
	"slices"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// saying is a report of what somebody said.
func saying(t *testing.T, id, published, columns, sentence, who string) timeline.Event {
	t.Helper()
	e := report(t, id, published, columns, sentence)
	e.Quotes[0].Sayer = who
	return e
}

func TestLandsIn(t *testing.T) {
	for sentence, want := range map[string][]string{
		"Seoul and Pretoria said so.":                           {"KR", "ZA"},
		"South Korea's ministry asked the Saudi Arabian envoy.": {"KR", "SA"},
		"North Korean officials were there.":                    {"KP"},
		"In the north, Korean pears are sold.":                  nil,
		"They went south. Korea was not named.":                 nil,
		"South, Korea: two words of a list.":                    nil,
	} {
		c := newCorpus(nil, New(nil))
		var ids []int32
		for _, land := range want {
			ids = append(ids, c.intern('c', land))
		}
		slices.Sort(ids)
		if got := c.landsIn(sentence); !slices.Equal(got, ids) {
			t.Errorf("%q: %v, want %v", sentence, got, want)
		}
	}
}

// A ministry speaks for its country, and so does its capital; another country
// does not.
func TestSpeakersOfOneLand(t *testing.T) {
	const day = "happened|2026-05-06|on Wednesday|-|-|-"
	capital := saying(t, "m1", "2026-05-07", day, "The envoy will come to the river talks, Seoul said on Wednesday.", "Seoul")
	ministry := saying(t, "m2", "2026-05-07", day, "The envoy will come to the river talks for three days, South Korea's Foreign Ministry said on Wednesday.", "South Korea's Foreign Ministry")
	one(t, inAffairs(capital, ministry))
	other := saying(t, "m3", "2026-05-07", day, "The envoy will come to the river talks for three days, North Korea's Foreign Ministry said on Wednesday.", "North Korea's Foreign Ministry")
	if got := inAffairs(capital, other); len(got) != 2 {
		t.Errorf("%d statements, want two", len(got))
	}
}

// Nobody speaks on a day that is to come: it is the day of what he speaks of.
func TestSaidOfADayToCome(t *testing.T) {
	for sentence, c := range map[string]struct {
		date string
		says bool
	}{
		"The signing will take place at noon on Thursday, the statement added.": {"2026-05-07", false},
		"The dam will be opened by Thursday, the statement added.":              {"../2026-05-07", false},
		"Fishermen will be heard, the statement of Tuesday added.":              {"2026-05-05", true},
		"Fishermen had been heard on Monday, the statement added.":              {"2026-05-04", true},
	} {
		m := New(nil)
		m.Add(saying(t, "m1", "2026-05-05", "scheduled|"+c.date+"|Thursday|-|-|-", sentence, "the statement"))
		if got := newCorpus(m.readings, m).fs[0].says; got != c.says {
			t.Errorf("%s: says %v", sentence, got)
		}
	}
}
