package override

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/userfile"
)

// parse reads the four lists. Every entry is decoded by itself, so that its
// line is known and a mistake names it.
func (s *Set) parse(b []byte) error {
	var doc yaml.Node
	if err := yaml.Unmarshal(b, &doc); err != nil {
		return fmt.Errorf("%s: %s", s.file, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if len(doc.Content) == 0 {
		return nil // an empty file corrects nothing
	}
	top := doc.Content[0]
	if top.Kind == yaml.ScalarNode && top.Tag == "!!null" {
		return nil
	}
	if top.Kind != yaml.MappingNode {
		return s.errorf(top.Line, "want the lists dates, published, events and comments")
	}
	for i := 0; i+1 < len(top.Content); i += 2 {
		if err := s.section(top.Content[i], top.Content[i+1]); err != nil {
			return err
		}
	}
	return s.check()
}

func (s *Set) section(key, list *yaml.Node) error {
	if list.Kind == yaml.ScalarNode && list.Tag == "!!null" {
		return nil
	}
	if list.Kind != yaml.SequenceNode {
		return s.errorf(list.Line, "%s: want a list of entries", key.Value)
	}
	for _, n := range list.Content {
		var err error
		switch key.Value {
		case "dates":
			err = entry(s, n, &s.dates, func(e *dateEntry) *where { return &e.where })
		case "published":
			err = entry(s, n, &s.published, func(e *publishedEntry) *where { return &e.where })
		case "events":
			err = entry(s, n, &s.events, func(e *eventEntry) *where { return &e.where })
		case "comments":
			err = entry(s, n, &s.comments, func(e *commentEntry) *where { return &e.where })
		default:
			return s.errorf(key.Line, "unknown key %q; known are dates, published, events, comments", key.Value)
		}
		if err != nil {
			return err
		}
	}
	if !slices.Contains([]string{"dates", "published", "events", "comments"}, key.Value) {
		return s.errorf(key.Line, "unknown key %q; known are dates, published, events, comments", key.Value)
	}
	return nil
}

// entry decodes one entry strictly: keys that the type does not know are
// refused with their own line.
func entry[T any](s *Set, n *yaml.Node, into *[]*T, at func(*T) *where) error {
	e := new(T)
	if err := known(s, n, yamlKeys[T]()); err != nil {
		return err
	}
	if err := n.Decode(e); err != nil {
		return userfile.Error(s.file, n.Line, err)
	}
	at(e).line = n.Line
	*into = append(*into, e)
	return nil
}

func known(s *Set, n *yaml.Node, keys map[string][]string) error {
	return s.knownKeys(n, keys, "")
}

// knownKeys walks an entry; inner names the key whose value is looked at.
func (s *Set) knownKeys(n *yaml.Node, keys map[string][]string, inner string) error {
	switch n.Kind {
	case yaml.SequenceNode:
		for _, c := range n.Content {
			if err := s.knownKeys(c, keys, inner); err != nil {
				return err
			}
		}
	case yaml.MappingNode:
		allowed := keys[inner]
		for i := 0; i+1 < len(n.Content); i += 2 {
			k, v := n.Content[i], n.Content[i+1]
			if !slices.Contains(allowed, k.Value) {
				return s.errorf(k.Line, "unknown key %q; known are %s", k.Value, strings.Join(allowed, ", "))
			}
			if err := s.knownKeys(v, keys, k.Value); err != nil {
				return err
			}
		}
	case yaml.ScalarNode:
		if inner == "" {
			return s.errorf(n.Line, "want an entry with keys, not %q", n.Value)
		}
	}
	return nil
}

// yamlKeys lists the keys of an entry ("") and of the entries inside it.
func yamlKeys[T any]() map[string][]string {
	switch any(new(T)).(type) {
	case *dateEntry:
		return map[string][]string{"": {"article", "text", "offset", "edtf", "by", "why"}}
	case *publishedEntry:
		return map[string][]string{"": {"article", "edtf", "by", "why"}}
	case *commentEntry:
		return map[string][]string{"": {"topic", "event", "text", "by"}}
	}
	return map[string][]string{
		"": {"id", "hide", "pin", "title", "date", "status", "topics", "merge_with", "split",
			"actors", "place", "type", "source", "by", "why"},
		"actors": {"name", "role", "country"},
		"place":  {"name", "country"},
		"source": {"article", "url", "outlet", "published", "sentence", "speaker", "start"},
	}
}

// check reads dates and statuses and refuses entries that say nothing.
func (s *Set) check() error {
	var err error
	for _, e := range s.dates {
		if e.Article == "" || (e.Text == "") == (e.Offset == nil) {
			return s.errorf(e.line, "dates: want article, and either text or offset")
		}
		if e.value, err = s.edtf(e.line, "dates", e.EDTF); err != nil {
			return err
		}
	}
	for _, e := range s.published {
		if e.Article == "" {
			return s.errorf(e.line, "published: want article")
		}
		if e.value, err = s.edtf(e.line, "published", e.EDTF); err != nil {
			return err
		}
	}
	for _, e := range s.comments {
		if (e.Topic == "") == (e.Event == "") || strings.TrimSpace(e.Text) == "" {
			return s.errorf(e.line, "comments: want text, and either topic or event")
		}
	}
	for _, e := range s.events {
		if err := s.checkEvent(e); err != nil {
			return err
		}
	}
	return nil
}

func (s *Set) checkEvent(e *eventEntry) (err error) {
	if e.Status != "" && !slices.Contains(timeline.Statuses, timeline.Status(e.Status)) {
		return s.errorf(e.line, "events: unknown status %q", e.Status)
	}
	if e.Date != "" {
		if e.value, err = s.edtf(e.line, "events", e.Date); err != nil {
			return err
		}
	}
	if e.ID == "" {
		return s.checkNew(e)
	}
	if e.Source != nil || e.Actors != nil || e.Place != nil || e.Type != "" {
		return s.errorf(e.line, "events: source, actors, place and type are for a new event, which has no id")
	}
	if !e.Hide && !e.Pin && e.Title == "" && e.Date == "" && e.Status == "" && e.Topics == nil && len(e.MergeWith) == 0 && len(e.Split) == 0 {
		return s.errorf(e.line, "events: nothing to correct; want any of hide, pin, title, date, status, topics, merge_with, split")
	}
	return nil
}

func (s *Set) checkNew(e *eventEntry) error {
	switch {
	case e.Source == nil:
		return s.errorf(e.line, "events: want id, or a new event with source")
	case e.Title == "" || e.Source.Article == "" && e.Source.URL == "" && e.Source.Outlet == "":
		return s.errorf(e.line, "events: a new event wants a title and a source with article, url or outlet")
	case e.Hide || len(e.MergeWith) > 0 || len(e.Split) > 0:
		return s.errorf(e.line, "events: hide, merge_with and split need an id")
	}
	if e.Source.Published != "" {
		if _, err := s.edtf(e.line, "source", e.Source.Published); err != nil {
			return err
		}
	}
	return nil
}

func (s *Set) edtf(line int, list, text string) (civil.Value, error) {
	v, err := civil.ParseEDTF(text)
	if err != nil || v.IsZero() {
		return v, s.errorf(line, "%s: %q is not an EDTF date such as 2025-09-04, 2025-09 or [2025-09-08..2025-09-12]", list, text)
	}
	return v, nil
}

func (s *Set) errorf(line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", s.file, line, fmt.Sprintf(format, args...))
}

func sortNotices(ns []timeline.Notice) {
	line := func(n timeline.Notice) int {
		v, _ := strconv.Atoi(strings.TrimPrefix(n.Place, "line "))
		return v
	}
	slices.SortStableFunc(ns, func(a, b timeline.Notice) int {
		return cmp.Or(cmp.Compare(line(a), line(b)), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Text, b.Text))
	})
}
