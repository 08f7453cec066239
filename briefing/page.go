package briefing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// Page is what the templates and the writers print: the issue laid out in
// sections of blocks. Every format prints the same page, so that order, words
// and numbers agree.
type Page struct {
	Briefing       *Briefing
	Heading        string    // the title
	Issue          string    // the issue's name
	Classification string    // "" for none
	Header         []Field   // period, cut-off, corpus, ...
	Promise        string    // "Compiled from published reports by rule; no text was generated."
	Sections       []Section // in order; Section(id) finds one
	Figure         Figure
}

// Section returns the section of an id ("bottom-line", "at-a-glance",
// "changes", "topics", "coming-up", "due", "disputes", "gaps", "notes",
// "sources", "method"); an empty one if the page has none.
func (p *Page) Section(id string) Section {
	for _, s := range p.Sections {
		if s.ID == id {
			return s
		}
	}
	return Section{ID: id}
}

// Field is a line of the header.
type Field struct{ Name, Value string }

// Section is a part of the page under a heading.
type Section struct {
	ID      string
	Heading string
	Blocks  []Block
}

// Kinds of blocks.
const (
	BlockHeading = "heading" // Text, Level 3 or 4
	BlockLead    = "lead"    // the bold line of a topic
	BlockPara    = "para"    // Runs
	BlockItem    = "item"    // a bullet: Runs
	BlockDenial  = "denial"  // printed under the item before it, same size
	BlockTable   = "table"   // Text (what it is of), Head, Rows
	BlockComment = "comment" // Text, By: the analyst's, not reported
	BlockFigure  = "figure"  // the page's Figure
	BlockNote    = "note"    // Number, Runs: a note
	BlockSource  = "source"  // Number, Runs: a source
)

// Block is a paragraph, a bullet, a table.
type Block struct {
	Kind   string
	Level  int
	Text   string
	By     string
	Number int
	Runs   []Run
	Head   []string
	Rows   [][]Cell
}

// Cell is a cell of a table.
type Cell []Run

// Kinds of runs.
const (
	RunText  = "text"  // words of the templates, dates, numbers
	RunLabel = "label" // the same, standing out
	RunSaid  = "said"  // verbatim bytes [Start,End) of an article
	RunAdded = "added" // [a name]
	RunCut   = "cut"   // [...]
	RunData  = "data"  // machine grades
	RunRef   = "ref"   // a note's number
	RunLink  = "link"  // Text with Href
)

// Run is a stretch of text of one kind.
type Run struct {
	Kind    string
	Text    string
	Note    int  // for RunRef
	First   bool // the first reference to this note
	Article string
	Start   int
	End     int
	Href    string
}

func text(s string) Run  { return Run{Kind: RunText, Text: s} }
func label(s string) Run { return Run{Kind: RunLabel, Text: s} }

// layout makes the page of an issue.
type layout struct {
	b   *Briefing
	s   speech
	say phrases
}

func lay(b *Briefing, s speech, say phrases) *Page {
	l := &layout{b: b, s: s, say: say}
	p := &Page{Briefing: b, Heading: b.Title, Issue: b.Issue, Classification: b.Classification, Header: l.header(), Promise: say.say("promise", b)}
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
	if p.Anonymous != "" && !strings.Contains(p.Text(), p.Anonymous) {
		out = append(out, text(" "+l.say.say("anonymous", p)))
	}
	return append(out, ref(p.Note))
}

func ref(n int) Run { return Run{Kind: RunRef, Note: n, Text: fmt.Sprintf("[%d]", n)} }

// when prints the date line of an item: "4 Sept. (Thu) (text: "Thursday"),
// Paris: ".
func (l *layout) when(it *Item) []Run {
	s := l.s.event(it.Date)
	out := []Run{label(s)}
	if l.s.adds(it, s) {
		out = append(out, Run{Kind: RunData, Text: " " + l.say.say("date-text", it)})
	}
	if it.Place != nil && it.Place.Name != "" {
		out = append(out, text(", "+it.Place.Name))
	}
	return append(out, text(": "))
}

