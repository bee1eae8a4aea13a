package graph

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema/text"
)

// TestPackPassages: passages are kept with their places, whichever way those of the
// second text run; short ones are left out.
func TestPackPassages(t *testing.T) {
	all := []reprint.Passage{
		{A: text.Span{Start: 3, End: 90}, B: text.Span{Start: 700, End: 790}, Words: 15},
		{A: text.Span{Start: 100, End: 120}, B: text.Span{Start: 0, End: 20}, Words: leastKept - 1},
		{A: text.Span{Start: 130, End: 400}, B: text.Span{Start: 10, End: 281}, Words: 44, Quoted: true},
	}
	want := []reprint.Passage{all[0], all[2]}
	got, err := unpackPassages(packPassages(all))
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v %+v", err, got)
	}
	if turned := reprint.Turned(reprint.Turned(want)); !slices.Equal(turned, want) {
		t.Errorf("turned twice: %+v", turned)
	}
}

// FuzzUnpackPassages: bytes are passages, and those bytes of theirs, or malformed.
func FuzzUnpackPassages(f *testing.F) {
	f.Add(packPassages([]reprint.Passage{{A: text.Span{Start: 3, End: 90}, B: text.Span{Start: 70, End: 790}, Words: 15}}))
	f.Add([]byte{1, 2, 3, 4, 20, 0, 9, 1, 9, 41})
	f.Add([]byte{255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 1, 1, 1, 1})
	f.Fuzz(func(t *testing.T, b []byte) {
		all, err := unpackPassages(b)
		if err != nil {
			if !errors.Is(err, quadstore.ErrMalformed) {
				t.Fatal(err)
			}
			return
		}
		if slices.ContainsFunc(all, func(p reprint.Passage) bool { return p.Words < leastKept }) {
			return
		}
		again, err := unpackPassages(packPassages(all))
		if err != nil || !slices.Equal(all, again) {
			t.Fatalf("%v: %+v, again %+v (%v)", b, all, again, bytes.Equal(b, packPassages(all)))
		}
	})
}
