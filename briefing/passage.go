package briefing

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
)

// passage makes the parts of a printed sentence: a connective at its head is
// cut, a pronoun gets the name that the article gives, an endless sentence is
// cut after a word.
func (d *desk) passage(e *timeline.Event, q *timeline.Quote) Passage {
	p := Passage{Article: q.Article, Outlet: d.outlet(q), Published: q.Published, Speaker: q.Speaker, Verb: q.Verb,
		Anonymous: q.Anonymous, Status: q.Status, Clear: true, quote: q}
	if !speaks(q.Speaker) {
		p.Speaker, p.Verb, p.Anonymous = "", "", ""
	}
	if p.Speaker == "" {
		p.Speaker, p.Verb = says(q)
	}
	s, at := sentence(q)
	own := p.Speaker == "" && (ownWords.MatchString(unquoted(s)) || asks(s))
	if own && !asks(s) { // somebody speaks: the title may say who
		if a := d.arts[q.Article]; a != nil {
			p.Speaker = byTitle(a.Title)
		}
	}
	if m := headCut(s); m > 0 && len(s) > m+20 {
		p.add(Cut, "[...] ", 0)
		s, at = s[m:], at+m
	}
	long := len(s) > maxSentence
	if long {
		s = clause(s, maxSentence)
	}
	whole := s
	lead := len(timeHead.FindString(s))
	if m := pronoun.FindString(s); m != "" {
		if name := d.nameFor(e, q, m); name != "" {
			p.add(Verbatim, s[:len(m)], at)
			p.add(Added, " ["+name+"]", 0)
			s, at = s[len(m):], at+len(m)
		} else {
			p.Clear = firstPerson[strings.ToLower(m)]
		}
	} else if unclear(s, len(p.Parts) > 0) && !(ofSomebody.MatchString(s) && opensWithActor(s, e)) || halfQuoted(s) {
		p.Clear = false
	} else if m := pronoun.FindString(s[lead:]); lead > 0 && m != "" && !firstPerson[strings.ToLower(m)] {
		p.Clear = false
	}
	if likened.MatchString(s) {
		p.Clear = false
	}
	if own && p.Speaker == "" { // only the outlet is known
		p.own = p.Clear && !asks(whole) && talk(whole) == 0
		p.Speaker, p.Verb, p.Clear = p.Outlet, "", false
	}
	p.addRemarked(s, at, d.remarks(e, q, s, at))
	if long {
		p.add(Cut, " [...]", 0)
	}
	if len(p.Parts) > 0 && p.Parts[0].Kind == Cut && isFragment(whole) {
		p.Clear = false
	}
	p.Named = p.Speaker != "" && strings.Contains(s, p.Speaker)
	return p
}

// likened are words that mean something said before: "meetings of the same kind", "representatives of the latter".
var likened = regexp.MustCompile(`\bof (?:the same|this|that) (?:kind|sort|type)\b|\b[Tt]he latter\b|\bdo(?:es)? the same\b|\bdid the same\b|\blikewise\b`)

// headCut returns the length of a connective at the head of a sentence that
// says nothing alone; 0 where it belongs to what follows ("In addition to").
func headCut(s string) int {
	m := len(connective.FindString(s))
	if m > 0 && bound.MatchString(s[m:]) {
		return 0
	}
	return m
}

// bound is how words go on that belong to the connective before them.
var bound = regexp.MustCompile(`^(?:to|of)\b`)

// outlet names the outlet of a quote.
func (d *desk) outlet(q *timeline.Quote) string {
	if strings.TrimSpace(q.Outlet) != "" {
		return q.Outlet
	}
	if a := d.arts[q.Article]; a != nil {
		return outlet(a)
	}
	return q.Article
}

// speaks reports whether a speaker as printed names somebody: a name, or "two
// officials". A pronoun does not, and words without a name or an article are
// no speaker but a misreading.
func speaks(s string) bool {
	if s == "" || pronoun.FindString(s) == s {
		return false
	}
	if strings.IndexFunc(s, unicode.IsUpper) >= 0 {
		return !interjection[strings.ToLower(s)]
	}
	return anonymous.MatchString(s)
}

// interjection are words that begin what somebody says and name nobody.
var interjection = wordSet("well now so look yes no okay and but oh listen right again today yesterday tomorrow question answer q a thanks")

// timeHead is an opening by the time alone, before the subject: "Today, ",
// "On Thursday, ".
var timeHead = regexp.MustCompile(`^(?:Today|Yesterday|Tomorrow|Tonight|(?:On|In|By|Since|Earlier|Later|Last|This|Next|Starting) [^,.;:]{2,40}),\s+`)

// anonymous are speakers without a name.
var anonymous = regexp.MustCompile(`^(?:an?|the|one|two|three|four|several|some|many|other|senior|unnamed|officials?|diplomats?|sources?|spokes\w+|aides?|analysts|people|ministers|leaders)\b`)

func (p *Passage) add(kind, text string, at int) {
	part := Part{Kind: kind, Text: text}
	if kind == Verbatim {
		part.Start, part.End = at, at+len(text)
	}
	p.Parts = append(p.Parts, part)
}

