package export

import (
	"bufio"
	"fmt"
	"io"
	"iter"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// Article is an article with the quads under its labels, in any order.
type Article struct {
	ID    schema.ID
	Quads []quad.Quad
}

// NQuads writes articles as canonical N-Quads (RDF 1.1 N-Quads; RDF Dataset
// Canonicalization, section 5): articles in the order given, the lines of each
// sorted by their bytes. Every article is a named graph of its own.
func NQuads(w io.Writer, articles iter.Seq2[Article, error]) error {
	out := bufio.NewWriter(w)
	for a, err := range articles {
		if err != nil {
			return err
		}
		content := make([]quad.Quad, 0, len(a.Quads))
		for _, q := range a.Quads {
			if quads.IsContent(q) {
				content = append(content, q)
			}
		}
		for _, line := range quads.Lines(content) {
			if _, err := out.WriteString(line); err != nil {
				return fmt.Errorf("write N-Quads: %w", err)
			}
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write N-Quads: %w", err)
	}
	return nil
}
