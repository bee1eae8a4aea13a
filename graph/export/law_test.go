package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/export"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// thorough returns articles that have every field of a record between them.
func thorough() []*schema.Extraction {
	all := complete()
	return []*schema.Extraction{all[2], all[4]}
}

// Nothing that a record says is passed over: whatever value is changed or taken
// out, the record is refused, or it comes back with that change.
func TestEveryValueCounts(t *testing.T) {
	jsonl, _ := written(t, thorough()...)
	refused, kept := 0, map[string]bool{}
	for line := range strings.Lines(jsonl) {
		var record any
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			t.Fatal(err)
		}
		change(record, "", func(field string) {
			changed, err := json.Marshal(record)
			if err != nil {
				t.Fatal(err)
			}
			xs, errs := readAll(bytes.NewReader(changed))
			if len(errs) > 0 {
				refused++
				return
			}
			kept[field] = true
			again, err := json.Marshal(export.NewRecord(xs[0]))
			if err != nil {
				t.Fatal(err)
			}
			var got any
			if err := json.Unmarshal(again, &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(record, got); diff != "" {
				t.Errorf("%s is passed over (-changed +read):\n%s", field, diff)
			}
		})
	}
	if refused < 500 || kept["actors.name"] || !kept["attributions.addressee"] || len(kept) < 20 {
		t.Errorf("%d changes were refused, and fields changed freely: %v", refused, slices.Sorted(maps.Keys(kept)))
	}
}

// change makes one change after the other in a JSON value and undoes each when
// it was looked at. look is told the field.
func change(v any, field string, look func(field string)) {
	switch v := v.(type) {
	case []any:
		for i, e := range v {
			for _, other := range others(e) {
				v[i] = other
				look(field)
			}
			v[i] = e
			change(e, field, look)
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			e, at := v[name], strings.TrimPrefix(field+"."+name, ".")
			for _, other := range others(e) {
				v[name] = other
				look(at)
			}
			// A number that is not there is 0, and an object without a field nothing.
			if _, is := e.(float64); !is && len(v) > 1 {
				delete(v, name)
				look(at)
			}
			v[name] = e
			change(e, at, look)
		}
	}
}

// others returns values that stand for more or less than v.
func others(v any) []any {
	switch v := v.(type) {
	case string:
		return []any{v + "x"}
	case float64:
		return []any{v + 1, v / 2}
	case []any:
		if len(v) > 1 {
			return []any{v[1:], append(slices.Clone(v), v[0])}
		}
	}
	return nil
}

// The articles of that test leave no field of the record out.
func TestSamplesAreComplete(t *testing.T) {
	jsonl, _ := written(t, thorough()...)
	seen := map[string]bool{}
	for line := range strings.Lines(jsonl) {
		var record any
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			t.Fatal(err)
		}
		change(record, "", func(field string) { seen[field] = true })
	}
	if missing := unseen(reflect.TypeFor[export.Record](), "", seen); len(missing) > 0 {
		t.Errorf("no article has %s", strings.Join(missing, ", "))
	}
}

// unseen returns the fields of a type that were not seen.
func unseen(typ reflect.Type, field string, seen map[string]bool) (missing []string) {
	switch {
	case typ == reflect.TypeFor[text.Span]():
	case typ.Kind() == reflect.Pointer, typ.Kind() == reflect.Slice:
		return unseen(typ.Elem(), field, seen)
	case typ.Kind() == reflect.Struct:
		for i := range typ.NumField() {
			name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
			missing = append(missing, unseen(typ.Field(i).Type, strings.TrimPrefix(field+"."+name, "."), seen)...)
		}
	case !seen[field]:
		return []string{field}
	}
	return missing
}

