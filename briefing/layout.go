package briefing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

func text(s string) Run  { return Run{Kind: RunText, Text: s} }
func label(s string) Run { return Run{Kind: RunLabel, Text: s} }

// layout makes the page of an issue.
type layout struct {
	b   *Briefing
	s   speech
	say phrases

	p    *Page
	told map[int]bool // notes whose sentence is printed already
}

func lay(b *Briefing, s speech, say phrases) *Page {
	l := &layout{b: b, s: s, say: say, told: map[int]bool{}}
	p := &Page{Briefing: b, Heading: b.Title, Issue: b.Issue, Classification: b.Classification, Header: l.header(), Promise: say.say("promise", b)}
	l.p = p
	p.Figure = l.figure()
	for _, s := range []Section{
		l.bottomLine(), l.glance(), l.changes(), l.topics(), l.coming(), l.due(), l.disputes(), l.gaps(), l.notes(), l.sources(), l.method(),
	} {
		if len(s.Blocks) > 0 {
			s.Heading = say.say("heading-"+s.ID, b)
			p.Sections = append(p.Sections, s)
		}
	}
	return p
}

func (l *layout) header() []Field {
	b := l.b
	var out []Field
	add := func(name string, data any) {
		if v := l.say.say(name, data); v != "" {
			out = append(out, Field{l.say.say(name+"-label", b), v})
		}
	}
	add("organisation", b)
	add("issue", map[string]any{"Issue": b.Issue, "Period": l.s.period(b.Period)})
	add("cutoff", map[string]any{"Day": l.dayOr(b), "B": b})
	add("corpus", b.Corpus)
	add("previous", b)
	add("reading", b)
	return out
}

func (l *layout) dayOr(b *Briefing) string {
	if b.AsOf.IsZero() {
		return ""
	}
	return l.s.long(b.AsOf)
}

// passage prints the runs of a sentence: who speaks, where the sentence does
// not say so itself, the parts, and the note.
func (l *layout) passage(p *Passage) []Run {
	var out []Run
	if p.Speaker != "" && !p.Named {
		out = append(out, text(l.say.say("speaker", p)+" "))
	}
	if p.Gone {
		out = append(out, text(l.say.say("gone", p)+" "))
	}
	if !p.Clear && (p.Speaker == "" || p.Named) {
		out = append(out, text(l.say.say("unclear", p)+" "))
	}
	for _, part := range p.Parts {
		switch part.Kind {
		case Verbatim:
			if p.Gone {
				out = append(out, text(part.Text))
				continue
			}
			out = append(out, Run{Kind: RunSaid, Text: part.Text, Article: p.Article, Start: part.Start, End: part.End})
		case Added:
			out = append(out, Run{Kind: RunAdded, Text: part.Text})
		default:
			out = append(out, Run{Kind: RunCut, Text: part.Text})
		}
	}
	if strings.TrimSpace(p.Anonymous) != "" && !strings.Contains(p.Text(), p.Anonymous) {
		out = append(out, text(" "+l.say.say("anonymous", p)))
	}
	l.told[p.Note] = true
	return append(out, ref(p.Note))
}

// again prints a passage, or only its beginning where the reader has had it.
// Only a report is cut, and not before the words that say whose it is.
func (l *layout) again(p *Passage) []Run {
	if !l.told[p.Note] || p.Gone || !p.Status.Done() || !p.Clear || len(p.Parts) == 0 {
		return l.passage(p)
	}
	parts := p.Parts
	var out []Run
	if parts[0].Kind == Cut {
		out = append(out, Run{Kind: RunCut, Text: parts[0].Text})
		parts = parts[1:]
	}
	whole := ""
	for _, part := range parts {
		whole += part.Text
	}
	head := headline(whole)
	if p.Speaker != "" && !strings.Contains(head, p.Speaker) {
		return l.passage(p)
	}
	left := len(head)
	for _, part := range parts {
		n := min(left, len(part.Text))
		switch {
		case part.Kind == Verbatim && n > 0:
			out = append(out, Run{Kind: RunSaid, Text: part.Text[:n], Article: p.Article, Start: part.Start, End: part.Start + n})
		case part.Kind == Added && n == len(part.Text):
			out = append(out, Run{Kind: RunAdded, Text: part.Text})
		}
		left -= n
	}
	if len(head) < len(whole) {
		out = append(out, Run{Kind: RunCut, Text: " [...]"})
	}
	return append(out, ref(p.Note))
}

