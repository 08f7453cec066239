package keydates_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/keydates"
)

// collection is articles with their mentions, as Rank takes them.
type collection struct {
	articles []timeline.Article
	mentions [][]timeline.Mention
}

// add makes an article of lines. A line may begin with the days it speaks of
// and the words that say so: "2025-09-04 Thursday|Ministers met on Thursday.";
// a month is given as "2025-09 September|...".
func (c *collection) add(id, published string, lines ...string) {
	a := timeline.Article{ID: id}
	if published != "" {
		d := must(published)
		a.PublishedBest, a.PublishedEarliest, a.PublishedLatest = d, d, d
	}
	var ms []timeline.Mention
	for i, line := range lines {
		head, text, ok := strings.Cut(line, "|")
		if !ok {
			head, text = "", line
		}
		a.Sentences = append(a.Sentences, timeline.Sentence{Start: len(a.Text), End: len(a.Text) + len(text)})
		if head != "" {
			value, words, _ := strings.Cut(head, " ")
			m := timeline.Mention{Sentence: i, Type: timeline.TypeDate, Text: words}
			if len(value) == 7 {
				d := must(value + "-01")
				m.Earliest, m.Latest = d, d.MonthEnd()
			} else {
				d := must(value)
				m.Earliest, m.Latest, m.Best = d, d, d
			}
			ms = append(ms, m)
		}
		a.Text += text + "\n"
	}
	c.articles = append(c.articles, a)
	c.mentions = append(c.mentions, ms)
}

func must(s string) civil.Date {
	d, err := civil.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func days(keys []timeline.KeyDate) string {
	var out []string
	for _, k := range keys {
		out = append(out, k.Date.String())
	}
	return strings.Join(out, " ")
}

func ferry() *collection {
	c := &collection{}
	c.add("a", "2025-03-05",
		"The ferry talks in Oslo entered their last week.",
		"2025-03-04 Tuesday|Envoys signed the ferry accord in Oslo on Tuesday after nine hours.",
		"The accord opens the harbour to inspectors.")
	c.add("b", "2025-03-06",
		"2025-03-04 Tuesday|The ferry accord that envoys signed in Oslo on Tuesday opens the harbour.",
		"2025-03-05 Wednesday|Shops in Bergen were shut on Wednesday because of snow.")
	c.add("c", "2025-04-20",
		"2025-03-04 4 March|Since envoys signed the ferry accord on 4 March, inspectors have boarded nine ships.",
		"2025-05-02 2 May|The ferry line reopens on 2 May.")
	c.add("d", "2025-05-03",
		"The first ferry left the harbour in bright sun.",
		"2025-05-02 Friday|The ferry line reopened on Friday with a band and a speech.")
	return c
}

func TestRank(t *testing.T) {
	c := ferry()
	got := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 2, Sentences: 2, Query: []string{"ferry"}})
	if days(got) != "2025-03-04 2025-05-02" {
		t.Fatalf("got %s", days(got))
	}
	if !strings.Contains(got[0].Sentences[0], "signed") {
		t.Errorf("4 March is told as %q", got[0].Sentences)
	}
	for _, k := range got {
		if len(k.Sentences) != len(k.Articles) || len(k.Sentences) > 2 {
			t.Errorf("%s: %d sentences, %d articles", k.Date, len(k.Sentences), len(k.Articles))
		}
		for i, s := range k.Sentences {
			if !c.has(k.Articles[i], s) {
				t.Errorf("%s: %q is no sentence of %s", k.Date, s, k.Articles[i])
			}
		}
	}
}

// has reports whether s is one whole sentence of the article.
func (c *collection) has(id, s string) bool {
	for _, a := range c.articles {
		for _, x := range a.Sentences {
			if a.ID == id && a.Text[x.Start:x.End] == s {
				return true
			}
		}
	}
	return false
}

