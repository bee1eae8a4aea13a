package verify

import "github.com/saidby/saidby/schema"

// article checks the laws of one article that could be decoded.
type article struct {
	report *Report
	x      *schema.Extraction
	broken map[schema.ID]bool // nodes whose evidence is at fault
}

func (a *article) check() {
	a.broken = map[schema.ID]bool{}
	a.checkEvidence()
	a.checkValues()
	a.checkReferences()
	a.checkRelays()
}

func (a *article) add(law Law, node schema.ID, format string, args ...any) {
	a.report.add(law, a.x.Article.ID, node, format, args...)
}

// checkEvidence compares every quote with the text under its spans.
func (a *article) checkEvidence() {
	for i := range a.x.Actors {
		actor := &a.x.Actors[i]
		a.evidence(actor.ID, actor.Mention)
		for _, r := range actor.Roles {
			a.evidence(actor.ID, r.Evidence)
		}
		for _, f := range actor.Affiliations {
			a.evidence(actor.ID, f.Evidence)
		}
		for _, t := range actor.Traits {
			a.evidence(actor.ID, t.Evidence)
		}
	}
	for i := range a.x.Attributions {
		at := &a.x.Attributions[i]
		a.evidence(at.ID, at.Source, at.Cue, at.Content)
	}
	for i := range a.x.Blames {
		b := &a.x.Blames[i]
		a.evidence(b.ID, b.Blamed, b.Event)
	}
	for i := range a.x.Reprints {
		a.evidence(a.x.Reprints[i].ID, a.x.Reprints[i].Evidence)
	}
	for i := range a.x.Citations {
		a.evidence(a.x.Citations[i].ID, a.x.Citations[i].Evidence)
	}
	for i := range a.x.Notices {
		a.evidence(a.x.Article.ID, a.x.Notices[i].Evidence)
	}
}

func (a *article) evidence(node schema.ID, list ...schema.Evidence) {
	for _, e := range list {
		if e.IsZero() {
			continue
		}
		a.report.Evidence++
		if err := e.Validate(a.x.Article); err != nil {
			a.broken[node] = true
			a.add(Evidence, node, "%v", err)
		}
	}
}

// checkValues checks that ids follow from content and that terms are known.
// Values whose evidence is at fault have been reported.
func (a *article) checkValues() {
	x := a.x
	a.value(x.Article.ID, x.Article.Validate())
	for i := range x.Publications {
		a.value(x.Publications[i].ID, x.Publications[i].Validate())
	}
	for i := range x.Actors {
		a.value(x.Actors[i].ID, x.Actors[i].Validate(x.Article))
	}
	for i := range x.Claims {
		a.value(x.Claims[i].ID, x.Claims[i].Validate())
	}
	for i := range x.Attributions {
		a.value(x.Attributions[i].ID, x.Attributions[i].Validate(x.Article))
	}
	for i := range x.Blames {
		a.value(x.Blames[i].ID, x.Blames[i].Validate(x.Article))
	}
	for i := range x.Reprints {
		a.value(x.Reprints[i].ID, x.Reprints[i].Validate(x.Article))
	}
	for i := range x.Citations {
		a.value(x.Citations[i].ID, x.Citations[i].Validate(x.Article))
	}
}

func (a *article) value(node schema.ID, err error) {
	if err != nil && !a.broken[node] {
		a.add(Identity, node, "%v", err)
	}
}

// checkReferences checks that every edge leads to a node that the article tells
// of. The original of a reprint may be an article that is not held.
func (a *article) checkReferences() {
	held := map[schema.NodeKind]map[schema.ID]bool{
		schema.PublicationNode: {}, schema.ActorNode: {}, schema.ClaimNode: {}, schema.AttributionNode: {},
	}
	for _, p := range a.x.Publications {
		held[schema.PublicationNode][p.ID] = true
	}
	for _, ac := range a.x.Actors {
		held[schema.ActorNode][ac.ID] = true
	}
	for _, c := range a.x.Claims {
		held[schema.ClaimNode][c.ID] = true
	}
	for _, at := range a.x.Attributions {
		held[schema.AttributionNode][at.ID] = true
	}
	use := func(from schema.ID, kind schema.NodeKind, to schema.ID) {
		if to.IsZero() {
			return
		}
		a.report.Edges++
		if !held[kind][to] {
			a.add(Reference, from, "leads to %s %s, which the article does not tell of", kind, to.Short())
		}
	}
	for _, at := range a.x.Attributions {
		use(at.ID, schema.ClaimNode, at.Claim)
		use(at.ID, schema.AttributionNode, at.RelayedBy)
		for _, s := range at.Speakers {
			use(at.ID, schema.ActorNode, s)
		}
	}
	for _, b := range a.x.Blames {
		use(b.ID, schema.ClaimNode, b.Claim)
		use(b.ID, schema.ActorNode, b.Actor)
	}
	for _, r := range a.x.Reprints {
		use(r.ID, schema.PublicationNode, r.From)
		for _, p := range r.Through {
			use(r.ID, schema.PublicationNode, p)
		}
	}
	for _, c := range a.x.Citations {
		use(c.ID, schema.PublicationNode, c.Publication)
	}
	for _, ac := range a.x.Actors {
		for _, f := range ac.Affiliations {
			use(ac.ID, schema.ActorNode, f.To)
		}
	}
}

// checkRelays checks that relayed-by comes to an end everywhere.
func (a *article) checkRelays() {
	next := make(map[schema.ID]schema.ID, len(a.x.Attributions))
	for _, at := range a.x.Attributions {
		next[at.ID] = at.RelayedBy
	}
	for _, at := range a.x.Attributions {
		hops := 0
		for id := at.RelayedBy; !id.IsZero() && hops <= len(next); id = next[id] {
			if hops++; id == at.ID {
				a.add(Relay, at.ID, "the attribution relays itself")
				break
			}
		}
	}
}
