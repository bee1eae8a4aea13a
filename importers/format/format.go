package format

import (
	"context"
	"io"
	"iter"

	"github.com/saidby/saidby/schema"
)

// DefaultMaxSize is how many bytes a source of one article may have: 64 MiB.
// The largest real pages have a few; what is larger is no article.
const DefaultMaxSize = 64 << 20

// Format reads the articles of a source.
type Format interface {
	// Name is what the user calls the format: "html".
	Name() string
	// Read yields the articles of the input in their order. An error stands for
	// an article that could not be read and names its place; reading goes on
	// behind it unless the source itself is broken. Errors are of type *Error,
	// save for those of the context. Articles may be kept; the Reader is not
	// closed.
	Read(ctx context.Context, in Input) iter.Seq2[Document, error]
}

// Many is implemented by formats whose sources hold many articles and are
// read bit by bit, whatever their size.
type Many interface {
	Format
	// Streams reports whether the format reads articles as they come.
	Streams() bool
}

// Input is one source of bytes.
type Input struct {
	// Path is the source's name as the user gave it; "-" is standard input.
	Path string
	// Reader gives the bytes, once.
	Reader io.Reader
	// Size is how many bytes there are, or 0 if that is not known beforehand.
	Size int64
	// MaxSize is how many bytes an article's source may have; 0 means
	// DefaultMaxSize. Formats of many articles apply it to none of their own.
	MaxSize int64
	// Defaults are what the user says of the article.
	Defaults Defaults
	// Map says where fields stand in records of others; only formats whose
	// records have names or columns look at it.
	Map Mapping
}

// limit is the number of bytes that may be read.
func (in *Input) limit() int64 {
	if in.MaxSize > 0 {
		return in.MaxSize
	}
	return DefaultMaxSize
}

// Defaults are what the user says of an article; what is empty is not said.
// The package comment tells when they win over what the article itself says.
type Defaults struct {
	Title, URL, Publication, Language string
	Date                              schema.Date
	Authors                           []string
}

// One reports whether something is said that is true of one article only.
func (d Defaults) One() bool { return d.Title != "" || d.URL != "" }
