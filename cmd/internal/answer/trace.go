package answer

import "github.com/saidby/saidby/graph"

// Trace answers `saidby trace --json`.
type Trace struct {
	// Claim is the claim's id, Text what was said. Of several claims that fit the
	// words equally well it is the first; the paths say which one they lead to.
	Claim string `json:"claim"`
	Text  string `json:"text"`
	// Paths lead from where it can be read to the first source known, one for
	// each place.
	Paths []Path `json:"paths"`
	// Articles and Outlets count where it can be read.
	Articles int `json:"articles"`
	Outlets  int `json:"outlets"`
	// Sources are the independent sources at the ends of the paths, those in most
	// articles first: copies of one text, and reports that have it from one hand, are
	// taken together.
	Sources []Source `json:"sources"`
	// Against are those who deny it, likewise.
	Against []Source `json:"against"`
	// Shortest and Longest are the least and the greatest Count of the paths.
	Shortest int `json:"shortest"`
	Longest  int `json:"longest"`
}

// Source is somebody at the end of paths.
type Source struct {
	// Actor is who, null where nobody is named at all.
	Actor *Actor `json:"actor"`
	// Through is whose report an unnamed source is known from.
	Through string `json:"through,omitempty"`
	// Articles counts the articles whose paths end here.
	Articles int `json:"articles"`
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
	// Claim is the id of the claim that this path leads to, Text what was said.
	Claim string `json:"claim"`
	Text  string `json:"text"`
}

// NewTrace describes traces, of which there must be one at least, and how far they
// spread; offsets counts the code points of an article.
func NewTrace(traces []*graph.Trace, spread *graph.Spread, offsets Offsets) (Trace, error) {
	first := traces[0].Claim
	out := Trace{
		Claim: first.ID.String(), Text: first.Text, Paths: []Path{}, Articles: spread.Articles, Outlets: spread.Outlets,
		Sources: newSources(spread.Sources), Against: newSources(spread.Against), Shortest: spread.Shortest, Longest: spread.Longest,
	}
	for _, t := range traces {
		for _, p := range t.Paths {
			path, err := newPath(p, offsets)
			if err != nil {
				return out, err
			}
			path.Claim, path.Text = t.Claim.ID.String(), t.Claim.Text
			out.Paths = append(out.Paths, path)
		}
	}
	return out, nil
}

// newSources describes those at the ends of paths.
func newSources(all []graph.Source) []Source {
	out := make([]Source, len(all))
	for i, s := range all {
		out[i] = Source{Through: s.Through, Articles: s.Articles}
		if !s.Actor.ID.IsZero() {
			actor := NewActor(s.Actor)
			out[i].Actor = &actor
		}
	}
	return out
}

// newPath describes a path, but for its claim.
func newPath(p graph.TracePath, offsets Offsets) (Path, error) {
	path := Path{Article: NewArticle(p.Article), Reprints: []Reprint{}, Hands: newHands(p.Hands), Count: p.Count}
	for _, r := range p.Reprints {
		o, err := offsets(r.Copy.ID)
		if err != nil {
			return path, err
		}
		path.Reprints = append(path.Reprints, NewReprint(r, o))
	}
	return path, nil
}
