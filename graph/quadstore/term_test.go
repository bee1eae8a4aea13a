package quadstore

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

// sorted are values of each type in the order of their terms.
func sorted() []quad.Value {
	return []quad.Value{
		quad.IRI("urn:uuid:00000000-0000-5000-8000-000000000000"), quad.IRI("urn:uuid:ffffffff-ffff-5fff-bfff-ffffffffffff"),
		quad.IRI("urn:saidby:reading:00000000-0000-5000-8000-000000000000"),
		quad.IRI("urn:saidby:index:00000000-0000-5000-8000-000000000000"),
		quad.IRI("urn:saidby:"), quad.IRI("urn:saidby:reading"), quad.IRI("urn:saidby:reading:x"),
		quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
		quad.IRI("\x00"), quad.IRI("a"), quad.IRI("urn:uuid:"), quad.IRI("urn:uuid:00000000-0000-5000-8000-00000000000"),
		quad.IRI("urn:uuid:FFFFFFFF-ffff-5fff-bfff-ffffffffffff"), quad.IRI("urn:uuid:ffffffffffff5fffbfffffffffffffff----"),
		quad.BNode("b"),
		quad.Bool(false), quad.Bool(true),
		quad.Int(math.MinInt64), quad.Int(-1 << 40), quad.Int(-257), quad.Int(-256), quad.Int(-2), quad.Int(-1), quad.Int(0), quad.Int(1),
		quad.Int(255), quad.Int(256), quad.Int(1 << 40), quad.Int(math.MaxInt64),
		quad.Float(math.Inf(-1)), quad.Float(-1), quad.Float(-0.5), quad.Float(0), quad.Float(math.SmallestNonzeroFloat64), quad.Float(1),
		quad.Float(math.MaxFloat64), quad.Float(math.Inf(1)),
		quad.Time(time.Unix(-1, 999_999_999).UTC()), quad.Time(time.Unix(0, 0).UTC()), quad.Time(time.Unix(0, 1).UTC()),
		quad.Time(time.Date(2021, 3, 4, 5, 6, 7, 123_456_789, time.UTC)),
		quad.String(""), quad.String("\x00"), quad.String("\x00a"), quad.String("\x01"), quad.String("a"), quad.String("a\x00"),
		quad.String("a\x00\xc3\xbf"), quad.String("a\x01"), quad.String("aa"), quad.String("b"), quad.String("𝄞"),
		quad.TypedString{Value: "1", Type: "http://www.w3.org/2001/XMLSchema#integer"}, quad.TypedString{Value: "1", Type: "i"},
		quad.TypedString{Value: "11", Type: "i"},
		quad.LangString{Value: "Haus", Lang: "de"}, quad.LangString{Value: "Haus", Lang: "en"},
	}
}

// A term reads back as the value it was made of, ends where it ends, and sorts as
// values do.
func TestTerms(t *testing.T) {
	var last []byte
	for _, v := range sorted() {
		term, err := appendWhole(nil, v)
		if err != nil {
			t.Fatal(err)
		}
		checkTerm(t, v, term)
		if bytes.Compare(last, term) >= 0 {
			t.Errorf("%v does not sort behind the one before: % x, % x", v, last, term)
		}
		last = term
	}
	if term, _, err := appendTerm(nil, nil); err != nil || !bytes.Equal(term, []byte{tagNone}) {
		t.Errorf("no value: % x, %v", term, err)
	}
}

