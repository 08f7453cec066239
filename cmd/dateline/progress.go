package main

import (
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// progress draws a counter of articles on a terminal's standard error, and
// nothing anywhere else. Call the returned function when reading is over.
func (p *program) progress(r *reading) (done func()) {
	if !p.terminal || p.quiet {
		return func() {}
	}
	bars := mpb.New(mpb.WithOutput(p.err), mpb.WithWidth(1))
	bar := bars.New(0, mpb.NopStyle(), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name("dateline: "), decor.CurrentNoUnit("%d articles read"), decor.Name(", "), decor.Elapsed(decor.ET_STYLE_GO)))
	r.Progress = func(n int) { bar.SetCurrent(int64(n)) }
	return func() {
		bar.SetTotal(-1, true)
		bars.Wait()
	}
}