func TestPeriodAndNothing(t *testing.T) {
	c := ferry()
	got := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 5, Sentences: 1, Since: must("2025-04-01"), Until: must("2025-05-02")})
	for _, k := range got {
		if k.Date.Before(must("2025-04-01")) || k.Date.After(must("2025-05-02")) {
			t.Errorf("%s lies outside the period", k.Date)
		}
	}
	if len(got) == 0 {
		t.Error("nothing found in the period")
	}
	for _, o := range []keydates.Options{{Sentences: 1}, {Dates: 1}} {
		if got := keydates.Rank(c.articles, c.mentions, o); got != nil {
			t.Errorf("%+v gives %v", o, got)
		}
	}
	if got := keydates.Rank(nil, nil, keydates.Options{Dates: 1, Sentences: 1}); got != nil {
		t.Errorf("no articles give %v", got)
	}
}

func TestQuery(t *testing.T) {
	c := &collection{}
	c.add("a", "2025-03-05", "2025-03-03 Monday|The harbour tariffs rose again on Monday, traders said.", "2025-03-04 Tuesday|A grain ship sank off the cape on Tuesday in heavy seas.")
	for _, tt := range []struct{ query, want string }{
		{"tariff", "2025-03-03"},         // by stem
		{"harbour tariff", "2025-03-03"}, // a phrase
		{"tariff harbour", ""},           // not in this order
		{"GRAIN", "2025-03-04"},          // letter case
		{"harb*", "2025-03-03"},          // a beginning
		{"cape, ", "2025-03-04"},         // signs do not count
		{"no such word anywhere here", ""},
	} {
		got := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 1, Sentences: 1, Query: []string{tt.query}})
		if tt.want == "" {
			if len(got) > 0 {
				t.Errorf("%q: got %s, want nothing, for nothing is on topic", tt.query, days(got))
			}
			continue
		}
		if days(got) != tt.want {
			t.Errorf("%q: got %q, want %q", tt.query, days(got), tt.want)
		}
	}
}

// A month alone goes to the day that is told in the same words.
func TestMonthComesBackToItsDay(t *testing.T) {
	c := &collection{}
	c.add("a", "2006-05-26", "2006-05-25 Thursday|A jury convicted the chairman of fraud and conspiracy on Thursday.")
	c.add("b", "2006-05-11", "2006-05-10 Wednesday|The weather kept the harbour shut on Wednesday for a while.")
	without := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 9, Sentences: 1})
	c.add("c", "2009-01-10", "2006-05 May 2006|The chairman, convicted of fraud and conspiracy in May 2006, has appealed.")
	with := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 9, Sentences: 1})
	if scoreOf(with, "2006-05-25") <= scoreOf(without, "2006-05-25") {
		t.Errorf("the day of the verdict gained nothing: %v, %v", without, with)
	}
	if math.Abs(scoreOf(with, "2006-05-10")-scoreOf(without, "2006-05-10")) > 0.02 {
		t.Errorf("another day of May gained: %v, %v", without, with)
	}
}

// scoreOf returns the score of a day, 0 if it is not among the keys.
func scoreOf(keys []timeline.KeyDate, day string) float64 {
	for _, k := range keys {
		if k.Date == must(day) {
			return k.Score
		}
	}
	return 0
}

// Many sentences of one article are one voice.
func TestArticlesCountNotSentences(t *testing.T) {
	c := &collection{}
	var lines []string
	for i := range 30 {
		lines = append(lines, fmt.Sprintf("2025-03-04 Tuesday|Envoys talked of the ferry accord on Tuesday at hour %d.", i))
	}
	c.add("a", "2025-06-01", lines...)
	c.add("b", "2025-06-01", "2025-04-10 April|A grain ship sank off the cape on 10 April.")
	c.add("c", "2025-06-02", "2025-04-10 April|The ship that sank on 10 April was laden with grain.")
	got := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 1, Sentences: 1})
	if days(got) != "2025-04-10" {
		t.Errorf("got %s, want the day that two articles speak of", days(got))
	}
}

// A sentence without the query counts for more beside one that has it.
func TestBesideTheQuery(t *testing.T) {
	c := &collection{}
	for i := range 3 {
		c.add(fmt.Sprint("a", i), fmt.Sprintf("2025-06-0%d", i+1),
			"The ferry accord is in doubt.",
			"2025-04-10 10 April|It was signed on 10 April in Oslo.",
			"The weather has been fine.",
			"2025-03-04 4 March|The mayor was born on 4 March in Bergen.")
	}
	o := keydates.Options{Dates: 9, Sentences: 1, Query: []string{"ferry"}}
	got := keydates.Rank(c.articles, c.mentions, o)
	if near, far := scoreOf(got, "2025-04-10"), scoreOf(got, "2025-03-04"); near <= far || far <= 0 {
		t.Errorf("beside the query %v, apart from it %v", near, far)
	}
	o.Query = nil
	got = keydates.Rank(c.articles, c.mentions, o)
	if near, far := scoreOf(got, "2025-04-10"), scoreOf(got, "2025-03-04"); math.Abs(near-far) > 0.02 {
		t.Errorf("without a query %v and %v, want about the same", near, far)
	}
}

