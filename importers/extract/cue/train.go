package cue

import (
	"math/rand/v2"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// Training says how the weights are made. The zero value is not useful; the
// trainer's defaults are in its command.
type Training struct {
	// Rounds is how often the examples are gone through.
	Rounds int
	// Least is how many examples a feature must occur in.
	Least int
	// Missed weighs the update for a missed cue against that for a false one,
	// in tenths: 10 treats both alike.
	Missed int32
	// Seed orders the examples.
	Seed uint64
}

// example is one candidate with its answer.
type example struct {
	keys []uint32
	cue  bool
}

// Train makes the weights from annotated articles, the same bytes for the same
// articles and settings on every machine.
func Train(tagger *tag.Tagger, docs []gold.Document, o Training) []byte {
	var examples []example
	var seen []uint32
	for i := range docs {
		for _, e := range examplesOf(tagger, &docs[i]) {
			examples = append(examples, e)
			seen = append(seen, e.keys...)
		}
	}
	l := linear.NewLearner(2, linear.Keep(seen, o.Least))
	learn(l, examples, o)
	l.Freeze()
	return linear.Append(nil, 2, l.Rows(l.Unit(100), 1))
}

func learn(l *linear.Learner, examples []example, o Training) {
	indexed := make([][]int32, len(examples))
	for i, e := range examples {
		for _, k := range e.keys {
			if f, ok := l.Index(k); ok {
				indexed[i] = append(indexed[i], f)
			}
		}
	}
	order := rand.New(rand.NewPCG(o.Seed, o.Seed))
	for range o.Rounds {
		for _, i := range order.Perm(len(examples)) {
			var s linear.Scores
			l.Add(indexed[i], &s)
			margin := s[yes] - s[no]
			switch {
			case examples[i].cue && margin <= slack:
				l.Update(indexed[i], yes, no, o.Missed)
			case !examples[i].cue && margin >= -slack:
				l.Update(indexed[i], no, yes, 10)
			}
			l.Tick()
		}
	}
}

// slack is the margin that an example must have to teach nothing more.
const slack = 200

// examplesOf lists the candidates of a document. Words inside a marked cue that
// are not its head teach nothing either way.
func examplesOf(tagger *tag.Tagger, d *gold.Document) []example {
	t := prose.Parse(tagger, d.Article, nil)
	heads, inside := map[int]bool{}, map[int]bool{}
	for _, a := range d.Attributions {
		head := -1
		for _, s := range a.Cue {
			for i := t.At(s.Start); i < len(t.Tokens) && t.Tokens[i].Start < s.End; i++ {
				c, ok := candidate(t, i)
				if !ok {
					continue
				}
				inside[i] = true
				if head < 0 || c.Form != Noun && carriesOnly(t, head) {
					head = i
				}
			}
		}
		if head >= 0 {
			heads[head] = true
		}
	}
	var out []example
	for i := range t.Tokens {
		c, ok := candidate(t, i)
		if !ok || inside[i] && !heads[i] {
			continue
		}
		out = append(out, example{features(t, &c, nil), heads[i]})
	}
	return out
}

// carriesOnly reports whether a marked word is not what decides the act:
// "went" of "went on to say", "issued" of "issued a statement saying".
func carriesOnly(t *prose.Text, head int) bool {
	switch l := t.Tokens[head].Lemma(); l {
	case "issue", "make", "take", "get", "give", "try", "post", "send":
		return true
	case "decline", "refuse":
		return false
	default:
		return carries(l)
	}
}
