package topic

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
)

const guarantees = `
topics:
  - name: Ukraine security guarantees
    any: ["security guarantee*", "coalition of the willing", "reassurance force"]
    actors: [Zelenskyy, Witkoff]
    not: ["loan guarantee*"]
  - name: Iran nuclear talks
    any: [enrich*, IAEA, "snapback"]
    actors: [Araghchi]
`

func load(t testing.TB, text string) *File {
	t.Helper()
	f, err := Load(strings.NewReader(text), "topics.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestLoadRefuses(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"topics:\n  - name: A\n    any: [x]\n    color: red\n", `topics.yaml:4: unknown key "color"`},
		{"topics:\n  - name: A\n    any: [x]\nlanes: 3\n", `topics.yaml:4: unknown key "lanes"`},
		{"topics:\n  - any: [x]\n", "topics.yaml:2: a topic wants a name"},
		{"topics:\n  - name: A\n    actors: [Witkoff]\n", "topics.yaml:2: topic \"A\" wants any"},
		{"topics:\n  - name: A\n    any: [x]\n  - name: A\n    any: [y]\n", "topics.yaml:4: topic \"A\" is named in line 2"},
		{"topics:\n  - name: A\n    any: ['**']\n", "holds no word"},
		{"topics:\n  - name: A\n    any: {a: b}\n", "topics.yaml:3: "},
		{"topics: yes\n", "want topics: a list"},
		{"", "want topics: a list"},
		{"topics:\n - [", "topics.yaml:"},
	} {
		_, err := Load(strings.NewReader(c.text), "topics.yaml")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.text, err, c.want)
		}
	}
}

func TestPhrases(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		want          bool
	}{
		{"security guarantee*", "Security guarantees for Kyiv", true},
		{"security guarantee*", "the security-guarantee plan", true},
		{"security guarantee*", "security. Guarantees came later", false},
		{"security guarantee", "security guarantees", false},
		{"coalition of the willing", "the “Coalition of the Willing” met", true},
		{"iran", "Iran’s minister", true},
		{"iran", "Iranian minister", false},
		{"iran*", "Iranian minister", true},
		{"u.s.", "the U.S. envoy", true},
		{"US", "the U.S. envoy", true},
		{"erdogan", "President Erdoğan said", true},
		{"Lula", "Lulatsch", false},
		{"enrich*", "to enrich uranium", true},
	} {
		m := newMatcher([]entry{{Any: []string{c.pattern}}})
		if got := len(m.find(tokenize(c.text))) > 0; got != c.want {
			t.Errorf("%q in %q: %v", c.pattern, c.text, got)
		}
	}
}

func story(id, title string, sentences ...string) (timeline.Article, []timeline.Event) {
	a := timeline.Article{ID: id, Title: title}
	var es []timeline.Event
	for i, s := range sentences {
		start := len(a.Text)
		a.Text += s + "\n"
		a.Sentences = append(a.Sentences, timeline.Sentence{Start: start, End: start + len(s), Para: i})
		e := timeline.Event{Title: s, Quotes: []timeline.Quote{{Article: id, Sentence: s, Start: start, End: start + len(s)}}}
		e.SetID()
		es = append(es, e)
	}
	return a, es
}

func TestAssign(t *testing.T) {
	f := load(t, guarantees)
	paris, pe := story("paris", "Leaders meet in Paris on security guarantees",
		"Macron and Starmer led a meeting of the coalition of the willing on Thursday.",
		"Zelenskyy spoke of a good day.",
		"The IAEA said on Friday that Iran enriches less uranium.",
		"Congress passed a loan guarantee for Ukraine on Monday.")
	other, oe := story("other", "Farmers protest in Brussels",
		"Farmers drove tractors into Brussels on Monday.",
		"Witkoff and Zelenskyy sent greetings.")
	events := append(pe, oe...)
	topics := f.Assign(events, []timeline.Article{paris, other}, nil)
	for i, want := range []string{
		"Ukraine security guarantees: coalition of the willing",
		"Ukraine security guarantees: Zelenskyy, security guarantees (headline), coalition of the willing (lead)",
		"Iran nuclear talks: IAEA, enriches",
		"", // excluded, though the headline fits
		"",
		"", // actors alone are never enough
	} {
		got := ""
		for _, r := range events[i].TopicReasons {
			got += r.Topic + ": " + strings.Join(r.Words, ", ")
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", events[i].Title, got, want)
		}
	}
	if topics[0].Events != 2 || topics[1].Events != 1 || topics[0].Found {
		t.Errorf("topics %+v", topics)
	}
}

// A headline that says as much of two topics gives both to what it tells; one
// that says clearly more of one gives that one. A topic added to the file takes
// none away.
func TestAssignTies(t *testing.T) {
	one := "topics:\n  - name: War\n    any: [Sudan*]\n"
	both := one + "  - name: Geneva\n    any: [Geneva]\n"
	for _, c := range []struct{ title, lead, body, one, both string }{
		{"Sudan's army and rebels to meet in Geneva", "Mediators said on Friday that both sides had agreed.", "The talks will open on Monday.", "War", "War Geneva"},
		{"Sudan's army and rebels to talk", "Sudan's foreign minister will go to Geneva on Monday.", "The talks will open on Monday.", "War", "War"},
		{"Army and rebels to meet", "Mediators said on Friday that both sides had agreed.", "The talks will open in Geneva on Monday.", "", "Geneva"},
	} {
		for text, want := range map[string]string{one: c.one, both: c.both} {
			a, events := story("a", c.title, c.lead, c.body)
			load(t, text).Assign(events, []timeline.Article{a}, nil)
			if got := strings.Join(events[1].Topics, " "); got != want {
				t.Errorf("%s: %q, want %q", c.title, got, want)
			}
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"U.S. envoy’s talks", "\xff\xfe", "a.b.c", "Erdoğan", "'", "I.", "A.’s"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, tok := range tokenize(s) {
			if tok.word == "" && tok.print != "" {
				t.Errorf("a gap prints %q", tok.print)
			}
			if !strings.Contains(s, tok.print) {
				t.Errorf("%q is not in the text", tok.print)
			}
			if utf8.ValidString(s) && strings.ContainsAny(tok.word, " .\t\n") {
				t.Errorf("word %q", tok.word)
			}
		}
	})
}
