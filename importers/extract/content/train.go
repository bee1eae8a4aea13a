package content

import (
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// Train makes the weights from annotated articles, the same bytes for the same
// articles and settings on one kind of processor. It learns which of the possible ends of
// a content an annotator chose.
func Train(cues *cue.Finder, sources *source.Finder, docs []gold.Parsed, o linear.Fitting) []byte {
	var examples []linear.Choice
	for i := range docs {
		examples = append(examples, examplesOf(cues, sources, &docs[i])...)
	}
	return linear.Append(nil, 2, linear.Fit(examples, o))
}

// examplesOf lists the contents of a document that begin where the rules say that
// they do, and end where one may end.
func examplesOf(words *cue.Finder, sources *source.Finder, d *gold.Parsed) []linear.Choice {
	t := d.Text
	cues := words.Find(t)
	phrases := sources.Find(t, cues)
	heads := headsOf(cues)
	marked := map[int]*gold.Attribution{}
	for i := range d.Attributions {
		a := &d.Attributions[i]
		for _, s := range a.Cue {
			for k := t.At(s.Start); k < len(t.Tokens) && t.Tokens[k].Start < s.End; k++ {
				if heads[k] != nil {
					marked[k] = a
				}
			}
		}
	}
	var out []linear.Choice
	for i := range cues {
		a := marked[cues[i].Head]
		if a == nil {
			continue
		}
		f := finder{t: t, s: t.SentenceOf(cues[i].Head), cue: &cues[i], source: phrases[i], cues: heads}
		if e, ok := f.example(a); ok {
			out = append(out, e)
		}
	}
	return out
}

// example makes an example of a marked content.
func (f *finder) example(a *gold.Attribution) (e linear.Choice, ok bool) {
	first, s := f.begins()
	if s == nil {
		return e, false
	}
	for _, span := range a.Content {
		at := f.t.At(span.Start)
		if at > first || span.End <= f.t.Tokens[first].Start {
			continue
		}
		last := first
		for last < len(f.t.Tokens) && f.t.Tokens[last].Start < span.End {
			last++
		}
		ends := f.ends(first, s)
		e.Right = -1
		for k, end := range ends {
			if f.trim(first, end) == f.trim(first, last) {
				e.Right = k
				break
			}
		}
		if last >= s.Last {
			e.Right = len(ends) - 1
		}
		if e.Right < 0 {
			return e, false
		}
		v := f.survey(first, s, f.ruledEnd(first, s), ends[len(ends)-1])
		for _, end := range ends {
			e.Options = append(e.Options, v.features(end, nil))
		}
		return e, len(ends) > 1
	}
	return e, false
}

// begins returns where the end of the content is looked for, and in which
// sentence, or nil: after the cue, in words that are no quotation.
func (f *finder) begins() (int, *prose.Sentence) {
	if f.cue.Form == cue.Label || !f.cue.Tail.Empty() {
		return 0, nil
	}
	core := f.core()
	first := f.start(core.Last)
	if first < 0 || first >= f.s.Last {
		return 0, nil
	}
	if f.t.Tokens[first].IsQuote() && f.t.Tokens[first].Quotation >= 0 && !f.inside(f.t.Tokens[first].Quotation) {
		return 0, nil
	}
	return first, f.s
}
