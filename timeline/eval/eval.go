// Package eval measures Dateline's answers against labels: dates ([Dates]),
// events ([Events]) and groupings ([BCubed]), with the agreement measures of
// content analysis ([Kappa], [Alpha]), and draws coding sheets ([Sample]).
//
// In come labels and answers as JSONL or CSV (or already read); out come
// counts, rates and the commonest errors. The package judges by equality
// only: it knows no language, resolves nothing, and never corrects a label.
//
// [Dates] scores as the TempEval-3 toolkit does (UzZaman et al. 2013,
// TimeML-Normalizer and evaluate_entities.py).
package eval

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// maxLine bounds one line of labels or answers.
const maxLine = 256 << 20

// PRF holds hits, the two sides' sizes, and what follows from them.
type PRF struct {
	Hits   int `json:"hits"`
	System int `json:"system"`
	Gold   int `json:"gold"`
}

// P returns the precision: hits in the system's answers, 0 if there are none.
func (x PRF) P() float64 { return ratio(x.Hits, x.System) }

// R returns the recall: hits in the labels, 0 if there are none.
func (x PRF) R() float64 { return ratio(x.Hits, x.Gold) }

// F returns the harmonic mean of precision and recall.
func (x PRF) F() float64 { return harmonic(x.P(), x.R()) }

// String prints percentages: "P 80.00 R 75.00 F1 77.42 (24)".
func (x PRF) String() string {
	return fmt.Sprintf("P %.2f R %.2f F1 %.2f (%d)", 100*x.P(), 100*x.R(), 100*x.F(), x.Hits)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// readLines reads JSONL. What check refuses is an error too; errors give name and
// line, and say with help how a line looks.
func readLines[T any](r io.Reader, name, help string, check func(x *T, line int) error) ([]T, error) {
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 64<<10), maxLine)
	var out []T
	for n := 1; sc.Scan(); n++ {
		line := bytes.TrimSpace(sc.Bytes())
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(line) == 0 {
			continue
		}
		var x T
		err := json.Unmarshal(line, &x)
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			err = fmt.Errorf("%s: not to be given as %s", cmp.Or(kind.Field, "a line"), kind.Value)
		}
		if err == nil {
			err = check(&x, n)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: line %d: %w; %s", name, n, err, help)
		}
		out = append(out, x)
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}
