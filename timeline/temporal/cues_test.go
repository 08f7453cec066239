package temporal

import (
	"path/filepath"
	"testing"
)

// TestCues runs the example of every cue: its dates have the values written beside them, and it is this cue that
// decides one of them.
func TestCues(t *testing.T) {
	n := 0
	for _, table := range cueTables {
		for i := range table.cues {
			c := &table.cues[i]
			if c.eg == "" {
				t.Errorf("a cue behind %q has no example", c.at)
				continue
			}
			checkExample(t, "cue", c.eg)
			if got := cuesIn(t, c.eg); !got[c] {
				t.Errorf("not decided by its own cue: %s", c.eg)
				for o := range got {
					t.Logf("\tbut by that of: %s", o.eg)
				}
			}
			n++
		}
	}
	if n < 100 {
		t.Errorf("only %d cues", n)
	}
}

// cuesIn are the cues that decide for the dates of an example.
func cuesIn(t *testing.T, s string) map[*cue]bool {
	t.Helper()
	text := calm(parseExample(t, s).text)
	p := parser{text: text, tok: scan(nil, text)}
	p.parse()
	found := map[*cue]bool{}
	for i := range p.out {
		if c, _ := p.cueOf(&p.out[i]); c != nil {
			found[c] = true
		}
	}
	return found
}

// TestNear holds that no cue would say anything of a date that has none of the words near it which the cue needs: else
// a word is missing from them.
func TestNear(t *testing.T) {
	var texts []string
	for _, table := range cueTables {
		for i := range table.cues {
			texts = append(texts, parseExample(t, table.cues[i].eg).text)
		}
	}
	files, err := filepath.Glob("testdata/hard/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		for _, c := range readHard(t, file) {
			texts = append(texts, c.art.Text)
		}
	}
	for _, text := range texts {
		text = calm(text)
		p := parser{text: text, tok: scan(nil, text)}
		p.parse()
		for i := range p.out {
			e := &p.out[i]
			is, near, k := p.traits(e), p.near(e), p.touching(e)
			for _, table := range cueTables {
				for _, in := range table.lists[0] {
					c := &table.cues[in.cue]
					if c.of&^is != 0 || in.of&^(is|near|isBehindSmall) == 0 {
						continue
					}
					if _, ok := c.read(&p, e, k); ok {
						t.Errorf("the cue of %q applies to %q without its words: %s", c.eg, p.text[p.tok[e.from].start:p.tok[e.to-1].end], text)
					}
				}
			}
		}
	}
}
