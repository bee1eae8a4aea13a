package render

import (
	"testing"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/score"
	"github.com/saidby/saidby/schema/text"
)

func TestEval(t *testing.T) {
	spans := func(start, end int) []text.Span { return []text.Span{{Start: start, End: end}} }
	d := score.Document{
		Text: "Ann Brill said that it was late.\n\nBob said that it was early, and that he was tired of waiting for the others, who had not called.",
		Gold: []gold.Attribution{{Source: spans(0, 9), Cue: spans(10, 14), Content: spans(15, 31)}, {Source: spans(34, 37), Cue: spans(38, 42), Content: spans(43, 129)}},
		Found: []gold.Attribution{
			{Source: spans(0, 9), Cue: spans(10, 14), Content: spans(20, 31), Confidence: 0.75},
			{Source: spans(4, 9), Cue: spans(38, 42), Content: spans(43, 60), Confidence: 0.45},
			{Content: spans(64, 80), Confidence: 0.41},
		},
	}
	var sheet score.Sheet
	var x score.Examples
	var r score.Reliability
	m := sheet.Add(d)
	x.Add("a\x1b", d, m)
	r.Add(d.Found, m)
	golden(t, "eval", func(s *Sheet) { Eval(s, sheet.Figures(), nil, nil) })
	golden(t, "eval_errors", func(s *Sheet) { Eval(s, sheet.Figures(), &x, &r) })
}
