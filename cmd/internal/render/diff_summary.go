package render

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/graph/drift"
)

// DiffSummary says in a line how much of an article is in the other one, and what
// became of the rest.
func DiffSummary(d *drift.Drift) string {
	parts := []string{fmt.Sprintf("%d %% of the original is in the copy", int(100*d.Held()))}
	var passages []string
	for _, c := range []struct {
		n    int
		what string
	}{
		{len(d.Cut), "cut"}, {len(d.Added), "added"}, {len(d.Changed), "changed"}, {len(movedPassages(d)), "moved"},
	} {
		switch {
		case c.n == 0:
		case len(passages) == 0:
			passages = append(passages, Count(c.n, "passage", "passages")+" "+c.what)
		default:
			passages = append(passages, Thousands(c.n)+" "+c.what)
		}
	}
	var attributions []string
	for _, k := range drift.Kinds() {
		n := 0
		for _, c := range d.Attributions {
			if c.Kind == k {
				n++
			}
		}
		if n > 0 {
			one, many, what := kindWords(k)
			attributions = append(attributions, Count(n, one, many)+" "+what)
		}
	}
	if len(passages)+len(attributions) == 0 {
		parts = append(parts, "nothing differs")
	}
	return join("; ", append(parts, strings.Join(passages, ", "), strings.Join(attributions, ", "))...)
}

// kindLabel names a kind of change.
func kindLabel(k drift.Kind) string {
	one, _, what := kindWords(k)
	return one + " " + what
}

// kindWords says of what a kind of change tells, one or many, and what was done to it.
func kindWords(k drift.Kind) (one, many, what string) {
	switch k {
	case drift.Lost:
		return "attribution", "attributions", "lost"
	case drift.Added:
		return "attribution", "attributions", "added"
	case drift.QuoteToIndirect:
		return "quotation", "quotations", "made indirect speech"
	case drift.QuoteFromIndirect:
		return "quotation", "quotations", "made of indirect speech"
	case drift.BlameChanged:
		return "blamed party", "blamed parties", "changed"
	}
	noun, what, _ := strings.Cut(string(k), "-")
	if noun == "quote" {
		noun = "quotation"
	}
	return noun, noun + "s", what
}
