package source

import (
	"errors"
	"io"
	"regexp"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

var risLine = regexp.MustCompile(`^([A-Z][A-Z0-9]) {1,2}- ?(.*)$`)

// readRIS reads the records of a RIS file, as Zotero and EndNote export it.
// The abstract is all the text there is.
func readRIS(r *run, b *blob) error {
	if err := r.utf8Stream(b, true); err != nil {
		return err
	}
	in := lines{in: b.in, limit: r.o.MaxRecord}
	tags, last, size := map[string][]string{}, "", 0
	send := func() error {
		if len(tags) == 0 {
			return nil
		}
		err := r.doc(b, risDocument(tags))
		b.record++
		tags, last, size = map[string][]string{}, "", 0
		return err
	}
	for {
		line, err := in.next()
		switch {
		case errors.Is(err, io.EOF):
			if err := send(); err != nil {
				return err
			}
			return r.noneSent(b)
		case err != nil && !errors.Is(err, errLong):
			return err
		}
		if size += len(line); size > r.o.MaxRecord || err != nil {
			return faultf("too-big", "a record longer than %s: the rest is left", megabytes(r.o.MaxRecord))
		}
		text := strings.ToValidUTF8(string(line), "\uFFFD")
		m := risLine.FindStringSubmatch(text)
		switch {
		case m == nil && last != "" && strings.TrimSpace(text) != "":
			v := tags[last]
			v[len(v)-1] += "\n" + strings.TrimSpace(text)
		case m == nil:
		case m[1] == "ER":
			if err := send(); err != nil {
				return err
			}
		default:
			if m[1] == "TY" {
				if err := send(); err != nil {
					return err
				}
			}
			last = m[1]
			tags[last] = append(tags[last], strings.TrimSpace(m[2]))
		}
	}
}

// risDocument makes a document of a record's tags.
func risDocument(tags map[string][]string) *timeline.Document {
	one := func(names ...string) string {
		for _, n := range names {
			if v := firstOf(tags[n]...); v != "" {
				return v
			}
		}
		return ""
	}
	return &timeline.Document{
		ID: one("ID"), URL: one("UR", "L2"), Title: one("TI", "T1", "CT"),
		Outlet: one("T2", "JO", "JF", "PB"), Lang: one("LA"),
		Author: strings.Join(append(tags["AU"], tags["A1"]...), "; "),
		Text:   one("AB", "N2", "N1"), Verbatim: true,
		Published: risDate(one("DA", "PY", "Y1")), Grabbed: risDate(one("Y2")),
	}
}

var risDateForm = regexp.MustCompile(`^(\d{4})(?:/(\d{1,2}))?(?:/(\d{1,2}))?(?:/.*)?$`)

// risDate turns "2025/09/04/" into "2025-09-04"; other forms stay.
func risDate(s string) string {
	m := risDateForm.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	date := m[1]
	for _, part := range m[2:] {
		if part == "" {
			break
		}
		date += "-" + strings.Repeat("0", 2-len(part)) + part
	}
	return date
}
