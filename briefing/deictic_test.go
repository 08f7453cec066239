package briefing

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// A word of time that counts from the article's day gets its date, unless the
// day is the one printed before the sentence; nothing is added inside of a
// quotation, to a weekday, or where the article's day is not known.
func TestWordsOfTimeGetTheirDates(t *testing.T) {
	for _, tt := range []struct{ published, on, sentence, want string }{
		{"2025-09-05", "2025-09-05", "Yesterday, the envoy left, and today the talks began.", "Yesterday [4 Sept.], the envoy left, and today the talks began."},
		{"2025-09-05", "2025-09-04", "Yesterday, the envoy left, and today the talks began.", "Yesterday, the envoy left, and today [5 Sept.] the talks began."},
		{"2025-09-05", "2025-09-04", "The round, held today, September 4, in Bern, was the last.", "The round, held today, September 4, in Bern, was the last."},
		{"2025-09-05", "2025-09-04", "The envoy left on Thursday and said so on Friday.", "The envoy left on Thursday and said so on Friday."},
		{"2025-09-05", "2025-09-04", "“We begin tomorrow,” the envoy said before he left.", "“We begin tomorrow,” the envoy said before he left."},
		{"2025-09", "2025-09-04", "Yesterday, the envoy left.", "Yesterday, the envoy left."},
		{"2025-01-01", "2025-01-01", "The envoy left last night.", "The envoy left last night [31 Dec. 2024]."},
	} {
		pub, on := edtfDays(timeline.Opt(tt.published)), edtfDays(timeline.Opt(tt.on))
		e := timeline.Event{Date: timeline.EventDate{EDTF: timeline.Opt(tt.on), Earliest: on.Start, Latest: on.End, Span: timeline.SpanDay},
			Quotes: []timeline.Quote{{Article: "a", Outlet: "Harbour Courier", Published: timeline.Opt(tt.published), Sentence: tt.sentence, End: len(tt.sentence), Status: timeline.Happened}}}
		tl := &timeline.Timeline{Articles: []timeline.Article{{ID: "a", Text: tt.sentence, PublishedEarliest: pub.Start, PublishedLatest: pub.End}}, Events: []timeline.Event{e}}
		d := newDesk(tl, Options{Period: timeline.Period{Since: civil.On(2025, 1, 1), Until: civil.On(2025, 12, 31)}}.normal(tl), false)
		p := d.passage(&e, &e.Quotes[0])
		if p.Text() != tt.want {
			t.Errorf("%q, want %q", p.Text(), tt.want)
		}
		for _, part := range p.Parts {
			if part.Kind == Verbatim && tt.sentence[part.Start:part.End] != part.Text {
				t.Errorf("%q is not at byte %d", part.Text, part.Start)
			}
		}
	}
}

// What an issue adds in brackets is passed over when a printed sentence is
// compared; a word that turns the sentence round is not such an addition.
func TestAdditionsAreNoChange(t *testing.T) {
	sentence := "But yesterday, the envoy did sign the protocol of Lodve."
	for printed, want := range map[string]bool{
		"* 5 Sept.: But yesterday, the envoy did sign the protocol of Lodve.":                          true,
		"* 5 Sept.: But yesterday [4 Sept.], the envoy did sign the protocol of Lodve.":                true,
		"* 5 Sept.: [...] yesterday [Sept. 4], the envoy [Petra Sand] did sign the protocol of Lodve.": true,
		"* 5 Sept.: But yesterday, the envoy did [not] sign the protocol of Lodve.":                    false,
		"* 5 Sept.: But yesterday, the envoy did not sign the protocol of Lodve.":                      false,
		"* 5 Sept.: But today [4 Sept.], the envoy did sign the protocol of Lodve.":                    false,
	} {
		if got := printedBefore(printed, sentence); got != want {
			t.Errorf("%q: %v", printed, got)
		}
	}
	if !strings.HasSuffix(added.FindString("between them [between 8 and 12 Sept.]"), "Sept.]") {
		t.Error("a window is no addition")
	}
}
