package app

import (
	"fmt"
	"strconv"

	"github.com/saidby/saidby/importers/extract/score"
)

// evalAnswer is what programs get of an evaluation. Rates are in per cent, with
// two decimals.
type evalAnswer struct {
	Documents int `json:"documents"`
	Gold      int `json:"gold"`
	Predicted int `json:"predicted"`

	Content evalRate `json:"content@0.5"`
	Soft    evalRate `json:"content soft"`
	Exact   evalRate `json:"content exact"`
	Source  evalRate `json:"source@0.5"`
	Cue     evalRate `json:"cue@0.5"`

	Errors      *evalErrors `json:"errors,omitzero"`
	Reliability []evalBand  `json:"reliability,omitzero"`
}

type evalRate struct {
	P  float64 `json:"p"`
	R  float64 `json:"r"`
	F1 float64 `json:"f1"`
}

// evalErrors counts errors by category and shows some of each.
type evalErrors struct {
	Counts   map[string]int `json:"counts"`
	Examples []evalExample  `json:"examples"`
}

// evalExample is an error; a side that has nothing is null.
type evalExample struct {
	Category  string     `json:"category"`
	Document  string     `json:"document"`
	Gold      *evalWords `json:"gold"`
	Predicted *evalWords `json:"predicted"`
}

type evalWords struct {
	Source  string `json:"source"`
	Cue     string `json:"cue"`
	Content string `json:"content"`
}

// evalBand is a band of confidence: how many attributions are in it, how many
// have the right content, that share in per cent, and the mean confidence.
type evalBand struct {
	From         float64 `json:"from"`
	To           float64 `json:"to"`
	Attributions int     `json:"attributions"`
	Right        int     `json:"right"`
	Share        float64 `json:"share"`
	Confidence   float64 `json:"confidence"`
}

// newEvalAnswer describes an evaluation.
func newEvalAnswer(e *evaluation) evalAnswer {
	f := e.sheet.Figures()
	rate := func(r score.Rate) evalRate { return evalRate{rounded(r.P), rounded(r.R), rounded(r.F1)} }
	out := evalAnswer{
		Documents: f.Documents, Gold: f.Gold, Predicted: f.Found,
		Content: rate(f.Content), Soft: rate(f.Soft), Exact: rate(f.Exact), Source: rate(f.Source), Cue: rate(f.Cue),
	}
	if e.examples != nil {
		out.Errors = newEvalErrors(e.examples)
	}
	if e.reliability != nil {
		out.Reliability = []evalBand{}
		for _, b := range e.reliability.Bands() {
			out.Reliability = append(out.Reliability, evalBand{
				b.From, b.To, b.Content.Of, b.Content.Right, rounded(b.Content.Rate()), rounded(b.Confidence),
			})
		}
	}
	return out
}

func newEvalErrors(x *score.Examples) *evalErrors {
	out := &evalErrors{map[string]int{}, []evalExample{}}
	for _, c := range score.Categories() {
		out.Counts[string(c)] = x.Count(c)
		for _, e := range x.Of(c) {
			out.Examples = append(out.Examples, evalExample{string(c), e.Document, (*evalWords)(e.Gold), (*evalWords)(e.Found)})
		}
	}
	return out
}

// rounded has two decimals, those that are printed.
func rounded(x float64) float64 {
	y, err := strconv.ParseFloat(fmt.Sprintf("%.2f", x), 64)
	if err != nil {
		return x
	}
	return y
}