// An undated article is not given to the day before, however often dated ones
// speak of the day before theirs.
func TestUndatedTellsOfItsOwnDay(t *testing.T) {
	c := &collection{}
	for i := range 28 {
		d := must("2025-02-01").AddDays(i)
		c.add(fmt.Sprintf("a%02d", i), d.String(), d.AddDays(-1).String()+" yesterday|Envoys met yesterday to talk of the ferry.")
	}
	c.add("b", "2025-05-14", "Shares in the ferry line have collapsed.")
	got := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 99, Sentences: 1, Query: []string{"ferry"}})
	own, before := scoreOf(got, "2025-05-14"), scoreOf(got, "2025-05-13")
	if own < 0.9*before {
		t.Errorf("its own day %v, the day before %v", own, before)
	}
	if own > before+0.05 {
		t.Errorf("its own day %v, the day before %v: this collection reports a day late", own, before)
	}
}

// A day of the week on which the subject has no news falls back.
func TestWeek(t *testing.T) {
	workdays := func(rest bool) []timeline.KeyDate {
		c := &collection{}
		for i := range 28 { // from a Monday
			if d := must("2025-02-03").AddDays(i); !rest || i%7 < 5 {
				c.add(fmt.Sprintf("a%02d", i), d.String(), d.String()+" today|The court heard the ferry case today.")
			}
		}
		for i := range 3 {
			c.add(fmt.Sprint("b", i), fmt.Sprintf("2025-06-0%d", i+1),
				"2025-04-05 5 April|The ferry was built on 5 April 2025, a Saturday.",
				"2025-04-09 9 April|The ferry was named on 9 April 2025, a Wednesday.")
		}
		return keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 99, Sentences: 1})
	}
	got := workdays(true)
	if sat, wed := scoreOf(got, "2025-04-05"), scoreOf(got, "2025-04-09"); sat > wed-0.3 {
		t.Errorf("news on workdays alone: Saturday %v, Wednesday %v", sat, wed)
	}
	got = workdays(false)
	if sat, wed := scoreOf(got, "2025-04-05"), scoreOf(got, "2025-04-09"); math.Abs(sat-wed) > 0.02 {
		t.Errorf("news on all days: Saturday %v, Wednesday %v", sat, wed)
	}
}

// A day of the week that comes twice in a short time has twice the reports
// and is no better for it.
func TestWeekOfAShortTime(t *testing.T) {
	c := &collection{}
	for i := range 10 {
		d := must("2025-02-03").AddDays(i)
		for j := range 5 {
			c.add(fmt.Sprint("a", i, j), d.String(), d.String()+" today|The court heard the ferry case today.")
		}
	}
	got := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 99, Sentences: 1, Since: must("2025-02-03"), Until: must("2025-02-12")})
	once, twice := scoreOf(got, "2025-02-07"), scoreOf(got, "2025-02-04")
	if math.Abs(once-twice) > 0.01 {
		t.Errorf("a Friday %v, one of two Tuesdays %v", once, twice)
	}
}

// A month goes to a day that tells a third of the sentence's words, not to one
// that tells a fifth.
func TestMonthNeedsLikeness(t *testing.T) {
	gains := func(line string) bool {
		c := &collection{}
		c.add("a", "2006-05-26", "2006-05-25 Thursday|On Thursday jurors convicted banker Harlow, who had hidden losses.")
		for i := range 20 {
			c.add(fmt.Sprintf("b%02d", i), "2006-09-01", fmt.Sprintf("Filler %d has %d other words of %d kinds.", i, 100+i, 200+i))
		}
		o := keydates.Options{Dates: 1, Sentences: 1, Until: must("2006-05-31")}
		without := keydates.Rank(c.articles, c.mentions, o)
		c.add("c", "2009-01-10", line)
		return scoreOf(keydates.Rank(c.articles, c.mentions, o), "2006-05-25") > scoreOf(without, "2006-05-25")+0.1
	}
	if !gains("2006-05 May 2006|Harlow, whose losses jurors saw and who was convicted in May 2006, now grows olives.") {
		t.Error("a third of the words is not enough")
	}
	if gains("2006-05 May 2006|Harlow, who left Bergen for Lisbon in May 2006, now paints boats, grows olives and sells honey from jars.") {
		t.Error("a name alone is enough")
	}
}

