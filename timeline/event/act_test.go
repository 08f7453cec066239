package event

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// Who takes a stand, asks or promises does it in words alone; the day behind may be of what the words are about.
func TestAct(t *testing.T) {
	for _, c := range []struct {
		text string
		act  timeline.Act
		day  bool
	}{
		{"Roe denounced the river accord on {Tuesday|2025-09-02|x}.", timeline.TakesStand, true},
		{"On {Tuesday|2025-09-02|x} Roe condemned the attack.", timeline.TakesStand, true},
		{"Roe condemned the vote on {Tuesday|2025-09-02|x}.", timeline.TakesStand, false},
		{"Roe condemned the vote in a statement on {Tuesday|2025-09-02|x}.", timeline.TakesStand, true},
		{"Chad welcomed the accord on {Tuesday|2025-09-02|x}.", timeline.TakesStand, true},
		{"Roe welcomed the premier of Chad on {Tuesday|2025-09-02|x}.", timeline.Deed, false},
		{"Roe called the accord a historic mistake on {Tuesday|2025-09-02|x}.", timeline.TakesStand, false},
		{"Roe called off the march on {Tuesday|2025-09-02|x}.", timeline.Deed, false},
		{"Roe dismissed claims of a deal on {Tuesday|2025-09-02|x}.", timeline.TakesStand, false},
		{"Roe dismissed his finance minister on {Tuesday|2025-09-02|x}.", timeline.Deed, false},
		{"Roe called on the premier on {Tuesday|2025-09-02|x} to step down.", timeline.Asks, false},
		{"Roe vowed on {Tuesday|2025-09-02|x} to hold another vote.", timeline.Vows, true},
		{"Roe pledged two billion dollars on {Tuesday|2025-09-02|x}.", timeline.Deed, false},
		{"The ministers met in Bern on {Tuesday|2025-09-02|x} and condemned the raid.", timeline.Deed, false},
		{"Roe condemned the attack that killed ten on {Tuesday|2025-09-02|x}.", timeline.Deed, false},
		{"Roe hailed the accord signed on {Tuesday|2025-09-02|x}.", timeline.Deed, false},
		{"Chad and Niger signed a much praised accord on {Tuesday|2025-09-02|x}.", timeline.Deed, false},
	} {
		_, es := story(t, "2025-09-05", c.text)
		if len(es) == 0 || es[0].Quotes[0].Act != c.act || es[0].Quotes[0].ActDay != c.day {
			t.Errorf("%s: want %q %v, got %+v", c.text, c.act, c.day, es)
		}
	}
}
