package app

import (
	"context"
	"sync"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/importers/extract"
	"github.com/saidby/saidby/importers/fetch"
	"github.com/saidby/saidby/schema"
)

// known asks the graph what it holds already, for those who read: several at once,
// and while articles are kept. The graph is opened when it is first asked, since
// standard input may keep everybody waiting before; where there is none nothing is
// known. An error means that it is not known: whoever keeps will meet it again.
type known struct {
	in     *invocation
	mu     sync.Mutex
	asked  bool
	absent bool // there is no graph to ask, or it is not to be asked
}

// open opens the graph to be written to.
func (k *known) open(ctx context.Context, o graph.Options) (*graph.Library, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	l, err := k.in.open(ctx, o)
	k.asked, k.absent = true, err != nil
	return l, err
}

// library returns the graph if there is one.
func (k *known) library(ctx context.Context) *graph.Library {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.asked {
		k.asked = true
		_, err := k.in.open(ctx, graph.Options{})
		k.absent = err != nil
	}
	if k.absent {
		return nil
	}
	return k.in.opened
}

// holds reports whether the graph holds what would be extracted from an article.
func (k *known) holds(ctx context.Context, a *schema.Article) bool {
	l := k.library(ctx)
	if l == nil {
		return false
	}
	held, err := l.Holds(ctx, a, extract.Version)
	return err == nil && held
}

// visit returns the last visit to an address.
func (k *known) visit(ctx context.Context, address string) (graph.Visit, bool) {
	l := k.library(ctx)
	if l == nil {
		return graph.Visit{}, false
	}
	v, err := l.Visit(ctx, address)
	return v, err == nil
}

// since says what is known of an address, for it to be fetched if it has changed.
func (k *known) since(ctx context.Context, address string) fetch.Validators {
	v, _ := k.visit(ctx, address)
	return fetch.Validators{ETag: v.ETag, LastModified: v.LastModified}
}

// visits gathers which articles came from which address, until the address has
// given all that it has.
type visits struct {
	came map[string][]schema.ID // by address, so far
	done map[string]graph.Visit
	// missed says that a page which a feed leads to could not be fetched this time:
	// then the feed must be read again, even if it is as it was.
	missed bool
}

// item takes down what came of an item.
func (v *visits) item(item importers.Item) {
	if item.Article != nil && importers.IsAddress(item.Path) {
		if v.came == nil {
			v.came = map[string][]schema.ID{}
		}
		v.came[item.Path] = append(v.came[item.Path], item.Article.ID)
	}
	w := item.Visit
	if w == nil {
		v.missed = v.missed || item.Err != nil
		return
	}
	if item.Article == nil && item.Err == nil && !item.Unchanged { // the end of a feed
		if v.missed {
			w.Validators = fetch.Validators{}
		}
		v.missed = false
	}
	if v.done == nil {
		v.done = map[string]graph.Visit{}
	}
	v.done[w.Address] = graph.Visit{
		ETag: w.Validators.ETag, LastModified: w.Validators.LastModified, Fetched: w.Fetched, Articles: v.came[w.Address],
	}
	delete(v.came, w.Address)
}

// unchanged takes down what an address gave that has not changed since.
func (v *visits) unchanged(address string, articles []schema.ID) {
	if v.came == nil {
		v.came = map[string][]schema.ID{}
	}
	v.came[address] = articles
}

// noteVisits keeps the visits that are done. Their articles are kept already.
func (r *importing) noteVisits(ctx context.Context) error {
	done := r.visits.done
	r.visits.done = nil
	if len(done) == 0 || r.dry {
		return nil
	}
	l, err := r.known.open(ctx, graph.Options{Create: true})
	if err != nil {
		return roomHint(err)
	}
	return roomHint(l.NoteVisits(ctx, done))
}
