package export

import "github.com/saidby/saidby/schema"

// header reads what the record says of the article itself, without its publication.
func (p *parser) header(r *Record) *schema.Article {
	return &schema.Article{
		ID: p.article, SourceID: r.SourceID, Title: r.Title, Text: r.Text, Language: r.Language,
		URL: r.URL, Canonical: r.Canonical, Authors: words(r.Authors), Section: r.Section,
		Published: p.date("published", r.Published), Modified: p.date("modified", r.Modified),
		Credits: each(r.Credits, func(c *Credit) schema.Credit { return schema.Credit{Tag: c.Tag, Value: c.Value} }),
	}
}

func (p *parser) publication(q *Publication) schema.Publication {
	return schema.Publication{
		ID: p.id("id", q.ID), Name: q.Name, Aliases: words(q.Aliases), Domain: q.Domain, Kind: schema.PublicationKind(q.Kind),
	}
}

func (p *parser) actor(a *Actor) schema.Actor {
	return schema.Actor{
		ID: p.id("id", a.ID), Kind: schema.ActorKind(a.Kind), Name: a.Name, Aliases: words(a.Aliases),
		Article: p.local(a.Local), Ordinal: a.Ordinal,
		Roles: each(a.Roles, func(r *Role) schema.Role {
			return schema.Role{Title: r.Title, Evidence: p.evidence("roles.evidence", r.Evidence)}
		}),
		Affiliations: each(a.Affiliations, func(f *Affiliation) schema.Affiliation {
			return schema.Affiliation{
				To: p.id("affiliations.to", f.To), Relation: f.Relation, Evidence: p.evidence("affiliations.evidence", f.Evidence),
			}
		}),
		Traits: each(a.Traits, func(t *Trait) schema.Trait {
			return schema.Trait{Kind: schema.TraitKind(t.Kind), Value: t.Value, Evidence: p.evidence("traits.evidence", t.Evidence)}
		}),
		Mention: p.evidence("mention", a.Mention),
	}
}

func (p *parser) claim(c *Claim) schema.Claim {
	return schema.Claim{
		ID: p.id("id", c.ID), Text: c.Text, Language: c.Language, Family: schema.Family(c.Family), Article: p.local(c.Local),
	}
}

func (p *parser) attribution(a *Attribution) schema.Attribution {
	return schema.Attribution{
		ID: p.id("id", a.ID), Article: p.article, Claim: p.id("claim", a.Claim),
		Speakers: each(a.Speakers, func(s *string) schema.ID { return p.id("speakers", *s) }),
		Act:      schema.Act(a.Act), Verb: a.Verb, Manner: schema.Manner(a.Manner), Negated: a.Negated, Hedges: words(a.Hedges),
		Medium: a.Medium, Addressee: a.Addressee, Said: p.date("said", a.Said), RelayedBy: p.id("relayed_by", a.RelayedBy),
		Source: p.evidence("source", a.Source), Cue: p.evidence("cue", a.Cue), Content: p.evidence("content", a.Content),
		Confidence: a.Confidence, By: a.By,
	}
}

func (p *parser) blame(b *Blame) schema.Blame {
	return schema.Blame{
		ID: p.id("id", b.ID), Claim: p.id("claim", b.Claim), Actor: p.id("actor", b.Actor), Cause: b.Cause, For: b.For,
		When: p.date("when", b.When), Blamed: p.evidence("blamed", b.Blamed), Event: p.evidence("event", b.Event),
	}
}

func (p *parser) reprint(r *Reprint) schema.Reprint {
	return schema.Reprint{
		ID: p.id("id", r.ID), Copy: p.article, Original: p.id("original", r.Original), From: p.id("from", r.From),
		Through: each(r.Through, func(q *string) schema.ID { return p.id("through", *q) }),
		Kind:    schema.ReprintKind(r.Kind), Basis: schema.Basis(r.Basis), Score: r.Score, Reason: r.Reason, Tag: r.Tag,
		Evidence: p.evidence("evidence", r.Evidence),
	}
}
