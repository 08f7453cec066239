// Package timeline holds the nouns that every room of Dateline shares:
// [Document], [Article], [Clue], [Mention], [Event], [Quote], [Topic],
// [Notice] and [Timeline]. It is plain data with JSON names, sorting and
// validation; it reads no file, clock or network, and it imports nothing of
// Dateline but the calendar (timeline/civil).
//
// The JSON names are public API and are described, with the meaning of each
// field, by the JSON Schemas in the schema folder ([Schema]).
//
// The life of a sentence: a reader yields a [Document]; the article room makes
// it an [Article] with sentences and unjudged [Clue]s; the temporal room
// judges the clues (Article.Published...) and finds [Mention]s; the event room
// makes [Event]s of one [Quote] each; merging joins them; topics group them;
// a [Timeline] holds the result and can be saved and rendered again.
package timeline

import (
	"encoding/json"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// Version is the version of the JSON formats, raised in its first part when a
// name changes its meaning or goes.
const Version = "1.0"

// Opt is a string whose zero value is null in JSON.
type Opt string

// MarshalJSON prints null for the empty string.
func (o Opt) MarshalJSON() ([]byte, error) {
	if o == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(o))
}

// UnmarshalJSON reads a string or null.
func (o *Opt) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*o = ""
		return nil
	}
	return json.Unmarshal(b, (*string)(o))
}

// Grade says how a date is known. The zero value is [None].
type Grade string

// The grades, from best to worst.
const (
	Firm     Grade = "firm"     // the text prints it
	Inferred Grade = "inferred" // follows from the text and a known anchor by a rule
	Window   Grade = "window"   // only a span is known, because the anchor is only a span, or the words are vague
	Disputed Grade = "disputed" // two clues or two sources disagree
	None     Grade = "none"     // nothing is known
)

// MarshalJSON prints the empty grade as "none".
func (g Grade) MarshalJSON() ([]byte, error) {
	if g == "" {
		g = None
	}
	return json.Marshal(string(g))
}

// Document is one record as it came from outside: bytes and what the
// container (a feed, a mail, an HTTP header) says of them, nothing judged.
// Exactly one of Text and HTML holds the body.
type Document struct {
	Input  Input
	Format string // "text", "html", "jsonl", "rss", ...: the format it was read as
	ID     string // as given in the input; "" if none
	URL    string
	Title  string
	Outlet string
	Author string
	Lang   string // BCP 47 as given, "" if not

	Text string // UTF-8; used exactly as given where Verbatim is set
	HTML []byte // UTF-8 markup of a page or of a feed item's body

	// Verbatim is set where Text was given as an article's text (JSONL): it
	// is neither trimmed nor normalised, and offsets count its bytes. Where it
	// is not set (a pasted page), zones are still byte ranges of Text.
	Verbatim bool

	Published string // as given, any form of CONTRACT.md; "" if not
	Updated   string
	Grabbed   string // as given: crawled_at, WARC-Date, ...; bounds the publication from above
	Clues     []Clue // what the container says: feed, http, warc, mail, file-time
	Extra     map[string]json.RawMessage
}

// Input says where a record came from.
type Input struct {
	Path   string `json:"path"`   // as the user gave it, or as the walk found it, with forward slashes; "-" is standard input
	Record int    `json:"record"` // from 0, in files that hold several
}

// Zone is a stretch of an article's text that is not running text.
type Zone struct {
	Start int    `json:"start"` // byte offset into text
	End   int    `json:"end"`
	Kind  string `json:"kind"` // one of the Zone... kinds
}

// The kinds of zones. Expressions inside a zone carry its kind; no event is
// taken from a zone other than ZoneDateline (which is part of its sentence).
const (
	ZoneMasthead    = "masthead"    // outlet name and the grab day's date line
	ZoneTitle       = "title"       // the headline, when it stands in the text
	ZoneStandfirst  = "standfirst"  // the line below the headline
	ZoneAge         = "age"         // "World 2 months ago", "Updated 3 h ago"
	ZoneByline      = "byline"      // "By A. Person", "Published 4 Sept. 2025, 10:31"
	ZoneDateline    = "dateline"    // "PARIS, Sept. 4 (Reuters) —"
	ZoneCaption     = "caption"     // below a picture
	ZoneRelated     = "related"     // headlines of other articles, "read more"
	ZoneBoilerplate = "boilerplate" // cookie banners, sharing, newsletters, copyright
	ZoneComment     = "comment"     // readers' comments
	ZoneHeading     = "heading"     // subheadings
	ZoneSpeaker     = "speaker"     // "THE PRESIDENT:" in transcripts
)

