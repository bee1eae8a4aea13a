package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// invocation is one call of a command.
type invocation struct {
	*cli.Context
	program  *program
	term     *term.Terminal
	form     form
	opened   *graph.Library
	articles articleTexts
	// listFault is what is wrong with a list of targets, once all have been read.
	listFault error
}

// lockWait is how long a command waits for another process to be done with
// the graph.
const lockWait = 3 * time.Second

// invoke prepares one call of a command.
func (p *program) invoke(ctx *cli.Context, c *command) (*invocation, error) {
	color := term.ColorMode(ctx.String("color"))
	switch color {
	case "":
		color = term.Auto
	case term.Auto, term.Always, term.Never:
	default:
		return nil, usagef("--color is auto, always or never, not %q", color)
	}
	form, err := chosenForm(ctx)
	if err != nil {
		return nil, err
	}
	t := term.Open(p.streams, term.Options{
		Color: color, NoPager: ctx.Bool("no-pager") || form != forPeople || c.report, JSON: form == asJSON || ctx.String("log") == "jsonl", Quiet: ctx.Bool("quiet"),
	})
	return &invocation{Context: ctx, program: p, term: t, form: form}, nil
}

// close sends the answer on its way and leaves the graph.
func (in *invocation) close() error {
	err := in.term.Close()
	if in.opened != nil {
		err = errors.Join(err, in.opened.Close())
	}
	return err
}

// out is where the answer goes.
func (in *invocation) out() io.Writer { return in.term.Out() }

// sheet returns a sheet for an answer that people read.
func (in *invocation) sheet() *render.Sheet {
	return render.NewSheet(in.term.Out(), in.term.Width(), in.term.Color())
}

// words returns the arguments as one text: quotation marks are for the shell.
func (in *invocation) words() string { return strings.Join(in.Args().Slice(), " ") }

// place returns where the graph is.
func (in *invocation) place() (place, error) {
	return locate(in.String("graph"), in.program.streams.Getenv, in.program.folder())
}

// library opens the graph for questions. It stays open until the command ends.
func (in *invocation) library(ctx context.Context) (*graph.Library, error) {
	return in.open(ctx, graph.Options{ReadOnly: true})
}

// writable opens the graph to be changed.
func (in *invocation) writable(ctx context.Context) (*graph.Library, error) {
	return in.open(ctx, graph.Options{})
}

// open opens the graph, and begins one if that is asked and there is none.
func (in *invocation) open(ctx context.Context, o graph.Options) (*graph.Library, error) {
	if in.opened != nil {
		return in.opened, nil
	}
	at, err := in.place()
	if err != nil {
		return nil, err
	}
	o.Command, o.Wait, o.Now = "saidby "+in.Command.Name, lockWait, in.program.now
	_, missing := os.Stat(at.at)
	l, err := graph.Open(ctx, at.at, o)
	switch {
	case errors.Is(err, graph.ErrNoGraph) && !o.Create:
		err = &silent{fmt.Sprintf("there is no graph in %s", at), err}
		return nil, hint(err, "saidby import FILE begins one; --graph DIR asks another")
	case err != nil:
		return nil, err
	}
	if missing != nil && !graph.OnServer(at.at) {
		in.term.Notef("began a graph in %s", at)
	}
	in.opened = l
	in.articles.library = l
	return l, nil
}

// find resolves an id, the beginning of one, or a name.
func (in *invocation) find(ctx context.Context, ref string, kinds ...schema.NodeKind) (graph.Node, error) {
	l, err := in.library(ctx)
	if err != nil {
		return graph.Node{}, err
	}
	n, err := l.Find(ctx, ref, kinds...)
	if errors.Is(err, graph.ErrNotFound) {
		return n, nothingf("this graph has no %s %q", kindNames(kinds), ref)
	}
	switch name := cmp.Or(n.Known.Name, n.Name); {
	case err != nil || n.Kind != schema.ActorNode:
	case len(n.Others) > 0:
		in.term.Notef("%q is taken for %s, whom nearly all articles mean; others: %s", ref, name, otherNames(n.Others))
	case !named(&n, ref):
		in.term.Notef("%q is taken for %s (%s)", ref, name, n.Detail)
	}
	return n, err
}

// named reports whether a reference is the name that answers have for a node, up to an
// article in front, or its id.
func named(n *graph.Node, ref string) bool {
	short := func(s string) string { return strings.TrimPrefix(text.Fold(s), "the ") }
	return short(ref) == short(cmp.Or(n.Known.Name, n.Name)) || strings.HasPrefix(strings.ReplaceAll(n.ID.String(), "-", ""), strings.ReplaceAll(strings.ToLower(ref), "-", ""))
}

// otherNames names the first few of some nodes.
func otherNames(nodes []graph.Node) string {
	const few = 4
	var names []string
	for _, n := range nodes[:min(len(nodes), few)] {
		names = append(names, n.Name)
	}
	if len(nodes) > few {
		names = append(names, fmt.Sprintf("%d more", len(nodes)-few))
	}
	return strings.Join(names, ", ")
}

// findAll resolves an id or a name like find. A name that fits several publications which
// are one, or which have the very same name, means them all. Of those that are one it is
// given the first: what is asked of that is asked of all.
func (in *invocation) findAll(ctx context.Context, ref string, kinds ...schema.NodeKind) ([]graph.Node, error) {
	n, err := in.find(ctx, ref, kinds...)
	var ambiguous *graph.AmbiguousError
	if !errors.As(err, &ambiguous) {
		return []graph.Node{n}, err
	}
	nodes, err := in.apart(ctx, ambiguous.Candidates)
	if err != nil {
		return nil, err
	}
	for _, c := range nodes {
		if len(nodes) > 1 && (c.Kind != schema.PublicationNode || text.Fold(c.Name) != text.Fold(nodes[0].Name)) {
			return nil, &graph.AmbiguousError{Ref: ref, Candidates: nodes}
		}
	}
	return nodes, nil
}

// apart leaves out publications that are one with an earlier one: what is asked of that is
// asked of them all.
func (in *invocation) apart(ctx context.Context, nodes []graph.Node) ([]graph.Node, error) {
	var kept []graph.Node
	asked := map[schema.ID]bool{}
	for _, n := range nodes {
		if n.Kind != schema.PublicationNode {
			kept = append(kept, n)
		}
		if n.Kind != schema.PublicationNode || asked[n.ID] {
			continue
		}
		ids, err := in.opened.SamePublications(ctx, n.ID)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			asked[id] = true
		}
		kept = append(kept, n)
	}
	return kept, nil
}

// publications resolves what a flag names; a flag that is not set gives one
// zero id, which selects everything.
func (in *invocation) publications(ctx context.Context, flag string) ([]schema.ID, error) {
	ref := in.String(flag)
	if ref == "" {
		return []schema.ID{{}}, nil
	}
	nodes, err := in.findAll(ctx, ref, schema.PublicationNode)
	ids := make([]schema.ID, len(nodes))
	for i, n := range nodes {
		ids[i] = n.ID
	}
	return ids, err
}

// findFlag resolves what a flag names; a flag that is not set gives the zero id.
func (in *invocation) findFlag(ctx context.Context, flag string, kinds ...schema.NodeKind) (schema.ID, error) {
	ref := in.String(flag)
	if ref == "" {
		return schema.ID{}, nil
	}
	n, err := in.find(ctx, ref, kinds...)
	return n.ID, err
}

// kindNames names kinds of node: "article or publication".
func kindNames(kinds []schema.NodeKind) string {
	if len(kinds) == 0 {
		return "node"
	}
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = string(k)
	}
	return strings.Join(names, " or ")
}
