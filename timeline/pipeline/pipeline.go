// Package pipeline is the only place that knows the order of the rooms.
//
// In come paths and the user's files (topics, names, overrides); out come
// [Record]s, one an article, as they are read ([Each]), or the whole
// [timeline.Timeline] ([Run]). Reading is streamed and every step that looks
// at one article runs on all cores; paths are read in order of name and the
// order of results is the order of the input, whatever the number of workers
// and the order in which the paths were given. Steps that look at many articles
// (copies, merging, topics) run once everything is read and do not depend on
// that order.
//
// The package reads no clock and prints nothing. An article that makes a room
// panic costs that article alone and leaves a [timeline.Notice].
package pipeline

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/article"
	"github.com/dateline-tools/dateline/timeline/event"
	"github.com/dateline-tools/dateline/timeline/names"
	"github.com/dateline-tools/dateline/timeline/override"
	"github.com/dateline-tools/dateline/timeline/source"
	"github.com/dateline-tools/dateline/timeline/temporal"
	"github.com/dateline-tools/dateline/timeline/topic"
)

// File is a file of the user's: its name for messages, and its bytes.
type File struct {
	Name string
	io.Reader
}

// Options say what to read and how. The zero value reads nothing.
type Options struct {
	Paths []string  // files, folders, globs, URLs, "-"
	Stdin io.Reader // what "-" reads

	InputFormat  string            // forces a format of [InputFormats]; "" detects it
	Columns      map[string]string // CSV: field = column
	AllowPrivate bool              // lets URLs reach private and loopback addresses
	CacheDir     string            // where fetched pages are kept; "" keeps none
	Exclude      []string          // files in folders and globs that are not read: what the caller writes

	Topics    *File // topics.yaml; nil discovers topics
	Names     *File // names.yaml; nil uses the gazetteer alone
	Overrides *File // overrides.yaml; nil corrects nothing

	Workers int // at once; 0 means one a core

	// Progress is told after each article how many are done; nil is told
	// nothing. It is called from one goroutine.
	Progress func(done int)

	// Depth says how far to go with each article; zero goes to the end.
	Depth Depth
}

// Depth is a step of the way that an article goes.
type Depth int

// The depths.
const (
	ToEvents   Depth = iota // all of it
	ToArticles              // stop after the publication date
	ToDates                 // stop after the temporal expressions
)

// corrects returns the last list of corrections that a run of that depth uses.
func (d Depth) corrects() override.List {
	switch d {
	case ToArticles:
		return override.ListPublished
	case ToDates:
		return override.ListDates
	}
	return override.ListEvents
}

// Record is one article and what was found in it alone. Article is nil where
// the input gave a notice and no article.
type Record struct {
	Article  *timeline.Article
	Mentions []timeline.Mention
	Events   []timeline.Event
	Notices  []timeline.Notice
}

// InputFormats lists the formats that can be forced.
func InputFormats() []string { return source.Formats() }

// rooms holds what the per-article steps need, loaded once.
type rooms struct {
	book      *names.Book
	overrides *override.Set
	topics    *topic.File
	depth     Depth

	mu sync.Mutex // guards overrides, which remember what they matched
}

// FileError is a mistake in one of the user's own files (topics, names,
// overrides), found before anything was read.
type FileError struct{ Err error }

func (e *FileError) Error() string { return e.Err.Error() }

// Unwrap returns what the file's reader said.
func (e *FileError) Unwrap() error { return e.Err }

func open(o Options) (*rooms, error) {
	r := &rooms{depth: o.Depth}
	var err error
	if o.Names != nil {
		if r.book, err = names.Load(o.Names, o.Names.Name); err != nil {
			return nil, &FileError{err}
		}
	} else if o.Depth == ToEvents {
		r.book = names.Default()
	}
	if o.Overrides != nil {
		if r.overrides, err = override.Load(o.Overrides, o.Overrides.Name); err != nil {
			return nil, &FileError{err}
		}
	}
	if o.Topics != nil {
		if r.topics, err = topic.Load(o.Topics, o.Topics.Name); err != nil {
			return nil, &FileError{err}
		}
	}
	return r, nil
}

