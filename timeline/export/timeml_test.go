package export

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// A TimeML document is well-formed, keeps the text, and marks each expression
// with its value, whatever the text holds.
func TestTimeML(t *testing.T) {
	text := "Talks <b>& more</b> on Thursday\x00 & \xff in \"early October\".\r\nEnd"
	at := func(s string) (int, int) { i := strings.Index(text, s); return i, i + len(s) }
	s1, e1 := at("Thursday")
	s2, e2 := at("early October")
	s3, e3 := at("October")
	a := &timeline.Article{ID: `a<"1">`, Title: "T & U", Text: text, PublishedBest: civil.On(2025, 9, 5)}
	ms := []timeline.Mention{
		{Start: s1, End: e1, Text: "Thursday", Type: "DATE", Value: "2025-09-04", Anchor: "2025-09-05"},
		{Start: s2, End: e2, Text: "early October", Type: "DATE", Value: "2025-10", Mod: "START"},
		{Start: s3, End: e3, Text: "October", Type: "DATE", Value: "2025-10"}, // nested: the outer one stays
	}
	var b bytes.Buffer
	if err := TimeML(&b, a, ms); err != nil {
		t.Fatal(err)
	}
	var words []string
	var body strings.Builder
	inText, depth := false, 0
	dec := xml.NewDecoder(&b)
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch el := tok.(type) {
		case xml.StartElement:
			inText = inText || el.Name.Local == "TEXT"
			if el.Name.Local == "TIMEX3" {
				depth++
				var attrs []string
				for _, at := range el.Attr {
					attrs = append(attrs, at.Name.Local+"="+at.Value)
				}
				words = append(words, strings.Join(attrs, " "))
			}
		case xml.EndElement:
			inText = inText && el.Name.Local != "TEXT"
		case xml.CharData:
			if inText {
				body.Write(el)
			}
		}
	}
	if want := strings.NewReplacer("\x00", "\uFFFD", "\xff", "\uFFFD", "\r\n", "\n").Replace(text); body.String() != want {
		t.Errorf("text is %q, want %q", body.String(), want)
	}
	want := []string{
		"tid=t0 type=DATE value=2025-09-05 temporalFunction=false functionInDocument=CREATION_TIME",
		"tid=t1 type=DATE value=2025-09-04 temporalFunction=true anchorTimeID=t0",
		"tid=t2 type=DATE value=2025-10 mod=START",
	}
	if strings.Join(words, "\n") != strings.Join(want, "\n") {
		t.Errorf("expressions:\n%s\nwant:\n%s", strings.Join(words, "\n"), strings.Join(want, "\n"))
	}
}
