package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

// metaDates maps the names of meta elements, in small letters without marks,
// to the role of the date they hold.
var metaDates = func() map[string]string {
	m := map[string]string{}
	for role, names := range map[string]string{
		"published": `articlepublishedtime articlepublished ogpublishedtime ogarticlepublishedtime articlepublicationdate datepublished
			pubdate publishdate publicationdate publisheddate publishtime publishedtime publishedat sailthrudate parselypubdate
			parselypagepubdate cxenseparserecspublishtime cxenseparsepublishtime cxenseparsetime bignewspublisheddate
			citationpublicationdate citationonlinedate citationdate originalpublicationdate newspublicationdate rbpubdate
			btpubdate dcdateissued dctermsissued dcissued dctermspublished dcpublished shareaholicarticlepublishedtime
			articledateoriginal articledate ogpubdate publishedon releasedate firstpublished articleoriginalpublicationdate
			twitterpubdate vrpublishdate dcsextwatchdate displaydate contentpublished publisheddatetime lwpublishdate`,
		"created":  `dccreated dctermscreated dcdatecreated created creationdate datecreated articlecreated articlecreatedtime`,
		"undirect": `date dcdate dctermsdate dc date timestamp ptime time artdate eomportalpubdate pdate dcdatex docdate`,
		"updated": `articlemodifiedtime articlemodified ogmodifiedtime ogupdatedtime ogarticlemodifiedtime datemodified lastmodified
			lastmod revised dcmodified dctermsmodified dcdatemodified modificationdate moddate updated lastupdated dateupdated
			sailthruupdated articleupdated articleupdatedtime bignewsmodifieddate dcdateupdated utime updatedtime
			revisiondate dctermsavailable parselypagemetadatamodified modifiedtime`,
	} {
		for n := range strings.FieldsSeq(names) {
			m[n] = role
		}
	}
	return m
}()

// readMeta takes what a meta element says.
func (w *web) readMeta(n *html.Node) {
	var name, content, prop string
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "name", "property", "http-equiv":
			if name == "" || a.Key == "property" {
				name = a.Val
			}
		case "itemprop":
			prop = a.Val
		case "content", "value":
			content = a.Val
		}
	}
	if name == "" {
		name = prop
	}
	content = strings.TrimSpace(content)
	if name == "" || content == "" || len(content) > 400 {
		return
	}
	switch key := strings.ToLower(name); key {
	case "og:title":
		w.titles[0] = clean(content)
	case "og:site_name", "application-name":
		if w.site == "" || key == "og:site_name" {
			w.site = clean(content)
		}
	case "author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author":
		if w.author == "" {
			w.author = clean(content)
		}
	case "description", "og:description":
		if len(w.desc) < len(content) {
			w.desc = clean(content)
		}
	case "og:url":
		if w.link == "" {
			w.link = content
		}
	case "content-language":
		if w.lang == "" {
			w.lang = content
		}
	default:
		if hasDigit(content) && len(content) < 80 {
			w.meta = append(w.meta, metaTag{name, content})
		}
	}
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// squash keeps the letters of a name in lower case.
func squash(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			b = append(b, c|0x20)
		case c >= 'a' && c <= 'z':
			b = append(b, c)
		}
	}
	return string(b)
}

// readScript keeps JSON-LD, and other inline scripts that speak of a
// publication date. A date alone in a small script is one that it prints.
func (w *web) readScript(n *html.Node, fl int) {
	if n.FirstChild == nil {
		return
	}
	s := n.FirstChild.Data
	if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
		w.ld = append(w.ld, s)
		return
	}
	if _, to, ok := strings.Cut(s, `location.href="http`); ok && w.link == "" && len(s) < 4000 {
		to, _, _ = strings.Cut(to, `"`)
		w.link = "http" + to // a page that only sends on to another
	}
	if len(s) < 160 && hasDigit(s) { // showDate("2020/04/17 01:43:09")
		if st, ok := stamp.First(s, stamp.DayFirst); ok {
			w.addTime(timeTag{field: "script", value: s[st.Start:st.End], flag: fl})
		}
	}
	if len(w.script) < 20 && len(s) < 1<<20 && (strings.Contains(s, "ublish") || strings.Contains(s, "pubDate") || strings.Contains(s, "pub_date") || strings.Contains(s, "reatedAt") || strings.Contains(s, "created_at")) {
		w.script = append(w.script, s)
	}
}

