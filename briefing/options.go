package briefing

import (
	"fmt"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// Length is how long an issue may be.
type Length string

// The lengths. The zero Length is Default.
const (
	Brief   Length = "brief"   // one page
	Default Length = "default" // two pages for one topic, about five for many
	Full    Length = "full"    // everything
)

// English of the fixed phrases and dates.
const (
	British  = "en-GB"
	American = "en-US"
)

// Options says what the issue is of and how it is headed.
type Options struct {
	Period timeline.Period // zero: all days up to the cut-off
	AsOf   civil.Date      // cut-off; zero: the end of the period, else the timeline's own
	// Loose says that nobody asked for the cut-off: articles whose publication
	// is only known as a window that reaches past it are kept. A zero AsOf is
	// loose too.
	Loose bool

	Title          string   // "" is "Weekly briefing", or "Briefing" of other periods
	Organisation   string   // "" prints none
	Classification string   // printed on top and bottom; "" prints none
	Variant        string   // en-GB or en-US; "" is en-GB
	Length         Length   // "" is Default
	Topics         []string // only these topics, by name; nil is all

	Previous *Briefing         // the earlier issue; nil if there is none
	Changes  []timeline.Change // against Previous, by timeline/changes
	Comments []Comment         // the analyst's
	Texts    map[string]string // texts of the articles by id, where they are at hand: paragraphs and names are then known

	Weights Weights // zero: DefaultWeights
	Build   string  // version of the program, for the method paragraph
	Rules   string  // version of the rules; "" is RulesVersion
}

// RulesVersion is the version of the briefing's own rules.
const RulesVersion = "1.0"

// Weights are the stated weights by which events are chosen. Each multiplies
// a value from 0 to 1, and the sum ranks the events.
type Weights struct {
	Sources   float64 `json:"sources"`   // independent sources: log2(1+n)/3, at most 1
	Change    float64 `json:"change"`    // the status or the date changed in the period
	Actors    float64 `json:"actors"`    // rank of the highest actor by role as printed
	Novelty   float64 `json:"novelty"`   // not in the earlier issue, happened in the period
	Closeness float64 `json:"closeness"` // share of the topic's leading words in the sentences
	Act       float64 `json:"act"`       // deeds and agreements before words
	Diversity float64 `json:"diversity"` // taken off for words that a chosen sentence already has
}

// DefaultWeights are the weights that `make eval` was run with.
var DefaultWeights = Weights{Sources: 3, Change: 2, Actors: 2, Novelty: 1, Closeness: 1.5, Act: 1.5, Diversity: 4}

// budget holds the limits of a length. A limit of -1 is none.
type budget struct {
	bottom   int // bullets
	glance   int // topics at a glance
	sections int // topics with a section of their own
	happened int // words under "what happened", all topics together
	said     int // words under "what was said", all topics together
	who      int // actors a topic
	changes  int // entries of each list
	coming   int // rows of the calendar
	due      int
	disputes int
}

var budgets = map[Length]budget{
	Brief:   {bottom: 4, glance: 4, sections: 0, changes: 2, coming: 5, due: 2, disputes: 1},
	Default: {bottom: 5, glance: 8, sections: 6, happened: 420, said: 200, who: 6, changes: 5, coming: 6, due: 3, disputes: 4},
	Full:    {bottom: 5, glance: -1, sections: -1, happened: -1, said: -1, who: 15, changes: -1, coming: -1, due: -1, disputes: -1},
}

// limit returns the budget of the issue. Several topics get more room: five
// pages instead of two.
func (o *Options) limit(topics int) budget {
	b := budgets[o.Length]
	if o.Length == Default && topics > 1 {
		b.happened, b.said, b.coming = b.happened*5/2, b.said*5/2, b.coming*2
	}
	return b
}

// Check reports options that make no sense: for a front door that wants to
// say so. [Make] itself takes the defaults in their place.
func (o *Options) Check() error {
	if _, ok := budgets[o.Length]; !ok && o.Length != "" {
		return fmt.Errorf("length %q is not brief, default or full", o.Length)
	}
	if o.Variant != "" && o.Variant != British && o.Variant != American {
		return fmt.Errorf("language variant %q is not %s or %s", o.Variant, British, American)
	}
	if p := o.Period; !p.Since.IsZero() && !p.Until.IsZero() && p.Until.Before(p.Since) {
		return fmt.Errorf("the period ends on %s, before it begins on %s", p.Until, p.Since)
	}
	return nil
}

// normal fills the zero values in.
func (o Options) normal(tl *timeline.Timeline) Options {
	if o.Title == "" {
		o.Title = "Briefing"
		if p := o.Period.Span(); p.Days() == 7 && p.Start.Monday() == p.Start {
			o.Title = "Weekly briefing"
		}
	}
	if _, ok := budgets[o.Length]; !ok {
		o.Length = Default
	}
	if o.Variant != American {
		o.Variant = British
	}
	if o.Weights == (Weights{}) {
		o.Weights = DefaultWeights
	}
	if o.Rules == "" {
		o.Rules = RulesVersion
	}
	if o.AsOf.IsZero() {
		o.AsOf = o.Period.Until
	}
	if o.AsOf.IsZero() {
		o.AsOf = tl.AsOf
	}
	return o
}

// over reports whether n has reached limit; a negative limit is none.
func over(n, limit int) bool { return limit >= 0 && n >= limit }
