package temporal

import "testing"

// TestCues runs the example of every cue: its dates have the values written beside them, and it is this cue that
// decides one of them.
func TestCues(t *testing.T) {
	n := 0
	for _, table := range []*cueTable{&touchingCues, &placeCues, &clauseCues} {
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
