package archive

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"slices"
	"strings"
)

// Kind is how an archive is made.
type Kind uint8

// The kinds of archives.
const (
	Zip     Kind = iota + 1 // .zip, .wacz
	Tar                     // .tar
	TarGzip                 // .tar.gz, .tgz
	Gzip                    // .gz: one file
)

// String returns "zip", "tar", "tar.gz" or "gz".
func (k Kind) String() string {
	switch k {
	case Zip:
		return "zip"
	case Tar:
		return "tar"
	case TarGzip:
		return "tar.gz"
	case Gzip:
		return "gz"
	}
	return "unknown"
}

// documents are endings of files that are made as a zip, and are documents.
var documents = [...]string{".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub", ".jar", ".apk"}

// Sniff tells the kind of an archive from its first bytes, of which 512 are
// needed for a tar and some more for one in gzip, and from its name, which may
// be "". A compressed WARC file is of the kind Gzip, too: ask warc.Sniff first.
// Documents that are made as a zip (.docx, .epub) are no archives.
func Sniff(head []byte, name string) (Kind, bool) {
	name = strings.ToLower(name)
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return Zip, !slices.Contains(documents[:], path.Ext(name))
	case isGzip(head) && (strings.HasSuffix(name, ".tgz") || strings.HasSuffix(name, ".tar.gz") || isTar(unzipped(head))):
		return TarGzip, true
	case isGzip(head):
		return Gzip, true
	case isTar(head):
		return Tar, true
	}
	return 0, false
}

func isGzip(head []byte) bool { return bytes.HasPrefix(head, []byte("\x1f\x8b\x08")) }

// isTar reports whether bytes begin with the header of a tar, whose checksum is right.
func isTar(head []byte) bool {
	if len(head) < blockSize || head[0] == 0 {
		return false
	}
	_, err := tar.NewReader(io.MultiReader(bytes.NewReader(head[:blockSize]), zeros{})).Next()
	return err == nil
}

// zeros gives zeros for ever.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// unzipped returns the first decompressed bytes.
func unzipped(head []byte) []byte {
	r, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return nil
	}
	start := make([]byte, blockSize)
	n, _ := io.ReadFull(r, start)
	return start[:n]
}
