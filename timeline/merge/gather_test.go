package merge

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// What no pair of sentences says by itself, nor the day of an affair, an affair that is one thing does: the duty of May
// is that of the sixth, and not the blockade of the twentieth. Another thing of the month is not.
func TestGather(t *testing.T) {
	var told []timeline.Event
	for i, s := range []string{"Molvania put a duty on Syldavia's salt on Wednesday.", "On Wednesday Molvania put its duty on the salt of Syldavia.",
		"The duty that Molvania put on Syldavia's salt on Wednesday came at once.", "Syldavia called the duty that Molvania put on its salt on Wednesday a blow."} {
		told = append(told, report(t, "m"+itoa(i), "2026-05-07", "happened|2026-05-06|Wednesday|SANCTION|Molvania MV;Syldavia SY|-", s))
	}
	month := report(t, "m9", "2026-07-08", "background|2026-05|May|-|-|-", "The duty of May has hurt the traders and bakers of the valley.")
	other := report(t, "m9", "2026-07-08", "background|2026-05|May|-|-|-", "The football final of May has cost the host dear.")
	for i, s := range []string{"Fishermen blocked the harbour of Klow on May 20.", "On May 20 boats lay across the harbour mouth."} {
		told = append(told, report(t, "m"+itoa(5+i), "2026-05-21", "happened|2026-05-20|May 20|PROTEST|-|Klow SY", s))
	}
	for name, c := range map[string]struct {
		events []timeline.Event
		want   int
	}{"told again": {append(told[:len(told):len(told)], month), 2}, "another thing": {append(told[:len(told):len(told)], other), 3}, "told by one": {[]timeline.Event{told[0], month}, 1}} {
		if got := inAffairs(c.events...); len(got) != c.want {
			t.Errorf("%s: %d events, want %d", name, len(got), c.want)
		}
	}
	c := corpusOf(told[0], month)
	if v := c.score(1, 0); v > 0 {
		t.Errorf("score %.1f: the two are linked without being gathered", v)
	}
}

// corpusOf is the corpus of some events of one affair, in canonical order.
func corpusOf(events ...timeline.Event) *corpus {
	m, of := New(nil), map[string]int{}
	for _, e := range events {
		m.Add(e)
		of[e.Quotes[0].Article] = 1
	}
	m.Affairs(of)
	return newCorpus(m.readings, m)
}

// What an article holds apart has no kinship, nor have rounds of a row, what was
// called off and what was held; little has what has only its day in common, or names
// others.
func TestNoKin(t *testing.T) {
	const talks = "CONSULT|Molvania MV;Syldavia SY|Klow SY"
	plan := report(t, "m1", "2026-05-03", "scheduled|2026-05-06|on Wednesday|"+talks, "Molvania and Syldavia will meet in Klow on Wednesday for a second round of river talks.")
	for name, c := range map[string]struct {
		b    timeline.Event
		most float64
	}{
		"another round": {report(t, "m2", "2026-05-08", "happened|2026-05-06|on Wednesday|"+talks, "The third round of river talks of Molvania and Syldavia was held in Klow on Wednesday."), kinFar},
		"another day":   {report(t, "m2", "2026-05-12", "happened|2026-05-11|on Monday|"+talks, "Molvania and Syldavia met in Klow on Monday for river talks."), kinFar},
		"only the day":  {report(t, "m2", "2026-05-07", "scheduled|2026-05-06|on Wednesday|-|-|-", "A footbridge opens on Wednesday."), gatherLine},
	} {
		if v, _ := corpusOf(plan, c.b).kin(1, 0); v > c.most {
			t.Errorf("%s: kin %.1f, want %.1f at most", name, v, c.most)
		}
	}
	packet := report(t, "m1", "2026-05-07", "happened|2026-05-06|Wednesday evening|AGREE|River Union|-", "River Union ambassadors approved a packet of sanctions on Wednesday evening.")
	banks := report(t, "m2", "2026-05-07", "happened|2026-05-06|on Wednesday|SANCTION|Molvania MV;Syldavia SY|-", "Molvania imposed sanctions on two banks of Syldavia on Wednesday.")
	if v, _ := corpusOf(packet, banks).kin(1, 0); v > gatherLine {
		t.Errorf("other parties: kin %.1f, want %.1f at most", v, gatherLine)
	}
	off := report(t, "m1", "2026-05-05", "cancelled|2026-05-06|on Wednesday|"+talks, "River talks of Molvania and Syldavia in Klow on Wednesday are off.")
	held := report(t, "m2", "2026-05-07", "happened|2026-05-06|on Wednesday|"+talks, "Molvania and Syldavia talked in Klow on Wednesday about their river.")
	if v, never := corpusOf(off, held).kin(1, 0); !never {
		t.Errorf("called off, and held: kin %.1f", v)
	}
}

