package tag_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/conllu"
)

// toy is a treebank of sentences whose tags follow from their words and order.
func toy(tb testing.TB) []conllu.Sentence {
	tb.Helper()
	var out []conllu.Sentence
	for _, noun := range []string{"mayor", "council", "dealer", "farmer", "baker"} {
		for _, verb := range []string{"closed", "opened", "painted", "wanted"} {
			for _, line := range []string{
				"The/DT " + noun + "/NN " + verb + "/VBD it/PRP ./.",
				"It/PRP was/VBD " + verb + "/VBN by/IN the/DT " + noun + "/NN ./.",
			} {
				s := conllu.Sentence{}
				for f := range strings.FieldsSeq(line) {
					form, xpos, _ := strings.Cut(f, "/")
					s.Words = append(s.Words, conllu.Word{Form: form, XPOS: xpos, Head: -1, Rel: "dep"})
				}
				out = append(out, s)
			}
		}
	}
	return out
}

func text(yield func([]string) bool) {
	for _, line := range []string{"The clerk opened the door .", "A clerk closed it .", "The door was painted by a clerk ."} {
		for range 3 {
			if !yield(strings.Fields(line)) {
				return
			}
		}
	}
}

func small(tb testing.TB) (lexicon, weights []byte) {
	tb.Helper()
	lexicon, err := tag.Lexicon(toy(tb), text, tag.Survey{Fine: 6, Coarse: 3})
	if err != nil {
		tb.Fatal(err)
	}
	examples, err := tag.Examples(toy(tb))
	if err != nil {
		tb.Fatal(err)
	}
	weights, err = tag.Train(examples, lexicon, tag.Training{})
	if err != nil {
		tb.Fatal(err)
	}
	return lexicon, weights
}

func TestTrain(t *testing.T) {
	lexicon, weights := small(t)
	tagger, err := tag.New(lexicon, weights)
	if err != nil {
		t.Fatal(err)
	}
	// "clerk" stands in the unlabelled text alone, "miller" nowhere.
	for line, want := range map[string][]tag.Tag{
		"The clerk wanted it .":          {tag.DT, tag.NN, tag.VBD, tag.PRP, tag.Period},
		"It was closed by the miller .":  {tag.PRP, tag.VBD, tag.VBN, tag.IN, tag.DT, tag.NN, tag.Period},
		"It was painted by the farmer .": {tag.PRP, tag.VBD, tag.VBN, tag.IN, tag.DT, tag.NN, tag.Period},
	} {
		if diff := cmp.Diff(want, tagger.Tag(strings.Fields(line), nil)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", line, diff)
		}
	}
}

func TestTrainGivesTheSameBytes(t *testing.T) {
	lexicon, weights := small(t)
	for range 3 {
		l, w := small(t)
		if !bytes.Equal(l, lexicon) || !bytes.Equal(w, weights) {
			t.Fatal("the same treebank and text gave other bytes")
		}
	}
}

func TestWeightsHoldNoWords(t *testing.T) {
	lexicon, weights := small(t)
	for _, word := range []string{"mayor", "council", "clerk", "painted", "opened"} {
		if bytes.Contains(lexicon, []byte(word)) || bytes.Contains(weights, []byte(word)) {
			t.Errorf("%q can be read in the weights", word)
		}
	}
}
