package jsonl

import (
	"bytes"
	"encoding/json"
	"iter"
)

// The functions of this file find their way in one value of JSON that is known
// to be valid, without making anything of it.

// members yields the names, as written and without their quotation marks, and
// the values of an object. Of what is no object there are none.
func members(raw []byte) iter.Seq2[[]byte, []byte] {
	return func(yield func(name, value []byte) bool) {
		if len(raw) == 0 || raw[0] != '{' {
			return
		}
		for i := blanks(raw, 1); raw[i] != '}'; {
			end := afterString(raw, i)
			name := raw[i+1 : end-1]
			i = blanks(raw, blanks(raw, end)+1) // 1 for the colon
			end = afterValue(raw, i)
			if !yield(name, raw[i:end]) {
				return
			}
			i = afterComma(raw, end)
		}
	}
}

// items yields the items of a list. Of what is no list there are none.
func items(raw []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if len(raw) == 0 || raw[0] != '[' {
			return
		}
		for i := blanks(raw, 1); raw[i] != ']'; {
			end := afterValue(raw, i)
			if !yield(raw[i:end]) {
				return
			}
			i = afterComma(raw, end)
		}
	}
}

// blanks is where something else than white space stands, from i on.
func blanks(raw []byte, i int) int {
	for raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\n' || raw[i] == '\r' {
		i++
	}
	return i
}

// afterComma is where the next name or item stands, or what closes them all.
func afterComma(raw []byte, i int) int {
	if i = blanks(raw, i); raw[i] == ',' {
		i = blanks(raw, i+1)
	}
	return i
}

// afterValue is the end of the value that begins at i.
func afterValue(raw []byte, i int) int {
	switch raw[i] {
	case '"':
		return afterString(raw, i)
	case '{', '[':
		return afterNest(raw, i)
	}
	for i < len(raw) && bytes.IndexByte([]byte(",]} \t\r\n"), raw[i]) < 0 {
		i++
	}
	return i
}

// afterNest is the end of the object or list that begins at i.
func afterNest(raw []byte, i int) int {
	for depth := 0; ; {
		switch raw[i] {
		case '"':
			i = afterString(raw, i)
			continue
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		if i++; depth == 0 {
			return i
		}
	}
}

// afterString is the end of the string that begins at i.
func afterString(raw []byte, i int) int {
	for i++; ; i++ {
		i += bytes.IndexByte(raw[i:], '"')
		back := i
		for raw[back-1] == '\\' {
			back--
		}
		if (i-back)%2 == 0 {
			return i + 1
		}
	}
}

// unquoted reads a string without its quotation marks.
func unquoted(inner []byte) string {
	if bytes.IndexByte(inner, '\\') < 0 {
		return string(inner)
	}
	var s string
	quoted := append(append(append(make([]byte, 0, len(inner)+2), '"'), inner...), '"')
	_ = json.Unmarshal(quoted, &s) // it is valid
	return s
}
