package graph_test

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// many are n articles, from a number on, that name one person.
func many(from, n int, who string) (xs []*schema.Extraction) {
	for i := range n {
		xs = append(xs, stating(from+i, spring(2024, 1+i%28), who))
	}
	return xs
}

// TestManyNamesakes: however many articles mean somebody else by a name, those of whom
// they tell alike are one, with all that they said.
func TestManyNamesakes(t *testing.T) {
	parted, others := 300, 512
	if testing.Short() {
		parted, others = 20, 40
	}
	l := stopped(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, many(1, parted, "John Smith, 34")...)
	put(t, l, many(1001, others, "John Smith, 71")...)
	rows, err := l.Actors(t.Context(), graph.ActorFilter{Limit: 5})
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 2 || rows[0].Articles != others || rows[1].Articles != parted || rows[1].Said != parted {
		t.Errorf("%d rows, %+v", len(rows), rows)
	}
	_, err = l.Find(t.Context(), "John Smith")
	var ambiguous *graph.AmbiguousError
	if !errors.As(err, &ambiguous) || len(ambiguous.Candidates) != 2 {
		t.Errorf("find: %v", err)
	}
}

// TestQuestionOfNamesakes: two of one name are asked about once, and a yes is for all.
func TestQuestionOfNamesakes(t *testing.T) {
	l := stopped(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, many(1, 8, "John Smith, 34")...)
	put(t, l, many(101, 4, "John Smith, 71")...)
	qs, all, err := l.OpenQuestions(t.Context(), 0)
	if err != nil || all != 1 {
		t.Fatalf("%d questions, %v", all, err)
	}
	judge(t, l, decide(schema.SameActor, qs[0].Sides[0].ID, qs[0].Sides[1].ID, schema.Yes, "Jo"))
	if _, all, err = l.OpenQuestions(t.Context(), 0); err != nil || all != 0 {
		t.Errorf("%d questions left, %v", all, err)
	}
	rec, err := l.Show(t.Context(), johnSmith)
	if err != nil || rec.Whole.Articles != 12 || len(rec.Whole.Members) != 5 || len(rec.Statements) != 12 {
		t.Errorf("%+v, %v", rec.Whole, err)
	}
	sound(t, l)
}

// TestNamesakeByAlias: whom only one article calls so is nobody else of the name.
func TestNamesakeByAlias(t *testing.T) {
	l := stopped(t, filepath.Join(t.TempDir(), "graph"))
	xs := smiths()
	put(t, l, xs...)
	judge(t, l, namedIn(xs[5], schema.No)) // which calls him Jack
	n, err := l.Find(t.Context(), "Jack")
	if err != nil || n.ID != smithIn(xs[5]) {
		t.Errorf("find Jack: %+v, %v", n, err)
	}
}

// TestRepairNamesakes: what is lost of people of one name is found and made anew, also
// where more articles name them than are repaired at once.
func TestRepairNamesakes(t *testing.T) {
	spaces := []string{"casts", "mentions", "known", "named", "told", "tellings", "parted", "namesakes"}
	if testing.Short() {
		spaces = spaces[3:5]
	}
	for _, space := range spaces {
		t.Run(space, func(t *testing.T) {
			w := newWard(t)
			l := open(t, w.dir)
			xs := many(1, 70, "John Smith, 34")
			slices.SortFunc(xs, func(a, b *schema.Extraction) int { return a.Article.ID.Compare(b.Article.ID) })
			put(t, l, xs...)
			put(t, l, stating(200, spring(2024, 3), "John Smith, 71", "Ola Brandt"))
			judge(t, l, namedIn(xs[69], schema.No))
			before := known(t, l)
			if err := l.Close(); err != nil {
				t.Fatal(err)
			}
			w.change(func(tx *quadstore.Tx) error {
				for pair, err := range tx.Scan(t.Context(), space, nil) {
					if err != nil {
						return err
					}
					tx.Delete(space, pair.Key)
					return nil
				}
				return errors.New("nothing is kept")
			})
			if w.laws()[verify.Key] == 0 {
				t.Error("not found")
			}
			w.repair()
			if got := w.laws()[verify.Key]; got != 0 {
				t.Errorf("%d faults left", got)
			}
			l = open(t, w.dir)
			if got := known(t, l); !slices.Equal(before, got) {
				t.Errorf("before %q, after %q", before, got)
			}
			if err := l.Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
}
