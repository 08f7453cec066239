package source

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"
)

// readOPML reads the feeds that an OPML list names, as far as they are stored
// beside it: a relative path, or a file of the last part of the feed's address
// in the list's own folder. It never goes to the network and never leaves that
// folder; a feed that is not stored is named in a notice.
func readOPML(r *run, b *blob) error {
	text, err := r.wholeText(b, r.o.MaxFile, declaredCharset)
	if err != nil {
		return err
	}
	feeds, err := outlines(xmlDeclaration.ReplaceAll(text, nil))
	if err != nil {
		if e := r.lost(b, "malformed", "", "an OPML list that breaks off: %.200v", err); e != nil {
			return e
		}
	}
	missing, read := 0, map[string]bool{}
	for i, feed := range feeds {
		if i == maxMembers {
			return faultf("too-big", "names more than %d feeds", maxMembers)
		}
		in, name := openStored(b.stored, feed)
		if in == nil {
			missing++
			if err := r.note(b, "not-stored", "", "the feed %.200s is not stored beside the list and is not fetched", feed); err != nil {
				return err
			}
			continue
		}
		if read[name] {
			in.Close()
			continue
		}
		read[name] = true
		inner := newBlob(path.Join(path.Dir(b.path), name), in)
		inner.depth, inner.free = b.depth+1, true
		if inner.depth > maxDepth {
			err = r.lost(inner, "nested", "", "lists within lists, more than %d deep", maxDepth)
		} else {
			inner.stored = b.stored
			err = r.blob(inner)
		}
		in.Close()
		if err != nil {
			return err
		}
		b.took(inner)
	}
	if missing > 0 {
		return nil
	}
	return r.noneSent(b)
}

// outlines returns the addresses of the feeds of an OPML list.
func outlines(text []byte) (feeds []string, err error) {
	dec := xml.NewDecoder(bytes.NewReader(text))
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return feeds, nil
		}
		if err != nil {
			return feeds, err
		}
		el, ok := tok.(xml.StartElement)
		if !ok || el.Name.Local != "outline" {
			continue
		}
		for _, a := range el.Attr {
			if strings.EqualFold(a.Name.Local, "xmlUrl") && strings.TrimSpace(a.Value) != "" {
				feeds = append(feeds, strings.TrimSpace(a.Value))
			}
		}
	}
}

// openStored opens the stored copy of a feed.
func openStored(stored folder, feed string) (in io.ReadCloser, name string) {
	if stored == nil {
		return nil, ""
	}
	for _, name := range storedNames(feed) {
		if in, err := stored(name); err == nil {
			return in, name
		}
	}
	return nil, ""
}

// storedNames lists where the copy of a feed may lie, relative to its list.
func storedNames(feed string) []string {
	u, err := url.Parse(feed)
	if err != nil || u.Scheme == "" {
		return []string{path.Clean(feed)}
	}
	base := path.Base(u.Path)
	if base == "." || base == "/" {
		return []string{u.Host + ".xml", u.Host + ".rss", u.Host + ".json"}
	}
	return []string{u.Host + u.Path, path.Join(u.Host, base), base, fmt.Sprintf("%s_%s", u.Host, base)}
}
