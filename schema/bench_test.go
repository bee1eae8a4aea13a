package schema_test

import (
	"testing"

	"github.com/saidby/saidby/schema"
)

// An import makes some hundred ids an article, and looks at its address once.
func BenchmarkNewID(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		schema.NewID("actor", "organization", "Kata’ib Hizbollah")
	}
}

func BenchmarkURLKey(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		schema.URLKey("https://www.example.com/world/2019/12/30/quay?utm_source=x&page=2#top")
	}
}

// Every extraction is checked before it is kept, and again by verify: the time
// of this is a part of both waits.
func BenchmarkValidate(b *testing.B) {
	x := sample(b)
	b.SetBytes(int64(len(x.Article.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := x.Validate(); err != nil {
			b.Fatal(err)
		}
	}
}