// headline is the beginning of a sentence, cut where a reader would stop: at
// its first comma, if nothing was put between commas before, else before a
// word that only joins what follows, else after a word.
func headline(s string) string {
	const most, least = 110, 50
	if len(s) <= most {
		return s
	}
	head := clause(s, most)
	start := len(timeHead.FindString(head))
	if at := strings.Index(head[start:], ", "); at+start >= least { // and not within "60,000"
		return head[:start+at]
	}
	for end := len(head); ; {
		at := strings.LastIndexAny(head[:end], " \u00a0")
		if at < least {
			return head
		}
		if joins[strings.ToLower(strings.Trim(head[at:end], " \u00a0"))] {
			return strings.TrimRight(head[:at], " ,;:–—\u00a0")
		}
		end = at
	}
}

// joins are the words that tie what follows to what was said.
var joins = wordSet("to of in for with that after before by on at from as who which whose during about against along into under while where when because including between toward towards")

func ref(n int) Run { return Run{Kind: RunRef, Note: n, Text: fmt.Sprintf("[%d]", n)} }

// when prints the date line of an item: "4 Sept. (Thu) (text: "Thursday"),
// Paris: ".
func (l *layout) when(it *Item) []Run {
	s := l.s.event(it.Date)
	if slices.Contains(it.Disputed, "date") {
		s = strings.ReplaceAll(s, " (disputed)", "") // the label behind it says so
	}
	out := []Run{label(s)}
	if l.s.adds(it, s) {
		out = append(out, Run{Kind: RunData, Text: " " + l.say.say("date-text", it)})
	}
	if it.Place != nil && strings.TrimSpace(it.Place.Name) != "" {
		out = append(out, text(", "+it.Place.Name))
	}
	return append(out, text(": "))
}

// promptly is within how many days a report is none that comes late, though the event lies before the period.
const promptly = 2

// item prints an event as a block of a kind, with its denials and comments.
func (l *layout) item(kind string, it *Item, lead ...Run) []Block {
	runs := append(slices.Clone(lead), l.when(it)...)
	if it.Late && it.Lag > promptly && it.Status != timeline.Background {
		runs = append(runs, text(l.say.say("late", it)+" "))
	}
	if len(it.Disputed) > 0 && len(lead) == 0 {
		runs = append(runs, label(l.say.say("disputed", it)+" "))
	}
	if w := l.say.say("status-"+string(it.Status), it); w != "" && len(lead) == 0 {
		runs = append(runs, text(w+" "))
	}
	if l.told[it.Passage.Note] {
		runs = append(runs, l.again(&it.Passage)...) // its grades stand there
	} else {
		runs = append(append(runs, l.passage(&it.Passage)...), l.grades(it))
	}
	return append([]Block{{Kind: kind, Runs: runs}}, l.beside(it)...)
}

// beside prints what must stand next to an item: denials and comments.
func (l *layout) beside(it *Item) []Block {
	var out []Block
	for i := range it.Denials {
		d := &it.Denials[i]
		out = append(out, Block{Kind: BlockDenial, Runs: append([]Run{label(l.say.say("denied", d) + " ")}, l.passage(d)...)})
	}
	return append(out, l.comments(it.Comments)...)
}

func (l *layout) comments(cs []Comment) []Block {
	var out []Block
	for _, c := range cs {
		out = append(out, Block{Kind: BlockComment, Text: c.Text, By: c.By})
	}
	return out
}

// grades prints the two machine grades as data.
func (l *layout) grades(it *Item) Run {
	return Run{Kind: RunData, Text: " " + l.say.say("grades", it)}
}

func (l *layout) bottomLine() Section {
	s := Section{ID: "bottom-line"}
	for i := range l.b.BottomLine {
		p := &l.b.BottomLine[i]
		lead := []Run{}
		if w := l.say.say("point-"+p.Kind, p); w != "" {
			lead = append(lead, label(w+" "))
		}
		if p.Kind == PointChange {
			s.Blocks = append(s.Blocks, l.move(p.Change, lead...)...)
			continue
		}
		s.Blocks = append(s.Blocks, l.item(BlockItem, &p.Item, lead...)...)
	}
	if len(s.Blocks) == 0 {
		s.Blocks = []Block{{Kind: BlockPara, Runs: []Run{text(l.say.say("nothing", l.nothing(nil)))}}}
	}
	return s
}

// nothing is the data of the phrases that say that nothing is new.
func (l *layout) nothing(s *Silence) map[string]any {
	c := l.b.Corpus
	return map[string]any{"Articles": c.Articles, "Outlets": c.Outlets, "Period": l.s.period(l.b.Period), "Since": l.b.Previous, "Silence": s}
}

