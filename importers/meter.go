package importers

import (
	"context"
	"io"
	"os"
	"slices"
	"sync/atomic"
)

// Meter tells how much of what there is to read has been read, in bytes of files
// as they lie on the disk. It may be asked while it runs.
type Meter struct {
	read, total atomic.Int64
	counted     atomic.Bool
}

// Count adds up the sizes of all files that the targets stand for, which takes
// time in large folders. Addresses and standard input count as nothing.
func (m *Meter) Count(ctx context.Context, targets []string) {
	for s, err := range Sources(ctx, slices.Values(targets), emptyInput{}) {
		if err != nil || s.web || s.stdin != nil {
			continue
		}
		if info, err := os.Stat(s.Path); err == nil && info.Mode().IsRegular() {
			m.total.Add(info.Size())
		}
	}
	if ctx.Err() == nil {
		m.counted.Store(true)
	}
}

// Share returns which part has been read, from 0 to 1. It returns false while the
// whole is not known, or where it is nothing.
func (m *Meter) Share() (float64, bool) {
	total := m.total.Load()
	if !m.counted.Load() || total == 0 {
		return 0, false
	}
	return min(float64(m.read.Load())/float64(total), 1), true
}

// meter counts what is read from a file, if anybody wants to know.
func (o *Options) meter(r io.Reader) io.Reader {
	if o.Meter == nil {
		return r
	}
	return &metered{r, nil, o.Meter}
}

// meterAt is meter for a file that is read from any place.
func (o *Options) meterAt(r io.ReaderAt) io.ReaderAt {
	if o.Meter == nil || r == nil {
		return r
	}
	return &metered{nil, r, o.Meter}
}

// metered counts the bytes that are read through it.
type metered struct {
	r  io.Reader
	at io.ReaderAt
	m  *Meter
}

func (r *metered) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	r.m.read.Add(int64(n))
	return n, err
}

func (r *metered) ReadAt(p []byte, offset int64) (int, error) {
	n, err := r.at.ReadAt(p, offset)
	r.m.read.Add(int64(n))
	return n, err
}

// emptyInput is a standard input with nothing in it.
type emptyInput struct{}

func (emptyInput) Read([]byte) (int, error) { return 0, io.EOF }
