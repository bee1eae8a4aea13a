package jsonl

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// rebuilt makes of a value what encoding/json makes of it, walking through it as
// records are walked through.
func rebuilt(raw []byte) (v any) {
	switch raw[0] {
	case '{':
		object := map[string]any{}
		for name, value := range members(raw) {
			object[unquoted(name)] = rebuilt(value)
		}
		return object
	case '[':
		list := []any{}
		for item := range items(raw) {
			list = append(list, rebuilt(item))
		}
		return list
	case '"':
		return unquoted(raw[1 : len(raw)-1])
	}
	if json.Unmarshal(raw, &v) != nil {
		panic(string(raw))
	}
	return v
}

// FuzzValues: a valid value is walked through as encoding/json reads it, and has
// its members under any of their cases.
func FuzzValues(f *testing.F) {
	f.Add(`{"a":[1, -2.5e3 ,true,null,"x\\","\"\u00e9"],"b" : { } ,"A":[],"a\u0062":{"c":[[]]}}`)
	f.Add(` "x" `)
	f.Fuzz(func(t *testing.T, s string) {
		raw := []byte(s)
		var want any
		if !utf8.Valid(raw) || json.Unmarshal(raw, &want) != nil {
			t.Skip() // what is no UTF-8 is refused before
		}
		raw = raw[blanks(raw, 0):]
		if diff := cmp.Diff(want, rebuilt(raw[:afterValue(raw, 0)])); diff != "" {
			t.Fatalf("(-want +got)\n%s", diff)
		}
		for name := range members(raw) {
			if member(raw, unquoted(name)) == nil {
				t.Fatalf("no member %q", name)
			}
		}
	})
}
