package tag_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

func Example() {
	t, err := tag.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	words := strings.Fields("Officials who asked not to be named did n’t say that the dam , built in 1998 , had failed .")
	for i, tag := range t.Tag(words, nil) {
		fmt.Print(words[i], "/", tag, " ")
	}
	// Output:
	// Officials/NNS who/WP asked/VBD not/RB to/TO be/VB named/VBN did/VBD n’t/RB say/VB that/IN the/DT dam/NN ,/, built/VBN in/IN 1998/CD ,/, had/VBD failed/VBN ./.
}

func loaded(tb testing.TB) *tag.Tagger {
	tb.Helper()
	t, err := tag.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

// The distinctions that rules for cues, sources and clauses stand on.
func TestDistinctions(t *testing.T) {
	tagger := loaded(t)
	for _, line := range []string{
		"The mayor said/VBD that/IN the bridge was closed/VBN .",
		"The company that/WDT owns/VBZ the mine denied/VBD the claims/NNS .",
		"That/DT deal had/VBD been signed/VBN by the minister .",
		"She claims/VBZ he lied/VBD to/IN them .",
		"They want to/TO talk to/IN reporters/NNS .",
		"Two men accused/VBN of theft were arrested/VBN on Monday .",
		"He accused/VBD the council of lying/VBG .",
		"“/`` We lost , ”/'' said/VBD Vera Achtner/NNP , citing/VBG a report/NN .",
		"“ It ’s/VBZ the town ’s/POS money , ” she told/VBD us .",
		"The state-owned/JJ railway reports/VBZ its/PRP$ losses/NNS each year .",
		"There/EX is no sign there/RB .",
		"Mayor Blames/VBZ Rail Company for Delays/NNS at Lindau Station",
	} {
		var words, want, got []string
		for f := range strings.FieldsSeq(line) {
			word, name, _ := strings.Cut(f, "/")
			words, want = append(words, word), append(want, name)
		}
		for i, tag := range tagger.Tag(words, nil) {
			if want[i] == "" {
				tag = 0
			}
			got = append(got, tag.String())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", line, diff)
		}
	}
}

func TestTagReusesOut(t *testing.T) {
	tagger := loaded(t)
	words := strings.Fields("The dam failed .")
	out := make([]tag.Tag, 7, 16)
	got := tagger.Tag(words, out)
	if len(got) != len(words) || &got[0] != &out[0] {
		t.Errorf("Tag returned %d tags in another slice, want %d in the one given", len(got), len(words))
	}
	if got := tagger.Tag(nil, out); len(got) != 0 {
		t.Errorf("no words have tags %v", got)
	}
}

func TestTagIsTheSameInEveryGoroutine(t *testing.T) {
	tagger := loaded(t)
	var sentences [][]string
	for s := range strings.SplitSeq(news, " . ") {
		sentences = append(sentences, strings.Fields(s))
	}
	want := make([][]tag.Tag, len(sentences))
	for i, s := range sentences {
		want[i] = tagger.Tag(s, nil)
	}
	var wg sync.WaitGroup
	for n := range 4 {
		wg.Go(func() {
			for round := range 50 {
				i := (n + round) % len(sentences)
				if got := tagger.Tag(sentences[i], nil); !slices.Equal(got, want[i]) {
					t.Errorf("sentence %d: %v, want %v", i, got, want[i])
				}
			}
		})
	}
	wg.Wait()
}

func TestNewRefusesOtherBytes(t *testing.T) {
	for _, b := range []string{"", "saidby", "saidby tag 0\n", "saidby tag 1\n", "saidby tag 1\n\x00\x01\x00"} {
		if _, err := tag.New([]byte{0}, []byte(b)); !errors.Is(err, linear.ErrFormat) {
			t.Errorf("New of %q: %v, want ErrFormat", b, err)
		}
	}
}

func FuzzTag(f *testing.F) {
	tagger, err := tag.Load()
	if err != nil {
		f.Fatal(err)
	}
	f.Add("Officials did n’t say .")
	f.Add("\" \" ' ' “ ” — – … $ % ( ) [ ] @x #y")
	f.Add("ALL CAPS HERE\x00\xff\xfe İ ǅ")
	f.Fuzz(func(t *testing.T, text string) {
		words := strings.Split(text, " ")
		got := tagger.Tag(words, nil)
		if len(got) != len(words) {
			t.Fatalf("%d tags for %d words", len(got), len(words))
		}
		for i, tag := range got {
			if tag.String() == "" || tag.String() == "?" {
				t.Errorf("word %q has tag %d", words[i], tag)
			}
		}
		if again := tagger.Tag(words, nil); !slices.Equal(got, again) {
			t.Errorf("tagged again: %v, want %v", again, got)
		}
		// Which apostrophe a word is written with must not matter.
		if utf8.ValidString(text) && strings.Contains(text, "'") {
			if curly := tagger.Tag(strings.Split(strings.ReplaceAll(text, "'", "’"), " "), nil); !slices.Equal(got, curly) {
				t.Errorf("with ’: %v, want %v", curly, got)
			}
		}
	})
}

func FuzzNew(f *testing.F) {
	lexicon, weights := small(f)
	f.Add(lexicon, weights)
	f.Add([]byte{0}, []byte("saidby tag 1\n\x01\x00"))
	f.Fuzz(func(t *testing.T, lexicon, weights []byte) {
		tagger, err := tag.New(lexicon, weights)
		if err != nil {
			if !errors.Is(err, linear.ErrFormat) {
				t.Fatalf("error %v, want ErrFormat", err)
			}
			return
		}
		if got := tagger.Tag([]string{"the", "dam", "failed"}, nil); len(got) != 3 {
			t.Errorf("tags %v", got)
		}
	})
}