// one takes a document through the rooms that look at one article.
func (r *rooms) one(doc *timeline.Document) (rec Record) {
	defer func() {
		if p := recover(); p != nil {
			rec = Record{Notices: []timeline.Notice{{
				Kind: "internal", Path: doc.Input.Path, Place: place(doc.Input),
				Text: fmt.Sprintf("dateline stumbled over this article and left it out: %v", p), Lost: true,
			}}}
		}
	}()
	a, notices := article.Extract(doc)
	if a.Candidates == nil {
		a.Candidates = []timeline.Candidate{}
	}
	notices = append(notices, temporal.Judge(&a)...)
	if r.overrides != nil {
		r.mu.Lock()
		r.overrides.Published(&a)
		r.mu.Unlock()
	}
	if a.Published == "" && a.PublishedEarliest.IsZero() && a.PublishedLatest.IsZero() && !slices.ContainsFunc(notices, func(n timeline.Notice) bool { return n.Kind == "odd-date" }) {
		notices = append(notices, timeline.Notice{Kind: "no-date", Path: a.Input.Path, Article: a.ID,
			Text: "no day of publication is known, so that its weekdays and the like stay undated"})
	}
	rec = Record{Article: &a, Notices: named(notices, &a)}
	if r.depth == ToArticles {
		return rec
	}
	rec.Mentions = temporal.Resolve(&a)
	if r.overrides != nil {
		r.mu.Lock()
		rec.Mentions = r.overrides.Dates(&a, rec.Mentions)
		r.mu.Unlock()
	}
	if r.depth == ToEvents {
		rec.Events = event.Detect(&a, rec.Mentions, r.book)
	}
	return rec
}

// named fills in where a notice of an article's own comes from.
func named(notices []timeline.Notice, a *timeline.Article) []timeline.Notice {
	for i := range notices {
		n := &notices[i]
		if n.Path == "" {
			n.Path = a.Input.Path
		}
		if n.Place == "" {
			n.Place = place(a.Input)
		}
		if n.Article == "" {
			n.Article = a.ID
		}
	}
	return notices
}

func place(in timeline.Input) string {
	if in.Record == 0 {
		return ""
	}
	return fmt.Sprintf("record %d", in.Record)
}

// Each reads the input and calls f with one record after another, in the
// order of the input (paths by name), while later ones are still being worked on. At most a
// few records a core are held at a time. Corrections that matched nothing are
// the notices of a last record. It stops at f's first error, which it
// returns, and when ctx is done (with the error of ctx). A [FileError] comes
// before the first record.
func Each(ctx context.Context, o Options, f func(Record) error) error {
	r, err := open(o)
	if err != nil {
		return err
	}
	if err := each(ctx, o, r, f); err != nil {
		return err
	}
	// What corrects events waits for all of them, which Run alone has.
	if unused := r.overrides.Unused(min(o.Depth.corrects(), override.ListDates)); len(unused) > 0 {
		return f(Record{Notices: unused})
	}
	return nil
}

func each(ctx context.Context, o Options, r *rooms, f func(Record) error) error {
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()

	// Every item goes both to a worker and, as the channel that its record
	// will come from, into the queue that keeps the order of the input.
	type job struct {
		doc *timeline.Document
		out chan Record
	}
	jobs := make(chan job, workers)
	queue := make(chan chan Record, 4*workers)
	var wg sync.WaitGroup
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				j.out <- r.one(j.doc)
			}
		}()
	}
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer close(queue)
		defer close(jobs)
		src := source.Options{Format: o.InputFormat, Columns: o.Columns, AllowPrivate: o.AllowPrivate, CacheDir: o.CacheDir, Exclude: o.Exclude}
		// In order of name, so that it does not matter in which order they were
		// given: of two articles with one id, the one read first keeps it.
		paths := slices.Sorted(slices.Values(o.Paths))
		for item := range source.Read(ctx, paths, o.Stdin, src) {
			out := make(chan Record, 1)
			if item.Notice != nil {
				out <- Record{Notices: []timeline.Notice{*item.Notice}}
			}
			select {
			case queue <- out:
			case <-ctx.Done():
				return
			}
			if item.Doc == nil {
				continue
			}
			select {
			case jobs <- job{item.Doc, out}:
			case <-ctx.Done():
				out <- Record{}
				return
			}
		}
	}()

	done := 0
	var failed error
	ids := newIdentities()
	for out := range queue {
		rec := <-out
		if failed != nil || ctx.Err() != nil {
			continue
		}
		if rec.Article != nil {
			rec.Notices = append(rec.Notices, ids.settle(&rec)...)
			done++
			if o.Progress != nil {
				o.Progress(done)
			}
		}
		if failed = f(rec); failed != nil {
			stop()
		}
	}
	wg.Wait()
	if failed != nil {
		return failed
	}
	return ctx.Err()
}
