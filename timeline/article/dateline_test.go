package article

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

func TestDateline(t *testing.T) {
	for _, c := range []struct{ in, words, place, wire, date string }{
		{"GENEVA, Nov. 23, 2025 (Continental Wire) - Ministers met", "GENEVA, Nov. 23, 2025 (Continental Wire) - ", "GENEVA", "Continental Wire", "2025-11-23"},
		{"GENEVA, Nov. 23 (Continental Wire) - Ministers met", "GENEVA, Nov. 23 (Continental Wire) - ", "GENEVA", "Continental Wire", "--11-23"},
		{"KYIV, Ukraine (AP) — Ministers met", "KYIV, Ukraine (AP) — ", "KYIV", "AP", ""},
		{"PARIS — Ministers met", "PARIS — ", "PARIS", "", ""},
		{"NEW YORK/LONDON, Sept 4 (Reuters) – Ministers", "NEW YORK/LONDON, Sept 4 (Reuters) – ", "NEW YORK", "Reuters", "--09-04"},
		{"Berlin, 4. September 2025 – Minister", "Berlin, 4. September 2025 – ", "Berlin", "", "2025-09-04"},
		{"London – The minister said", "London – ", "London", "", ""},
		{"UNITED NATIONS (AP) _ The", "UNITED NATIONS (AP) _ ", "UNITED NATIONS", "AP", ""},
		{"(Reuters) - The company", "(Reuters) - ", "", "Reuters", ""},
		{"HAVANA, August 7 (Xinhua) --", "HAVANA, August 7 (Xinhua) --", "HAVANA", "Xinhua", "--08-07"},
		{"Jerusalem 7-15 (AFP) -", "Jerusalem 7-15 (AFP) -", "Jerusalem", "AFP", ""},
		{"Kathmandu, Jan. 30 (Reuters): A truce", "Kathmandu, Jan. 30 (Reuters): ", "Kathmandu", "Reuters", "--01-30"},
		{"Kathmandu, Jan. 30: A truce", "Kathmandu, Jan. 30: ", "Kathmandu", "", "--01-30"},
		{"The talks, Jan. 30: a truce at last", "", "", "", ""},
		{"KATHMANDU: A truce", "KATHMANDU: ", "KATHMANDU", "", ""},
		{"WASHINGTON, D.C.: A truce", "WASHINGTON, D.C.: ", "WASHINGTON", "", ""},
		{"BREAKING: A truce", "", "", "", ""},
		{"HELSINKI, 12 March 2026: Finland", "HELSINKI, 12 March 2026: ", "HELSINKI", "", "2026-03-12"},
		{"MOSCOW, September 2. /TASS/. The council met", "MOSCOW, September 2. /TASS/. ", "MOSCOW", "TASS", "--09-02"},
		{"MOSCOW, he said /in short/ and left. They met", "", "", "", ""},
		{"MOSCOW (Sputnik) Kerry said", "MOSCOW (Sputnik) ", "MOSCOW", "Sputnik", ""},
		{"MOSCOW (Some News / Sputnik - 9 February 2023) The minister said", "MOSCOW (Some News / Sputnik - 9 February 2023) ", "MOSCOW", "Some News", "2023-02-09"},
		{"Xinhua News Agency, Cairo, October 5 (Reporter Li Na) The ministers", "Xinhua News Agency, Cairo, October 5 (Reporter Li Na) ", "Cairo", "Xinhua", "--10-05"},
		{"NATO (the North Atlantic alliance) Secretary General Mark Rutte said", "", "", "", ""},
		{"Minister Lavrov (Russia) The talks went on", "", "", "", ""},
		{"MOSCOW (Sputnik) and other cities", "", "", "", ""},
		{"The talks — which began on Monday — ended", "", "", "", ""},
		{"NATO — the alliance — said", "", "", "", ""},
		{"EU - Russia talks", "", "", "", ""},
		{"U.S. officials — speaking on background — said", "", "", "", ""},
		{"- Leavitt (March 6): “We said so.”", "", "", "", ""},
		{"WASHINGTON: the first president", "", "", "", ""},
		{"", "", "", "", ""},
	} {
		d, ok := readDateline(c.in, stamp.DayFirst)
		words, date := "", ""
		if ok {
			words = c.in[:d.end]
			if d.date != nil {
				date = d.date.String()
			}
		} else {
			d = datelineAt{}
		}
		if words != c.words || d.place != c.place || d.wire != c.wire || date != c.date {
			t.Errorf("%q: %q, place %q, wire %q, date %q", c.in, words, d.place, d.wire, date)
		}
	}
}

