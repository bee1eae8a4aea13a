package answer

import (
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema/text"
)

// Timeline answers `saidby timeline --json`.
type Timeline struct {
	// Actor is who was asked for, null if nobody was.
	Actor *Actor `json:"actor"`
	// Timeline are the statements in the order of their dates.
	Timeline []Moment `json:"timeline"`
}

// Moment is a statement with its place in time. It is a line of
// `timeline --jsonl`.
type Moment struct {
	// Date is when it was said, in EDTF, or the article's date where the year of
	// that is not known; left out if neither is known.
	Date string `json:"date,omitempty"`
	// DatedBy is "statement", or "article" where it is the article's date; left
	// out where there is no date.
	DatedBy string `json:"dated_by,omitempty"`
	Statement
}

// NewMoment describes a statement; o counts the article's code points.
func NewMoment(s graph.Statement, o *text.Offsets) Moment {
	m := Moment{Statement: NewStatement(s, o)}
	d, byArticle := s.When()
	switch m.Date = d.EDTF(); {
	case m.Date == "":
	case byArticle:
		m.DatedBy = "article"
	default:
		m.DatedBy = "statement"
	}
	return m
}

// Header names the columns of [Moment.Record].
func (m Moment) Header() []string { return append(statementColumns(), "date", "dated_by", "copies") }

// Record is the statement as a line of CSV, with its date.
func (m Moment) Record() []string { return append(m.cells(), m.Date, m.DatedBy, m.copies()) }
