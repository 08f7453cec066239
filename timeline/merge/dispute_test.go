package merge

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// versions prints a dispute as "field: value articles; value articles".
func versions(d timeline.Dispute) string {
	var out []string
	for _, v := range d.Versions {
		out = append(out, v.Value+" "+strings.Join(v.Articles, ","))
	}
	return d.Field + ": " + strings.Join(out, "; ")
}

// Two reports of one event, and what is disputed between them, if anything.
func TestDisputed(t *testing.T) {
	const (
		hit    = "happened|2025-05-21|on Wednesday|ASSAULT|Russia RU|Kherson UA"
		march  = "happened|2025-05-21|on Wednesday|PROTEST||Madrid ES"
		signed = "happened|2025-05-21|on Wednesday|AGREE|European Union;Egypt EG|Cairo EG"
		border = "happened|2025-05-21|on Wednesday|CONSULT|Thailand TH;Cambodia KH|"
		doha   = "|Doha QA"
		met    = "happened|2025-05-21|on Wednesday|CONSULT|Egypt EG;Qatar QA;"
	)
	for _, c := range []struct{ a, sa, b, sb, want string }{
		{hit, "A strike on Kherson killed 12 people on Wednesday.", hit, "A strike on Kherson killed at least 19 people on Wednesday.",
			"number: 12 people a; at least 19 people b"},
		{hit, "A strike on Kherson killed at least 12 people on Wednesday.", hit, "A strike on Kherson killed 19 people on Wednesday.", ""},
		{hit, "A strike on Kherson killed 12 people on Wednesday.", hit, "A strike on Kherson wounded 19 people on Wednesday.", ""},
		{hit, "A strike on Kherson killed 12 people on Wednesday.", hit, "A strike on Kherson killed about 15 people on Wednesday.", ""},
		{hit, "A strike on Kherson killed 12 people on Wednesday.", hit, "In a strike on Kherson on Wednesday up to 40 people were killed.", ""},
		{march, "5,000 farmers drove tractors through Madrid on Wednesday.", march, "1,500 farmers drove tractors through Madrid on Wednesday.",
			"number: 5,000 farmers a; 1,500 farmers b"},
		{march, "5,000 farmers drove tractors through Madrid on Wednesday.", march, "Farmers drove 900 tractors through Madrid on Wednesday.", ""},
		{march, "Farmers drove through Madrid for 12 hours on Wednesday.", march, "Farmers drove through Madrid for 15 hours on Wednesday.", ""},
		{march, "Farmers drove through Madrid on Wednesday under Article 5 rules.", march, "Farmers drove through Madrid on Wednesday under Article 12 rules.", ""},
		{signed, "They signed a 7.4 billion euro aid deal in Cairo on Wednesday.", signed, "They signed a 5-billion-euro aid deal in Cairo on Wednesday.",
			"number: 7.4 billion euro a; 5 billion euro b"},
		{signed, "They signed a 7.4 billion euro aid deal in Cairo on Wednesday.", signed, "They signed an aid package of 7 billion euros in Cairo on Wednesday.", ""},
		{signed, "They signed a $7.4 billion loan in Cairo on Wednesday.", signed, "They signed a loan in Cairo on Wednesday, and $2 billion came at once.", ""},
		{met + "Turkey TR" + doha, "Ministers of Egypt, Qatar and Turkey met in Doha on Wednesday.", met + "Jordan JO" + doha, "Ministers of Egypt, Qatar and Jordan met in Doha on Wednesday.",
			"actors: Egypt, Qatar, Turkey a; Egypt, Jordan, Qatar b"},
		{met + "Turkey TR" + doha, "Ministers of Egypt, Qatar and Turkey met in Doha on Wednesday.", met + doha, "Ministers of Egypt and Qatar met in Doha on Wednesday.", ""},
		{met + "Turkey TR" + doha, "Ministers of Egypt, Qatar, Turkey and others met in Doha on Wednesday.", met + "Jordan JO" + doha, "Ministers of Egypt, Qatar and Jordan met in Doha on Wednesday.", ""},
		{border + "Trat TH", "Thai and Cambodian generals met in Trat on Wednesday.", border + "Koh Kong KH", "Thai and Cambodian generals met in Koh Kong on Wednesday.",
			"place: Trat a; Koh Kong b"},
		{border + "Trat TH", "Thai and Cambodian generals met in Trat on Wednesday.", border + "Koh Kong KH", "Thai and Cambodian generals met on Wednesday, in talks initially set for Koh Kong.", ""},
		{border + "Anchorage US", "Thai and Cambodian generals met in Anchorage on Wednesday.", border + "Alaska US", "Thai and Cambodian generals met in Alaska on Wednesday.", ""},
		{border + "Trat TH", "Thai and Cambodian generals met in Trat on Wednesday.", border + "Bo Rai TH", "Thai and Cambodian generals met in Bo Rai, in Trat, on Wednesday.", ""},
		{border + "Trat TH", "Thai and Cambodian generals met in Trat on Wednesday.", border + "Marine Camp TH", "Thai and Cambodian generals met in Marine Camp on Wednesday.", ""},
		{hit, "Russian forces shelled the harbour of Kherson on Wednesday.", "negated|2025-05-21|on Wednesday|ASSAULT|Russia RU|Kherson UA", "Russian forces did not shell the harbour of Kherson on Wednesday.",
			"status: happened a; negated b"},
		{hit, "Russian forces shelled the harbour of Kherson on Wednesday.", "negated|2025-05-21|on Wednesday|ASSAULT|Russia RU|Kherson UA", "No boat was lost off Kherson on Wednesday.", ""},
		{border + "Trat TH", "Thai and Cambodian generals met in Trat on Wednesday.", border + "Tratt TH", "Thai and Cambodian generals met in Tratt on Wednesday.", ""},
	} {
		a, b := report(t, "a", "2025-05-23", c.a, c.sa), report(t, "b", "2025-05-23", c.b, c.sb)
		es := merged(a, b)
		if len(es) != 1 {
			t.Errorf("%q, %q: %d events, want one", c.sa, c.sb, len(es))
			continue
		}
		var got []string
		for _, d := range es[0].Disputes {
			got = append(got, versions(d))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q, %q: %q, want %q", c.sa, c.sb, got, c.want)
		}
	}
}