// connective is what ties a sentence to the one before and says nothing
// alone. Words of time ("Later,") stay.
var connective = regexp.MustCompile(`^(?:(?:But|And|However|Moreover|Nevertheless|Nonetheless|Still|Also|Besides|Furthermore|In addition|Instead|Indeed|Therefore|Thus|Hence|Meanwhile|As a result|For (?:this|that|these) reasons?|In turn|Accordingly)(?:,\s+|\s+)|` +
	`(?i:so|then second|then|now|again|as mentioned|excellencies|well|look|of course|for example|first|second|third|finally|in fact|as you know),\s+)+`)

// dateline is a place in capitals before a dash, with the day and the agency
// that may stand between: "PARIS, Sept. 4 (Agency) — ".
var dateline = regexp.MustCompile(`^\p{Lu}[\p{Lu}\d.,' /-]{2,40}(?:\p{L}[\p{L}.,]* ?){0,4}(?:\d{1,2},? ?)?(?:\d{4},? ?)?(?:\([^()]{2,40}\))? ?(?:[–—]|--?) `)

// pronoun is an opening that needs the sentence before.
var pronoun = regexp.MustCompile(`(?i)^(?:One (?:is|was|of (?:them|these|those|which))|Another(?: is| was)?|The other|He|She|They|It|We|I|You|His|Her|Their|Its|Our|My|This|That|These|Those|Both|Neither|Such)\b`)

// ownWords are the pronouns of somebody who speaks.
var ownWords = regexp.MustCompile(`\b(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Mm]y|[Uu]s|[Oo]ur|[Yy]ou|[Yy]our)\b`)

// unquoted drops what stands in quotation marks.
func unquoted(s string) string { return quotation.ReplaceAllString(s, "") }

var quotation = regexp.MustCompile(`"[^"]*"|“[^”]*”`)

var firstPerson = map[string]bool{"we": true, "i": true, "our": true, "my": true}

// definite is an opening by something the reader has not been told of, unless
// a name follows soon ("The meeting of the Contact Group").
var definite = regexp.MustCompile(`^(?:[Tt]he|[Tt]oday[’']s|[Yy]esterday[’']s|[Tt]onight[’']s) (?:(?:two|three|four|new|proposed|same|latest|first|second|other) )?(?:conversations?|discussions?|trips?|packages?|force|measures?|session|event|ceremony|dialogue|exchange|process|efforts?|situation|context|parties|delegations?|report|text|list|signing|two|three|pair|latter|former|same|meetings?|talks|summit|deal|agreement|move|decision|announcement|statement|visit|call|document|proposal|plan|sides|leaders|ministers|president|minister|officials?|spokes\w+|source|group|bloc|proposed|new|comments?|remarks|incident|attack|vote)\b`)

// unclear reports whether a sentence opens with what only its context
// explains, or does not begin like a sentence though its head was not cut. A
// name within the words that belong to the noun explains it.
func unclear(s string, cut bool) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if unicode.IsLower(r) && !cut {
		return true
	}
	loc := definite.FindStringIndex(s)
	if loc == nil {
		return false
	}
	for i, w := range strings.Fields(s[loc[1]:]) {
		if i == 0 && !belongs[w] {
			break
		}
		if r, _ := utf8.DecodeRuneInString(strings.Trim(w, `"'“”‘’(`)); unicode.IsUpper(r) {
			return false
		}
		if i >= 6 {
			break
		}
	}
	return true
}

// ofSomebody is the head of a sentence whose first noun belongs to another.
var ofSomebody = regexp.MustCompile(`^\S+ (?:\S+ )?(?:of|from|between|among)\b`)

// opensWithActor reports whether an actor of the event is named near the head
// of the sentence, in whatever case ("The leaders of the coalition of the
// willing").
func opensWithActor(s string, e *timeline.Event) bool {
	head := strings.ToLower(clause(s, 45))
	return slices.ContainsFunc(e.Actors, func(a timeline.Actor) bool {
		return len(a.Name) > 4 && strings.Contains(head, strings.ToLower(a.Name))
	})
}

// belongs are the words that tie what follows to the noun before.
var belongs = wordSet("of from between in at for on with among to by about over")

// nameFor finds whom "He" or "She" means: the event's one person that the
// sentence does not name and that the article does name before it. Other
// pronouns get no name.
func (d *desk) nameFor(e *timeline.Event, q *timeline.Quote, pronoun string) string {
	if !strings.EqualFold(pronoun, "he") && !strings.EqualFold(pronoun, "she") {
		return ""
	}
	name := ""
	whole, _ := sentence(q)
	for _, a := range e.Actors {
		if !strings.Contains(a.Name, " ") || strings.Contains(whole, lastWord(a.Name)) || roleRank(a.Role) == 0 {
			continue
		}
		if name != "" {
			return "" // two candidates: no guess
		}
		name = a.Name
	}
	if name == "" || !d.namedBefore(q, name) {
		return ""
	}
	return name
}

// namedBefore reports whether the article prints the name before the quote.
func (d *desk) namedBefore(q *timeline.Quote, name string) bool {
	if text := d.text(q.Article); q.Start <= len(text) && text != "" {
		return strings.Contains(text[:q.Start], name)
	}
	return slices.ContainsFunc(d.quotes[q.Article], func(o *timeline.Quote) bool {
		return o.End <= q.Start && strings.Contains(o.Sentence, name)
	})
}
