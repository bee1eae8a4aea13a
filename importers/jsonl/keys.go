package jsonl

import (
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/records"
)

// maxKey is how many bytes of a name are looked at.
const maxKey = 256

// keys follows the names of an object's fields, byte by byte, to find the list
// of articles that it wraps: under "articles" (NewsAPI) or "posts" (Webz.io),
// unless a text stands before it, or the mapping itself leads into it.
type keys struct {
	plan    *records.Plan
	name    []byte
	inName  bool
	behind  bool // the name and its colon have been read, the value has not begun
	value   bool // the value of the current field has begun
	hasText bool
}

// step passes over a byte, behind which the lexer is. It reports whether the byte
// begins the value of a field that may wrap articles.
func (k *keys) step(b byte, l lexer) bool {
	switch {
	case k.inName && l.quoted:
		if len(k.name) < maxKey {
			k.name = append(k.name, b)
		}
	case k.inName:
		k.inName = false
	case k.behind && !isBlank(b):
		k.behind, k.value = false, true
		return k.wraps()
	case l.quoted || l.depth != 1:
	case b == ':':
		k.behind = !k.value
	case b == ',':
		k.value = false
	}
	if b == '"' && l.quoted && l.depth == 1 && !k.value && !k.behind && !k.inName {
		k.inName, k.name = true, k.name[:0]
	}
	return false
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\r' || b == '\n' }

// wraps reports whether the field whose name was read may wrap articles.
func (k *keys) wraps() bool {
	name := records.Fold(unquoted(k.name))
	k.hasText = k.hasText || k.plan.Begins(format.FieldText, name)
	if k.hasText || !isWrapper(name) {
		return false
	}
	for _, f := range format.Fields() {
		if k.plan.Begins(f, name) {
			return false
		}
	}
	return true
}
