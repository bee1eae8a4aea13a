package cue

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
	"github.com/saidby/saidby/schema"
)

//go:embed weights.bin
var weights []byte

// The labels of the model.
const (
	no  = 0
	yes = 1
)

// Finder finds cues. It is safe for concurrent use.
type Finder struct {
	model *linear.Model
	// extents says how far a cue reaches.
	extents *linear.Model
}

// Load returns the finder over the embedded weights, which are decoded once.
// It returns an error that wraps [linear.ErrFormat] if they are damaged.
func Load() (*Finder, error) { return load() }

var load = sync.OnceValues(func() (*Finder, error) { return New(weights) })

// New returns a finder over the weights that [Train] made. It returns an error
// that wraps [linear.ErrFormat] if they are something else.
func New(weights []byte) (*Finder, error) {
	m, rest, err := linear.Decode(weights)
	if err != nil {
		return nil, fmt.Errorf("cue weights: %w", err)
	}
	x, _, err := linear.Decode(rest)
	if err != nil {
		return nil, fmt.Errorf("cue weights: extents: %w", err)
	}
	return &Finder{m, x}, nil
}

// Find returns the cues of a text in order.
func (f *Finder) Find(t *prose.Text) []Cue {
	var (
		found  []Cue
		keys   []uint32
		sum    linear.Sum
		scores linear.Scores
	)
	for _, p := range t.Paragraphs {
		for _, s := range t.Sentences[p.First:p.Last] {
			start := len(found)
			for i := s.First; i < s.Last; i++ {
				c, ok := candidate(t, i)
				if !ok {
					continue
				}
				keys = features(t, &c, keys[:0])
				sum.Add(f.model, keys)
				sum.Total(f.model, &scores)
				c.Margin = scores[yes] - scores[no]
				if c.Sure = silent(&c) || c.certain(t); c.Sure {
					c.Margin = max(c.Margin, silenceMargin)
				}
				if c.Margin > threshold(t, &c, len(found) > start) {
					found = append(found, c)
				}
			}
			found = append(found[:start], settle(t, found[start:])...)
			f.stretch(t, found[start:])
		}
	}
	return found
}

// settle joins cues that are one ("declined to comment", "went on to say") and
// drops those that overlap a better one.
func settle(t *prose.Text, cues []Cue) []Cue {
	var kept []Cue
	for _, c := range cues {
		if n := len(kept); n > 0 && joins(t, &kept[n-1], &c) {
			continue
		}
		if c.Form == Infinitive {
			extendLeft(t, &c)
		}
		setAct(t, &c)
		if n := len(kept); n > 0 && kept[n-1].Range.Overlaps(c.Range) {
			if kept[n-1].Margin < c.Margin {
				kept[n-1] = c
			}
			continue
		}
		kept = append(kept, c)
	}
	return slices.Clip(kept)
}

// joins reports whether the second cue belongs to the first: it is the
// infinitive that the first one takes ("declined to comment", "vowed to tell").
// A declined saying takes the infinitive into the cue. What it withholds an
// answer to is no saying either: "did not respond to requests for comment", "did not
// return calls seeking comment". And one who "was quoted as saying" says.
func joins(t *prose.Text, a, b *Cue) bool {
	if a.Act == schema.Decline && (a.Range.Overlaps(b.Range) || (b.Form == Noun || b.Form == Participle) && nominal(t, a.Range.Last, b.Range.First)) {
		return true
	}
	if a.Form == Passive && (a.Entry.Word == "quote" || a.Entry.Word == "cite") && b.Range.First == a.Range.Last && t.Tokens[b.Range.First].Lower == "as" { // "was quoted as saying"
		a.Head, a.Range.Last, a.Form, a.Entry, a.Act, a.Margin = b.Head, b.Range.Last, Verb, b.Entry, b.Act, max(a.Margin, b.Margin)
		return true
	}
	if b.Form != Infinitive || b.Range.First < a.Range.First || b.Range.First > a.Range.Last+1 {
		return false
	}
	if !a.Entry.Has(english.Infinitive) {
		return false
	}
	if a.Entry.Act == schema.Decline && withholds(t, b.Head) {
		a.Range.Last = b.Range.Last
		a.Act = schema.Decline
	}
	return true
}

// nominal reports whether nothing but the words before a noun stands between
// two tokens.
func nominal(t *prose.Text, first, last int) bool {
	for i := first; i < last; i++ {
		if !t.Tokens[i].IsNominal() {
			return false
		}
	}
	return true
}

