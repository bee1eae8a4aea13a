package chain_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/chain"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
	"github.com/saidby/saidby/schema/text"
)

// FuzzLink: whatever the text, each saying is relayed by another one or by
// nobody, never round in a circle, and no source or content leaves the text.
func FuzzLink(f *testing.F) {
	f.Add("Reuters quoted the mayor as saying the lock was closed, citing two engineers, according to the Daily Post.")
	f.Add("Citing citing citing a report, the mayor said he said she said, citing Reuters.")
	f.Add("“I said ‘he said “it,” she said,’ he said,” I said.\n\n“It,” he said, citing him, citing her.")
	f.Add("According to Reuters, according to AP, according to the mayor, it was said that it was said.")
	f.Fuzz(func(t *testing.T, raw string) {
		body, _ := text.Clean(strings.ToValidUTF8(raw, ""))
		p := uttertest.Parse(t, body)
		us := uttertest.Utterances(t, p)
		chain.Link(p, us)
		for i := range us {
			if us[i].RelayedBy < -1 || us[i].RelayedBy >= len(us) {
				t.Fatalf("saying %d of %d is relayed by %d", i, len(us), us[i].RelayedBy)
			}
			steps := 0
			for at := i; at >= 0; at = us[at].RelayedBy {
				if steps++; steps > len(us) {
					t.Fatalf("from saying %d the relays run in a circle", i)
				}
			}
			for _, r := range append(us[i].Content, us[i].Source) {
				if r.First < 0 || r.Last > len(p.Tokens) {
					t.Errorf("saying %d has %v of %d tokens", i, r, len(p.Tokens))
				}
			}
		}
	})
}
