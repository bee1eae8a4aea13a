package app

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The figures are those of the scorer that others measure with, to the letter,
// of what extract prints.
func TestEvalIsTheScorer(t *testing.T) {
	scorer, corpus := shared(t, "eval/score_attributions.py"), shared(t, "corpora/polnear_train.jsonl")
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skipf("nothing runs the scorer: %v", err)
	}
	b, err := os.ReadFile(corpus)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfterN(string(b), "\n", 201)
	d := newDesk(t)
	write := func(name, text string) string {
		path := filepath.Join(d.dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	// Without its title an article is read as one whose headline stands in the
	// text. Among these are some of which that makes another extraction.
	untitled := strings.ReplaceAll(strings.Join(lines[175:200], ""), `"title"`, `"was"`)
	gold := write("gold.jsonl", strings.Join(lines[:25], "")+untitled)
	found := write("found.jsonl", d.must("extract", "--as", "jsonl", "--format", "jsonl", "gold.jsonl"))
	for _, flags := range [][]string{nil, {"--top"}} {
		score := func(more ...string) string {
			out, err := exec.Command("python3", append(append([]string{scorer, gold, found}, flags...), more...)...).Output()
			if err != nil {
				t.Fatal(err)
			}
			return string(out)
		}
		want := score()
		for _, args := range [][]string{{"eval", "gold.jsonl"}, {"eval", "gold.jsonl", "--predicted", "found.jsonl"}} {
			if diff := cmp.Diff(want, d.must(append(args, flags...)...)); diff != "" {
				t.Errorf("%v %v (-scorer +saidby):\n%s", args, flags, diff)
			}
		}
		var wantJSON, gotJSON map[string]any
		if err := json.Unmarshal([]byte(score("--json")), &wantJSON); err != nil {
			t.Fatal(err)
		}
		d.json(&gotJSON, append([]string{"eval", "gold.jsonl"}, flags...)...)
		if diff := cmp.Diff(wantJSON, gotJSON); diff != "" {
			t.Errorf("--json %v (-scorer +saidby):\n%s", flags, diff)
		}
	}
}
