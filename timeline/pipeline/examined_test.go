package pipeline_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
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
	aside  []string // topics whose errors are not listed: they are kept from the rules
	joined float64  // B-cubed F1 to keep
	given  int      // percent of readings with a topic to keep
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
`, nil, 0.90, 92},
	{"seven", `topics:
  - name: ukraine
    any: [Ukrain*, "coalition of the willing", Kyiv, "reassurance force", Zelensky*]
    actors: [Putin, Witkoff, Macron]
  - name: iran
    any: [Iran*, snapback, Tehran, E3]
    actors: [Araghchi, Grossi]
  - name: gaza
    any: [Gaza*, Hamas, hostage*, Rafah]
    actors: [Netanyahu, Sisi]
  - name: uschina
    any: [tariff*, "rare earth*", TikTok, "trade talks", "trade deal", "trade war"]
    actors: [Bessent, "He Lifeng", "Xi Jinping"]
    not: ["Indian goods"]
  - name: congo
    any: [Congo*, M23, Kinshasa, Rwanda*]
    actors: [Tshisekedi, Kagame]
  - name: cyprus
    any: [Cypr*, Nicosia, "buffer zone"]
    actors: [Christodoulides, Erhurman, Holguin]
  - name: plastics
    any: [plastic*, "Intergovernmental Negotiating Committee"]
    actors: ["Vayas Valdivieso"]
`, []string{"congo", "cyprus", "plastics"}, 0.87, 95},
	{"more", `topics:
  - name: berlin
    any: [Zelenskyy, Ukrain*, Scholz, tanks]
  - name: jeddah
    any: [Sudan*, Jeddah, RSF]
  - name: kosovo
    any: [Kosovo, Serbia*, Vucic, Kurti]
  - name: eln
    any: [ELN, Colombia*]
  - name: hostages
    any: [Gaza, Hamas, Mossad]
    actors: [Barnea]
  - name: fines
    any: [tariff*, Google]
    actors: [Sefcovic, Greer]
`, nil, 0.80, 90},
	{"deals", `topics:
  - name: grain
    any: [grain*, "Black Sea", Odesa, Istanbul, "Joint Coordination Centre", Danube, corridor, wheat]
    actors: [Guterres, Erdogan, Akar]
  - name: greece
    any: [Gree*, Athens, Eurogroup, creditor*, bailout, "euro zone"]
    actors: [Tsipras, Varoufakis, Juncker, Dijsselbloem]
  - name: gaza
    any: [Gaza, Hamas, hostage*, Rafah, Israel*]
    actors: [Netanyahu, Sinwar, Witkoff]
  - name: farc
    any: [FARC, Colombia*, Havana, plebiscite, guerrilla*, Timochenko]
    actors: [Santos, Uribe]
  - name: tigray
    any: [Tigray*, TPLF, Ethiopia*, Mekelle, "African Union"]
    actors: [Abiy, Obasanjo]
`, nil, 0.60, 90},
	{"deals_held", `topics:
  - name: korea
    any: [Korea*, Pyongyang, Singapore, Hanoi, Panmunjom, nuclear]
    actors: ["Kim Jong Un", Moon, Pompeo]
  - name: taliban
    any: [Taliban, Afghan*, Kabul, Doha]
    actors: [Khalilzad, Baradar, Ghani]
  - name: chagos
    any: [Chagos*, "Diego Garcia", Mauriti*]
    actors: [Ramgoolam, Lammy, Powell]
  - name: brexit
    any: [Brexit, "no-deal", backstop, "withdrawal agreement", prorog*, Brussels]
    actors: [Johnson, Barnier, Varadkar]
  - name: nafta
    any: [NAFTA, USMCA, tariff*, Canad*, Mexic*]
    actors: [Freeland, Lighthizer, Guajardo]
