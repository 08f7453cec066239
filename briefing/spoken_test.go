package briefing

import "testing"

func TestQuestionsAndTalk(t *testing.T) {
	for s, want := range map[string]bool{
		"Will the minister still meet the envoy on Thursday?": true,
		"The envoy asked, “Will you sign?”":                   false,
		"The ministers met on Thursday.":                      false,
		"A question about what the president said yesterday.": true,
		"The question of the gauge was settled on Monday.":    false,
	} {
		if asks(s) != want {
			t.Errorf("asks(%q) is %v", s, !want)
		}
	}
	for s, want := range map[string]float64{
		"The ministers signed the accord in Oslo on Monday.":                     0,
		"You know, we met the — the ministers yesterday.":                        2,
		"“You know, I mean, it went well,” the minister said after the signing.": 0,
	} {
		if got := talk(s); got != want {
			t.Errorf("talk(%q) is %v, want %v", s, got, want)
		}
	}
	if !halfQuoted("“Today we signed.") || halfQuoted("“Today we signed,” he said.") {
		t.Error("a mark without its partner is not seen, or one with it is")
	}
}

func TestHeadlineStopsWhereAReaderWould(t *testing.T) {
	for s, want := range map[string]string{
		"The ministers met.": "The ministers met.",
		"Twenty-six states have offered to take part in a reassurance force for the river delta, the French president said on Thursday.":         "Twenty-six states have offered to take part in a reassurance force for the river delta",
		"Today, the seven states, along with their allies and neighbours, are imposing severe and lasting costs on the dealers of the trade.":    "Today, the seven states, along with their allies and neighbours, are imposing severe and lasting costs",
		"The ministers of the nine states of the river commission met in the old customs house of the upper town of Tarn after a week of talks.": "The ministers of the nine states of the river commission met in the old customs house of the upper town",
	} {
		if got := headline(s); got != want {
			t.Errorf("headline(%q) is %q, want %q", s, got, want)
		}
	}
}

func TestSumsOfAPageAreChecked(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	page := render(t, "html", Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts}))
	if fails, n, err := VerifyIssue(page, c.texts); err != nil || n == 0 || len(fails) > 0 {
		t.Fatalf("%d sentences, %v, %v", n, fails, err)
	}
	for id := range c.texts {
		texts := map[string]string{}
		for k, v := range c.texts {
			texts[k] = v
		}
		texts[id] += " "
		fails, _, err := VerifyIssue(page, texts)
		cited := false
		for _, s := range Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts}).Sources {
			cited = cited || s.Article == id
		}
		if err != nil || cited != (len(fails) == 1) {
			t.Errorf("%s, cited %v: %v, %v", id, cited, fails, err)
		}
	}
}
