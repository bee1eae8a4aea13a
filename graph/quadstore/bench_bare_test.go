package quadstore_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/bloom"

	"github.com/saidby/saidby/graph/quadstore"
	engine "github.com/saidby/saidby/graph/quadstore/pebble"
)

// bare is Pebble itself, to which the very same keys are written that a store of
// ours writes: with its options, batch by batch and each of them synced, but
// without looking whether a quad is there and without counting.
type bare struct {
	db *pebble.DB
}

func openBare(_ context.Context, dir string) (loading, error) {
	// Our engine leaves its options in the folder.
	e, err := engine.Open(dir, engine.Options{})
	if err != nil {
		return nil, err
	}
	if err := e.Close(); err != nil {
		return nil, err
	}
	o, err := optionsIn(dir)
	if err != nil {
		return nil, err
	}
	db, err := pebble.Open(dir, o)
	return &bare{db}, err
}

// optionsIn returns the options with which the newest file of options in a folder
// was written.
func optionsIn(dir string) (*pebble.Options, error) {
	files, err := filepath.Glob(filepath.Join(dir, "OPTIONS-*"))
	if err != nil || len(files) == 0 {
		return nil, errors.Join(err, fmt.Errorf("no options in %s", dir))
	}
	content, err := os.ReadFile(files[len(files)-1])
	if err != nil {
		return nil, err
	}
	o := &pebble.Options{Logger: quiet{}}
	return o, o.Parse(string(content), &pebble.ParseHooks{
		NewFilterPolicy: func(string) (pebble.FilterPolicy, error) { return bloom.FilterPolicy(10), nil },
	})
}

// quiet is a log that nobody reads.
type quiet struct{}

func (quiet) Infof(string, ...any)              {}
func (quiet) Errorf(string, ...any)             {}
func (quiet) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

func (p *bare) write(_ context.Context, articles [][]quad.Quad) error {
	batch := p.db.NewBatch()
	set := func(key, value []byte) error { return batch.Set(key, value, nil) }
	for _, qs := range articles {
		for _, q := range qs {
			if err := quadstore.Keys(q, set); err != nil {
				return err
			}
		}
	}
	return errors.Join(batch.Commit(pebble.Sync), batch.Close())
}

func (p *bare) Close() error { return errors.Join(p.db.Flush(), p.db.Close()) }

// bareKeys is Pebble to which keys are written that lie ready: the time of making
// them from quads does not count.
type bareKeys struct {
	bare
	pairs [][2][]byte
}

func openBareKeys(ctx context.Context, dir string) (loading, error) {
	p, err := openBare(ctx, dir)
	if err != nil {
		return nil, err
	}
	return &bareKeys{bare: *p.(*bare)}, nil
}

// prepare makes the keys of the next batch.
func (p *bareKeys) prepare(articles [][]quad.Quad) error {
	p.pairs = p.pairs[:0]
	for _, qs := range articles {
		for _, q := range qs {
			err := quadstore.Keys(q, func(key, value []byte) error {
				p.pairs = append(p.pairs, [2][]byte{key, value})
				return nil
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *bareKeys) write(context.Context, [][]quad.Quad) error {
	batch := p.db.NewBatch()
	for _, pair := range p.pairs {
		if err := batch.Set(pair[0], pair[1], nil); err != nil {
			return err
		}
	}
	return errors.Join(batch.Commit(pebble.Sync), batch.Close())
}
