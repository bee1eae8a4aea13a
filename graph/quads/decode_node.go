package quads

import (
	"cmp"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/schema"
)

// Part returns the record, in the same article, of a node that is a part of
// another one.
type Part func(schema.ID) (*Record, error)

// Article decodes an article without its publication, see
// [Record.PublishedIn], and without its source.
func (r *Record) Article(part Part) (*schema.Article, error) {
	d := reader{Record: r}
	a := &schema.Article{
		ID: r.Node, SourceID: d.string(SourceID), Title: d.string(Title), Text: d.string(Text),
		Language: d.string(Language), URL: d.string(URL), Canonical: d.string(Canonical),
		Authors: d.strings(Author), Published: d.date(Published), Modified: d.date(Modified),
		Section: d.string(Section),
		Credits: parts(&d, HasCredit, part, func(p *reader) schema.Credit {
			return schema.Credit{Tag: p.string(Tag), Value: p.string(Value)}
		}),
	}
	return a, d.err
}

// PublishedIn returns the publication of an article, or the zero id.
func (r *Record) PublishedIn() schema.ID { return (&reader{Record: r}).id(PublishedIn) }

// Publication decodes a publication.
func (r *Record) Publication() (schema.Publication, error) {
	d := reader{Record: r}
	p := schema.Publication{
		ID: r.Node, Name: d.string(Name), Aliases: d.strings(Alias),
		Domain: d.string(Domain), Kind: schema.PublicationKind(d.string(Kind)),
	}
	return p, d.err
}

// Actor decodes an actor.
func (r *Record) Actor(part Part) (schema.Actor, error) {
	d := reader{Record: r}
	a := schema.Actor{
		ID: r.Node, Kind: schema.ActorKind(d.string(Kind)), Name: d.string(Name), Aliases: d.strings(Alias),
		Article: d.id(LocalTo), Ordinal: d.int(LocalOrdinal), Mention: d.evidence(Mention),
		Roles: parts(&d, HasRole, part, func(p *reader) schema.Role {
			return schema.Role{Title: p.string(Title), Evidence: p.evidence(Evidence)}
		}),
		Affiliations: parts(&d, HasLink, part, func(p *reader) schema.Affiliation {
			return schema.Affiliation{To: p.id(AffiliatesTo), Relation: p.string(Relation), Evidence: p.evidence(Evidence)}
		}),
		Traits: parts(&d, HasTrait, part, func(p *reader) schema.Trait {
			return schema.Trait{Kind: schema.TraitKind(p.string(Kind)), Value: p.string(Value), Evidence: p.evidence(Evidence)}
		}),
	}
	return a, d.err
}

// Claim decodes a claim.
func (r *Record) Claim() (schema.Claim, error) {
	d := reader{Record: r}
	c := schema.Claim{
		ID: r.Node, Text: d.string(Text), Language: d.string(Language),
		Family: schema.Family(d.string(Family)), Article: d.id(LocalTo),
	}
	return c, d.err
}

// Attribution decodes an attribution.
func (r *Record) Attribution() (schema.Attribution, error) {
	d := reader{Record: r}
	a := schema.Attribution{
		ID: r.Node, Article: d.id(MadeIn), Speakers: d.ids(StatedBy),
		Act: schema.Act(d.string(Act)), Verb: d.string(Verb), Manner: schema.Manner(d.string(Manner)),
		Negated: d.bool(Negated), Hedges: d.strings(Hedge), Medium: d.string(Medium), Addressee: d.string(Addressee),
		Said: d.date(Said), RelayedBy: d.id(RelayedBy),
		Source: d.evidence(Source), Cue: d.evidence(Cue), Content: d.evidence(Content),
		Confidence: d.float(Confidence), By: d.string(By),
	}
	for _, edge := range claimEdges(a.Act) {
		a.Claim = d.id(edge)
	}
	return a, d.err
}

// Blame decodes a blame.
func (r *Record) Blame() (schema.Blame, error) {
	d := reader{Record: r}
	b := schema.Blame{
		ID: r.Node, Claim: d.id(OfClaim), Actor: d.id(Blames), Cause: d.string(Cause), For: d.string(For),
		When: d.date(When), Blamed: d.evidence(Blamed), Event: d.evidence(Event),
	}
	return b, d.err
}

// Reprint decodes a reprint.
func (r *Record) Reprint() (schema.Reprint, error) {
	d := reader{Record: r}
	rp := schema.Reprint{
		ID: r.Node, Copy: d.id(Copy), Original: d.id(Original), From: d.id(From), Through: d.ids(Through),
		Kind: schema.ReprintKind(d.string(Kind)), Basis: schema.Basis(d.string(Basis)), Score: d.float(Score),
		Reason: d.string(Reason), Tag: d.string(Tag), Evidence: d.evidence(Evidence),
	}
	return rp, d.err
}

// Citation decodes a citation.
func (r *Record) Citation() (schema.Citation, error) {
	d := reader{Record: r}
	c := schema.Citation{ID: r.Node, Article: r.In, Publication: d.id(Publication), Evidence: d.evidence(Evidence)}
	return c, d.err
}

// Notice decodes a notice.
func (r *Record) Notice() (schema.Notice, error) {
	d := reader{Record: r}
	n := schema.Notice{Kind: schema.NoticeKind(d.string(Kind)), Evidence: d.evidence(Evidence)}
	return n, d.err
}

// parts decodes the nodes that an edge leads to, in their order.
func parts[T any](r *reader, edge quad.IRI, part Part, decode func(*reader) T) []T {
	var records []*Record
	for _, v := range r.properties[edge] {
		id, _ := ID(v)
		p, err := part(id)
		if err != nil {
			r.err = cmp.Or(r.err, err)
			return nil
		}
		records = append(records, p)
	}
	r.err = cmp.Or(r.err, sortByOrdinal(records))
	var out []T
	for _, p := range records {
		d := reader{Record: p}
		out = append(out, decode(&d))
		r.err = cmp.Or(r.err, d.err)
	}
	return out
}
