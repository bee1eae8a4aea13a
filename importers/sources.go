package importers

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// Source is something to read articles from.
type Source struct {
	// Path is its name: the target, or a file in the folder that is the target.
	Path  string
	found bool      // in a folder or archive, not named by itself
	stdin io.Reader // for "-"
	web   bool      // Path is an address on the web
	// stream gives the bytes of a member of an archive, until the next one is asked
	// for; depth is in how many archives it lies.
	stream *bufio.Reader
	depth  int
	// inside is what is compressed in it by its own name ("a.json" in a.json.gz), by
	// whose ending it is judged; places in it are told under the name as given.
	inside string
	// passed says why a file that was found in a folder is not read, or is "".
	passed string
	// address is where on the web the stream comes from, after redirects, or "".
	address string
}

// name is what a source is called, for its ending to be judged by.
func (s Source) name() string {
	switch {
	case s.inside != "":
		return s.inside
	case s.address != "":
		return nameIn(s.address)
	}
	return s.Path
}

// meant reports whether a source is meant as an article: somebody named it, or its
// name ends as articles do. What else lies in folders and archives may be one.
func (s Source) meant() bool {
	return !s.found || endingFormat(s.name()) != nil
}

// Sources finds what the targets stand for, in their order: files as they are;
// of folders the files in and under them, sorted by name; of patterns (*, ?,
// [...] and ** for any folders between) what they match, sorted; "-" is stdin.
//
// In a folder only that is taken which looks like articles: names that end in
// .txt, .text, .html, .htm, .xhtml, .shtml, .jsonl, .jsonlines, .jl, .ndjson, .rss, .atom,
// .eml, .mbox, .mbx, .mht, .mhtml, .csv, .tsv or .tab, in any case, also with the query of an
// address or a number behind it ("a.html?x=1", "a.html.1"); archives: .zip, .tar, .tgz, .gz,
// .warc, .wacz; and by their first bytes names without an ending or with .json or .xml whose
// content is of one of the formats (of .json articles by their names, ninjs, ClaimReviews and
// JSON Feed; of .xml pages, feeds and NewsML-G2), and with any other ending whole pages
// ("article.php"), feeds, NewsML-G2, ninjs and ClaimReviews. [Run] tells what else lies there
// as skipped. Hidden files and folders are passed over, of which nobody is told; so are hidden
// ones by patterns that do not name the dot. Symbolic links to folders are not followed.
//
// Addresses ("https://…") are as they are. A target that does not exist, cannot be
// opened or matches nothing yields an error, a [*format.Error], and the rest goes on.
func Sources(ctx context.Context, targets iter.Seq[string], stdin io.Reader) iter.Seq2[Source, error] {
	o := Options{Stdin: stdin}
	return func(yield func(Source, error) bool) {
		for s, err := range o.sources(ctx, targets) {
			if s.passed == "" && !yield(s, err) {
				return
			}
		}
	}
}

// sources is [Sources] with what the options say of records, and with the files in
// folders that are not read.
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
