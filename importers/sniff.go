package importers

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/saidby/saidby/importers/claimreview"
	"github.com/saidby/saidby/importers/csv"
	"github.com/saidby/saidby/importers/feed"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/importers/jsonl"
	"github.com/saidby/saidby/importers/mail"
	"github.com/saidby/saidby/importers/newsml"
	"github.com/saidby/saidby/importers/ninjs"
	"github.com/saidby/saidby/importers/plain"
)

// headSize is how many of a source's first bytes [Sniff] is shown.
const headSize = 4 << 10

// Sniff chooses the format of a source from its first bytes (4 KiB are enough)
// and its name. What begins as HTML, a feed, NewsML-G2, ninjs, ClaimReviews or a mail is that,
// whatever it is called, and what begins as saidby's own export is for JSON Lines to
// refuse; then the name's ending counts; then a brace at the beginning, or what m or
// the usual names tell as articles, means JSON, and anything else that is text is
// plain text. m says where the fields of other people's records stand; it may be nil.
//
// It returns an error that wraps [format.ErrEmpty], [format.ErrBinary] (naming
// the kind of file, if it is a common one), or [ErrUnknownFormat] for XML that
// is nothing of these, with a declaration or without.
func Sniff(head []byte, name string, m format.Mapping) (format.Format, error) {
	if len(head) == 0 {
		return nil, format.ErrEmpty
	}
	if kind := binaryKind(head); kind != "" {
		return nil, fmt.Errorf("%w: it is %s", format.ErrBinary, kind)
	}
	utf16 := format.UTF16(head) != ""
	if !utf16 && bytes.IndexByte(head, 0) >= 0 {
		return nil, format.ErrBinary
	}
	start := beginning(head, utf16)
	switch known := endingFormat(name); {
	case isHTML(start):
		return html.New(), nil
	case jsonl.IsExport([]byte(start)):
		return jsonl.New(), nil // which says what to do with it
	case feed.Is(head):
		return feed.New(), nil
	case newsml.Is(head):
		return newsml.New(), nil
	case ninjs.Is(head) && len(m) == 0:
		return ninjs.New(), nil
	case claimreview.Is(head):
		return claimreview.New(), nil
	case mail.Is(head):
		return mail.New(), nil
	case known != nil:
		return known, nil
	case isXML(start, ending(name) == ".xml", len(head) < headSize):
		return nil, fmt.Errorf("%w: XML that is no web page, feed or NewsML-G2", ErrUnknownFormat)
	case strings.HasPrefix(start, "{"), ending(name) == ".json", jsonl.Is(head, m):
		return jsonl.New(), nil
	}
	return plain.New(), nil
}

// endingFormat returns the format that a name's ending stands for, or nil.
func endingFormat(name string) format.Format { return formatOf(ending(name)) }

// ending returns the ending of a name, in lower case. What programs that save pages
// put behind one is left out: the query of an address ("a.html?x=1") and the number
// of one more copy ("a.html.1").
func ending(name string) string {
	own := strings.ToLower(filepath.Ext(name))
	if formatOf(own) != nil {
		return own
	}
	bare, _, _ := strings.Cut(filepath.Base(name), "?")
	if number := filepath.Ext(bare); number != "" && strings.Trim(number[1:], "0123456789") == "" {
		bare = strings.TrimSuffix(bare, number)
	}
	if e := strings.ToLower(filepath.Ext(bare)); formatOf(e) != nil || e == ".json" || e == ".xml" {
		return e
	}
	return own
}

// formatOf returns the format that an ending in lower case stands for, or nil.
func formatOf(ending string) format.Format {
	switch ending {
	case ".html", ".htm", ".xhtml", ".shtml":
		return html.New()
	case ".jsonl", ".jsonlines", ".jl", ".ndjson":
		return jsonl.New()
	case ".csv", ".tsv", ".tab":
		return csv.New()
	case ".rss", ".atom":
		return feed.New()
	case ".eml", ".mbox", ".mbx", ".mht", ".mhtml":
		return mail.New()
	case ".txt", ".text":
		return plain.New()
	}
	return nil
}

// beginning returns the first bytes in lower case, without a byte order mark,
// blanks and comments before them.
func beginning(head []byte, utf16 bool) string {
	if utf16 {
		head = bytes.ReplaceAll(head[2:], []byte{0}, nil)
	}
	s := strings.ToLower(string(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF"))))
	for {
		s = strings.TrimLeft(s, " \t\r\n\f")
		if !strings.HasPrefix(s, "<!--") {
			return s
		}
		_, after, closed := strings.Cut(s, "-->")
		if !closed {
			return s
		}
		s = after
	}
}

// isXML reports whether a text begins as XML does: with a declaration, or else with a
// tag, if it is called XML, if the tag declares a namespace, or if the text is whole and
// ends with the same tag. "<Reuters> said" is none.
func isXML(start string, called, whole bool) bool {
	if strings.HasPrefix(start, "<?xml") || strings.HasPrefix(start, "<!doctype") {
		return true
	}
	tag, _, closed := strings.Cut(start, ">")
	name := strings.TrimPrefix(tag, "<")
	if len(name) == len(tag) || name == "" || name[0] < 'a' || name[0] > 'z' {
		return false
	}
	name = strings.TrimRight(name[:strings.IndexAny(name+" ", " \t\r\n")], "/")
	return called || name == "rss" || name == "feed" || strings.Contains(tag, " xmlns") ||
		closed && whole && strings.HasSuffix(strings.TrimRight(start, " \t\r\n"), "</"+name+">")
}

// isPage reports whether the first bytes are those of a whole page, and not of a part
// of one: that stands in the files of programs, too.
func isPage(head []byte) bool {
	start := beginning(head, format.UTF16(head) != "")
	if _, after, found := strings.Cut(start, "?>"); found && strings.HasPrefix(start, "<?xml") {
		start = strings.TrimLeft(after, " \t\r\n")
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if strings.HasPrefix(start, tag) {
			return true
		}
	}
	return false
}

// isHTML reports whether a text begins as a page does.
func isHTML(start string) bool {
	if _, after, found := strings.Cut(start, "?>"); found && strings.HasPrefix(start, "<?xml") {
		start = strings.TrimLeft(after, " \t\r\n")
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<div", "<p>", "<h1", "<script"} {
		if strings.HasPrefix(start, tag) {
			return true
		}
	}
	return false
}

// binaryKind names the kind of a binary file by its first bytes, or returns "".
func binaryKind(head []byte) string {
	for _, k := range [...]struct{ magic, name string }{
		{"%PDF-", "a PDF document (make a text of it first, with pdftotext)"}, {"PK\x03\x04", "a ZIP archive, or a Word, EPUB or Excel file (make a text or a page of it first)"}, {"\x1f\x8b", "a gzip file"},
		{"BZh", "a bzip2 file"}, {"\xfd7zXZ", "an xz file"}, {"7z\xbc\xaf", "a 7-Zip archive"}, {"\x89PNG", "a PNG image"},
		{"\xff\xd8\xff", "a JPEG image"}, {"GIF8", "a GIF image"}, {"\xd0\xcf\x11\xe0", "an old Microsoft Office file"},
		{"{\\rtf", "an RTF document"}, {"SQLite format 3", "an SQLite database"}, {"\x7fELF", "a program"}, {"OggS", "an Ogg recording"},
		{"ID3", "an MP3 recording"},
	} {
		if bytes.HasPrefix(head, []byte(k.magic)) {
			return k.name
		}
	}
	return ""
}
