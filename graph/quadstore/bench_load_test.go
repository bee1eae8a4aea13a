package quadstore_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/pebble"
)

// contender is a store that the benchmarks load.
type contender struct {
	name string
	// batch is how many quads are written together.
	batch int
	// open opens the store in a place, a folder or a database, and makes it if it
	// is not there.
	open func(ctx context.Context, place string) (loading, error)
}

// loading is a store that is being loaded.
type loading interface {
	// write writes articles, all of them or none.
	write(ctx context.Context, articles [][]quad.Quad) error
	// Close returns when all is on disk.
	Close() error
}

// preparing is a store that is loaded with what has been made ready, which does
// not count.
type preparing interface {
	prepare(articles [][]quad.Quad) error
}

// onDisk are the contenders that keep their quads in a folder.
func onDisk() []contender {
	return []contender{
		{"ours", 20_000, openLibrary},
		{"ours-by-cayley", 20_000, openBulk},
		{"cayley-bolt", 10_000, openBolt},
		{"bare-pebble", 20_000, openBare},
		{"bare-pebble-keys", 20_000, openBareKeys},
	}
}

// BenchmarkLoad fills an empty store. Each is filled in a process of its own, so
// that none sees another's memory. It shows, beside quads/s, how many bytes a quad
// takes on disk, the most memory that the process had (with the pages of files
// that it had mapped, as Bolt does), the time on all cores, and what opening the
// full store takes. The time of reading the quads from a file does not count; that
// of closing the store does.
func BenchmarkLoad(b *testing.B) {
	n := benchSize(b, benchVariable, benchUsual)
	file := os.Getenv(fileVariable)
	if file == "" {
		file, _ = benchFile(b, n)
	}
	for _, c := range onDisk() {
		b.Run(fmt.Sprintf("%s/%d", c.name, n), func(b *testing.B) {
			apart(b, file, func(b *testing.B) {
				dir := b.TempDir()
				load(b, c, file, dir)
				b.ReportMetric(peakMemory(b), "MB-peak")
				reopen(b, c, dir)
			})
		})
	}
}

// load fills a store and reports how that went.
func load(b *testing.B, c contender, file, place string) {
	b.Helper()
	n, took := fill(b, c, file, place)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(n)/took.Seconds(), "quads/s")
	if size := folderSize(b, place); size > 0 {
		b.ReportMetric(float64(size)/float64(n), "B/quad")
	}
}

// fill fills a store and closes it. It returns how many quads there were, and what
// that took without reading them from the file.
func fill(b *testing.B, c contender, file, place string) (n int, took time.Duration) {
	b.Helper()
	watch := func(do func() error) {
		start := time.Now()
		if err := do(); err != nil {
			b.Fatal(err)
		}
		took += time.Since(start)
	}
	var s loading
	watch(func() (err error) { s, err = c.open(b.Context(), place); return err })
	for articles := range portions(b, file, c.batch) {
		for _, qs := range articles {
			n += len(qs)
		}
		if p, ok := s.(preparing); ok {
			if err := p.prepare(articles); err != nil {
				b.Fatal(err)
			}
		}
		watch(func() error { return s.write(b.Context(), articles) })
	}
	watch(s.Close)
	return n, took
}

// reopen reports what opening a full store takes, the middle one of five times.
func reopen(b *testing.B, c contender, place string) {
	b.Helper()
	var took []time.Duration
	for range 5 {
		start := time.Now()
		s, err := c.open(b.Context(), place)
		if err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	slices.Sort(took)
	b.ReportMetric(took[2].Seconds()*1000, "ms-open")
}

// folderSize is what the files of a folder take, 0 if it is none.
func folderSize(b *testing.B, dir string) (size int64) {
	b.Helper()
	if _, err := os.Stat(dir); err != nil {
		return 0
	}
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return size
}

// openStore opens a store of ours in a folder.
func openStore(ctx context.Context, dir string) (*quadstore.Store, error) {
	engine, err := pebble.Open(dir, pebble.Options{})
	if err != nil {
		return nil, err
	}
	return quadstore.New(ctx, engine, quadstore.Options{Create: true})
}

// library is a store of ours that is loaded as the Library loads it.
type library struct{ *quadstore.Store }

func openLibrary(ctx context.Context, dir string) (loading, error) {
	s, err := openStore(ctx, dir)
	return library{s}, err
}

func (l library) write(ctx context.Context, articles [][]quad.Quad) error {
	return l.Update(ctx, func(tx *quadstore.Tx) error {
		for _, qs := range articles {
			id, _ := quads.ArticleOf(qs[0].Label)
			if _, err := tx.Replace(ctx, quads.Labels(id), qs); err != nil {
				return err
			}
		}
		return nil
	})
}

// bulk is a store of ours that is loaded as Cayley loads stores.
type bulk struct {
	*quadstore.Store
	quads quad.WriteCloser
}

func openBulk(ctx context.Context, dir string) (loading, error) {
	s, err := openStore(ctx, dir)
	if err != nil {
		return nil, err
	}
	w, err := s.Cayley().NewQuadWriter()
	return bulk{s, w}, err
}

func (w bulk) write(_ context.Context, articles [][]quad.Quad) error {
	for _, qs := range articles {
		if _, err := w.quads.WriteQuads(qs); err != nil {
			return err
		}
	}
	return nil
}

func (w bulk) Close() error {
	if err := w.quads.Close(); err != nil {
		return err
	}
	return w.Store.Close()
}