// readTime takes the dates that an element carries in attributes: time,
// microdata, abbr, data-... .
func (w *web) readTime(n *html.Node, fl int) {
	var prop, datetime, content, title, class string
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "itemprop":
			prop = a.Val
		case "datetime":
			datetime = a.Val
		case "content":
			content = a.Val
		case "title":
			title = a.Val
		case "class":
			class = a.Val
		case "pubdate":
			prop = "pubdate"
		default:
			if dataDate(a.Key) && hasDigit(a.Val) && len(a.Val) < 60 && n.DataAtom != atom.Time {
				w.addTime(timeTag{field: a.Key, value: a.Val, flag: fl})
			}
		}
	}
	switch {
	case strings.HasPrefix(strings.ToLower(prop), "date") || strings.EqualFold(prop, "uploadDate") || n.DataAtom == atom.Time:
		t := timeTag{field: strings.TrimSpace(prop), value: firstOf(datetime, content), flag: fl, role: classRole(class)}
		t.text = clean(textOf(n))
		if t.field == "" {
			t.field = strings.TrimSpace("time " + class)
		}
		if len(t.text) > 120 {
			t.text = ""
		}
		w.addTime(t)
	case class != "" && inlineTag(n.DataAtom) && dateWord(class):
		if text := clean(textOf(n)); len(text) < 60 && hasDigit(text) {
			w.addTime(timeTag{field: class[:min(len(class), 60)], text: text, flag: fl, role: classRole(class)})
		}
	case title != "" && (n.DataAtom == atom.Abbr || n.DataAtom == atom.Span) && len(title) < 60 && hasDigit(title):
		if _, ok := stamp.Machine(title, stamp.DayFirst); ok {
			w.addTime(timeTag{field: strings.TrimSpace("title " + class), value: title, text: clean(textOf(n)), flag: fl, role: classRole(class)})
		}
	}
}

func inlineTag(a atom.Atom) bool {
	return a == atom.Span || a == atom.Em || a == atom.Small || a == atom.I || a == atom.B || a == atom.Strong || a == atom.Abbr
}

// dateWord reports whether a class names a date of publication.
func dateWord(class string) bool {
	low := strings.ToLower(class)
	return strings.Contains(low, "date") && !strings.Contains(low, "update") || strings.Contains(low, "datum") || strings.Contains(low, "publish") || strings.Contains(low, "timestamp")
}

func dataDate(key string) bool {
	switch key {
	case "data-date", "data-published", "data-published-at", "data-publish-date", "data-publishdate", "data-pubdate", "data-pub-date",
		"data-datetime", "data-timestamp", "data-time", "data-utime", "data-published-date", "data-publication-date", "data-date-published":
		return true
	}
	return false
}

func (w *web) addTime(t timeTag) {
	low := strings.ToLower(t.field)
	if strings.Contains(low, "join") || strings.Contains(low, "birth") || strings.Contains(low, "regist") || strings.Contains(low, "expir") {
		return // of a person or an offer
	}
	if len(w.times) < 200 && (t.value != "" || hasDigit(t.text) || t.text != "") {
		t.at = len(w.blocks)
		w.times = append(w.times, t)
	}
}

// markupClues hands on what scripts, meta and time elements say.
func (p *page) markupClues(w *web) {
	p.ldClues(w)
	for _, m := range w.meta {
		role, ok := metaDates[squash(m.name)]
		if !ok {
			continue
		}
		if role == "undirect" {
			role = ""
		}
		p.clue(timeline.Clue{Origin: timeline.OriginMeta, Role: role, Text: m.content, Field: m.name})
	}
	p.scriptClues(w)
	p.headClues(w)
}

// timeClues hands on time elements and microdata, with their place.
func (p *page) timeClues(w *web, at places) {
	published := false
	for i := range w.times {
		published = published || w.times[i].role == "published" && at.of(w, w.times[i].at, w.times[i].flag) == timeline.WhereHead
	}
	for i := range w.times {
		t := &w.times[i]
		if published && t.role == "" && strings.Contains(t.field, "updated") {
			t.role = "updated"
		}
		c := timeline.Clue{Origin: timeline.OriginTime, Role: t.role, Text: firstOf(t.value, t.text), Field: t.field, Where: at.of(w, t.at, t.flag)}
		switch low := strings.ToLower(t.field); {
		case low == "datepublished", low == "pubdate":
			c.Origin, c.Role = timeline.OriginMicrodata, "published"
		case low == "datemodified":
			c.Origin, c.Role = timeline.OriginMicrodata, "updated"
		case low == "datecreated", low == "uploaddate":
			c.Origin, c.Role = timeline.OriginMicrodata, "created"
		}
		p.clue(c)
		if t.value == "" || t.text == "" {
			continue
		}
		c.Text = t.text
		if _, ok := stamp.First(t.text, p.order); ok {
			c.Origin, c.Field = timeline.OriginPrinted, "time"
			p.clue(c)
		}
	}
}

// classRole reads a role from a class. "updated" alone says nothing: themes
// that follow the hAtom format put it on the day of publication.
func classRole(class string) string {
	low := strings.ToLower(class)
	switch {
	case strings.Contains(low, "publi"), strings.Contains(low, "posted"), strings.Contains(low, "created"), strings.Contains(low, "pubdate"):
		return "published"
	case strings.Contains(low, "modif"), strings.Contains(low, "last-update"), strings.Contains(low, "lastupdate"), strings.Contains(low, "date-update"):
		return "updated"
	}
	return ""
}

// headClues hands on dates printed in the page's title and description.
func (p *page) headClues(w *web) {
	for _, f := range []struct{ field, text string }{{"title", firstOf(w.titles[0], w.titles[1])}, {"description", w.desc}} {
		if st, ok := stamp.First(f.text, p.order); ok {
			p.clue(timeline.Clue{Origin: timeline.OriginPrinted, Text: f.text[st.Start:st.End], Field: f.field, Where: timeline.WhereAside,
				Role: roleOf(f.text[:st.Start])})
		}
	}
}
