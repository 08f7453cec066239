package merge

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// What no pair of sentences says by itself, nor the day of an affair, an affair that is one thing and whose days many
// articles tell of does: the duty of May is that of the sixth. Another thing of the month is not, nor what one article
// alone tells of a day.
func TestGather(t *testing.T) {
	var told []timeline.Event
	for i, s := range []string{"Molvania put a duty on Syldavia's salt on Wednesday.", "On Wednesday Molvania put its duty on the salt of Syldavia.",
		"The duty that Molvania put on Syldavia's salt on Wednesday came at once.", "Syldavia called the duty that Molvania put on its salt on Wednesday a blow."} {
		told = append(told, report(t, "m"+itoa(i), "2026-05-07", "happened|2026-05-06|Wednesday|SANCTION|Molvania MV;Syldavia SY|-", s))
	}
	month := report(t, "m9", "2026-07-08", "background|2026-05|May|-|-|-", "The duty of May has hurt the traders.")
	other := report(t, "m9", "2026-07-08", "background|2026-05|May|-|-|-", "The football final of May has cost the host dear.")
	for name, c := range map[string]struct {
		events []timeline.Event
		want   int
	}{"told again": {append(told[:len(told):len(told)], month), 1}, "another thing": {append(told[:len(told):len(told)], other), 2}, "told by one": {[]timeline.Event{told[0], month}, 2}} {
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
