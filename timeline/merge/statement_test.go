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

// An office and a country are shared by many; two people are two speakers, of one
// country as of two, but who is named with an office once need not be again.
func TestOtherSayer(t *testing.T) {
	for pair, other := range map[[2]string]bool{
		{"Vice President Olga Veller", "Syldavian President Ivo Stam"}:               true,
		{"U.S. President Olga Veller", "U.S. Secretary of State Ivo Stam"}:           true,
		{"The Foreign Ministry of Finland", "The Foreign Ministry of South Africa"}:  true,
		{"President Olga Veller", "Veller"}:                                          false,
		{"Finland's Foreign Ministry", "Finnish Prime Minister"}:                     false,
		{"The president", "Ivo Stam"}:                                                false,
		{"Seoul", "South Korea's Foreign Ministry"}:                                  false,
		{"the European Council", "Council President Ivo Stam of the European Union"}: false,
	} {
		m := New(nil)
		for i, who := range pair {
			m.Add(saying(t, "m"+itoa(i), "2026-05-07", "happened|2026-05-06|on Wednesday|-|-|-", "The dam will be opened, it was said on Wednesday.", who))
		}
		c := newCorpus(m.readings, m)
		if got := otherSayer(&c.fs[0], &c.fs[1]); got != other {
			t.Errorf("%q: other is %v", pair, got)
		}
	}
}

// That somebody said something on the day of a deed makes it no report of the
// deed, if he had no part in it, however much of it he speaks of, or if he speaks of
// something else; nor is it what another said...
func TestMerelySaid(t *testing.T) {
	const day = "happened|2026-05-06|on Wednesday|"
	freed := report(t, "m1", "2026-05-07", day+"RETREAT|Molvania MV;Syldavia SY|Zurich CH", "Molvania released four fishermen to Syldavia in Zurich on Wednesday.")
	again := report(t, "m2", "2026-05-07", day+"RETREAT|Molvania MV|-", "Molvania let the four fishermen go on Wednesday.")
	outside := saying(t, "m3", "2026-05-07", day+"-|Borduria BO|-", "Borduria's government said on Wednesday that the four fishermen released had done nothing.", "Borduria's government")
	if got := inAffairs(freed, again, outside); len(got) != 2 {
		t.Errorf("%d events, want the release and what was said of it", len(got))
	}
	said := saying(t, "m3", "2026-05-07", day+"-|Molvania MV|-", "Molvania's government said on Wednesday that its harbour would host no talks.", "Molvania's government")
	if got := inAffairs(freed, again, said); len(got) != 2 {
		t.Errorf("%d events, want the release and the statement", len(got))
	}
	other := saying(t, "m4", "2026-05-07", day+"-|Syldavia SY|-", "Syldavia's government said on Wednesday that Zurich would host no talks.", "Syldavia's government")
	if got := inAffairs(said, other); len(got) != 2 {
		t.Errorf("%d statements, want two", len(got))
	}
}

// ...but what one told the other when they met is of the meeting, a demand is
// what its speaker said, a statement is one, by whatever noun, and who announces
// a deal may make it.
func TestSaidAndDone(t *testing.T) {
	const day = "happened|2026-05-06|on Wednesday|"
	for name, list := range map[string][]timeline.Event{
		"told": {
			report(t, "m1", "2026-05-07", day+"CONSULT|Olga Veller MV;Ivo Stam SY|-", "President Olga Veller met Prime Minister Ivo Stam on Wednesday."),
			saying(t, "m2", "2026-05-07", day+"-|Olga Veller MV;Ivo Stam SY|-", "Olga Veller told Ivo Stam on Wednesday that the dam would be opened.", "Olga Veller"),
		},
		"demanded": {
			report(t, "m1", "2026-05-07", day+"REQUEST|Olga Veller MV|-", "Olga Veller demanded on Wednesday that the dam be opened."),
			saying(t, "m2", "2026-05-07", day+"-|Olga Veller MV|-", "Olga Veller said on Wednesday that the dam had to be opened.", "Olga Veller"),
		},
		"a statement": {
			report(t, "m1", "2026-05-07", day+"RETREAT|Mila Onti KA|-", "The talks will take place later, according to a statement released on Wednesday night by Mila Onti."),
			saying(t, "m2", "2026-05-07", day+"-|-|-", "The river office said in a short statement on Wednesday that the talks would take place later.", "?"),
		},
		"announced": {
			report(t, "m1", "2026-05-07", day+"AGREE|Molvania MV|-", "Molvania announced a deal on the river dam on Wednesday."),
			saying(t, "m2", "2026-05-07", day+"-|Molvania MV|-", "Molvania's government said on Wednesday that a deal on the river dam was agreed.", "Molvania's government"),
		},
	} {
		if got := inAffairs(list...); len(got) != 1 {
			t.Errorf("%s: %d events, want one", name, len(got))
		}
	}
}

// In one article, the army that says something on a day is not the president who does, though
// they are of one country.
func TestSpeakersOfOneArticle(t *testing.T) {
	const day = "happened|2026-05-10|Sunday|Syldavia SY|-|-"
	army := saying(t, "m1", "2026-05-10", day, "The Syldavian army said Sunday that it had carried out another strike on a boat.", "The Syldavian army")
	head := saying(t, "m1", "2026-05-10", "happened|2026-05-10|Sunday|Ivo Stam SY;Syldavia SY|-|-", "President Ivo Stam said Sunday Syldavia may be having some discussions with the rebels on a boat.", "Syldavian President Ivo Stam")
	head.Quotes[0].Start, head.Quotes[0].End = 400, 480
	if got := inAffairs(army, head); len(got) != 2 {
		t.Errorf("%d statements, want two", len(got))
	}
}

// A running count since a day is not what was done on that day.
func TestSumSinceADay(t *testing.T) {
	first := report(t, "m1", "2026-05-03", "happened|2026-05-02|on Saturday|ASSAULT|Syldavia SY|-", "A Syldavian strike on Saturday killed 11 people on a boat.")
	for _, s := range []string{
		"At least 83 people have been killed in 21 Syldavian strikes on boats since May 2.",
		"It was the 10th Syldavian strike on a boat since May 2.",
	} {
		sum := report(t, "m2", "2026-06-20", "ongoing|2026-05-02/..|May 2|ASSAULT|Syldavia SY|-", s)
		if got := inAffairs(first, sum); len(got) != 2 {
			t.Errorf("%s: %d events, want two", s, len(got))
		}
	}
	again := report(t, "m2", "2026-06-20", "background|2026-05-02|on May 2|ASSAULT|Syldavia SY|-", "The strikes began with one on a boat that killed 11 people on May 2.")
	one(t, inAffairs(first, again))
}
