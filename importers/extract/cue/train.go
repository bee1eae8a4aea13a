package cue

import (
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// Train makes the weights from annotated articles, the same bytes for the same
// articles and settings on one kind of processor.
func Train(docs []gold.Parsed, o linear.Fitting) []byte {
	var cues, edges []linear.Choice
	for i := range docs {
		c, e := examplesOf(&docs[i])
		cues, edges = append(cues, c...), append(edges, e...)
	}
	return linear.Append(linear.Append(nil, 2, linear.Fit(cues, o)), 2, linear.Fit(edges, o))
}

// examplesOf lists the candidates of a document, and the edges of marked cues.
// Words inside a marked cue that are not its head teach nothing either way.
func examplesOf(d *gold.Parsed) (out, reaches []linear.Choice) {
	t := d.Text
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
		if head < 0 {
			continue
		}
		heads[head] = true
		if len(a.Cue) == 1 {
			c, _ := candidate(t, head)
			last := head + 1
			for last < len(t.Tokens) && t.Tokens[last].Start < a.Cue[0].End {
				last++
			}
			reaches = append(reaches, extents(t, &c, t.At(a.Cue[0].Start), last)...)
		}
	}
	for i := range t.Tokens {
		c, ok := candidate(t, i)
		if !ok || inside[i] && !heads[i] {
			continue
		}
		choice := linear.Choice{Options: [][]uint32{features(t, &c, nil)}}
		if !heads[i] {
			choice.Right = -1
		}
		out = append(out, choice)
	}
	return out, reaches
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