// extendLeft takes the verb in that only carries the infinitive: "went on to
// say", "continued to insist", "declined to comment".
func extendLeft(t *prose.Text, c *Cue) {
	s := t.SentenceOf(c.Head)
	i := c.Range.First - 1
	if i > s.First && t.Tokens[i].Lower == "on" && t.Tokens[i-1].Lemma() == "go" {
		i--
	}
	if i < s.First || !t.Tokens[i].IsVerb() || !carries(t.Tokens[i].Lemma()) {
		return
	}
	if g, ok := verbGroup(t, i); ok {
		c.Range.First, c.Form, c.Negated = g.Range.First, g.Form, c.Negated || g.Negated
		if g.Entry.Act == schema.Decline && withholds(t, c.Head) {
			c.Act = schema.Decline
		}
	}
}

// carries tells verbs that add nothing but aspect to the infinitive after them.
func carries(lemma string) bool {
	switch lemma {
	case "go", "continue", "appear", "seem", "begin", "start", "come", "use", "proceed", "decline", "refuse", "fail":
		return true
	}
	return false
}

// withholds reports whether a verb is one of speaking whose refusal or negation means
// that nothing was said: "say", "rule out".
func withholds(t *prose.Text, verb int) bool {
	return withheld(t.Tokens[verb].Lemma()) || ruledOut(t, verb)
}

func ruledOut(t *prose.Text, verb int) bool {
	return t.Tokens[verb].Lemma() == "rule" && verb+1 < len(t.Tokens) && t.Tokens[verb+1].Lower == "out"
}

// withheld tells verbs of speaking whose refusal or negation means that
// nothing was said.
func withheld(lemma string) bool {
	switch lemma {
	case "say", "comment", "respond", "reply", "answer", "elaborate", "specify", "disclose", "discuss", "speak", "talk", "reveal",
		"give", "provide", "explain", "identify", "name", "confirm", "tell", "return", "address", "mention", "clarify":
		return true
	}
	return false
}

// setAct settles what a particle or a negation does to the act.
func setAct(t *prose.Text, c *Cue) {
	if c.Range.Last == c.Head+2 {
		c.Act = actWith(c.Entry.Word, t.Tokens[c.Head+1].Lower, c.Act)
	}
	if c.Entry.Word == "tell" && directs(t, c) {
		c.Act = schema.Order
	}
	if (c.Entry.Word == "confirm" || c.Entry.Word == "deny") && neither(t, c) {
		c.Act = schema.Decline
		return
	}
	if c.Form == Verb && c.Entry.Act == schema.Decline && c.Range.Last+1 < t.SentenceOf(c.Head).Last &&
		t.Tokens[c.Range.Last].Lower == "to" && withholds(t, c.Range.Last+1) {
		c.Act = schema.Decline
		if c.Range.Last += 2; ruledOut(t, c.Range.Last-1) {
			c.Range.Last++
		}
		return
	}
	if c.Entry.Act == schema.Decline && c.Act == schema.Decline && c.Range.Len() < 3 && !c.Negated {
		c.Act = schema.Intend // "refused to leave" tells of a will, not of silence
		return
	}
	if !c.Negated || c.Form == According || c.Form == Noun {
		return
	}
	switch {
	case withholds(t, c.Head):
		c.Act = schema.Decline
	case c.Act == schema.Deny:
		c.Act = schema.Say
	}
}

// directs reports whether somebody is told to do something: "told the crew to
// leave", "were told not to smoke".
func directs(t *prose.Text, c *Cue) bool {
	last := t.SentenceOf(c.Head).Last
	i := c.Range.Last
	if c.Form != Passive {
		for i < last && (t.Tokens[i].IsNominal() || t.Tokens[i].Tag == tag.PRP || t.Tokens[i].Lower == "of") {
			i++
		}
		if i == c.Range.Last {
			return false
		}
	}
	for i < last && t.Tokens[i].IsAdverb() {
		i++
	}
	return i+1 < last && t.Tokens[i].Tag == tag.TO && (t.Tokens[i+1].Tag == tag.VB || t.Tokens[i+1].IsQuote())
}

// actWith returns the act of a verb with its particle, where that is another
// than the verb's own: "called for", "ruled out".
func actWith(lemma, particle string, act schema.Act) schema.Act {
	switch {
	case lemma == "call" && (particle == "for" || particle == "on" || particle == "upon"):
		return schema.Demand
	case lemma == "rule" && particle == "out":
		return schema.Deny
	}
	return act
}

// neither tells "would neither confirm nor deny" and takes the second verb in.
func neither(t *prose.Text, c *Cue) bool {
	for i := c.Range.First; i < c.Range.Last; i++ {
		if t.Tokens[i].Lower != "neither" {
			continue
		}
		if n := c.Range.Last; n+1 < t.SentenceOf(c.Head).Last && t.Tokens[n].Lower == "nor" && t.Tokens[n+1].IsVerb() {
			c.Range.Last = n + 2
		}
		return true
	}
	return false
}
