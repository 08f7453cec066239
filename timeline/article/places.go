package article

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

// places knows where on the page the headline and the main text stand, as
// indices of blocks.
type places struct {
	title, first, last int  // -1 if there is none
	dated              bool // a date stands between headline and first paragraph
}

func (w *web) places(main *html.Node, title string) places {
	at := places{title: w.headline(title), first: -1, last: -1}
	for i := range w.blocks {
		b := &w.blocks[i]
		if main != nil && proseBytes(b) > 0 && w.zoneOf(b) == "" && inside(b.node, main) {
			if at.first < 0 {
				at.first = i
			}
			at.last = i
		}
	}
	for i := at.title + 1; at.title >= 0 && i <= at.first && i <= at.title+12; i++ {
		if b := &w.blocks[i]; len(b.text) < 120 && hasDigit(b.text) && len(stamp.Find(b.text, stamp.DayFirst)) > 0 {
			at.dated = true
		}
	}
	return at
}

func headingTag(a atom.Atom) bool {
	return a == atom.H1 || a == atom.H2 || a == atom.H3 || a == atom.H4
}

// of returns the place of something that stands before block i. Between the
// headline and the first paragraph even what calls itself furniture ("meta",
// "comments-date") belongs to the article.
func (at places) of(w *web, i, fl int) string {
	if at.title >= 0 && i > at.title && i <= at.first && at.first-at.title <= 20 {
		return timeline.WhereHead
	}
	for f := fl; f != 0; f = w.flags[f].parent {
		if !w.flags[f].off && w.flags[f].zone != timeline.ZoneCaption {
			return timeline.WhereAside
		}
	}
	above := 8
	if at.dated {
		above = 1 // what stands higher belongs to something else
	}
	switch {
	case at.title >= 0 && i >= at.title-above && i <= at.title+12 && (at.first < 0 || i <= max(at.first, at.title)+2):
		return timeline.WhereHead
	case at.first >= 0 && i >= at.first-6 && i <= at.first && !at.dated:
		return timeline.WhereHead
	case i > at.first && i <= at.last:
		return timeline.WhereBody
	case i > at.last && i <= at.last+8:
		return timeline.WhereFoot
	}
	return timeline.WhereAside
}

// printedClues hands on dates and ages printed in short blocks.
func (p *page) printedClues(w *web, main *html.Node) {
	at := w.places(main, p.art.Title)
	p.timeClues(w, at)
	aged := p.ranks[timeline.OriginAge] > 0
	masthead := false
	for i := range w.blocks {
		b := &w.blocks[i]
		if len(b.text) > 360 || len(b.text) < 4 || !hasDigit(b.text) && !maybeAge(b.text) {
			continue // no date line
		}
		posted := len(b.text) > 14 && postedPhrase.MatchString(b.text)
		if n := countWords(b.text); n > 24 && !posted && (n > 40 || !strings.Contains(dateClass(b.node), "meta")) {
			continue
		}
		where := at.of(w, i, b.flag)
		if posted && b.flag != 0 && where == timeline.WhereAside && i > at.last && at.last >= 0 {
			where = timeline.WhereFoot
		}
		above := i < at.title || at.title < 0 && i < at.first
		masthead = p.blockClues(b, where, posted, above && !masthead) || masthead
		aged = aged || p.ranks[timeline.OriginAge] > 0
	}
	if aged {
		p.mastheadAbove()
	}
}

// mastheadAbove makes the first date above the headline the masthead's, once
// an age line is known: a page that counts its age from today prints today.
func (p *page) mastheadAbove() {
	for i := range p.art.Clues {
		c := &p.art.Clues[i]
		if c.Origin == timeline.OriginPrinted && c.Field == aboveHeadline {
			c.Origin, c.Where = timeline.OriginMasthead, timeline.WhereAside
		}
	}
}

// aboveHeadline is the field of a date line of its own above the headline.
const aboveHeadline = "above the headline"

// postedPhrase is what blogs write below a post: "This entry was posted on".
var postedPhrase = regexp.MustCompile(`(?i)(this (entry|post|article|item) was (posted|published|written)|(artikel|beitrag|eintrag|text) (wurde|erschien)\b|wurde (am|vor) .{0,60}(gepostet|veröffentlicht|geschrieben|verfasst)|veröffentlicht am|geschrieben am|erstellt am|erschienen (am|:)|posted (on|by)|published on|publié le|pubblicato il|publicado el|cet article a été publié)`)

// blockClues hands on the dates and the age of a block. top is set for the
// first date line above the headline; the result tells that it was one.
func (p *page) blockClues(b *block, where string, posted, top bool) (masthead bool) {
	before := 0
	field := dateClass(b.node)
	d, alone := asDateLine(b.text, p.order)
	for _, st := range stamp.Find(b.text, p.order) {
		if st.Day == 0 || st.Year == 0 {
			continue
		}
		c := timeline.Clue{Origin: timeline.OriginPrinted, Text: b.text[st.Start:st.End], Where: where, Field: field, Role: roleOf(b.text[before:st.Start])}
		if c.Role == "" {
			c.Role = classRole(field)
		}
		if _, named := asByline(b.text); named {
			c.Origin = timeline.OriginByline
		}
		if top && alone && c.Role == "" && field == "" {
			masthead = true
			if c.Field = aboveHeadline; where == timeline.WhereAside {
				c.Origin = timeline.OriginMasthead
			}
		}
		if posted && c.Role == "" {
			c.Role = "published"
		}
		if !alone && c.Role == "" && field == "" {
			c.Field = "prose"
		}
		before = st.End
		p.clue(c)
	}
	if alone && d.hasAge {
		p.clue(timeline.Clue{Origin: timeline.OriginAge, Text: b.text[d.age.Start:d.age.End], Where: where, Field: field, Role: roleOf(b.text[:d.age.Start])})
	}
	return masthead
}

// dateClass returns the class or id of the element or its parents that names
// a date.
func dateClass(n *html.Node) string {
	for up := 0; n != nil && up < 3; n, up = n.Parent, up+1 {
		for i := range n.Attr {
			if k := n.Attr[i].Key; k != "class" && k != "id" {
				continue
			}
			low := strings.ReplaceAll(strings.ToLower(n.Attr[i].Val), "status-publish", "")
			for _, w := range [...]string{"date", "publish", "posted", "byline", "time", "datum", "meta", "fecha", "created"} {
				if strings.Contains(low, w) && !strings.Contains(low, "update-") {
					return low[:min(len(low), 60)]
				}
			}
		}
	}
	return ""
}

// maybeAge reports whether a block without digits can be an age: "yesterday",
// "vor einer Stunde".
func maybeAge(s string) bool {
	if len(s) > 80 {
		return false
	}
	_, ok := stamp.FindAge(s)
	return ok
}
