package searchtest

import (
	"context"
	"errors"
	"iter"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// Index is what an index of any engine offers; see the methods of search.Index for
// what they promise.
type Index interface {
	Revision(ctx context.Context) (uint64, error)
	Update(ctx context.Context, prepare func(ctx context.Context, shown uint64) (*search.Change, error)) error
	Clear(ctx context.Context) error
	Digests(ctx context.Context) iter.Seq2[search.Entry, error]
	Search(ctx context.Context, q search.Query, limit int) ([]search.Hit, error)
	Similar(ctx context.Context, text string, kind schema.NodeKind, limit int) ([]search.Hit, error)
	Close() error
}

// Run tests indexes that open makes. Every call of open gives a new, empty one; Run
// closes it.
func Run(t *testing.T, open func() Index) {
	t.Helper()
	for _, test := range []struct {
		name string
		run  func(*testing.T, Index)
	}{
		{"Queries", testQueries},
		{"Order", testOrder},
		{"Snippets", testSnippets},
		{"SnippetsAll", testSnippetsAll},
		{"Similar", testSimilar},
		{"Empty", testEmpty},
		{"Replace", testReplace},
		{"Revision", testRevision},
		{"Clear", testClear},
		{"Questions", testQuestionsMeanwhile},
		{"Long", testLong},
		{"Invalid", testInvalid},
		{"Cancelled", testCancelled},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := open()
			defer closeIndex(t, x)
			test.run(t, x)
		})
	}
	t.Run("Random", func(t *testing.T) { testRandom(t, open) })
}

func closeIndex(t *testing.T, x Index) {
	t.Helper()
	if err := x.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
}

// update makes a change, as the next revision.
func update(ctx context.Context, x Index, c search.Change) error {
	return x.Update(ctx, func(_ context.Context, shown uint64) (*search.Change, error) {
		next := c
		next.Revision = shown + 1
		return &next, nil
	})
}

func change(t *testing.T, x Index, c search.Change) {
	t.Helper()
	if err := update(t.Context(), x, c); err != nil {
		t.Fatal(err)
	}
}

// fill puts the newsroom into the index, with names to tell its documents by.
func fill(t *testing.T, x Index) (names map[schema.ID]string) {
	t.Helper()
	change(t, x, search.Change{Sets: newsroom()})
	names = make(map[schema.ID]string)
	for _, q := range questions() {
		for _, name := range q.finds {
			names[id(name)] = name
		}
	}
	return names
}

func ask(t *testing.T, x Index, query string, limit int) []search.Hit {
	t.Helper()
	q, err := search.Parse(query)
	if err != nil {
		t.Fatalf("Parse(%q): %v", query, err)
	}
	hits, err := x.Search(t.Context(), q, limit)
	if err != nil {
		t.Fatalf("Search(%s): %v", q, err)
	}
	return hits
}

func testQueries(t *testing.T, x Index) {
	names := fill(t, x)
	for _, tt := range questions() {
		var got []string
		for _, h := range ask(t, x, tt.query, 0) {
			got = append(got, names[h.Node])
		}
		want := slices.Clone(tt.finds)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(want, got) {
			t.Errorf("Search(%s) finds %q, want %q", tt.query, got, want)
		}
	}
}

func testOrder(t *testing.T, x Index) {
	fill(t, x)
	for _, tt := range questions() {
		all := ask(t, x, tt.query, 0)
		if diff := cmp.Diff(all, ask(t, x, tt.query, -1)); diff != "" {
			t.Errorf("Search(%s) twice (-first +second):\n%s", tt.query, diff)
		}
		for i, h := range all {
			if h.Score < 0 || math.IsNaN(h.Score) || math.Signbit(h.Score) {
				t.Errorf("Search(%s): score %v", tt.query, h.Score)
			}
			if i > 0 && (all[i-1].Score < h.Score || all[i-1].Score == h.Score && all[i-1].Node.Compare(h.Node) > 0) {
				t.Errorf("Search(%s): hit %d comes behind a lesser one", tt.query, i)
			}
		}
		for limit := 1; limit <= len(all); limit++ {
			if diff := cmp.Diff(all[:limit], ask(t, x, tt.query, limit)); diff != "" {
				t.Errorf("Search(%s) with limit %d (-want +got):\n%s", tt.query, limit, diff)
			}
		}
	}
	// Where the words are the title, and where they are mentioned in passing.
	if hits := ask(t, x, "denies part kind:article", 0); len(hits) == 0 || hits[0].Node != id("denial") {
		t.Errorf("the article with the words in its title does not come first: %v", hits)
	}
	for _, h := range ask(t, x, "act:say manner:indirect", 0) {
		if h.Score != 0 {
			t.Errorf("filters alone give the score %v", h.Score)
		}
	}
}