// Sentence is one sentence of the running text.
type Sentence struct {
	Start int `json:"start"` // byte offsets into text, trimmed of white space
	End   int `json:"end"`
	Para  int `json:"para"` // from 0
}

// Clue is a statement about when the article was published, updated or
// grabbed, not yet judged.
type Clue struct {
	Origin string // one of the Origin... kinds
	Role   string // "published", "updated", "grabbed", or "" where the clue does not say
	Text   string // the words or the value, as printed
	Start  int    // byte offsets into the article's text; both -1 where it does not stand in the text
	End    int
	Rank   int // order of appearance within its origin, from 0

	Field string // the property, element or class that holds it ("datePublished", "og:updated_time"); "" if none
	Where string // one of the Where... places; "" where the page does not tell
}

// Places of clues on a page.
const (
	WhereHead  = "head"  // beside the headline
	WhereBody  = "body"  // within the article
	WhereFoot  = "foot"  // at the end of the article
	WhereAside = "aside" // page furniture: other articles, comments, site header and footer
)

// Origins of clues.
const (
	OriginGiven     = "given" // the published field of a JSONL record, --published
	OriginOverride  = "override"
	OriginJSONLD    = "json-ld"
	OriginMeta      = "meta" // article:published_time, DC.date, ...
	OriginMicrodata = "microdata"
	OriginTime      = "time-element"
	OriginPrinted   = "printed" // a date printed near the headline
	OriginByline    = "byline"
	OriginDateline  = "dateline"
	OriginMasthead  = "masthead"
	OriginAge       = "age"
	OriginURL       = "url"
	OriginFeed      = "feed"
	OriginHTTP      = "http"
	OriginWARC      = "warc"
	OriginMail      = "mail"
	OriginFile      = "file-time"
	// OriginProperties is what PDF and DOCX files say of their making: often
	// the day of a scan or of a template.
	OriginProperties = "properties"
)

// Candidate is a judged clue, as `dateline articles` prints it.
type Candidate struct {
	EDTF   Opt     `json:"edtf"`
	Origin string  `json:"origin"`
	Role   string  `json:"role,omitempty"`
	Text   string  `json:"text"`
	Score  float64 `json:"score"` // 0 to 1; the winner has the highest
	Why    string  `json:"why,omitempty"`
}

// Article is a document made readable: its text, what of the text is not
// article, its sentences, and when it was published, as far as known.
type Article struct {
	ID     string `json:"id"`
	URL    string `json:"url,omitempty"`
	Title  string `json:"title,omitempty"`
	Outlet string `json:"outlet,omitempty"`
	Author string `json:"author,omitempty"`
	Lang   string `json:"lang,omitempty"` // BCP 47, given or detected

	// Published is EDTF: a day, or "[2025-08-25..2025-09-22]" where only a
	// window is known; null when nothing is.
	Published         Opt         `json:"published"`
	PublishedTime     string      `json:"published_time,omitempty"` // RFC 3339 with the printed zone, where a time is known
	PublishedEarliest civil.Date  `json:"published_earliest"`
	PublishedLatest   civil.Date  `json:"published_latest"`
	PublishedBest     civil.Date  `json:"published_best"`
	PublishedGrade    Grade       `json:"published_grade"`
	PublishedWhy      string      `json:"published_why,omitempty"`
	Candidates        []Candidate `json:"published_candidates"`
	Updated           Opt         `json:"updated"` // EDTF
	Grabbed           civil.Date  `json:"grabbed"`

	CopyOf Opt    `json:"copy_of"` // id of the article it repeats
	Wire   string `json:"wire,omitempty"`
	Zones  []Zone `json:"zones"`
	SHA256 string `json:"sha256"` // of text
	Input  Input  `json:"input"`
	Text   string `json:"text,omitempty"` // left out of timeline.json

	Extra map[string]json.RawMessage `json:"-"` // unknown fields of the input, written out again by AppendJSON

	Sentences []Sentence `json:"-"`
	Clues     []Clue     `json:"-"`
	Verbatim  bool       `json:"-"`
	Place     string     `json:"-"` // city of the dateline, as printed; "" if none
	Given     string     `json:"-"` // published as given in the input
}

