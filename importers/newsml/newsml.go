package newsml

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/newsitem"
)

// Importer is the name and version that articles keep in their Source.
const Importer = "newsml@1"

// mediaType is the registered type of a news item.
const mediaType = "application/vnd.iptc.g2.newsitem+xml"

// New returns the format.
func New() format.Format { return newsml{} }

type newsml struct{}

// Name is "newsml".
func (newsml) Name() string { return "newsml" }

// Read yields an article or an error for each item. The errors wrap
// ErrMalformed, ErrNoArticle (an item that is no text, or no longer one),
// ErrEmpty, ErrTooLarge, ErrNotUTF8 or ErrBinary. Behind broken XML nothing is
// read.
func (newsml) Read(ctx context.Context, in format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		raw, err := format.ReadAll(ctx, in)
		if err != nil {
			yield(format.Document{}, err)
			return
		}
		if len(bytes.TrimSpace(raw)) == 0 {
			yield(format.Document{}, format.Fail(in.Path, format.ErrEmpty))
			return
		}
		decoded, err := decode(in.Path, raw)
		if err != nil {
			yield(format.Document{}, err)
			return
		}
		r := &reader{ctx: ctx, in: in, raw: decoded, d: newDecoder(decoded), yield: yield}
		r.read()
	}
}

// Is tells from a source's first bytes (4 KiB are enough) whether it is
// NewsML-G2: its root element is a newsMessage, newsItem or another kind of item
// in the namespace of iptc.org/std/nar.
func Is(head []byte) bool {
	d := newDecoder(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")))
	for {
		tok, err := d.Token()
		if err != nil {
			return false
		}
		if start, ok := tok.(xml.StartElement); ok {
			return isRoot(start.Name)
		}
	}
}

// isRoot reports whether a file of NewsML-G2 begins so. Items that hold no text
// are known, so that they can be told as such.
func isRoot(name xml.Name) bool {
	if !strings.Contains(name.Space, "iptc.org/std/nar") {
		return false
	}
	switch name.Local {
	case "newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem":
		return true
	}
	return false
}

// newDecoder returns a strict decoder of bytes that are in UTF-8 already,
// whatever they declare.
func newDecoder(utf8 []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(utf8))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return d
}

// errStop ends reading where the caller wants no more.
var errStop = errors.New("stop")

// reader reads one file.
type reader struct {
	ctx   context.Context
	in    format.Input
	raw   []byte
	d     *xml.Decoder
	yield func(format.Document, error) bool
	found bool
}

// read reads the root element.
func (r *reader) read() {
	start, offset, line, err := r.start()
	switch {
	case err != nil:
	case start.Name.Local == "NewsML":
		err = fmt.Errorf("%w: NewsML 1 (want NewsML-G2)", format.ErrMalformed)
	case !isRoot(start.Name):
		err = fmt.Errorf("%w: the root element is <%s> (want newsItem or newsMessage of NewsML-G2)", format.ErrMalformed, start.Name.Local)
	case start.Name.Local == "newsMessage":
		err = r.message()
	default:
		err = r.item(start, offset, line, false)
	}
	if err != nil && !errors.Is(err, errStop) {
		r.yield(format.Document{}, r.fail(err))
	}
}

// fail names the place where the decoder stands.
func (r *reader) fail(err error) error {
	if format.IsContext(err) {
		return err
	}
	line, column := r.d.InputPos()
	return format.FailLine(r.in.Path, line, column, err)
}

// start reads up to the next start of an element, and tells where it is: the
// byte of the file, and the line. At the end of an element it returns io.EOF.
func (r *reader) start() (start xml.StartElement, offset int64, line int, err error) {
	for {
		offset = r.d.InputOffset()
		line, _ = r.d.InputPos()
		tok, err := r.d.Token()
		if err != nil {
			return start, 0, 0, newsitem.Malformed(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			return tok, offset, line, nil
		case xml.EndElement:
			return start, 0, 0, io.EOF
		}
	}
}