// FuzzRead holds Read to take or to refuse whatever bytes it is given, line by
// line, and what it takes to be valid and to come back the same.
func FuzzRead(f *testing.F) {
	sound, _ := written(f, sample.SecondCopy(schema.NewID("article", "first")))
	f.Add([]byte(sound))
	f.Add([]byte("{\"format\":\"saidby\",\"version\":1}\n\n{\"format\":\"saidby\",\"version\":9}\n{}\nx"))
	f.Add([]byte(`{"format":"saidby","version":1,"text":"T","notices":[{"kind":"tip","evidence":{"spans":[[0,1]],"quote":"T"}}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		last := 0
		var xs []*schema.Extraction
		for x, err := range export.Read(bytes.NewReader(raw)) {
			line := 0
			var at *export.LineError
			switch {
			case errors.As(err, &at):
				line = at.Line
			case err != nil:
				t.Fatalf("an error without a line: %v", err)
			default:
				line = x.Article.Source.Line
				xs = append(xs, x)
				if err := x.Validate(); err != nil {
					t.Fatal(err)
				}
			}
			if line <= last {
				t.Fatalf("line %d after line %d", line, last)
			}
			last = line
		}
		comesBack(t, xs)
	})
}

// FuzzRoundTrip holds writing and reading to be inverse over odd strings,
// numbers, dates and places.
func FuzzRoundTrip(f *testing.F) {
	f.Add("said", "A, B", "yesterday", 2019, 12, 0, 0.5, true)
	f.Add("\x00\t\n\"\\", "“x”\u2028", "XXXX-12-29", 0, 2, 29, 1.0, false)
	f.Add("e\u0301 😀 <&>", "\uFFFD", "", 0, 0, 0, 1e-300, false)
	f.Fuzz(func(t *testing.T, before, a, b string, year, month, day int, confidence float64, flag bool) {
		if !utf8.ValidString(before) || !utf8.ValidString(a) || !utf8.ValidString(b) {
			return
		}
		clean, _ := text.Clean(before + "\nThe Front denied it, “now”, said port officials.")
		i := strings.LastIndex(clean, "The Front denied it")
		if i < 0 {
			return
		}
		own := schema.NewPublication("The "+a, "", schema.Outlet)
		x := &schema.Extraction{Article: &schema.Article{
			Text: clean, Title: b, Publication: &own, Authors: []string{b, a, b}, Section: a, SourceID: b, Canonical: a,
			Credits: []schema.Credit{{Tag: a, Value: b}, {}}, Modified: schema.Date{Year: year, Month: month, Day: day, Text: b},
		}}
		x.Article.ID, x.Publications = schema.ArticleID(x.Article), []schema.Publication{own}
		at := func(words string) schema.Evidence {
			k := i + strings.Index(clean[i:], words)
			return schema.NewEvidence(x.Article, text.Span{Start: k, End: k + len(words)})
		}
		claim := schema.NewClaim(schema.Assertion, a, "it", x.Article.ID)
		said := schema.Attribution{
			Article: x.Article.ID, Claim: claim.ID, Act: schema.Deny, Verb: a, Manner: schema.Indirect, Negated: flag,
			Hedges: []string{a, b, a}, Medium: b, Addressee: a, Said: x.Article.Modified, Cue: at("denied"), Content: at("it"),
			Source: at("The Front"), Confidence: confidence, By: "en@" + a,
		}
		said.ID = schema.AttributionID(&said)
		x.Claims, x.Attributions = []schema.Claim{claim}, []schema.Attribution{said}
		x.Notices = []schema.Notice{{Kind: schema.Tip, Evidence: at("“now”")}}
		if x.Validate() != nil {
			return
		}
		comesBack(t, []*schema.Extraction{x})
	})
}

// comesBack holds extractions to be written, read, and written again as the
// same bytes in both formats.
func comesBack(t *testing.T, xs []*schema.Extraction) {
	t.Helper()
	jsonl, nq := written(t, xs...)
	jsonl2, nq2 := written(t, carried(t, jsonl)...)
	if diff := cmp.Diff(jsonl, jsonl2); diff != "" {
		t.Errorf("JSON Lines (-first +second):\n%s", diff)
	}
	if diff := cmp.Diff(nq, nq2); diff != "" {
		t.Errorf("N-Quads (-first +second):\n%s", diff)
	}
}
