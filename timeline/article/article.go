package article

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

// page is an article while it is being made.
type page struct {
	doc     *timeline.Document
	art     timeline.Article
	order   stamp.Order
	lines   []line
	notices []timeline.Notice

	html      bool
	htmlLang  string
	canonical string
	title     int // index of the headline's line, -1 if none
	datelines int
	speakers  map[string]bool // the labels of a transcript
	ranks     map[string]int
	seen      map[[4]string]bool // clues: origin, role, place, text
}

// Extract makes a document readable. The text of a Verbatim document is used
// as it is; of a pasted page too, with everything that is not article in
// zones; of HTML it is built from the main text's blocks, one line each, a
// blank line between them.
func Extract(doc *timeline.Document) (timeline.Article, []timeline.Notice) {
	p := &page{doc: doc, title: -1, ranks: map[string]int{}, seen: map[[4]string]bool{}}
	p.art = timeline.Article{
		ID: doc.ID, URL: doc.URL, Title: strings.TrimSpace(doc.Title), Outlet: strings.TrimSpace(doc.Outlet),
		Author: strings.TrimSpace(doc.Author), Lang: doc.Lang, Given: doc.Published, Verbatim: doc.Verbatim,
		Input: doc.Input, Extra: doc.Extra, Candidates: []timeline.Candidate{}, Zones: []timeline.Zone{},
	}
	p.order = stamp.OrderFor(doc.Lang, host(doc.URL))
	p.containerClues()
	if len(doc.HTML) > 0 {
		p.fromHTML()
	} else {
		p.art.Text = doc.Text
		if !doc.Verbatim {
			p.art.Text = strings.ToValidUTF8(doc.Text, "\uFFFD")
		}
		p.lines = cutLines(p.art.Text)
	}
	p.classify()
	p.textClues()
	p.sentences()
	p.urlClue()
	p.identify()
	p.language()
	return p.art, p.notices
}

func (p *page) text(l *line) string { return p.art.Text[l.start:l.end] }

func (p *page) zone(start, end int, kind string) {
	p.art.Zones = append(p.art.Zones, timeline.Zone{Start: start, End: end, Kind: kind})
}

// sentences cuts the lines of running text. A speaker's label stands outside.
func (p *page) sentences() {
	n := 0
	for i := range p.lines {
		n += p.lines[i].end - p.lines[i].start
	}
	p.art.Sentences = make([]timeline.Sentence, 0, n/120+1)
	para := 0
	for i := range p.lines {
		l := &p.lines[i]
		if l.zone != "" {
			continue
		}
		from := l.start + p.speaker(p.text(l))
		splitSentences(p.art.Text, from, l.end, func(s, e int) {
			p.art.Sentences = append(p.art.Sentences, timeline.Sentence{Start: s, End: e, Para: para})
		})
		para++
	}
}

// useDateline takes place, agency and date from a dateline at byte off.
func (p *page) useDateline(off int, d datelineAt) {
	if p.art.Place == "" {
		p.art.Place = d.place
	}
	if p.art.Wire == "" {
		p.art.Wire = d.wire
	}
	if d.date != nil {
		p.clue(timeline.Clue{Origin: timeline.OriginDateline, Where: timeline.WhereHead,
			Start: off + d.date.Start, End: off + d.date.End})
	}
}

// identify sets id, digest, outlet and agency.
func (p *page) identify() {
	sum := sha256.Sum256([]byte(p.art.Text))
	p.art.SHA256 = hex.EncodeToString(sum[:])
	if p.art.URL == "" {
		p.art.URL = p.canonical
	}
	if p.art.Outlet == "" && p.art.URL != "" {
		p.art.Outlet = strings.TrimPrefix(host(p.art.URL), "www.")
	}
	if p.art.Wire == "" {
		p.art.Wire = bylineWire(p.art.Author)
	}
	if p.art.Outlet == "" {
		p.art.Outlet = p.art.Wire
	} else if strings.EqualFold(p.art.Outlet, p.art.Wire) {
		p.art.Wire = "" // its own story
	}
	if p.art.ID != "" {
		return
	}
	key := p.art.SHA256
	if u := canonicalURL(p.canonical, p.doc.URL); u != "" {
		key = u
	} else if p.art.Text == "" {
		key = p.doc.Input.Path + "\x00" + p.art.Title
	}
	sum = sha256.Sum256([]byte(key))
	p.art.ID = hex.EncodeToString(sum[:8])
}

// canonicalURL chooses between the page's own canonical link and the address
// it came from and brings it to one form: no fragment, no tracking, no
// default port, host in small letters. A canonical link that names another
// site or the front page is not believed.
func canonicalURL(canonical, given string) string {
	c, errC := url.Parse(strings.TrimSpace(canonical))
	g, errG := url.Parse(strings.TrimSpace(given))
	haveC := errC == nil && c.Host != "" && len(strings.Trim(c.Path, "/")) > 0
	haveG := errG == nil && g.Host != ""
	switch {
	case haveC && (!haveG || strings.TrimPrefix(c.Host, "www.") == strings.TrimPrefix(g.Host, "www.")):
		return normalURL(c)
	case haveG:
		return normalURL(g)
	}
	return ""
}

func normalURL(u *url.URL) string {
	q := u.Query()
	for k := range q {
		if low := strings.ToLower(k); strings.HasPrefix(low, "utm_") || trackers[low] {
			q.Del(k)
		}
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	s := host + "/" + strings.Trim(u.EscapedPath(), "/")
	if len(q) > 0 {
		s += "?" + q.Encode()
	}
	return s
}

var trackers = set("fbclid gclid mc_cid mc_eid ref cmpid ocid smid xtor at_medium at_campaign igshid")

func host(raw string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

func (p *page) note(kind, text string) {
	p.notices = append(p.notices, timeline.Notice{Kind: kind, Path: p.doc.Input.Path, Article: p.art.ID, Text: text})
}