// What is told not to have been done is no dispute of the plan; whoever denies the plan disputes it.
func TestPlanDenied(t *testing.T) {
	const column = "|2025-05-21|on Wednesday|CONSULT|Russia RU|Kherson UA"
	plan := report(t, "a", "2025-05-19", "scheduled"+column, "Russian envoys will come to the harbour talks in Kherson on Wednesday.")
	told := report(t, "b", "2025-05-23", "negated"+column, "Russian envoys did not come to the harbour talks in Kherson on Wednesday.")
	told.Quotes[0].Stance = timeline.Asserts
	denied := report(t, "b", "2025-05-20", "negated"+column, "Russia denied that its envoys would come to the harbour talks in Kherson on Wednesday.")
	if es := merged(plan, told); len(es) != 1 || len(es[0].Disputes) > 0 {
		t.Errorf("not done: %d events, %+v", len(es), es[0].Disputes)
	}
	if es := merged(plan, denied); len(es) != 1 || len(es[0].Disputes) != 1 {
		t.Errorf("denied: %d events, %+v", len(es), es[0].Disputes)
	}
}

// Whatever stands in a sentence, its numbers are read.
func TestNumbersOfAnything(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "a 7-million- dollar, -bn- 5-bn": 0, "$ € £5 12": 0, "1.5.2 people, x -million- drones": 0, "12, people": 0, "3e5 people": 0,
		"a 2.5-billion-euro loan": 1, "1,200 men": 1, "two dozen leaders": 1, "some 30 countries": 1, "the 12 men": 0,
		"As $5 billion loan": 1, "To $5 billion loan deal": 1, "to 5 billion euro loan": 1, "a €$5 billion loan": 1,
	} {
		if got := numbersOf(text); len(got) != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// FuzzNumbers reads numbers and sums out of any text: it is done for every merged
// event, and what it made of one article must not end the run.
func FuzzNumbers(f *testing.F) {
	for _, s := range []string{"As $5 billion loan", "a 2.5-billion-euro loan", "at least 19 of 40 men", "between 5 and 7 dozen €$ deals", "no fewer than 1,2,3 billion"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, n := range numbersOf(text) {
			if n.what == "" || n.text == "" || n.lo > n.hi {
				t.Errorf("%q: %+v", text, n)
			}
		}
	})
}
