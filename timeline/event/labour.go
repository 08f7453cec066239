package event

import "strings"

// atWork reports whether the article tells of a stoppage of work, so that its
// strikes are protests and no attacks. PLOVER counts strikes among protests.
func (d *detector) atWork() bool {
	if d.work == 0 {
		d.work = -1
		text := noUnions.Replace(strings.ToLower(d.a.Text))
		staff, stopped, war := holdsOf(text, staffWords), holdsOf(text, stoppageWords), holdsOf(text, warWords)
		if staff+holdsOf(text, workWords)+2*stopped >= 3+war || war == 0 && staff+stopped > 0 {
			d.work = 1
		}
	}
	return d.work > 0
}

// holdsOf counts the words of a list that a text in small letters has, each once.
func holdsOf(text string, words []string) (n int) {
	for _, w := range words {
		if strings.Contains(text, w) {
			n++
		}
	}
	return n
}

// noUnions takes out the unions that nobody works for.
var noUnions = strings.NewReplacer("european union", "", "african union", "", "soviet union", "", "customs union", "", "eurasian economic union", "")

var (
	stoppageWords = []string{"walkout", "walk out", "walked out", "picket", "industrial action", "strikers", "stoppage", "general strike", "on strike", "strike action"} // say it by themselves
	staffWords    = []string{
		"union", "guild", "workers", "doctors", "nurses", "teachers", "pilots", "drivers", "miners", "dockers", "farmers", "crews",
	}
	workWords = []string{"employer", "ballot", "wage", " pay ", "pay offer", "labor", "labour", "contract", "overtime"}
	warWords  = []string{
		"missile", "attack", "airstrike", "air strike", "drone", "troops", "bomb", "killed", "warplane", "shelling", "rocket", "militant", "rebels", "soldiers", "ceasefire", "cease-fire", "hostages",
	}
)

// stopsWork reports whether what is read of f as an attack or a refusal is a
// stoppage of work: "the strike began", "they walked out".
func (d *detector) stopsWork(f *found) bool {
	if f.typ != "ASSAULT" && (f.typ != "REJECT" || f.clause < 0 || d.s.vgs[f.clause].v.base != "walk out") || !d.atWork() {
		return false
	}
	for i := f.from; i < f.to; i++ {
		if w := d.s.low(i); stoppages[w] || strings.HasPrefix(w, "strik") || w == "struck" || strings.HasPrefix(w, "walk") {
			return true
		}
	}
	return false
}
