package feed

import (
	"bytes"
	"strings"
)

// maxTop is how many of a source's first bytes tell what it is.
const maxTop = 4 << 10

// Is reports whether a source is a feed or a news sitemap, by its first 4 KiB:
// RSS, RDF that holds RSS, Atom, a JSON Feed that names its version there, or a
// urlset with the news namespace. Byte order marks, white space, comments and
// declarations may stand in front. A sitemap without news is none.
func Is(top []byte) bool {
	top, err := decode(top[:min(len(top), maxTop)])
	if err != nil {
		return false
	}
	if bytes.HasPrefix(bytes.TrimLeft(top, " \t\r\n"), []byte("{")) {
		return isJSON(top)
	}
	for {
		t, ok := nextToken(top, 0)
		if !ok || len(bytes.Trim(top[:t.start], " \t\r\n")) > 0 {
			return false
		}
		if t.kind != otherMark {
			return isRoot(top[t.start:], t)
		}
		top = top[t.end:]
	}
}

// isRoot reports whether a tag, which may be cut off, is the root of a feed.
func isRoot(top []byte, t token) bool {
	if t.kind == closeTag || len(top) < 2 || !isNameStart(top[1]) {
		return false
	}
	if t.kind == cutMark {
		end := 1
		for end < len(top) && !isNameEnd(top[end]) {
			end++
		}
		t = tag(append(bytes.Clone(top[:end]), '>'), 0)
	}
	has := func(space string) bool { return bytes.Contains(top, []byte(space)) }
	switch k, _ := kindOf(t); k {
	case rss:
		return true
	case rdf:
		return has("http://purl.org/rss/1.0/") || has("/rdf/simple/0.9/")
	case atom:
		return has(atomSpace) || has(atom03Space)
	case sitemap:
		return has(newsSpace)
	}
	return false
}

// isJSON reports whether an object names the version of a JSON Feed.
func isJSON(top []byte) bool {
	s := strings.ReplaceAll(string(top), `\/`, "/")
	for {
		_, after, found := strings.Cut(s, `"version"`)
		if !found {
			return false
		}
		s = after
		if value, ok := strings.CutPrefix(strings.TrimLeft(after, " \t\r\n"), ":"); ok {
			if strings.HasPrefix(strings.TrimLeft(value, " \t\r\n"), `"https://jsonfeed.org/version/`) {
				return true
			}
		}
	}
}
