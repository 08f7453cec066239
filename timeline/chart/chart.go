// Package chart draws a [timeline.Timeline] as one self-contained HTML page
// ([Render]) and as one SVG picture ([SVG]).
//
// The HTML list in the page is the document: every event stands there once
// with its quotes and sources and can be read without script. The chart is a
// view of it. go-echarts builds the options of the two ECharts instances (the
// lanes and the overview); a data island beside the list holds only ids, days
// and codes; the page script joins the two, takes all text from the list, and
// packs the lanes' rows for each zoom so that events never hide each other.
//
// The package refuses to be clever about content: it prints what the timeline
// says, escapes all of it, and never shows more precision than a date has. It
// reads no clock; "now" is the timeline's cut-off. Equal input gives equal
// bytes. Pages, styles and scripts are in the templates package; what an event
// looks like (the glyphs) is glyph.go, shared by the page, its legend and SVG.
package chart

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/dateline-tools/dateline/templates"
	"github.com/dateline-tools/dateline/timeline"
)

// Options says how a page is drawn. The zero value is a page of all events in
// lanes by topic that follows the reader's light or dark setting.
type Options struct {
	Title        string             // heading; "" takes the timeline's, else "Timeline"
	Lanes        string             // lanes shown first: topic (the default), actor, type or outlet
	Theme        string             // "" or "auto" follows the reader's system; else light or dark
	Embed        bool               // a fragment for other people's pages: no html, head, header or footer
	Compare      *timeline.Timeline // an earlier timeline, to show what changed since; nil for none
	Top          int                // only the events with the most independent sources; 0 is all
	Build        string             // version shown in the footer; "" shows none
	BriefingHref string             // link to the briefing; "" shows none
	Method       string             // a sentence on how the corpus was read, for the footer; may be ""
}

// Check reports an option that has no such value.
func (o Options) Check() error {
	if modeIndex(o.Lanes) < 0 {
		return fmt.Errorf("no lanes by %q: want topic, actor, type or outlet", o.Lanes)
	}
	switch o.Theme {
	case "", "auto", "light", "dark":
		return nil
	}
	return fmt.Errorf("no theme %q: want auto, light or dark", o.Theme)
}

// Render writes the page. It fails on an unknown option value and when w does.
func Render(w io.Writer, tl *timeline.Timeline, o Options) error {
	if err := o.Check(); err != nil {
		return err
	}
	p, err := newPage(tl, o)
	if err != nil {
		return err
	}
	set, err := templates.Parse("timeline", template.FuncMap{"plural": plural})
	if err != nil {
		return err
	}
	name := "page.html"
	if o.Embed {
		name = "fragment.html"
	}
	b := bufio.NewWriterSize(w, 1<<16)
	if err := set.ExecuteTemplate(b, name, p); err != nil {
		return fmt.Errorf("timeline page: %w", err)
	}
	return b.Flush()
}

// policy returns the page's Content-Security-Policy: nothing is loaded, and
// only the given scripts and styles, whose exact bytes are hashed, take effect.
// Images are data: (masks of the style sheet) and blob: (the page's PNG).
func policy(style string, scripts ...string) string {
	var js strings.Builder
	for _, s := range scripts {
		js.WriteString(" " + hash(s))
	}
	return "default-src 'none'; script-src" + js.String() + "; style-src " + hash(style) +
		"; img-src data: blob:; base-uri 'none'; form-action 'none'"
}

func hash(s string) string {
	h := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(h[:]) + "'"
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return group(n) + " " + many
}

// group prints n with commas between groups of three digits.
func group(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