// Of a day's sentences, one without the query may be the best; of two that tell
// as much in as many words, the one that has it is.
func TestUnnamedMayTell(t *testing.T) {
	named := func(line string) bool {
		c := &collection{}
		for i := range 3 {
			c.add(fmt.Sprint("a", i), "2025-03-05", "The ferry talks are over.",
				"2025-03-04 Tuesday|Envoys signed the accord in Oslo on Tuesday "+[]string{"after nine hours.", "in bright sun.", "before noon."}[i])
		}
		c.add("b", "2025-03-05", "2025-03-04 Tuesday|"+line)
		got := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 1, Sentences: 1, Query: []string{"ferry"}})
		return strings.Contains(got[0].Sentences[0], "ferry")
	}
	if named("Envoys signed the ferry accord in Oslo on Tuesday and in haste.") {
		t.Error("the longer sentence with the query wins")
	}
	if !named("Envoys signed the ferry accord in Oslo on Tuesday.") {
		t.Error("the sentence with the query loses")
	}
}

// Behind the plan for a day, or a later look back at it, stands the report of the
// day, though no other sentence shares its words; the same words again, or one more
// plan, do not.
func TestWitness(t *testing.T) {
	const (
		plan  = "2025-09-09 Sept. 9|The ministers of both sides will try again on Sept. 9 in Montevideo."
		deed  = "2025-09-09 Tuesday|Negotiators in Montevideo concluded the accord on Tuesday after a quarter of a century."
		same  = "2025-09-09 Tuesday|On Tuesday negotiators concluded the accord in Montevideo after a quarter of a century."
		other = "2025-09-09 Sept. 9|A protest march of farmers is planned for Sept. 9 along the river."
	)
	for _, tt := range []struct {
		name  string
		later []string // of the day after
		want  int
	}{
		{"the deed", []string{deed}, 2},
		{"the deed and its copy", []string{deed, same}, 2},
		{"nothing", nil, 1},
	} {
		c := &collection{}
		c.add("a", "2025-08-01", plan)
		c.add("b", "2025-08-02", other)
		for i, line := range tt.later {
			c.add(fmt.Sprint("c", i), "2025-09-10", line)
		}
		keys := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 1, Sentences: 3})
		if len(keys) != 1 || len(keys[0].Sentences) != tt.want {
			t.Errorf("%s: %+v, want %d sentences", tt.name, keys, tt.want)
		}
		if got := fmt.Sprint(keys); strings.Contains(got, "Negotiators") != (tt.later != nil) || strings.Contains(got, "protest") {
			t.Errorf("%s: %s", tt.name, got)
		}
	}
}

// Of two sentences that tell nearly the same, the one that can be read alone is
// shown; one that leans is shown where it tells more.
func TestReadAlone(t *testing.T) {
	first := func(lines ...string) string {
		c := &collection{}
		for i, line := range lines {
			c.add(fmt.Sprint("a", i), "2025-03-05", "2025-03-04 Tuesday|"+line)
		}
		return keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 1, Sentences: 1})[0].Sentences[0]
	}
	for _, leaning := range []string{
		"They signed the ferry accord in Oslo on Tuesday.",
		"But envoys signed the ferry accord in Oslo Tuesday.",
		"Its envoys signed the ferry accord in Oslo Tuesday.",
		"\"Envoys signed the ferry accord in Oslo Tuesday.",
		"“Envoys signed the ferry accord in Oslo Tuesday.",
	} {
		if got := first(leaning, "Envoys signed the ferry accord in Oslo on Tuesday."); got == leaning {
			t.Errorf("got %q", got)
		}
	}
	for _, alone := range []string{"Italy signed the ferry accord in Oslo.", "Andes ports signed the ferry accord in Oslo.", "Heath signed the ferry accord in Oslo."} {
		if got := first(alone, "Envoys of several lands signed the ferry accord in Oslo on Tuesday."); got != alone {
			t.Errorf("got %q", got)
		}
	}
	much := "They signed the ferry accord in Oslo on Tuesday."
	if got := first(much, "On Tuesday in Oslo, signed by all, was an accord on harbour dues.", "The mayor of Oslo spoke of the ferry accord at length on Tuesday night."); got != much {
		t.Errorf("got %q", got)
	}
}

