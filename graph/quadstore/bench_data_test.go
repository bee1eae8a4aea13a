package quadstore_test

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

const (
	// benchVariable says how many quads the benchmarks' graphs have.
	benchVariable, benchUsual = "SAIDBY_BENCH_QUADS", 200_000
	// benchSQLVariable says so for the stores on PostgreSQL, of which Cayley's
	// takes some thousands a second.
	benchSQLVariable, benchSQLUsual = "SAIDBY_BENCH_SQL_QUADS", 20_000
)

// articleQuads is about how many quads a generated article has, under its three
// labels; probesWanted is about how many articles each store is asked about, no
// two about the same, and blamesEach how many claims blame the same one of a few
// culprits.
const articleQuads, probesWanted, blamesEach = 520, 400, 80

// benchSize is the number in an environment variable, or the usual one.
func benchSize(b *testing.B, variable string, usual int) int {
	b.Helper()
	s := os.Getenv(variable)
	if s == "" {
		return usual
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		b.Fatalf("%s is %q, not a number of quads", variable, s)
	}
	return n
}

// asked is how many stores, or ways to ask one, share the probes.
const asked = 3

// probe is what the questions ask about: an article and some of what it says.
type probe struct {
	node    quad.Value // any subject of a quad
	claim   quad.Value // that somebody stated
	speaker quad.Value
	culprit quad.Value // whom some eighty claims blame
	url     quad.Value
	label   quad.Value
}

// benchFile writes the quads of generated articles, some more than n, to a file
// that goes with the benchmark, so that they are neither made nor in memory while
// they are loaded. It returns the file and what can be asked.
func benchFile(b *testing.B, n int) (name string, probes []probe) {
	b.Helper()
	name = filepath.Join(b.TempDir(), "quads.pq")
	f, err := os.Create(name)
	if err != nil {
		b.Fatal(err)
	}
	buffer := bufio.NewWriterSize(f, 1<<20)
	w := pquads.NewWriter(buffer, nil)
	r := rand.New(rand.NewPCG(3, 3))
	articles := n / articleQuads
	culprits, every := 1+articles/blamesEach, 1+articles/(asked*probesWanted)
	i := 0
	for x := range sample.Each(1) {
		if n <= 0 {
			break
		}
		culprit := accuse(x, i%culprits)
		qs, err := quads.Encode(x)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := w.WriteQuads(qs); err != nil {
			b.Fatal(err)
		}
		if i%every == 0 {
			probes = append(probes, newProbe(r, x, qs, culprit))
		}
		n -= len(qs)
		i++
	}
	if err := buffer.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	return name, probes
}

// deal deals probes out, so that who is asked second does not find in memory what
// the first has read.
func deal(probes []probe) (hands [asked][]probe) {
	for i, p := range probes {
		hands[i%asked] = append(hands[i%asked], p)
	}
	return hands
}

// accuse has one blame of an article fall upon the i-th of the culprits, whom it
// returns.
func accuse(x *schema.Extraction, i int) quad.Value {
	blame := &x.Blames[0]
	culprit := schema.Actor{Kind: schema.Group, Name: fmt.Sprintf("Front %d", i), Mention: blame.Blamed}
	culprit.ID = schema.ActorID(culprit.Kind, culprit.Name)
	x.Actors = append(x.Actors, culprit)
	blame.Actor = culprit.ID
	blame.ID = schema.BlameID(blame)
	return quads.Node(culprit.ID)
}

// newProbe chooses at random what is asked about an article.
func newProbe(r *rand.Rand, x *schema.Extraction, qs []quad.Quad, culprit quad.Value) probe {
	said := x.Attributions[r.IntN(len(x.Attributions))]
	return probe{
		node: qs[r.IntN(len(qs))].Subject, claim: quads.Node(said.Claim), speaker: quads.Node(said.Speakers[0]),
		culprit: culprit, url: quad.String(x.Article.URL), label: quads.Label(x.Article.ID),
	}
}

// portions yields the articles of a file some at a time: as many as have together
// no more than so many quads, as an importer writes them.
func portions(b *testing.B, name string, size int) iter.Seq[[][]quad.Quad] {
	b.Helper()
	return func(yield func([][]quad.Quad) bool) {
		var portion [][]quad.Quad
		n := 0
		for qs := range articlesOf(b, name) {
			if n += len(qs); n > size && len(portion) > 0 {
				if !yield(portion) {
					return
				}
				portion, n = nil, len(qs)
			}
			portion = append(portion, qs)
		}
		if len(portion) > 0 {
			yield(portion)
		}
	}
}

// articlesOf yields the quads of each article of a file.
func articlesOf(b *testing.B, name string) iter.Seq[[]quad.Quad] {
	b.Helper()
	return func(yield func([]quad.Quad) bool) {
		f, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		defer func() { _ = f.Close() }()
		r := pquads.NewReader(bufio.NewReaderSize(f, 1<<20), pquads.DefaultMaxSize)
		var article []quad.Quad
		var of schema.ID
		for {
			q, err := r.ReadQuad()
			if err == io.EOF {
				break
			}
			if err != nil {
				b.Fatal(err)
			}
			id, _ := quads.ArticleOf(q.Label)
			if id != of && len(article) > 0 {
				if !yield(article) {
					return
				}
				article = make([]quad.Quad, 0, articleQuads)
			}
			article, of = append(article, q), id
		}
		if len(article) > 0 {
			yield(article)
		}
	}
}
