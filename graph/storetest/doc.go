// Package storetest holds a store of quads to what graph.Library asks of it.
//
//	func TestStore(t *testing.T) {
//		storetest.Run(t, func(t testing.TB, dir string) storetest.Store {
//			s, err := mystore.Open(dir)
//			…
//			return s
//		})
//	}
//
// [Run] knows nothing of how a store works. Its heart is a comparison of random
// changes and questions with a plain set of quads ([Run]'s "random"); the other
// tests are the cases in which stores have been found wrong.
package storetest
