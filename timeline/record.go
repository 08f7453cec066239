package timeline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"unicode/utf8"
)

// Dates is one line of `dateline dates`: the temporal expressions of one
// article.
type Dates struct {
	ID        string    `json:"id"`
	Published Opt       `json:"published"` // EDTF
	Timexes   []Mention `json:"timexes"`
}

// AppendJSON appends the article as one line of JSON, with its text and with
// the unknown fields of the input behind the known ones. A field that Dateline
// writes itself is never taken from the input.
func (a *Article) AppendJSON(b []byte) ([]byte, error) {
	known, err := json.Marshal(a)
	if err != nil {
		return b, err
	}
	if a.Text == "" {
		known = append(known[:len(known)-1], `,"text":""}`...)
	}
	if len(a.Extra) == 0 {
		return append(b, known...), nil
	}
	var mine map[string]json.RawMessage
	if err := json.Unmarshal(known, &mine); err != nil {
		return b, err
	}
	b = append(b, known[:len(known)-1]...)
	for _, k := range slices.Sorted(maps.Keys(a.Extra)) {
		if _, taken := mine[k]; taken {
			continue
		}
		key, err := json.Marshal(k)
		if err != nil {
			return b, err
		}
		b = append(append(append(b, ','), key...), ':')
		var compact bytes.Buffer // a raw value may hold line breaks
		if err := json.Compact(&compact, a.Extra[k]); err != nil {
			return b, fmt.Errorf("field %q: %w", k, err)
		}
		b = append(b, compact.Bytes()...)
	}
	return append(b, '}'), nil
}

// Validate reports the first thing about the event that breaks the rules of
// the format: dates out of order, a title that is not the words of a quote, an
// id that is not its quotes'.
func (e *Event) Validate() error {
	d := e.Date
	switch {
	case e.ID == "":
		return fmt.Errorf("event %q has no id", e.Title)
	case !slices.Contains(Statuses, e.Status):
		return fmt.Errorf("event %s: status %q is none of ours", e.ID, e.Status)
	case !d.Earliest.IsZero() && !d.Latest.IsZero() && d.Earliest.After(d.Latest):
		return fmt.Errorf("event %s: earliest %s is after latest %s", e.ID, d.Earliest, d.Latest)
	case !d.Best.IsZero() && !d.Days().Contains(d.Best):
		return fmt.Errorf("event %s: best %s is not between %s and %s", e.ID, d.Best, d.Earliest, d.Latest)
	case utf8.RuneCountInString(e.Title) > 90 && e.Edited == "":
		return fmt.Errorf("event %s: the title has more than 90 characters", e.ID)
	case len(e.Quotes) == 0:
		return fmt.Errorf("event %s has no quote", e.ID)
	}
	return nil
}

// Load reads a saved timeline.json. The error names what is wrong; unknown
// fields, which a newer version may have written, are passed over.
func Load(r io.Reader) (*Timeline, error) {
	tl := &Timeline{}
	if err := json.NewDecoder(r).Decode(tl); err != nil {
		return nil, fmt.Errorf("not a timeline: %w", err)
	}
	if tl.Schema != SchemaTimeline {
		return nil, fmt.Errorf("not a timeline of this version: schema %.80q, want %q", tl.Schema, SchemaTimeline)
	}
	for i := range tl.Events {
		if err := tl.Events[i].Validate(); err != nil {
			return nil, err
		}
	}
	return tl, nil
}
