package archive

import (
	"path"
	"slices"
	"strings"
)

// maxName is how many bytes a name may have.
const maxName = 4096

// clean returns a member's name as a path within the archive: "a/b.html". It
// returns ErrUnsafe for one that leads out of it, or that systems could take so.
func clean(name string) (string, error) {
	switch {
	case len(name) > maxName, name == "", strings.ContainsAny(name, "\\\x00"), strings.HasPrefix(name, "/"),
		len(name) > 1 && name[1] == ':' && isLetter(name[0]),
		slices.Contains(strings.Split(name, "/"), ".."):
		return "", ErrUnsafe
	}
	name = path.Clean(strings.ToValidUTF8(name, "\uFFFD"))
	if name == "." {
		return "", ErrUnsafe
	}
	return name, nil
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isJunk reports whether a cleaned name is of what systems leave behind.
func isJunk(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if part[0] == '.' || part == "__MACOSX" || part == "Thumbs.db" || part == "desktop.ini" {
			return true
		}
	}
	return false
}
