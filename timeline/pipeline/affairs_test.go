package pipeline_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline/pipeline"
)

// TestEvalOneAffair gives discovery the stories of one negotiation at a time,
// months of it in some: what is one to a reader should be one topic, though
// every word of it stands in all of the stories.
func TestEvalOneAffair(t *testing.T) {
	found, sets := 0, 0
	for _, set := range examFiles {
		for _, name := range topicsOf(t, "testdata/"+set.name+".txt") {
			path, _, _ := writeExam(t, onlyTopic(t, "testdata/"+set.name+".txt", name))
			res, err := pipeline.Run(t.Context(), pipeline.Options{Paths: []string{path}, Depth: pipeline.ToEvents})
			if err != nil {
				t.Fatal(err)
			}
			if len(res.Articles) < 4 {
				continue // a few stories may be a topic each
			}
			sets, found = sets+1, found+len(res.Topics)
			if len(res.Topics) != 1 {
				names := make([]string, len(res.Topics))
				for i := range res.Topics {
					names[i] = res.Topics[i].Name
				}
				t.Logf("%s, %s, of %d stories: %q", set.name, name, len(res.Articles), names)
			}
		}
	}
	t.Logf("%d negotiations, %d topics found", sets, found)
	if sets == 0 || found*4 > sets*5 {
		t.Errorf("%d topics for %d negotiations", found, sets)
	}
}

// topicsOf lists the topics of a file of stories.
func topicsOf(t *testing.T, name string) (topics []string) {
	for _, head := range headsOf(t, name) {
		if f := columns(head[2:]); !slices.Contains(topics, f[3]) && f[3] != "" {
			topics = append(topics, f[3])
		}
	}
	return topics
}

func headsOf(t *testing.T, name string) (heads []string) {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "= ") {
			heads = append(heads, strings.TrimSpace(line))
		}
	}
	return heads
}

// onlyTopic copies the stories of one topic to a file of their own.
func onlyTopic(t *testing.T, name, topic string) string {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	in := false
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "= ") {
			in = columns(line[2:])[3] == topic
		}
		if in {
			out.WriteString(line)
		}
	}
	path := filepath.Join(t.TempDir(), topic+".txt")
	if err := os.WriteFile(path, []byte(out.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
