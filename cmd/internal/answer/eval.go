package answer

import (
	"fmt"
	"strconv"

	"github.com/saidby/saidby/importers/extract/score"
)

// Eval answers `saidby eval --json`, and is the line of its --format jsonl.
// Rates and shares are in per cent, with two decimals.
type Eval struct {
	// Documents is how many documents were scored, Gold how many attributions
	// people have marked in them, Predicted how many were found.
	Documents int `json:"documents"`
	Gold      int `json:"gold"`
	Predicted int `json:"predicted"`
	// Content takes a content for right if it and a marked one overlap by half
	// (the Jaccard index of their letters and digits), each matched once.
	Content EvalRate `json:"content@0.5"`
	// Soft counts of each content the share that the other side covers.
	Soft EvalRate `json:"content soft"`
	// Exact takes a content for right if it has the same letters and digits.
	Exact EvalRate `json:"content exact"`
	// Source and Cue take a source or cue for right if besides its content it
	// overlaps by half.
	Source EvalRate `json:"source@0.5"`
	Cue    EvalRate `json:"cue@0.5"`
	// Errors is what went wrong; left out without --errors.
	Errors *EvalErrors `json:"errors,omitzero"`
	// Reliability is the bands of confidence that hold any attribution, from the
	// least sure upwards; left out without --reliability.
	Reliability []EvalBand `json:"reliability,omitzero"`
}

// EvalRate is how much was found: precision, recall and their harmonic mean.
type EvalRate struct {
	// P is the share of what was found that is right, R the share of what is
	// marked that was found, F1 their harmonic mean.
	P  float64 `json:"p"`
	R  float64 `json:"r"`
	F1 float64 `json:"f1"`
}

// EvalErrors are the errors by category, and some of each.
type EvalErrors struct {
	// Counts is how many errors there are of each category, 0 for none.
	Counts map[string]int `json:"counts"`
	// Examples are no more of a category than --limit, by category.
	Examples []EvalExample `json:"examples"`
}

// EvalExample is one error, in the words of its document.
type EvalExample struct {
	// Category is the kind of error, as in the counts.
	Category string `json:"category"`
	// Document is the id of the document.
	Document string `json:"document"`
	// Gold is what people have marked, null if nothing; Predicted is what was
	// found, null if nothing.
	Gold      *EvalWords `json:"gold"`
	Predicted *EvalWords `json:"predicted"`
}

// EvalWords are the words of one attribution in an error.
type EvalWords struct {
	// Source are the words that name the speaker, Cue those that attribute,
	// Content those attributed; "" if there are none.
	Source  string `json:"source"`
	Cue     string `json:"cue"`
	Content string `json:"content"`
}

// EvalBand is a band of confidence, and how much of what was found with it is
// right.
type EvalBand struct {
	// From and To are the band's bounds. To belongs to the next band, and 1 to the
	// last one.
	From float64 `json:"from"`
	To   float64 `json:"to"`
	// Attributions is how many were found with such confidence, Right how many of
	// them have the right content, Share the same in per cent.
	Attributions int     `json:"attributions"`
	Right        int     `json:"right"`
	Share        float64 `json:"share"`
	// Confidence is the mean confidence in the band.
	Confidence float64 `json:"confidence"`
}

// NewEval describes the figures of an evaluation, and what else was asked for:
// errors, and bands of confidence. What was not is nil.
func NewEval(f score.Figures, x *score.Examples, r *score.Reliability) Eval {
	rate := func(r score.Rate) EvalRate { return EvalRate{rounded(r.P), rounded(r.R), rounded(r.F1)} }
	out := Eval{
		Documents: f.Documents, Gold: f.Gold, Predicted: f.Found,
		Content: rate(f.Content), Soft: rate(f.Soft), Exact: rate(f.Exact), Source: rate(f.Source), Cue: rate(f.Cue),
	}
	if x != nil {
		out.Errors = newEvalErrors(x)
	}
	if r == nil {
		return out
	}
	out.Reliability = []EvalBand{}
	for _, b := range r.Bands() {
		out.Reliability = append(out.Reliability, EvalBand{
			b.From, b.To, b.Content.Of, b.Content.Right, rounded(b.Content.Rate()), rounded(b.Confidence),
		})
	}
	return out
}

// newEvalErrors describes errors.
func newEvalErrors(x *score.Examples) *EvalErrors {
	out := &EvalErrors{map[string]int{}, []EvalExample{}}
	for _, c := range score.Categories() {
		out.Counts[string(c)] = x.Count(c)
		for _, e := range x.Of(c) {
			out.Examples = append(out.Examples, EvalExample{string(c), e.Document, (*EvalWords)(e.Gold), (*EvalWords)(e.Found)})
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