`, []string{"korea", "taliban", "chagos", "brexit", "nafta"}, 0.60, 90},
	{"later", `topics:
  - name: mercosur
    any: [mercosur*, "safeguard*", "free trade agreement", "trade deal with South America*", "provisional application"]
    actors: ["von der Leyen", Lula, Macron, Meloni, Milei, Pena, Orsi, Sefcovic, "European Parliament", "Copa-Cogeca"]
  - name: prespa
    any: [Prespa*, Prespes, "name dispute", "name deal", "name change", "North Macedonia", "constitutional amendment*", "change of name", Skopje, Macedonia*]
    actors: [Zaev, Tsipras, Dimitrov, Kotzias, Ivanov, Kammenos, Mitsotakis, Mickoski, Nimetz, Syriza]
  - name: pakafghan
    any: ["Afghan Taliban", "Durand Line", TTP, "Pakistani Taliban", "Spin Boldak", Torkham, Kabul, Islamabad, "Doha ceasefire", "Istanbul talks", Afghan*]
    actors: [Asif, Mujahid, Yaqoob, Muttaqi, Tarar, Dar, Malik, Kalin]
  - name: sweden
    any: ["Sweden's NATO*", "Swedish accession", "NATO bid", "32nd member", "F-16*", "Gripen*", Sweden*, Stockholm]
    actors: [Kristersson, Billstrom, Erdogan, Fidan, Orban, Szijjarto, Fidesz]