func testSnippets(t *testing.T, x Index) {
	fill(t, x)
	show := strings.NewReplacer("\x02", "[", "\x03", "]")
	for _, tt := range []struct{ query, want string }{
		{"drone kind:claim dawn", "[drones] had been seen before [dawn]"},
		{"kata'ib kind:claim act:blame", "saboteurs of the [Kata’ib] Nahr"},
		{`"kataib nahr" act:blame`, "saboteurs of the [Kata’ib Nahr]"},
		{"governor act:blame", "saboteurs of the Kata’ib Nahr"}, // found in the speaker's name
		{"sabot* act:blame", "[saboteurs] of the Kata’ib Nahr"},
		{"warning -dawn kind:claim", "“We had no [warning],”"},
		{`("no warn"* OR "had no") act:say manner:direct -part`, "“We [had no warning],”"}, // overlapping
		{"actor:zoë manner:direct", "“We had no warning,”"},
		{"title:saboteurs kind:article", "Blast at Port Maren blamed on [saboteurs]"},
		{"title:saboteurs act:blame", "saboteurs of the Kata’ib Nahr"},
		{"u.s. kind:article", "… Harbour workers said drones had been seen before dawn. The governor’s office blamed saboteurs of the Kata’ib Nahr. “We had no warning,” said Zoë Müller, who runs the [U.S.]-owned grain terminal."},
		{"5000", `… Nahr denied that the group had attacked the harbour. "We have no part in this," he said. A drone was seen before the blast, he added. Some [5,000] workers stayed at home.`},
		{"explosion", "PORT MAREN — An [explosion] tore through the harbour of Port Maren on Sunday. Harbour workers said drones had been seen before dawn. The governor’s office blamed saboteurs of the Kata’ib Nahr. “We …"},
		{"title:pictures", "In [pictures]"},
	} {
		hits := ask(t, x, tt.query, 0)
		if len(hits) != 1 {
			t.Errorf("Search(%s) = %d hits, want 1", tt.query, len(hits))
			continue
		}
		got := show.Replace(hits[0].Snippet)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("snippet of %s (-want +got):\n%s", tt.query, diff)
		}
	}
}

// testSnippetsAll compares all snippets with what search.Snippet cuts.
func testSnippetsAll(t *testing.T, x Index) {
	fill(t, x)
	docs := make(map[schema.ID]search.Document)
	for _, s := range newsroom() {
		for _, d := range s.Documents {
			docs[d.Node] = d
		}
	}
	for _, tt := range questions() {
		q, err := search.Parse(tt.query)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range ask(t, x, tt.query, 0) {
			if want := search.Snippet(q, h.Kind, docs[h.Node].Title, docs[h.Node].Text); h.Snippet != want {
				t.Errorf("Search(%s) shows %q, want %q", tt.query, h.Snippet, want)
			}
		}
	}
}

func testEmpty(t *testing.T, x Index) {
	hits, err := x.Search(t.Context(), search.Query{Root: search.Match{Words: []string{"drone"}}}, 10)
	if len(hits) != 0 || err != nil {
		t.Errorf("Search in an empty index = %v, %v; want nothing", hits, err)
	}
	hits, err = x.Similar(t.Context(), "drones before dawn", schema.ClaimNode, 10)
	if len(hits) != 0 || err != nil {
		t.Errorf("Similar in an empty index = %v, %v; want nothing", hits, err)
	}
	for e, err := range x.Digests(t.Context()) {
		t.Errorf("Digests of an empty index yields %v, %v", e, err)
	}
	change(t, x, search.Change{Removed: []schema.ID{id("never seen")}})
	if _, err := x.Search(t.Context(), search.Query{}, 10); !errors.Is(err, search.ErrEmptyQuery) {
		t.Errorf("Search of the zero query: %v, want ErrEmptyQuery", err)
	}
	if _, err := x.Similar(t.Context(), " — “”", schema.ClaimNode, 10); !errors.Is(err, search.ErrEmptyQuery) {
		t.Errorf("Similar to no word: %v, want ErrEmptyQuery", err)
	}
	if _, err := x.Similar(t.Context(), "drones", schema.ActorNode, 10); !errors.Is(err, schema.ErrInvalid) {
		t.Errorf("Similar actors: %v, want ErrInvalid", err)
	}
}

func testCancelled(t *testing.T, x Index) {
	fill(t, x)
	before := digests(t, x)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := update(ctx, x, search.Change{Sets: newsroom()[:1]}); !errors.Is(err, context.Canceled) {
		t.Errorf("Update: %v, want context.Canceled", err)
	}
	if err := x.Clear(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("Clear: %v, want context.Canceled", err)
	}
	if _, err := x.Revision(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("Revision: %v, want context.Canceled", err)
	}
	q, err := search.Parse("drone")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := x.Search(ctx, q, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("Search: %v, want context.Canceled", err)
	}
	for _, err := range x.Digests(ctx) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("Digests: %v, want context.Canceled", err)
		}
	}
	if diff := cmp.Diff(before, digests(t, x)); diff != "" {
		t.Errorf("a cancelled call left traces (-before +after):\n%s", diff)
	}
}

func digests(t *testing.T, x Index) (entries []search.Entry) {
	t.Helper()
	for e, err := range x.Digests(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e)
	}
	return entries
}
