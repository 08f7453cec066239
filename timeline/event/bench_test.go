package event

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

func BenchmarkDetect(b *testing.B) {
	articles, labels := readLabelled(b, "testdata/labelled.txt")
	book := names.Default()
	ms := make([][]timeline.Mention, len(articles))
	size := 0
	for i := range articles {
		ms[i] = mentions(b, &articles[i], labels[i])
		size += len(articles[i].Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i := range articles {
			Detect(&articles[i], ms[i], book)
		}
	}
}
