package timeline

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"strings"
)

// The lists of our formats are lists even when empty: a script that loops
// over them need not ask for null first.

func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// MarshalJSON prints the mention, its lists never null.
func (m Mention) MarshalJSON() ([]byte, error) {
	type plain Mention
	m.Alternatives = list(m.Alternatives)
	return json.Marshal(plain(m))
}

// MarshalJSON prints the line, its lists never null.
func (d Dates) MarshalJSON() ([]byte, error) {
	type plain Dates
	d.Timexes = list(d.Timexes)
	return json.Marshal(plain(d))
}

// MarshalJSON prints the article, its lists never null.
func (a Article) MarshalJSON() ([]byte, error) {
	type plain Article
	a.Zones, a.Candidates = list(a.Zones), list(a.Candidates)
	return json.Marshal(plain(a))
}

// MarshalJSON prints the event, its lists never null.
func (e Event) MarshalJSON() ([]byte, error) {
	type plain Event
	e.Aliases, e.Topics, e.TopicReasons = list(e.Aliases), list(e.Topics), list(e.TopicReasons)
	e.Actors, e.History, e.Disputes, e.Quotes = list(e.Actors), list(e.History), list(e.Disputes), list(e.Quotes)
	return json.Marshal(plain(e))
}

// MarshalJSON prints the reason, its lists never null.
func (r TopicReason) MarshalJSON() ([]byte, error) {
	type plain TopicReason
	r.Words = list(r.Words)
	return json.Marshal(plain(r))
}

// MarshalJSON prints the topic, its lists never null.
func (t Topic) MarshalJSON() ([]byte, error) {
	type plain Topic
	t.Words = list(t.Words)
	return json.Marshal(plain(t))
}

// MarshalJSON prints the timeline, its lists never null.
func (t Timeline) MarshalJSON() ([]byte, error) {
	type plain Timeline
	t.Articles, t.Events, t.Topics = list(t.Articles), list(t.Events), list(t.Topics)
	t.Copies, t.Notices = list(t.Copies), list(t.Notices)
	return json.Marshal(plain(t))
}

// Write writes the timeline as timeline.json has it: JSON, indented so that
// versions can be compared line by line, an article and an event at a time, as
// the whole may be large.
func (t *Timeline) Write(w io.Writer) error {
	frame := *t
	frame.Articles, frame.Events = nil, nil
	var b bytes.Buffer
	if err := indented(&b, "").Encode(frame); err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	before, rest, _ := strings.Cut(b.String(), "\n \"articles\": []")
	between, after, _ := strings.Cut(rest, "\n \"events\": []")
	out.WriteString(before + "\n \"articles\": ")
	if err := writeList(out, t.Articles); err != nil {
		return err
	}
	out.WriteString(between + "\n \"events\": ")
	if err := writeList(out, t.Events); err != nil {
		return err
	}
	out.WriteString(after)
	return out.Flush()
}

// writeList writes a list that stands one level deep.
func writeList[T any](w *bufio.Writer, list []T) error {
	if len(list) == 0 {
		_, err := w.WriteString("[]")
		return err
	}
	sep := "[\n  "
	var b bytes.Buffer
	enc := indented(&b, "  ")
	for i := range list {
		b.Reset()
		if err := enc.Encode(&list[i]); err != nil {
			return err
		}
		w.WriteString(sep)
		w.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
		sep = ",\n  "
	}
	_, err := w.WriteString("\n ]")
	return err
}

func indented(w io.Writer, prefix string) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, " ")
	return enc
}

// MarshalJSON prints the copy, its lists never null.
func (c Copy) MarshalJSON() ([]byte, error) {
	type plain Copy
	c.Added, c.Removed = list(c.Added), list(c.Removed)
	return json.Marshal(plain(c))
}