`, []string{"pakafghan", "sweden"}, 0.70, 90},
}

// TestEvalExamined takes each set from plain texts to events and scores what
// was joined, beside the plain rule "equal date and equal topic", and the
// topics that the user's file gives.
func TestEvalExamined(t *testing.T) {
	for _, set := range examFiles {
		t.Run(set.name, func(t *testing.T) {
			path, readings, days := writeExam(t, "testdata/"+set.name+".txt")
			res, err := pipeline.Run(t.Context(), pipeline.Options{
				Paths: []string{path}, Depth: pipeline.ToEvents,
				Topics: &pipeline.File{Name: "topics.yaml", Reader: strings.NewReader(set.topics)},
			})
			if err != nil {
				t.Fatal(err)
			}
			f := scoreJoins(t, res, readings, set.aside)
			scoreReadings(t, res, readings, set.aside, days)
			given, right := scoreTopics(t, res, readings, set.aside)
			if f < set.joined || given < set.given {
				t.Errorf("want F1 %.2f and topics for %d %%", set.joined, set.given)
			}
			if right*100 < given*90 {
				t.Errorf("%d %% of topics right, of %d %% given", right, given)
			}
		})
	}
}

// TestEvalStrays gives the seven negotiations a file of only one topic: what
// is of another gets none.
func TestEvalStrays(t *testing.T) {
	path, readings, _ := writeExam(t, "testdata/seven.txt")
	entries := strings.Split(strings.TrimPrefix(examFiles[1].topics, "topics:\n"), "  - name: ")[1:]
	given, strays := 0, 0
	for _, entry := range entries {
		name, _, _ := strings.Cut(entry, "\n")
		res, err := pipeline.Run(t.Context(), pipeline.Options{
			Paths: []string{path}, Depth: pipeline.ToEvents,
			Topics: &pipeline.File{Name: "topics.yaml", Reader: strings.NewReader("topics:\n  - name: " + entry)},
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range whatBecame(res, readings) {
			if len(s.event.Topics) == 0 {
				continue
			}
			given++
			if s.topic != name {
				strays++
				t.Logf("stray: %v for %s: %s", s.event.TopicReasons, s.topic, s.sentence)
			}
		}
	}
	t.Logf("%d topics given one at a time, %d astray", given, strays)
	if given == 0 || strays*100 > given*3 {
		t.Errorf("%d of %d topics are astray", strays, given)
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

func scoreJoins(t *testing.T, res *pipeline.Result, readings []examined, aside []string) float64 {
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
	if len(aside) > 0 {
		in := func(keep bool) (p, r, f float64) {
			var g, w []string
			for i, s := range all {
				if slices.Contains(aside, s.topic) == keep {
					g, w = append(g, got[i]), append(w, want[i])
				}
			}
			return bcubed(g, w)
		}
		p, r, f := in(false)
		t.Logf("of which in the open: P %.3f R %.3f F1 %.3f", p, r, f)
		p, r, f = in(true)
		t.Logf("of which kept aside: P %.3f R %.3f F1 %.3f", p, r, f)
	}
	if testing.Verbose() {
		logMissed(t, all, readings, aside)
		logJoins(t, all, aside)
	}
	return f
}

// logJoins lists the events that were split or joined to others, each with
// the groups that its readings are in.
func logJoins(t *testing.T, all []scored, aside []string) {
	groups, labels := map[string][]string{}, map[string][]string{}
	for _, s := range all {
		if !slices.Contains(groups[s.told.event], s.event.ID) {
			groups[s.told.event] = append(groups[s.told.event], s.event.ID)
		}
		if !slices.Contains(labels[s.event.ID], s.told.event) {
			labels[s.event.ID] = append(labels[s.event.ID], s.told.event)
		}
	}
	var seen []string
	for _, s := range all {
		name := s.told.event
		if slices.Contains(seen, name) || slices.Contains(aside, s.topic) {
			continue
		}
		seen = append(seen, name)
		if len(groups[name]) == 1 && len(labels[groups[name][0]]) == 1 {
			continue
		}
		var out strings.Builder
		for n, id := range groups[name] {
			for _, r := range all {
				if r.event.ID == id {
					fmt.Fprintf(&out, "\n  %d %s %s [%s] %s %s: %s", n+1, r.told.event, r.story, r.quote.EDTF, r.quote.Status, r.event.Type, r.sentence)
				}
			}
		}
		t.Logf("%s:%s", name, out.String())
	}
}

// scoreTopics returns the share of the readings that got a topic, and the
// share that got theirs, in percent.
func scoreTopics(t *testing.T, res *pipeline.Result, readings []examined, aside []string) (given, right int) {
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
		case !slices.Contains(aside, s.topic):
			t.Logf("topic: %v for %s: %s", s.event.TopicReasons, s.topic, s.sentence)
		}
	}
	t.Logf("topics: %d readings, %d given, %d right, %d with a second; %d readings of no topic got one", due, given, right, more, strays)
	return 100 * given / due, 100 * right / due
}

// scoreReadings prints the share of the readings whose status is the label's and, where the file gives the days of its
// events, of those whose days are the event's, or hold it.
func scoreReadings(t *testing.T, res *pipeline.Result, readings []examined, aside []string, days map[string]civil.Span) {
	all := whatBecame(res, readings)
	status, dated, equal, held := 0, 0, 0, 0
	for _, s := range all {
		if s.told.status == string(s.quote.Status) {
			status++
		} else if !slices.Contains(aside, s.topic) {
			t.Logf("status: %s for %s: [%s] %s", s.quote.Status, s.told.status, s.words, s.sentence)
		}
		day, ok := days[s.told.event]
		if !ok {
			continue
		}
		dated++
		read := civil.Span{Start: s.quote.Earliest, End: s.quote.Latest}
		switch {
		case read == day, read.Start == read.End && day.Contains(read.Start):
			equal, held = equal+1, held+1
		case !read.IsZero() && (read.Start.IsZero() || !read.Start.After(day.End)) && (read.End.IsZero() || !read.End.Before(day.Start)):
			held++ // also "by 1 December"
		case !slices.Contains(aside, s.topic):
			t.Logf("day: %s for %v: [%s] %s", s.quote.EDTF, day, s.words, s.sentence)
		}
	}
	t.Logf("status: %.1f %% as labelled", 100*float64(status)/float64(len(all)))
	if dated > 0 {
		t.Logf("days: %d readings of an event with a known day, %.1f %% give it, %.1f %% hold it", dated, 100*float64(equal)/float64(dated), 100*float64(held)/float64(dated))
	}
}

// writeExam makes one article of each story of the file, and reads the days that it gives of its events.
func writeExam(t *testing.T, name string) (path string, readings []examined, days map[string]civil.Span) {
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
	days = map[string]civil.Span{}
	for line := range strings.Lines(string(data)) {
		n++
		switch line = strings.TrimSpace(line); {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "! "):
			event, span, err := daysOf(strings.Fields(line[2:]))
			if err != nil {
				t.Fatalf("%s:%d: %v", name, n, err)
			}
			days[event] = span
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
	return path, readings, days
}

// daysOf reads an event and its first and last day, which may be one.
func daysOf(words []string) (event string, span civil.Span, err error) {
	if len(words) < 2 || len(words) > 3 {
		return "", span, fmt.Errorf("want an event and its days, have %q", words)
	}
	if span.Start, err = civil.ParseDate(words[1]); err == nil {
		span.End, err = civil.ParseDate(words[len(words)-1])
	}
	return words[0], span, err
}

// logMissed lists the readings that became no event.
func logMissed(t *testing.T, all []scored, readings []examined, aside []string) {
	for _, r := range readings {
		found := slices.ContainsFunc(all, func(s scored) bool { return s.told == r.told })
		if !found && !slices.Contains(aside, r.topic) {
			t.Logf("no event [%s %s]: %s", r.told.event, r.words, r.sentence)
		}
	}
}
