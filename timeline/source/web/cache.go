package web

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

// cache keeps responses as files named by the hash of their address. A nil
// cache keeps nothing. What cannot be read or written is as good as absent.
type cache struct{ dir string }

// entry is one kept response.
type entry struct {
	URL     string
	Header  http.Header
	Body    []byte
	Fetched time.Time
}

func openCache(dir string) (*cache, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	return &cache{dir}, nil
}

func (c *cache) file(address string) string {
	h := sha256.Sum256([]byte(address))
	return filepath.Join(c.dir, hex.EncodeToString(h[:16])+".json")
}

func (c *cache) load(address string) *entry {
	if c == nil {
		return nil
	}
	data, err := os.ReadFile(c.file(address))
	if err != nil {
		return nil
	}
	var e entry
	if json.Unmarshal(data, &e) != nil || e.URL != address {
		return nil
	}
	return &e
}

// save writes through a temporary file, so that two runs never read half of
// one.
func (c *cache) save(r *Response) {
	if c == nil || r.Header.Get("ETag") == "" && r.Header.Get("Last-Modified") == "" {
		return
	}
	data, err := json.Marshal(entry{r.URL, r.Header, r.Body, r.Fetched})
	if err != nil {
		return
	}
	tmp, err := os.CreateTemp(c.dir, "new-*")
	if err != nil {
		return
	}
	_, err = tmp.Write(data)
	if e := tmp.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(tmp.Name(), c.file(r.URL))
	}
	if err != nil {
		_ = os.Remove(tmp.Name())
	}
}

// condition asks the server whether the kept response still holds.
func (e *entry) condition(h http.Header) {
	if tag := e.Header.Get("ETag"); tag != "" {
		h.Set("If-None-Match", tag)
	}
	if mod := e.Header.Get("Last-Modified"); mod != "" {
		h.Set("If-Modified-Since", mod)
	}
}
