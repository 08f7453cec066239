package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"

	"github.com/dateline-tools/dateline/timeline"
)

// headSize is how much of a blob detection looks at.
const headSize = 64 << 10

// blob is a stream of bytes on its way to a reader: a file, a member of an
// archive, a mail's attachment, standard input, a fetched page.
type blob struct {
	path   string // Input.Path
	name   string // last part of the path, in lower case, without the endings of compression
	format string // set by detection
	in     *bufio.Reader
	at     io.ReaderAt // the same bytes, where they can be reached in any order; else nil
	size   int64       // of at
	depth  int         // archives and compressions around it
	free   bool        // its format is detected even where one is forced: a mail's attachment
	stored folder      // where an OPML list may look for its feeds; nil for nowhere
	meta   meta

	record     int // number of the record being read
	sent       int // documents sent
	barren     int64
	notices    int
	inner      int // notices about files inside of it
	unsaidLost bool
}

// meta is what the surroundings of a blob say of the documents in it.
type meta struct {
	url     string
	charset string // as declared outside, by HTTP or mail
	grabbed string
	clues   []timeline.Clue
}

func (m *meta) addTo(d *timeline.Document) {
	if d.URL == "" {
		d.URL = m.url
	}
	if d.Grabbed == "" {
		d.Grabbed = m.grabbed
	}
	d.Clues = append(d.Clues, m.clues...)
}

func newBlob(path string, in io.Reader) *blob {
	b := &blob{path: path, name: baseName(path)}
	b.in = bufio.NewReaderSize(in, headSize)
	return b
}

func baseName(p string) string {
	name := strings.ToLower(path.Base(p))
	for {
		ext := path.Ext(name)
		switch ext {
		case ".gz", ".xz", ".zst", ".zstd":
			name = strings.TrimSuffix(name, ext)
		default:
			return name
		}
	}
}

// head returns the first bytes without consuming them. An error that comes
// with bytes is left for the reader to find.
func (b *blob) head() ([]byte, error) {
	head, err := b.in.Peek(headSize)
	if len(head) > 0 || errors.Is(err, io.EOF) {
		return head, nil
	}
	return nil, err
}

// watched counts decompressed bytes against what may come without a record.
type watched struct {
	in   io.Reader
	b    *blob
	most int64
}

func (w watched) Read(p []byte) (int, error) {
	n, err := w.in.Read(p)
	if w.b.barren += int64(n); w.b.barren > w.most {
		return n, faultf("bomb", "%s came out of it without a record: given up as a decompression bomb", megabytes(int(w.most)))
	}
	return n, err
}

// magics of the compressions that are looked through.
var (
	magicGzip = []byte{0x1f, 0x8b, 0x08}
	magicZstd = []byte{0x28, 0xb5, 0x2f, 0xfd}
	magicXZ   = []byte{0xfd, '7', 'z', 'X', 'Z', 0x00}
)

// unpack looks through compression until the content shows, of which at most
// barren bytes may come without a record. The returned function frees what
// that took.
func (b *blob) unpack(barren int64) (free func(), err error) {
	free = func() {}
	for {
		head, err := b.in.Peek(6)
		if len(head) == 0 && err != nil && !errors.Is(err, io.EOF) {
			return free, err
		}
		var in io.Reader
		switch {
		case bytes.HasPrefix(head, magicGzip):
			in, err = gzip.NewReader(b.in)
		case bytes.HasPrefix(head, magicXZ):
			if in, err = nil, errDictionary; xzDictionary(b.in) <= maxDictionary {
				in, err = xz.NewReader(b.in)
			}
		case bytes.HasPrefix(head, magicZstd):
			var z *zstd.Decoder
			z, err = zstd.NewReader(b.in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(256<<20), zstd.WithDecoderMaxWindow(128<<20))
			if err == nil {
				before := free
				free = func() { z.Close(); before() }
			}
			in = z
		default:
			return free, nil
		}
		if err != nil {
			return free, fmt.Errorf("compressed, but not readable: %w", err)
		}
		if b.depth++; b.depth > maxDepth {
			return free, faultf("nested", "compressed or packed more than %d times over", maxDepth)
		}
		b.at, b.size = nil, 0
		b.in = bufio.NewReaderSize(watched{in, b, barren}, headSize)
	}
}

