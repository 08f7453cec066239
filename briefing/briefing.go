package briefing

import (
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// Briefing is one issue. Its JSON is the saved issue that a later one is
// compared with; Articles (without text) and Events hold all that the cut-off
// admits, so a saved issue can be read as a timeline again ([Briefing.Timeline]).
type Briefing struct {
	Schema  string          `json:"schema"`
	Version string          `json:"version"`
	AsOf    civil.Date      `json:"as_of"`  // cut-off: nothing published later is used
	Period  timeline.Period `json:"period"` // both ends included
	Issue   string          `json:"issue"`  // the period's name: "2025-W36", or its days

	Title          string `json:"title"`
	Organisation   string `json:"organisation,omitempty"`
	Classification string `json:"classification,omitempty"`
	Variant        string `json:"variant"` // en-GB or en-US
	Length         Length `json:"length"`
	Build          string `json:"build,omitempty"`    // version of the program, "" if not told
	Previous       string `json:"previous,omitempty"` // Issue of the earlier issue; "" if none was given

	Corpus     Corpus   `json:"corpus"`
	Minutes    int      `json:"reading_minutes"`
	BottomLine []Point  `json:"bottom_line"`
	Glance     []Row    `json:"at_a_glance"`
	Changes    Changes  `json:"changes"`
	Sections   []Topic  `json:"sections"`
	Coming     Coming   `json:"coming_up"`
	Due        []Due    `json:"due"`
	Disputes   []Clash  `json:"disputes"`
	Gaps       Gaps     `json:"gaps"`
	Sources    []Source `json:"sources"`
	Method     Method   `json:"method"`
	Notes      []Note   `json:"notes"`

	Articles []timeline.Article `json:"articles"` // without text
	Events   []timeline.Event   `json:"events"`
	Topics   []timeline.Topic   `json:"topics"`
	Notices  []timeline.Notice  `json:"notices"`
}

// Timeline returns the timeline that the issue was made from, as the cut-off
// left it: what a later issue is compared with.
func (b *Briefing) Timeline() *timeline.Timeline {
	p := b.Period
	return &timeline.Timeline{
		Schema: timeline.SchemaTimeline, Version: timeline.Version, Title: b.Title, AsOf: b.AsOf, Period: &p,
		Articles: b.Articles, Events: b.Events, Topics: b.Topics, Notices: b.Notices,
	}
}

// Corpus counts what the issue was made from. Articles published in the
// period are counted apart from all that the cut-off admits.
type Corpus struct {
	Articles    int        `json:"articles"`     // published in the period
	Outlets     int        `json:"outlets"`      // of these articles
	Independent int        `json:"independent"`  // of these articles, copies not counted
	Copies      int        `json:"copies"`       // of these articles, repeating another
	AllArticles int        `json:"all_articles"` // all that the cut-off admits
	LastArticle civil.Date `json:"last_article"` // newest publication day; null if unknown
	Events      int        `json:"events"`       // in the period
}

// Kinds of parts of a passage.
const (
	Verbatim = "verbatim" // bytes [Start,End) of the article
	Added    = "added"    // a name in [brackets]
	Cut      = "cut"      // words left out, printed [...]
)

// Part is a stretch of a passage.
type Part struct {
	Kind  string `json:"kind"`
	Text  string `json:"text"`
	Start int    `json:"start"` // byte offsets into the article's text; 0 unless verbatim
	End   int    `json:"end"`
}

// Passage is one sentence as printed, with its note.
type Passage struct {
	Note      int             `json:"note"` // number of its note; from 1
	Article   string          `json:"article"`
	Outlet    string          `json:"outlet"`
	Published timeline.Opt    `json:"published"`
	Parts     []Part          `json:"parts"`
	Speaker   string          `json:"speaker,omitempty"`   // as printed; "" for the article's own voice
	Named     bool            `json:"named,omitempty"`     // the speaker stands in the sentence
	Verb      string          `json:"verb,omitempty"`      // the reporting verb, as printed
	Anonymous string          `json:"anonymous,omitempty"` // the reason given for an unnamed speaker
	Status    timeline.Status `json:"status"`              // what this sentence says
	Clear     bool            `json:"clear"`               // can be read out of its context
	Gone      bool            `json:"gone,omitempty"`      // only in the earlier issue; the corpus no longer holds it

	quote *timeline.Quote // where it was cut from, while the issue is made
	own   bool            // not clear only because the outlet is the one known to speak
}

// Text returns the passage as one string.
func (p *Passage) Text() string {
	s := ""
	for _, part := range p.Parts {
		s += part.Text
	}
	return s
}

// Grades of a report.
const (
	MultipleSources = "multiple" // two or more independent sources
	SingleSource    = "single"
	UnnamedSource   = "unnamed" // a single source that names nobody
)

// Item is one event as printed: a date line, a sentence and who denies it.
type Item struct {
	Event       string             `json:"event"`
	Date        timeline.EventDate `json:"date"`
	DateText    string             `json:"date_text,omitempty"` // the article's words, where the date is inferred
	Place       *timeline.Place    `json:"place"`
	Status      timeline.Status    `json:"status"`
	Passage     Passage            `json:"passage"`
	Denials     []Passage          `json:"denials,omitempty"`
	Reports     int                `json:"reports"`
	Independent int                `json:"independent"`
	Grade       string             `json:"grade"` // multiple, single or unnamed
	Late        bool               `json:"late,omitempty"`
	Disputed    []string           `json:"disputed,omitempty"` // fields on which sources differ
	Condition   string             `json:"condition,omitempty"`
	Comments    []Comment          `json:"comments,omitempty"`
	Score       float64            `json:"score"`
	Lag         int                `json:"lag,omitempty"` // days from the event to its first report; below zero for a plan
}

// Kinds of points of the bottom line.
const (
	PointEvent   = "event"
	PointChange  = "change"
	PointNext    = "next"
	PointDispute = "dispute"
)

// Point is one bullet of the bottom line.
type Point struct {
	Kind   string `json:"kind"`
	Item   Item   `json:"item"`
	Change *Move  `json:"change,omitempty"`
}

// Row is a topic at a glance.
type Row struct {
	Topic    string   `json:"topic"`
	Activity Activity `json:"activity"`
	Happened int      `json:"happened"`
	Planned  int      `json:"planned"`
	Disputed int      `json:"disputed"`
	Next     *Item    `json:"next"` // the next planned event; nil if none
}

// Arrows of an activity.
const (
	Up      = "up"
	Down    = "down"
	Steady  = "steady"
	Unknown = "unknown" // no earlier period to compare with
)

// Activity compares the independent reports of a period with the mean of up
// to four periods of the same length before it.
type Activity struct {
	Reports int     `json:"reports"`
	Earlier []int   `json:"earlier"` // oldest first; at most four
	Mean    float64 `json:"mean"`
	Arrow   string  `json:"arrow"` // up, down, steady or unknown
}

// Changes lists what is new against the earlier issue, and what the reports
// of this period themselves say was changed.
type Changes struct {
	Against      string `json:"against"` // Issue of the earlier issue; "" if none
	New          []Item `json:"new"`
	NewMore      int    `json:"new_more"` // new events beyond those listed
	Moved        []Move `json:"moved"`
	Confirmed    []Move `json:"confirmed"`
	Contradicted []Move `json:"contradicted"`
	Cancelled    []Move `json:"cancelled"`
	Withdrawn    []Move `json:"withdrawn"`
	Told         bool   `json:"told,omitempty"` // all changes stand in the bottom line
}

// Empty reports whether there is no change of any kind.
func (c *Changes) Empty() bool {
	return len(c.New)+len(c.Moved)+len(c.Confirmed)+len(c.Contradicted)+len(c.Cancelled)+len(c.Withdrawn) == 0
}

// Move is an event whose date or status changed.
type Move struct {
	Kind string       `json:"kind"` // moved, confirmed, contradicted, cancelled or withdrawn
	Item Item         `json:"item"`
	Was  timeline.Opt `json:"was"` // EDTF or status before
	Now  timeline.Opt `json:"now"` // EDTF or status after
	By   string       `json:"by,omitempty"`
	At   timeline.Opt `json:"at"` // EDTF of the day it was reported
}

// Topic is the section of one topic.
type Topic struct {
	Name       string    `json:"name"`
	Activity   Activity  `json:"activity"`
	Top        *Item     `json:"top"` // the bold line; nil if nothing happened
	Happened   []Item    `json:"happened"`
	Said       []Speaker `json:"said"`
	Who        []Person  `json:"who"`
	Background []Item    `json:"background"`
	Silence    *Silence  `json:"silence"` // set if the topic has no new dated event
	Comments   []Comment `json:"comments,omitempty"`
	More       int       `json:"more"` // events of the period left out for length
}

// Speaker groups what one speaker said.
type Speaker struct {
	Name  string `json:"name"` // as printed; "" for the outlets' own voice
	Items []Item `json:"items"`
}

// Person is an actor of the period's events.
type Person struct {
	Name   string `json:"name"`
	Role   string `json:"role,omitempty"` // as printed
	Events int    `json:"events"`
}

// Silence tells what is known where nothing new is.
type Silence struct {
	Articles int   `json:"articles"` // of the corpus in the period
	Outlets  int   `json:"outlets"`
	Last     *Item `json:"last"` // the newest event before the period
	Next     *Item `json:"next"`
}

// Coming is the calendar.
type Coming struct {
	Soon    []Plan `json:"soon"`  // the 14 days after the cut-off
	Later   []Plan `json:"later"` // after that
	Undated []Plan `json:"undated"`
	More    int    `json:"more"` // left out for length
}

// Plan is one planned event.
type Plan struct {
	Item      Item       `json:"item"`
	Who       []string   `json:"who"`
	Announced string     `json:"announced_by"` // speaker as printed; empty if none is named
	First     civil.Date `json:"first_reported"`
	Moves     int        `json:"times_moved"`

	Was timeline.Opt `json:"moved_from"` // EDTF of the date before the last move
}

// Due is a planned event whose day passed without a report of it.
type Due struct {
	Item Item `json:"item"`
	Days int  `json:"days"` // days overdue at the cut-off
}

// Clash is an event on which sources disagree.
type Clash struct {
	Item     Item   `json:"item"`
	Field    string `json:"field"`
	Versions []Side `json:"versions"` // newest report first
}

// Side is one reading of a disputed field.
type Side struct {
	Value   string       `json:"value"` // EDTF for dates
	Passage Passage      `json:"passage"`
	At      timeline.Opt `json:"at"` // EDTF of the report's day
	Reports int          `json:"reports"`
}

// Gaps says what the issue does not know.
type Gaps struct {
	Quiet     []string          `json:"quiet"`       // topics with nothing new
	OneSource int               `json:"one_source"`  // events of the period with one independent source
	Undated   int               `json:"undated"`     // events first reported in the period without a date
	NoDay     []string          `json:"no_day"`      // ids of articles without a known publication day
	Later     int               `json:"later"`       // articles left out: published after the cut-off
	Maybe     int               `json:"maybe_later"` // articles left out or kept with only a window that passes the cut-off
	Refused   []timeline.Notice `json:"refused"`
	LeftOut   int               `json:"left_out"` // events of the period not printed, for length
	DueLeft   int               `json:"due_left"` // plans whose day passed without a report, not printed, for length
}

// Source is an article that a note cites.
type Source struct {
	N         int          `json:"n"` // from 1; printed S1
	Article   string       `json:"article"`
	Outlet    string       `json:"outlet"`
	Title     string       `json:"title"`
	Author    string       `json:"author,omitempty"`
	Published timeline.Opt `json:"published"`
	Updated   timeline.Opt `json:"updated"`
	Retrieved civil.Date   `json:"retrieved"`
	URL       string       `json:"url,omitempty"`
	Path      string       `json:"path,omitempty"`
	SHA256    string       `json:"sha256"`
	CopyOf    timeline.Opt `json:"copy_of"`
	Wire      string       `json:"wire,omitempty"`
}

// Note says where a sentence stands.
type Note struct {
	N         int            `json:"n"` // from 1
	Article   string         `json:"article"`
	Source    int            `json:"source"`
	Paragraph int            `json:"paragraph,omitempty"` // from 1; 0 if unknown
	Start     int            `json:"start"`               // byte offsets into the article's text
	End       int            `json:"end"`
	Sentence  string         `json:"sentence"` // equals these bytes
	EDTF      timeline.Opt   `json:"edtf"`     // the date that this sentence gives
	DateText  string         `json:"date_text,omitempty"`
	Grade     timeline.Grade `json:"grade"`
	Why       string         `json:"why,omitempty"`
	CopyOf    timeline.Opt   `json:"copy_of"`
	// Unprinted says that the issue only refers to the sentence, as in "Last
	// event: 28 August [12]"; the note then prints it.
	Unprinted bool `json:"unprinted,omitempty"`
	// Gone says that the sentence is the earlier issue's and no longer stands
	// in the corpus; there is nothing to verify it with.
	Gone bool `json:"gone,omitempty"`
}

// Method is the closing paragraph's data.
type Method struct {
	Rules   string  `json:"rules"` // version of the rules
	Weights Weights `json:"weights"`
}

// Comment is the analyst's own text. It is never mixed with reported text.
type Comment struct {
	Topic string `json:"topic,omitempty"`
	Event string `json:"event,omitempty"`
	Text  string `json:"text"`
	By    string `json:"by,omitempty"`
}