// PublishedSpan returns the window of the publication day; zero if unknown.
func (a *Article) PublishedSpan() civil.Span {
	return civil.Span{Start: a.PublishedEarliest, End: a.PublishedLatest}
}

// Sentence returns the index of the sentence that holds byte offset off, or
// -1 if off lies outside every sentence (in a zone, say).
func (a *Article) Sentence(off int) int {
	lo, hi := 0, len(a.Sentences)
	for lo < hi {
		m := (lo + hi) / 2
		switch s := a.Sentences[m]; {
		case off < s.Start:
			hi = m
		case off >= s.End:
			lo = m + 1
		default:
			return m
		}
	}
	return -1
}

// ZoneAt returns the kind of the zone that holds byte offset off, or "". Zones
// stand in order and do not overlap.
func (a *Article) ZoneAt(off int) string {
	lo, hi := 0, len(a.Zones)
	for lo < hi {
		m := (lo + hi) / 2
		switch z := a.Zones[m]; {
		case off < z.Start:
			hi = m
		case off >= z.End:
			lo = m + 1
		default:
			return z.Kind
		}
	}
	return ""
}

// TIMEX3 types (TimeML 1.2.1).
const (
	TypeDate     = "DATE"
	TypeTime     = "TIME"
	TypeDuration = "DURATION"
	TypeSet      = "SET"
)

// Mention is one temporal expression of a text, resolved: TIMEX3 for
// linguists, EDTF and days for everybody, and the reason.
type Mention struct {
	Start int    `json:"start"` // byte offsets into text, [Start,End)
	End   int    `json:"end"`
	Text  string `json:"text"`

	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   Opt    `json:"mod"`
	Quant string `json:"quant,omitempty"`
	Freq  string `json:"freq,omitempty"`
	Begin string `json:"begin,omitempty"` // anchored durations: TIMEX3 value of beginPoint
	Ends  string `json:"end_point,omitempty"`

	// Instant is the moment of a time of day: RFC 3339 with the zone that the
	// text states, else the dateline's or the outlet's; without zone where
	// none of them is known.
	Instant string `json:"instant,omitempty"`

	EDTF     Opt        `json:"edtf"` // null for PAST_REF and the like, durations and sets
	Earliest civil.Date `json:"earliest"`
	Latest   civil.Date `json:"latest"`
	Best     civil.Date `json:"best"`
	Grade    Grade      `json:"grade"`

	Anchor       Opt      `json:"anchor"`                  // EDTF of what it was resolved against; null if it needed none
	AnchorOrigin string   `json:"anchor_origin,omitempty"` // published, dateline, speech, story, text or grabbed: whose day the anchor is
	Rule         string   `json:"rule"`
	Why          string   `json:"why"`
	Alternatives []string `json:"alternatives"` // EDTF values that lost, best first
	Zone         Opt      `json:"zone"`         // kind of the zone it stands in

	// Direction is what the cues of the sentence said: "past", "future" or "".
	Direction string `json:"direction,omitempty"`
	// Bound is "by", "before", "after", "since", "until" or "" and makes the
	// mention one end of a span.
	Bound string `json:"bound,omitempty"`
	// Sentence is the index into Article.Sentences, -1 outside of them.
	Sentence int `json:"-"`
}

// Span returns the days the mention covers; zero if it has none.
func (m *Mention) Span() civil.Span { return civil.Span{Start: m.Earliest, End: m.Latest} }

// Notice is something a user should know that stopped nothing, or that cost
// one input and not the others.
type Notice struct {
	// Kind is a stable word for scripts, such as "unreadable", "empty",
	// "odd-date", "language", "id-collision", "override-unused".
	Kind    string `json:"kind"`
	Path    string `json:"path,omitempty"`
	Place   string `json:"place,omitempty"` // "line 12", "record 3", "byte 1044"
	Article string `json:"article,omitempty"`
	Text    string `json:"text"`
	// Lost is set where an input could not be read: the exit code becomes 3.
	Lost bool `json:"lost,omitempty"`
}

// String prints the notice as one line: path, place and text.
func (n Notice) String() string {
	s := n.Text
	if n.Article != "" && n.Path == "" {
		s = n.Article + ": " + s
	}
	if n.Place != "" {
		s = n.Place + ": " + s
	}
	if n.Path != "" {
		s = n.Path + ": " + s
	}
	return s
}
