package main

import (
	"bytes"
	"context"
	"errors"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
	"github.com/saidby/saidby/graph/quadstore/postgres"
)

// damage harms a graph below its surface:
//
//	damage remove PREFIX    # all keys that begin with it, in Go's escapes
//	damage set KEY VALUE
//	damage lose             # a long value of the first article that has one
func damage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: damage remove PREFIX | set KEY VALUE | lose")
	}
	words := make([][]byte, len(args))
	for i, a := range args {
		word, err := strconv.Unquote(`"` + a + `"`)
		ts.Check(err)
		words[i] = []byte(word)
	}
	engine, err := engineOf(ts)
	ts.Check(err)
	err = engine.Update(context.Background(), func(tx ordered.Tx) error {
		switch {
		case args[0] == "remove" && len(args) == 2:
			return remove(tx, words[1], -1, func([]byte) bool { return true })
		case args[0] == "set" && len(args) == 3:
			tx.Set(words[1], words[2])
			return nil
		case args[0] == "lose" && len(args) == 1:
			return remove(tx, []byte("l\x01"), 1, func(key []byte) bool { return key[18] == 0xFF })
		}
		return errors.New("no such damage")
	})
	ts.Check(errors.Join(err, engine.Close()))
}

// engineOf opens what is below the graph of a script.
func engineOf(ts *testscript.TestScript) (ordered.Engine, error) {
	if place := ts.Getenv("SAIDBY_GRAPH"); graph.OnServer(place) {
		return postgres.Open(context.Background(), place, postgres.Options{})
	}
	return pebble.Open(ts.MkAbs(".saidby/quads"), pebble.Options{})
}

// remove removes the keys with a prefix that are wanted, n of them at most. There
// has to be one.
func remove(tx ordered.Tx, prefix []byte, n int, wanted func(key []byte) bool) error {
	var keys [][]byte
	for pair, err := range tx.Scan(context.Background(), ordered.Prefix(prefix)) {
		if err != nil {
			return err
		}
		if wanted(pair.Key) {
			keys = append(keys, bytes.Clone(pair.Key))
		}
	}
	if len(keys) == 0 {
		return errors.New("there is no such key")
	}
	if n > 0 {
		keys = keys[:n]
	}
	for _, key := range keys {
		tx.Delete(key)
	}
	return nil
}
