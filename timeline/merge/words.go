package merge

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// What Date.Why and MergeReason say is read by people: days, outlets and
// printed words, and an id only where somebody has to find the article.

var monthWords = [...]string{"", "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}

// dayWords is "4 Sept. 2025".
func dayWords(d civil.Date) string {
	return strconv.Itoa(d.Day) + " " + monthWords[d.Month] + " " + strconv.Itoa(d.Year)
}

// spanWords is "4 Sept. 2025", "Sept. 2025", "7 Aug. to 25 Sept. 2025", "by
// 1 Dec. 2025" or "from 1 Dec. 2025".
func spanWords(s civil.Span) string {
	a, b := s.Start, s.End
	switch {
	case a.IsZero() && b.IsZero():
		return "no date"
	case a.IsZero():
		return "by " + dayWords(b)
	case b.IsZero():
		return "from " + dayWords(a)
	case a == b:
		return dayWords(a)
	case a.Day == 1 && b == a.MonthEnd():
		return monthWords[a.Month] + " " + strconv.Itoa(a.Year)
	case a.Year == b.Year && a.Month == b.Month:
		return strconv.Itoa(a.Day) + " to " + dayWords(b)
	case a.Year == b.Year:
		return strconv.Itoa(a.Day) + " " + monthWords[a.Month] + " to " + dayWords(b)
	}
	return dayWords(a) + " to " + dayWords(b)
}

func (s *story) daysOf(i int32) string {
	q := s.reading(i).quote()
	return spanWords(civil.Span{Start: q.Earliest, End: q.Latest})
}

// source names the article of a reading by outlet and day; an article that
// has neither is named by its id.
func (s *story) source(i int32) string {
	q := s.reading(i).quote()
	day := ""
	if p := s.feat(i).pub; p != 0 {
		day = dayWords(civil.FromOrdinal(p))
	}
	switch {
	case q.Outlet != "" && day != "":
		return q.Outlet + ", " + day
	case q.Outlet != "":
		return q.Outlet
	case day != "":
		return "an article of " + day
	}
	return "article " + q.Article
}

// found is source with the article's id, for who wants to look it up.
func (s *story) found(i int32) string {
	name := s.source(i)
	if id := "article " + s.reading(i).quote().Article; name != id {
		return name + " (" + id + ")"
	}
	return name
}

// counted is "1 article", "2 articles".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// listed joins words as a sentence does: "a, b and c".
func listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " and " + words[n]
}

// quoted puts a date's words in quotes; a date that no words give is said to
// be understood.
func quoted(q *timeline.Quote) string {
	if q.DateText == "" {
		return "a day understood"
	}
	return fmt.Sprintf("“%s”", clipWords(q.DateText))
}

// clipWords bounds what a hostile article can make of a date's words.
func clipWords(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return s
}
