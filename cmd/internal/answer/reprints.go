package answer

import (
	"strconv"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema/text"
)

// Reprints answers `saidby reprints --json`.
type Reprints struct {
	// Reprints are the pairs found, by copy.
	Reprints []Reprint `json:"reprints"`
}

// Reprint is a copy and what it was copied from. It is a line of
// `reprints --pairs --jsonl`.
type Reprint struct {
	// ID is the reprint's id.
	ID string `json:"id"`
	// Copy is the id of the article that is the copy, and Original that of what
	// it was copied from: null where only the publication is known.
	Copy     string  `json:"copy"`
	Original *string `json:"original"`
	// From is the name of the publication credited, null if none is.
	From *string `json:"from"`
	// Kind is permission, wire, licence, excerpt, syndicated or uncredited.
	Kind string `json:"kind"`
	// Basis is declared (credited in the copy), detected (by comparing texts) or
	// judged (by a person).
	Basis string `json:"basis"`
	// Score is how sure we are, from 0 to 1.
	Score float64 `json:"score"`
	// Extent is full, abridged, expanded, round-up or excerpt; CopyShare is which part
	// of the copy stands in the original, OriginalShare which part of the original
	// stands in the copy, from 0 to 1. They are left out where the two were not
	// compared.
	Extent        string  `json:"extent,omitempty"`
	CopyShare     float64 `json:"copy_share,omitempty"`
	OriginalShare float64 `json:"original_share,omitempty"`
	// Reason says why the direction is as it is; left out if it is declared.
	Reason string `json:"reason,omitempty"`
	// CopySourceID and OriginalSourceID are the ids that the articles came with;
	// left out if they came with none.
	CopySourceID     string `json:"copy_source_id,omitempty"`
	OriginalSourceID string `json:"original_source_id,omitempty"`
	// CopyTitle and CopyPublication, OriginalTitle and OriginalPublication name
	// the two; left out if unknown.
	CopyTitle           string `json:"copy_title,omitempty"`
	CopyPublication     string `json:"copy_publication,omitempty"`
	OriginalTitle       string `json:"original_title,omitempty"`
	OriginalPublication string `json:"original_publication,omitempty"`
	// FromID is the id of the publication credited.
	FromID string `json:"from_id,omitempty"`
	// Through are the names of the publications by whose hands it came, from the
	// origin on; left out if nobody says.
	Through []string `json:"through,omitempty"`
	// Evidence is the credit in the copy's text, null if there is none; Line is
	// where it stands, counted from 1.
	Evidence *Evidence `json:"evidence"`
	Line     int       `json:"line,omitempty"`
	// Tag is the machine-readable field that credits, with its value.
	Tag string `json:"tag,omitempty"`
	// Passages are the stretches of ten words and more that both have; they are told
	// where an article is asked about.
	Passages []SharedPassage `json:"passages,omitempty"`
}

// NewReprint describes a reprint; o counts the copy's code points.
func NewReprint(r graph.ReprintLink, o *text.Offsets) Reprint {
	out := Reprint{
		ID: r.Reprint.ID.String(), Copy: r.Copy.ID.String(), Kind: string(r.Reprint.Kind), Basis: string(r.Reprint.Basis),
		Score: r.Reprint.Score, Reason: r.Reprint.Reason, CopySourceID: r.Copy.SourceID, CopyTitle: r.Copy.Title,
		Evidence: NewEvidence(r.Reprint.Evidence, o), Tag: r.Reprint.Tag,
	}
	if out.Evidence != nil {
		out.Line = r.Line
	}
	if p := r.Copy.Publication; p != nil {
		out.CopyPublication = p.Name
	}
	if a := r.Original; a != nil {
		original := a.ID.String()
		out.Original, out.OriginalSourceID, out.OriginalTitle = &original, a.SourceID, a.Title
		if a.Publication != nil {
			out.OriginalPublication = a.Publication.Name
		}
	}
	if r.From != nil {
		out.From, out.FromID = &r.From.Name, r.From.ID.String()
	}
	if s := r.Overlap; s != nil {
		out.Extent, out.CopyShare, out.OriginalShare = string(s.Extent()), s.InA(), s.InB()
	}
	for _, p := range r.Through {
		out.Through = append(out.Through, p.Name)
	}
	return out
}

// Ident is the id that --ids prints: the copy's.
func (r Reprint) Ident() string { return r.Copy }

// Header names the columns of [Reprint.Record].
func (Reprint) Header() []string {
	return []string{
		"copy", "original", "from", "kind", "basis", "score", "copy_title", "copy_publication", "original_title",
		"original_publication", "line",
	}
}

// Record is the reprint as a line of CSV.
func (r Reprint) Record() []string {
	value := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	return []string{
		r.Copy, value(r.Original), value(r.From), r.Kind, r.Basis, strconv.FormatFloat(r.Score, 'f', 3, 64), r.CopyTitle,
		r.CopyPublication, r.OriginalTitle, r.OriginalPublication, strconv.Itoa(r.Line),
	}
}