func TestIdentity(t *testing.T) {
	id := func(d timeline.Document) string {
		a, _ := Extract(&d)
		return a.ID
	}
	page := []byte("<html><head><link rel=canonical href='https://www.example.org/a/story/'></head><body><p>Some text of a story that is long enough.</p></body></html>")
	same := []timeline.Document{
		{URL: "https://example.org/a/story?utm_source=feed#top", Text: "One."},
		{URL: "http://www.example.org/a/story/", Text: "Another text at the same address."},
		{HTML: page},
		{HTML: page, URL: "https://example.org/a/story?ref=x"},
	}
	for _, d := range same {
		if got, want := id(d), id(same[0]); got != want {
			t.Errorf("%s%.20s: id %s, want %s", d.URL, d.HTML, got, want)
		}
	}
	if a, b := id(timeline.Document{Text: "One."}), id(timeline.Document{Text: "Two."}); a == b {
		t.Error("two texts, one id")
	}
	if got := id(timeline.Document{ID: "x7", URL: "https://example.org/a"}); got != "x7" {
		t.Errorf("given id became %s", got)
	}
	if a, b := id(timeline.Document{HTML: page, URL: "https://other.example/b"}), id(same[0]); a == b {
		t.Error("a canonical link to another site was believed")
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"The ministers said that they would meet again, and that the talks were not at an end.":                                                                      "en",
		"Die Minister sagten, dass sie sich wieder treffen würden und dass die Gespräche noch nicht zu Ende seien. Niemand nannte einen Termin für die Fortsetzung.": "de",
		"Les ministres ont dit qu'ils se reverraient et que les pourparlers n'étaient pas terminés. Personne n'a donné de date pour la suite des discussions.":       "fr",
	} {
		a, notices := Extract(&timeline.Document{Text: text})
		if a.Lang != want {
			t.Errorf("%q: %q", text, a.Lang)
		}
		if told := len(notices) == 1 && notices[0].Kind == "language"; told != (want != "en") {
			t.Errorf("%s: notices %v", want, notices)
		}
	}
	if _, notices := Extract(&timeline.Document{Text: " \n "}); len(notices) != 1 || notices[0].Kind != "empty" {
		t.Errorf("empty text: %v", notices)
	}
}

// A line of 20 MB without an end becomes bounded sentences, not one.
func TestLongLine(t *testing.T) {
	b := make([]byte, 20<<20)
	for i := range b {
		b[i] = "abcdefg "[i%8]
	}
	a, _ := Extract(&timeline.Document{Text: string(b), Verbatim: true})
	for _, s := range a.Sentences {
		if s.End-s.Start > maxSentence+8 {
			t.Fatalf("sentence of %d bytes", s.End-s.Start)
		}
	}
	if len(a.Sentences) < 1000 {
		t.Fatalf("%d sentences", len(a.Sentences))
	}
}

// Markup nested deeper than the parser or the stack allows is read all the same.
func TestDeepMarkup(t *testing.T) {
	var b []byte
	for range 20000 {
		b = append(b, "<div><b>"...)
	}
	b = append(b, "<p>Ministers met in Geneva on Sunday to go through a draft.</p>"...)
	a, notices := Extract(&timeline.Document{HTML: b})
	checkOffsets(t, &a)
	if len(a.Sentences) != 1 || len(notices) != 1 || notices[0].Kind != "markup" {
		t.Errorf("%d sentences, notices %v", len(a.Sentences), notices)
	}
}
