package graph

import (
	"context"
	"fmt"
	"strconv"

	"github.com/saidby/saidby/graph/quadstore"
)

// layoutKey is the key in stateSpace of the version of the layout, in digits: a graph
// on a server has no file to say it.
var layoutKey = []byte("layout")

// checkLayout checks that this program can read a graph on a server, and notes in one that
// was just made how it is laid out. It returns [ErrNewerFormat] or [ErrOlderFormat].
func (l *Library) checkLayout(ctx context.Context, readOnly bool) error {
	fresh, err := l.layoutHeld(ctx, &l.store.View)
	if err != nil || !fresh || readOnly {
		return err
	}
	return l.store.Update(ctx, func(tx *quadstore.Tx) error {
		fresh, err := l.layoutHeld(ctx, &tx.View)
		if err == nil && fresh { // nobody was quicker
			tx.Set(stateSpace, layoutKey, strconv.AppendInt(nil, formatVersion, 10))
		}
		return err
	})
}

// layoutHeld checks the version of the layout; fresh is true where none is noted, and
// nothing was ever kept.
func (l *Library) layoutHeld(ctx context.Context, v *quadstore.View) (fresh bool, err error) {
	values, err := v.Get(ctx, stateSpace, layoutKey, revisionKey, []byte(judgedKey))
	if err != nil {
		return false, err
	}
	version := 0
	if values[0] != nil {
		if version, err = strconv.Atoi(string(values[0])); err != nil {
			return false, fmt.Errorf("%s: layout %q: %w", l.home.name(), values[0], quadstore.ErrMalformed)
		}
	}
	switch {
	case version > formatVersion:
		return false, fmt.Errorf("%s has format %d, this program knows up to %d: %w", l.home.name(), version, formatVersion, ErrNewerFormat)
	case version == formatVersion:
		return false, nil
	case version > 0 || values[1] != nil || values[2] != nil: // those before 6 did not note it
		return false, fmt.Errorf("%s has an earlier format, this program reads from %d on: %w", l.home.name(), formatVersion, ErrOlderFormat)
	}
	return true, nil
}
