package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
)

// speaker returns the end of the label of somebody who speaks in this text.
func (p *page) speaker(s string) int {
	if e := speakerEnd(s); e > 0 && p.speakers[s[:e]] {
		return e
	}
	return 0
}

// classify gives each line its zone: what its own words say, then by where it
// stands: above the running text, within it, below it.
func (p *page) classify() {
	p.speakers = speakers(p.art.Text, p.lines)
	first, last := p.runningText()
	p.title = -1
	p.classifyHead(first)
	p.classifyBody(first, last)
	p.classifyTail(last + 1)
	for i := range p.lines {
		p.lineZones(&p.lines[i])
	}
}

// runningText finds the first and the last line of running text. Furniture
// that looks like prose gets its zone on the way.
func (p *page) runningText() (first, last int) {
	first, last = len(p.lines), -1
	for i := range p.lines {
		l := &p.lines[i]
		if l.hint != "" {
			l.zone = l.hint
			continue
		}
		if !l.prose {
			continue
		}
		s := p.text(l)
		if l.zone = proseZone(s); l.zone != "" {
			continue
		}
		if _, ok := asDateLine(s, p.order); ok && l.words <= 14 {
			continue
		}
		if first == len(p.lines) && titleLine(s, p.art.Title) {
			continue // the headline, with a stop
		}
		if first == len(p.lines) && l.words < 9 && !p.firstProse(i, s) {
			continue
		}
		first, last = min(first, i), i
	}
	return first, last
}

// firstProse decides whether a short line with a stop opens the running text:
// only when prose follows at once, or it is the entry of a chronology, between two dates.
func (p *page) firstProse(i int, s string) bool {
	_, hasDateline := readDateline(s, p.order)
	return hasDateline || i+1 >= len(p.lines) || p.lines[i+1].prose || i == 0 || p.onlyDate(i-1) && p.onlyDate(i+1)
}

// onlyDate reports whether line i is a date and nothing else.
func (p *page) onlyDate(i int) bool {
	if i < 0 || i >= len(p.lines) {
		return false
	}
	d, ok := asDateLine(p.text(&p.lines[i]), p.order)
	return ok && !d.hasAge && len(d.stamps) > 0
}

// classifyHead takes the lines above the running text: masthead, menus, date,
// age, byline, title, standfirst.
func (p *page) classifyHead(first int) {
	if first == len(p.lines) && !p.anyProse() {
		p.shortText()
		return
	}
	for i := 0; i < first; i++ {
		l := &p.lines[i]
		if l.zone == "" {
			l.zone = p.ownZone(l)
		}
	}
	p.title = p.findTitle(first)
	if p.title >= 0 {
		p.lines[p.title].zone = timeline.ZoneTitle
		if p.art.Title == "" {
			p.art.Title = p.text(&p.lines[p.title])
		}
	}
	for i := 0; i < first; i++ {
		if l := &p.lines[i]; l.zone == "" {
			l.zone = p.looseHead(i, l)
		}
	}
}

func (p *page) anyProse() bool {
	for i := range p.lines {
		if p.lines[i].prose {
			return true
		}
	}
	return false
}

// shortText is a text without running text: a headline, a note. It stays one
// sentence a line unless its words say otherwise.
func (p *page) shortText() {
	for i := range p.lines {
		if l := &p.lines[i]; l.zone == "" {
			l.zone = p.ownZone(l)
		}
	}
}

// ownZone is the zone that a short line's own words give it.
func (p *page) ownZone(l *line) string {
	s := p.text(l)
	if d, ok := readDateline(s, p.order); ok && d.end >= len(s) {
		return timeline.ZoneDateline
	}
	if d, ok := asDateLine(s, p.order); ok {
		if d.hasAge && len(d.stamps) == 0 {
			return timeline.ZoneAge
		}
		return timeline.ZoneByline
	}
	if author, ok := asByline(s); ok {
		if p.art.Author == "" {
			p.art.Author = author
		}
		if p.art.Wire == "" {
			p.art.Wire = bylineWire(s)
		}
		return timeline.ZoneByline
	}
	return furnitureZone(s, l.prose)
}

// findTitle returns the index of the headline among the lines above the
// running text, -1 if there is none.
func (p *page) findTitle(first int) int {
	best := -1
	for i := 0; i < first; i++ {
		l := &p.lines[i]
		s := p.text(l)
		if l.zone == timeline.ZoneTitle || p.art.Title != "" && titleLine(s, p.art.Title) {
			best = i // the last of them: the first may be the tab's title
			if l.zone == timeline.ZoneTitle {
				break
			}
		}
	}
	if best >= 0 || p.html || p.art.Title != "" {
		return best
	}
	for i := 0; i < first; i++ {
		l := &p.lines[i]
		if l.zone != "" || l.words < 4 || looksOutlet(p.text(l)) {
			continue
		}
		if j := p.repeated(i, first); j >= 0 {
			return j
		}
		return i
	}
	for i := first - 1; i >= 0; i-- {
		if l := &p.lines[i]; l.zone == "" && l.words >= 2 && !looksOutlet(p.text(l)) && first-i <= 3 {
			return i
		}
	}
	return -1
}

