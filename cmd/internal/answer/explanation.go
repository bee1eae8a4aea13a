package answer

import (
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema/text"
)

// Explanation answers `saidby reprints --explain A B --json`.
type Explanation struct {
	// Verdict is "reprint", or why the two are none.
	Verdict string `json:"verdict"`
	// Pair has the two as copy and original; where they are no reprint it says which
	// would be the copy.
	Pair Reprint `json:"pair"`
	// Shared counts the distinct runs of five words that both have, Unquoted those of
	// them that are not within quotation marks, Copy and Original those of each.
	Shared   int `json:"shared"`
	Unquoted int `json:"unquoted"`
	Copy     int `json:"copy"`
	Original int `json:"original"`
	// Passages are the stretches of ten words and more that both have.
	Passages []SharedPassage `json:"passages"`
}

// SharedPassage is a stretch of words that stands in both texts.
type SharedPassage struct {
	// Copy and Original are its places, in code points.
	Copy     text.Span `json:"copy"`
	Original text.Span `json:"original"`
	// Words is how many words it has, Quoted whether all of it is quotation.
	Words  int  `json:"words"`
	Quoted bool `json:"quoted"`
	// Text is the passage as the copy has it.
	Text string `json:"text"`
}

// NewExplanation describes what two texts share; c and o count the code points of the
// copy, whose text is given, and of the original.
func NewExplanation(e *graph.Explanation, whole string, c, o *text.Offsets) Explanation {
	s := e.Link.Overlap
	return Explanation{
		Verdict: string(e.Verdict), Pair: NewReprint(e.Link, c), Shared: s.Shared, Unquoted: s.Unquoted, Copy: s.A, Original: s.B,
		Passages: NewSharedPassages(e.Passages, whole, c, o),
	}
}

// NewSharedPassages describes passages; c and o count the code points of the copy, whose
// text is given, and of the original.
func NewSharedPassages(all []reprint.Passage, whole string, c, o *text.Offsets) []SharedPassage {
	out := make([]SharedPassage, len(all))
	for i, p := range all {
		out[i] = SharedPassage{c.Span(p.A), o.Span(p.B), p.Words, p.Quoted, p.A.In(whole)}
	}
	return out
}
