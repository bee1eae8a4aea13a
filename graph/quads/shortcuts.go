package quads

import (
	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/schema"
)

// Shortcuts returns the direct edges that an extraction gives rise to, each
// once: claim stated-by actor, claim blamed actor or cause, claim blamed-for
// event, article published-in publication, article reprinted-from article or
// publication, article cites publication, actor affiliated-with actor.
//
// A claim is stated by those who assert it: not by those who deny it, nor by
// those of whom the text says that they did not say it.
func Shortcuts(x *schema.Extraction) []quad.Quad {
	s := shortcuts{label: Label(x.Article.ID), seen: map[quad.Quad]bool{}}
	if p := x.Article.Publication; p != nil {
		s.add(Node(x.Article.ID), PublishedIn, Node(p.ID))
	}
	for i := range x.Attributions {
		s.addSpeakers(&x.Attributions[i])
	}
	for i := range x.Blames {
		s.addBlame(&x.Blames[i])
	}
	for _, r := range x.Reprints {
		s.addID(r.Copy, ReprintedFrom, r.Original)
		s.addID(r.Copy, ReprintedFrom, r.From)
		for _, p := range r.Through {
			s.addID(r.Copy, ReprintedFrom, p)
		}
	}
	for _, c := range x.Citations {
		s.addID(c.Article, Cites, c.Publication)
	}
	for _, a := range x.Actors {
		for _, f := range a.Affiliations {
			s.addID(a.ID, AffiliatedWith, f.To)
		}
	}
	return s.quads
}

// IsShortcut reports whether q is a direct edge: one that [Shortcuts] makes. An
// edge of the same name that starts at an attribution is not; kind is the kind
// of q's subject.
func IsShortcut(q quad.Quad, kind schema.NodeKind) bool {
	switch q.Predicate {
	case StatedBy, Blamed, BlamedFor:
		return kind == schema.ClaimNode
	case PublishedIn, ReprintedFrom, Cites:
		return kind == schema.ArticleNode
	case AffiliatedWith:
		return kind == schema.ActorNode
	}
	return false
}

type shortcuts struct {
	label quad.IRI
	quads []quad.Quad
	seen  map[quad.Quad]bool
}

func (s *shortcuts) add(from, edge quad.IRI, to quad.Value) {
	q := quad.Quad{Subject: from, Predicate: edge, Object: to, Label: s.label}
	if !s.seen[q] {
		s.seen[q] = true
		s.quads = append(s.quads, q)
	}
}

func (s *shortcuts) addID(from schema.ID, edge quad.IRI, to schema.ID) {
	if !to.IsZero() {
		s.add(Node(from), edge, Node(to))
	}
}

func (s *shortcuts) addSpeakers(a *schema.Attribution) {
	if a.Claim.IsZero() || a.Act == schema.Deny || a.Negated {
		return
	}
	for _, speaker := range a.Speakers {
		s.addID(a.Claim, StatedBy, speaker)
	}
}

func (s *shortcuts) addBlame(b *schema.Blame) {
	s.addID(b.Claim, Blamed, b.Actor)
	if b.Cause != "" {
		s.add(Node(b.Claim), Blamed, quad.String(b.Cause))
	}
	if b.For != "" {
		s.add(Node(b.Claim), BlamedFor, quad.String(b.For))
	}
}