// repeated finds the headline again below line i, which is then the tab's
// title, and takes the outlet from its end: "Headline – The Outlet".
func (p *page) repeated(i, first int) int {
	s := p.text(&p.lines[i])
	head, outlet := splitTabTitle(s)
	for j := i + 1; j < first; j++ {
		if t := p.text(&p.lines[j]); p.lines[j].words >= 3 && (titleLine(t, head) || titleLine(t, s)) {
			p.lines[i].zone = timeline.ZoneMasthead
			if p.art.Outlet == "" {
				p.art.Outlet = outlet
			}
			return j
		}
	}
	return -1
}

// splitTabTitle cuts "Headline – The Outlet" at its last dash or bar.
func splitTabTitle(s string) (head, outlet string) {
	at, width := -1, 0
	for _, d := range []string{" – ", " — ", " | ", " - ", " · ", " « ", " :: "} {
		if i := strings.LastIndex(s, d); i > at {
			at, width = i, len(d)
		}
	}
	if at < 0 || countWords(s[at+width:]) > 6 || countWords(s[:at]) < 2 {
		return s, ""
	}
	return strings.TrimSpace(s[:at]), strings.TrimSpace(s[at+width:])
}

// looseHead classes a line above the running text that its own words leave
// open, by the headline's place.
func (p *page) looseHead(i int, l *line) string {
	s := p.text(l)
	if p.html {
		if l.words >= 7 {
			return timeline.ZoneStandfirst
		}
		return timeline.ZoneHeading
	}
	if p.title < 0 && p.art.Verbatim && p.art.Title != "" && l.words >= 8 && capitalised(strings.Fields(s))*2 < l.words {
		return "" // a record has its headline beside the text: a lead without a full stop is text
	}
	if p.title < 0 || i < p.title {
		if looksOutlet(s) {
			if p.art.Outlet == "" {
				p.art.Outlet = s
			}
			return timeline.ZoneMasthead
		}
		if i < 3 && l.words <= 4 && p.title >= 0 {
			return timeline.ZoneMasthead
		}
		return timeline.ZoneBoilerplate
	}
	switch {
	case l.prose && l.words >= 5 || l.words >= 7:
		return timeline.ZoneStandfirst
	case i > p.title+1 && captionShape(s):
		return timeline.ZoneCaption
	case l.words >= 2 && capitalised(strings.Fields(s)) == l.words && l.words <= 4 && p.art.Author == "":
		return timeline.ZoneByline
	}
	return timeline.ZoneBoilerplate
}

// classifyBody takes the short lines between paragraphs.
func (p *page) classifyBody(first, last int) {
	comments := false
	for i := first; i <= last; i++ {
		l := &p.lines[i]
		if l.zone == "" && !l.prose {
			l.zone = p.bodyZone(i, l)
		}
		if l.zone == timeline.ZoneComment && l.hint == "" && (i-first)*3 > (last-first)*2 {
			comments = true
		}
		if comments {
			l.zone = timeline.ZoneComment
		}
	}
}

func (p *page) bodyZone(i int, l *line) string {
	s := p.text(l)
	if z := p.ownZone(l); z != "" {
		return z
	}
	if i > 0 && p.lines[i-1].zone == timeline.ZoneRelated && l.words >= 4 && p.lines[i-1].hint == "" {
		return timeline.ZoneRelated // the headlines below "Related"
	}
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case p.speaker(s) > 0, l.words >= 13, listItem(s), unicode.IsLower(r), endsAsSentence(s):
		return ""
	case p.html:
		return p.headingOrNone(l, s)
	case captionShape(s):
		return timeline.ZoneCaption
	}
	return timeline.ZoneHeading
}

// headingOrNone is for text from markup, which marks its captions: a short
// line is a heading only in capitals.
func (p *page) headingOrNone(l *line, s string) string {
	if allCaps(s) && l.words <= 10 {
		return timeline.ZoneHeading
	}
	return ""
}

// classifyTail takes what stands below the running text: more of it without
// stops, such as the last items of a list, until furniture begins.
func (p *page) classifyTail(from int) {
	zone, furniture := "", false
	for i := from; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.zone == "" {
			l.zone = p.ownZone(l)
		}
		switch s := p.text(l); {
		case l.zone == timeline.ZoneRelated, l.zone == timeline.ZoneComment:
			zone = l.zone
		case l.zone != "":
			furniture = furniture || l.zone == timeline.ZoneBoilerplate
		case zone != "":
			l.zone = zone
		case !furniture && (l.words >= 6 || listItem(s) || endsAsSentence(s)):
		case l.words >= 4 && from == 0:
			// nothing but short lines: they are the text
		default:
			l.zone = timeline.ZoneBoilerplate
		}
	}
}

// lineZones writes down the zones of a line: the whole of it, or the speaker
// or dateline at its beginning.
func (p *page) lineZones(l *line) {
	s := p.text(l)
	if l.zone != "" {
		p.zone(l.start, l.end, l.zone)
		if d, ok := readDateline(s, p.order); ok && l.zone == timeline.ZoneDateline {
			p.useDateline(l.start, d)
		}
		return
	}
	if e := p.speaker(s); e > 0 {
		p.zone(l.start, l.start+e, timeline.ZoneSpeaker)
		return
	}
	if p.datelines >= 3 {
		return
	}
	if d, ok := readDateline(s, p.order); ok {
		p.datelines++
		p.zone(l.start, l.start+d.end, timeline.ZoneDateline)
		p.useDateline(l.start, d)
	}
}
