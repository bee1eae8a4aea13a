package graph

import (
	"context"
	"iter"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// searchIndex is what a Library asks of a text index. Package search has one in
// a file, package search/postgres one on a server.
type searchIndex interface {
	// Update changes the index in one transaction, with other writers kept out.
	Update(ctx context.Context, prepare func(ctx context.Context, shown uint64) (*search.Change, error)) error
	// Clear empties the index.
	Clear(ctx context.Context) error
	// Revision returns which revision of the store the index shows.
	Revision(ctx context.Context) (uint64, error)
	// Digests yields what the index holds of each article.
	Digests(ctx context.Context) iter.Seq2[search.Entry, error]
	// Search answers a query.
	Search(ctx context.Context, q search.Query, limit int) ([]search.Hit, error)
	// Similar finds documents that share words with a text.
	Similar(ctx context.Context, text string, kind schema.NodeKind, limit int) ([]search.Hit, error)
	// Close gives the index up.
	Close() error
}

// home is where a graph is kept: a folder or a server.
type home interface {
	// name tells a person where it is.
	name() string
	// openIndex opens the text index, or makes an empty one.
	openIndex(ctx context.Context) (searchIndex, error)
	// discardIndex removes a text index that is damaged and that nobody has open.
	discardIndex(ctx context.Context) error
	// mendIndex puts a new text index in the place of one that cannot be opened,
	// and fills it, also where the graph was opened for reading.
	mendIndex(ctx context.Context, fill func(searchIndex) error) error
	// bytes returns how much room the graph takes.
	bytes(ctx context.Context) (int64, error)
	// close gives up what is held besides store and index; settled says that
	// nothing is left to be finished.
	close(settled bool) error
}
