package tag

import (
	"sync"

	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// Tagger gives words their parts of speech. It is safe for concurrent use.
type Tagger struct {
	lexicon *lexicon
	model   *linear.Model
	scratch sync.Pool // of *sentence
}

// Tag appends the tags of one sentence's words to out[:0] and returns it.
// Words are as the Penn Treebank splits them ("wo" "n't", "Iran" "'s");
// quotation marks and apostrophes may be straight or curly, hyphenated words
// whole or split. Apart from growing out it does not allocate.
func (t *Tagger) Tag(words []string, out []Tag) []Tag {
	s := t.sentence()
	out = t.tag(s, words, out[:0])
	t.scratch.Put(s)
	return out
}

// Class says which words a word is used like: the number of its class among some
// 400 and among some 60. Both are 0 for words that were seen too rarely.
type Class struct {
	Fine   uint16
	Coarse uint8
}

// TagAndClass is [Tagger.Tag] that also appends the classes of the words to
// classes[:0].
func (t *Tagger) TagAndClass(words []string, out []Tag, classes []Class) ([]Tag, []Class) {
	s := t.sentence()
	out, classes = t.tag(s, words, out[:0]), classes[:0]
	for i := range words {
		e := s.words[i+pad].entry
		classes = append(classes, Class{uint16(e.fine()), uint8(e.coarse())})
	}
	t.scratch.Put(s)
	return out, classes
}

// sentence returns one to work in; who has it puts it back into scratch.
func (t *Tagger) sentence() *sentence {
	if s, ok := t.scratch.Get().(*sentence); ok {
		return s
	}
	return new(sentence)
}

func (t *Tagger) tag(s *sentence, words []string, out []Tag) []Tag {
	s.read(t.lexicon, words)
	end := len(words) + pad
	for i := pad; i < end; i++ {
		known := s.words[i].entry.known()
		if known == None {
			s.keys = s.moving(i, s.still(i, s.keys[:0]))
			s.sum.Add(t.model, s.keys)
			s.sum.Total(t.model, &s.scores)
			known = best(&s.scores)
		}
		s.put(i, known)
	}
	return append(out, s.tags[pad:end]...)
}

// best returns the tag with the highest score, the first of equals.
func best(scores *linear.Scores) Tag {
	top := NN
	for t := NN + 1; int(t) < count; t++ {
		if scores[t] > scores[top] {
			top = t
		}
	}
	return top
}
