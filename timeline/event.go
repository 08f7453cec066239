package timeline

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// Status is what the words claim about an event.
type Status string

// The statuses, with the signal in the text (BRIEFING.md has the table).
const (
	Happened    Status = "happened"    // past tense, in the article's own voice
	Reported    Status = "reported"    // past tense, attributed
	Scheduled   Status = "scheduled"   // will, due to, scheduled
	Expected    Status = "expected"    // plans, hopes, expected, aims
	Proposed    Status = "proposed"    // proposed, offered, called for
	Conditional Status = "conditional" // if, unless, in the event of, subject to
	Possible    Status = "possible"    // would, could, may
	Postponed   Status = "postponed"   // postponed, put off, moved to
	Cancelled   Status = "cancelled"   // cancelled, called off
	Negated     Status = "negated"     // did not, denied
	Background  Status = "background"  // recalled past, standing facts
	Ongoing     Status = "ongoing"     // is under way
)

// Statuses lists every status in the order pages show them.
var Statuses = []Status{
	Happened, Reported, Ongoing, Scheduled, Expected, Proposed, Conditional,
	Possible, Postponed, Cancelled, Negated, Background,
}

// Known reports whether s is one of [Statuses].
func (s Status) Known() bool { return slices.Contains(Statuses, s) }

// Planned reports whether the status speaks of something still to come.
func (s Status) Planned() bool {
	return s == Scheduled || s == Expected || s == Postponed
}

// Done reports whether the status says that the event took place.
func (s Status) Done() bool { return s == Happened || s == Reported || s == Ongoing }

// OnCalendar reports whether an event of this status may stand in a calendar
// of coming dates. Conditional, possible and proposed events may not.
func (s Status) OnCalendar() bool { return s == Scheduled || s == Expected || s == Postponed }

// Values of EventDate.Span.
const (
	SpanDay      = "day"      // one known day
	SpanDuration = "duration" // all of the days from Earliest to Latest
	SpanWindow   = "window"   // one day, or some days, somewhere between Earliest and Latest
	SpanOpen     = "open"     // one end unknown ("by 1 December", "since March")
)

// EventDate is when an event is, as far as known. An undated event has nulls
// and grade none.
type EventDate struct {
	EDTF     Opt        `json:"edtf"`
	Earliest civil.Date `json:"earliest"`
	Latest   civil.Date `json:"latest"`
	Best     civil.Date `json:"best"`
	Span     Opt        `json:"span"`
	Grade    Grade      `json:"grade"`
	Why      string     `json:"why"`
}

// Days returns the days from earliest to latest; zero if undated.
func (d EventDate) Days() civil.Span { return civil.Span{Start: d.Earliest, End: d.Latest} }

// Dated reports whether anything is known of the date.
func (d EventDate) Dated() bool { return !d.Earliest.IsZero() || !d.Latest.IsZero() }

// Key returns the day that sorts the event: best, else earliest, else latest.
func (d EventDate) Key() civil.Date {
	switch {
	case !d.Best.IsZero():
		return d.Best
	case !d.Earliest.IsZero():
		return d.Earliest
	}
	return d.Latest
}

// Actor is somebody or something that takes part.
type Actor struct {
	Name    string `json:"name"`           // canonical: "Volodymyr Zelenskyy", "Coalition of the Willing", "Ukraine"
	Role    string `json:"role"`           // as printed: "French President"; "" if not
	Country string `json:"country"`        // ISO 3166-1 alpha-2; "" if unknown or none
	Part    string `json:"part,omitempty"` // [Recip] for whom it is done to; "" for who does it, alone or with others
}

// Recip is the part of those an event is directed at, as PLOVER calls them.
const Recip = "recip"

// Place is where an event takes place.
type Place struct {
	Name    string `json:"name"`
	Country string `json:"country"` // ISO 3166-1 alpha-2; "" if unknown
}

// Stance of a quote towards the event.
const (
	Asserts = "asserts"
	Denies  = "denies"
)

// Act is what a clause does in words alone.
type Act string

// The acts.
const (
	Deed       Act = ""      // more than words, or no more than that somebody says something
	TakesStand Act = "stand" // praises, condemns or accuses
	Asks       Act = "ask"   // urges, appeals, calls for
	Vows       Act = "vow"   // says what its subject will do
)

