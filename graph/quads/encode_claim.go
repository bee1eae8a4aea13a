package quads

import (
	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/schema"
)

func (e *encoder) encodeClaim(i int, c *schema.Claim) {
	n := e.node(c.ID, schema.ClaimNode, i)
	n.string(Text, c.Text)
	n.string(Language, c.Language)
	n.string(Family, string(c.Family))
	n.id(LocalTo, c.Article)
}

func (e *encoder) encodeAttribution(i int, a *schema.Attribution) {
	n := e.node(a.ID, schema.AttributionNode, i)
	n.id(MadeIn, a.Article)
	for _, edge := range claimEdges(a.Act) {
		n.id(edge, a.Claim)
	}
	n.ids(StatedBy, a.Speakers)
	n.string(Act, string(a.Act))
	n.string(Verb, a.Verb)
	n.string(Manner, string(a.Manner))
	if a.Negated {
		n.add(Negated, quad.Bool(true))
	}
	n.strings(Hedge, a.Hedges)
	n.string(Medium, a.Medium)
	n.string(Addressee, a.Addressee)
	n.date(Said, a.Said)
	n.id(RelayedBy, a.RelayedBy)
	n.evidence(Source, a.Source)
	n.evidence(Cue, a.Cue)
	n.evidence(Content, a.Content)
	n.float(Confidence, a.Confidence)
	n.string(By, a.By)
}

// claimEdges returns how an act points at its claim. A denial does not assert
// the claim that it denies; a confirmation asserts it too.
func claimEdges(act schema.Act) []quad.IRI {
	switch act {
	case schema.Deny:
		return []quad.IRI{Denies}
	case schema.Confirm:
		return []quad.IRI{Asserts, Confirms}
	default:
		return []quad.IRI{Asserts}
	}
}

func (e *encoder) encodeBlame(i int, b *schema.Blame) {
	n := e.node(b.ID, schema.BlameNode, i)
	n.id(OfClaim, b.Claim)
	n.id(Blames, b.Actor)
	n.string(Cause, b.Cause)
	n.string(For, b.For)
	n.date(When, b.When)
	n.evidence(Blamed, b.Blamed)
	n.evidence(Event, b.Event)
}

func (n node) float(p quad.IRI, f float64) {
	if f != 0 {
		n.add(p, quad.Float(f))
	}
}
