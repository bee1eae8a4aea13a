package english

import (
	"strings"
	"sync"

	"github.com/saidby/saidby/schema"
)

// Frame says what may follow a cue as its content.
type Frame uint16

// The frames. A cue may take several.
const (
	// Clause: "said (that) it was over", and quotations.
	Clause Frame = 1 << iota
	// Object: a noun phrase is the content, "criticised the plan".
	Object
	// Infinitive: "vowed to fight".
	Infinitive
	// Addressee: who is spoken to stands before the content, "told reporters that".
	Addressee
	// Of: "accused A of B".
	Of
	// For: "blamed A for B", "condemned A for B".
	For
	// On: "blamed B on A".
	On
	// Speech: the cue tells of speaking or writing and may stand with a
	// quotation; without it the cue tells of an attitude or finding.
	Speech
	// With: "charged A with B".
	With
	// To: "attributed B to A".
	To
	// Self: who says it blames himself, "took responsibility for B".
	Self
)

// Cue is a word that attributes.
type Cue struct {
	// Word is the dictionary form, "blame".
	Word  string
	Act   schema.Act
	Frame Frame
}

// Has reports whether the cue takes the frame.
func (c Cue) Has(f Frame) bool { return c.Frame&f != 0 }

// frameLetters are those of the tables, in the order of the frames: clause, noun
// phrase, infinitive, addressee, of, for, on, speech, with, to (the dative), self
// (mea culpa).
const frameLetters = "cntaofbswdm"

var (
	verbs = sync.OnceValue(func() map[string]Cue { return parseCues(verbTable) })
	nouns = sync.OnceValue(func() map[string]Cue { return parseCues(nounTable) })
)

// parseCues reads a table; the first line of a word counts.
func parseCues(table string) map[string]Cue {
	cues := map[string]Cue{}
	for line := range strings.Lines(table) {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		c := Cue{Word: f[0], Act: schema.Act(f[1])}
		if len(f) > 2 {
			c.Frame = parseFrame(f[2])
		}
		if _, found := cues[c.Word]; !found {
			cues[c.Word] = c
		}
	}
	return cues
}

func parseFrame(letters string) Frame {
	var f Frame
	for i := range len(letters) {
		f |= 1 << strings.IndexByte(frameLetters, letters[i])
	}
	return f
}

// Verb returns the cue of a verb's dictionary form.
func Verb(lemma string) (Cue, bool) {
	c, ok := verbs()[lemma]
	return c, ok
}

// Noun returns the cue of a noun's singular.
func Noun(lemma string) (Cue, bool) {
	c, ok := nouns()[lemma]
	return c, ok
}
