package app

import (
	"context"
	"errors"

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

// bearer returns how each of some articles names the actor that a reference means. Of
// several that it fits it is the one that all of them name.
func (in *invocation) bearer(ctx context.Context, l *graph.Library, ref string, articles []graph.Node) ([][]graph.Naming, error) {
	n, several := in.find(ctx, ref, schema.ActorNode)
	candidates := append([]graph.Node{n}, n.Others...)
	var ambiguous *graph.AmbiguousError
	if errors.As(several, &ambiguous) {
		candidates = ambiguous.Candidates
	} else if several != nil {
		return nil, several
	}
	var found [][]graph.Naming
	var lacking error
	for _, c := range candidates {
		var all [][]graph.Naming
		for _, article := range articles {
			named, err := l.NamedIn(ctx, c.ID, article.ID)
			if err != nil {
				return nil, err
			}
			if len(named) == 0 {
				lacking = nothingf("article %s, %q, does not name %s", article.ID.Short(), article.Name, c.Name)
				break
			}
			all = append(all, named)
		}
		switch {
		case len(all) < len(articles):
		case found != nil && several != nil:
			return nil, several
		case found != nil: // the one whom nearly all articles mean comes first
		default:
			found = all
		}
	}
	if found == nil {
		return nil, lacking
	}
	return found, nil
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
		for _, id := range i.IDs() {
			if id == n.Actor {
				m.add(schema.NamedIn, n.Actor, article, schema.Yes)
				return nil
			}
		}
		m.add(schema.NamedIn, n.Actor, article, schema.No)
		m.add(schema.SameActor, namesake, m.is.ID, schema.Yes)
		return nil
	}
	m.add(schema.NamedIn, n.Actor, article, schema.No)
	if len(m.others) > 0 {
		m.add(schema.SameActor, m.others[0], namesake, schema.Yes)
	}
	m.others = append(m.others, namesake)
	return nil
}