// checkTerm checks the laws of one term, other bytes behind it.
func checkTerm(t *testing.T, v quad.Value, term []byte) {
	t.Helper()
	for _, behind := range []string{"", "\x00", "\x01", "\xff"} {
		n, err := termLength(append(term[:len(term):len(term)], behind...))
		if err != nil || n != len(term) {
			t.Errorf("%v: length %d of %d before %q, %v", v, n, len(term), behind, err)
		}
	}
	got, err := parseTerm(term)
	if err != nil {
		t.Errorf("%v: %v", v, err)
	}
	if diff := cmp.Diff(v, got); diff != "" && !bothNaN(v, got) {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for i := range min(len(term), 100) {
		if n, err := termLength(term[:i]); err == nil {
			t.Errorf("%v: the first %d of %d bytes are a term of %d", v, i, len(term), n)
		}
	}
}

func bothNaN(a, b quad.Value) bool {
	x, ok := a.(quad.Float)
	y, ok2 := b.(quad.Float)
	return ok && ok2 && math.IsNaN(float64(x)) && math.IsNaN(float64(y))
}

func TestLongTerms(t *testing.T) {
	short, kept, err := appendTerm([]byte("before"), quad.String(strings.Repeat("x", longest-3)))
	if err != nil || kept != nil || len(short) != len("before")+longest {
		t.Errorf("a term of %d bytes, %q, %v", len(short), kept, err)
	}
	seen := map[string]bool{}
	for _, v := range []quad.Value{
		quad.String(strings.Repeat("x", longest-2)), quad.IRI(strings.Repeat("x", longest-2)), quad.BNode(strings.Repeat("x", longest)),
		quad.String(strings.Repeat("x", 1<<20)), quad.LangString{Value: quad.String(strings.Repeat("x", longest)), Lang: "de"},
		quad.LangString{Value: "x", Lang: strings.Repeat("x", longest)}, quad.IRI("urn:saidby:" + strings.Repeat("x", longest)),
	} {
		term, kept, err := appendTerm(nil, v)
		if err != nil || len(term) != 1+hashSize || !isLong(term) || seen[string(term)] {
			t.Fatalf("%.10v: % x, %v", v, term, err)
		}
		seen[string(term)] = true
		if n, err := termLength(append(term, 0)); err != nil || n != len(term) {
			t.Errorf("%.10v: length %d, %v", v, n, err)
		}
		checkTerm(t, v, kept)
	}
}

func TestInvalidValues(t *testing.T) {
	for _, v := range []quad.Value{
		quad.IRI(""), quad.BNode(""), quad.String("\xff"), quad.IRI("\xff"), quad.TypedString{Value: "x"}, quad.LangString{Value: "x"},
		quad.TypedString{Value: "\xff", Type: "x"}, quad.LangString{Value: "x", Lang: "\xff"}, quad.IRI("urn:saidby:\xff"), foreign{},
	} {
		if _, _, err := appendTerm(nil, v); !errors.Is(err, ErrInvalidQuad) {
			t.Errorf("%v: %v", v, err)
		}
	}
}

// Whatever bytes there are, a term that is read is one that would be written.
func FuzzTerm(f *testing.F) {
	for _, v := range sorted() {
		term, err := appendWhole(nil, v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(term)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		n, err := termLength(b)
		if err != nil {
			return
		}
		if n < 1 || n > len(b) {
			t.Fatalf("length %d of %d", n, len(b))
		}
		v, err := parseTerm(b[:n])
		if err != nil || v == nil {
			return
		}
		term, err := appendWhole(nil, v)
		if err != nil {
			return // it was not UTF-8, or empty
		}
		checkTerm(t, v, term)
	})
}

// A value of any text is read as it was written, and text sorts as text does.
func FuzzText(f *testing.F) {
	f.Add("", "a")
	f.Add("a\x00", "a\x00\xff")
	f.Fuzz(func(t *testing.T, a, b string) {
		ta, err := appendWhole(nil, quad.String(a))
		if err != nil {
			return
		}
		checkTerm(t, quad.String(a), ta)
		tb, err := appendWhole(nil, quad.String(b))
		if err == nil && bytes.Compare(ta, tb) != strings.Compare(a, b) {
			t.Errorf("%q and %q sort otherwise", a, b)
		}
		if iri, err := appendWhole(nil, quad.IRI(a)); err == nil {
			checkTerm(t, quad.IRI(a), iri)
		}
	})
}

// foreign is a value of a type that the store does not know.
type foreign struct{}

func (foreign) String() string { return "foreign" }
func (foreign) Native() any    { return nil }
