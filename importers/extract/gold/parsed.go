package gold

import (
	"github.com/saidby/saidby/importers/extract/prose"
)

// Parsed is a document taken apart, with what an annotator marked in it.
type Parsed struct {
	*prose.Text
	Attributions []Attribution
}

// Parse takes documents apart, notices and all: annotators pass over none.
func Parse(reader *prose.Reader, docs []Document) []Parsed {
	out := make([]Parsed, len(docs))
	for i, d := range docs {
		out[i] = Parsed{reader.Parse(d.Article, nil), d.Attributions}
	}
	return out
}