// item prints an event as a block of a kind, with its denials and comments.
func (l *layout) item(kind string, it *Item, lead ...Run) []Block {
	runs := append(slices.Clone(lead), l.when(it)...)
	if it.Late && it.Status != timeline.Background {
		runs = append(runs, text(l.say.say("late", it)+" "))
	}
	if len(it.Disputed) > 0 && len(lead) == 0 {
		runs = append(runs, label(l.say.say("disputed", it)+" "))
	}
	if w := l.say.say("status-"+string(it.Status), it); w != "" {
		runs = append(runs, text(w+" "))
	}
	runs = append(runs, l.passage(&it.Passage)...)
	runs = append(runs, l.grades(it))
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
	if l.b.Length != Brief {
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
	return Block{Kind: BlockItem, Runs: append(l.when(it), l.passage(&it.Passage)...)}
}

// move prints "8 Sept. → 15 Sept. (X said so on 5 Sept.): sentence".
func (l *layout) move(m *Move, lead ...Run) []Block {
	runs := slices.Clone(lead)
	was, now := m.Was, m.Now
	if a, b := edtfDays(was), edtfDays(now); !a.IsZero() && !b.IsZero() && a.Overlaps(b) {
		was, now = narrower(was, now), "" // better known, not moved
	}
	data := map[string]any{"Was": l.s.value(was), "Now": l.s.value(now), "Status": l.s.status(m.Item.Status), "By": m.By, "At": l.s.pub(m.At), "Item": &m.Item}
	runs = append(runs, label(l.say.say("move", data)), text(" "))
	runs = append(runs, l.passage(&m.Item.Passage)...)
	return append([]Block{{Kind: BlockItem, Runs: runs}}, l.beside(&m.Item)...)
}

// narrower returns the one of two dates that says more.
func narrower(a, b timeline.Opt) timeline.Opt {
	if n := edtfDays(a).Days(); n > 0 && n < edtfDays(b).Days() {
		return a
	}
	return b
}

func (l *layout) topics() Section {
	s := Section{ID: "topics"}
	for i := range l.b.Sections {
		s.Blocks = append(s.Blocks, l.topic(&l.b.Sections[i])...)
	}
	return s
}

func (l *layout) topic(t *Topic) []Block {
	out := []Block{{Kind: BlockHeading, Level: 3, Text: l.topicName(t.Name) + "  " + l.say.say("activity", t.Activity)}}
	if t.Top != nil {
		out = append(out, l.item(BlockLead, t.Top)...)
	}
	if t.Silence != nil {
		out = append(out, Block{Kind: BlockPara, Runs: l.silence(t.Silence)})
	}
	group := func(name string, blocks []Block) {
		if len(blocks) > 0 {
			out = append(out, Block{Kind: BlockHeading, Level: 4, Text: l.say.say(name, t)})
			out = append(out, blocks...)
		}
	}
	var happened, said, back []Block
	for i := range t.Happened {
		happened = append(happened, l.item(BlockItem, &t.Happened[i])...)
	}
	for i := range t.Said {
		for j := range t.Said[i].Items {
			said = append(said, l.claim(&t.Said[i].Items[j])...)
		}
	}
	for i := range t.Background {
		back = append(back, l.item(BlockItem, &t.Background[i])...)
	}
	group("happened", happened)
	group("said", said)
	if len(t.Who) > 0 {
		group("who", []Block{{Kind: BlockPara, Runs: []Run{text(l.who(t.Who))}}})
	}
	group("background", back)
	if t.More > 0 {
		out = append(out, Block{Kind: BlockPara, Runs: []Run{{Kind: RunData, Text: l.say.say("more", t)}}})
	}
	return append(out, l.comments(t.Comments)...)
}

// claim prints words: the condition first, then who said it when, then the
// sentence.
func (l *layout) claim(it *Item) []Block {
	var runs []Run
	if it.Condition != "" {
		runs = append(runs, label(l.say.say("condition", it)+" "))
	} else {
		runs = append(runs, label(l.say.say("claim", it)+" "))
	}
	said := map[string]any{"Day": l.s.pub(it.Passage.Published), "Item": it, "About": l.about(it)}
	runs = append(runs, text(l.say.say("said-on", said)+" "))
	runs = append(runs, l.passage(&it.Passage)...)
	runs = append(runs, l.grades(it))
	return append([]Block{{Kind: BlockItem, Runs: runs}}, l.beside(it)...)
}

// about is the date that the words are about, "" if none.
func (l *layout) about(it *Item) string {
	if !it.Date.Dated() || it.Status == timeline.Conditional {
		return ""
	}
	return l.s.event(it.Date)
}

func (l *layout) silence(s *Silence) []Run {
	runs := []Run{text(l.say.say("silence", l.nothing(s)))}
	if s.Last != nil {
		runs = append(runs, text(" "+l.say.say("last", l.b)+" "+l.s.event(s.Last.Date)), ref(s.Last.Passage.Note), text("."))
	}
	if s.Next != nil {
		runs = append(runs, text(" "+l.say.say("next", l.b)+" "+l.s.event(s.Next.Date)), ref(s.Next.Passage.Note), text("."))
	}
	if l.b.Previous != "" {
		runs = append(runs, text(" "+l.say.say("unchanged", l.b)))
	}
	return runs
}

func (l *layout) who(ps []Person) string {
	var out []string
	for _, p := range ps {
		out = append(out, l.say.say("person", p))
	}
	return strings.Join(out, "; ") + "."
}

func (l *layout) coming() Section {
	s := Section{ID: "coming-up"}
	c := &l.b.Coming
	for _, k := range []struct {
		name string
		list []Plan
	}{{"soon", c.Soon}, {"later", c.Later}, {"undated", c.Undated}} {
		if len(k.list) == 0 {
			continue
		}
		if l.b.Length != Brief { // one table
			s.Blocks = append(s.Blocks, l.head(k.name))
		}
		t := Block{Kind: BlockTable, Text: l.say.say("list-"+k.name, l.b), Head: l.say.list("coming-head", l.b)}
		for i := range k.list {
			t.Rows = append(t.Rows, l.plan(&k.list[i]))
		}
		s.Blocks = append(s.Blocks, t)
	}
	if c.More > 0 {
		s.Blocks = append(s.Blocks, Block{Kind: BlockPara, Runs: []Run{{Kind: RunData, Text: l.say.say("coming-more", c)}}})
	}
	if len(s.Blocks) == 0 {
		s.Blocks = []Block{{Kind: BlockPara, Runs: []Run{text(l.say.say("coming-none", l.b))}}}
	}
	return s
}

func (l *layout) plan(p *Plan) []Cell {
	it := &p.Item
	date := Cell{label(l.s.event(it.Date))}
	if l.s.adds(it, date[0].Text) {
		date = append(date, Run{Kind: RunData, Text: " " + l.say.say("date-text", it)})
	}
	place := ""
	if it.Place != nil {
		place = it.Place.Name
	}
	event := l.passage(&it.Passage)
	for i := range it.Denials {
		event = append(event, label(" "+l.say.say("denied", &it.Denials[i])+" "))
		event = append(event, l.passage(&it.Denials[i])...)
	}
	first := ""
	if !p.First.IsZero() {
		first = l.s.short(p.First)
	}
	return []Cell{date, event, {text(place)}, {text(strings.Join(p.Who, ", "))}, {text(l.say.say("plan-status", map[string]any{
		"Status": l.s.status(it.Status), "Item": it, "Moves": p.Moves}))}, {text(l.say.say("announced", map[string]any{"By": p.Announced, "First": first, "Moves": p.Moves}))}}
}

func (l *layout) due() Section {
	s := Section{ID: "due"}
	for i := range l.b.Due {
		d := &l.b.Due[i]
		runs := []Run{label(l.say.say("due", map[string]any{"Date": l.s.event(d.Item.Date), "Days": d.Days, "Item": &d.Item}) + " ")}
		s.Blocks = append(s.Blocks, Block{Kind: BlockItem, Runs: append(runs, l.passage(&d.Item.Passage)...)})
		s.Blocks = append(s.Blocks, l.beside(&d.Item)...)
	}
	return s
}

func (l *layout) disputes() Section {
	s := Section{ID: "disputes"}
	for i := range l.b.Disputes {
		c := &l.b.Disputes[i]
		s.Blocks = append(s.Blocks, Block{Kind: BlockHeading, Level: 3, Text: l.say.say("dispute", c)})
		for j := range c.Versions {
			v := &c.Versions[j]
			value := v.Value
			if c.Field == "date" || c.Field == "status" {
				value = l.s.value(timeline.Opt(v.Value))
			}
			lead := label(l.say.say("version", map[string]any{"Value": value, "At": l.s.pub(v.At), "Outlet": v.Passage.Outlet, "Reports": v.Reports, "Speaker": v.Passage.Speaker}) + " ")
			s.Blocks = append(s.Blocks, Block{Kind: BlockItem, Runs: append([]Run{lead}, l.passage(&v.Passage)...)})
		}
	}
	return s
}

func (l *layout) gaps() Section {
	s := Section{ID: "gaps"}
	g := &l.b.Gaps
	for _, line := range []string{"gap-quiet", "gap-one-source", "gap-undated", "gap-no-day", "gap-later", "gap-maybe", "gap-left-out"} {
		if w := l.say.say(line, l.b); w != "" {
			s.Blocks = append(s.Blocks, Block{Kind: BlockItem, Runs: []Run{text(w)}})
		}
	}
	for i, n := range g.Refused {
		if i == 10 {
			s.Blocks = append(s.Blocks, Block{Kind: BlockItem, Runs: []Run{text(l.say.say("gap-refused-more", len(g.Refused)-i))}})
			break
		}
		s.Blocks = append(s.Blocks, Block{Kind: BlockItem, Runs: []Run{text(l.say.say("gap-refused", n))}})
	}
	return s
}

func (l *layout) notes() Section {
	s := Section{ID: "notes"}
	for i := range l.b.Notes {
		s.Blocks = append(s.Blocks, Block{Kind: BlockNote, Number: l.b.Notes[i].N, Runs: l.note(&l.b.Notes[i])})
	}
	return s
}

// note prints where a sentence stands and how its date is known, and the
// sentence itself where the issue only refers to it.
func (l *layout) note(n *Note) []Run {
	src := l.b.Sources[n.Source-1]
	runs := []Run{text(l.say.say("note", map[string]any{"Note": n, "Source": src, "Published": l.s.pub(src.Published), "Date": l.s.edtf(n.EDTF), "Previous": l.b.Previous, "Short": l.b.Length == Brief}))}
	if n.Unprinted {
		runs = append(runs, text(" "), Run{Kind: RunSaid, Text: n.Sentence, Article: n.Article, Start: n.Start, End: n.End})
	}
	return runs
}

func (l *layout) sources() Section {
	s := Section{ID: "sources"}
	for i := range l.b.Sources {
		src := &l.b.Sources[i]
		runs := []Run{text(l.say.say("source", map[string]any{"Source": src, "Published": l.s.fullPub(src.Published), "Updated": l.s.fullPub(src.Updated)}))}
		if src.URL != "" {
			runs = append(runs, text(" "), Run{Kind: RunLink, Text: src.URL, Href: src.URL})
		}
		runs = append(runs, Run{Kind: RunData, Text: " " + l.say.say("source-archive", src)})
		s.Blocks = append(s.Blocks, Block{Kind: BlockSource, Number: src.N, Runs: runs})
	}
	return s
}

func (l *layout) method() Section {
	s := Section{ID: "method", Blocks: []Block{{Kind: BlockPara, Runs: []Run{text(l.say.say("method", l.b))}}}}
	if l.b.Length == Brief && len(l.b.Glance) > 0 {
		s.Blocks = append(s.Blocks, l.rule())
	}
	return s
}
