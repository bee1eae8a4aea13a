package quadstore

import "github.com/cayleygraph/quad"

// Keys gives the keys and values that a store writes for a quad to set. It is for
// the benchmark that writes them without a store.
func Keys(q quad.Quad, set func(key, value []byte) error) error {
	var t terms
	var long [len(t)][]byte
	b := make([]byte, 0, 2*longest)
	for i, d := range quad.Directions {
		start := len(b)
		var err error
		if b, long[i], err = appendTerm(b, q.Get(d)); err != nil {
			return err
		}
		t[i] = b[start:len(b):len(b)]
	}
	for _, o := range []order{bySubject, byPredicate, byLabel} {
		if err := set(t.key(o), nil); err != nil {
			return err
		}
	}
	for i, value := range long {
		if value != nil {
			if err := set(longKey(t[3], t[i]), value); err != nil {
				return err
			}
		}
	}
	return nil
}
