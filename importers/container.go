package importers

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path"
	"strings"

	"github.com/saidby/saidby/importers/archive"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/importers/warc"
)

// Why parts of an archive are passed over.
const (
	noFormat = "no article's format"
	noPage   = "not a page" // of a record in a web archive
)

// archived makes the tasks of the members of an archive, in order. It returns false
// when no more are wanted.
func (o *Options) archived(ctx context.Context, s Source, in format.Input, kind archive.Kind, yield func(task) bool) bool {
	at, done := s.anywhere(kind)
	defer done()
	for m, err := range archive.Members(ctx, in.Reader, o.meterAt(at), in.Size, kind, archive.Options{Name: s.Path, Depth: s.depth}) {
		switch {
		case format.IsContext(err):
			return false
		case err != nil:
			if !yield(fault(s.memberFault(err))) {
				return false
			}
			continue
		}
		member := Source{Path: s.Path + "/" + m.Name, found: true, depth: s.depth + 1, stream: bufio.NewReaderSize(m.Reader, objectSize)}
		if kind == archive.Gzip { // the file is all that is in it
			member.Path, member.found, member.inside = s.Path, s.found, m.Name
		}
		take, err := o.wanted(s, member, m.Name)
		switch {
		case err != nil:
			if !yield(fault(member.memberFault(err))) {
				return false
			}
		case !take:
			if !yield(passed(member.Path, noFormat)) {
				return false
			}
		case !o.source(ctx, member, yield):
			return false
		}
	}
	return true
}

// anywhere opens a zip that is a file, so that it can be read from any place; of
// other sources, which are read from their beginning, it is nil.
func (s Source) anywhere(kind archive.Kind) (io.ReaderAt, func()) {
	if kind != archive.Zip || s.stream != nil || s.stdin != nil {
		return nil, func() {}
	}
	file, err := os.Open(s.Path)
	if err != nil {
		return nil, func() {}
	}
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		file.Close()
		return nil, func() {}
	}
	return file, func() { file.Close() }
}

// wanted reports whether a member is read: what would be read in a folder, the one file
// of a .gz that somebody named, and of a WACZ its web archives alone, for the rest of it
// is about them.
func (o *Options) wanted(s, member Source, name string) (bool, error) {
	if strings.EqualFold(path.Ext(s.Path), ".wacz") && !strings.HasPrefix(name, "archive/") {
		return false, nil
	}
	head, err := peek(member.stream, looked(name))
	if err != nil {
		return false, err
	}
	return o.As != "" || !member.found || takes(name, head, o.Map), nil
}

// memberFault names the member that an archive's error is about, or the source itself,
// where it is that. An error that names its place already stays as it is.
func (s Source) memberFault(err error) (string, error) {
	in := s.Path
	var e *archive.Error
	if !errors.As(err, &e) {
		var placed *format.Error
		if errors.As(err, &placed) {
			return placed.Path, placed
		}
		return in, format.Fail(in, err)
	}
	if e.Member != "" && e.Member != s.inside && !strings.HasSuffix(in, "/"+e.Member) {
		in += "/" + e.Member
	}
	return in, format.FailAt(in, e.Offset, e.Err)
}

// withoutName is an error that names its place, without the name of the archive that
// what it wraps repeats.
func withoutName(err error) error {
	var placed *format.Error
	var e *archive.Error
	if !errors.As(err, &placed) || !errors.As(placed.Err, &e) {
		return err
	}
	return &format.Error{Path: placed.Path, Line: placed.Line, Column: placed.Column, Byte: placed.Byte, Err: e.Err}
}

// pages makes the tasks of the pages in a web archive, in order: of responses and
// resources that are HTML or in another format that tells itself by its content. It
// returns false when no more are wanted.
func (o *Options) pages(ctx context.Context, s Source, in format.Input, yield func(task) bool) bool {
	for r, err := range warc.Records(ctx, in.Reader, warc.Options{MaxPayload: in.MaxSize}) {
		where := s.Path
		if r.TargetURI != "" {
			where += ": " + r.TargetURI
		}
		var t task
		switch {
		case format.IsContext(err):
			return false
		case err != nil:
			t = fault(where, recordFault(where, err))
		case r.Body == nil:
			t = passed(where, "a record of the type "+r.Type)
		case r.Status != 0 && r.Status != 200:
			t = passed(where, fmt.Sprintf("HTTP status %d", r.Status))
		case r.Truncated != "":
			t = fault(where, format.FailAt(where, r.Offset, fmt.Errorf("%w: the crawler kept a part (%s)", warc.ErrTruncated, r.Truncated)))
		default:
			raw, err := io.ReadAll(r.Body)
			if format.IsContext(err) {
				return false
			}
			if t = fault(where, recordFault(where, err)); err == nil {
				t = o.page(ctx, where, r, raw)
			}
		}
		if !yield(t) {
			return false
		}
	}
	return true
}

// recordFault tells the byte at which a record is at fault.
func recordFault(where string, err error) error {
	var e *warc.Error
	if errors.As(err, &e) {
		return format.FailAt(where, e.Offset, e.Err)
	}
	return format.Fail(where, err)
}

// page makes the task of one record, whose address is the article's own.
func (o *Options) page(ctx context.Context, where string, r warc.Record, raw []byte) task {
	f, err := Sniff(raw[:min(len(raw), headSize)], "", o.Map)
	if o.As != "" {
		f, err = ByName(o.As)
	}
	if err != nil || o.As == "" && (f.Name() == "plain" || f.Name() == "jsonl" || f.Name() == "mail") {
		return passed(where, noPage)
	}
	in := format.Input{Path: where, Reader: bytes.NewReader(raw), Size: int64(len(raw)), MaxSize: o.MaxSize, Defaults: o.Defaults, Map: o.Map}
	if u, err := url.Parse(r.TargetURI); err == nil && f.Name() == html.New().Name() && (u.Scheme == "http" || u.Scheme == "https") {
		in.Defaults.URL = r.TargetURI
	}
	return task{where, func() []Item {
		return withoutFaults(o.read(ctx, f, in))
	}}
}

// withoutFaults passes over what is sound and no article: crawls, folders and an
// agency's items are full of it.
func withoutFaults(items []Item) []Item {
	for i := range items {
		if errors.Is(items[i].Err, format.ErrNoArticle) {
			items[i] = Item{Path: items[i].Path, Line: items[i].Line, Skipped: errors.Unwrap(items[i].Err).Error()}
		}
	}
	return items
}

// passed is the task of what is passed over.
func passed(path, why string) task {
	return task{path, func() []Item { return []Item{{Path: path, Skipped: why}} }}
}
