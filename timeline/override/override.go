// Package override reads what the user corrected by hand (overrides.yaml) and
// applies it, after every rule.
//
// In comes one YAML file with up to four lists: dates, published, events and
// comments. [Load] refuses unknown keys, impossible dates and entries that say
// nothing, each with file and line. Out come corrected articles, mentions and
// events that say so: the rule "override" on a mention, the origin "override"
// on a publication date, Edited and Why on an event.
//
// The entries outlive the run: articles are found by their id, URL or path,
// events by their id or any alias, so that an id from an old file still leads
// to the event. What matches nothing any more, and what contradicts another
// entry, is a notice ([Set.Unused]), never an error.
//
// It decides nothing by itself. The file's format is in CONTRACT.md, "Files
// the user writes", and at the types below.
package override

import (
	"fmt"
	"io"
	"sync"
	"sync/atomic"

	"go.yaml.in/yaml/v3"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// Set is a file of corrections. Published and Dates may be called from many
// goroutines at once; Events and Unused follow when those are done. A nil Set
// corrects nothing.
type Set struct {
	file      string
	dates     []*dateEntry
	published []*publishedEntry
	events    []*eventEntry
	comments  []*commentEntry

	mu        sync.Mutex
	conflicts []timeline.Notice
}

// where is the place of an entry, and whether it was used.
type where struct {
	line int
	used atomic.Bool
}

// dateEntry corrects one temporal expression, found by its text or its byte
// offset in an article.
type dateEntry struct {
	where
	Article string `yaml:"article"`
	Text    string `yaml:"text"`
	Offset  *int   `yaml:"offset"`
	EDTF    string `yaml:"edtf"`
	By      string `yaml:"by"`
	Why     string `yaml:"why"`

	value civil.Value
}

// publishedEntry corrects an article's publication date.
type publishedEntry struct {
	where
	Article string `yaml:"article"`
	EDTF    string `yaml:"edtf"`
	By      string `yaml:"by"`
	Why     string `yaml:"why"`

	value civil.Value
}

// eventEntry corrects the event that has the id, or adds one by hand where it
// has a source instead.
type eventEntry struct {
	where
	ID        string   `yaml:"id"`
	Hide      bool     `yaml:"hide"`
	Pin       bool     `yaml:"pin"`
	Title     string   `yaml:"title"`
	Date      string   `yaml:"date"` // EDTF
	Status    string   `yaml:"status"`
	Topics    []string `yaml:"topics"`
	MergeWith list     `yaml:"merge_with"`
	Split     list     `yaml:"split"` // quote keys that become events of their own
	Actors    []actor  `yaml:"actors"`
	Place     *place   `yaml:"place"`
	Type      string   `yaml:"type"`
	Source    *source  `yaml:"source"`
	By        string   `yaml:"by"`
	Why       string   `yaml:"why"`

	value civil.Value
}

type actor struct {
	Name    string `yaml:"name"`
	Role    string `yaml:"role"`
	Country string `yaml:"country"`
}

type place struct {
	Name    string `yaml:"name"`
	Country string `yaml:"country"`
}

// source is where an event added by hand comes from: an article that was
// read, or something outside of the corpus.
type source struct {
	Article   string `yaml:"article"`
	URL       string `yaml:"url"`
	Outlet    string `yaml:"outlet"`
	Published string `yaml:"published"` // EDTF
	Sentence  string `yaml:"sentence"`  // verbatim
	Speaker   string `yaml:"speaker"`
	Start     int    `yaml:"start"` // byte offset of the sentence, where the article was read
}

// commentEntry is an analyst's comment on a topic or an event.
type commentEntry struct {
	where
	Topic string `yaml:"topic"`
	Event string `yaml:"event"`
	Text  string `yaml:"text"`
	By    string `yaml:"by"`
}

// Comment is an analyst's comment. Exactly one of Topic (a name) and Event (an
// id or alias) is set.
type Comment struct {
	Topic string `json:"topic,omitempty"`
	Event string `json:"event,omitempty"`
	Text  string `json:"text"`
	By    string `json:"by"`
}

// list is one string or several.
type list []string

// UnmarshalYAML takes "a" for [a].
func (l *list) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*l = list{n.Value}
		return nil
	}
	return n.Decode((*[]string)(l))
}

// maxFile bounds a file of corrections.
const maxFile = 16 << 20

// Load reads a file of corrections; file is its name for messages. The error
// names file, line and key.
func Load(r io.Reader, file string) (*Set, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(b) > maxFile {
		return nil, fmt.Errorf("%s: more than %d MB of corrections", file, maxFile>>20)
	}
	s := &Set{file: file}
	if err := s.parse(b); err != nil {
		return nil, err
	}
	return s, nil
}

// Comments returns the analyst's comments in the order of the file.
func (s *Set) Comments() []Comment {
	if s == nil {
		return nil
	}
	out := make([]Comment, len(s.comments))
	for i, c := range s.comments {
		out[i] = Comment{Topic: c.Topic, Event: c.Event, Text: c.Text, By: c.By}
	}
	return out
}

// List is one of the file's lists that correct, in the order in which a run
// comes to them.
type List int

// The lists.
const (
	ListPublished List = iota
	ListDates
	ListEvents
)

// Unused returns a notice for every entry that matched nothing and for every
// conflict, in the order of the file. Call it after Published, Dates and Events
// have seen everything; a run that ends early names the last list that it came
// to, and those behind are not judged. Nor are comments: whether a comment's
// topic exists is for its reader to say.
func (s *Set) Unused(last List) []timeline.Notice {
	if s == nil {
		return nil
	}
	var out []timeline.Notice
	stale := func(list List, w *where, what string) {
		if list <= last && !w.used.Load() {
			out = append(out, s.notice("override-unused", w.line, what))
		}
	}
	for _, e := range s.published {
		stale(ListPublished, &e.where, fmt.Sprintf("published: no article %q was read", e.Article))
	}
	for _, e := range s.dates {
		stale(ListDates, &e.where, fmt.Sprintf("dates: article %q has no expression %s", e.Article, e.target()))
	}
	for _, e := range s.events {
		stale(ListEvents, &e.where, fmt.Sprintf("events: no event has the id %q any more", e.ID))
	}
	s.mu.Lock()
	out = append(out, s.conflicts...)
	s.mu.Unlock()
	sortNotices(out)
	return out
}

func (s *Set) notice(kind string, line int, text string) timeline.Notice {
	return timeline.Notice{Kind: kind, Path: s.file, Place: fmt.Sprintf("line %d", line), Text: text}
}

func (s *Set) conflict(line int, format string, args ...any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.notice("override-conflict", line, fmt.Sprintf(format, args...))
	for _, c := range s.conflicts {
		if c == n {
			return
		}
	}
	s.conflicts = append(s.conflicts, n)
}
