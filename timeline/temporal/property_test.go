package temporal

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// checkMentions holds what must be true of every answer on every text.
func checkMentions(t *testing.T, text string, ms []timeline.Mention) {
	t.Helper()
	last := 0
	for _, m := range ms {
		if m.Start < last || m.End <= m.Start || m.End > len(text) || text[m.Start:m.End] != m.Text {
			t.Fatalf("offsets %d-%d of %q do not slice %q", m.Start, m.End, m.Text, text)
		}
		last = m.End
		if m.Value == "" || m.Type == "" || m.Rule == "" || m.Why == "" || m.Alternatives == nil {
			t.Fatalf("unfinished mention %+v in %q", m, text)
		}
		if !m.Earliest.IsZero() && !m.Latest.IsZero() && m.Earliest.After(m.Latest) {
			t.Fatalf("%s after %s for %q in %q", m.Earliest, m.Latest, m.Text, text)
		}
		if !m.Best.IsZero() && !m.Span().Contains(m.Best) {
			t.Fatalf("best %s of %q is outside %s..%s in %q", m.Best, m.Text, m.Earliest, m.Latest, text)
		}
		for _, s := range append([]string{string(m.EDTF)}, m.Alternatives...) {
			v, err := civil.ParseEDTF(s)
			if err != nil {
				t.Fatalf("%q of %q in %q: %v", s, m.Text, text, err)
			}
			if s == string(m.EDTF) && s != "" && v.Bounds() != m.Span() {
				t.Fatalf("%s has bounds %v, mention %q has %v in %q", s, v.Bounds(), m.Text, m.Span(), text)
			}
		}
	}
}

func eachExample(t *testing.T, f func(ex example)) {
	t.Helper()
	n := 0
	for _, r := range allRules {
		for _, s := range append(append([]string(nil), r.Yes...), r.No...) {
			f(parseExample(t, s))
			n++
		}
	}
	if n == 0 {
		t.Fatal("no examples")
	}
}

func TestMentionsAreSound(t *testing.T) {
	eachExample(t, func(ex example) {
		checkMentions(t, ex.text, Resolve(publishedOn(t, ex.text, ex.pub)))
	})
}

// One sentence made of two, or of halves of two, is read without stumbling: rules meet there that no
// example brings together.
func TestExamplesMixed(t *testing.T) {
	var all []example
	eachExample(t, func(ex example) { all = append(all, ex) })
	joins := []string{" ", " and ", ", which ", ", and said ", " to ", "; "}
	rnd := rand.New(rand.NewPCG(1, 2))
	pairs := 20_000
	if testing.Short() {
		pairs = 2_000
	}
	for range pairs {
		a, b := all[rnd.IntN(len(all))], all[rnd.IntN(len(all))]
		text := strings.TrimRight(a.text, ".") + joins[rnd.IntN(len(joins))] + b.text
		if words := strings.Fields(text); rnd.IntN(2) == 0 && len(words) > 12 {
			text = strings.Join(words[len(words)/4:], " ")
		}
		func() {
			defer func() {
				if p := recover(); p != nil {
					t.Fatalf("%s|%s: %v", a.pub, text, p)
				}
			}()
			checkMentions(t, text, Resolve(publishedOn(t, text, a.pub)))
		}()
	}
}

// Answers counted from publication in days move with it.
func TestShiftBySevenDays(t *testing.T) {
	n := 0
	eachExample(t, func(ex example) {
		if ex.pub != exampleDay {
			return
		}
		a := Resolve(publishedOn(t, ex.text, exampleDay))
		b := Resolve(publishedOn(t, ex.text, on(t, exampleDay).AddDays(7).String()))
		for i, m := range a {
			if m.Rule != "weekday" && m.Rule != "weekday-shift" && m.Rule != "deictic" || m.Best.IsZero() || m.AnchorOrigin != "published" {
				continue
			}
			n++
			if i >= len(b) || b[i].Best != m.Best.AddDays(7) {
				t.Errorf("%s: %q does not move by 7 days: %s, %s", ex.text, m.Text, m.Best, b[i].Best)
			}
		}
	})
	if n < 30 {
		t.Errorf("only %d answers compared", n)
	}
}

// An article's answers do not hang on what was resolved before it.
func TestIndependent(t *testing.T) {
	var texts []string
	var want [][]timeline.Mention
	eachExample(t, func(ex example) {
		texts = append(texts, ex.text)
		want = append(want, Resolve(publishedOn(t, ex.text, exampleDay)))
	})
	for i := len(texts) - 1; i >= 0; i-- {
		got := Resolve(publishedOn(t, texts[i], exampleDay))
		if len(got) != len(want[i]) {
			t.Fatalf("%s: %d answers, then %d", texts[i], len(want[i]), len(got))
		}
		for k := range got {
			if got[k].Value != want[i][k].Value || got[k].Why != want[i][k].Why {
				t.Errorf("%s: %v, then %v", texts[i], want[i][k], got[k])
			}
		}
	}
}

// Paragraphs without dates around a text change nothing but the offsets.
func TestSurroundings(t *testing.T) {
	before := "The house stands on a hill.\n\n"
	after := "\n\nNobody lives there."
	eachExample(t, func(ex example) {
		a := Resolve(publishedOn(t, ex.text, ex.pub))
		b := Resolve(publishedOn(t, before+ex.text+after, ex.pub))
		if len(a) != len(b) {
			t.Errorf("%s: %d answers, %d in surroundings", ex.text, len(a), len(b))
			return
		}
		for i := range a {
			if a[i].Value != b[i].Value || a[i].Start+len(before) != b[i].Start {
				t.Errorf("%s: %s became %s", ex.text, a[i].Value, b[i].Value)
			}
		}
	})
}

