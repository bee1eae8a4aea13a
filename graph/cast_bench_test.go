package graph

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// crowd is an article that names twenty people of many, some of them often: first
// names and family names are as common as names are.
func crowd(number, people int) *schema.Extraction {
	r := rand.New(rand.NewPCG(uint64(number), 9))
	x := &schema.Extraction{Article: &schema.Article{Published: schema.Date{Year: 2000 + number%25, Month: 1 + number%12, Day: 1 + number%28}}}
	x.Article.ID = schema.NewID("bench article", fmt.Sprint(number))
	for range 20 {
		n := r.IntN(people)
		name := fmt.Sprintf("%s%s %s%s", syllable(n), syllable(n/7), syllable(n/11), syllable(n/64+n%5))
		x.Actors = append(x.Actors, schema.Actor{ID: schema.ActorID(schema.Person, name), Kind: schema.Person, Name: name})
	}
	return x
}

func syllable(n int) string {
	return []string{"Ba", "Cor", "Del", "Fen", "Gar", "Hol", "Ka", "Lin", "Mor", "Nes", "Ori", "Pel", "Ros", "Sto", "Tav", "Ul", "Ver", "Wil", "Yar", "Zor"}[n%20] +
		[]string{"an", "ek", "id", "on", "ur", "ast", "ell", "ing", "orn", "ude"}[n/20%10]
}

// BenchmarkCast measures what it costs an article of twenty people to be kept with
// whom it names, in a graph that knows many others, and what it costs to tell whom one
// of them is one with.
func BenchmarkCast(b *testing.B) {
	for _, people := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			l, err := Open(b.Context(), filepath.Join(b.TempDir(), "graph"), Options{Create: true})
			if err != nil {
				b.Fatal(err)
			}
			defer l.Close()
			next := 0
			put := func(articles int) {
				err := l.store.Update(b.Context(), func(tx *quadstore.Tx) error {
					c := newCasting(b.Context(), tx)
					for range articles {
						if err := c.put(crowd(next, people)); err != nil {
							return err
						}
						next++
					}
					c.finish()
					return nil
				})
				if err != nil {
					b.Fatal(err)
				}
			}
			for next < people/16 {
				put(500)
			}
			b.Run("put", func(b *testing.B) {
				for done := 0; done < b.N; done += 50 {
					put(50)
				}
			})
			b.Run("identity", func(b *testing.B) {
				for i := range b.N {
					if _, err := l.Identity(b.Context(), crowd(i%next, people).Actors[i%20].ID); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}
