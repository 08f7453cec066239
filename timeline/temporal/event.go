package temporal

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// maxEventWords bounds the name of an event in "two days after the summit".
const maxEventWords = 5

// eventName reads the event at token k: its last word, and the words before
// it. "the Paris summit of leaders" is named by "summit".
func (p *parser) eventName(k int) (from, to int) {
	for k < len(p.tok) && (p.tokIs(k, wThe) || p.tokIs(k, wA) || p.tokIs(k, wAn) || p.tokIs(k, wHis) || p.tokIs(k, wHer) || p.tokIs(k, wTheir) || p.tokIs(k, wIts) || p.tokIs(k, wThat) || p.tokIs(k, wThis)) {
		k++
	}
	from = k
	for k < len(p.tok) && k < from+maxEventWords && p.tok[k].kind == tWord && p.tok[k].flags&fPara == 0 &&
		lexemes[p.tok[k].lex].cls&(cPrep|cBreak|cAux|cPresent|cFuture|cSubject|cVerbPast|cWeekday) == 0 && !(k > from && p.tok[k].flags&fEd != 0) {
		k++
	}
	return from, k
}

// fromEvent solves "two days after the summit" where the text dates the
// summit: an earlier sentence names it and has a day. Otherwise the amount
// stays an amount, and the words are kept as a constraint.
func (r *resolver) fromEvent(e *expr, m *timeline.Mention) bool {
	p := r.p
	from, to := p.eventName(e.evFrom)
	if from == to {
		return false
	}
	name := strings.ToLower(p.word0(to - 1))
	end := int(p.tok[to-1].end)
	if !e.amt.vague && e.gran >= uDay && len(name) > 3 {
		for i := len(r.days) - 1; i >= 0; i-- {
			if d := r.days[i]; p.sentenceNames(d.from, name, from, to) {
				f := *e
				f.op = opShift
				r.usedPub, r.usedPrev = false, true
				r.prev = d
				q := r.offset(d.at, &f)
				if !q.known() {
					return false
				}
				f.rule = ruleEventOffset
				m.Rule, m.End = f.rule.ID, end
				m.Text = p.text[m.Start:m.End]
				r.fill(&f, m, answer{at: q})
				return true
			}
		}
	}
	r.duration(e, m)
	m.Why = "constraint: " + p.text[m.Start:end] + "; the text does not date it"
	return m.Value != ""
}

// sentenceNames says that the sentence around token at has the word name,
// with the same capitalised words before it, if the event has any.
func (p *parser) sentenceNames(at int, name string, from, to int) bool {
	lo, hi := at, at
	for lo > 0 && at-lo < 60 && p.tok[lo].flags&fPara == 0 && !p.sentenceEnd(lo-1) {
		lo--
	}
	for hi < len(p.tok)-1 && hi-at < 60 && p.tok[hi+1].flags&fPara == 0 && !p.sentenceEnd(hi) {
		hi++
	}
	if hi >= from { // the constraint's own sentence
		hi = from - 1
	}
	found := false
	for k := lo; k <= hi; k++ {
		if strings.EqualFold(p.word0(k), name) {
			found = true
		}
	}
	if !found {
		return false
	}
	for k := from; k < to-1; k++ {
		if p.tok[k].flags&fCap == 0 {
			continue
		}
		ok := false
		for j := lo; j <= hi; j++ {
			ok = ok || p.word0(j) == p.word0(k)
		}
		if !ok {
			return false
		}
	}
	return true
}
