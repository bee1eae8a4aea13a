package archive

import (
	"io"
	"time"
)

// Member is a file in an archive.
type Member struct {
	// Name is its path in the archive, with slashes, never leading out of it.
	Name string
	// Size is how many bytes it has by what the archive says, 0 where it says
	// nothing. The Reader may give fewer or more, up to the limits.
	Size int64
	// Modified is when it was last changed; zero where it is not known. (A zip
	// may give local time without a zone; it is then taken for UTC.)
	Modified time.Time
	// Reader gives its bytes until the next member is asked for. Its errors are
	// [*Error], or those of the context.
	Reader io.Reader
}

// The limits that zero values of Options stand for.
const (
	DefaultMaxDepth   = 3
	DefaultMaxMember  = 16 << 30  // bytes
	DefaultMaxTotal   = 256 << 30 // bytes
	DefaultMaxSpool   = 4 << 30   // bytes
	DefaultMaxMembers = 10_000_000
)

// maxRatio is how many bytes one byte may unpack to, beyond freeBytes.
const (
	maxRatio  = 1000
	freeBytes = 10 << 20
)

// Options are what a caller may choose. The zero value is good.
type Options struct {
	// Name is the archive's name, for errors, and for the member of a .gz that
	// does not say its own.
	Name string
	// Depth is in how many archives this one lies; from MaxDepth on it is not
	// opened and yields ErrNested.
	Depth, MaxDepth int
	// MaxMember and MaxTotal are how many bytes one member, and all that are
	// read, may have when decompressed.
	MaxMember, MaxTotal int64
	// MaxMembers is how many members an archive may have, junk included.
	MaxMembers int64
	// MaxSpool is how many bytes of a zip that comes as a stream are copied to a
	// temporary file at most, in TempDir or else the system's folder for such.
	MaxSpool int64
	TempDir  string
}

// filled returns the options with the defaults for what is 0.
func (o Options) filled() Options {
	or := func(n *int64, value int64) {
		if *n <= 0 {
			*n = value
		}
	}
	or(&o.MaxMember, DefaultMaxMember)
	or(&o.MaxTotal, DefaultMaxTotal)
	or(&o.MaxMembers, DefaultMaxMembers)
	or(&o.MaxSpool, DefaultMaxSpool)
	if o.MaxDepth <= 0 {
		o.MaxDepth = DefaultMaxDepth
	}
	return o
}
