package app

import (
	"context"
	"errors"
	"iter"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// copiesFlag returns the flag that asks for copies, too.
func copiesFlag() cli.Flag {
	return boolFlag("all", "also what copies of an article say again, each by itself")
}

// claimFlags returns the flags that choose among claims, and the forms of a list.
func claimFlags() []cli.Flag {
	return append([]cli.Flag{
		stringFlag("about", "whose words are all among `WORDS`"),
		stringFlag("in", "read in `PUBLICATION`"),
		stringFlag("article", "read in `ARTICLE`"),
		stringFlag("since", "said on `DATE` or later"),
		stringFlag("until", "said on `DATE` or earlier"),
		boolFlag("on-behalf", "also what spokesmen said for ACTOR"),
		stringFlag("as", "said by somebody whom the article gives the title `ROLE`"),
		stringFlag("act", "done by `ACT`: say, deny, blame, accuse, threaten, admit ..."),
		stringFlag("manner", "`MANNER` is direct, indirect or mixed"),
		confidenceFlag(),
		&cli.IntFlag{Name: "max-hands", Usage: "came through at most `N` hands (0: any number)"},
		copiesFlag(),
		limitFlag(0),
	}, formFlags()...)
}

// claimsAsked is a question for claims, as argument and flags put it.
type claimsAsked struct {
	// actor is who was asked about, nil if nobody was.
	actor *schema.Actor
	// spokenFor is the name of a body that was asked about and is no actor, or "".
	spokenFor string
	sure      *graph.Sure
	claims    iter.Seq2[graph.Statement, error]
}

// askClaims reads the question. The limit is not part of it.
func (in *invocation) askClaims(ctx context.Context) (*claimsAsked, error) {
	filter, err := in.claimFilter()
	if err != nil {
		return nil, err
	}
	l, err := in.library(ctx)
	if err != nil {
		return nil, err
	}
	publications, err := in.publications(ctx, "in")
	if err != nil {
		return nil, err
	}
	if filter.Article, err = in.findFlag(ctx, "article", schema.ArticleNode); err != nil {
		return nil, err
	}
	asked := &claimsAsked{sure: in.sure(l)}
	if in.Bool("on-behalf") && in.words() == "" {
		return nil, usagef("--on-behalf wants an ACTOR")
	}
	if name := in.words(); name != "" {
		if err := in.askAbout(ctx, l, name, &filter, asked); err != nil {
			return nil, err
		}
	}
	asked.claims = chained(publications, func(p schema.ID) iter.Seq2[graph.Statement, error] {
		filter.Publication = p
		return asked.sure.Claims(ctx, filter)
	})
	return asked, nil
}

// askAbout makes the question one about an actor, or about those who speak for a body that
// is none.
func (in *invocation) askAbout(ctx context.Context, l *graph.Library, name string, filter *graph.ClaimFilter, asked *claimsAsked) error {
	if filter.OnBehalf {
		if unheard, err := in.unheard(ctx, l, name); err != nil {
			return err
		} else if unheard {
			in.term.Notef("no article has %q speak for itself; asked of those who speak for it", name)
			filter.For, asked.spokenFor = name, name
			return nil
		}
	}
	var err error
	if asked.actor, err = in.actor(ctx, name); err == nil {
		filter.Speaker = asked.actor.ID
	}
	return err
}

// unheard reports whether a name is of nobody who speaks in the graph but perhaps of a
// body that others speak for.
func (in *invocation) unheard(ctx context.Context, l *graph.Library, name string) (bool, error) {
	n, err := l.Find(ctx, name, schema.ActorNode)
	var ambiguous *graph.AmbiguousError
	switch {
	case errors.Is(err, graph.ErrNotFound):
		return true, nil
	case errors.As(err, &ambiguous):
		n = ambiguous.Candidates[0]
	case err != nil:
		return false, err
	}
	a, err := l.Actor(ctx, n.ID)
	return err == nil && a.Local() && !named(&n, name), err
}

// answerActor is the actor as programs get it, or nil.
func (q *claimsAsked) answerActor() *answer.Actor {
	if q.actor == nil {
		return nil
	}
	a := answer.NewActor(*q.actor)
	return &a
}

// end ends an answer of n claims: it tells what was left out, and of nothing found.
func (q *claimsAsked) end(in *invocation, n int, err error) error {
	in.noteLeftOut(q.sure)
	switch {
	case err != nil || n > 0:
		return err
	case q.actor != nil:
		return in.nothing(q.sure, "no such claim by %s in this graph", q.actor.Name)
	case q.spokenFor != "":
		return in.nothing(q.sure, "nobody speaks for %q in this graph", q.spokenFor)
	}
	return in.nothing(q.sure, "no such claim in this graph")
}

// claimFilter reads the flags that choose among claims.
func (in *invocation) claimFilter() (graph.ClaimFilter, error) {
	f := graph.ClaimFilter{
		About: in.String("about"), As: in.String("as"), OnBehalf: in.Bool("on-behalf"), Act: schema.Act(in.String("act")), Manner: schema.Manner(in.String("manner")),
		MaxHands: in.Int("max-hands"), Once: !in.Bool("all"),
	}
	var err error
	if f.Act, err = oneOf("act", f.Act, schema.Acts()); err != nil {
		return f, err
	}
	if f.Manner, err = oneOf("manner", f.Manner, schema.Manners()); err != nil {
		return f, err
	}
	if f.Since, err = in.date("since"); err != nil {
		return f, err
	}
	if f.Until, err = in.date("until"); err != nil {
		return f, err
	}
	return f, nil
}
