package text_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema/text"
)

func TestSpanRelations(t *testing.T) {
	for _, tt := range []struct {
		a, b               text.Span
		contains, overlaps bool
	}{
		{text.Span{Start: 2, End: 6}, text.Span{Start: 2, End: 6}, true, true},
		{text.Span{Start: 2, End: 6}, text.Span{Start: 3, End: 4}, true, true},
		{text.Span{Start: 2, End: 6}, text.Span{Start: 5, End: 7}, false, true},
		{text.Span{Start: 2, End: 6}, text.Span{Start: 6, End: 7}, false, false},
		{text.Span{Start: 2, End: 6}, text.Span{Start: 4, End: 4}, true, false},
		{text.Span{Start: 2, End: 6}, text.Span{Start: 0, End: 9}, false, true},
	} {
		if got := tt.a.Contains(tt.b); got != tt.contains {
			t.Errorf("%v.Contains(%v) = %v", tt.a, tt.b, got)
		}
		if a, b := tt.a.Overlaps(tt.b), tt.b.Overlaps(tt.a); a != tt.overlaps || b != a {
			t.Errorf("%v.Overlaps(%v) = %v, the other way round %v", tt.a, tt.b, a, b)
		}
	}
}

func TestSpanJSON(t *testing.T) {
	want := []text.Span{{Start: 0, End: 3}, {Start: 7, End: 7}}
	b, err := json.Marshal(want)
	if err != nil || string(b) != "[[0,3],[7,7]]" {
		t.Fatalf("Marshal = %s, %v", b, err)
	}
	var got []text.Span
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("round trip (-want +got):\n%s", d)
	}
	for _, bad := range []string{`[1]`, `[1,2,3]`, `{"Start":1,"End":2}`, `"1,2"`, `[1.5,2]`} {
		var s text.Span
		if err := json.Unmarshal([]byte(bad), &s); err == nil {
			t.Errorf("Unmarshal(%s) = %v, want an error", bad, s)
		}
	}
}

func TestValid(t *testing.T) {
	const s = "a’b" // the apostrophe is bytes 1 to 4
	for _, tt := range []struct {
		start, end int
		want       bool
	}{
		{0, 5, true}, {0, 0, true}, {5, 5, true}, {1, 4, true},
		{-1, 2, false}, {0, 6, false}, {4, 1, false}, {2, 4, false}, {1, 3, false},
	} {
		if got := text.Valid(s, text.Span{Start: tt.start, End: tt.end}); got != tt.want {
			t.Errorf("Valid(%d, %d) = %v", tt.start, tt.end, got)
		}
	}
}

func TestJoinCover(t *testing.T) {
	const s = "“We will not,” she said, “yield.”"
	spans := []text.Span{{Start: 0, End: 18}, {Start: 29, End: len(s)}}
	if got, want := text.Join(s, spans), "“We will not,” … “yield.”"; got != want {
		t.Errorf("Join = %q, want %q", got, want)
	}
	if got := text.Join(s, nil); got != "" {
		t.Errorf("Join of nothing = %q", got)
	}
	if got, want := text.Cover([]text.Span{spans[1], spans[0]}), (text.Span{Start: 0, End: len(s)}); got != want {
		t.Errorf("Cover = %v, want %v", got, want)
	}
	if got := text.Cover(nil); got != (text.Span{}) {
		t.Errorf("Cover of nothing = %v", got)
	}
}

func TestTrim(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"  so \n", "so"}, {"so", "so"}, {" \u00a0\t", ""}, {"", ""}, {"\u2003é\u3000", "é"},
	} {
		s := "<" + tt.in + ">"
		got := text.Trim(s, text.Span{Start: 1, End: len(s) - 1})
		if !text.Valid(s, got) || got.In(s) != tt.want {
			t.Errorf("Trim(%q) = %v %q, want %q", tt.in, got, got.In(s), tt.want)
		}
	}
}

func TestOffsetsOutside(t *testing.T) {
	const s = "Señor"
	o := text.NewOffsets(s)
	got := []int{o.Rune(-3), o.Rune(99), o.Byte(-3), o.Byte(99), o.Rune(3), o.Byte(3)}
	if d := cmp.Diff([]int{0, 5, 0, 6, 2, 4}, got); d != "" {
		t.Errorf("offsets (-want +got):\n%s", d)
	}
	if got := o.Bytes(o.Span(text.Span{Start: 2, End: 4})); got != (text.Span{Start: 2, End: 4}) {
		t.Errorf("span there and back = %v", got)
	}
	l := text.NewLines("é\nab\n")
	for _, tt := range []struct{ off, line, column int }{
		{-1, 1, 1}, {0, 1, 1}, {2, 1, 2}, {3, 2, 1}, {5, 2, 3}, {6, 3, 1}, {99, 3, 1},
	} {
		if line, column := l.At(tt.off); line != tt.line || column != tt.column {
			t.Errorf("At(%d) = %d:%d, want %d:%d", tt.off, line, column, tt.line, tt.column)
		}
	}
}
