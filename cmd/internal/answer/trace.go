package answer

import "github.com/saidby/saidby/graph"

// Trace answers `saidby trace --json`.
type Trace struct {
	// Claim is the claim's id, Text what was said.
	Claim string `json:"claim"`
	Text  string `json:"text"`
	// Paths lead from where it can be read to the first source known, one for
	// each place.
	Paths []Path `json:"paths"`
}

// Path leads from an article back to the first source known.
type Path struct {
	// Article is where it can be read.
	Article Article `json:"article"`
	// Reprints are what the article was made from, the nearest first.
	Reprints []Reprint `json:"reprints"`
	// Hands are who passed it on, from the reader's side inwards; the last one is
	// the source.
	Hands []Hand `json:"hands"`
	// Count is the number of hands between the reader and the source.
	Count int `json:"count"`
}

// NewTrace describes a trace; offsets counts the code points of an article.
func NewTrace(t *graph.Trace, offsets Offsets) (Trace, error) {
	out := Trace{Claim: t.Claim.ID.String(), Text: t.Claim.Text, Paths: []Path{}}
	for _, p := range t.Paths {
		path := Path{Article: NewArticle(p.Article), Reprints: []Reprint{}, Hands: newHands(p.Hands), Count: p.Count}
		for _, r := range p.Reprints {
			o, err := offsets(r.Copy.ID)
			if err != nil {
				return out, err
			}
			path.Reprints = append(path.Reprints, NewReprint(r, o))
		}
		out.Paths = append(out.Paths, path)
	}
	return out, nil
}
