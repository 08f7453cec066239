package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
)

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

// claim prints words: the day they were said, the condition, the day they are
// of, then the sentence.
func (l *layout) claim(it *Item) []Block {
	var runs []Run
	data := map[string]any{"Day": l.s.pub(it.Passage.Published), "Item": it, "About": l.about(it), "Condition": l.condition(it)}
	if it.Status.Done() { // the words are the event
		data["Day"], data["About"] = l.s.event(it.Date), ""
	}
	runs = append(runs, label(l.say.say("claim", data)+" "))
	if l.told[it.Passage.Note] {
		runs = append(runs, l.again(&it.Passage)...) // its grades stand there
	} else {
		runs = append(append(runs, l.passage(&it.Passage)...), l.grades(it))
	}
	return append([]Block{{Kind: BlockItem, Runs: runs}}, l.beside(it)...)
}

// condition is what is printed before the sentence: nothing where the
// sentence begins with it, and the beginning of a long one.
func (l *layout) condition(it *Item) string {
	c := strings.TrimSpace(it.Condition)
	if it.Status != timeline.Conditional {
		return ""
	}
	if len(it.Passage.Parts) > 0 && c != "" && strings.HasPrefix(strings.ToLower(it.Passage.Parts[0].Text), strings.ToLower(c)) {
		return ""
	}
	c = toClauseEnd(it.Passage.Text(), c)
	if cut := headline(c); len(cut) < len(c) {
		return cut + " [...]"
	}
	return c
}

// toClauseEnd completes a condition that ends inside of its clause, as the
// sentence goes on: "if Moscow accepts UN" + " monitors".
func toClauseEnd(sentence, c string) string {
	at := strings.Index(sentence, c)
	if at < 0 {
		return c
	}
	rest := sentence[at+len(c):]
	end := strings.IndexAny(rest, ",.;:–—?![”\"")
	if end <= 0 || end > 60 {
		return c
	}
	return c + rest[:end]
}

// about is the date that the words are about, "" if none.
func (l *layout) about(it *Item) string {
	if !it.Date.Dated() || it.Status == timeline.Conditional {
		return ""
	}
	if day := l.s.event(it.Date); !isTimeWord(day) {
		return l.say.say("about", day)
	}
	return l.s.event(it.Date)
}

// isTimeWord reports a date that begins with a word of its own, as "by 1
// December" and "early October" do.
func isTimeWord(date string) bool {
	r, _ := utf8.DecodeRuneInString(date)
	return unicode.IsLower(r)
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
		if k.name == "undated" {
			s.Blocks = append(s.Blocks, l.undated(k.list)...)
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
	was := ""
	if it.Status == timeline.Postponed && p.Was != "" {
		was = l.s.edtf(p.Was)
	}
	first := ""
	if !p.First.IsZero() {
		first = l.s.short(p.First)
	}
	return []Cell{date, event, {text(l.say.say("place-who", map[string]any{"Place": place, "Who": p.Who}))}, {text(l.say.say("plan-status", map[string]any{
		"Status": l.s.status(it.Status), "Was": was, "Item": it, "Moves": p.Moves}))}, {text(l.say.say("announced", map[string]any{"By": p.Announced, "First": first, "Moves": p.Moves}))}}
}

// undated prints the plans without a date as a list: a table would have an
// empty column.
func (l *layout) undated(plans []Plan) []Block {
	out := []Block{l.head("undated")}
	for i := range plans {
		p := &plans[i]
		first := ""
		if !p.First.IsZero() {
			first = l.s.short(p.First)
		}
		by := Run{Kind: RunData, Text: " " + l.say.say("undated-by", map[string]any{"Item": &p.Item, "By": p.Announced, "First": first})}
		runs := append(l.passage(&p.Item.Passage), by)
		out = append(out, Block{Kind: BlockItem, Runs: runs})
		out = append(out, l.beside(&p.Item)...)
	}
	return out
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
	var lines []string
	for _, line := range []string{"gap-quiet", "gap-one-source", "gap-undated", "gap-no-day", "gap-later", "gap-maybe", "gap-left-out", "gap-due-left"} {
		if w := l.say.say(line, l.b); w != "" {
			lines = append(lines, w)
		}
	}
	if len(lines) > 0 {
		s.Blocks = append(s.Blocks, Block{Kind: BlockPara, Runs: []Run{text(strings.Join(lines, " "))}})
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
	runs := []Run{text(l.say.say("note", map[string]any{"Note": n, "Source": src, "Published": l.s.pub(src.Published), "Date": l.s.edtf(n.EDTF), "Previous": l.b.Previous, "Short": l.b.Length == Brief, "Full": l.b.Length == Full}))}
	if n.Unprinted {
		runs = append(runs, text(" "), Run{Kind: RunSaid, Text: n.Sentence, Article: n.Article, Start: n.Start, End: n.End})
	}
	return runs
}

func (l *layout) sources() Section {
	s := Section{ID: "sources"}
	for i := range l.b.Sources {
		src := &l.b.Sources[i]
		updated := l.s.fullPub(src.Updated)
		if updated == l.s.fullPub(src.Published) {
			updated = ""
		}
		runs := linked(l.say.say("source", map[string]any{"Source": src, "Published": l.s.fullPub(src.Published), "Updated": updated}), src)
		runs = append(runs, Run{Kind: RunData, Text: " " + l.say.say("source-archive", src)})
		s.Blocks = append(s.Blocks, Block{Kind: BlockSource, Number: src.N, Runs: runs})
	}
	return s
}

// linked makes a link of the title in a line on a source; where the line does
// not print the title, the address follows.
func linked(line string, src *Source) []Run {
	title := strings.TrimSpace(src.Title)
	at := strings.Index(line, title)
	switch {
	case src.URL == "":
		return []Run{text(line)}
	case title == "" || at < 0 || !webLink(src.URL):
		return []Run{text(line + " "), {Kind: RunLink, Text: src.URL, Href: src.URL}}
	}
	return []Run{text(line[:at]), {Kind: RunLink, Text: title, Href: src.URL}, text(line[at+len(title):])}
}

func (l *layout) method() Section {
	s := Section{ID: "method", Blocks: []Block{{Kind: BlockPara, Runs: []Run{text(l.say.say("method", l.b))}}}}
	if l.b.Length == Brief && len(l.b.Glance) > 0 {
		s.Blocks = append(s.Blocks, l.rule())
	}
	return s
}
