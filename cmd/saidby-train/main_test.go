package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// write puts a file into a new folder and returns its path.
func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// trees is a treebank of one sentence, often enough to be learned.
func trees(t *testing.T) string {
	var b strings.Builder
	for range 40 {
		b.WriteString("1\tThe\t_\t_\tDT\t_\t2\tdet\t_\t_\n2\tdam\t_\t_\tNN\t_\t3\tnsubj\t_\t_\n" +
			"3\tfailed\t_\t_\tVBD\t_\t0\troot\t_\t_\n4\t.\t_\t_\t.\t_\t3\tpunct\t_\t_\n\n")
	}
	return write(t, "trees.conllu", b.String())
}

func TestWordsAndTagger(t *testing.T) {
	conllu, dir := trees(t), t.TempDir()
	articles := write(t, "articles.jsonl", `{"id":"1","text":"The dam failed. The mayor’s dam held."}`+"\n{\"text\":\"The dam failed.\"}\n")
	lexicon := filepath.Join(dir, "lexicon.bin")
	var out, diag bytes.Buffer
	if status := run([]string{"saidby-train", "words", "--conllu", conllu, "--text", articles, "--out", lexicon}, &out, &diag); status != 0 {
		t.Fatalf("words: status %d, %s", status, &diag)
	}
	var made [2][]byte
	for i := range made {
		weights := filepath.Join(dir, "weights.bin")
		out.Reset()
		status := run([]string{"saidby-train", "tagger", "--conllu", conllu, "--lexicon", lexicon, "--out", weights, "--score", conllu}, &out, &diag)
		if status != 0 {
			t.Fatalf("tagger: status %d, %s", status, &diag)
		}
		b, err := os.ReadFile(weights)
		if err != nil {
			t.Fatal(err)
		}
		made[i] = b
	}
	if !bytes.Equal(made[0], made[1]) {
		t.Error("the same treebank gave other weights")
	}
	if want := regexp.MustCompile(`^\S+trees\.conllu: 100\.00, as printed 100\.00\n$`); !want.MatchString(out.String()) {
		t.Errorf("scores are %q", out.String())
	}
}

func TestSentences(t *testing.T) {
	articles := write(t, "articles.jsonl", `{"text":"The state-run dam failed. It held."}`+"\n"+`{"text":"The state-run dam failed."}`+"\n")
	var out, diag bytes.Buffer
	if status := run([]string{"saidby-train", "sentences", "--text", articles}, &out, &diag); status != 0 {
		t.Fatalf("status %d, %s", status, &diag)
	}
	var got strings.Builder
	for line := range strings.Lines(out.String()) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		got.WriteString(strings.Trim(f[0]+" "+f[min(1, len(f)-1)]+" "+f[len(f)-1], " ") + "\n")
	}
	want := "1 The _\n2 state SpaceAfter=No\n3 - SpaceAfter=No\n4 run _\n5 dam _\n6 failed _\n7 . _\n\n1 It _\n2 held _\n3 . _\n\n"
	if got.String() != want {
		t.Errorf("got %q, want %q", got.String(), want)
	}
}

func TestParser(t *testing.T) {
	parsed, weights := trees(t), filepath.Join(t.TempDir(), "weights.bin")
	var made [2][]byte
	for i := range made {
		var out, diag bytes.Buffer
		if status := run([]string{"saidby-train", "parser", "--parsed", parsed, "--out", weights, "--score", parsed}, &out, &diag); status != 0 {
			t.Fatalf("status %d, %s", status, &diag)
		}
		if want := regexp.MustCompile(`^\S+trees\.conllu: heads 100\.00, with relations 100\.00\n$`); !want.MatchString(out.String()) {
			t.Errorf("scores are %q", out.String())
		}
		b, err := os.ReadFile(weights)
		if err != nil {
			t.Fatal(err)
		}
		made[i] = b
	}
	if !bytes.Equal(made[0], made[1]) {
		t.Error("the same trees gave other weights")
	}
}

func TestFailures(t *testing.T) {
	bad := write(t, "bad.conllu", "1\tThe\n")
	odd := write(t, "odd.conllu", "1\tOh\t_\t_\tINTJ\t_\t0\troot\t_\t_\n")
	circle := write(t, "circle.conllu", "1\tOh\t_\t_\tUH\t_\t2\tdet\t_\t_\n2\tno\t_\t_\tUH\t_\t1\tdet\t_\t_\n\n")
	empty := write(t, "lexicon.bin", "\x00")
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"no command", nil, `saidby-train: "" is not a command`},
		{"other command", []string{"tager"}, `saidby-train: "tager" is not a command`},
		{"flag", []string{"tagger", "--conlu", bad}, "saidby-train: flag provided but not defined: -conlu"},
		{"no treebank", []string{"words"}, `saidby-train: Required flag "conllu" not set`},
		{"absent treebank", []string{"words", "--conllu", bad + "x"}, "no such file"},
		{"malformed treebank", []string{"words", "--conllu", bad}, "bad.conllu: line 1: malformed CoNLL-U: 2 columns, want 10"},
		{"circle", []string{"parser", "--parsed", circle}, "circle.conllu: line 3: malformed CoNLL-U: the heads of word 1 lead in a circle"},
		{"malformed articles", []string{"words", "--conllu", trees(t), "--text", bad, "--out", bad + ".bin"}, "saidby-train: read " + bad},
		{"unknown tag", []string{"tagger", "--conllu", odd, "--lexicon", empty}, `word 1: unknown part of speech "INTJ"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out, diag bytes.Buffer
			status := run(append([]string{"saidby-train"}, c.args...), &out, &diag)
			if status != 2 || !strings.Contains(diag.String(), c.want) {
				t.Errorf("status %d, stderr %q, want 2 and %q", status, &diag, c.want)
			}
		})
	}
}
