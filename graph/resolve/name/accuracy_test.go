package name_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/resolve/name"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// How often the verdicts are right, on pairs tuned on and on pairs held out,
// is a golden: a change of it is to be seen.
func TestAccuracy(t *testing.T) {
	var b strings.Builder
	for _, file := range []string{"pairs.txt", "heldout.txt"} {
		report(&b, file, pairs(t, file))
	}
	golden := filepath.Join("testdata", "accuracy.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("accuracy differs (-want +got); -update rewrites it:\n%s", diff)
	}
}

// band is a range of scores and how its verdict held.
type band struct {
	from        float64
	same, total int
	right       int
}

// report writes accuracy, confusion, calibration and errors of one table.
func report(b *strings.Builder, file string, table []pair) {
	var confusion [3][3]int
	bands := []band{{from: 0.95}, {from: 0.88}, {from: name.SameFrom}, {from: 0.6}, {from: 0.45}, {from: name.UnsureFrom}, {from: 0.1}, {from: 0}}
	right, joined := 0, 0
	var wrong []string
	for _, p := range table {
		r := name.Compare(p.a, p.b, p.kind)
		got := r.Verdict()
		confusion[p.want][got]++
		if got == p.want {
			right++
		} else {
			wrong = append(wrong, fmt.Sprintf("  %s %s | %s: want %s, %s\n", p.kind, p.a, p.b, p.want, r))
		}
		if got == name.Same && p.want == name.Different {
			joined++
		}
		for i := range bands {
			if r.Score < bands[i].from {
				continue
			}
			bands[i].total++
			if p.want == name.Same {
				bands[i].same++
			}
			if got == p.want {
				bands[i].right++
			}
			break
		}
	}
	fmt.Fprintf(b, "%s: %d pairs, %d right (%.1f %%), different names called the same: %d\n", file, len(table), right, 100*float64(right)/float64(len(table)), joined)
	fmt.Fprintf(b, "  wanted      got same  unsure  different\n")
	for _, want := range []name.Verdict{name.Same, name.Unsure, name.Different} {
		fmt.Fprintf(b, "  %-10s %9d %7d %10d\n", want, confusion[want][name.Same], confusion[want][name.Unsure], confusion[want][name.Different])
	}
	fmt.Fprintf(b, "  score from   pairs  verdict holds  are the same\n")
	for _, x := range bands {
		if x.total > 0 {
			fmt.Fprintf(b, "  %10.2f %7d %13.0f%% %12.0f%%\n", x.from, x.total, 100*float64(x.right)/float64(x.total), 100*float64(x.same)/float64(x.total))
		}
	}
	for _, w := range wrong {
		b.WriteString(w)
	}
	b.WriteString("\n")
}
