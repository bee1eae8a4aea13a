package graph_test

import (
	"errors"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// decisions are what stands of a log, by id.
func decisions(js []schema.Judgement) map[schema.ID]schema.Judgement {
	standing := map[schema.ID]schema.Judgement{}
	for _, j := range js {
		if j.Stands() {
			standing[j.ID] = j
		}
	}
	return standing
}

// counting is what counts of a log: of each pair the latest decision that stands.
func counting(js []schema.Judgement) map[[2]schema.ID]schema.Verdict {
	latest := map[[2]schema.ID]schema.Judgement{}
	for _, j := range js {
		pair := [2]schema.ID{j.A, j.B}
		slices.SortFunc(pair[:], schema.ID.Compare)
		if j.Question != schema.SameActor {
			continue
		}
		if l, there := latest[pair]; j.Stands() && (!there || l.At.Before(j.At)) {
			latest[pair] = j
		}
	}
	verdicts := map[[2]schema.ID]schema.Verdict{}
	for pair, j := range latest {
		verdicts[pair] = j.Verdict
	}
	return verdicts
}

// cast are the actors of the law.
func cast() []schema.ID {
	var ids []schema.ID
	for i := range 4 {
		ids = append(ids, someone(i))
	}
	return append(ids, sample.Denial().Actors[0].ID, sample.Wire().Actors[0].ID)
}

// FuzzJudgements holds the log to its laws, whatever is decided, taken back, imported,
// removed and repaired, in any order: it holds what was written; what counts is the
// latest that stands; to take back the last decisions leads back to what stood before
// them; and another graph that takes the log in, in any order and again and again,
// decides the same.
func FuzzJudgements(f *testing.F) {
	for _, seed := range []string{"\x00\x01\x02", "merge, split and undo", "\x07\x17\x27\x37\x03\x13\x05\x05\x06", "00000000055555", "\x04\x14\x05\x24\x06\x05\x05"} {
		f.Add([]byte(seed))
	}
	for i := range uint64(8) {
		r := rand.New(rand.NewPCG(i, 3))
		b := make([]byte, 60)
		for k := range b {
			b[k] = byte(r.Uint32())
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, moves []byte) {
		if len(moves) > 100 {
			return
		}
		l := stopped(t, filepath.Join(t.TempDir(), "graph"))
		who := cast()
		var want []schema.Judgement
		for i, m := range moves {
			before := decisions(log(t, l))
			a, b, detail := who[int(m>>3)%len(who)], who[(int(m>>3)+1+i%(len(who)-1))%len(who)], int(m>>6)
			switch m % 8 {
			case 0, 1, 2, 3:
				j := decide(schema.SameActor, a, b, schema.Verdicts()[m%3], []string{"Jo", "Li"}[detail%2])
				want = append(want, judge(t, l, j)...)
			case 4: // one that comes from elsewhere
				j := decide(schema.SameActor, a, b, schema.Yes, "Al")
				if i%2 > 0 {
					j.Question, j.B, j.Verdict = schema.NamedIn, []*schema.Extraction{sample.Denial(), sample.Wire()}[detail%2].Article.ID, schema.No
				}
				j.At = time.Date(2024, 3, 11, 7+detail, i, 0, 0, time.UTC)
				want = append(want, judge(t, l, j)...)
			case 5:
				js, err := l.LatestJudgements(t.Context())
				if errors.Is(err, graph.ErrNotFound) {
					continue
				}
				if err != nil {
					t.Fatal(err)
				}
				j := js[len(js)-1]
				taken := withdraw(t, l, time.Time{}, j.ID)
				if len(taken) != 1 {
					t.Fatalf("took back %v of %v", taken, j)
				}
				n := slices.IndexFunc(want, func(k schema.Judgement) bool { return k.ID == j.ID })
				want[n] = taken[0]
			case 6:
				x := []*schema.Extraction{sample.Denial(), sample.Wire()}[detail%2]
				if _, err := l.Remove(t.Context(), x.Article.ID); err != nil {
					put(t, l, x)
				}
			case 7:
				if _, err := l.Repair(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			// A decision and its undoing make nothing else of what stood before.
			if m%8 < 4 {
				if got := decisions(log(t, l)); len(got) > len(before) {
					last, err := l.LatestJudgements(t.Context())
					if err != nil {
						t.Fatal(err)
					}
					delete(got, last[len(last)-1].ID)
					if diff := cmp.Diff(before, got); diff != "" {
						t.Errorf("without the last (-before +after):\n%s", diff)
					}
				}
			}
		}
		got := log(t, l)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("the log (-written +read):\n%s", diff)
		}
		holds(t, l, counting(want))
		sound(t, l)
		moved(t, got)
	})
}

// holds checks what counts in a graph.
func holds(t *testing.T, l *graph.Library, want map[[2]schema.ID]schema.Verdict) {
	t.Helper()
	got, err := l.Verdicts(t.Context(), schema.SameActor, cast()...)
	if err != nil {
		t.Fatal(err)
	}
	if len(got)+len(want) > 0 && !cmp.Equal(want, got) {
		t.Errorf("verdicts (-want +got):\n%s", cmp.Diff(want, got))
	}
}

// moved takes a log to an empty graph, turned round, in two parts, and again.
func moved(t *testing.T, all []schema.Judgement) {
	t.Helper()
	l := stopped(t, filepath.Join(t.TempDir(), "another"))
	turned := slices.Clone(all)
	slices.Reverse(turned)
	half := len(turned) / 2
	judge(t, l, turned[half:]...)
	// An older state of the log, in which nothing was taken back yet, changes nothing.
	for _, j := range turned {
		j.Withdrawn, j.WithdrawnBy = time.Time{}, ""
		if i := slices.IndexFunc(turned[half:], func(k schema.Judgement) bool { return k.ID == j.ID }); i >= 0 && len(judge(t, l, j)) > 0 {
			t.Errorf("%s came back", j.ID.Short())
		}
	}
	judge(t, l, turned...)
	if got := judge(t, l, turned...); len(got) > 0 {
		t.Errorf("taken in twice: %v", got)
	}
	if diff := cmp.Diff(decisions(all), decisions(log(t, l))); diff != "" {
		t.Errorf("decisions (-there +here):\n%s", diff)
	}
	holds(t, l, counting(all))
	sound(t, l)
}

// Two graphs that take each other's log in decide the same.
func TestJudgementsMeet(t *testing.T) {
	one, two := stopped(t, filepath.Join(t.TempDir(), "one")), stopped(t, filepath.Join(t.TempDir(), "two"))
	shared := judge(t, one, same(0, 1, schema.Yes), same(2, 3, schema.Yes))
	judge(t, two, shared...)
	judge(t, one, same(0, 1, schema.No), same(1, 2, schema.Unsure))
	judge(t, two, decide(schema.SameActor, someone(1), someone(2), schema.No, "Al"))
	withdraw(t, two, time.Time{}, shared[1].ID)
	first, second := log(t, one), log(t, two)
	judge(t, one, second...)
	judge(t, two, first...)
	if diff := cmp.Diff(decisions(log(t, one)), decisions(log(t, two))); diff != "" {
		t.Errorf("decisions (-one +two):\n%s", diff)
	}
	if got, err := one.Verdicts(t.Context(), schema.SameActor, someone(2), someone(3)); err != nil || len(got) != 1 {
		t.Errorf("what one took back stands: %v, %v", got, err)
	}
	a, err := one.Verdicts(t.Context(), schema.SameActor, cast()...)
	if err != nil {
		t.Fatal(err)
	}
	holds(t, two, a)
}

// BenchmarkVerdicts asks what people decided of a hundred actors, where nobody decided
// anything, and where there are ten thousand decisions about others.
func BenchmarkVerdicts(b *testing.B) {
	for _, n := range []int{0, 10_000} {
		b.Run(map[int]string{0: "none", 10_000: "many"}[n], func(b *testing.B) {
			l := open(b, filepath.Join(b.TempDir(), "graph"))
			var js []schema.Judgement
			for i := range n {
				js = append(js, same(1000+i, 1001+i, schema.Yes))
			}
			judge(b, l, js...)
			var asked []schema.ID
			for i := range 100 {
				asked = append(asked, someone(i))
			}
			for b.Loop() {
				if _, err := l.Verdicts(b.Context(), schema.SameActor, asked...); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
