package searchtest

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// Press writes articles for benchmarks whose words are about as frequent as those of English.
type Press struct {
	random *rand.Rand
	zipf   *rand.Zipf
}

// NewPress returns a Press that always writes the same.
func NewPress() *Press {
	r := rand.New(rand.NewPCG(3, 1))
	return &Press{random: r, zipf: rand.NewZipf(r, 1.1, 4, 60_000)}
}

// Spell is a pronounceable word for each number, the shorter the smaller it is.
func Spell(n uint64) string {
	var b strings.Builder
	for n++; n > 0; n /= 60 {
		b.WriteString([]string{"b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "t", "z"}[n%12])
		b.WriteString([]string{"a", "e", "i", "o", "u"}[n/12%5])
	}
	return b.String()
}

// Text writes n words.
func (p *Press) Text(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = Spell(p.zipf.Uint64())
	}
	return strings.Join(words, " ") + "."
}

// Article writes the n-th article, with ten claims.
func (p *Press) Article(n int) search.Set {
	s := search.Set{Article: schema.NewID("bench", strconv.Itoa(n)), Digest: strconv.Itoa(n)}
	date := fmt.Sprintf("20%02d-%02d-%02d", p.random.IntN(25), 1+p.random.IntN(12), 1+p.random.IntN(28))
	d := search.Document{Article: s.Article, Node: s.Article, Kind: schema.ArticleNode, Title: p.Text(9), Text: p.Text(500),
		Publication: Spell(uint64(p.random.IntN(200))), Date: date}
	s.Documents = append(s.Documents, d)
	for i := range 10 {
		d.Node, d.Kind = schema.NewID("bench", strconv.Itoa(n), strconv.Itoa(i)), schema.ClaimNode
		d.Text, d.Speakers = p.Text(20), []string{Spell(uint64(p.random.IntN(3000))) + " " + Spell(uint64(p.random.IntN(3000)))}
		d.Act, d.Manner = string(schema.Acts()[p.random.IntN(8)]), string(schema.Manners()[p.random.IntN(3)])
		s.Documents = append(s.Documents, d)
	}
	return s
}
