package jsonl

import (
	"bytes"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/records"
)

// Is reports whether a source looks like articles in JSON, by its first bytes (4
// KiB are enough): it begins with an object, a list of objects, or an object that
// wraps one, and the first of them has a field where a text is looked for. The
// text of an article may stand further down; so Is is for files of which nothing
// else tells that they are articles.
func Is(head []byte, m format.Mapping) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	if len(head) == 0 || head[0] != '{' && head[0] != '[' {
		return false
	}
	plan, wrapped := records.NewPlan(m), false
	var l lexer
	var name []byte
	begin := 0
	for i, b := range head {
		before := l.quoted
		l.step(b)
		switch {
		case !before && l.quoted:
			begin = i + 1
		case before && !l.quoted:
			name = head[begin:i]
		case b == ':' && !l.quoted:
			field := records.Fold(unquoted(name))
			here := head[0] == '{' && l.depth == 1
			if (here || head[0] == '[' && l.depth == 2 || wrapped && l.depth == 3) && plan.Begins(format.FieldText, field) {
				return true
			}
			if here {
				wrapped = isWrapper(field)
			}
		}
	}
	return false
}

// isWrapper reports whether a field is one that wraps lists of articles.
func isWrapper(field string) bool { return field == "articles" || field == "posts" }
