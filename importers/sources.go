package importers

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/jsonl"
	"github.com/saidby/saidby/importers/plain"
)

// Source is something to read articles from.
type Source struct {
	// Path is its name: the target, or a file in the folder that is the target.
	Path  string
	found bool      // in a folder, not named by itself
	stdin io.Reader // for "-"
	web   bool      // Path is an address on the web
	// stream gives the bytes of a member of an archive, until the next one is asked
	// for; depth is in how many archives it lies.
	stream *bufio.Reader
	depth  int
	// address is where on the web the stream comes from, after redirects, or "".
	address string
}

// name is what a source is called, for its ending to be judged by.
func (s Source) name() string {
	if s.address != "" {
		return nameIn(s.address)
	}
	return s.Path
}

// Sources finds what the targets stand for, in their order: files as they are;
// of folders the files in and under them, sorted by name; of patterns (*, ?,
// [...] and ** for any folders between) what they match, sorted; "-" is stdin.
//
// In a folder only that is taken which looks like articles: names that end in
// .txt, .text, .html, .htm, .xhtml, .shtml, .jsonl, .ndjson, .rss, .atom, .eml,
// .mbox, .mht, .mhtml, .csv, .tsv or .tab, and names without an ending or with .json or .xml whose
// content is of one of the formats (of .json articles by their names, ninjs, ClaimReviews and JSON
// Feed; of .xml pages, feeds and NewsML-G2); and archives: .zip, .tar, .tgz, .gz,
// .warc, .wacz. Hidden files and folders, and symbolic links to folders, are passed over; so are
// hidden ones by patterns that do not name the dot.
//
// Addresses ("https://…") are as they are. A target that does not exist, cannot be
// opened or matches nothing yields an error, a [*format.Error], and the rest goes on.
func Sources(ctx context.Context, targets iter.Seq[string], stdin io.Reader) iter.Seq2[Source, error] {
	o := Options{Stdin: stdin}
	return o.sources(ctx, targets)
}

// sources is [Sources] with what the options say of records.
func (o *Options) sources(ctx context.Context, targets iter.Seq[string]) iter.Seq2[Source, error] {
	return func(yield func(Source, error) bool) {
		f := finder{ctx: ctx, yield: yield, m: o.Map}
		for t := range targets {
			if ctx.Err() != nil || !f.target(t, o.Stdin) {
				return
			}
		}
	}
}

// finder hands sources on; its methods return false once nobody wants more.
type finder struct {
	ctx   context.Context
	yield func(Source, error) bool
	m     format.Mapping
}

func (f *finder) fail(path string, err error) bool { return f.yield(Source{}, format.Fail(path, err)) }

// target finds what one target stands for.
func (f *finder) target(target string, stdin io.Reader) bool {
	switch {
	case target == "-" && stdin == nil:
		return f.fail(target, errors.New("there is no standard input"))
	case target == "-":
		return f.yield(Source{Path: target, stdin: stdin}, nil)
	case IsAddress(target):
		return f.yield(Source{Path: target, web: true}, nil)
	}
	info, err := os.Stat(target)
	switch {
	case err == nil && info.IsDir():
		return f.folder(target)
	case err == nil:
		return f.yield(Source{Path: target}, nil)
	case errors.Is(err, fs.ErrNotExist) && hasPattern(target):
		return f.pattern(target)
	}
	return f.fail(target, err)
}

// IsAddress reports whether a target is an address and no path.
func IsAddress(target string) bool {
	scheme, _, found := strings.Cut(target, "://")
	return found && !strings.ContainsAny(scheme, `/\.`)
}

// pattern finds what a pattern matches.
func (f *finder) pattern(target string) bool {
	paths, err := expand(f.ctx, target)
	switch {
	case err != nil:
		return f.fail(target, err)
	case len(paths) == 0:
		return f.fail(target, patternError{})
	}
	for _, p := range paths {
		if !f.target(p, nil) {
			return false
		}
	}
	return true
}