// Quote is one verbatim sentence that reports an event, with what this
// sentence by itself says.
type Quote struct {
	Article   string     `json:"article"`
	Outlet    string     `json:"outlet"`
	Published Opt        `json:"published"` // EDTF of the article's publication
	Sentence  string     `json:"sentence"`  // equals the bytes [Start,End) of the article's text
	Start     int        `json:"start"`
	End       int        `json:"end"`
	DateText  string     `json:"date_text"` // the words that gave the date; "" if inherited or undated
	EDTF      Opt        `json:"edtf"`
	Earliest  civil.Date `json:"earliest"`
	Latest    civil.Date `json:"latest"`
	Best      civil.Date `json:"best"`
	Grade     Grade      `json:"grade"`
	Span      Opt        `json:"span"`
	Why       string     `json:"why"` // why this date: words, rule, anchor
	Status    Status     `json:"status"`
	StatusWhy string     `json:"status_why,omitempty"` // why this status: the verbs that tell it, the rule
	Stance    string     `json:"stance"`
	Speaker   string     `json:"speaker"`             // who says so, as printed; "" for the article's own voice
	Verb      string     `json:"verb,omitempty"`      // the reporting verb, as printed
	Act       Act        `json:"act,omitempty"`       // what the clause of the date does in words alone; "" for a deed
	Anonymous string     `json:"anonymous,omitempty"` // the reason printed for an unnamed speaker
	CopyOf    Opt        `json:"copy_of"`             // id of the article that this one repeats
	DateStart int        `json:"date_start"`          // byte offsets of DateText into the article's text; both 0 if none
	DateEnd   int        `json:"date_end"`

	// Whole is the sentence around a quote that is only a clause of it,
	// verbatim from byte WholeStart on; "" where the quote is the sentence.
	Whole      string `json:"whole,omitempty"`
	WholeStart int    `json:"whole_start,omitempty"`

	Alternatives []string `json:"alternatives,omitempty"` // EDTF readings of the date that lost, best first
	// Kept for merging and grouping; not part of the format.
	Words []string `json:"-"` // stems of the clause's content words
	// Head is what the clause tells first, in its base form: "approve", "meeting"; "" if not known.
	Head string `json:"-"`
	// Sayer is who speaks, as printed, where the clause of the date is no more
	// than that somebody said something; "?" if nobody is named, "" for a deed.
	Sayer string `json:"-"`
	// ActDay is set where the date is that of the act, and of nothing that it is about: "condemned the accord on Tuesday",
	// but not "condemned the vote on Tuesday".
	ActDay bool `json:"-"`
	// Flaws is what is wrong with the event's title as it is cut from its sentence; 0 for nothing.
	Flaws int `json:"-"`
	// Full is set where the event's title holds the finite verb of its clause, and something before it.
	Full bool `json:"-"`
	// SameAs is the key of the quote of the same article from which this one
	// took its date, because it calls the event by its name again ("the
	// meeting"); "" if none.
	SameAs string `json:"-"`
}

// Key returns the quote's key: a hash of article id, start and end.
func (q *Quote) Key() string {
	h := sha256.Sum256([]byte(q.Article + "\x00" + strconv.Itoa(q.Start) + "\x00" + strconv.Itoa(q.End)))
	return hex.EncodeToString(h[:8])
}

// Step is one entry of an event's history.
type Step struct {
	At      Opt    `json:"at"`   // EDTF of the day the article said so
	Kind    string `json:"kind"` // announced, moved, confirmed, contradicted, cancelled, reported
	Date    Opt    `json:"date"` // EDTF that it gave; empty where a plan was moved to a day that it does not give
	Status  Status `json:"status"`
	Article string `json:"article"`
}

// Dispute is a field on which sources differ.
type Dispute struct {
	Field    string           `json:"field"` // date, place, number, actors, status
	Versions []DisputeVersion `json:"versions"`
}

// DisputeVersion is one of the versions and who gives it.
type DisputeVersion struct {
	Value    string   `json:"value"`
	Articles []string `json:"articles"`
}

// TopicReason says which words put an event into a topic.
type TopicReason struct {
	Topic string   `json:"topic"`
	Words []string `json:"words"`
}

// Event is something that happened, is planned, is denied: one, however many
// reports of it there are.
type Event struct {
	ID           string        `json:"id"`
	Aliases      []string      `json:"aliases"`
	Title        string        `json:"title"` // a verbatim clause, at most 90 characters
	Topics       []string      `json:"topics"`
	TopicReasons []TopicReason `json:"topic_reasons"`
	Date         EventDate     `json:"date"`
	Status       Status        `json:"status"`
	Type         Opt           `json:"type"` // PLOVER, null if none fits
	Mode         Opt           `json:"mode"`
	Actors       []Actor       `json:"actors"`
	Place        *Place        `json:"place"`

	Reports       int        `json:"reports"`     // articles that report it
	Independent   int        `json:"independent"` // the same, wire copies counted once
	FirstReported civil.Date `json:"first_reported"`
	History       []Step     `json:"history"`
	Disputes      []Dispute  `json:"disputes"`
	Quotes        []Quote    `json:"quotes"`

	Condition   string `json:"condition,omitempty"`    // the condition's words, for conditional events
	MergeReason string `json:"merge_reason,omitempty"` // why the reports were taken for one event
	Pinned      bool   `json:"pinned,omitempty"`
	Edited      string `json:"edited,omitempty"` // who corrected it by hand, where somebody did
}

