package pipeline_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/pipeline"
)

// examined is a sentence of a labelled story: the event that the words of its
// date are of, and the topic that a reader would file it under.
type examined struct {
	topic string
	told
}

// examFiles are the sets of labelled stories that this package keeps, each
// with the user's file of topics that goes with it. Their labels were written
// before anything was run on them.
var examFiles = []struct {
	name   string
	topics string
	joined float64 // B-cubed F1 to keep
	given  int     // percent of readings with a topic to keep
}{
	{"four", `topics:
  - name: sudan
    any: [Sudan*, RSF, "Rapid Support Forces", Khartoum]
    actors: [Burhan, Dagalo]
  - name: caucasus
    any: [Armenia*, Azerbaijan*, Yerevan, Baku]
    actors: [Pashinyan, Aliyev]
  - name: thai
    any: [Thai*, Cambodia*]
  - name: india
    any: ["trade agreement", "trade deal", "Indian goods", "trade talks", "duty on Indian*", "trade on a framework"]
    actors: [Goyal, Greer, Lynch, Modi]
`, 0.85, 84},
}

// TestEvalExamined takes each set from plain texts to events and scores what
// was joined, beside the plain rule "equal date and equal topic", and the
// topics that the user's file gives.
func TestEvalExamined(t *testing.T) {
	for _, set := range examFiles {
		t.Run(set.name, func(t *testing.T) {
			path, readings := writeExam(t, "testdata/"+set.name+".txt")
			res, err := pipeline.Run(t.Context(), pipeline.Options{
				Paths: []string{path}, Depth: pipeline.ToEvents,
				Topics: &pipeline.File{Name: "topics.yaml", Reader: strings.NewReader(set.topics)},
			})
			if err != nil {
				t.Fatal(err)
			}
			f := scoreJoins(t, res, readings)
			given, right := scoreTopics(t, res, readings)
			if f < set.joined || given < set.given {
				t.Errorf("want F1 %.2f and topics for %d %%", set.joined, set.given)
			}
			if right*100 < given*90 {
				t.Errorf("%d %% of topics right, of %d %% given", right, given)
			}
		})
	}
}

// scored is a reading with what became of it.
type scored struct {
	examined
	event *timeline.Event
	quote *timeline.Quote
}

func whatBecame(res *pipeline.Result, readings []examined) []scored {
	var out []scored
	for _, r := range readings {
		s := scored{examined: r}
		top := 0
		for i := range res.Events {
			for k := range res.Events[i].Quotes {
				q := &res.Events[i].Quotes[k]
				if v := r.fit(q); v > top {
					s.event, s.quote, top = &res.Events[i], q, v
				}
			}
		}
		if s.event != nil {
			out = append(out, s)
		}
	}
	return out
}

// fit says how well a quote fits the reading; zero if it is of another
// sentence.
func (r *examined) fit(q *timeline.Quote) int {
	if q.Article != r.story || !strings.Contains(r.sentence, q.Sentence) && !strings.Contains(q.Sentence, r.sentence) {
		return 0
	}
	v := 1
	if (q.DateText == "") == (r.words == "") && (strings.Contains(r.words, q.DateText) || strings.Contains(q.DateText, r.words)) {
		v += 4
	}
	if string(q.Status) == r.status {
		v += 2
	}
	return v
}

func scoreJoins(t *testing.T, res *pipeline.Result, readings []examined) float64 {
	all := whatBecame(res, readings)
	var got, want, plain []string
	for _, s := range all {
		got, want = append(got, s.event.ID), append(want, s.told.event)
		plain = append(plain, s.topic+string(s.quote.EDTF))
	}
	if len(all) == 0 {
		t.Fatal("nothing was scored")
	}
	_, _, f0 := bcubed(plain, want)
	p, r, f := bcubed(got, want)
	t.Logf("%d readings, %.1f %% found; B-cubed P %.3f R %.3f F1 %.3f; equal date and true topic F1 %.3f",
		len(readings), 100*float64(len(all))/float64(len(readings)), p, r, f, f0)
	if testing.Verbose() {
		for i, a := range all {
			for _, b := range all[:i] {
				if same, true1 := a.event == b.event, a.told.event == b.told.event; same != true1 {
					word := "split"
					if same {
						word = "joined"
					}
					t.Logf("%s: [%s %s %s] %s || [%s %s %s] %s", word, b.told.event, b.quote.EDTF, b.quote.Status, b.sentence, a.told.event, a.quote.EDTF, a.quote.Status, a.sentence)
				}
			}
		}
	}
	return f
}

// scoreTopics returns the share of the readings that got a topic, and the
// share that got theirs, in percent.
func scoreTopics(t *testing.T, res *pipeline.Result, readings []examined) (given, right int) {
	all := whatBecame(res, readings)
	due, strays, more := 0, 0, 0
	for _, s := range all {
		topics := s.event.Topics
		if s.topic == "" {
			strays += min(1, len(topics))
			if len(topics) > 0 {
				t.Logf("stray: %v for none: %s", s.event.TopicReasons, s.sentence)
			}
			continue
		}
		due++
		if len(topics) > 0 {
			given++
		}
		switch {
		case slices.Contains(topics, s.topic):
			right++
			more += min(1, len(topics)-1)
		default:
			t.Logf("topic: %v for %s: %s", s.event.TopicReasons, s.topic, s.sentence)
		}
	}
	t.Logf("topics: %d readings, %d given, %d right, %d with a second; %d readings of no topic got one", due, given, right, more, strays)
	return 100 * given / due, 100 * right / due
}

// writeExam makes one article of each story of the file.
func writeExam(t *testing.T, name string) (path string, readings []examined) {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	var head, body []string
	var marks [][]string
	flush := func() {
		if len(body) > 0 {
			line, err := json.Marshal(map[string]string{"id": head[0], "outlet": head[1], "published": head[2], "title": head[4], "text": strings.Join(body, "\n\n")})
			if err != nil {
				t.Fatal(err)
			}
			out.Write(append(line, '\n'))
		}
		body = nil
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		switch line = strings.TrimSpace(line); {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "= "):
			flush()
			if head = columns(line[2:]); len(head) != 5 {
				t.Fatalf("%s:%d: want 5 columns", name, n)
			}
		case line[0] == '@':
			m := columns(line[1:])
			if len(m) < 3 {
				t.Fatalf("%s:%d: want event, words and status", name, n)
			}
			marks = append(marks, m)
		default:
			for _, m := range marks {
				topic := head[3]
				if len(m) > 3 { // a sentence of another topic than its story's
					topic = m[3]
				}
				readings = append(readings, examined{topic, told{head[0], m[0], m[2], m[1], line}})
			}
			marks, body = nil, append(body, line)
		}
	}
	flush()
	path = filepath.Join(t.TempDir(), "stories.jsonl")
	if err := os.WriteFile(path, []byte(out.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, readings
}
