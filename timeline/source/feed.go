package source

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/rss"
	"golang.org/x/net/html"

	"github.com/dateline-tools/dateline/timeline"
)

var xmlDeclaration = regexp.MustCompile(`^\s*<\?xml[^<>]*\?>`)

// readFeed reads RSS and Atom of every version. Each item is a record; its
// dates are clues, given as printed.
func readFeed(r *run, b *blob) error {
	text, err := r.wholeText(b, r.o.MaxFile, declaredCharset)
	if err != nil {
		return err
	}
	text = xmlDeclaration.ReplaceAll(text, nil) // it is UTF-8 now, whatever it said
	feed, err := parseFeed(text)
	if err != nil {
		fault := faultf("malformed", "a feed that cannot be read: %.200s", strings.ToValidUTF8(err.Error(), "?"))
		if feed, err = parseFeed(closeFeed(text)); err != nil || len(feed.Items) == 0 {
			return fault
		}
		if err := r.lost(b, "malformed", "", "a feed that breaks off: %d items could be read", len(feed.Items)); err != nil {
			return err
		}
	}
	base := firstOf(feed.Link, b.meta.url)
	sources := itemSources(feed)
	for i, item := range feed.Items {
		b.record = i
		d := itemDocument(item, base)
		d.Outlet = firstOf(sources[i], d.Outlet, headline(feed.Title))
		d.Lang = firstOf(d.Lang, feed.Language)
		d.Format = firstOf(feed.FeedType, b.format)
		if err := r.doc(b, d); err != nil {
			return err
		}
	}
	return r.noneSent(b)
}

// parseFeed parses a feed in UTF-8 without its XML declaration.
func parseFeed(text []byte) (feed *gofeed.Feed, err error) {
	parser := gofeed.NewParser()
	parser.KeepOriginalFeed = true
	err = recovered("a feed", func() (err error) {
		feed, err = parser.Parse(bytes.NewReader(text))
		return err
	})
	return feed, err
}

// closeFeed ends a feed that is cut off behind its last whole item.
func closeFeed(text []byte) []byte {
	for _, form := range []struct{ root, item, end string }{
		{"<rss", "</item>", "</channel></rss>"}, {"<rdf:RDF", "</item>", "</rdf:RDF>"}, {"<feed", "</entry>", "</feed>"},
	} {
		i := bytes.LastIndex(text, []byte(form.item))
		if i >= 0 && bytes.Contains(text[:min(len(text), 4096)], []byte(form.root)) {
			return append(bytes.Clone(text[:i+len(form.item)]), form.end...)
		}
	}
	return text
}

// itemSources returns, by the number of an item, the outlet that it names as
// its source: aggregators carry items of many.
func itemSources(feed *gofeed.Feed) map[int]string {
	sources := map[int]string{}
	if original, ok := feed.OriginalFeed().(*rss.Feed); ok {
		for i, item := range original.Items {
			if item != nil && item.Source != nil {
				sources[i] = headline(item.Source.Title)
			}
		}
	}
	return sources
}

// headline returns a title as plain words on one line: feeds put markup and
// entities, often escaped once too often, into titles.
func headline(s string) string {
	if !markup.MatchString(s) {
		return oneLine(s)
	}
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for z.Next() != html.ErrorToken {
		if tok := z.Token(); tok.Type == html.TextToken {
			out.WriteString(tok.Data)
		}
	}
	return oneLine(out.String())
}

// itemDocument makes a document of an item of a feed.
func itemDocument(item *gofeed.Item, base string) *timeline.Document {
	d := &timeline.Document{Title: headline(item.Title), URL: resolve(base, oneLine(item.Link))}
	if d.URL == "" {
		d.ID = oneLine(item.GUID)
	}
	setBody(d, firstOf(item.Content, item.Description))
	var authors []string
	for _, a := range item.Authors {
		if a != nil && a.Name != "" {
			authors = append(authors, oneLine(a.Name))
		}
	}
	d.Author = strings.Join(authors, ", ")
	if item.DublinCoreExt != nil {
		dc := item.DublinCoreExt
		d.Author = firstOf(d.Author, strings.Join(dc.Creator, ", "))
		d.Outlet = firstOf(dc.Publisher...)
		d.Lang = firstOf(dc.Language...)
	}
	feedClue(d, "published", item.Published)
	feedClue(d, "updated", item.Updated)
	return d
}

func feedClue(d *timeline.Document, role, text string) {
	if text = oneLine(text); text != "" {
		d.Clues = append(d.Clues, clue(timeline.OriginFeed, role, text))
	}
}

// oneLine joins the lines of a value and trims it: feeds break lines inside of
// titles and dates.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// resolve makes a link absolute.
func resolve(base, link string) string {
	if link == "" {
		return ""
	}
	u, err := url.Parse(link)
	if err != nil || u.IsAbs() || base == "" {
		return link
	}
	bu, err := url.Parse(base)
	if err != nil {
		return link
	}
	return bu.ResolveReference(u).String()
}

var markup = regexp.MustCompile(`</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);`)

// setBody puts an item's body where it belongs: markup is HTML, the rest text.
func setBody(d *timeline.Document, body string) {
	if markup.MatchString(body) {
		d.HTML = []byte(body)
		return
	}
	d.Text = strings.TrimSpace(body)
}

// jsonFeed reads the items of a JSON Feed.
func (r *run) jsonFeed(b *blob, f fields) error {
	list := f.get("items")
	if len(list) == 0 || list[0] != '[' {
		return faultf("malformed", "a JSON Feed without items")
	}
	return r.jsonList(b, newElements(list[1:], r.o.MaxRecord), func(raw []byte) error { return r.jsonFeedItem(b, f, raw) })
}

func (r *run) jsonFeedItem(b *blob, feed fields, raw []byte) error {
	f, err := splitObject(raw, nil)
	if err != nil {
		return r.lost(b, "malformed", recordPlace(b), "%v", err)
	}
	base := firstOf(feed.text("home_page_url"), b.meta.url)
	d := &timeline.Document{
		Format: "jsonfeed", Title: headline(f.text("title")), URL: resolve(base, firstOf(f.text("url"), f.text("external_url"))),
		Outlet: headline(feed.text("title")), Lang: firstOf(f.text("language"), feed.text("language")),
		Author: firstOf(scalar(f.get("authors"), "author"), scalar(f.get("author"), "author")),
	}
	if d.URL == "" {
		d.ID = scalar(f.get("id"), "id")
	}
	switch html, text := f.text("content_html"), f.text("content_text"); {
	case text != "":
		d.Text = text
	case html != "":
		d.HTML = []byte(html)
	default:
		setBody(d, f.text("summary"))
	}
	feedClue(d, "published", f.text("date_published"))
	feedClue(d, "updated", f.text("date_modified"))
	return r.doc(b, d)
}
