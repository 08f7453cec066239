package eval_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline/eval"
)

func read(t *testing.T, file string) []eval.Labelled {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	docs, err := eval.ReadDates(f, file)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// The scores are equal to the reference scorer's on every output of the two
// peers, and the table of both is printed.
func TestEvalReferenceScorer(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		t.Skip("DATELINE_SHARED is not set")
	}
	files, err := filepath.Glob(filepath.Join(shared, "eval/dates/peers/*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no peers' outputs under %s (%v)", shared, err)
	}
	for _, file := range files {
		set, _, _ := strings.Cut(filepath.Base(file), ".")
		gold := filepath.Join(shared, "data/dates", set+".jsonl")
		out, err := exec.Command("python3", filepath.Join(shared, "eval/dates/score.py"), gold, file, "--json").Output()
		if err != nil {
			t.Fatal(err)
		}
		var want map[string]json.RawMessage
		if err := json.Unmarshal(out, &want); err != nil {
			t.Fatal(err)
		}
		got := eval.Dates(read(t, gold), read(t, file))
		for name, x := range map[string]eval.PRF{"strict": got.Strict, "relaxed": got.Relaxed, "type": got.Type, "value": got.Value, "equiv": got.Equivalent, "strictvalue": got.StrictValue} {
			var w struct {
				P, R, F float64
				N       int
			}
			if err := json.Unmarshal(want[name], &w); err != nil {
				t.Fatal(err)
			}
			g, r := fmt.Sprintf("%.2f %.2f %.2f %d", 100*x.P(), 100*x.R(), 100*x.F(), x.Hits), fmt.Sprintf("%.2f %.2f %.2f %d", w.P, w.R, w.F, w.N)
			if g != r {
				t.Errorf("%s, %s: got %s, reference %s", filepath.Base(file), name, g, r)
			}
		}
		t.Logf("%-40s strict %.2f relaxed %.2f value %.2f", filepath.Base(file), 100*got.Strict.F(), 100*got.Relaxed.F(), 100*got.Value.F())
	}
}
