package app

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// completionTime is how long a shell may wait for names. What a large graph
// does not tell by then is left out.
const completionTime = 500 * time.Millisecond

// graphNames returns the names of actors and publications that begin as was
// typed. A graph that cannot be asked has none.
func (p *program) graphNames(ctx context.Context, typed, graphDir string, kinds ...schema.NodeKind) []completion {
	ctx, cancel := context.WithTimeout(ctx, completionTime)
	defer cancel()
	l := p.completed(ctx, graphDir)
	if l == nil {
		return nil
	}
	defer l.Close()
	n := names{typed: typed, seen: map[string]bool{}}
	if slices.Contains(kinds, schema.ActorNode) {
		for st, err := range l.Claims(ctx, graph.ClaimFilter{}) {
			if err != nil {
				break
			}
			for _, a := range append(st.Speakers, st.BlamedActors...) {
				n.add(a.Name, string(a.Kind))
			}
		}
	}
	if slices.Contains(kinds, schema.PublicationNode) {
		for a, err := range l.Articles(ctx) {
			if err != nil {
				break
			}
			if a.Publication != nil {
				n.add(a.Publication.Name, string(a.Publication.Kind))
			}
		}
	}
	slices.SortFunc(n.found, func(a, b completion) int { return strings.Compare(a.word, b.word) })
	return n.found
}

// completed opens the graph that completion asks, or returns nil.
func (p *program) completed(ctx context.Context, graphDir string) *graph.Library {
	at, err := locate(graphDir, p.streams.Getenv, p.folder())
	if err != nil {
		return nil
	}
	l, err := graph.Open(ctx, at.at, graph.Options{ReadOnly: true, Command: "saidby completion", Wait: -1})
	if err != nil {
		return nil
	}
	return l
}

// standingJudgements returns the judgements that stand, by what begins their ids.
func (p *program) standingJudgements(ctx context.Context, graphDir string) (found []completion) {
	ctx, cancel := context.WithTimeout(ctx, completionTime)
	defer cancel()
	l := p.completed(ctx, graphDir)
	if l == nil {
		return nil
	}
	defer l.Close()
	for j, err := range l.Judgements(ctx) {
		if err != nil {
			break
		}
		if j.Stands() {
			found = append(found, completion{j.ID.Short(), string(j.Question) + " " + string(j.Verdict) + ", by " + j.By})
		}
	}
	return found
}

// names gathers names, each once.
type names struct {
	typed string
	seen  map[string]bool
	found []completion
}

// add takes a name that begins as was typed.
func (n *names) add(name, meaning string) {
	if n.seen[name] || len(name) < len(n.typed) || !strings.EqualFold(name[:len(n.typed)], n.typed) {
		return
	}
	n.seen[name] = true
	n.found = append(n.found, completion{name, meaning})
}
