package article

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

// clue adds a clue, ranked within its origin. A clue with offsets into the
// text takes its words from there.
func (p *page) clue(c timeline.Clue) {
	if c.End > c.Start && c.Text == "" {
		c.Text = p.art.Text[c.Start:c.End]
	} else if c.End <= c.Start {
		c.Start, c.End = -1, -1
	}
	c.Text = strings.TrimSpace(c.Text)
	if c.Text == "" || len(p.art.Clues) >= maxClues {
		return
	}
	key := [4]string{c.Origin, c.Role, c.Where, c.Text}
	if p.seen[key] {
		return
	}
	p.seen[key] = true
	c.Rank = p.ranks[c.Origin]
	p.ranks[c.Origin]++
	p.art.Clues = append(p.art.Clues, c)
}

// maxClues bounds what a hostile page can make us keep.
const maxClues = 400

// containerClues are what the record's container says.
func (p *page) containerClues() {
	for _, c := range p.doc.Clues {
		c.Start, c.End = -1, -1
		p.clue(c)
	}
	for _, f := range []struct{ role, text string }{
		{"published", p.doc.Published}, {"updated", p.doc.Updated}, {"grabbed", p.doc.Grabbed},
	} {
		p.clue(timeline.Clue{Origin: timeline.OriginGiven, Role: f.role, Text: f.text})
	}
}

// urlClue hands on an address that holds digits; the judge looks for the date.
func (p *page) urlClue() {
	u := p.art.URL
	if u == "" {
		u = p.canonical
	}
	if strings.ContainsAny(u, "0123456789") {
		p.clue(timeline.Clue{Origin: timeline.OriginURL, Text: u})
	}
}

// textClues collects the dates printed in lines that are not running text,
// and one at the very beginning of it.
func (p *page) textClues() {
	first, last := p.span()
	masthead := p.hasMasthead(first)
	for i := range p.lines {
		if p.html {
			break // the markup's blocks have been searched
		}
		l := &p.lines[i]
		switch l.zone {
		case timeline.ZoneByline, timeline.ZoneAge, timeline.ZoneMasthead, timeline.ZoneStandfirst:
			p.lineClues(i, l, first, last, masthead)
		}
	}
	for i, n := first, 0; i < len(p.lines) && n < 3; i++ {
		if p.lines[i].zone == "" {
			p.leadClue(&p.lines[i], n == 0)
			n++
		}
	}
}

// span returns the first and last line of running text.
func (p *page) span() (first, last int) {
	first, last = len(p.lines), -1
	for i := range p.lines {
		if p.lines[i].zone == "" {
			first, last = min(first, i), i
		}
	}
	return first, last
}

func (p *page) lineClues(i int, l *line, first, last int, masthead bool) {
	s := p.text(l)
	if l.zone == timeline.ZoneStandfirst && saysSomething(s, p.undated(s)) {
		return // "The pact lapses on 5 February 2026."
	}
	c := timeline.Clue{Origin: timeline.OriginPrinted, Where: timeline.WhereBody}
	switch {
	case (i < p.title || p.title < 0 && i < first) && masthead:
		c.Origin, c.Where = timeline.OriginMasthead, timeline.WhereAside
		if l.zone == timeline.ZoneByline {
			l.zone = timeline.ZoneMasthead
			p.rezone(l)
		}
	case i < first:
		c.Where = timeline.WhereHead
		if _, named := asByline(s); named {
			c.Origin = timeline.OriginByline
		}
	case i > last:
		c.Where = timeline.WhereFoot
	}
	before := 0
	for _, st := range stamp.Find(s, p.order) {
		if st.Day == 0 {
			continue
		}
		k := c
		k.Start, k.End = l.start+st.Start, l.start+st.End
		k.Role = roleOf(s[before:st.Start])
		before = st.End
		p.clue(k)
	}
	if a, ok := stamp.FindAge(s); ok && l.zone != timeline.ZoneStandfirst {
		p.clue(timeline.Clue{Origin: timeline.OriginAge, Role: roleOf(s[:a.Start]), Where: c.Where,
			Start: l.start + a.Start, End: l.start + a.End})
	}
}

// hasMasthead reports whether a line above the text names the outlet, or
// tells the article's age: a date at the top is then that of the visit.
// Without, it is the article's own, as on a press release.
func (p *page) hasMasthead(first int) bool {
	for i := 0; i < first; i++ {
		l := &p.lines[i]
		if l.zone == timeline.ZoneAge || l.zone == timeline.ZoneMasthead && looksOutlet(p.text(l)) && !strings.Contains(strings.ToLower(p.text(l)), "release") {
			return true
		}
	}
	return false
}

// rezone gives the zone that begins with a line the line's new kind.
func (p *page) rezone(l *line) {
	i, ok := slices.BinarySearchFunc(p.art.Zones, l.start, func(z timeline.Zone, at int) int { return z.Start - at })
	if ok {
		p.art.Zones[i].Kind = l.zone
	}
}

// leadClue is a full date that opens the running text, by itself or behind a
// place: "Karlsruhe (12.11.2021). Every year ..."; or, with less weight, the
// second or third paragraph.
func (p *page) leadClue(l *line, lead bool) {
	s := p.text(l)
	head := s[:runeStart(s, min(len(s), 70))]
	found := stamp.Find(head, p.order)
	if len(found) == 0 || found[0].Date().IsZero() {
		return
	}
	at, where := found[0].Start, timeline.WhereHead
	if !lead {
		if where = timeline.WhereBody; at > 0 {
			return
		}
	}
	if at > 0 {
		if place, ok := placeName(strings.Trim(head[:at], " ,(/-–"), true); !ok || place == "" || len(strings.Fields(place)) > 3 || !strings.ContainsAny(head[:at], ",(") {
			return
		}
	}
	p.clue(timeline.Clue{Origin: timeline.OriginPrinted, Where: where, Start: l.start + at, End: l.start + found[0].End})
}

// roleOf reads from the words before a date what it is the date of.
func roleOf(before string) string {
	low := strings.ToLower(before[max(0, len(before)-60):])
	best, role := -1, ""
	for _, r := range roleWords {
		if i := strings.LastIndex(low, r.word); i > best {
			best, role = i, r.role
		}
	}
	return role
}

var roleWords = []struct{ word, role string }{
	{"publi", "published"}, {"posted", "published"}, {"veröffentlicht", "published"}, {"erstellt", "published"},
	{"pubbl", "published"}, {"first ", "published"}, {"опубликовано", "published"}, {"created", "published"}, {"erschienen", "published"},
	{"updat", "updated"}, {"modif", "updated"}, {"letzte änderung", "updated"}, {"last change", "updated"}, {"aktualisiert", "updated"}, {"mis à jour", "updated"}, {"actualiz", "updated"},
	{"aggiorna", "updated"}, {"обновлено", "updated"}, {"edited", "updated"}, {"geändert", "updated"}, {"bearbeitet", "updated"},
	{"revised", "updated"}, {"last review", "updated"}, {"gewijzigd", "updated"}, {"mise à jour", "updated"},
}
