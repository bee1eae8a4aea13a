package importers

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/saidby/saidby/importers/claimreview"
	"github.com/saidby/saidby/importers/feed"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/importers/jsonl"
	"github.com/saidby/saidby/importers/newsml"
	"github.com/saidby/saidby/importers/ninjs"
	"github.com/saidby/saidby/importers/plain"
)

// folder finds the articles in and under a folder, and what else lies there.
func (f *finder) folder(root string) bool {
	wanted, found := true, false
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case f.ctx.Err() != nil:
			return fs.SkipAll
		case err != nil:
			found = true
			wanted = f.fail(path, err)
		case path != root && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir():
			why, err := f.unread(path)
			found = found || err != nil || why == ""
			if err != nil {
				wanted = f.fail(path, err)
			} else {
				wanted = f.yield(Source{Path: path, found: true, passed: why}, nil)
			}
		}
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

// Why files in a folder are not read, beside [noFormat].
const (
	noFile     = "no regular file"
	folderLink = "a link to a folder"
)

// unread says why a file found in a folder is not read; "" where it is.
func (f *finder) unread(path string) (string, error) {
	info, err := os.Stat(path) // follows a symbolic link
	switch {
	case err != nil:
		return "", err
	case info.IsDir():
		return folderLink, nil
	case !info.Mode().IsRegular():
		return noFile, nil
	case isNamed(path) && !isHousekeeping(path):
		return "", nil
	}
	head, err := headOf(path)
	if err == nil && !takes(path, head, f.m) {
		return noFormat, nil
	}
	return "", err
}

// isArchive reports whether a name is that of an archive or web archive.
func isArchive(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".zip", ".tar", ".tgz", ".gz", ".warc", ".wacz":
		return true
	}
	return false
}

// isNamed reports whether a name alone says that what lies in a folder or archive is
// to be read.
func isNamed(name string) bool { return endingFormat(name) != nil || isArchive(name) }

// takes reports whether what lies in a folder or archive is to be read, by its name
// and first bytes. What its ending says nothing of must tell itself what it is: many
// a program's own files begin with a brace, a tag or the header of a mail.
func takes(name string, head []byte, m format.Mapping) bool {
	if isHousekeeping(name) || bytes.HasPrefix(head, []byte("#!")) {
		return false
	}
	if isNamed(name) {
		return true
	}
	sniffed, err := Sniff(head, name, m)
	if err != nil {
		return false
	}
	kind, of := sniffed.Name(), ending(name)
	switch kind {
	case feed.New().Name(), newsml.New().Name(), ninjs.New().Name(), claimreview.New().Name():
		return true
	case plain.New().Name():
		return of == "" && (format.FirstInvalid(head) < 0 || len(head) == headSize)
	case jsonl.New().Name(): // articles, and no other JSON
		return of == "" || of == ".json" && jsonl.Is(head, m)
	}
	return of == "" || of == ".json" || of == ".xml" || kind == html.New().Name() && isPage(head)
}

// objectSize is how many of the first bytes are looked at of what is called JSON: in
// an object much may stand before the text.
const objectSize = 64 << 10

// isHousekeeping reports whether a name is one that sites and programs give to what is no
// article of theirs, or to what an editor left of one: an older text must not take the
// place of the article.
func isHousekeeping(name string) bool {
	base := strings.ToLower(filepath.Base(name))
	switch base {
	case "robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "security.txt", "llms.txt", "requirements.txt", "cmakelists.txt",
		"readme", "license", "licence", "copying", "authors", "contributors", "changelog", "notice", "makefile", "dockerfile", "readme.txt", "license.txt":
		return true
	}
	switch filepath.Ext(base) {
	case ".orig", ".bak", ".old", ".swp", ".tmp", ".part", ".crdownload", ".rej", ".save":
		return true
	}
	return strings.HasSuffix(base, "~")
}

// looked is how many first bytes tell of a name whether it is to be read.
func looked(name string) int {
	if ending(name) == ".json" {
		return objectSize
	}
	return headSize
}

// headOf reads the first bytes of a file.
func headOf(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return peek(bufio.NewReaderSize(file, looked(path)), looked(path))
}

// peek returns so many first bytes of a reader, fewer where it ends before.
func peek(r *bufio.Reader, size int) ([]byte, error) {
	head, err := r.Peek(size)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return head, nil
}