// A day tells the more of a month, the more of what is told of the month's days is told of it.
func TestDayShare(t *testing.T) {
	var told []timeline.Event
	for i, day := range []string{"2026-05-06", "2026-05-06", "2026-05-06", "2026-05-20", "2026-06-02"} {
		told = append(told, report(t, "m"+itoa(i), "2026-06-03", "happened|"+day+"|then|CONSULT|-|-", "They met then."))
	}
	c := corpusOf(told...)
	sixth, _ := civil.ParseDate("2026-05-06")
	day, may := &features{kind: oneDay, affair: c.fs[0].affair, lo: sixth.Ordinal()}, &features{kind: window, lo: sixth.Ordinal() - 5, hi: sixth.Ordinal() + 25}
	if got := c.dayShare(day, may); got != 0.75 {
		t.Errorf("three of four: %.2f", got)
	}
	day.lo += 30
	if got := c.dayShare(day, may); got != 0 {
		t.Errorf("a day of June: %.2f", got)
	}
}

// Two groups that the same articles tell of are two, a copy being no other article.
func TestBothTell(t *testing.T) {
	const day = "happened|2026-05-06|on Wednesday|CONSULT|-|-"
	met := report(t, "m1", "2026-05-07", day, "The envoys met on Wednesday.")
	sang := beside(t, met, day, "A choir sang on Wednesday.")
	again := report(t, "m2", "2026-05-07", day, "On Wednesday the envoys sat down.")
	c := corpusOf(met, sang, again)
	for name, tc := range map[string]struct {
		a, b []int32
		want float64
	}{"one article": {[]int32{0}, []int32{1}, 1}, "one of two": {[]int32{0, 2}, []int32{1}, 1}, "two": {[]int32{0}, []int32{2}, 0}} {
		at := map[int32]int32{}
		for i := range c.rs {
			for k, e := range []timeline.Event{met, sang, again} {
				if c.rs[i].quote().Sentence == e.Quotes[0].Sentence {
					at[int32(k)] = int32(i)
				}
			}
		}
		a, b := []int32{}, []int32{}
		for _, k := range tc.a {
			a = append(a, at[k])
		}
		for _, k := range tc.b {
			b = append(b, at[k])
		}
		if got := bothTell(c.roots(a), c.roots(b)); got != tc.want {
			t.Errorf("%s: %.2f, want %.2f", name, got, tc.want)
		}
	}
}

// Talks are unlike a vote and a call unlike a visit; who is named does not make two readings unlike.
func TestUnlike(t *testing.T) {
	const day = "happened|2026-05-06|on Wednesday|"
	talks := report(t, "m1", "2026-05-07", day+"CONSULT|Molvania MV|-", "Envoys of Molvania met for talks on Wednesday.")
	for name, tc := range map[string]struct {
		e    timeline.Event
		want bool
	}{
		"a vote":  {report(t, "m2", "2026-05-07", day+"-|-|-", "Voters went to the ballot on Wednesday."), true},
		"others":  {report(t, "m2", "2026-05-07", day+"CONSULT|Syldavia SY|-", "Syldavia's delegation sat down for talks on Wednesday."), false},
		"a phone": {report(t, "m2", "2026-05-07", day+"CONSULT|Molvania MV|-", "Molvania's premier telephoned the mediator on Wednesday."), true},
	} {
		if c := corpusOf(talks, tc.e); c.unlike(0, 1) != tc.want || c.unlike(1, 0) != tc.want {
			t.Errorf("%s: want %v", name, tc.want)
		}
	}
}

// In an affair that is one thing only in part a month finds nothing, and a day does.
func TestNoSpanInABroadAffair(t *testing.T) {
	day := report(t, "m1", "2026-06-02", "happened|2026-05-06|May 6|CONSULT|-|-", "They met on May 6.")
	month := report(t, "m2", "2026-06-02", "happened|2026-05|in May|CONSULT|-|-", "They met in May.")
	next := report(t, "m3", "2026-06-02", "happened|2026-05-07|May 7|CONSULT|-|-", "They met on May 7.")
	for focus, want := range map[float64]int{1: 6, 0.5: 2, 0: 0} {
		c := corpusOf(day, month, next)
		w := &gathering{c: c, groups: [][]int32{{0}, {1}, {2}}}
		for i := range c.fs {
			c.fs[i].focus = focus
		}
		n := 0
		for _, list := range w.candidates() {
			n += len(list)
		}
		if n != want {
			t.Errorf("focus %.1f: %d candidates, want %d", focus, n, want)
		}
	}
}