// maxDictionary is the most memory that an xz file may ask for; "xz -9" asks
// for 64 MB.
const maxDictionary = 256 << 20

var errDictionary = faultf("bomb", "it asks for more than %d MB of memory", maxDictionary>>20)

// xzDictionary returns the size of the dictionary that the first block of an
// xz stream asks for. The library would make one of any size.
func xzDictionary(in *bufio.Reader) uint64 {
	const streamHeader = 12
	head, _ := in.Peek(streamHeader + 64)
	if len(head) < streamHeader+4 {
		return 0
	}
	block := head[streamHeader:]
	i := 2 // behind size and flags
	for _, present := range []byte{0x40, 0x80} {
		for block[1]&present != 0 && i < len(block) { // a size, seven bits a byte
			if i++; block[i-1] < 0x80 {
				break
			}
		}
	}
	const lzma2 = 0x21
	if i+2 >= len(block) || block[i] != lzma2 || block[i+2] > 40 {
		return 0
	}
	bits := block[i+2]
	return uint64(2|bits&1) << (bits/2 + 11)
}

// all reads the whole blob, at most limit bytes.
func (b *blob) all(limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(b.in, int64(limit)+1))
	if len(data) > limit {
		return nil, tooBig(limit)
	}
	return data, err
}

func tooBig(limit int) error {
	return faultf("too-big", "longer than %s, which is more than an article has", megabytes(limit))
}

// readerAt gives the blob's bytes in any order: the file itself, or a copy in
// memory of at most limit bytes.
func (b *blob) readerAt(limit int) (io.ReaderAt, int64, error) {
	if b.at != nil {
		return b.at, b.size, nil
	}
	data, err := b.all(limit)
	if err != nil {
		return nil, 0, err
	}
	return bytes.NewReader(data), int64(len(data)), nil
}

// took adds up what was read from a file inside of b.
func (b *blob) took(inner *blob) {
	b.sent += inner.sent
	b.inner += inner.notices + inner.inner
	b.barren = 0
}

// blob reads b as what it is. Its faults become notices; the error is errStop
// or nil.
func (r *run) blob(b *blob) error {
	err := r.contents(b)
	if errors.Is(err, errStop) || r.done || r.ctx.Err() != nil {
		return errStop
	}
	if err != nil {
		if e := r.lost(b, kindOf(err), "", "%v", err); e != nil {
			return e
		}
	}
	return r.finish(b)
}

func (r *run) contents(b *blob) error {
	free, err := b.unpack(r.o.barren)
	defer free()
	if err != nil {
		return err
	}
	head, err := b.head()
	if err != nil {
		return err
	}
	if len(head) == 0 {
		return r.note(b, "empty", "", "empty")
	}
	forced := r.o.Format
	if b.free {
		forced = ""
	}
	if b.format = forced; forced == "" || isArchive(head) && !isArchiveFormat(forced) {
		b.format, err = detect(head, b.name, len(r.o.Columns) > 0)
		if err != nil {
			return err
		}
	}
	f, ok := formatByName(b.format)
	if !ok {
		return faultf("format", "%q is not a format: one of %s", b.format, strings.Join(Formats(), ", "))
	}
	if !f.whole {
		b.meta.clues = withoutFileTime(b.meta.clues)
	}
	return f.read(r, b)
}

// withoutFileTime drops the file's time, which says nothing of the single
// records in a file that holds several.
func withoutFileTime(clues []timeline.Clue) []timeline.Clue {
	var kept []timeline.Clue
	for _, c := range clues {
		if c.Origin != timeline.OriginFile {
			kept = append(kept, c)
		}
	}
	return kept
}

// clue makes a clue that does not stand in the text.
func clue(origin, role, text string) timeline.Clue {
	return timeline.Clue{Origin: origin, Role: role, Text: text, Start: -1, End: -1}
}
