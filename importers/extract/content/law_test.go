package content_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
	"github.com/saidby/saidby/schema/text"
)

// FuzzFind holds cues, sources and contents to their laws, whatever the text:
// they are tokens of it; a cue stays in its sentence and apart from the next
// one; the runs of a content come in order and do not overlap.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"“We will rebuild,” the mayor said, “and we will do it fast.”\n\n“It will take a year.",
		"Residents held the builders responsible for the flood, citing a report, according to Reuters.",
		"The mayor, who was quoted as saying that he had been accused of fraud by the builders, would neither confirm nor deny it.",
		"said said: said — said\n\n“said” said, “said",
		"According to\n\nBlamed on\n\n, said ,\n\n“ ” said ( ) said .",
		"SMITH: said\n\nwas held responsible for\n\ncould not be reached for comment\n\nas saying as saying",
		"Those who said who said which said that said what he said was what he called",
		"He would neither confirm\n\nnor deny it. He declined\n\nto comment. He could not be reached\n\nfor comment.",
		"more than 40 said at least one said he and she said, A, B and C, said.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		body, _ := text.Clean(strings.ToValidUTF8(raw, ""))
		p := uttertest.Parse(t, body)
		cues := uttertest.Cues(t, p)
		sources, contents := uttertest.Parts(t, p, cues)
		if len(sources) != len(cues) || len(contents) != len(cues) {
			t.Fatalf("%d cues have %d sources and %d contents", len(cues), len(sources), len(contents))
		}
		valid := func(what string, r prose.Range) {
			if r != (prose.Range{}) && (r.First < 0 || r.Last > len(p.Tokens) || r.First > r.Last) {
				t.Fatalf("%s %v of %d tokens", what, r, len(p.Tokens))
			}
		}
		last := 0
		for i, c := range cues {
			valid("cue", c.Range)
			s := p.SentenceOf(c.Head)
			if !c.Range.Holds(c.Head) || c.Range.First < max(last, s.First) || c.Range.Last > s.Last {
				t.Errorf("cue %v with head %d after %d, in a sentence of %d to %d", c.Range, c.Head, last, s.First, s.Last)
			}
			last = c.Range.Last
			valid("source", sources[i])
			end := 0
			for _, r := range contents[i] {
				valid("content", r)
				if r.Empty() || r.First < end {
					t.Errorf("content %v of %q begins before %d", contents[i], p.Words(c.Range), end)
				}
				end = r.Last
			}
		}
	})
}

// BenchmarkFind finds cues, sources and contents of an article in which every
// sentence attributes something.
func BenchmarkFind(b *testing.B) {
	body := strings.Repeat("“The lock is closed,” said Ada Quill, who keeps it. The mayor said the owner had refused to pay, citing two engineers.\n\n", 30)
	p := uttertest.Parse(b, body)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		uttertest.Parts(b, p, uttertest.Cues(b, p))
	}
}
