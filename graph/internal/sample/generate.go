package sample

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"

	"github.com/saidby/saidby/schema"
)

// words are what generated articles are made of.
const words = `harbour depot minister council border fuel budget treaty election court strike river
	convoy ceasefire inquiry pipeline airport hospital school tax energy railway coast army police union market
	report plan talks deal vote law attack crisis rescue flood drought grain steel port customs navy envoy`

// Generate returns n articles of a seed's own, some 800 words with a dozen acts
// of saying each, about a few hundred actors that they share. The same seed
// gives the same articles, and the first of them do not depend on n.
func Generate(seed uint64, n int) []*schema.Extraction {
	out := make([]*schema.Extraction, 0, n)
	for x := range Each(seed) {
		if len(out) == n {
			break
		}
		out = append(out, x)
	}
	return out
}

// Each yields the articles that [Generate] returns, one after the other and
// without end: for those who want more of them than should be in memory at once.
func Each(seed uint64) iter.Seq[*schema.Extraction] {
	return func(yield func(*schema.Extraction) bool) {
		for i := 0; yield(generate(rand.New(rand.NewPCG(seed, uint64(i))), i)); i++ {
		}
	}
}

func generate(r *rand.Rand, i int) *schema.Extraction {
	type said struct{ source, cue, content string }
	var sayings []said
	var body strings.Builder
	for p := range 12 {
		s := said{
			source: fmt.Sprintf("Speaker %s %d", pick(r), r.IntN(300)),
			cue:    fmt.Sprintf("said in statement %d", p), content: fmt.Sprintf("that item %d of %s", p, sentence(r, 14)),
		}
		sayings = append(sayings, s)
		fmt.Fprintf(&body, "%s %s %s.\n%s.\n", s.source, s.cue, s.content, sentence(r, 40))
	}
	own := schema.NewPublication(fmt.Sprintf("Outlet %d", i%40), fmt.Sprintf("outlet%d.example", i%40), schema.Outlet)
	b := New(schema.Article{
		URL: fmt.Sprintf("https://outlet%d.example/a/%d", i%40, i), Title: sentence(r, 8), Text: body.String(),
		Publication: &own, Published: day(2021, 1+i%12, 1+i%28), Language: "en",
	})
	seen := map[string]schema.ID{}
	var last schema.ID
	for k, s := range sayings {
		speaker, ok := seen[s.source]
		if !ok {
			speaker = b.Actor(schema.Person, s.source, s.source)
			seen[s.source] = speaker
		}
		saying := Saying{
			Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{speaker}, Source: s.source, Cue: s.cue, Content: s.content,
			Said: day(2021, 1+i%12, 1+i%28),
		}
		if k%6 == 5 {
			saying.RelayedBy = last
		}
		if k%4 == 3 {
			saying.Act = schema.Accuse
		}
		var claim schema.ID
		last, claim = b.Say(saying)
		if saying.Act == schema.Accuse {
			b.Blame(claim, speaker, s.source, s.content)
		}
	}
	return b.Extraction()
}

func pick(r *rand.Rand) string {
	list := strings.Fields(words)
	return list[r.IntN(len(list))]
}

func sentence(r *rand.Rand, n int) string {
	out := make([]string, n)
	for i := range out {
		out[i] = pick(r)
	}
	return strings.Join(out, " ")
}
