package export_test

import (
	"bytes"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/export"
)

// Every format writes an empty timeline.
func TestEmpty(t *testing.T) {
	for _, f := range export.Formats() {
		var b bytes.Buffer
		if err := export.Write(&b, f, &timeline.Timeline{}); err != nil {
			t.Errorf("%s: %v", f, err)
		}
	}
}
