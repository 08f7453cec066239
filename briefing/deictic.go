package briefing

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// deictic are words of time that mean nothing to a reader who does not know
// the day of the article, with the days from it.
var deictic = regexp.MustCompile(`(?i)\b(?:the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening))\b`)

// datedBehind is a date that the text itself prints behind such a word.
var datedBehind = regexp.MustCompile(`^,? \(?(?:[A-Z][a-z]+day,? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b`)

// shift is how many days from publication a deictic word means.
var shift = map[string]int{"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1, "the day after tomorrow": 2}

// remark is a date that is printed in [brackets] behind words of time.
type remark struct {
	at   int // byte of the sentence behind the words
	date string
}

// remarks returns the dates that a sentence of q needs: of each word of time
// whose day is neither the event's, printed before the sentence, nor clear from
// the word. s is the part of the sentence to print, from byte at on.
func (d *desk) remarks(e *timeline.Event, q *timeline.Quote, s string, at int) []remark {
	var out []remark
	quoted := quotation.FindAllStringIndex(s, -1)
	inside := func(i int) bool {
		return slices.ContainsFunc(quoted, func(loc []int) bool { return i > loc[0] && i < loc[1] })
	}
	add := func(end int, days civil.Span, date string) {
		known := e.Date.Dated() && e.Date.Days() == days
		if !known && !inside(end-1) && !slices.ContainsFunc(out, func(r remark) bool { return r.at == end || r.date == date }) {
			out = append(out, remark{end, date})
		}
	}
	for _, o := range d.quotes[q.Article] {
		lo, hi := o.DateStart-at, o.DateEnd-at
		if lo < 0 || hi > len(s) || lo >= hi || s[lo:hi] != o.DateText || !vagueWords(o.DateText) {
			continue
		}
		if days := quoteDays(o); days.Closed() && days.Days() <= 31 {
			add(hi, days, d.speech().edtf(o.EDTF))
		}
	}
	pub := edtfDays(q.Published)
	if pub.IsZero() || pub.Start != pub.End {
		return sortRemarks(out)
	}
	for _, loc := range deictic.FindAllStringIndex(s, -1) {
		if datedBehind.MatchString(s[loc[1]:]) {
			continue // "held today, October 23"
		}
		day := pub.Start.AddDays(shift[strings.ToLower(s[loc[0]:loc[1]])])
		add(loc[1], civil.Span{Start: day, End: day}, d.speech().short(day))
	}
	return sortRemarks(out)
}

func sortRemarks(rs []remark) []remark {
	slices.SortFunc(rs, func(a, b remark) int { return a.at - b.at })
	return rs
}

// vagueWords reports words of time that count from the article's own day:
// "next week", "the past month". Weekdays and dates with a number say enough
// beside the day that is printed.
func vagueWords(s string) bool {
	low := strings.ToLower(s)
	if strings.ContainsAny(low, "0123456789") {
		return false
	}
	for _, w := range strings.Fields(low) {
		if counting[w] {
			return true
		}
	}
	return false
}

var counting = wordSet("next last this coming past previous following")

// speech prints dates as the issue will.
func (d *desk) speech() speech {
	return speech{american: d.o.Variant == American, year: yearOf(&Briefing{Period: d.o.Period, AsOf: d.o.AsOf})}
}

// addRemarked adds a stretch of the article with the dates that it needs.
func (p *Passage) addRemarked(s string, at int, rs []remark) {
	from := 0
	for _, r := range rs {
		if r.at < from || r.at > len(s) {
			continue
		}
		p.add(Verbatim, s[from:r.at], at+from)
		p.add(Added, " ["+r.date+"]", 0)
		from = r.at
	}
	if from < len(s) {
		p.add(Verbatim, s[from:], at+from)
	}
}