// A day that only bounds a span counts less than one on which something was.
func TestBounds(t *testing.T) {
	score := func(bound string) float64 {
		c := &collection{}
		c.add("a", "2025-03-06", "2025-03-04 4 March|The ferry stays shut until 4 March.")
		c.mentions[0][0].Bound = bound
		return scoreOf(keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 1, Sentences: 1}), "2025-03-04")
	}
	if until, on := score("until"), score(""); until > on-0.3 {
		t.Errorf("until %v, on %v", until, on)
	}
}

// A page's own time stamp is no mention of the day.
func TestStampDoesNotCount(t *testing.T) {
	score := func(line string) float64 {
		c := &collection{}
		c.add("a", "2011-09-28", line)
		return keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 1, Sentences: 1})[0].Score
	}
	stamped := score("2011-09-28 28 September 2011|28 September 2011 Last updated at 15:41 Help with live coverage")
	told := score("2011-09-28 Wednesday|The trial of the doctor opened on Wednesday in a full room")
	if stamped >= told {
		t.Errorf("the stamp scores %v, the mention %v", stamped, told)
	}
	if late := score("2011-09-29 29 September 2011|29 September 2011 Last updated at 01:12 Help with live coverage"); late > stamped {
		t.Errorf("the stamp of another zone scores %v", late)
	}
	full := score("2011-09-26 26 September 2011|The trial of the doctor opened on 26 September 2011 in a full room")
	short := score("2011-09-26 26 September|The trial of the doctor opened on 26 September in a full room")
	if full < short {
		t.Errorf("a day given with its year scores %v, without it %v", full, short)
	}
}

// A day that was only due falls behind one that an article came back to.
func TestDueAndNotFollowed(t *testing.T) {
	c := &collection{}
	for i := range 3 {
		c.add(fmt.Sprint("a", i), fmt.Sprintf("2025-03-0%d", i+1), "2025-04-10 10 April|The ferry line was to reopen on 10 April.")
		c.add(fmt.Sprint("b", i), fmt.Sprintf("2025-03-0%d", i+1), "2025-04-17 17 April|The ferry talks were to resume on 17 April.")
	}
	o := keydates.Options{Dates: 9, Sentences: 1, Since: must("2025-04-01"), Until: must("2025-04-30")}
	got := keydates.Rank(c.articles, c.mentions, o)
	if a, b := scoreOf(got, "2025-04-10"), scoreOf(got, "2025-04-17"); math.Abs(a-b) > 0.01 {
		t.Errorf("two days that were due: %v, %v", a, b)
	}
	c.mentions[1][0].Best = must("2025-02-20") // the first talks, before these reports
	c.mentions[3][0].Best = must("2025-02-20")
	c.mentions[5][0].Best = must("2025-02-20")
	o.Since = must("2025-02-01")
	got = keydates.Rank(c.articles, c.mentions, o)
	if due, past := scoreOf(got, "2025-04-10"), scoreOf(got, "2025-02-20"); due > past-0.3 {
		t.Errorf("due %v, past %v", due, past)
	}
}

// Of two days told in the same words, the one with more behind it wins and
// the other falls behind an event of its own.
func TestEventBeatsReport(t *testing.T) {
	c := &collection{}
	for i := range 4 {
		c.add(fmt.Sprint("a", i), "2025-03-05", "2025-03-04 Tuesday|Envoys signed the ferry accord in Oslo on Tuesday.")
	}
	for i := range 2 {
		c.add(fmt.Sprint("b", i), "2025-03-25", "2025-03-05 Wednesday|Envoys signed the ferry accord in Oslo on Wednesday.",
			"2025-03-20 Thursday|Storms sank a grain barge near the cape on Thursday.")
	}
	got := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 2, Sentences: 1})
	if days(got) != "2025-03-04 2025-03-20" {
		t.Errorf("got %s", days(got))
	}
}