// SetID sets ID to the smallest key of the quotes and Aliases to the others.
func (e *Event) SetID() {
	if len(e.Quotes) == 0 {
		return
	}
	keys := make([]string, len(e.Quotes))
	for i := range e.Quotes {
		keys[i] = e.Quotes[i].Key()
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	e.ID, e.Aliases = keys[0], keys[1:]
}

// Topic is a negotiation or affair that events belong to.
type Topic struct {
	Name   string   `json:"name"`
	Words  []string `json:"words"`  // the words that decide, strongest first
	Found  bool     `json:"found"`  // discovered, not given by the user
	Events int      `json:"events"` // number of events
}

// Change is one difference between two timelines, for `diff` and for the
// briefing's changes since the last issue.
type Change struct {
	Kind    string `json:"kind"` // new, moved, confirmed, contradicted, withdrawn, cancelled, status
	Event   string `json:"event"`
	Title   string `json:"title"`
	Was     Opt    `json:"was"`               // EDTF or status before
	Now     Opt    `json:"now"`               // EDTF or status after
	Article string `json:"article,omitempty"` // who said so
}

// KeyDate is one of the most important days of a collection.
type KeyDate struct {
	Date      civil.Date `json:"date"`
	Sentences []string   `json:"sentences"` // verbatim
	Articles  []string   `json:"articles"`  // ids, one a sentence
	Score     float64    `json:"score,omitempty"`
}

// Period is a span of days asked for, both ends included; zero ends are open.
type Period struct {
	Since civil.Date `json:"since"`
	Until civil.Date `json:"until"`
	Label string     `json:"label,omitempty"` // "2025-W36", where it was asked for so
}

// Span returns the period's days.
func (p Period) Span() civil.Span { return civil.Span{Start: p.Since, End: p.Until} }

// Timeline is everything Dateline found out: what timeline.json holds.
type Timeline struct {
	Schema   string     `json:"schema"`
	Version  string     `json:"version"`
	Title    string     `json:"title,omitempty"`
	AsOf     civil.Date `json:"as_of"`
	Period   *Period    `json:"period"`
	Articles []Article  `json:"articles"` // without text
	Events   []Event    `json:"events"`
	Topics   []Topic    `json:"topics"`
	Copies   []Copy     `json:"copies"`
	Notices  []Notice   `json:"notices"`
}

// Copy says that one article repeats another.
type Copy struct {
	Article string   `json:"article"` // id of the repeating article
	Of      string   `json:"of"`      // id of the original
	Kind    string   `json:"kind"`    // same (fetched twice), edit (another version in the same outlet), wire (in another outlet)
	Score   float64  `json:"score"`   // share of the smaller article that both have, 0 to 1
	Added   []string `json:"added"`   // verbatim sentences that Of lacks, in order
	Removed []string `json:"removed"` // verbatim sentences of Of that Article lacks, in order
}

// CompareEvents orders events by day (undated last), then width, then id: the
// order of every list that Dateline prints.
func CompareEvents(a, b *Event) int {
	ka, kb := a.Date.Key(), b.Date.Key()
	if ka.IsZero() != kb.IsZero() {
		if ka.IsZero() {
			return 1
		}
		return -1
	}
	return cmp.Or(
		ka.Compare(kb),
		a.Date.Latest.Compare(b.Date.Latest),
		cmp.Compare(a.ID, b.ID),
	)
}

// SortEvents sorts by [CompareEvents].
func SortEvents(events []Event) {
	slices.SortFunc(events, func(a, b Event) int { return CompareEvents(&a, &b) })
}

// CompareQuotes orders quotes by publication, article id and offset.
func CompareQuotes(a, b *Quote) int {
	return cmp.Or(
		cmp.Compare(a.Published, b.Published),
		cmp.Compare(a.Article, b.Article),
		cmp.Compare(a.Start, b.Start),
		cmp.Compare(a.End, b.End),
	)
}

// InPeriod reports whether the event belongs to a period: its date overlaps
// it, or it was first reported in it. late is set in the second case alone.
func (e *Event) InPeriod(p civil.Span) (in, late bool) {
	if e.Date.Dated() && e.Date.Days().Overlaps(p) {
		return true, false
	}
	if !e.FirstReported.IsZero() && p.Contains(e.FirstReported) {
		return true, true
	}
	return false, false
}
