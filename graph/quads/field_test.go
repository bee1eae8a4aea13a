package quads_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// filler sets every field that there is to something that occurs nowhere else,
// so that a field which is not kept shows.
type filler struct {
	article schema.ID
	n       int
}

func (f *filler) fill(v reflect.Value) {
	f.n++
	switch p := v.Addr().Interface().(type) {
	case *schema.ID:
		*p = schema.NewID("filled", fmt.Sprint(f.n))
		return
	case *schema.Date:
		*p = schema.Date{Year: 1000 + f.n, Month: 2, Day: 3, Clock: "04:05:06Z", Text: fmt.Sprint("date ", f.n), Rule: schema.LastSuch}
		return
	case *schema.Evidence:
		*p = schema.Evidence{Article: f.article, Spans: []text.Span{{Start: f.n, End: f.n + 1}, {Start: f.n + 2, End: f.n + 3}}, Quote: fmt.Sprint("quote ", f.n)}
		return
	case **text.Map, *[]schema.Note:
		return // not kept
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("string ", f.n))
	case reflect.Int:
		v.SetInt(int64(f.n))
	case reflect.Float64:
		v.SetFloat(float64(f.n) / 7)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			f.fill(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i))
		}
	default:
		panic(v.Type().String())
	}
}

// Every field of the schema is kept.
func TestEveryField(t *testing.T) {
	var x schema.Extraction
	f := filler{article: schema.NewID("article", "filled")}
	f.fill(reflect.ValueOf(&x).Elem())
	x.Article.ID = f.article
	x.Publications[0] = *x.Article.Publication
	for i := range 2 { // nodes that direct edges start from
		x.Citations[i].Article, x.Reprints[i].Copy = f.article, f.article
		x.Attributions[i].Claim, x.Blames[i].Claim = x.Claims[i].ID, x.Claims[i].ID
	}
	got, err := quads.Decode(f.article, encode(t, &x))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(&x, got, same()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
