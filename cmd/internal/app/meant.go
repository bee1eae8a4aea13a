package app

import (
	"context"
	"slices"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// meant decides whom some articles mean by the name of the first argument: of merge,
// which says yes, the second one; of split, which says no, another of that name.
func (in *invocation) meant(ctx context.Context, refs []string, v schema.Verdict) error {
	want := 2
	if v == schema.No {
		want = 1
	}
	if in.NArg() != want {
		return usagef("%s --in wants %s", in.Command.Name, map[int]string{1: "one ACTOR", 2: "two: whose name it is, and who is meant"}[want])
	}
	by, err := in.by()
	if err != nil {
		return err
	}
	l, err := in.writable(ctx)
	if err != nil {
		return err
	}
	var articles []graph.Node
	for _, ref := range refs {
		n, err := in.find(ctx, ref, schema.ArticleNode)
		if err != nil {
			return err
		}
		articles = append(articles, n)
	}
	m := meaning{by: by, note: in.String("note")}
	named, err := in.bearer(ctx, l, in.Args().First(), articles)
	if err != nil {
		return err
	}
	if v == schema.Yes {
		if m.is, err = in.find(ctx, in.Args().Get(1), schema.ActorNode); err != nil {
			return err
		}
	}
	for i, article := range articles {
		for _, n := range named[i] {
			if err := m.decide(ctx, l, n, article.ID); err != nil {
				return err
			}
		}
	}
	if err := in.decide(ctx, l, m.all); err != nil {
		return err
	}
	if v == schema.No {
		in.term.Hintf("the other is %s: saidby show %s", m.others[0].Short(), m.others[0].Short())
	}
	return nil
}

// bearer returns how each of some articles names whom a reference means: whom the
// article calls so, whoever else it fits elsewhere, else whom the reference means by
// another name that the article has.
func (in *invocation) bearer(ctx context.Context, l *graph.Library, ref string, articles []graph.Node) ([][]graph.Naming, error) {
	var all [][]graph.Naming
	for _, article := range articles {
		named, err := l.NamedAs(ctx, ref, article.ID)
		if err != nil {
			return nil, err
		}
		if len(named) == 0 {
			n, err := in.find(ctx, ref, schema.ActorNode)
			if err != nil {
				return nil, err
			}
			if named, err = l.NamedIn(ctx, n.ID, article.ID); err != nil {
				return nil, err
			}
		}
		switch len(named) {
		case 0:
			return nil, nothingf("article %s, %q, does not name %q", article.ID.Short(), article.Name, ref)
		case 1:
		default:
			e := &graph.AmbiguousError{Ref: ref}
			for _, n := range named {
				e.Candidates = append(e.Candidates, graph.Node{Kind: schema.ActorNode, ID: n.Meant, Name: n.Name, Detail: "in " + article.Name})
			}
			return nil, e
		}
		all = append(all, named)
	}
	return all, nil
}

// meaning gathers what is decided of whom articles mean.
type meaning struct {
	by, note string
	is       graph.Node // who is meant; without an id another of the name
	others   []schema.ID
	all      []schema.Judgement
}

func (m *meaning) add(q schema.Question, a, b schema.ID, v schema.Verdict) {
	if a != b {
		m.all = append(m.all, schema.Judgement{Question: q, A: a, B: b, Verdict: v, By: m.by, Note: m.note})
	}
}

// decide decides of one name in one article.
func (m *meaning) decide(ctx context.Context, l *graph.Library, n graph.Naming, article schema.ID) error {
	namesake := schema.NamesakeID(n.Actor, article)
	if !m.is.ID.IsZero() {
		i, err := l.Identity(ctx, m.is.ID)
		if err != nil {
			return err
		}
		if slices.Contains(i.IDs(), n.Actor) {
			m.add(schema.NamedIn, n.Actor, article, schema.Yes)
			return nil
		}
		m.add(schema.NamedIn, n.Actor, article, schema.No)
		if err := m.release(ctx, l, namesake, i.IDs()); err != nil {
			return err
		}
		m.add(schema.SameActor, namesake, m.is.ID, schema.Yes)
		return nil
	}
	m.add(schema.NamedIn, n.Actor, article, schema.No)
	if err := m.release(ctx, l, namesake, m.others); err != nil {
		return err
	}
	if len(m.others) > 0 {
		m.add(schema.SameActor, m.others[0], namesake, schema.Yes)
	}
	m.others = append(m.others, namesake)
	return nil
}

// release takes back what was decided of an article before: that by the name it means
// somebody who is none of some. Who decides anew of one article does not join two others.
func (m *meaning) release(ctx context.Context, l *graph.Library, namesake schema.ID, but []schema.ID) error {
	before, err := l.JudgementsAbout(ctx, namesake)
	if err != nil {
		return err
	}
	latest := map[schema.ID]schema.Verdict{}
	var others []schema.ID
	for _, j := range before { // the earliest first
		other := j.A
		if other == namesake {
			other = j.B
		}
		if j.Question == schema.SameActor {
			latest[other] = j.Verdict
			others = append(others, other)
		}
	}
	slices.SortFunc(others, schema.ID.Compare)
	for _, other := range slices.Compact(others) {
		if latest[other] == schema.Yes && !slices.Contains(but, other) {
			m.add(schema.SameActor, namesake, other, schema.No)
		}
	}
	return nil
}
