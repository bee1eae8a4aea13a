package app

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/schema/text"
)

// Every place that the answer names counts code points of its article's text.
func TestDiffPlaces(t *testing.T) {
	d := newDesk(t)
	for name, body := range map[string]string{
		"a.txt": "A fire closed the café “Zur Brücke” on Monday, officials said.\n\n“We never saw such a fire – not once,” said mayor Éva Láng.\n\nThe end.",
		"b.txt": "A fire closed the café “Zur Brücke” on Monday.\n\nIt rained.\n\n“We seldom saw such a fire – not once,” said mayor Éva Láng.",
	} {
		if err := os.WriteFile(filepath.Join(d.dir, name), []byte("Title: "+name+"\n\n"+body), 0o644); err != nil {
			t.Fatal(err)
		}
		d.must("import", "-q", name)
	}
	var diff answer.Diff
	d.json(&diff, "diff", "a.txt", "b.txt")
	var a, b answer.Record
	d.json(&a, "show", "a.txt")
	d.json(&b, "show", "b.txt")
	original, printed := runes{t, []rune(a.Article.Text)}, runes{t, []rune(b.Article.Text)}

	for _, p := range diff.Cut {
		original.hold(p.Text, p.Span)
	}
	for _, p := range diff.Added {
		printed.hold(p.Text, p.Span)
	}
	for _, c := range diff.Changed {
		original.hold(c.Original.Text, c.Original.Span)
		printed.hold(c.Copy.Text, c.Copy.Span)
		for _, e := range c.Edits {
			original.hold(e.Was, e.Span)
			printed.hold(e.Now, e.CopySpan)
		}
	}
	for _, c := range diff.Attributions {
		for _, e := range []*answer.Evidence{c.Claim, c.Lost} {
			original.evidence(e)
		}
		for _, e := range []*answer.Evidence{c.CopyClaim, c.Gained} {
			printed.evidence(e)
		}
		for _, s := range []struct {
			in   runes
			said *answer.SaidOnce
		}{{original, c.Before}, {printed, c.After}} {
			if s.said != nil {
				s.in.evidence(s.said.Source)
				s.in.evidence(s.said.Content)
			}
		}
	}
	kinds := map[string]int{}
	for _, c := range diff.Attributions {
		kinds[c.Kind]++
	}
	if kinds["source-dropped"] != 1 || kinds["quote-altered"] != 1 || len(diff.Cut) != 1 || len(diff.Added) != 1 || len(diff.Changed) != 2 {
		t.Errorf("%v, %d cut, %d added, %d changed", kinds, len(diff.Cut), len(diff.Added), len(diff.Changed))
	}
}

// runes is a text in code points.
type runes struct {
	t    *testing.T
	text []rune
}

// hold checks that words stand where they are said to.
func (r runes) hold(words string, at text.Span) {
	r.t.Helper()
	if at.Start < 0 || at.End > len(r.text) || at.Start > at.End || string(r.text[at.Start:at.End]) != words {
		r.t.Errorf("%q does not stand at %v", words, at)
	}
}

// evidence checks that a quote stands where it is said to.
func (r runes) evidence(e *answer.Evidence) {
	r.t.Helper()
	if e == nil {
		return
	}
	quote := ""
	for i, s := range e.Spans {
		if i > 0 {
			quote += text.Gap
		}
		quote += string(r.text[s.Start:s.End])
	}
	if quote != e.Quote {
		r.t.Errorf("%v has %q, not %q", e.Spans, quote, e.Quote)
	}
}
