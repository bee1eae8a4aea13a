package feed

import "bytes"

// token is a piece of markup in an XML text. It is told by its bytes alone, so
// that cutting a feed into entries does not fail where their markup does.
type token struct {
	kind       tokenKind
	start, end int
	// prefix and name are those of a tag, as written.
	prefix, name string
}

// full is the name with its prefix.
func (t token) full() string {
	if t.prefix == "" {
		return t.name
	}
	return t.prefix + ":" + t.name
}

type tokenKind int

const (
	openTag tokenKind = iota
	closeTag
	emptyTag
	// otherMark is a comment, a CDATA section, a declaration or an instruction.
	otherMark
	// cutMark has no end: the text breaks off in it.
	cutMark
)

// nextToken finds the first markup at or behind pos; ok is false where there is
// none. A "<" that opens nothing is text.
func nextToken(doc []byte, pos int) (t token, ok bool) {
	for pos < len(doc) {
		i := bytes.IndexByte(doc[pos:], '<')
		if i < 0 {
			return token{}, false
		}
		pos += i
		rest := doc[pos:]
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			return mark(doc, pos, 4, "-->"), true
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			return mark(doc, pos, 9, "]]>"), true
		case bytes.HasPrefix(rest, []byte("<?")):
			return mark(doc, pos, 2, "?>"), true
		case bytes.HasPrefix(rest, []byte("<!")):
			return declaration(doc, pos), true
		case len(rest) > 1 && (rest[1] == '/' || isNameStart(rest[1])):
			return tag(doc, pos), true
		}
		pos++
	}
	return token{}, false
}

// mark is the markup at start that ends with a mark of its own.
func mark(doc []byte, start, opening int, closing string) token {
	i := bytes.Index(doc[start+opening:], []byte(closing))
	if i < 0 {
		return token{kind: cutMark, start: start, end: len(doc)}
	}
	return token{kind: otherMark, start: start, end: start + opening + i + len(closing)}
}

// declaration is a document type, with all that stands in its brackets.
func declaration(doc []byte, start int) token {
	depth := 0
	for i := start; i < len(doc); i++ {
		switch c := doc[i]; {
		case c == '<' || c == '[':
			depth++
		case c == ']':
			depth--
		case c == '"' || c == '\'':
			n := bytes.IndexByte(doc[i+1:], c)
			if n < 0 {
				return token{kind: cutMark, start: start, end: len(doc)}
			}
			i += n + 1
		case c == '>':
			if depth--; depth <= 0 {
				return token{kind: otherMark, start: start, end: i + 1}
			}
		}
	}
	return token{kind: cutMark, start: start, end: len(doc)}
}

// tag is the tag at start, whose end is the first ">" outside quotation marks.
func tag(doc []byte, start int) token {
	t := token{kind: openTag, start: start}
	i := start + 1
	if doc[i] == '/' {
		t.kind = closeTag
		i++
	}
	name := i
	for i < len(doc) && !isNameEnd(doc[i]) {
		i++
	}
	t.name = string(doc[name:min(i, name+maxName)])
	if before, after, found := bytes.Cut([]byte(t.name), []byte(":")); found {
		t.prefix, t.name = string(before), string(after)
	}
	for ; i < len(doc) && doc[i] != '>'; i++ {
		if c := doc[i]; t.kind == openTag && (c == '"' || c == '\'') {
			n := bytes.IndexByte(doc[i+1:], c)
			if n < 0 {
				i = len(doc)
				break
			}
			i += n + 1
		}
	}
	if i >= len(doc) {
		return token{kind: cutMark, start: start, end: len(doc)}
	}
	if t.kind == openTag && doc[i-1] == '/' {
		t.kind = emptyTag
	}
	t.end = i + 1
	return t
}

// maxName is how much of a tag's name is looked at, in bytes.
const maxName = 64

func isNameStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80
}

func isNameEnd(c byte) bool {
	return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r'
}
