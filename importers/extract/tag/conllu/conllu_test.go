package conllu_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/tag/conllu"
)

// columns writes the columns that are read, and dashes for the others.
func columns(id, form, xpos, head, rel, misc string) string {
	return strings.Join([]string{id, form, "_", "_", xpos, "_", head, rel, "_", misc}, "\t") + "\n"
}

func Example() {
	in := "# sent_id = mill-1\n" +
		columns("1", "Millers", "NNS", "3", "nsubj", "_") +
		columns("2-3", "don't", "_", "_", "_", "_") +
		columns("2", "do", "VBP", "3", "aux", "_") +
		columns("3", "n't", "RB", "0", "root", "_")
	for s, err := range conllu.Read(strings.NewReader(in)) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(s.ID, s.Forms(), s.Words[1].XPOS, s.Words[1].Glued)
	}
	// Output: mill-1 [Millers do n't] VBP true
}

func TestRead(t *testing.T) {
	in := "# sent_id = a\n# text = It's out\n" +
		columns("1-2", "It's", "_", "_", "_", "SpaceAfter=No") +
		columns("1", "It", "PRP", "3", "nsubj", "_") +
		columns("2", "'s", "VBZ", "3", "cop", "_") +
		columns("3", "out", "RB", "0", "root", "SpaceAfter=No") +
		columns("3.1", "there", "RB", "_", "_", "_") +
		"\n\n# a comment alone\n\n" +
		columns("1", "Yes", "UH", "0", "root", "_")
	var got []conllu.Sentence
	for s, err := range conllu.Read(strings.NewReader(in)) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, s)
	}
	want := []conllu.Sentence{
		{ID: "a", Words: []conllu.Word{
			{Form: "It", XPOS: "PRP", Head: 2, Rel: "nsubj", Glued: true},
			{Form: "'s", XPOS: "VBZ", Head: 2, Rel: "cop", Glued: true},
			{Form: "out", XPOS: "RB", Head: -1, Rel: "root", Glued: true},
		}},
		{Words: []conllu.Word{{Form: "Yes", XPOS: "UH", Head: -1, Rel: "root"}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadNamesTheLine(t *testing.T) {
	good := columns("1", "Yes", "UH", "0", "root", "_")
	for _, c := range []struct{ name, in, want string }{
		{"columns", good + "2\tno\n", "line 2: malformed CoNLL-U: 2 columns, want 10"},
		{"order", columns("2", "Yes", "UH", "0", "root", "_"), `line 1: malformed CoNLL-U: id "2", want 1`},
		{"head", "\n" + columns("1", "Yes", "UH", "x", "root", "_"), `line 2: malformed CoNLL-U: head "x"`},
		{"head beyond the sentence", columns("1", "Yes", "UH", "4", "root", "_") + "\n", "line 2: malformed CoNLL-U: head 4 of 1 words"},
		{"range", columns("1-x", "Yes", "UH", "0", "root", "_"), `line 1: malformed CoNLL-U: range "1-x"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var last error
			for _, err := range conllu.Read(strings.NewReader(c.in)) {
				last = err
			}
			if !errors.Is(last, conllu.ErrFormat) || last.Error() != c.want {
				t.Errorf("error %v, want %s", last, c.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(columns("1", "Yes", "UH", "0", "root", "_"))
	f.Add("# sent_id = x\n\n")
	f.Fuzz(func(t *testing.T, in string) {
		for s, err := range conllu.Read(strings.NewReader(in)) {
			if err != nil {
				return
			}
			if len(s.Words) == 0 {
				t.Error("a sentence without words")
			}
			for i, w := range s.Words {
				if w.Head < -1 || w.Head >= len(s.Words) {
					t.Errorf("head of word %d is %d of %d", i, w.Head, len(s.Words))
				}
			}
		}
	})
}