// Few dates of a long time are spread; every day of a short time is kept.
func TestSpread(t *testing.T) {
	c := &collection{}
	for i, day := range []string{"2025-06-01", "2025-06-03", "2025-06-05"} {
		for j := range 4 {
			c.add(fmt.Sprint("a", i, j), "2025-07-01", day+" June|"+[]string{"Storms sank a barge near the cape", "Voters chose a mayor in Bergen", "Pilots struck at nine airports"}[i]+" in early June.")
		}
	}
	for j := range 3 {
		c.add(fmt.Sprint("b", j), "2025-12-20", "2025-12-01 December|Envoys signed the ferry accord at last in Oslo.")
	}
	long := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 2, Sentences: 1, Since: must("2025-01-01"), Until: must("2026-12-31")})
	if !strings.HasSuffix(days(long), "2025-12-01") {
		t.Errorf("two dates of two years: %s, want one of June and one of December", days(long))
	}
	short := keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 3, Sentences: 1, Since: must("2025-06-01"), Until: must("2025-06-07")})
	if days(short) != "2025-06-01 2025-06-03 2025-06-05" {
		t.Errorf("three dates of a week: %s", days(short))
	}
}

// The order of articles does not matter, to the last bit of the scores.
func TestOrderDoesNotMatter(t *testing.T) {
	c := resampled(60)
	o := keydates.Options{Dates: 8, Sentences: 2, Query: []string{"ferry", "accord"}}
	want := keydates.Rank(c.articles, c.mentions, o)
	if len(want) == 0 {
		t.Fatal("nothing found")
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		r.Shuffle(len(c.articles), func(i, j int) {
			c.articles[i], c.articles[j] = c.articles[j], c.articles[i]
			c.mentions[i], c.mentions[j] = c.mentions[j], c.mentions[i]
		})
		if got := keydates.Rank(c.articles, c.mentions, o); !reflect.DeepEqual(got, want) {
			t.Fatalf("got\n%v\nwant\n%v", got, want)
		}
	}
}

// resampled makes n articles of made-up sentences over ten weeks.
func resampled(n int) *collection {
	words := strings.Fields("ferry accord envoys signed harbour talks minister tariff grain corridor summit bridge vote court bank strike")
	r := rand.New(rand.NewPCG(5, 6))
	c := &collection{}
	for i := range n {
		published := must("2025-01-01").AddDays(r.IntN(70))
		var lines []string
		for range 20 {
			var s []string
			for range 15 {
				s = append(s, words[r.IntN(len(words))])
			}
			line := strings.Join(s, " ") + "."
			if r.IntN(3) == 0 {
				line = published.AddDays(-r.IntN(5)).String() + " Tuesday|" + line
			}
			lines = append(lines, line)
		}
		c.add(fmt.Sprintf("n%06d", i), published.String(), lines...)
	}
	return c
}

func FuzzRank(f *testing.F) {
	f.Add("Envoys met on Tuesday.", 0, 22, 0, "ferry", 2)
	f.Add("x", -5, 900, 7, "*", 0)
	f.Fuzz(func(t *testing.T, text string, start, end, sentence int, query string, k int) {
		a := timeline.Article{ID: "a", Text: text, Sentences: []timeline.Sentence{{Start: start, End: end}}}
		day := must("2025-03-04")
		m := timeline.Mention{Sentence: sentence, Type: timeline.TypeDate, Best: day, Earliest: day, Latest: day}
		for _, key := range keydates.Rank([]timeline.Article{a}, [][]timeline.Mention{{m}}, keydates.Options{Dates: 3, Sentences: k % 10, Query: []string{query}}) {
			for _, s := range key.Sentences {
				if !strings.Contains(text, s) {
					t.Errorf("%q is not in the text", s)
				}
			}
		}
	})
}

func BenchmarkRank(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := resampled(n)
			b.ReportAllocs()
			for b.Loop() {
				keydates.Rank(c.articles, c.mentions, keydates.Options{Dates: 20, Sentences: 2, Query: []string{"ferry"}})
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/article")
		})
	}
}
