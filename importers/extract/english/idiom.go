package english

import (
	"slices"
	"strings"
	"sync"
)

// Idiom is a cue of several words: a verb, a noun phrase that may stand within
// it, and the words that make it one.
type Idiom struct {
	Cue
	// Parted says that a noun phrase stands between the verb and the words: "put
	// the delay | down to"; otherwise at most articles and the like do: "point
	// [an accusing] finger at".
	Parted bool
	// Words follow the verb, in singular; of the words that "/" joins any one may
	// stand.
	Words [][]string
	// Whole says that the words belong to the cue. Those of "pinned the delay on
	// the builders" do not.
	Whole bool
}

// idiomTable has an idiom a line: act, frame letters, and its words. "_" is the
// noun phrase that parts it, before "+" stand words that belong to the content.
// The cue is named after its verb and the words that tell it apart; of a verb's idioms the
// first that fits is meant.
const idiomTable = `
blame nf hold _ responsible/accountable/liable/answerable
blame nd put _ down to
blame nd chalk _ up to
blame nd lay _ at the door of
blame nd lay _ at the feet of
blame nf pin blame on/upon
blame nf put blame on/upon/at
blame nf place blame on/upon/at/with
blame nf lay blame on/upon/at/with
blame nf cast blame on/upon
blame nf shift blame on/onto/to
blame nf push blame on/onto
blame nf heap blame on/upon
blame nf pass blame on/to
blame nf assign blame to
blame nf point finger at/toward/towards
blame nd put blame for
blame nd place blame for
blame nd lay blame for
blame nd pin blame for
blame nb pin _ +on/upon
blame nd put responsibility for
blame nd place responsibility for
blame nd lay responsibility for
admit fm take responsibility for
admit fm accept responsibility for
admit fm take blame for
admit fm accept blame for
admit fm shoulder blame for
admit fm shoulder responsibility for
claim fm claim responsibility for
condemn n take aim at
condemn n find fault with
condemn n take issue with
condemn n pour scorn on
condemn n take exception to
condemn n take swipe at
praise n pay tribute to
praise n heap praise on/upon
claim n cast doubt on/upon/over
claim n throw doubt on/upon
ask c call into question
warn c sound alarm about/over/on
`

var idioms = sync.OnceValue(func() map[string][]Idiom {
	byVerb := map[string][]Idiom{}
	for line := range strings.Lines(idiomTable) {
		if f := strings.Fields(line); len(f) > 3 {
			x := parseIdiom(f)
			byVerb[f[2]] = append(byVerb[f[2]], x)
		}
	}
	return byVerb
})

// parseIdiom reads the fields of a line.
func parseIdiom(f []string) Idiom {
	act, frame, words := f[0], f[1], f[3:]
	x := Idiom{Whole: true}
	if x.Parted = words[0] == "_"; x.Parted {
		words = words[1:]
	}
	name := []string{f[2]}
	for _, w := range words {
		w, content := strings.CutPrefix(w, "+")
		x.Whole = x.Whole && !content
		any := strings.Split(w, "/")
		name = append(name, any[0])
		x.Words = append(x.Words, any)
	}
	x.Cue = parseCues(strings.Join([]string{"idiom", act, frame}, " "))["idiom"]
	x.Word = strings.Join(name, " ")
	return x
}

// Idioms returns the idioms that begin with a verb, by its dictionary form.
func Idioms(lemma string) []Idiom { return idioms()[lemma] }

// Is reports whether a word, as it stands or in singular, can be the nth of an
// idiom's words.
func (x *Idiom) Is(n int, word string) bool {
	return slices.Contains(x.Words[n], word) || slices.Contains(x.Words[n], Singular(word))
}
