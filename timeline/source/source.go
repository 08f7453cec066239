// Package source opens what a user has - files, folders, globs, standard
// input, and URLs through a client - and yields one [timeline.Document] a
// record, nothing judged: no date is parsed, no boilerplate removed.
//
// In come bytes of any origin; the format is detected from the content first
// and the name second (detect.go), compression is looked through, and each
// format has one reader (the table in format.go). Out comes a stream of
// [Item]s in an order that depends on the input alone. Files of any size pass
// through in bounded memory; what is broken, too large, or no article becomes
// a [timeline.Notice] and costs that record alone.
//
// The kinds of its notices are stable words. An input was lost: not-found,
// unreadable, binary, unknown-format, malformed, columns, scan, too-big, bomb,
// nested, timeout, format, and of URLs fetch, robots, private-address. Nothing
// was lost: empty, no-article, encoding, loop, skipped, odd-name, not-stored.
// Behind more than some notices of one file stands one of kind more.
//
// It refuses to guess at scans and encrypted files, to write anything to disk,
// to follow a link that leads back into a folder being read, and to open a
// socket unless a path is a URL.
//
// To add a format, write a reader of type [reader], give it a row in the table
// and a fixture pair in testdata. What a document means is the article room's
// matter, when it was published is the temporal room's.
package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/source/web"
)

// Options say how to read. The zero value detects formats and has the limits
// of the Default... constants.
type Options struct {
	Format       string            // forces a format of [Formats]; "" detects it
	Columns      map[string]string // CSV: field = name or number (from 1) of its column
	AllowPrivate bool              // lets URLs reach private and loopback addresses
	CacheDir     string            // where fetched pages are kept; "" keeps none
	Exclude      []string          // files that folders and globs may hold and that are not read: what the caller writes

	// MaxRecord is the most bytes that one article may have, MaxFile the most
	// of a file that can only be read whole (PDF, DOCX, mail, feed, a zip that
	// does not come from a plain file). 0 means DefaultMaxRecord, DefaultMaxFile.
	MaxRecord, MaxFile int
	// PDFTime is how long one PDF may take; 0 means DefaultPDFTime.
	PDFTime time.Duration

	// barren is the most that compression may unfold without a record, unfold
	// what an archive may on top of its ratio; 0 means the constants below.
	barren, unfold int64

	// Fetch gets a URL. nil makes a [web.Client] when the first URL is met, and
	// none before.
	Fetch func(ctx context.Context, url string) (*web.Response, error)
}

// The limits that hold where Options has none.
const (
	DefaultMaxRecord = 16 << 20
	DefaultMaxFile   = 64 << 20
	DefaultPDFTime   = 30 * time.Second

	maxDepth   = 4         // archives within archives, compression within compression
	maxMembers = 200_000   // files in one archive
	maxBarren  = 512 << 20 // decompressed bytes without a record: a bomb
	maxUnfold  = 256 << 20 // bytes of an archive that no ratio bounds
	maxNotices = 25        // notices a file; the rest are counted
)

// Item is a record or a notice: exactly one of the two is set.
type Item struct {
	Doc    *timeline.Document
	Notice *timeline.Notice
}

// Formats lists the formats that can be forced, in the order of the manual.
func Formats() []string {
	names := make([]string, 0, len(formats))
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// Read yields the records of paths one after another. A path is a file, a
// folder (walked in the order of names), a glob, a URL, or "-" for stdin. The
// stream ends early when ctx is done. Nothing is read ahead: what is not
// asked for is not opened.
func Read(ctx context.Context, paths []string, stdin io.Reader, o Options) iter.Seq[Item] {
	o.MaxRecord = orDefault(o.MaxRecord, DefaultMaxRecord)
	o.MaxFile = max(orDefault(o.MaxFile, DefaultMaxFile), o.MaxRecord)
	o.barren, o.unfold = orDefault(o.barren, maxBarren), orDefault(o.unfold, maxUnfold)
	if o.PDFTime <= 0 {
		o.PDFTime = DefaultPDFTime
	}
	return func(yield func(Item) bool) {
		r := &run{ctx: ctx, o: o, yield: yield}
		for _, p := range paths {
			if err := r.path(p, stdin); err != nil {
				return
			}
		}
	}
}

func orDefault[T int | int64](n, d T) T {
	if n <= 0 {
		return d
	}
	return n
}

// run is one reading: what all readers share.
type run struct {
	ctx   context.Context
	o     Options
	yield func(Item) bool
	done  bool // the consumer has had enough
}

// errStop ends a reading because the consumer or the context wants it; it is
// never reported.
var errStop = errors.New("stop")

func (r *run) send(it Item) error {
	if r.done || r.ctx.Err() != nil {
		return errStop
	}
	if !r.yield(it) {
		r.done = true
		return errStop
	}
	return nil
}

// doc sends a document read from b, with what b's container says of it.
func (r *run) doc(b *blob, d *timeline.Document) error {
	d.Input = timeline.Input{Path: b.path, Record: b.record}
	b.barren = 0
	if d.Format == "" {
		d.Format = b.format
	}
	b.meta.addTo(d)
	b.sent++
	return r.send(Item{Doc: d})
}

// note sends a notice about b. Place may be "".
func (r *run) note(b *blob, kind, place, format string, args ...any) error {
	return r.notice(b, timeline.Notice{Kind: kind, Place: place, Text: fmt.Sprintf(format, args...)})
}

// lost is note for an input, or a part of it, that could not be read.
func (r *run) lost(b *blob, kind, place, format string, args ...any) error {
	return r.notice(b, timeline.Notice{Kind: kind, Place: place, Text: fmt.Sprintf(format, args...), Lost: true})
}

// notice sends n, or counts it where b has had its share already.
func (r *run) notice(b *blob, n timeline.Notice) error {
	n.Path = b.path
	if b.notices++; b.notices > maxNotices {
		b.unsaidLost = b.unsaidLost || n.Lost
		return nil
	}
	return r.send(Item{Notice: &n})
}

// finish reports the notices that were only counted.
func (r *run) finish(b *blob) error {
	if b.notices <= maxNotices {
		return nil
	}
	return r.send(Item{Notice: &timeline.Notice{
		Kind: "more", Path: b.path, Lost: b.unsaidLost,
		Text: fmt.Sprintf("and %d more of the kind", b.notices-maxNotices),
	}})
}

// fault is an error that carries the kind of notice it becomes.
type fault struct {
	kind string
	text string
}

func (f *fault) Error() string { return f.text }

func faultf(kind, format string, args ...any) error {
	return &fault{kind, fmt.Sprintf(format, args...)}
}

// kindOf returns the kind of notice for an error.
func kindOf(err error) string {
	var f *fault
	if errors.As(err, &f) {
		return f.kind
	}
	return "unreadable"
}

// recovered calls f and turns a panic of a library into an error: hostile
// files find the corners that libraries forgot. f must not send items.
func recovered(what string, f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = faultf("malformed", "%s that the reader stumbles over: %.200s", what, strings.ToValidUTF8(fmt.Sprint(p), "?"))
		}
	}()
	return f()
}

// megabytes prints a limit for people.
func megabytes(n int) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d bytes", n)
	}
	return fmt.Sprintf("%d MB", n>>20)
}
