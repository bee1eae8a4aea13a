package blame_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/blame"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
	"github.com/saidby/saidby/schema/text"
)

// FuzzRead: whatever the text, a charge blames somebody or something, in words
// of the text, and the event is told in other words.
func FuzzRead(f *testing.F) {
	f.Add("Residents blamed the flood on the builders for of on, who were blamed on, and held responsible for it.")
	f.Add("He was accused of. Blamed for. Residents hold the builders responsible. They blamed (the builders of (the port) for it.")
	f.Add("which was blamed on months on months that were accused by the mayor of of")
	f.Add("Blamed 00,A. They blamed (him) and, or the port, the mayor, for it. It was to blame. He took responsibility for")
	f.Fuzz(func(t *testing.T, raw string) {
		body, _ := text.Clean(strings.ToValidUTF8(raw, ""))
		p := uttertest.Parse(t, body)
		us := uttertest.Utterances(t, p)
		for i := range us {
			for _, c := range blame.Read(p, &us[i]) {
				for _, r := range []prose.Range{c.Blamed, c.Event} {
					if !r.Empty() && (r.First < 0 || r.Last > len(p.Tokens)) {
						t.Fatalf("%q blames %v for %v of %d tokens", p.Words(us[i].Cue.Range), c.Blamed, c.Event, len(p.Tokens))
					}
				}
				if c.Blamed.Overlaps(c.Event) {
					t.Errorf("%q blames %q for %q", p.Words(us[i].Cue.Range), p.Words(c.Blamed), p.Words(c.Event))
				}
				for n, party := range c.Parties {
					if party.Words.Empty() || n > 0 && party.Words.First < c.Parties[n-1].Words.Last || n == 0 && party.Words.First != c.Blamed.First {
						t.Errorf("%q blames %q of %q", p.Words(us[i].Cue.Range), p.Words(party.Words), p.Words(c.Blamed))
					}
				}
			}
		}
	})
}