// patternError says that nothing matched.
type patternError struct{}

func (patternError) Error() string { return "no file matches" }
func (patternError) Unwrap() error { return ErrNoMatch }

// folder finds the articles in and under a folder.
func (f *finder) folder(root string) bool {
	wanted, found := true, false
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case f.ctx.Err() != nil:
			return fs.SkipAll
		case err != nil:
			found = true
			if wanted = f.fail(path, err); !wanted {
				return fs.SkipAll
			}
			return nil
		case path != root && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		take, err := f.take(path, d)
		switch {
		case err != nil:
			wanted = f.fail(path, err)
		case take:
			wanted = f.yield(Source{Path: path, found: true}, nil)
		default:
			return nil
		}
		found = true
		if !wanted {
			return fs.SkipAll
		}
		return nil
	})
	if wanted && !found && f.ctx.Err() == nil {
		wanted = f.fail(root, folderError{})
	}
	return wanted
}

// folderError says that a folder holds nothing to import.
type folderError struct{}

func (folderError) Error() string {
	return "no articles in this folder (.txt, .html, .jsonl, .csv, .eml, .xml ...)"
}
func (folderError) Unwrap() error { return ErrNoMatch }

// take reports whether a file found in a folder is to be read.
func (f *finder) take(path string, d fs.DirEntry) (bool, error) {
	ending := filepath.Ext(path)
	known := endingFormat(path) != nil || isArchive(path)
	if !known && !telling(ending) {
		return false, nil
	}
	info, err := os.Stat(path) // follows a symbolic link
	switch {
	case err != nil:
		return false, err
	case !info.Mode().IsRegular():
		return false, nil
	case known:
		return true, nil
	}
	head, err := headOf(path)
	if err != nil {
		return false, err
	}
	return takes(d.Name(), head, f.m), nil
}

// isArchive reports whether a name is that of an archive or web archive.
func isArchive(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".zip", ".tar", ".tgz", ".gz", ".warc", ".wacz":
		return true
	}
	return false
}

// telling reports whether the content of a file with an ending decides.
func telling(ending string) bool { return ending == "" || ending == ".json" || ending == ".xml" }

// takes reports whether what lies in a folder or archive is to be read, by its name
// and first bytes.
func takes(name string, head []byte, m format.Mapping) bool {
	ending := filepath.Ext(name)
	if endingFormat(name) != nil || isArchive(name) {
		return true
	}
	if !telling(ending) {
		return false
	}
	sniffed, err := Sniff(head, name, m)
	if err != nil {
		return false
	}
	switch kind := sniffed.Name(); {
	case ending == ".json" && kind == jsonl.New().Name(): // articles, and no other JSON
		return jsonl.Is(head, m)
	case ending != "":
		return kind != plain.New().Name()
	}
	return sniffed.Name() != plain.New().Name() || format.FirstInvalid(head) < 0 || len(head) == headSize
}

// headOf reads the first bytes of a file.
func headOf(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return peek(bufio.NewReaderSize(file, headSize))
}

// peek returns the first bytes of a reader, fewer where it ends before.
func peek(r *bufio.Reader) ([]byte, error) {
	head, err := r.Peek(headSize)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return head, nil
}

// open opens a source and returns its size, or 0 where it is not known.
func (s Source) open() (r io.Reader, size int64, done func() error, err error) {
	switch {
	case s.stream != nil:
		return s.stream, 0, func() error { return nil }, nil
	case s.stdin != nil:
		return s.stdin, 0, func() error { return nil }, nil
	}
	file, err := os.Open(s.Path)
	if err != nil {
		return nil, 0, nil, err
	}
	info, err := file.Stat()
	switch {
	case err != nil:
		file.Close()
		return nil, 0, nil, err
	case info.Mode().IsRegular():
		size = info.Size()
	}
	return file, size, file.Close, nil
}
