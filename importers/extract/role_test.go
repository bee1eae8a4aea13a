package extract

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/schema"
)

// TestOffice: of a title what names an office or a relation, whosever it is.
func TestOffice(t *testing.T) {
	reader, err := prose.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ title, want string }{
		{"the mayor of Orn", "mayor of Orn"},
		{"Harbour Foods’ chief executive", "chief executive"},
		{"the opposition’s finance spokesman", "finance spokesman"},
		{"the children’s commissioner", "children’s commissioner"},
		{"a colleague for thirty years", "colleague"},
		{"a spokesman for the city’s harbour", "spokesman for the city’s harbour"},
		{"his former deputy", "former deputy"},
		{"Ada Moor’s spokesman", "Ada Moor’s spokesman"},
		{"the Orn Society’s press secretary", "Orn Society’s press secretary"},
		{"the Weirs’ spokeswoman", "Weirs’ spokeswoman"},
		{"her brother’s spokesman", "spokesman"},
		{"Ada Moor’s secretary", "secretary"},
		{"former health minister Sir", "former health minister"},
		{"her brother", "brother"},
		{"42-year-old teacher", "teacher"},
		{"former first lady", "former first lady"},
		{"the acting harbour master", "acting harbour master"},
		{"Former", ""},
		{"the then acting", ""},
		{"Mr.", ""},
		{"Prof", ""},
		{"the woman", ""},
	} {
		p := reader.Parse(&schema.Article{Text: "They met " + tt.title + " Hill in the old town."}, nil)
		words := len(strings.Fields("They met "))
		last := words
		for last < len(p.Tokens) && p.Tokens[last].Word != "Hill" {
			last++
		}
		if got := p.Words(office(p, prose.Range{First: words, Last: last})); got != tt.want {
			t.Errorf("%q is %q, want %q", tt.title, got, tt.want)
		}
	}
}
