package tag

import (
	"cmp"
	"fmt"

	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// Example is one sentence with its right tags.
type Example struct {
	Words []string
	Tags  []Tag
}

// Training says how weights are made. The zero value of a field stands for
// the default given with it, which made the embedded weights.
type Training struct {
	Epochs  int    // rounds over the examples; 4
	Least   int    // occurrences below which a feature is not learned; 3
	Margin  int32  // lead of the right tag below which the weights are corrected; 80
	Prune   int32  // quantised size below which a weight is dropped; 2
	Certain int    // occurrences from which a word may be certain of its tag; 50
	Slips   int    // one in so many of them may have another tag nevertheless; 500
	Seed    uint64 // of the order of the examples
}

func (t Training) withDefaults() Training {
	t.Epochs = cmp.Or(t.Epochs, 4)
	t.Least = cmp.Or(t.Least, 3)
	t.Margin = cmp.Or(t.Margin, 80)
	t.Prune = cmp.Or(t.Prune, 2)
	t.Certain = cmp.Or(t.Certain, 50)
	t.Slips = cmp.Or(t.Slips, 500)
	return t
}

// school is the examples on their way to the learners.
type school struct {
	Training
	lexicon  *lexicon
	examples []prepared
}

// prepared is an example with the features that stay the same throughout.
type prepared struct {
	Example
	still [][]uint32
}

// learn trains on the examples and returns the frozen learner.
func (p *school) learn() *linear.Learner {
	l := linear.NewLearner(count, linear.Keep(p.features(), p.Least))
	w := &walker{school: p, learner: l, still: make([][][]int32, len(p.examples))}
	for i := range p.examples {
		w.still[i] = w.resolveAll(p.examples[i].still)
	}
	rnd := linear.Rand(p.Seed)
	for range p.Epochs {
		for _, i := range rnd.Perm(len(p.examples)) {
			w.walk(i)
		}
	}
	l.Freeze()
	return l
}

// features returns the features of the examples, with repetitions, as they are
// when every tag to the left is right.
func (p *school) features() []uint32 {
	var all []uint32
	var s sentence
	for i := range p.examples {
		e := &p.examples[i]
		s.read(p.lexicon, e.Words)
		for j, t := range e.Tags {
			all = append(all, e.still[j]...)
			all = s.moving(j+pad, all)
			s.put(j+pad, t)
		}
	}
	return all
}

// walker takes a learner through examples.
type walker struct {
	*school
	learner *linear.Learner
	still   [][][]int32
	s       sentence
	keys    []uint32
	now     []int32
}

func (w *walker) resolve(keys []uint32, out []int32) []int32 {
	for _, k := range keys {
		if n, ok := w.learner.Index(k); ok {
			out = append(out, n)
		}
	}
	return out
}

func (w *walker) resolveAll(keys [][]uint32) [][]int32 {
	out := make([][]int32, len(keys))
	for i, k := range keys {
		w.now = w.resolve(k, w.now[:0])
		out[i] = append([]int32(nil), w.now...)
	}
	return out
}

// walk tags example i with the learner as it stands and corrects it after every
// word.
func (w *walker) walk(i int) {
	e := &w.examples[i]
	w.s.read(w.lexicon, e.Words)
	still := w.still[i]
	for j := range e.Words {
		at := j + pad
		t := w.s.words[at].entry.known()
		if t == None {
			w.keys = w.s.moving(at, w.keys[:0])
			w.now = w.resolve(w.keys, append(w.now[:0], still[j]...))
			var scores linear.Scores
			w.learner.Add(w.now, &scores)
			t = best(&scores)
			w.correct(&scores, t, e.Tags[j])
		}
		w.s.put(at, t)
	}
}

// correct updates the learner when right does not win by the margin.
func (w *walker) correct(scores *linear.Scores, guess, right Tag) {
	rival := guess
	if guess == right {
		scores[right] -= 1 << 30
		rival = best(scores)
		scores[right] += 1 << 30
	}
	if guess != right || scores[right]-scores[rival] < w.Margin {
		w.learner.Update(w.now, uint8(right), uint8(rival), 1)
	}
	w.learner.Tick()
}

// Train returns the encoded weights learned from the examples with the help
// of a lexicon that [Lexicon] made. The same examples, lexicon and training
// give the same bytes on every machine.
func Train(examples []Example, lexicon []byte, t Training) ([]byte, error) {
	t = t.withDefaults()
	known := t.certain(examples)
	l, err := readLexicon(lexicon, known)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	p := &school{t, l, prepare(l, examples)}
	return encode(known, p.learn(), t.Prune), nil
}

// certain returns the encoded lexicon of the words that are frequent and
// have, but for slips, one tag.
func (t Training) certain(examples []Example) []byte {
	tags := make(map[uint64]*[count]int)
	var s sentence
	none := newLexicon(0)
	for _, e := range examples {
		s.read(none, e.Words)
		for i, tag := range e.Tags {
			form := s.words[i+pad].form & lexiconForm
			if tags[form] == nil {
				tags[form] = new([count]int)
			}
			tags[form][tag]++
		}
	}
	known := make(map[uint64]entry)
	for form, n := range tags {
		all, top := 0, None
		for tag, k := range n {
			all += k
			if k > n[top] {
				top = Tag(tag)
			}
		}
		if all >= t.Certain && (all-n[top])*t.Slips <= all {
			known[form] = knownEntry(top)
		}
	}
	return appendLexicon(nil, known)
}

func prepare(l *lexicon, examples []Example) []prepared {
	out := make([]prepared, len(examples))
	var s sentence
	for i, e := range examples {
		s.read(l, e.Words)
		out[i] = prepared{Example: e, still: make([][]uint32, len(e.Words))}
		for j := range e.Words {
			out[i].still[j] = s.still(j+pad, nil)
		}
	}
	return out
}
