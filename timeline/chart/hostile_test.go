package chart

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// attacks are texts that break out where one context forgets to escape, or
// that are merely hard to set: long words, other directions, control letters.
var attacks = []string{
	`</script><script>pwned=1</script>`,
	`<!--<script>pwned=1</script>`,
	`__f__(pwned=1)__f__`,
	`"><img src=x onerror=pwned=1>`,
	`' onfocus='pwned=1' autofocus='`,
	`{{.}}${pwned=1}` + "`",
	`javascript:pwned=1`,
	`</style><svg onload=pwned=1>`,
	`]]><script>pwned=1</script>`,
	"A name of sixty letters, all of them needed, ending right here",
	"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
	"وزراء الخارجية يجتمعون في القاهرة لبحث وقف إطلاق النار",
	"שרי החוץ נפגשים \u202eabc\u202c בירושלים",
	"nul \x01 and \u2028 line \u2029 ends 𝔘𝔫𝔦",
	"=HYPERLINK(\"http://evil.example\")",
}

// hostile puts each attack into every text of an event.
func hostile(t testing.TB) *timeline.Timeline {
	t.Helper()
	s := newStory()
	for i, x := range attacks {
		day := civil.On(2025, 9, 1+i)
		e := timeline.Event{
			Title: x, Topics: []string{x, "common"}, Status: timeline.Statuses[i%12], Type: timeline.Opt(x),
			Actors:    []timeline.Actor{{Name: x}},
			Place:     &timeline.Place{Name: x},
			Condition: x, MergeReason: x, Edited: x, Reports: 1, Independent: 1, FirstReported: day,
			Date:     timeline.EventDate{EDTF: timeline.Opt(x), Earliest: day, Latest: day, Span: timeline.SpanDay, Grade: timeline.Firm, Why: x},
			Disputes: []timeline.Dispute{{Field: x, Versions: []timeline.DisputeVersion{{Value: x, Articles: []string{x}}}}},
			History:  []timeline.Step{{At: timeline.Opt(x), Kind: x, Date: timeline.Opt(x)}, {Kind: "moved", Date: "2025-09-02"}},
			Quotes:   []timeline.Quote{{Article: x, Outlet: x, Sentence: x + " and more", Start: i * 100, End: i*100 + 9, DateText: x, Speaker: x, Why: x, EDTF: "2025", Published: timeline.Opt(x)}},
		}
		e.SetID()
		s.tl.Events = append(s.tl.Events, e)
		s.tl.Articles = append(s.tl.Articles, timeline.Article{ID: x, URL: x, Title: x, Outlet: x, Published: timeline.Opt(x)})
	}
	return s.timeline("Hostile "+strings.Join(attacks[:3], " "), civil.On(2025, 9, 10))
}
