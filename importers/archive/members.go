package archive

import (
	"context"
	"fmt"
	"io"
	"iter"

	"github.com/saidby/saidby/importers/format"
)

// Members yields the members of an archive in their order, and what is wrong in
// it as [*Error]. The archive is read from ra, of which size bytes belong to it,
// or if that is nil from r; only a zip gains by ra. If the context ends, its
// error is the last thing yielded. An archive without a member yields
// format.ErrEmpty, one that lies too deep in others ErrNested. The sequence can
// be run once.
func Members(ctx context.Context, r io.Reader, ra io.ReaderAt, size int64, kind Kind, o Options) iter.Seq2[Member, error] {
	return func(yield func(Member, error) bool) {
		w := &walker{ctx: ctx, o: o.filled(), yield: yield}
		if o.Depth >= w.o.MaxDepth {
			w.fail("", format.NoByte, fmt.Errorf("%w: %d of them", ErrNested, o.Depth+1))
			return
		}
		if ra != nil {
			r = io.NewSectionReader(ra, 0, size)
		}
		w.walk(r, ra, size, kind)
		switch {
		case w.done:
		case ctx.Err() != nil:
			yield(Member{}, ctx.Err())
		case !w.any:
			w.fail("", format.NoByte, format.ErrEmpty)
		}
	}
}

// walker goes through an archive.
type walker struct {
	ctx     context.Context
	o       Options
	yield   func(Member, error) bool
	done    bool         // yield wants no more
	any     bool         // something was yielded
	spent   bool         // the limits for all members are reached, which has been told
	members int64        // so far
	out     int64        // bytes that members have given
	in      func() int64 // bytes of the archive that they came from
}

// walk reads an archive of some kind.
func (w *walker) walk(r io.Reader, ra io.ReaderAt, size int64, kind Kind) {
	s := &source{ctx: w.ctx, r: r}
	w.in = func() int64 { return s.n }
	switch kind {
	case Zip:
		w.zip(s, ra, size)
	case Tar:
		w.tar(s)
	case TarGzip:
		if z := w.unzip(s); z != nil && w.tar(z) {
			w.rest(z)
		}
	case Gzip:
		if z := w.unzip(s); z != nil {
			w.single(z)
		}
	default:
		w.fail("", format.NoByte, fmt.Errorf("%w: no kind of archive", format.ErrMalformed))
	}
}

// error says what is wrong with a member, or with "" the archive.
func (w *walker) error(member string, offset int64, err error) *Error {
	return &Error{Archive: w.o.Name, Member: member, Offset: offset, Err: err}
}

// fail yields what is wrong.
func (w *walker) fail(member string, offset int64, err error) {
	if !w.done && !format.IsContext(err) {
		w.any, w.done = true, !w.yield(Member{}, w.error(member, offset, err))
	}
}

// give yields a member, after whose turn its content cannot be read.
func (w *walker) give(m Member, c *content) {
	m.Reader = c
	w.any, w.done = true, !w.yield(m, nil)
}

// next counts a member, and returns false if there are too many.
func (w *walker) next() bool {
	if w.members++; w.members > w.o.MaxMembers {
		w.fail("", format.NoByte, fmt.Errorf("%w: more than %d members", format.ErrTooLarge, w.o.MaxMembers))
		return false
	}
	return !w.done && !w.spent && w.ctx.Err() == nil
}

// wanted cleans a member's name. It returns "" for junk, and for what is not to
// be read, after telling why: fault is what else is wrong with it.
func (w *walker) wanted(name string, offset, size int64, fault error) string {
	cleaned, err := clean(name)
	switch {
	case err != nil:
	case isJunk(cleaned):
		return ""
	case fault != nil:
		err = fault
	case size > w.o.MaxMember:
		err = tooLarge("a member", w.o.MaxMember)
	default:
		return cleaned
	}
	w.fail(name, offset, err)
	return ""
}
