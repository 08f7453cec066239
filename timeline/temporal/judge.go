package temporal

import (
	"net/url"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

// Judge decides when the article was published and updated. It reads a.Clues
// and fills Published..., Candidates, Updated and Grabbed; an override that
// stands already is kept. Clues that it cannot read are notices of kind
// "odd-date" where somebody gave them on purpose.
//
// The rules, hardest first. Nothing is published after it was grabbed. A
// date in the masthead beside an age line ("2 months ago") is the day of the
// grab, never of the publication. The day that the page prints beats the day
// of a UTC tag. A date that the file system gives is a last resort and never
// firm. Otherwise each clue has a weight by origin, role and place
// (judge_weigh.go), clues of other origins that name the same day support it,
// and the heaviest wins.
func Judge(a *timeline.Article) []timeline.Notice {
	j := newPubJudge(a)
	j.read()
	j.findGrab()
	j.readNumbers()
	j.resolveAges()
	j.resolveYearless()
	j.openFiles()
	j.rejectImpossible()
	j.preferPrintedDay()
	j.toHomeDay()
	j.support()
	j.doubtYears()
	j.decide()
	return j.notices
}

// pubJudge is one trial.
type pubJudge struct {
	a        *timeline.Article
	order    stamp.Order
	cands    []*pubCand
	notices  []timeline.Notice
	bound    civil.Date // nothing is published after this day; zero if unknown
	grab     civil.Date // the day the page was seen; zero if unknown
	fileOnly bool       // bound is the time of a file
	aged     bool       // an age line stands beside the headline
}

// pubCand is a clue with what it says.
type pubCand struct {
	clue  timeline.Clue
	st    stamp.Stamp
	value civil.Value // what the clue says, as a date
	day   civil.Date  // zero unless one day
	span  civil.Span
	best  civil.Date // the likeliest day of a window
	age   *stamp.Age
	role  string // published, updated, grabbed, created or ""
	base  float64
	score float64
	why   string
	out   bool // cannot be the publication
	doubt bool // its weekday or year is contradicted
}

func newPubJudge(a *timeline.Article) *pubJudge {
	return &pubJudge{a: a, order: stamp.OrderFor(a.Lang, pubHost(a))}
}

// pubHost returns the host of the article's address, or of a mail's id.
func pubHost(a *timeline.Article) string {
	u, err := url.Parse(a.URL)
	if err != nil {
		return ""
	}
	if host := u.Hostname(); host != "" {
		return strings.ToLower(host)
	}
	for _, c := range a.Clues {
		if c.Origin == timeline.OriginMail {
			_, host, _ := strings.Cut(a.ID, "@")
			return strings.ToLower(host)
		}
	}
	return ""
}

// read turns clues into candidates.
func (j *pubJudge) read() {
	for _, c := range j.a.Clues {
		p := &pubCand{clue: c, role: c.Role}
		if !p.read(j.order) {
			if c.Origin == timeline.OriginGiven || c.Origin == timeline.OriginFeed || c.Origin == timeline.OriginMail {
				j.odd(c)
			}
			continue
		}
		p.base, p.why = pubWeight(p)
		p.score = p.base
		j.cands = append(j.cands, p)
	}
}

func (j *pubJudge) odd(c timeline.Clue) {
	what := pubFirst(c.Role, "published")
	j.notices = append(j.notices, timeline.Notice{Kind: "odd-date", Path: j.a.Input.Path, Article: j.a.ID,
		Text: what + " is no date: " + pubQuote(c.Text)})
}

func pubFirst(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// pubQuote quotes foreign words for a message, at most 60 bytes of them.
func pubQuote(s string) string {
	if len(s) > 60 {
		s = strings.ToValidUTF8(s[:60], "") + "…"
	}
	return `"` + s + `"`
}

// read reads the clue's words. Given values may be EDTF.
func (p *pubCand) read(o stamp.Order) bool {
	if p.clue.Origin == timeline.OriginAge {
		a, ok := stamp.FindAge(p.clue.Text)
		p.age = &a
		return ok
	}
	if p.clue.Origin == timeline.OriginURL {
		return p.readURL()
	}
	st, ok := stamp.Machine(p.clue.Text, o)
	if ok && pubWhole(p.clue.Text, st) || ok && p.clue.Origin != timeline.OriginGiven {
		p.setStamp(st)
		return true
	}
	if v, err := civil.ParseEDTF(strings.TrimSpace(p.clue.Text)); err == nil && !v.IsZero() {
		p.setValue(v)
		return true
	}
	if ok {
		p.setStamp(st)
		return !st.Span().IsZero()
	}
	printed := p.clue.Origin == timeline.OriginDateline || p.clue.Origin == timeline.OriginByline ||
		p.clue.Origin == timeline.OriginPrinted && p.clue.Start >= 0
	if found := stamp.Find(p.clue.Text, o); printed && len(found) > 0 {
		p.st = found[0] // "Sept. 4", the year to be found
		return true
	}
	return false
}

// pubWhole reports whether the stamp fills the value, so that an EDTF
// interval or set is not taken for its first day.
func pubWhole(s string, st stamp.Stamp) bool {
	return !strings.ContainsAny(s, "[]{}~%?X") && !strings.Contains(s, "..") && (strings.IndexByte(s, '/') < 0 || st.Numeric && len(strings.TrimSpace(s)) <= st.End+12 && !strings.Contains(s[min(st.End, len(s)):], "/"))
}

func (p *pubCand) setStamp(st stamp.Stamp) {
	p.st, p.span = st, st.Span()
	p.day = st.Date()
	switch {
	case !p.day.IsZero():
		p.value, p.best = civil.DayValue(p.day), p.day
	case !p.span.IsZero():
		if v, err := civil.ParseEDTF(st.String()); err == nil {
			p.value = v
		}
	}
}

func (p *pubCand) setValue(v civil.Value) {
	p.value, p.span = v, v.Bounds()
	if p.span.Closed() && p.span.Start == p.span.End {
		p.day, p.best = p.span.Start, p.span.Start
	}
}

func (p *pubCand) setWindow(s civil.Span, best civil.Date) {
	p.span, p.best, p.value = s, best, civil.WindowOf(s)
	if s.Start == s.End {
		p.day = s.Start
	}
}

// readURL finds /2025/09/04/, /2025/sep/04/, /20250904/, 2025-09-04 or
// /2025/09/ in an address.
func (p *pubCand) readURL() bool {
	u, err := url.Parse(p.clue.Text)
	path := p.clue.Text
	if err == nil && u.Host != "" {
		path = u.Path
	}
	if st, ok := pubURLDate(path); ok {
		p.setStamp(st)
		return true
	}
	return false
}

// list writes the candidates, best first.
func (j *pubJudge) list() {
	slices.SortStableFunc(j.cands, func(x, y *pubCand) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		}
		return 0
	})
	j.a.Candidates = make([]timeline.Candidate, 0, len(j.cands))
	for _, p := range j.cands {
		j.a.Candidates = append(j.a.Candidates, timeline.Candidate{
			EDTF: timeline.Opt(p.value.String()), Origin: p.clue.Origin, Role: p.role, Text: p.clue.Text,
			Score: float64(int(p.score*1000+0.5)) / 1000, Why: p.why,
		})
	}
}
