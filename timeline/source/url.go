package source

import (
	"bytes"
	"errors"
	"path"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/source/web"
)

// url fetches one page, feed or file and reads it like any other. The address
// after redirects is the document's, the time of fetching bounds its date from
// above, and the server's headers are clues.
func (r *run) url(address string) error {
	b := &blob{path: address}
	if r.o.Fetch == nil {
		client, err := web.New(web.Options{AllowPrivate: r.o.AllowPrivate, CacheDir: r.o.CacheDir, MaxBytes: int64(r.o.MaxFile)})
		if err != nil {
			return r.lost(b, "unreadable", "", "%v", err)
		}
		r.o.Fetch = client.Get
	}
	res, err := r.o.Fetch(r.ctx, address)
	if err != nil {
		if r.ctx.Err() != nil {
			return errStop
		}
		return r.lost(b, fetchKind(err), "", "%v", err)
	}
	b = newBlob(address, bytes.NewReader(res.Body))
	b.at, b.size = bytes.NewReader(res.Body), int64(len(res.Body))
	if i := path.Ext(b.name); i == "" {
		b.name = "page" + extensionOf(res.Header.Get("Content-Type"))
	}
	b.meta = headerMeta(res.Header.Get)
	b.meta.url = res.URL
	b.meta.grabbed = res.Fetched.UTC().Format(time.RFC3339)
	b.meta.clues = append(b.meta.clues, clue(timeline.OriginHTTP, "grabbed", b.meta.grabbed))
	return r.blob(b)
}

// fetchKind names why a fetch failed, for scripts.
func fetchKind(err error) string {
	switch {
	case errors.Is(err, web.ErrRobots):
		return "robots"
	case errors.Is(err, web.ErrPrivate):
		return "private-address"
	case errors.Is(err, web.ErrTooBig):
		return "too-big"
	}
	return "fetch"
}
