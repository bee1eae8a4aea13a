package source

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
	"github.com/saidby/saidby/schema/text"
)

// Train makes the weights from annotated articles, the same bytes for the same
// articles and settings on one kind of processor. It learns which of the phrases that may
// be a source an annotator chose.
func Train(cues *cue.Finder, docs []gold.Parsed, o linear.Fitting) []byte {
	var examples []linear.Choice
	for i := range docs {
		examples = append(examples, examplesOf(cues, &docs[i])...)
	}
	return linear.Append(nil, 2, linear.Fit(examples, o))
}

// examplesOf lists the marked cues of a document whose source is among the
// options.
func examplesOf(heads *cue.Finder, d *gold.Parsed) []linear.Choice {
	t := d.Text
	cues := heads.Find(t)
	f := finder{t: t}
	found := f.all(cues)
	var out []linear.Choice
	for i := range cues {
		a := marked(t, &cues[i], d.Attributions)
		if a == nil || len(a.Source) > 1 {
			continue
		}
		f.take(cues, found, i)
		ruled := f.find()
		options := f.options(ruled)
		right := slices.IndexFunc(options, func(r prose.Range) bool { return f.same(r, a.Source) })
		if right < 0 || len(options) < 2 {
			continue
		}
		choice := linear.Choice{Right: right}
		for _, r := range options {
			choice.Options = append(choice.Options, f.features(r, ruled, nil))
		}
		out = append(out, choice)
	}
	return out
}

// marked returns the attribution of whose cue a cue's head is a part, or nil.
func marked(t *prose.Text, c *cue.Cue, as []gold.Attribution) *gold.Attribution {
	head := t.Tokens[c.Head].Span
	for i := range as {
		for _, s := range as[i].Cue {
			if s.Start <= head.Start && head.End <= s.End {
				return &as[i]
			}
		}
	}
	return nil
}

// same reports whether a range is what an annotator marked, commas at its end
// aside.
func (f *finder) same(r prose.Range, spans []text.Span) bool {
	if len(spans) == 0 || r.Empty() {
		return len(spans) == 0 && r.Empty()
	}
	for r.Len() > 1 && f.t.Tokens[r.Last-1].Tag == tag.Comma {
		r.Last--
	}
	first, last := f.t.At(spans[0].Start), r.First
	for last < len(f.t.Tokens) && f.t.Tokens[last].Start < spans[0].End {
		last++
	}
	for last-first > 1 && f.t.Tokens[last-1].Tag == tag.Comma {
		last--
	}
	return r == prose.Range{First: first, Last: last}
}
