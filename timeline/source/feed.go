package source

import (
	"bytes"
	"errors"
	"io"
	"net/url"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"

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
	var feed *gofeed.Feed
	err = recovered("a feed", func() (err error) {
		feed, err = gofeed.NewParser().Parse(bytes.NewReader(text))
		return err
	})
	if err != nil {
		return faultf("malformed", "a feed that cannot be read: %.200s", strings.ToValidUTF8(err.Error(), "?"))
	}
	base := firstOf(feed.Link, b.meta.url)
	for i, item := range feed.Items {
		b.record = i
		d := itemDocument(item, base)
		d.Outlet = firstOf(d.Outlet, oneLine(feed.Title))
		d.Lang = firstOf(d.Lang, feed.Language)
		d.Format = firstOf(feed.FeedType, b.format)
		if err := r.doc(b, d); err != nil {
			return err
		}
	}
	return r.noneSent(b)
}

// itemDocument makes a document of an item of a feed.
func itemDocument(item *gofeed.Item, base string) *timeline.Document {
	d := &timeline.Document{Title: oneLine(item.Title), URL: resolve(base, oneLine(item.Link))}
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
	s := newElements(list[1:], r.o.MaxRecord)
	for ; ; b.record++ {
		raw, err := s.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, errLong):
			err = r.lost(b, "too-big", recordPlace(b), "longer than %s: passed over", megabytes(s.limit))
		case err == nil:
			err = r.jsonFeedItem(b, f, raw)
		}
		if err != nil {
			return err
		}
	}
}

func (r *run) jsonFeedItem(b *blob, feed fields, raw []byte) error {
	f, err := splitObject(raw, nil)
	if err != nil {
		return r.lost(b, "malformed", recordPlace(b), "%v", err)
	}
	base := firstOf(feed.text("home_page_url"), b.meta.url)
	d := &timeline.Document{
		Format: "jsonfeed", Title: oneLine(f.text("title")), URL: resolve(base, firstOf(f.text("url"), f.text("external_url"))),
		Outlet: feed.text("title"), Lang: firstOf(f.text("language"), feed.text("language")),
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