func (l *layout) glance() Section {
	s := Section{ID: "at-a-glance"}
	t := Block{Kind: BlockTable, Text: l.say.say("heading-"+s.ID, l.b), Head: l.say.list("glance-head", l.b)}
	for i := range l.b.Glance {
		r := &l.b.Glance[i]
		next := Cell{text("–")}
		if r.Next != nil {
			next = Cell{text(l.s.event(r.Next.Date)), ref(r.Next.Passage.Note)}
		}
		t.Rows = append(t.Rows, []Cell{
			{text(l.topicName(r.Topic))}, {text(l.say.say("activity", r.Activity))},
			{text(fmt.Sprint(r.Happened))}, {text(fmt.Sprint(r.Planned))}, {text(fmt.Sprint(r.Disputed))}, next,
		})
	}
	if len(t.Rows) > 0 {
		s.Blocks = append(s.Blocks, t)
		if l.b.Length != Brief {
			s.Blocks = append(s.Blocks, l.rule())
		}
	}
	if l.b.Length != Brief && len(l.p.Figure.Lanes) > 0 {
		s.Blocks = append(s.Blocks, Block{Kind: BlockFigure})
	}
	return s
}

// rule prints the formula of the arrows; one page has it under the method.
func (l *layout) rule() Block {
	return Block{Kind: BlockPara, Runs: []Run{{Kind: RunData, Text: l.say.say("activity-rule", l.b)}}}
}

func (l *layout) topicName(name string) string {
	return cmp.Or(name, l.say.say("no-topic", l.b))
}

func (l *layout) changes() Section {
	s := Section{ID: "changes"}
	c := &l.b.Changes
	s.Blocks = append(s.Blocks, Block{Kind: BlockPara, Runs: []Run{text(l.say.say("changes-against", c))}})
	if len(c.New) > 0 {
		s.Blocks = append(s.Blocks, l.head("new"))
		for i := range c.New {
			s.Blocks = append(s.Blocks, l.brief(&c.New[i]))
		}
		if c.NewMore > 0 {
			s.Blocks = append(s.Blocks, Block{Kind: BlockPara, Runs: []Run{text(l.say.say("new-more", c))}})
		}
	}
	for _, k := range []struct {
		name string
		list []Move
	}{{"moved", c.Moved}, {"confirmed", c.Confirmed}, {"contradicted", c.Contradicted}, {"cancelled", c.Cancelled}, {"withdrawn", c.Withdrawn}} {
		if len(k.list) == 0 {
			continue
		}
		s.Blocks = append(s.Blocks, l.head(k.name))
		for i := range k.list {
			s.Blocks = append(s.Blocks, l.move(&k.list[i])...)
		}
	}
	return s
}

func (l *layout) head(name string) Block {
	return Block{Kind: BlockHeading, Level: 3, Text: l.say.say("list-"+name, l.b)}
}

// brief prints an event in one line without grades.
func (l *layout) brief(it *Item) Block {
	return Block{Kind: BlockItem, Runs: append(l.when(it), l.again(&it.Passage)...)}
}

// move prints "8 Sept. → 15 Sept. (X said so on 5 Sept.): sentence".
func (l *layout) move(m *Move, lead ...Run) []Block {
	runs := slices.Clone(lead)
	was, now := l.moveDates(m)
	by := m.By
	if strings.Contains(m.Item.Passage.Text(), by) {
		by = "" // the sentence says it
	}
	at := ""
	if m.By != "" || m.At != "" {
		at = l.s.pub(m.At)
	}
	data := map[string]any{"Kind": m.Kind, "Was": was, "Now": now, "Status": l.s.status(m.Item.Status), "By": by, "At": at, "Item": &m.Item}
	runs = append(runs, label(l.say.say("move", data)), text(" "))
	runs = append(runs, l.again(&m.Item.Passage)...)
	return append([]Block{{Kind: BlockItem, Runs: runs}}, l.beside(&m.Item)...)
}

// moveDates returns the dates of a change as printed, "" where there is none:
// before and after. Dates that a day can satisfy both are one date, better
// known; where only the status changed the date is the event's.
func (l *layout) moveDates(m *Move) (was, now string) {
	a, b := edtfDays(m.Was), edtfDays(m.Now)
	switch {
	case a.IsZero() && b.IsZero():
		if m.Item.Date.Dated() {
			now = l.s.event(m.Item.Date)
		}
		return "", now
	case !a.IsZero() && !b.IsZero() && a.Overlaps(b):
		return "", l.s.edtf(narrower(m.Was, m.Now))
	}
	if !a.IsZero() {
		was = l.s.edtf(m.Was)
	}
	if !b.IsZero() {
		now = l.s.edtf(m.Now)
	}
	return was, now
}

// narrower returns the one of two dates that says more.
func narrower(a, b timeline.Opt) timeline.Opt {
	if n := edtfDays(a).Days(); n > 0 && n < edtfDays(b).Days() {
		return a
	}
	return b
}
