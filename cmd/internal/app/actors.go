package app

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// usualActors is how many actors are listed unless told otherwise.
const usualActors = 50

// actorsCommand lists who speaks and who is blamed.
func actorsCommand() *command {
	return &command{
		name: "actors", args: "[TEXT]", most: -1, group: ask,
		summary: "who is named, by how many articles",
		text: `Lists people, organizations, states, groups and documents, each under all its names
as one, those first that most articles name: the title given most, acts of saying,
articles, when it was first and last seen, and how many other names it has. TEXT are
words of a name. What a bare family name means in an article counts for that person;
where it is not clear it stands for itself. --unnamed lists what outlets call sources
that they do not name, people as well as "the company" or "the report" of one article,
with the id of the first; saidby merge joins two that are known to be the same.`,
		examples: `# who is named most
saidby actors
# everybody of one name
saidby actors brill
# all organizations, for a spreadsheet
saidby actors --kind organization --limit 0 --csv
# whom nobody names
saidby actors --unnamed officials`,
		exits: exits("some were found", "there are none"),
		flags: append([]cli.Flag{
			stringFlag("kind", "of `KIND`: person, organization, state, group or document"),
			boolFlag("unnamed", "unnamed sources, by outlet and description"),
			limitFlag(usualActors),
		}, formFlags()...),
		run: runActors,
	}
}

// namedKinds lists the kinds of those who have a name.
func namedKinds() []schema.ActorKind {
	return slices.DeleteFunc(schema.ActorKinds(), func(k schema.ActorKind) bool { return k == schema.Unnamed })
}

// runActors answers the question.
func runActors(ctx context.Context, in *invocation) error {
	kinds := namedKinds()
	if in.Bool("unnamed") {
		kinds = schema.ActorKinds()
	}
	kind, err := oneOf("kind", schema.ActorKind(in.String("kind")), kinds)
	if err != nil {
		return err
	}
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	if in.Bool("unnamed") {
		return in.unnamed(ctx, l, kind)
	}
	rows, err := l.Actors(ctx, graph.ActorFilter{Words: in.words(), Kind: kind, Limit: in.Int("limit")})
	if err != nil {
		return err
	}
	n, err := lister[graph.ActorRow, answer.KnownActor]{
		convert: func(r graph.ActorRow) (answer.KnownActor, error) { return answer.NewKnownActor(r), nil },
		whole:   func(entries []answer.KnownActor) any { return answer.Actors{Actors: entries} },
		people:  render.Actors,
	}.write(in, sequence(rows))
	if n == 0 && err == nil && kind == schema.Document {
		in.term.Hintf("documents that one article tells of: saidby actors --unnamed --kind document")
	}
	return in.endActors(n, err, "actor")
}

// unnamed lists unnamed sources.
func (in *invocation) unnamed(ctx context.Context, l *graph.Library, kind schema.ActorKind) error {
	rows, err := l.Unnamed(ctx, graph.UnnamedFilter{Words: in.words(), Kind: kind, Limit: in.Int("limit")})
	if err != nil {
		return err
	}
	n, err := lister[graph.UnnamedRow, answer.UnnamedSources]{
		convert: func(r graph.UnnamedRow) (answer.UnnamedSources, error) { return answer.NewUnnamedSources(r), nil },
		whole:   func(entries []answer.UnnamedSources) any { return answer.Unnamed{Unnamed: entries} },
		people:  render.Unnamed,
	}.write(in, sequence(rows))
	return in.endActors(n, err, "unnamed source")
}

// endActors tells of nothing found, and of a list that may be longer.
func (in *invocation) endActors(n int, err error, what string) error {
	switch {
	case err != nil:
		return err
	case n > 0:
		if in.form == forPeople && n == in.Int("limit") {
			in.term.Notef("the first %d; --limit 0 lists all", n)
		}
		return nil
	case in.words() != "":
		return nothingf("this graph has no %s %q", what, in.words())
	}
	return nothingf("there is no such %s in this graph", what)
}
