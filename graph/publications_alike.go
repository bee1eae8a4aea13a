package graph

import (
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// Bounds of what is looked at for one publication.
const (
	mostTold   = 8    // articles that are asked what it is called
	mostCalled = 64   // publications under one form; more have nothing but a word in common
	mostUnder  = 1024 // nodes under the keys of one form
	mostKin    = 2048 // publications that names and judgements lead to
)

// kindred are the publications that names or judgements lead to from some: all that may be
// one with any of them.
type kindred struct {
	p     *publications
	order []schema.ID
	// yes and no are what people decided, of pairs.
	yes, no map[[2]schema.ID]bool
}

// kindredOf gathers the kindred of some publications: in rounds, each of which asks for all that
// the one before brought.
func (p *publications) kindredOf(ids []schema.ID) (*kindred, error) {
	k := &kindred{p: p, yes: map[[2]schema.ID]bool{}, no: map[[2]schema.ID]bool{}}
	seen, most := map[schema.ID]bool{}, mostKin+len(ids)
	add := func(ids ...schema.ID) (fresh []schema.ID) {
		for _, id := range ids {
			if !seen[id] && len(k.order) < most {
				seen[id] = true
				fresh, k.order = append(fresh, id), append(k.order, id)
			}
		}
		return fresh
	}
	for round := add(ids...); len(round) > 0; {
		judged, err := k.judged(round)
		if err != nil {
			return nil, err
		}
		called, err := p.calledLike(round)
		if err != nil {
			return nil, err
		}
		round = add(append(judged, called...)...)
	}
	slices.SortFunc(k.order, schema.ID.Compare)
	return k, p.tell(k.order)
}

// judged takes down what people decided of some publications, and returns those that they
// judged to be one with them.
func (k *kindred) judged(ids []schema.ID) (others []schema.ID, err error) {
	if o, err := k.p.d.opinions(); err != nil || o.none {
		return nil, err
	}
	verdicts, err := k.p.d.verdicts(schema.SamePublication, ids...)
	if err != nil {
		return nil, err
	}
	for pair, v := range verdicts {
		switch v {
		case schema.No:
			k.no[pair] = true
		case schema.Yes:
			k.yes[pair] = true
			others = append(others, pair[:]...)
		}
	}
	slices.SortFunc(others, schema.ID.Compare)
	return slices.Compact(others), nil
}

// calledLike returns the publications that have a name or an alias that one of some has.
func (p *publications) calledLike(ids []schema.ID) (all []schema.ID, err error) {
	if err := p.tell(ids); err != nil {
		return nil, err
	}
	var forms []string
	for _, id := range ids {
		if m := p.mastheads[id]; m != nil {
			forms = append(append(forms, m.names...), m.aliases...)
		}
	}
	forms = distinct(forms)
	if err := p.callers(forms); err != nil {
		return nil, err
	}
	for _, f := range forms {
		all = append(all, p.bearers[f]...)
	}
	return all, nil
}

// callers looks up who has some forms for a name or an alias. Of a form that too many have
// nobody does.
func (p *publications) callers(forms []string) error {
	unknown := slices.DeleteFunc(slices.Clone(forms), func(f string) bool { _, known := p.bearers[f]; return known })
	under, err := p.under(unknown)
	if err != nil {
		return err
	}
	var hits []schema.ID
	for _, f := range unknown {
		hits = append(hits, under[f]...)
	}
	if err := p.tell(hits); err != nil {
		return err
	}
	for _, f := range unknown {
		have := slices.DeleteFunc(under[f], func(id schema.ID) bool {
			m := p.mastheads[id]
			return m == nil || !slices.Contains(m.names, f) && !slices.Contains(m.aliases, f)
		})
		slices.SortFunc(have, schema.ID.Compare)
		if have = slices.Compact(have); len(have) > mostCalled {
			have = nil
		}
		p.bearers[f] = have
	}
	return nil
}

// under returns the nodes that the graph's keys lead to from some forms, by form, and what
// has the domains that the table of the press knows. All are asked for at once.
func (p *publications) under(forms []string) (map[string][]schema.ID, error) {
	found := map[string][]schema.ID{}
	of := map[quad.IRI]map[string][]string{quads.NameKey: {}, quads.AliasKey: {}}
	var patterns []quads.Pattern
	ask := func(by quad.IRI, key, form string) {
		if of[by][key] == nil {
			patterns = append(patterns, quads.Pattern{Predicate: by, Object: quad.String(key)})
		}
		of[by][key] = append(of[by][key], form)
	}
	for _, f := range forms {
		names, aliases := asked(f)
		for _, key := range names {
			ask(quads.NameKey, key, f)
			if domain := domainNamed(key); domain != "" {
				found[f] = append(found[f], schema.PublicationID("", domain))
			}
		}
		for _, key := range aliases {
			ask(quads.AliasKey, key, f)
		}
	}
	var last quad.Quad
	for q, err := range p.d.view.Subjects(p.d.ctx, patterns...) {
		if err != nil {
			return nil, err
		}
		if q.Subject == last.Subject && q.Object == last.Object && q.Predicate == last.Predicate {
			continue // under another article
		}
		last = q
		by, _ := q.Predicate.(quad.IRI)
		key, _ := q.Object.(quad.String)
		if id, ok := quads.ID(q.Subject); ok {
			for _, f := range of[by][string(key)] {
				found[f] = append(found[f], id)
			}
		}
	}
	for f, ids := range found {
		if len(ids) > mostUnder {
			found[f] = nil
		}
	}
	return found, nil
}

// tell looks up what publications are called; nodes that are none have no masthead.
func (p *publications) tell(ids []schema.ID) error {
	var patterns []quads.Pattern
	for _, id := range ids {
		if _, known := p.mastheads[id]; known {
			continue
		}
		p.mastheads[id] = nil
		n := 0
		for q, err := range p.d.view.Match(p.d.ctx, quads.Pattern{Subject: quads.Node(id), Predicate: quads.Type, Object: quads.KindTerm(schema.PublicationNode)}) {
			if err != nil {
				return err
			}
			patterns = append(patterns, quads.Pattern{Subject: q.Subject, Label: q.Label})
			if n++; n == mostTold {
				break
			}
		}
	}
	return p.read(patterns)
}

// read makes mastheads of what articles tell of publications: each pattern selects what one
// tells of one.
func (p *publications) read(patterns []quads.Pattern) error {
	qs, err := p.d.match(patterns...)
	if err != nil {
		return err
	}
	told := map[schema.ID][]schema.Publication{}
	for len(qs) > 0 {
		n := slices.IndexFunc(qs, func(q quad.Quad) bool { return q.Subject != qs[0].Subject || q.Label != qs[0].Label })
		if n < 0 {
			n = len(qs)
		}
		r, err := quads.NewRecord(qs[:n])
		if err != nil {
			return err
		}
		one, err := r.Publication()
		if err != nil {
			return err
		}
		told[one.ID], qs = append(told[one.ID], one), qs[n:]
	}
	for id, all := range told {
		p.mastheads[id] = newMasthead(all)
	}
	return nil
}
