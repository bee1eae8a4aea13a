package app

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// linkCommand takes in a table of who is which item of Wikidata.
func linkCommand() *command {
	return &command{
		name: "link", args: "[FILE.csv]", most: 1, group: keep,
		summary: "say who is who by a table of Wikidata ids",
		text: `Reads a table with a header: the columns name or id say who is meant, wikidata which
item it is (Q42, or an address that ends so). A column kind, as in person, tells apart
who has the same name, and columns same hold other names of the same, with | between
several. Whoever is one item is one from then on; whoever could be taken for one and is
two items is not. That is written to the log of judgements in the name of "link FILE",
so that saidby undo takes it back. The ids are kept and shown until a table has - for
one. A line that cannot be
understood, or whose name nobody has or several have, is named, and the rest goes on.
Linking again changes nothing. Without FILE it lists what is linked.`,
		examples: `# name,wikidata
saidby link people.csv
# what is linked, as a table that link reads
saidby link --csv > links.csv
# and what was decided by it
saidby judgements`,
		exits: append([]exit{
			{exitDone, "linked, or listed"}, {exitNothing, "nothing is linked"}, {exitPartly, "some lines were taken in and some were not"},
		}, graphExits()...),
		flags: formFlags(),
		run:   runLink, report: true,
	}
}

// runLink takes a table in, or lists what is linked.
func runLink(ctx context.Context, in *invocation) error {
	if in.NArg() > 0 {
		return in.linkTable(ctx, in.Args().First())
	}
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	list := lister[render.Link, answer.Link]{
		convert: func(k render.Link) (answer.Link, error) { return answer.NewLink(k.ActorLink, k.Node), nil },
		whole:   func(all []answer.Link) any { return answer.Links{Links: all} },
		people:  render.Links,
	}
	n, err := list.write(in, allLinks(ctx, l))
	if err == nil && n == 0 {
		return nothingf("nobody is linked to Wikidata in this graph")
	}
	return err
}

// linksTogether is how many links are described at once.
const linksTogether = 256

// allLinks yields the links with whom they are of.
func allLinks(ctx context.Context, l *graph.Library) iter.Seq2[render.Link, error] {
	return func(yield func(render.Link, error) bool) {
		links, err := l.Links(ctx)
		for len(links) > 0 && err == nil {
			some := links[:min(len(links), linksTogether)]
			links = links[len(some):]
			ids := make([]schema.ID, len(some))
			for i := range some {
				ids[i] = some[i].Actor
			}
			var nodes []graph.Node
			nodes, err = l.Nodes(ctx, ids...)
			for i := range nodes {
				if !yield(render.Link{ActorLink: some[i], Node: nodes[i]}, nil) {
					return
				}
			}
		}
		if err != nil {
			yield(render.Link{}, err)
		}
	}
}

// linkTable takes a table in.
func (in *invocation) linkTable(ctx context.Context, path string) error {
	if in.form != forPeople && in.form != asJSON {
		return usagef("link FILE tells what it linked for people, or with --json")
	}
	r, err := in.input(path)
	if err != nil {
		return err
	}
	defer r.Close()
	l, err := in.writable(ctx)
	if err != nil {
		return err
	}
	t := linkTable{in: in, library: l, path: path}
	if err := t.read(ctx, r); err != nil {
		return err
	}
	done, err := l.Link(ctx, "link "+filepath.Base(path), t.links...)
	if err != nil {
		return roomHint(err)
	}
	if err := in.linked(ctx, done, t.failed); err != nil || t.failed == 0 {
		return err
	}
	if len(t.links) > 0 {
		return fmt.Errorf("%w, %w", errPartly, errSaid)
	}
	return errors.Join(errors.New("nothing could be read"), errSaid)
}

// linked says what came of a table.
func (in *invocation) linked(ctx context.Context, done *graph.Linked, failed int) error {
	whole := answer.LinkedFrom{New: done.New, Changed: done.Changed, Known: done.Known, Gone: done.Gone, Failed: failed, Judgements: []answer.Judgement{}}
	s := in.sheet()
	for _, j := range done.Judgements {
		judged, err := in.judged(ctx, j)
		if err != nil {
			return err
		}
		whole.Judgements = append(whole.Judgements, answer.NewJudgement(&j, judged.A, judged.B))
		if in.form == forPeople {
			render.Decided(s, judged)
		}
	}
	if in.form == asJSON {
		return writeJSON(in.out(), whole)
	}
	render.Linked(s, done, failed)
	return s.Err()
}
