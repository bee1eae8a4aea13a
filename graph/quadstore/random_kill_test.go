package quadstore_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/saidby/saidby/graph/quads"
)

// childVariable tells [TestRandomKilled]'s children what to write to: the engine,
// the number of the first change and the place.
const childVariable = "SAIDBY_QUADSTORE_TEST_CHILD"

// TestRandomKilled has a child make random changes and kills it with kill -9 in the
// middle of one, again and again. All that was acknowledged is there, and the
// change that was under way happened whole or not at all.
func TestRandomKilled(t *testing.T) {
	for _, engine := range engines() {
		t.Run(engine.name, func(t *testing.T) {
			place := engine.place(t)
			r := rand.New(rand.NewPCG(4, 2))
			model, made := set{}, 0
			for range 6 {
				for range killed(t, engine.name, place, made, 1+r.IntN(60)) {
					model.change(changeNo(made))
					made++
				}
				b := newBench(t, engine.open, place)
				b.apply(nil, nil) // a server may still be busy with the last one
				if !slices.Equal(b.match(quads.Pattern{}), quads.Lines(model.quads())) {
					model.change(changeNo(made))
					made++
				}
				b.holds(model.quads()...)
				if err := b.Close(); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// killed starts a child, kills it when it has made some changes, and returns how
// many it had made.
func killed(t *testing.T, engine, place string, first, some int) (made int) {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^TestRandomChild$", "-test.count=1")
	c.Env = append(os.Environ(), fmt.Sprintf("%s=%s %d %s", childVariable, engine, first, place))
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for said := bufio.NewScanner(out); said.Scan(); {
		if n, err := strconv.Atoi(said.Text()); err != nil || n != first+made {
			t.Fatalf("after %d changes from %d on the child says %q", made, first, said.Text())
		}
		if made++; made == some {
			if err := c.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := c.Wait(); err == nil || made < some {
		t.Fatalf("the child ended by itself after %d changes: %v", made, err)
	}
	return made
}

// TestRandomChild makes changes until it is killed, and prints the number of each
// that is made.
func TestRandomChild(t *testing.T) {
	job := strings.SplitN(os.Getenv(childVariable), " ", 3)
	if len(job) < 3 {
		t.Skip("it is a part of TestRandomKilled")
	}
	n, err := strconv.Atoi(job[1])
	if err != nil {
		t.Fatal(err)
	}
	for _, engine := range engines() {
		if engine.name != job[0] {
			continue
		}
		for s := engine.open(t, job[2]); ; n++ {
			if err := changeNo(n).in(t.Context(), s); err != nil {
				t.Fatal(err)
			}
			fmt.Println(n)
		}
	}
}