// Hostile repetition must not take more than linear time: these texts would
// keep a quadratic engine busy for minutes.
func TestRepetition(t *testing.T) {
	for _, unit := range []string{
		"May 1 ", "today “ ", "hundred ", "1 2 3 ", "two days after the summit ", "early to mid - ", "10 a.m. ", "1990-", "the ", "a year earlier ", "Sept. 3-", "last ",
		"Monday, ", "\"tomorrow\" he said Monday ", "490 BC ", "12:30:", "2025-09-", "’90s ",
		"but continue on Monday ", "the day before ", "the first Monday of ", "Sept. 4 to ", "May to ", "the eve of ", "May 5, ", "last year ",
	} {
		text := strings.Repeat(unit, 50_000/len(unit))
		checkMentions(t, text, Resolve(publishedOn(t, text, exampleDay)))
	}
}

// A chain of dates within dates that never ends takes no stack: at 2 MB this
// one ended the whole program.
func TestDeepChain(t *testing.T) {
	text := strings.Repeat("the day before ", 200_000)
	checkMentions(t, text, Resolve(publishedOn(t, text, exampleDay)))
}

func TestManyAtOnce(t *testing.T) {
	text := newsText()
	want := len(Resolve(publishedOn(t, text, exampleDay)))
	done := make(chan int)
	for range 8 {
		go func() { done <- len(Resolve(publishedOn(t, text, exampleDay))) }()
	}
	for range 8 {
		if got := <-done; got != want {
			t.Errorf("%d answers, alone %d", got, want)
		}
	}
}

func FuzzResolve(f *testing.F) {
	for _, r := range allRules {
		for _, s := range append(append([]string(nil), r.Yes...), r.No...) {
			f.Add(strings.NewReplacer("{", "", "}", "").Replace(s), 3)
		}
	}
	f.Add("\xff\xfe on Sept. \x00 4\xc2 the 31st of June 99999999999 years ago 0 BC 9999 9/9/9999", 0)
	f.Add("1Jun2024=4-6-0\xb1.r tsld", 73)
	f.Add("0000-01-1T 000 2025-01-01T10:3", 6)
	f.Add("ten thousand centuries after 31 December 9999, 9999999 days before 1 January 1000", 40)
	f.Fuzz(func(t *testing.T, text string, width int) {
		day := civil.Date{Year: 2024, Month: 2, Day: 29}
		for _, a := range []*timeline.Article{
			{Text: text},
			{Text: text, Published: "2024-02-29", PublishedEarliest: day, PublishedLatest: day, PublishedBest: day},
			{Text: text, PublishedEarliest: day.AddDays(-(width & 63)), PublishedLatest: day.AddDays(width & 127), PublishedBest: day, Place: "Kyiv"},
		} {
			checkMentions(t, text, Resolve(a))
		}
	})
}

// newsText is some news in our own words, as dense in dates as news is.
func newsText() string {
	return strings.Repeat(`GENEVA, Sept. 4 (Dateline) — Envoys of seven governments met in Geneva on Thursday to look for a way out of the dispute over the
river crossings, which have been shut since July 14. The talks, the third round in as many months, ended without a joint statement,
but both delegations said that they would come back next week.

The chief negotiator told reporters late in the evening that his government had never closed the door. “We will be here tomorrow
and, if that is what it takes, on Monday,” he said. Two diplomats who were in the room, and who asked not to be named because the
meeting was private, described the mood as businesslike. A written proposal is due by Sept. 12, they said.

The crossings were opened in 2019 under an accord that the two sides had signed after eleven years of on-and-off fighting. Since then
about 40,000 people a day have used them, according to the monitoring mission. It was the mission that first reported, in early
July, that soldiers had moved concrete blocks onto the bridge, and that shots were fired on the night of July 13.

Markets on both banks have been empty for weeks. Shopkeepers said that prices had doubled. The mayor of the larger town, who was
elected last year on a promise to double trade by 2027, travelled to the capital twice in August and came back with nothing. Her
deputy resigned on Aug. 29. The opposition called for a vote of confidence, which parliament is expected to hold in October.

`, 4)
}

func BenchmarkResolve(b *testing.B) {
	text := newsText()
	day := civil.Date{Year: 2025, Month: 9, Day: 5}
	a := &timeline.Article{Text: text, Published: "2025-09-05", PublishedEarliest: day, PublishedLatest: day, PublishedBest: day}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Resolve(a)
	}
}

// BenchmarkDays reads one sentence of nothing but days: its time grows with its length, and no faster.
func BenchmarkDays(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			a := publishedOn(b, strings.Repeat("May 5, ", n), exampleDay)
			b.SetBytes(int64(len(a.Text)))
			for b.Loop() {
				Resolve(a)
			}
		})
	}
}

// BenchmarkList reads a sentence that goes on with its list: the direction of each date asks for that of few before it.
func BenchmarkList(b *testing.B) {
	text := "The plan foresees a vote in June" + strings.Repeat(", the repairs in July, a meeting in August and the appeals in May", 500) + "."
	day := civil.Date{Year: 2025, Month: 9, Day: 5}
	a := &timeline.Article{Text: text, Published: "2025-09-05", PublishedEarliest: day, PublishedLatest: day, PublishedBest: day}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Resolve(a)
	}
}

func BenchmarkScan(b *testing.B) {
	text := newsText()
	var ts []token
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		ts = scan(ts[:0], text)
	}
}
