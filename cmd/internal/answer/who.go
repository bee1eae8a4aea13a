package answer

import (
	"strconv"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema/text"
)

// Who answers `saidby who --json`.
type Who struct {
	// Text is what was asked for.
	Text string `json:"text"`
	// Found are the statements most like it, the best first.
	Found []Found `json:"found"`
}

// Found is a statement that is like what was asked for. It is a line of
// `who --jsonl`.
type Found struct {
	// Score is how much of the text asked for was found, from 0 to 1.
	Score float64 `json:"score"`
	Statement
}

// NewFound describes what was found.
func NewFound(f graph.Found, o *text.Offsets) Found {
	return Found{Score: f.Score, Statement: NewStatement(f.Statement, o)}
}

// Header names the columns of [Found.Record].
func (f Found) Header() []string { return append(statementColumns(), "score", "copies") }

// Record is what was found as a line of CSV.
func (f Found) Record() []string {
	return append(f.cells(), strconv.FormatFloat(f.Score, 'f', 3, 64), f.copies())
}
